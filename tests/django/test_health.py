"""GET /health/ says whether the database and its tables are in order."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client


@pytest.mark.django_db
def test_well() -> None:
    answer = Client().get("/health/")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"


@pytest.mark.django_db
def test_no_database(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db import OperationalError

    def refuse(*_: object, **__: object) -> None:
        raise OperationalError("could not connect to /secret/path")

    monkeypatch.setattr(connection, "cursor", refuse)
    answer = Client().get("/health/")
    assert answer.status_code == 503
    assert answer.json()["problem"] == "the database does not answer"


@pytest.mark.django_db
def test_migrations_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.db.migrations.recorder import MigrationRecorder

    monkeypatch.setattr(MigrationRecorder, "applied_migrations", lambda self: {})
    answer = Client().get("/health/")
    assert answer.status_code == 503
    assert "woonrust migrate" in answer.json()["problem"]


@pytest.mark.django_db
def test_headers_leave_no_room_for_inline_script() -> None:
    policy = Client().get("/health/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
