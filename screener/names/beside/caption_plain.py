"""Captions that say nothing in small letters: *Novatek – Russian LNG*, *Smart Glove (Klang)*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.caption_parts import pieces_of
from screener.names.beside.caption_words import (
    is_form,
    is_good,
    is_of_no_firm,
    is_place,
    may_be_firm,
    places_of_captions,
)
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.tables import words_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["plain_caption"]

_INITIALS = regex("[A-Z]{3,6}")
_MOST_PARTS = 5
_LONGEST_PART, _LONGEST_NAME = 3, 4
"""Words of what is said, and of the name."""


def plain_caption(name: str) -> tuple[str, list[str]] | None:
    """Return the name before and what goods and places the parts behind say, or None.

    No part has a legal form. One behind must be a good, with its place if at all; or a place, where
    the name says a good itself, is initials or goes before another name, and the place stands in no
    bracket, *Yanacocha, Newmont, Cajamarca*: *Alfa (Malaysia)* may be a firm's whole name.
    """
    if name.isupper() or any(map(str.isdigit, name)):
        return None
    pieces = pieces_of(name)
    parts = [piece for piece in pieces if any(map(str.isalpha, piece))]
    if not 1 < len(parts) <= _MOST_PARTS or pieces[0] != parts[0] or _goes_on(pieces):
        return None
    first, *behind = parts
    if any(len(part.split()) > _LONGEST_PART for part in behind) or not _is_name(first):
        return None
    if any(
        is_form(part) or legal_forms().split(folded(part)).classes for part in parts
    ) or is_of_no_firm(name):
        return None
    placed, good = [*map(_is_known_place, behind)], [*map(_is_good, behind)]
    others = sum(not (place or trade) for place, trade in zip(placed, good, strict=True))
    named = not name.endswith(")") and (_INITIALS.fullmatch(first) or others > 0)
    told = any(good) or (any(placed) and (named or any(map(is_good, folded(first)))))
    return (first, behind) if told and others <= any(placed) else None


def _goes_on(pieces: Sequence[str]) -> bool:
    """Whether a name goes on behind a bracket: *Alfa (Textile) Mills*."""
    closed = [at for at, piece in enumerate(pieces[:-1]) if piece in (")", "]")]
    return any(pieces[at + 1][:1].isalpha() for at in closed)


def _is_name(text: str) -> bool:
    words = folded(text)
    whole, bodies = word_table().whole, words_of("captions", "bodies")
    if len(words) > _LONGEST_NAME or is_place(text) or not may_be_firm(text):
        return False
    if any(word in bodies or whole[word].text in bodies for word in words):
        return False
    return text.isupper() or any(whole[word].kind in BRANDS for word in words)


def _is_known_place(part: str) -> bool:
    return is_place(part) and any(map(_is_where, word_table().phrases.replaced_in(folded(part))))


def _is_good(part: str) -> bool:
    """Whether a part is a good of English and maybe its place: *Russian LNG*, *Gloves*."""
    words = folded(part)
    goods = [w for w in words if is_good(w) and w[:3] == word_table().whole[w].text[:3]]
    return bool(goods) and all(w in goods or _is_where(w) for w in words)


def _is_where(word: str) -> bool:
    """Whether a word is a land, or a place that tells one."""
    return word in places_of_captions() or word_table().whole[word].text in word_table().lands
