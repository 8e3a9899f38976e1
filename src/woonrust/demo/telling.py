"""Carrying out the acts of a story through the services, as the cast, at the time they happen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.knowledge import process_to_start
from woonrust.cases.models import Case
from woonrust.cases.outcome import Outcome
from woonrust.cases.services.clocks import due_of
from woonrust.clock import AMSTERDAM, standing_at
from woonrust.demo.people import actor_of, person_of
from woonrust.demo.personas import BY_KEY
from woonrust.demo.story import Act, Story, StoryError
from woonrust.networks.models import Network, Partner

PURPOSE = "behandeling van woonoverlast"
FIRST_HOUR, PACE = time(9, 10), timedelta(minutes=17)
LONGEST_CLOCK = 200  # days that are looked back for the beginning of a phase


@dataclass(slots=True)
class Cast:
    """Who plays, and when, for all stories. ``earliest`` is the first day on which the network works."""

    network: Network
    today: date
    now: datetime
    earliest: date
    actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, key: str) -> Actor:
        """The actor behind a persona."""
        if key not in self.actors:
            self.actors[key] = actor_of(key)
        return self.actors[key]

    def partner_id(self, organisation: str) -> UUID:
        """The partner that an organisation is in the network."""
        partner = Partner.objects.get(network=self.network, organisation__key=organisation)
        return partner.pk


@dataclass(slots=True)
class Teller:
    """Tells one story. Days never run back: an act whose day lies before the last one happens on that."""

    cast: Cast
    story: Story
    case_id: UUID | None = None
    day: date = date.min
    told_today: int = 0
    told: int = 0
    measures: dict[str, UUID] = field(default_factory=dict)

    def tell(self) -> UUID:
        """Carry out every act; StoryError at the first that is refused, with the reasons."""
        for act in self.story.acts:
            with standing_at(self._moment(act)):
                outcome = self._carry_out(act)
            if not outcome.done:
                why = "; ".join(reason.text.en for reason in outcome.reasons)
                raise StoryError(f"{self.story.id}: {act.verb} {act.what} by {act.by} is refused: {why}")
            self.case_id = outcome.case_id
        if self.case_id is None:
            raise StoryError(f"{self.story.id}: has no acts")
        return self.case_id

    def _carry_out(self, act: Act) -> Outcome:
        ways: Mapping[str, Callable[[Actor, Any, Mapping[str, Any]], Outcome]] = {
            "open": self._open,
            "facts": self._facts,
            "entry": self._entry,
            "person": self._person,
            "share": self._share,
            "consent": self._consent,
            "move": self._move,
            "director": self._director,
            "propose": self._propose,
            "status": self._status,
            "close": self._close,
        }
        return ways[act.verb](self.cast.actor(act.by), act.what, act.more)

    # ---- time ----------------------------------------------------------------------------------------------

    def _moment(self, act: Act) -> datetime:
        """When the act happens: in working hours, one after the other, and never later than now."""
        day = max(self.day, self.cast.earliest, min(self._day(act), self.cast.today))
        self.told_today = self.told_today + 1 if day == self.day else 0
        self.day, self.told = day, self.told + 1
        planned = datetime.combine(day, FIRST_HOUR, AMSTERDAM) + self.told_today * PACE
        evening = datetime.combine(day, time(20), AMSTERDAM) + self.told_today * timedelta(seconds=1)
        return min(planned, evening, self.cast.now + self.told * timedelta(milliseconds=1))

    def _day(self, act: Act) -> date:
        if act.day is None:
            return self.day
        if isinstance(act.day, str):
            return self._day_by_clock(act.what, int(act.day.removeprefix("due")))
        return self.cast.today + timedelta(days=act.day)

    def _day_by_clock(self, phase: str, days: int) -> date:
        """The last day on which ``phase`` can begin for its clock to run out within ``days`` from today."""
        process = process_to_start(self.cast.network, self.cast.today)
        wanted = self.cast.today + timedelta(days=days)
        for back in range(LONGEST_CLOCK):
            begin = min(wanted, self.cast.today) - timedelta(days=back)
            due = due_of(process, phase, begin).on
            if due is not None and due <= wanted:
                return begin
        raise StoryError(f"{self.story.id}: phase {phase} has no clock that can run out on {wanted}")

    # ---- the acts ------------------------------------------------------------------------------------------

    def _common(self) -> dict[str, Any]:
        if self.case_id is None:
            raise StoryError(f"{self.story.id}: the first act must be open")
        return {"purpose": PURPOSE, "case_id": self.case_id}

    def _version(self, actor: Actor) -> int:
        with acting(actor, PURPOSE):
            return Case.objects.visible_to(actor).get(pk=self._common()["case_id"]).version

    def _open(self, actor: Actor, phase: str, more: Mapping[str, Any]) -> Outcome:
        lead = self.cast.partner_id(more["lead"]) if "lead" in more else None
        address = services.Address(**self.story.address)
        return services.open_case(
            actor,
            purpose=PURPOSE,
            subject=self.story.subject,
            address=address,
            phase=phase,
            lead_id=lead,
            opened_on=self.day,
        )

    def _facts(self, actor: Actor, facts: Mapping[str, Any], more: Mapping[str, Any]) -> Outcome:
        for key, value in facts.items():
            outcome = services.record_fact(
                actor,
                **self._common(),
                key=key,
                value=value,
                source_kind=more["how"],
                source=more["source"],
                observed_on=self.day,
                note=more.get("note", ""),
            )
            if not outcome.done:
                break
        return outcome

    def _entry(self, actor: Actor, text: str, more: Mapping[str, Any]) -> Outcome:
        return services.add_timeline_entry(
            actor,
            **self._common(),
            kind=more["kind"],
            text=text,
            happened_on=self.day,
            category=more.get("category", "adres_en_melding"),
            source=more.get("source", ""),
        )

    def _person(self, actor: Actor, person: Mapping[str, Any], more: Mapping[str, Any]) -> Outcome:
        return services.add_involved_person(
            actor, **self._common(), source=more["source"], since=self.day, **person
        )

    def _share(self, actor: Actor, organisation: str, more: Mapping[str, Any]) -> Outcome:
        return services.share_case(
            actor,
            **{**self._common(), "purpose": more.get("purpose", PURPOSE)},
            receiver_id=self.cast.partner_id(organisation),
            necessity=more["necessity"],
            version=self._version(actor),
            part=more.get("part", "table"),
            since=self.day,
            resident_told=False if "not_told" in more else more.get("told", True),
            not_told_because=more.get("not_told", ""),
        )

    def _consent(self, actor: Actor, category: str, more: Mapping[str, Any]) -> Outcome:
        receiver = self.cast.partner_id(more["receiver"]) if "receiver" in more else None
        consented = services.Consented(category, more["how"], receiver, self.day)
        return services.record_consent(
            actor, **self._common(), consented=consented, version=self._version(actor)
        )

    def _move(self, actor: Actor, phase: str, more: Mapping[str, Any]) -> Outcome:
        return services.move_phase(
            actor,
            **self._common(),
            to=phase,
            version=self._version(actor),
            because=more.get("because", ""),
            moved_on=self.day,
        )

    def _director(self, actor: Actor, persona: str, more: Mapping[str, Any]) -> Outcome:
        return services.name_case_director(
            actor,
            **self._common(),
            person_id=person_of(BY_KEY[persona]).pk,
            version=self._version(actor),
        )

    def _propose(self, actor: Actor, measure: str, more: Mapping[str, Any]) -> Outcome:
        taker = self.cast.partner_id(more["responsible"]) if "responsible" in more else None
        outcome = services.propose_measure(
            actor,
            **self._common(),
            measure_id=measure,
            responsible_id=taker,
            note=more.get("note", ""),
            due_on=self._due(more),
            despite=more.get("despite", ""),
        )
        if outcome.id is not None:
            self.measures[measure] = outcome.id
        return outcome

    def _status(self, actor: Actor, measure: str, more: Mapping[str, Any]) -> Outcome:
        return services.change_measure_status(
            actor,
            purpose=PURPOSE,
            measure=self.measures[measure],
            state=more["to"],
            version=self._version(actor),
            since=self.day,
            due_on=self._due(more),
            note=more.get("note", ""),
            despite=more.get("despite", ""),
        )

    def _close(self, actor: Actor, because: str, more: Mapping[str, Any]) -> Outcome:
        return services.close_case(actor, **self._common(), because=because, version=self._version(actor))

    def _due(self, more: Mapping[str, Any]) -> date | None:
        return self.cast.today + timedelta(days=more["due"]) if "due" in more else None
