"""The embedded PostgreSQL starts, starts twice, comes back after a kill, and says what is wrong."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from woonrust.database import folders
from woonrust.database.place import APPLICATION, OWNER, Place
from woonrust.database.processes import pid_in
from woonrust.database.server import Server
from woonrust.problems import Problem


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    made = Server(Place(tmp_path / "data"))
    yield made
    if (made.place.cluster / "postmaster.pid").exists():
        made.stop()


def ask(server: Server, question: str, role: str = OWNER) -> tuple[object, ...] | None:
    with psycopg.connect(server.place.url(role), autocommit=True) as connection:
        answer = connection.execute(question)
        return answer.fetchone() if answer.description else None


def kill(server: Server) -> None:
    pid = pid_in(server.place.cluster / "postmaster.pid")
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    deadline = time.monotonic() + 10
    while server.running() and time.monotonic() < deadline:
        time.sleep(0.02)


def test_starts_once_and_is_safe_to_start_again(server: Server) -> None:
    assert server.start() is True
    assert server.start() is False
    assert Server(server.place).start() is False
    assert ask(server, "select current_setting('fsync'), current_setting('listen_addresses')") == ("on", "")


def test_application_role_can_do_nothing_special(server: Server) -> None:
    server.start()
    question = (
        "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user"
    )
    assert ask(server, question, APPLICATION) == (False, False, False, False)
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        ask(server, "create table mine (id int)", APPLICATION)


def test_comes_back_after_a_kill_with_what_was_saved(server: Server) -> None:
    server.start()
    ask(server, "create table kept (n int)")
    ask(server, "insert into kept values (7)")
    kill(server)
    assert not server.running()
    assert server.start() is True
    assert ask(server, "select n from kept") == (7,)


def test_number_of_another_process_in_the_pid_file_does_not_stop_it(server: Server) -> None:
    server.start()
    kill(server)
    file = server.place.cluster / "postmaster.pid"
    rest = file.read_text().split("\n", 1)[1]
    file.write_text(f"{os.getpid()}\n{rest}")  # the number was given to another process after a restart
    assert not server.running()
    assert server.start() is True


def test_two_clusters_do_not_meet(server: Server, tmp_path: Path) -> None:
    other = Server(Place(tmp_path / "other"))
    server.start()
    other.start()
    ask(server, "create table only_here (n int)")
    assert ask(other, "select to_regclass('only_here')") == (None,)
    other.stop()
    assert server.running()


def test_a_path_too_long_for_a_socket_works(tmp_path: Path) -> None:
    long = Server(Place(tmp_path / ("d" * 60) / ("e" * 60)))
    assert long.start() is True
    assert ask(long, "select 1") == (1,)
    assert (long.place.socket_folder.stat().st_mode & 0o777) == 0o700
    long.stop()
    long.place.socket_folder.rmdir()


def test_full_disk_is_said_before_anything_is_made(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "ROOM_FOR_NEW", 2**60)
    with pytest.raises(Problem, match=r"is full.*WOONRUST_DATA"):
        server.start()
    assert not server.place.cluster.exists()


def test_half_made_cluster_is_made_anew(server: Server) -> None:
    aside = server.place.folder / "postgres.new"
    aside.mkdir(parents=True)
    (aside / "PG_VERSION").write_text("18")
    assert server.start() is True
    assert not aside.exists()


def test_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match="WOONRUST_DATA"):
        Server(Place(tmp_path / "file" / "data")).start()


def test_data_of_another_version(server: Server) -> None:
    server.start()
    server.stop()
    (server.place.cluster / "PG_VERSION").write_text("9\n")
    with pytest.raises(Problem, match="made by PostgreSQL 9"):
        server.start()


def test_folders_above_keep_their_mode(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    server = Server(Place(closed / "data"))
    server.start()
    server.stop()
    assert (closed.stat().st_mode & 0o777) == 0o700
