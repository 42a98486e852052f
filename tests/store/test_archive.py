"""Archives are small, and end well on a disk that takes no more."""

from __future__ import annotations

import errno
import gc
import io
import os
import zipfile

import pytest

from screener.store.archive import ArchiveWriter


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
    gc.collect()


def test_members_are_compressed() -> None:
    file = io.BytesIO()
    with ArchiveWriter(file) as writer:
        writer.add_lines("lines", [b"the same again"] * 1_000)
        writer.finish("test", {})
    with zipfile.ZipFile(file) as opened:
        assert {one.compress_type for one in opened.infolist()} == {zipfile.ZIP_DEFLATED}
    assert len(file.getvalue()) < 1_000
