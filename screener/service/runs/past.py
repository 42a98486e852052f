"""What a stored run was of: its list, and its editions as far as they are still kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from screener import sources
from screener.errors import SourceError
from screener.intake import Intake
from screener.model import Edition, Listing, Run, Supplier
from screener.sources import SourceData
from screener.workspace import Workspace

__all__ = ["Editions", "edition_of", "editions_in", "list_of", "listing_of"]

Editions = Callable[[Edition], SourceData | None]
"""Returns the facts of an edition, or None where it is no longer kept."""


def list_of(run: Run, suppliers: tuple[Supplier, ...] = ()) -> Intake:
    """Return the list that a run was of as it was read, with the suppliers that are at hand."""
    return Intake(
        name=run.input_name,
        sha256=run.input_sha256,
        suppliers=suppliers,
        rejected=run.rejected_rows,
        notes=run.notes,
        joined_rows=run.joined_rows,
    )


def editions_in(workspace: Workspace | None) -> Editions:
    """Return a reader of editions; it remembers what it read for as long as it lives."""

    @cache
    def load(edition: Edition) -> SourceData | None:
        try:
            return edition_of(edition, workspace)
        except SourceError:
            return None

    # One that was seen to be served again is the same: it is read once.
    return lambda edition: load(replace(edition, checked=None))


def edition_of(edition: Edition, workspace: Workspace | None) -> SourceData:
    """Load an edition that a run used.

    Raises:
        SourceError: it is no longer kept.
    """
    descriptor = sources.once_known(edition.source, workspace)
    if descriptor is None:
        raise SourceError(f"{edition.source}: is no longer among the sources")
    if edition.bundled or workspace is None:
        found = sources.load_bundled(descriptor)
    else:
        found = sources.load_edition(descriptor, workspace, edition.sha256)
    if found.edition.sha256 != edition.sha256:
        raise SourceError(
            f"{edition.source}: edition {edition.sha256[:12]} of {edition.published} is no "
            "longer kept; this screener brings another one"
        )
    return found


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
