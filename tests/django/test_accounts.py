"""Signing in with a password and a second factor, for installations without the demo."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

from woonrust.networks.models import Person

PASSWORD = "zeven meeuwen op de pier"

pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    """Somebody of the demo, now with a password."""
    cache.clear()
    somebody = Person.objects.filter(is_active=True).order_by("email")[0]
    somebody.set_password(PASSWORD)
    somebody.save(update_fields=["password"])
    return somebody


def sign_in(client: Client, person: Person, password: str = PASSWORD) -> Any:
    return client.post("/account/login/", {"login": person.email, "password": password})


def test_right_password_lets_in(client: Client, person: Person) -> None:
    assert sign_in(client, person).status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)


def test_passwords_are_kept_with_argon2(person: Person) -> None:
    assert person.password.startswith("argon2$")


def test_guessing_is_slowed_down_for_everybody_alike(client: Client, person: Person) -> None:
    for _ in range(6):
        sign_in(client, person, "geraden")
    answer = sign_in(client, person)
    assert "_auth_user_id" not in client.session
    assert answer.status_code in {200, 429}


def test_address_that_is_unknown_gets_the_same_answer(client: Client, person: Person) -> None:
    known = sign_in(client, person, "geraden").context["form"].errors
    nobody = {"login": "niemand@example.nl", "password": "geraden"}
    unknown = client.post("/account/login/", nobody).context["form"].errors
    assert known == unknown
    assert "niet correct" in str(known)


def test_second_factor_is_set_up_and_then_asked_for(client: Client, person: Person) -> None:
    sign_in(client, person)
    assert "/account/reauthenticate/" in client.get("/account/2fa/totp/activate/").headers["Location"]
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/").content.decode()
    assert 'src="data:image/svg+xml' in page
    assert "style=" not in re.sub(r'src="data:[^"]*"', "", page)
    secret = client.session["mfa.totp.secret"]
    done = client.post("/account/2fa/totp/activate/", {"code": code_now(secret)})
    assert done.status_code == 302
    other = Client()
    answer = sign_in(other, person)
    assert answer.headers["Location"] == "/account/2fa/authenticate/"
    assert "_auth_user_id" not in other.session


def code_now(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


@pytest.mark.parametrize("path", ["password/change/", "2fa/", "2fa/webauthn/add/"])
def test_account_pages_are_in_our_house(client: Client, person: Person, path: str) -> None:
    sign_in(client, person)
    answer = client.get(f"/account/{path}", follow=True)
    assert answer.status_code == 200
    assert 'class="bar"' in answer.content.decode()


def test_sign_up_is_closed(client: Client) -> None:
    page = client.get("/account/signup/").content.decode()
    assert "password" not in page
