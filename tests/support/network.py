"""Closes the network during tests: only this machine itself can be reached."""

from __future__ import annotations

import ipaddress
import socket
from typing import Any

import pytest


class NetworkIsClosed(AssertionError):
    """A test tried to reach another machine."""


def close_network(patch: pytest.MonkeyPatch) -> None:
    """From now on a connection to anything but loopback raises NetworkIsClosed."""
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))


def _guarded(real: Any) -> Any:
    def connect(self: socket.socket, address: Any) -> Any:
        if self.family != socket.AF_UNIX and not _is_here(str(address[0])):
            raise NetworkIsClosed(f"a test tried to reach {address[0]}; tests stay on this machine")
        return real(self, address)

    return connect


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
