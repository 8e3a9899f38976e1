"""The one exception that the command line turns into a message without a traceback."""

from __future__ import annotations


class Problem(Exception):
    """Something the person at the keyboard can mend. The message says what is wrong and what to do."""
