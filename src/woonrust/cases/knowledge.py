"""What cases ask of the knowledge: the vocabulary, the catalogue, a version of the process, the sharing matrix."""

from __future__ import annotations

from datetime import date

from woonrust_core.sharing.matrix import SharingMatrix

from woonrust.cases.models import Case
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Network
from woonrust_core.facts import Vocabulary
from woonrust_core.measures.model import Catalogue, Measure
from woonrust_core.process.model import Process


def vocabulary() -> Vocabulary:
    """The facts a case can have."""
    return load_knowledge().vocabulary


def catalogue() -> Catalogue:
    """All measures."""
    return load_knowledge().catalogue


def measure_of(measure_id: str) -> Measure | None:
    """A measure of the catalogue, or None."""
    return catalogue().measures.get(measure_id)


def process_of(case: Case) -> Process:
    """The version of the work process that the case started in; KeyError where it was taken away."""
    return load_knowledge().processes[case.process_version]


def process_to_start(network: Network, on: date) -> Process:
    """The newest version of the network's process in force on ``on``; LookupError where there is none."""
    process = load_knowledge().process_on(network.process_id, on)
    if process is None:
        raise LookupError(
            f'network "{network.key}" has no version of process "{network.process_id}" in force on {on}'
        )
    return process


def matrix_of(network: Network) -> SharingMatrix:
    """The sharing matrix of the network."""
    return load_knowledge().matrix


def acts_of(role: str) -> frozenset[str]:
    """What a role may do besides reading (``knowledge/roles.yaml``); nothing for an unknown role."""
    known = load_knowledge().roles.get(role)
    return frozenset(known.acts) if known is not None else frozenset()
