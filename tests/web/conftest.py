"""The same world and visitors as the matrix."""

from tests.matrix.fixtures import visit, whole_world, world

__all__ = ["visit", "whole_world", "world"]
