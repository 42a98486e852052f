"""Whether a short name with a caption is another firm's: *Kaloti (Dubai gold trader)*.

An analyst leaves out of a name what he says in its caption, and what any firm may be called. So
*Kaloti Jewellery International DMCC* is that firm: it is of Dubai, and what it is called besides
says of no other trade.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.matching.scoring.align import Alignment
from screener.matching.scoring.alone import BESIDE
from screener.matching.scoring.heard_alone import is_heard_closely
from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.sound import SOUND_SCRIPTS
from screener.matching.scoring.trades_and_places import places_of_china
from screener.names.beside.caption_words import places_of_captions
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS, NO_NAMES, NUMBERS
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import Token, word_table

__all__ = [
    "LEAST_TOLD",
    "agreement_with_caption",
    "are_of_one_line",
    "contradicts_caption",
    "lands_said",
    "of_one_land",
    "words_near",
    "words_of_caption",
]

_LEAST_TELLING = 0.6
"""Weight of the word that the short name tells the firm by; of initials of three letters."""
LEAST_TOLD = 0.4
"""The same where a trade and a place agree, *Smart Glove*, *Meiling*, or of a place."""
_TELLING = 0.8
"""Of words that tell it so well that a trade or a land is enough beside them."""
_RARE = 0.9
"""Of words beside which a word that none knows may stand, where trade and land agree."""
_LONE = 1.0
"""Of words that hardly two firms have."""
_LONG_WORD = 5
"""Letters of a word by which no two firms are called by chance."""
_BEGUN = 3
"""Letters that two words of one good begin with."""
_OF_TRADE = 0.5
"""What a trade in the short name counts for of its weight: *Classic Fashion*."""
_LITTLE = 0.4
"""Weight of a word that tells no firm."""
_LEAST_ALIKE = 0.85
"""Likeness of a word of the short name and one of the other."""
_TELLS = BRANDS | {"number"}
_ANY_FIRM = NO_NAMES | {"generic"}
"""Kinds of words that any firm may be called by."""
_TRADE, _PLACE = "trade", "place"
_NONE = frozenset[str]()


def agreement_with_caption(a: Reading, b: Reading, alignment: Alignment) -> int:
    """Return 1 where one name is the short one of the other, and what its caption says agrees.

    -1 where that says another trade or land, 0 where there is none or it tells nothing.
    """
    found = {_agreement(a, b, alignment) if a.caption else 0}
    found.add(_agreement(b, a, alignment.turned()) if b.caption else 0)
    return -1 if -1 in found else max(found)


def _many_bear(short: Reading) -> bool:
    """Whether many firms are called so: one that hardly another is has works in several towns."""
    return all(token.weight < _LONE for token in short.tokens if token.kind in BRANDS)


def _are_elsewhere(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether words say other towns. A region may have the town, as may a land."""
    towns, others = ({token.text for token in said if _is_place(token)} for said in (ours, theirs))
    if towns & others or (towns | others) & (
        words_of("captions", "regions") | words_of("captions", "provinces")
    ):
        return False
    lands = word_table().lands
    return not towns <= lands and not others <= lands


def _agreement(short: Reading, long: Reading, alignment: Alignment) -> int:
    rest = [*_as_meant([long.tokens[at] for at in alignment.right_over])]
    caption, told = words_of_caption(short), [*rest, *words_of_caption(long)]
    trades, lands = _of_trades(caption, told), _of_lands(caption, told, long)
    if lands < 0 and _is_of_trade_abroad(short, long, rest):
        lands = 0
    told_apart = _many_bear(short) or all(map(_is_place, caption))
    if trades < 0 or lands < 0 or (told_apart and _are_elsewhere(caption, told)):
        return -1
    agreed = _enough(short, rest, trades, lands)
    if not agreed or short.legal:
        return 0
    heard = _are_heard(short, long, alignment) > (trades + lands <= 0)
    least = _least_told(short, rest, trades, towns=_are_of_one_town(caption, told))
    return int(_has_all(short, rest, alignment, heard=heard, least=least, agreed=trades + lands))


