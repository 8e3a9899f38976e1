"""A case that one may not know of answers exactly as a case that is not there.

Not only the status: headers and page are compared too, for one word of difference would tell that it exists.
"""

from __future__ import annotations

import pytest

from tests.matrix.addresses import ABSENT, MALFORMED, address_of, case_routes, routes
from tests.matrix.visits import NOBODY, Visit, answer_of
from tests.matrix.world import World
from woonrust.demo.people import post_of
from woonrust.demo.personas import BY_KEY, PERSONAS

#: Which case of the world a persona may not know of, and why.
UNSEEN = {
    **{persona.key: "unseen" for persona in PERSONAS},  # another corporation's, shared with nobody
    "woonconsulent_b": "shared",  # shared with many, not with this corporation
    "buitenstaander": "shared",  # another network's
    "privacy_officer": "shared",  # the own organisation's, for a role that reads no cases
    "wethouder": "shared",
}


def test_the_cases_are_there_for_somebody(visit: Visit, world: World) -> None:
    """Guards the tests below: each of these cases exists, and its lead opens it."""
    for who, case in (
        ("woonconsulent_b", world.unseen),
        ("buitenstaander", world.far),
        ("wijkagent", world.shared),
    ):
        assert visit(who, address_of("case", world, case_id=case)).status_code == 200


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("route", case_routes())
def test_a_case_of_others_looks_absent(visit: Visit, world: World, route: str, method: str) -> None:
    for who, unseen in UNSEEN.items():
        absent = answer_of(visit(who, address_of(route, world, case_id=ABSENT), method, {"version": "0"}))
        hidden = answer_of(
            visit(who, address_of(route, world, case_id=getattr(world, unseen)), method, {"version": "0"})
        )
        assert hidden == absent, f"{who} can tell that the case exists"
        assert absent[0] in (403, 404, 405)


@pytest.mark.parametrize("who", list(UNSEEN))
def test_a_case_of_another_network_looks_absent(visit: Visit, world: World, who: str) -> None:
    other = world.shared if who == "buitenstaander" else world.far
    absent = answer_of(visit(who, address_of("case", world, case_id=ABSENT)))
    assert answer_of(visit(who, address_of("case", world, case_id=other))) == absent


@pytest.mark.parametrize("who", ["woonconsulent_b", "wethouder"])
def test_a_part_of_a_page_is_as_absent_as_the_page(visit: Visit, world: World, who: str) -> None:
    for route in ("case-measures", "case-measure", "case"):
        absent = visit(who, address_of(route, world, case_id=ABSENT), hx_request="true")
        hidden = visit(who, address_of(route, world), hx_request="true")
        assert answer_of(hidden) == answer_of(absent) and hidden.status_code == 404


def test_a_measure_of_another_case_is_absent_in_this_case(visit: Visit, world: World) -> None:
    """The measure is real and its reader may see it, only not under this case."""
    there = address_of("case-measure-state", world, case_id=world.alone)
    nowhere = address_of("case-measure-state", world, case_id=world.alone, measure=ABSENT)
    assert answer_of(visit("woonconsulent_a", there)) == answer_of(visit("woonconsulent_a", nowhere))
    assert visit("woonconsulent_a", there).status_code == 404


def test_a_measure_is_absent_for_who_cannot_see_its_case(visit: Visit, world: World) -> None:
    own = address_of("case-measure-state", world, case_id=world.unseen)
    nowhere = address_of("case-measure-state", world, case_id=world.unseen, measure=ABSENT)
    for method in ("GET", "POST"):
        answers = [answer_of(visit("woonconsulent_b", address, method)) for address in (own, nowhere)]
        assert answers[0] == answers[1] and answers[0][0] == 404


def test_the_role_of_another_is_as_absent_as_no_role(visit: Visit, world: World) -> None:
    other = str(post_of(BY_KEY["wijkagent"]).pk)
    answers = [
        answer_of(visit("woonconsulent_a", address_of("choose-post", world, post_id=post), "POST"))
        for post in (other, ABSENT)
    ]
    assert answers[0] == answers[1] and answers[0][0] == 404


def test_who_looked_at_an_unseen_case_is_as_empty_as_at_none(visit: Visit, world: World) -> None:
    """The privacy officer of one organisation learns nothing of a case of another."""
    inspection = address_of("inspection", world)
    answers = [visit("privacy_officer", f"{inspection}?zaak={case}") for case in (world.unseen, ABSENT)]
    texts = [
        answer_of(answer)[2].replace(case[-8:], "")
        for answer, case in zip(answers, (world.unseen, ABSENT), strict=True)
    ]
    assert texts[0] == texts[1]


@pytest.mark.parametrize("who", [NOBODY, "woonconsulent_a", "wethouder"])
@pytest.mark.parametrize("given", MALFORMED)
def test_a_malformed_id_is_not_found(visit: Visit, who: str, given: str) -> None:
    for rest in ("", "feiten/", "maatregelen/", "delen/"):
        assert visit(who, f"/zaken/{given}/{rest}").status_code == 404


@pytest.mark.parametrize("given", MALFORMED)
def test_a_malformed_id_elsewhere_is_no_failure(visit: Visit, world: World, given: str) -> None:
    for address in (f"/maatregelen/{given}/", f"/rol/{given}/", f"/demo/{given}/"):
        assert visit("woonconsulent_a", address, "POST").status_code in (404, 405)
    shared = f"/zaken/{world.shared}/maatregelen/{given}/"
    assert visit("woonconsulent_a", shared).status_code == 404


def test_every_route_with_an_id_is_tried() -> None:
    """A new kind of id wants its own test of absence here."""
    known = {"case_id", "measure", "measure_id", "post_id", "receiver_id", "key", "uidb36", "pk"}
    assert {name for parameters in routes().values() for name in parameters} <= known
