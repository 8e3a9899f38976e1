"""Laws, facts, roles and other lists: nothing twice, nothing undated or unsourced that must not be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.check.names import under
from woonrust.knowledge.files import KnowledgeFile

IDENTIFIED = {  # list in a file, and the name that may stand there once
    "facts/": ("facts", "key"),
    "laws.yaml": ("laws", "id"),
    "parties.yaml": ("parties", "id"),
    "categories.yaml": ("categories", "id"),
    "roles.yaml": ("roles", "id"),
    "aliases.yaml": ("aliases", "alias"),
}
PLAIN_LISTS = ("attention/", "rulings/")
REGISTERED = ("wet", "besluit")
AMBIGUOUS = ("wgs",)  # two acts bear these initials


def check_lists(files: Mapping[str, KnowledgeFile]) -> Iterator[Finding]:
    """Every entry that stands twice, and every law that cannot be looked up."""
    for start, (name, key) in IDENTIFIED.items():
        seen: dict[str, str] = {}
        for file in under(files, start):
            for index, entry in enumerate(file.content[name]):
                if entry[key] in seen:
                    text = f'"{entry[key]}" stands twice; it is also in {seen[entry[key]]}'
                    yield finding(file, (name, index), text)
                seen.setdefault(entry[key], file.path)
    for file in under(files, "laws.yaml"):
        yield from _laws(file)
    for start in PLAIN_LISTS:
        yield from _twice(files, start)


def _laws(file: KnowledgeFile) -> Iterator[Finding]:
    for index, law in enumerate(file.content["laws"]):
        if law["kind"] in REGISTERED and not {"bwb_id", "uncertain"} & set(law):
            text = f'{law["id"]}: give its bwb_id, or say in "uncertain" that it is not known'
            yield finding(file, ("laws", index), text)
        for name in ("name", "short"):
            if law[name].lower() in AMBIGUOUS:
                yield finding(
                    file, ("laws", index, name), f'"{law[name]}" can be two acts; write the name out'
                )


def _twice(files: Mapping[str, KnowledgeFile], start: str) -> Iterator[Finding]:
    """Entries with the same id in the files under ``start``, which are lists."""
    seen: dict[str, str] = {}
    for file in under(files, start):
        for index, entry in enumerate(file.content if isinstance(file.content, list) else ()):
            if entry["id"] in seen:
                yield finding(
                    file, (index, "id"), f'"{entry["id"]}" stands twice; also in {seen[entry["id"]]}'
                )
            seen[entry["id"]] = file.path
