"""Review: people confirm, dismiss, approve, undo, assign and comment.

History is only added to. An act upon several cases is done for all of them or for none.
A case that someone has decided must be undone before it is decided otherwise, so that
nobody overwrites a colleague unawares.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from sqlalchemy import Connection

from screener import audit
from screener.errors import InputError, ReviewError
from screener.model import Listing, plain
from screener.service.review.reopening import reopen_expired
from screener.settings import Settings
from screener.store import Store
from screener.store.review.acts import add_acts, add_comments, cases_acted_upon
from screener.store.review.acts import assign as assign_cases
from screener.store.review.cases import Case, acts_of, cases_by_id, cases_like, restate
from screener.store.review.standing import Standing, fold
from screener.store.runs.listings import listings_by_id

__all__ = ["MOST_TEXT", "Outcome", "Reviewer", "done_together", "is_one_everywhere", "same_person"]

MOST_TEXT = 4_000
"""Characters of a reason or comment."""

MOST_NAME = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an act did."""

    cases: tuple[int, ...]
    """The cases it was upon, with those of the match group where that was asked for."""
    waiting: tuple[int, ...] = ()
    """Those of them that now wait for a second person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewer:
    """A person at work on a store. Every act is one transaction, sealed in the audit log.

    Raises:
        InputError: the act is none, whatever the case: without a person or a reason, or expiring
            in the past; nothing was changed.
        ReviewError: the act does not go as a case stands; nothing was changed.
        StoreError: the store failed; nothing was changed.
    """

    store: Store
    settings: Settings
    by: str
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))

    def decide(
        self,
        verdict: Literal["confirmed", "dismissed"],
        cases: Sequence[int],
        *,
        reason: str,
        whole_group: bool = False,
        all_suppliers: bool = False,
        expires: date | None = None,
        seen: dict[int, int] | None = None,
    ) -> Outcome:
        """Confirm or dismiss matches, with one reason.

        Args:
            verdict: whether supplier, or who is named beside it, and listing are the same.
            cases: numbers of cases to review.
            reason: why, 1 to 4,000 characters.
            whole_group: also decide the open cases of the same name and match group.
            all_suppliers: also decide those of the same name beside other suppliers.
            expires: day from which a dismissal no longer holds; the setting's when not given.
            seen: what the person had before them, by case, as `Case.seen` says it; where it is
                another by now, the act is refused.
        """
        with self.acting(reason) as (connection, at):
            chosen = reopen_expired(connection, _chosen(connection, cases, seen), at)
            if all_suppliers:
                _must_be_one_everywhere(connection, chosen)
            if whole_group or all_suppliers:
                like = [
                    near
                    for case in chosen.values()
                    for near in cases_like(
                        connection, case, whole_group=whole_group, all_suppliers=all_suppliers
                    )
                ]
                chosen |= _open(connection, like, at)
            standing = _standings(connection, chosen)
            for number, case in chosen.items():
                if case.status != "to_review":
                    raise ReviewError(_not_open(case, standing[number]))
            return self.add(
                connection,
                chosen,
                verdict,
                reason=reason,
                at=at,
                expires=self._expiry(verdict, expires, at),
            )

    def approve(
        self,
        cases: Sequence[int],
        *,
        reason: str = "",
        together: bool = False,
        seen: dict[int, int] | None = None,
    ) -> Outcome:
        """Approve, as the second person, what waits on these cases.

        ``together`` takes in what was proposed of other cases in the same act, and waits too.
        """
        with self.acting(reason, needed=False) as (connection, at):
            chosen = _chosen(connection, cases, seen)
            waiting = _standings(connection, chosen)
            for number in chosen:
                self._may_approve(number, waiting[number])
            if together:
                chosen |= done_together(connection, waiting.values())
                waiting = _standings(connection, chosen)
            return self.add(
                connection,
                chosen,
                "approved",
                reason=reason,
                at=at,
                refers_to={
                    number: standing.pending.id
                    for number, standing in waiting.items()
                    if standing.pending is not None
                },
            )

    def undo(
        self,
        cases: Sequence[int],
        *,
        reason: str,
        together: bool = False,
        seen: dict[int, int] | None = None,
    ) -> Outcome:
        """Take back what stands, or what waits for approval; the case is to review again.

        ``together`` takes in what was decided of other cases in the same act, and waits or stands
        as this does.
        """
        with self.acting(reason) as (connection, at):
            chosen = _chosen(connection, cases, seen)
            standing = _standings(connection, chosen)
            for number, one in standing.items():
                if one.act is None:
                    raise ReviewError(f"case {number}: there is nothing to undo")
            if together:
                chosen |= done_together(connection, standing.values())
                standing = _standings(connection, chosen)
            undone = {number: one.act for number, one in standing.items()}
            return self.add(
                connection,
                chosen,
                "undone",
                reason=reason,
                at=at,
                refers_to={number: act.id for number, act in undone.items() if act is not None},
                # Taking back what merely waits makes nothing weaker than it was.
                exempt={number for number, one in standing.items() if one.pending is not None},
            )

    def assign(self, cases: Sequence[int], assignee: str) -> Outcome:
        """Hand cases to someone; an empty name hands them back to all."""
        name = assignee.strip()
        _storable(name)
        if len(name) > MOST_NAME:
            raise InputError(f"a name has at most {MOST_NAME} characters, not {len(name)}")
        with self.acting("", needed=False) as (connection, at):
            chosen = _chosen(connection, cases, None)
            numbers = assign_cases(connection, chosen.values(), name, by=self.by, at=at)
            audit.append_all(connection, "assignment", numbers, at)
            return Outcome(tuple(chosen))

    def comment(self, cases: Sequence[int], text: str) -> Outcome:
        """Add a remark to cases."""
        with self.acting(text) as (connection, at):
            chosen = _chosen(connection, cases, None)
            numbers = add_comments(connection, chosen.values(), text.strip(), by=self.by, at=at)
            audit.append_all(connection, "comment", numbers, at)
            return Outcome(tuple(chosen))

    @contextmanager
    def acting(self, text: str, *, needed: bool = True) -> Iterator[tuple[Connection, datetime]]:
        """Check who acts and why, take the writers' turn, and give connection and moment."""
        if not self.by.strip() or len(self.by) > MOST_NAME:
            raise InputError("say who decides: --by NAME or SCREENER_USER")
        if needed and not text.strip():
            raise InputError("give a reason: the next reviewer and the auditor will ask")
        if len(text) > MOST_TEXT:
            raise InputError(f"a text has at most {MOST_TEXT} characters, not {len(text)}")
        for one in (self.by, text):
            _storable(one)
        with self.store.writing() as connection:
            at = self.now()
            audit.note_if_changed(
                connection, "settings", self.settings.review_policy(), by=self.by, at=at
            )
            yield connection, at

    def add(
        self,
        connection: Connection,
        chosen: dict[int, Case],
        verdict: Literal["confirmed", "dismissed", "undone", "approved"],
        *,
        reason: str,
        at: datetime,
        refers_to: dict[int, int] | None = None,
        expires: date | None = None,
        exempt: Collection[int] = (),
    ) -> Outcome:
        """Add an act to each case, waiting for a second person where four eyes are asked for."""
        waiting = tuple(
            number
            for number, case in chosen.items()
            if number not in exempt and f"{case.tier}:{verdict}" in self.settings.four_eyes
        )
        numbers = add_acts(
            connection,
            chosen.values(),
            verdict,
            reason=reason.strip(),
            by=self.by,
            at=at,
            needs_second=waiting,
            refers_to=refers_to,
            expires=expires,
        )
        restate(connection, chosen)
        audit.append_all(connection, "decision", numbers, at)
        return Outcome(tuple(chosen), waiting)

    def _may_approve(self, number: int, standing: Standing) -> None:
        if standing.pending is None:
            raise ReviewError(f"case {number}: nothing waits for a second person")
        if same_person(standing.pending.by, self.by):
            raise ReviewError(
                f"case {number}: {self.by} proposed this; another person must approve it"
            )

    def _expiry(self, verdict: str, expires: date | None, at: datetime) -> date | None:
        if verdict != "dismissed":
            if expires is not None:
                raise InputError("only a dismissal expires")
            return None
        if expires is not None and expires <= at.date():
            raise InputError(f"{expires.isoformat()} is not in the future")
        days = self.settings.dismissal_days
        if expires is None and days is not None:
            return at.date() + timedelta(days=days)
        return expires


