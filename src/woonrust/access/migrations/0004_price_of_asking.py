"""Tell the planner what asking a grant costs, and keep short pages out of parallel workers (they start slowly)."""

from django.db import migrations

PRICE = "alter function access_allows(uuid, text) parallel restricted cost 300"
UNDO_PRICE = "alter function access_allows(uuid, text) parallel safe cost 100"


class Migration(migrations.Migration):
    dependencies = [("access", "0003_policy_of_grants")]

    operations = [migrations.RunSQL(PRICE, UNDO_PRICE)]
