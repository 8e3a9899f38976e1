"""Roads into somebody's account that must stay closed, and those that must be open, as the web's role."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.db import connection
from django.test import Client

from woonrust.networks.models import Person, Post

PASSWORD = "zeven meeuwen op de pier"
NEW = "acht zwanen in de gracht"
STRANGE = "aanvaller@elders.example"


@pytest.fixture
def person(db: None) -> Person:
    """Somebody of the demo, now with a password."""
    cache.clear()
    somebody = Person.objects.filter(is_active=True).order_by("email")[0]
    somebody.set_password(PASSWORD)
    somebody.save(update_fields=["password"])
    return somebody


def sign_in(client: Client, person: Person, password: str = PASSWORD) -> Any:
    return client.post("/account/login/", {"login": person.email, "password": password})


def reset_address() -> str:
    """The address in the last letter."""
    found = re.search(r"http://[^/]+(/account/password/reset/key/\S+)", str(mail.outbox[-1].body))
    assert found is not None
    return found.group(1)


def test_a_forgotten_password_is_set_again_by_the_letter(client: Client, person: Person) -> None:
    client.post("/account/password/reset/", {"email": person.email.upper()})
    assert mail.outbox[-1].to == [person.email]
    form = client.get(reset_address(), follow=True)
    answer = client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert answer.status_code == 302
    assert "_auth_user_id" not in client.session, "a letter alone is not a second factor"
    sign_in(client, person, NEW)
    assert client.session["_auth_user_id"] == str(person.pk)


def test_a_password_is_changed(client: Client, person: Person) -> None:
    sign_in(client, person)
    told = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert client.post("/account/password/change/", told).status_code == 302
    person.refresh_from_db()
    assert person.check_password(NEW)


def test_a_first_password_is_set_by_the_letter(client: Client, person: Person) -> None:
    person.set_unusable_password()
    person.save(update_fields=["password"])
    client.post("/account/password/reset/", {"email": person.email})
    form = client.get(reset_address(), follow=True)
    client.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    person.refresh_from_db()
    assert person.check_password(NEW)


@pytest.mark.parametrize("path", ["email/", "confirm-email/", "confirm-email/iets/"])
def test_nobody_adds_another_address(client: Client, person: Person, path: str) -> None:
    sign_in(client, person)
    assert client.get(f"/account/{path}").status_code == 404
    added = client.post(f"/account/{path}", {"action_add": "", "email": STRANGE})
    assert added.status_code == 404


def test_the_application_cannot_write_an_address(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select has_table_privilege('account_emailaddress', 'insert, update, delete')")
        assert cursor.fetchone() == (False,)


def test_an_added_address_opens_nothing(committing_db: str, client: Client) -> None:
    cache.clear()
    somebody = Person.objects.filter(is_active=True).order_by("email")[0]
    somebody.set_password(PASSWORD)
    somebody.save(update_fields=["password"])
    EmailAddress.objects.using("owner").create(user_id=somebody.pk, email=STRANGE, verified=True)
    client.post("/account/password/reset/", {"email": STRANGE})
    assert all("/reset/key/" not in str(letter.body) for letter in mail.outbox)
    client.post("/account/login/", {"login": STRANGE, "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_signing_in_writes_no_address(client: Client, person: Person) -> None:
    sign_in(client, person)
    client.get("/account/")
    assert not EmailAddress.objects.filter(user_id=person.pk).exists()


def test_a_persona_stays_signed_in_no_longer_than_the_demo(
    db: None, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = Post.objects.filter(person__is_active=True).order_by("person__email")[0]
    client.post(f"/demo/{post.pk}/")
    assert client.get("/").status_code == 200
    monkeypatch.setattr(settings, "AUTHENTICATION_BACKENDS", settings.AUTHENTICATION_BACKENDS[:1])
    assert client.get("/").status_code == 302


def test_a_persona_leaves_no_password_behind(db: None, client: Client) -> None:
    post = Post.objects.filter(person__is_active=True).order_by("person__email")[0]
    client.post(f"/demo/{post.pk}/")
    told = {"password1": NEW, "password2": NEW}
    assert client.post("/account/password/set/", told).status_code == 404
    assert client.get("/account/password/change/").status_code == 302


class TestSecondFactor:
    def test_without_one_nothing_is_seen(self, client: Client, person: Person, settings: Any) -> None:
        settings.SECOND_FACTOR = True
        sign_in(client, person)
        for path in ("/", "/zaken/", "/werkproces/", "/zaken/nieuw/"):
            answer = client.get(path)
            assert (answer.status_code, answer.headers["Location"]) == (302, "/account/2fa/")
        assert client.get("/account/2fa/").status_code == 200

    def test_with_one_the_work_goes_on(self, client: Client, person: Person, settings: Any) -> None:
        settings.SECOND_FACTOR = True
        sign_in(client, person)
        TOTP.activate(person, generate_totp_secret())
        assert client.get("/").status_code == 200

    def test_who_is_nobody_is_asked_to_sign_in(self, db: None, client: Client, settings: Any) -> None:
        settings.SECOND_FACTOR = True
        assert "2fa" not in client.get("/").headers["Location"]

    def test_where_it_is_not_asked_it_is_free(self, client: Client, person: Person) -> None:
        sign_in(client, person)
        assert client.get("/").status_code == 200
