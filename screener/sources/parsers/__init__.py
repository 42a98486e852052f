"""One parser per published format, found by the name that a descriptor gives.

Another package adds a parser under the entry-point group ``screener.parsers``; its object
is a `screener.sources.document.Parser`.
"""

from __future__ import annotations

import importlib
import pkgutil
from importlib.metadata import entry_points
from typing import cast

from screener.errors import SourceError
from screener.quotes import quoted
from screener.sources.document import Parser

__all__ = ["GROUP", "parser", "parser_names"]

GROUP = "screener.parsers"

_HELPERS = {
    "csl_terms",
    "eu_terms",
    "known_as",
    "ofac_remark",
    "ofac_terms",
    "own_headings",
    "seco_terms",
    "uflpa_cell",
    "uk_terms",
    "wro_cell",
}
"""Modules that parsers share; they read no file."""


def parser(name: str) -> Parser:
    """Return the parser of this name: one of this folder, or one that a package adds.

    Raises:
        SourceError: no such parser.
    """
    if name in _own():
        return cast("Parser", importlib.import_module(f"{__name__}.{name}").parse)
    for entry in entry_points(group=GROUP, name=name):
        return cast("Parser", entry.load())
    raise SourceError(f"no parser is called {quoted(name)}; there are: {', '.join(parser_names())}")


def parser_names() -> tuple[str, ...]:
    """Return the names of all parsers of this folder and of installed packages, sorted."""
    return tuple(sorted(_own() | {entry.name for entry in entry_points(group=GROUP)}))


def _own() -> set[str]:
    return {module.name for module in pkgutil.iter_modules(__path__)} - _HELPERS
