"""Waits for what will happen, however slow the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

__all__ = ["SECONDS", "until"]

T = TypeVar("T")
SECONDS = 600
"""After so long it will not happen any more; only a test that fails waits for that."""


def until(true: Callable[[], T | None], what: str) -> T:
    """Ask again and again, ever less often; return the first answer that is true."""
    given_up, pause = time.monotonic() + SECONDS, 0.02
    while not (found := true()):
        assert time.monotonic() < given_up, f"waited in vain: {what}"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.25)  # to answer takes time from what is waited for
    return found
