"""The user's folder: whole files or none, one writer at a time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from screener.errors import InputError
from screener.settings import Settings
from screener.workspace import Workspace, in_each, write_atomically


def test_the_home_is_what_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SCREENER_HOME", str(tmp_path / "here"))
    workspace = Workspace.default()
    assert workspace.home == tmp_path / "here"
    assert not workspace.home.exists()
    monkeypatch.delenv("SCREENER_HOME")
    assert "forced-labour-screener" in str(Settings().home)


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file"
    with write_atomically(path) as file:
        file.write(b"first")
        assert not path.exists()
    assert path.read_bytes() == b"first"

    def fail() -> None:
        with write_atomically(path) as file:
            file.write(b"second, half of")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert path.read_bytes() == b"first"
    assert [one.name for one in path.parent.iterdir()] == ["file"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_only_the_owner_reads_what_the_workspace_keeps(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.touch(0o644)
    with write_atomically(path) as file:
        file.write(b"{}")
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_a_file_for_others_takes_the_umask_and_keeps_what_it_replaces(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    before = os.umask(0o027)
    try:
        with write_atomically(path, private=False) as file:
            file.write(b"first")
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
    path.chmod(0o604)
    with write_atomically(path, private=False) as file:
        file.write(b"second")
    assert path.stat().st_mode & 0o777 == 0o604


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


def test_a_link_stays_one_and_the_file_it_leads_to_is_written(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    link.symlink_to(real)
    with write_atomically(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
def test_what_is_no_regular_file_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(FileExistsError), write_atomically(pipe) as file:
        file.write(b"new")
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


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
