"""Words of a user or a file inside a sentence of ours: in quotation marks, one or several."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

__all__ = ["file_name", "listed", "quoted", "within"]

_MOST, _LONGEST = 12, 40
"""Texts, and characters of each, that are told in one line."""
_INNER = {"“": r"‘\1’", "„": r"‚\1‘", "«": r"“\1”"}
"""The marks that stand within others, by those others' first one."""
_QUOTED = re.compile(r"""(?<!\w)["“”„«]\s*([^"“”„«»]*?)\s*["“”»](?!\w)""")
"""What stands in quotation marks of any language; inches do not."""


def quoted(text: str) -> str:
    """Return ``text`` in quotation marks, a character that cannot be seen by its number."""
    seen = "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in text)
    return f"“{within('“', seen)}”"


def within(mark: str, text: str) -> str:
    """Return a text as it stands behind a quotation mark: what it quotes itself in inner ones.

    Names of firms often have marks of their own: *OOO "Romashka"*.
    """
    return _QUOTED.sub(_INNER[mark], text)


def listed(texts: Iterable[str]) -> str:
    """Return texts in quotation marks, without empty ones: some, and how many more."""
    shown = [" ".join(text.split())[:_LONGEST] for text in texts if text.strip()]
    more = f" and {len(shown) - _MOST} more" if len(shown) > _MOST else ""
    return ", ".join(map(quoted, shown[:_MOST])) + more


def file_name(path: Path) -> str:
    """Return a file's name as text that can be kept and printed.

    Systems name files by bytes: those of an old archive need not be UTF-8, and Python may read
    UTF-8 itself as something else, by the locale.
    """
    return os.fsencode(path.name).decode("utf-8", "replace")
