"""The table of the settings, and the check that it names every variable that the code reads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from woonrust.docs.markdown import table
from woonrust.knowledge.loader import Knowledge
from woonrust.problems import Problem

READ = re.compile(r"""["'](WOONRUST_[A-Z_]+|DATABASE_[A-Z_]*URL|PG_BINDIR)["']""")
NOT_OF_THE_ENVIRONMENT = frozenset({"WOONRUST_APP_ROLE"})  # a setting of Django, for tests


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable: what it is for, what holds without it, and whether production cannot do without."""

    name: str
    default: str
    meaning: str
    production: str = ""


SETTINGS = (
    Setting(
        "WOONRUST_ENV",
        "`local`",
        "`local`, `test` or `production`. Production refuses to start where a setting is missing or unsafe.",
        "`production`",
    ),
    Setting(
        "DATABASE_URL",
        "the embedded PostgreSQL",
        "The database, as the application role: "
        "`postgresql://woonrust_app:…@host:5432/woonrust?sslmode=require`.",
        "required",
    ),
    Setting(
        "DATABASE_OWNER_URL",
        "the embedded PostgreSQL",
        "The same database as the role that owns the tables. Give it only where `woonrust "
        "migrate` runs, never to the web process.",
        "only to migrate",
    ),
    Setting(
        "WOONRUST_SECRET_KEY",
        "made once, kept in the data folder",
        "Signs sessions and forms. Forty characters or more, the same for all processes.",
        "required",
    ),
    Setting(
        "WOONRUST_ALLOWED_HOSTS",
        "this machine",
        "The names by which people reach it, with commas between them; never `*` in production.",
        "required",
    ),
    Setting(
        "WOONRUST_SECOND_FACTOR",
        "`0`; in production `1`",
        "People without an app for codes or a passkey are led to set one up before they see anything. "
        "Personas of the demo have none.",
        "`1`",
    ),
    Setting(
        "WOONRUST_TRUSTED_PROXIES",
        "`0`",
        "How many proxies stand in front (0 to 5) and set `X-Forwarded-For` and `X-Forwarded-Proto`.",
        "usually `1`",
    ),
    Setting(
        "WOONRUST_SMTP_URL",
        "letters become files in the data folder",
        "Where mail leaves: `smtp://user:password@host:587` (STARTTLS), or `smtps://…:465`.",
        "wanted",
    ),
    Setting(
        "WOONRUST_MAIL_FROM",
        "`woonrust@localhost`",
        "The sender of mail.",
        "wanted",
    ),
    Setting(
        "WOONRUST_DATA",
        "`.woonrust` in the checkout",
        "The data folder; what lies in it stands below. Readable by its owner only.",
    ),
    Setting(
        "WOONRUST_PORT",
        "`8000`",
        "The port of `woonrust run`, on 127.0.0.1.",
    ),
    Setting(
        "WOONRUST_DEMO",
        "`0` (`make run` gives `1`)",
        "Imagined people and cases, and a page on which anybody signs in as one of them.",
        "refused",
    ),
    Setting(
        "WOONRUST_DEBUG",
        "`0`",
        "Shows the inside of the program on an error page.",
        "refused",
    ),
    Setting(
        "WOONRUST_KNOWLEDGE",
        "`knowledge` in the checkout",
        "The folder with the laws, measures, processes and agreements.",
    ),
    Setting(
        "PG_BINDIR",
        "the programs of the installed Python package, else Debian's",
        "Folder with `postgres` and `initdb` (15 or later) for the embedded PostgreSQL.",
    ),
    Setting(
        "WOONRUST_CHROMIUM",
        "the Chromium of the machine",
        "The browser of the browser tests and the screenshots.",
    ),
)


def block_of_settings(knowledge: Knowledge, folder: Path) -> str:
    """Every variable; Problem where the code reads one that is not described, or the other way round."""
    check_complete(variables_read(folder.parent))
    rows = ((f"`{one.name}`", one.meaning, one.default, one.production or "–") for one in SETTINGS)
    return table(["variable", "meaning", "without it", "in production"], rows)


def variables_read(project: Path) -> frozenset[str]:
    """The names of variables that stand as a word of their own in the source and the tools."""
    files = [*(project / "src" / "woonrust").rglob("*.py"), *(project / "tools").glob("*.py")]
    own = Path(__file__).parent
    read = (file.read_text(encoding="utf-8") for file in files if not file.is_relative_to(own))
    return frozenset(name for text in read for name in READ.findall(text)) - NOT_OF_THE_ENVIRONMENT


def check_complete(read: Iterable[str]) -> None:
    """Problem that names the difference between what is read and what is described."""
    described = {one.name for one in SETTINGS}
    missing, idle = sorted(set(read) - described), sorted(described - set(read))
    if missing:
        raise Problem(f"the code reads {missing[0]}; describe it in src/woonrust/docs/settings.py")
    if idle:
        raise Problem(f"{idle[0]} is described in src/woonrust/docs/settings.py, and nothing reads it")
