"""Figures as the reader's language writes them."""

from __future__ import annotations

import re
from collections.abc import Mapping

__all__ = ["FIGURES", "figure", "likeness", "number"]

FIGURES = frozenset({
    "cells", "columns", "count", "entries", "factor", "least", "likeness", "limit", "m", "matches",
    "most", "n", "percent", "points", "points_after", "points_before", "possible", "probable",
    "score", "share", "threshold", "weight",
})  # fmt: skip
"""Parameters that are figures; others may look so and be codes, such as NACE 14.13."""
_WRITTEN = re.compile(r"([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)")
_FROM_LAST = re.compile(r"(?<=\d)(?=(?:\d{3})+$)")


def likeness(score: float) -> str:
    """Return a score with two digits, cut and not rounded.

    So only names with equal forms are said to reach 1.00, and none a threshold that it does not.
    """
    return f"{score:.6f}"[:4]


def number(value: float, digits: int, messages: Mapping[str, str]) -> str:
    """Return ``12,345`` or ``0.93`` in the signs of the language that the messages are of."""
    return figure(f"{round(value, digits):.{digits}f}", messages)


def figure(text: str, messages: Mapping[str, str]) -> str:
    """Return a figure as a program writes it (``1234.5``, ``1,000``, ``45%``) in those signs.

    Any other text stays as it is.
    """
    found = _WRITTEN.fullmatch(text)
    if not found:
        return text
    sign, whole, part, percent = found.groups()
    said = sign + _FROM_LAST.sub(messages["word.thousands"], whole.replace(",", ""))
    said += messages["word.decimal"] + part if part else ""
    return messages["word.percent"].replace("{n}", said) if percent else said
