"""What in a folder of rules weighs nothing here, though whoever wrote it may think that it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from screener.places.phrases import plain
from screener.risk import Rulebook, rule_files
from screener.sources import all_descriptors, load_enabled
from screener.workspace import Workspace

__all__ = ["idle"]

_NAMED = 3
"""Files that are named one by one."""


def idle(folder: Path, book: Rulebook, workspace: Workspace) -> tuple[str, ...]:
    """Return, in words, files that no rulebook has, rules about unknown sources, unlisted goods.

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
        *(
            f"goods.yml, {good}: no list here names a good “{name}”, so this weighs nothing until "
            "one does"
            for good, name in _unlisted(book, workspace)
        ),
    )


def _unlisted(book: Rulebook, workspace: Workspace) -> Iterator[tuple[str, str]]:
    """Yield goods with a name of theirs that neither bundled lists nor those here have."""
    lists = (*load_enabled(), *load_enabled(workspace))
    listed = {plain(fact.good) for one in lists for fact in one.goods}
    for good in book.goods.goods:
        yield from ((good.id, name) for name in good.listed_as if plain(name) not in listed)


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
