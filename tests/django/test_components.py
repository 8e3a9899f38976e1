"""The components print a sign, a word and a colour together, and escape what people typed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django import forms
from django.template import Context, Template
from django.utils import translation

from woonrust.access.visible import Capped
from woonrust.web.components.marks import ADVICE, ANSWERS, MEASURE_STATES, SIGNS, clock_view
from woonrust.web.components.navigation import Pager
from woonrust.web.components.words import capped, day, listed, words
from woonrust_core.text import Text

TODAY = date(2026, 11, 22)


def shown(source: str, **values: object) -> str:
    """A template with the components loaded, rendered in Dutch."""
    with translation.override("nl"):
        return Template("{% load components %}" + source).render(Context(values))


@pytest.mark.parametrize(
    ("left", "nearness", "word"),
    [
        (-2, "late", "2 dagen te laat"),
        (-1, "late", "1 dag te laat"),
        (0, "today", "vandaag"),
        (1, "soon", "morgen"),
        (3, "soon", "nog 3 dagen"),
        (4, "calm", "nog 4 dagen"),
    ],
)
def test_a_clock_says_how_near_its_day_is(left: int, nearness: str, word: str) -> None:
    with translation.override("nl"):
        view = clock_view(TODAY + timedelta(days=left), TODAY)
    assert (view.nearness, view.word) == (nearness, word)


@pytest.mark.parametrize(
    "tag, names", [("advice_mark", ADVICE), ("answer_mark", ANSWERS), ("measure_state", MEASURE_STATES)]
)
def test_every_mark_has_a_sign_and_a_word_beside_its_colour(
    tag: str, names: dict[str, tuple[str, object]]
) -> None:
    for name, (tone, word) in names.items():
        text = shown("{% " + tag + ' "' + name + '" %}')
        assert f"mark--{tone}" in text and 'aria-hidden="true"' in text and str(word) in text


def test_a_state_of_a_measure_has_a_sign_of_its_own() -> None:
    asking = {SIGNS["mind"], SIGNS["unknown"]}
    signs = {state: SIGNS[tone] for state, (tone, _) in MEASURE_STATES.items()}
    assert len(set(signs.values())) == len(signs) and not asking & set(signs.values())


def test_what_people_typed_is_never_markup() -> None:
    evil = '<script>alert("x")</script>'
    text = shown(
        "{% tag evil %}{% mark 'yes' evil %}{% button evil %}{% button_link evil evil %}"
        "{% notice title=evil %}{{ evil }}{% endnotice %}{% panel title=evil %}{{ evil }}{% endpanel %}"
        "{% definition evil %}{{ evil }}{% enddefinition %}",
        evil=evil,
    )
    assert "<script" not in text and text.count("&lt;script&gt;") == 11


def test_words_are_in_the_language_of_the_reader() -> None:
    text = Text("ernstig", "serious")
    with translation.override("nl"):
        assert (words(text), words(None), words("zo")) == ("ernstig", "", "zo")
        assert listed(["gemeente", "politie", text]) == "gemeente, politie en ernstig"
    with translation.override("en"):
        assert words(text) == "serious"
        assert listed(["a", "b"]) == "a and b"


def test_a_day_of_another_year_names_the_year() -> None:
    with translation.override("nl"):
        assert day(date(2019, 3, 4)) == "ma 4 mrt 2019"


def test_a_capped_count_says_that_there_is_more() -> None:
    with translation.override("nl"):
        assert capped(Capped(12)) == "12"
        assert capped(Capped(1000, more=True)) == "meer dan 1.000"


def test_a_pager_keeps_the_filters() -> None:
    pager = Pager(page=2, has_next=True, total="120", first=51, last=100, query="zoek=straat&pagina=2")
    assert pager.previous_address == "?zoek=straat&pagina=1"
    assert pager.next_address == "?zoek=straat&pagina=3"
    assert Pager(page=1, has_next=False, total="3", first=1, last=3).next_address == ""


class OneField(forms.Form):
    name = forms.CharField(label="Naam", help_text="Voluit.")


def test_a_field_is_tied_to_its_help_and_its_error() -> None:
    form = OneField({"name": ""})
    text = shown("{% error_summary form %}{{ form.name.as_field_group }}", form=form)
    assert 'href="#id_name"' in text, "the summary leads to the field"
    assert 'aria-describedby="id_name_helptext id_name_error"' in text
    assert 'id="id_name_helptext"' in text and 'id="id_name_error"' in text
    assert 'aria-invalid="true"' in text
