"""The processes that share a search end with the one that asked for it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import cpu_count
from pathlib import Path

import pytest

from tests.waiting import SECONDS, until

CHILDREN = "/proc/{0}/task/{0}/children"

pytestmark = pytest.mark.skipif(
    not Path(CHILDREN.format(os.getpid())).exists(), reason="nothing here tells of children"
)


def begun(process: int) -> list[str]:
    """Return the children of a process that no longer hear signals as it does."""
    children = Path(CHILDREN.format(process)).read_text().split()
    return [one for one in children if not _caught(one) >> signal.SIGINT - 1 & 1]


def _caught(process: str) -> int:
    status = Path(f"/proc/{process}/status").read_text()
    return int(status.partition("SigCgt:")[2].split()[0], 16)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace for all: the index that the first makes is there for the others."""
    return tmp_path_factory.mktemp("home")


@contextmanager
def searching(
    home: Path, folder: Path, *starter: str, suppliers: int = 20_000
) -> Iterator[subprocess.Popen[str]]:
    """Screen a long list; processes are at work on it, one for each processor up to two."""
    rows = (f"{number},Firm {number} Trading,BD\n" for number in range(suppliers))
    (folder / "list.csv").write_text("number,name,country\n" + "".join(rows))
    asked = subprocess.Popen(  # noqa: S603 - our own program
        [*starter, sys.executable, "-m", "screener", "--quiet", "screen", folder / "list.csv"],
        env=os.environ | {"SCREENER_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        until(lambda: len(begun(asked.pid)) == min(2, cpu_count()), "they share the search")
        yield asked
    finally:
        # Where all have ended there is no group any more.
        subprocess.run(["kill", "-9", "--", f"-{asked.pid}"], check=False, capture_output=True)  # noqa: S603, S607 - the system's own


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_no_process_is_left_where_who_asked_is_killed(
    home: Path, tmp_path: Path, how: signal.Signals
) -> None:
    with searching(home, tmp_path) as asked:
        asked.send_signal(how)
        # All that write there have ended.
        assert asked.communicate(timeout=SECONDS) == ("", "")
    assert asked.returncode == -how


def test_ctrl_c_is_said_in_one_line(home: Path, tmp_path: Path) -> None:
    with searching(home, tmp_path) as asked:
        os.killpg(asked.pid, signal.SIGINT)  # as a terminal sends it, to all
        said = asked.communicate(timeout=SECONDS)
    assert said == ("", "\nerror: interrupted; nothing was kept or written\n")
    assert asked.returncode == 130


def test_what_a_script_runs_in_the_background_goes_on_at_ctrl_c(home: Path, tmp_path: Path) -> None:
    starter = "sh", "-c", 'trap "" INT; exec "$@"', "sh"
    with searching(home, tmp_path, *starter, suppliers=6_000) as asked:  # all are waited for
        os.killpg(asked.pid, signal.SIGINT)
        _, said = asked.communicate(timeout=SECONDS)
    assert (asked.returncode, said) == (0, "")


def test_a_process_that_is_killed_is_said_in_one_line(home: Path, tmp_path: Path) -> None:
    with searching(home, tmp_path) as asked:
        os.kill(int(begun(asked.pid)[0]), signal.SIGKILL)
        output, said = asked.communicate(timeout=SECONDS)
    assert (asked.returncode, output) == (1, "")
    assert said.startswith("error: a process that shares the search was ended from outside")
    assert said.count("\n") == 1
