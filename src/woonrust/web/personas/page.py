"""Everybody one can be in the demo, by organisation, with what each may see and do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from uuid import UUID

from django.db.models import Q

from woonrust.access.actor import CATEGORIES
from woonrust.access.roles import categories_of
from woonrust.demo.personas import PERSONAS
from woonrust.networks.models import Post
from woonrust.web.case.known import category_name, party_names
from woonrust.web.components.words import words
from woonrust.web.roles import acts_in_words, role_name

CAST = {persona.email: persona for persona in PERSONAS}


@dataclass(frozen=True, slots=True)
class PersonaCard:
    """Somebody to sign in as: name, role, what the role may read at most, and what it may do."""

    post_id: UUID
    name: str
    role: str
    task: str
    sight: str
    sees: tuple[str, ...]
    acts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonaGroup:
    """The people of one organisation in one network."""

    organisation: str
    network: str
    kinds: tuple[str, ...]
    cards: tuple[PersonaCard, ...]


def persona_groups(today: date) -> tuple[PersonaGroup, ...]:
    """The cast of the demo, by organisation; without its cast everybody with a post today."""
    ends = Q(valid_until__isnull=True) | Q(valid_until__gt=today)
    posts = Post.objects.filter(ends, valid_from__lte=today, person__is_active=True)
    cast = posts.filter(person__email__in=CAST)
    posts = (cast if cast.exists() else posts).select_related(
        "person", "partner__organisation", "partner__network"
    )
    ordered = sorted(posts, key=lambda post: (_place(post), post.partner.organisation.name, post.person.name))
    return tuple(_group(list(found)) for _, found in groupby(ordered, key=lambda post: post.partner_id))


def _place(post: Post) -> int:
    """Organisations in the order in which the cast first names them; the rest after that."""
    named = [persona.organisation for persona in PERSONAS]
    key = post.partner.organisation.key
    return named.index(key) if key in named else len(named)


def _group(posts: list[Post]) -> PersonaGroup:
    partner = posts[0].partner
    return PersonaGroup(
        organisation=partner.organisation.name,
        network=partner.network.name,
        kinds=party_names(partner.kinds),
        cards=tuple(_card(post) for post in posts),
    )


def _card(post: Post) -> PersonaCard:
    readable = categories_of(post.role)
    persona = CAST.get(post.person.email)
    return PersonaCard(
        post_id=post.pk,
        name=post.person.name,
        role=role_name(post.role),
        task=words(persona.task) if persona else "",
        sight=words(persona.sight) if persona else "",
        sees=tuple(category_name(category) for category in CATEGORIES if category in readable),
        acts=acts_in_words(post.role),
    )
