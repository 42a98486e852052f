"""Archives on a disk that takes no more."""

from __future__ import annotations

import errno
import gc
import io
import os

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
