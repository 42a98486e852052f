"""Names written in Han, kana or Hangul: cut into words, and read in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.names.east_asian_aloud import as_loan, in_cantonese, in_wade_giles, read_aloud
from screener.names.east_asian_cut import cut
from screener.names.east_asian_japan import (
    is_firm_of_japan,
    is_japanese,
    is_name_of_japan,
    japanese_words,
    japanese_words_aloud,
    japanese_words_but_short,
    japanese_words_by_signs,
    read_by_signs,
    reads_japanese_name,
)
from screener.names.east_asian_kana import as_foreign, is_kana
from screener.names.east_asian_letters import joined_letters, spelled_letters
from screener.names.east_asian_loans import with_loans
from screener.names.east_asian_sounds import foreign_in_hangul
from screener.names.east_asian_words import (
    Words,
    also_aloud,
    brands,
    in_other_words,
    legal_words,
    literally,
    simplify,
    trade_meanings,
    words_but_aloud,
    words_but_brands,
    words_of,
)
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["WAYS", "EastAsian", "has_east_asian", "is_japanese", "read_east_asian"]

_EAST_ASIAN = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\u3005\u3007\uff66-\uff9f"
)
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_RUN = re.compile(f"[{_EAST_ASIAN}]+")
_INNER_SPACE = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_HANGUL = re.compile("[\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff]")
_ENDINGS = frozenset("社堂屋工家馆园亭轩舍庄庵")
"""What names of Japan end with that are read as one word with the name: 光陽社, *Koyosha*."""
_LONG_RUN = 4
_UNKNOWN_TRADE = 0.38
"""Weight of the rest of a long run, taken for a word of trade that no table knows; in Hangul it
may be a brand: 덕산네오룩스, *Duksan Neolux*."""
_IN_SIGNS = frozenset({"Hani", "Hang"})
_SYLLABLES_APART = (2, 3)
_SEAT = 0.4
"""Weight of the seat that a name begins with."""
_SILENT = 0.08
"""Weight of a known word that has no counterpart in English, such as 市 after a city."""


WAYS = (
    "translated",
    "branded",
    "split",
    "spoken",
    "japanese",
    "japanese_aloud",
    "aloud_joined",
    "other",
    "literal",
    "aloud",
    "wade",
    "cantonese",
    "apart",
    "japanese_other",
    "japanese_first",
    "japanese_last",
    "japanese_signs",
    "signs_joined",
    "loan",
)
"""The ways to read a run, in the order of preference."""


@dataclass(frozen=True, slots=True)
class EastAsian:
    """A run of East Asian text, read in several ways; ``()`` for a way that does not apply."""

    translated: tuple[Token, ...]
    """Trade and place words in their usual English form, brands as their firms write them."""
    branded: tuple[Token, ...]
    """The same, but for brands, which are cut and read as any other words."""
    split: tuple[Token, ...]
    """The same, a long unknown run cut after two characters: a brand, and a trade word."""
    spoken: tuple[Token, ...]
    """All of it read aloud."""
    japanese: tuple[Token, ...] = ()
    """Names as Japanese firms read them, trade words translated."""
    other: tuple[Token, ...] = ()
    """Words that have another usual form in English in that form."""
    wade: tuple[Token, ...] = ()
    """Brands as Taiwanese firms spell them, trade and place words translated."""
    cantonese: tuple[Token, ...] = ()
    """The same for brands as firms of Hong Kong spell them."""
    apart: tuple[Token, ...] = ()
    """Brands in Hangul syllable by syllable."""
    japanese_aloud: tuple[Token, ...] = ()
    """All but what is in kana as it sounds."""
    aloud_joined: tuple[Token, ...] = ()
    """The same in one word: *Kumagaigumi*."""
    japanese_signs: tuple[Token, ...] = ()
    """As ``japanese_aloud``, each sign by itself, as Japanese read it in words from Chinese."""
    signs_joined: tuple[Token, ...] = ()
    """The same in one word: *Kandenko*."""
    japanese_other: tuple[Token, ...] = ()
    """As ``japanese``, words that have another usual form in that form."""
    japanese_first: tuple[Token, ...] = ()
    """As ``japanese``, of two signs the second in its other reading."""
    japanese_last: tuple[Token, ...] = ()
    """As ``japanese``, of two signs the first in its other reading."""
    literal: tuple[Token, ...] = ()
    """Brands by what their signs mean."""
    aloud: tuple[Token, ...] = ()
    """Places and trades that firms are called by as they sound read so."""
    loan: tuple[Token, ...] = ()
    """Brands by the consonants of the foreign words that they may spell."""


def close_up(text: str) -> str:
    """Take out spaces between East Asian characters: they separate no words there."""
    return _INNER_SPACE.sub("", text)


def has_east_asian(text: str) -> bool:
    """Return whether any character is Han, kana or Hangul."""
    return _RUN.search(text) is not None


def strip_unspaced(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the legal forms written without a space out of ``text``; return their classes."""
    found: list[str] = []
    for form, cls in legal_words():
        if form in text and len(text) > len(form):
            found.append(cls)
            text = text.replace(form, " ", 1)
    return text, tuple(found)


