"""A version of the work process that was taken away: a page that says so, and the other cases go on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.urls import reverse

from tests.access.cast import Cast, OpenCase
from tests.django.test_case_screens import client_of
from woonrust.cases import knowledge
from woonrust.cases.errors import ProcessGone
from woonrust.cases.models import Case
from woonrust.knowledge.loader import load_knowledge


@pytest.fixture
def orphan(opened: OpenCase, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A case whose version of the process is there no more; a later one is."""
    case: Case = opened()
    whole = load_knowledge()
    later = {f"{key}-later": process for key, process in whole.processes.items()}
    monkeypatch.setattr(knowledge, "load_knowledge", lambda: replace(whole, processes=later))
    return case


@pytest.mark.parametrize(
    ("language", "said"), [("nl", "Het werkproces van deze zaak"), ("en", "The work process")]
)
def test_its_page_says_what_is_missing(cast: Cast, orphan: Case, language: str, said: str) -> None:
    response = client_of(cast.anna, language).get(reverse("case", args=[orphan.pk]))
    text = response.content.decode()
    assert response.status_code == 503 and said in text and orphan.process_version in text


def test_the_error_names_the_version(orphan: Case) -> None:
    with pytest.raises(ProcessGone, match=orphan.process_version):
        knowledge.process_of(orphan)


def test_who_may_not_know_of_the_case_learns_nothing(cast: Cast, orphan: Case) -> None:
    assert client_of(cast.wim).get(reverse("case", args=[orphan.pk])).status_code == 404


@pytest.mark.parametrize("address", ["/", "/zaken/"])
def test_lists_name_its_phase_by_id_and_show_the_rest(cast: Cast, orphan: Case, address: str) -> None:
    response = client_of(cast.anna).get(address)
    assert response.status_code == 200 and orphan.number in response.content.decode()
