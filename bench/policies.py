"""Four ways to write a row policy, on copies of the same rows: the table behind the decision in the design.

Measured without Django, as the application role: a page of 50 cases by clock, the course of one case, the
count of all visible cases, and the same count capped at 1,000.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import LiteralString

import psycopg
from psycopg import sql

from bench.figures import Figure
from bench.room import DATABASE
from woonrust.database.place import APPLICATION, OWNER, Place
from woonrust.demo.bulk.plan import LARGE, MEDIUM, SMALL

TURNS, SLOW = 5, 10.0  # times each, and seconds after which a query is given up

COPY: tuple[LiteralString, ...] = (
    "create schema trial",
    f"grant usage on schema trial to {APPLICATION}",
    "create table trial.holder as select distinct case_id, partner_id from access_grant "
    "where category = 'proces' and valid_until is null",
    "create index on trial.holder (case_id, partner_id)",
    "create index on trial.holder (partner_id, case_id)",
    "create table trial.file as select id, number, due_on, "
    "array(select h.partner_id from trial.holder h where h.case_id = c.id) as readers from cases_case c",
    "alter table trial.file add primary key (id)",
    "create index on trial.file (due_on)",
    "create index on trial.file using gin (readers)",
    "create table trial.line as select t.id, t.case_id, t.happened_on, t.text, f.readers "
    "from cases_timelineentry t join trial.file f on f.id = t.case_id",
    "create index on trial.line (case_id, happened_on)",
    f"grant select on all tables in schema trial to {APPLICATION}",
    "create function trial.me() returns uuid language sql stable parallel safe "
    "return nullif(current_setting('trial.me', true), '')::uuid",
    "create function trial.mine() returns uuid[] language sql stable security definer as "
    "$$ select array_agg(case_id) from trial.holder where partner_id = trial.me() $$",
    "create function trial.allows(asked uuid) returns boolean language sql stable security definer as "
    "$$ select exists (select from trial.holder h where h.case_id = asked and h.partner_id = trial.me()) $$",
    "alter table trial.file enable row level security",
    "alter table trial.line enable row level security",
)


@dataclass(frozen=True, slots=True)
class Way:
    """A policy on cases and on lines of their course; ``asks``: the query itself asks the grants as well."""

    work: str
    on_file: LiteralString
    on_line: LiteralString
    asks: bool = False


WAYS: Mapping[str, Way] = {
    "exists": Way(
        "plain EXISTS on the grants",
        "exists (select from trial.holder h where h.case_id = id and h.partner_id = trial.me())",
        "exists (select from trial.holder h where h.case_id = line.case_id and h.partner_id = trial.me())",
    ),
    "array": Way(
        "id = any(array of my cases)",
        "id = any ((select trial.mine())::uuid[])",
        "case_id = any ((select trial.mine())::uuid[])",
    ),
    "readers": Way(
        "readers as an array on the row with a GIN index",
        "readers @> array[trial.me()]",
        "readers @> array[trial.me()]",
    ),
    "function": Way(
        "a stable security-definer function per row, and the query says id in (grants of mine): the choice",
        "trial.allows(id)",
        "trial.allows(case_id)",
        asks=True,
    ),
}
QUESTIONS = {
    "page": "select id, number, due_on from trial.file MINE order by due_on limit 50",
    "course": "select * from trial.line where case_id = %(case)s order by happened_on desc limit 100",
    "count": "select count(*) from trial.file MINE",
    "capped_count": "select count(*) from (select 1 from trial.file MINE limit 1001) as some_rows",
}
MINE = "where id in (select case_id from trial.holder where partner_id = trial.me())"
PARTNER = """
select p.id from networks_partner p join networks_organisation o on o.id = p.organisation_id where o.key = %s
"""


def figures(place: Place) -> Iterator[Figure]:
    """A figure for each policy, organisation and question."""
    with psycopg.connect(place.url(OWNER, DATABASE), autocommit=True) as owner:
        for statement in COPY:
            owner.execute(statement)
        owner.execute("vacuum analyze trial.file, trial.line, trial.holder")
        for name, way in WAYS.items():
            _put_on(owner, way)
            for organisation in (SMALL, MEDIUM, LARGE):
                yield from _asked(owner, place, name, way, organisation)
        owner.execute("drop schema trial cascade")


def _put_on(owner: psycopg.Connection, way: Way) -> None:
    for table, condition in (("file", way.on_file), ("line", way.on_line)):
        name = sql.Identifier("trial", table)
        owner.execute(sql.SQL("drop policy if exists looking on {}").format(name))
        looking = sql.SQL("create policy looking on {} for select using ({})")
        owner.execute(looking.format(name, sql.SQL(condition)))


def _asked(
    owner: psycopg.Connection, place: Place, name: str, way: Way, organisation: str
) -> Iterator[Figure]:
    (partner,) = owner.execute(PARTNER, [organisation]).fetchone() or (None,)
    held = owner.execute(
        "select count(*), min(case_id::text) from trial.holder where partner_id = %s", [partner]
    )
    sees, case = held.fetchone() or (0, "")
    with psycopg.connect(place.url(APPLICATION, DATABASE), autocommit=True) as reader:
        reader.execute("select set_config('trial.me', %s, false)", [str(partner)])
        reader.execute("select set_config('statement_timeout', %s, false)", [f"{SLOW:.0f}s"])
        for question, statement in QUESTIONS.items():
            value = _median_ms(reader, statement.replace("MINE", MINE if way.asks else ""), case)
            work = f"{way.work}: {question} for an organisation that sees {sees:,} cases"
            yield Figure(f"policy_{name}_{question}", value, "ms", work, more={"sees": sees})


def _median_ms(reader: psycopg.Connection, statement: str, case: str) -> float:
    taken = []
    for _ in range(TURNS):
        began = time.perf_counter()
        try:
            reader.execute(statement.encode(), {"case": case}).fetchall()
        except psycopg.errors.QueryCanceled:
            return SLOW * 1000
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)