def same_person(one: str, other: str) -> bool:
    """Return whether two names are one person's, whatever their case and spacing."""
    return plain(one) == plain(other)


def _storable(text: str) -> None:
    """Refuse what no database keeps: NUL, and halves of characters."""
    if "\0" in text or any("\ud800" <= char <= "\udfff" for char in text):
        raise InputError("a text holds characters that cannot be kept; type it anew")


def _chosen(
    connection: Connection, wanted: Sequence[int], seen: dict[int, int] | None
) -> dict[int, Case]:
    if not wanted:
        raise InputError("name at least one case")
    found = cases_by_id(connection, wanted)
    for number in wanted:
        if number not in found:
            raise ReviewError(f"there is no case {number}; `screener review list` shows them")
        now = found[number].seen
        if (seen or {}).get(number, now) != now:
            raise ReviewError(f"case {number} has changed since you looked; look again")
    return found


def is_one_everywhere(case: Case, listing: Listing) -> bool:
    """Say whether a case is of a name that is one firm's or ship's beside whichever supplier.

    What a supplier is called is its own, and persons of one name are many.
    """
    return bool(case.whose) and listing.kind != "person"


def done_together(connection: Connection, standings: Iterable[Standing]) -> dict[int, Case]:
    """Return the cases upon which the same acts were done, and wait or stand as these do.

    To approve what stands already would end it. What the store carried over by itself was no act
    of several cases.
    """
    done = {
        (act.mark, one.status): act
        for one in standings
        if (act := one.act) is not None and not act.carried
    }
    upon = {case for act in done.values() for case in cases_acted_upon(connection, act)}
    found = cases_by_id(connection, upon)
    standing = _standings(connection, found)
    return {
        number: case
        for number, case in found.items()
        if (act := (one := standing[number]).act) is not None and (act.mark, one.status) in done
    }


