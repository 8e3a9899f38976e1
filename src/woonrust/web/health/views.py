"""The answer for supervisors and load balancers; holds nothing that is secret."""

from __future__ import annotations

from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections, transaction
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from woonrust import __version__


@transaction.non_atomic_requests
@require_safe
def health(request: HttpRequest) -> JsonResponse:
    """200 when database and migrations are in order, else 503 with what is wrong."""
    problem = database_problem()
    state = {
        "status": "unwell" if problem else "ok",
        "version": __version__,
        **({"problem": problem} if problem else {}),
    }
    return JsonResponse(state, status=503 if problem else 200)


def database_problem() -> str | None:
    """What is wrong with the database, in one sentence; None when all is well."""
    connection = connections[DEFAULT_DB_ALIAS]
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
        executor = MigrationExecutor(connection)
        waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        connection.close()
        return "the database does not answer"
    if waiting:
        names = ", ".join(f"{migration.app_label}.{migration.name}" for migration, _ in waiting[:5])
        return f"{len(waiting)} migrations are waiting: {names}; run `woonrust migrate`"
    return None
