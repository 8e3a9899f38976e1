"""One made-up case as lines for COPY: the same columns and the same sentences as the services write."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from woonrust.access.actor import EXISTENCE
from woonrust.cases.services.opening import NECESSITY, said_opened
from woonrust.cases.services.people import said_person
from woonrust.demo.bulk.patterns import LEAD, Pattern, due_on, measure_said, patterns, phase_said
from woonrust.demo.bulk.plan import MUNICIPALITY, POLICE
from woonrust.demo.bulk.world import Holder, Lines, World, advice_line, moment, planned
from woonrust_core.sharing import Participant, PlannedGrant
from woonrust_core.text import Text

PURPOSE = "behandeling van woonoverlast"
LONGEST_PAST = 320  # days
FIRST_MOMENT = 1_767_225_600_000  # milliseconds: the keys run up from here, so that indexes fill in order
NULL = "\\N"
EVALUATED_AFTER = timedelta(days=42)
HEX = tuple(f"{number:03x}" for number in range(4096))


@dataclass(slots=True)
class CaseMaker:
    """Makes the rows of case number ``index``; the same index, lead and day always give the same case."""

    world: World
    index: int
    lead: str
    lines: Lines
    pattern: Pattern = field(init=False)
    opened: date = field(init=False)
    version: int = 1
    _next: int = 0
    _begin: str = field(init=False)
    _end: str = field(init=False)
    _chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.index)  # noqa: S311 - imagined cases, the same each time
        self.pattern = patterns()[self._chance.randrange(100)]
        self._begin = f"{FIRST_MOMENT + self.index * 100:012x}7"
        self._end = f"8{self._chance.getrandbits(60):015x}"
        back = self._chance.randint(self.pattern.last_day, LONGEST_PAST)
        self.opened = max(self.world.earliest, self.world.today - timedelta(days=back))

    def make(self) -> None:
        """Add every row of the case."""
        case, phase_since = self._id(), self._day(self.pattern.last_day)
        lead = self.world.holders[self.lead]
        number = f"Z-{self.world.today.year}-{self.index + 1:04d}"
        self._opening(case, lead, number)
        self._course(case, lead)
        self._people(case, lead)
        self._sharing(case, lead)
        self._measure(case, lead)
        self._case(case, lead, number, phase_since)

    # ---- help ----------------------------------------------------------------------------------------------

    def _id(self) -> str:
        self._next += 1
        return f"{self._begin}{HEX[self._next]}{self._end}"

    def _day(self, after: int) -> date:
        """A day after opening, never later than today."""
        return min(self.opened + timedelta(days=after), self.world.today)

    def _add(self, table: str, *values: str) -> None:
        self.lines[table].append("\t".join(values))

    def _row(self, case: str, by: Holder, category: str, day: date) -> tuple[str, ...]:
        return self._id(), category, moment(day), case, by.person, by.partner

    def _tell(self, row: tuple[str, ...], day: date, said: Text, about: str, *, kind: str = "handeling", source: str = "") -> None:  # fmt: skip # noqa: E501
        """A line in the course of the case."""
        values = (kind, said.nl, said.en, source, day.isoformat(), about, str(self.version))
        self._add("cases_timelineentry", *row, *values)

    # ---- the parts of a case -------------------------------------------------------------------------------

    def _opening(self, case: str, lead: Holder, number: str) -> None:
        said = said_opened(number)
        self._tell(self._row(case, lead, EXISTENCE, self.opened), self.opened, said, "phase")
        row = self._row(case, lead, EXISTENCE, self.opened)
        self._add("cases_phasemove", *row, "", "melding", "", self.opened.isoformat(), "[]", "")

    def _course(self, case: str, lead: Holder) -> None:
        """Facts and moves in the order of their days."""
        before = "melding"
        for phase, day in self.pattern.phases[1:]:
            self._facts(case, lead, before)
            self.version += 1
            on, direction = self._day(day), "skip" if phase in ("opschaling", "nazorg") else "up"
            row = self._row(case, lead, EXISTENCE, on)
            self._add("cases_phasemove", *row, before, phase, direction, on.isoformat(), "[]", "")
            said = phase_said(self.world.process_key, phase)
            self._tell(self._row(case, lead, EXISTENCE, on), on, said, "phase")
            before = phase
        self._facts(case, lead, before)

    def _facts(self, case: str, lead: Holder, phase: str) -> None:
        days = dict(self.pattern.phases)
        for fact in self.pattern.facts:
            if fact.day != days[phase]:
                continue
            self.version += 1
            by = lead if fact.by == LEAD else self.world.holders[fact.by]
            day = self._day(fact.day)
            row = self._row(case, by, fact.category, day)
            values = (fact.key, fact.value, fact.kind, fact.source, day.isoformat(), "", "f")
            self._add("cases_fact", *row, *values)
            told = self._row(case, by, fact.category, day)
            self._tell(told, day, fact.said, f"fact:{fact.key}", kind=fact.entry_kind, source=fact.source)

    def _people(self, case: str, lead: Holder) -> None:
        people = (("melder", "melder"), ("persoonsgegevens", "betrokkene"))
        for category, role in people:
            self.version += 1
            row = self._row(case, lead, category, self.opened)
            name = f"bewoner {self.index % 997} {role}"
            self._add("cases_involvedperson", *row, role, name, "", "", "melding", self.opened.isoformat())
            told = self._row(case, lead, category, self.opened)
            self._tell(told, self.opened, said_person(role), "people")

    def _sharing(self, case: str, lead: Holder) -> None:
        self._share(case, lead, lead, LEAD, self.opened)
        participants = [Participant(LEAD, lead.kinds, LEAD, self.opened)]
        if self.pattern.shared_on is not None:
            day = self._day(self.pattern.shared_on)
            for key in (MUNICIPALITY, POLICE):
                holder = self.world.holders[key]
                self._share(case, lead, holder, "table", day)
                participants.append(Participant(key, holder.kinds, "table", day))
                self.version += 1
                said = Text(f"Gedeeld met {key}: {PURPOSE}", f"Shared with {key}: {PURPOSE}")
                about = f"sharing:{holder.partner}"
                self._tell(self._row(case, lead, EXISTENCE, day), day, said, about)
        for grant in planned(self.pattern.phase, self.world.today, tuple(participants)):
            self._grant(case, lead, grant)

    def _share(self, case: str, by: Holder, receiver: Holder, part: str, day: date) -> None:
        row = self._row(case, by, EXISTENCE, day)
        told = "t" if part == "table" else NULL
        values = (part, day.isoformat(), NULL, PURPOSE, NECESSITY, told, "", receiver.partner)
        self._add("cases_share", *row, *values)

    def _grant(self, case: str, lead: Holder, grant: PlannedGrant) -> None:
        holder = lead if grant.partner_id == LEAD else self.world.holders[str(grant.partner_id)]
        self._add(
            "access_grant", self._id(), grant.category, grant.purpose, grant.ground.nl, grant.ground.en,
            grant.sentence.nl, grant.sentence.en, grant.valid_from.isoformat(), NULL,
            moment(grant.valid_from), case, self.world.network, holder.partner,
        )  # fmt: skip

    def _measure(self, case: str, lead: Holder) -> None:
        if self.pattern.measure is None:
            return
        day = self._day(10)
        category, frame, _ = measure_said(self.pattern.measure, "proposed")
        row = self._row(case, lead, category, day)
        self._add("cases_measure", *row, self.pattern.measure, frame, "enkelvoudig", lead.partner)
        for number, state in enumerate(("proposed", "decided"), 1):
            self.version += 1
            status = self._row(case, lead, category, day)
            due = NULL if state == "proposed" else (day + EVALUATED_AFTER).isoformat()
            advice = advice_line(self.pattern.measure, day)
            values = (str(number), state, day.isoformat(), due, "", advice, row[0])
            self._add("cases_measurestatus", *status, *values)
            said = measure_said(self.pattern.measure, state)[2]
            self._tell(self._row(case, lead, category, day), day, said, f"measure:{row[0]}")

    def _case(self, case: str, lead: Holder, number: str, phase_since: date) -> None:
        street, digits, place, neighbourhood = self._chance.choice(self.world.streets)
        house = str(self._chance.randint(500, 2500))
        due = due_on(self.world.process_key, self.pattern.phase, phase_since)
        closed = self.pattern.closed
        on = NULL if closed or due.on is None else due.on.isoformat()
        why = ("", "") if closed else (due.reason.nl, due.reason.en)
        subject = f"Overlast {number.rsplit('-', 1)[1]}, {street}"
        self._add(
            "cases_case", case, number, subject, street, house, f"{digits} XX", place, neighbourhood,
            self.world.process_key, self.pattern.phase, phase_since.isoformat(), on, *why,
            moment(self.opened), moment(phase_since) if closed else NULL, str(self.version), NULL,
            lead.partner, self.world.network, lead.partner,
        )  # fmt: skip
