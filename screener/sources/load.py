"""Loads the facts of every enabled source: the workspace's editions, else the bundled ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal

from screener.errors import SourceError, SourceInputError
from screener.model import CountryIndicator, Coverage, Edition, GoodIndicator, Listing, Statement
from screener.sources.codec import FORMAT, read_facts
from screener.sources.descriptor import Bundled, Descriptor
from screener.sources.document import Fact
from screener.sources.editions import EditionStore, Record, State
from screener.sources.importing import AHEAD, read_again
from screener.sources.own import all_descriptors, was_removed
from screener.sources.replacing import beside, searched_and_why, superseded
from screener.sources.snapshot import read_snapshot, snapshot_sha256
from screener.workspace import Workspace

__all__ = [
    "SourceData",
    "SourceStatus",
    "coverage",
    "load_bundled",
    "load_edition",
    "load_enabled",
    "outline_enabled",
    "status",
    "told_apart",
]


@dataclass(frozen=True, slots=True)
class SourceData:
    """One source's edition and the facts in it."""

    descriptor: Descriptor
    edition: Edition
    listings: tuple[Listing, ...] = ()
    goods: tuple[GoodIndicator, ...] = ()
    countries: tuple[CountryIndicator, ...] = ()
    beside: tuple[str, ...] = ()
    """Sources that this one would replace, were its edition not older than theirs."""

    @classmethod
    def of(cls, descriptor: Descriptor, edition: Edition, facts: list[Fact]) -> SourceData:
        """Sort the facts by what they are."""
        return cls(
            descriptor,
            edition,
            tuple(fact for fact in facts if isinstance(fact, Listing)),
            tuple(fact for fact in facts if isinstance(fact, GoodIndicator)),
            tuple(fact for fact in facts if isinstance(fact, CountryIndicator)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceStatus:
    """Where a source stands at a moment."""

    descriptor: Descriptor
    condition: Literal["fresh", "stale", "missing", "superseded", "off"]
    """``fresh``: of an edition whose age is not known, that it was taken in within the cadence;
    ``missing``: switched on but without an edition; ``off``: never switched on, or removed."""
    edition: Edition | None = None
    age_days: int | None = None
    """As in `screener.model.Coverage`; None where there is no edition, or its age is not known."""
    record: Record | None = None
    """Files, unknown fields, warnings and overruled refusals; None for a bundled edition."""
    error: str = ""
    """Why the last attempt to refresh or import failed, if it did."""
    error_at: datetime | None = None
    checked: datetime | None = None
    history: tuple[str, ...] = ()
    """Hashes of the editions kept, the current one last."""
    why: tuple[Statement, ...] = ()
    """Where one source replaces another: which of them are searched, and why."""

    @property
    def undated(self) -> bool:
        """Whether it would be fresh, were it known of when its edition is."""
        known = self.edition is None or self.edition.age_known
        return self.condition == "fresh" and not known

    @property
    def wanted(self) -> bool:
        """Whether it is screened against, or should be; a register never is."""
        searched = self.condition in {"fresh", "stale", "missing"}
        return searched and self.descriptor.supplies != "registry"


def load_enabled(workspace: Workspace | None = None) -> tuple[SourceData, ...]:
    """Load what is screened against, sorted by source id.

    Registries (GLEIF) are left out: being registered is not a finding. A source that is
    switched on but has no edition is not here either: `status` calls it missing.

    Args:
        workspace: where the user's editions are; None loads the bundled ones alone.

    Raises:
        SourceError: an edition is damaged, or nothing is enabled.
    """
    loaded = [_load(descriptor, workspace) for descriptor in _searched(workspace)]
    if not loaded:
        raise SourceError("no source has an edition; run `screener sources refresh`")
    return told_apart(loaded)


def outline_enabled(workspace: Workspace) -> tuple[SourceData, ...]:
    """Return what `load_enabled` does, without the facts of editions that the workspace keeps.

    Nothing, where no source has an edition.
    """
    return told_apart([_outlined(descriptor, workspace) for descriptor in _searched(workspace)])


def _searched(workspace: Workspace | None) -> list[Descriptor]:
    known = all_descriptors(workspace)
    return [
        descriptor
        for descriptor in known.values()
        if descriptor.supplies != "registry"
        and not superseded(descriptor, known, workspace)
        and (descriptor.bundled or _current(descriptor, workspace))
    ]


def told_apart(loaded: Sequence[SourceData]) -> tuple[SourceData, ...]:
    """Note on each of the sources that are searched which it would replace, were it newer."""
    searched = {data.descriptor.id for data in loaded}
    return tuple(replace(data, beside=beside(data.descriptor.id, searched)) for data in loaded)


def _store(descriptor: Descriptor, workspace: Workspace | None) -> EditionStore | None:
    return EditionStore(workspace, descriptor.id) if workspace else None


def _current(descriptor: Descriptor, workspace: Workspace | None) -> str:
    store = _store(descriptor, workspace)
    return store.state().current if store else ""


def _load(descriptor: Descriptor, workspace: Workspace | None) -> SourceData:
    current = _current(descriptor, workspace)
    if workspace is None or not current:
        return load_bundled(descriptor)
    return load_edition(descriptor, workspace, current)


def _outlined(descriptor: Descriptor, workspace: Workspace) -> SourceData:
    edition = _edition(EditionStore(workspace, descriptor.id))
    return SourceData(descriptor, edition) if edition else load_bundled(descriptor)


def _edition(store: EditionStore) -> Edition | None:
    """Return the edition that a workspace has current; None without one."""
    state = store.state()
    checked = state.checked.date() if state.checked else None
    return store.record(state.current).edition(checked) if state.current else None


def load_edition(descriptor: Descriptor, workspace: Workspace, sha256: str = "") -> SourceData:
    """Load an edition that the workspace keeps, by its hash or the beginning of it.

    Without a hash the current one is loaded.

    Raises:
        SourceError: no such edition, or it is damaged.
    """
    store = EditionStore(workspace, descriptor.id)
    record = store.record(sha256 or store.state().current)
    known = record.facts_format == FORMAT and record.facts_sha256
    if not known or not store.facts_path(record.sha256).exists():
        record = read_again(descriptor, store, record)
    store.check_facts(record)
    facts = list(read_facts(store.facts_path(record.sha256), descriptor.id))
    if len(facts) != record.entries:
        raise SourceError(
            f"{descriptor.id}: edition {record.sha256[:12]} has {len(facts)} of its "
            f"{record.entries} entries; import or refresh it again"
        )
    state = store.state()
    checked = state.checked if state.current == record.sha256 else None
    return SourceData.of(descriptor, record.edition(checked.date() if checked else None), facts)


def load_bundled(descriptor: Descriptor) -> SourceData:
    """Load the facts that travel with the program.

    Raises:
        SourceError: the source has none, or they are damaged.
    """
    bundled = descriptor.bundled
    if bundled is None:
        raise SourceInputError(f"{descriptor.id}: has no bundled edition")
    sha256, facts = read_snapshot(descriptor)
    if len(facts) != bundled.entries:
        raise SourceError(
            f"{descriptor.id}: snapshot.csv has {len(facts)} entries, source.yml states "
            f"{bundled.entries}; install the program again"
        )
    return SourceData.of(descriptor, _bundled_edition(descriptor.id, bundled, sha256), facts)


def _bundled_edition(source: str, bundled: Bundled, sha256: str) -> Edition:
    return Edition(
        source=source,
        published=bundled.published,
        retrieved=bundled.retrieved,
        sha256=sha256,
        entries=bundled.entries,
        bundled=True,
        checked=bundled.checked,
    )


def coverage(data: SourceData, as_of: datetime) -> Coverage:
    """Say what a source contributed to a run at a moment (UTC)."""
    descriptor, edition = data.descriptor, data.edition
    age = _age(edition, as_of)
    return Coverage(
        edition=edition,
        title=descriptor.title,
        publisher=descriptor.publisher,
        url=descriptor.url,
        age_days=age if edition.age_known else None,
        stale=age > descriptor.cadence_days,
        incomplete=descriptor.bundled.incomplete if descriptor.bundled and edition.bundled else "",
        lag=descriptor.lag,
        supplies=descriptor.supplies,
        doubts=tuple(_doubts(data, as_of)),
    )


def _doubts(data: SourceData, as_of: datetime) -> Iterator[Statement]:
    if data.edition.published > (as_of + AHEAD).astimezone(UTC).date():
        yield Statement.of("coverage.later", date=as_of.astimezone(UTC).date())
    if data.edition.bundled:
        return
    if not data.edition.dated:
        yield Statement.of("coverage.undated")
    if data.edition.accepted:
        yield Statement.of("coverage.accepted")
    for one in data.beside:
        yield Statement.of("coverage.beside", source=one)


def _age(edition: Edition, as_of: datetime) -> int:
    """Count the days since it was last known to be current; of a later check nothing is known.

    Of one that nobody dates these are the days since it was taken in: it is no younger.
    """
    day = as_of.astimezone(UTC).date()
    seen = edition.checked if edition.checked and edition.checked <= day else edition.published
    return (day - seen).days


def status(workspace: Workspace | None, now: datetime) -> tuple[SourceStatus, ...]:
    """Say of every source, sorted by id, where it stands at a moment (UTC)."""
    known = all_descriptors(workspace)
    return tuple(_status(one, known, workspace, now) for one in known.values())


def _status(
    descriptor: Descriptor,
    known: Mapping[str, Descriptor],
    workspace: Workspace | None,
    now: datetime,
) -> SourceStatus:
    store = _store(descriptor, workspace)
    state = store.state() if store else State()
    record = store.record(state.current) if store and state.current else None
    edition = None
    if record:
        edition = record.edition(state.checked.date() if state.checked else None)
    elif bundled := descriptor.bundled:
        edition = _bundled_edition(descriptor.id, bundled, snapshot_sha256(descriptor.id))
    age = _age(edition, now) if edition else None
    condition: Literal["fresh", "stale", "missing", "superseded", "off"]
    if age is not None:
        condition = "stale" if age > descriptor.cadence_days else "fresh"
    else:
        wanted = (
            workspace and store and store.exists() and not was_removed(descriptor.id, workspace)
        )
        condition = "missing" if wanted else "off"
    if superseded(descriptor, known, workspace):
        condition = "superseded"
    return SourceStatus(
        descriptor=descriptor,
        condition=condition,
        edition=edition,
        age_days=age if edition and edition.age_known else None,
        record=record,
        error=state.error,
        error_at=state.error_at,
        checked=state.checked,
        history=state.history,
        why=tuple(searched_and_why(descriptor, known, workspace)) if workspace else (),
    )
