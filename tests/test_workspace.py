"""The user's folder: one writer at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from screener.errors import InputError
from screener.settings import Settings
from screener.workspace import Workspace, in_each


def test_the_home_is_what_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path / "here"))
    workspace = Workspace.default()
    assert workspace.home == tmp_path / "here"
    assert not workspace.home.exists()
    monkeypatch.delenv("SCREENER_HOME")
    assert "forced-labour-screener" in str(Settings().home)


_HOLD = """
import sys, time
from pathlib import Path
from screener.workspace import Workspace
with Workspace(Path(sys.argv[1])).locked("x"):
    print("held", flush=True)
    time.sleep(60)
"""


def test_a_lock_is_waited_for_and_ends_with_its_process(tmp_path: Path) -> None:
    holder = subprocess.Popen(  # noqa: S603  our own interpreter and script
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    second = subprocess.Popen(  # noqa: S603  as above
        [sys.executable, "-c", _HOLD, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(0.7)
    holder.kill()
    assert second.stdout
    assert second.stdout.readline() == "held\n"
    second.kill()
    for process in (holder, second):
        process.wait()
        if process.stdout:
            process.stdout.close()


def test_a_lock_that_cannot_be_made_says_that_the_home_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "locks").touch()
    with pytest.raises(InputError, match="cannot be written to"), Workspace(tmp_path).locked("a"):
        pass


def test_what_begins_to_work_makes_its_folder_once(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "some" / "home")
    for _ in range(2):
        workspace.begin()
        workspace.take_a_little()
    assert not [*workspace.home.iterdir()]
    if sys.platform != "win32":
        assert workspace.home.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be written to"):
        Workspace(tmp_path / "file" / "home").begin()


def test_a_folder_that_cannot_be_read_is_not_taken_for_an_empty_one(tmp_path: Path) -> None:
    folder = tmp_path / "sources"
    assert in_each(folder, "file") == []
    for name in ("b", "a"):
        (folder / name).mkdir(parents=True)
        (folder / name / "file").touch()
    (folder / "c").mkdir()
    (folder / "file").touch()
    assert in_each(folder, "file") == [folder / "a" / "file", folder / "b" / "file"]
    (tmp_path / "round").symlink_to(tmp_path / "round")
    with pytest.raises(OSError, match="round"):
        in_each(tmp_path / "round", "file")
