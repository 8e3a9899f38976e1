"""Every model says which personal data it holds and when they go; nothing deletes rows of a case."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

from woonrust.access.tables import BY_NAME, TableClass

SOURCE = Path(__file__).parents[2] / "src" / "woonrust"
MODELS = [model for model in apps.get_models() if model.__module__.startswith("woonrust.")]
SAYS_NONE = re.compile(r"\bno personal data\b", re.IGNORECASE)
SAYS_WHICH = re.compile(r"\bPersonal data: \w.{15,}")
SAYS_WHEN = re.compile(r"\b(kept|goes|retention)\b", re.IGNORECASE)
REMOVES = re.compile(r"\b(?:delete\s+from|truncate)\s+(?:table\s+)?(?:only\s+)?(\w+)", re.IGNORECASE)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_model_says_which_personal_data_it_holds_and_when_they_go(model: type[Model]) -> None:
    says = " ".join((model.__doc__ or "").split())
    if SAYS_NONE.search(says):
        assert model._meta.db_table not in personal_tables()
        return
    assert SAYS_WHICH.search(says), f"{model.__name__} does not say which personal data it holds"
    assert SAYS_WHEN.search(says), f"{model.__name__} does not say how long they are kept"


def personal_tables() -> set[str]:
    """Tables of people and of what is recorded in a case; a phase move tells of none."""
    protected = {name for name, table in BY_NAME.items() if table.kind is TableClass.PROTECTED}
    return (protected | {"networks_person", "networks_post"}) - {"cases_phasemove"}


def test_nothing_deletes_rows_through_the_mapper() -> None:
    """`.delete()` without arguments is that of a row or a queryset; the cache has one with a key."""
    found = [
        f"{path.relative_to(SOURCE)}:{call.lineno}"
        for path, call in calls()
        if isinstance(call.func, ast.Attribute)
        and (
            call.func.attr in ("_raw_delete", "hard_delete") or (call.func.attr == "delete" and not call.args)
        )
    ]
    assert not found


def calls() -> Iterator[tuple[Path, ast.Call]]:
    """Every call in the application."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def test_no_sql_removes_rows_of_a_case() -> None:
    found = [
        f"{path.relative_to(SOURCE)}: {match[0]}"
        for pattern in ("*.py", "*.sql")
        for path in sorted(SOURCE.rglob(pattern))
        for match in REMOVES.finditer(path.read_text(encoding="utf-8"))
        if match[1] in BY_NAME and BY_NAME[match[1]].kind is not TableClass.TECHNICAL
    ]
    assert not found
