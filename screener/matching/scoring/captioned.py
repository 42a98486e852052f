"""Whether a short name with a caption is another firm's: *Kaloti (Dubai gold trader)*.

An analyst leaves out of a name what he says in its caption, and what any firm may be called. So
*Kaloti Jewellery International DMCC* is that firm: it is of Dubai, and what it is called besides
says of no other trade.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.alone import BESIDE
from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.trades_and_places import places_of_china
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, NUMBERS
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = [
    "LEAST_TELLING",
    "agreement_with_caption",
    "are_of_one_line",
    "contradicts_caption",
    "lands_said",
    "words_near",
    "words_of_caption",
]

LEAST_TELLING = 0.6
"""Weight of the word that the short name tells the firm by; of initials of three letters."""
_TELLING = 0.8
"""Of words that tell it so well that a trade or a land is enough beside them."""
_RARE = 0.9
"""Of words beside which a word that none knows may stand, where both agree."""
_LITTLE = 0.4
"""Weight of a word that tells no firm."""
_TELLS = BRANDS | {"number"}
_TRADE, _PLACE = "trade", "place"
_NONE = frozenset[str]()


def agreement_with_caption(a: Reading, b: Reading) -> int:
    """Return 1 where one name is the short one of the other, and what its caption says agrees.

    -1 where that says another trade or land, 0 where there is none or it tells nothing.
    """
    return (a.caption and _agreement(a, b)) or (b.caption and _agreement(b, a)) or 0


def _agreement(short: Reading, long: Reading) -> int:
    texts = {token.text for token in short.tokens}
    said = [token.weight for token in short.tokens if token.kind in _TELLS]
    rest = [token for token in long.tokens if token.text not in texts]
    met = len(long.tokens) - len(rest) >= len(short.tokens)
    if not met or max(said, default=0.0) < LEAST_TELLING:
        return 0
    caption = words_of_caption(short)
    trades, lands = _of_trades(caption, rest), _of_lands(caption, rest, long.legal_words)
    if trades < 0 or lands < 0:
        return -1
    others = [token for token in rest if not _says_no_other(token)]
    if others and (min(trades, lands) < 1 or sum(said) < _RARE or len(others) > 1):
        return 0
    return int(trades + lands > (sum(said) < _TELLING))


def words_of_caption(short: Reading) -> list[Token]:
    """Return what is said of the firm of a short name."""
    return [token for word in short.caption for token in word_table().tokens["Latn"][word]]


def are_of_one_line(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of both is of one line of trade."""
    lines = _lines()
    known = frozenset[int]().union(*(lines.get(token.text, ()) for token in ours))
    return any(not known.isdisjoint(lines.get(token.text, ())) for token in theirs)


def words_near(said: Sequence[Token]) -> set[str]:
    """Return all words of the lines of trade of a caption, and of the lands that it says."""
    lines, lands = _lines(), lands_said(said)
    told = frozenset[int]().union(*(lines.get(token.text, ()) for token in said))
    found = {word for word, of in lines.items() if not told.isdisjoint(of)} | lands
    found |= {city for city, land in _cities().items() if land in lands}
    return found | places_of_china() if "china" in lands else found


def lands_said(tokens: Sequence[Token], forms: AbstractSet[str] = _NONE) -> set[str]:
    """Return the lands that words say, or have such legal forms, or of which they say a city."""
    return _lands({t.text for t in tokens if t.kind == _PLACE and t.raw}, forms)


def contradicts_caption(short: Reading, long: Reading) -> bool:
    """Whether a name says another trade or land than a caption, or than the bracket of a name.

    A short name that is made of its words is another firm's then: *Cosipar (Brazilian pig-iron
    maker)* is no *Cooperativa Siderúrgica Paraguaya*.
    """
    said = words_of_caption(short) or [token for token in short.tokens if token.aside]
    return bool(said) and (
        _of_trades(said, long.tokens) < 0 or _of_lands(said, long.tokens, long.legal_words) < 0
    )


def _says_no_other(token: Token) -> bool:
    """Whether a word is no other firm's brand: one that many are called by, or of little weight.

    A number is another plant's.
    """
    if token.kind in NUMBERS:
        return False
    known = token.kind in BESIDE or token.text in word_table().known
    return known or token.weight <= _LITTLE


def _of_trades(caption: Sequence[Token], rest: Sequence[Token]) -> int:
    """Return 1 where a trade of both agrees or is of one line, -1 where all are of others, else 0.

    Of a trade that is in no line it is not known.
    """
    ours = [token for token in caption if token.kind != _PLACE]
    theirs = [token for token in rest if token.kind == _TRADE]
    if any(likeness(one, other).value for one in ours for other in theirs):
        return 1
    lines = _lines()
    known = frozenset[int]().union(*(lines.get(token.text, ()) for token in ours))
    others = [lines.get(token.text) for token in theirs]
    if not known or not others:
        return 0
    if any(line and not known.isdisjoint(line) for line in others):
        return 1
    return -1 if all(others) else 0


@lru_cache(maxsize=1)
def _lines() -> dict[str, set[int]]:
    """Return the lines of trade that each word is of, by their numbers."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(read_table("captions")["lines_of_trade"]):
        for word in line.split():
            found.setdefault(word, set()).add(at)
    return found


def _of_lands(caption: Sequence[Token], rest: Sequence[Token], forms: AbstractSet[str]) -> int:
    """Return 1 where a land or a place of both agrees, -1 where they say other ones, else 0.

    Of China two towns are two plants: *Esquel's Turpan spinning mill*, *Changji Esquel Textile*.
    """
    ours, theirs = ({t.text for t in tokens if t.kind == _PLACE} for tokens in (caption, rest))
    if not ours.isdisjoint(theirs):
        return 1
    if (towns := _towns_of_china(ours)) and (others := _towns_of_china(theirs)):
        return 0 if words_of("captions", "provinces") & (towns | others) else -1
    lands, others = _lands(ours, _NONE), _lands(theirs, forms)
    if not lands or not others:
        return 0
    return -1 if lands.isdisjoint(others) else 1


def _towns_of_china(places: AbstractSet[str]) -> set[str]:
    """Return the towns whose names are pinyin, or those of Xinjiang, Tibet and Inner Mongolia."""
    cities, known = _cities(), places_of_china()
    return {p for p in places if cities.get(p) == "china" or (p in known and syllables(p))}


def _lands(places: AbstractSet[str], forms: AbstractSet[str]) -> set[str]:
    """Return the lands of places, and those that have such legal forms, if few do."""
    cities, by_form = _cities(), read_table("captions")["lands_of_forms"]
    found = set(places & word_table().lands)
    found |= {cities[place] for place in places if place in cities}
    found |= {"china" for _ in _towns_of_china(places)}
    return found.union(*(by_form[word].split() for word in forms if word in by_form))


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    capitals: dict[str, str] = read_table("kinds")["capitals"]
    return {**capitals, **read_table("captions")["lands_of_cities"]}
