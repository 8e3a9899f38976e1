"""The two networks of the demo with their organisations: Velsen from the knowledge, and a small neighbour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from woonrust.demo.personas import NEIGHBOUR, PERSONAS, VELSEN, Persona
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Network, Organisation, Partner, Person, Post

OWNER = "owner"
SINCE = date(2024, 1, 1)

#: A second network, so that the border between networks is there to be tried; it uses the process of Velsen.
SECOND: Mapping[str, Any] = {
    "id": NEIGHBOUR,
    "name": "Samenwerkingsverband woonoverlast Beverwijk (proef)",
    "process": "velsen",
    "municipality": {"name": "Beverwijk"},
    "organisations": [
        {
            "id": "gemeente-beverwijk",
            "name": "Gemeente Beverwijk",
            "kinds": ["gemeente_burgemeester", "gemeente_college"],
            "directs_process": True,
        },
        {"id": "politie-ijmond", "name": "Politie Basisteam IJmond", "kinds": ["politie"]},
    ],
}


def ensure_networks() -> None:
    """Both networks, their partners and the people of the cast; what is there stays as it is."""
    for content in (load_knowledge().networks[VELSEN], SECOND):
        partners_in(ensure_network(content), content["organisations"])
    for persona in PERSONAS:
        _ensure_post(persona)


def ensure_network(content: Mapping[str, Any]) -> Network:
    """The network that ``content`` (in the form of a network file) describes."""
    fields = {
        "name": content["name"],
        "municipality": content["municipality"]["name"],
        "process_id": content["process"],
    }
    return Network.objects.using(OWNER).get_or_create(key=content["id"], defaults=fields)[0]


def partners_in(network: Network, organisations: Sequence[Mapping[str, Any]]) -> dict[str, Partner]:
    """The organisations that take part in a network, by key, without those that only stand in the list."""
    partners = {}
    for one in organisations:
        if not one.get("partner", True):
            continue
        organisation, _ = Organisation.objects.using(OWNER).get_or_create(
            key=one["id"], defaults={"name": one["name"]}
        )
        fields = {
            "kinds": list(one["kinds"]),
            "directs_process": one.get("directs_process", False),
            "phone": one.get("phone", ""),
            "email": one.get("email", ""),
        }
        partners[one["id"]], _ = Partner.objects.using(OWNER).get_or_create(
            network=network, organisation=organisation, defaults=fields
        )
    return partners


def _ensure_post(persona: Persona) -> None:
    people = Person.objects.using(OWNER)
    person = people.filter(email=persona.email).first()
    if person is None:
        person = Person(email=persona.email, name=persona.name)
        person.set_unusable_password()
        person.save(using=OWNER)
    partner = Partner.objects.using(OWNER).get(
        network__key=persona.network, organisation__key=persona.organisation
    )
    Post.objects.using(OWNER).get_or_create(
        person=person, partner=partner, role=persona.role, valid_from=SINCE
    )
