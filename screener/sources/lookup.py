"""Finds entries of the edition that is in use, by number or by name."""

from __future__ import annotations

from screener.model import Listing
from screener.sources.document import Fact
from screener.sources.editions import EditionStore
from screener.sources.load import SourceData, load_bundled, load_edition
from screener.sources.own import descriptor_of
from screener.workspace import Workspace

__all__ = ["find"]


def _load_current(source: str, workspace: Workspace) -> SourceData:
    """Load the edition of a source that is in use: the user's, else the bundled one."""
    descriptor = descriptor_of(source, workspace)
    if EditionStore(workspace, source).state().current:
        return load_edition(descriptor, workspace)
    return load_bundled(descriptor)


def find(source: str, workspace: Workspace, text: str) -> tuple[Fact, ...]:
    """Return the entries with this number, or else those with a name that holds the text.

    Of indicators, those whose country, good or measure it is part of. Case does not matter.

    Raises:
        SourceError: no such source, it has no edition, or that is damaged.
    """
    data = _load_current(source, workspace)
    facts: tuple[Fact, ...] = (*data.listings, *data.goods, *data.countries)
    wanted = text.strip().casefold()
    exact = tuple(fact for fact in facts if _number(fact).casefold() == wanted)
    return exact or tuple(fact for fact in facts if any(wanted in one for one in _words(fact)))


def _number(fact: Fact) -> str:
    return fact.id if isinstance(fact, Listing) else ""


def _words(fact: Fact) -> list[str]:
    if isinstance(fact, Listing):
        return [one.text.casefold() for one in fact.names]
    named = (getattr(fact, key, "") for key in ("country", "good", "measure"))
    return [one.casefold() for one in named if one]
