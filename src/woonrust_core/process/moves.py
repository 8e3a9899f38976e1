"""Which phase a case may go to now, and why or why not. Nothing moves here: people decide."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from woonrust_core.answers import Answer, Reason, ReasonKind, all_of
from woonrust_core.facts.vocabulary import Facts
from woonrust_core.measures.requirement import Requirement
from woonrust_core.process.model import Gate, Phase, Process, Role


@dataclass(frozen=True, slots=True)
class Move:
    """A gate out of the present phase with its answer: open (yes), closed (no), or something is unknown.

    ``reasons`` holds first what the gate asks (kind gate), then what is wise (kind should). Advice never
    changes the answer. ``firm`` are those reasons that a written reason does not lift.
    """

    to: str
    phase: Phase
    gate: Gate
    keeper: Role
    answer: Answer
    reasons: tuple[Reason, ...]
    firm: tuple[Reason, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether everything the gate asks is met."""
        return self.answer is Answer.YES

    @property
    def obstacles(self) -> tuple[Reason, ...]:
        """What still closes the gate: not met or unknown."""
        return tuple(r for r in self.reasons if r.kind is ReasonKind.GATE and r.answer is not Answer.YES)

    @property
    def firm_obstacles(self) -> tuple[Reason, ...]:
        """What keeps the gate closed even for whoever writes down a reason."""
        return tuple(reason for reason in self.firm if reason.answer is not Answer.YES)

    @property
    def cautions(self) -> tuple[Reason, ...]:
        """Advice that is not, or not known to be, followed."""
        return tuple(r for r in self.reasons if r.kind is ReasonKind.SHOULD and r.answer is not Answer.YES)


def next_moves(process: Process, phase_id: str, facts: Facts, on: date) -> tuple[Move, ...]:
    """Every gate out of ``phase_id`` in force on ``on``, closed ones too, in the order of the table.

    ProcessError when the process has no such phase.
    """
    return tuple(_move(process, gate, facts, on) for gate in process.gates_from(phase_id, on))


def find_move(process: Process, phase_id: str, to: str, facts: Facts, on: date) -> Move | None:
    """The move from ``phase_id`` to ``to``, or None where the process has no gate between them."""
    return next((move for move in next_moves(process, phase_id, facts, on) if move.to == to), None)


def _move(process: Process, gate: Gate, facts: Facts, on: date) -> Move:
    hard = _judge(gate.requires, facts, on)
    reasons = (*hard, *_judge(gate.should, facts, on))
    answer = all_of(reason.answer for reason in hard)
    return Move(
        gate.to_phase,
        process.phase(gate.to_phase),
        gate,
        process.roles[gate.keeper],
        answer,
        reasons,
        _judge(gate.firm, facts, on),
    )


def _judge(rules: Iterable[Requirement], facts: Facts, on: date) -> tuple[Reason, ...]:
    judged = (rule.judge(facts) for rule in rules if rule.validity.holds_on(on))
    return tuple(reason for reason in judged if reason is not None)
