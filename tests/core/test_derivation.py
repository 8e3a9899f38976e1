from tests.core.small_law import condition
from woonrust_core.facts.derivation import Derivation, with_derived

WARNED = Derivation("warned", condition({"reports": ">=3"}), condition({"reports": "<1"}))
URGENT = Derivation("urgent", condition({"warned": True}), None)


def test_what_follows_is_added_and_what_does_not_stays_unknown() -> None:
    assert with_derived({"reports": 3}, [WARNED])["warned"] is True
    assert with_derived({"reports": 0}, [WARNED])["warned"] is False
    assert "warned" not in with_derived({"reports": 2}, [WARNED])
    assert "warned" not in with_derived({}, [WARNED])


def test_what_a_person_recorded_stands() -> None:
    assert with_derived({"reports": 3, "warned": False}, [WARNED])["warned"] is False


def test_a_later_derivation_builds_on_an_earlier_one() -> None:
    assert with_derived({"reports": 3}, [WARNED, URGENT]) == {"reports": 3, "warned": True, "urgent": True}