def _must_be_one_everywhere(connection: Connection, chosen: dict[int, Case]) -> None:
    listings = listings_by_id(connection, {case.listing_id for case in chosen.values()})
    for number, case in chosen.items():
        if not is_one_everywhere(case, listings[case.listing_id]):
            raise ReviewError(
                f"case {number}: only a firm or ship that is named beside suppliers is decided "
                "upon for all of them"
            )


def _open(connection: Connection, like: Sequence[Case], at: datetime) -> dict[int, Case]:
    found = reopen_expired(connection, {case.id: case for case in like}, at)
    return {number: case for number, case in found.items() if case.status == "to_review"}


def _standings(connection: Connection, chosen: dict[int, Case]) -> dict[int, Standing]:
    return {number: fold(acts) for number, acts in acts_of(connection, chosen).items()}


def _not_open(case: Case, standing: Standing) -> str:
    if case.status == "error":
        return (
            f"case {case.id}: the last run could not search {case.source}, so nothing can be "
            "decided; refresh the source and screen again"
        )
    act = standing.act
    who = f" by {act.by} on {act.at:%Y-%m-%d %H:%M} UTC" if act else ""
    if case.status == "awaiting_second":
        return f"case {case.id} was proposed{who}; approve or undo it"
    return f"case {case.id} was {case.status}{who}; undo that first"
