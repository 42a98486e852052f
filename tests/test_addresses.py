"""The addresses of a host; which of them are public is tested where they are connected to."""

from __future__ import annotations

import socket

import pytest

from screener.addresses import addresses_of


def test_the_addresses_of_a_host_come_by_turns_of_its_two_kinds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A network without a way to IPv6 is silent at all of it, which the system prefers."""
    six = [(socket.AF_INET6, 1, 6, "", (f"2001:db8::{n}", 443, 0, 0)) for n in (1, 2, 3)]
    four = [(socket.AF_INET, 1, 6, "", (f"192.0.2.{n}", 443)) for n in (1, 2)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [*six, *four])
    assert addresses_of("publisher.example", 443) == (
        *("2001:db8::1", "192.0.2.1"),
        *("2001:db8::2", "192.0.2.2"),
        "2001:db8::3",
    )
