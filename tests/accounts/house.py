"""Accounts on a real SQLite store, with a clock in the test's hand and cheap hashes."""

from __future__ import annotations

from datetime import UTC, datetime

from argon2 import PasswordHasher
from sqlalchemy import Connection

from screener.accounts import Links, Passwords, People, Sessions, Tokens, User
from screener.store import Store

NOW = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
PASSWORD, OTHER, SHORT = "a long enough phrase", "another long phrase", "short"


class House:
    """All parts of accounts on one store."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.told: list[tuple[str, str, dict[str, str]]] = []
        passwords = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
        self.people = People(store, self._record, passwords)
        self.links = Links(store, self._record, passwords)
        self.sessions = Sessions(store, passwords)
        self.tokens = Tokens(store, self._record)

    def _record(
        self, _: Connection, kind: str, by: str, what: dict[str, str], __: datetime
    ) -> None:
        self.told.append((kind, by, what))

    def administrator(self) -> User:
        secret = self.links.first(NOW)
        assert secret is not None
        return self.links.redeem(secret, name="Ada", password=PASSWORD, now=NOW)

    def member(self, name: str, role: str) -> User:
        user = self.people.add(name, role, by="Ada", now=NOW)
        secret = self.links.for_password(user, by="Ada", now=NOW)
        return self.links.redeem(secret, password=PASSWORD, now=NOW)
