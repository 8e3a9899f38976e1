"""What gunicorn serves. Refuses a database role that would see through row-level security."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "woonrust.settings")

from django.core.wsgi import get_wsgi_application

from woonrust.web.role_guard import guard_database_role

application = get_wsgi_application()
guard_database_role()
