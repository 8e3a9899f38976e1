"""What stands on the pages: everybody meets exactly the data that he has grounds for, by whatever road.

Each category of the shared case holds an invented word (see `world.py`). All pages of a persona together may
hold the words of the categories that he may read, and no other; who may not know of a case finds no trace.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff
from typing import Any
from uuid import UUID

import pytest

from tests.matrix.addresses import ABSENT, address_of, case_routes, is_ours, routes
from tests.matrix.visits import Visit, answer_of, body_of, plain
from tests.matrix.world import FACTS, FAR, MARKS, PURPOSE, SHARED, UNSEEN, World
from woonrust.cases import services
from woonrust.cases.knowledge import vocabulary
from woonrust.clock import today_here
from woonrust.demo.people import actor_of
from woonrust_core.facts import FactKind, FactType

#: Who may read which categories of the shared case, besides `adres_en_melding` and `proces`.
READS = {
    "woonconsulent_a": {"persoonsgegevens", "huurgegevens", "melder", "gezin", "handhaving"},
    "teamleider_a": {"persoonsgegevens", "huurgegevens", "melder", "gezin", "handhaving"},
    "procesregisseur": {"persoonsgegevens", "huurgegevens", "gezin", "handhaving"},
    "jurist_oov": {"persoonsgegevens", "huurgegevens", "gezin", "handhaving", "politie_strafrecht"},
    "wijkagent": {"persoonsgegevens", "gezin", "handhaving", "politie_strafrecht"},
    "ggd_medewerker": {"persoonsgegevens", "gezin", "zorg"},
    "hulpverlener": {"persoonsgegevens", "gezin", "zorg"},
    "wijkteamwerker": {"persoonsgegevens", "gezin", "zorg"},
    "buurtbemiddelaar": set(),
    "toezichthouder": {"persoonsgegevens", "handhaving"},
}
EVERYBODY = {"adres_en_melding", "proces"}
#: Who may not know that the shared case exists, and of which cases the words below may not reach him.
OUTSIDERS = ("woonconsulent_b", "privacy_officer", "wethouder", "buitenstaander")
NONSENSE = "Xqzwolkenloos"
ARREARS = ("7391", "7.391", "7,391")


def addresses(world: World) -> Iterator[str]:
    """Every page that can be looked at, with the roads that show more: search, sort, other days, one fact."""
    yield from (address_of(route, world) for route in routes() if is_ours(route))
    listed = address_of("case-list", world)
    yield from (
        f"{listed}?sorteer={sort}&stand={stand}" for sort in ("adres", "nummer") for stand in ("", "laat")
    )
    case = address_of("case", world)
    yield from (f"{case}?alles", f"{case}maatregelen/?op=2027-01-01", f"{case}maatregelen/?kader=verplicht")
    yield from (f"{case}feiten/nieuw/?key={key}" for key, _value in FACTS.values())
    yield from (f"{case}feiten/nieuw/", f"{case}feiten/nieuw/?zoek=hulp", f"{case}delen/")
    yield f"{address_of('inspection', world)}?zaak={world.shared}"


_read: dict[str, str] = {}


def read_all(visit: Visit, world: World, who: str) -> str:
    """Everything that the persona can get to read; asked for once, for the world stays the same."""
    if who not in _read:
        _read[who] = _ask_for_all(visit, world, who)
    return _read[who]


def _ask_for_all(visit: Visit, world: World, who: str) -> str:
    """Every page, refusals too, as page and as part of a page."""
    texts = [body_of(visit(who, address)) for address in addresses(world)]
    texts += [body_of(visit(who, address_of(route, world), hx_request="true")) for route in case_routes()]
    return "\n".join(texts)


@pytest.mark.parametrize("who", READS)
def test_a_reader_meets_exactly_the_categories_with_a_ground(visit: Visit, world: World, who: str) -> None:
    text = read_all(visit, world, who)
    met = {category for category, mark in MARKS.items() if mark in text}
    assert met == READS[who] | EVERYBODY


@pytest.mark.parametrize("who", OUTSIDERS)
def test_an_outsider_finds_no_trace(visit: Visit, world: World, who: str) -> None:
    text = read_all(visit, world, who)
    own = {"woonconsulent_b": UNSEEN, "buitenstaander": FAR}.get(who)
    hidden = {
        *MARKS.values(),
        *(word for told in (SHARED, UNSEEN, FAR) if told is not own for word in told[:2]),
    }
    assert not {word for word in hidden if word in text}
    if who != "buitenstaander":  # other networks count their own cases, so the same number means another case
        assert world.numbers["shared"] not in text
    assert ("Spinnewiel" in text) == (who == "woonconsulent_b"), "guards this test: the own case is there"


@pytest.mark.parametrize("who", [*OUTSIDERS, "buurtbemiddelaar", "procesregisseur"])
def test_searching_tells_no_more_than_searching_for_nonsense(visit: Visit, world: World, who: str) -> None:
    asked = searched_for(world, who)
    listed = address_of("case-list", world)
    nothing = answer_of(visit(who, f"{listed}?zoek={NONSENSE}"))[2].replace(NONSENSE, "~")
    for word in asked:
        found = visit(who, listed + f"?zoek={word}")
        assert answer_of(found)[2].replace(word, "~").replace(word.replace("+", " "), "~") == nothing, (
            f"{who} learns something of {word}"
        )


def searched_for(world: World, who: str) -> list[str]:
    """Words of what the persona may not know."""
    if who in READS:
        return [mark for category, mark in MARKS.items() if category not in READS[who] | EVERYBODY]
    words = [*MARKS.values(), SHARED[1], SHARED[0].split()[0], f"{SHARED[1]}+{SHARED[2]}", FAR[1]]
    words.remove(MARKS["adres_en_melding"])
    if who == "buitenstaander":
        words.remove(FAR[1])
        return [*words, UNSEEN[1]]
    return [*words, world.numbers["shared"]]


def test_the_search_finds_what_one_may_see(visit: Visit, world: World) -> None:
    """Guards the test above."""
    listed = address_of("case-list", world)
    assert SHARED[1] in body_of(visit("wijkagent", f"{listed}?zoek={SHARED[1]}"))


@pytest.mark.parametrize("who", [who for who in READS if who not in ("woonconsulent_a", "teamleider_a")])
def test_the_amount_of_rent_owed_stays_with_the_landlord(visit: Visit, world: World, who: str) -> None:
    text = plain(read_all(visit, world, who))
    assert not any(amount in text for amount in ARREARS)


def test_the_landlord_reads_the_amount(visit: Visit, world: World) -> None:
    """Guards the test above."""
    text = read_all(visit, world, "woonconsulent_a")
    assert any(amount in text for amount in ARREARS)


@pytest.mark.parametrize(
    ("category", "writer", "reader"),
    [
        ("zorg", "ggd_medewerker", "woonconsulent_a"),
        ("zorg", "ggd_medewerker", "jurist_oov"),
        ("zorg", "ggd_medewerker", "wijkagent"),
        ("politie_strafrecht", "wijkagent", "woonconsulent_a"),
        ("politie_strafrecht", "wijkagent", "ggd_medewerker"),
        ("melder", "woonconsulent_a", "procesregisseur"),
        ("gezin", "woonconsulent_a", "buurtbemiddelaar"),
    ],
)
def test_sealed_facts_change_nothing_on_the_pages_of_others(
    visit: Visit, world: World, category: str, writer: str, reader: str
) -> None:
    """The strongest form: whatever stands in a closed category, each page stays the same to the letter.

    Only the hidden number against stale forms counts on: it tells that something was recorded, never what.
    """
    before = pages_of(visit, world, reader)
    own_before = pages_of(visit, world, writer)
    for fact in facts_of(category):
        record(world, writer, fact)
    assert not differences(before, pages_of(visit, world, reader))
    assert differences(own_before, pages_of(visit, world, writer)), "guards this test: the writer sees them"


def pages_of(visit: Visit, world: World, who: str) -> dict[str, str]:
    """The pages of a case, each with its text."""
    addresses = [address_of(route, world) for route in case_routes()]
    return {address: answer_of(visit(who, address))[2] for address in addresses}


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """The lines that are other than before."""
    return [
        line
        for address, text in before.items()
        for line in unified_diff(text.splitlines(), after[address].splitlines(), address, lineterm="", n=0)
    ]


def facts_of(category: str) -> list[FactType]:
    """The facts of a category that people record with yes or no."""
    types = vocabulary().types.values()
    return [
        one
        for one in types
        if one.category == category and one.origin == "entered" and one.kind is FactKind.YES_NO
    ]


def record(world: World, who: str, fact: FactType) -> None:
    """Record the fact as true."""
    told: dict[str, Any] = {"source_kind": "document", "source": "proef", "observed_on": today_here()}
    outcome = services.record_fact(
        actor_of(who), purpose=PURPOSE, case_id=UUID(world.shared), key=fact.key, value=True, **told
    )
    assert outcome.done


def test_an_absent_page_names_nothing(visit: Visit, world: World) -> None:
    text = body_of(visit("woonconsulent_b", address_of("case", world, case_id=ABSENT)))
    assert "bestaat niet" in text or "niet gevonden" in text.lower()
