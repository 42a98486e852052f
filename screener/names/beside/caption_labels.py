"""What a report writes around a caption and is no part of it: *Fig. 4:*, *EU-listed*."""

from __future__ import annotations

from screener.late_regex import regex

__all__ = ["without_labels"]

_BEGINS = (
    "Fig", "FIG", "Tab", "TAB", "Photo", "Image", "Picture", "Map", "Chart", "Graph", "Box", "Case",
    "Exhibit", "Annex", "No.", "Plate", "Panel", "Slide",
)  # fmt: skip
"""What labels begin with, as reports write them."""
_LABEL = regex(
    r"(?:(?:Fig(?:ure|s)?\.?|FIG(?:URE)?\.?|Tab(?:le)?\.?|TAB(?:LE)?\.?|Exhibit|Annex)\s*"
    r"\d{1,3}(?:\.\d{1,2})?[a-z]?\s*(?:[:–—]|\.\s|\s-\s)"
    r"|(?:Photo|Image|Picture|Map|Chart|Graph|Box|Case(?:\s+[Ss]tudy)?|Plate|Panel|Slide|No\.)\s*"
    r"\d{1,3}\s*:(?=.*(?:[,;(–—]|\s[a-z]{3}))"
    r"|(?:Photo|Image|Picture|Map|Chart|Graph)\s*:)\s*(?=\w)"
)
"""What a figure, a table or a case of a report is called: *Table 2 –*, *Photo:*.

Words that firms are called by number a picture only before what is a caption: *Box 8 – Logistics
GmbH* and *No. 4: Kombinat* are names.
"""
_STARS = regex(r"\s*\*[^*]{2,40}\*\s*$")
"""A note between asterisks."""
_LISTED = regex(
    r"[\s,;:(\[–—-]{1,4}(?:EU|UK|US|UN|OFAC)-(?:black)?listed"
    r"(?:\s+(?:[A-Za-z]{2,9}\.?\s+)?['’]?\d[\d/.]*)?[)\]]?\s*$"
)
"""*EU-listed*, *(US-blacklisted since 2022)*."""
_TELLS_LIST = "listed"


def without_labels(name: str) -> str:
    """Leave out what a report calls the place of a caption, and what it notes behind it."""
    if name.startswith(_BEGINS) and (label := _LABEL.match(name)):
        name = name[label.end() :]
    if name.endswith("*"):
        name = _STARS.sub("", name) or name
    return (_LISTED.sub("", name) or name) if _TELLS_LIST in name else name