@lru_cache(maxsize=100_000)
def read_east_asian(run: str, script: str, *, japanese: bool = False) -> EastAsian:
    """Cut a run of characters without spaces and read it; ``script`` as ISO 15924 code."""
    run = run if script == "Hang" else simplify(run)
    words = words_of(script)
    pieces = cut(run, words)
    if script == "Kana":
        pieces = with_loans(pieces, words)
    elif script == "Hang":
        pieces = joined_letters(pieces)
    spoken = [(piece, None if piece in brands() else meaning) for piece, meaning in pieces]
    plain = spoken if spoken == pieces or script != "Hani" else cut(run, words_but_brands())
    other = _otherwise(pieces, words, script)
    ways = {
        "translated": _meant(pieces, script),
        "branded": _meant(plain, script),
        "split": _meant(pieces, script, split=True),
        "spoken": tuple(_speak(piece, script, meaning) for piece, meaning in spoken),
        "other": _meant(other, script) if other != pieces else (),
    }
    if script == "Kana":
        ways["loan"] = _foreign(run)
    if japanese:
        ways |= {"branded": (), "split": (), "spoken": ()}
        return EastAsian(**ways, **_japanese(run, script))
    if script == "Hani":
        ways |= {
            "wade": _spelled(plain, script, in_wade_giles),
            "cantonese": _spelled(plain, script, in_cantonese),
            "loan": _spelled(plain, script, as_loan),
            "literal": _literal(pieces, script),
            "aloud": _aloud(run, script),
        }
    if script == "Hang":
        ways |= {"apart": _apart(pieces), "loan": _foreign_hangul(pieces)}
    return EastAsian(**{way: _less_of_seat(tokens) for way, tokens in ways.items()})


def _otherwise(
    pieces: Sequence[tuple[str, str | None]], words: Words, script: str
) -> list[tuple[str, str | None]]:
    """Give each piece the other meaning that it has."""
    if script == "Hani":
        return [
            (piece, meaning if (other := in_other_words(piece)) is None else other)
            for piece, meaning in pieces
        ]
    return [(piece, words.other.get(piece, meaning)) for piece, meaning in pieces]


