"""Whether a short name with a caption is another firm's: *Kaloti (Dubai gold trader)*.

An analyst leaves out of a name what he says in its caption, and what any firm may be called. So
*Kaloti Jewellery International DMCC* is that firm: it is of Dubai, and what it is called besides
says of no other trade.
"""

from __future__ import annotations

from collections.abc import Sequence

from screener.matching.scoring.across import across
from screener.matching.scoring.align import Alignment, Pair
from screener.matching.scoring.enough_said import ANY_FIRM, LONE, TELLS_WELL, is_enough
from screener.matching.scoring.heard_alone import is_heard_closely
from screener.matching.scoring.made_of import made_of
from screener.matching.scoring.places_said import (
    are_elsewhere,
    are_of_one_town,
    are_of_two_towns,
    is_place,
    lands_said,
    of_lands,
)
from screener.matching.scoring.sound import bones, said_alike
from screener.matching.scoring.spelling import AS_WRITTEN
from screener.matching.scoring.trades_said import (
    agree_all,
    are_of_one_line,
    as_meant,
    is_public_body,
    of_trades,
    words_of_caption,
)
from screener.names.kinds import BRANDS, NO_NAMES, TELLING
from screener.names.reading import Reading
from screener.names.tables import words_of
from screener.names.words import Token, word_table

__all__ = [
    "BEGUN",
    "LEAST_TOLD",
    "agreement_with_caption",
    "contradicts_caption",
    "contradicts_left_out",
]

_LEAST_TELLING = 0.6
"""Weight of the word that the short name tells the firm by; of initials of three letters."""
LEAST_TOLD = 0.4
"""The same where a trade and a place agree, *Smart Glove*, *Meiling*, or of a place."""
BEGUN = 3
"""Letters that two words of one good begin with."""
_LEAST_ALIKE = 0.85
"""Likeness of a word of the short name and one of the other."""
_MANY_BONES = 4
"""Consonants that no two firms share by chance."""
_TRADE, _PLACE = "trade", "place"


def agreement_with_caption(a: Reading, b: Reading, alignment: Alignment) -> int:
    """Return 1 where one name is the short one of the other, and what its caption says agrees.

    -1 where that says another trade or land, 0 where there is none or it tells nothing.
    """
    found = {_agreement(a, b, alignment) if a.caption else 0}
    found.add(_agreement(b, a, alignment.turned()) if b.caption else 0)
    return -1 if -1 in found else max(found)


def contradicts_left_out(short: Reading, long: Reading, whole: Reading) -> bool:
    """Whether a caption is at odds with what a reading of the other name leaves out.

    *Midas (gold, Bangui)* is no *Midas Gold Corp. (Stibnite, Idaho)*, whatever is read of that
    without its bracket, nor *Kingfisher (Thai shrimp processor)* a *Kingfisher plc, London*. A firm
    that hardly another is called like may have its seat elsewhere. In two scripts a name is said
    twice, as is one beside its initials.
    """
    read = {token.text for token in long.tokens}
    streets = words_of("captions", "streets")
    unsaid = streets | read
    left_out = [token for token in as_meant(whole.tokens) if token.text not in unsaid]
    if not whole.words:
        return False
    caption, known = words_of_caption(short), _many_bear(short)
    caption = [token for token in caption if token.text not in streets]
    if _are_made_of_one_another(long, whole):
        return known and of_lands(caption, left_out, whole) < 0
    if of_trades(caption, left_out) < 0:
        return known or not _do_both_trade(caption, left_out, whole)
    met = known or all(token.weight <= LONE for token in short.tokens if token.kind in BRANDS)
    within = {token.text for token in whole.tokens if token.aside}
    met = met or within.issuperset(read)  # *Zambia Sugar (Illovo)*, which is none of Malawi
    return met and of_lands(caption, left_out, whole) < 0


def _are_made_of_one_another(long: Reading, whole: Reading) -> bool:
    """Whether a reading is made of the words that it leaves out, *REPSA*, or one of these of it."""
    others = tuple([word for word in whole.words if word not in long.words])
    made = [made_of(word, others, whole.legal_words) for word in long.words[:1]]
    made += [made_of(word, long.words, long.legal_words) for word in others]
    return any(made)


def _many_bear(short: Reading) -> bool:
    """Whether many firms are called so: one that hardly another is has works in several towns."""
    return all(token.weight < LONE for token in short.tokens if token.kind in BRANDS)


