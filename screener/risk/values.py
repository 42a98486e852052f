"""What a value in a rule file may be, whichever rule has it; the records are in `rules`.

A check `of_new` rules holds those that somebody writes now: what it refuses changes no outcome, or
is judged as it reads. Any other check holds a rulebook in force too, which would judge wrongly.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, Field, ValidationInfo

from screener.places import country_code
from screener.places.phrases import SHORTEST_CUT, plain
from screener.places.rulefile import is_kept, of_new
from screener.quotes import quoted

__all__ = [
    "Codes",
    "CountryCode",
    "Day",
    "EvidenceKind",
    "Floor",
    "Heading",
    "Number",
    "Phrase",
    "Points",
    "Share",
    "Some",
    "Text",
    "Words",
    "all_words",
]

_Item = TypeVar("_Item")

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_MOST_PERCENT = 100
_LOST = frozenset(
    map(chr, (0x640, *range(0xFC5E, 0xFC64), *range(0xFCF2, 0xFCF5), *range(0xFE70, 0xFE80)))
)
"""Letters for Python of which `plain` leaves nothing: signs of Arabic vowels and lines."""
_EVIDENCE = (
    *("audit", "certificate", "remediation"),
    *("self_declaration", "other_subject", "unspecified"),
)
"""As `screener.model.Evidence` has them."""


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    return text


def _country(code: str, info: ValidationInfo) -> str:
    meant = country_code(code)
    if meant != code and (meant or not is_kept(info)):
        hint = f"; did you mean {meant}?" if meant else ""
        raise ValueError(f"{quoted(code[:40])} is no country's code of two letters{hint}")
    return code


def _dated(text: str) -> str:
    whole = text + "-01-01"[len(text) - 4 :] if _DATE.fullmatch(text) else text
    try:
        date.fromisoformat(whole or "0001-01-01")
    except ValueError:
        form = "a year or a day as 2026, 2026-05 or 2026-05-31"
        raise ValueError(f"must be {form}, not {quoted(text[:40])}") from None
    return text


def _digits(prefix: str) -> str:
    if not (prefix.isascii() and prefix.isdecimal()):
        raise ValueError(f"must be digits, not {quoted(prefix[:40])}")
    return prefix


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise ValueError(f"must be a number, not {quoted(str(number))}")
    return number


def _percent(share: float) -> float:
    if not 0 <= share <= _MOST_PERCENT:
        raise ValueError(f"must be from 0 to {_MOST_PERCENT}, not {share:g}")
    return share


def _kind(kind: str) -> str:
    if kind not in _EVIDENCE:
        raise ValueError(f"must be one of {', '.join(_EVIDENCE)}, not {quoted(kind[:40])}")
    return kind


def _not_empty(values: tuple[_Item, ...]) -> tuple[_Item, ...]:
    if not values:
        raise ValueError("is an empty list")
    return values


def _is_range(first: str, last: str) -> bool:
    digits = re.match(r"[0-9]+", last)
    return (
        first.isascii()
        and first.isdecimal()
        and digits is not None
        and int(first) <= int(digits[0])
    )


def _findable(phrase: str) -> str:
    # Most are plain words, and a rulebook has thousands.
    if phrase[:1].isalpha() and phrase[0] not in _LOST and "*" not in phrase and ".." not in phrase:
        return phrase
    if not plain(phrase.replace("*", "")).strip():
        raise ValueError(f"{quoted(phrase[:40])} has no letters to find")
    for word in phrase.split():
        one_side = word.startswith("*") != word.endswith("*")
        if one_side and len(plain(word.strip("*"))) < SHORTEST_CUT:
            raise ValueError(f"{word} is found nowhere; leave {SHORTEST_CUT} letters at its star")
        first, between, last = word.partition("..")
        if between and not _is_range(first, last):
            raise ValueError(f"{word} is no number from one to another, as 13..20 is")
    return phrase


Text = Annotated[str, Field(min_length=1), AfterValidator(of_new(_filled))]
Points = Annotated[int, Field(ge=0, le=100)]
Number = Annotated[float, AfterValidator(of_new(_finite))]
Share = Annotated[float, AfterValidator(of_new(_percent))]
"""In per cent."""
Floor = Literal["critical", "high", "medium"]
Day = Annotated[str, AfterValidator(of_new(_dated))]
"""A year or day, or nothing."""
CountryCode = Annotated[str, AfterValidator(_country)]
Heading = Annotated[Text, AfterValidator(of_new(_digits))]
"""The first digits of headings of the Harmonized System."""
EvidenceKind = Annotated[Text, AfterValidator(of_new(_kind))]
Some = Annotated[tuple[_Item, ...], AfterValidator(of_new(_not_empty))]
"""A list of at least one."""
Phrase = Annotated[str, AfterValidator(_findable)]
"""A phrase to find in texts; its words may be cut with a star."""
Words = dict[Annotated[str, Field(pattern=r"^[a-z]{2,3}$")], tuple[Phrase, ...]]
"""Language code to the words of that language."""
Codes = dict[Literal["nace", "nace_2", "nace_2.1", "isic_4"], tuple[Text, ...]]
"""Classification to code prefixes; ``nace`` stands for both versions of NACE."""


def all_words(words: Words) -> Iterator[str]:
    """Return the words of all languages."""
    return (word for group in words.values() for word in group)
