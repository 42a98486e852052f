"""The suppliers of a stored list, and what is remembered of them when it is screened again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from sqlalchemy import Connection

from screener.model import Supplier
from screener.service.lists.memory import Memory, recall
from screener.store import Store
from screener.store.carrying.placing import Placed
from screener.store.carrying.remembered import cases_met, remembered
from screener.store.lists.evidence import documents_of_list
from screener.store.lists.versions import Entry, entries, states_of_version
from screener.store.runs import parts as run_parts
from screener.store.runs.reading import StoredRun
from screener.store.runs.saving import last_decision

__all__ = ["Moved", "Roster"]


@dataclass(frozen=True, slots=True)
class Moved:
    """Which suppliers, by their numbers, are not as the run before judged them."""

    decided: set[int]
    """Decided upon since, or with a decision that expired."""
    matched: set[int]
    """Had a match."""
    brought: bool
    """Documents were brought that the list does not have yet."""
    decided_until: int
    """The newest act of review by then: what is decided afterwards is for the next run."""


@dataclass(kw_only=True)
class Roster:
    """The newest version of a list: that of the run before, for each is kept with a run."""

    store: Store
    before: StoredRun

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The suppliers in the order of their file."""
        with self.store.reading() as connection:
            return entries(connection, self.before.version_id)

    def everyone(self) -> set[int]:
        """Return the numbers of all suppliers."""
        with self.store.reading() as connection:
            return set(states_of_version(connection, self.before.version_id))

    def moved(self, today: date) -> Moved:
        """Return what has changed about the suppliers since the run before."""
        with self.store.reading() as connection:
            return Moved(
                decided=run_parts.decided_since(connection, self.before, today),
                matched=run_parts.matched(connection, self.before.id),
                brought=self._brought(connection),
                decided_until=last_decision(connection),
            )

    def dated(self) -> set[int]:
        """Return the suppliers of whom a day more can say otherwise, for they have evidence."""
        with self.store.reading() as connection:
            known = run_parts.dated(connection, self.before.version_id)
        if known is not None:
            return known
        found = {entry.supplier_id for entry in self.entries if entry.supplier.evidence}
        with self.store.writing() as connection:
            run_parts.add_dated(connection, self.before.version_id, found)
        return found

    def memory(self, rows: Iterable[tuple[int, Supplier]], as_of: datetime) -> Memory:
        """Read what is remembered, for these suppliers alone; nothing of it can be kept."""
        with self.store.reading() as connection:
            states = states_of_version(connection, self.before.version_id)
            list_id = self.before.list_id
            return Memory(
                list_id=list_id,
                run_id=self.before.id,
                placed=tuple(
                    # Nothing is written anew of a row that is in the store already.
                    Placed(supplier, "", b"", number, states[number])
                    for number, supplier in rows
                ),
                decided_until=last_decision(connection),
                decided=remembered(connection, list_id),
                met=cases_met(connection, list_id),
                as_of=as_of,
            )

    def recalled(self, as_of: datetime) -> Memory:
        """Read what is remembered of the whole list, documents brought since among it."""
        suppliers = [entry.supplier for entry in self.entries]
        with self.store.reading() as connection:
            memory = recall(connection, self.before.list_name, suppliers, as_of)
        # Whatever run came since: of that one's list these are not the suppliers.
        return replace(memory, run_id=self.before.id)

    def _brought(self, connection: Connection) -> bool:
        brought = documents_of_list(connection, self.before.list_id)
        listed = run_parts.suppliers_at(connection, self.before.version_id, brought)
        return any(
            document.as_evidence() not in supplier.evidence
            for number, supplier in listed.items()
            for document in brought[number]
        )
