"""What the characters of a name call for, found at once: letters call for nothing."""

from __future__ import annotations

import string

from screener.late_regex import regex
from screener.memo import Memo

__all__ = [
    "CODE", "COMMA", "DASH", "FIGURE", "INTEREST", "LEDGER", "LONG", "MARK", "POINT", "marks_of",
]  # fmt: skip

COMMA, DASH, FIGURE, LEDGER, MARK, POINT = (1 << at for at in range(22, 28))
"""Bits beside those of words (beside/signs.py). A comma, or maybe a dash, may part the name; it has
a figure; a sign that stands between several names or around what a ledger adds to one; a sign that
may set another name apart, which all letters but Latin ones count as; a point."""
CODE, LONG, INTEREST = (1 << at for at in range(50, 53))
"""It has figures enough for a code of a ledger, or a sign before one; for a telephone; a sign of
interest. Letters and signs but Latin ones may be figures."""
_FIGURES_OF = {CODE: 3, LONG: 5}
_CALLS_FOR = {
    b",": COMMA,
    b"-": DASH,
    b"0": FIGURE | LEDGER,
    b".": POINT,
    b"/": MARK | LEDGER,
    b"%": INTEREST,
    **dict.fromkeys((b"(", b")", b"[", b":", b"'", b"`", b'"'), MARK),
    **dict.fromkeys((b";", b"|", b"\n", b"@", b"+", b"*"), LEDGER),
    b"#": LEDGER | CODE,
}
_DIGITS = string.digits.encode()
_AS_CALLED = bytes.maketrans(_DIGITS, b"0" * 10)
_SILENT = bytes(set(range(128)) - set(_DIGITS) - set(b"".join(_CALLS_FOR)))
_OF_OTHERS = MARK | DASH | CODE | LONG
_OTHER = regex("[^\x00-\x7f\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]")
"""Letters and signs beside ASCII, but for the accented letters of Latin."""


def marks_of(name: str) -> int:
    """Return all that the characters of a name call for, a bit for each."""
    marks = name.encode("ascii", "ignore").translate(_AS_CALLED, _SILENT)
    found = _MARKS[marks] if marks else 0
    return found if name.isascii() or not _OTHER.search(name) else found | _OF_OTHERS


def _called_for(marks: bytes) -> int:
    found = 0
    for mark, calls_for in _CALLS_FOR.items():
        found |= calls_for * (mark in marks)
    figures = marks.count(b"0") + marks.count(b"+")
    for calls_for, least in _FIGURES_OF.items():
        found |= calls_for * (figures >= least)
    return found


_MARKS = Memo(_called_for, 50_000)
