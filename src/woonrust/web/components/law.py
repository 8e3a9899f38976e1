"""Law on a page: articles, rulings, and conditions with the facts behind them (`{% load law %}`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode, urlsplit

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from woonrust.assessments.shown import BasisShown, MeasureRow
from woonrust.assessments.shown_reasons import ReasonShown
from woonrust.knowledge.loader import load_knowledge
from woonrust.web.components.marks import mark
from woonrust.web.components.words import words
from woonrust.web.measures import names
from woonrust_core.text import Text

register = template.Library()
ECLI = re.compile(r"(ECLI:NL:[A-Z]+:\d{4}:[A-Z0-9]+)")
BOOK = re.compile(r"BW \d+")
PAGE_NAME = re.compile(r"[-_+]+|\.(?:html?|pdf|aspx)$")
RULINGS = "https://deeplink.rechtspraak.nl/uitspraak?"


@register.simple_tag
def basis(shown: BasisShown) -> SafeString:
    """An article: "Gemeentewet 151d", with a link to the law where it has an address."""
    text = article(shown)
    if not shown.url:
        return format_html('<span class="article">{}</span>', text)
    return format_html('<a class="article" href="{}" rel="noreferrer">{}</a>', shown.url, text)


@register.filter
def article(shown: BasisShown) -> str:
    """An article as it is cited: "Gemeentewet 151d", and with a colon after a book: "BW 7:213"."""
    short = words(shown.short)
    return f"{short}{':' if BOOK.fullmatch(short) else ' '}{words(shown.article)}"


@register.simple_tag
def rulings(identifiers: Iterable[str]) -> SafeString:
    """Links to published rulings by their ECLI; other identifiers stay text."""
    return format_html_join(", ", "{}", ((_ruling(identifier),) for identifier in identifiers))


@register.filter
def linked(text: object) -> SafeString:
    """A sentence in the reader's language in which every ECLI is a link to the ruling."""
    parts = ECLI.split(words(text))
    found = (_ruling(part) if ECLI.fullmatch(part) else format_html("{}", part) for part in parts)
    return format_html_join("", "{}", ((part,) for part in found))


@register.filter
def not_in(identifiers: Iterable[str], text: object) -> list[str]:
    """The rulings that the sentence does not name itself."""
    return [identifier for identifier in identifiers if identifier not in words(text)]


def _ruling(identifier: str) -> SafeString:
    if not identifier.startswith("ECLI:"):
        return format_html("{}", identifier)
    address = RULINGS + urlencode({"id": identifier})
    return format_html('<a href="{}" rel="noreferrer">{}</a>', address, identifier)


@register.simple_tag
def reason_mark(answer: str) -> SafeString:
    """The mark of a condition: voldaan, nog niet, onbekend, let op."""
    return mark(answer, names.REASON_WORDS[answer])


@register.simple_tag
def lighter_mark(state: str) -> SafeString:
    """The mark of a lighter means: geprobeerd, geweigerd, niet geschikt, niet geprobeerd, onbekend."""
    tone, word = names.LIGHTER[state]
    return mark(tone, word)


@register.simple_tag
def confidence_mark(confidence: str, note: Text | None = None) -> SafeString:
    """How sure the knowledge behind a measure is; a note beside what was read makes it read in part."""
    tone, word = names.CONFIDENCE.get(confidence, ("mind", _("onzeker")))
    if tone == "yes" and note is not None:
        tone, word = names.PARTLY
    return mark(tone, word)


@register.filter
def weight_name(weight: str) -> Any:
    """The question that a block of conditions answers."""
    return names.name_of(names.WEIGHTS, weight)


@register.filter
def frame_name(frame: str) -> Any:
    """vrijwillig or verplicht, in the reader's language."""
    return names.name_of(names.FRAMES, frame)


@register.filter
def phase_name(phase: str) -> Any:
    """The phase of the catalogue, in the reader's language."""
    return names.name_of(names.PHASES, phase)


@register.filter
def track_name(track: str) -> Any:
    """The track (huurrecht, bestuursrecht …), in the reader's language."""
    return names.name_of(names.TRACKS, track)


@register.filter
def decision_name(decision: str) -> Any:
    """What kind of decision a measure is, and so which protection there is."""
    return names.name_of(names.DECISIONS, decision)


@register.simple_tag
def site_link(source: str) -> SafeString:
    """A source by the name of its site and what the page is about; a source without an address as it is."""
    found = urlsplit(source)
    if found.scheme not in ("http", "https"):
        return format_html("{}", words(source))
    site = found.netloc.removeprefix("www.")
    law = next((law for law in load_knowledge().laws.values() if law.url and law.url == source), None)
    pages = [part for part in found.path.split("/") if any(letter.isalpha() for letter in part)]
    about = words(law.name) if law else PAGE_NAME.sub(" ", pages[-1] if pages else "")
    named = f"{site}: {about.strip()}" if about.strip() else site
    return format_html('<a href="{}" rel="noreferrer">{}</a>', source, Truncator(named).chars(90))


@register.filter
def as_list(value: str) -> list[str]:
    """One thing as a list of one."""
    return [value]


@register.simple_tag
def frame_tag(frame: str) -> SafeString:
    """The frame in a pill: light for voluntary, dark for mandatory."""
    tone = "mandatory" if frame == "verplicht" else "voluntary"
    return format_html('<span class="tag tag--frame-{}">{}</span>', tone, names.name_of(names.FRAMES, frame))


@register.inclusion_tag("measures/reason.html")
def condition(reason: ReasonShown, fill_in_url: str = "") -> dict[str, Any]:
    """One condition: answer, what it asks, the facts behind it with their source, and who can supply it."""
    return {"reason": reason, "fill_in_url": fill_in_url}


@register.simple_tag
def case_measure_url(page: Any, row: MeasureRow) -> str:
    """The page of one measure in a case, on the day that the list is about."""
    address = reverse("case-measure", args=[page.case_id, row.id])
    return f"{address}?op={page.overview.on.isoformat()}" if page.other_day else address


@register.simple_tag
def propose_url(page: Any, row: MeasureRow) -> str:
    """Where one prepares to take this measure in this case."""
    return reverse("case-measure-propose", args=[page.case_id, row.id])


@register.simple_tag
def url_with_key(url: str, key: str) -> str:
    """The address at which one fills in the fact ``key``."""
    return f"{url}{'&' if '?' in url else '?'}{urlencode({'key': key})}"
