"""Letters that may stand for words: *KEPCO E&C*, Engineering & Construction; *QD Hongda*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from string import ascii_lowercase

from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, NAMED_BY, words_of_kind
from screener.names.legal import legal_forms
from screener.names.meaning.stemming import singular
from screener.names.tables import read_part, read_table
from screener.names.words import word_table

__all__ = ["bodies_in_full", "letters_in_full", "letters_of_words"]

_OF_STATES = frozenset({"trade", "generic", "body"})
"""Kinds of words that a state of India stands before."""
_TRADE = "trade"
"""The kind of words that a place stands before with no points: *BC Partners* is of none."""
_AND, _FIRST = "and", 2
"""What stands between two letters, and where at the earliest: a name stands before them."""
_INVESTS = "invest"
"""How a trade begins that makes a firm of many with a word that any has: *IK-Menedzhment*."""
_FIRMS = ("kompaniya", "kompanii", "company")
"""Bodies that are firms as others are: initials before a family's name are none, *GK Patel*."""
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_NATIONAL, _OIL = "natsionalnaya kompaniya", "neft"
"""What *NK* is of Kazakhstan, and how firms are called of which it is *neftyanaya kompaniya*."""
_TOLD_BEHIND = 3
"""Letters of a body that are told behind a name: two are many other things."""
_PLANT = "zavod"
"""What a body is in Russian of which there are many, each with its number."""
_PLANTS = (_PLANT, "plant")
_OF_TOWNS = (_PLANT, "kombinat", "byuro", "obedinenie")
"""Bodies whose letters begin with that of a town."""
_SOUNDS = frozenset({"ch", "sh", "zh", "kh", "ts", "ya", "yu"})
"""One letter of Russian: *ChTZ*."""