def _agreement(short: Reading, long: Reading, alignment: Alignment) -> int:
    rest = [*as_meant([long.tokens[at] for at in alignment.right_over])]
    caption, told = words_of_caption(short), [*rest, *words_of_caption(long)]
    goods = _goods_said(short, long, alignment)
    trades, lands = of_trades(caption, [*told, *goods]), of_lands(caption, told, long)
    if trades < 0 and not _many_bear(short) and _do_both_trade(caption, rest, long):
        rest, trades = [t for t in rest if t.kind != _TRADE], 0
    if lands < 0 and _is_of_trade_abroad(short, long, rest):
        lands = 0
    told_apart = _many_bear(short) or all(map(is_place, caption))
    if trades < 0 or lands < 0 or (told_apart and are_elsewhere(caption, told)):
        return -1
    if is_public_body(rest) and not is_public_body(caption):
        return -1
    if lands and not long.caption and are_of_two_towns(caption, rest):
        return 0  # *Daewoo (yarn, Bukhara)* may be a sister of *Daewoo Textile Fergana*
    agreed = is_enough(short, rest, trades, lands)
    if not agreed or short.legal or (trades <= 0 and _is_misspelled(short, long, alignment, lands)):
        return 0
    sounds = _are_heard(short, long, alignment)
    if sounds == 1 and lands <= 0 and _all_of_any_line(told):
        trades = min(trades, 0)  # *Tiandy (video surveillance)* is no *Tiandi Technology*, 天地科技
    heard = sounds > (trades + lands <= 0)
    least = _least_told(short, rest, trades, towns=are_of_one_town(caption, told))
    return int(
        _has_all(short, long, rest, alignment, heard=heard, least=least, agreed=trades + lands)
    )


def _all_of_any_line(told: Sequence[Token]) -> bool:
    """Whether all trades that a name says are those of firms of every line: *Technology*."""
    any_line = words_of("captions", "of_any_line")
    return any_line.issuperset([t.text for t in told if t.kind == _TRADE])


def _goods_said(short: Reading, long: Reading, alignment: Alignment) -> list[Token]:
    """Return the goods of a name that agree with the one that a caption calls its town by.

    *Pingtan – fishing* is called *Pingtan fishing*, and *Pingtan Marine Enterprise* agrees with
    both. *Esfahan steel* is not what says a brand besides, *Mobarakeh (flat steel, near Isfahan)*.
    """
    goods = {word for word in short.caption if word in short.words}
    over = [long.tokens[at] for at in alignment.right_over]
    if not goods or alignment.left_over or not all(t.kind in ANY_FIRM or is_place(t) for t in over):
        return []
    said = [p for p in alignment.pairs if any(short.tokens[at].written in goods for at in p.left)]
    return [long.tokens[at] for pair in said for at in pair.right]


def _is_misspelled(short: Reading, long: Reading, alignment: Alignment, lands: int) -> bool:
    """Whether a word agrees in another spelling, *Kakira*, *Kagera*: it tells less by itself.

    Whose something is may have an *s* more: *Finlays' tea gardens*; and one that only another
    romanisation spells otherwise is the same where lands agree, *Acron*, *Akron*, or where hardly
    another firm has it: *Katerji*, *Qatirji*.
    """
    if across(short, long):
        return False
    typos = [p for p in alignment.pairs if p.likeness.way == "typo"]
    return any(
        pair.likeness.value < AS_WRITTEN
        and _but_s(short, pair.left) != _but_s(long, pair.right)
        and not _are_romanised(_but_s(short, pair.left), _but_s(long, pair.right), sure=lands > 0)
        for pair in typos
    )


def _are_romanised(ours: str, theirs: str, *, sure: bool) -> bool:
    """Whether two words sound as one, by four consonants if nothing else makes it ``sure``."""
    return said_alike(ours) == said_alike(theirs) and (sure or len(bones(ours)) >= _MANY_BONES)


def _but_s(name: Reading, places: Sequence[int]) -> str:
    return "".join([name.tokens[at].text for at in places]).removesuffix("s")


def _do_both_trade(caption: Sequence[Token], rest: Sequence[Token], long: Reading) -> bool:
    """Whether both say that a firm trades, which it may with any good: *İnşaat Dış Ticaret*.

    Or that it holds others, whatever these do: *Fleurette – Gertler holding, DRC mines*,
    *Fleurette Properties*.
    """
    ours, theirs = {t.text for t in caption}, {t.text for t in rest}
    traded = not words_of("captions", "trading").isdisjoint(long.legal_words | theirs)
    if traded and not words_of("captions", "traders").isdisjoint(ours):
        return True
    held = {t.text for t in rest if t.kind == _TRADE}
    holds = not words_of("captions", "holders").isdisjoint(ours)
    return holds and bool(held) and held <= words_of("captions", "held")


