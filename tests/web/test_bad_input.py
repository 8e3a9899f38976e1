"""What a form or an address can hold that it should not: a clear answer, nothing stored, never a failure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from tests.matrix.addresses import ABSENT, address_of, is_ours, routes
from tests.matrix.visits import Visit, body_of
from tests.matrix.world import World
from tests.web.kept import nothing_is_stored, stored
from woonrust.clock import today_here
from woonrust.demo.people import person_of, post_of
from woonrust.demo.personas import BY_KEY

OFFICER, LEADER = "woonconsulent_a", "teamleider_a"
TODAY = today_here().isoformat()
TOMORROW = (today_here() + timedelta(1)).isoformat()
LONG = "x" * 10_000_000
CASE = {
    "subject": "Gebonk",
    "street": "Proefstraat",
    "house_number": "1",
    "place": "IJmuiden",
    "phase": "melding",
    "opened_on": TODAY,
}
FACT = {"value": "licht", "source_kind": "document", "source": "brief", "observed_on": TODAY}
ENTRY = {"kind": "feit", "text": "Stil vannacht", "happened_on": TODAY, "category": "adres_en_melding"}
PERSON = {"role": "betrokkene", "name": "N. Voorbeeld", "source": "huurder", "since": TODAY}
RIGHT: dict[str, Mapping[str, str]] = {
    "case-open": CASE,
    "case-fact-new": FACT,
    "case-entry-new": ENTRY,
    "case-person-new": PERSON,
}
NO_DAYS = [
    "2026-02-30",
    "gisteren",
    "0000-00-00",
    "0001-01-01",
    "1850-01-01",
    "99999-01-01",
    "9999-12-31",
    TOMORROW,
]


def send(visit: Visit, world: World, route: str, who: str = OFFICER, **other: Any) -> Any:
    """Send the right form of a route, with other values for some fields."""
    return visit(who, address_of(route, world), "POST", {**RIGHT[route], **other})


def in_dutch(response: Any) -> str:
    """The page, which is a Dutch page of Woonrust and not a bare word of the framework."""
    text = body_of(response)
    assert '<html lang="nl"' in text
    assert "</main>" in text
    return text


@pytest.mark.parametrize("route", RIGHT)
def test_the_right_form_is_stored(visit: Visit, world: World, route: str) -> None:
    """Guards the tests below: only the wrong value makes the difference."""
    before = stored()
    assert send(visit, world, route).status_code == 303
    assert stored() != before


@pytest.mark.parametrize("day", NO_DAYS)
@pytest.mark.parametrize(
    ("route", "field"),
    [
        ("case-open", "opened_on"),
        ("case-fact-new", "observed_on"),
        ("case-entry-new", "happened_on"),
        ("case-person-new", "since"),
    ],
)
def test_an_impossible_day_is_named(visit: Visit, world: World, route: str, field: str, day: str) -> None:
    with nothing_is_stored():
        answer = send(visit, world, route, **{field: day})
    assert answer.status_code == 422
    text = in_dutch(answer)
    assert "datum" in text or "dag" in text
    assert f'value="{day}"' in text, "what was typed is kept"


@pytest.mark.parametrize(
    ("route", "wrong"),
    [
        ("case-open", {"subject": ""}),
        ("case-open", {"subject": "   "}),
        ("case-open", {"subject": "x" * 201}),
        ("case-open", {"phase": "dwang"}),
        ("case-open", {"phase": "'; drop table cases_case; --"}),
        ("case-open", {"house_number": "x" * 21}),
        ("case-fact-new", {"value": "heel_erg"}),
        ("case-fact-new", {"value": ""}),
        ("case-fact-new", {"source_kind": "gerucht"}),
        ("case-fact-new", {"source": ""}),
        ("case-fact-new", {"version": "veel"}),
        ("case-fact-new", {"version": "-1"}),
        ("case-fact-new", {"version": "9" * 30}),
        ("case-entry-new", {"kind": "mening"}),
        ("case-entry-new", {"category": "zorg"}),
        ("case-entry-new", {"category": "alles"}),
        ("case-entry-new", {"text": "x" * 20_001}),
        ("case-person-new", {"role": "dader"}),
        ("case-person-new", {"name": ""}),
    ],
    ids=lambda value: value if isinstance(value, str) else str(value)[:40],
)
def test_a_wrong_value_comes_back_with_what_is_wrong(
    visit: Visit, world: World, route: str, wrong: dict[str, str]
) -> None:
    with nothing_is_stored():
        answer = send(visit, world, route, **wrong)
    assert answer.status_code == 422
    text = in_dutch(answer)
    assert re.search(r'role="alert"|aria-invalid="true"|class="[^"]*error', text)


@pytest.mark.parametrize("route", RIGHT)
def test_a_nul_byte_is_refused_in_every_field(visit: Visit, world: World, route: str) -> None:
    for field in RIGHT[route]:
        with nothing_is_stored():
            answer = send(visit, world, route, **{field: f"{RIGHT[route][field]}\x00"})
        assert answer.status_code == 422, field
        in_dutch(answer)


@pytest.mark.parametrize("route", RIGHT)
def test_ten_megabytes_in_a_field_are_too_much(visit: Visit, world: World, route: str) -> None:
    field = {"case-open": "subject", "case-fact-new": "note", "case-entry-new": "text"}.get(route, "note")
    with nothing_is_stored():
        answer = visit(OFFICER, address_of(route, world), "POST", {**RIGHT[route], field: LONG})
    assert answer.status_code in (400, 413)
    assert "te groot" in in_dutch(answer) or "te veel" in in_dutch(answer)


def test_a_form_with_thousands_of_fields_is_refused(visit: Visit, world: World) -> None:
    with nothing_is_stored():
        answer = send(visit, world, "case-open", **{f"veld{number}": "x" for number in range(5000)})
    assert answer.status_code == 400
    in_dutch(answer)


def test_a_broken_body_is_no_failure(visit: Visit, world: World) -> None:
    address = address_of("case-open", world)
    for kind, body in (
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name="),
        ("multipart/form-data", b"zonder grens"),
        ("application/json", b'{"subject": "x"'),
        ("application/x-www-form-urlencoded", b"subject=%ff%fe&phase=%ed%a0%80&&&=="),
        ("application/x-www-form-urlencoded; charset=bestaat-niet", b"subject=x"),
    ):
        with nothing_is_stored():
            answer = visit.client(OFFICER).generic("POST", address, body, content_type=kind)
        assert answer.status_code in (200, 400, 422), kind
        in_dutch(answer)


STRANGE = [
    *("\x00", "%", "'", '"><script>alert(1)</script>', "-1", "0", "9" * 40, "1e9", "nan", "x" * 3500),
    *("٣", "\ud7ff", "../..", "{{7*7}}"),
]


@pytest.mark.parametrize("given", STRANGE, ids=lambda value: ascii(value)[:24])
def test_strange_words_in_an_address_are_no_failure(visit: Visit, world: World, given: str) -> None:
    case = address_of("case", world)
    addresses = [
        f"/zaken/?{name}={quote(given)}"
        for name in ("zoek", "fase", "soort", "van", "stand", "sorteer", "pagina")
    ]
    addresses += [f"{case}maatregelen/?{name}={quote(given)}" for name in ("op", "kader", "organisatie")]
    addresses += [f"{case}feiten/nieuw/?{name}={quote(given)}" for name in ("key", "zoek")]
    addresses += [f"{case}?alles={quote(given)}", f"/werkproces/?organisatie={quote(given)}"]
    addresses += [
        f"/maatregelen/?{name}={quote(given)}"
        for name in ("zoek", "kader", "fase", "partij", "spoor", "soort")
    ]
    for address in addresses:
        answer = visit(OFFICER, address)
        assert answer.status_code == 200, address[:60]
        assert "<script>alert(1)" not in in_dutch(answer)
    for name in ("zaak", "pagina"):
        assert visit("privacy_officer", f"/inzage/?{name}={quote(given)}").status_code == 200
    for name in ("organisatie", "als"):
        assert visit(LEADER, f"{case}delen/?{name}={quote(given)}").status_code == 200


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1800-05-05", "2026-02-30"])
def test_the_measures_of_any_day_are_no_failure(visit: Visit, world: World, day: str) -> None:
    for route in ("case-measures", "case-measure"):
        assert visit(OFFICER, f"{address_of(route, world)}?op={day}").status_code == 200


def test_an_unknown_fact_offers_the_choice_and_stores_nothing(visit: Visit, world: World) -> None:
    address = address_of("case-fact-new", world).replace("severity", "severty")
    with nothing_is_stored():
        answer = visit(OFFICER, address, "POST", FACT)
    assert answer.status_code in (200, 404, 422)
    assert "Welk feit" in in_dutch(answer)


def test_the_id_of_somebody_elsewhere_is_no_choice(visit: Visit, world: World) -> None:
    """People and organisations of other networks, and ids of nothing."""
    stranger = str(person_of(BY_KEY["buitenstaander"]).pk)
    for person in (stranger, ABSENT, "17", "' or 1=1"):
        with nothing_is_stored():
            answer = visit(LEADER, address_of("case-director", world), "POST", {"person": person})
        assert answer.status_code == 422
    elsewhere = str(post_of(BY_KEY["buitenstaander"]).partner_id)
    for receiver in (elsewhere, ABSENT, "17"):
        address = f"{address_of('case', world)}delen/?organisatie={quote(receiver)}"
        told = {"purpose": "x", "necessity": "x", "resident_told": "yes", "part": "table"}
        with nothing_is_stored():
            assert visit(LEADER, address, "POST", told).status_code in (200, 404, 422)


def test_a_measure_of_another_case_cannot_be_changed_through_ones_own(visit: Visit, world: World) -> None:
    address = address_of("case-measure-state", world, case_id=world.alone)
    with nothing_is_stored():
        assert visit(OFFICER, address, "POST", {"state": "decided", "since": TODAY}).status_code == 404


@pytest.mark.parametrize("route", RIGHT)
def test_a_form_without_its_token_is_refused_in_words(visit: Visit, world: World, route: str) -> None:
    client = visit.client(OFFICER, enforce_csrf_checks=True)
    with nothing_is_stored():
        answer = client.post(address_of(route, world), RIGHT[route])
    assert answer.status_code == 403
    assert "formulier" in in_dutch(answer)


def test_every_form_of_ours_asks_for_its_token(visit: Visit, world: World) -> None:
    for route in (route for route in routes() if is_ours(route)):
        answer = visit.client(LEADER, enforce_csrf_checks=True).post(
            address_of(route, world), {"version": "0"}
        )
        assert answer.status_code in (403, 405), route


def test_a_form_sent_twice_is_stored_once(visit: Visit, world: World) -> None:
    """A double click, or the back button and again: the fields of the form as the page gave them."""
    for route in RIGHT:
        address = address_of(route, world)
        sent = {**hidden_fields(body_of(visit(OFFICER, address))), **RIGHT[route]}
        assert visit(OFFICER, address, "POST", sent).status_code == 303
        once = stored()
        again = visit(OFFICER, address, "POST", sent)
        assert again.status_code in (303, 409), route
        assert stored() == once, f"{route} stored it twice"


def test_who_goes_back_and_writes_something_else_has_written_two_things(visit: Visit, world: World) -> None:
    address = address_of("case-entry-new", world)
    sent = {**hidden_fields(body_of(visit(OFFICER, address))), **ENTRY}
    for text in ("Stil vannacht", "Toch lawaai, om vier uur"):
        assert visit(OFFICER, address, "POST", {**sent, "text": text}).status_code == 303
    case = body_of(visit(OFFICER, address_of("case", world)))
    assert "Stil vannacht" in case and "Toch lawaai, om vier uur" in case


def test_what_was_refused_can_be_sent_again(visit: Visit, world: World) -> None:
    address = address_of("case-entry-new", world)
    sent = {**hidden_fields(body_of(visit(OFFICER, address))), **ENTRY, "happened_on": TOMORROW}
    assert [visit(OFFICER, address, "POST", sent).status_code for _ in range(2)] == [422, 422]


def hidden_fields(text: str) -> dict[str, str]:
    """The hidden fields of the form of the page."""
    form = text[text.index("<main") :]
    found = re.findall(r'<input type="hidden" name="(\w+)"[^>]*?value="([^"]*)"', form)
    return {name: value for name, value in found if name != "csrfmiddlewaretoken"}


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", "\\\\evil"]
)
def test_the_language_switch_leads_nowhere_else(visit: Visit, elsewhere: str) -> None:
    answer = visit(OFFICER, "/taal/setlang/", "POST", {"language": "en", "next": elsewhere})
    assert answer.status_code == 302
    assert "evil" not in answer.headers["Location"]
    assert "javascript" not in answer.headers["Location"]


def test_an_unknown_language_stays_dutch(visit: Visit, world: World) -> None:
    client = visit.client(OFFICER)
    client.cookies["woonrust_language"] = "xx'; drop"
    assert '<html lang="nl"' in body_of(client.get("/"))


@pytest.mark.parametrize("cookie", ["x", "'", "\u00e9", "a" * 4000])
def test_a_strange_session_is_nobody(visit: Visit, cookie: str) -> None:
    client = visit.client("niemand")
    client.cookies["woonrust_session"] = cookie
    assert client.get("/zaken/").status_code == 302


def test_another_host_is_refused(visit: Visit) -> None:
    answer = visit.client(OFFICER).get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400


def test_markup_in_texts_is_shown_as_text(visit: Visit, world: World) -> None:
    nasty = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    opened = send(visit, world, "case-open", subject=nasty, street=nasty[:60], place="{{ 7|add:7 }}")
    assert opened.status_code == 303
    case = opened.headers["Location"]
    entry = visit(OFFICER, f"{case}noteren/", "POST", {**ENTRY, "text": nasty, "source": nasty})
    person = visit(OFFICER, f"{case}mensen/nieuw/", "POST", {**PERSON, "name": nasty})
    assert (entry.status_code, person.status_code) == (303, 303)
    for address in (
        case,
        f"{case}mensen/",
        f"{case}maatregelen/",
        "/zaken/",
        "/",
        f"/zaken/?{urlencode({'zoek': nasty})}",
    ):
        text = body_of(visit(OFFICER, address))
        assert "<script>alert" not in text
        assert "<img src=x" not in text
