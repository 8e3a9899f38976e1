"""The network of Velsen: its settings, partners and neighbourhoods name things that exist."""

from datetime import date
from pathlib import Path
from typing import Any

import yaml

KNOWLEDGE = Path(__file__).resolve().parents[2] / "knowledge"


def _read(path: str) -> Any:
    return yaml.safe_load((KNOWLEDGE / path).read_text(encoding="utf-8"))


VELSEN: dict[str, Any] = _read("networks/velsen.yaml")
PARTIES = {party["id"] for party in _read("parties.yaml")["parties"] if party["kind"] == "party"}


def test_settings_are_the_municipal_settings_of_the_vocabulary() -> None:
    settings = {
        fact["key"]
        for path in (KNOWLEDGE / "facts").glob("*.yaml")
        for fact in _read(f"facts/{path.name}")["facts"]
        if fact["origin"] == "setting"
    }
    assert {setting["key"] for setting in VELSEN["settings"]} == settings


def test_the_article_of_2019_is_a_dated_setting_that_says_what_to_confirm() -> None:
    (article,) = (rule for rule in VELSEN["local_rules"] if rule["id"] == "apv_artikel_151d")
    assert (article["value"], article["in_force"]) == ("2:43", date(2019, 11, 5))
    assert article["confirm"]


def test_what_is_not_known_says_whom_to_ask() -> None:
    unknown = [rule for rule in (*VELSEN["settings"], *VELSEN["local_rules"]) if rule["value"] is None]
    assert unknown and all(rule["confirm"] for rule in unknown)


def test_organisations_are_of_known_kinds_and_one_directs_the_process() -> None:
    for organisation in VELSEN["organisations"]:
        assert set(organisation["kinds"]) <= PARTIES, organisation["id"]
        assert organisation["kinds"] or not organisation["partner"]
    assert [one["id"] for one in VELSEN["organisations"] if one.get("directs_process")] == ["gemeente-velsen"]


def test_care_organisations_take_part_as_holders_of_their_own_data() -> None:
    care = {"zorg_ggz", "gemeente_sociaal", "maatschappelijk_werk"}
    for one in VELSEN["organisations"]:
        if one["partner"]:
            assert (one.get("usual_part") == "holder") is bool(care & set(one["kinds"])), one["id"]


def test_the_ten_neighbourhoods_have_streets_of_their_own() -> None:
    assert len(VELSEN["neighbourhoods"]) == 10
    streets = [street for one in VELSEN["neighbourhoods"] for street in one["streets"]]
    assert len(streets) == len(set(streets)) >= 50


def test_process_and_matrix_of_the_network_exist() -> None:
    assert _read("processes/velsen.yaml")["id"] == VELSEN["process"]
    assert _read("sharing/matrix.yaml")["id"] == VELSEN["matrix"]


def test_the_process_names_only_known_parties_and_roles() -> None:
    roles = {role["id"] for role in _read("roles.yaml")["roles"]}
    for role in _read("processes/velsen.yaml")["roles"]:
        assert set(role["parties"]) <= PARTIES | {"bewoner"}, role["id"]
        assert set(role["held_by"]) <= roles, role["id"]


def test_the_matrix_names_only_known_parties_categories_and_facts() -> None:
    matrix = _read("sharing/matrix.yaml")
    categories = {category["id"] for category in _read("categories.yaml")["categories"]}
    facts = {
        fact["key"]
        for path in (KNOWLEDGE / "facts").glob("*.yaml")
        for fact in _read(f"facts/{path.name}")["facts"]
    }
    for row in matrix["rows"]:
        assert row.get("category") in categories | {None}
        assert set(row.get("withheld_facts", ())) <= facts
        for receiver in (row["holder"], *row["to"]):
            assert set(receiver.get("kinds", ())) <= PARTIES, row["number"]
