"""The sentences that tell a reader why he sees something, or why not; and the same told of another."""

from __future__ import annotations

from woonrust_core.text import Text

PURPOSE = Text("aanpak van de overlast in deze zaak", "tackling the nuisance in this case")
AS_LEAD = Text(
    "uw organisatie voortrekker is van deze zaak", "your organisation is the lead party of this case"
)
AS_HOLDER = Text("uw organisatie deze gegevens zelf houdt", "your organisation holds these data itself")
AS_PARTICIPANT = Text(
    "uw organisatie meedoet aan deze zaak en dit nodig heeft voor haar taak",
    "your organisation takes part in this case and needs this for its task",
)
AS_MAYOR = Text(
    "de burgemeester dit nodig heeft voor een eigen bevoegdheid",
    "the mayor needs this for a power of his own",
)
AS_URGENT = Text(
    "het spoed is en uw organisatie nu moet kunnen handelen",
    "it is urgent and your organisation must be able to act now",
)
WITH_CONSENT = Text(
    "de persoon om wie het gaat daarvoor toestemming gaf",
    "the person concerned consented to it",
)
WITH_ANY = Text("uw organisatie meedoet aan deze zaak", "your organisation takes part in this case")

CATEGORY_NAMES = {
    "adres_en_melding": Text("het adres en de meldingen", "the address and the reports"),
    "persoonsgegevens": Text("de persoonsgegevens", "the personal data"),
    "huurgegevens": Text("de huurgegevens", "the tenancy data"),
    "melder": Text("wie de melder is", "who the reporter is"),
    "zorg": Text("de stand van de hulp", "the state of care"),
    "politie_strafrecht": Text("de politiegegevens", "the police data"),
    "gezin": Text("de gegevens over het gezin", "the data about the family"),
    "handhaving": Text(
        "de gegevens over handhaving en maatregelen", "the data about enforcement and measures"
    ),
    "proces": Text("het verloop van de zaak", "the course of the case"),
}


def name_of(category: str) -> Text:
    """The category inside a sentence; an unknown one is named by its key."""
    return CATEGORY_NAMES.get(category, Text(category, category))


def sentence(category: str, why: Text) -> Text:
    """ "U ziet … omdat …" for a category and a reason."""
    name = name_of(category)
    return Text(f"U ziet {name.nl} omdat {why.nl}.", f"You see {name.en} because {why.en}.")


def told_of(text: Text, name: str) -> Text:
    """A sentence of this module, made for whom it is about, as one reads it about the organisation ``name``.

    "U ziet … omdat uw organisatie …" becomes "GGD Kennemerland ziet … omdat deze organisatie …".
    """
    dutch, english = text.nl, text.en
    for given, told in (("U ziet ", f"{name} ziet "), ("uw organisatie", "deze organisatie")):
        dutch = dutch.replace(given, told, 1)
    for given, told in (
        ("You see ", f"{name} sees "),
        ("You do not see ", f"{name} does not see "),
        ("your organisation", "this organisation"),
    ):
        english = english.replace(given, told, 1)
    return Text(dutch, english)
