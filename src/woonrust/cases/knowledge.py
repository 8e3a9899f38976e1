"""What cases ask of the knowledge: vocabulary, catalogue, calendar, process and sharing matrix."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from hashlib import sha256

from woonrust.cases.errors import ProcessGone
from woonrust.cases.models import Case
from woonrust.knowledge.files import knowledge_folder, yaml_paths
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Network
from woonrust_core.facts import Facts, Vocabulary
from woonrust_core.measures.model import Catalogue, Measure
from woonrust_core.measures.requirement import Validity
from woonrust_core.process.model import Process
from woonrust_core.sharing import SharingMatrix
from woonrust_core.terms import Calendar
from woonrust_core.text import Text

DEFAULT_MATRIX = "standaard"
USUAL_PART = "table"


def vocabulary() -> Vocabulary:
    """The facts a case can have."""
    return load_knowledge().vocabulary


def with_what_follows(facts: Facts) -> Facts:
    """``facts`` with the facts that follow from them; built only from what the actor may know."""
    return load_knowledge().complete(facts)


def catalogue() -> Catalogue:
    """All measures."""
    return load_knowledge().catalogue


def calendar() -> Calendar:
    """The legal calendar in which clocks run."""
    return load_knowledge().calendar


def measure_of(measure_id: str) -> Measure | None:
    """A measure of the catalogue, or None."""
    return catalogue().measures.get(measure_id)


def process_of(case: Case) -> Process:
    """The version of the work process that the case started in; ProcessGone where it was taken away."""
    process = load_knowledge().processes.get(case.process_version)
    if process is None:
        raise ProcessGone(case.process_version)
    return process


def phase_named(case: Case) -> Text:
    """The name of the phase of a case for a list; its id where the version of the process was taken away."""
    process = load_knowledge().processes.get(case.process_version)
    return Text(case.phase, case.phase) if process is None else process.phase(case.phase).name


def process_to_start(network: Network, on: date) -> Process:
    """The newest version of the network's process in force on ``on``; LookupError where there is none."""
    process = load_knowledge().process_on(network.process_id, on)
    if process is None:
        raise LookupError(
            f'network "{network.key}" has no version of process "{network.process_id}" in force on {on}'
        )
    return process


def matrix_of(network: Network, on: date) -> SharingMatrix:
    """The sharing matrix of the network in force on ``on``; LookupError where there is none."""
    name = load_knowledge().networks.get(network.key, {}).get("matrix", DEFAULT_MATRIX)
    matrix = load_knowledge().matrix_on(name, on)
    if matrix is None:
        raise LookupError(f'no version of the sharing matrix "{name}" is in force on {on}')
    return matrix


def usual_part_of(network: Network, organisation_key: str) -> str:
    """As what an organisation usually takes part, by the file of its network: care as holder of its data."""
    for organisation in load_knowledge().networks.get(network.key, {}).get("organisations", ()):
        if organisation["id"] == organisation_key:
            return str(organisation.get("usual_part", USUAL_PART))
    return USUAL_PART


def acts_of(role: str) -> frozenset[str]:
    """What a role may do besides reading (``knowledge/roles.yaml``); nothing for an unknown role."""
    known = load_knowledge().roles.get(role)
    return frozenset(known.acts) if known is not None else frozenset()


def category_named(category: str) -> Text:
    """The name of a data category; KeyError for an unknown one."""
    return load_knowledge().categories[category].name


def settings_of(case: Case, on: date) -> Facts:
    """The facts that the local settings of the case's network give on a day, the same for every case."""
    return vocabulary().read_all(
        {
            setting["key"]: setting["value"]
            for setting in load_knowledge().networks.get(case.network.key, {}).get("settings", ())
            if Validity(setting.get("in_force"), setting.get("repealed")).holds_on(on)
        }
    )


def withheld_facts(network: Network, on: date) -> frozenset[str]:
    """Facts that stay with the organisation that recorded them, whoever may see their category."""
    return matrix_of(network, on).withheld_facts


@lru_cache
def rules_version() -> str:
    """Which rules an advice used: a hash over the knowledge files, to find the same version back."""
    folder, summed = knowledge_folder(), sha256()
    for path in yaml_paths(folder):
        summed.update(path.encode())
        summed.update((folder / path).read_bytes())
    return summed.hexdigest()[:16]
