"""The words of the catalogue for people: frames, phases, tracks, kinds of decision, states, confidence."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

Names = dict[str, Any]

FRAMES: Names = {"vrijwillig": _("vrijwillig"), "verplicht": _("verplicht")}
PHASES: Names = {
    "preventie": _("voorkomen"),
    "melding": _("melding"),
    "onderzoek": _("onderzoek"),
    "vrijwillig": _("vrijwillig kader"),
    "waarschuwing": _("waarschuwing"),
    "dwang": _("dwang"),
    "ultimum": _("laatste middel"),
    "nazorg": _("nazorg"),
}
TRACKS: Names = {
    "huurrecht": _("huurrecht"),
    "bestuursrecht": _("bestuursrecht"),
    "strafrecht": _("strafrecht"),
    "zorg": _("zorg"),
    "burenrecht": _("burenrecht"),
    "samenwerking": _("samenwerking"),
}
DECISIONS: Names = {
    "feitelijk": _("feitelijk handelen, geen besluit"),
    "privaatrechtelijk": _("privaatrechtelijk: een brief of overeenkomst"),
    "besluit_awb": _("besluit: bezwaar en beroep volgens de Awb"),
    "besluit_bijzondere_wet": _("besluit volgens een bijzondere wet"),
    "rechterlijk": _("de rechter beslist"),
    "strafrecht": _("strafrecht: het Openbaar Ministerie of de rechter"),
}
LIGHTER: Names = {
    "running": ("running", _("loopt nu")),
    "tried": ("yes", _("geprobeerd")),
    "refused": ("yes", _("geweigerd")),
    "unsuitable": ("yes", _("niet geschikt")),
    "not_tried": ("mind", _("niet geprobeerd")),
    "unknown": ("unknown", _("onbekend")),
}
CONFIDENCE: Names = {
    "verified-in-source": ("yes", _("nagelezen in de bron")),
    "from-knowledge": ("mind", _("uit vakkennis: nog na te kijken")),
    "uncertain": ("no", _("onzeker: eerst aan een jurist voorleggen")),
}
PARTLY = ("mind", _("deels nagelezen"))
WEIGHTS: Names = {
    "may": _("Mag het?"),
    "attention": _("Waar rechters op letten"),
    "wise": _("Is het verstandig?"),
    "prove": _("Is het te bewijzen?"),
}
REASON_WORDS: Names = {
    "yes": _("voldaan"),
    "no": _("nog niet"),
    "unknown": _("onbekend"),
    "mind": _("let op"),
}


def name_of(names: Names, word: str) -> Any:
    """The name of ``word``, or the word itself where the knowledge knows more words than this page."""
    return names.get(word, word.replace("_", " "))
