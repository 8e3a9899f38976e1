"""The world and its visitors."""

from tests.matrix.fixtures import visit, whole_world, world

__all__ = ["visit", "whole_world", "world"]
