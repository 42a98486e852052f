"""Look at supplier lists, and at what a new version of one changed."""

from __future__ import annotations

from dataclasses import dataclass, fields

from screener.errors import InputError
from screener.model import Supplier
from screener.quotes import quoted
from screener.store import Store
from screener.store.lists import versions as kept
from screener.store.lists.versions import Version

__all__ = ["Edited", "VersionChanges", "changes_of_version", "lists", "must_be_known", "versions"]


@dataclass(frozen=True, slots=True)
class Edited:
    """A supplier whose record differs between two versions."""

    before: Supplier
    after: Supplier

    @property
    def fields(self) -> tuple[str, ...]:
        """Names of the fields that differ; the row in the file does not count."""
        return tuple(
            one.name
            for one in fields(self.before)
            if one.name != "row" and getattr(self.before, one.name) != getattr(self.after, one.name)
        )


@dataclass(frozen=True, slots=True)
class VersionChanges:
    """What a version has that the one before has not, and the other way round."""

    version: Version
    added: tuple[Supplier, ...]
    edited: tuple[Edited, ...]
    removed: tuple[Supplier, ...]


def lists(store: Store) -> list[Version]:
    """Return the newest version of each list, by name."""
    with store.reading() as connection:
        return kept.all_lists(connection)


def must_be_known(store: Store, name: str) -> None:
    """Refuse the name of a list that is not kept; no name stands for every list.

    Raises:
        InputError: there is no such list.
    """
    if name:
        with store.reading() as connection:
            kept.known_list(connection, name)


def versions(store: Store, name: str) -> list[Version]:
    """Return the versions of a list, oldest first.

    Raises:
        InputError: there is no such list.
    """
    with store.reading() as connection:
        return kept.versions(connection, kept.known_list(connection, name))


def changes_of_version(store: Store, name: str, number: int | None) -> VersionChanges:
    """Say what a version changed; the newest when no number is given.

    Raises:
        InputError: there is no such list or version.
    """
    known = {one.number: one for one in versions(store, name)}
    chosen = known.get(max(known) if number is None else number)
    if chosen is None:
        raise InputError(f"list {quoted(name)} has no version {number}; it has 1 to {max(known)}")
    before = known.get(chosen.number - 1)
    with store.reading() as connection:
        new = {one.supplier_id: one for one in kept.entries(connection, chosen.id)}
        old = (
            {one.supplier_id: one for one in kept.entries(connection, before.id)}
            if before is not None
            else {}
        )
    return VersionChanges(
        chosen,
        tuple(one.supplier for key, one in new.items() if key not in old),
        tuple(
            Edited(old[key].supplier, one.supplier)
            for key, one in new.items()
            if key in old and old[key].state_id != one.state_id
        ),
        tuple(one.supplier for key, one in old.items() if key not in new),
    )
