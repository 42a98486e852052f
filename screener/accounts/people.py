"""Users: added, given a role, closed. There is always one administrator left."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from screener.accounts.passwords import Passwords
from screener.accounts.roles import ROLES
from screener.accounts.tries import is_locked, note_wrong
from screener.errors import InputError
from screener.quotes import quoted
from screener.store import Store
from screener.store.operation import accounts
from screener.store.operation.accounts import User

__all__ = ["People", "Record", "name_key"]

Record = Callable[[Connection, str, str, dict[str, str], datetime], None]
"""Writes an act to the audit log in the same transaction: kind, by whom, what, when."""

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class People:
    """Everyone who may log in. Times are UTC and given by the caller."""

    store: Store
    record: Record
    passwords: Passwords = field(default_factory=Passwords)

    def everyone(self) -> list[User]:
        """Return all users, by name."""
        with self.store.reading() as connection:
            return accounts.all_users(connection)

    def find(self, user_id: int) -> User:
        """Return a user.

        Raises:
            InputError: there is none with this number.
        """
        with self.store.reading() as connection:
            return _known(connection, user_id)

    def add(self, name: str, role: str, *, by: str, now: datetime) -> User:
        """Add a user without a password; an invitation lets them set one.

        Raises:
            InputError: the name is taken or unusable, or the role is unknown.
        """
        with self.store.writing() as connection:
            made = add_user(connection, name, role, password="", now=now)
            self.record(connection, "user_added", by, {"user": made.name, "role": role}, now)
        return made

    def change_role(self, user_id: int, role: str, *, by: str, now: datetime) -> None:
        """Give a user another role, from their next request on.

        Raises:
            InputError: unknown user or role, or nobody would be left to administer.
        """
        _known_role(role)
        with self.store.writing() as connection:
            user = _known(connection, user_id)
            accounts.change_user(connection, user_id, role=role)
            _someone_administers(connection)
            told = {"user": user.name, "from": user.role, "to": role}
            self.record(connection, "user_role_changed", by, told, now)

    def set_active(self, user_id: int, *, active: bool, by: str, now: datetime) -> None:
        """Open or close an account; both leave no session, token or link for a password in force.

        Raises:
            InputError: unknown user, or nobody would be left to administer.
        """
        with self.store.writing() as connection:
            user = _known(connection, user_id)
            accounts.change_user(connection, user_id, active=active)
            accounts.shut_out(connection, user_id, now)
            _someone_administers(connection)
            kind = "user_opened" if active else "user_closed"
            self.record(connection, kind, by, {"user": user.name}, now)

    def change_password(self, user: User, old: str, new: str, *, now: datetime) -> None:
        """Change one's own password; whoever else got in with the old one is out.

        All sessions of the user end, also this one, which may be known to another, and so do tokens
        and links for a password.

        Raises:
            InputError: the old one is wrong, or was so too often, or the new one is refused.
        """
        self.passwords.check(new, user.name)
        key = name_key(user.name)
        with self.store.reading() as connection:
            self._may_try(connection, key, now)
            known = accounts.password_of(connection, user.id)
        if not self.passwords.fits(old, known):
            with self.store.writing() as connection:
                # Counted again under the lock of writers: tries side by side gain nothing.
                self._may_try(connection, key, now)
                note_wrong(connection, key, now)
            raise _not_right()
        hashed = self.passwords.hash(new)
        with self.store.writing() as connection:
            # Hashing takes its time: a link may have set another one meanwhile.
            if accounts.password_of(connection, user.id) != known:
                raise _not_right()
            accounts.change_user(connection, user.id, password=hashed)
            accounts.shut_out(connection, user.id, now)
            self.record(connection, "password_changed", user.name, {"user": user.name}, now)

    @staticmethod
    def _may_try(connection: Connection, key: str, now: datetime) -> None:
        if is_locked(connection, key, now):
            raise InputError("too many tries; wait a quarter of an hour, then try again")

    def prefer(self, user_id: int, *, language: str, zone: str) -> None:
        """Keep a user's language and time zone."""
        with self.store.writing() as connection:
            accounts.change_user(connection, user_id, language=language, zone=zone)


def name_key(name: str) -> str:
    """Return what two spellings of a user's name share."""
    return unicodedata.normalize("NFKC", name).casefold().strip()


def add_user(connection: Connection, name: str, role: str, *, password: str, now: datetime) -> User:
    """Add a user within a transaction; ``password`` is a hash, or empty."""
    name = unicodedata.normalize("NFC", name).strip()
    _known_role(role)
    if not name or len(name) > LONGEST_NAME:
        raise InputError(f"a user's name has 1 to {LONGEST_NAME} characters", field="name")
    if not all(char.isprintable() for char in name) or ":" in name:
        raise InputError("a user's name has neither colons nor invisible characters", field="name")
    if accounts.user_named(connection, name_key(name)) is not None:
        raise InputError(f"there is already a user {quoted(name)}", field="name")
    return accounts.add_user(
        connection, name=name, name_key=name_key(name), role=role, password=password, at=now
    )


def _known(connection: Connection, user_id: int) -> User:
    found = accounts.user(connection, user_id)
    if found is None:
        raise InputError(f"there is no user {user_id}")
    return found


def _not_right() -> InputError:
    return InputError("the present password is not right", field="old")


def _known_role(role: str) -> None:
    if role not in ROLES:
        raise InputError(f"role {quoted(role)} is unknown; use one of {', '.join(ROLES)}")


def _someone_administers(connection: Connection) -> None:
    if not accounts.active_administrators(connection):
        raise InputError("this is the last administrator; make another one first")
