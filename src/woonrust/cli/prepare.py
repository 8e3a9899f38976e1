"""What happens before the web application starts; a process of its own, whose memory goes with it."""

from __future__ import annotations

import argparse
import os

from woonrust.cli.django_setup import django_at_hand
from woonrust.cli.migrate import migrate
from woonrust.cli.seed import load_demo
from woonrust.cli.static_files import collect_static
from woonrust.database.service import names_other_database


def main(arguments: list[str]) -> int:
    """Tables, static files, and in the demo the Velsen network with its cases."""
    argparse.ArgumentParser(prog="woonrust prepare", description=__doc__).parse_args(arguments)
    with django_at_hand():
        from django.conf import settings

        if names_other_database() and not os.environ.get("DATABASE_OWNER_URL", "").strip():
            print(
                "  tables: left as they are (no DATABASE_OWNER_URL; run `woonrust migrate` where it is known)"
            )
        else:
            migrate(verbosity=0)
            print("  tables: up to date")
        print(f"  static files: {'collected' if collect_static() else 'unchanged'}")
        if settings.DEMO:
            print(f"  demo: {load_demo()}; who can sign in:")
            print("\n".join(f"    {line}" for line in people_lines()))
    return 0


def people_lines() -> list[str]:
    """One line for each organisation of the demo: who works there, in which role."""
    from woonrust.clock import today_here
    from woonrust.web.personas.page import persona_groups

    return [
        f"{group.organisation}: " + ", ".join(f"{card.name} ({card.role})" for card in group.cards)
        for group in persona_groups(today_here())
    ]
