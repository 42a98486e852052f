"""What tells which security of a firm is meant: *Alpha Inc Class A*, *Alpha Ltd-Spon ADR*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from screener.names.beside.telling import names_a_firm
from screener.names.legal import legal_forms
from screener.names.phrases import one_of
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = ["ends_with_class", "security_words", "without_security"]

_GAP = r"[\s.-]+"
_AROUND = " \t,/(*–—-"
_FEW = 2
_CLASS = re.compile(r"(?:(?<=[^\W\d]{2})|(?<=[./][^\W\d]))([.)]?)\s?-\s?[A-HNRSW]\s*$")
"""The letter of a class behind a hyphen, *Alpha Industry-A*."""


def ends_with_class(name: str) -> bool:
    """Whether the letter of a class of shares may end a name, behind a hyphen."""
    return _CLASS.search(name) is not None


def without_security(name: str) -> str:
    """Return a firm without what tells which of its securities is meant, ``""`` if nothing does.

    A code of few letters tells one behind a legal form only: *Alpha SA-Reg*.
    """
    last = next((word for word in reversed(folded(name)) if word != ")"), "")
    if not _may_end_one(last):
        return ""  # as most names
    patterns = _patterns()
    rest, sure, dashed = name, False, False
    while found := patterns.told.search(rest):
        rest, sure = rest[: found.end(1)], True
    if found := _CLASS.search(rest):
        rest, dashed = rest[: found.end(1)], True
    bare = rest
    while found := patterns.code.search(bare):
        bare = bare[: found.end(1)]
    rest = bare if _ends_with_form(bare) else rest
    if rest == name:
        return ""
    firm = rest.strip(_AROUND)
    words = folded(firm)
    return firm if (sure or not dashed or _has_classes(firm)) and names_a_firm(words) else ""


def _may_end_one(word: str) -> bool:
    """Whether what tells a security may end with a word: a letter, a figure, one of the table."""
    return len(word) == 1 or word in _last_words() or any(map(str.isdigit, word))


def _has_classes(firm: str) -> bool:
    """Whether the letter behind a firm may be a class: *Alpha Industry-A* or *Alpha Ltd-A*.

    Behind a legal form and a brand it is one of the brand: *OOO Orion-R*.
    """
    split = legal_forms().split(folded(firm))
    return _ends_with_form(firm) or (len(split.rest) >= _FEW and not split.classes)


def _ends_with_form(firm: str) -> bool:
    words = folded(firm)
    rest = legal_forms().split(words).rest
    return 0 < len(rest) < len(words) and rest[-1] != words[-1]


@dataclass(frozen=True, slots=True)
class _Patterns:
    told: re.Pattern[str]
    """What tells a security alone, at the end of a name, with what is said of it behind it."""
    code: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    table = read_table("securities")
    said = {part: one_of(table[part], _GAP) for part in table if part != "version"}
    amount = r"\d*[.,]?\d+"
    value = rf"(?:{said['currencies']})\s?"
    day = r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    bond = rf"\d{{1,2}}(?:[.,]\d+)?\s?%(?=\s+(?:{day}|20\d\d|perp)\b)|\d{{1,2}}[.,]\d+(?=\s+{day})"
    kind = rf"(?:{said['classes']})[.\s-]+[a-z]\d?|[a-z][\s-](?:{said['shares']})"
    behind = rf"(?:{said['behind']}|{value}{amount}|{said['currencies']}|{day}|{amount}[p%]?)"
    return _Patterns(
        told=re.compile(
            rf"(?<=\w)([.)]*)[\s,/(–—-]+(?:{said['tells']}|{kind}|{value}\d*[.,]\d+|{bond})"
            rf"(?:[\s,()-]+{behind})*[\s.)]*$",
            re.IGNORECASE,
        ),
        code=re.compile(rf"(?<=\w)([.)]*)[\s,/(–—-]+(?:{said['codes']})[\s.)]*$", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def security_words() -> frozenset[str]:
    """Return the folded words by which it is seen at a glance that a security may be told."""
    return frozenset(word for word in _ends("tells", "codes", "classes", "shares") if len(word) > 1)


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return _ends("tells", "codes", "shares", "behind", "currencies")


def _ends(*parts: str) -> frozenset[str]:
    """The last words of what parts of the table have, folded."""
    table = read_table("securities")
    said = (folded(one.replace("_", " ")) for part in parts for one in table[part].split())
    return frozenset(words[-1] for words in said)
