"""Which source takes the place of another: one that is not older than what it replaces.

The whole EU list (`eu_fsf`) replaces the bundled part of it (`eu_hr`). An old file of the whole
list must not switch off newer facts, so such a one is searched beside them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from screener.model import Statement
from screener.sources.descriptor import Descriptor, descriptors
from screener.sources.editions import EditionStore, Record
from screener.workspace import Workspace

__all__ = ["beside", "replaced", "searched_and_why", "searched_by", "superseded"]


def replaced() -> dict[str, str]:
    """Return the sources that another one replaces once that has an edition not older."""
    return {one.id: one.superseded_by for one in descriptors().values() if one.superseded_by}


def searched_by(sources: Iterable[str]) -> set[str]:
    """Return the sources of a run and those that they replace.

    A listing of a replaced source is not unsearched: it comes, if it still stands, from the
    source that replaces it, and opens a case of its own there.
    """
    given = set(sources)
    return given | {source for source, by in replaced().items() if by in given}


def superseded(
    descriptor: Descriptor, known: Mapping[str, Descriptor], workspace: Workspace | None
) -> bool:
    """Say whether another source has an edition that takes this one's place.

    An edition whose day is not known counts as older than any other.
    """
    other = known.get(descriptor.superseded_by)
    if other is None or (newer := _record(other, workspace)) is None:
        return False
    if not descriptor.bundled and _record(descriptor, workspace) is None:
        return True  # There is nothing that could be newer.
    day = _known_day(newer)
    return day is not None and day >= (_day(descriptor, workspace) or date.min)


def beside(source: str, searched: Collection[str]) -> tuple[str, ...]:
    """Return the sources searched that this one would replace, were it not older than they are."""
    known = replaced()
    return tuple(one for one in sorted(searched) if known.get(one) == source)


def searched_and_why(
    descriptor: Descriptor, known: Mapping[str, Descriptor], workspace: Workspace
) -> Iterator[Statement]:
    """Say, where a source replaces another or is replaced, which of the two are searched."""
    for one in _replaced(descriptor, known, workspace):
        gone = superseded(one, known, workspace)
        yield _statement(descriptor, one, workspace, gone=gone)
    other = known.get(descriptor.superseded_by)
    if other is not None and _record(other, workspace) is not None:
        gone = superseded(descriptor, known, workspace)
        yield _statement(other, descriptor, workspace, gone=gone)


def _replaced(
    descriptor: Descriptor, known: Mapping[str, Descriptor], workspace: Workspace | None
) -> list[Descriptor]:
    """Return the sources with an edition that this one, having one too, is meant to replace."""
    if _record(descriptor, workspace) is None:
        return []
    return [
        one
        for one in known.values()
        if one.superseded_by == descriptor.id and (one.bundled or _record(one, workspace))
    ]


def _statement(
    new: Descriptor, old: Descriptor, workspace: Workspace | None, *, gone: bool
) -> Statement:
    """Say which of the two are searched; by their days only where both have one that is known."""
    code = "source.in_place_of" if gone else "source.searched_beside"
    published, before = _day(new, workspace), _day(old, workspace)
    if published is None or before is None:
        return Statement.of(f"{code}_undated", replacing=new.id, other=old.id)
    return Statement.of(code, replacing=new.id, published=published, other=old.id, before=before)


def _record(descriptor: Descriptor, workspace: Workspace | None) -> Record | None:
    if workspace is None:
        return None
    store = EditionStore(workspace, descriptor.id)
    current = store.state().current
    return store.record(current) if current else None


def _day(descriptor: Descriptor, workspace: Workspace | None) -> date | None:
    """Return of which day a source's edition is; None where nobody says."""
    record = _record(descriptor, workspace)
    if record is None:
        return descriptor.bundled.published if descriptor.bundled else None
    return _known_day(record)


def _known_day(record: Record) -> date | None:
    return None if record.published_by == "import" else record.published
