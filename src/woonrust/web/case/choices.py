"""Whom one can choose in the forms of a case."""

from __future__ import annotations

from woonrust.access.queries import grants_on_case
from woonrust.cases.models import Case
from woonrust.clock import today_here
from woonrust.networks.queries import partners_of, posts_at
from woonrust.web.roles import reads_cases, role_name


def possible_directors(case: Case) -> list[tuple[str, str]]:
    """People whose role reads cases, at a partner that takes part, with organisation and role; each once."""
    seeing = set(grants_on_case(case.pk).order_by().values_list("partner_id", flat=True))
    named: dict[str, str] = {}
    for post in posts_at(seeing, today_here()):
        if not reads_cases(post.role):
            continue
        label = f"{post.person.name} ({post.partner.organisation.name}, {role_name(post.role)})"
        named.setdefault(str(post.person_id), label)
    return list(named.items())


def other_partners(case: Case) -> list[tuple[str, str]]:
    """The partners of the network except the lead of the case."""
    found = partners_of(case.network_id, today_here()).exclude(pk=case.lead_id)
    return [(str(partner.pk), partner.organisation.name) for partner in found]
