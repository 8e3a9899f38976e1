"""A fact that is withheld is visible to the partner that recorded it only; consents are rows like any other."""

from django.db import migrations

from woonrust.access.policies import AUTHOR, RowPolicy, case_row_policy, protect, replace_policy

ALLOWED = "access_allows(case_id, category)"
OWN = f"{ALLOWED} and (not withheld or partner_id = (select access_partner()))"


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_withheld_and_consent")]

    operations = [
        protect(case_row_policy("cases_consent")),
        replace_policy(
            case_row_policy("cases_fact"),
            RowPolicy("cases_fact", select=OWN, insert=f"{ALLOWED} and {AUTHOR}"),
        ),
    ]
