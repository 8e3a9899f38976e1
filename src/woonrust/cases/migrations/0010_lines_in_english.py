"""Lines that Woonrust writes in the course of a case have an English text beside the Dutch one."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_withheld_lines")]

    operations = [
        migrations.AddField(
            model_name="timelineentry",
            name="text_en",
            field=models.TextField(blank=True, db_default="", default="", verbose_name="tekst in het Engels"),
        ),
    ]
