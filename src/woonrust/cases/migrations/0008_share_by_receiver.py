"""What was last shared with a partner is read from an index."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_lists")]

    operations = [
        migrations.AddIndex(
            model_name="share",
            index=models.Index(fields=["receiver", "-recorded_at"], name="share_by_receiver"),
        ),
    ]
