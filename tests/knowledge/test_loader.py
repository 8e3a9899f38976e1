"""Loading: the folder that is named, once, with a message that a person can use when it fails."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from woonrust.knowledge.files import DEFAULT_FOLDER, KnowledgeError, knowledge_folder, read_file
from woonrust.knowledge.loader import load_knowledge
from woonrust.problems import Problem


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    return folder


def spoil(folder: Path, path: str, good: str, bad: str) -> None:
    file = folder / path
    text = file.read_text(encoding="utf-8")
    assert good in text
    file.write_text(text.replace(good, bad, 1), encoding="utf-8")


def test_the_environment_names_the_folder(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WOONRUST_KNOWLEDGE", str(copy))
    assert load_knowledge().folder == copy
    monkeypatch.delenv("WOONRUST_KNOWLEDGE")
    assert knowledge_folder() == DEFAULT_FOLDER


def test_the_folder_is_read_once() -> None:
    assert load_knowledge(DEFAULT_FOLDER) is load_knowledge(DEFAULT_FOLDER)


def test_no_folder_is_a_problem_that_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="WOONRUST_KNOWLEDGE"):
        load_knowledge(tmp_path / "none")


def test_broken_yaml_names_file_and_line(copy: Path) -> None:
    spoil(copy, "laws.yaml", "kind: lokaal", "kind: [lokaal")
    with pytest.raises(KnowledgeError, match=r"^laws\.yaml:\d+: this is no valid YAML"):
        load_knowledge(copy)


@pytest.mark.parametrize(
    ("path", "good", "bad", "says"),
    [
        ("measures/dwang/huisverbod-wth.yaml", "immediate_serious_danger", "danger_now", "unknown fact"),
        ("measures/dwang/huisverbod-wth.yaml", "touches_home", "touch_home", "'touches_home' is missing"),
        ("measures/dwang/huisverbod-wth.yaml", "in_force: 2009", "in_force: x2009", "is not a date"),
        ("facts/care.yaml", "key: care_offered", "key: care_needed", 'fact "care_needed" stands twice'),
        ("attention/hulp.yaml", "groups: [", "groups: [niets, ", 'unknown group "niets"'),
        ("aliases.yaml", "fact: fear_of_recurrence", "fact: fear", 'alias of an unknown fact "fear"'),
    ],
)
def test_what_cannot_be_read_says_where(copy: Path, path: str, good: str, bad: str, says: str) -> None:
    spoil(copy, path, good, bad)
    with pytest.raises(KnowledgeError, match=says) as caught:
        load_knowledge(copy)
    assert path.split("/")[0].removesuffix(".yaml") in str(caught.value)


def test_words_that_yaml_would_turn_stay_words(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("no: on\narticle: 4:8\nyes: true\n", encoding="utf-8")
    assert read_file(tmp_path, "a.yaml").content == {"no": "on", "article": "4:8", "yes": True}


def test_a_sentence_without_english_stays_dutch(copy: Path) -> None:
    spoil(copy, "measures/melding/logboek-melder.yaml", "summary: De melder", "summary: Een melder")
    summary = load_knowledge(copy).catalogue.measures["logboek-melder"].summary
    assert summary.en == summary.nl
