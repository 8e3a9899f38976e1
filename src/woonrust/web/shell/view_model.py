"""The frame around a page as the templates print it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """A place in the main menu; `current` is the value of aria-current, or nothing."""

    label: str
    url: str
    current: str = ""


@dataclass(frozen=True, slots=True)
class OtherPost:
    """Another role that the same person holds, and the address that takes it on."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class Shell:
    """The frame: without a person (signed out) only language and name of the product remain."""

    language: str
    languages: tuple[tuple[str, str], ...]
    path: str
    demo: bool
    person: str = ""
    organisation: str = ""
    role: str = ""
    network: str = ""
    search_text: str = ""
    navigation: tuple[NavigationItem, ...] = ()
    posts: tuple[OtherPost, ...] = ()
    account_links: tuple[NavigationItem, ...] = ()
