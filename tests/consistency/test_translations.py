"""Every Dutch text of the pages has its English, with the same place-holders, and nothing is left over."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import polib
from babel.messages.extract import extract
from django.utils.translation.template import templatize

SOURCE = Path(__file__).parents[2] / "src" / "woonrust"
ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "_": None,
}
CALL = re.compile(r"""\b(?:n?gettext|_)\(u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
PLACE = re.compile(r"%\((\w+)\)[sd]")


def messages() -> Iterator[tuple[str, str]]:
    """Every Dutch text (the singular of a plural) with the file in which it stands."""
    for path in sorted(SOURCE.rglob("*")):
        if "vendor" in path.parts or path.suffix not in (".py", ".html", ".txt"):
            continue
        text = path.read_text(encoding="utf-8")
        found = in_python(text) if path.suffix == ".py" else in_template(text)
        yield from ((message, str(path.relative_to(SOURCE))) for message in found if message)


def in_python(text: str) -> Iterator[str]:
    """The texts in a module."""
    options = {"encoding": "utf-8"}
    for _line, found, _notes, _context in extract("python", BytesIO(text.encode()), KEYWORDS, (), options):
        yield found[0] if isinstance(found, tuple) else str(found)


def in_template(text: str) -> Iterator[str]:
    """The texts in a template, as Django itself takes them out of it."""
    return (str(literal_eval(match[1])) for match in CALL.finditer(templatize(text)))


def test_every_text_has_its_english() -> None:
    english = {entry.msgid: entry for entry in polib.pofile(str(ENGLISH))}
    missing = {
        text: where
        for text, where in messages()
        if text not in english or not (english[text].msgstr or all(english[text].msgstr_plural.values()))
    }
    assert not missing, f"add these to {ENGLISH.relative_to(SOURCE.parents[1])}"


def test_no_english_is_left_without_its_dutch() -> None:
    used = {text for text, _where in messages()}
    assert not [entry.msgid for entry in polib.pofile(str(ENGLISH)) if entry.msgid not in used]


def test_place_holders_are_the_same_in_both_languages() -> None:
    for entry in polib.pofile(str(ENGLISH)):
        wanted = set(PLACE.findall(entry.msgid))
        for text in [entry.msgstr] if entry.msgstr else list(entry.msgstr_plural.values()):
            assert set(PLACE.findall(text)) <= wanted | set(PLACE.findall(entry.msgid_plural)), entry.msgid
