"""Adds a list of the user's own as a source."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from screener.errors import SourceInputError
from screener.model import Effect, Relevance
from screener.quotes import quoted
from screener.sources.importing import Imported, take_in
from screener.sources.own import OWN_CADENCE, OWN_TERMS, describe_own, keep_own
from screener.sources.parsers.own_headings import FIELDS
from screener.workspace import Workspace

__all__ = ["add"]


def add(
    name: str,
    path: Path,
    workspace: Workspace,
    now: datetime,
    *,
    effect: Effect = "own",
    relevance: Relevance = "other",
    headings: Mapping[str, str] | None = None,
    title: str = "",
    terms: str = OWN_TERMS,
    cadence_days: int = OWN_CADENCE,
    published: date | None = None,
) -> Imported:
    """Take in a CSV or XLSX of names as the source ``own:NAME``; again for a new edition.

    Args:
        name: what the list is called: letters, digits, spaces, ``.``, ``_``, ``-``.
        path: the table; see `screener.sources.parsers.own_headings.FIELDS` for its headings.
        workspace: where editions are kept.
        now: the moment, UTC.
        effect: what being on this list does.
        relevance: what being on this list is for.
        headings: our field to the file's heading, where it is not recognised.
        title: what reports call the list; the name when empty.
        terms: on what terms its facts may be used.
        cadence_days: days after which an edition is stale.
        published: the day from which the list is; its age is not known when nobody states it.

    Raises:
        SourceError: the name cannot be one, the days are not at least one, a field is unknown, or
            the table does not read. Nothing is added then.
    """
    for field in headings or {}:
        if field not in FIELDS:
            raise SourceInputError(
                f"there is no field {quoted(field)}; there are: {', '.join(FIELDS)}"
            )
    descriptor = describe_own(
        name,
        effect=effect,
        relevance=relevance,
        headings=dict(headings or {}),
        title=title,
        terms=terms,
        cadence_days=cadence_days,
    )
    path = Path(path)
    if not path.is_file():
        raise SourceInputError(f"{descriptor.id}: there is no file {path}")
    given = {path.name: path}
    imported = take_in(
        descriptor, given, workspace, now, accept=False, published=published, origin="added"
    )
    keep_own(descriptor, workspace)
    return imported
