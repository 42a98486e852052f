"""Whether two readings are not held against each other, as their caveats say (names/caveats.py).

A reading may tell less than its name does: initials only, no person, no land, how it sounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.meaning import stands_for
from screener.matching.scoring.spelling import spelled
from screener.names.caveats import (
    ADDRESSED,
    AGAINST_HAN,
    ALOUD,
    BEFORE_LAND,
    BEFORE_TRADE,
    BRACKETED,
    BRIEF,
    IN_BOTH,
    IN_FULL,
    IN_FULL_NAME,
    IN_HAN,
    IN_KANA,
    INITIALLED,
    LANDED,
    LANDLESS,
    NO_PERSON,
    OF_PARTIES,
    OF_WHOLE,
    OTHERWISE,
    PARTED_TWICE,
    PERSON,
    QUOTED,
    SEATLESS,
    UNADDRESSED,
    UNBLENDED,
    UNPLACED,
)
from screener.names.kinds import BRANDS, NO_NAMES
from screener.names.reading import Reading
from screener.names.wording.landless import says_land
from screener.names.words import POINTED, Token, word_table

__all__ = ["are_apart"]

_TOLD_BY_REST = {
    less: less | whole
    for less, whole in {**OF_WHOLE, NO_PERSON: PERSON, INITIALLED: IN_FULL_NAME}.items()
    if less != UNADDRESSED  # whoever leaves an address out is the same firm
}
"""What tells less than its name is not held against another reading of such a name."""
_TOLD_BY_NAMES = IN_FULL | BEFORE_LAND | BEFORE_TRADE | ALOUD | BRACKETED | SEATLESS | QUOTED
"""Two that both tell so much less are told by their whole names."""
_SAYS_NOTHING = frozenset({"noise", "particle", "legal"})
_LONGEST_INITIALS = 3
"""Letters of a word that may be short for what kind of works a name is of."""
_LONG, _LEAST_SPELLED = 5, 0.8
"""Letters of words that may be one in two spellings, and how alike they are at least."""
_IN_SIGNS = IN_HAN | IN_KANA | IN_BOTH


def are_apart(one: Reading, other: Reading) -> bool:
    """Whether one of two readings tells less than its name, of what would tell it from the other.

    Names that both spell out their initials are told by what they spell out, not by those; plants
    that are both called by beginnings of words, *Uralmash*, *Uraltransmash*, by those.
    """
    either, both = one.caveats | other.caveats, one.caveats & other.caveats
    if not either:
        return False  # as most
    if both & _TOLD_BY_NAMES or (both & _IN_SIGNS and either & OTHERWISE):
        return True
    # two firms at one address, or with one forwarder
    whole = (both & ADDRESSED and not either & UNADDRESSED) or (
        both & OF_PARTIES and not (one.partial or other.partial)
    )
    if whole and one.said != other.said:
        return True
    for less, any_of in _TOLD_BY_REST.items():
        if either & less and _are_both(one, other, any_of):
            return True
    if any(either & less and _says_more(one, other, less) for less in (BEFORE_TRADE, UNBLENDED)):
        return True
    return (
        (bool(either & PARTED_TWICE) and _may_be_of_more(one, other))
        or (bool(either & BRIEF) and _may_be_sisters(one, other))
        or (bool(either & BEFORE_LAND) and _says_another_place(one, other))
        or (bool(either & SEATLESS) and _says_another_town(one, other))
        or (bool(either & QUOTED) and _says_a_kind(one, other))
        or (bool(either & UNPLACED) and _says_a_place(one, other))
        or (bool(either & LANDLESS) and _is_of_a_land(one, other))
        or (bool(either & AGAINST_HAN) and _is_not_in_han(one, other))
    )


def _are_both(one: Reading, other: Reading, caveats: int) -> bool:
    return bool(one.caveats & caveats and other.caveats & caveats)


def _telling(reading: Reading) -> list[Token]:
    return [token for token in reading.tokens if token.kind not in _SAYS_NOTHING]


def _may_be_of_more(one: Reading, other: Reading) -> bool:
    """Whether a name within a part meets a part too, or a name that says more, as a sister's."""
    if one.partial and other.partial:
        return True
    within, told = (one, other) if one.caveats & PARTED_TWICE else (other, one)
    return len(_telling(told)) > len(_telling(within))


def _may_be_sisters(one: Reading, other: Reading) -> bool:
    """Whether a firm read without its town meets one of other words, or that may have another.

    A part of a name may lack its own town.
    """
    return (one.partial and other.partial) or not _say_the_same(_telling(one), _telling(other))


def _say_the_same(one: Sequence[Token], other: Sequence[Token]) -> bool:
    """Whether names have the same words, long ones perhaps in another spelling, in any order."""
    if len(one) != len(other):
        return False
    texts = {token.text for token in other}
    left = [token for token in one if token.text not in texts]
    texts = {token.text for token in one}
    more = [token for token in other if token.text not in texts]
    if len(left) != len(more):
        return False
    return all(_is_spelling_of(a, b) for a, b in zip(left, more, strict=True))


