"""Dutch sentences with their English, from ``translations/en``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from woonrust.knowledge.files import KnowledgeFile
from woonrust_core.text import Text

FOLDER = "translations/en/"


@dataclass(frozen=True)
class Translations:
    """The English of every Dutch sentence; one without stays Dutch and is kept in ``missing``."""

    english: Mapping[str, str]
    missing: set[str] = field(default_factory=set)
    _texts: dict[str, Text] = field(default_factory=dict, repr=False)

    def text(self, dutch: str) -> Text:
        """The sentence in both languages."""
        known = self._texts.get(dutch)
        if known is None:
            known = self._texts[dutch] = Text(dutch, self._english_of(dutch))
        return known

    def optional(self, dutch: str | None) -> Text | None:
        """The sentence in both languages, None for no sentence."""
        return self.text(dutch) if dutch else None

    def _english_of(self, dutch: str) -> str:
        english = self.english.get(dutch)
        if english is None:
            if any(letter.isalpha() for letter in dutch):
                self.missing.add(dutch)
            return dutch
        return english


def read_translations(files: Mapping[str, KnowledgeFile]) -> Translations:
    """All translation files together."""
    english: dict[str, str] = {}
    for path, file in files.items():
        if path.startswith(FOLDER) and isinstance(file.content, dict):
            english.update((str(dutch), str(text)) for dutch, text in file.content.items())
    return Translations(english)


def in_both(form: Mapping[str, str]) -> Text:
    """A text that stands in both languages in one place: ``{nl: …, en: …}``."""
    return Text(form["nl"], form["en"])
