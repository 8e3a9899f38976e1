"""The work process: a versioned table of phases, gates, clocks and roles, and the moves in it."""

from woonrust_core.process.check import Finding, can_end, check_process, reachable
from woonrust_core.process.model import (
    Agreement,
    Clock,
    Direction,
    Gate,
    Phase,
    Process,
    ProcessError,
    RaciRow,
    Role,
)
from woonrust_core.process.moves import Move, find_move, next_moves
from woonrust_core.process.reading import read_process

__all__ = [
    "Agreement",
    "Clock",
    "Direction",
    "Finding",
    "Gate",
    "Move",
    "Phase",
    "Process",
    "ProcessError",
    "RaciRow",
    "Role",
    "can_end",
    "check_process",
    "find_move",
    "next_moves",
    "reachable",
    "read_process",
]