def letters_in_full(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield a name with two letters behind its brand in full, in each way that is usual.

    And with those of a town of China before a brand in pinyin, or of a state of India before what
    the firm is: *A.P. Paper Mills*; before a brand they are a man's, *A.P. Moller*, and without
    their points a brand, *MP Materials*. Some places are written so without, *NY Shipping*.

    Args:
        name: As written.
        words: What the name is folded to. Letters that it begins with are its brand: *E & C Toys*.
    """
    town = _towns().get(words[0]) if len(words) > _FIRST else ""
    if town and _is_pinyin_brand(words[1]):
        yield " ".join((town, *words[1:]))
    state = _states().get(words[0], "") if len(words) > _FIRST else ""
    pointed = state and ".".join((*words[0], "")) in name.lower().replace(" ", "")
    if pointed and word_table().whole[words[1]].kind in _OF_STATES:
        yield " ".join((state, *words[1:]))
    place = _places().get(words[0]) if words[1:] else ""
    if place and word_table().whole[words[1]].kind == _TRADE:
        yield " ".join((place, *words[1:]))
    if _AND not in words[_FIRST:-1]:
        return
    at = words.index(_AND, _FIRST)
    whole = word_table().whole
    if not any(whole[word].kind in BRANDS for word in words[: at - 1]):
        return  # *India H & R Block*: letters behind a land are a brand
    for trades in _pairs().get((words[at - 1], words[at + 1]), ()):
        yield " ".join((*words[: at - 1], *trades, *words[at + 2 :]))


def bodies_in_full(words: Sequence[str]) -> Iterator[str]:
    """Yield a name with the letters in full that tell a kind of body of Russia: *PO Mayak*.

    And an institute with the letters of its academy, which end it.
    """
    if not _letters_of_bodies().isdisjoint(words):
        yield from _each_body_in_full(words)
    academy = _academies().get(words[-1]) if words else ""
    if academy and any(word_table().meanings[word] == "institute" for word in words):
        yield " ".join((*words[:-1], academy))


def _each_body_in_full(words: Sequence[str]) -> Iterator[str]:
    """Yield a name with the letters of a body in full that it begins with, but for its form.

    It may end with them too: with two beside a form of Russia only, *Volga TD OOO*, *Akkuyu NPP*.
    Of a plant they may have but a number beside them: *123 ARZ*.
    """
    forms, particles = _forms_but_bodies(), word_table().particles
    said = [at for at, word in enumerate(words) if word not in forms]
    first = next((at for at in said if not _is_number(words[at])), None)
    if first is None:
        return
    numbers = [at for at in said if at < first]
    behind = [at for at in said if at > first and words[at] not in particles]
    ways = [(first, beside) for beside in numbers[-1:] or behind[:1]]
    if behind and (len(words[behind[-1]]) >= _TOLD_BEHIND or _is_of_russia(words)):
        ways.append((behind[-1], max(at for at in said if at < behind[-1])))
    for letters, near in ways:
        for body in _bodies_beside(words[letters], words[near]):
            if _is_body(words, words[letters], body, words[near]):
                yield " ".join((*words[:letters], body, *words[letters + 1 :]))


def _bodies_beside(letters: str, beside: str) -> Sequence[str]:
    """Return what letters may stand for: beside a place a plant if they may, *Kursk NPP*.

    Of a plant or the like the first letter may be that of its town: *IEMZ Kupol*, of Izhevsk.
    """
    bodies = _bodies().get(letters, ())
    if not bodies and letters in _letters_of_bodies():
        town = 1 + (letters[:2] in _SOUNDS)
        return [body for body in _bodies().get(letters[town:], ()) if body.endswith(_OF_TOWNS)]
    placed = word_table().whole[beside].kind == "place"
    return [body for body in bodies if placed and body.endswith(_PLANTS)] or bodies


def _is_body(words: Sequence[str], letters: str, body: str, beside: str) -> bool:
    """Whether letters are a body, by the word beside them.

    Before an English trade they are a brand: *SKB Textile*; those of a land, and those of a firm
    before a name that many bear, are a body beside a form of Russia only: *UK Polyus OOO*, *UK Mail
    Ltd*.
    """
    table = word_table()
    if _is_number(beside):
        return body.endswith(_PLANT)
    kind = table.token(singular(beside)).kind
    of_many = table.whole[letters].kind == "place" or (body.endswith(_FIRMS) and kind == "common")
    if of_many and not _is_of_russia(words):
        return False
    common = body.startswith(_INVESTS) and table.whole[beside].kind == "generic"
    return kind in NAMED_BY and not common and not _is_another(letters, body, beside)


def _is_another(letters: str, body: str, beside: str) -> bool:
    """Whether letters are no such body, but a sign of China or an oil company, as the word tells.

    *HE Xin* are two syllables of pinyin; *NK Rosneft* is an oil company of Russia.
    """
    read = bool(letters.strip(_CONSONANTS)) and bool(syllables(letters) and syllables(beside))
    return read or (body == _NATIONAL and beside.endswith(_OIL))


def _is_number(word: str) -> bool:
    """Whether a word is a number, or the sign of one: *No. 123*."""
    token = word_table().whole[word]
    return token.kind == "number" or word in words_of_kind("number_signs")


def _is_pinyin_brand(word: str) -> bool:
    """Whether a word is a brand of several signs: one sign is a family's name, *Y. T. Chang*."""
    brand = word_table().whole[word].kind in BRANDS
    return brand and len(syllables(word)) > 1


@cache
def letters_of_words() -> frozenset[str]:
    """Return letters that may be short for one of two trades, a town or a body."""
    return frozenset(first for first, _ in _pairs()).union(
        _towns(), _states(), _places(), _letters_of_bodies(), _academies()
    )


@cache
def _letters_of_bodies() -> AbstractSet[str]:
    """Return the letters of bodies, also behind that of a town."""
    of_towns = [
        letters for letters, bodies in _bodies().items() if "".join(bodies).endswith(_OF_TOWNS)
    ]
    behind = {f"{town}{letters}" for town in (*ascii_lowercase, *_SOUNDS) for letters in of_towns}
    behind -= legal_forms().every_word
    return _bodies().keys() | {each for each in behind if word_table().means_itself(each)}


@cache
def _bodies() -> Mapping[str, Sequence[str]]:
    """Return kinds of bodies by the letters that names begin with, of whatever land."""
    found = defaultdict[str, list[str]](list)
    for part, bodies in read_table("abbreviations").items():
        for letters, said in bodies.items() if part.startswith("bodies_of_") else ():
            found[letters] += said.split("; ")
    return dict(found)


def _is_of_russia(words: Sequence[str]) -> bool:
    return not _forms_of_russia().isdisjoint(words)


@cache
def _forms_of_russia() -> AbstractSet[str]:
    """Return the legal forms, in Russian, beside which a word is Russian."""
    return frozenset(read_part("translations", "tells")["russian_beside_forms"].split())


@cache
def _forms_but_bodies() -> AbstractSet[str]:
    """Return words of legal forms, which may stand before such letters."""
    return legal_forms().every_word - _bodies().keys()


@cache
def _academies() -> Mapping[str, str]:
    """Return academies of sciences by the letters that names of their institutes end with."""
    academies: Mapping[str, str] = read_table("abbreviations")["academies"]
    return academies


@cache
def _towns() -> Mapping[str, str]:
    """Return the towns and provinces of China by the letters that firms there write before them."""
    towns: Mapping[str, str] = read_table("abbreviations")["towns_of_china"]
    return towns


@cache
def _states() -> Mapping[str, str]:
    """Return the states of India by the letters that firms there write before what they are."""
    states: Mapping[str, str] = read_table("abbreviations")["states_of_india"]
    return states


@cache
def _places() -> Mapping[str, str]:
    """Return towns, states and lands by the letters that names begin with, with no points too."""
    places: Mapping[str, str] = read_table("abbreviations")["places_by_letters"]
    return places


@cache
def _pairs() -> Mapping[tuple[str, str], Sequence[Sequence[str]]]:
    """Return the trades that two letters stand for, with *and* between them."""
    found: dict[tuple[str, str], list[Sequence[str]]] = {}
    for said in read_table("abbreviations")["letter_pairs"]:
        one, other = said.split()
        found.setdefault((one[0], other[0]), []).append((one, _AND, other))
    return found
