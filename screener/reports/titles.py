"""What a reader calls a source, instead of its id, and where its publisher is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from screener.model import Run
from screener.resources import sources_dir

__all__ = ["jurisdiction", "publisher_page", "shipped", "titles_of"]

_FIELD = re.compile(r"^(title|url|jurisdiction): *(.+?) *$", re.MULTILINE)


@cache
def _told() -> Mapping[str, Mapping[str, str]]:
    """Return id → what the descriptor of a source that comes with the program says of it."""
    return {
        path.parent.name: {
            found[1]: found[2].strip("\"'")
            for found in _FIELD.finditer(path.read_text(encoding="utf-8"))
        }
        for path in sorted(sources_dir().glob("*/source.yml"))
    }


@cache
def shipped() -> Mapping[str, str]:
    """Return id → title of the sources that come with the program."""
    return {source: told["title"] for source, told in _told().items() if "title" in told}


def publisher_page(source: str) -> str:
    """Return the address of a shipped source's publisher; empty for a source of one's own."""
    return _told().get(source, {}).get("url", "")


def jurisdiction(source: str) -> str:
    """Return whose law gives a shipped source its effect; empty where several laws may."""
    return _told().get(source, {}).get("jurisdiction", "")


def titles_of(run: Run) -> dict[str, str]:
    """Return id → title of the sources that took part in a run; they may be the user's own."""
    return {part.edition.source: part.title for part in run.coverage if part.title}
