"""Files that are either wholly written or not there at all."""

from __future__ import annotations

import io
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, TextIO

from screener.errors import InputError

__all__ = ["replacing", "text_out"]


@contextmanager
def replacing(path: str | Path) -> Iterator[BinaryIO]:
    """Open a neighbour of ``path`` for bytes; it takes the name only when all went well.

    Raises:
        InputError: the folder cannot be made or written, or ``path`` is a folder.
    """
    target = Path(path)
    draft = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        stream = draft.open("xb")
    except OSError as error:
        raise _unwritable(target, error) from error
    try:
        with stream:
            yield stream
        _take_name(draft, target)
    finally:
        draft.unlink(missing_ok=True)


def _take_name(draft: Path, target: Path) -> None:
    try:
        draft.replace(target)
    except OSError as error:
        raise _unwritable(target, error) from error


def _unwritable(target: Path, error: OSError) -> InputError:
    return InputError(f"Cannot write {target}: {error.strerror}. Choose another place.")


@contextmanager
def text_out(target: str | Path | TextIO, *, encoding: str, errors: str) -> Iterator[TextIO]:
    """Open a path atomically for text with plain newlines, or pass an open stream through."""
    if not isinstance(target, str | Path):
        yield target
        return
    with replacing(target) as stream:
        text = io.TextIOWrapper(stream, encoding, errors, newline="")
        yield text
        text.flush()
        text.detach()
