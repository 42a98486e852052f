"""Archives are small, and end well on a disk that takes no more."""

from __future__ import annotations

import errno
import gc
import io
import os
import random
import zipfile
from pathlib import Path

import pytest

from screener.errors import InputError
from screener.store.database.archive import ArchiveWriter, open_archive


class _Full(io.BytesIO):
    def write(self, _data: object, /) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _fill(parts: list[bytes]) -> None:
    with _Full() as file, ArchiveWriter(file) as writer:
        writer.add("a", parts)


def test_one_that_is_given_up_does_not_fail_again_when_it_is_gone() -> None:
    """What fails then is printed beside the error, as a traceback."""
    with pytest.raises(OSError, match="No space left"):
        _fill([os.urandom(100_000)])
    gc.collect(1)  # what is so new needs no look through all that the tests have


def test_members_are_compressed() -> None:
    file = io.BytesIO()
    with ArchiveWriter(file) as writer:
        writer.add_lines("lines", [b"the same again"] * 1_000)
        writer.finish("test", {})
    with zipfile.ZipFile(file) as opened:
        assert {one.compress_type for one in opened.infolist()} == {zipfile.ZIP_DEFLATED}
    assert len(file.getvalue()) < 1_000


def _archive(path: Path) -> bytes:
    noise = random.Random(7)  # noqa: S311 - what no compression makes small
    with path.open("wb") as file, ArchiveWriter(file) as writer:
        writer.add_lines("lines", [noise.randbytes(30).hex().encode() for _ in range(100)])
        writer.finish("test", {})
    return path.read_bytes()


def test_whichever_bit_is_flipped_it_is_a_damaged_file_and_no_defect(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    whole = _archive(path)
    told = 0
    for place in range(0, len(whole), 3):
        for bit in (0, 3, 6):
            flipped = bytearray(whole)
            flipped[place] ^= 1 << bit
            path.write_bytes(flipped)
            try:
                with open_archive(path, "test") as opened:
                    assert len(list(opened.lines("lines"))) == 100  # nothing hangs on that bit
            except InputError as error:
                told += "a.zip" in str(error)
    assert told > len(whole) // 2


def test_a_disk_that_fails_while_an_archive_is_used_is_no_fault_of_the_archive(
    tmp_path: Path,
) -> None:
    _archive(tmp_path / "a.zip")
    with (
        pytest.raises(OSError, match="No space left"),
        open_archive(tmp_path / "a.zip", "test"),
    ):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
