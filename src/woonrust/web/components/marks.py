"""Status marks: always a sign, a word and a colour together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from woonrust.web.components.library import register
from woonrust_core.answers import Answer

# word of the core -> tone of the mark, word on screen
ANSWERS: dict[str, tuple[str, Any]] = {
    "yes": ("yes", gettext_lazy("voldaan")),
    "unknown": ("unknown", gettext_lazy("onbekend")),
    "no": ("no", gettext_lazy("nog niet")),
}
ADVICE: dict[str, tuple[str, Any]] = {
    "available": ("yes", gettext_lazy("kan nu")),
    "caution": ("mind", gettext_lazy("kan, let op")),
    "needs_information": ("unknown", gettext_lazy("iets onbekend")),
    "not_yet": ("no", gettext_lazy("kan nog niet")),
    "not_applicable": ("off", gettext_lazy("past niet")),
}
MEASURE_STATES: dict[str, tuple[str, Any]] = {
    "proposed": ("proposed", gettext_lazy("voorgesteld")),
    "decided": ("decided", gettext_lazy("besloten")),
    "in_force": ("running", gettext_lazy("loopt")),
    "complied": ("yes", gettext_lazy("nageleefd")),
    "breached": ("no", gettext_lazy("niet nageleefd")),
    "ended": ("ended", gettext_lazy("beëindigd")),
    "withdrawn": ("off", gettext_lazy("ingetrokken")),
}
SIGNS = {
    "yes": "✓",
    "mind": "!",
    "unknown": "?",
    "no": "✗",
    "off": "–",
    "proposed": "◇",
    "decided": "◆",
    "running": "▸",
    "ended": "■",
}


@register.simple_tag
def mark(tone: str, word: object) -> SafeString:
    """A sign and a word in one of the tones of `SIGNS`; the last four are states and ask for nothing."""
    return format_html(
        '<span class="mark mark--{}"><span class="mark__sign" aria-hidden="true">{}</span>'
        '<span class="mark__word">{}</span></span>',
        tone,
        SIGNS[tone],
        word,
    )


@register.simple_tag
def answer_mark(answer: Answer | str, word: object = "") -> SafeString:
    """The mark of an answer (yes, no, unknown), with another word where "voldaan" does not fit."""
    tone, usual = ANSWERS[answer.value if isinstance(answer, Answer) else answer]
    return mark(tone, word or usual)


@register.simple_tag
def advice_mark(status: Any, word: object = "") -> SafeString:
    """The mark of an advice status (available, caution, needs_information, not_yet, not_applicable)."""
    tone, usual = ADVICE[getattr(status, "value", status)]
    return mark(tone, word or usual)


@register.simple_tag
def measure_state(state: Any) -> SafeString:
    """The mark of the state of a measure that was taken (proposed … withdrawn)."""
    tone, word = MEASURE_STATES[getattr(state, "value", state)]
    return mark(tone, word)


@register.simple_tag
def tag(word: object, tone: str = "") -> SafeString:
    """A small label in a pill; tones as of `mark`, and frame-voluntary, frame-mandatory."""
    return format_html('<span class="tag{}">{}</span>', f" tag--{tone}" if tone else "", word)


@dataclass(frozen=True, slots=True)
class ClockView:
    """A clock as a page shows it: its last day, how near that is (late, today, soon, calm), in words."""

    due_on: date
    nearness: str
    word: str


def clock_view(due_on: date, today: date) -> ClockView:
    """How near `due_on` is on `today`, in words; "soon" is within three days."""
    left = (due_on - today).days
    if left < 0:
        late = ngettext("%(n)d dag te laat", "%(n)d dagen te laat", -left) % {"n": -left}
        return ClockView(due_on, "late", late)
    if left == 0:
        return ClockView(due_on, "today", _("vandaag"))
    if left == 1:
        return ClockView(due_on, "soon", _("morgen"))
    word = ngettext("nog %(n)d dag", "nog %(n)d dagen", left) % {"n": left}
    return ClockView(due_on, "soon" if left <= 3 else "calm", word)


@register.inclusion_tag("components/clock.html")
def clock(view: ClockView | None) -> dict[str, Any]:
    """The badge of a clock; without a clock it says so."""
    signs = {"late": "✗", "today": "!", "soon": "!", "calm": "○"}
    return {"clock": view, "sign": signs[view.nearness] if view else ""}


MESSAGE_TONES = {"debug": "info", "info": "info", "success": "yes", "warning": "mind", "error": "no"}


@register.filter
def message_tone(level: str) -> str:
    """The tone of a message of Django's messages framework."""
    return MESSAGE_TONES.get(level, "info")
