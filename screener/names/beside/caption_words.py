"""What the words of captions say: what a firm is called, where it is, what it deals in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from screener.late_regex import regex
from screener.names.kinds import BRANDS, NUMBERS
from screener.names.legal import legal_forms
from screener.names.tables import read_table, words_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = [
    "SAYS",
    "SMALL",
    "ends_in_form",
    "is_calling",
    "is_form",
    "is_good",
    "is_listed_good",
    "is_of_ground",
    "is_of_no_firm",
    "is_place",
    "may_be_called",
    "may_be_firm",
    "places_of_captions",
    "tells",
    "without_makers",
]

SMALL = regex(r"[a-z][a-z/-]+")
"""A word of a description."""
SAYS = regex(r"(?<![^\W_])[a-z]{4}")
"""A word in small letters that is no small word."""
_MODEL = regex(r"(?<!\S)\S+-\d\S*|['’]\d\d\b")
"""A number that is no unit's: *Shahed-136*, *Jan '23*."""
_CALLED_FUND = regex(r"\bfunds?\b")
_ABROAD = regex(
    r"(?<![^\W_])(?!\w*[A-ZÀ-Þ])[a-z]*[ß-öø-ſ]"
    r"|(?<!\w)(?:d['’]|(?:des?|du|et|en|les|van|voor|het|tot|ter|za|und|der|die|das|del|do|da|dos)\s)[a-z]"
)
"""Of a description in another language: a word in small letters with an accent, or a small one."""
_MAKERS = ("maker", "makers", "miner", "miners", "smith", "smiths")
_YEAR = regex(r"(?:19|20)\d\d")
_SIDES = regex("/")
_IN_CAPITALS = frozenset({"JV", "SOE", "PMC", "TNC"})
_LONGEST = 4
"""Letters that a trade and the word that says it begin with."""
_PART_OF_WORD = 5
"""Letters of what a firm is called that other words end with: *steelmaker*."""


def is_form(text: str) -> bool:
    """Whether a part is nothing but a legal form: *MGM medical, s.r.o.*, not *SGBL (bank)*."""
    words = folded(text)
    form = len(legal_forms().split(("", *words)).rest) == 1
    return form and not words_of("captions", "callings").issuperset(words[-1:])


def ends_in_form(said: str) -> bool:
    """Whether a description ends as a name does, with a legal form.

    *Run by SAC*, *behind RT* say another.
    """
    last = said.rsplit(maxsplit=1)[-1]
    word = last.islower() and last.isalpha() and word_table().whole[last].kind != "legal"
    if " by " in said or " behind " in said or word:  # *hotel and spa*
        return False
    words = folded(said)
    return legal_forms().end(words) and words[-1] not in words_of("captions", "callings")


def is_of_no_firm(name: str) -> bool:
    """Whether a name is of a fund, of who holds something for others, or of a branch.

    In small letters an analyst calls a firm a fund: *PIF, the Saudi wealth fund*.
    """
    if not words_of("captions", "of_no_firm").isdisjoint(folded(name)):
        return True
    whole = word_table().whole
    words = word_table().phrases.replaced_in(folded(_CALLED_FUND.sub("", name)))
    return any(whole[word].text == "fund" for word in words)  # *Passo Fundo* is a town


def is_place(text: str) -> bool:
    """Whether a text says nothing but where: lands, towns and peoples."""
    table, known = word_table(), places_of_captions()
    words: Sequence[str] = [word for word in folded(text) if word not in table.particles]
    if len(words) > 1:
        words = table.phrases.replaced_in(words)  # *Sri Lanka*
    return all(word_table().whole[word].kind == "place" or word in known for word in words)


def may_be_firm(text: str) -> bool:
    """Whether a part may be a name: initials, or with words that firms are called by."""
    if text.isupper() and " " not in text:
        return True
    whole, words = word_table().whole, folded(text)
    several = len(words) > 1 and any(whole[word].kind != "place" for word in words)
    if several and not ends_in_form(text):
        return True
    return any(whole[word].kind in BRANDS for word in legal_forms().split(words).rest)


def tells(said: str, *, any_word: bool = False) -> bool:
    """Whether a description says what a firm is or deals in, and numbers no part of it.

    Args:
        said: As written.
        any_word: Whether any word in small letters tells it, but for one that another name of the
            firm follows.
    """
    words, table = folded(_MODEL.sub(" ", said)), word_table()
    if any(table.whole[word].kind in NUMBERS and not _YEAR.fullmatch(word) for word in words):
        return False
    any_word = any_word and not _ABROAD.search(said)
    if any_word and SAYS.search(said) and words_of("captions", "other_names").isdisjoint(words):
        return True
    return any(
        (table.whole[word].kind == "trade" and table.whole[word].text.startswith(word[:_LONGEST]))
        or _calls(word)
        or not _trades().isdisjoint((word, word.removesuffix("s")))
        or word in words_of("captions", "remarks")
        for word in words
    )


def is_good(word: str) -> bool:
    """Whether a word in small letters is a trade or its works, *steelworks*, and of English."""
    token = word_table().whole[word]
    of_line = not _trades().isdisjoint((word, word.removesuffix("s"), token.text))
    return of_line and token.kind in ("trade", "word", "common")


def may_be_called(text: str) -> bool:
    """Whether a firm may be called by a town alone, *Pingtan*; by a land, *Ghana*, none is."""
    words = folded(text)
    if len(words) != 1 or not text[:1].isupper():
        return False
    return is_place(text) and word_table().whole[words[0]].text not in _no_firms()


@lru_cache(maxsize=1)
def _no_firms() -> frozenset[str]:
    """Return the places that no firm is called by alone: lands, their regions and peoples."""
    regions = words_of("captions", "regions") | words_of("captions", "provinces")
    return word_table().lands | regions | {*read_table("kinds")["capitals"]}


def without_makers(words: Sequence[str]) -> list[str]:
    """Say of what is called by its good in one word also the good: *gunmaker*, *gun*."""
    found = [*words]
    for word in words:
        good = next((word[: -len(m)] for m in _MAKERS if word.endswith(m)), "")
        if good and is_listed_good(good) and not is_listed_good(word):
            found.append(good)
    return found


def is_listed_good(word: str) -> bool:
    """Whether a line of trade has a word as it is written: *pvc*, *lng*."""
    return not _trades().isdisjoint((word, word.removesuffix("s")))


def is_of_ground(said: str) -> bool:
    """Whether a description ends with what is mined: firms are called by the ground where it is."""
    return not words_of("captions", "of_ground").isdisjoint(folded(said)[-1:])


def is_calling(word: str) -> bool:
    """Whether a firm is called so in small letters, *steelmaker*, or shortly in capitals, *JV*."""
    if word in _IN_CAPITALS:
        return True
    return SMALL.fullmatch(word) is not None and any(map(_calls, _SIDES.split(word)))


def _calls(word: str) -> bool:
    return word in words_of("captions", "callings") or _ends_in_calling(word)


@lru_cache(maxsize=10_000)
def _ends_in_calling(word: str) -> bool:
    callings = words_of("captions", "callings")
    return any(word[at:] in callings for at in range(3, len(word) - _PART_OF_WORD + 1))


@lru_cache(maxsize=1)
def _trades() -> frozenset[str]:
    """Return the words that lines of trade have."""
    return frozenset(" ".join(read_table("captions")["lines_of_trade"]).split())


@lru_cache(maxsize=1)
def places_of_captions() -> Mapping[str, str]:
    """Return towns, regions and peoples, each with its land."""
    found, table = dict[str, str](read_table("kinds")["capitals"]), read_table("captions")
    for of_lands in (read_table("towns"), table):
        for land, places in of_lands["places_of_lands"].items():
            found |= dict.fromkeys(places.split(), land)
    for towns in table["towns_of_provinces"].values():
        found |= dict.fromkeys(towns.split(), "china")
    return found