def _less_of_seat(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Weigh a place that a Chinese name begins with less: it must stand there, not in English."""
    if not tokens or tokens[0].script != "Hani" or tokens[0].kind != "place":
        return tokens
    first = tokens[0]
    return (first._replace(weight=min(first.weight, _SEAT)), *tokens[1:])


def _spelled(
    pieces: Sequence[tuple[str, str | None]], script: str, spell: Callable[[str], str]
) -> tuple[Token, ...]:
    """Translate what is known and spell the rest, or the first word where all are known.

    In Hong Kong brands are written sign by sign: *Wing Tai*.

    The latter not as a foreign word: what is known spells none.

    ``()`` where nothing can or need be spelled.
    """
    if script != "Hani" or not pieces:
        return ()
    unknown = [piece for piece, meaning in pieces if meaning is None]
    if not unknown and spell is not as_loan:
        unknown = [pieces[0][0]]
    spelled = {piece: text for piece in unknown if (text := spell(piece))}
    if not spelled:
        return ()
    tokens: list[Token] = []
    for piece, meaning in pieces:
        if piece in spelled and spell is in_cantonese and len(piece) in _SYLLABLES_APART:
            signs = [_weighed(spell(sign))._replace(raw=piece, script=script) for sign in piece]
            if meaning is not None:  # a word that many firms use is no heavier for its signs
                signs = [sign._replace(weight=1.0 / len(piece)) for sign in signs]
            tokens += signs
        elif piece in spelled:
            tokens.append(Token(spelled[piece], 1.0, "word", piece, script))
        else:
            tokens += _translate(piece, meaning, script)
    return tuple(tokens)


def _literal(pieces: Sequence[tuple[str, str | None]], script: str) -> tuple[Token, ...]:
    """Translate brands too; ``()`` if one of them is made of other signs than are known."""
    if script != "Hani":
        return ()
    brand = [(piece, literally(piece) if meaning is None else meaning) for piece, meaning in pieces]
    found = brand != list(pieces) and all(meaning is not None for _, meaning in brand)
    return _meant(brand, script) if found else ()


def _foreign(run: str) -> tuple[Token, ...]:
    """Read what is not known of kana as foreign words, signs of Han among it as Japanese do."""
    tokens: list[Token] = []
    for piece, meaning in _joined_signs(cut(run, japanese_words_but_short())):
        if meaning is None and is_kana(piece) and not spelled_letters(piece):
            tokens.append(Token(as_foreign(piece), 1.0, "word", piece, "Kana"))
        else:
            tokens += _translate(piece, meaning, "Kana")
    return tuple(tokens)


def _aloud(run: str, script: str) -> tuple[Token, ...]:
    """Read also places and trades aloud that firms are called by; ``()`` if there are none."""
    if script != "Hani" or not any(word in run for word in also_aloud()):
        return ()
    return _meant(cut(run, words_but_aloud()), script)


def _apart(pieces: Sequence[tuple[str, str | None]]) -> tuple[Token, ...]:
    """Read brands of two or three syllables as that many words: 경창, *Kyung Chang*."""
    tokens: list[Token] = []
    found = False
    for piece, meaning in pieces:
        if meaning is None and len(piece) in _SYLLABLES_APART and not spelled_letters(piece):
            weights = (_weighed(read_aloud(syllable, "Hang")).weight for syllable in piece)
            tokens += [
                Token(read_aloud(syllable, "Hang"), weight, "word", syllable, "Hang")
                for syllable, weight in zip(piece, weights, strict=True)
            ]
            found = True
        else:
            tokens += _translate(piece, meaning, "Hang")
    return tuple(tokens) if found else ()


def _foreign_hangul(pieces: Sequence[tuple[str, str | None]]) -> tuple[Token, ...]:
    """Read brands by consonants of foreign words that Korean lacks: 바텍, *Vatech*."""
    tokens: list[Token] = []
    found = False
    for piece, meaning in pieces:
        known = meaning is not None or spelled_letters(piece)
        foreign = "" if known else foreign_in_hangul(piece)
        found = found or bool(foreign)
        token = (Token(foreign, 1.0, "word", piece, "Hang"),) if foreign else ()
        tokens += token or _translate(piece, meaning, "Hang")
    return tuple(tokens) if found else ()


def _weighed(syllable: str) -> Token:
    return word_table().token(syllable)


def _meant(
    pieces: Sequence[tuple[str, str | None]], script: str, *, split: bool = False
) -> tuple[Token, ...]:
    """Translate what is known of the pieces; ``()`` when nothing is there to split."""
    tokens: list[Token] = []
    found = False
    for piece, meaning in pieces:
        long = split and meaning is None and len(piece) >= _LONG_RUN
        if long and script in _IN_SIGNS and not spelled_letters(piece):
            rest = _speak(piece[2:], script, None)
            if script == "Hani":
                rest = rest._replace(weight=_UNKNOWN_TRADE, kind="generic")
            tokens += [_speak(piece[:2], script, None), rest]
            found = True
        else:
            tokens += _translate(piece, meaning, script)
    return tuple(tokens) if found or not split else ()


@lru_cache(maxsize=100_000)
def _translate(piece: str, meaning: str | None, script: str) -> tuple[Token, ...]:
    table = word_table()
    if meaning is None:
        letters = spelled_letters(piece)
        known = table.token(letters, raw=piece, script=script) if letters else None
        return (known or _speak(piece, script, None),)
    tokens = [
        table.token(part, raw=piece, script=script)
        for word in table.phrased(meaning.split())
        for part in table.canonical(word).split()
    ]
    return tuple(tokens if piece in brands() else [_as_trade(token) for token in tokens])


def _as_trade(token: Token) -> Token:
    """Weigh what a word of trade was translated into as one, where no table of English knows it."""
    if token.kind not in ("word", "common") or token.text not in trade_meanings():
        return token
    weight = read_table("kinds")["caps"]["trade"]
    return token._replace(weight=min(token.weight, weight), kind="trade")


def _speak(piece: str, script: str, meaning: str | None) -> Token:
    """Read a piece aloud: a brand has full weight, a known word that of its meaning."""
    spoken = read_aloud(piece, script)
    if meaning is None:
        return Token(spoken, 1.0, "word", piece, script)
    known = _translate(piece, meaning, script)
    weight = max((token.weight for token in known), default=_SILENT)
    kind = known[0].kind if known else "noise"
    return Token(spoken, weight, kind, piece, script)


def _japanese(run: str, script: str) -> dict[str, tuple[Token, ...]]:
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
    if any(is_firm_of_japan(piece) for piece, _ in pieces):
        return read
    return read | _japanese_aloud(run, script)


def _as_japanese(pieces: Sequence[tuple[str, str | None]], script: str) -> tuple[Token, ...]:
    """Translate all but names: *chuo* means something else in other languages."""
    tokens: list[Token] = []
    for piece, reading in pieces:
        if reading is not None and reads_japanese_name(piece):
            tokens += [_name(part, piece, script) for part in reading.split()]
        else:
            tokens += _translate(piece, reading, script)
    return tuple(tokens)


def _name(reading: str, piece: str, script: str) -> Token:
    return word_table().token(reading, raw=piece, script=script)


def _japanese_aloud(run: str, script: str) -> dict[str, tuple[Token, ...]]:
    """Read words of trade in Han aloud: 養命酒製造 is *Yomeishu Seizo*, 熊谷組 *Kumagaigumi*.

    Once with names as they are read; where there are none, once by each sign: 東名 is *Tomei*.
    """
    ways: dict[str, tuple[Token, ...]] = {}
    named, signs = japanese_words_aloud(), japanese_words_by_signs()
    for way, words in (("aloud", named), ("signs", signs)):
        if way == "signs" and any(is_name_of_japan(piece) for piece, _ in cut(run, named)):
            continue
        pieces = _joined_signs(with_loans(cut(run, words), words), read_by_signs)
        if any(meaning is None and not is_kana(piece) for piece, meaning in pieces):
            continue
        ways[f"japanese_{way}"] = _as_japanese(pieces, script)
        if len(pieces) > 1 and script == "Hani":
            said = read_by_signs([(reading or "").replace(" ", "") for _, reading in pieces])
            ways[f"{way}_joined"] = (_name(said, run, script),)
    return ways


def _turns(pieces: Sequence[tuple[str, str | None]]) -> list[bool]:
    """Of each piece, whether it is the second, fourth, … sign of several in a row."""
    turns: list[bool] = []
    for at, (piece, _) in enumerate(pieces):
        follows = at > 0 and len(piece) == 1 and len(pieces[at - 1][0]) == 1
        turns.append(follows and not turns[at - 1])
    return turns


def _chosen(
    first: Sequence[tuple[str, str | None]],
    second: Sequence[tuple[str, str | None]],
    turns: Sequence[bool],
) -> list[tuple[str, str | None]]:
    return [b if turn else a for a, b, turn in zip(first, second, turns, strict=True)]


def _joined_signs(
    pieces: Sequence[tuple[str, str | None]], join: Callable[[Sequence[str]], str] = "".join
) -> list[tuple[str, str | None]]:
    """Join readings of signs that stand one after the other, 名, 村 is *Namura*, or end a name."""
    joined: list[tuple[str, str | None]] = []
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


def script_of_run(run: str) -> str:
    """Return ``Hang``, ``Kana`` or ``Hani`` for a run of East Asian characters."""
    if _HANGUL.search(run):
        return "Hang"
    return "Kana" if _KANA.search(run) else "Hani"


def runs(text: str) -> list[tuple[str, bool]]:
    """Cut ``text`` into pieces that are all East Asian (True) or not at all (False)."""
    pieces: list[tuple[str, bool]] = []
    at = 0
    for match in _RUN.finditer(text):
        if match.start() > at:
            pieces.append((text[at : match.start()], False))
        pieces.append((match.group(), True))
        at = match.end()
    if at < len(text):
        pieces.append((text[at:], False))
    return pieces
