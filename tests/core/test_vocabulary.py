import pytest

from tests.core.small_law import VOCABULARY
from woonrust_core.facts import FactError


def test_partly_unknown_and_absent_are_not_facts() -> None:
    given = {"heard": "partly", "warned": None, "severity": "onbekend", "urgent": "deels"}
    assert VOCABULARY.read_all(given) == {}


def test_values_keep_their_shape() -> None:
    given = {"heard": False, "severity": "ernstig", "kinds": ["geluid"], "reports": 14}
    assert VOCABULARY.read_all(given) == {
        "heard": False,
        "severity": "ernstig",
        "kinds": frozenset({"geluid"}),
        "reports": 14,
    }


def test_an_alias_is_read_under_its_own_name_and_an_opposite_alias_turns_round() -> None:
    assert VOCABULARY.read("gehoord", True) == ("heard", True)
    assert VOCABULARY.read("landlord_inactive", True) == ("landlord_acted", False)
    assert VOCABULARY.read("landlord_inactive", None) == ("landlord_acted", None)


@pytest.mark.parametrize(
    ("key", "value", "hint"),
    [
        ("heardd", True, '"heard"'),
        ("severity", "ernstg", '"ernstig"'),
        ("heard", "ja", "true or false"),
        ("heard", 1, "true or false"),
        ("reports", -1, "number of 0 or more"),
        ("reports", True, "number of 0 or more"),
        ("reports", float("nan"), "number of 0 or more"),
        ("kinds", ["lawaai"], "geluid, geweld"),
        ("kinds", 7, "not a list"),
    ],
)
def test_a_wrong_key_or_value_names_what_is_valid(key: str, value: object, hint: str) -> None:
    with pytest.raises(FactError, match=hint):
        VOCABULARY.read(key, value)


def test_ten_megabytes_of_text_is_refused_in_a_short_message() -> None:
    with pytest.raises(FactError) as refused:
        VOCABULARY.read("heard", "x" * 10_000_000)
    assert len(str(refused.value)) < 200
