"""The row policies of cases and their rows, and the functions that number and count the changes of a case."""

from django.db import migrations

from woonrust.access.policies import RowPolicy, case_row_policy, protect

# One after the other per network and year; a number that is rolled back is given out again.
NEXT_NUMBER = """
create function cases_next_number(asked_network uuid, asked_year integer) returns integer
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  given integer;
begin
  if asked_network is distinct from access_network() then
    raise exception 'a case is numbered in the own network' using errcode = 'insufficient_privilege';
  end if;
  insert into cases_numbercounter as c (id, network_id, year, last)
  values (gen_random_uuid(), asked_network, asked_year, 1)
  on conflict (network_id, year) do update set last = c.last + 1
  returning c.last into given;
  return given;
end
$$;
revoke all on function cases_next_number(uuid, integer) from public;
"""

# Counts a change and holds the case until the end of the transaction; null for a case that one may not know of.
TOUCH = """
create function cases_touch(asked_case uuid) returns integer
language sql security definer
set search_path = public, pg_temp
as $$
  update cases_case set version = version + 1
  where id = asked_case and access_allows(asked_case, 'proces')
  returning version
$$;
revoke all on function cases_touch(uuid) from public;
"""

CASE = RowPolicy(
    "cases_case",
    select="access_allows(id, 'proces')",
    insert="network_id = (select access_network()) and opened_by_id = (select access_partner())",
    update="access_may_direct(id)",
)
ROWS = (
    "cases_fact",
    "cases_timelineentry",
    "cases_involvedperson",
    "cases_measure",
    "cases_measurestatus",
    "cases_phasemove",
    "cases_share",
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("access", "0003_policy_of_grants")]

    operations = [
        protect(CASE),
        *(protect(case_row_policy(table)) for table in ROWS),
        migrations.RunSQL(NEXT_NUMBER, "drop function cases_next_number(uuid, integer)"),
        migrations.RunSQL(TOUCH, "drop function cases_touch(uuid)"),
    ]
