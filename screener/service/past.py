"""The editions that a stored run used, as far as they are still kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from screener import sources
from screener.errors import SourceError
from screener.model import Edition, Listing, Run
from screener.sources import SourceData
from screener.workspace import Workspace

__all__ = ["Editions", "editions_in", "listing_of"]

Editions = Callable[[Edition], SourceData | None]
"""Returns the facts of an edition, or None where it is no longer kept."""


def editions_in(workspace: Workspace | None) -> Editions:
    """Return a reader of editions; it remembers what it read for as long as it lives."""

    @cache
    def load(source: str, sha256: str, bundled: bool) -> SourceData | None:  # noqa: FBT001 - a key
        descriptor = sources.once_known(source, workspace)
        if descriptor is None:
            return None
        try:
            if bundled:
                found = sources.load_bundled(descriptor)
            elif workspace is None:
                return None
            else:
                found = sources.load_edition(descriptor, workspace, sha256)
        except SourceError:
            return None
        return found if found.edition.sha256 == sha256 else None

    return lambda edition: load(edition.source, edition.sha256, edition.bundled)


def listing_of(run: Run, editions: Editions) -> Callable[[str, str], Listing | None]:
    """Return a look-up of what a run's editions say under a source and a reference."""
    used = {part.edition.source: part.edition for part in run.coverage}

    @cache
    def listings(source: str) -> dict[str, Listing]:
        edition = used.get(source)
        data = None if edition is None else editions(edition)
        known: Sequence[Listing] = () if data is None else data.listings
        return {listing.id: listing for listing in known}

    return lambda source, reference: listings(source).get(reference)
