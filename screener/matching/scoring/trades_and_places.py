"""Whether two names say another trade or place: those of sister firms, or of strangers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.across import east_asian, in_other_letters
from screener.matching.scoring.align import Alignment
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = [
    "half_near",
    "near_beside_common",
    "other_land",
    "other_trade_or_place",
    "places_of_china",
]

_PLACE, _TRADE = "place", "trade"
_NONE = frozenset[str]()
_LITTLE, _FEW = 0.2, 2
"""Weight of a word that tells nothing, and words of names in which little agrees."""
_HAN, _SPELLED = "Hani", frozenset({"Latn", "Cyrl"})
_INITIALS = 4


def other_trade_or_place(
    a: Reading, b: Reading, alignment: Alignment, *, crossed: bool
) -> AbstractSet[str]:
    """Return ``trade`` or ``place`` if both names say it and agree in no word of it.

    Sister firms do. Of what is transcribed from Cyrillic or Arabic a translator may have chosen the
    other word, of what is in Latin letters hardly; but for one land or city not another.
    """
    if _of_other_provinces(a, b, alignment):
        return {_PLACE}
    left, right = _kinds_over(a, b, alignment)
    if left.isdisjoint(right) and "near" not in alignment.ways:
        return _NONE
    paired: set[str] = set()
    lands = word_table().lands
    for pair in alignment.pairs:
        one, other = a.tokens[pair.left[0]], b.tokens[pair.right[0]]
        near = pair.likeness.way == "near" and _in_english(one, other)
        if near and not _is_translated(a, b, alignment):
            left, right = left | {one.kind}, right | {other.kind}
        elif (
            one.kind == other.kind
            and one.text not in lands
            and one.text not in word_table().of_any_place
            and not _is_district(a.tokens, pair.left[0])
        ):
            paired.add(one.kind)  # a land has several towns, and regions are many
    chosen = crossed and in_other_letters(a, b)
    return (left & right & ({_PLACE} if chosen else {_PLACE, _TRADE})) - paired


def _kinds_over(a: Reading, b: Reading, alignment: Alignment) -> tuple[set[str], set[str]]:
    """Return which of ``trade`` and ``place`` each name says in words that do not agree.

    That a firm deals or invests is a trade beside its sister's: *Alfa Trading*, *Alfa Textile*.
    """
    left, right = _kinds(a, alignment.left_over), _kinds(b, alignment.right_over)
    if _TRADE in left and _deals(b, alignment.right_over):
        right.add(_TRADE)
    elif _TRADE in right and _deals(a, alignment.left_over):
        left.add(_TRADE)
    return left, right


def _kinds(reading: Reading, places: Sequence[int]) -> set[str]:
    said = [reading.tokens[at] for at in places]
    kinds = {token.kind for token in said} & {_TRADE, _PLACE}
    town = reading.legal and any(_may_be_town(token, reading.tokens[0]) for token in said)
    return kinds | {_PLACE} if town else kinds


def _may_be_town(token: Token, first: Token) -> bool:
    """Whether a word in brackets may be a town that no table knows.

    Initials, and a name said again, are short or begin as the name does: *Saudi … (SATORP)*.
    """
    if not (token.aside and token.kind in BRANDS):
        return False
    return token.script == _HAN or (len(token.text) > _INITIALS and token.text[0] != first.text[0])


def _deals(reading: Reading, places: Sequence[int]) -> bool:
    words = words_of_kind("deals")
    said = [reading.tokens[at] for at in places]
    return any(token.text in words or token.raw in words for token in said)


def _of_other_provinces(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether names agree in a town and say another province of it: *Taizhou* is 泰州 or 台州.

    Each says it by signs or in words.
    """
    alike = read_table("east_asian")["towns_alike"]
    agreed = [a.tokens[pair.left[0]].text for pair in alignment.pairs]
    return any(_are_other(a, b, town, alike[town]) for town in agreed if town in alike)


