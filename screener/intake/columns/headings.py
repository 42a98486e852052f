"""What a heading means: the table in ``rules/intake/headings.yml``, applied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from screener.intake.rules import rules_table, worked_out
from screener.places import phrases
from screener.places.phrases import plain

__all__ = [
    "How",
    "Meaning",
    "describes",
    "fields",
    "is_exact",
    "is_generic",
    "is_of_another",
    "is_remark",
    "is_where_goods_are_made",
    "key",
    "meaning",
    "names_ship",
    "names_supplier",
    "rank_of_role",
    "recognised",
    "role_of",
    "states_of",
]

How = Literal["mapped", "profile", "recognised", "guessed", "ignored"]

# Vowel signs of South and South-East Asia are part of a word, which \w does not know.
_NOT_WORD = re.compile("(?:_|[^\\w\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3])+")
_JOINERS = re.compile("[\u200b-\u200d]")
# It parts the words of a Persian compound, which others write with a space.
_PARTS_PERSIAN = re.compile("(?<=[\u0600-\u06ff])\u200c")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_IN_BRACKETS = re.compile(r"[(\[（【].*?[)\]）】]")
_ALTERNATIVES = re.compile(r"[/|\n\r()（）\[\]【】:：]")
_EAST_ASIAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
_SOUTH_EAST_ASIAN = re.compile("[\u0e00-\u0eff\u1780-\u17d3]+")
_VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷ]", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_LONGEST = 120
_OF_OTHERS = frozenset({"owners", "parent", "directors", "parties"})
_PHRASE = 2
_WORD = 4
"""Letters and signs of a Thai word that is enough for a guess."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The field a heading stands for, and how surely."""

    field: str
    how: How


@lru_cache(maxsize=4096)
def meaning(heading: str) -> Meaning:
    """Say which field a heading names; ``Meaning("", "ignored")`` when none."""
    if len(heading) > _LONGEST:
        return Meaning("", "ignored")
    table = _table()
    found = next((field for reading in _readings(heading) if (field := table.get(reading))), "")
    field = found or _guess(heading)
    if not field or (field == "country" and _is_where_goods_go(heading)):
        return Meaning("", "ignored")
    return Meaning(field, "recognised" if found else "guessed")


def recognised(cells: Iterable[str]) -> frozenset[str]:
    """Return the fields that cells are known headings of, none by a guess."""
    found = map(meaning, cells)
    return frozenset(each.field for each in found if each.how == "recognised")


@cache
def fields() -> frozenset[str]:
    """Return the names of all fields that a heading can be mapped to."""
    return frozenset(rules_table("headings")["fields"]) | {"sector"}


@lru_cache(maxsize=8192)
def key(heading: str) -> str:
    """Normal form of a heading: no case, accents, punctuation; words apart."""
    # *N°* is mostly typed with the sign of degrees; with that of ordinals (º) it is *No* by itself.
    parted = _CAMEL.sub(" ", unicodedata.normalize("NFKC", heading.replace("°", "o")))
    joined = _JOINERS.sub("", _PARTS_PERSIAN.sub(" ", parted))
    return " ".join(_NOT_WORD.sub(" ", plain(joined)).split())


def _readings(heading: str) -> Iterator[str]:
    """The heading in full, short forms written out, without units or brackets, then its parts."""
    yield key(heading)
    yield _written_out(key(heading))
    yield _without_units(key(heading))
    yield key(_IN_BRACKETS.sub(" ", heading))
    for part in _ALTERNATIVES.split(heading):
        yield key(part)
    if east_asian := _EAST_ASIAN.findall(heading):
        yield key("".join(east_asian))
        yield key(_EAST_ASIAN.sub(" ", heading))


def _written_out(text: str) -> str:
    short = _short()
    return " ".join(short.get(word, word) for word in text.split())


def _without_units(text: str) -> str:
    """Leave out years and currencies: "Umsatz 2025 EUR"."""
    words = text.split()
    return " ".join(word for word in words if word not in _units() and not _YEAR.fullmatch(word))


def _guess(heading: str) -> str:
    text = key(heading)
    if not text or _about_something_else(text):
        return ""
    if _EAST_ASIAN.search(text):
        return _ending(text.replace(" ", ""))
    if _SOUTH_EAST_ASIAN.search(text):
        return _beginning(text.replace(" ", ""))
    words = _written_out(text).split()
    for length in range(len(words), 0, -1):
        if length < _PHRASE <= len(words) and (link := _of_chain(words)):
            return link
        # Vietnamese puts what a heading is about at its beginning: *Diện tích nhà máy*, an area.
        last = 0 if _VIETNAMESE.search(heading) else len(words) - length
        for start in range(last, -1, -1):
            phrase = " ".join(words[start : start + length])
            enough = length >= _PHRASE or phrase in _words("strong")
            if enough and (field := _table().get(phrase)):
                behind = [] if "&" in heading else words[start + length :]
                return "" if _is_said_of(behind, field) else field
    return ""


def _is_said_of(behind: list[str], field: str) -> bool:
    """Whether a heading is of something about another party: *Parent company country*.

    *Registered owner & address* is of the party too.
    """
    last = behind[-1] if behind and field in _OF_OTHERS else ""
    return last in _words("said_of") or _table().get(last, "name") not in {field, "name"}


