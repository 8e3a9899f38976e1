"""Views of cases: what they show, to whom, and with how many questions to the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from woonrust.access.session import acting
from woonrust.access.visible import Capped
from woonrust.cases import services
from woonrust.cases.facts import facts_for
from woonrust.cases.models import Case
from woonrust.cases.queries import CaseFilter, case_page, cases_visible_to, list_cases, measures_of, my_work
from woonrust.cases.queries.case_list import PAGE_SIZE
from woonrust.clock import now, standing_at, today_here

TODAY = today_here()


def numbers(cast: Cast, **chosen: Any) -> list[str]:
    """The subjects of the cases that Anna finds."""
    with acting(cast.anna, PURPOSE):
        return [case.subject for case in list_cases(cast.anna, CaseFilter(**chosen), TODAY).cases]


def record(cast: Cast, case: Case, key: str, value: object, **more: Any) -> None:
    """Anna records a fact."""
    told = {"source_kind": "document", "source": "dossier", "observed_on": TODAY, **more}
    outcome = services.record_fact(cast.anna, purpose=PURPOSE, case_id=case.pk, key=key, value=value, **told)
    assert outcome.done


def asked(question: Callable[[], object]) -> int:
    """How many statements a question takes."""
    with CaptureQueriesContext(
        connection,
    ) as captured:
        question()
    return len(captured)


class TestList:
    def test_filters_and_search(self, cast: Cast, opened: OpenCase) -> None:
        dog = opened(subject="blaffende hond", opened_on=TODAY)
        smell = opened(
            subject="stank",
            address=services.Address("Stille Laan", "3", "Proefdijk"),
            opened_on=TODAY - timedelta(40),
        )
        record(cast, dog, "nuisance_types", ["honden_dieren", "geluid"])
        record(cast, smell, "nuisance_types", ["honden_dieren"], observed_on=TODAY - timedelta(3))
        record(cast, smell, "nuisance_types", ["vervuiling_stank"])
        both = {"blaffende hond", "stank"}
        assert set(numbers(cast)) == both
        assert numbers(cast, nuisance="honden_dieren") == ["blaffende hond"], (
            "the latest recorded kinds count"
        )
        assert numbers(cast, overdue=True) == ["stank"]
        assert numbers(cast, search="stille 3") == ["stank"]
        assert numbers(cast, search=dog.number) == ["blaffende hond"]
        assert numbers(cast, search="100%_\\ '; drop") == []
        assert set(numbers(cast, phase="melding", lead=cast.anna.partner_id, mine=True)) == both
        assert numbers(cast, phase="dwang") == numbers(cast, closed=True) == []
        assert numbers(cast, sort="due") == ["stank", "blaffende hond"]
        assert numbers(cast, sort="nonsense") == numbers(cast, sort="due")

    def test_mine_is_directed_or_led(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        with acting(cast.else_, PURPOSE):
            assert not list_cases(cast.else_, CaseFilter(mine=True), TODAY).cases
        with acting(cast.bram, PURPOSE):
            assert [one.pk for one in list_cases(cast.bram, CaseFilter(mine=True), TODAY).cases] == [case.pk]

    def test_pages(self, cast: Cast, opened: OpenCase) -> None:
        for _ in range(PAGE_SIZE + 2):
            opened()
        with acting(cast.anna, PURPOSE):
            first = list_cases(cast.anna, CaseFilter(), TODAY)
            second = list_cases(cast.anna, CaseFilter(page=2), TODAY)
            assert cases_visible_to(cast.anna).capped_count(10) == Capped(10, more=True)
            assert cases_visible_to(cast.anna).capped_count(PAGE_SIZE + 2) == Capped(PAGE_SIZE + 2)
        assert (len(first.cases), first.has_next) == (PAGE_SIZE, True)
        assert (len(second.cases), second.has_next, second.first) == (2, False, PAGE_SIZE + 1)
        assert not {case.pk for case in first.cases} & {case.pk for case in second.cases}


class TestFacts:
    def test_what_one_may_not_know_is_hidden_whether_recorded_or_not(
        self, cast: Cast, opened: OpenCase
    ) -> None:
        case = opened()
        record(cast, case, "severity", "ernstig")
        with acting(cast.anna, PURPOSE):
            known = facts_for(case, cast.anna)
        assert known.values["severity"] == "ernstig" and known.current["severity"].source == "dossier"
        assert {fact.category for fact in known.hidden.values()} >= {"zorg", "politie_strafrecht"}
        assert "severity" not in known.hidden
        assert known.hidden["vulnerable_resident"].suppliers

    def test_the_state_on_an_earlier_day(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        record(cast, case, "severity", "licht", observed_on=TODAY - timedelta(5))
        record(cast, case, "severity", "ernstig", observed_on=TODAY - timedelta(1))
        record(cast, case, "repeated", True, observed_on=TODAY - timedelta(5))
        record(cast, case, "repeated", None)
        with acting(cast.anna, PURPOSE):
            then = facts_for(case, cast.anna, on=TODAY - timedelta(3)).values
            now = facts_for(case, cast.anna)
        assert then["severity"] == "licht" and then["repeated"] is True
        assert now.values["severity"] == "ernstig" and "repeated" not in now.values
        assert "repeated" not in now.current and len(now.records) == 4


class TestRegister:
    def test_on_an_earlier_day_a_measure_stands_as_it_stood_then(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        wanted = {
            "purpose": PURPOSE,
            "case_id": case.pk,
            "measure_id": "buurtbemiddeling",
            "despite": "proef",
        }
        with standing_at(now() - timedelta(3)):
            measure = services.propose_measure(cast.anna, **wanted).id
        version = version_of(cast.anna, case)
        decided = {"purpose": PURPOSE, "measure": measure, "state": "decided", "despite": "proef"}
        assert services.change_measure_status(cast.anna, version=version, **decided).done
        with acting(cast.anna, PURPOSE):
            days = [TODAY - timedelta(4), TODAY - timedelta(1), TODAY]
            states = [[row.state for row in measures_of(case, cast.anna, on)] for on in days]
        assert states == [[], ["proposed"], ["decided"]]


class TestWork:
    def test_clocks_of_cases_and_measures(self, cast: Cast, opened: OpenCase) -> None:
        late, calm = opened(opened_on=TODAY - timedelta(30)), opened(opened_on=TODAY)
        self._propose(cast, late, "gemeente", TODAY + timedelta(2))
        self._propose(cast, late, "corporatie", TODAY + timedelta(1))
        self._propose(cast, calm, "corporatie", TODAY + timedelta(90))
        with acting(cast.anna, PURPOSE):
            work = my_work(cast.anna, TODAY)
        assert [one.case.pk for one in work.overdue] == [late.pk]
        assert [one.days for one in work.running if one.measure] == [1]
        assert [(one.measure.organisation, one.days) for one in work.waiting if one.measure] == [
            ("Proef gemeente", 2)
        ]
        assert [(count.phase, count.number, count.more) for count in work.phases] == [("melding", 2, False)]

    def _propose(self, cast: Cast, case: Case, partner: str, due: Any) -> None:
        outcome = services.propose_measure(
            cast.anna,
            purpose=PURPOSE,
            case_id=case.pk,
            measure_id="buurtbemiddeling",
            responsible_id=cast.partner(partner),
            due_on=due,
            despite="proef",
        )
        assert outcome.done


class TestNumberOfQueries:
    """Pinned: a page with more in it asks the database no more."""

    @pytest.fixture
    def few_and_many(
        self, cast: Cast, opened: OpenCase
    ) -> Callable[[Callable[[Case], object]], tuple[int, int]]:
        """Counts the statements of a question before and after a lot was added."""
        case = opened()

        def counted(question: Callable[[Case], object]) -> tuple[int, int]:
            few = asked(lambda: question(case))
            for value in ("licht", "matig", "ernstig"):
                record(cast, case, "severity", value)
            services.propose_measure(
                cast.anna,
                purpose=PURPOSE,
                case_id=case.pk,
                measure_id="buurtbemiddeling",
                due_on=TODAY,
                despite="proef",
            )
            for _ in range(3):
                opened()
            return few, asked(lambda: question(case))

        return counted

    def test_list(self, cast: Cast, few_and_many: Any) -> None:
        def question(_: Case) -> None:
            for case in list_cases(cast.anna, CaseFilter(search="proef"), TODAY).cases:
                assert case.lead.name and (case.director is None or case.director.name)

        with acting(cast.anna, PURPOSE):
            assert few_and_many(question) == (2, 2)

    def test_case_page(self, cast: Cast, few_and_many: Any) -> None:
        def question(case: Case) -> None:
            view = case_page(cast.anna, case.pk, TODAY)
            assert [(e.person.name, e.partner.name) for e in view.timeline]
            assert [grant.partner.name for grant in view.grants]

        with acting(cast.anna, PURPOSE):
            assert few_and_many(question) == (9, 9)

    def test_my_work(self, cast: Cast, few_and_many: Any) -> None:
        with acting(cast.anna, PURPOSE):
            few, many = few_and_many(lambda _: my_work(cast.anna, TODAY))
        assert (few, many) == (5, 6), "the measures themselves are only read where some run out"

    def test_recording_a_fact(self, cast: Cast, opened: OpenCase) -> None:
        case = opened()
        assert version_of(cast.anna, case) == 1
        first = asked(lambda: record(cast, case, "severity", "ernstig"))
        second = asked(lambda: record(cast, case, "severity", "licht"))
        assert first == second <= 10
