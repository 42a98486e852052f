"""What is remembered of a supplier list when it is screened again: who is who, what was decided.

Decisions are attached after the search, so they never crowd out a new hit. A dismissal
covers supplier and listing as they were; where they are no longer, it is not attached,
and the case reopens with the difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from screener.model import Decision, Match, Supplier
from screener.store.differences import Difference, between
from screener.store.lists import list_id_of, newest_version_id
from screener.store.placing import Placed, place
from screener.store.remembered import Remembered, remembered
from screener.store.saving import last_decision

__all__ = ["Key", "Memory", "recall"]

Key = tuple[int, str, str]
"""Supplier, source id, publisher's reference."""


@dataclass(slots=True)
class Memory:
    """A list's suppliers in the order of the new rows, and the decisions in force upon them."""

    list_id: int | None
    version_id: int | None
    """The newest version when this was read."""
    placed: tuple[Placed, ...]
    decided_until: int
    decided: dict[Key, Remembered]
    as_of: datetime
    reopened: dict[Key, tuple[Difference, ...]] = field(default_factory=dict)
    """Dismissals that no longer hold, filled in while deciding."""

    def decide(self, found: Sequence[tuple[Match, ...]]) -> list[tuple[Match, ...]]:
        """Attach the decisions in force; the matches come in the order of the rows."""
        return [
            matches if one.supplier_id is None else self._decided(one.supplier_id, one, matches)
            for one, matches in zip(self.placed, found, strict=True)
        ]

    def _decided(
        self, supplier_id: int, placed: Placed, matches: tuple[Match, ...]
    ) -> tuple[Match, ...]:
        return tuple(self._with_decision(supplier_id, placed.supplier, one) for one in matches)

    def _with_decision(self, supplier_id: int, supplier: Supplier, match: Match) -> Match:
        key = (supplier_id, match.listing.source, match.listing.id)
        known = self.decided.get(key)
        if known is None:
            return match
        changed = self._changed(known, supplier, match)
        if changed:
            self.reopened[key] = changed
            return match
        act = known.act
        return replace(
            match,
            decision=Decision(
                verdict="confirmed" if act.verdict == "confirmed" else "dismissed",
                reason=act.reason,
                by=act.by,
                at=act.at,
                approver=known.approver,
                expires=act.expires,
            ),
        )

    def _changed(
        self, known: Remembered, supplier: Supplier, match: Match
    ) -> tuple[Difference, ...]:
        # Only a dismissal lowers a band, so only a dismissal can be wrong by being old.
        if known.act.verdict != "dismissed":
            return ()
        expires = known.act.expires
        if expires is not None and expires <= self.as_of.astimezone(UTC).date():
            return (Difference("decision.expired", (expires.isoformat(),), ()),)
        return between(known.supplier, known.listing, supplier, match.listing)


def recall(
    connection: Connection, list_name: str, suppliers: Sequence[Supplier], as_of: datetime
) -> Memory:
    """Read what is known of a list; nothing, for a new one."""
    list_id = list_id_of(connection, list_name)
    return Memory(
        list_id=list_id,
        version_id=None if list_id is None else newest_version_id(connection, list_id),
        placed=place(connection, list_id, suppliers),
        decided_until=last_decision(connection),
        decided={} if list_id is None else remembered(connection, list_id),
        as_of=as_of,
    )
