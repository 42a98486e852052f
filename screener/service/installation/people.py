"""Accounts with their acts on record: opens the store for them and writes the audit log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from sqlalchemy import Connection

from screener import audit
from screener.accounts import Links, Passwords, People, Sessions, Tokens
from screener.service.installation.anchors import open_anchored
from screener.settings import Settings
from screener.store import Store

__all__ = ["Accounts", "open_accounts"]


@dataclass(frozen=True, slots=True)
class Accounts:
    """Everything about who may enter. Close it, or use it in a ``with``."""

    store: Store
    people: People
    links: Links
    sessions: Sessions
    tokens: Tokens

    def close(self) -> None:
        """Give the store's connections back."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_accounts(settings: Settings, passwords: Passwords | None = None) -> Accounts:
    """Open the accounts in the store that the settings name.

    Raises:
        StoreError: the store cannot be reached.
    """
    store = open_anchored(settings)
    hashes = passwords or Passwords()
    return Accounts(
        store=store,
        people=People(store, _record, hashes),
        links=Links(store, _record, hashes),
        sessions=Sessions(store, hashes),
        tokens=Tokens(store, _record),
    )


def _record(
    connection: Connection, kind: str, by: str, what: Mapping[str, str], at: datetime
) -> None:
    audit.note(connection, kind, what, by=by, at=at)
