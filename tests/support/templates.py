"""Makes a name that a template does not know a failure instead of an empty place on the page."""

from __future__ import annotations

#: Names that templates of libraries leave open.
OF_LIBRARIES = frozenset(
    {
        "authenticators.recovery_codes.generate_codes",
        "authenticators.recovery_codes.get_unused_codes",
        "form.passwordless.auto_id",
    }
)


class UnknownName(AssertionError):
    """A template prints a name that the view did not give."""


class Unknown(str):
    """What Django prints for an unknown name: it asks whether the name has a place in it, and fills that."""

    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        """There is always a place for the name."""
        return True

    def __mod__(self, name: object) -> str:
        """Refuse it, unless a library left it open."""
        if str(name) not in OF_LIBRARIES:
            raise UnknownName(f"a template prints {name}, which it was not given")
        return ""


def refuse_unknown_names() -> None:
    """From now on, for all templates of this process."""
    from django.template import engines

    engines["django"].engine.string_if_invalid = Unknown("unknown")  # type: ignore[attr-defined]
