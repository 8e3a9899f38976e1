"""A partner that was chosen in a form, as one of the network of the actor."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from woonrust.access.actor import Actor
from woonrust.networks.models import Partner
from woonrust.networks.queries import partners_of


def chosen_partner(actor: Actor, partner_id: UUID, today: date, field: str) -> Partner:
    """The partner; ValidationError on ``field`` where it is not in the actor's network today. One query."""
    found = partners_of(actor.network_id, today).filter(pk=partner_id).first()
    if found is None:
        raise ValidationError({field: _("Deze organisatie doet niet mee in dit netwerk.")})
    return found
