"""Loading the demo is all or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.demo import seed
from woonrust.demo.networks import OWNER
from woonrust.demo.personas import VELSEN
from woonrust.demo.story import StoryError
from woonrust.networks.models import Network

STORY = """
id: proef
subject: Proef
address: {street: Kanaalstraat, house_number: "1", place: IJmuiden}
acts:
- {day: -5, by: woonconsulent_a, VERB}
"""


def test_one_story_that_fails_takes_the_others_back(
    committing_db: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "a.yaml").write_text(STORY.replace("VERB", "open: melding"))
    (tmp_path / "b.yaml").write_text(STORY.replace("VERB", "move: triage"))
    made_of = {"key": "leeg", "name": "Leeg", "municipality": "Leeg", "process_id": VELSEN}
    empty = Network.objects.using(OWNER).create(**made_of)
    cast = seed._cast(Network.objects.get(key=VELSEN), today_here())
    monkeypatch.setattr(seed, "FOLDER", tmp_path)
    monkeypatch.setattr(seed, "_cast", lambda network, today: cast)
    before = Case.objects.using(OWNER).count()
    with pytest.raises(StoryError, match="the first act must be open"):
        seed._ensure_cases(empty.key, "", today_here())
    assert Case.objects.using(OWNER).count() == before
    (tmp_path / "b.yaml").unlink()
    assert seed._ensure_cases(empty.key, "", today_here()) == 1, "the first story alone is well"
