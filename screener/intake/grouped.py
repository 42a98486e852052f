"""Headings in two rows: what stands over several columns, and what each of them is."""

from __future__ import annotations

from collections import Counter

from screener.intake.headings import key, meaning
from screener.intake.table import Row
from screener.intake.text import has_text

__all__ = ["grouped"]

_SEVERAL = 2


def grouped(headings: Row, above: Row) -> list[str]:
    """Return the headings with what stands over them, where some occur again.

    "Supplier", "Production site" and "Contact" over "Name" each are three names of other things.
    One that occurs once is told by itself, unless both together are a heading that is known: a
    supplier's city may stand below "Contact". One text alone over all of them is a title.
    """
    times = Counter(map(key, headings))
    del times[""]
    again = {text for text, count in times.items() if count >= _SEVERAL}
    if not again or sum(map(has_text, above)) < _SEVERAL:
        return list(headings)
    over = ""
    told = []
    for place, heading in enumerate(headings):
        if place < len(above) and has_text(above[place]):
            over = above[place]
        whole = f"{over} {heading}" if over and has_text(heading) else heading
        told.append(whole if key(heading) in again or meaning(whole).field else heading)
    return told
