"""Waits for what will happen, however slow the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

import pytest

__all__ = ["SECONDS", "pytest_runtest_makereport", "pytest_runtest_setup", "until"]

T = TypeVar("T")
SECONDS = 600
"""After so long it will not happen any more; only a test that fails waits for that."""

_IN_VAIN: set[Path] = set()
"""Files of which a test waited in vain: on a broken page the others would for as long each."""


def until(true: Callable[[], T | None], what: str) -> T:
    """Ask again and again, ever less often; return the first answer that is true."""
    given_up, pause = time.monotonic() + SECONDS, 0.02
    while not (found := true()):
        assert time.monotonic() < given_up, f"waited in vain: {what}"
        time.sleep(pause)
        pause = min(pause * 1.5, 0.25)  # to answer takes time from what is waited for
    return found


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note the file of a test that failed after it had waited as long as any may."""
    report = yield
    if report.failed and call.duration >= SECONDS:
        _IN_VAIN.add(item.path)
    return report


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what else is in a file of which a test waited in vain."""
    if item.path in _IN_VAIN:
        pytest.skip("another test of this file waited in vain")
