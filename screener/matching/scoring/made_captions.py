"""Captions, held against the long name that their short name is made of.

*SOP (planter, Miri)* is *Sarawak Oil Palms Berhad*: the letters are its initials, and a planter has
palms. Letters alone are those of many firms, so what the caption says must agree in a trade, a word
or a place with the long name, and must not say another trade or land.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.initials_abroad import is_foreign
from screener.matching.scoring.made_of import Made, initials_of_all, made_of
from screener.matching.scoring.meaning import near_words
from screener.matching.scoring.places_said import (
    are_of_two_towns,
    is_place,
    lands_said,
    of_lands,
    of_one_land,
)
from screener.matching.scoring.spelling import Likeness
from screener.matching.scoring.told_initials import MOST, told_initials, within_initials
from screener.matching.scoring.trades_said import (
    are_of_one_line,
    as_meant,
    is_public_body,
    of_trades,
    words_near,
    words_of_caption,
)
from screener.names.caveats import (
    ALONE,
    BLENDED,
    BRACKETED,
    IN_FULL,
    INITIALLED,
    LANDLESS,
    PARTY,
)
from screener.names.kinds import BRANDS, NO_NAMES, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = ["aligned_caption", "in_english", "said_of", "short_word", "words_that_agree"]

_TELLS_LESS = ALONE | BLENDED | BRACKETED | IN_FULL | INITIALLED | LANDLESS | PARTY
"""Readings that no caption is held against."""
_SAYS_NOTHING = NO_NAMES | {"generic", "place"}
_LEAST_TOLD = 0.3
_CALLED_BY = 0.8
"""Weight of a word that few firms are called by."""
_MADE = Likeness(1.0, "acronym")
_WORDS_WITH_TOWN = 3
"""Words of a short name that is one word beside a town."""
_MANY = 4
"""Letters that hardly two firms of one trade share as their initials."""


@dataclass(frozen=True, slots=True)
class _Deals:
    """A trade: who is in it, and what goods one of it may have."""

    who: frozenset[str]
    what: frozenset[str]


def aligned_caption(a: Reading, b: Reading) -> Alignment | None:
    """Return what agrees of two readings of which one is a caption's short name, None if nothing.

    The long name may be the first or the second.
    """
    if a.caption and (found := _aligned(a, b)):
        return found
    found = _aligned(b, a) if b.caption else None
    return found.turned() if found else None


def _aligned(short: Reading, long: Reading) -> Alignment | None:
    word = short_word(short)
    if not word or long.caption or long.caveats & _TELLS_LESS:
        return None
    made = _made_of(word, long, short.caption)
    told = _is_of_initials(word, long)
    if made is Made.NOT and not told:
        return None
    said = said_of(short)
    if of_one_land(lands_said(said), lands_said(long.tokens, long.legal_words)) < 0:
        return None
    if _says_other_goods(said, long.tokens) and not _share_a_name(said, long.tokens):
        return None
    sure = _is_sure(made, word, said, long) or (told and _is_told(word, said, long))
    if not (sure or _calls_itself(word, said, long)):
        return None
    ours = tuple(range(len(short.tokens)))
    theirs = tuple([at for at, t in enumerate(long.tokens) if t.kind != "particle" and t.raw])
    return Alignment((Pair(ours, theirs, _MADE),), (), ())


def short_word(short: Reading) -> str:
    """Return the one word that a short name is but for a town beside it, *AGR Entebbe*, or none."""
    if not short.caption or len(short.words) > _WORDS_WITH_TOWN:
        return ""
    few = len(short.words[0]) <= MOST
    if few and all(map(is_place, short.tokens[1:])) and not is_place(short.tokens[0]):
        return short.words[0]
    return short.words[0] if len(short.words) == 1 else ""


def said_of(short: Reading) -> list[Token]:
    """Return what a caption says, and the town that stands beside the short name."""
    towns = [token for token in short.tokens[1:] if is_place(token)]
    return [*words_of_caption(short), *(towns if short_word(short) else ())]


def _is_of_initials(short: str, long: Reading) -> bool:
    """Whether a short name is the initials of all words of a name, in English if need be."""
    if len(short) >= _MANY and within_initials(short).isdisjoint(told_initials(long.tokens)):
        return False  # as most
    if initials_of_all(short, long.words, long.legal_words):
        return True
    put = in_english(long.tokens)
    return bool(put) and initials_of_all(short, put, long.legal_words)


def _is_told(short: str, said: Sequence[Token], long: Reading) -> bool:
    """Whether initials of all words of a name are its own, with nothing that is at odds.

    Of four letters or more nothing need agree, for of a caption it is known that a firm is called
    so: *DPOC, Paloich crude* is the *Dar Petroleum Operating Company*. Where that says nothing but
    places, *ISIS-Mozambique*, and of three letters, which are those of many, a land agrees, or
    a trade that not every land has or that stands beside a brand; or the name says none. A word,
    *PRIDE*, is no initials.
    """
    lands = of_lands(said, long.tokens, long)
    towns = [token for token in long.tokens if token.kind == "place"]
    other = lands < 0 or are_of_two_towns(said, towns) or of_trades(said, long.tokens) < 0
    if other:
        return False
    says_more = not all(map(is_place, said))
    if len(short) >= _MANY and says_more:
        return True
    agreed = {long.tokens[j].text for _, j in _agreed(said, long.tokens)}
    if not agreed and _says_trade(said) and _says_trade(long.tokens):
        return False
    land = of_one_land(lands_said(said), lands_said(long.tokens)) > 0
    if land or not agreed <= words_of("captions", "everywhere"):
        return True
    if not agreed:
        counted = not within_initials(short).isdisjoint(told_initials(long.tokens))
        return says_more and counted and _says_no_other(said, long)
    return any(token.kind == "word" for token in long.tokens)


def _calls_itself(short: str, said: Sequence[Token], long: Reading) -> bool:
    """Whether a name has its initials beside it, and is no other than their caption says.

    Of four letters or more the land alone tells it.
    """
    own = any(t.aside and t.raw == short for t in long.tokens)
    placed = len(short) >= _MANY and of_lands(said, long.tokens, long) > 0
    return own and (placed or _says_no_other(said, long))


def _says_no_other(said: Sequence[Token], long: Reading) -> bool:
    """Whether a name says no trade, place or body of a state that its caption does not.

    *ETT, Mongolian state coal* is *Erdenes Tavan Tolgoi JSC*; *STC, maker of Orlan-10* is not the
    *Saudi Telecom Company*.
    """
    theirs = [*as_meant(long.tokens)]
    trades, lands = of_trades(said, theirs), of_lands(said, theirs, long)
    if min(trades, lands) < 0 or is_public_body(theirs):
        return False
    any_line = words_of("captions", "of_any_line")
    others = (is_place(t) or (t.kind == "trade" and t.text not in any_line) for t in theirs)
    return max(trades, lands) > 0 or not any(others)


def _made_of(short: str, long: Reading, said: Sequence[str] = ()) -> Made:
    """Return how surely a name makes a short one: none more so than one that says it itself.

    *Société Minière de Bisunzu (SMB)* is *SMB, coltan concession holder*. What both say behind is
    no part of it: *UDG, Dara Sakor resort*, *Union Development Group, Dara Sakor*. Of a name in
    other letters an analyst may take the initials in English, *USC*, which more names have.
    """
    if any(token.aside and token.raw == short for token in long.tokens):
        return Made.SURELY
    words = long.words
    made = made_of(short, words, long.legal_words)
    while made is Made.NOT and words and words[-1] in said:
        words = words[:-1]
        made = made_of(short, words, long.legal_words)
    if made is Made.NOT and (put := in_english(long.tokens)):
        return min(made_of(short, put, long.legal_words), Made.OF_THREE)
    return made


def in_english(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Return the words of a name as put into English; none of one that is in English."""
    if not any(map(is_foreign, tokens)):
        return ()
    return tuple(" ".join([token.text for token in tokens if token.raw]).split())