def _are_other(a: Reading, b: Reading, town: str, alike: Mapping[str, str]) -> bool:
    """Whether a town of two names is another; what both say by signs is told by those alone.

    Else a name may say a second province: 苏州恒达（安徽）, *Suzhou Hengda (Anhui)*.
    """
    ours, theirs = _by_signs(a, town, alike), _by_signs(b, town, alike)
    if not (ours and theirs):
        ours, theirs = ours | _in_words(a, alike), theirs | _in_words(b, alike)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _by_signs(name: Reading, town: str, alike: Mapping[str, str]) -> AbstractSet[str]:
    return {alike[t.identity] for t in name.tokens if t.text == town and t.identity in alike}


def _in_words(name: Reading, alike: Mapping[str, str]) -> AbstractSet[str]:
    """Return the provinces of towns of one spelling that a name says."""
    return {t.text for t in name.tokens if t.kind == "place"} & {*alike.values()}


def _is_district(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place is a district, of which many towns have one: *Leninsky District Court*."""
    return any(token.text == "district" for token in tokens[max(at - 1, 0) : at + 2])


def near_beside_common(a: Reading, b: Reading, alignment: Alignment, *, crossed: bool) -> bool:
    """Whether little agrees but one word near in meaning and a common one: *Green Lines*.

    *Green Shipping* is called so as many firms are, *M Steel* too. Beside a place, a number or a
    third word it tells more, and of a name in Han a translator chose it, or of a body of a state.
    """
    pairs = [(a.tokens[p.left[0]], b.tokens[p.right[0]], p.likeness.way) for p in alignment.pairs]
    said = [(one, other, way) for one, other, way in pairs if one.weight + other.weight > _LITTLE]
    kinds = {t.kind for one, other, _ in said for t in (one, other) if len(t.text) > 1}
    bodies = word_table().bodies
    return (
        len(said) <= _FEW
        and not (crossed and any(one.text in bodies for one, _, _ in said))
        and not (east_asian(a) or east_asian(b))
        and any(way == "near" for _, _, way in said)
        and kinds.isdisjoint(("word", "place", "number"))
    )


def half_near(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a word made of two trades is near another in one of them only.

    *Elektropribor*, of electric instruments, is not *Elektronika*.
    """
    for pair in alignment.pairs:
        if pair.likeness.way != "near":
            continue
        for tokens, at, over in (
            (a.tokens, pair.left[0], alignment.left_over),
            (b.tokens, pair.right[0], alignment.right_over),
        ):
            made_of = tokens[at].raw if tokens[at].script in _SPELLED else ""
            if made_of and any(tokens[i].raw == made_of and tokens[i].kind == _TRADE for i in over):
                return True
    return False


def _is_translated(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether a translator chose the trade of a firm of China: what tells it is in pinyin.

    Or it sits there, and a brand in other letters agrees: *Jinjiang Kolida Garment*, *Clothing*.
    """
    if _has_syllables(a, "word") or _has_syllables(b, "word"):
        return True
    brand = any(a.tokens[pair.left[0]].kind == "word" for pair in alignment.pairs)
    return brand and (_has_syllables(a, "place") or _has_syllables(b, "place"))


def _has_syllables(reading: Reading, kind: str) -> bool:
    """Whether a word of a kind is spelled as Chinese is in Latin letters; of towns those there."""
    return any(
        token.kind == kind
        and syllables(token.text)
        and (kind != "place" or token.text in places_of_china())
        for token in reading.tokens
    )


@lru_cache(maxsize=1)
def places_of_china() -> frozenset[str]:
    """Return the places of China by their names in Latin letters."""
    return frozenset(read_table("east_asian")["han_place"].values())


def other_land(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both names say a land that the other does not."""
    lands = word_table().lands
    return any(a.tokens[at].text in lands for at in alignment.left_over) and any(
        b.tokens[at].text in lands for at in alignment.right_over
    )


def _in_english(*trades: Token) -> bool:
    """Whether trades were written in English: no translator chose *fashion* for *apparel*."""
    return all(token.raw.startswith(token.text) for token in trades)
