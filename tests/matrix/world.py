"""The cases that the tests of the web work on: one shared case with a mark in every category, others apart.

Every text holds a mark, an invented word that stands nowhere else, so a test can ask of any page: which of
these words does this reader get to see? The people are those of the demo.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from woonrust.access.actor import Actor
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.models import Case
from woonrust.cases.outcome import Outcome
from woonrust.clock import today_here
from woonrust.demo.networks import ensure_networks
from woonrust.demo.people import actor_of, person_of
from woonrust.demo.personas import BY_KEY
from woonrust.networks.models import Partner

PURPOSE = "behandeling van woonoverlast"

#: What stands in the shared case, per data category: a word that only its readers may meet.
MARKS = {
    "adres_en_melding": "Kwartelmars",
    "persoonsgegevens": "Zilverdistel",
    "huurgegevens": "Wolkenbaak",
    "melder": "Fluisterhaan",
    "zorg": "Nachtkruid",
    "politie_strafrecht": "Ravenklok",
    "gezin": "Kwikstaartje",
    "handhaving": "Stempelwoud",
    "proces": "Poortwachterslied",
}
#: In which role a person of a category is added.
PERSON_ROLES = {"persoonsgegevens": "betrokkene", "melder": "melder"}
#: A fact of each category with a value that can be told on a page.
FACTS = {
    "adres_en_melding": ("nuisance_types", ["geluid"]),
    "huurgegevens": ("rent_arrears_eur", 7391),
    "zorg": ("care_offered", True),
    "gezin": ("children_in_home", True),
}
#: The address and subject of the shared case and of the cases that nobody else may know of.
SHARED = ("Kwartelmars geluid in de nacht", "Trompetvogelstraat", "4711")
UNSEEN = ("Spinnewiel ruzie om de tuin", "Barnsteenhof", "8123")
FAR = ("Molenzwaan rook in het trapgat", "Otterpad", "9245")
PARTNERS = {
    "gemeente-velsen": "table",
    "politie-ijmond": "urgent",
    "ggd-kennemerland": "urgent",
    "viva-zorggroep": "holder",
    "sociaal-wijkteam-velsen": "table",
    "buurtbemiddeling-velsen": "table",
}


@dataclass(slots=True)
class World:
    """Ids of what was made, as text, so that it can travel to another process."""

    shared: str = ""
    unseen: str = ""
    far: str = ""
    alone: str = ""
    measure: str = ""
    partner: str = ""
    numbers: dict[str, str] = field(default_factory=dict)


def make_world() -> World:
    """Make everything through the services, committed where no transaction is open."""
    ensure_networks()
    world = World()
    world.unseen = _open(world, "unseen", "woonconsulent_b", UNSEEN)
    world.far = _open(world, "far", "buitenstaander", FAR)
    world.alone = _open(
        world, "alone", "woonconsulent_a", ("Onverdeeld zoemen van een pomp", "Beukenhaag", "3")
    )
    world.shared = _open(world, "shared", "woonconsulent_a", SHARED)
    case_id = UUID(world.shared)
    _bring_everybody_in(case_id)
    for persona, category in (
        ("woonconsulent_a", "adres_en_melding"),
        ("woonconsulent_a", "persoonsgegevens"),
        ("woonconsulent_a", "huurgegevens"),
        ("woonconsulent_a", "melder"),
        ("woonconsulent_a", "gezin"),
        ("woonconsulent_a", "handhaving"),
        ("woonconsulent_a", "proces"),
        ("ggd_medewerker", "zorg"),
        ("wijkagent", "politie_strafrecht"),
    ):
        _write(persona, case_id, category)
    world.measure = str(_propose(case_id))
    world.partner = str(_partner("gemeente-velsen"))
    return world


def _open(world: World, name: str, persona: str, told: tuple[str, str, str]) -> str:
    subject, street, number = told
    outcome = services.open_case(
        actor_of(persona),
        purpose=PURPOSE,
        subject=subject,
        address=services.Address(street, number, "IJmuiden", "1972 ZZ"),
        opened_on=today_here() - timedelta(days=9),
    )
    case = _case(actor_of(persona), _done(outcome).case_id)
    world.numbers[name] = case.number
    return str(case.pk)


def _bring_everybody_in(case_id: UUID) -> None:
    officer, leader = actor_of("woonconsulent_a"), actor_of("teamleider_a")
    _fact(officer, case_id, "acute_danger", True, "adres_en_melding")
    here = _case(officer, case_id)
    told: dict[str, Any] = {"purpose": PURPOSE, "case_id": case_id}
    _done(services.move_phase(officer, **told, to="spoed", version=here.version, because="acuut gevaar"))
    person = person_of(BY_KEY["woonconsulent_a"]).pk
    version = _case(officer, case_id).version
    _done(services.name_case_director(leader, **told, person_id=person, version=version))
    for organisation, part in PARTNERS.items():
        receiver = _partner(organisation)
        version = _case(officer, case_id).version
        share: dict[str, Any] = {
            "receiver_id": receiver,
            "part": part,
            "necessity": "zonder hen gaat het niet",
        }
        _done(services.share_case(leader, **told, **share, version=version, resident_told=True))


def _partner(organisation: str) -> UUID:
    return Partner.objects.get(organisation__key=organisation, network__key="velsen").pk


def _write(persona: str, case_id: UUID, category: str) -> None:
    actor, mark, today = actor_of(persona), MARKS[category], today_here()
    common: dict[str, Any] = {"purpose": PURPOSE, "case_id": case_id}
    entry: dict[str, Any] = {"kind": "feit", "text": f"Verloop {mark} genoteerd", "source": f"bron {mark}"}
    _done(services.add_timeline_entry(actor, **common, **entry, category=category, happened_on=today))
    if category in FACTS:
        _fact(actor, case_id, *FACTS[category], category)
    if category in PERSON_ROLES:
        person: dict[str, Any] = {
            "name": f"Voornaam {mark}",
            "contact": f"tel {mark}",
            "note": f"opmerking {mark}",
        }
        role = PERSON_ROLES[category]
        source = f"bron {mark}"
        _done(services.add_involved_person(actor, **common, **person, role=role, source=source, since=today))


def _fact(actor: Actor, case_id: UUID, key: str, value: object, category: str) -> None:
    mark = MARKS[category]
    common: dict[str, Any] = {"purpose": PURPOSE, "case_id": case_id, "source_kind": "document"}
    told: dict[str, Any] = {"source": f"brief {mark}", "note": f"toelichting {mark}"}
    _done(services.record_fact(actor, **common, **told, key=key, value=value, observed_on=today_here()))


def _propose(case_id: UUID) -> UUID:
    outcome = services.propose_measure(
        actor_of("woonconsulent_a"),
        purpose=PURPOSE,
        case_id=case_id,
        measure_id="buurtbemiddeling",
        note="een gesprek kan helpen",
        despite="beide kanten willen het",
    )
    made = _done(outcome).id
    assert made is not None
    return made


def _case(actor: Actor, case_id: UUID | None) -> Case:
    assert case_id is not None
    with acting(actor, PURPOSE):
        return Case.objects.visible_to(actor).get(pk=case_id)


def _done(outcome: Outcome) -> Outcome:
    assert outcome.done, [reason.text.nl for reason in outcome.reasons]
    return outcome
