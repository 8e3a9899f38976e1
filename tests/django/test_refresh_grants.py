"""Knowledge that was changed reaches running cases by one command, and nothing else moves."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from tests.access.cast import PURPOSE, Cast, OpenCase
from tests.access.test_steward import bring_in, seen_by
from woonrust.access.models import Grant
from woonrust.access.session import acting
from woonrust.access.steward import STEWARD
from woonrust.audit.models import AuditLine
from woonrust.cases.models import Case
from woonrust.cases.services import grants
from woonrust.networks.models import Network


def run(*arguments: str) -> str:
    """What the command says."""
    said = StringIO()
    call_command("refresh_grants", *arguments, stdout=said)
    return said.getvalue()


@pytest.fixture
def shared(cast: Cast, opened: OpenCase) -> Case:
    """A case with the police at the table."""
    case: Case = opened()
    bring_in(cast, case, "politie", "table")
    return case


def _without(category: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on the agreements open one category to nobody but the lead."""
    usual = grants.matrix_of

    def matrix_of(*asked: Any) -> Any:
        matrix = usual(*asked)
        rows = tuple(replace(row, to=(), holder=replace(row.holder, parts=frozenset({"lead"})))
                     if row.category == category else row for row in matrix.rows)  # fmt: skip
        return replace(matrix, rows=rows)

    monkeypatch.setattr(grants, "matrix_of", matrix_of)


def test_what_is_no_longer_agreed_ends_and_the_rest_stays(
    cast: Cast, shared: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {"wim": seen_by(cast.wim, shared), "anna": seen_by(cast.anna, shared)}
    assert "politie_strafrecht" in before["wim"]
    _without("politie_strafrecht", monkeypatch)
    assert seen_by(cast.wim, shared) == before["wim"], "until the command runs"
    assert "grants added" in run("--as", "petra@proef.example")
    assert seen_by(cast.wim, shared) == before["wim"] - {"politie_strafrecht"}
    assert seen_by(cast.anna, shared) == before["anna"]


def test_where_nothing_changed_nothing_changes(cast: Cast, shared: Case) -> None:
    with acting(cast.anna, PURPOSE):
        before = set(Grant.objects.filter(case=shared).values_list("pk", "valid_until"))
    assert "0 grants added, 0 ended" in run("--as", "petra@proef.example", "--network", "proefdijk")
    with acting(cast.anna, PURPOSE):
        assert set(Grant.objects.filter(case=shared).values_list("pk", "valid_until")) == before
        assert Case.objects.get(pk=shared.pk).version == shared.version + 1, "only the sharing"


def test_the_lead_finds_who_answers_for_it(cast: Cast, shared: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    _without("politie_strafrecht", monkeypatch)
    run("--as", "petra@proef.example")
    with acting(cast.prisca, PURPOSE):
        lines = list(AuditLine.objects.filter(act="refresh_grants").order_by("number"))
    assert [line.case_id for line in lines] == [shared.pk, None]
    assert {(line.person_id, line.role) for line in lines} == {(cast.petra.person_id, STEWARD)}
    assert lines[-1].what["cases"] == 1 and lines[0].what["because"].startswith("knowledge:")


@pytest.mark.parametrize("who", [("nobody@proef.example",), ("petra@proef.example", "--network", "elders")])
def test_somebody_of_the_network_answers_for_it(cast: Cast, who: tuple[str, ...]) -> None:
    assert Network.objects.filter(key="elders").exists()
    with pytest.raises(CommandError, match="holds no post"):
        run("--as", *who)
