"""Notes of lists and of customs in what an analyst says of a firm: *US WRO Nov 2021*."""

from __future__ import annotations

from screener.late_regex import regex
from screener.names.tables import read_table, words_of
from screener.names.words import word_table
from screener.names.writing.fold import fold

__all__ = ["may_have_note", "without_notes"]

_IS_NOTE = regex(r"\b(?:WRO|UFLPA|MFR|SHPR|CNEE|DPRK|XJ|REFUSE|RISK)\b")
"""Tells a note of customs, which is in capitals as names are."""
_LISTS = (
    "WRO|UFLPA|OFAC|SHPR|CNEE|GloMag|CAATSA|NDAA|NS-CMIC|CMIC|SDN|MEU|1260H|Magnitsky"
    r"|E\.?O\.?\s\d{5}|FSC(?=\s(?:exit|expelled|disassociat))|(?:Entity|SDN|MEU|BIS)\s[Ll]ist"
)
_WHEN = (
    r"(?:\s+(?:[Ll]ist(?:ed|ing)?|ban(?:ned)?|finding|order|exit|entry|sanctions|designat(?:ed|ion))"
    r"(?![\w-]))?(?:\s+[A-Z][a-z]{2,8}\.?)?(?:\s*(?<=[ A-Za-z.])['’]?\d[\d/]*)?"
)
_TAG = regex(rf"\b(?:(?:US|EU|UK|UN)\s+)?(?:{_LISTS})(?!\w):?{_WHEN}")
"""What a list is called, and when a firm was put on it: *WRO Nov 2021*, *UFLPA 06/23*."""
_SHARE = regex(
    r"\b(?:N(?:asdaq|ASDAQ)|NYSE|HKEX|HKSE|SZSE|TWSE|KLSE|KOSDAQ|Bursa)(?:\s*:\s*|\s+)[A-Z\d.]{2,8}\b"
)
"""Where its shares are traded, and what they are called there: *Nasdaq PME*."""
_CAPITALS = regex("[A-Z]{3,}")


def may_have_note(name: str) -> bool:
    """Whether a name in capitals may have a note, or a sign that is put in small letters."""
    return "@" in name or _IS_NOTE.search(name) is not None


def without_notes(name: str) -> str:
    """Leave out what a list says of a firm, and put a note of customs in small letters."""
    if name.isupper() and _IS_NOTE.search(name):
        name = _in_small(name)
    return _SHARE.sub("", _TAG.sub("", name)).replace(" @ ", " at ")


def _in_small(name: str) -> str:
    """Put in small letters what a note in capitals says of a firm: *GIANT bikes (TW) WRO 9/25*."""
    whole, said = word_table().whole, ("trade", "generic")
    small = words_of("captions", "callings").union(read_table("captions")["in_full"])
    return _CAPITALS.sub(
        lambda w: w[0].lower() if w[0].lower() in small or whole[fold(w[0])].kind in said else w[0],
        name,
    )
