"""Reads the environment variables of Woonrust; every wrong value gives a message that names the variable.

All of them are listed in docs/reference/settings.md.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured
from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from woonrust.database.place import APPLICATION, OWNER, data_folder, default_place
from woonrust.problems import Problem

MODES = ("local", "test", "production")
HOW_TO_MAKE_ONE = "Make one: python3 -c 'import secrets; print(secrets.token_urlsafe(64))'"
TRUE, FALSE = {"1", "true", "yes", "on", "ja"}, {"", "0", "false", "no", "off", "nee"}


class SettingsProblem(Problem, ImproperlyConfigured):
    """A setting is missing or wrong; the message says which, and what it should be."""


@dataclass(frozen=True, slots=True)
class Environment:
    """The variables, with the rules of a production installation."""

    variables: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    @property
    def mode(self) -> str:
        """`local` (a person's own machine, the default), `test` or `production`."""
        return self.choice("WOONRUST_ENV", MODES, "local")

    @property
    def production(self) -> bool:
        """Whether this is an installation that people rely on."""
        return self.mode == "production"

    @property
    def demo(self) -> bool:
        """Whether anybody may sign in as a persona; never in production."""
        wanted = self.flag("WOONRUST_DEMO")
        if wanted and self.production:
            raise SettingsProblem(
                "WOONRUST_DEMO lets anybody sign in as anybody, and WOONRUST_ENV is production. "
                "Unset WOONRUST_DEMO, or set WOONRUST_ENV=local."
            )
        return wanted

    def text(self, name: str, default: str = "") -> str:
        """The value without spaces around it."""
        return self.variables.get(name, "").strip() or default

    def flag(self, name: str, default: bool = False) -> bool:
        """1/0, true/false, yes/no, on/off, ja/nee; absent is ``default``."""
        value = self.text(name, "1" if default else "0").lower()
        if value in TRUE or value in FALSE:
            return value in TRUE
        raise SettingsProblem(f"{name} is '{value}'; it should be 1 or 0.")

    def whole(self, name: str, default: int, lowest: int, highest: int) -> int:
        """A whole number from lowest up to and including highest."""
        value = self.text(name)
        if not value:
            return default
        if not value.isdigit() or not lowest <= int(value) <= highest:
            raise SettingsProblem(
                f"{name} is '{value}'; it should be a whole number from {lowest} to {highest}."
            )
        return int(value)

    def choice(self, name: str, allowed: tuple[str, ...], default: str) -> str:
        """One of the allowed words."""
        value = self.text(name, default)
        if value not in allowed:
            raise SettingsProblem(f"{name} is '{value}'; it should be one of: {', '.join(allowed)}.")
        return value

    def words(self, name: str) -> list[str]:
        """A list of words with commas between them."""
        return [word.strip() for word in self.text(name).split(",") if word.strip()]

    def required(self, name: str, why: str) -> str:
        """A value that production cannot do without."""
        value = self.text(name)
        if not value:
            raise SettingsProblem(f"{name} is not set, and WOONRUST_ENV is production. {why}")
        return value

    def port(self) -> int:
        """The port of `woonrust run`."""
        return self.whole("WOONRUST_PORT", 8000, 1, 65535)


def trusted_origins(hosts: Iterable[str]) -> list[str]:
    """The addresses from which forms may be sent: every host over https.

    A host with a dot in front stands for the domain and everything under it, as in ALLOWED_HOSTS.
    """
    named = (
        (f"https://{host.removeprefix('.')}", f"https://*{host}")
        if host.startswith(".")
        else (f"https://{host}",)
        for host in hosts
    )
    return [origin for origins in named for origin in origins]


def secret_key(environment: Environment) -> str:
    """WOONRUST_SECRET_KEY; on a person's own machine one that is made once and kept in the data folder."""
    given = environment.text("WOONRUST_SECRET_KEY")
    if given or environment.production:
        key = given or environment.required("WOONRUST_SECRET_KEY", HOW_TO_MAKE_ONE)
        if environment.production and len(key) < 50:
            raise SettingsProblem("WOONRUST_SECRET_KEY is shorter than 50 characters; that can be guessed.")
        return key
    return _kept_secret(data_folder(environment.variables) / "secret-key")


def _kept_secret(file: Path) -> str:
    """The secret in the file, which is made when it is not there; readable by its owner only."""
    if not file.exists():
        try:
            _make_secret(file)
        except OSError as error:
            raise SettingsProblem(
                f"The data folder {file.parent} cannot be written to ({error.strerror}). "
                "Name one that can with WOONRUST_DATA, or set WOONRUST_SECRET_KEY."
            ) from error
    return file.read_text(encoding="ascii")


def _make_secret(file: Path) -> None:
    """Write it aside and give it its name when it is whole; one that another process made first stays."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
            new.write(secrets.token_urlsafe(64))
        with suppress(FileExistsError):
            file.hardlink_to(aside)
    finally:
        aside.unlink(missing_ok=True)


def database(environment: Environment, owner: bool = False) -> dict[str, Any]:
    """Django's settings of one database: DATABASE_URL for the web, DATABASE_OWNER_URL for the tables' owner.

    Without DATABASE_URL both are the embedded PostgreSQL.
    """
    place = default_place(environment.variables)
    name = "DATABASE_OWNER_URL" if owner else "DATABASE_URL"
    other_database = bool(environment.text("DATABASE_URL"))
    if environment.production and not owner:
        environment.required("DATABASE_URL", "Production brings its own PostgreSQL 15 or later.")
    url = environment.text(name) or ("" if other_database else place.url(OWNER if owner else APPLICATION))
    if not url:  # a web process knows no owner; commands that need one say so themselves
        url = environment.text("DATABASE_URL")
    try:
        parts = conninfo_to_dict(url)
    except ProgrammingError as error:
        raise SettingsProblem(
            f"{name} cannot be read: {str(error).strip()}. It looks like postgresql://role:password@host:5432/name"
        ) from None
    known = {key: str(parts.pop(key, "") or "") for key in ("dbname", "user", "password", "host", "port")}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": known["dbname"], "USER": known["user"], "PASSWORD": known["password"],
        "HOST": known["host"], "PORT": known["port"], "OPTIONS": parts,
    }  # fmt: skip


def mail(environment: Environment) -> dict[str, Any]:
    """Django's e-mail settings out of WOONRUST_SMTP_URL: smtp://user:password@host:587.

    smtps:// is for TLS from the start. Without it, letters are written to files in the data folder.
    """
    url = environment.text("WOONRUST_SMTP_URL")
    if not url:
        folder = data_folder(environment.variables) / "mail"
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(folder),
        }
    parts = urlsplit(url)
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise SettingsProblem(
            "WOONRUST_SMTP_URL should look like smtp://user:password@mail.example.nl:587 (or smtps://)."
        )
    implicit = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname, "EMAIL_PORT": parts.port or (465 if implicit else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": implicit, "EMAIL_USE_TLS": not implicit, "EMAIL_TIMEOUT": 20,
    }  # fmt: skip
