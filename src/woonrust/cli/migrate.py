"""`woonrust migrate`: bring the tables up to date as the owner, and give the application its rights."""

from __future__ import annotations

import argparse

from woonrust.cli.django_setup import django_at_hand


def main(arguments: list[str]) -> int:
    """Migrate; safe to run again."""
    parser = argparse.ArgumentParser(prog="woonrust migrate", description=__doc__)
    parser.add_argument("--quiet", action="store_true", help="say nothing when all goes well")
    quiet = parser.parse_args(arguments).quiet
    with django_at_hand():
        migrate(verbosity=0 if quiet else 1)
    return 0


def migrate(verbosity: int = 1) -> None:
    """The work itself, where Django is set up: the tables, and the one of the shared cache."""
    from django.core.management import call_command

    call_command("createcachetable", database="owner", verbosity=0)
    call_command("migrate", database="owner", interactive=False, verbosity=verbosity)
