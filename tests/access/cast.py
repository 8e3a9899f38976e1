"""The cast of the tests: the same people everywhere, each with a post and a reason to be there or not.

Charlie has a post but may see nothing; Else works for the same organisation as Anna in another network.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.access.posts import actor_in
from woonrust.access.session import acting
from woonrust.audit.queries import ChainCheck, verify_chain
from woonrust.cases import services
from woonrust.cases.models import Case, TimelineEntry
from woonrust.clock import today_here
from woonrust.networks.models import Network, Organisation, Partner, Person, Post

PURPOSE = "overlast bij de Proefkade beoordelen"
OWNER = "owner"
PARTNERS: dict[str, tuple[str, list[str]]] = {
    "corporatie": ("proefdijk", ["woningcorporatie"]),
    "gemeente": ("proefdijk", ["gemeente_college", "gemeente_burgemeester"]),
    "politie": ("proefdijk", ["politie"]),
    "ggd": ("proefdijk", ["zorg_ggz"]),
    "bemiddeling": ("proefdijk", ["buurtbemiddeling"]),
    "elders": ("elders", ["woningcorporatie"]),
}
PEOPLE = {
    "anna": ("corporatie", "teamleider_wonen"),
    "bram": ("corporatie", "woonconsulent"),
    "petra": ("gemeente", "procesregisseur"),
    "joris": ("gemeente", "jurist_oov"),
    "wim": ("politie", "wijkagent"),
    "greet": ("ggd", "ggd_medewerker"),
    "mo": ("bemiddeling", "buurtbemiddelaar"),
    "charlie": ("corporatie", "meelezer_zonder_zaken"),
    "prisca": ("corporatie", "privacy_officer"),
    "else_": ("elders", "woonconsulent"),
}


@dataclass(frozen=True)
class Cast:
    """Everybody, as actors; ``partner`` gives the id of an organisation's part by its short name."""

    anna: Actor
    bram: Actor
    petra: Actor
    joris: Actor
    wim: Actor
    greet: Actor
    mo: Actor
    charlie: Actor
    prisca: Actor
    else_: Actor
    partners: dict[str, UUID]

    def partner(self, name: str) -> UUID:
        """The id of a partner."""
        return self.partners[name]


def make_cast() -> Cast:
    """The cast, made by the owner: the application role cannot write who works where."""
    networks = {key: _network(key) for key in ("proefdijk", "elders")}
    partners = {name: _partner(name, networks[key], kinds) for name, (key, kinds) in PARTNERS.items()}
    actors = {name: _actor(name, partners[at], role) for name, (at, role) in PEOPLE.items()}
    return Cast(**actors, partners={name: partner.pk for name, partner in partners.items()})


def _network(key: str) -> Network:
    names = {"name": f"Netwerk {key}", "municipality": key.title(), "process_id": "velsen"}
    return Network.objects.using(OWNER).get_or_create(key=key, defaults=names)[0]


def _partner(name: str, network: Network, kinds: list[str]) -> Partner:
    key = "proef-corporatie" if name == "elders" else f"proef-{name}"
    organisation = Organisation.objects.using(OWNER).get_or_create(
        key=key, defaults={"name": f"Proef {name}"}
    )[0]
    wanted = {"kinds": kinds, "directs_process": name == "gemeente", "valid_from": date(2020, 1, 1)}
    return Partner.objects.using(OWNER).get_or_create(
        network=network, organisation=organisation, defaults=wanted
    )[0]


def _actor(name: str, partner: Partner, role: str) -> Actor:
    people = Person.objects.using(OWNER)
    person = people.filter(email=f"{name}@proef.example").first()
    if person is None:
        person = Person.objects.db_manager(OWNER).create_user(f"{name}@proef.example", name=name.title())
    begin = {"valid_from": date(2020, 1, 1)}
    post = Post.objects.using(OWNER).get_or_create(person=person, partner=partner, role=role, defaults=begin)[
        0
    ]
    return actor_in(post)


OpenCase = Callable[..., Case]


def open_case_as(actor: Actor, **wanted: Any) -> Case:
    """A case on the Proefkade, opened ten days ago."""
    chosen = {
        "subject": "Geluid in het portiek",
        "address": services.Address("Proefkade", "12", "Proefdijk", "1970 AB"),
        "opened_on": today_here() - timedelta(days=10),
        **wanted,
    }
    outcome = services.open_case(actor, purpose=PURPOSE, **chosen)
    assert outcome.done, outcome.reasons
    with acting(actor, PURPOSE):
        return Case.objects.visible_to(actor).select_related("network").get(pk=outcome.case_id)


def chain_of(actor: Actor) -> ChainCheck:
    """The chain of the network of ``actor``: nobody checks the chain of another one."""
    with acting(actor, PURPOSE):
        return verify_chain(actor.network_id)


def version_of(actor: Actor, case: Case) -> int:
    """The version that a page shown to ``actor`` now would carry."""
    with acting(actor, PURPOSE):
        entries = TimelineEntry.objects.visible_to(actor).filter(case_id=case.pk)
        return max(entries.values_list("case_version", flat=True))
