"""Log-in, lock-out and sessions with an idle timeout."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from screener.accounts.passwords import Passwords
from screener.accounts.people import name_key
from screener.accounts.secret import digest, fresh
from screener.accounts.tries import WINDOW, forgive, is_locked, note_wrong
from screener.store import Store
from screener.store.operation import accounts
from screener.store.operation.accounts import User

__all__ = ["LogIn", "Presence", "Sessions"]

IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
_TOUCH = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class LogIn:
    """The outcome of a try to log in."""

    outcome: Literal["in", "refused", "locked"]
    secret: str = ""
    """The session's secret, for the cookie; only when in."""
    user: User | None = None


class Presence:
    """When each session was last used, kept in memory between two writes to the store.

    A page view must not wait for the store's writer: on SQLite a run that is being stored
    holds it for seconds.
    """

    def __init__(self) -> None:
        """Begin with nobody seen."""
        self._lock = threading.Lock()
        self._seen: dict[str, datetime] = {}

    def last(self, session: str, stored: datetime) -> datetime:
        """Return the later of what the store knows and what memory knows."""
        with self._lock:
            return max(self._seen.get(session, stored), stored)

    def note(self, session: str, now: datetime) -> None:
        """Remember that a session was used."""
        with self._lock:
            self._seen[session] = now

    def gathered(self) -> dict[str, datetime]:
        """Return what has gathered, to be written."""
        with self._lock:
            return dict(self._seen)

    def forget(self, written: Mapping[str, datetime]) -> None:
        """Forget what has been written, and nobody has noted again since."""
        with self._lock:
            for session, seen in written.items():
                if self._seen.get(session) == seen:
                    del self._seen[session]


@dataclass(frozen=True, slots=True)
class Sessions:
    """Logs people in and out, and says who a session is."""

    store: Store
    passwords: Passwords = field(default_factory=Passwords)
    idle: timedelta = IDLE
    presence: Presence = field(default_factory=Presence)

    def log_in(self, name: str, password: str, address: str, now: datetime) -> LogIn:
        """Try a name and a password.

        A closed account, an unknown name and a wrong password look and last alike.
        """
        key = name_key(name)[:200]
        with self.store.reading() as connection:
            if is_locked(connection, key, now, address=address):
                return LogIn("locked")
            user = accounts.user_named(connection, key)
            known = accounts.password_of(connection, user.id) if user and user.active else ""
        fits = self.passwords.fits(password, known)
        if user is None or not fits:
            return self._failed(key, address, now)
        return self._begin(user, key, password, known, now)

    def who(self, secret: str, now: datetime) -> User | None:
        """Return who a session belongs to, or None when it is over or never was."""
        session = digest(secret)
        with self.store.reading() as connection:
            found = accounts.session(connection, session)
        if found is None or not found.user.active:
            return None
        seen = self.presence.last(session, found.seen_at)
        # One that begins later than now is of a clock that was put back since: it would not end.
        lives = -WINDOW < now - found.created_at < LONGEST
        if not lives or now - seen >= self.idle:
            return None
        if now - seen >= _TOUCH:
            self.presence.note(session, now)
        return found.user

    def end(self, secret: str) -> None:
        """Log out."""
        with self.store.writing() as connection:
            accounts.end_session(connection, digest(secret))

    def begin(self, user: User, now: datetime) -> str:
        """Begin a session for someone who proved who they are by a link; returns its secret."""
        secret = fresh()
        with self.store.writing() as connection:
            accounts.add_session(connection, digest(secret), user.id, now)
        return secret

    def tidy(self, now: datetime) -> None:
        """Write down who was seen; delete old failures, dead sessions and expired links."""
        gathered = self.presence.gathered()
        with self.store.writing() as connection:
            for session, seen in gathered.items():
                accounts.touch(connection, session, seen)
            accounts.forget_old(
                connection,
                failed_before=now - WINDOW,
                seen_before=now - max(self.idle, WINDOW),
                now=now,
            )
        self.presence.forget(gathered)

    def _failed(self, key: str, address: str, now: datetime) -> LogIn:
        with self.store.writing() as connection:
            # Counted again under the lock of writers: tries side by side gain nothing.
            if is_locked(connection, key, now, address=address):
                return LogIn("locked")
            note_wrong(connection, key, now, address=address)
        return LogIn("refused")

    def _begin(self, user: User, key: str, password: str, known: str, now: datetime) -> LogIn:
        secret = fresh()
        better = self.passwords.hash(password) if self.passwords.outdated(known) else ""
        with self.store.writing() as connection:
            if is_locked(connection, key, now):
                return LogIn("locked")
            if accounts.password_of(connection, user.id) != known:
                return LogIn("refused")
            if better:
                accounts.change_user(connection, user.id, password=better)
            forgive(connection, key)
            accounts.add_session(connection, digest(secret), user.id, now)
        return LogIn("in", secret, user)
