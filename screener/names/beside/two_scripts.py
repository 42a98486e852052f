"""Names that say a firm in two scripts: *骆驼集团股份有限公司 Camel Group Co., Ltd.*."""

from __future__ import annotations

from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.sites_in_han import without_site
from screener.names.beside.telling import names_a_firm
from screener.names.cjk.runs import EAST_ASIAN, close_up, has_east_asian, strip_unspaced
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded
from screener.names.writing.scripts import script_of, scripts_in

__all__ = ["sides_by_script"]

_PIECE = regex(f"[{EAST_ASIAN}]+|[^\\W{EAST_ASIAN}]+")
_AROUND = " \t\n()[]/|,;:-–—·•"
_OF_SIGNS, _NO_SCRIPT = "East Asian", "Zyyy"
_OTHER_SCRIPTS = "\u0370"
"""The first letter that is not Latin."""
_FEW = 2
_SIGNS_OF_A_NAME = 4
"""Signs that are a name without a legal form."""


class _Side(NamedTuple):
    script: str
    text: str

    def followed_by(self, text: str) -> _Side:
        """Return the side with what stands behind it and is no name by itself."""
        return _Side(self.script, self.text + text)


def sides_by_script(name: str) -> tuple[str, ...]:
    """Return the names that one name is in each script, ``()`` if it is not two or more.

    A side that is no name by itself belongs to the one behind it, or the last one to the one
    before: *TCL 科技集团股份有限公司* is one name. So is what words of one script stand around,
    *บริษัท Alpha อินเตอร์เทรด จำกัด*.
    """
    if max(name, default="") < _OTHER_SCRIPTS or len(scripts_in(name)) < _FEW:
        return ()  # most names, with accents or without
    joined: list[_Side] = []
    before, around = _Side("", ""), ""
    for script, text in _sides(name):
        side = _Side(script, before.text + text)
        if joined and script in (joined[-1].script, around):
            joined[-1], before = joined[-1].followed_by(side.text), _Side("", "")
        elif _is_name(side):
            around = "" if _is_name(_Side(script, text)) else before.script
            joined.append(side)
            before = _Side("", "")
        else:
            before = side
    if joined:
        joined[-1] = joined[-1].followed_by(before.text)
    return tuple([side.text.strip(_AROUND) for side in joined]) if len(joined) > 1 else ()


def _sides(name: str) -> list[_Side]:
    """Cut a name where its script changes; figures and signs change none."""
    starts: list[tuple[int, str]] = []
    for piece in _PIECE.finditer(name):
        script = _OF_SIGNS if has_east_asian(piece[0]) else script_of(piece[0])
        if script != _NO_SCRIPT and (not starts or script != starts[-1][1]):
            starts.append((piece.start() if starts else 0, script))
    ends = [*[start for start, _ in starts], len(name)][1:]
    return [
        _Side(script, name[start:end]) for (start, script), end in zip(starts, ends, strict=True)
    ]


def _is_name(side: _Side) -> bool:
    if side.script == _OF_SIGNS:
        if aside_words().site_in_han.search(side.text) and not without_site(side.text):
            return False  # an office alone: *Alpha Ltd 深圳分公司*
        rest, classes = strip_unspaced(close_up(side.text))
        signs = sum(map(has_east_asian, rest))
        return signs >= (_FEW if classes else _SIGNS_OF_A_NAME)
    words = folded(side.text)
    split = legal_forms().split(words)
    said = word_table().tokens[side.script]
    forms = legal_forms().every_word  # a name of nothing else keeps them
    own = any(t.kind in BRANDS for word in split.rest if word not in forms for t in said[word])
    whole = bool(split.classes) or (own and len(split.rest) >= _FEW)
    return whole and names_a_firm(words)
