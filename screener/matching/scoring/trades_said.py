"""Which trades a caption and another name say, and whether they are of one line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screener.matching.scoring.likeness import likeness
from screener.matching.scoring.places_said import lands_said
from screener.matching.scoring.sound import SOUND_SCRIPTS
from screener.matching.scoring.trades_and_places import places_of_china
from screener.names.beside.caption_lines import lines_of, lines_of_words
from screener.names.beside.caption_words import places_of_captions
from screener.names.kinds import BRANDS
from screener.names.reading import Reading
from screener.names.tables import words_of
from screener.names.words import Token, word_table

__all__ = [
    "agree_all",
    "are_of_one_line",
    "as_meant",
    "is_public_body",
    "of_trades",
    "words_near",
    "words_of_caption",
]

_TRADE, _PLACE = "trade", "place"


def agree_all(caption: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether each trade of a name is one of those that a caption says, or of its line."""
    told = lines_of(caption)
    others = [t for t in rest if t.kind == _TRADE and not lines_of([t]) & told]
    return all(any(likeness(one, other).value for one in caption) for other in others)


def words_of_caption(short: Reading) -> list[Token]:
    """Return what is said of the firm of a short name; *palm oil* is a palm's, no petroleum."""
    pressed, before = words_of("captions", "pressed"), ("", *short.caption)
    said = [
        w for was, w in zip(before, short.caption, strict=False) if w != "oil" or was not in pressed
    ]
    return [token for word in said for token in word_table().tokens["Latn"][word]]


def are_of_one_line(ours: Sequence[Token], theirs: Sequence[Token]) -> bool:
    """Whether a word of both is of one line of trade."""
    return not lines_of(ours).isdisjoint(lines_of(theirs))


def words_near(said: Sequence[Token]) -> set[str]:
    """Return all words of the lines of trade of a caption, and of the lands that it says."""
    told, lands = lines_of(said), lands_said(said)
    found = {word for word, lines in lines_of_words().items() if not told.isdisjoint(lines)} | lands
    found |= {place for place, land in places_of_captions().items() if land in lands}
    return found | places_of_china() if "china" in lands else found


def as_meant(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield words, those in other letters that are read as they sound by what they mean."""
    for token in tokens:
        known = word_table().tokens[token.script][token.raw] if _is_sounded(token) else ()
        yield from known if any(each.kind == _TRADE for each in known) else (token,)


def _is_sounded(token: Token) -> bool:
    sounded = token.kind == _TRADE or (token.kind in BRANDS and token.raw == token.text)
    return sounded and token.script in SOUND_SCRIPTS


def is_public_body(said: Sequence[Token]) -> bool:
    """Whether words say a body of a state or a town: *Mopani District Municipality* mines none."""
    return not words_of("captions", "public").isdisjoint([token.text for token in said])


def of_trades(caption: Sequence[Token], rest: Sequence[Token]) -> int:
    """Return 1 where a trade of both agrees or is of one line, -1 where all are of others, else 0.

    Of a trade that is in no line it is not known, and firms of every line invest and serve:
    *Micron Technology* is not of chips by that. The mill of *textile mills* is none for sugar, nor
    for rice.
    """
    ours = _but_works([token for token in caption if token.kind != _PLACE])
    lines = lines_of_words()
    theirs = _but_works(
        [t for t in rest if t.kind == _TRADE or (t.text in lines and t.kind != "body")]
    )
    if any(likeness(one, other).value for one in ours for other in theirs):
        return 1
    any_line = words_of("captions", "of_any_line")
    told = [token for token in theirs if token.text not in any_line]
    if are_of_one_line(ours, told):
        return 1
    known = bool(lines_of(ours)) and bool(told) and all(token.text in lines for token in told)
    return -1 if known else 0


def _but_works(said: Sequence[Token]) -> Sequence[Token]:
    """Leave out the works that several lines have, where another word says which: *rice mill*."""
    any_works = words_of("captions", "of_any_works")
    return [t for t in said if t.text not in any_works] or said
