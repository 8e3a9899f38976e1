"""The line of a fact that is withheld stays with the partner that wrote it, as the fact itself does."""

from django.db import migrations, models

from woonrust.access.policies import AUTHOR, RowPolicy, case_row_policy, replace_policy

ALLOWED = "access_allows(case_id, category)"
OWN = f"{ALLOWED} and (not withheld or partner_id = (select access_partner()))"


class Migration(migrations.Migration):
    dependencies = [("cases", "0008_share_by_receiver")]

    operations = [
        migrations.AddField(
            model_name="timelineentry",
            name="withheld",
            field=models.BooleanField(
                db_default=False, default=False, verbose_name="blijft bij de eigen organisatie"
            ),
        ),
        replace_policy(
            case_row_policy("cases_timelineentry"),
            RowPolicy("cases_timelineentry", select=OWN, insert=f"{ALLOWED} and {AUTHOR}"),
        ),
    ]
