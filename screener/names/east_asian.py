"""Names written in Han, kana or Hangul: cut into words, and read in Latin letters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = ["WAYS", "EastAsian", "has_east_asian", "read_east_asian"]

_EAST_ASIAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af\u3005\uff66-\uff9f"
_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_RUN = re.compile(f"[{_EAST_ASIAN}]+")
_INNER_SPACE = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}])")
_HANGUL = re.compile("[\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff]")
_UNKNOWN_RUN, _UNKNOWN_CHAR, _KNOWN = 0.6, 1.0, 0.5
"""Costs of a reading: known words are preferred over a longer unknown run."""
_SILENT = 0.08
"""Weight of a known word that has no counterpart in English, such as 市 after a city."""


WAYS = ("translated", "branded", "spoken")
"""The ways to read a run, in the order of preference."""


@dataclass(frozen=True, slots=True)
class EastAsian:
    """A run of East Asian text, read in three ways."""

    translated: tuple[Token, ...]
    """Trade and place words in their usual English form, brands as their firms write them."""
    branded: tuple[Token, ...]
    """The same, but for brands, which are read aloud."""
    spoken: tuple[Token, ...]
    """All of it read aloud."""


def close_up(text: str) -> str:
    """Take out spaces between East Asian characters: they separate no words there."""
    return _INNER_SPACE.sub("", text)


def has_east_asian(text: str) -> bool:
    """Return whether any character is Han, kana or Hangul."""
    return _RUN.search(text) is not None


@dataclass(frozen=True, slots=True)
class _Words:
    meaning: dict[str, str]
    longest: int


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, _Words], tuple[tuple[str, str], ...]]:
    table = read_table("east_asian")
    han = {**table["han_trade"], **table["han_place"], **table["han_brand"]}
    han |= table["japanese"]
    groups = {"Hani": han, "Kana": han, "Hang": table["korean"]}
    legal = [
        (form, cls)
        for cls, forms in read_table("legal_forms")["unspaced"].items()
        for form in forms
    ]
    legal.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    words = {k: _Words(v, max(map(len, v))) for k, v in groups.items()}
    return words, tuple(legal)


def strip_unspaced(text: str) -> tuple[str, tuple[str, ...]]:
    """Take the legal forms written without a space out of ``text``; return their classes."""
    found: list[str] = []
    for form, cls in _tables()[1]:
        if form in text and len(text) > len(form):
            found.append(cls)
            text = text.replace(form, " ", 1)
    return text, tuple(found)


def simplify(text: str) -> str:
    """Return ``text`` with traditional and Japanese Han turned into simplified Han."""
    return str(_converter().convert(text))


@lru_cache(maxsize=1)
def _converter() -> _Simplifier:
    return _Simplifier()


class _Simplifier:
    """Traditional forms to simplified ones; loads OpenCC only when Han is met."""

    def __init__(self) -> None:
        from opencc import OpenCC  # noqa: PLC0415 - costs time that Latin names need not pay

        self._from_traditional, self._from_japanese = OpenCC("t2s"), OpenCC("jp2t")

    def convert(self, text: str) -> str:
        return str(self._from_traditional.convert(self._from_japanese.convert(text)))


@lru_cache(maxsize=100_000)
def read_east_asian(run: str, script: str) -> EastAsian:
    """Cut a run of characters without spaces and read it; ``script`` as ISO 15924 code."""
    run = run if script == "Hang" else simplify(run)
    words = _tables()[0][script]
    translated: list[Token] = []
    branded: list[Token] = []
    spoken: list[Token] = []
    for piece, meaning in _cut(run, words):
        is_brand = piece in read_table("east_asian")["han_brand"]
        said = _speak(piece, script, None if is_brand else meaning)
        meant = _translate(piece, meaning, script)
        translated += meant
        branded += [said] if is_brand else meant
        spoken.append(said)
    return EastAsian(tuple(translated), tuple(branded), tuple(spoken))


def _cut(run: str, words: _Words) -> list[tuple[str, str | None]]:
    """Return the cheapest cut of ``run`` into known words and unknown runs."""
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
    for end in range(1, len(run) + 1):
        options = []
        for start in range(end):
            known = end - start <= words.longest and run[start:end] in words.meaning
            if known:
                cost = _KNOWN + (0.75 if end - start == 1 else 0.0)
                options.append((best[start][0] + cost, start, True))
            options.append(
                (best[start][0] + _UNKNOWN_RUN + _UNKNOWN_CHAR * (end - start), start, False)
            )
        best.append(min(options, key=lambda option: (option[0], option[1])))
    pieces: list[tuple[str, str | None]] = []
    end = len(run)
    while end > 0:
        _, start, known = best[end]
        pieces.append((run[start:end], words.meaning[run[start:end]] if known else None))
        end = start
    return pieces[::-1]


def _translate(piece: str, meaning: str | None, script: str) -> list[Token]:
    if meaning is None:
        return [_speak(piece, script, None)]
    table = word_table()
    return [
        table.token(part, raw=piece, script=script)
        for word in meaning.split()
        for part in table.canonical(word).split()
    ]


def _speak(piece: str, script: str, meaning: str | None) -> Token:
    """Read a piece aloud: a brand has full weight, a known word that of its meaning."""
    spoken = _aloud(piece, script)
    if meaning is None:
        return Token(spoken, 1.0, "word", piece, script)
    known = _translate(piece, meaning, script)
    weight = max((token.weight for token in known), default=_SILENT)
    kind = known[0].kind if known else "noise"
    return Token(spoken, weight, kind, piece, script)


def _aloud(piece: str, script: str) -> str:
    if script == "Hani":
        from pypinyin import lazy_pinyin  # noqa: PLC0415 - its tables load slowly

        return "".join(lazy_pinyin(piece, v_to_u=False)).casefold().replace("ü", "v")
    return "".join(c for c in anyascii(piece).casefold() if c.isalnum())


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
