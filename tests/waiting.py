"""Waits for what will happen, however slow the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

__all__ = ["until"]

T = TypeVar("T")
SECONDS = 120
"""After so long it will not happen any more; nothing takes so long, on no machine."""


def until(true: Callable[[], T | None], what: str) -> T:
    """Ask again and again; return the first answer that is true."""
    given_up = time.monotonic() + SECONDS
    while not (found := true()):
        assert time.monotonic() < given_up, f"waited in vain: {what}"
        time.sleep(0.05)
    return found
