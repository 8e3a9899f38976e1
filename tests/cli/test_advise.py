import json
from pathlib import Path

import pytest

from woonrust.cli.advise import main

FACTS = {"tenure": "sociale_huur", "nuisance_types": ["geluid"], "severity": "ernstig", "repeated": True}
STATUSES = {"available", "caution", "needs_information", "not_yet", "not_applicable"}


def write(tmp_path: Path, content: object, name: str = "case.json") -> str:
    file = tmp_path / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return str(file)


def test_the_json_has_the_form_of_the_contract(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([write(tmp_path, {"facts": FACTS, "on": "2026-11-22"}), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["on"] == "2026-11-22"
    assert len(answer["measures"]) == 74
    for measure in answer["measures"]:
        assert measure["status"] in STATUSES
        assert measure["competent"]
        for reason in measure["reasons"]:
            assert {"key", "kind", "answer", "text", "source"} <= set(reason)
            assert reason["kind"] in {"requires", "should", "target", "dossier"}
            assert reason["answer"] in {"yes", "no", "unknown"}


def test_a_file_of_cases_gives_one_result_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = "\n".join(json.dumps({"facts": {**FACTS, "reports": number}}) for number in range(3))
    assert main([write(tmp_path, lines, "cases.jsonl"), "--json", "--on", "2026-01-01"]) == 0
    results = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [result["on"] for result in results] == ["2026-01-01"] * 3


def test_one_measure_and_one_party_can_be_chosen(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = write(tmp_path, {"facts": FACTS})
    assert main([case, "--json", "--measure", "sluiting-174a"]) == 0
    assert [one["id"] for one in json.loads(capsys.readouterr().out)["measures"]] == ["sluiting-174a"]
    assert main([case, "--json", "--party", "buurtbemiddeling"]) == 0
    for one in json.loads(capsys.readouterr().out)["measures"]:
        assert "buurtbemiddeling" in one["competent"]


def test_the_day_decides_which_law_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = write(tmp_path, {"facts": FACTS})
    main([case, "--json", "--on", "2017-06-30"])
    before = {one["id"] for one in json.loads(capsys.readouterr().out)["measures"]}
    main([case, "--json", "--on", "2017-07-01"])
    after = {one["id"] for one in json.loads(capsys.readouterr().out)["measures"]}
    assert "gedragsaanwijzing-151d-dwangsom" in after - before


def test_settings_of_the_municipality_count_as_facts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = {"facts": FACTS, "municipality": {"apv_has_151d_article": False}}
    main([write(tmp_path, case), "--json", "--measure", "gedragsaanwijzing-151d-dwangsom"])
    (measure,) = json.loads(capsys.readouterr().out)["measures"]
    assert measure["status"] == "not_applicable"


def test_people_get_words_and_marks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = write(tmp_path, {"facts": FACTS})
    assert main([case]) == 0
    assert "KAN NU" in capsys.readouterr().out
    assert main([case, "--lang", "en"]) == 0
    assert "AVAILABLE" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "options", "said"),
    [
        ({"facts": {"severty": "ernstig"}}, [], 'did you mean "severity"'),
        ({"facts": {"severity": "ernstg"}}, [], 'did you mean "ernstig"'),
        ({"facts": {"heard": "misschien"}}, [], "true or false"),
        ({"facts": {}, "on": "2026-02-30"}, [], "is not a date"),
        ({"facts": {}, "on": 20260230}, [], "is not a date"),
        ({"facts": {}}, ["--on", "gisteren"], "is not a date"),
        ({"facts": {}}, ["--measure", "sluiting-174"], 'did you mean "sluiting-174a"'),
        ({"facts": {}}, ["--party", "politi"], 'did you mean "politie"'),
        ({"feiten": {}}, [], "a case is"),
        ([], [], "a case is"),
        ("{", [], "is not JSON"),
        ("[" * 100_000, [], "nested too deep"),
        ({"facts": {}, "municipality": 7}, [], "mapping of settings"),
    ],
)
def test_what_cannot_be_used_is_said_with_what_is_valid(
    content: object, options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write(tmp_path, content), "--json", *options]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""


def test_a_faulty_line_is_named_by_its_number_and_nothing_is_printed_before(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = '{"facts": {}}\n{"facts": {"heard": 7}}\n'
    assert main([write(tmp_path, lines, "cases.jsonl"), "--json"]) == 2
    printed = capsys.readouterr()
    assert "cases.jsonl:2" in printed.err
    assert printed.out == ""


def test_a_missing_file_a_folder_and_bytes_that_are_no_text_are_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "none.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert main([str(tmp_path)]) == 2
    assert "cannot be read" in capsys.readouterr().err
    (tmp_path / "image.json").write_bytes(b"\xff\xfe\x00")
    assert main([str(tmp_path / "image.json")]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_ten_megabytes_of_text_as_a_value_is_refused_in_a_short_message(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write(tmp_path, {"facts": {"severity": "x" * 10_000_000}})]) == 2
    assert len(capsys.readouterr().err) < 2_000


def test_an_unknown_part_of_a_case_is_left_out_and_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([write(tmp_path, {"facts": FACTS, "municpality": {}}), "--json"]) == 0
    assert 'did you mean "municipality"' in capsys.readouterr().err
