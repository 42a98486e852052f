"""Which towns and lands a caption and another name say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.trades_and_places import places_of_china
from screener.names.beside.caption_words import places_of_captions
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import TELLING
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = [
    "are_elsewhere",
    "are_of_one_town",
    "are_of_two_towns",
    "is_place",
    "lands_said",
    "of_lands",
    "of_one_land",
]

_PLACE = "place"
_LONG_WORD = 5
"""Letters of a word by which no two firms are called by chance."""
_NONE = frozenset[str]()


def are_elsewhere(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether words say other towns. A region may have the town, as may a land, or a prefecture."""
    if are_of_one_town(ours, theirs):
        return False
    towns, others = ({token.text for token in said if is_place(token)} for said in (ours, theirs))
    if towns & others or (towns | others) & (
        words_of("captions", "regions") | words_of("captions", "provinces")
    ):
        return False
    lands = word_table().lands | words_of("captions", "areas")
    if not words_of("captions", "areas").isdisjoint(towns | others):
        return False  # *Vitebsk region*
    return not towns <= lands and not others <= lands


def are_of_two_towns(caption: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether both say a town that tells a land, and none is both's; of China `of_lands` tells."""
    ours, theirs = ({t.text for t in said if _is_town(t.text)} for said in (caption, rest))
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _is_town(place: str) -> bool:
    land = places_of_captions().get(place, "china")
    return land != "china" and place not in word_table().lands | words_of("captions", "regions")


def are_of_one_town(caption: Sequence[Token], told: Sequence[Token]) -> bool:
    """Whether both say a town, or of China its province, and not the land alone."""
    ours, theirs = ({t.text for t in said if is_place(t)} for said in (caption, told))
    if (ours & theirs) - word_table().lands:
        return True
    towns, others = ({p for p in places if _is_in_china(p)} for places in (ours, theirs))
    return bool(towns and others) and _of_one_province(towns, others) > 0


def lands_said(tokens: Iterable[Token], forms: AbstractSet[str] = _NONE) -> set[str]:
    """Return the lands that words say, or a place of, or that have such legal forms, if few do."""
    places, table = places_of_captions(), word_table()
    found = set[str]()
    for token in tokens:
        if token.kind == _PLACE and token.raw and token.text in table.lands:
            found.add(token.text)
        if land := places.get(token.text) or places.get(token.raw):
            found.add(land)
        elif token.kind == _PLACE and _is_in_china(token.text):
            found.add("china")
    by_form = read_table("captions")["lands_of_forms"]
    return found.union(*(by_form[word].split() for word in forms if word in by_form))


def of_one_land(ours: AbstractSet[str], theirs: AbstractSet[str]) -> int:
    """Return 1 where lands that two names say are one, -1 where all are others, 0 of no land."""
    if not ours or not theirs:
        return 0
    return -1 if ours.isdisjoint(theirs) else 1


def of_lands(caption: Sequence[Token], rest: Sequence[Token], long: Reading) -> int:
    """Return 1 where a land or a place of both agrees, -1 where they say other ones, else 0.

    Two towns of China are two plants: *Esquel's Turpan spinning mill*, *Changji Esquel Textile*.
    """
    ours, theirs = ({t.text for t in tokens if is_place(t)} for tokens in (caption, rest))
    if not ours.isdisjoint(theirs) or _are_both_told(caption, rest):
        return 1
    towns, others = ({p for p in places if _is_in_china(p)} for places in (ours, theirs))
    if towns and others:
        return _of_one_province(towns, others)
    others = lands_said(rest, long.legal_words) or _by_script(long)
    return of_one_land(lands_said(caption), others)


def _are_both_told(caption: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether both say a word that tells something, such as a town no table has: *Passo Fundo*."""
    ours, theirs = ({t.raw for t in said if t.kind in TELLING} for said in (caption, rest))
    return any(len(word) >= _LONG_WORD for word in ours & theirs)


def _of_one_province(towns: AbstractSet[str], others: AbstractSet[str]) -> int:
    """Return 1 where a town is in a town or province that the other name says, -1 of two others.

    Of a town that no table has it is not known which province it is in.
    """
    within = _within()
    seats, other_seats = ({within[t] for t in said if t in within} for said in (towns, others))
    if not (towns | seats).isdisjoint(others) or not towns.isdisjoint(other_seats):
        return 1
    of_province: dict[str, str] = read_table("captions")["towns_of_provinces"]
    ours, theirs = set[str](), set[str]()
    for province, said in of_province.items():
        both = {province, *said.split()}
        if province in towns | others and both & towns and both & others:
            return 1
        ours |= {province} if both & towns else set()
        theirs |= {province} if both & others else set()
    if ours and theirs and ours.isdisjoint(theirs):
        return -1
    return 0 if words_of("captions", "provinces") & (towns | others) else -1


@lru_cache(maxsize=1)
def _within() -> dict[str, str]:
    """Return the towns of China that are within others, by those: *Laixi* is in *Qingdao*."""
    table: dict[str, str] = read_table("captions")["within"]
    return {town: seat for seat, towns in table.items() for town in towns.split()}


def is_place(token: Token) -> bool:
    """Whether a word is a place, of any name or of captions."""
    return token.kind == _PLACE or token.text in places_of_captions()


def _by_script(long: Reading) -> set[str]:
    """Return the lands that write names in the script of this one."""
    lands = read_table("captions")["lands_of_scripts"]
    return {land for token in long.tokens for land in lands.get(token.script, "").split()}


def _is_in_china(place: str) -> bool:
    """Whether a place is one of China: in pinyin, or of Xinjiang, Tibet and Inner Mongolia."""
    land = places_of_captions().get(place)
    if land:
        return land == "china"  # *Sibu* of Sarawak is spelled as pinyin is
    return place in places_of_china() and bool(syllables(place))
