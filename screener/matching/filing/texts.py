"""Texts and their hashes, many at once, in arrays that a file can hold.

The hash of a text is a polynomial over its bytes modulo 2**64, so that the hash of texts written
as one follows from theirs. Equal texts have equal hashes; two others may, which costs a look at
a pair that does not match and never hides one that does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from screener.matching.numeric import Bools, Ints

__all__ = ["BASE", "INVERSE", "Hashes", "Texts", "hash_texts", "power"]

Hashes = NDArray[np.uint64]
BASE = 0x9E3779B97F4A7C15
INVERSE = pow(BASE, -1, 2**64)
_AT_ONCE = 200_000
"""Bytes that are hashed at once."""
_FEW_POWERS = 4_096
_FEW = 10
"""By how many times fewer texts must be asked for in all than there are, to be unpacked one by one.
"""


class Texts(Sequence[str]):
    """Texts one behind the other, as UTF-8."""

    def __init__(self, raw: NDArray[np.uint8], ends: Ints) -> None:
        """Take the bytes, and for each text where it ends."""
        self.raw, self.ends = raw, ends
        self._listed: list[str] | None = None
        self._asked_for = 0

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        """Pack ``texts``."""
        listed = list(texts)
        raw = _encoded("".join(listed))
        sizes = np.fromiter(map(len, listed), np.int64, len(listed))
        if len(raw) > sizes.sum():  # others than ASCII take several bytes
            sizes = np.array(list(map(_size, listed)), np.int64)
        packed = cls(np.frombuffer(raw, np.uint8), np.cumsum(sizes))
        packed._listed = listed
        return packed

    def __len__(self) -> int:
        return len(self.ends)

    def __iter__(self) -> Iterator[str]:
        return iter(self.listed)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        """Return a text, or several; of a kept index few are asked for, each unpacked by itself."""
        if self._listed is None and not isinstance(at, slice) and at >= 0:
            start = self.ends[at - 1] if at else 0
            return _decoded(self.raw[start : self.ends[at]].tobytes())
        return self.listed[at]

    @property
    def listed(self) -> list[str]:
        """All texts; unpacked when first asked for."""
        if self._listed is None:
            raw, ends = self.raw.tobytes(), self.ends.tolist()
            starts = [0, *ends][:-1]  # none, where there are no texts
            self._listed = [
                _decoded(raw[start:end]) for start, end in zip(starts, ends, strict=True)
            ]
        return self._listed

    def taken(self, at: Ints) -> NDArray[np.object_]:
        """Return some texts; while those are few of a kept index, no others are unpacked."""
        self._asked_for += len(at)
        if self._listed is None and self._asked_for * _FEW < len(self):
            return np.array([self[one] for one in at.tolist()], object)
        return self._objects[at]

    @cached_property
    def _objects(self) -> NDArray[np.object_]:
        """All texts in an array, from which many at once are taken several times as fast."""
        return np.array(self.listed, object)

    @cached_property
    def sizes(self) -> Ints:
        """Bytes of each text."""
        return np.diff(self.ends, prepend=0)

    @cached_property
    def lengths(self) -> Ints:
        """Characters of each text."""
        if self._plain:
            return self.sizes
        inner = np.concatenate([[0], np.cumsum((self.raw & 0xC0) == 0x80)])  # noqa: PLR2004 - UTF-8
        return self.sizes - np.diff(inner[self.ends], prepend=0)

    @cached_property
    def ascii(self) -> Bools:
        """Whether each text has ASCII characters only."""
        if self._plain:
            return np.ones(len(self), bool)
        over = np.concatenate([[0], np.cumsum(self.raw > 127)])  # noqa: PLR2004 - ASCII
        return np.asarray(np.diff(over[self.ends], prepend=0) == 0)

    @property
    def _plain(self) -> bool:
        """Whether all texts have ASCII characters only."""
        return bool(self.raw.max(initial=0) <= 127)  # noqa: PLR2004 - ASCII

    @cached_property
    def firsts(self) -> NDArray[np.uint8]:
        """The first byte of each text, 0 of an empty one."""
        firsts = np.append(self.raw, np.uint8(0))[self.ends - self.sizes]
        return np.where(self.sizes > 0, firsts, np.uint8(0))

    @cached_property
    def bits(self) -> NDArray[np.uint32]:
        """A bit for each letter of all texts: a to z, the digits share the other six.

        Behind them is one more place: an empty text starts somewhere.
        """
        bits = np.zeros(256, np.uint32)
        bits[97:123] = 1 << np.arange(26)
        bits[48:58] = 1 << (26 + np.arange(10) % 6)
        return np.append(bits.take(self.raw), np.uint32(0))

    @cached_property
    def letters(self) -> NDArray[np.uint32]:
        """The bits of the letters that each text has."""
        if not len(self):
            return np.empty(0, np.uint32)
        found = np.bitwise_or.reduceat(self.bits, self.ends - self.sizes)
        return np.where(self.sizes > 0, found, 0).astype(np.uint32)

    def made_of(self, letters: str) -> Bools:
        """Whether each text has no other characters than these of ASCII."""
        other = np.concatenate([[0], np.cumsum(~np.isin(self.raw, bytearray(letters, "ascii")))])
        return np.asarray(np.diff(other[self.ends], prepend=0) == 0)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _size(text: str) -> int:
    """Return the bytes of a text; those in ASCII, most of all, need not be written for that."""
    return len(text) if text.isascii() else len(_encoded(text))


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")


def hash_texts(texts: Texts) -> Hashes:
    """Return the hash of each text; that of an empty text is 0."""
    hashes = np.empty(len(texts), np.uint64)
    at, done = 0, 0
    while at < len(texts):
        upto = int(np.searchsorted(texts.ends, done + _AT_ONCE, side="right"))
        upto = max(upto, at + 1)
        end = int(texts.ends[upto - 1])
        hashes[at:upto] = _hash(texts.raw[done:end], texts.ends[at:upto] - done)
        at, done = upto, end
    return hashes


def _hash(raw: NDArray[np.uint8], ends: Ints) -> Hashes:
    size = len(raw)
    total = np.zeros(size + 1, np.uint64)
    np.cumsum((raw.astype(np.uint64) + np.uint64(1)) * _powers(BASE, size), out=total[1:])
    starts = np.concatenate([[0], ends[:-1]])
    return np.asarray((total[ends] - total[starts]) * _powers(INVERSE, size + 1)[starts])


def _powers(of: int, count: int) -> Hashes:
    powers = np.full(max(count, 1), of, np.uint64)
    powers[0] = 1
    return np.asarray(np.cumprod(powers)[:count])


_SHIFT = _powers(BASE, _FEW_POWERS)


def power(exponents: Ints) -> Hashes:
    """Return what a hash is multiplied by to move its text behind so many bytes of another."""
    if exponents.size and exponents.max() >= _FEW_POWERS:
        return _powers(BASE, int(exponents.max()) + 1)[exponents]
    return _SHIFT[exponents]
