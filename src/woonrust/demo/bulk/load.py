"""Loading made-up cases into the database in batches, as the owner; what is there already stays."""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from itertools import islice
from uuid import UUID

from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.demo.bulk.constraints import check_references, references_off
from woonrust.demo.bulk.patterns import process_for
from woonrust.demo.bulk.plan import CONTENT, ROLES, Plan
from woonrust.demo.bulk.rows import CaseMaker
from woonrust.demo.bulk.world import COLUMNS, Holder, Lines, World
from woonrust.demo.networks import OWNER, SINCE, ensure_network, partners_in
from woonrust.demo.personas import VELSEN
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Partner, Person, Post

BATCH = 2_000  # cases in one transaction
GUARDED = "select row_security_active(%s)"  # COPY is not possible then
COUNT_ON = """
insert into cases_numbercounter as c (id, network_id, year, last) values (gen_random_uuid(), %s, %s, %s)
on conflict (network_id, year) do update set last = greatest(c.last, excluded.last)
"""


def ensure_cases(total: int, *, today: date | None = None, quiet: bool = False) -> int:
    """Make sure that there are ``total`` made-up cases; the answer is how many were added.

    Each batch is kept whole, so that an interrupted run goes on where it stopped.
    """
    world = _world(today or today_here())
    have = Counter(_made(world.network))
    number, began = sum(have.values()), time.monotonic()
    if number < total:
        progress = _Progress(total, number, quiet)
        for done in _batches(world, Plan(total).leads_after(have), number, total):
            progress.show(done)
    _finish(analyse=number < total)
    if number >= total:
        _say(f"{number:,} made-up cases are there already", quiet)
        return 0
    seconds = time.monotonic() - began
    _say(f"{total - number:,} cases added in {seconds:.0f} s; there are {total:,} now", quiet)
    return total - number


def _batches(world: World, leads: Iterable[str], made: int, total: int) -> Iterator[int]:
    """Make and store batch after batch: the database stores one while the next is being made."""
    remaining = iter(leads)
    stored: Future[int] | None = None
    with _one_beside() as store:
        while made < total:
            lines: Lines = defaultdict(list)
            for lead in islice(remaining, BATCH):
                CaseMaker(world, made, lead, lines).make()
                made += 1
            if stored is not None:
                yield stored.result()
            stored = store.submit(_store, world, lines, made)
        if stored is not None:
            yield stored.result()


@contextmanager
def _one_beside() -> Iterator[ThreadPoolExecutor]:
    """One thread beside this one, whose connection to the database is closed at the end."""
    with ThreadPoolExecutor(1) as store:
        try:
            yield store
        finally:
            store.submit(lambda: connections[OWNER].close()).result()


def _store(world: World, lines: Lines, made: int) -> int:
    with transaction.atomic(using=OWNER), connections[OWNER].cursor() as cursor:
        with references_off(cursor, COLUMNS):
            for table, columns in COLUMNS.items():
                with _target(cursor, table, columns) as target:
                    _copy(cursor, f"copy {target} ({columns}) from stdin", lines[table])
        cursor.execute(COUNT_ON, [world.network, world.today.year, made])
    return made


def _finish(*, analyse: bool) -> None:
    with connections[OWNER].cursor() as cursor:
        check_references(cursor, COLUMNS)
        if analyse:
            cursor.execute("vacuum analyze")


@contextmanager
def _target(cursor: CursorWrapper, table: str, columns: str) -> Iterator[str]:
    """Where COPY writes: the table itself, or a table beside it where row policies forbid COPY."""
    cursor.execute(GUARDED, [table])
    (guarded,) = cursor.fetchone() or (False,)
    if not guarded:
        yield table
        return
    aside = f"aside_{table}"
    like = f"select {columns} from {table} limit 0"  # noqa: S608 - names of our own
    cursor.execute(f"create temp table {aside} on commit drop as {like}")
    yield aside
    cursor.execute(f"insert into {table} ({columns}) select {columns} from {aside}")  # noqa: S608


def _copy(cursor: CursorWrapper, statement: str, lines: list[str]) -> None:
    if lines:
        with cursor.copy(statement) as copy:
            copy.write("\n".join(lines) + "\n")


def _world(today: date) -> World:
    process, network = process_for(today), ensure_network(CONTENT)
    partners = partners_in(network, CONTENT["organisations"])
    places = load_knowledge().networks[VELSEN]["neighbourhoods"]
    return World(
        network=str(network.pk),
        holders={key: _holder(key, partner) for key, partner in partners.items()},
        streets=tuple(
            (street, place.get("postcode_digits", ""), place["place"], place["name"])
            for place in places
            for street in place["streets"]
        ),
        process_key=process.key,
        today=today,
        earliest=process.validity.in_force or date.min,
    )


def _holder(key: str, partner: Partner) -> Holder:
    people = Person.objects.using(OWNER)
    email = f"medewerker@{key}.example"
    person = people.filter(email=email).first()
    if person is None:
        person = Person(email=email, name=f"Medewerker {key.removeprefix('proef-')}")
        person.set_unusable_password()
        person.save(using=OWNER)
        role = ROLES.get(key, "woonconsulent")
        Post.objects.using(OWNER).create(person=person, partner=partner, role=role, valid_from=SINCE)
    return Holder(str(partner.pk), str(person.pk), tuple(partner.kinds))


def _made(network: str) -> dict[str, int]:
    """How many cases each organisation leads already."""
    led = Case.objects.using(OWNER).filter(network_id=UUID(network))
    return Counter(led.values_list("lead__organisation__key", flat=True))


class _Progress:
    """A bar on the terminal, or a line every tenth where nobody watches."""

    def __init__(self, total: int, done: int, quiet: bool) -> None:
        self.total, self.start, self.began = total, done, time.monotonic()
        self.quiet, self.live, self.tenth = quiet, sys.stderr.isatty(), done * 10 // total

    def show(self, done: int) -> None:
        """Show that so many cases are there."""
        if self.quiet or not (self.live or done * 10 // self.total > self.tenth):
            return
        self.tenth = done * 10 // self.total
        rate = (done - self.start) / max(time.monotonic() - self.began, 0.001)
        left = (self.total - done) / rate
        bar = "█" * (done * 30 // self.total)
        end = "\n" if done == self.total or not self.live else ""
        lead = "\r" if self.live else ""
        print(f"{lead}  {bar:<30} {done:>9,} of {self.total:,} · {left:4.0f} s left ", end=end, file=sys.stderr, flush=True)  # fmt: skip # noqa: E501


def _say(text: str, quiet: bool) -> None:
    if not quiet:
        print(f"  {text}", flush=True)
