"""The rule as a set, written so that the planner can look into it: the cases of which the actor may read a category.

It gives nothing to whoever calls it as himself (the grants are under their own policy) and is meant for
functions that run as the owner: inside those the planner sees the grants, knows how many there are, and can
start from them or from an index, where a row policy would ask case by case.
"""

from django.db import migrations, models

HELD = """
create function access_held(asked_category text) returns setof uuid language sql stable as $$
  select g.case_id from public.access_grant g
  where asked_category = any (public.access_categories())
    and g.partner_id = public.access_partner()
    and g.category = asked_category
    and g.network_id = public.access_network()
    and g.valid_from <= public.access_today()
    and (g.valid_until is null or g.valid_until > public.access_today())
$$;
revoke all on function access_held(text) from public;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0005_cases_of_mine")]

    operations = [
        migrations.RunSQL(HELD, "drop function access_held(text)"),
        migrations.RemoveIndex(model_name="grant", name="grant_by_partner"),
        migrations.AddIndex(
            model_name="grant",
            index=models.Index(
                fields=["partner", "category", "case"],
                include=["network", "valid_from", "valid_until"],
                name="grant_by_partner",
            ),
        ),
    ]