def _is_sure(made: Made, word: str, said: Sequence[Token], long: Reading) -> bool:
    """Whether enough agrees for a short name that is made so surely."""
    pairs, table = _agreed(said, long.tokens), word_table()
    agreed = {long.tokens[j].text for i, j in pairs if said[i].kind != "place"}
    of_land = of_one_land(lands_said(said), lands_said(long.tokens)) > 0
    placed = of_land or any(said[i].kind == "place" for i, _ in pairs)
    near = bool(agreed) or are_of_one_line(said, long.tokens)
    if not near and _says_trade(said) and _says_trade(long.tokens):
        return False
    both = bool(agreed) and placed
    # *NBC (bank in Kenya)* may be the national bank of commerce of any land
    told = both or not agreed <= words_of("captions", "everywhere")
    if made is Made.PARTLY or (made is Made.SURELY and word in table.known):
        return both
    if made is Made.OF_THREE:
        return both or (told and _agrees_in_all(said, long.tokens, agreed))
    if made is Made.SURELY or placed:
        return near or placed
    return bool(agreed) and (told or not lands_said(said))


def _agrees_in_all(said: Sequence[Token], long: Sequence[Token], agreed: AbstractSet[str]) -> bool:
    """Whether no trade of a caption is left unsaid, or a rarer word agrees: *Bisha*, *prison*."""
    theirs = _texts(long)
    if any(
        word not in _every_trade() and word_table().whole[word].kind in BRANDS for word in agreed
    ):
        return True
    unsaid = words_of("captions", "manner") | words_of("captions", "works")
    said = [t for t in said if t.kind == "trade" and t.text not in unsaid]
    return all(not _kin_of(token).isdisjoint(theirs) for token in said)