def _is_of_trade_abroad(short: Reading, long: Reading, rest: Sequence[Token]) -> bool:
    """Whether another land is where a firm has a plant or trades, for the names are of one land.

    *Dandong Hongxiang: DPRK trade*; a name that hardly another firm has, and no other word, is
    that of a firm of many lands.
    """
    if not (rest or long.caption or _many_bear(short)):
        return True
    ours, theirs = (lands_said([t for t in one.tokens if is_place(t)]) for one in (short, long))
    said = lands_said(words_of_caption(short)), lands_said([*rest, *words_of_caption(long)])
    return not ours.isdisjoint(theirs) and said[0].isdisjoint(said[1])


def _are_heard(short: Reading, long: Reading, alignment: Alignment) -> int:
    """Return how many words sound as one in another script, in which others may be written so."""
    return sum(is_heard_closely(pair, short, long) for pair in alignment.pairs)


def _least_told(short: Reading, rest: Sequence[Token], trades: int, *, towns: bool) -> float:
    """Return what the word of a short name that tells it must weigh.

    Less where a trade and a town agree, or a town of a name that says no more. One that is called
    by its town and good, *Alchevsk steelworks*, is another's if that says any other good.
    """
    free = all(t.kind in ANY_FIRM or is_place(t) for t in rest)
    if any(token.kind in TELLING for token in short.tokens):
        return LEAST_TOLD if towns and (free or trades > 0) else _LEAST_TELLING
    placed = [t.text for t in short.tokens if t.kind == _PLACE and t.weight >= LEAST_TOLD]
    if placed and towns and free and len(short.tokens) > 1:
        return 0.0  # *Xinjiang Nonferrous, Urumqi*
    said = [*words_of_caption(short), *short.tokens]
    return 0.0 if not word_table().lands.issuperset(placed) and agree_all(said, rest) else 1.0


def _has_all(
    short: Reading,
    long: Reading,
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
    met = heard or any(_is_met(pair, short, long) for pair in alignment.pairs)
    over = [short.tokens[at] for at in alignment.left_over]
    said = [t.weight for t in short.tokens if t.kind in TELLING and t not in over]
    told = max(said, default=0.0)
    if not met or told < least or (said and _is_another_near(short, long, alignment)):
        return False
    free = ANY_FIRM if told >= TELLS_WELL and agreed > (told < LONE) else NO_NAMES
    return all(t.kind in free or _is_short_for_line(t, rest) for t in over)


def _is_another_near(short: Reading, long: Reading, alignment: Alignment) -> bool:
    """Whether a word is but near another, and no shorter word of its line: *Air*, *Airlines*."""
    return any(
        pair.likeness.way == "near"
        and not any(
            theirs.text.startswith(ours.text) and are_of_one_line([ours], [theirs])
            for ours in [short.tokens[at] for at in pair.left]
            for theirs in [long.tokens[at] for at in pair.right]
        )
        for pair in alignment.pairs
    )


def _is_met(pair: Pair, short: Reading, long: Reading) -> bool:
    """Whether words are spelled so alike, or as other romanisations spell them, that they agree."""
    if pair.likeness.value >= _LEAST_ALIKE or pair.likeness.way != "typo":
        return pair.likeness.value >= _LEAST_ALIKE
    return said_alike(_but_s(short, pair.left)) == said_alike(_but_s(long, pair.right))


def _is_short_for_line(token: Token, rest: Sequence[Token]) -> bool:
    """Whether a trade is of a line of what only the other name says, and begins as that does."""
    begun = [t for t in rest if t.text[:BEGUN] == token.text[:BEGUN]]
    return token.kind == _TRADE and are_of_one_line([token], begun)


def contradicts_caption(short: Reading, long: Reading) -> bool:
    """Whether a name says another trade or land than a caption, or than the bracket of a name.

    A short name that is made of its words is another firm's then: *Cosipar (Brazilian pig-iron
    maker)* is no *Cooperativa Siderúrgica Paraguaya*.
    """
    said = words_of_caption(short) or [token for token in short.tokens if token.aside]
    return bool(said) and (
        of_trades(said, long.tokens) < 0 or of_lands(said, long.tokens, long) < 0
    )
