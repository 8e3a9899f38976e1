"""What a role is called and may do, for showing or leaving out what leads to an act.

The services decide; a page asks here only so that it does not offer what will be refused.
"""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from woonrust.access.actor import EXISTENCE
from woonrust.knowledge.loader import load_knowledge
from woonrust.web.components.words import words


def role_name(role: str) -> str:
    """The name of a role in the language of the reader; its key where the knowledge does not know it."""
    known = load_knowledge().roles.get(role)
    return words(known.name) if known else role.replace("_", " ")


def may(role: str, act: str) -> bool:
    """Whether the role has an act of `knowledge/roles.yaml` (open, write, measures, phase, share …)."""
    known = load_knowledge().roles.get(role)
    return known is not None and act in known.acts


def reads_cases(role: str) -> bool:
    """Whether somebody with this role can know of a case at all; a privacy officer cannot."""
    known = load_knowledge().roles.get(role)
    return known is not None and EXISTENCE in known.categories


ACT_WORDS = {
    "open": _("zaken openen"),
    "write": _("feiten en verloop vastleggen"),
    "measures": _("maatregelen voorstellen en bijwerken"),
    "phase": _("naar een andere fase gaan"),
    "share": _("organisaties erbij betrekken"),
    "direct": _("een casusregisseur aanwijzen"),
    "access_log": _("zien wie keek"),
}


def roles_that_may(act: str) -> tuple[str, ...]:
    """The names of the roles that have an act: whom to ask when one's own role has not."""
    return tuple(words(role.name) for role in load_knowledge().roles.values() if act in role.acts)


def acts_in_words(role: str) -> tuple[str, ...]:
    """What a role may do, in a fixed order."""
    return tuple(str(word) for act, word in ACT_WORDS.items() if may(role, act))
