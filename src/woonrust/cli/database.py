"""`woonrust database start|stop|status|roles`: the PostgreSQL that comes with Woonrust."""

from __future__ import annotations

import argparse

from woonrust.database.place import APPLICATION, DATABASE, OWNER, default_place
from woonrust.database.server import Server
from woonrust.database.service import names_other_database
from woonrust.problems import Problem

ROLES_BY_HAND = f"""-- For a PostgreSQL of your own, 15 or later. As its superuser, with your own passwords:
create role {OWNER} login password '…' nosuperuser nocreatedb nocreaterole bypassrls;
create role {APPLICATION} login password '…' nosuperuser nocreatedb nocreaterole nobypassrls;
grant set on parameter woonrust.inside to {OWNER};
create database {DATABASE} owner {OWNER} encoding 'UTF8' template template0;
revoke all on database {DATABASE} from public;
grant connect on database {DATABASE} to {APPLICATION};
-- then, connected to {DATABASE}:
revoke all on schema public from public;
grant usage on schema public to {APPLICATION};
-- DATABASE_URL names {APPLICATION}, DATABASE_OWNER_URL names {OWNER} (only where `woonrust migrate` runs)."""


def main(arguments: list[str]) -> int:
    """Carry out the action; exit code 3 of `status` says that it does not run."""
    parser = argparse.ArgumentParser(prog="woonrust database", description=__doc__)
    parser.add_argument(
        "action", choices=["start", "stop", "status", "roles"], help="roles: the SQL for another PostgreSQL"
    )
    action = parser.parse_args(arguments).action
    if action == "roles":
        print(ROLES_BY_HAND)
        return 0
    if names_other_database():
        raise Problem("DATABASE_URL names another database; Woonrust does not start or stop that one.")
    server = Server(default_place())
    if action == "start":
        print("started" if server.start() else "already running", "in", server.place.folder)
        server.keep()
    elif action == "stop":
        print("stopped" if server.stop() else "was not running", "in", server.place.folder)
    else:
        return _status(server)
    return 0


def _status(server: Server) -> int:
    running = server.running()
    print("running" if running else "not running", "in", server.place.folder)
    if running:
        print(f"as the application: {server.place.url(APPLICATION)}")
        print(f"as the owner:       {server.place.url(OWNER)}")
    return 0 if running else 3
