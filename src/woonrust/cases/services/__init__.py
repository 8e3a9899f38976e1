"""Acts on cases. Each takes the actor and the purpose, runs in one transaction, and comes back with an
:class:`~woonrust.cases.outcome.Outcome`: done, or not and why not. Each raises CaseNotVisible for a case
that the actor may not know of, ValidationError for input that cannot be stored, and StaleCase for an
outdated page.
"""

from woonrust.cases.services.consent import Consented, record_consent, withdraw_consent
from woonrust.cases.services.directing import name_case_director
from woonrust.cases.services.entries import add_timeline_entry
from woonrust.cases.services.facts import record_fact
from woonrust.cases.services.measures import change_measure_status, propose_measure
from woonrust.cases.services.opening import Address, open_case
from woonrust.cases.services.people import add_involved_person
from woonrust.cases.services.phases import close_case, move_phase
from woonrust.cases.services.sharing import end_share, share_case

__all__ = [
    "Address",
    "Consented",
    "add_involved_person",
    "add_timeline_entry",
    "change_measure_status",
    "close_case",
    "end_share",
    "move_phase",
    "name_case_director",
    "open_case",
    "propose_measure",
    "record_consent",
    "record_fact",
    "share_case",
    "withdraw_consent",
]
