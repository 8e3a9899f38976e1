"""The two roles of Woonrust and its database, made by the superuser of the embedded PostgreSQL.

`woonrust_owner` owns the tables and migrates; it may pass row-level security, because the functions that read
the grants run as it. `woonrust_app` is what every web request, job and command runs as; it owns nothing and
passes nothing.
"""

from __future__ import annotations

import psycopg
from psycopg import sql

from woonrust.database.place import APPLICATION, DATABASE, OWNER, SUPERUSER, Place

ROLES = {
    OWNER: "LOGIN NOSUPERUSER NOCREATEROLE BYPASSRLS",
    APPLICATION: "LOGIN NOSUPERUSER NOCREATEROLE NOBYPASSRLS",
}


def prepare_roles(place: Place) -> None:
    """Make the roles, or put their rights back as they should be."""
    with psycopg.connect(place.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        for role, rights in ROLES.items():
            known = connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone()
            verb = "alter" if known else "create"
            connection.execute(
                sql.SQL(f"{verb} role {{}} with {rights} NOCREATEDB").format(sql.Identifier(role))
            )
        # functions of the owner mark that they run (see access/policies.py); a function may only do so with
        # this right
        connection.execute(
            sql.SQL("grant set on parameter woonrust.inside to {}").format(sql.Identifier(OWNER))
        )


def prepare_database(place: Place, name: str = DATABASE, template: str = "template0") -> None:
    """Make the database when it is not there, owned by the owner and closed to everyone but the two roles."""
    with psycopg.connect(place.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        if connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
            return
        database, owner, application = (
            sql.Identifier(name),
            sql.Identifier(OWNER),
            sql.Identifier(APPLICATION),
        )
        connection.execute(
            sql.SQL("create database {} owner {} template {}").format(
                database, owner, sql.Identifier(template)
            )
        )
        connection.execute(sql.SQL("revoke all on database {} from public").format(database))
        connection.execute(sql.SQL("grant connect on database {} to {}").format(database, application))
    with psycopg.connect(place.url(SUPERUSER, name), autocommit=True) as connection:
        connection.execute("revoke all on schema public from public")
        connection.execute(sql.SQL("grant usage on schema public to {}").format(application))


def drop_database(place: Place, name: str) -> None:
    """Drop the database, ending whoever still uses it."""
    with psycopg.connect(place.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        connection.execute(sql.SQL("drop database if exists {} with (force)").format(sql.Identifier(name)))


def database_names(place: Place) -> list[str]:
    """The names of all databases."""
    with psycopg.connect(place.url(SUPERUSER, "postgres"), autocommit=True) as connection:
        rows = connection.execute("select datname from pg_database order by datname").fetchall()
    return [row[0] for row in rows]
