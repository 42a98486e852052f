"""Says in the reader's language what went wrong.

An error's text is English, written where it is raised. The catalogue has each such text as a
pattern (``error.*`` in ``reports/messages/en/errors.yml``); a text that fits one is said in the
reader's language with the same particulars, and without hints for the command line. A text that
fits none stays as it is: better in English than not said.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from screener.reports.catalogue import FALLBACK, fill, load, message
from screener.reports.figures import FIGURES, figure

__all__ = ["plainly"]

_PLACE = re.compile(r"\{(\w+)\}")
_QUOTED = re.compile("“([^“”]*)”")
_WITHIN = re.compile("‘([^‘’]*)’")
_LONGEST = 1_000
"""Characters of a text that is looked up; longer ones come from files and stay."""


def plainly(text: str, language: str) -> str:
    """Return an error's text as a sentence of a language, or as it is when no one knows it."""
    code, found = _known(text)
    if not code:
        return text
    said = _said(code, found, language)
    return _as_sentence(said, load(language)[code]) if language == FALLBACK else said


def _said(code: str, found: Mapping[str, str], language: str) -> str:
    messages = load(language)
    said = messages.get(f"{code}.page") or messages[code]
    return fill(said, {name: _told(name, value, language) for name, value in found.items()})


def _told(name: str, value: str, language: str) -> str:
    """Return a particular in the words of the language: a text of ours, a figure, a name."""
    code, found = _known(value)
    if code:
        return _said(code, found, language)
    if name in FIGURES:
        return figure(value, load(language))
    if name == "log":
        return message(f"web.log.{value}", language) or value
    return _requoted(value, language)


def _as_sentence(said: str, text: str) -> str:
    """Begin and end an English text as those of other languages are; a file keeps its name."""
    first = said[0] if text.startswith("{") else said[0].upper()
    return first + said[1:] + ("" if said.endswith((".", "?", "!")) else ".")


def _requoted(text: str, language: str) -> str:
    """Set what stands in English quotation marks in those of the language."""
    quoted = load(language)["word.quoted"]
    return _QUOTED.sub(lambda found: fill(quoted, {"text": _WITHIN.sub(r'"\1"', found[1])}), text)


def _known(text: str) -> tuple[str, dict[str, str]]:
    """Return the code whose pattern fits, the one that says most first, with the particulars."""
    if 0 < len(text) <= _LONGEST:
        for code, literal, pattern in _patterns():
            if all(part in text for part in literal) and (fits := pattern.fullmatch(text)):
                return code, fits.groupdict()
    return "", {}


@cache
def _patterns() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    made = []
    for code, text in load(FALLBACK).items():
        if code.startswith("error.") and not code.endswith(".page"):
            literal = tuple(filter(None, _PLACE.sub("\0", text).split("\0")))
            made.append((code, literal, _pattern(text)))
    return tuple(sorted(made, key=lambda one: -sum(map(len, one[1]))))


def _pattern(text: str) -> re.Pattern[str]:
    """Return the pattern of a text; its particulars may hold anything, also nothing."""
    parts = _PLACE.split(text)  # literal, name, literal, name, …
    made = "".join(
        re.escape(part) if place % 2 == 0 else f"(?P<{part}>.*?)"
        for place, part in enumerate(parts)
    )
    return re.compile(made, re.DOTALL)
