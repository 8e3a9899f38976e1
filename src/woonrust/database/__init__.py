"""The PostgreSQL that Woonrust starts itself when no other database is named. No Django in here.

`server.Server` starts and stops it, `place` says where it lives, `roles` makes the roles and the database.
"""
