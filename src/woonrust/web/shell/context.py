"""The context processor that gives every template its `shell`."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from woonrust.networks.models import Post
from woonrust.web.roles import may, role_name
from woonrust.web.shell.view_model import NavigationItem, OtherPost, Shell


def shell(request: HttpRequest) -> dict[str, Any]:
    """The frame around the page, made when a template first asks for it."""
    return {"shell": SimpleLazyObject(lambda: shell_of(request))}


def shell_of(request: HttpRequest) -> Shell:
    """The frame for the person, post and address of this request."""
    post: Post | None = getattr(request, "post", None)
    frame = Shell(
        language=get_language() or settings.LANGUAGE_CODE,
        languages=tuple(settings.LANGUAGES),
        path=request.get_full_path() if request.method == "GET" else request.path,
        demo=bool(getattr(settings, "DEMO", False)),
    )
    if post is None:
        return frame
    return replace(
        frame,
        person=post.person.name,
        organisation=post.partner.organisation.name,
        role=role_name(post.role),
        network=post.partner.network.name,
        search_text=request.GET.get("zoek", "")[:100],
        navigation=_navigation(request.path, post.role),
        posts=_other_posts(request, post),
        account_links=(
            NavigationItem(_("Wachtwoord"), reverse("account_change_password")),
            NavigationItem(_("Tweede factor"), reverse("mfa_index")),
        ),
    )


def _navigation(path: str, role: str) -> tuple[NavigationItem, ...]:
    places = [
        (_("Mijn werk"), "my-work"),
        (_("Zaken"), "case-list"),
        (_("Werkproces"), "work-process"),
        (_("Maatregelen"), "measure-catalogue"),
    ]
    if may(role, "access_log"):
        places.append((_("Inzage"), "inspection"))
    return tuple(item for label, name in places if (item := _item(label, name, path)))


def _item(label: str, name: str, path: str) -> NavigationItem | None:
    try:
        url = reverse(name)
    except NoReverseMatch:  # a screen that this installation does not have
        return None
    here = path == url
    inside = url != "/" and path.startswith(url)
    return NavigationItem(label, url, "page" if here else "true" if inside else "")


def _other_posts(request: HttpRequest, current: Post) -> tuple[OtherPost, ...]:
    posts: list[Post] = getattr(request, "posts", [])
    return tuple(
        OtherPost(
            f"{post.partner.organisation.name} · {role_name(post.role)}",
            reverse("choose-post", args=[post.pk]),
        )
        for post in posts
        if post.pk != current.pk
    )
