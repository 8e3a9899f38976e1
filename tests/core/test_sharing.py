"""Sharing: who sees what and why, by the default matrix; and what must hold for any case."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from woonrust_core.answers import Answer, ReasonKind
from woonrust_core.sharing import (
    PARTS,
    Consent,
    MatrixError,
    Mode,
    Participant,
    SharingSituation,
    grants_for,
    read_matrix,
    told_of,
    why_not,
)

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"
FORM: dict[str, Any] = yaml.safe_load((KNOWLEDGE / "sharing" / "matrix.yaml").read_text(encoding="utf-8"))
MATRIX = read_matrix(FORM)
TODAY = date(2026, 11, 22)
SINCE = date(2026, 10, 1)
PHASES = ("voorkomen", "melding", "triage", "enkelvoudig", "opschaling", "overleg", "vrijwillig", "dwang",
          "monitoring", "nazorg", "spoed")  # fmt: skip
CATEGORIES = ("adres_en_melding", "persoonsgegevens", "huurgegevens", "melder", "zorg",
              "politie_strafrecht", "gezin", "handhaving", "proces")  # fmt: skip
LANDLORD = Participant("corporatie", ("woningcorporatie",), "lead", SINCE)
MAYOR = Participant("gemeente", ("gemeente_burgemeester", "gemeente_college"), "table", SINCE)
POLICE = Participant("politie", ("politie",), "table", SINCE)
CARE = Participant("ggd", ("zorg_ggz",), "holder", SINCE)
CARE_AT_TABLE = Participant("zorg", ("zorg_ggz",), "table", SINCE)
MEDIATOR = Participant("bemiddeling", ("buurtbemiddeling",), "table", SINCE)
EVERYBODY = (LANDLORD, MAYOR, POLICE, CARE, CARE_AT_TABLE, MEDIATOR)


def _case(phase: str, *participants: Participant, **more: Any) -> SharingSituation:
    return SharingSituation(phase, TODAY, participants or EVERYBODY, **more)


def _seen(situation: SharingSituation, partner: Hashable) -> set[str]:
    return {grant.category for grant in grants_for(MATRIX, situation) if grant.partner_id == partner}


def _who(situation: SharingSituation, category: str) -> set[Hashable]:
    return {grant.partner_id for grant in grants_for(MATRIX, situation) if grant.category == category}


# --- the default matrix ---


def test_the_matrix_has_25_rows_and_opens_the_nine_categories() -> None:
    assert [row.number for row in MATRIX.rows] == list(range(1, 26))
    assert MATRIX.categories == set(CATEGORIES)


@pytest.mark.parametrize("number", [20, 21, 24])
def test_some_data_are_never_shared(number: int) -> None:
    row = MATRIX.rows[number - 1]
    assert row.category is None and {cell.mode for cell in row.cells.values()} == {Mode.NEVER}
    assert row.alternative is not None


def test_the_lead_sees_reporter_and_tenancy_at_intake_and_nobody_else_does() -> None:
    assert _seen(_case("melding"), "corporatie") >= {"melder", "huurgegevens", "persoonsgegevens"}
    assert _who(_case("melding"), "melder") == {"corporatie"}
    assert _who(_case("melding"), "huurgegevens") == {"corporatie"}


@pytest.mark.parametrize("phase", PHASES)
def test_only_the_lead_sees_the_reporter_in_any_phase(phase: str) -> None:
    assert _who(_case(phase), "melder") == {"corporatie"}


def test_the_reporter_is_shown_to_the_mayor_with_the_consent_of_the_reporter() -> None:
    consent = Consent("melder", SINCE, partner_id="gemeente")
    assert _who(_case("dwang", consents=(consent,)), "melder") == {"corporatie", "gemeente"}
    assert _who(_case("nazorg", consents=(consent,)), "melder") == {"corporatie"}


@pytest.mark.parametrize("phase", [phase for phase in PHASES if phase != "spoed"])
def test_care_is_seen_by_its_holder_alone_without_consent(phase: str) -> None:
    assert _who(_case(phase), "zorg") == {"ggd", "zorg"}


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize(
    ("kind", "category"),
    [
        ("zorg_ggz", "zorg"),
        ("gemeente_sociaal", "zorg"),
        ("maatschappelijk_werk", "zorg"),
        ("politie", "politie_strafrecht"),
        ("woningcorporatie", "huurgegevens"),
    ],
)
def test_who_holds_a_category_can_record_in_it_whatever_its_part(
    part: str, phase: str, kind: str, category: str
) -> None:
    holder = Participant("houder", (kind,), part, SINCE)
    urgent = part == "urgent"
    assert category in _seen(_case(phase, holder, urgent=urgent), "houder")


@pytest.mark.parametrize("phase", PHASES)
def test_the_course_of_a_case_is_shown_on_the_ground_of_running_it(phase: str) -> None:
    for grant in grants_for(MATRIX, _case(phase)):
        if grant.category == "proces":
            assert "artikel 6 lid 1 onder e of f" in grant.ground.nl
            assert "Arbeidsomstandighedenwet" not in grant.ground.nl
    if phase != "voorkomen":  # no column: nothing is shared yet
        assert _who(_case(phase), "proces") == {one.partner_id for one in EVERYBODY}


def test_care_is_seen_with_consent_and_for_as_long_as_the_consent_lasts() -> None:
    consent = Consent("zorg", date(2026, 11, 1), date(2026, 12, 1), "corporatie")
    (grant,) = (
        grant
        for grant in grants_for(MATRIX, _case("vrijwillig", consents=(consent,)))
        if (grant.partner_id, grant.category) == ("corporatie", "zorg")
    )
    assert (grant.valid_from, grant.valid_until) == (date(2026, 11, 1), date(2026, 12, 1))
    assert "toestemming gaf" in grant.sentence.nl


def test_consent_to_care_opens_nothing_in_triage() -> None:
    assert _who(_case("triage", consents=(Consent("zorg", SINCE),)), "zorg") == {"ggd", "zorg"}


def test_urgency_opens_care_to_the_lead_and_ends_with_the_urgency() -> None:
    assert "corporatie" in _who(_case("spoed"), "zorg")
    assert "corporatie" in _who(_case("overleg", urgent=True), "zorg")
    assert "corporatie" not in _who(_case("overleg"), "zorg")


def test_a_participant_for_urgency_sees_nothing_once_it_is_over() -> None:
    urgent = Participant("wijkteam", ("gemeente_sociaal",), "urgent", SINCE)
    assert _seen(_case("spoed", LANDLORD, urgent), "wijkteam") >= {"persoonsgegevens", "zorg", "proces"}
    assert _seen(_case("overleg", LANDLORD, urgent), "wijkteam") == set()


def test_police_data_go_to_the_mayor_and_to_the_landlord_only_on_the_ground_of_the_convenant() -> None:
    assert _who(_case("overleg"), "politie_strafrecht") == {"politie", "gemeente"}
    assert "corporatie" in _who(_case("overleg", basis="convenant"), "politie_strafrecht")
    assert "corporatie" not in _who(_case("overleg", basis="toestemming"), "politie_strafrecht")
    assert _who(_case("triage", basis="convenant"), "politie_strafrecht") == {"politie"}


def test_the_family_is_shown_to_the_mayor_only_when_it_comes_to_coercion() -> None:
    assert "gemeente" not in _who(_case("vrijwillig"), "gezin")
    assert "gemeente" in _who(_case("dwang"), "gezin")


def test_a_mediator_gets_a_task_and_no_file() -> None:
    for phase in ("enkelvoudig", "vrijwillig", "dwang"):
        assert _seen(_case(phase), "bemiddeling") == {"proces", "adres_en_melding"}


def test_a_mediator_gets_names_with_consent() -> None:
    consents = (Consent("persoonsgegevens", SINCE, partner_id="bemiddeling"),)
    assert "persoonsgegevens" in _seen(_case("enkelvoudig", consents=consents), "bemiddeling")


def test_the_amount_of_arrears_stays_with_the_landlord() -> None:
    assert MATRIX.withheld_facts == {"rent_arrears_eur"}


def test_a_grant_tells_the_reader_why_in_two_languages_and_on_which_ground() -> None:
    grants = {(g.partner_id, g.category): g for g in grants_for(MATRIX, _case("overleg"))}
    grant = grants["gemeente", "politie_strafrecht"]
    assert grant.sentence.nl.startswith("U ziet de politiegegevens omdat ")
    assert grant.sentence.en.startswith("You see the police data because ")
    assert "Wet politiegegevens artikel 16" in grant.ground.nl
    assert (grant.valid_from, grant.valid_until) == (SINCE, None)


# --- why not ---


def _why(situation: SharingSituation, partner: str, category: str) -> tuple[Answer, str, str]:
    reason = why_not(MATRIX, situation, partner, category)
    assert reason.kind is ReasonKind.GRANT and reason.key == category and reason.source
    return reason.answer, reason.text.nl, reason.note.nl if reason.note else ""


def test_why_not_says_yes_with_the_sentence_of_the_grant() -> None:
    answer, text, note = _why(_case("overleg"), "corporatie", "huurgegevens")
    assert (
        answer is Answer.YES
        and text == "U ziet de huurgegevens omdat uw organisatie voortrekker is van deze zaak."
    )
    assert note == ""


def test_an_outsider_is_told_whom_to_ask() -> None:
    answer, text, note = _why(_case("overleg"), "elders", "proces")
    assert answer is Answer.NO and "niet meedoet" in text and "Vraag de voortrekker" in note


def test_who_left_is_told_since_when() -> None:
    gone = replace(POLICE, until=date(2026, 11, 20))
    answer, text, _ = _why(_case("overleg", LANDLORD, gone), "politie", "proces")
    assert answer is Answer.NO and "vrijdag 20 november 2026" in text


@pytest.mark.parametrize(
    ("phase", "partner", "category", "alternative"),
    [
        ("overleg", "corporatie", "zorg", "Vraag toestemming"),
        ("triage", "corporatie", "zorg", "hit of geen hit"),
        ("triage", "corporatie", "politie_strafrecht", "schriftelijk"),
        ("enkelvoudig", "politie", "melder", "toestemming"),
        ("enkelvoudig", "politie", "huurgegevens", "Vraag de voortrekker"),
        ("vrijwillig", "politie", "gezin", "Veilig Thuis"),
        ("melding", "politie", "gezin", "meldcode"),
        ("nazorg", "gemeente", "melder", "zonder naam"),
    ],
)
def test_a_refusal_names_the_nearest_lawful_way(
    phase: str, partner: str, category: str, alternative: str
) -> None:
    answer, text, note = _why(_case(phase), partner, category)
    assert answer is Answer.NO and text.startswith("U ziet ") and "niet, omdat" in text
    assert alternative in note


def test_a_category_outside_the_matrix_is_not_shared() -> None:
    answer, text, _ = _why(_case("overleg"), "corporatie", "geloof")
    assert answer is Answer.NO and "niet in Woonrust" in text


# --- told of another ---


def test_a_sentence_about_another_organisation_names_it() -> None:
    (told,) = (
        told_of(grant.sentence, "GGD Kennemerland")
        for grant in grants_for(MATRIX, _case("overleg"))
        if (grant.partner_id, grant.category) == ("ggd", "zorg")
    )
    assert (
        told.nl
        == "GGD Kennemerland ziet de stand van de hulp omdat deze organisatie deze gegevens zelf houdt."
    )
    assert (
        told.en
        == "GGD Kennemerland sees the state of care because this organisation holds these data itself."
    )


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("partner", [*(one.partner_id for one in EVERYBODY), "elders"])
def test_no_sentence_about_another_speaks_to_the_reader(phase: str, partner: str) -> None:
    for category in (*CATEGORIES, "geloof"):
        told = told_of(why_not(MATRIX, _case(phase), partner, category).text, "Stichting Ander")
        assert told.nl.startswith("Stichting Ander ziet ") and told.en.startswith("Stichting Ander ")
        assert not {"u", "uw"} & set(re.findall(r"\w+", told.nl.lower())), told.nl
        assert not {"you", "your"} & set(re.findall(r"\w+", told.en.lower())), told.en
        assert "minimaal gegeven" not in told.nl


# --- reading ---


def test_a_row_with_a_wrong_letter_or_too_few_cells_is_refused() -> None:
    row = {**FORM["rows"][0], "cells": ["Z", *FORM["rows"][0]["cells"][1:]]}
    with pytest.raises(MatrixError, match='row 1: "Z" is none of'):
        read_matrix({**FORM, "rows": [row]})
    with pytest.raises(MatrixError, match="row 1 has 2 cells for 8 columns"):
        read_matrix({**FORM, "rows": [{**row, "cells": ["O", "O"]}]})


# --- properties ---

KINDS = ("woningcorporatie", "gemeente_burgemeester", "gemeente_college", "gemeente_sociaal", "politie",
         "zorg_ggz", "maatschappelijk_werk", "buurtbemiddeling", "vve", "om", "veilig_thuis")  # fmt: skip
DAYS = st.dates(date(2026, 6, 1), date(2027, 6, 1))
PARTNERS = st.sampled_from(["een", "twee", "drie", "vier"])
PARTICIPANTS = st.builds(
    Participant,
    partner_id=PARTNERS,
    kinds=st.frozensets(st.sampled_from(KINDS), min_size=1, max_size=2),
    part=st.sampled_from(PARTS),
    since=DAYS,
    until=st.none() | DAYS,
)
CONSENTS = st.builds(
    Consent,
    category=st.sampled_from(CATEGORIES),
    since=DAYS,
    until=st.none() | DAYS,
    partner_id=st.none() | PARTNERS,
)
SITUATIONS = st.builds(
    SharingSituation,
    phase=st.sampled_from(PHASES),
    on=st.just(TODAY),
    participants=st.lists(PARTICIPANTS, max_size=5).map(tuple),
    consents=st.lists(CONSENTS, max_size=4).map(tuple),
    urgent=st.booleans(),
    basis=st.sampled_from(["", "geen", "toestemming", "convenant", "wettelijke_plicht"]),
)


def _pairs(situation: SharingSituation) -> set[tuple[Hashable, str]]:
    return {(grant.partner_id, grant.category) for grant in grants_for(MATRIX, situation)}


@given(SITUATIONS)
def test_who_takes_no_part_gets_no_grant(situation: SharingSituation) -> None:
    inside = {one.partner_id for one in situation.taking_part()}
    assert {partner for partner, _ in _pairs(situation)} <= inside
    assert grants_for(MATRIX, replace(situation, participants=())) == frozenset()


@given(SITUATIONS, PARTNERS)
def test_ending_a_participation_removes_all_its_grants_and_no_others(
    situation: SharingSituation, partner: str
) -> None:
    ended = tuple(
        replace(one, since=min(one.since, TODAY), until=TODAY) if one.partner_id == partner else one
        for one in situation.participants
    )
    after = _pairs(replace(situation, participants=ended))
    assert after == {pair for pair in _pairs(situation) if pair[0] != partner}


@given(SITUATIONS, CONSENTS)
def test_more_consent_never_removes_a_grant(situation: SharingSituation, consent: Consent) -> None:
    more = replace(situation, consents=(*situation.consents, consent))
    assert _pairs(situation) <= _pairs(more)


@given(SITUATIONS)
def test_nothing_outside_the_matrix_is_ever_granted(situation: SharingSituation) -> None:
    assert {category for _, category in _pairs(situation)} <= set(CATEGORIES)


@given(SITUATIONS)
def test_one_grant_for_each_partner_and_category_in_force_on_the_day(situation: SharingSituation) -> None:
    grants = grants_for(MATRIX, situation)
    assert len(grants) == len({(grant.partner_id, grant.category) for grant in grants})
    for grant in grants:
        assert grant.valid_from <= TODAY
        assert grant.valid_until is None or grant.valid_until >= TODAY + timedelta(days=1)
        assert grant.ground.nl and grant.sentence.nl.startswith("U ziet ")


@given(SITUATIONS)
def test_any_grant_brings_existence_and_address(situation: SharingSituation) -> None:
    pairs = _pairs(situation)
    for partner in {partner for partner, _ in pairs}:
        assert {(partner, "proces"), (partner, "adres_en_melding")} <= pairs


@given(SITUATIONS)
def test_care_goes_to_others_than_its_holder_only_with_consent_or_urgency(
    situation: SharingSituation,
) -> None:
    calm = replace(situation, consents=(), urgent=False)
    if calm.is_urgent:
        return
    care = {"zorg_ggz", "gemeente_sociaal", "maatschappelijk_werk"}
    holders = {one.partner_id for one in calm.taking_part() if care & one.kind_set}
    assert {partner for partner, category in _pairs(calm) if category == "zorg"} <= holders


@given(SITUATIONS)
def test_without_consent_only_a_lead_sees_the_reporter(situation: SharingSituation) -> None:
    alone = replace(situation, consents=())
    leads = {one.partner_id for one in alone.taking_part() if one.part == "lead"}
    assert {partner for partner, category in _pairs(alone) if category == "melder"} <= leads


@given(SITUATIONS, PARTNERS, st.sampled_from(CATEGORIES))
def test_why_not_agrees_with_the_grants_and_always_offers_a_way(
    situation: SharingSituation, partner: str, category: str
) -> None:
    reason = why_not(MATRIX, situation, partner, category)
    granted = (partner, category) in _pairs(situation)
    assert reason.answer is (Answer.YES if granted else Answer.NO)
    assert granted or (reason.note is not None and reason.note.nl)
