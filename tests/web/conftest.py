"""The same world and visitors as the matrix."""

from tests.matrix.fixtures import sessions, visit, visits, world

__all__ = ["sessions", "visit", "visits", "world"]
