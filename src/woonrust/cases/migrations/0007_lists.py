"""Lists of cases and of what runs out, from the grants of mine instead of asking the policy row by row.

Under a row policy every row is asked for its grant before anything else is looked at, and the planner cannot
guess how many pass. These functions run as the owner and start at the grants; they give back ids of what the
actor may know of, and nothing else. The rows themselves are then read under the policy, as always.
"""

from importlib import import_module

from django.db import migrations, models

# Only fixed pieces are put together; what is asked travels as parameters. An empty piece asks nothing. The words
# that are looked for arrive as they were typed: what they mean to `ilike` is taken out of them here.
LISTED = """
create function cases_listed(
  closed boolean, in_phase text, led_by uuid, mine boolean, overdue_on date, nuisance text, patterns text[],
  sort text, skip integer, most integer
) returns setof uuid language plpgsql stable security definer rows 60
set search_path = public, pg_temp
as $$
declare
  asked text := 'c.network_id = access_network() and c.id in (select held from access_held(''proces'') held)';
  source text := 'cases_case';
  ordered text := case sort
    when 'due' then 'order by c.due_on asc nulls last, c.number'
    when 'opened' then 'order by c.opened_at desc, c.number desc'
    when 'number' then 'order by c.number desc'
    when 'phase' then 'order by c.phase, c.due_on asc nulls last, c.number'
    when 'address' then 'order by c.street, c.house_number, c.number'
    when '' then ''
  end;
begin
  if ordered is null then
    raise exception 'cases are not sorted by "%"', sort using errcode = 'invalid_parameter_value';
  end if;
  asked := asked || case when closed then ' and c.closed_at is not null' else ' and c.closed_at is null' end;
  if in_phase <> '' then asked := asked || ' and c.phase = $1'; end if;
  if led_by is not null then asked := asked || ' and c.lead_id = $2'; end if;
  if mine then asked := asked || ' and (c.lead_id = access_partner() or c.director_id = access_person())'; end if;
  if overdue_on is not null then asked := asked || ' and c.due_on < $3'; end if;
  if nuisance <> '' then
    asked := asked || ' and (select f.value from cases_fact f where f.case_id = c.id and f.key = ''nuisance_types'''
      || ' and (not f.withheld or f.partner_id = access_partner())'
      || ' and exists (select from access_held(f.category) held where held = f.case_id)'
      || ' order by f.observed_on desc, f.recorded_at desc, f.id desc limit 1) ? $4';
  end if;
  if cardinality(patterns) > 0 then
    -- First the cases that one may know of, then their words: others tell nothing, by an error or by time.
    source := '(select * from cases_case k where k.network_id = access_network()'
      || ' and k.id in (select held from access_held(''proces'') held) offset 0)';
    asked := asked || ' and concat_ws('' '', c.number, c.subject, c.street, c.house_number, c.postal_code, c.place,'
      || ' c.neighbourhood) ilike all ($5)';
    select array_agg('%' || regexp_replace(word, '([\\\\%_])', '\\\\\\1', 'g') || '%') into patterns
    from unnest(patterns) word;
  end if;
  return query execute format('select c.id from %s c where %s %s offset $6 limit $7', source, asked, ordered)
    using in_phase, led_by, overdue_on, nuisance, patterns, skip, most;
end
$$;
revoke all on function cases_listed(
  boolean, text, uuid, boolean, date, text, text[], text, integer, integer
) from public;
"""
UNDO_LISTED = """
drop function cases_listed(boolean, text, uuid, boolean, date, text, text[], text, integer, integer)
"""

# The latest statuses, with a day up to `until`, of measures that concern me: mine, or in a case that I lead.
# Executed as text, so that it is planned for who asks: few cases start at the grants, many at the days.
DUE = """
create function cases_measures_due(until date, states text[], most integer)
returns setof uuid language plpgsql stable security definer rows 60
set search_path = public, pg_temp
as $$
begin
  return query execute $q$
    select s.id from cases_measurestatus s
    join cases_measure m on m.id = s.measure_id
    join cases_case c on c.id = s.case_id
    where s.due_on <= $1 and s.state = any ($2) and c.closed_at is null
      and (m.responsible_id = access_partner() or c.lead_id = access_partner())
      and s.case_id in (select held from access_held('proces') held)
      and exists (select from access_held(s.category) held where held = s.case_id)
      and not exists (
        select from cases_measurestatus newer where newer.measure_id = s.measure_id and newer.number > s.number
      )
    order by s.due_on, s.id limit $3
  $q$ using until, states, most;
end
$$;
revoke all on function cases_measures_due(date, text[], integer) from public;
"""


# The search and the set that came before do the same with less.
FIND_GOES = ["drop function cases_find(text[])", "drop function access_cases(text)"]
FIND_COMES = [
    import_module("woonrust.access.migrations.0005_cases_of_mine").CASES,
    import_module("woonrust.cases.migrations.0006_search").FIND,
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0006_search"), ("access", "0006_held")]

    operations = [
        migrations.AddIndex(
            model_name="measurestatus",
            index=models.Index(
                condition=models.Q(("due_on__isnull", False)), fields=["due_on"], name="status_by_day"
            ),
        ),
        migrations.RunSQL(LISTED, UNDO_LISTED),
        migrations.RunSQL(FIND_GOES, FIND_COMES),
        migrations.RunSQL(DUE, "drop function cases_measures_due(date, text[], integer)"),
    ]
