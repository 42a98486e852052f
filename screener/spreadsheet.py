"""Text that a spreadsheet program must not take for a formula."""

from __future__ import annotations

import re

__all__ = ["neutralise", "neutralise_csv"]

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_NEXT = re.compile(r"([;\n] *)(?=[=+\-@\t\r])")


def neutralise(text: str) -> str:
    """Put a single quote before text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_STARTS) else text


def neutralise_csv(text: str) -> str:
    """Do so for a cell of a CSV, at each place where a spreadsheet may begin another.

    Where the comma is the decimal sign, Excel parts a CSV at its semicolons, quoted or not.
    """
    made = neutralise(text)
    if ";" not in made and "\n" not in made:  # as most, and found sooner
        return made
    return _NEXT.sub(lambda found: f"{found[0]}'", made)
