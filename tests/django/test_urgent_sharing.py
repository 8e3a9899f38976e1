"""Who takes part for an emergency comes in while there is one, and reads on before what it would see."""

from __future__ import annotations

from django.urls import reverse

from tests.access.cast import PURPOSE, Cast, OpenCase, version_of
from tests.access.test_steward import danger, seen_by
from tests.django.test_case_screens import client_of
from woonrust.access.session import acting
from woonrust.cases import services
from woonrust.cases.models import Case, Share
from woonrust.cases.outcome import Outcome
from woonrust_core.sharing import told_of

WHY = "geen acuut gevaar vastgelegd"


def bring_in_urgently(cast: Cast, case: Case) -> Outcome:
    """Anna brings the care office in for an emergency."""
    return services.share_case(
        cast.anna,
        purpose=PURPOSE,
        case_id=case.pk,
        receiver_id=cast.partner("ggd"),
        necessity="de crisisdienst moet hem vandaag zien",
        version=version_of(cast.anna, case),
        part="urgent",
    )


def test_not_for_an_emergency_that_nobody_recorded(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    outcome = bring_in_urgently(cast, case)
    assert [reason.key for reason in outcome.reasons] == ["part"]
    assert WHY in outcome.reasons[0].text.nl and "First record" in outcome.reasons[0].text.en
    with acting(cast.anna, PURPOSE):
        assert not Share.objects.filter(case=case, receiver=cast.partner("ggd")).exists()


def test_while_there_is_danger_it_comes_in_and_sees_something(cast: Cast, opened: OpenCase) -> None:
    case = opened()
    danger(cast.anna, case, True)
    assert bring_in_urgently(cast, case).done
    assert "zorg" in seen_by(cast.greet, case)


def test_the_page_before_it_says_the_same_as_the_act(cast: Cast, opened: OpenCase) -> None:
    case, client = opened(), client_of(cast.anna)
    address = f"{reverse('case-share', args=[case.pk])}?organisatie={cast.partner('ggd')}&als=urgent"
    calm = client.get(address).content.decode()
    assert WHY in calm and "Dit blijft dicht" not in calm
    danger(cast.anna, case, True)
    urgent = client.get(address)
    assert WHY not in urgent.content.decode()
    promised = {grant.sentence.nl for grant in urgent.context["preview"].open}
    assert bring_in_urgently(cast, case).done
    with acting(cast.greet, PURPOSE):
        grants = case.grants.filter(partner_id=cast.partner("ggd"))
        held = {told_of(grant.sentence, "Proef ggd").nl for grant in grants}
    assert promised == held and held
