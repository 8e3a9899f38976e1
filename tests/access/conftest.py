"""The cast for these tests."""

from tests.access.fixtures import cast, committed_cast, opened

__all__ = ["cast", "committed_cast", "opened"]
