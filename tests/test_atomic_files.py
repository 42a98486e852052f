"""Files that appear whole, or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from screener.atomic_files import write_atomically


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
