"""Files that are either wholly written or not there at all."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from screener.atomic_files import write_atomically
from screener.errors import InputError

__all__ = ["replacing", "text_out"]


@contextmanager
def replacing(path: str | Path, *, durable: bool = True) -> Iterator[BinaryIO]:
    """Open a report for bytes; it takes its name only when it is whole.

    It is also on the disk then, unless ``durable`` is false, for one file of many.

    Raises:
        InputError: the folder cannot be made or written, ``path`` is a folder, or the disk is full.
    """
    target = Path(path)
    try:
        with write_atomically(target, private=False, durable=durable) as stream:
            yield cast("BinaryIO", stream)
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> InputError:
    return InputError(f"Cannot write {target}: {error.strerror}. Choose another place.")


@contextmanager
def text_out(
    target: str | Path | TextIO, *, encoding: str, errors: str, durable: bool = True
) -> Iterator[TextIO]:
    """Open a path atomically for text with plain newlines, or pass an open stream through."""
    if not isinstance(target, str | Path):
        yield target
        return
    with replacing(target, durable=durable) as stream:
        text = io.TextIOWrapper(stream, encoding, errors, newline="")
        yield text
        text.flush()
        text.detach()
