"""A request acts in a post: it sees what that post may see, and leaves a trail even where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.checks import Error
from django.db import connection, connections, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.test import RequestFactory

from tests.access.cast import OWNER, PURPOSE, Cast, OpenCase
from woonrust.access.actor import Actor
from woonrust.access.checks import check_atomic_requests, check_database_role
from woonrust.access.middleware import PURPOSE as GENERAL
from woonrust.access.middleware import ActingMiddleware
from woonrust.access.posts import CHOSEN_POST, choose_post
from woonrust.access.session import acting
from woonrust.audit.models import AuditLine
from woonrust.cases.errors import CaseNotVisible
from woonrust.cases.models import Case, TimelineEntry
from woonrust.cases.queries import get_visible_case
from woonrust.clock import today_here
from woonrust.networks.models import Partner, Person, Post

View = Callable[[Any], HttpResponse]


def asked(actor: Actor | None, view: View, session: dict[str, Any] | None = None) -> HttpResponse:
    """A request of ``actor`` (None: of nobody), answered by ``view`` through the middleware."""
    request = RequestFactory().get("/")
    request.user = Person.objects.get(pk=actor.person_id) if actor else AnonymousUser()
    request.session = session if session is not None else {}  # type: ignore[assignment]
    return ActingMiddleware(view)(request)


def lines(cast: Cast) -> list[tuple[str, Any, str]]:
    """Act, case and purpose of what the corporation's people did."""
    with acting(cast.prisca, PURPOSE):
        found = AuditLine.objects.order_by("number")
        return [(line.act, line.case_id, line.purpose) for line in found if line.act != "open_case"]


def test_nobody_has_no_actor_and_sees_nothing(cast: Cast, opened: OpenCase) -> None:
    opened()

    def view(request: Any) -> HttpResponse:
        assert request.actor is None and request.post is None and request.posts == []
        assert not Case.objects.exists()
        return HttpResponse("ok")

    assert asked(None, view).content == b"ok"


def test_what_is_seen_is_written_in_the_end(cast: Cast, opened: OpenCase) -> None:
    case = opened()

    def view(request: Any) -> HttpResponse:
        get_visible_case(request.actor, case.pk)
        return HttpResponse("ok")

    asked(cast.bram, view)
    assert lines(cast) == [("view_case", case.pk, GENERAL)]
    assert not Case.objects.exists(), "the settings do not outlive the request"


def test_a_refused_look_is_written_too(cast: Cast) -> None:
    absent = uuid4()

    def view(request: Any) -> HttpResponse:
        try:
            get_visible_case(request.actor, absent)
        except CaseNotVisible:
            return HttpResponse(status=404)
        raise AssertionError("there is no such case")

    asked(cast.bram, view)
    assert lines(cast) == [("refused", absent, GENERAL)]


