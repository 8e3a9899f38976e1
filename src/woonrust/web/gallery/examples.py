"""Imagined content for the gallery: nobody and nothing in it exists."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from woonrust.web.components.entries import EntryView, FactView, SourceView
from woonrust.web.components.marks import ClockView, clock_view
from woonrust.web.components.navigation import Link, Pager, Tab
from woonrust_core.answers import Answer, Reason, ReasonKind
from woonrust_core.text import Text

TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class GalleryPage:
    """One example of everything that a component prints."""

    crumbs: tuple[Link, ...]
    tabs: tuple[Tab, ...]
    clocks: tuple[ClockView, ...]
    reasons: tuple[Reason, ...]
    facts: tuple[FactView, ...]
    entries: tuple[EntryView, ...]
    pager: Pager
    source: SourceView


def example_page() -> GalleryPage:
    """The examples of every component."""
    return GalleryPage(
        crumbs=(Link("Zaken", "#"), Link("Z-2026-0142")),
        tabs=(
            Tab("Verloop", "#", current=True),
            Tab("Feiten", "#", count="18"),
            Tab("Maatregelen", "#", count="3 lopen"),
            Tab("Mensen en delen", "#"),
        ),
        clocks=tuple(clock_view(date(2026, 11, day), TODAY) for day in (20, 22, 23, 25, 30)),
        reasons=_reasons(),
        facts=_facts(),
        entries=_entries(),
        pager=Pager(page=2, has_next=True, total="meer dan 1.000", first=51, last=100, query="fase=melding"),
        source=SourceView("eigen waarneming", "wijkagent", date(2026, 11, 22), "S. Jansen"),
    )


def _reasons() -> tuple[Reason, ...]:
    def reason(key: str, answer: Answer, nl: str, en: str, source: str) -> Reason:
        return Reason(key, ReasonKind.REQUIRES, answer, Text(nl, en), source)

    return (
        reason(
            "severity",
            Answer.YES,
            "De hinder is ernstig.",
            "The nuisance is serious.",
            "Gemeentewet 151d lid 1",
        ),
        reason(
            "lighter_means",
            Answer.UNKNOWN,
            "Lichtere middelen zijn geprobeerd of ongeschikt.",
            "Lighter means were tried or do not suit.",
            "Gemeentewet 151d lid 2",
        ),
        reason("heard", Answer.NO, "De betrokkene gaf zijn zienswijze.", "The person was heard.", "Awb 4:8"),
    )


def _facts() -> tuple[FactView, ...]:
    seen = SourceView("eigen waarneming", "woonconsulent", date(2026, 11, 19), "A. de Wit")
    return (
        FactView("severity", "Ernst", "ernstig", "adres en melding", seen, url="#"),
        FactView("heard", "Betrokkene gehoord", "ja", "handhaving", seen, note="gesprek aan huis", url="#"),
        FactView("care_offer", "Hulp aangeboden", "", "zorg", ask="wijkteam", url="#"),
    )


def _entries() -> tuple[EntryView, ...]:
    return (
        EntryView(
            date(2026, 11, 22),
            "feit",
            "feit",
            "Politie",
            "Muziek hoorbaar in het portiek, 02:10 tot 02:40.",
            counts_for="geobjectiveerd",
        ),
        EntryView(
            date(2026, 11, 19),
            "verklaring",
            "verklaring",
            "Woningbedrijf",
            "Gesprek met betrokkene. Zijn kant: hij werkt in ploegen en draait muziek om wakker te blijven.",
            counts_for="gehoord",
        ),
        EntryView(date(2026, 11, 12), "oordeel", "oordeel", "Gemeente", "Ernst gesteld op 3, met reden."),
    )
