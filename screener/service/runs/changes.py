"""Tell what each stored run changed, once: against the run of the same list before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection

from screener import audit
from screener.model import Change, Statement
from screener.service.runs.difference import Side, differences
from screener.service.runs.past import Editions, editions_in, listing_of
from screener.store import Store
from screener.store.review.gone import waiting
from screener.store.runs import parts as run_parts
from screener.store.runs.changes import Told, add_changes, lists_untold, told_since, untold
from screener.store.runs.reading import StoredRun, all_runs, stored_run
from screener.workspace import Workspace

__all__ = ["News", "Told", "all_changes_since", "changes_since", "news_of", "tell", "untold_lists"]

Also = Callable[[Connection, "News"], None]
"""Does what must be kept together with the changes of a run, such as putting notices out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What a run changed."""

    run: StoredRun
    before: StoredRun | None
    """The run that it was held against; None for a list's first."""
    changes: tuple[Change, ...]

    @property
    def by_supplier(self) -> dict[str, list[Statement]] | None:
        """What changed of each supplier, by its number, else its name; None for a first run."""
        if self.before is None:
            return None
        found: dict[str, list[Statement]] = defaultdict(list)
        for change in self.changes:
            found[change.number or change.supplier].append(change.statement)
        return found


def tell(
    store: Store,
    workspace: Workspace | None,
    *,
    past: Editions | None = None,
    also: Also | None = None,
) -> tuple[News, ...]:
    """Hold every run that was not yet held against its predecessor, and keep the changes.

    Changes are kept, sealed and handed to ``also`` in one transaction, so whatever happens in
    between, each is told once. A list's first run changes nothing.

    Returns:
        What is new, oldest run first.
    """
    with store.reading() as connection:
        waiting = untold(connection)
    editions = past or editions_in(workspace)
    return tuple(
        news for run_id in waiting if (news := _tell(store, editions, run_id, also)) is not None
    )


def untold_lists(store: Store, *, list_name: str) -> list[tuple[str, datetime]]:
    """Return the lists with runs that have a predecessor and were not yet held against it.

    Returns:
        Name of a list and when the first such run was kept (UTC), by name.
    """
    with store.reading() as connection:
        return lists_untold(connection, list_name)


def news_of(store: Store, workspace: Workspace | None, run_id: int) -> News:
    """Return what a stored run changed, without keeping or telling it: `tell` does that.

    Raises:
        InputError: there is no such run.
    """
    with store.reading() as connection:
        return _news(connection, editions_in(workspace), run_id)


def changes_since(
    store: Store,
    since: datetime | None = None,
    *,
    list_name: str = "",
    after: int = 0,
    limit: int = 1_000,
) -> list[Told]:
    """Return the changes told since a moment, oldest first, at most so many at a time."""
    with store.reading() as connection:
        return told_since(connection, since, list_name=list_name, after=after, limit=limit)


def all_changes_since(
    store: Store, since: datetime | None = None, *, list_name: str = "", after: int = 0
) -> Iterator[Told]:
    """Yield all changes told since a moment, oldest first."""
    while some := changes_since(store, since, list_name=list_name, after=after):
        yield from some
        after = some[-1].id


def _tell(store: Store, editions: Editions, run_id: int, also: Also | None) -> News | None:
    with store.reading() as connection:
        news = _news(connection, editions, run_id)
    at = datetime.now(UTC)
    with store.writing() as connection:
        if not add_changes(connection, run_id, news.changes, at):
            return None
        if news.changes:
            audit.append(connection, "changes", run_id, at)
        if also is not None:
            also(connection, news)
    return news


def _news(connection: Connection, editions: Editions, run_id: int) -> News:
    run = stored_run(connection, run_id)
    earlier = all_runs(connection, list_name=run.list_name, limit=1, before=run_id)
    if not earlier:
        return News(run=run, before=None, changes=())
    before, after = _sides(connection, editions, earlier[0], run)
    found = differences(before, after, waiting(connection, run.list_id))
    return News(run=run, before=earlier[0], changes=found)


def _sides(
    connection: Connection, editions: Editions, before: StoredRun, after: StoredRun
) -> Sequence[Side]:
    """Read of both runs only the suppliers of whom they do not say the same."""
    pairs = ((before, after), (after, before))
    said = [run_parts.said_by_one_only(connection, one.id, other.id) for one, other in pairs]
    wanted = said[0] | said[1]
    return [
        Side(
            run=run.manifest,
            assessments=run_parts.read_some(connection, run, wanted),
            listing=listing_of(run.manifest, editions),
        )
        for run in (before, after)
    ]
