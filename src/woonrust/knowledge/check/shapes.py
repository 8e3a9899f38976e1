"""The shape of every file against its JSON schema, said so that a person can mend it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource

from woonrust.knowledge.check.findings import Finding, finding
from woonrust.knowledge.files import KnowledgeFile
from woonrust_core.nearest import did_you_mean

SCHEMAS = Path(__file__).parents[4] / "knowledge" / "schemas"
SCHEMA_OF = (  # the first that begins a file's path
    ("attention/groups.yaml", "groups"),
    ("attention/", "attention"),
    ("facts/", "facts"),
    ("measures/", "measure"),
    ("translations/", "translations"),
    ("processes/", "process"),
    ("sharing/", "matrix"),
    ("networks/", "network"),
    ("rulings/", "rulings"),
    ("terms/", "equated_days"),
    ("aliases.yaml", "aliases"),
    ("categories.yaml", "categories"),
    ("laws.yaml", "laws"),
    ("parties.yaml", "parties"),
    ("roles.yaml", "roles"),
)


def check_shape(file: KnowledgeFile) -> Iterator[Finding]:
    """Every way in which ``file`` departs from its schema."""
    name = next((name for start, name in SCHEMA_OF if file.path.startswith(start)), None)
    if name is None or not (SCHEMAS / f"{name}.schema.json").is_file():
        yield Finding(file.path, 1, "no schema is published for a file in this place")
        return
    for error in _validator(name).iter_errors(_as_json(file.content)):
        place = tuple(error.absolute_path)
        for key, text in _explain(error):
            yield finding(file, (*place, key) if key is not None else place, f"{_where(place)}{text}")


@lru_cache(maxsize=32)
def _validator(name: str) -> Draft202012Validator:
    registry: Registry[Any] = Registry()
    for path in SCHEMAS.glob("*.schema.json"):
        schema = json.loads(path.read_text(encoding="utf-8"))
        registry = registry.with_resource(path.name, Resource.from_contents(schema))
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, registry=registry, format_checker=FormatChecker(["date"]))


def _as_json(value: Any) -> Any:
    """YAML content as JSON would hold it: dates as text, keys as text."""
    if isinstance(value, Mapping):
        return {str(key): _as_json(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_as_json(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def _where(place: tuple[str | int, ...]) -> str:
    return "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in place).lstrip(".") + (
        ": " if place else ""
    )


def _explain(error: ValidationError) -> Iterator[tuple[str | None, str]]:
    """The fault in words, with the key it is about where it is about one."""
    shown = _short(error.instance)
    if error.validator == "additionalProperties" and isinstance(error.schema, Mapping):
        valid = list(error.schema.get("properties", {}))
        for key in sorted(str(key) for key in _keys(error.instance) if key not in valid):
            yield key, f'unknown name "{key}"{did_you_mean(key, valid)}'
    elif error.validator == "enum" and isinstance(error.validator_value, list):
        valid = [str(one) for one in error.validator_value]
        yield None, f'"{shown}" is not one of {", ".join(valid)}{did_you_mean(str(error.instance), valid)}'
    elif error.validator == "required":
        yield None, f"{error.message.split(' is a required')[0]} is missing"
    elif error.validator == "minItems":
        about = error.schema.get("description") if isinstance(error.schema, Mapping) else None
        yield None, f"may not be empty ({about})" if about else "may not be empty"
    elif error.validator == "format":
        yield None, f'"{shown}" is not a date such as 2026-01-31'
    elif error.validator == "pattern":
        yield None, f'"{shown}" has not the form {error.validator_value}'
    elif error.validator in ("oneOf", "anyOf") and error.context:
        yield None, "; or ".join(sorted({_short(one.message) for one in error.context}))
    else:
        yield None, _short(error.message)


def _keys(instance: object) -> list[object]:
    return list(instance) if isinstance(instance, Mapping) else []


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 120 else text[:117] + "..."
