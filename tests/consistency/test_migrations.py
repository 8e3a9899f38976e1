"""Migrations stand in one row per application, and each can be found again by what it does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

OURS = [config for config in apps.get_app_configs() if config.name.startswith("woonrust.")]
WITH_MIGRATIONS = [config for config in OURS if (Path(config.path) / "migrations").is_dir()]


@pytest.mark.parametrize("config", WITH_MIGRATIONS, ids=lambda config: config.label)
def test_migrations_follow_each_other(config: object) -> None:
    label = str(config.label)  # type: ignore[attr-defined]
    loader = MigrationLoader(None)
    names = sorted(name for app, name in loader.disk_migrations if app == label)
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1)), (
        "numbers without gap or double"
    )
    assert len(loader.graph.leaf_nodes(label)) == 1, "two ends: somebody wrote a migration beside another"
    assert not [name for name in names if re.search(r"_auto_|_merge|^\d{4}_\w{1,3}$", name)]


def test_every_app_with_tables_has_migrations() -> None:
    with_models = {config.label for config in OURS if list(config.get_models())}
    assert with_models == {config.label for config in WITH_MIGRATIONS}
