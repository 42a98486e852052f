"""Refuses a list's sector that nobody would understand, before the list is judged by it."""

from __future__ import annotations

from screener import risk
from screener.errors import InputError
from screener.quotes import quoted
from screener.workspace import Workspace

__all__ = ["check_sector"]


def check_sector(text: str, workspace: Workspace | None) -> None:
    """Hold the sector of suppliers that state none against the rulebook in force.

    Args:
        text: a code or words; empty says nothing and is right.
        workspace: where an adopted rulebook is kept; the user's own when not given.

    Raises:
        InputError: the rulebook knows no such sector; the text names words that are close.
    """
    text = text.strip()
    if not text:
        return
    book = risk.load_rulebook(risk.adopted((workspace or Workspace.default()).rules))
    if risk.names_sector(book, text):
        return
    close = risk.close_sector_words(book, text)
    if close:
        raise InputError(
            f"sector {quoted(text)} is not known; close to it: {', '.join(close)}", field="sector"
        )
    raise InputError(
        f"sector {quoted(text)} is not known; "
        "give a word for it, as textiles, or its NACE code, as 13",
        field="sector",
    )
