"""Small readings of one cell: clean text, lists of texts, yes or no."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import chain, filterfalse

from screener.intake.rules import rules_table
from screener.model import JOINT

__all__ = [
    "clean",
    "clean_column",
    "has_legal_form",
    "has_text",
    "is_error",
    "lines_apart",
    "lines_joined",
    "read_yes",
    "split",
    "written_legal_forms",
]

_AS_TEXT = re.compile(r'^="(.*)"$|^\'(?=[=+\-@\t\r\n])(.*)$', re.DOTALL)
_MARKED = re.compile(r"'(?<= ')[=+\-@]")
"""The same among other texts; a literal in front is searched for at a great pace."""
_BETWEEN = re.compile(r"\s*[;|；、\n\r]+\s*")
_BETWEEN_GOODS = re.compile(r"\s*[;|；、，\n\r]+\s*|\s*,\s+(?![^()]*\))")
_LINE_END = re.compile(r"(?<![\s:?,])\s*[\r\n]\s*(?=\S)")
_ADDRESS_LINE = re.compile(r"[\s,;]*[\r\n][\s,;]*")
_UNSEEN = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
"""Signs without a shape of their own, which stand at the ends of cells by mistake."""
_FEW = 32
"""Cells that are cleaned one by one where one of them is not tidy."""
_YES = frozenset(
    {"x", "y", "yes", "true", "1", "j", "ja", "o", "oui", "s", "si", "sí", "sì", "sim", "tak",
     "t", "evet", "e", "是", "有", "はい", "✓", "نعم", "بله", "بلی", "جی ہاں", "ہاں", "ya", "ndiyo",
     "ndio", "አዎ", "ใช่", "có", "បាទ", "មាន", "ဟုတ်", "ရှိ", "हाँ", "हां", "জি", "হ্যাঁ", "ஆம்"}
)  # fmt: skip
_RULING = " \t\r\n\v\f\xa0\u3000\ufeff-=_|+*"


def clean(text: str) -> str:
    """Return the text with single spaces, and without what a spreadsheet put before it.

    What only says that there is no value, ``#N/A`` or ``-``, is no text.
    """
    text = text.strip().strip(_UNSEEN)
    if text[:1] in {"=", "'"} and (marked := _AS_TEXT.match(text)):
        text = marked[1] or marked[2] or ""
    text = " ".join(text.split())
    return "" if text in _nothing() else text


def clean_column(texts: Sequence[str]) -> Sequence[str]:
    """Clean many cells; those that are tidy pass through at the cost of a few searches."""
    recur = len({*texts[:_FEW]}) * 2 < _FEW <= len(texts)  # as countries do
    if _are_tidy({*texts} if recur else texts):
        return texts
    if len(texts) <= _FEW:
        return [clean(text) for text in texts]
    few = (texts[start : start + _FEW] for start in range(0, len(texts), _FEW))
    return list(chain.from_iterable(map(clean_column, few)))  # an untidy cell costs its neighbours


def _are_tidy(texts: Collection[str]) -> bool:
    joined = f" {' '.join(texts)} "
    doubled = "  " in joined  # the dearest of the searches, as blanks are everywhere
    if doubled:  # of empty cells, or within one
        joined = f" {' '.join(filter(None, texts))} "
        if joined == "  ":
            return True
        doubled = "  " in joined
    return (
        not doubled
        and not _have_other_blanks(texts, joined)
        and not ("=" in joined and " =" in joined)
        and not ("'" in joined and _MARKED.search(joined))
        and _nothing().isdisjoint(texts)
    )


@cache
def _nothing() -> frozenset[str]:
    return frozenset(rules_table("content")["nothing"]) | _errors()


@cache
def _errors() -> frozenset[str]:
    return frozenset(rules_table("content")["errors"])


@cache
def written_legal_forms() -> frozenset[str]:
    """Return legal forms as they are written at the end of names, in lower case."""
    return frozenset(form.strip(".") for form in rules_table("content")["legal_forms"])


def has_legal_form(text: str) -> bool:
    """Say whether a legal form stands in a text, or one of signs ends it."""
    words = re.split(r"[\s,()]+", text.casefold())
    return bool(written_legal_forms() & {word.strip(".") for word in words}) or text.endswith(
        tuple(form for form in written_legal_forms() if not form.isascii())
    )


def is_error(text: str) -> bool:
    """Say whether a cell holds what a spreadsheet shows where a formula failed."""
    return text.strip() in _errors()


def has_text(text: str) -> bool:
    """Say whether a cell holds more than blanks and the lines that printed lists are ruled with."""
    return bool(text.strip(_RULING))


def _have_other_blanks(texts: Iterable[str], joined: str) -> bool:
    """Say whether white space other than the plain space may occur in texts, or all as one."""
    # A few plain searches take a third of the time of the general test, and most texts are ASCII.
    if any(blank in joined for blank in "\n\r\t\v\f\x1c\x1d\x1e\x1f"):
        return True
    return not (joined.isascii() or "".join(filterfalse(str.isascii, texts)).isprintable())


def lines_apart(text: str) -> str:
    """Return the text with its lines parted as texts of several cells are.

    Each line says something of its own: "Accidents: none" and, below, "Passports held by agents".
    One that goes on in lower case, or behind a colon or a question, belongs to the one before.
    """
    if "\n" not in text and "\r" not in text:
        return text
    return _LINE_END.sub(lambda end: " " if text[end.end()].islower() else JOINT, text)


def lines_joined(text: str) -> str:
    """Return an address that is written over several lines in one, its lines parted by commas."""
    if "\n" not in text and "\r" not in text:
        return text
    return _ADDRESS_LINE.sub(", ", text.strip())


def split(text: str, *, goods: bool = False) -> tuple[str, ...]:
    """Split a cell that holds several texts, in order, each once.

    A comma separates goods, but not names: "Smith, John" is one person.
    """
    between = _BETWEEN_GOODS if goods else _BETWEEN
    if not between.search(text):
        return (cleaned,) if (cleaned := clean(text)) else ()
    parts = between.split(text)
    return tuple(dict.fromkeys(cleaned for part in parts if (cleaned := clean(part))))


def read_yes(text: str) -> bool:
    """Say whether a cell answers yes, in the languages of the headings table."""
    return text.casefold() in _YES
