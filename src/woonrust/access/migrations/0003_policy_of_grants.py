"""The first policy of all: without it anybody could read every grant, or let himself in."""

from django.db import migrations

from woonrust.access.policies import RowPolicy, protect

SELECT = (
    "(partner_id = (select access_partner()) and network_id = (select access_network())"
    " and category = any ((select access_categories())::text[]))"
    " or access_allows(case_id, 'proces')"
)


class Migration(migrations.Migration):
    dependencies = [("access", "0002_functions")]

    operations = [protect(RowPolicy("access_grant", select=SELECT))]
