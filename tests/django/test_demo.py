"""The demo: the cast, who sees which story, and that loading it again changes nothing."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connections

from woonrust.access.session import acting
from woonrust.audit.queries import verify_chain
from woonrust.cases.facts import facts_for
from woonrust.cases.models import Case, MeasureStatus, TimelineEntry
from woonrust.cases.queries import cases_visible_to, get_visible_case, my_work
from woonrust.cases.services.grants import refresh_grants
from woonrust.clock import today_here
from woonrust.demo import seed
from woonrust.demo.networks import OWNER
from woonrust.demo.people import actor_of, post_of
from woonrust.demo.personas import BY_KEY, NEIGHBOUR, PERSONAS, VELSEN, Persona
from woonrust.demo.story import FOLDER, Story, StoryError, read_stories
from woonrust.demo.telling import Teller
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Network

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PURPOSE = "nakijken van de demo"
HOUSING_A = {"portiek", "verzamelen", "verward", "burenruzie", "treiteren", "kinderen", "nazorg", "spoed", "vers", "klaar"}  # fmt: skip # noqa: E501
MUNICIPAL = {"portiek", "verzamelen", "verward", "drugspand", "koop", "treiteren", "kinderen", "spoed"}
SEES: dict[str, set[str]] = {
    "woonconsulent_a": HOUSING_A,
    "teamleider_a": HOUSING_A,
    "woonconsulent_b": {"velison"},
    "procesregisseur": MUNICIPAL,
    "jurist_oov": MUNICIPAL,
    "toezichthouder": MUNICIPAL,
    "wijkagent": {"portiek", "verward", "drugspand", "koop", "treiteren", "spoed"},
    "ggd_medewerker": {"verzamelen", "verward", "spoed"},
    "hulpverlener": {"verward"},
    "wijkteamwerker": {"portiek", "kinderen"},
    "buurtbemiddelaar": {"burenruzie"},
    "privacy_officer": set(),
    "wethouder": set(),
    "buitenstaander": {"breestraat"},
}


def _subjects() -> dict[str, str]:
    """The first word of a story's id by its subject."""
    stories = (*read_stories(), *read_stories(FOLDER / NEIGHBOUR))
    return {story.subject: story.id.split("-")[0] for story in stories}


def _case(word: str) -> Case:
    subject = next(subject for subject, known in _subjects().items() if known == word)
    return Case.objects.using(OWNER).select_related("network").get(subject=subject)


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona.key)
def test_every_persona_holds_a_post_that_fits(persona: Persona) -> None:
    role = load_knowledge().roles[persona.role]
    post = post_of(persona)
    assert set(role.parties) & set(post.partner.kinds), "the role cannot be held at this organisation"
    assert persona.without_cases == (not role.categories)
    assert not post.person.has_usable_password(), "in the demo one chooses who to be"
    for text in (persona.task, persona.sight):
        assert text.nl.endswith(".") and text.en.endswith(".") and text.nl != text.en


@pytest.mark.parametrize("key", SEES)
def test_each_sees_the_stories_in_which_the_organisation_has_a_part(key: str) -> None:
    actor, words = actor_of(key), _subjects()
    with acting(actor, PURPOSE):
        seen = {words[case.subject] for case in cases_visible_to(actor)}
        by_policy = {words[case.subject] for case in Case.objects.all()}
    assert seen == SEES[key]
    assert by_policy == SEES[key]


def test_the_table_of_who_sees_what_names_the_whole_cast() -> None:
    assert set(SEES) == set(BY_KEY)


def test_the_care_track_is_sealed() -> None:
    case = _case("verward")
    held = {}
    for key in ("ggd_medewerker", "hulpverlener", "woonconsulent_a", "wijkagent", "jurist_oov"):
        actor = actor_of(key)
        with acting(actor, PURPOSE):
            held[key] = set(facts_for(get_visible_case(actor, case.pk), actor).current)
    care = {"mental_disorder_suspected", "serious_harm", "care_accepted"}
    assert care <= held["ggd_medewerker"] and care <= held["hulpverlener"]
    for key in ("woonconsulent_a", "wijkagent", "jurist_oov"):
        assert not care & held[key], f"{key} reads care"
    assert (
        "police_established_times" in held["wijkagent"] and "police_established_times" in held["jurist_oov"]
    )
    assert "police_established_times" not in held["hulpverlener"]


def test_an_amount_of_rent_stays_with_the_landlord() -> None:
    case, found = _case("kinderen"), {}
    for key in ("woonconsulent_a", "procesregisseur"):
        actor = actor_of(key)
        with acting(actor, PURPOSE):
            found[key] = set(facts_for(get_visible_case(actor, case.pk), actor).current)
    assert {"rent_arrears", "rent_arrears_eur"} <= found["woonconsulent_a"]
    assert "rent_arrears" in found["procesregisseur"] and "rent_arrears_eur" not in found["procesregisseur"]


