"""The fixed cast of the demo, as data: imagined people at real organisations of Velsen.

Pages, tests and screenshots name a persona by its key. Nobody here exists; the addresses end in ``.example``,
which nobody can own.
"""

from __future__ import annotations

from dataclasses import dataclass

from woonrust_core.text import Text

VELSEN, NEIGHBOUR = "velsen", "beverwijk"


@dataclass(frozen=True, slots=True)
class Persona:
    """One person of the cast, in one post.

    ``task`` says what he or she comes to do, ``sight`` what he or she may see; one sentence each.
    ``without_cases`` marks those who never see any case, in whatever organisation or phase.
    """

    key: str
    name: str
    title: Text
    role: str
    organisation: str
    network: str
    task: Text
    sight: Text
    without_cases: bool = False

    @property
    def email(self) -> str:
        """The address by which the person logs in."""
        local = self.name.lower().replace(" ", ".")
        return f"{local}@{self.organisation}.example"


PERSONAS: tuple[Persona, ...] = (
    Persona(
        "woonconsulent_a",
        "Marieke Duinker",
        Text("woonconsulent", "housing officer"),
        "woonconsulent",
        "woningbedrijf-velsen",
        VELSEN,
        Text(
            "Pakt meldingen van huurders op, spreekt beide kanten en bereidt brieven en afspraken voor.",
            "Takes up reports of tenants, speaks to both sides and prepares letters and agreements.",
        ),
        Text(
            "Ziet de zaken die Woningbedrijf Velsen voert of waaraan het deelneemt, zonder zorg en politiegegevens.",
            "Sees the cases that Woningbedrijf Velsen leads or takes part in, without care and police data.",
        ),
    ),
    Persona(
        "teamleider_a",
        "Hans Kramer",
        Text("teamleider wonen", "housing team leader"),
        "teamleider_wonen",
        "woningbedrijf-velsen",
        VELSEN,
        Text(
            "Beslist over zware brieven, betrekt partners bij een zaak en wijst casusregisseurs aan.",
            "Decides on heavy letters, brings partners into a case and names case directors.",
        ),
        Text(
            "Ziet dezelfde zaken als de woonconsulenten van Woningbedrijf Velsen.",
            "Sees the same cases as the housing officers of Woningbedrijf Velsen.",
        ),
    ),
    Persona(
        "woonconsulent_b",
        "Youssef Bakkali",
        Text("woonconsulent", "housing officer"),
        "woonconsulent",
        "velison-wonen",
        VELSEN,
        Text(
            "Doet voor de huurders van Velison Wonen wat zijn collega bij Woningbedrijf Velsen doet.",
            "Does for the tenants of Velison Wonen what his colleague at Woningbedrijf Velsen does.",
        ),
        Text(
            "Ziet de zaken van Velison Wonen; van een zaak van Woningbedrijf Velsen weet hij niet dat zij bestaat.",
            "Sees the cases of Velison Wonen; of a case of Woningbedrijf Velsen he does not know that it exists.",
        ),
    ),
    Persona(
        "procesregisseur",
        "Ingrid Zeeman",
        Text("procesregisseur", "process director"),
        "procesregisseur",
        "gemeente-velsen",
        VELSEN,
        Text(
            "Bewaakt de poorten van het werkproces, leidt het casusoverleg en zorgt dat elke zaak een eigenaar heeft.",
            "Guards the gates of the work process, leads the case conference and sees that every case has an owner.",
        ),
        Text(
            "Ziet de zaken waaraan de gemeente deelneemt, zonder de inhoud van zorg en zonder politiegegevens.",
            "Sees the cases that the municipality takes part in, without the content of care and without police data.",
        ),
    ),
    Persona(
        "jurist_oov",
        "Tom Verbruggen",
        Text("jurist openbare orde en veiligheid", "lawyer of public order and safety"),
        "jurist_oov",
        "gemeente-velsen",
        VELSEN,
        Text(
            "Toetst of een waarschuwing, aanwijzing of sluiting kan, en bereidt het besluit van de burgemeester voor.",
            "Tests whether a warning, instruction or closure is possible, and prepares the decision of the mayor.",
        ),
        Text(
            "Ziet in gedeelde zaken ook de politiegegevens die voor de burgemeester zijn, maar niet wie meldde.",
            "Sees in shared cases also the police data meant for the mayor, but not who reported.",
        ),
    ),
    Persona(
        "wijkagent",
        "Dewi Pattinama",
        Text("wijkagent", "neighbourhood police officer"),
        "wijkagent",
        "politie-ijmond",
        VELSEN,
        Text(
            "Legt eigen waarnemingen vast, gaat langs bij beide kanten en schrijft de bestuurlijke rapportage.",
            "Records own observations, visits both sides and writes the administrative report.",
        ),
        Text(
            "Ziet de zaken waaraan de politie deelneemt, met de eigen politiegegevens en zonder zorg.",
            "Sees the cases that the police take part in, with their own police data and without care.",
        ),
    ),
    Persona(
        "ggd_medewerker",
        "Joris Hoekstra",
        Text("medewerker Vangnet en Advies", "public health worker"),
        "ggd_medewerker",
        "ggd-kennemerland",
        VELSEN,
        Text(
            "Zoekt mensen op die zorg mijden, en laat weten of een aanbod loopt.",
            "Visits people who avoid care, and lets others know whether an offer is running.",
        ),
        Text(
            "Ziet de zaken waarin de GGD is gevraagd; wat zij over zorg vastlegt, blijft bij de zorg.",
            "Sees the cases in which the GGD was asked; what it records on care stays with care.",
        ),
    ),
    Persona(
        "hulpverlener",
        "Petra van Loon",
        Text("ambulant begeleider", "care worker"),
        "hulpverlener",
        "viva-zorggroep",
        VELSEN,
        Text(
            "Begeleidt een bewoner thuis, met een plan dat van de bewoner is.",
            "Supports a resident at home, with a plan that belongs to the resident.",
        ),
        Text(
            "Ziet alleen de zaken van mensen die zij begeleidt, zonder huurgegevens en politiegegevens.",
            "Sees only the cases of people she supports, without tenancy and police data.",
        ),
    ),
    Persona(
        "wijkteamwerker",
        "Rachid El Amrani",
        Text("medewerker sociaal wijkteam", "social neighbourhood team worker"),
        "hulpverlener",
        "sociaal-wijkteam-velsen",
        VELSEN,
        Text(
            "Doet een hulpaanbod, onderzoekt wat iemand nodig heeft en let op kinderen.",
            "Makes an offer of help, finds out what somebody needs and looks after children.",
        ),
        Text(
            "Ziet de zaken waarin het wijkteam is gevraagd, met gezin en zorg en zonder politiegegevens.",
            "Sees the cases in which the team was asked, with family and care and without police data.",
        ),
    ),
    Persona(
        "buurtbemiddelaar",
        "Loes Mulder",
        Text("coördinator buurtbemiddeling", "mediation coordinator"),
        "buurtbemiddelaar",
        "buurtbemiddeling-velsen",
        VELSEN,
        Text(
            "Brengt buren die dat willen met elkaar in gesprek.",
            "Brings neighbours who want it into conversation with each other.",
        ),
        Text(
            "Krijgt een taak en geen dossier: het adres, de stand van de zaak en, met toestemming, wie meedoen.",
            "Gets a task and no file: the address, how the case stands and, with consent, who takes part.",
        ),
    ),
    Persona(
        "toezichthouder",
        "Kevin Schoorl",
        Text("toezichthouder en handhaver", "enforcement officer"),
        "toezichthouder",
        "gemeente-velsen",
        VELSEN,
        Text(
            "Kijkt zelf op de tijden die zijn gemeld en controleert of een last wordt nageleefd.",
            "Looks himself at the times that were reported and checks whether an order is complied with.",
        ),
        Text(
            "Ziet van zaken van de gemeente het adres, de meldingen en de handhaving; geen huur, gezin of melder.",
            "Sees of cases of the municipality the address, the reports and the enforcement; no tenancy, family or reporter.",
        ),
    ),
    Persona(
        "privacy_officer",
        "Anneke Vos",
        Text("privacy officer", "privacy officer"),
        "privacy_officer",
        "woningbedrijf-velsen",
        VELSEN,
        Text(
            "Kijkt na wie van de eigen organisatie welke zaak heeft bekeken, en waarvoor.",
            "Checks who of the own organisation looked at which case, and what for.",
        ),
        Text(
            "Ziet de inzagelog van Woningbedrijf Velsen en geen enkele zaak.",
            "Sees the access log of Woningbedrijf Velsen and not a single case.",
        ),
        without_cases=True,
    ),
    Persona(
        "wethouder",
        "Willem Oud",
        Text("wethouder wonen", "alderman for housing"),
        "meelezer_zonder_zaken",
        "gemeente-velsen",
        VELSEN,
        Text(
            "Wil weten hoe het werkproces loopt en welke middelen er zijn.",
            "Wants to know how the work process runs and which measures there are.",
        ),
        Text(
            "Ziet het werkproces en de maatregelen, en geen enkele zaak: hij heeft er geen taak in.",
            "Sees the work process and the measures, and not a single case: he has no task in them.",
        ),
        without_cases=True,
    ),
    Persona(
        "buitenstaander",
        "Esther Blom",
        Text("procesregisseur in een ander netwerk", "process director in another network"),
        "procesregisseur",
        "gemeente-beverwijk",
        NEIGHBOUR,
        Text(
            "Doet in Beverwijk wat de procesregisseur in Velsen doet.",
            "Does in Beverwijk what the process director does in Velsen.",
        ),
        Text(
            "Ziet de zaken van het eigen netwerk en niets van Velsen.",
            "Sees the cases of her own network and nothing of Velsen.",
        ),
    ),
)

BY_KEY = {persona.key: persona for persona in PERSONAS}
