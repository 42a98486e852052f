"""Words cut off with a point that no table knows in full: *CORT.AMORIM*, *Reforest. de Palmas*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.wording.cut_short import short_forms
from screener.names.writing.fold import fold

__all__ = ["POINTED", "SHORTEST_CUT", "with_points"]

POINTED = "."
"""What such a word ends with, as written."""
SHORTEST_CUT = 3
"""Letters of one: *St.*, *Dr.* and initials are other words."""
_CUT = regex(r"(?<![\w@])([^\W\d_]{3,})\.(?!(?:com|net|org|co|biz|[a-z]{2})\b)")


def with_points(readings: Sequence[Reading], name: str) -> Sequence[Reading]:
    """Return readings of ``name`` whose words keep the point that cuts them off.

    Not those of legal forms, nor of a site in the net: *Ltd.*, *alfa.com*; nor those that are known
    to be short for others, *Brit.*, or that many firms are called by: *Alfa.Beta*.
    """
    found = {fold(word) for word in _CUT.findall(name)} - legal_forms().every_word
    cut = {word for word in found if word not in short_forms()}
    if not cut:
        return readings
    return [
        reading._replace(
            tokens=tuple(
                token._replace(raw=f"{token.raw}{POINTED}")
                if token.raw in cut and token.kind == "word"
                else token
                for token in reading.tokens
            )
        )
        for reading in readings
    ]
