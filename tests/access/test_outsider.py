"""Who has no grant sees nothing, by no road: list, count, search, page, children, writing, grants, audit."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection, models, transaction
from django.db.utils import ProgrammingError

from tests.access.cast import PURPOSE, Cast, OpenCase
from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.queries import grants_on_case, my_categories
from woonrust.access.session import acting
from woonrust.audit.models import AuditLine
from woonrust.cases import models as case_models
from woonrust.cases import services
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.models import Case, Fact, TimelineEntry
from woonrust.cases.queries import CaseFilter, case_page, get_visible_case, list_cases, my_work
from woonrust.clock import today_here

OUTSIDERS = ("charlie", "else_", "wim", "greet", "mo", "petra", "prisca")
TABLES: list[type[models.Model]] = [
    model
    for name in case_models.__all__
    if (model := getattr(case_models, name)) is not case_models.NumberCounter
]


@pytest.fixture(params=OUTSIDERS)
def outsider(request: pytest.FixtureRequest, cast: Cast) -> Actor:
    """Somebody without a grant on Anna's case (Charlie works beside her)."""
    actor: Actor = getattr(cast, request.param)
    return actor


@pytest.fixture
def filled(cast: Cast, opened: OpenCase) -> Case:
    """A case of Anna's with something in every table that she may write."""
    case = opened()
    services.record_fact(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        key="severity",
        value="ernstig",
        source_kind="oordeel",
        source="eigen beoordeling",
        observed_on=today_here(),
    )
    services.add_involved_person(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        role="melder",
        name="Mevrouw Voorbeeld",
        source="telefoon",
        since=today_here(),
    )
    services.propose_measure(cast.anna, purpose=PURPOSE, case_id=case.pk, measure_id="buurtbemiddeling")
    return case


def test_the_lead_sees_what_is_there(cast: Cast, filled: Case) -> None:
    """Guards the tests below: there is something to see."""
    with acting(cast.anna, PURPOSE):
        seen = {model.__name__ for model in TABLES if model.objects.exists()}
    assert seen == {model.__name__ for model in TABLES} - {"Consent"}


@pytest.mark.parametrize("model", [*TABLES, Grant], ids=lambda model: model.__name__)
def test_no_row_by_raw_select(outsider: Actor, filled: Case, model: type[models.Model]) -> None:
    """The second wall: the database itself shows no row of the case, whatever the query forgets to ask."""
    with acting(outsider, PURPOSE), connection.cursor() as cursor:
        column = "id" if model is Case else "case_id"
        table = model._meta.db_table
        cursor.execute(f"select count(*) from {table} where {column} = %s", [filled.pk])  # noqa: S608
        assert cursor.fetchone() == (0,)


def test_not_in_list_count_or_search(outsider: Actor, filled: Case) -> None:
    with acting(outsider, PURPOSE):
        for chosen in (CaseFilter(), CaseFilter(search=filled.number), CaseFilter(search="Proefkade")):
            page = list_cases(outsider, chosen, today_here())
            assert filled.pk not in {case.pk for case in page.cases}
        assert list_cases(outsider, CaseFilter(search=filled.number), today_here()).count.number == 0
        assert not my_work(outsider, today_here()).running


def test_not_by_address_nor_page(outsider: Actor, filled: Case) -> None:
    with acting(outsider, PURPOSE):
        with pytest.raises(CaseNotVisible):
            get_visible_case(outsider, filled.pk)
        with pytest.raises(CaseNotVisible):
            case_page(outsider, filled.pk, today_here())
        assert not my_categories(outsider, filled.pk)
        assert not grants_on_case(filled.pk).exists()


def test_absent_and_hidden_say_the_same(outsider: Actor, filled: Case) -> None:
    absent = filled.network_id
    with acting(outsider, PURPOSE):
        said = []
        for case_id in (filled.pk, absent):
            with pytest.raises(CaseNotVisible) as refused:
                get_visible_case(outsider, case_id)
            said.append(str(refused.value))
    assert said[0] == said[1]


def test_update_touches_nothing(outsider: Actor, filled: Case, cast: Cast) -> None:
    with acting(outsider, PURPOSE):
        assert Case.objects.filter(pk=filled.pk).update(subject="gekaapt") == 0
    with acting(cast.anna, PURPOSE):
        assert Case.objects.get(pk=filled.pk).subject == filled.subject


def test_insert_is_refused(outsider: Actor, filled: Case) -> None:
    with (
        acting(outsider, PURPOSE),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        TimelineEntry.objects.create(
            case_id=filled.pk,
            category="proces",
            person_id=outsider.person_id,
            partner_id=outsider.partner_id,
            kind="feit",
            text="binnengedrongen",
            happened_on=date(2026, 1, 1),
            about="entry",
            case_version=1,
        )


def test_cannot_let_himself_in(outsider: Actor, filled: Case) -> None:
    """Neither by a grant of his own, nor by the function that services use."""
    with acting(outsider, PURPOSE):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            Grant.objects.create(
                case_id=filled.pk,
                network_id=outsider.network_id,
                partner_id=outsider.partner_id,
                category="proces",
                purpose="x",
                valid_from=date(2020, 1, 1),
                recorded_at=filled.opened_at,
            )
        if outsider.role == "meelezer_zonder_zaken":
            return
        with pytest.raises(ProgrammingError, match="only the lead"), transaction.atomic():
            _store_grants(filled, "[]")


def _store_grants(case: Case, planned: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select * from access_store_grants(%s, %s)", [case.pk, planned])


def test_a_colleague_without_the_role_cannot_change_grants(cast: Cast, filled: Case) -> None:
    """Charlie works at the partner that leads the case; his role reads nothing, so he directs nothing."""
    with (
        acting(cast.charlie, PURPOSE),
        pytest.raises(ProgrammingError, match="only the lead"),
        transaction.atomic(),
    ):
        _store_grants(filled, "[]")


def test_services_say_not_found(outsider: Actor, filled: Case) -> None:
    with pytest.raises(CaseNotVisible):
        services.add_timeline_entry(
            outsider, purpose=PURPOSE, case_id=filled.pk, kind="feit", text="x", happened_on=today_here()
        )
    with pytest.raises(CaseNotVisible):
        services.share_case(
            outsider,
            purpose=PURPOSE,
            case_id=filled.pk,
            receiver_id=outsider.partner_id,
            necessity="omdat",
            version=1,
        )


def test_nothing_outside_acting(filled: Case) -> None:
    for model in [*TABLES, Grant, AuditLine]:
        assert not model.objects.exists(), model


def test_no_audit_lines_but_for_the_privacy_officer_of_the_partner(cast: Cast, filled: Case) -> None:
    for name in ("anna", "charlie", "petra", "else_"):
        with acting(getattr(cast, name), PURPOSE):
            assert not AuditLine.objects.exists()
    with acting(cast.prisca, PURPOSE):
        lines = AuditLine.objects.filter(case_id=filled.pk)
        assert {line.act for line in lines} >= {"open_case", "record_fact"}
        assert {line.partner_id for line in AuditLine.objects.all()} == {cast.prisca.partner_id}


def test_settings_do_not_outlive_the_block(cast: Cast, filled: Case) -> None:
    with acting(cast.anna, PURPOSE):
        assert Fact.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "select access_partner(), access_categories(), current_setting('woonrust.purpose', true)"
        )
        assert cursor.fetchone() == (None, [], "")
