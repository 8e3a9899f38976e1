"""A sentence for people, in the two languages of the product."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence or name in Dutch (``nl``, the source) and English (``en``)."""

    nl: str
    en: str

    def in_language(self, code: str) -> str:
        """The sentence in ``code`` (``en`` or ``en-gb`` gives English, anything else Dutch)."""
        return self.en if code.startswith("en") else self.nl

    def __str__(self) -> str:
        return self.nl


def in_dutch_only(sentence: str) -> Text:
    """A text for which no English is given yet: the Dutch stands in both languages."""
    return Text(sentence, sentence)
