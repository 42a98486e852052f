"""Runs of Han and kana read as firms of Japan write their names in Latin letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from screener.late_regex import regex
from screener.names.cjk.cut import cut
from screener.names.cjk.japan import (
    is_firm_of_japan,
    is_name_of_japan,
    japanese_words,
    japanese_words_aloud,
    japanese_words_but_short,
    japanese_words_by_signs,
    read_by_signs,
    reads_japanese_name,
    words_translated,
    words_translated_but_short,
)
from screener.names.cjk.kana import as_foreign, as_slavic, hepburn, is_kana
from screener.names.cjk.letters import spelled_letters
from screener.names.cjk.loans import with_loans
from screener.names.cjk.words import Piece
from screener.names.east_asian.tokens import translated
from screener.names.words import Token, word_table

__all__ = ["as_foreign_words", "japanese_ways", "ways_translated"]

_SEGMENT = regex("[ァ-ヴー]+|[^ァ-ヴー]+")
"""What is wholly kana, between dots, and what is not."""
_SHORT = 3
"""Signs of a word in kana that a name of another country may have in it by chance."""
_LONG_LOAN = 6
"""Signs of a known word in kana that would hide what stands before it, ホールディングス."""
_OF_FIRMS = frozenset({"aloud_joined", "signs_joined", "nihon_aloud"})
"""The ways in which known firms are read aloud."""
_LAND, _USUALLY, _OTHERWISE = "日本", "nippon", "nihon"
"""What many firms begin with, and its two readings."""
_ENDINGS = frozenset("社堂屋工家馆园亭轩舍庄庵")
"""What names of Japan end with that are read as one word with the name: 光陽社, *Koyosha*."""


def japanese_ways(run: str, script: str) -> dict[str, tuple[Token, ...]]:
    """Read a simplified run as Japanese firms do, in several ways.

    Signs and words that have another reading or meaning are read in the usual one, in the other,
    and by turns in either, the first sign in the one or in the other. The romaji of a trade word
    is translated.
    """
    words = japanese_words()
    pieces = with_loans(cut(run, words), words)
    other = [(piece, words.other.get(piece, reading)) for piece, reading in pieces]
    ways = {"japanese": pieces}
    if other != pieces:
        ways["japanese_other"] = other
        turns = _turns(pieces)
        if any(turns):
            ways["japanese_first"] = _chosen(pieces, other, turns)
            ways["japanese_last"] = _chosen(other, pieces, turns)
    read = {way: _as_japanese(_joined_signs(pieces), script) for way, pieces in ways.items()}
    firm = any(is_firm_of_japan(piece) for piece, _ in pieces)
    aloud = _japanese_aloud(run, script, firm=firm)
    if is_kana(run):
        read["echoed"] = (Token(hepburn(run), 1.0, "word", run, script),)
    return read | {way: aloud[way] for way in aloud if way in _OF_FIRMS or not firm}


def _as_japanese(pieces: Sequence[Piece], script: str) -> tuple[Token, ...]:
    """Translate all but names: *chuo* means something else in other languages."""
    tokens: list[Token] = []
    for piece, reading in pieces:
        if reading is not None and reads_japanese_name(piece):
            tokens += [_name(part, piece, script) for part in reading.split()]
        else:
            tokens += translated(piece, reading, script)
    return tuple(tokens)


def _name(reading: str, piece: str, script: str) -> Token:
    return word_table().token(reading, raw=piece, script=script)


def _japanese_aloud(run: str, script: str, *, firm: bool) -> dict[str, tuple[Token, ...]]:
    """Read words of trade in Han aloud: 養命酒製造 is *Yomeishu Seizo*, 熊谷組 *Kumagaigumi*.

    Once with names as they are read; where there are none, or the whole is a known ``firm``, once
    by each sign: 東名 is *Tomei*.
    """
    ways: dict[str, tuple[Token, ...]] = {}
    named, signs = japanese_words_aloud(), japanese_words_by_signs()
    for way, words in (("aloud", named), ("signs", signs)):
        by_name = any(is_name_of_japan(piece) for piece, _ in cut(run, named))
        if way == "signs" and by_name and not firm:
            continue
        pieces = _joined_signs(with_loans(cut(run, words), words), read_by_signs)
        if any(meaning is None and not is_kana(piece) for piece, meaning in pieces):
            continue
        ways[f"japanese_{way}"] = _as_japanese(pieces, script)
        loans = [len(p) for p, meaning in pieces if meaning is not None and is_kana(p)]
        if len(pieces) > 1 and not is_kana(run) and max(loans, default=0) < _LONG_LOAN:
            ways[f"{way}_joined"] = (_name(_joined(pieces), run, script),)
    if run.startswith(_LAND) and (said_aloud := ways.get("japanese_aloud", ()))[1:]:
        ways["nihon_aloud"] = (_name(_OTHERWISE, _LAND, script), *said_aloud[1:])
        if firm and (joined := ways.get("aloud_joined")):
            rest = joined[0].text.removeprefix(_USUALLY)
            ways["nihon_aloud"] = (_name(_OTHERWISE + rest, run, script),)
    return ways


def _joined(pieces: Sequence[Piece]) -> str:
    """Return how pieces are read in one word; only single signs change each other's sound."""
    said = ""
    signs = list[str]()
    for piece, reading in pieces:
        read = hepburn(piece) if is_kana(piece) else (reading or "").replace(" ", "")
        if len(piece) == 1:
            signs.append(read)
            continue
        said += f"{read_by_signs(signs)}{read}"
        signs.clear()
    return said + read_by_signs(signs)


