"""Plants and institutes named after people: the surname alone, in its own case.

*Завод имени В. А. Дегтярева*, *Degtyarev Plant* and *Plant named after V.A. Degtyarev* are one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from screener.late_regex import regex
from screener.names.caveats import NO_PERSON, PERSON
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = ["honoured", "marked_by_person", "without_honours"]

_INITIALS = r"(?:(?:Y[aeou]|[CKSZ]h|Ts|[A-ZА-ЯІЇЄҐЎ])\.\s*){1,3}"
_AND = "(?:и|і|й|та|i|and)"
_BARE_INITIALS = r"(?:[A-ZА-ЯІЇЄҐЎ]{1,2}\s+){1,3}"
_PERSON = regex(rf"(?<![\w.]){_INITIALS}(?=([A-ZА-ЯІЇЄҐЎ]\w{{3,}}))")
_TURKISH = ("ı", "i\u0307")
"""These letters are as good as *i*, whatever their case."""
_BESIDE = " ,«»\"'“”‘’("
"""What may stand between a name and the person."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The table ``rules/names/honours.yml``, which says what each of them is."""

    honour: re.Pattern[str]
    """The person that a name says it is named after, the ``surname`` apart."""
    signs: tuple[str, ...]
    """One of these stands in every name with such a person: seen at a glance."""
    signs_ascii: tuple[str, ...]
    """Those of them that a name in ASCII may have."""
    surname_endings: tuple[tuple[str, str], ...]
    named_so: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = read_table("honours")
    named_after = table["named_after"]
    before, title = ("|".join(map(re.escape, w)) for w in (named_after, table["titles"].split()))
    signs = _shortest(phrase.split()[0] for phrase in named_after)
    return _Words(
        regex(
            rf"(?<!\w)(?:{before})\s+(?:(?:{title})\s+)?(?:{_INITIALS}|{_BARE_INITIALS})?"
            rf"(?:(?:{title})\s+)?(?P<surname>\w[\w'’-]{{3,}})"
            rf"(?:\s+{_AND}\s+{_INITIALS}(?P<second>\w[\w'’-]{{3,}}))?",
            re.IGNORECASE,
        ),
        (*signs, *_TURKISH),
        tuple(filter(str.isascii, signs)),
        tuple((genitive, nominative) for genitive, nominative in table["surname_endings"]),
        frozenset(table["named_so"].split()),
    )


def _shortest(words: Iterable[str]) -> list[str]:
    """Leave out words that another is part of."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(part in word for part in kept):
            kept.append(word)
    return kept


def without_honours(name: str) -> tuple[str, str]:
    """Return ``name`` without what honours the person that it is named after.

    Returns:
        The name with that person as a surname; what stands before that person, where the name says
        that it is named so. Each is `""` if there is none.
    """
    if found := _honour(name):
        before, surnames = name[: found.start()], _surnames(found)
        return f"{before} {surnames} {name[found.end() :]}".strip(), before.strip(_BESIDE)
    person = _PERSON.search(name) if "." in name else None
    meanings = word_table().meanings
    if person is None or meanings[fold(person[1])] in word_table().weak:
        return "", ""
    without = f"{name[: person.start()]}{name[person.end() :]}"
    return "" if _words().named_so.isdisjoint(
        [meanings[word] for word in fold(without).split()]
    ) else without, ""


def honoured(name: str) -> str:
    """Return the surname of the person that a name says it is named after, `""` if of none.

    Of two persons both: *имени М.Л. Миля и Н.И. Камова*.
    """
    found = _honour(name)
    return _surnames(found) if found else ""


def _surnames(found: re.Match[str]) -> str:
    return " ".join(map(_nominative, filter(None, (found["surname"], found["second"]))))


def marked_by_person(readings: Sequence[Reading], name: str) -> Sequence[Reading]:
    """Mark the readings of a name that says whom it is named after: with that person or without.

    *Moscow State University* there are several of: of Lomonosov, of Kutafin.
    """
    partial = len(readings) > 1 and any(each.partial for each in readings)
    if not partial or not (surname := honoured(name)):
        return readings
    person = {*folded(surname)}
    return [
        each._replace(caveats=each.caveats | (NO_PERSON if _lacks(each, person) else PERSON))
        for each in readings
    ]


def _lacks(reading: Reading, person: AbstractSet[str]) -> bool:
    return reading.partial and not any(token.raw in person for token in reading.tokens)


def _honour(name: str) -> re.Match[str] | None:
    plain, words = name.casefold(), _words()
    named = any(map(plain.__contains__, words.signs_ascii if name.isascii() else words.signs))
    return words.honour.search(name) if named else None


def _nominative(surname: str) -> str:
    for genitive, nominative in _words().surname_endings:
        if surname.endswith(genitive):
            return surname.removesuffix(genitive) + nominative
    return surname