def test_the_stories_show_the_whole_process_and_every_status() -> None:
    cases = Case.objects.using(OWNER).filter(network__key=VELSEN)
    phases = set(cases.values_list("phase", flat=True))
    assert phases >= {"melding", "enkelvoudig", "overleg", "vrijwillig", "dwang", "nazorg", "spoed"}
    assert cases.filter(closed_at__isnull=False).exists()
    states = set(MeasureStatus.objects.using(OWNER).values_list("state", flat=True))
    assert states >= {"proposed", "decided", "in_force", "complied", "breached", "ended"}
    entries = TimelineEntry.objects.using(OWNER).filter(case__network__key=VELSEN)
    assert set(entries.values_list("kind", flat=True)) == {"feit", "verklaring", "oordeel", "handeling"}


def test_clocks_run_out_these_days() -> None:
    actor = actor_of("woonconsulent_a")
    with acting(actor, PURPOSE):
        work = my_work(actor, today_here())
    assert any(one.days == 0 for one in work.running)
    assert any(0 < one.days <= 7 for one in work.running)
    assert work.waiting, "something is owed by another partner"


def test_the_past_of_a_case_lies_in_the_past() -> None:
    case, today = _case("portiek"), today_here()
    entries = TimelineEntry.objects.using(OWNER).filter(case=case)
    days = [entry.recorded_at.date() for entry in entries]
    assert max(days) <= today and min(days) <= today - timedelta(days=60)
    assert all(entry.happened_on <= today for entry in entries)
    assert case.phase_since == today - timedelta(days=19), "day 19 of 42, as on the sketch"


def test_grants_are_those_that_the_rule_gives_today() -> None:
    actor = actor_of("procesregisseur")
    for word in sorted(MUNICIPAL):
        with acting(actor, PURPOSE):
            refreshed = refresh_grants(get_visible_case(actor, _case(word).pk), today_here())
        assert (refreshed.added, refreshed.ended) == (0, 0), word


def test_every_act_left_an_audit_line_in_an_unbroken_chain() -> None:
    for network in Network.objects.filter(key__in=(VELSEN, NEIGHBOUR)):
        checked = verify_chain(network.pk, using=OWNER)
        assert checked.first_broken is None and checked.lines > 0
    stories = len(read_stories())
    with connections[OWNER].cursor() as cursor:
        cursor.execute(
            "select count(*) from audit_auditline a join networks_network n on n.id = a.network_id "
            "where n.key = %s and act = 'open_case'",
            [VELSEN],
        )
        assert cursor.fetchone()[0] >= stories


def test_loading_again_changes_nothing() -> None:
    before = _counts()
    assert seed.ensure_demo() == 0
    assert _counts() == before


def _counts() -> dict[str, int]:
    tables = (
        "cases_case",
        "cases_fact",
        "access_grant",
        "networks_person",
        "networks_partner",
        "networks_post",
    )
    with connections[OWNER].cursor() as cursor:
        found = {}
        for table in tables:
            cursor.execute(f"select count(*) from {table}")  # noqa: S608 - names of our own
            found[table] = cursor.fetchone()[0]
    return found


def test_a_day_in_the_future_is_refused() -> None:
    with pytest.raises(ValueError, match="future"):
        seed.ensure_demo(today_here() + timedelta(days=1))


def test_a_story_counts_from_the_day_that_is_given() -> None:
    day = today_here() - timedelta(days=9)
    cast = seed._cast(Network.objects.get(key=VELSEN), day)
    story = next(story for story in read_stories() if story.id.startswith("klaar"))
    case_id = Teller(cast, story).tell()
    actor = actor_of("woonconsulent_a")
    with acting(actor, PURPOSE):
        case = get_visible_case(actor, case_id)
    assert case.opened_at.date() == max(day - timedelta(days=120), cast.earliest)
    assert case.closed_at is not None and case.closed_at.date() == day - timedelta(days=60)


def _written(folder: Path, acts: str) -> tuple[Story, ...]:
    address = "{street: Kanaalstraat, house_number: '1', place: IJmuiden}"
    (folder / "story.yaml").write_text(f"id: proef\nsubject: Proef\naddress: {address}\nacts:\n{acts}\n")
    return read_stories(folder)


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("- {by: woonconsulent_c, open: melding}", "there is no persona 'woonconsulent_c'.*woonconsulent_"),
        ("- {by: woonconsulent_a, opn: melding}", "wants one verb of open"),
        ("- {by: woonconsulent_a, open: melding, move: triage}", "wants one verb"),
        ("- {by: woonconsulent_a, open: melding, becuase: x}", "open does not know .*becuase"),
    ],
)
def test_a_story_that_cannot_be_read_names_the_place(tmp_path: Path, act: str, said: str) -> None:
    with pytest.raises(StoryError, match=rf"story.yaml, act 1: .*{said}"):
        _written(tmp_path, act)


def test_a_refused_act_stops_the_story_with_its_reason(tmp_path: Path) -> None:
    acts = "- {day: -5, by: woonconsulent_a, open: melding}\n- {by: woonconsulent_a, move: triage}"
    (story,) = _written(tmp_path, acts)
    cast = seed._cast(Network.objects.get(key=VELSEN), today_here())
    with pytest.raises(StoryError, match="proef: move triage by woonconsulent_a is refused"):
        Teller(cast, story).tell()