def _of_chain(words: list[str]) -> str:
    """The field of a link of a chain, by its last word: *Wafer Manufacturer*, *Wafer Location*.

    *Name of factory* is one too, *Type of factory* and *Adresse usine* are not; a *Deletion flag*
    flies on no ship.
    """
    last = words[-1]
    if last in _words("where"):
        return "sites"
    if last not in _roles() or _table().get(last) == "country":
        return ""
    about = last in _words("qualifying") or any(
        " ".join(words).endswith(f" {of} {last}") for of in _words("about")
    )
    return "" if about and _table().get(words[0]) != "name" else "parties"


def _ending(text: str) -> str:
    """Chinese, Japanese and Korean put what a heading is about at its end."""
    endings = (text[start:] for start in range(len(text) - _PHRASE + 1))
    return next((field for ending in endings if (field := _table().get(ending))), "")


def _beginning(text: str) -> str:
    """Thai, Lao and Khmer put it at the beginning: ที่อยู่โรงงาน, the *address* of the factory."""
    beginnings = (text[:end] for end in range(len(text), _WORD - 1, -1))
    return next((field for one in beginnings if (field := _table().get(one))), "")


def _about_something_else(text: str) -> bool:
    return _has_any(text, _words("never"))


def _is_where_goods_go(heading: str) -> bool:
    text = key(heading)
    elsewhere = _has_any(text, _words("never") | _words("sold"))
    return elsewhere and not is_exact(heading) and not _has_any(text, _words("sellers"))


def _has_any(text: str, words: frozenset[str]) -> bool:
    for script in (_EAST_ASIAN, _SOUTH_EAST_ASIAN):
        if script.search(text):
            return any(word in text for word in words if script.search(word))
    return any(f" {word} " in f" {text} " for word in words)


@cache
def _table() -> dict[str, str]:
    """Normal form of each heading to its field; the field named first in the file wins."""
    return worked_out("headings", _keyed, __file__, phrases.__file__)


def _keyed() -> dict[str, str]:
    table: dict[str, str] = {}
    for field, languages in rules_table("headings")["fields"].items():
        table.setdefault(key(field), field)
        for headings in languages.values():
            for heading in headings:
                table.setdefault(key(heading), field)
                if _EAST_ASIAN.search(heading):  # whose longer headings are read without blanks
                    table.setdefault(key(heading).replace(" ", ""), field)
    return table


def is_exact(heading: str) -> bool:
    """Say whether the table has a heading as it is, not only in part or with words filled in."""
    return key(heading) in _table()


def is_of_another(heading: str) -> bool:
    """Say whether a heading is about someone or something else than the supplier."""
    return _about_something_else(key(heading))


def is_generic(heading: str) -> bool:
    """Say whether a heading may number anything, as "ID" does."""
    return key(heading) in _words("generic")


def is_remark(heading: str) -> bool:
    """Say whether a heading is of a column for remarks of any kind."""
    return any(word in _words("remarks") for word in (key(heading), *key(heading).split()))


def states_of(heading: str) -> str:
    """Return the country whose regions alone are headed so, "UF" for Brazil; or nothing."""
    countries: dict[str, list[str]] = rules_table("headings")["states_of"]
    known = (code for code, headings in countries.items() if key(heading) in map(key, headings))
    return next(known, "")


def is_where_goods_are_made(heading: str) -> bool:
    """Say whether a heading of a country says that goods are made or come from there."""
    return _has_any(key(heading), _words("made"))


def describes(heading: str) -> bool:
    """Say whether a heading is of descriptions, of whatever the list is about."""
    return key(heading) in _words("described")


def role_of(heading: str) -> str:
    """Return what party to a consignment or a chain a heading names; empty if none."""
    text = key(heading)
    named = (word for word in _roles() if _has_any(text, frozenset({word})))
    return _roles().get(max(named, key=len, default=""), "")


def rank_of_role(heading: str) -> int:
    """How near to the making of goods a heading's party is: makers, then traders, then ships."""
    role = role_of(heading)
    return 2 if role == "ship" else int(role in rules_table("headings")["traders"])


def names_supplier(heading: str) -> bool:
    """Say whether a heading calls who is in its column a supplier, and no other party."""
    return not role_of(heading) and _has_any(key(heading), _words("sellers"))


def names_ship(heading: str, others: Iterable[str]) -> bool:
    """Say whether a heading is of the names of ships.

    *Name* alone is where one of the ``others`` says what only ships have: a flag, an MMSI.
    """
    if role_of(heading) == "ship":
        return True
    unsaid = key(heading) in _words("unsaid")
    return unsaid and any(meaning(one).field == "mmsi" or _is_flag(one) for one in others)


def _is_flag(heading: str) -> bool:
    return meaning(heading).field == "country" and role_of(heading) == "ship"


@cache
def _roles() -> dict[str, str]:
    """Each word for a party with what it is."""
    roles: dict[str, list[str]] = rules_table("headings")["roles"]
    return {key(word): role for role, words in roles.items() for word in words}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(key(word) for word in rules_table("headings")[kind])


@cache
def _short() -> dict[str, str]:
    table: dict[str, str] = rules_table("headings")["short"]
    return table


@cache
def _units() -> frozenset[str]:
    return frozenset(rules_table("headings")["units"])
