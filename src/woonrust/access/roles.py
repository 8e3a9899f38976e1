"""Which categories a role may read, from ``knowledge/roles.yaml``."""

from __future__ import annotations

from woonrust.knowledge.loader import load_knowledge


def categories_of(role: str) -> frozenset[str]:
    """The data categories that ``role`` may read within its partner's grants; none for an unknown role."""
    known = load_knowledge().roles.get(role)
    return frozenset(known.categories) if known is not None else frozenset()
