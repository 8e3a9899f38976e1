"""The knowledge that Woonrust ships: complete, sound, translated, and in force on the right days."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from woonrust.cli.knowledge import main
from woonrust.knowledge.files import DEFAULT_FOLDER
from woonrust.knowledge.loader import Knowledge, load_knowledge
from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.facts import FactValue
from woonrust_core.measures import MeasureAdvice, Status, advise_on
from woonrust_core.measures.requirement import Requirement

BEFORE, AFTER = date(2023, 6, 1), date(2024, 6, 1)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(DEFAULT_FOLDER)


def advice(knowledge: Knowledge, measure: str, on: date, **facts: FactValue) -> MeasureAdvice:
    dated = next(one for one in knowledge.catalogue.on(on) if one.measure.id == measure)
    return advise_on(dated, facts)


def answers(found: MeasureAdvice, key: str) -> list[Answer]:
    return [reason.answer for reason in found.of_kind(ReasonKind.REQUIRES) if reason.key == key]


def test_the_check_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", str(DEFAULT_FOLDER)])
    assert (code, capsys.readouterr().out) == (0, f"{DEFAULT_FOLDER}: no faults\n")


def test_vocabulary_has_every_fact(knowledge: Knowledge) -> None:
    facts = knowledge.vocabulary.types.values()
    assert len(facts) == 174
    assert Counter(fact.origin for fact in facts) == {"entered": 128, "derived": 40, "setting": 6}
    assert Counter(fact.category for fact in facts) == {
        "adres_en_melding": 23,
        "persoonsgegevens": 9,
        "huurgegevens": 22,
        "melder": 9,
        "zorg": 20,
        "politie_strafrecht": 16,
        "gezin": 7,
        "handhaving": 56,
        "proces": 12,
    }


def test_every_fact_can_be_asked_and_supplied(knowledge: Knowledge) -> None:
    for fact in knowledge.vocabulary.types.values():
        assert fact.question.nl.endswith("?"), fact.key
        assert fact.question.en.endswith("?"), fact.key
        assert set(fact.suppliers) <= set(knowledge.parties), fact.key


def test_care_standards_are_judged_by_the_care_side_alone(knowledge: Knowledge) -> None:
    for key in ("mental_disorder_suspected", "serious_harm", "serious_harm_imminent", "medical_statement"):
        assert knowledge.vocabulary.types[key].suppliers == ("zorg_ggz",)


def test_catalogue_has_every_measure_in_its_phase(knowledge: Knowledge) -> None:
    measures = knowledge.catalogue.measures.values()
    assert len(measures) == 74
    assert Counter(measure.phase for measure in measures) == {
        "preventie": 4,
        "melding": 5,
        "onderzoek": 11,
        "vrijwillig": 9,
        "waarschuwing": 5,
        "dwang": 22,
        "ultimum": 12,
        "nazorg": 6,
    }
    assert Counter(measure.frame for measure in measures) == {"verplicht": 48, "vrijwillig": 26}
    assert Counter(measure.confidence for measure in measures) == {
        "verified-in-source": 62,
        "from-knowledge": 9,
        "uncertain": 3,
    }


def test_every_sentence_has_its_english(knowledge: Knowledge) -> None:
    assert knowledge.texts.missing == set()
    name = knowledge.catalogue.measures["buurtbemiddeling"].name
    assert (name.nl, name.en) == ("Buurtbemiddeling", "Neighbour mediation")


def test_terms_of_statute_and_of_custom_stay_apart(knowledge: Knowledge) -> None:
    steps = [step for measure in knowledge.catalogue.measures.values() for step in measure.steps]
    for step in steps:
        if step.term is not None and step.term.nl.startswith("gewoonte"):
            assert step.term_kind == "customary", step.text.nl
    assert {step.term_kind for step in steps} == {"statutory", "customary", "none"}


def test_the_two_acts_with_the_same_initials_are_written_out(knowledge: Knowledge) -> None:
    for file in DEFAULT_FOLDER.rglob("measures/**/*.yaml"):
        words = file.read_text(encoding="utf-8").replace("wgs_zvh", "").split()
        assert not {"WGS", "Wgs", "WGS:"} & set(words), file.name
    assert knowledge.laws["schuldhulpwet"].short != knowledge.laws["samenwerkingsverbandenwet"].short


@pytest.mark.parametrize(("day", "there"), [(date(2017, 6, 30), False), (date(2017, 7, 1), True)])
def test_151d_exists_from_its_first_day(knowledge: Knowledge, day: date, there: bool) -> None:
    found = {dated.measure.id for dated in knowledge.catalogue.on(day)}
    assert ("gedragsaanwijzing-151d-dwangsom" in found) is there


def test_174a_before_2024_needs_behaviour_in_the_home(knowledge: Knowledge) -> None:
    shot_at = {"from_dwelling": False, "serious_violence_or_weapon": True, "public_order_disturbed": True}
    old, new = (advice(knowledge, "sluiting-174a", day, **shot_at) for day in (BEFORE, AFTER))
    assert old.status is Status.NOT_APPLICABLE
    assert answers(old, "from_dwelling") == [Answer.NO]
    assert new.status is not Status.NOT_APPLICABLE
    assert answers(new, "from_dwelling") == [Answer.YES]


def test_174a_fear_alone_carries_since_2024_only(knowledge: Knowledge) -> None:
    fear = {"public_order_disturbed": False, "fear_of_recurrence": True, "earlier_nuisance_history": False}
    old, new = (advice(knowledge, "sluiting-174a", day, **fear) for day in (BEFORE, AFTER))
    assert answers(old, "public_order_disturbed") == [Answer.NO]
    assert answers(new, "public_order_disturbed") == [Answer.YES]


def test_174a_danger_is_no_condition_where_there_was_serious_violence(knowledge: Knowledge) -> None:
    violent = {"serious_violence_or_weapon": True, "serious_danger_safety_health": False}
    old, new = (advice(knowledge, "sluiting-174a", day, **violent) for day in (BEFORE, AFTER))
    assert answers(old, "serious_danger_safety_health") == [Answer.NO]
    assert answers(new, "serious_danger_safety_health") == []


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2018, 12, 31), Status.NOT_APPLICABLE), (date(2019, 1, 1), Status.NEEDS_INFORMATION)],
)
def test_13b_covers_preparation_goods_since_2019(knowledge: Knowledge, day: date, status: Status) -> None:
    found = advice(
        knowledge,
        "sluiting-13b",
        day,
        nuisance_types=frozenset({"hennepteelt"}),
        drugs_trade_quantity=False,
        drug_preparation_goods=True,
    )
    assert found.status is status


def test_hearing_may_be_left_out_in_an_emergency(knowledge: Knowledge) -> None:
    measure = "gedragsaanwijzing-151d-dwangsom"
    assert answers(advice(knowledge, measure, AFTER, heard=False, urgent=False), "heard") == [Answer.NO]
    assert answers(advice(knowledge, measure, AFTER, heard=False, urgent=True), "heard") == []


def test_a_minor_cannot_get_a_home_ban(knowledge: Knowledge) -> None:
    found = advice(knowledge, "huisverbod-wth", AFTER, perpetrator_age=17)
    assert found.status is Status.NOT_APPLICABLE


def test_lighter_means_are_lighter(knowledge: Knowledge) -> None:
    """No heavier measure of last resort is called a lighter means of a warning, and none of itself."""
    for measure in knowledge.catalogue.measures.values():
        assert measure.id not in measure.lighter_means
        lighter = [knowledge.catalogue.measures[id_] for id_ in measure.lighter_means]
        if measure.phase != "ultimum":
            assert not [one.id for one in lighter if one.phase == "ultimum"], measure.id
        if measure.frame == "vrijwillig" and measure.phase != "nazorg":
            assert not [one.id for one in lighter if one.frame == "verplicht"], measure.id


def test_compulsory_measures_against_a_resident_look_at_lighter_means(knowledge: Knowledge) -> None:
    heavy = [one for one in knowledge.catalogue.measures.values() if one.touches_home]
    assert len(heavy) == 13
    assert [one.id for one in heavy if not one.lighter_means] == []


def test_a_process_and_a_matrix_are_in_force(knowledge: Knowledge) -> None:
    process = knowledge.process_on("velsen", date(2026, 11, 22))
    assert process is not None
    placed = {measure for phase in process.phases for measure in phase.measures}
    assert placed == set(knowledge.catalogue.measures)
    assert knowledge.matrix_on("standaard", date(2026, 11, 22)) is knowledge.matrix
    assert knowledge.process_on("velsen", date(2001, 1, 1)) is None


def test_every_ruling_that_is_named_has_its_lesson(knowledge: Knowledge) -> None:
    for measure in knowledge.catalogue.measures.values():
        for pitfall in measure.pitfalls:
            assert set(pitfall.rulings) <= set(knowledge.lessons), measure.id
    assert knowledge.lessons_for("sluiting-174a")


def test_roles_read_what_they_need_and_no_more(knowledge: Knowledge) -> None:
    roles = knowledge.roles
    assert roles["privacy_officer"].categories == frozenset()
    assert roles["meelezer_zonder_zaken"].categories == frozenset()
    assert "zorg" not in roles["woonconsulent"].categories | roles["wijkagent"].categories
    assert "politie_strafrecht" not in roles["woonconsulent"].categories | roles["hulpverlener"].categories
    assert all(role.categories <= set(knowledge.categories) for role in roles.values())


def test_a_requirement_names_who_can_supply_what_is_missing(knowledge: Knowledge) -> None:
    for measure in knowledge.catalogue.measures.values():
        for rule in measure.rules:
            if isinstance(rule, Requirement):
                assert rule.reasons.unknown.suppliers, f"{measure.id}: {rule.reasons.yes.key}"
