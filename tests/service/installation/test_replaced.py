from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from screener.errors import InputError
from screener.service.installation.replaced import Replaced

NAMES = ["a.json", "b.json", "c.json"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where three files are, beside drafts of them and of one that is new."""
    found = tmp_path / "home"
    found.mkdir()
    for name in NAMES:
        (found / name).write_text("before")
        (tmp_path / name).write_text("after")
    (tmp_path / "new").write_text("after")
    return found


def put_all(files: Replaced, folder: Path) -> None:
    for name in [*NAMES, "new"]:
        files.put(folder.parent / name, folder / name)


def said(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_files_stay_replaced_and_nothing_is_left_beside_them(folder: Path) -> None:
    with Replaced() as files:
        put_all(files, folder)
    assert said(folder) == dict.fromkeys([*NAMES, "new"], "after")


def test_what_was_there_comes_back_on_a_disk_without_room(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def full(path: Path, how: int, mode: int = 0o777) -> int:
        if how & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return opened(path, how, mode)

    with pytest.raises(OSError, match="No space left"), Replaced() as files:  # noqa: PT012
        put_all(files, folder)
        monkeypatch.setattr(os, "open", full)
        files.put(folder.parent / "new", folder / "d.json")
    monkeypatch.undo()
    assert said(folder) == dict.fromkeys(NAMES, "before")


def test_one_file_that_cannot_come_back_keeps_no_other_from_it_and_is_named(folder: Path) -> None:
    with pytest.raises(InputError) as caught, Replaced() as files:  # noqa: PT012
        put_all(files, folder)
        (folder / "b.json").unlink()
        (folder / "b.json").mkdir()  # which no file can take the place of
        raise ValueError("the store is gone")
    there = said(folder)
    (kept,) = there.keys() - set(NAMES)
    assert there == {"a.json": "before", "c.json": "before", kept: "before"}
    assert str(caught.value) == (
        "failed (the store is gone), and these files could not be put back: "
        f"{folder / 'b.json'} (Is a directory): move {folder / kept} there"
    )


def test_a_link_stays_one(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (folder / "a.json").rename(elsewhere)
    (folder / "a.json").symlink_to(elsewhere)
    with pytest.raises(ValueError, match="failed"), Replaced() as files:  # noqa: PT012
        put_all(files, folder)
        raise ValueError("failed")
    assert (folder / "a.json").is_symlink()
    assert elsewhere.read_text() == "before"


def test_what_is_taken_away_comes_back_where_what_follows_fails(folder: Path) -> None:
    with pytest.raises(InputError), Replaced() as files:  # noqa: PT012 - what fails is the last
        files.take_away(folder / "a.json")
        files.put(folder.parent / "b.json", folder / "b.json")
        raise InputError("the store is gone")
    assert said(folder) == dict.fromkeys(NAMES, "before")
    with Replaced() as files:
        files.take_away(folder / "a.json")
    assert said(folder) == dict.fromkeys(NAMES[1:], "before")
