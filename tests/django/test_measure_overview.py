"""The overview of measures: what can be done now, by whom and why, as one reader may know it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.access.cast import PURPOSE, Cast, OpenCase
from woonrust.access.actor import CATEGORIES, Actor
from woonrust.access.session import acting
from woonrust.assessments.choice import Choice, ChoiceError, read_day
from woonrust.assessments.compose import compose_overview
from woonrust.assessments.overview import UnknownMeasure, measure_in_case, measure_overview
from woonrust.assessments.rows import measure_detail
from woonrust.assessments.shown import MeasureDetail, MeasureOverview
from woonrust.assessments.shown_reasons import ReasonShown
from woonrust.assessments.situation import CaseSituation, KnownFact, PartnerCard, TakenMeasure
from woonrust.cases import services
from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.knowledge.loader import load_knowledge

DAY = date(2026, 11, 22)
TODAY = today_here()
OWN = UUID(int=1)
PARTNERS = (
    PartnerCard(OWN, "wonen", "Wonen", ("woningcorporatie",), "01"),
    PartnerCard(UUID(int=2), "stad", "Stad", ("gemeente_burgemeester", "gemeente_college"), "02"),
    PartnerCard(UUID(int=3), "ggd", "GGD", ("zorg_ggz",), "03"),
)
LAST_ONDER_DWANGSOM = "gedragsaanwijzing-151d-dwangsom"


def situation(**given: Any) -> CaseSituation:
    """A case of a tenant, known to a housing association that may not know care or criminal data."""
    knowledge = load_knowledge()
    values = {"tenure": "sociale_huur", "nuisance_types": ["geluid"], "severity": "ernstig", **given}
    read = dict(knowledge.vocabulary.read(key, value) for key, value in values.items())
    facts = {
        key: KnownFact(key, value, "brief", DAY - timedelta(3), "Wonen")
        for key, value in read.items()
        if value is not None
    }
    readable = frozenset(knowledge.categories) - {"zorg", "politie_strafrecht"}
    every = frozenset(knowledge.catalogue.measures)
    return CaseSituation(DAY, facts, readable, PARTNERS, OWN, proposable=every)


def overview(of: CaseSituation, **chosen: Any) -> MeasureOverview:
    """The overview of a situation."""
    return compose_overview(of, load_knowledge(), Choice(**chosen))


def detail(of: CaseSituation, measure_id: str = LAST_ONDER_DWANGSOM) -> MeasureDetail:
    """One measure in a situation."""
    knowledge = load_knowledge()
    dated = next(one for one in knowledge.catalogue.on(of.on) if one.measure.id == measure_id)
    return measure_detail(dated, of, knowledge)


def reason_on(found: MeasureDetail, key: str, weight: str = "may") -> ReasonShown:
    """The condition of one weight that is reported under ``key``."""
    return next(
        reason
        for block in found.blocks
        if block.weight == weight
        for reason in block.reasons
        if reason.key == key
    )


class TestGroups:
    def test_every_measure_in_force_stands_in_exactly_one_group(self) -> None:
        found = overview(situation())
        shown = [row.id for row in found.rows()] + [row.id for row in found.unfit]
        assert sorted(shown) == sorted(dated.measure.id for dated in load_knowledge().catalogue.on(DAY))

    def test_the_groups_follow_the_status(self) -> None:
        found = overview(situation())
        assert {row.status for row in found.now.rows} <= {"available", "caution"}
        assert {row.status for row in found.needs.rows} <= {"needs_information", "not_yet"}
        assert found.now.rows and found.needs.rows and found.unfit

    def test_own_measures_come_first_and_others_are_one_click_away(self) -> None:
        found = overview(situation())
        assert all(row.own for row in found.needs.shown)
        assert found.needs.others and not any(row.own for row in found.needs.others)
        owns = [row.own for row in found.now.rows]
        assert owns == sorted(owns, reverse=True)

    def test_what_belongs_to_the_phase_stands_in_sight(self) -> None:
        phase = frozenset({"waarschuwingsbrief-verhuurder", "buurtbemiddeling", LAST_ONDER_DWANGSOM})
        found = overview(replace(situation(), phase_measures=phase))
        assert {row.id for row in found.needs.shown} == {"waarschuwingsbrief-verhuurder"}
        assert {row.id for row in found.needs.others} == phase - {"waarschuwingsbrief-verhuurder"}
        assert found.needs.later and not any(row.in_phase for row in found.needs.later)

    def test_who_takes_part_is_named_before_who_could(self) -> None:
        more = PartnerCard(UUID(int=8), "andere", "Andere ggd", ("zorg_ggz",))
        of = replace(situation(), partners=(*PARTNERS, more))
        both = {partner.name for partner in of.partners_as(["zorg_ggz"])}
        part = replace(of, taking_part=frozenset({more.id})).partners_as(["zorg_ggz"])
        assert both == {"GGD", "Andere ggd"} and [partner.name for partner in part] == ["Andere ggd"]

    def test_what_does_not_fit_says_what_it_asks_and_what_is_so_here(self) -> None:
        row = next(row for row in overview(situation()).unfit if row.id == "woonafspraken-koop")
        assert "koop" in row.asks.nl and row.here is not None and row.here.nl == "sociale huur"

    def test_only_a_competent_partner_can_propose(self) -> None:
        rows = {row.id: row for row in overview(situation()).rows()}
        assert rows["waarschuwingsbrief-verhuurder"].can_propose
        assert not rows[LAST_ONDER_DWANGSOM].can_propose
        nobody = replace(situation(), proposable=frozenset())
        assert not any(row.can_propose for row in overview(nobody).rows())


class TestFilters:
    def test_frame(self) -> None:
        found = overview(situation(), frames=frozenset({"vrijwillig"}))
        assert {row.frame for row in found.rows()} == {"vrijwillig"}
        assert found.filtered_out > 0
        assert [option.chosen for option in found.frames] == [True, False]

    def test_organisation_by_partner_and_by_party(self) -> None:
        mayor = overview(situation(), organisation="stad")
        assert LAST_ONDER_DWANGSOM in {row.id for row in mayor.rows()}
        assert not mayor.needs.others, "whoever asks for one organisation sees all of it"
        court = overview(situation(), organisation="rechter")
        competent = {name.name.nl for row in court.rows() for name in row.competent}
        assert "rechter" in competent and LAST_ONDER_DWANGSOM not in {row.id for row in court.rows()}

    def test_the_own_organisation_is_the_first_choice(self) -> None:
        assert overview(situation()).organisations[0].value == "wonen"

    @pytest.mark.parametrize("given", ["morgen", "2026-13-01", "22-11-2026"])
    def test_a_day_that_is_none_is_an_error(self, given: str) -> None:
        with pytest.raises(ChoiceError, match=given):
            read_day(given, DAY)

    def test_no_day_is_today(self) -> None:
        assert read_day(" ", DAY) == DAY
        assert read_day("2026-01-02", DAY) == date(2026, 1, 2)


class TestReasons:
    def test_a_met_condition_shows_value_source_day_and_organisation(self) -> None:
        fact = reason_on(detail(situation()), "severity").facts[0]
        assert fact.value is not None and fact.value.nl == "ernstig"
        assert (fact.source, fact.observed_on, fact.organisation) == ("brief", DAY - timedelta(3), "Wonen")

    def test_an_unknown_condition_says_who_can_supply_it(self) -> None:
        reason = reason_on(detail(situation()), "from_dwelling")
        assert reason.mark == "unknown" and reason.fill_in == "from_dwelling"
        assert reason.suppliers[0].own, "one can look for it oneself first"
        assert ("Stad", "02") in {(one.name.nl, one.phone) for one in reason.suppliers}

    def test_a_hidden_fact_says_whom_to_ask_and_cannot_be_filled_in(self) -> None:
        reason = reason_on(detail(situation()), "care_offered", "wise")
        assert reason.mark == "unknown" and not reason.fill_in
        assert all(fact.hidden for fact in reason.facts if fact.key in {"care_offered", "care_needed"})
        assert "GGD" in {one.name.nl for one in reason.suppliers}

    def test_a_known_no_can_be_updated(self) -> None:
        reason = reason_on(detail(situation(heard=False, urgent=False)), "heard")
        assert reason.mark == "no" and reason.change == "heard"

    def test_a_local_setting_is_shown_as_such_and_cannot_be_filled_in(self) -> None:
        of = replace(situation(), settings={"apv_has_151d_article": True})
        fact = reason_on(detail(of), "apv_has_151d_article").facts[0]
        assert fact.origin == "setting" and fact.value is not None and not fact.missing

    def test_what_follows_from_other_facts_says_so(self) -> None:
        of = replace(situation(), following={"objectively_verified": True})
        fact = reason_on(detail(of), "objectively_verified").facts[0]
        assert fact.origin == "follows" and not fact.can_change
        proven = replace(of, proven=frozenset({"objectively_verified"}))
        assert reason_on(detail(proven), "objectively_verified").facts[0].origin == "case"

    def test_counts_are_those_of_the_hard_conditions(self) -> None:
        found = detail(situation(heard=False, urgent=False))
        may = next(block for block in found.blocks if block.weight == "may")
        counts = found.row.counts
        assert counts.total == len(may.reasons) == counts.met + counts.unknown + counts.not_yet
        assert counts.not_yet == 1 and counts.met == len(may.met)

    def test_much_that_is_unknown_is_folded_but_never_a_hard_condition(self) -> None:
        for block in detail(situation()).blocks:
            assert set(block.shown) | set(block.folded) == set(block.open)
            if block.weight == "may":
                assert not block.folded


class TestSubsidiarity:
    def test_the_register_goes_before_the_facts(self) -> None:
        taken = TakenMeasure(UUID(int=9), "waarschuwingsbrief-verhuurder", "in_force", "Wonen", DAY)
        of = replace(situation(), taken=(taken,))
        states = {means.measure_id: means.state for means in detail(of).lighter}
        assert states["waarschuwingsbrief-verhuurder"] == "running"

    def test_a_withdrawn_measure_counts_for_nothing(self) -> None:
        taken = TakenMeasure(UUID(int=9), "buurtbemiddeling", "withdrawn", "Wonen", DAY)
        states = {
            means.measure_id: means.state for means in detail(replace(situation(), taken=(taken,))).lighter
        }
        assert states["buurtbemiddeling"] in {"not_tried", "unknown"}


class TestQuestion:
    def test_the_best_question_decides_most(self) -> None:
        questions = overview(situation()).questions
        assert questions and questions[0].decides == max(question.decides for question in questions)
        assert all(question.opens or question.closes for question in questions)

    def test_it_is_asked_only_of_what_is_chosen(self) -> None:
        chosen = overview(situation(), organisation="ggd")
        ids = {row.id for row in chosen.rows()} | {row.id for row in chosen.unfit}
        assert all({*question.opens, *question.closes} <= ids for question in chosen.questions)


def as_seen_by(actor: Actor, case: Case, on: date = TODAY) -> MeasureOverview:
    """The overview of a case for one reader."""
    with acting(actor, PURPOSE):
        return measure_overview(case, actor, on)


def open_to(cast: Cast, case: Case, *partners: str) -> None:
    """Every category of the case is granted to these partners; the role still decides what one reads."""
    grant = {"purpose": "proef", "valid_from": TODAY.isoformat(), "valid_until": None}
    words = {f"{part}_{language}": "proef" for part in ("ground", "sentence") for language in ("nl", "en")}
    planned = [
        {**grant, **words, "partner_id": str(cast.partner(name)), "category": category}
        for name in partners
        for category in CATEGORIES
    ]
    with acting(cast.anna, PURPOSE), connection.cursor() as cursor:
        cursor.execute("select * from access_store_grants(%s, %s)", [case.pk, json.dumps(planned)])


def record(actor: Actor, case: Case, key: str, value: object, **more: Any) -> None:
    """Somebody records a fact."""
    told = {"source_kind": "document", "source": "dossier", "observed_on": TODAY, **more}
    outcome = services.record_fact(actor, purpose=PURPOSE, case_id=case.pk, key=key, value=value, **told)
    assert outcome.done, outcome.reasons


class TestInACase:
    def test_facts_change_the_advice(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        assert "woonafspraken-koop" not in {row.id for row in as_seen_by(cast.bram, case).unfit}
        record(cast.anna, case, "tenure", "sociale_huur")
        assert "woonafspraken-koop" in {row.id for row in as_seen_by(cast.bram, case).unfit}

    def test_an_earlier_day_shows_what_was_known_then(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        record(cast.anna, case, "tenure", "sociale_huur", observed_on=TODAY - timedelta(2))
        earlier = as_seen_by(cast.bram, case, TODAY - timedelta(3))
        assert "woonafspraken-koop" not in {row.id for row in earlier.unfit}

    def test_a_hidden_fact_changes_nothing_for_who_may_not_know(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        open_to(cast, case, "corporatie", "ggd")
        for_bram, for_greet = as_seen_by(cast.bram, case), as_seen_by(cast.greet, case)
        record(cast.greet, case, "care_needed", True)
        assert as_seen_by(cast.bram, case) == for_bram, "recorded or not: it looks the same"
        assert as_seen_by(cast.greet, case) != for_greet

    def test_questions_to_the_database_stay_few(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        few = _asked(cast.bram, case)
        for key, value in (("tenure", "sociale_huur"), ("severity", "ernstig"), ("heard", False)):
            record(cast.anna, case, key, value)
        assert _asked(cast.bram, case) == few <= 6

    def test_a_measure_that_is_not_there(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        with acting(cast.bram, PURPOSE), pytest.raises(UnknownMeasure):
            measure_in_case(case, cast.bram, TODAY, "verzonnen-maatregel")


def _asked(actor: Actor, case: Case) -> int:
    with acting(actor, PURPOSE), CaptureQueriesContext(connection) as captured:
        measure_overview(case, actor, TODAY)
    return len(captured)
