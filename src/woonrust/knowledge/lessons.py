"""The lessons of published rulings from ``rulings/*.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from woonrust.knowledge.files import Form, KnowledgeError, KnowledgeFile
from woonrust.knowledge.model import Lesson, LessonReason
from woonrust.knowledge.texts import Translations

FOLDER = "rulings/"


def read_lessons(files: Mapping[str, KnowledgeFile], texts: Translations) -> dict[str, Lesson]:
    """The lessons by the id of the ruling; KnowledgeError where a ruling stands twice."""
    lessons: dict[str, Lesson] = {}
    for path, file in files.items():
        if path.startswith(FOLDER):
            for number, form in enumerate(file.content):
                if form["id"] in lessons:
                    raise KnowledgeError(f'{path}:{file.line_of(number)}: ruling "{form["id"]}" stands twice')
                lessons[form["id"]] = _lesson(form, texts)
    return lessons


def _lesson(form: Form, texts: Translations) -> Lesson:
    return Lesson(
        id=form["id"],
        title=texts.text(form["title"]),
        court=texts.text(form["court"]),
        date=form.get("date", ""),
        url=form["url"],
        measures=tuple(form["measures"]),
        nearest=tuple(form.get("nearest", ())),
        role=form["role"],
        outcome=form["outcome"],
        reasons=tuple(
            LessonReason(one["key"], one["direction"], texts.text(one["text"])) for one in form["reasons"]
        ),
        text=texts.text(form["lesson"]),
        confidence=form["confidence"],
        seen_via=texts.text(form["seen_via"]),
        later=texts.optional(form.get("later")),
        known_as=form.get("known_as", ""),
        provisional=bool(form.get("provisional", False)),
        old_law=bool(form.get("old_law", False)),
    )
