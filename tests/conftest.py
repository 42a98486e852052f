"""What all tests share."""

from __future__ import annotations

import gc
import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, Page, expect, sync_playwright

# Fixtures are found by name; here, so that one server of each process serves all tests in it.
from tests.store.fixtures import *  # noqa: F403
from tests.tabs import OpenTab, give_back, take
from tests.waiting import (
    SECONDS,
    pytest_runtest_makereport,  # noqa: F401 - a hook, as the next is
    pytest_runtest_setup,  # noqa: F401
)

# How long an example takes says how busy the machine is, not whether the program is right.
settings.register_profile(
    "any machine", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

# What is compiled is kept, whatever the environment says: else each worker rewrites the assertions
# of all tests again, and each program that a test starts compiles all it imports.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


# Processes are forked from one that is started once in each worker, by whichever test is the first
# to need one: by then it must know what to make ready, else each of them imports everything anew.
multiprocessing.set_forkserver_preload(["screener.service.work.preload"])

# What is run in the background hears no Ctrl-C, and what it starts inherits that.
signal.signal(signal.SIGINT, signal.default_int_handler)


def _room_in_memory() -> Path | None:
    """A folder that is kept in memory and takes what the tests write, programs too."""
    folder = Path("/dev/shm")  # noqa: S108 - each process makes a folder of its own in it
    if not folder.is_dir() or os.statvfs(folder).f_flag & os.ST_NOEXEC:
        return None
    return folder if shutil.disk_usage(folder).free > 8_000_000_000 else None


# Making a store costs a disk several times what it costs memory, and no test outlives its process.
if "TMPDIR" not in os.environ and (folder := _room_in_memory()):
    os.environ["TMPDIR"] = tempfile.tempdir = str(folder)

# Tests leave little garbage in circles, beside the millions of records that they share: to look
# through these as often as Python does took a tenth of all the time.
gc.set_threshold(50_000, 20, 20)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Pytest has looked for what was left open; so do, in vain, its own end and Python's."""
    gc.freeze()


_BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser")
"""The first that is there: one that has nothing to draw windows takes a quarter less time."""
_NO_GPU = ("--disable-gpu", "--disable-software-rasterizer")
"""Nobody looks at the pages: to draw them as a graphics card would takes a tenth more time."""

_MEMORY_OF_A_WORKER = 4_000_000_000
"""Bytes of a process of tests, of what it starts, and of a browser."""
_ROOT = Path(__file__).resolve().parents[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """One more than there are processors, for tests wait too; fewer where memory is short.

    None leaves it to whoever set ``PYTEST_XDIST_AUTO_NUM_WORKERS``.
    """
    if os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS"):
        return None
    if sys.platform == "win32":  # does not say what memory there is
        return (os.cpu_count() or 1) + 1
    wanted = len(os.sched_getaffinity(0)) + 1 if sys.platform == "linux" else os.cpu_count() or 1
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(1, min(wanted, memory // _MEMORY_OF_A_WORKER))


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of published lists beside the checkout; present in CI, perhaps not elsewhere."""
    folder = _ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        if os.environ.get("CI"):
            pytest.fail(f"CI must have the published lists at {folder}")
        pytest.skip("the published lists are not beside this checkout (../shared/data)")
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium, without a window; present in CI, perhaps not elsewhere.

    One for all tests of a process: playwright refuses to be started a second time beside itself.
    """
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium")
        pytest.skip("no Chromium on this machine")
    expect.set_options(timeout=1_000 * SECONDS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", *_NO_GPU], timeout=1_000 * SECONDS
        )
        yield browser
        browser.close()


@pytest.fixture
def open_tab(chromium: Browser) -> Iterator[OpenTab]:
    """Opens tabs that are given back when the test ends."""
    tabs: list[Page] = []

    def opened(**options: Any) -> Page:  # noqa: ANN401 - of the browser
        tabs.append(take(chromium, **options))
        return tabs[-1]

    yield opened
    for tab in tabs:
        give_back(tab)
