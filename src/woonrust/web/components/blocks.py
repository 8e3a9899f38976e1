"""Blocks that hold content: panel, notice, empty state, page head, table, definitions."""

from __future__ import annotations

from typing import Any

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from woonrust.web.components.library import register
from woonrust.web.components.marks import SIGNS

ALERTS = {"info": "info", "yes": "ok", "mind": "warning", "no": "error"}


@register.simple_block_tag
def page_head(content: str, title: object, sub: object = "") -> SafeString:
    """The one heading of a page, a line below it, and (as content) what one can do here."""
    return _render("page_head", title=title, sub=sub, content=content.strip())


@register.simple_block_tag
def panel(
    content: str, title: object = "", aside: object = "", flush: bool = False, id: str = ""
) -> SafeString:
    """A white panel; `aside` stands at the end of its head, `flush` leaves no room around (for tables)."""
    return _render("panel", title=title, aside=aside, flush=flush, id=id, content=content)


@register.simple_block_tag
def notice(content: str, tone: str = "info", title: object = "", live: bool = False) -> SafeString:
    """A remark in one of the tones info, yes, mind, no; `live` reads it out when it appears."""
    sign = "i" if tone == "info" else SIGNS[tone]
    return _render(
        "notice", tone=tone, alert=ALERTS[tone], title=title, live=live, sign=sign, content=content.strip()
    )


@register.simple_block_tag
def empty_state(content: str, title: object) -> SafeString:
    """What is not there, why, and (as content) the way on."""
    return _render("empty_state", title=title, content=content.strip())


@register.simple_block_tag
def disclosure(content: str, summary: object, open: bool = False) -> SafeString:
    """Content that is one click away."""
    return _render("disclosure", summary=summary, open=open, content=content)


@register.simple_block_tag
def data_table(content: str, caption: object, cards: bool = True, show_caption: bool = False) -> SafeString:
    """A dense table around thead and tbody; `cards` turns rows into cards on a narrow screen."""
    return _render("data_table", caption=caption, cards=cards, show_caption=show_caption, content=content)


@register.simple_block_tag
def definition_list(content: str) -> SafeString:
    """A list of terms with what they mean; hold `{% definition %}` blocks."""
    return format_html('<dl class="definitions">{}</dl>', mark_safe(content))  # noqa: S308 - rendered template


@register.simple_block_tag
def definition(content: str, term: object) -> SafeString:
    """One term and (as content) its value."""
    value = mark_safe(content.strip())  # noqa: S308 - rendered template
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", term, value)


def _render(name: str, **values: Any) -> SafeString:
    content = mark_safe(values.pop("content"))  # noqa: S308 - the content was rendered, and escaped, by a template
    return render_to_string(f"components/{name}.html", {**values, "content": content})
