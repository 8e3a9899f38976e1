"""The work process on a page (`{% load process %}`): gates in words, terms, letters of RACI."""

from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from woonrust.web.components.words import listed, words
from woonrust_core.process.model import Clock, Direction, Gate, Process

register = template.Library()
NO_PART = SafeString('<span class="muted" aria-hidden="true">·</span>')
DIRECTIONS = {
    Direction.UP: ("↗", gettext_lazy("verder")),
    Direction.DOWN: ("↘", gettext_lazy("terug of lichter")),
    Direction.SKIP: ("⇢", gettext_lazy("overslaan met reden")),
    Direction.SIDE: ("⇄", gettext_lazy("zijstap")),
}
LETTERS = {
    "R": gettext_lazy("doet het"),
    "A": gettext_lazy("antwoordt ervoor"),
    "C": gettext_lazy("wordt gevraagd"),
    "I": gettext_lazy("hoort ervan"),
}


@register.filter
def split_words(value: str) -> list[str]:
    """The words of a text, to loop over."""
    return value.split()


@register.simple_tag
def gate_title(process: Process, gate: Gate) -> str:
    """A gate in one line: from where to where, and who keeps the door."""
    names = {
        "start": words(process.phase(gate.from_phase).name),
        "goal": words(process.phase(gate.to_phase).name),
        "keeper": words(process.roles[gate.keeper].name),
        "kind": DIRECTIONS[gate.direction][1],
    }
    return _("%(start)s → %(goal)s (%(kind)s). De deur bewaakt: %(keeper)s") % names


@register.simple_tag
def direction_mark(direction: Direction) -> SafeString:
    """The sign and word of a direction."""
    sign, word = DIRECTIONS[direction]
    return format_html(
        '<span class="way way--{}"><span aria-hidden="true">{}</span> {}</span>', direction.value, sign, word
    )


@register.simple_tag
def term_mark(clock: Clock) -> SafeString:
    """The length of a clock; a statutory term looks different from an agreement, and says so."""
    kind, word = ("statutory", _("wettelijk")) if clock.is_statutory else ("customary", _("afspraak"))
    return format_html(
        '<span class="term term--{}">{} <span class="term__word">{}</span></span>',
        kind,
        words(clock.term.written),
        word,
    )


@register.simple_tag
def role_name(process: Process, role: str) -> str:
    """The name of a role."""
    return words(process.roles[role].name)


@register.simple_tag
def phase_title(process: Process, phase_id: str) -> str:
    """The name of a phase."""
    return words(process.phase(phase_id).name)


@register.simple_tag
def raci_words(letters: str) -> SafeString:
    """What an organisation does in a step, in words: "doet het en antwoordt ervoor"."""
    meaning = listed(LETTERS[letter] for letter in letters.split("/"))
    return format_html('<span class="raci raci--{}">{}</span>', letters[0].lower(), meaning)


@register.simple_tag
def raci_cell(letters: str) -> SafeString:
    """The letters of one cell, with their meaning for who hears the page."""
    if not letters:
        return NO_PART
    meaning = ", ".join(str(LETTERS[letter]) for letter in letters.split("/"))
    return format_html(
        '<abbr class="raci raci--{}" title="{}">{}</abbr>', letters[0].lower(), meaning, letters
    )
