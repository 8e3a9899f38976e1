"""Whoever acts checks the chain of his own network only; how long the trail of another one is, is not his to know."""

from django.db import migrations

CHECKED = """
create or replace function audit_broken_line(asked_network uuid) returns table (lines bigint, first_broken bigint)
language sql stable security definer
set search_path = public, pg_temp
as $$
  with followed as (
    select a.number, a.hash, audit_hash(a) as computed, a.previous_hash,
           lag(a.hash, 1, repeat('0', 64)) over (order by a.number) as before,
           row_number() over (order by a.number) as place
    from audit_auditline a where a.network_id = asked_network {own}
  )
  select count(*), min(f.number) filter (
    where f.hash <> f.computed or f.previous_hash <> f.before or f.number <> f.place
  ) from followed f
$$;
"""
#: The owner, who maintains the database and reads every line anyway, may check each of them.
OWN = """and (
      a.network_id = nullif(current_setting('woonrust.network', true), '')::uuid or session_user = current_user
    )"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_chain")]

    operations = [migrations.RunSQL(CHECKED.format(own=OWN), CHECKED.format(own=""))]
