"""The vocabulary of facts from ``facts/*.yaml`` and ``aliases.yaml``."""

from __future__ import annotations

from collections.abc import Mapping

from woonrust.knowledge.files import Form, KnowledgeError, KnowledgeFile
from woonrust.knowledge.texts import in_both
from woonrust_core.conditions import Condition, read_condition
from woonrust_core.facts.derivation import Derivation
from woonrust_core.facts.vocabulary import Alias, FactKind, FactType, Vocabulary

FOLDER = "facts/"
ALIASES = "aliases.yaml"


def read_vocabulary(files: Mapping[str, KnowledgeFile], strict: bool = True) -> Vocabulary:
    """All facts and aliases; KnowledgeError where a key stands twice or an alias points nowhere.

    Not ``strict``, the first of two facts stays and an alias of nothing is left out.
    """
    types: dict[str, FactType] = {}
    for path, file in files.items():
        if path.startswith(FOLDER):
            for number, form in enumerate(file.content["facts"]):
                if form["key"] in types and strict:
                    line = file.line_of("facts", number)
                    raise KnowledgeError(f'{path}:{line}: fact "{form["key"]}" stands twice')
                types.setdefault(form["key"], _fact(form))
    return Vocabulary(types, _aliases(files, types, strict))


def _fact(form: Form) -> FactType:
    derived = form.get("derived_from")
    return FactType(
        key=form["key"],
        kind=FactKind(form["kind"]),
        label=in_both(form["label"]),
        meaning=in_both(form["meaning"]),
        question=in_both(form["question"]),
        category=form["category"],
        origin=form["origin"],
        suppliers=tuple(form.get("suppliers", ())),
        choices={word: in_both(text) for word, text in form.get("choices", {}).items()},
        unit=in_both(form["unit"]) if "unit" in form else None,
        derived_from=in_both(derived) if derived else None,
        holds_for_days=form.get("holds_for_days"),
        about_measure=form.get("about") == "measure",
    )


def read_derivations(files: Mapping[str, KnowledgeFile], vocabulary: Vocabulary) -> tuple[Derivation, ...]:
    """What follows from other facts: the ``true_when`` and ``false_when`` of derived facts."""

    def condition(form: object) -> Condition | None:
        return None if form is None else read_condition(form, vocabulary)

    return tuple(
        Derivation(form["key"], condition(form.get("true_when")), condition(form.get("false_when")))
        for path, file in files.items()
        if path.startswith(FOLDER)
        for form in file.content["facts"]
        if "true_when" in form or "false_when" in form
    )


def _aliases(
    files: Mapping[str, KnowledgeFile], types: Mapping[str, FactType], strict: bool
) -> dict[str, Alias]:
    if ALIASES not in files:
        return {}
    file = files[ALIASES]
    aliases: dict[str, Alias] = {}
    for number, form in enumerate(file.content["aliases"]):
        if form["fact"] not in types and not strict:
            continue
        if form["fact"] not in types:
            line = file.line_of("aliases", number)
            raise KnowledgeError(f'{ALIASES}:{line}: alias of an unknown fact "{form["fact"]}"')
        aliases[form["alias"]] = Alias(form["alias"], form["fact"], bool(form.get("opposite", False)))
    return aliases
