"""Headings in two rows: what stands over several columns, and what each of them is."""

from __future__ import annotations

from collections import Counter

from screener.intake.cells.text import has_text
from screener.intake.columns.headings import key, meaning
from screener.intake.table import Row

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
    groups = _groups(headings, above)
    if not again or len(groups) < _SEVERAL:
        return list(headings)
    over = ""
    told = []
    for place, heading in enumerate(headings):
        if place < len(above) and has_text(above[place]):
            over = groups.get(place, "")
        whole = f"{over} {heading}" if over and has_text(heading) else heading
        told.append(whole if key(heading) in again or meaning(whole).field else heading)
    return told


def _groups(headings: Row, above: Row) -> dict[int, str]:
    """Return what is said of several headings each, by its first place; none of a title's.

    A group is in words and has blanks behind it: "Report date" and the day beside it are a title.
    A heading of both rows, merged, stands over none.
    """
    groups = {
        place: text
        for place, (text, heading) in enumerate(zip(above, headings, strict=False))
        if any(map(str.isalpha, text)) and key(heading) not in {"", key(text)}
    }
    side_by_side = any(place + 1 < len(above) and has_text(above[place + 1]) for place in groups)
    return {} if side_by_side else groups
