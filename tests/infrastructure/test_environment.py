"""Settings that are missing or wrong are named, and production refuses what only a demo may do."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from woonrust.environment import Environment, SettingsProblem, database, mail, secret_key, trusted_origins

SAFE = {
    "WOONRUST_ENV": "production",
    "WOONRUST_SECRET_KEY": "xyz123" * 10,
    "WOONRUST_ALLOWED_HOSTS": "woonrust.example.nl",
    "DATABASE_URL": "postgresql://woonrust_app:secret@db.example.nl:5433/woon?sslmode=require",
}


def settings_say(variables: dict[str, str], tmp_path: Path) -> str:
    """What a process prints that imports the settings with these variables; empty when it may start."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("WOONRUST_", "DATABASE_"))
    }
    done = subprocess.run(
        [sys.executable, "-c", "import woonrust.settings"],
        env={**kept, "WOONRUST_DATA": str(tmp_path), **variables},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stderr


def test_safe_production_starts(tmp_path: Path) -> None:
    assert settings_say(SAFE, tmp_path) == ""


@pytest.mark.parametrize("name", ["WOONRUST_SECRET_KEY", "WOONRUST_ALLOWED_HOSTS", "DATABASE_URL"])
def test_production_needs(name: str, tmp_path: Path) -> None:
    said = settings_say({key: value for key, value in SAFE.items() if key != name}, tmp_path)
    assert f"{name} is not set" in said


@pytest.mark.parametrize("name", ["WOONRUST_DEMO", "WOONRUST_DEBUG"])
def test_production_refuses(name: str, tmp_path: Path) -> None:
    assert f"{name} " in settings_say({**SAFE, name: "1"}, tmp_path)


def test_production_answers_to_its_own_names_only(tmp_path: Path) -> None:
    assert "WOONRUST_ALLOWED_HOSTS holds '*'" in settings_say(
        {**SAFE, "WOONRUST_ALLOWED_HOSTS": "*"}, tmp_path
    )


def test_a_domain_is_trusted_with_all_under_it() -> None:
    assert trusted_origins(["woonrust.example.nl", ".velsen.example.nl"]) == [
        "https://woonrust.example.nl",
        "https://velsen.example.nl",
        "https://*.velsen.example.nl",
    ]


def test_short_secret_is_refused() -> None:
    with pytest.raises(SettingsProblem, match="shorter than 50"):
        secret_key(Environment({**SAFE, "WOONRUST_SECRET_KEY": "short"}))


def test_local_secret_is_made_once_and_is_private(tmp_path: Path) -> None:
    environment = Environment({"WOONRUST_DATA": str(tmp_path / "new")})
    assert secret_key(environment) == secret_key(environment)
    assert ((tmp_path / "new" / "secret-key").stat().st_mode & 0o777) == 0o600


@pytest.mark.parametrize("port", ["0", "70000", "eight", "-1"])
def test_wrong_port_is_named(port: str) -> None:
    with pytest.raises(SettingsProblem, match="WOONRUST_PORT"):
        Environment({"WOONRUST_PORT": port}).port()


def test_unclear_flag_is_named() -> None:
    with pytest.raises(SettingsProblem, match="WOONRUST_DEMO is 'perhaps'"):
        _ = Environment({"WOONRUST_DEMO": "perhaps"}).demo


def test_database_url_is_taken_apart() -> None:
    found = database(Environment(SAFE))
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db.example.nl", "5433", "woon")
    assert found["OPTIONS"] == {"sslmode": "require"}


def test_unreadable_database_url_is_named() -> None:
    with pytest.raises(SettingsProblem, match="DATABASE_URL cannot be read"):
        database(Environment({"DATABASE_URL": "postgresql://[nowhere"}))


def test_embedded_database_has_two_roles(tmp_path: Path) -> None:
    environment = Environment({"WOONRUST_DATA": str(tmp_path)})
    assert database(environment)["USER"] == "woonrust_app"
    assert database(environment, owner=True)["USER"] == "woonrust_owner"


def test_mail_without_a_server_goes_to_files(tmp_path: Path) -> None:
    assert mail(Environment({"WOONRUST_DATA": str(tmp_path)}))["EMAIL_FILE_PATH"] == str(tmp_path / "mail")


def test_mail_address_without_a_host_is_named() -> None:
    with pytest.raises(SettingsProblem, match="WOONRUST_SMTP_URL"):
        mail(Environment({"WOONRUST_SMTP_URL": "mail.example.nl"}))