def test_a_failing_view_takes_its_changes_back_and_keeps_the_trail(cast: Cast, opened: OpenCase) -> None:
    """As Django does it: the view runs in a savepoint (ATOMIC_REQUESTS) and its error becomes a page."""
    case = opened()

    def view(request: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                get_visible_case(request.actor, case.pk)
                TimelineEntry.objects.create(
                    case=case,
                    category="proces",
                    person_id=request.actor.person_id,
                    partner_id=request.actor.partner_id,
                    kind="feit",
                    text="half",
                    happened_on=today_here(),
                    case_version=2,
                )
                raise ZeroDivisionError
        except ZeroDivisionError:
            return HttpResponseServerError()

    asked(cast.bram, view)
    assert lines(cast) == [("view_case", case.pk, GENERAL)]
    with acting(cast.bram, PURPOSE):
        assert not TimelineEntry.objects.filter(text="half").exists()


def test_a_view_may_have_a_purpose_of_its_own(cast: Cast, opened: OpenCase) -> None:
    case = opened()

    def view(request: Any) -> HttpResponse:
        get_visible_case(request.actor, case.pk)
        return HttpResponse("ok")

    view.purpose = "steekproef op de trail"  # type: ignore[attr-defined]

    def handler(request: HttpRequest) -> HttpResponse:
        middleware.process_view(request, view, (), {})
        return view(request)

    middleware = ActingMiddleware(handler)
    asked(cast.bram, handler)
    assert lines(cast) == [("view_case", case.pk, "steekproef op de trail")]


@pytest.fixture
def two_posts(committed_cast: Cast, django_db_blocker: Any) -> Any:
    """Bram also holds a post at the municipality, and had one that ended."""
    with django_db_blocker.unblock():
        posts = Post.objects.using(OWNER)
        today = today_here()
        bram = committed_cast.bram.person_id
        made = [
            posts.create(
                person_id=bram,
                partner_id=committed_cast.partner("gemeente"),
                role="procesregisseur",
                valid_from=date(2020, 1, 1),
            ),
            posts.create(
                person_id=bram,
                partner_id=committed_cast.partner("politie"),
                role="wijkagent",
                valid_from=date(2020, 1, 1),
                valid_until=today,
            ),
            posts.create(
                person_id=bram,
                partner_id=committed_cast.partner("ggd"),
                role="ggd_medewerker",
                valid_from=today + timedelta(1),
            ),
        ]
        yield made[0]
        posts.filter(pk__in=[post.pk for post in made]).delete()


@pytest.fixture
def police_left(committed_cast: Cast, django_db_blocker: Any) -> Any:
    """The police left the network today; nobody ended the posts there."""
    with django_db_blocker.unblock():
        police = Partner.objects.using(OWNER).filter(pk=committed_cast.partner("politie"))
        police.update(valid_until=today_here())
        yield
        police.update(valid_until=None)


def test_nobody_acts_for_a_partner_that_left_the_network(police_left: None, cast: Cast) -> None:
    def view(request: Any) -> HttpResponse:
        assert request.actor is None and request.posts == []
        return HttpResponse("ok")

    assert asked(cast.wim, view).status_code == 200


def test_who_holds_several_posts_chooses_one(two_posts: Post, cast: Cast) -> None:
    session: dict[str, Any] = {}
    seen: list[Any] = []

    def view(request: Any) -> HttpResponse:
        seen.append((request.actor.role, len(request.posts)))
        assert choose_post(request, two_posts.pk)
        assert not choose_post(request, cast.wim.post_id), "somebody else's post"
        assert not choose_post(request, uuid4())
        return HttpResponse("ok")

    asked(cast.bram, view, session)
    assert session == {CHOSEN_POST: str(two_posts.pk)}
    asked(cast.bram, view, session)
    first = sorted(["woonconsulent", "procesregisseur"], key=["woonconsulent", "procesregisseur"].index)
    assert seen == [(first[0], 2), (first[1], 2)], "only the two posts held today"


def test_a_chosen_post_that_ended_is_left(cast: Cast) -> None:
    def view(request: Any) -> HttpResponse:
        assert request.actor.role == "woonconsulent"
        return HttpResponse("ok")

    asked(cast.bram, view, {CHOSEN_POST: str(uuid4())})


class TestChecks:
    """The web process refuses to start in a way that skips the row policies."""

    def test_the_application_role_passes(self, db: None) -> None:
        assert check_database_role(None, databases=["default"]) == []
        assert check_database_role(None, databases=[]) == []

    def test_the_owner_does_not(self, db: None, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("woonrust.access.checks.DEFAULT_DB_ALIAS", OWNER)
        monkeypatch.setattr("woonrust.access.checks.connections", {OWNER: _AsOwner()})
        (error,) = check_database_role(None, databases=[OWNER])
        assert isinstance(error, Error) and "DATABASE_URL" in str(error.hint)

    def test_requests_are_atomic(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert check_atomic_requests(None) == []
        monkeypatch.setitem(settings.DATABASES["default"], "ATOMIC_REQUESTS", False)
        assert [error.id for error in check_atomic_requests(None)] == ["woonrust.E001"]


class _AsOwner:
    """A connection whose answer is that of a role that owns the tables."""

    def cursor(self) -> Any:
        return self

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def execute(self, _: str) -> None:
        return None

    def fetchone(self) -> tuple[bool, bool, bool]:
        return (False, False, True)


def test_the_owner_is_known_as_owner(committing_db: str) -> None:
    """What the check asks of the database is true for the owner and false for the application."""
    from woonrust.access.checks import ROLE

    for alias, owns in ((OWNER, True), ("default", False)):
        with connections[alias].cursor() as cursor:
            cursor.execute(ROLE)
            row = cursor.fetchone()
        assert row is not None and row[2] is owns
    assert connection.settings_dict["NAME"] == committing_db
