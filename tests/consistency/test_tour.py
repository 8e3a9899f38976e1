"""The tour in the README can be walked: everybody sees there what the table says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from django.utils import timezone

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.access.session import acting
from woonrust.cases.facts import facts_for
from woonrust.cases.models import Case
from woonrust.demo.personas import PERSONAS
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Post

ROOT = Path(__file__).parents[2]
THAT_CASE = "Geluid en bedreiging in het portiek"
YES = {"README.md": "yes", "README.nl.md": "ja"}
ENGLISH = {
    "address and report": "adres_en_melding",
    "tenancy": "huurgegevens",
    "police": "politie_strafrecht",
    "care": "zorg",
    "enforcement": "handhaving",
    "process": "proces",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What the README promises to one persona."""

    cases: int
    that_case: bool
    facts: frozenset[str]


@cache
def promised(readme: str) -> dict[str, Row]:
    """The table of a README, by name of the persona."""
    names = {persona.name for persona in PERSONAS}
    found = {}
    for line in (ROOT / readme).read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if cells[0] in names:
            kinds = frozenset(category(word.strip()) for word in cells[4].split(",") if word.strip())
            found[cells[0]] = Row(int(cells[2]), cells[3] == YES[readme], kinds)
    return found


def category(words: str) -> str:
    """The id of a data category, by its Dutch name or the English word of the README."""
    dutch = {one.name.nl: one.id for one in load_knowledge().categories.values()}
    return ENGLISH.get(words) or dutch[words]


def seen_by(actor: Actor) -> Row:
    """What somebody really sees."""
    with acting(actor, "de rondgang van de README"):
        cases = Case.objects.visible_to(actor)
        that = cases.filter(subject=THAT_CASE).first()
        kinds = {row.category for row in facts_for(that, actor).current.values()} if that else set()
        open_cases = cases.filter(closed_at__isnull=True).count()
        return Row(open_cases, that is not None, frozenset(kinds))


def test_both_readmes_say_the_same() -> None:
    assert promised("README.md") == promised("README.nl.md")


def test_the_whole_cast_is_in_the_table() -> None:
    assert set(promised("README.md")) == {persona.name for persona in PERSONAS}


@pytest.mark.usefixtures("committing_db")
def test_everybody_sees_what_the_readme_says() -> None:
    posts = Post.objects.select_related("person", "partner__network").filter(
        person__email__in=[persona.email for persona in PERSONAS], valid_from__lte=timezone.localdate()
    )
    seen = {post.person.name: seen_by(actor_in(post)) for post in posts}
    assert seen == promised("README.md")
