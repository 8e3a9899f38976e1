"""The fixed cast of the demo, from ``personas.yaml``: imagined people at real organisations of Velsen.

Pages, tests and screenshots name a persona by its key. Nobody here exists; the addresses end in ``.example``,
which nobody can own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from woonrust_core.text import Text

VELSEN, NEIGHBOUR = "velsen", "beverwijk"
FILE = Path(__file__).resolve().parent / "personas.yaml"


@dataclass(frozen=True, slots=True)
class Persona:
    """One person of the cast, in one post.

    ``task`` says what he or she comes to do, ``sight`` what he or she may see; one sentence each.
    ``without_cases`` marks those who never see any case, in whatever organisation or phase.
    """

    key: str
    name: str
    title: Text
    role: str
    organisation: str
    network: str
    task: Text
    sight: Text
    without_cases: bool = False

    @property
    def email(self) -> str:
        """The address by which the person logs in."""
        local = self.name.lower().replace(" ", ".")
        return f"{local}@{self.organisation}.example"


def _persona(form: Mapping[str, Any]) -> Persona:
    texts = {name: Text(form[name]["nl"], form[name]["en"]) for name in ("title", "task", "sight")}
    return Persona(**{**form, **texts})


PERSONAS: tuple[Persona, ...] = tuple(
    _persona(form) for form in yaml.safe_load(FILE.read_text(encoding="utf-8"))["personas"]
)
BY_KEY = {persona.key: persona for persona in PERSONAS}
