"""Who keeps a gate of the work process in one case, by name: whom to ask when it does not open for you."""

from __future__ import annotations

from django.db.models import Exists, OuterRef

from woonrust.access.actor import EXISTENCE
from woonrust.access.queries import grants_on_case
from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.networks.models import Post
from woonrust.networks.queries import partners_of, posts_at
from woonrust_core.process.model import Role
from woonrust_core.text import Text

# The two parts of the process that a case itself fills: its lead, and the person who directs it.
LEAD, DIRECTOR = "voortrekker", "casusregisseur"
MOST = 3


def keepers_of(case: Case, keeper: Role) -> tuple[Post, ...]:
    """The posts that may act as ``keeper`` in ``case``, for an actor that sees the case. One query.

    People of partners that take part in the case; only where none of those can, people of other partners of
    the network. The lead is one partner and the director one person where the case names them.
    """
    today = today_here()
    held = grants_on_case(case.pk).filter(partner_id=OuterRef("partner_id"), category=EXISTENCE)
    posts = [
        post
        for post in posts_at(partners_of(case.network_id, today).values_list("pk", flat=True), today)
        .filter(role__in=keeper.held_by)
        .annotate(takes_part=Exists(held))
        if not keeper.parties or set(keeper.parties) & set(post.partner.kinds)
    ]
    if keeper.id == LEAD:
        return tuple(post for post in posts if post.partner_id == case.lead_id)
    directing = [post for post in posts if keeper.id == DIRECTOR and post.person_id == case.director_id]
    here = [post for post in posts if post.takes_part]
    return tuple(directing or here or posts)


def named(posts: tuple[Post, ...]) -> Text:
    """The people by name with their organisation, the first few; empty for nobody."""
    names = list(dict.fromkeys(f"{post.person.name}, {post.partner.organisation.name}" for post in posts))
    shown = "; ".join(names[:MOST])
    if len(names) > MOST:
        return Text(f"{shown} en anderen", f"{shown} and others")
    return Text(shown, shown)
