"""File names made from suppliers, safe on every file system."""

from __future__ import annotations

import re

from anyascii import anyascii

from screener.model import Supplier

__all__ = ["file_name"]

_UNSAFE = re.compile(r"[^a-z0-9]+")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that Windows keeps for devices."""
_LONGEST = 60
_NAMED = 400
"""Characters of a name that are looked at."""


def file_name(supplier: Supplier, suffix: str = ".html") -> str:
    """Return ``10001-hetian-taida-garment.html``: lower-case ASCII, never empty, never a path."""
    words = anyascii(f"{supplier.number[:40]} {supplier.name[:_NAMED]}").lower()
    stem = _UNSAFE.sub("-", words).strip("-")[:_LONGEST].strip("-")
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"row-{supplier.row}-{stem}".rstrip("-")
    return stem + suffix
