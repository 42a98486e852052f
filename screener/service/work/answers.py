"""Answers to calls with an idempotency key: begun once, completed once, kept for a day."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from screener.errors import InputError, ReviewError
from screener.store import Store
from screener.store.operation import jobs as rows
from screener.store.operation.jobs import Answer

__all__ = ["Answer", "Answers"]

_UNFINISHED = 0
_GIVEN_UP = timedelta(minutes=10)
"""After this an unfinished call is taken for one whose server died."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers in a store."""

    store: Store

    def begin(self, slot: str, call: str, now: datetime) -> Answer | str:
        """Take a slot for a call; return the answer where the call was answered before.

        Else it returns a mark for the call to act under, which nobody can guess. A call whose
        server died gets the mark of the time before, by which it finds what it did then.

        Raises:
            InputError: the slot belongs to a call with another content.
            ReviewError: the call is at work at this moment.
        """
        place, request = _digest(slot), _digest(call)
        with self.store.writing() as connection:
            known = rows.answer(connection, place)
            if known is not None and known.request != request:
                raise InputError("this Idempotency-Key was used for another call")
            if known is not None and known.status != _UNFINISHED:
                return known
            if known is not None and now - known.at < _GIVEN_UP:
                raise ReviewError("the first call with this Idempotency-Key is still at work")
            mark = known.body.decode() if known else secrets.token_hex(16)
            rows.forget_answer(connection, place)
            rows.add_answer(connection, place, Answer(request, _UNFINISHED, mark.encode(), now))
        return mark

    def complete(self, slot: str, status: int, body: bytes) -> None:
        """Keep the answer."""
        with self.store.writing() as connection:
            rows.complete_answer(connection, _digest(slot), status, body)

    def abandon(self, slot: str) -> None:
        """Give the slot free again: the call failed and changed nothing."""
        with self.store.writing() as connection:
            rows.forget_answer(connection, _digest(slot))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
