"""Loads the facts of every enabled source: the workspace's editions, else the bundled ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from screener.errors import SourceError
from screener.model import CountryIndicator, Coverage, Edition, GoodIndicator, Listing
from screener.sources.descriptor import Descriptor, descriptors
from screener.sources.document import Fact
from screener.sources.snapshot import read_snapshot
from screener.workspace import Workspace

__all__ = ["SourceData", "coverage", "load_bundled", "load_enabled"]


@dataclass(frozen=True, slots=True)
class SourceData:
    """One source's edition and the facts in it."""

    descriptor: Descriptor
    edition: Edition
    listings: tuple[Listing, ...] = ()
    goods: tuple[GoodIndicator, ...] = ()
    countries: tuple[CountryIndicator, ...] = ()

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


def load_enabled(workspace: Workspace | None = None) -> tuple[SourceData, ...]:
    """Load what is screened against, sorted by source id.

    Args:
        workspace: where the user's editions are; None loads the bundled ones alone.

    Raises:
        SourceError: an edition is damaged, or nothing is enabled.
    """
    loaded = [load_bundled(one) for one in descriptors().values() if one.bundled]
    if not loaded:
        raise SourceError("no source has an edition; run `screener sources refresh`")
    return tuple(loaded)


def load_bundled(descriptor: Descriptor) -> SourceData:
    """Load the facts that travel with the program.

    Raises:
        SourceError: the source has none, or they are damaged.
    """
    bundled = descriptor.bundled
    if bundled is None:
        raise SourceError(f"{descriptor.id}: has no bundled edition")
    sha256, facts = read_snapshot(descriptor)
    if len(facts) != bundled.entries:
        raise SourceError(
            f"{descriptor.id}: snapshot.csv has {len(facts)} entries, source.yml states "
            f"{bundled.entries}; install the program again"
        )
    edition = Edition(
        source=descriptor.id,
        published=bundled.published,
        retrieved=bundled.retrieved,
        sha256=sha256,
        entries=len(facts),
        bundled=True,
    )
    return SourceData.of(descriptor, edition, facts)


def coverage(data: SourceData, as_of: datetime) -> Coverage:
    """Say what a source contributed to a run at a moment (UTC)."""
    descriptor, edition = data.descriptor, data.edition
    age = (as_of.astimezone(UTC).date() - edition.published).days
    return Coverage(
        edition=edition,
        title=descriptor.title,
        publisher=descriptor.publisher,
        url=descriptor.url,
        age_days=age,
        stale=age > descriptor.cadence_days,
        incomplete=descriptor.bundled.incomplete if descriptor.bundled and edition.bundled else "",
    )
