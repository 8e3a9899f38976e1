"""The supervisor asks /health/ under a name that the application answers to, and survives any answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from woonrust.cli.supervise import Supervisor

NAME = "woonrust.example.nl"


class OnlyUnderItsName(BaseHTTPRequestHandler):
    """As Django in production: another name in the request gets a 400 in HTML."""

    def do_GET(self) -> None:
        well = self.headers["Host"] == NAME
        self.send_response(200 if well else 400)
        self.end_headers()
        self.wfile.write(b"{}" if well else b"<h1>Bad Request (400)</h1>")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def port() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), OnlyUnderItsName) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_production_announces_itself(port: int, capsys: pytest.CaptureFixture[str]) -> None:
    Supervisor([], None, port, host=NAME)._announce()
    assert f"Woonrust runs on http://127.0.0.1:{port}/ (Ctrl-C" in capsys.readouterr().out


def test_an_answer_that_is_no_json_is_told(port: int, capsys: pytest.CaptureFixture[str]) -> None:
    Supervisor([], None, port)._announce()
    assert "is not well: answer 400" in capsys.readouterr().out
