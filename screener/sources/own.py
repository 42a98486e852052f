"""The user's own lists: ``own:NAME``, made from any table of names."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from screener.atomic_files import write_atomically
from screener.errors import SourceError, SourceInputError
from screener.model import Effect, Relevance
from screener.quotes import quoted
from screener.sources.descriptor import Bounds, Descriptor, Programme, descriptors, descriptors_in
from screener.sources.editions import EditionStore
from screener.workspace import Workspace, in_each

__all__ = [
    "OWN_CADENCE",
    "OWN_TERMS",
    "all_descriptors",
    "describe_own",
    "descriptor_of",
    "descriptor_that_reads",
    "forget",
    "keep_own",
    "once_known",
    "undescribed",
    "was_removed",
    "welcome_back",
]

_NAME = re.compile(r"\w[\w .-]{0,59}")
_FILE = "descriptor.json"
_REMOVED = "removed.json"
OWN_TERMS = "Your own."
OWN_CADENCE = 3650
"""Days; a list of one's own is current until one changes it, so ten years."""


def describe_own(
    name: str,
    *,
    effect: Effect = "own",
    relevance: Relevance = "other",
    headings: dict[str, str] | None = None,
    title: str = "",
    terms: str = OWN_TERMS,
    cadence_days: int = OWN_CADENCE,
) -> Descriptor:
    """Describe a list of the user's own.

    Raises:
        SourceError: the name cannot be one, or the days are not at least one.
    """
    if cadence_days < 1:
        raise SourceInputError(f"{name}: a list is stale after one day at the earliest")
    if not _NAME.fullmatch(name):
        raise SourceInputError(
            f"{quoted(name)} cannot name a list: use letters, digits, spaces, . _ or -"
        )
    return Descriptor(
        id=f"own:{name}",
        title=title or name,
        publisher="yourself",
        url="",
        terms=terms or OWN_TERMS,
        supplies="listings",
        cadence_days=cadence_days,
        formats={"csv": "own_table", "xlsx": "own_table"},
        headings=headings or {},
        bounds=Bounds(entries=(1, 10_000_000), shrink=1),
        default_programme=Programme(effect=effect, relevance=relevance),
    )


def keep_own(descriptor: Descriptor, workspace: Workspace) -> None:
    """Keep the description in the workspace, from where `all_descriptors` reads it."""
    with write_atomically(EditionStore(workspace, descriptor.id).folder / _FILE) as file:
        file.write(descriptor.model_dump_json(indent=1).encode())


def forget(source: str, workspace: Workspace) -> None:
    """Put the description aside, in one step: the list is searched no more, its editions stay.

    Of a source that the user did not describe a mark alone is left, an empty file.
    """
    folder = EditionStore(workspace, source).folder
    if (folder / _FILE).exists():
        (folder / _FILE).replace(folder / _REMOVED)
    else:
        with write_atomically(folder / _REMOVED) as file:
            file.write(b"")


def once_known(source: str, workspace: Workspace | None) -> Descriptor | None:
    """Return the descriptor of a source that a run has searched, also of a removed list."""
    known = all_descriptors(workspace).get(source)
    if known is not None or workspace is None:
        return known
    path = EditionStore(workspace, source).folder / _REMOVED
    return _read(path) if path.exists() and path.stat().st_size else None


def welcome_back(store: EditionStore) -> None:
    """Forget that a source was removed: who takes an edition of it in wants it searched."""
    (store.folder / _REMOVED).unlink(missing_ok=True)


def was_removed(source: str, workspace: Workspace) -> bool:
    """Say whether somebody took a list out of what is searched, and has not added it again."""
    folder = EditionStore(workspace, source).folder
    return (folder / _REMOVED).exists() and not (folder / _FILE).exists()


def undescribed(workspace: Workspace) -> set[str]:
    """Return the sources with an edition here that nothing describes: their package is gone."""
    states = in_each(workspace.editions, "state.json")
    ids = {path.parent.name.replace("@", ":") for path in states}
    return {
        source
        for source in ids - set(all_descriptors(workspace))
        if not was_removed(source, workspace) and EditionStore(workspace, source).state().current
    }


def all_descriptors(workspace: Workspace | None) -> Mapping[str, Descriptor]:
    """Return the shipped sources and the user's own, by id, sorted.

    Raises:
        SourceError: a descriptor is wrong, or one of the user's has the id of one of ours.
    """
    found = dict(descriptors())
    if workspace is not None:
        for source, descriptor in descriptors_in(workspace.sources).items():
            if source in found:
                raise SourceError(f"{workspace.sources / source}: {source} is a source of ours")
            found[source] = descriptor
        for path in in_each(workspace.editions, _FILE):
            descriptor = _read(path)
            found[descriptor.id] = descriptor
    return MappingProxyType(dict(sorted(found.items())))


def _read(path: Path) -> Descriptor:
    try:
        return Descriptor.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        raise SourceError(f"{path}: is damaged; add that list again") from error


def descriptor_of(source: str, workspace: Workspace | None) -> Descriptor:
    """Return the descriptor of a source.

    Raises:
        SourceError: no such source.
    """
    found = all_descriptors(workspace)
    if workspace is not None and source in undescribed(workspace):
        raise SourceError(
            f"{source}: nothing describes this source any more, so its edition is not searched; "
            "put its descriptor and parser back, or switch it off: "
            f"screener sources remove {source}"
        )
    if source not in found:
        raise SourceInputError(
            f"there is no source {quoted(source)}; there are: {', '.join(found)}"
        )
    return found[source]


def descriptor_that_reads(source: str, workspace: Workspace | None) -> Descriptor:
    """Return the descriptor of a source of which an edition can be taken in.

    Raises:
        SourceError: no such source, or nothing reads it yet.
    """
    descriptor = descriptor_of(source, workspace)
    if descriptor.planned:
        raise SourceInputError(f"{source}: nothing reads this source yet. {descriptor.planned}")
    return descriptor
