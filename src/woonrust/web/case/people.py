"""Mensen en delen: who is involved, who takes part, who may see what and why."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from django.urls import reverse

from woonrust.access.actor import Actor
from woonrust.access.models import Grant
from woonrust.access.queries import grants_on_case, my_categories
from woonrust.cases.models import Case, Share
from woonrust.cases.queries.case_page import people_of, shares_of
from woonrust.cases.services.danger import danger_of
from woonrust.clock import today_here
from woonrust.networks.models import Partner
from woonrust.web.case.head import case_head
from woonrust.web.case.known import category_name
from woonrust.web.case.view_model import GrantView, PeoplePage, PersonView, SharePartner
from woonrust.web.case.words import PARTS, ROLES, word
from woonrust.web.roles import may, roles_that_may
from woonrust_core.sharing import told_of

ORDER = list(ROLES)


def people_page(case: Case, actor: Actor) -> PeoplePage:
    """Everybody and every partner in the case, as far as the reader may know."""
    return PeoplePage(
        head=case_head(case, actor, "people"),
        people=_people(case, actor),
        people_hidden="persoonsgegevens" not in my_categories(actor, case.pk),
        partners=_partners(case, actor),
        can_share=may(actor.role, "share"),
        can_direct=may(actor.role, "direct"),
        sharers=roles_that_may("share"),
        danger_waits=danger_of(case.pk, today_here()).waits,
    )


def _people(case: Case, actor: Actor) -> tuple[PersonView, ...]:
    return tuple(
        PersonView(
            row.name,
            word(ROLES, row.role),
            row.contact,
            row.note,
            row.source,
            row.since,
            row.category == "melder",
        )
        for row in sorted(people_of(case, actor), key=lambda row: ORDER.index(row.role))
    )


def _partners(case: Case, actor: Actor) -> tuple[SharePartner, ...]:
    grants: dict[UUID, list[Grant]] = defaultdict(list)
    for grant in grants_on_case(case.pk):
        grants[grant.partner_id].append(grant)
    shares: dict[UUID, list[Share]] = defaultdict(list)
    for share in _holding_shares(case, actor):
        shares[share.receiver_id].append(share)
    found = [_partner(case, shares[key], grants.get(key, []), actor) for key in shares]
    return tuple(sorted(found, key=lambda partner: (not partner.own, partner.name)))


def _holding_shares(case: Case, actor: Actor) -> list[Share]:
    """Per partner and part the latest row."""
    return list({(share.receiver_id, share.part): share for share in shares_of(case, actor)}.values())


def _partner(case: Case, shares: list[Share], grants: list[Grant], actor: Actor) -> SharePartner:
    first = min(shares, key=lambda share: share.since)
    ends = [share.until for share in shares]
    return SharePartner(
        name=first.receiver.organisation.name,
        parts=", ".join(sorted({word(PARTS, share.part) for share in shares})),
        since=first.since,
        until=None if None in ends else max(end for end in ends if end is not None),
        grants=tuple(_grant_view(grant, first.receiver, actor) for grant in grants),
        own=first.receiver_id == actor.partner_id,
        end_url=_end_url(case, shares, actor),
    )


def _grant_view(grant: Grant, receiver: Partner, actor: Actor) -> GrantView:
    """What is open and why: "u" to the own organisation, by name of any other."""
    own = receiver.pk == actor.partner_id
    told = grant.sentence if own else told_of(grant.sentence, receiver.organisation.name)
    return GrantView(category_name(grant.category), told, grant.ground, grant.valid_until)


def _end_url(case: Case, shares: list[Share], actor: Actor) -> str:
    """Where the sharing can be ended: never for the lead, and not once it has ended."""
    today = today_here()
    holds = any(share.until is None or share.until > today for share in shares)
    if not holds or shares[0].receiver_id == case.lead_id or not may(actor.role, "share"):
        return ""
    return reverse("case-share-end", args=[case.pk, shares[0].receiver_id])