def _turns(pieces: Sequence[Piece]) -> list[bool]:
    """Of each piece, whether it is the second, fourth, … sign of several in a row."""
    turns: list[bool] = []
    for at, (piece, _) in enumerate(pieces):
        follows = at > 0 and len(piece) == 1 and len(pieces[at - 1][0]) == 1
        turns.append(follows and not turns[at - 1])
    return turns


def _chosen(first: Sequence[Piece], second: Sequence[Piece], turns: Sequence[bool]) -> list[Piece]:
    """The pieces of the second where it is its turn, else of the first."""
    return [b if turn else a for a, b, turn in zip(first, second, turns, strict=True)]


def as_foreign_words(run: str) -> tuple[Token, ...]:
    """Read what is not known of kana as foreign words, signs of Han among it as Japanese do."""
    tokens: list[Token] = []
    for piece, meaning in _joined_signs(cut(run, japanese_words_but_short())):
        if meaning is None and is_kana(piece) and not spelled_letters(piece):
            tokens.append(Token(as_foreign(piece), 1.0, "word", piece, "Kana"))
        else:
            tokens += translated(piece, meaning, "Kana")
    return tuple(tokens)


def ways_translated(run: str) -> dict[str, tuple[Token, ...]]:
    """Read a simplified run as what was put into Japanese: a body of another country.

    Names in it are read as foreign words, once as Russians spell them: then short words in kana
    are none. A name with signs of Han that are no word of a body is of Japan.
    """
    words, sure = words_translated(), words_translated_but_short()
    segments = _SEGMENT.findall(run)
    pieces = with_loans(cut(run, words), words)
    if any(meaning is None or _may_be_short(piece) for piece, meaning in pieces):
        pieces = [piece for segment in segments for piece in _pieces_translated(segment)]
    names = [piece for segment in segments for piece in cut(segment, sure)]
    ways = {"foreign": (pieces, as_foreign), "slavic": (names, as_slavic)}
    return {
        way: _translated_by(pieces, read)
        for way, (pieces, read) in ways.items()
        if all(meaning is not None or is_kana(piece) for piece, meaning in pieces)
    }


def _may_be_short(piece: str) -> bool:
    """Whether a piece is a word in kana that a name of another country may have by chance."""
    return len(piece) <= _SHORT and is_kana(piece)


def _pieces_translated(segment: str) -> Sequence[Piece]:
    """Cut a segment; of kana that is not made of words only what is surely one is cut off."""
    words = words_translated()
    pieces = with_loans(cut(segment, words), words)
    if not is_kana(segment) or _are_words(pieces):
        return pieces
    return cut(segment, words_translated_but_short())


def _are_words(pieces: Sequence[Piece]) -> bool:
    """Whether kana are one word, or several that are not all short: カラサニ is no *kala sunny*."""
    if any(meaning is None for _, meaning in pieces):
        return False
    sizes = [len(piece) for piece, _ in pieces]
    return len(sizes) == 1 or (min(sizes) >= _SHORT and max(sizes) > _SHORT)


def _translated_by(pieces: Sequence[Piece], read: Callable[[str], str]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    for piece, meaning in pieces:
        if meaning is None and not spelled_letters(piece):
            tokens.append(Token(read(piece), 1.0, "word", piece, "Kana"))
        else:
            tokens += translated(piece, meaning, "Kana" if is_kana(piece) else "Hani")
    return tuple(tokens)


def _joined_signs(
    pieces: Sequence[Piece], join: Callable[[Sequence[str]], str] = "".join
) -> list[Piece]:
    """Join readings of signs that stand one after the other, 名, 村 is *Namura*, or end a name."""
    joined: list[Piece] = []
    before = False
    for piece, reading in pieces:
        sign = len(piece) == 1 and reading is not None and " " not in reading
        ends = piece in _ENDINGS and joined and joined[-1][1] is not None
        if sign and (before or ends):
            name, said = joined.pop()
            piece = name + piece  # noqa: PLW2901 - one with the last
            reading = join([said or "", reading or ""])  # noqa: PLW2901 - the same
        joined.append((piece, reading))
        before = sign
    return joined
