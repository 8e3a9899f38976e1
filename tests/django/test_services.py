"""Acts on a case: what they do, what they refuse and why, and what they leave behind."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.queries import my_categories
from woonrust.access.session import acting
from woonrust.audit.models import AuditLine
from woonrust.cases import services
from woonrust.cases.errors import CaseNotVisible, StaleCase
from woonrust.cases.facts import facts_for
from woonrust.cases.keepers import keepers_of, named
from woonrust.cases.knowledge import process_of, usual_part_of
from woonrust.cases.models import Case, Fact, InvolvedPerson, MeasureStatus, PhaseMove, Share, TimelineEntry
from woonrust.cases.outcome import Outcome
from woonrust.cases.queries import measures_of
from woonrust.clock import now, today_here
from woonrust.networks.models import Network
from woonrust_core.measures import Catalogue
from woonrust_core.text import Text

TODAY = today_here()


def record(actor: Actor, case: Case, key: str, value: object, **more: Any) -> Outcome:
    """Record a fact, from a document of today."""
    told = {"source_kind": "document", "source": "dossier", "observed_on": TODAY, **more}
    return services.record_fact(actor, purpose=PURPOSE, case_id=case.pk, key=key, value=value, **told)


def bring_in(cast: Cast, case: Case, partner: str, **more: Any) -> Outcome:
    """Anna brings a partner in."""
    wanted = {"necessity": "nodig om samen te handelen", "version": version_of(cast.anna, case), **more}
    return services.share_case(
        cast.anna, purpose=PURPOSE, case_id=case.pk, receiver_id=cast.partner(partner), **wanted
    )


def keys(outcome: Outcome) -> set[str]:
    """The keys of the reasons."""
    return {reason.key for reason in outcome.reasons}


class TestOpening:
    def test_a_case_has_number_clock_grants_and_a_trail(self, cast: Cast, opened: OpenCase) -> None:
        case = opened(opened_on=date(2026, 3, 2))
        assert case.number.startswith(f"Z-{TODAY.year}-")
        assert case.phase == "melding" and case.phase_since == date(2026, 3, 2)
        assert case.due_on == date(2026, 3, 4), "two working days after a Monday"
        assert "later" in case.due_reason.nl and "later" in case.due_reason.en
        with acting(cast.anna, PURPOSE):
            assert "proces" in my_categories(cast.anna, case.pk)
            assert TimelineEntry.objects.filter(case=case).count() == 1
            assert Share.objects.get(case=case).part == "lead"
            assert PhaseMove.objects.get(case=case).to_phase == "melding"
        with acting(cast.prisca, PURPOSE):
            line = AuditLine.objects.get(case_id=case.pk, act="open_case")
        assert (line.person_id, line.purpose) == (cast.anna.person_id, PURPOSE)

    def test_numbers_follow_each_other(self, opened: OpenCase) -> None:
        first, second = (int(opened().number.rsplit("-")[-1]) for _ in range(2))
        assert second == first + 1

    def test_a_role_that_cannot_open_is_told_so(self, cast: Cast) -> None:
        address = services.Address("Proefkade", "1", "Proefdijk")
        outcome = services.open_case(cast.charlie, purpose=PURPOSE, subject="x", address=address)
        assert not outcome.done and keys(outcome) == {"role"} and outcome.case_id is None

    def test_opened_for_another_lead(self, cast: Cast, opened: OpenCase) -> None:
        case = opened(by=cast.wim, lead_id=cast.partner("corporatie"))
        for actor in (cast.wim, cast.anna):
            with acting(actor, PURPOSE):
                assert Case.objects.visible_to(actor).filter(pk=case.pk).exists()
        assert case.lead_id == cast.partner("corporatie")

    @pytest.mark.parametrize(
        ("field", "wrong"),
        [
            ("subject", {"subject": " "}),
            ("subject", {"subject": "x" * 201}),
            ("opened_on", {"opened_on": TODAY + timedelta(1)}),
            ("opened_on", {"opened_on": date(1900, 1, 1)}),
            ("phase", {"phase": "dwang"}),
            ("street", {"address": services.Address("", "1", "Proefdijk")}),
        ],
    )
    def test_wrong_input_names_its_field(self, cast: Cast, opened: OpenCase, field: str, wrong: Any) -> None:
        with pytest.raises(ValidationError) as refused:
            opened(**wrong)
        assert set(refused.value.message_dict) == {field}
        with acting(cast.anna, PURPOSE):
            assert not Case.objects.exists()

    def test_a_purpose_is_needed(self, cast: Cast) -> None:
        address = services.Address("Proefkade", "1", "Proefdijk")
        with pytest.raises(ValueError, match="purpose"):
            services.open_case(cast.anna, purpose="  ", subject="x", address=address)


class TestFacts:
    def test_recorded_with_source_and_told(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = record(cast.anna, case, "nuisance_types", ["geluid", "overig"])
        with acting(cast.anna, PURPOSE):
            fact = Fact.objects.get(pk=outcome.id)
            told = TimelineEntry.objects.get(case=case, about="fact:nuisance_types")
        assert fact.value == ["geluid", "overig"] and fact.category == "adres_en_melding"
        assert told.category == fact.category and "geluid" in told.text

    def test_unknown_key_names_the_nearest(self, cast: Cast, opened: OpenCase) -> None:
        with pytest.raises(ValidationError, match="severity"):
            record(cast.anna, opened(), "severty", "ernstig")

    def test_no_grant_for_the_category_is_a_reason(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = record(cast.anna, case, "vulnerable_resident", True)
        assert keys(outcome) == {"zorg"} and outcome.reasons[0].text.en
        with acting(cast.anna, PURPOSE):
            assert not Fact.objects.filter(case=case).exists()

    def test_too_long_a_note_says_how_long(self, cast: Cast, opened: OpenCase) -> None:
        with pytest.raises(ValidationError, match=r"20\.001 tekens"):
            record(cast.anna, opened(), "repeated", True, note="x" * 20_001)

    def test_what_is_withheld_stays_with_its_holder(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        record(cast.anna, case, "rent_arrears_eur", 1234)
        _to_table(cast, case)
        bring_in(cast, case, "gemeente")
        with acting(cast.petra, PURPOSE):
            assert "huurgegevens" in my_categories(cast.petra, case.pk)
            assert not Fact.objects.filter(case=case, key="rent_arrears_eur").exists()
            assert not TimelineEntry.objects.filter(case=case, text__contains="1234").exists()
        with acting(cast.anna, PURPOSE):
            assert Fact.objects.visible_to(cast.anna).filter(key="rent_arrears_eur").exists()


class TestPeople:
    def test_a_reporter_is_shielded(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.add_involved_person(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            role="omwonende",
            name="A",
            source="telefoon",
            since=TODAY,
        )
        with acting(cast.anna, PURPOSE):
            assert InvolvedPerson.objects.get(pk=outcome.id).category == "melder"
            told = TimelineEntry.objects.get(case=case, about="people")
        assert told.category == "melder"


class TestSharing:
    def test_a_partner_comes_in_and_goes_out(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        _to_table(cast, case)
        assert bring_in(cast, case, "politie").done
        with acting(cast.wim, PURPOSE):
            assert "proces" in my_categories(cast.wim, case.pk)
        ended = services.end_share(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            receiver_id=cast.partner("politie"),
            because="taak is klaar",
            version=version_of(cast.anna, case),
        )
        assert ended.done
        with acting(cast.wim, PURPOSE):
            assert not my_categories(cast.wim, case.pk)
        with acting(cast.anna, PURPOSE):
            police = Grant.objects.filter(case=case, partner_id=cast.partner("politie"))
            assert police.exists() and all(grant.valid_until == TODAY for grant in police), "kept as history"

    def test_only_who_runs_the_case_brings_in(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        _to_table(cast, case)
        bring_in(cast, case, "politie")
        outcome = services.share_case(
            cast.wim,
            purpose=PURPOSE,
            case_id=case.pk,
            receiver_id=cast.partner("ggd"),
            necessity="x",
            version=version_of(cast.wim, case),
        )
        assert keys(outcome) == {"role", "lead"}

    def test_the_lead_cannot_be_left_out(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.end_share(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            receiver_id=cast.partner("corporatie"),
            because="x",
            version=1,
        )
        assert keys(outcome) == {"lead"}

    def test_a_partner_of_another_network_is_no_partner(self, cast: Cast, opened: OpenCase) -> None:
        with pytest.raises(ValidationError, match="netwerk"):
            bring_in(cast, opened(), "elders")

    def test_sharing_does_not_begin_on_a_day_to_come(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        with pytest.raises(ValidationError) as refused:
            bring_in(cast, case, "politie", since=TODAY + timedelta(1))
        assert set(refused.value.message_dict) == {"since"}
        with acting(cast.anna, PURPOSE):
            assert not Share.objects.filter(case=case, receiver=cast.partner("politie")).exists()

    def test_care_at_the_table_can_record_care(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        bring_in(cast, case, "ggd", part="table")
        assert record(cast.greet, case, "care_offered", True).done
        with acting(cast.anna, PURPOSE):
            assert "zorg" not in my_categories(cast.anna, case.pk)

    def test_care_usually_comes_in_as_holder_of_its_own_data(self) -> None:
        velsen = Network(key="velsen")
        assert usual_part_of(velsen, "ggd-kennemerland") == "holder"
        assert usual_part_of(velsen, "politie-ijmond") == usual_part_of(velsen, "elders") == "table"

    def test_not_telling_the_resident_asks_why(self, cast: Cast, opened: OpenCase) -> None:
        with pytest.raises(ValidationError) as refused:
            bring_in(cast, opened(), "politie", resident_told=False)
        assert set(refused.value.message_dict) == {"not_told_because"}


class TestPhases:
    def test_a_closed_gate_gives_its_reasons_and_moves_nothing(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.move_phase(
            cast.anna, purpose=PURPOSE, case_id=case.pk, to="triage", version=version_of(cast.anna, case)
        )
        assert not outcome.done and outcome.reasons
        with acting(cast.anna, PURPOSE):
            assert Case.objects.get(pk=case.pk).phase == "melding"

    def test_no_gate_at_all(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.move_phase(
            cast.anna, purpose=PURPOSE, case_id=case.pk, to="nazorg", version=version_of(cast.anna, case)
        )
        assert keys(outcome) == {"gate"}

    def test_a_gate_opens_for_its_keeper_only_and_says_whom_to_ask(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened()
        _to_table(cast, case)
        refused = services.move_phase(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            to="overleg",
            version=version_of(cast.anna, case),
            because="wij willen overleggen",
        )
        assert [reason.text.nl for reason in refused.reasons if reason.key == "keeper"] == [
            "Deze poort bewaakt: procesregisseur van de gemeente (Petra, Proef gemeente). "
            "Vraag daar of de zaak door kan."
        ]
        with acting(cast.anna, PURPOSE):
            assert Case.objects.get(pk=case.pk).phase == "spoed"

    def test_who_keeps_a_gate_is_said_by_name(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        roles = process_of(case).roles

        def names(role: str) -> set[str]:
            return {f"{post.person.name}, {post.partner.name}" for post in keepers_of(case, roles[role])}

        with acting(cast.anna, PURPOSE):
            assert names("voortrekker") == {"Anna, Proef corporatie", "Bram, Proef corporatie"}
            assert names("procesregisseur") == {"Petra, Proef gemeente"}, "from the network: nobody here can"
        director = {"person_id": cast.bram.person_id, "version": version_of(cast.anna, case)}
        assert services.name_case_director(cast.anna, purpose=PURPOSE, case_id=case.pk, **director).done
        with acting(cast.anna, PURPOSE):
            case.refresh_from_db()
            assert names("casusregisseur") == {"Bram, Proef corporatie"}
            first = keepers_of(case, roles["voortrekker"])
        assert named(first).en == "Anna, Proef corporatie; Bram, Proef corporatie"
        assert named(first * 2) == named(first) and named(()).nl == ""

    def test_a_skip_asks_a_reason_and_keeps_it(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        refused = services.move_phase(
            cast.anna, purpose=PURPOSE, case_id=case.pk, to="spoed", version=version_of(cast.anna, case)
        )
        assert "because" in keys(refused)
        _to_table(cast, case)
        with acting(cast.anna, PURPOSE):
            moved = Case.objects.get(pk=case.pk)
            move = PhaseMove.objects.filter(case=case).order_by("-recorded_at")[0]
        assert moved.phase == move.to_phase == "spoed" and move.skipped_because == "acuut gevaar"

    def test_that_there_is_a_lead_follows_from_the_case(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        with acting(cast.anna, PURPOSE):
            found = facts_for(case, cast.anna)
        assert found.values["lead_party_assigned"] is True
        assert dict(found.proven) == {"lead_party_assigned": True} and "plan_of_action" not in found.values
        record(cast.anna, case, "lead_party_assigned", False)
        with acting(cast.anna, PURPOSE):
            found = facts_for(case, cast.anna)
        assert found.values["lead_party_assigned"] is False and not found.proven, "what is recorded stands"

    def test_a_reason_does_not_lift_what_is_firm(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        _to_table(cast, case)
        record(cast.anna, case, "acute_danger", False)

        def to_coercion(because: str) -> Outcome:
            return services.move_phase(
                cast.anna,
                purpose=PURPOSE,
                case_id=case.pk,
                to="dwang",
                version=version_of(cast.anna, case),
                because=because,
            )

        refused = to_coercion("toch")
        assert {"lighter_means_insufficient", "heard", "firm"} <= keys(refused)
        assert "plan_of_action" not in keys(refused), "a reason stands in for the plan"
        with acting(cast.anna, PURPOSE):
            assert Case.objects.get(pk=case.pk).phase == "spoed"
        record(cast.anna, case, "lighter_means_insufficient", True)
        record(cast.anna, case, "heard", True)
        assert to_coercion("de burgemeester besluit").done

    def test_a_stale_page_says_what_changed_and_by_whom(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        seen = version_of(cast.anna, case)
        record(cast.bram, case, "repeated", True)
        with pytest.raises(StaleCase) as refused:
            services.move_phase(
                cast.anna, purpose=PURPOSE, case_id=case.pk, to="spoed", version=seen, because="acuut gevaar"
            )
        (change,) = refused.value.changes
        assert (change.person, change.organisation) == ("Bram", "Proef corporatie")
        assert refused.value.version == version_of(cast.anna, case)
        with acting(cast.anna, PURPOSE):
            assert Case.objects.get(pk=case.pk).phase == "melding"
            assert PhaseMove.objects.filter(case=case).count() == 1


class TestTheCourseInTwoLanguages:
    def test_what_woonrust_writes_is_kept_in_both(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        record(cast.anna, case, "nuisance_types", ["geluid"])
        services.add_involved_person(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            role="betrokkene",
            name="B. Bewoner",
            source="melding",
            since=TODAY,
        )
        bring_in(cast, case, "politie")
        _proposed(cast, case)
        _to_table(cast, case)
        with acting(cast.anna, PURPOSE):
            said = [entry.said for entry in TimelineEntry.objects.filter(case=case).order_by("recorded_at")]
        english = "\n".join(text.en for text in said)
        for line in (
            f"Case {case.number} opened",
            "kinds of nuisance: noise",
            "involved person: added",
            "Shared with Proef politie",
            "proposed",
            "To phase Urgent lane. Reason: acuut gevaar",
        ):
            assert line in english, english
        assert all(text.nl != text.en for text in said)

    def test_what_people_write_stays_as_they_wrote_it(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        services.add_timeline_entry(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            kind="verklaring",
            text="Elke nacht muziek.",
            happened_on=TODAY,
        )
        with acting(cast.anna, PURPOSE):
            written = TimelineEntry.objects.get(case=case, about="entry")
        assert written.text_en == "" and written.said == Text("Elke nacht muziek.", "Elke nacht muziek.")


class TestDirector:
    def test_named_from_a_partner_that_sees_the_case(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        version = version_of(cast.anna, case)
        named = services.name_case_director(
            cast.anna, purpose=PURPOSE, case_id=case.pk, person_id=cast.bram.person_id, version=version
        )
        assert named.done
        with acting(cast.anna, PURPOSE):
            assert Case.objects.get(pk=case.pk).director_id == cast.bram.person_id
        outsider = services.name_case_director(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            person_id=cast.wim.person_id,
            version=version_of(cast.anna, case),
        )
        assert keys(outsider) == {"director"}

    def test_two_people_at_once(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        version = version_of(cast.anna, case)
        chosen = {"purpose": PURPOSE, "case_id": case.pk, "version": version}
        services.name_case_director(cast.anna, person_id=cast.bram.person_id, **chosen)
        with pytest.raises(StaleCase, match="1 changes"):
            services.name_case_director(cast.anna, person_id=cast.anna.person_id, **chosen)

    def test_what_does_not_concern_it_does_not_stop_it(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        version = version_of(cast.anna, case)
        record(cast.bram, case, "repeated", True)
        outcome = services.name_case_director(
            cast.anna, purpose=PURPOSE, case_id=case.pk, person_id=cast.bram.person_id, version=version
        )
        assert outcome.done


class TestMeasures:
    def test_a_proposal_keeps_the_advice(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        record(cast.anna, case, "tenure", "sociale_huur")
        measure = _proposed(cast, case)
        with acting(cast.anna, PURPOSE):
            status = MeasureStatus.objects.get(measure_id=measure)
            (row,) = measures_of(case, cast.anna)
        assert row.state == "proposed" and row.organisation == "Proef corporatie"
        assert status.advice["on"] == TODAY.isoformat() and len(status.advice["rules"]) == 16
        assert status.advice["reasons"] and "text" not in status.advice["reasons"][0]

    def test_the_ways_between_states(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        measure = _proposed(cast, case)
        assert keys(_status(cast, case, measure, "in_force")) == {"state"}
        for state in ("decided", "in_force", "complied", "ended"):
            assert _status(cast, case, measure, state, despite="overlegd met de jurist").done, state
        assert keys(_status(cast, case, measure, "withdrawn")) == {"state"}
        with acting(cast.anna, PURPOSE):
            states = MeasureStatus.objects.filter(measure_id=measure).order_by("number")
            assert list(states.values_list("number", "state")) == [
                (1, "proposed"),
                (2, "decided"),
                (3, "in_force"),
                (4, "complied"),
                (5, "ended"),
            ]

    def test_deciding_against_open_requirements_asks_why(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.propose_measure(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            measure_id="laatstekansovereenkomst",
            despite="voorbereiding",
        )
        refused = _status(cast, case, outcome.id, "decided")
        assert not refused.done
        assert {reason.kind.value for reason in refused.reasons} <= {"requires", "target"}
        done = _status(cast, case, outcome.id, "decided", despite="rechter heeft al beslist")
        assert done.done
        with acting(cast.anna, PURPOSE):
            assert (
                "rechter heeft al beslist" in MeasureStatus.objects.get(measure_id=outcome.id, number=2).note
            )

    def test_only_who_takes_it_brings_it_further(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.propose_measure(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            measure_id="buurtbemiddeling",
            responsible_id=cast.partner("gemeente"),
        )
        assert "responsible" in keys(_status(cast, case, outcome.id, "decided"))

    def test_a_measure_that_one_may_not_see_is_not_there(self, cast: Cast, opened: OpenCase) -> None:
        measure = _proposed(cast, opened())
        with pytest.raises(CaseNotVisible):
            services.change_measure_status(
                cast.wim, purpose=PURPOSE, measure=measure, state="decided", version=1
            )

    def test_a_measure_that_is_not_in_force_asks_why(
        self, cast: Cast, opened: OpenCase, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        case = opened()
        monkeypatch.setattr("woonrust.cases.advice.catalogue", lambda: Catalogue({}))
        common = {"purpose": PURPOSE, "case_id": case.pk, "measure_id": "buurtbemiddeling"}
        assert keys(services.propose_measure(cast.anna, **common)) == {"in_force"}
        measure = services.propose_measure(cast.anna, despite="overgangsrecht", **common).id
        assert keys(_status(cast, case, measure, "decided")) == {"in_force"}

    def test_an_unknown_measure_is_wrong_input(self, cast: Cast, opened: OpenCase) -> None:
        with pytest.raises(ValidationError, match="niet in de catalogus"):
            services.propose_measure(cast.anna, purpose=PURPOSE, case_id=opened().pk, measure_id="toveren")


def _to_table(cast: Cast, case: Case) -> None:
    """To the urgent lane, in which partners at the table see the minimum."""
    record(cast.anna, case, "acute_danger", True)
    moved = services.move_phase(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        to="spoed",
        version=version_of(cast.anna, case),
        because="acuut gevaar",
    )
    assert moved.done, moved.reasons


def _proposed(cast: Cast, case: Case) -> Any:
    outcome = services.propose_measure(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        measure_id="buurtbemiddeling",
        despite="beide partijen willen",
    )
    assert outcome.done, outcome.reasons
    return outcome.id


def _status(cast: Cast, case: Case, measure: Any, state: str, **more: Any) -> Outcome:
    version = version_of(cast.anna, case)
    return services.change_measure_status(
        cast.anna, purpose=PURPOSE, measure=measure, state=state, version=version, **more
    )


class TestConsent:
    def test_data_go_out_with_consent_and_stop_without(self, cast: Cast, opened: OpenCase) -> None:
        """Name and contact reach a mediator only with consent (matrix row 2), from the day it is given."""
        case = opened()
        _to_table(cast, case)
        bring_in(cast, case, "bemiddeling")
        assert "persoonsgegevens" not in _sees(cast.mo, case)
        agreed = services.Consented("persoonsgegevens", "mondeling, aan de deur", cast.partner("bemiddeling"))
        chosen = {"purpose": PURPOSE, "case_id": case.pk, "consented": agreed}
        assert services.record_consent(cast.anna, version=version_of(cast.anna, case), **chosen).done
        assert "persoonsgegevens" in _sees(cast.mo, case)
        assert services.withdraw_consent(cast.anna, version=version_of(cast.anna, case), **chosen).done
        assert "persoonsgegevens" not in _sees(cast.mo, case)


class TestClosing:
    def test_not_in_a_phase_that_does_not_end(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        outcome = services.close_case(
            cast.anna, purpose=PURPOSE, case_id=case.pk, because="klaar", version=version_of(cast.anna, case)
        )
        assert keys(outcome) == {"phase"}

    def test_a_closed_case_stays_where_it_is(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        with acting(cast.anna, PURPOSE):
            Case.objects.filter(pk=case.pk).update(closed_at=now())
        common = {"purpose": PURPOSE, "case_id": case.pk, "because": "weer overlast"}
        moved = services.move_phase(cast.anna, to="spoed", version=version_of(cast.anna, case), **common)
        assert keys(moved) == {"closed"}
        again = services.close_case(cast.anna, version=version_of(cast.anna, case), **common)
        assert "closed" in keys(again)


def test_a_director_by_deed_may_move_what_he_sees(cast: Cast, opened: OpenCase) -> None:
    """The partner that directs the process may move a case that it takes part in; the police may not."""
    case = opened()
    _to_table(cast, case)
    bring_in(cast, case, "gemeente")
    bring_in(cast, case, "politie")
    police = services.move_phase(
        cast.wim, purpose=PURPOSE, case_id=case.pk, to="melding", version=version_of(cast.wim, case)
    )
    assert keys(police) == {"role", "lead"}
    moved = services.move_phase(
        cast.petra,
        purpose=PURPOSE,
        case_id=case.pk,
        to="melding",
        version=version_of(cast.petra, case),
        because="gevaar geweken",
    )
    assert "lead" not in keys(moved) and "role" not in keys(moved)


def _sees(actor: Actor, case: Case) -> frozenset[str]:
    with acting(actor, PURPOSE):
        return my_categories(actor, case.pk)
