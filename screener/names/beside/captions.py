"""What an analyst says that a firm is, beside its short name: *Kaloti (Dubai gold trader)*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.beginnings import blends
from screener.names.kinds import BRANDS, LABELS
from screener.names.legal import legal_forms
from screener.names.marks import COMMA, MARK
from screener.names.reading import Reading
from screener.names.tables import words_of
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = ["CALLS", "Caption", "called_before_names", "caption_of", "captioned"]

CALLS = COMMA | MARK
"""Signs of a name with a caption, but for one that stands before it."""

_BEHIND = regex(r"(?P<said>[^()]+\s[a-z-]{3,})\s*\((?P<short>[A-Z]{3,12})\)")
_BEFORE = regex(r"(?P<said>[^(),]*\b[a-z]{3,})\s+(?:(?:of|by)\s+)?(?P<short>[^\W\d_a-z][^(),]*)")
_WAYS = (
    regex(r"(?P<short>[^(),]{2,}?)\s*\((?P<said>[^()]+)\)"),
    _BEHIND,
    regex(r"(?P<short>[^(),]{2,}?)(?:,|\s[-–—])\s+(?P<said>[^()]+)"),
    regex(r"(?P<short>[^(),]{2,}?)(?:['’]s|(?<=s)['’])\s+(?P<said>[^(),]+)(?:\([^()]*\))?"),
    _BEFORE,
)
"""Where what is said of a firm may stand."""
_WORD = regex(r"[a-z-]+")
_OF = regex(r"['’]s\b|(?<=s)['’](?=\s)")
_LONGEST = 3
"""Words of a short name."""
_PART_OF_WORD = 5
"""Letters of what a firm is called that other words end with: *steelmaker*."""


class Caption(NamedTuple):
    """A name that says what its firm is."""

    short: str
    """The short name, as written."""
    said: tuple[str, ...]
    """What is said of the firm, folded, phrases put into English."""


def caption_of(name: str) -> Caption | None:
    """Return the short name of a firm and what is said of it, or None.

    What is said stands in brackets, behind a comma or a dash, behind the name of whom it belongs
    to, *Youngor's Kashgar cotton mill*, or before the name: *Malaysian glove maker Top Glove*,
    *Cuba's medical-services exporter (CSMC)*. In small letters it calls the firm something.
    """
    for way in _WAYS:
        found = way.fullmatch(name)
        if found is None:
            continue
        if way is _BEHIND and not _stands_before(found["said"], found["short"]):
            continue
        if _calls(found["said"], last=way is _BEFORE):
            break
    else:
        return None
    short = folded(found["short"])
    rest = legal_forms().split(("", *short)).rest
    if not short or len(rest) - 1 != len(short) or len(short) > _LONGEST:
        return None  # a legal form says that the name is the whole one
    said = _OF.sub("", found["said"])
    return Caption(found["short"], tuple(word_table().phrases.replaced_in(folded(said))))


def captioned(readings: Sequence[Reading], caption: Caption | None) -> list[Reading]:
    """Say of each reading as the short name what the caption says of it."""
    if caption is None:
        return [*readings]
    short = tuple(folded(caption.short))
    return [
        reading._replace(caption=caption.said) if reading.words == short else reading
        for reading in readings
    ]


def _stands_before(said: str, short: str) -> bool:
    """Whether what stands before initials calls the firm something, and does not spell them out.

    *Cuba's medical-services exporter (CSMC)*; not *Ghana bauxite company (GBC)*.
    """
    return _calls(said.rsplit(maxsplit=1)[-1], last=False) and not blends(
        fold(short), folded(said), every=False
    )


def _calls(text: str, *, last: bool) -> bool:
    """Whether a text calls a firm something in small letters, the ``last`` word of it maybe.

    *Gold trader*, *steelmaker*; and what a firm deals in beside where: *tomato paste, Xinjiang*.
    """
    words = _WORD.findall(text)[-1 if last else 0 :]
    callings = called_before_names() if last else words_of("captions", "callings")
    if any(word in callings or _ends_in_calling(word) for word in words):
        return True
    whole = word_table().whole
    said = [word for word in folded(text) if whole[word].kind not in LABELS]
    kinds = {whole[word].kind for word in said}
    deals = any(whole[word].kind == "trade" for word in words if word in said)
    return not last and len(said) > 1 and deals and kinds <= {"trade", "place", "generic"}


@lru_cache(maxsize=1)
def called_before_names() -> frozenset[str]:
    """Return what a firm may be called before its name, but for what is a part of many names."""
    whole = word_table().whole
    return frozenset(w for w in words_of("captions", "callings") if whole[w].kind in BRANDS)


@lru_cache(maxsize=10_000)
def _ends_in_calling(word: str) -> bool:
    callings = words_of("captions", "callings")
    return any(word[at:] in callings for at in range(3, len(word) - _PART_OF_WORD + 1))
