"""What is known of a case: the vocabulary of facts and the append-only log of what was recorded."""

from woonrust_core.facts.log import FactRecord, latest_on, state_on, without_aged
from woonrust_core.facts.vocabulary import FactError, FactKind, Facts, FactType, FactValue, Vocabulary

__all__ = [
    "FactError",
    "FactKind",
    "FactRecord",
    "FactType",
    "FactValue",
    "Facts",
    "Vocabulary",
    "latest_on",
    "state_on",
    "without_aged",
]
