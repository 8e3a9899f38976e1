"""The rule of ``access_allows`` as a set: all cases of which the actor may read a category."""

from django.db import migrations

CASES = """
create function access_cases(asked_category text) returns setof uuid
language sql stable security definer
set search_path = public, pg_temp
as $$
  select g.case_id from access_grant g
  where asked_category = any (access_categories())
    and g.partner_id = access_partner()
    and g.category = asked_category
    and g.network_id = access_network()
    and g.valid_from <= access_today()
    and (g.valid_until is null or g.valid_until > access_today())
$$;
revoke all on function access_cases(text) from public;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0004_price_of_asking")]

    operations = [migrations.RunSQL(CASES, "drop function access_cases(text)")]
