"""What a reader calls a source, instead of its id, and where its publisher is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from screener.model import Run
from screener.resources import sources_dir
from screener.safe_yaml import parse, told_of

__all__ = ["jurisdiction", "publisher_page", "shipped", "titles_of"]


@cache
def _told() -> Mapping[str, Mapping[str, Any]]:
    """Return id → what the descriptor of a source that comes with the program says of it."""
    told: dict[str, Mapping[str, Any]] = {}
    for path in sorted(sources_dir().glob("*/source.yml")):
        with told_of(path):
            # some have dates, of which read_yaml takes none
            told[path.parent.name] = parse(path.read_bytes())
    return told


@cache
def shipped() -> Mapping[str, str]:
    """Return id → title of the sources that come with the program."""
    return {source: told["title"] for source, told in _told().items()}


def publisher_page(source: str) -> str:
    """Return the address of a shipped source's publisher; empty for a source of one's own."""
    return str(_told().get(source, {}).get("url", ""))


def jurisdiction(source: str) -> str:
    """Return whose law gives a shipped source its effect; empty where several laws may."""
    return str(_told().get(source, {}).get("jurisdiction", ""))


def titles_of(run: Run) -> dict[str, str]:
    """Return id → title of the sources that took part in a run; they may be the user's own."""
    return {part.edition.source: part.title for part in run.coverage if part.title}
