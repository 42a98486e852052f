"""Names that were cut off where a field ended: *Sinotech Dalian Carbon and Gra*.

Systems that buyers keep their suppliers in hold some 25 to 40 letters of a name. What was cut off
inside a word is told from a shorter name: that a firm is called so far, to the letter, and ends in
no word is no accident; nor that it ends with *and* or *of*. A name that ends with another word may
be another firm's, unless it is just as long as such a field.

Exchanges and registers of banks leave 15 or 18 letters, *THANGAMAYIL JEWELL*. So few may be a whole
name more often: what is left of the last word must be no word, nor all but a letter of it.
"""

from __future__ import annotations

from screener.matching.scoring.align import Alignment
from screener.names.cjk.pinyin import syllables
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.words import word_table

__all__ = ["SHORTEST", "is_cut_off", "written_out"]

SHORTEST = 15
"""Letters and spaces of a name that a field cuts off: no field for names is shorter."""
_LONG = 20
"""The same of the fields that suppliers are kept in."""
_OF_EXCHANGES = 18
"""Letters of the field in which the exchanges of London and Bombay write names."""
_LEAST_TOLD = 0.5
"""Weight of the whole words before: *Limited Liability Company Al* is cut off from anything."""
_LEAST_TOLD_IN_FEW = 0.75
"""The same of a name of fewer letters than the fields of suppliers hold."""
_FEW = 2
"""Letters that are left of a word at least, and that it lacks: *Zhong Xin* is not *Zhong Xing*."""
_TOLD_BY_ITSELF = 1.0
"""The same of a name that ends with a whole word, as all names do."""
_FIELDS = frozenset({24, 25, 29, 30, 34, 35, 39, 40})
"""Letters of a name that fields of 25 to 40 leave: one less where a space was the last of them.
Counted of its folded words, for a name says no more with a dash in it."""
_SHORTEST_PARTICLE = 2
"""A single letter at the end, *Plant A*, says which."""
_SPACE = " "
_AND = frozenset({"and", "und", "y", "e", "et", "ve", "og", "och", "en", "i"})
_ARTICLE = ("the",)


def is_cut_off(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one of two names is the other up to where a field ended."""
    first = a.words[:1], b.words[:1]
    if a.partial or b.partial or (first[0] != first[1] and _ARTICLE not in first):
        return False
    written = written_out(a), written_out(b)
    (short, reading), (long, _) = sorted(zip(written, (a, b), strict=True), key=_length)
    if len(short) < SHORTEST or len(short) == len(long) or not long.startswith(short):
        return False
    least = _least_told(reading, short, long)
    equal = [pair.left[0] for pair in alignment.pairs if pair.likeness.way == "equal"]
    return least is not None and sum([a.tokens[at].weight for at in equal]) >= least


def _least_told(reading: Reading, short: str, long: str) -> float | None:
    """What the words that agree must weigh, None if ``short`` is no name that a field cut off.

    ``reading`` is what is written ``short``, maybe without an article.
    """
    after = long[len(short)]
    size = sum(map(len, reading.words)) + len(reading.words) - 1
    if size < _LONG:
        return _LEAST_TOLD_IN_FEW if _is_no_word(short, long, size) else None
    if after != _SPACE:  # *Niger* is no *Nigeria* of which letters are missing
        return None if reading.tokens[-1].text in word_table().lands else _LEAST_TOLD
    end = reading.tokens[-1]
    if end.written != reading.words[-1]:  # a legal form: nothing is missing
        return None
    if end.kind == "particle" and len(end.written) >= _SHORTEST_PARTICLE:
        return _LEAST_TOLD
    return _TOLD_BY_ITSELF if size in _FIELDS else None


def written_out(reading: Reading) -> str:
    """Return a reading as it is written, without an article in front."""
    words = reading.words
    return _SPACE.join(words[1:] if words[:1] == _ARTICLE else words)


def _is_no_word(short: str, long: str, size: int) -> bool:
    """Whether the last word of few letters is what a field left of one: *Thangamayil Jewell*.

    A name behind *and* is a partner's: *Hancock and Robert* is not *Hancock and Robertson*.
    """
    *_, before, left = ("", *short.split(_SPACE))
    lacking = long[len(short) :].partition(_SPACE)[0]
    lacks = len(lacking)
    if lacks < _FEW or syllables(left):
        return False
    table = word_table()
    partner = before in _AND and table.whole[f"{left}{lacking}"].kind in BRANDS
    if size == _OF_EXCHANGES and not partner:
        return True
    return (
        len(left) >= _FEW
        and left not in table.known
        and left not in table.weak
        and left not in legal_forms().every_word
    )


def _length(written: tuple[str, Reading]) -> int:
    return len(written[0])