def _agreed(said: Sequence[Token], long: Sequence[Token]) -> list[tuple[int, int]]:
    """Where words stand that agree in both names, each once."""
    left, found = set(range(len(long))), []
    for i, token in enumerate(said):
        meant = _kin_of(token)
        # of a land that a language only tells it is not said that they agree
        fits = [j for j in sorted(left) if long[j].raw and long[j].text in meant]
        fits = [j for j in fits if _tells(token) and _tells(long[j])]
        if fits:
            found.append((i, fits[0]))
            left.discard(fits[0])
    return found


def _tells(token: Token) -> bool:
    """Whether a word that two names say makes sure of anything: no *general*, no *north*."""
    if token.kind == "place":
        directions = words_of_kind("directions")
        return token.text not in word_table().of_any_place and token.text not in directions
    return token.kind not in _SAYS_NOTHING and token.weight >= _LEAST_TOLD


def _says_other_goods(said: Sequence[Token], long: Sequence[Token]) -> bool:
    """Whether both say a good of one trade, and none that the other does: *cobalt*, *gold*."""
    ours, theirs = _texts(said), _texts(long)
    return any(
        trade.what & ours and trade.what & theirs and not trade.what & ours & theirs
        for trade in _table()
    )


def _share_a_name(said: Sequence[Token], long: Sequence[Token]) -> bool:
    """Whether a caption says a word that the firm is called by: *Kamoto cobalt*."""
    return any(
        long[j].kind == "word" and long[j].weight >= _CALLED_BY for _, j in _agreed(said, long)
    )


def _texts(tokens: Sequence[Token]) -> AbstractSet[str]:
    return {token.text for token in tokens}


def _says_trade(tokens: Sequence[Token]) -> bool:
    every = _every_trade()
    return any(token.kind == "trade" or token.text in every for token in tokens)


def words_that_agree(short: Reading) -> AbstractSet[str]:
    """Return all words of which a long name must have one, that a caption agrees with it."""
    said = said_of(short)
    return words_near(said).union(*map(_kin_of, said))


def _kin_of(token: Token) -> AbstractSet[str]:
    """Return the words that say what a word of a caption does, itself among them."""
    return _kin(token.text) if token.kind != "place" else frozenset({token.text})


@lru_cache(maxsize=20_000)
def _kin(word: str) -> frozenset[str]:
    found = {word} | near_words(word, one_script=True)
    for trade in _table():
        if word in trade.who:
            found |= trade.who | trade.what
        elif word in trade.what:
            found |= trade.who
    return frozenset(found)


@lru_cache(maxsize=1)
def _table() -> tuple[_Deals, ...]:
    return tuple(
        _Deals(frozenset(line["who"].split()), frozenset(line["what"].split()))
        for line in read_table("captions")["deals"]
    )


@lru_cache(maxsize=1)
def _every_trade() -> frozenset[str]:
    return frozenset().union(*[trade.who | trade.what for trade in _table()])
