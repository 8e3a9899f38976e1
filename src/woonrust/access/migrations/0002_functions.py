"""The functions that row policies and services ask. All run with a fixed search path."""

from django.db import migrations

WHO = """
create function access_partner() returns uuid language sql stable parallel safe
  return nullif(current_setting('woonrust.partner', true), '')::uuid;
create function access_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('woonrust.person', true), '')::uuid;
create function access_network() returns uuid language sql stable parallel safe
  return nullif(current_setting('woonrust.network', true), '')::uuid;
create function access_categories() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('woonrust.categories', true), ''), ','), '{}');
create function access_today() returns date language sql stable parallel safe
  return (now() at time zone 'Europe/Amsterdam')::date;
"""
UNDO_WHO = """
drop function access_today();
drop function access_categories();
drop function access_network();
drop function access_person();
drop function access_partner();
"""

# The one rule: the role may read the category, and the partner has a grant for it in force today.
ALLOWS = """
create function access_allows(asked_case uuid, asked_category text) returns boolean
language sql stable security definer parallel safe
set search_path = public, pg_temp
as $$
  select asked_category = any (access_categories()) and exists (
    select from access_grant g
    where g.case_id = asked_case
      and g.partner_id = access_partner()
      and g.category = asked_category
      and g.network_id = access_network()
      and g.valid_from <= access_today()
      and (g.valid_until is null or g.valid_until > access_today())
  )
$$;
revoke all on function access_allows(uuid, text) from public;
"""

# Who may change how a case is run: its lead, or the partner that directs the process and takes part in the case.
MAY_DIRECT = """
create function access_may_direct(asked_case uuid) returns boolean
language sql stable security definer
set search_path = public, pg_temp
as $$
  select access_allows(asked_case, 'proces') and exists (
    select from cases_case c
    where c.id = asked_case and (
      c.lead_id = access_partner()
      or exists (select from networks_partner p where p.id = access_partner() and p.directs_process)
    )
  )
$$;
revoke all on function access_may_direct(uuid) from public;
"""

# Grants are written here and nowhere else: nobody can let himself in. What is planned and already held stays;
# what is held and no longer planned ends today; what is new is added.
PLANNED = """
create function access_planned(planned jsonb) returns table (
  partner_id uuid, category text, purpose text, ground_nl text, ground_en text,
  sentence_nl text, sentence_en text, valid_from date, valid_until date
) language sql immutable as $$
  select distinct * from jsonb_to_recordset(planned) as p (
    partner_id uuid, category text, purpose text, ground_nl text, ground_en text,
    sentence_nl text, sentence_en text, valid_from date, valid_until date
  )
$$;
revoke all on function access_planned(jsonb) from public;


create function access_check_planned(asked_case uuid, planned jsonb) returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  home uuid;
  opener uuid;
begin
  select c.network_id, c.opened_by_id into home, opener from cases_case c where c.id = asked_case for update;
  if home is null or home is distinct from access_network() or not (
    access_may_direct(asked_case)
    or (opener = access_partner() and not exists (select from access_grant g where g.case_id = asked_case))
  ) then
    raise exception 'only the lead of a case or its process director may change who sees it'
      using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from access_planned(planned) p left join networks_partner n on n.id = p.partner_id
    where n.network_id is distinct from home
  ) then
    raise exception 'a grant may only go to a partner of the network of the case'
      using errcode = 'insufficient_privilege';
  end if;
end
$$;
revoke all on function access_check_planned(uuid, jsonb) from public;
"""
UNDO_PLANNED = """
drop function access_check_planned(uuid, jsonb);
drop function access_planned(jsonb);
"""

STORE_GRANTS = """
create function access_store_grants(asked_case uuid, planned jsonb) returns table (added integer, ended integer)
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  today date := access_today();
begin
  perform access_check_planned(asked_case, planned);

  update access_grant g set valid_until = greatest(g.valid_from, today), ended_at = clock_timestamp()
  where g.case_id = asked_case and (g.valid_until is null or g.valid_until > today)
    and not exists (
      select from access_planned(planned) p
      where (p.partner_id, p.category, p.purpose, p.ground_nl, p.ground_en, p.sentence_nl, p.sentence_en)
          = (g.partner_id, g.category, g.purpose, g.ground_nl, g.ground_en, g.sentence_nl, g.sentence_en)
        and p.valid_until is not distinct from g.valid_until
        and greatest(p.valid_from, today) = greatest(g.valid_from, today)
    );
  get diagnostics ended = row_count;

  insert into access_grant (id, case_id, network_id, partner_id, category, purpose, ground_nl, ground_en,
                            sentence_nl, sentence_en, valid_from, valid_until, recorded_at)
  select gen_random_uuid(), asked_case, access_network(), p.partner_id, p.category, p.purpose, p.ground_nl,
         p.ground_en, p.sentence_nl, p.sentence_en, p.valid_from, p.valid_until, clock_timestamp()
  from access_planned(planned) p
  where (p.valid_until is null or p.valid_until > today)
    and not exists (
      select from access_grant g
      where g.case_id = asked_case and (g.valid_until is null or g.valid_until > today)
        and (p.partner_id, p.category, p.purpose, p.ground_nl, p.ground_en, p.sentence_nl, p.sentence_en)
          = (g.partner_id, g.category, g.purpose, g.ground_nl, g.ground_en, g.sentence_nl, g.sentence_en)
        and p.valid_until is not distinct from g.valid_until
        and greatest(p.valid_from, today) = greatest(g.valid_from, today)
    );
  get diagnostics added = row_count;
  return next;
end
$$;
revoke all on function access_store_grants(uuid, jsonb) from public;
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial"), ("cases", "0001_initial"), ("networks", "0001_initial")]

    operations = [
        migrations.RunSQL(WHO, UNDO_WHO),
        migrations.RunSQL(ALLOWS, "drop function access_allows(uuid, text)"),
        migrations.RunSQL(MAY_DIRECT, "drop function access_may_direct(uuid)"),
        migrations.RunSQL(PLANNED, UNDO_PLANNED),
        migrations.RunSQL(STORE_GRANTS, "drop function access_store_grants(uuid, jsonb)"),
    ]
