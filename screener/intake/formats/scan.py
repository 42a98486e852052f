"""One pass over a file's bytes before anything is parsed: hash, encoding evidence, bounds."""

from __future__ import annotations

import codecs
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from screener.errors import InputError
from screener.intake.limits import MAX_LINE
from screener.quotes import quoted

__all__ = ["Scan", "scan"]

_CHUNK = 2**20
_HEAD = 2**18
_LONE_CR = re.compile(rb"\r(?!\n)")


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass over the bytes shows."""

    sha256: str
    size: int
    head: bytes
    """The first 256 KiB."""
    utf8: bool
    """All bytes are valid UTF-8."""
    nul: bool
    """A NUL byte occurs."""
    lone_cr: bool
    """A carriage return may occur that is no part of CR LF."""
    longest_line: int
    """Bytes of the longest line, exact only above ``MAX_LINE``'s order of magnitude."""


def scan(path: Path) -> Scan:
    """Read a file once.

    Raises:
        InputError: the file cannot be opened, or is empty.
    """
    digest, decoder = hashlib.sha256(), codecs.getincrementaldecoder("utf-8")()
    head, size, open_line, longest, utf8, nul, lone_cr = b"", 0, 0, 0, True, False, False
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                head = head if size else chunk[:_HEAD]
                size += len(chunk)
                utf8 = utf8 and _decodes(decoder, chunk)
                nul = nul or b"\0" in chunk
                lone_cr = lone_cr or _LONE_CR.search(chunk) is not None
                first, last = _line_ends(chunk)
                longest = max(longest, open_line + first)
                open_line = open_line + len(chunk) if last < 0 else len(chunk) - last - 1
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:  # a NUL in its name, as Python says it
        raise InputError(f"{quoted(str(path))}: no file can be called so") from error
    if not size:
        raise InputError(f"{path.name}: the file is empty; export it again")
    utf8 = utf8 and _decodes(decoder, b"", final=True)
    return Scan(digest.hexdigest(), size, head, utf8, nul, lone_cr, max(longest, open_line))


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _line_ends(chunk: bytes) -> tuple[int, int]:
    """Bytes before the first line end of a chunk (all, without one), and where the last is."""
    last = max(chunk.rfind(b"\n"), chunk.rfind(b"\r"))
    if last < 0:
        return len(chunk), -1
    ends = (chunk.find(b"\n"), chunk.find(b"\r"))
    return min(end for end in ends if end >= 0), last


def refuse_long_lines(found: Scan, name: str) -> None:
    """Refuse a text file with a line that no supplier list has.

    Raises:
        InputError: a line is longer than ``MAX_LINE``.
    """
    if found.longest_line > MAX_LINE:
        raise InputError(
            f"{name}: a line has more than {MAX_LINE // 2**20} MB; "
            "this is not a table with one supplier per row"
        )
