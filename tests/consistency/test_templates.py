"""Templates: each is used, none holds style or script of its own, none decides who may see something."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
from django.template.engine import Engine

SOURCE = Path(__file__).parents[2] / "src" / "woonrust"
TEMPLATES = SOURCE / "web" / "templates"
NAMES = sorted(str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html"))
#: Packages whose templates ours replace, so that nothing of ours needs to name them.
REPLACED = ("django.forms", "allauth")
INLINE = {
    "a style": re.compile(r"<style\b|\sstyle\s*="),
    "a script": re.compile(r"<script(?![^>]*\ssrc=)[^>]*>"),
    "an event": re.compile(r"\s(?:on[a-z]{3,}|hx-on[:\w-]*)\s*="),
    "an address with a script": re.compile(r"javascript:", re.IGNORECASE),
    "eval of htmx": re.compile(r"hx-vals\s*=\s*.js:|hx-trigger\s*=\s*\"[^\"]*\["),
}
DECIDES = re.compile(r"{%\s*(?:el)?if[^%]*\b(?:request\.user|user\.|perms\.|role\s*==)")


@pytest.mark.parametrize("name", NAMES)
def test_a_template_can_be_compiled_and_holds_nothing_inline(name: str) -> None:
    text = (TEMPLATES / name).read_text(encoding="utf-8")
    Engine.get_default().get_template(name)
    assert [what for what, pattern in INLINE.items() if pattern.search(text)] == []
    assert not DECIDES.search(text), "who may see what is decided before the template"


@cache
def everything_that_names_templates() -> str:
    """The source of the application, with what templates include."""
    return "\n".join(
        path.read_text(encoding="utf-8") for kind in ("*.py", "*.html") for path in sorted(SOURCE.rglob(kind))
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_used(name: str) -> None:
    tag = f"{{% {Path(name).stem} " if name.startswith("components/") else f'"{name}"'
    named = f'"{name}"' in everything_that_names_templates() or tag in everything_that_names_templates()
    assert named or replaces(name), "nothing names it, and it replaces no template of a library"


def replaces(name: str) -> bool:
    """Whether a library has a template of this name."""
    folders = [Path(str(import_module(package).__file__)).parent for package in REPLACED]
    return any((folder / "templates" / name).exists() for folder in folders)


def test_every_tag_library_is_loaded_somewhere() -> None:
    tags = {path.stem for path in (SOURCE / "web" / "templatetags").glob("*.py")} - {"__init__"}
    loaded = set(" ".join(re.findall(r"{%\s*load ([^%]+)%}", everything_that_names_templates())).split())
    assert tags <= loaded
