"""From a persona to the person and the actor in the database."""

from __future__ import annotations

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.demo.personas import BY_KEY, Persona
from woonrust.networks.models import Person, Post


def person_of(persona: Persona) -> Person:
    """The person of the cast; Person.DoesNotExist before the demo was loaded."""
    return Person.objects.get(email=persona.email)


def post_of(persona: Persona) -> Post:
    """The post in which the persona acts."""
    posts = Post.objects.select_related("partner__organisation", "partner__network", "person")
    return posts.get(
        person__email=persona.email,
        role=persona.role,
        partner__organisation__key=persona.organisation,
        partner__network__key=persona.network,
    )


def actor_of(key: str) -> Actor:
    """The actor behind the persona with this key, for services and queries; KeyError for an unknown key."""
    return actor_in(post_of(BY_KEY[key]))
