"""What the picture shows of a phase when a pointer or the focus is on it: goal, who does what, clocks."""

from __future__ import annotations

from django.utils.translation import gettext as _

from woonrust_core.process.model import Clock, Phase, Process

LONGEST = 205


def card_lines(process: Process, phase: Phase, language: str) -> tuple[str, ...]:
    """Four lines of at most :data:`LONGEST` letters."""
    goal = phase.goal.in_language(language)
    does, asked, told = (_roles(process, phase, letters, language) for letters in ("RA", "C", "I"))
    clocks = "; ".join(_clock(clock, language) for clock in phase.clocks) or _("geen klok")
    return (
        _short(f"{phase.number}  {phase.name.in_language(language)}: {goal}"),
        _short(_("Doet of antwoordt: %(who)s") % {"who": does or _("nog niet verdeeld")}),
        _short(
            _("Wordt gevraagd: %(asked)s. Hoort ervan: %(told)s")
            % {"asked": asked or "–", "told": told or "–"}
        ),
        _short(_("Klokken: %(clocks)s") % {"clocks": clocks}),
    )


def _roles(process: Process, phase: Phase, letters: str, language: str) -> str:
    found: dict[str, None] = {}
    for row in process.raci_of(phase.id):
        for role, held in row.roles.items():
            if set(letters).intersection(held.split("/")):
                found[process.roles[role].name.in_language(language)] = None
    return ", ".join(found)


def _clock(clock: Clock, language: str) -> str:
    kind = _("wet") if clock.is_statutory else _("afspraak")
    return f"{clock.what.in_language(language)}: {clock.term.written.in_language(language)} ({kind})"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
