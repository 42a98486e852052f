"""The message catalogue: codes and parameters become sentences in a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache, partial
from pathlib import Path

from screener.errors import InputError
from screener.model import Finding, Gap, Statement
from screener.quotes import quoted, within
from screener.reports.figures import FIGURES, figure
from screener.reports.titles import shipped
from screener.resources import reports_dir
from screener.safe_yaml import read_yaml

__all__ = ["FALLBACK", "languages", "load", "message", "missing", "sentence"]

FALLBACK = "en"
"""The language every code is written in; another language falls back to it."""

_FORMATS = {"jsonl": "JSON Lines", "dataframe": "DataFrame", "records": "records"}
"""What formats are called that are not called by their letters, as CSV is."""
_LISTS = {"differs": ("differs.{}", ", "), "findings": ("rule.{}.title", "; ")}
"""Parameters that list codes, what these are called, and what to part that by."""
_UNSAID = dict.fromkeys(
    (
        "match.context_address",
        "match.context_birth_date_agrees",
        "match.context_country_agrees",
        "match.context_country_differs",
    ),
    (("weight", "0.04"),),
)
"""What runs that were kept before a parameter was written down had in its place."""
_OF_MATCHES, _NOBODY_ELSE = "change.match_", (("whose", ""),)
"""Changes of matches say whose it is only where that is not the supplier itself."""
_PLACEHOLDER = re.compile(r"([“„«]?)(\u00a0?)\{(\w+)\}")
"""A place for a parameter, with the quotation mark that it stands behind."""
_FRENCH_SPACE = re.compile(r"(?<=«) | (?=[:;?!»])")
"""The spaces that French sets inside its quotes and before its high signs."""


@cache
def languages() -> tuple[str, ...]:
    """Return the languages that have a folder of messages, English first."""
    found = {folder.name for folder in (reports_dir() / "messages").iterdir() if folder.is_dir()}
    return (FALLBACK, *sorted(found - {FALLBACK}))


@cache
def load(language: str) -> Mapping[str, str]:
    """Return code → text of one language, all its files merged.

    Raises:
        InputError: the language has no messages, or a file is not a flat mapping of texts.
    """
    if language not in languages():
        raise InputError(
            f"No messages in {quoted(str(language))}; use one of {', '.join(languages())}."
        )
    merged: dict[str, str] = {}
    for path in sorted((reports_dir() / "messages" / language).glob("*.yml")):
        merged.update(_read(path))
    if language == "fr":
        return {code: _FRENCH_SPACE.sub("\u00a0", text) for code, text in merged.items()}
    return merged


def _read(path: Path) -> dict[str, str]:
    entries = read_yaml(path) or {}
    if not isinstance(entries, dict):
        raise InputError(f"{path}: expected one mapping of codes to texts.")
    for code, text in entries.items():
        if not isinstance(code, str) or not isinstance(text, str):
            raise InputError(f"{path}: {code!r} must be a code with one text.")
    return entries


def missing(language: str) -> tuple[str, ...]:
    """Return the codes that have an English text but none in ``language``."""
    return tuple(sorted(set(load(FALLBACK)) - set(load(language))))


def message(code: str, language: str = FALLBACK) -> str | None:
    """Return the text of a code with its placeholders, or None when no language has it."""
    return load(language).get(code) or load(FALLBACK).get(code)


def fill(text: str, params: Mapping[str, str]) -> str:
    """Put the parameters in; an unknown placeholder stays as it is, so nothing can crash."""
    return _PLACEHOLDER.sub(partial(_filled, params), text)


def _filled(params: Mapping[str, str], found: re.Match[str]) -> str:
    mark, space, name = found.groups()
    if name not in params:
        return found[0]
    return mark + space + (within(mark, params[name]) if mark else params[name])


def _shown(code: str, name: str, value: str, language: str) -> str:
    """Return a parameter as a reader should see it: a source by its title, a field by its name."""
    if name == "source":
        return shipped().get(value, value)
    if name in _LISTS:
        pattern, between = _LISTS[name]
        codes = value.split(", ")
        return between.join(message(pattern.format(code), language) or code for code in codes)
    if name in FIGURES or (name == "value" and code.startswith("finding.indicator")):
        return figure(value, load(language))
    if name == "whose" and value:
        role, _, who = value.partition(": ")
        called = message(f"role.{role}", language) or role
        return fill(message("reason.whose", language) or "", {"role": called, "name": who})
    if code == "intake.format":
        return _FORMATS.get(value, value.upper())
    kinds: tuple[str, ...] = ()
    if name == "delimiter" or (name == "field" and code.startswith("intake.column_")):
        kinds = (f"word.{name}.{value}", f"web.{name}.{value}")
    elif name == "kind" and code.startswith("finding.evidence"):
        kinds = (f"web.evidence.{value}",)
    return next(filter(None, (message(kind, language) for kind in kinds)), value)


def sentence(said: Statement | Finding | Gap, language: str = FALLBACK) -> str:
    """Return what a statement, a finding or a gap says as a sentence.

    A code without text reads ``code (name: value, …)``.

    Raises:
        InputError: it is none of them, or there are no messages in the language.
    """
    statement = said if isinstance(said, Statement) else getattr(said, "statement", None)
    if not isinstance(statement, Statement):
        raise InputError(f"{said!r:.80} is no statement, finding or gap")
    return _sentence(statement, language)


@lru_cache(maxsize=65_536)
def _sentence(statement: Statement, language: str) -> str:
    text = message(statement.code, language)
    if text is not None:
        code = statement.code
        unsaid = _NOBODY_ELSE if code.startswith(_OF_MATCHES) else _UNSAID.get(code, ())
        given = unsaid + statement.params
        params = {name: _shown(code, name, value, language) for name, value in given}
        return fill(text, params)
    listed = ", ".join(f"{name}: {value}" for name, value in statement.params)
    return f"{statement.code} ({listed})" if listed else statement.code
