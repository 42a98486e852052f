"""What the outcome of matching depends on besides the names."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

import screener.names
from screener.names.tables import tables_sha256
from screener.version import VERSION

__all__ = ["made_with"]

_LIBRARIES = ("anyascii", "opencc", "pypinyin", "rapidfuzz")
"""Libraries that readings and likenesses come from."""


@lru_cache(maxsize=1)
def made_with() -> str:
    """Return a hash of the tables of names and of this program, as far as it reads names.

    The program is taken by its very text, so that a kept index does not outlive a change that
    nobody gave a number to.
    """
    digest = hashlib.sha256(f"{VERSION} {tables_sha256()}".encode())
    for library in _LIBRARIES:
        digest.update(f"{library} {version(library)}\0".encode())
    for folder in (Path(__file__).parent, Path(screener.names.__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            place = path.relative_to(folder).as_posix()
            digest.update(place.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
