"""Reopens what no longer holds: the store's own act, with the difference that caused it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection

from screener import audit
from screener.store.carrying.differences import Difference, to_bytes
from screener.store.review.acts import add_acts
from screener.store.review.cases import Case, cases_by_id, restate
from screener.store.review.standing import SYSTEM

__all__ = ["reopen", "reopen_expired"]

Reopened = Mapping[int, tuple[Case, tuple[Difference, ...]]]
"""By number: the case, and what differs from what was decided upon."""


def reopen(
    connection: Connection,
    chosen: Reopened,
    at: datetime,
    *,
    refers_to: Mapping[int, int] | None = None,
) -> list[int]:
    """Reopen cases; return the numbers of the acts, which the caller must seal.

    An act refers to the decision that stood, unless ``refers_to`` names another for a case.
    """
    numbers = add_acts(
        connection,
        [case for case, _ in chosen.values()],
        "reopened",
        reason="",
        by=SYSTEM,
        at=at,
        refers_to={case.id: int(case.decision_id or 0) for case, _ in chosen.values()}
        | dict(refers_to or {}),
        difference={number: to_bytes(difference) for number, (_, difference) in chosen.items()},
    )
    restate(connection, chosen)
    return numbers


def reopen_expired(
    connection: Connection, chosen: dict[int, Case], at: datetime
) -> dict[int, Case]:
    """Write down, before an act upon these cases, which dismissals among them have expired."""
    expired = {
        number: (case, _expiry(case))
        for number, case in chosen.items()
        if case.expired_by(at.date())
    }
    audit.append_all(connection, "decision", reopen(connection, expired, at), at)
    return chosen | cases_by_id(connection, expired)


def _expiry(case: Case) -> tuple[Difference, ...]:
    """Return the difference that a day of expiry makes."""
    day = "" if case.expires is None else case.expires.isoformat()
    return (Difference("decision.expired", (day,), ()),)
