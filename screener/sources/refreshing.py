"""Refreshes sources from their publishers; the failure of one never stops another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from screener.errors import SourceError
from screener.model import Edition, Statement
from screener.sources.descriptor import Descriptor
from screener.sources.editions import EditionStore
from screener.sources.fetch import Fetched, Fetcher, Progress
from screener.sources.importing import take_in
from screener.sources.own import (
    all_descriptors,
    descriptor_that_reads,
    was_removed,
    welcome_back,
)
from screener.workspace import Workspace

__all__ = ["Outcome", "refresh", "refreshable"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one source."""

    source: str
    result: Literal["updated", "unchanged", "failed"]
    """``unchanged``: the publisher serves what is current here already."""
    edition: Edition | None = None
    """The edition that is current now; None while there is none."""
    error: str = ""
    """For ``failed``: what happened and that the edition before stays in use."""
    warnings: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class _Files:
    """What was fetched for a source; nothing when nothing changed."""

    descriptor: Descriptor
    fetched: tuple[Fetched, ...] = ()
    error: str = ""
    validators: dict[str, dict[str, str]] = field(default_factory=dict)
    unchanged: str = ""
    """Hash of the edition that the publisher still serves."""


def refreshable(workspace: Workspace) -> tuple[str, ...]:
    """Return the sources that `refresh` takes when none are named.

    These are the sources with an address, without those that were removed and those that need the
    user's consent to their terms, unless the user has switched them on by naming them once.
    """
    return tuple(
        source
        for source, descriptor in all_descriptors(workspace).items()
        if descriptor.fetch
        and descriptor.supplies != "registry"
        and not was_removed(source, workspace)
        and (not descriptor.consent or EditionStore(workspace, source).exists())
    )


def refresh(
    ids: Sequence[str],
    workspace: Workspace,
    now: datetime,
    *,
    accept: bool = False,
    fetcher: Fetcher | None = None,
    progress: Progress | None = None,
) -> tuple[Outcome, ...]:
    """Fetch the current edition of these sources, or of all `refreshable` ones.

    Args:
        ids: source ids; none for all.
        workspace: where editions are kept.
        now: the moment of the refresh, UTC.
        accept: keep an edition although it is implausible; recorded with it.
        fetcher: how files are fetched; replaceable for tests and proxies.
        progress: told of each file how far it is; called from several threads.

    Returns:
        One outcome per source, in the order given.

    Raises:
        SourceError: a source is unknown or has no address, or the settings forbid to fetch.
            Nothing is fetched then.
    """
    fetcher = fetcher or Fetcher()
    if fetcher.settings.fetch_offline:
        raise SourceError(
            "SCREENER_FETCH_OFFLINE is set, so that nothing is fetched; bring files with "
            "`screener sources import SOURCE FILE`"
        )
    chosen = [descriptor_that_reads(one, workspace) for one in ids or refreshable(workspace)]
    for descriptor in chosen:
        if not descriptor.fetch:
            raise SourceError(
                f"{descriptor.id}: has no lasting address; download the file from "
                f"{descriptor.url} and run `screener sources import {descriptor.id} FILE`"
            )
    # One refresh at a time.
    with (
        workspace.locked("refresh"),
        workspace.scratch("refresh") as folder,
        _pool(fetcher) as pool,
    ):
        for source in ids:  # who names one that was removed wants it searched again
            welcome_back(EditionStore(workspace, source))
        waiting = [pool.submit(_fetch, one, folder, workspace, fetcher, progress) for one in chosen]
        return tuple(_settle(one.result(), workspace, now, accept=accept) for one in waiting)


def _pool(fetcher: Fetcher) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(fetcher.settings.fetch_concurrency)


def _fetch(
    descriptor: Descriptor,
    folder: Path,
    workspace: Workspace,
    fetcher: Fetcher,
    progress: Progress | None,
) -> _Files:
    """Fetch all files of a source; if one of several changed, the others are fetched again."""
    store = EditionStore(workspace, descriptor.id)
    own = folder / store.folder.name
    urls = descriptor.fetch.urls if descriptor.fetch else ()
    try:
        own.mkdir()
        state = store.state(anew=True)
        # What is not kept whole is fetched again, though the publisher has nothing newer.
        whole = state.current and not state.error and store.is_sound(state.current)
        known = state.validators if whole else {}
        if all(url in known for url in urls):
            fetched = _all(urls, own, descriptor, fetcher, known, progress)
            if all(one.path is None for one in fetched):
                return _Files(descriptor, validators=known, unchanged=state.current)
            if all(one.path is not None for one in fetched):
                return _Files(descriptor, fetched, "", _validators(urls, fetched))
        fetched = _all(urls, own, descriptor, fetcher, {}, progress)
        return _Files(descriptor, fetched, "", _validators(urls, fetched))
    except (SourceError, OSError) as error:
        return _Files(descriptor, error=str(error))


def _all(  # noqa: PLR0917 - all of one request
    urls: Iterable[str],
    folder: Path,
    descriptor: Descriptor,
    fetcher: Fetcher,
    known: dict[str, dict[str, str]],
    progress: Progress | None,
) -> tuple[Fetched, ...]:
    limit = descriptor.max_megabytes << 20
    return tuple(
        fetcher.fetch(url, folder, limit=limit, validators=known.get(url), progress=progress)
        for url in urls
    )


def _validators(urls: Iterable[str], fetched: Iterable[Fetched]) -> dict[str, dict[str, str]]:
    return {
        url: dict(one.validators) for url, one in zip(urls, fetched, strict=True) if one.validators
    }


def _settle(files: _Files, workspace: Workspace, now: datetime, *, accept: bool) -> Outcome:
    """Take in what was fetched and note in the state how it went."""
    store = EditionStore(workspace, files.descriptor.id)
    if files.error:
        return _failed(store, files.error, now)
    try:
        return _succeeded(store, files, workspace, now, accept=accept)
    except (SourceError, OSError) as error:
        return _failed(store, str(error), now)


def _succeeded(
    store: EditionStore, files: _Files, workspace: Workspace, now: datetime, *, accept: bool
) -> Outcome:
    warnings: tuple[Statement, ...] = ()
    changed, served = False, files.unchanged
    paths = {one.name: one.path for one in files.fetched if one.path}
    if paths:
        imported = take_in(
            files.descriptor, paths, workspace, now, accept=accept, published=None, origin="fetched"
        )
        changed, warnings = imported.changed, imported.warnings
        served = imported.record.sha256
    with store.locked():
        state = store.state()
        if state.current == served:  # else somebody has imported another one meanwhile
            good = {"checked": now, "error": "", "error_at": None, "validators": files.validators}
            state = state.model_copy(update=good)
            store.keep_state(state)
    return Outcome(
        source=store.source,
        result="updated" if changed else "unchanged",
        edition=store.record(state.current).edition(now.date()),
        warnings=warnings,
    )


def _failed(store: EditionStore, error: str, now: datetime) -> Outcome:
    error = error.removeprefix(f"{store.source}: ")  # whoever shows it names the source
    try:
        with store.locked():
            state = store.state().model_copy(update={"error": error, "error_at": now})
            store.keep_state(state)
        edition = store.record(state.current).edition() if state.current else None
    except SourceError as damage:  # what is kept of it, and the other sources are refreshed
        return Outcome(source=store.source, result="failed", error=f"{error}; {damage}")
    return Outcome(source=store.source, result="failed", edition=edition, error=error)
