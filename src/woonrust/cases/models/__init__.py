from woonrust.cases.models.case import Case, NumberCounter
from woonrust.cases.models.consent import Consent
from woonrust.cases.models.facts import Fact
from woonrust.cases.models.measures import Measure, MeasureStatus
from woonrust.cases.models.people import InvolvedPerson
from woonrust.cases.models.process import PhaseMove, Share
from woonrust.cases.models.timeline import TimelineEntry

__all__ = [
    "Case",
    "Consent",
    "Fact",
    "InvolvedPerson",
    "Measure",
    "MeasureStatus",
    "NumberCounter",
    "PhaseMove",
    "Share",
    "TimelineEntry",
]