def _is_spelling_of(a: Token, b: Token) -> bool:
    long = min(len(a.text), len(b.text)) >= _LONG or b.text in stands_for(a.text)
    return long and likeness(a, b).value >= _LEAST_SPELLED


def _says_more(one: Reading, other: Reading, less: int) -> bool:
    """Whether a firm read without its trade, *Alfa SpA Tessile*, meets one of more words.

    Or without the word made of its beginnings. Or of another legal form, if without its trade:
    *Kompas, turizem, d.d.* is a sister of *Kompas d.o.o.*
    """
    firm, told = (one, other) if one.caveats & less else (other, one)
    formed = less == BEFORE_TRADE and firm.legal and told.legal
    if formed and set(firm.legal).isdisjoint(told.legal):
        return True
    more, said = (sum([t.kind not in NO_NAMES for t in each.tokens]) for each in (told, firm))
    return more > said


def _says_a_kind(one: Reading, other: Reading) -> bool:
    """Whether a brand that stood in quotes meets a name that says more than it, and no initials.

    *Steelworks "Severstal"* is no hockey club of that name, but *LW Bogdanka* may be *Bogdanka*.
    """
    brand, told = (one, other) if one.caveats & QUOTED else (other, one)
    said = {token.text for token in brand.tokens}
    more = [t for t in told.tokens if t.kind not in NO_NAMES and t.text not in said]
    words = sum([t.kind not in NO_NAMES for t in told.tokens])
    longer = words > sum([t.kind not in NO_NAMES for t in brand.tokens])
    return longer and any(len(token.written) > _LONGEST_INITIALS for token in more)


def _says_another_place(one: Reading, other: Reading) -> bool:
    """Whether a name that is read without its land, *Alfa GmbH Germany*, meets one of a place.

    So may be a body of a state in its own language: 국방성 is no *Ministry of Defence (China)*.
    """
    firm, told = (one, other) if one.caveats & BEFORE_LAND else (other, one)
    of_a_land = told.caveats & LANDED and not told.legal
    return bool(of_a_land) or not _places(told.tokens) <= _places(firm.tokens)


def _says_another_town(one: Reading, other: Reading) -> bool:
    """Whether a firm that is read without its seat meets one of another town or land.

    It may cut a land short, *VENEZ.*, write a place as one word, *Tamilnadu*, or misspell it:
    *Lybian Iron & Steel Co*.
    """
    firm, told = (one, other) if one.caveats & SEATLESS else (other, one)
    said = " ".join([token.text for token in firm.tokens])
    left = [place for place in _places(told.tokens) if place not in said]
    if left:
        raw = {token.text: token.raw for token in told.tokens}
        left = [place for place in left if not _is_misspelled(raw[place], firm)]
    cut = tuple([token.raw[:-1] for token in firm.tokens if token.raw.endswith(POINTED)])
    return any(not place.startswith(cut) for place in left)


def _is_misspelled(place: str, firm: Reading) -> bool:
    """Whether a firm spells a place, as it is written, by a word that is no place itself.

    Or by one that is short for it: *Pak Ordnance Factory*.
    """
    return any(
        (len(t.text) >= _LONG or place in stands_for(t.text))
        and spelled(t.text, place).value >= _LEAST_SPELLED
        for t in firm.tokens
        if t.kind in BRANDS
    )


def _says_a_place(one: Reading, other: Reading) -> bool:
    """Whether initials without the town beside them meet a name that says its town."""
    told, table = other if one.caveats & UNPLACED else one, word_table()
    return any(
        t.kind == table.whole[t.written].kind == "place" and t.text not in table.of_any_place
        for t in told.tokens
    )


def _places(tokens: Iterable[Token]) -> AbstractSet[str]:
    """Return the places that a name says, with what may be one in brackets: *Alfa (S)*."""
    return {t.text for t in tokens if t.kind == "place" or (t.aside and t.kind in BRANDS)}


def _is_of_a_land(one: Reading, other: Reading) -> bool:
    """Whether a body that is read without its land meets one that may be of any, or a firm."""
    told = other if one.caveats & LANDLESS else one
    any_land = bool(told.caveats & (LANDLESS | LANDED) or told.legal)
    return any_land or says_land(told.tokens, word_table().lands)


def _is_not_in_han(one: Reading, other: Reading) -> bool:
    """Whether a reading that is held against names in Han only meets another name."""
    echoed = (one if one.caveats & AGAINST_HAN else other).caveats & IN_KANA
    if echoed and (one.caveats | other.caveats) & IN_BOTH:
        return False  # フォスターデンキ is how フォスター電機 is read
    return not any(token.script == "Hani" for token in (*one.tokens, *other.tokens))
