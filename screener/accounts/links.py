"""Links that work once: for the first administrator, for an invitation, for a lost password."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from screener.accounts.passwords import Passwords
from screener.accounts.people import Record, add_user
from screener.accounts.secret import digest, fresh
from screener.errors import InputError
from screener.store import Store
from screener.store.operation import accounts
from screener.store.operation.accounts import User

__all__ = ["Links", "Opened"]

FIRST_HOURS = 24
INVITATION_DAYS = 7
_GONE = "this link is not valid: it was used, taken back or has expired; ask for a new one"


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link leads to."""

    kind: Literal["first", "password"]
    user: User | None
    """Whose password it sets; None for the first administrator, who also chooses a name."""


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links and redeems them. The secret is shown once; the store has its digest."""

    store: Store
    record: Record
    passwords: Passwords = field(default_factory=Passwords)

    def first(self, now: datetime) -> str | None:
        """Return the secret for the first administrator, or None when there is one.

        An earlier one that was never used stops working.
        """
        secret = fresh()
        with self.store.writing() as connection:
            if accounts.active_administrators(connection):
                return None
            accounts.forget_links(connection, kind="first", user_id=None)
            until = now + timedelta(hours=FIRST_HOURS)
            accounts.add_link(
                connection, digest(secret), kind="first", user_id=None, at=now, expires_at=until
            )
        return secret

    def for_password(self, user: User, *, by: str, now: datetime) -> str:
        """Return a secret with which a user sets a password; earlier ones stop working."""
        secret = fresh()
        with self.store.writing() as connection:
            accounts.forget_links(connection, kind="password", user_id=user.id)
            accounts.add_link(
                connection,
                digest(secret),
                kind="password",
                user_id=user.id,
                at=now,
                expires_at=now + timedelta(days=INVITATION_DAYS),
            )
            self.record(connection, "password_link_made", by, {"user": user.name}, now)
        return secret

    def look(self, secret: str, now: datetime) -> Opened:
        """Say what a link leads to, without using it.

        Raises:
            InputError: it is used, expired or unknown; which of them is not said.
        """
        with self.store.reading() as connection:
            found = accounts.link(connection, digest(secret))
            if found is None or found.expires_at <= now:
                raise InputError(_GONE)
            if found.kind == "first":
                return Opened("first", None)
            user = None if found.user_id is None else accounts.user(connection, found.user_id)
        if user is None or not user.active:
            raise InputError(_GONE)
        return Opened("password", user)

    def redeem(self, secret: str, *, name: str = "", password: str, now: datetime) -> User:
        """Use a link: set the password, and for the first administrator make the account.

        Of whom had a password before, sessions and tokens end.

        Raises:
            InputError: the link is not valid, or name or password are refused.
        """
        opened = self.look(secret, now)
        self.passwords.check(password, opened.user.name if opened.user else name)
        hashed = self.passwords.hash(password)
        with self.store.writing() as connection:
            if not accounts.use_link(connection, digest(secret)):
                raise InputError(_GONE)
            if opened.user is None:
                user = add_user(connection, name, "administrator", password=hashed, now=now)
            else:
                user = opened.user
                accounts.change_user(connection, user.id, password=hashed)
                accounts.shut_out(connection, user.id, now)
            kind = "first_administrator" if opened.user is None else "password_set"
            self.record(connection, kind, user.name, {"user": user.name}, now)
        return user
