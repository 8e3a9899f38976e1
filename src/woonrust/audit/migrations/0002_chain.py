"""Appending to the chain, checking it, and who may read it."""

from django.db import migrations

HASH = """
create function audit_hash(line audit_auditline) returns text language sql immutable
set search_path = public, pg_temp
as $$
  select encode(sha256(convert_to(jsonb_build_array(
    line.previous_hash, line.id, line.network_id, line.number,
    to_char(line.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    line.partner_id, line.person_id, line.post_id, line.role, line.purpose, line.act, line.case_id, line.what
  )::text, 'UTF8')), 'hex')
$$;
revoke all on function audit_hash(audit_auditline) from public;
"""

# One lock per network until the end of the transaction: the lines stand one behind the other.
APPEND = """
create function audit_append(said_act text, about_case uuid, said_what jsonb) returns void
language plpgsql security definer
set search_path = public, pg_temp
as $$
declare
  line audit_auditline;
  last audit_auditline;
begin
  line.network_id := nullif(current_setting('woonrust.network', true), '')::uuid;
  line.purpose := nullif(current_setting('woonrust.purpose', true), '');
  if line.network_id is null or line.purpose is null then
    raise exception 'nobody acts: an audit line needs an actor and a purpose' using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('woonrust.audit.' || line.network_id, 0));
  select * into last from audit_auditline a where a.network_id = line.network_id order by a.number desc limit 1;
  line.id := gen_random_uuid();
  line.number := coalesce(last.number, 0) + 1;
  line.at := clock_timestamp();
  line.partner_id := nullif(current_setting('woonrust.partner', true), '')::uuid;
  line.person_id := nullif(current_setting('woonrust.person', true), '')::uuid;
  line.post_id := nullif(current_setting('woonrust.post', true), '')::uuid;
  line.role := coalesce(current_setting('woonrust.role', true), '');
  line.act := said_act;
  line.case_id := about_case;
  line.what := said_what;
  line.previous_hash := coalesce(last.hash, repeat('0', 64));
  line.hash := audit_hash(line);
  insert into audit_auditline select line.*;
end
$$;
revoke all on function audit_append(text, uuid, jsonb) from public;
"""

BROKEN = """
create function audit_broken_line(asked_network uuid) returns table (lines bigint, first_broken bigint)
language sql stable security definer
set search_path = public, pg_temp
as $$
  with followed as (
    select a.number, a.hash, audit_hash(a) as computed, a.previous_hash,
           lag(a.hash, 1, repeat('0', 64)) over (order by a.number) as before,
           row_number() over (order by a.number) as place
    from audit_auditline a where a.network_id = asked_network
  )
  select count(*), min(f.number) filter (
    where f.hash <> f.computed or f.previous_hash <> f.before or f.number <> f.place
  ) from followed f
$$;
revoke all on function audit_broken_line(uuid) from public;
"""

# Nobody changes a line, not even the owner by mistake.
FIXED = """
create function audit_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit lines are never changed or removed' using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_lines_are_fixed before update or delete on audit_auditline
  for each row execute function audit_refuse_change();
create trigger audit_lines_stay before truncate on audit_auditline
  for each statement execute function audit_refuse_change();
"""
UNDO_FIXED = """
drop trigger audit_lines_stay on audit_auditline;
drop trigger audit_lines_are_fixed on audit_auditline;
drop function audit_refuse_change();
"""

POLICIES = """
alter table audit_auditline enable row level security;
alter table audit_auditline force row level security;
create policy audit_auditline_owner on audit_auditline for all to current_user using (true) with check (true);
create policy audit_auditline_select on audit_auditline for select using (
  current_setting('woonrust.role', true) = 'privacy_officer'
  and partner_id = nullif(current_setting('woonrust.partner', true), '')::uuid
  and network_id = nullif(current_setting('woonrust.network', true), '')::uuid
);
"""
UNDO_POLICIES = """
drop policy audit_auditline_select on audit_auditline;
drop policy audit_auditline_owner on audit_auditline;
alter table audit_auditline no force row level security;
alter table audit_auditline disable row level security;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(HASH, "drop function audit_hash(audit_auditline)"),
        migrations.RunSQL(APPEND, "drop function audit_append(text, uuid, jsonb)"),
        migrations.RunSQL(BROKEN, "drop function audit_broken_line(uuid)"),
        migrations.RunSQL(FIXED, UNDO_FIXED),
        migrations.RunSQL(POLICIES, UNDO_POLICIES),
    ]
