"""Collects the static files for serving: fingerprinted names, compressed, only when something changed."""

from __future__ import annotations

import hashlib
from pathlib import Path


def collect_static() -> bool:
    """Fill settings.STATIC_ROOT unless it already holds exactly these files. True when it did something."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders
    from django.core.management import call_command

    total = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            state = Path(storage.path(path)).stat()
            total.update(f"{path} {state.st_size} {state.st_mtime_ns}\n".encode())
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    if stamp.is_file() and stamp.read_text() == total.hexdigest():
        return False
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(total.hexdigest())
    return True