def _as_meant(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield words, those in other letters that are read as they sound by what they mean."""
    for token in tokens:
        known = word_table().tokens[token.script][token.raw] if _is_sounded(token) else ()
        yield from known if any(each.kind == _TRADE for each in known) else (token,)


def _is_sounded(token: Token) -> bool:
    return token.kind in BRANDS and token.script in SOUND_SCRIPTS and token.raw == token.text


def _is_of_trade_abroad(short: Reading, long: Reading, rest: Sequence[Token]) -> bool:
    """Whether another land is where a firm has a plant or trades, for the names are of one land.

    *Dandong Hongxiang: DPRK trade*; a name that hardly another firm has, and no other word, is
    that of a firm of many lands.
    """
    if not (rest or long.caption or _many_bear(short)):
        return True
    ours, theirs = (lands_said([t for t in one.tokens if _is_place(t)]) for one in (short, long))
    said = lands_said(words_of_caption(short)), lands_said([*rest, *words_of_caption(long)])
    return not ours.isdisjoint(theirs) and said[0].isdisjoint(said[1])


def _are_of_one_town(caption: Sequence[Token], told: Sequence[Token]) -> bool:
    """Whether both say a town, or of China its province, and not the land alone."""
    ours, theirs = ({t.text for t in said if _is_place(t)} for said in (caption, told))
    if (ours & theirs) - word_table().lands:
        return True
    towns, others = ({p for p in places if _is_in_china(p)} for places in (ours, theirs))
    return bool(towns and others) and _of_one_province(towns, others) > 0


def _are_heard(short: Reading, long: Reading, alignment: Alignment) -> int:
    """Return how many words sound as one in another script, in which others may be written so."""
    return sum(is_heard_closely(pair, short, long) for pair in alignment.pairs)


def _least_told(short: Reading, rest: Sequence[Token], trades: int, *, towns: bool) -> float:
    """Return what the word of a short name that tells it must weigh.

    Less where a trade and a town agree, or a town of a name that says no more. One that is called
    by its town and good, *Alchevsk steelworks*, is another's if that says any other good.
    """
    free = all(t.kind in _ANY_FIRM or _is_place(t) for t in rest)
    if any(token.kind in _TELLS for token in short.tokens):
        return LEAST_TOLD if towns and (free or trades > 0) else _LEAST_TELLING
    placed = [t.text for t in short.tokens if t.kind == _PLACE and t.weight >= LEAST_TOLD]
    if placed and towns and free and len(short.tokens) > 1:
        return 0.0  # *Xinjiang Nonferrous, Urumqi*
    said = [*words_of_caption(short), *short.tokens]
    return 0.0 if not word_table().lands.issuperset(placed) and _agree_all(said, rest) else 1.0


def _has_all(
    short: Reading,
    rest: Sequence[Token],
    alignment: Alignment,
    *,
    heard: bool,
    least: float,
    agreed: int,
) -> bool:
    """Whether a short name agrees in all that it says, in its spelling or as it is ``heard``.

    What any firm may be called it may say besides, *Mansudae Overseas Projects*, and a good of the
    other's line: *Chenguang Bio*, *Chenguang Biotech*.
    """
    met = heard or any(pair.likeness.value >= _LEAST_ALIKE for pair in alignment.pairs)
    over = [short.tokens[at] for at in alignment.left_over]
    said = [t.weight for t in short.tokens if t.kind in _TELLS and t not in over]
    told = max(said, default=0.0)
    if not met or told < least or (said and "near" in alignment.ways):
        return False
    free = _ANY_FIRM if told >= _TELLING and agreed > (told < _LONE) else NO_NAMES
    return all(t.kind in free or _is_short_for_line(t, rest) for t in over)


def _is_short_for_line(token: Token, rest: Sequence[Token]) -> bool:
    """Whether a trade is of a line of what only the other name says, and begins as that does."""
    begun = [t for t in rest if t.text[:_BEGUN] == token.text[:_BEGUN]]
    return token.kind == _TRADE and are_of_one_line([token], begun)


def _enough(short: Reading, rest: Sequence[Token], trades: int, lands: int) -> bool:
    """Whether as much of a caption agrees as the words ask for that only the other name has.

    A trade must agree if the other says one; beside a word that none knows a trade or a land, or
    both if others may have the short name.
    """
    weight = sum(t.weight for t in short.tokens if t.kind in _TELLS)
    weight += _OF_TRADE * sum(t.weight for t in short.tokens if t.kind == _TRADE)
    told = {token.text for token in words_of_caption(short)}
    told.update(_lines())
    others = [token for token in rest if not _says_no_other(token) and token.text not in told]
    if others:
        agreed = trades + lands > (weight < _LONE)
        return agreed and weight >= _RARE and len(others) == 1
    any_line = words_of("captions", "of_any_line")
    if all(t.kind in _ANY_FIRM or _is_place(t) or t.text in any_line for t in rest):
        return trades + lands > 0 or (weight >= _TELLING and not _says_line(rest))
    if not trades and any(t.kind == _TRADE and t.text not in any_line for t in rest):
        return not _says_trade(short) and (lands > 0 or weight >= _LONE)
    if weight >= _TELLING:
        return trades + lands > 0 or (weight >= _LONE and not _says_line(rest))
    return trades + lands > 1 or (trades > 0 and _agree_all(words_of_caption(short), rest))


def _agree_all(caption: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether each trade of a name is one of those that a caption says, or of its line."""
    told = _lines_of(caption)
    others = [t for t in rest if t.kind == _TRADE and not _lines_of([t]) & told]
    return all(any(likeness(one, other).value for one in caption) for other in others)


def _says_trade(short: Reading) -> bool:
    lines = _lines()
    return any(t.kind == _TRADE or t.text in lines for t in words_of_caption(short))


def words_of_caption(short: Reading) -> list[Token]:
    """Return what is said of the firm of a short name."""
    return [token for word in short.caption for token in word_table().tokens["Latn"][word]]


def are_of_one_line(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of both is of one line of trade."""
    return not _lines_of(ours).isdisjoint(_lines_of(theirs))


def _lines_of(tokens: Iterable[Token]) -> set[int]:
    """Return the numbers of the lines of trade that words are of."""
    lines = _lines()
    return {line for token in tokens for line in lines.get(token.text, ())}


def _says_line(tokens: Iterable[Token]) -> bool:
    """Whether a word is of a line of trade, and not of any: *Mills*, not *Investments*."""
    any_line = words_of("captions", "of_any_line")
    return bool(_lines_of(token for token in tokens if token.text not in any_line))


def words_near(said: Sequence[Token]) -> set[str]:
    """Return all words of the lines of trade of a caption, and of the lands that it says."""
    told, lands = _lines_of(said), lands_said(said)
    found = {word for word, lines in _lines().items() if not told.isdisjoint(lines)} | lands
    found |= {place for place, land in places_of_captions().items() if land in lands}
    return found | places_of_china() if "china" in lands else found


def lands_said(tokens: Iterable[Token], forms: AbstractSet[str] = _NONE) -> set[str]:
    """Return the lands that words say, or a place of, or that have such legal forms, if few do."""
    places, table = places_of_captions(), word_table()
    found = set[str]()
    for token in tokens:
        if token.kind == _PLACE and token.raw and token.text in table.lands:
            found.add(token.text)
        elif land := places.get(token.text) or places.get(token.raw):
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


def contradicts_caption(short: Reading, long: Reading) -> bool:
    """Whether a name says another trade or land than a caption, or than the bracket of a name.

    A short name that is made of its words is another firm's then: *Cosipar (Brazilian pig-iron
    maker)* is no *Cooperativa Siderúrgica Paraguaya*.
    """
    said = words_of_caption(short) or [token for token in short.tokens if token.aside]
    return bool(said) and (
        _of_trades(said, long.tokens) < 0 or _of_lands(said, long.tokens, long) < 0
    )


def _says_no_other(token: Token) -> bool:
    """Whether a word is no other firm's brand: one that many are called by, or of little weight.

    A number is another plant's, initials are another firm's: *Maniker F&G*.
    """
    if token.kind in NUMBERS or (token.kind == "word" and len(token.raw) == 1):
        return False
    known = token.kind in BESIDE or _is_place(token) or token.text in word_table().known
    return known or token.weight <= _LITTLE


def _of_trades(caption: Sequence[Token], rest: Sequence[Token]) -> int:
    """Return 1 where a trade of both agrees or is of one line, -1 where all are of others, else 0.

    Of a trade that is in no line it is not known, and firms of every line invest and serve.
    """
    ours = [token for token in caption if token.kind != _PLACE]
    lines = _lines()
    theirs = [t for t in rest if t.kind == _TRADE or (t.text in lines and t.kind != "body")]
    if any(likeness(one, other).value for one in ours for other in theirs):
        return 1
    if are_of_one_line(ours, theirs):
        return 1
    any_line = words_of("captions", "of_any_line")
    others = [token.text for token in theirs if token.text not in any_line]
    known = bool(_lines_of(ours)) and bool(others) and all(text in lines for text in others)
    return -1 if known else 0


@lru_cache(maxsize=1)
def _lines() -> dict[str, set[int]]:
    """Return the lines of trade that each word is of, by their numbers."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(read_table("captions")["lines_of_trade"]):
        for word in line.split():
            for said in {word, word_table().whole[word].text}:
                found.setdefault(said, set()).add(at)
    return found


def _of_lands(caption: Sequence[Token], rest: Sequence[Token], long: Reading) -> int:
    """Return 1 where a land or a place of both agrees, -1 where they say other ones, else 0.

    Two towns of China are two plants: *Esquel's Turpan spinning mill*, *Changji Esquel Textile*.
    """
    ours, theirs = ({t.text for t in tokens if _is_place(t)} for tokens in (caption, rest))
    if not ours.isdisjoint(theirs) or _are_both_told(caption, rest):
        return 1
    towns, others = ({p for p in places if _is_in_china(p)} for places in (ours, theirs))
    if towns and others:
        return _of_one_province(towns, others)
    others = lands_said(rest, long.legal_words) or _by_script(long)
    return of_one_land(lands_said(caption), others)


def _are_both_told(caption: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether both say a word that tells something, such as a town no table has: *Passo Fundo*."""
    ours, theirs = ({t.raw for t in said if t.kind in _TELLS} for said in (caption, rest))
    return any(len(word) >= _LONG_WORD for word in ours & theirs)


def _of_one_province(towns: AbstractSet[str], others: AbstractSet[str]) -> int:
    """Return 1 where a town is in a province that the other name says, -1 of two other towns.

    Of a town that no table has it is not known which province it is in.
    """
    within = _within()
    if {within.get(town, town) for town in towns} & {within.get(town, town) for town in others}:
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


def _is_place(token: Token) -> bool:
    return token.kind == _PLACE or token.text in places_of_captions()


def _by_script(long: Reading) -> set[str]:
    """Return the lands that write names in the script of this one."""
    lands = read_table("captions")["lands_of_scripts"]
    return {land for token in long.tokens for land in lands.get(token.script, "").split()}


def _is_in_china(place: str) -> bool:
    """Whether a place is one of China: in pinyin, or of Xinjiang, Tibet and Inner Mongolia."""
    known = place in places_of_china() and bool(syllables(place))
    return known or places_of_captions().get(place) == "china"
