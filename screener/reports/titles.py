"""What a reader calls a source, instead of its id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from screener.model import Run
from screener.resources import sources_dir

__all__ = ["shipped", "titles_of"]

_TITLE = re.compile(r"^title: *(.+?) *$", re.MULTILINE)


@cache
def shipped() -> Mapping[str, str]:
    """Return id → title of the sources that come with the program."""
    found: dict[str, str] = {}
    for path in sorted(sources_dir().glob("*/source.yml")):
        if title := _TITLE.search(path.read_text(encoding="utf-8")):
            found[path.parent.name] = title[1].strip("\"'")
    return found


def titles_of(run: Run) -> dict[str, str]:
    """Return id → title of the sources that took part in a run; they may be the user's own."""
    return {part.edition.source: part.title for part in run.coverage if part.title}
