"""What is remembered of a supplier list when it is screened again: who is who, what was decided.

Decisions are attached after the search, so they never crowd out a new hit. A dismissal
covers supplier and listing as they were; where they are no longer, it is not attached,
and the case reopens with the difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy import Connection

from screener.model import Decision, Match, Supplier
from screener.sources.replacing import replaced
from screener.store.carrying.differences import Difference
from screener.store.carrying.placing import Placed, place
from screener.store.carrying.remembered import Remembered, cases_met, remembered
from screener.store.lists.versions import list_id_of, newest_run_id
from screener.store.review.cases import Key, key_of
from screener.store.runs.saving import last_decision

__all__ = ["Memory", "recall"]


@dataclass(slots=True)
class Memory:
    """A list's suppliers in the order of the new rows, and the decisions in force upon them."""

    list_id: int | None
    run_id: int | None
    """The list's newest run when this was read; each version has one."""
    placed: tuple[Placed, ...]
    decided_until: int
    decided: dict[Key, Remembered]
    as_of: datetime
    met: set[Key] = field(default_factory=set)
    """Cases that there are, whatever became of them."""
    reopened: dict[Key, tuple[Difference, ...]] = field(default_factory=dict)
    """Dismissals that no longer hold, filled in while deciding."""
    carried: dict[Key, Remembered] = field(default_factory=dict)
    """Decisions that go over to the same listing, of the source that replaces theirs or under
    another number of the publisher's; likewise."""
    left_behind: dict[Key, tuple[Remembered, tuple[Difference, ...]]] = field(default_factory=dict)
    """Those of a replaced source that do not, for the listing is not the same in every part;
    likewise."""
    _of_supplier: dict[int, dict[Key, Remembered]] = field(init=False)

    def __post_init__(self) -> None:
        """Sort the decisions by supplier."""
        self._of_supplier = defaultdict(dict)
        for key, known in self.decided.items():
            self._of_supplier[key[0]][key] = known

    @property
    def acts(self) -> bool:
        """Whether deciding found anything that the store must write down by itself."""
        return bool(self.reopened or self.carried or self.left_behind)

    def decide(self, found: Sequence[tuple[Match, ...]]) -> list[tuple[Match, ...]]:
        """Attach the decisions in force; the matches come in the order of the rows."""
        return [
            matches if one.supplier_id is None else self._decided(one.supplier_id, one, matches)
            for one, matches in zip(self.placed, found, strict=True)
        ]

    def _decided(
        self, supplier_id: int, placed: Placed, matches: tuple[Match, ...]
    ) -> tuple[Match, ...]:
        keys = [key_of(supplier_id, one) for one in matches]
        known = self._of_supplier.get(supplier_id, {})
        gone = {key: one for key, one in known.items() if key not in keys}
        return tuple(
            self._with_decision(key, placed.supplier, match, gone)
            for key, match in zip(keys, matches, strict=True)
        )

    def _with_decision(
        self, key: Key, supplier: Supplier, match: Match, gone: Mapping[Key, Remembered]
    ) -> Match:
        known = self.decided.get(key)
        if known is None:
            return self._carried(key, supplier, match, gone)
        changed = self._changed(known, supplier, match)
        if changed:
            self.reopened[key] = changed
            return match
        return replace(match, decision=_decision(known))

    def _carried(
        self, key: Key, supplier: Supplier, match: Match, gone: Mapping[Key, Remembered]
    ) -> Match:
        """Carry over what was decided on the same listing where it stood before.

        Once, when the case opens: what people do with it afterwards stands.
        """
        known = self._replaced(key) or self._renumbered(supplier, match, gone)
        if known is None or key in self.met:
            return match
        changed = self._lapsed(known, supplier, match)
        if changed:
            self.left_behind[key] = known, changed
            return match
        self.carried[key] = known
        return replace(match, decision=_decision(known))

    def _replaced(self, key: Key) -> Remembered | None:
        """Return what was decided on a listing in the source that this one replaces."""
        number, source, *rest = key
        older = ((number, old, *rest) for old, new in replaced().items() if new == source)
        return next((self.decided[one] for one in older if one in self.decided), None)

    def _renumbered(
        self, supplier: Supplier, match: Match, gone: Mapping[Key, Remembered]
    ) -> Remembered | None:
        """Return what was decided on a listing that its publisher gave another number.

        It is found no more, and the same in every part; nothing where such decisions disagree.
        A dismissal needs more than names to tell by: two bodies of one name are listed too.
        """
        listing = match.listing
        told = bool(listing.identifiers or listing.birth_dates)
        same = [
            known
            for (_, source, _, whose), known in gone.items()
            if (source, whose) == (listing.source, match.whose)
            and not self._lapsed(known, supplier, match)
        ]
        verdicts = {one.said.verdict for one in same}
        return (
            same[-1] if verdicts == {"confirmed"} or (told and verdicts == {"dismissed"}) else None
        )

    def _changed(
        self, known: Remembered, supplier: Supplier, match: Match
    ) -> tuple[Difference, ...]:
        # Only a dismissal lowers a band, so only a dismissal can be wrong by being old.
        if known.act.verdict != "dismissed":
            return ()
        return self._lapsed(known, supplier, match)

    def _lapsed(
        self, known: Remembered, supplier: Supplier, match: Match
    ) -> tuple[Difference, ...]:
        return known.lapsed(supplier, match, self.as_of.astimezone(UTC).date())


def _decision(known: Remembered) -> Decision:
    said = known.said
    return Decision(
        verdict="confirmed" if said.verdict == "confirmed" else "dismissed",
        reason=said.reason,
        by=said.by,
        at=said.at,
        approver=known.approver,
        expires=known.act.expires,
    )


def recall(
    connection: Connection, list_name: str, suppliers: Sequence[Supplier], as_of: datetime
) -> Memory:
    """Read what is known of a list; nothing, for a new one."""
    list_id = list_id_of(connection, list_name)
    return Memory(
        list_id=list_id,
        run_id=None if list_id is None else newest_run_id(connection, list_id),
        placed=place(connection, list_id, suppliers),
        decided_until=last_decision(connection),
        decided={} if list_id is None else remembered(connection, list_id),
        met=set() if list_id is None else cases_met(connection, list_id),
        as_of=as_of,
    )
