"""The web process refuses a database role that would see through row-level security."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import pytest

from tests.support.database import cloned, variables_for
from woonrust.database.place import SUPERUSER

CONNECT = "import woonrust.wsgi; from django.db import connection; connection.ensure_connection()"


@pytest.fixture(scope="module")
def variables(database_server: Any) -> Any:
    with cloned(database_server) as name:
        yield {**os.environ, **variables_for(name)}


def connect(variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", CONNECT], env=variables, capture_output=True, text=True, check=False
    )


def test_application_role_may_serve(variables: dict[str, str]) -> None:
    assert connect(variables).returncode == 0


def test_owner_may_not_serve(variables: dict[str, str]) -> None:
    said = connect({**variables, "DATABASE_URL": variables["DATABASE_OWNER_URL"]})
    assert said.returncode != 0
    assert "skips row-level security" in said.stderr


def test_superuser_may_not_serve(variables: dict[str, str]) -> None:
    url = variables["DATABASE_URL"].replace("woonrust_app@", f"{SUPERUSER}@")
    said = connect({**variables, "DATABASE_URL": url})
    assert said.returncode != 0
    assert "skips row-level security" in said.stderr
