"""`woonrust manage refresh_grants`: the grants of running cases follow knowledge that was changed.

Grants are stored when a case changes. A new sharing matrix, or a partner that became another kind of
organisation, so reaches cases that nobody touches only through this command.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.cases.knowledge import rules_version
from woonrust.cases.services.grants import refresh_led_by
from woonrust.clock import today_here
from woonrust.networks.models import Network, Partner, Person
from woonrust.networks.queries import posts_of

PURPOSE = "de inzage laten volgen uit gewijzigde kennis"


class Command(BaseCommand):
    """Compute the grants of every case anew; what is right stays, what is no longer planned ends today."""

    help = "Let the grants of all cases follow the sharing agreements as they are now. Safe to run again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Who answers for it, and for which network."""
        parser.add_argument("--as", dest="email", required=True, help="work address of who answers for it")
        parser.add_argument("--network", help="key of one network; without it, all where that person works")

    def handle(self, *args: Any, **options: Any) -> None:
        """Refresh network by network, lead by lead; CommandError where the person works in none of them."""
        actors = _actors(options["email"], options["network"])
        because = f"knowledge:{rules_version()}"
        for network, actor in actors.items():
            for lead in Partner.objects.filter(network=network).select_related("organisation"):
                cases, done = refresh_led_by(actor, lead.pk, today_here(), purpose=PURPOSE, because=because)
                if cases:
                    self.stdout.write(
                        f"{network.name}, {lead.name}: {cases} cases, "
                        f"{done.added} grants added, {done.ended} ended"
                    )


def _actors(email: str, key: str | None) -> dict[Network, Actor]:
    """Per network the person as an actor in a post of today."""
    person = Person.objects.filter(email__iexact=email, is_active=True).first()
    posts = posts_of(person, today_here()) if person else []
    actors = {
        post.partner.network: actor_in(post) for post in posts if key in (None, post.partner.network.key)
    }
    if not actors:
        where = f"network {key}" if key else "any network"
        raise CommandError(
            f"{email} holds no post in {where} today; name somebody who answers for the change"
        )
    return actors
