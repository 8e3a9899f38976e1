"""Words of a case in the language of the reader: kinds of source, entry, role, part."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

Words = dict[str, Any]

SOURCE_KINDS: Words = {
    "eigen_waarneming": _("eigen waarneming"),
    "verklaring": _("verklaring van een ander"),
    "document": _("document of registratie"),
    "oordeel": _("oordeel van een bevoegde"),
    "afgeleid": _("afgeleid uit wat is vastgelegd"),
}
ENTRY_KINDS: Words = {
    "feit": _("feit"),
    "verklaring": _("verklaring"),
    "oordeel": _("oordeel"),
    "handeling": _("handeling"),
}
ROLES: Words = {
    "betrokkene": _("betrokkene"),
    "huisgenoot": _("huisgenoot"),
    "melder": _("melder"),
    "omwonende": _("omwonende"),
    "vertegenwoordiger": _("vertegenwoordiger"),
    "slachtoffer": _("slachtoffer"),
}
PARTS: Words = {
    "lead": _("voortrekker"),
    "table": _("aan tafel"),
    "urgent": _("spoed"),
    "holder": _("houder van gegevens"),
}


def word(words: Words, key: str) -> str:
    """The word for `key`, or the key itself where this page does not know it."""
    return str(words.get(key, key.replace("_", " ")))
