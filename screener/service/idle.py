"""What in a folder of rules weighs nothing here, though whoever wrote it may think that it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from screener.risk import Rulebook, rule_files
from screener.sources import all_descriptors
from screener.workspace import Workspace

__all__ = ["idle"]

_NAMED = 3
"""Files that are named one by one."""


def idle(folder: Path, book: Rulebook, workspace: Workspace) -> tuple[str, ...]:
    """Return, in words, the files that no rulebook has and the rules about unknown sources.

    They are no mistakes for certain: a list of one's own may be added after the rule about it.
    """
    strange = sorted({*folder.rglob("*.yml"), *folder.rglob("*.yaml")} - set(rule_files(folder)))
    named = ", ".join(str(path.relative_to(folder)) for path in strange[:_NAMED])
    more = f" and {len(strange) - _NAMED} more" if len(strange) > _NAMED else ""
    known = all_descriptors(workspace)
    return (
        *((f"No rulebook has these files, nothing reads them: {named}{more}",) if strange else ()),
        *(
            f"{where}: there is no source {source} here, so this weighs nothing until there is one"
            for where, source in _sources(book)
            if source not in known
        ),
    )


def _sources(book: Rulebook) -> Iterator[tuple[str, str]]:
    """Yield the sources that rules look at, each with its place."""
    for test in book.indicators.tests:
        yield f"indicators.yml, {test.id}", test.source
    for rule in book.floors.rules:
        for name in rule.when.programmes:
            yield f"floors.yml, {rule.id}", _source(name)
    for name in book.lists.programmes:
        yield "lists.yml, programmes", _source(name)


def _source(programme: str) -> str:
    """Return the source in ``uflpa:2(d)(2)(B)(i)``, ``own:watch`` or ``own:watch:programme``."""
    parts = programme.split(":")
    return ":".join(parts[: 2 if parts[0] == "own" else 1])
