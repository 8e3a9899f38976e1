"""The demo: two networks, the cast, and a dozen imagined cases, made as people would make them.

Streets are real, house numbers and people are not. Every case runs through the services, so its grants, its
course and its audit lines are as real as those of a case of tomorrow.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db import transaction

from woonrust.cases.models import Case
from woonrust.clock import AMSTERDAM, now
from woonrust.clock import today_here as real_today
from woonrust.demo.networks import OWNER, ensure_networks
from woonrust.demo.personas import NEIGHBOUR, VELSEN
from woonrust.demo.story import FOLDER, Story, read_stories
from woonrust.demo.telling import Cast, Teller
from woonrust.knowledge.loader import load_knowledge
from woonrust.networks.models import Network


def ensure_demo(today: date | None = None) -> int:
    """Load the demo; the answer is how many cases were made: none when the network already has cases.

    All cases come or none. ``today`` is the day the stories count from; it cannot lie in the future, because
    the database judges grants by its own clock (ValueError). What is there already stays as it is.
    """
    day = today or real_today()
    if day > real_today():
        raise ValueError(f"{day} lies in the future, and the database would not show cases of that day yet")
    ensure_networks()
    return sum(_ensure_cases(key, folder, day) for key, folder in ((VELSEN, ""), (NEIGHBOUR, NEIGHBOUR)))


def _ensure_cases(network_key: str, folder: str, today: date) -> int:
    network = Network.objects.get(key=network_key)
    if Case.objects.using(OWNER).filter(network=network).exists():
        return 0
    cast = _cast(network, today)
    stories = read_stories(FOLDER / folder)
    with transaction.atomic():
        for story in sorted(stories, key=_first_day):
            Teller(cast, story).tell()
    return len(stories)


def _cast(network: Network, today: date) -> Cast:
    """The story happens between the day that the process came into force and this moment of ``today``."""
    processes = load_knowledge().processes.values()
    begins = [one.validity.in_force for one in processes if one.id == network.process_id]
    earliest = min((day for day in begins if day is not None), default=date.min)
    evening = datetime.combine(today, time(17), AMSTERDAM)
    midnight = datetime.combine(today, time.min, AMSTERDAM)
    return Cast(network, today, max(midnight, min(now() - timedelta(seconds=10), evening)), earliest)


def _first_day(story: Story) -> int:
    """The day on which a story begins, so that case numbers follow the days."""
    day = story.acts[0].day
    return day if isinstance(day, int) else -1
