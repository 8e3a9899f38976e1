"""Wrong input that a service refuses is said to people in their own language, never in program words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from tests.access.cast import PURPOSE, Cast, OpenCase
from woonrust.access.actor import Actor
from woonrust.cases import services
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.models import Case
from woonrust.clock import today_here

TODAY = today_here()
FACT = {"key": "repeated", "value": True, "source": "dossier", "observed_on": TODAY}
PERSON = {"name": "A", "source": "telefoon", "since": TODAY}
Act = Callable[[Actor, dict[str, Any]], Any]
WRONG: dict[str, tuple[str, Act]] = {
    "kind of source": (
        "source_kind",
        lambda who, at: services.record_fact(who, **at, **FACT, source_kind="x"),
    ),
    "role": ("role", lambda who, at: services.add_involved_person(who, **at, **PERSON, role="dader")),
    "row": (
        "replaces",
        lambda who, at: services.add_involved_person(who, **at, **PERSON, role="melder", replaces=uuid4()),
    ),
    "kind of entry": (
        "kind",
        lambda who, at: services.add_timeline_entry(who, **at, kind="x", text="x", happened_on=TODAY),
    ),
    "part": (
        "part",
        lambda who, at: services.share_case(
            who, **at, receiver_id=who.partner_id, necessity="x", version=1, part="lead"
        ),
    ),
    "category": (
        "category",
        lambda who, at: services.record_consent(
            who, **at, consented=services.Consented("alles", "gezegd"), version=1
        ),
    ),
    "measure": ("measure_id", lambda who, at: services.propose_measure(who, **at, measure_id="verbanning")),
}


@pytest.mark.parametrize(("field", "act"), WRONG.values(), ids=WRONG.keys())
def test_wrong_input_is_named_in_both_languages(cast: Cast, opened: OpenCase, field: str, act: Act) -> None:
    case: Case = opened()
    said = {}
    for language in ("nl", "en"):
        with translation.override(language), pytest.raises(ValidationError) as refused:
            act(cast.anna, {"purpose": PURPOSE, "case_id": case.pk})
        (said[language],) = refused.value.message_dict[field]
    assert said["nl"] != said["en"] and "_" not in said["nl"]


def test_a_case_that_is_not_there_is_so_in_both_languages() -> None:
    with translation.override("nl"):
        dutch = str(CaseNotVisible())
    with translation.override("en"):
        english = str(CaseNotVisible())
    assert dutch.startswith("Deze zaak") and english.startswith("This case")
