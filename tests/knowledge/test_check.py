"""What the check says of knowledge that is broken on purpose: file, line, fault and the nearest valid name.

All faults of the table in faults.py are put into one copy, each in a file of its own: it is checked once.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.knowledge.faults import FAULTS, Fault
from woonrust.cli.knowledge import main
from woonrust.knowledge.check import Finding, check_folder
from woonrust.knowledge.files import DEFAULT_FOLDER


def put(folder: Path, fault: Fault) -> int:
    """Break the copy; answers the line where ``bad`` begins."""
    file = folder / fault.path
    text = file.read_text(encoding="utf-8")
    assert fault.good in text, f"{fault.path} no longer holds {fault.good!r}: mend this test"
    file.write_text(text.replace(fault.good, fault.bad, 1), encoding="utf-8")
    return text[: text.index(fault.good)].count("\n") + 1


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[Fault, int], list[Finding]]:
    folder = tmp_path_factory.mktemp("broken") / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    lines = {fault: put(folder, fault) for fault in FAULTS}
    return lines, check_folder(folder)


@pytest.mark.parametrize(
    "fault", FAULTS, ids=lambda fault: f"{fault.path.rsplit('/')[-1]}: {fault.says[:40]}"
)
def test_fault_is_named_at_its_line(fault: Fault, broken: tuple[dict[Fault, int], list[Finding]]) -> None:
    lines, found = broken
    expected = lines[fault] + fault.further
    here = [one for one in found if one.path == fault.path]
    assert [one for one in here if fault.says in one.text], [str(one) for one in here]
    assert expected in {one.line for one in here if fault.says in one.text}, [str(one) for one in here]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    return folder


def only_finding(folder: Path) -> Finding:
    found = check_folder(folder)
    assert len(found) == 1, [str(one) for one in found]
    return found[0]


def test_broken_yaml_is_named_with_its_line(copy: Path) -> None:
    file = copy / "measures/dwang/zorgmachtiging.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("phase: dwang", "phase: [dwang", 1), encoding="utf-8"
    )
    found = only_finding(copy)
    assert (found.path, "no valid YAML" in found.text) == ("measures/dwang/zorgmachtiging.yaml", True)
    assert 5 <= found.line <= 10


def test_a_key_that_stands_twice_is_a_fault(copy: Path) -> None:
    file = copy / "roles.yaml"
    file.write_text(file.read_text(encoding="utf-8") + "roles: []\n", encoding="utf-8")
    assert '"roles" stands twice in one mapping' in only_finding(copy).text


def test_a_sentence_without_english_is_named(copy: Path) -> None:
    put(copy, Fault("measures/melding/logboek-melder.yaml", "summary: De melder", "summary: Een melder", ""))
    found = only_finding(copy)
    assert found.path == "measures/melding/logboek-melder.yaml"
    assert 'no English in translations/en/ for "Een melder houdt bij' in found.text


def test_faults_of_the_whole_are_printed_with_their_place(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A phase without a way in, a measure in no phase, a part that is missing, a file in a strange place."""
    process = copy / "processes/velsen.yaml"
    text = process.read_text(encoding="utf-8")
    text = text.replace("to: nazorg\n", "to: monitoring\n").replace("[voorlichting-en-buurtbeheer, ", "[")
    process.write_text(text, encoding="utf-8")
    (copy / "laws.yaml").unlink()
    (copy / "letters.yaml").write_text("letters: []\n", encoding="utf-8")
    assert main(["check", str(copy)]) == 1
    printed = capsys.readouterr().out.splitlines()
    for path, says in (
        ("processes/velsen.yaml", "phase nazorg: no gates lead to it"),
        ("processes/velsen.yaml", 'measure "voorlichting-en-buurtbeheer" is in no phase'),
        ("laws.yaml", "this part of the knowledge is missing"),
        ("letters.yaml", "no schema is published for a file in this place"),
    ):
        assert [line for line in printed if line.startswith(f"{copy / path}:") and says in line], says


def test_the_command_without_a_folder_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "/nowhere/at/all"]) == 2
    assert "WOONRUST_KNOWLEDGE" in capsys.readouterr().out
