"""Takes in editions and rulebooks, and puts on record at once that it was done.

Both live in the workspace, so they work without a store; none is made just to write its log.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

from screener import audit, risk, sources
from screener.errors import SourceError, StoreError
from screener.risk import Rulebook
from screener.service.installation.anchors import open_anchored
from screener.settings import Settings
from screener.sources import Imported, Removed
from screener.sources.editions import EditionStore, Record
from screener.sources.fetch import Fetcher, Progress
from screener.sources.refreshing import Outcome, refresh
from screener.store import Store, store_exists
from screener.store.runs.reading import all_runs
from screener.version import VERSION
from screener.workspace import Workspace

__all__ = [
    "add_list",
    "adopt_rules",
    "import_edition",
    "last_missed",
    "note_outcomes",
    "note_settings",
    "refresh_editions",
    "remove_list",
]


def import_edition(
    settings: Settings,
    source: str,
    path: Path,
    now: datetime,
    *,
    by: str,
    accept: bool = False,
    published: date | None = None,
) -> Imported:
    """Take in a published file, as `screener.sources.import_file` does.

    Raises:
        SourceError: it was refused; that is on record too.
        StoreError: the edition is in force, but that could not be put on record.
    """
    workspace = Workspace.default(settings)
    with _refusals(settings, source, "import", by=by, at=now):
        done = sources.import_file(source, path, workspace, now, accept=accept, published=published)
    _note_imported(settings, done, "import", by=by, at=now)
    return done


def add_list(
    settings: Settings,
    name: str,
    path: Path,
    now: datetime,
    *,
    by: str,
    **about: Any,  # noqa: ANN401 - passed on
) -> Imported:
    """Add a list of one's own, as `screener.sources.add` does with what it is told ``about`` it.

    Raises as `import_edition` does.
    """
    source = f"own:{name}"
    with _refusals(settings, source, "add", by=by, at=now):
        done = sources.add(name, path, Workspace.default(settings), now, **about)
    _note_imported(settings, done, "add", by=by, at=now)
    return done


def remove_list(settings: Settings, name: str, now: datetime, *, by: str) -> Removed:
    """Search a list no more, as `screener.sources.remove` does.

    Raises:
        SourceInputError: there is no such list; nothing was removed.
        StoreError: the store cannot be read, and nothing was removed; or that could not be put on
            record.
    """
    done = sources.remove(name, Workspace.default(settings), last_missed(settings))
    said = {
        "source": done.source,
        "how": "remove",
        "sha256": done.sha256,
        "entries": done.entries,
    }
    with _kept(settings) as store:
        if store is not None:
            _note(store, "edition", [said], by=by, at=now)
    return done


def last_missed(settings: Settings) -> tuple[str, ...]:
    """Return the sources that the last run of the store should have searched and could not."""
    if not store_exists(settings.store_url):
        return ()
    with open_anchored(settings) as store, store.reading() as connection:
        return next((one.manifest.missing for one in all_runs(connection, limit=1)), ())


def refresh_editions(
    settings: Settings,
    ids: Sequence[str],
    now: datetime,
    *,
    by: str,
    accept: bool = False,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
) -> Sequence[Outcome]:
    """Fetch the current editions of sources, as `screener.sources.refresh` does.

    Raises:
        SourceError: a source is unknown or has no address.
        StoreError: what was fetched is in force, but that could not be put on record.
    """
    workspace = Workspace.default(settings)
    outcomes = refresh(ids, workspace, now, accept=accept, fetcher=fetcher, progress=progress)
    with _kept(settings) as store:
        if store is not None:
            note_outcomes(store, workspace, outcomes, by=by, at=now)
    return outcomes


def note_outcomes(
    store: Store, workspace: Workspace, outcomes: Iterable[Outcome], *, by: str, at: datetime
) -> None:
    """Put on record what a refresh brought, and what it refused or could not fetch."""
    events = []
    for one in outcomes:
        if one.result == "failed":
            events.append(_failure(one.source, "refresh", one.error))
        elif one.result == "updated" and one.edition is not None:
            record = EditionStore(workspace, one.source).record(one.edition.sha256)
            events.append(_taken(record, "refresh"))
    _note(store, "edition", events, by=by, at=at)


def adopt_rules(settings: Settings, folder: Path, now: datetime, *, by: str) -> Rulebook:
    """Put a changed rulebook in force, as `screener.risk.adopt` does.

    Raises:
        RuleError: it is not sound; the one before stays in force.
        StoreError: it is in force, but that could not be put on record.
    """
    book = risk.adopt(folder, Workspace.default(settings).rules, now)
    with _kept(settings) as store:
        if store is not None:
            # The same words as a run uses, which then has nothing to add.
            with store.writing() as connection:
                said = {"sha256": book.sha256, "version": VERSION}
                audit.note_if_changed(connection, "rules", said, by=by, at=now)
    return book


def note_settings(store: Store, settings: Settings, *, by: str, at: datetime) -> None:
    """Put on record how review is set, where that is not as it was; what starts asks for it."""
    with store.writing() as connection:
        audit.note_if_changed(connection, "settings", settings.review_policy(), by=by, at=at)


@contextmanager
def _refusals(
    settings: Settings, source: str, how: str, *, by: str, at: datetime
) -> Iterator[None]:
    try:
        yield
    except SourceError as error:
        with _kept(settings) as store:
            if store is not None:
                _note(store, "edition", [_failure(source, how, str(error))], by=by, at=at)
        raise


def _note_imported(settings: Settings, done: Imported, how: str, *, by: str, at: datetime) -> None:
    if not done.changed and not done.record.accepted:
        return
    with _kept(settings) as store:
        if store is not None:
            _note(store, "edition", [_taken(done.record, how)], by=by, at=at)


@contextmanager
def _kept(settings: Settings) -> Iterator[Store | None]:
    """Open the store, if there is one."""
    if not store_exists(settings.store_url):
        yield None
        return
    try:
        with open_anchored(settings) as store:
            yield store
    except StoreError as error:
        raise StoreError(f"what was done stands, but is not on record: {error}") from error


def _taken(record: Record, how: str) -> dict[str, object]:
    return {
        "source": record.source,
        "how": how,
        "sha256": record.sha256,
        "published": record.published.isoformat(),
        "entries": record.entries,
        # Why it looked wrong, where it was taken all the same.
        "accepted": list(record.accepted),
    }


def _failure(source: str, how: str, error: str) -> dict[str, object]:
    return {"source": source, "how": how, "refused": error}


def _note(
    store: Store, kind: str, events: Iterable[Mapping[str, object]], *, by: str, at: datetime
) -> None:
    events = list(events)
    if not events:
        return
    with store.writing() as connection:
        for event in events:
            audit.note(connection, kind, event, by=by, at=at)
