"""The world and its visitors."""

from tests.matrix.fixtures import sessions, visit, visits, world

__all__ = ["sessions", "visit", "visits", "world"]
