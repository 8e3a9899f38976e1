"""Server time of the pages, as organisations that see few, many and very many cases."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, connections
from django.http.response import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bench.figures import Figure
from woonrust.demo.bulk.plan import LARGE, MEDIUM, SMALL, Plan
from woonrust.networks.models import Person

AIM_MS, AIM_GROWTH = 60.0, 2.0
SEEING = (SMALL, MEDIUM, LARGE)
SOME_CASES = """
select c.id from cases_case c
join networks_partner p on p.id = c.lead_id join networks_organisation o on o.id = p.organisation_id
where o.key = %s and c.closed_at is null order by c.phase desc, c.id limit 400
"""


@dataclass(frozen=True, slots=True)
class Page:
    """A kind of page: its name in the figures, what it is, and its addresses."""

    name: str
    work: str
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timed:
    """A page: median time and processor time (program and database) in milliseconds, and queries."""

    ms: float
    processor_ms: float
    queries: tuple[int, ...]


def measured(cases: int, times: int) -> Iterator[tuple[tuple[str, str], Figure]]:
    """A figure for each page and organisation, under the key (page, organisation)."""
    quotas = Plan(cases).quotas
    for organisation in SEEING:
        client = signed_in(organisation)
        for page in pages_of(organisation):
            timed, sees = timed_page(client, page, times), quotas[organisation]
            work = f"{page.work}; {cases:,} cases of which the organisation sees {sees:,}; median of {times}"
            more: dict[str, Any] = {"cases": cases, "sees": sees, "queries": sorted(set(timed.queries))}
            if timed.processor_ms:
                more["processor_ms"] = round(timed.processor_ms, 1)
            yield (page.name, organisation), Figure(page.name, timed.ms, "ms", work, AIM_MS, more)


def growth(few: dict[tuple[str, str], Figure], many: dict[tuple[str, str], Figure]) -> Iterator[Figure]:
    """How much more work each page became with more cases, and whether it took more queries.

    Compares processor time, which other work on the machine changes least; where that is not told, time.
    """
    for key, figure in many.items():
        before = few[key]
        same = before.more["queries"] == figure.more["queries"]
        told = figure.more.get("processor_ms") and before.more.get("processor_ms")
        less, much = ((one.more["processor_ms"] if told else one.value) for one in (before, figure))
        what = "processor time" if told else "time"
        work = f"{figure.figure}: {what} from {before.more['cases']:,} to {figure.more['cases']:,} cases"
        more = {"sees": figure.more["sees"], "same_number_of_queries": same}
        yield Figure(f"{figure.figure}_growth", much / less, "×", work, AIM_GROWTH, more)


def pages_of(organisation: str) -> tuple[Page, ...]:
    """The pages of a working day, for cases that the organisation leads."""
    with connections["owner"].cursor() as cursor:
        cursor.execute(SOME_CASES, [organisation])
        ids = [row[0] for row in cursor.fetchall()][::13][:20]
    listed = reverse("case-list")
    return (
        Page("my_work", "my work", (reverse("my-work"),)),
        Page("case_list", "the list of cases, 50 of them by clock, with its capped count", (listed,)),
        Page("case_search", "the list of cases, searched by a street", (f"{listed}?zoek=kanaal",)),
        Page("case_page", "the page of a case", tuple(reverse("case", args=[one]) for one in ids)),
        Page(
            "measures_page",
            "the measures of a case",
            tuple(reverse("case-measures", args=[one]) for one in ids),
        ),
    )


def signed_in(organisation: str) -> Client:
    """A browser in which the person of an organisation of the trial is signed in."""
    client = Client(SERVER_NAME="localhost")
    person = Person.objects.get(email=f"medewerker@{organisation}.example")
    client.force_login(person, backend=settings.AUTHENTICATION_BACKENDS[0])
    return client


def timed_page(client: Client, page: Page, times: int) -> Timed:
    """Ask for the addresses by turns: three to warm up, ``times`` for time, two to count queries."""
    for address in page.addresses[:3]:
        _require_page(client.get(address), address)
    taken, before = [], _processor_ms()
    for turn in range(times):
        address = page.addresses[turn % len(page.addresses)]
        began = time.perf_counter()
        answer = client.get(address)
        taken.append((time.perf_counter() - began) * 1000)
        _require_page(answer, address)
    spent = _processor_ms() - before
    counts = []
    for address in page.addresses[:2]:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        counts.append(len(queries))
    return Timed(statistics.median(taken), spent / times, tuple(counts))


def _processor_ms() -> float:
    """Processor time so far of this process and its database connection; 0 where nothing tells it."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        (backend,) = cursor.fetchone() or (0,)
    told = Path(f"/proc/{backend}/schedstat")
    if not told.exists():
        return 0.0
    return time.process_time() * 1000 + int(told.read_text().split()[0]) / 1e6


def _require_page(answer: HttpResponseBase, address: str) -> None:
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answers {answer.status_code}; the benchmark measures pages only")
