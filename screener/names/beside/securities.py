"""What tells which security of a firm is meant: *Alpha Inc Class A*, *Alpha Ltd-Spon ADR*."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from string import digits

from screener.late_regex import regex
from screener.names.beside.telling import names_a_firm, own_words
from screener.names.legal import legal_forms
from screener.names.phrases import one_of
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = [
    "ends_with_class",
    "may_be_amount",
    "may_end_with_class",
    "security_words",
    "without_security",
    "words_of_securities",
]

_GAP = r"[\s.-]+"
_AROUND = " \t,/(*–—-"
_FEW, _BANK = 2, "bank"
"""What a firm without a legal form may end with before its security: *First Republic Bank*."""
_CLASSED = 4
"""Signs at the end of a name among which the hyphen before a class is: *NTES - SW*."""
_TOLD = 4
"""Letters of a word cut off that are enough to tell it."""
_MARKED, _SHORTEST = ("ss", "sw"), 6
"""Two letters of a class, and letters of a brand that alone is told with one: *ASCLETIS-B*."""
_CLASS = regex(r"(?:(?<=[^\W\d]{2})|(?<=[./][^\W\d]))([.)]?)\s?-\s?(?:[A-HNRSW]|S[SW])\s*$")
"""The letter of a class behind a hyphen, *Alpha Industry-A*, or two of Hong Kong's, *NTES-SW*."""


def ends_with_class(name: str) -> bool:
    """Whether the letter of a class of shares may end a name, behind a hyphen."""
    return _CLASS.search(name) is not None


def may_end_with_class(name: str) -> bool:
    """Whether that may be so, at a glance."""
    return "-" in name.rstrip()[-_CLASSED:]


def may_be_amount(word: str) -> bool:
    """Whether a folded word may be an amount, written to its currency: *EUR0*.10."""
    return word.rstrip(digits) in _told_within()


def without_security(name: str, said: Sequence[str]) -> str:
    """Return a firm without what tells which of its securities is meant, ``""`` if nothing does.

    A code of few letters tells one behind a legal form only: *Alpha SA-Reg*. ``said`` is what the
    name is folded to.
    """
    if firm := _described(said, percent="%" in name):
        return firm
    last = next((word for word in reversed(said) if word != ")"), "")
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
    rest = bare if legal_forms().end(folded(bare)) else rest
    if rest == name:
        return ""
    firm = rest.strip(_AROUND)
    words = folded(firm)
    return firm if (sure or not dashed or _has_classes(firm)) and names_a_firm(words) else ""


def _described(words: Sequence[str], *, percent: bool) -> str:
    """Return a firm up to its legal form if all that stands behind describes a security.

    A field may have cut off the last word: *MetLife, Inc. Depositary Shares Eac*. ``percent``:
    interest is told, *Alpha Corp 6.5%*.
    """
    told, sure = _described_by(), percent
    for at in range(len(words) - 1, 0, -1):
        word, begun = words[at], _begun() if at == len(words) - 1 else {}
        if not (word in told or word in begun or word.isdigit() or len(word) == 1):
            firm = words[: at + 1]
            ends = sure and (word == _BANK or legal_forms().end(firm))
            return " ".join(firm) if ends and names_a_firm(firm) else ""
        sure = sure or told.get(word, False) or begun.get(word, False)
    return ""


@lru_cache(maxsize=1)
def _described_by() -> Mapping[str, bool]:
    """The words that describe a security behind a legal form, and whether one is enough."""
    table = read_table("securities")
    return dict.fromkeys(table["described"].split(), False) | dict.fromkeys(
        table["sure"].split(), True
    )


@lru_cache(maxsize=1)
def _begun() -> Mapping[str, bool]:
    """What a field may leave of those words; few letters are not enough."""
    return {
        word[:size]: sure and size >= _TOLD
        for word, sure in _described_by().items()
        for size in range(1, len(word))
    }


def _may_end_one(word: str) -> bool:
    """Whether what tells a security may end with a word: a letter, a figure, one of the table."""
    return len(word) == 1 or word in _MARKED or word in _last_words() or any(map(str.isdigit, word))


def _has_classes(firm: str) -> bool:
    """Whether the letter behind a firm may be a class: *Alpha Industry-A* or *Alpha Ltd-A*.

    Behind a legal form and a brand it is one of the brand: *OOO Orion-R*. An exchange that writes
    one word so writes it in capitals.
    """
    words = folded(firm)
    split = legal_forms().split(words)
    if split.classes:
        return legal_forms().end(words)
    long = firm.isupper() and len(firm) >= _SHORTEST and bool(own_words(split.rest))
    return len(split.rest) >= _FEW or long


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
        told=regex(
            rf"(?<=\w)([.)]*)[\s,/(–—-]+(?:{said['tells']}|{kind}|{value}\d*[.,]\d+|{bond})"
            rf"(?:[\s,()-]+{behind})*[\s.)]*$",
            re.IGNORECASE,
        ),
        code=regex(rf"(?<=\w)([.)]*)[\s,/(–—-]+(?:{said['codes']})[\s.)]*$", re.IGNORECASE),
    )


@lru_cache(maxsize=1)
def security_words() -> frozenset[str]:
    """Return the folded words by which it is seen at a glance that a security may be told."""
    ends = _ends("tells", "codes", "classes", "shares")
    begun = [word for word, sure in {**_begun(), **_described_by()}.items() if sure]
    return frozenset([word for word in ends if len(word) > 1]).union(begun)


@lru_cache(maxsize=1)
def words_of_securities() -> frozenset[str]:
    """Return the words one of which stands in every name that tells a security in words."""
    return security_words() | _told_within()


@lru_cache(maxsize=1)
def _told_within() -> frozenset[str]:
    """Return a word of each phrase that tells a security, and the currencies of amounts."""
    return frozenset(
        max(folded(one.replace("_", " ")), key=len)
        for part in ("tells", "codes", "currencies")
        for one in read_table("securities")[part].split()
    )


@lru_cache(maxsize=1)
def _last_words() -> frozenset[str]:
    return _ends("tells", "codes", "shares", "behind", "currencies")


def _ends(*parts: str) -> frozenset[str]:
    """The last words of what parts of the table have, folded."""
    table = read_table("securities")
    said = (folded(one.replace("_", " ")) for part in parts for one in table[part].split())
    return frozenset(words[-1] for words in said)
