"""`woonrust manage …`: Django's own commands (shell, makemigrations, makemessages, check, …)."""

from __future__ import annotations

from woonrust.cli.django_setup import django_at_hand


def main(arguments: list[str]) -> int:
    """Hand over to Django with the database at hand."""
    from django.core.management import execute_from_command_line

    with django_at_hand():
        execute_from_command_line(["woonrust manage", *arguments])
    return 0
