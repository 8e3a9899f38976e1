"""Holds the score on the development rulings: better knowledge may raise it, nothing may lower it unseen."""

from datetime import date
from pathlib import Path

import pytest

from woonrust.knowledge.loader import Knowledge, load_knowledge
from woonrust.rulings.record import Ruling, read_rulings
from woonrust.rulings.score import Score, flags_of, score

TODAY = date(2026, 11, 22)
FILE = Path(__file__).parent / "dev.jsonl"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


@pytest.fixture(scope="module")
def against_causer(knowledge: Knowledge) -> list[Ruling]:
    return [one for one in read_rulings(FILE, knowledge.vocabulary) if one.role == "against_causer"]


def result(rulings: list[Ruling], knowledge: Knowledge, masked: bool) -> Score:
    return score([flags_of(one, knowledge, masked, TODAY) for one in rulings], with_attention=True)


def share(part: object) -> float:
    return part.count / part.total  # type: ignore[attr-defined]  # a Share


def test_with_all_facts_failed_rulings_are_flagged_for_the_right_reason(
    knowledge: Knowledge, against_causer: list[Ruling]
) -> None:
    found = result(against_causer, knowledge, masked=False)
    assert found.failed_flagged.total == 32
    assert share(found.failed_flagged) >= 0.85
    assert share(found.right_reason) >= 0.80
    assert share(found.false_alarms) <= 0.15


def test_without_the_findings_of_the_court_most_are_still_flagged(
    knowledge: Knowledge, against_causer: list[Ruling]
) -> None:
    found = result(against_causer, knowledge, masked=True)
    assert share(found.failed_flagged) >= 0.60
    assert share(found.false_alarms) <= 0.20


def test_the_score_does_not_lean_on_rulings_judged_by_the_nearest_kin(
    knowledge: Knowledge, against_causer: list[Ruling]
) -> None:
    kin = {"vve-waarschuwing-boete", "invordering-dwangsom"}
    flags = [flags_of(one, knowledge, False, TODAY) for one in against_causer]
    flagged = [row for row in flags if row.ruling.outcome == "not_allowed" and row.keys(with_attention=True)]
    exact = [row for row in flagged if not kin & set(row.ruling.measures)]
    assert len(exact) / 32 >= 0.85


def test_no_attention_point_speaks_of_one_ruling_only(
    knowledge: Knowledge, against_causer: list[Ruling]
) -> None:
    """A point that needs four or more facts at once would be a special case for one ruling."""
    for measure in knowledge.catalogue.measures.values():
        for rule in measure.rules:
            when = getattr(rule, "when", None)
            if when is not None:
                assert len(when.facts) <= 3, rule


def test_the_masked_facts_leave_out_what_the_court_found(
    knowledge: Knowledge, against_causer: list[Ruling]
) -> None:
    for ruling in against_causer:
        known = set(ruling.known(knowledge.vocabulary, masked=True))
        findings = {knowledge.vocabulary.type_of(key).key for key in ruling.findings}
        assert not known & findings
