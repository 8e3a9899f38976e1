"""Ways to go: breadcrumb, tabs, pager."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from woonrust.web.components.library import register


@dataclass(frozen=True, slots=True)
class Link:
    """A word that leads somewhere; without an address it is where the reader is."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of a page: a link of its own, with a count where that helps."""

    label: str
    url: str
    current: bool = False
    count: str = ""


@dataclass(frozen=True, slots=True)
class Pager:
    """Where we are in a list; `total` is a text because counts are capped ("meer dan 1.000")."""

    page: int
    has_next: bool
    total: str
    first: int
    last: int
    query: str = ""

    def address_of(self, page: int) -> str:
        """The query string that leads to another page with the same filters."""
        query = QueryDict(self.query, mutable=True)
        query["pagina"] = str(page)
        return "?" + query.urlencode()

    @property
    def previous_address(self) -> str:
        """Where the previous page is, or nothing."""
        return self.address_of(self.page - 1) if self.page > 1 else ""

    @property
    def next_address(self) -> str:
        """Where the next page is, or nothing."""
        return self.address_of(self.page + 1) if self.has_next else ""


@register.inclusion_tag("components/breadcrumb.html")
def breadcrumb(links: tuple[Link, ...]) -> dict[str, Any]:
    """The way back: links, the last one is this page."""
    return {"links": links}


@register.inclusion_tag("components/tabs.html")
def tabs(items: tuple[Tab, ...], label: object) -> dict[str, Any]:
    """Tabs as links, so that each also works as a page of its own."""
    return {"items": items, "label": label}


@register.inclusion_tag("components/pager.html")
def pager(view: Pager, target: str = "") -> dict[str, Any]:
    """Previous and next, and which part is on screen; `target` swaps only that element when htmx runs."""
    return {"pager": view, "target": target}
