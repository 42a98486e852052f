"""What of the run before still holds, and what must be searched and judged anew. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screener.model import Coverage, Listing, Run
from screener.service.runs.past import Editions
from screener.sources import SourceData

__all__ = ["Scope", "changed_listings", "scope"]


@dataclass(frozen=True, slots=True)
class Scope:
    """What has changed around the suppliers since a run."""

    search_all: bool
    """Names are compared in another way: every match may be another."""
    judge_all: bool
    """Rules or published figures are others: every judgement may be another."""
    sources: tuple[str, ...]
    """Sources with another edition, new ones and ones that are gone."""
    same_sources: bool
    """The same sources are searched, whatever their editions."""
    another_day: bool
    """Time has passed by which evidence expires and delistings take effect."""


def scope(before: Run, now: Run) -> Scope:
    """Compare what decided the run before with what would decide one now."""
    search_all = (before.version, before.threshold, before.probable, before.names_sha256) != (
        now.version,
        now.threshold,
        now.probable,
        now.names_sha256,
    )
    judge_all = (
        search_all
        or (before.rules_sha256, before.sector) != (now.rules_sha256, now.sector)
        or _figures(before.coverage) != _figures(now.coverage)
        # Figures of a year age together, when the year ends.
        or before.as_of.year != now.as_of.year
    )
    old, new = _editions(before.coverage), _editions(now.coverage)
    return Scope(
        search_all=search_all,
        judge_all=judge_all,
        sources=tuple(sorted({source for source, _ in old ^ new})),
        same_sources={source for source, _ in old} == {source for source, _ in new},
        another_day=before.as_of.date() != now.as_of.date(),
    )


def changed_listings(
    before: Run, now: Iterable[SourceData], changed: Sequence[str], editions: Editions
) -> list[Listing]:
    """Return the listings that are new or not what they were.

    Of a source whose earlier edition is no longer kept, that is all of them.
    """
    old = {part.edition.source: part.edition for part in before.coverage}
    found: list[Listing] = []
    for data in now:
        source = data.descriptor.id
        if source not in changed:
            continue
        was = editions(old[source]) if source in old else None
        known = frozenset(() if was is None else was.listings)
        found += [listing for listing in data.listings if listing not in known]
    return found


def _figures(coverage: Iterable[Coverage]) -> set[tuple[str, str]]:
    return _editions(part for part in coverage if part.supplies in {"goods", "countries"})


def _editions(coverage: Iterable[Coverage]) -> set[tuple[str, str]]:
    return {(part.edition.source, part.edition.sha256) for part in coverage}
