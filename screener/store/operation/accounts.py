"""Rows of accounts: users, their sessions, links and tokens, and failed log-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from screener.store.numbers import add
from screener.store.tables import links, login_failures, sessions, tokens, users

__all__ = [
    "Link",
    "Session",
    "Token",
    "User",
    "active_administrators",
    "add_failure",
    "add_link",
    "add_session",
    "add_token",
    "add_user",
    "all_users",
    "change_user",
    "end_all",
    "end_session",
    "failures",
    "forget_failures",
    "forget_links",
    "forget_old",
    "link",
    "password_of",
    "revoke_token",
    "session",
    "shut_out",
    "token",
    "tokens_of",
    "touch",
    "use_link",
    "user",
    "user_named",
]


@dataclass(frozen=True, slots=True)
class User:
    """A person who may log in."""

    id: int
    name: str
    role: str
    language: str
    zone: str
    active: bool
    created_at: datetime
    has_password: bool


@dataclass(frozen=True, slots=True)
class Session:
    """Someone's presence after a log-in."""

    user: User
    created_at: datetime
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A link that works once."""

    kind: str
    user_id: int | None
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Token:
    """A personal token for the API; its secret was shown once and is not kept."""

    id: int
    user_id: int
    label: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None


def _user(row: Row[Any]) -> User:
    kept = {name: getattr(row, name) for name in User.__slots__ if name != "has_password"}
    return User(**kept, has_password=bool(row.password))


def all_users(connection: Connection) -> list[User]:
    """Return everyone, by name."""
    # Sorted here: each database would do it in its own way.
    found = sorted(connection.execute(select(users)), key=lambda row: str(row.name_key))
    return [_user(row) for row in found]


def user(connection: Connection, user_id: int) -> User | None:
    """Return the user with this number."""
    row = connection.execute(select(users).where(users.c.id == user_id)).first()
    return None if row is None else _user(row)


def user_named(connection: Connection, name_key: str) -> User | None:
    """Return the user with this normal form of a name."""
    row = connection.execute(select(users).where(users.c.name_key == name_key)).first()
    return None if row is None else _user(row)


def password_of(connection: Connection, user_id: int) -> str:
    """Return the hash of a user's password; empty when none was set."""
    found = connection.execute(select(users.c.password).where(users.c.id == user_id)).scalar()
    return found or ""


def active_administrators(connection: Connection) -> int:
    """Count who can administer now: active, and able to log in."""
    able = users.c.active & (users.c.role == "administrator") & (users.c.password != "")
    return connection.execute(select(func.count()).select_from(users).where(able)).scalar_one()


def add_user(
    connection: Connection, *, name: str, name_key: str, role: str, password: str, at: datetime
) -> User:
    """Add a user."""
    number = add(
        connection,
        users,
        name=name,
        name_key=name_key,
        role=role,
        password=password,
        language="",
        zone="",
        active=True,
        created_at=at,
    )
    return _user(connection.execute(select(users).where(users.c.id == number)).one())


def change_user(connection: Connection, user_id: int, **columns: str | bool) -> None:
    """Set columns of a user: role, password, language, zone, active."""
    connection.execute(update(users).where(users.c.id == user_id).values(**columns))


def add_session(connection: Connection, digest: str, user_id: int, at: datetime) -> None:
    """Begin a session."""
    row = {"digest": digest, "user_id": user_id, "created_at": at, "seen_at": at}
    connection.execute(insert(sessions), row)


def session(connection: Connection, digest: str) -> Session | None:
    """Return a session with its user as it stands now."""
    found = select(users, sessions.c.created_at.label("begun_at"), sessions.c.seen_at).join_from(
        sessions, users
    )
    row = connection.execute(found.where(sessions.c.digest == digest)).first()
    return None if row is None else Session(_user(row), row.begun_at, row.seen_at)


def touch(connection: Connection, digest: str, at: datetime) -> None:
    """Note when a session was last used."""
    connection.execute(update(sessions).where(sessions.c.digest == digest).values(seen_at=at))


def end_session(connection: Connection, digest: str) -> None:
    """End one session."""
    connection.execute(delete(sessions).where(sessions.c.digest == digest))


def shut_out(connection: Connection, user_id: int, at: datetime) -> None:
    """End every way in of a user: sessions, tokens, and links for a password."""
    connection.execute(delete(sessions).where(sessions.c.user_id == user_id))
    in_force = (tokens.c.user_id == user_id) & tokens.c.revoked_at.is_(None)
    connection.execute(update(tokens).where(in_force).values(revoked_at=at))
    forget_links(connection, kind="password", user_id=user_id)


def end_all(connection: Connection) -> None:
    """End all sessions and links: those used or ended since a backup would be good again."""
    connection.execute(delete(sessions))
    connection.execute(delete(links))


def add_link(
    connection: Connection,
    digest: str,
    *,
    kind: str,
    user_id: int | None,
    at: datetime,
    expires_at: datetime,
) -> None:
    """Add a link."""
    row = {"digest": digest, "kind": kind, "user_id": user_id}
    connection.execute(insert(links), row | {"created_at": at, "expires_at": expires_at})


def link(connection: Connection, digest: str) -> Link | None:
    """Return a link that has not been used."""
    row = connection.execute(select(links).where(links.c.digest == digest)).first()
    return None if row is None else Link(row.kind, row.user_id, row.expires_at)


def use_link(connection: Connection, digest: str) -> bool:
    """Use a link up; false when somebody was first."""
    return connection.execute(delete(links).where(links.c.digest == digest)).rowcount == 1


def forget_links(connection: Connection, *, kind: str, user_id: int | None) -> None:
    """Take back the links of one kind for one user."""
    theirs = (links.c.kind == kind) & (links.c.user_id == user_id)  # is null, for None
    connection.execute(delete(links).where(theirs))


def add_token(
    connection: Connection,
    digest: str,
    *,
    user_id: int,
    label: str,
    scopes: tuple[str, ...],
    at: datetime,
    expires_at: datetime,
) -> Token:
    """Add a token."""
    number = add(
        connection,
        tokens,
        digest=digest,
        user_id=user_id,
        label=label,
        scopes=" ".join(scopes),
        created_at=at,
        expires_at=expires_at,
        revoked_at=None,
    )
    return Token(number, user_id, label, scopes, at, expires_at, None)


def token(connection: Connection, digest: str) -> Token | None:
    """Return the token with this digest."""
    row = connection.execute(select(tokens).where(tokens.c.digest == digest)).first()
    return None if row is None else _token(row)


def tokens_of(connection: Connection, user_id: int) -> list[Token]:
    """Return a user's tokens, newest first."""
    theirs = select(tokens).where(tokens.c.user_id == user_id).order_by(tokens.c.id.desc())
    return [_token(row) for row in connection.execute(theirs)]


def revoke_token(connection: Connection, token_id: int, user_id: int, at: datetime) -> bool:
    """Revoke a user's own token; false when there is no such token in force."""
    own = (tokens.c.id == token_id) & (tokens.c.user_id == user_id) & tokens.c.revoked_at.is_(None)
    return connection.execute(update(tokens).where(own).values(revoked_at=at)).rowcount == 1


def _token(row: Row[Any]) -> Token:
    return Token(
        row.id,
        row.user_id,
        row.label,
        tuple(row.scopes.split()),
        row.created_at,
        row.expires_at,
        row.revoked_at,
    )


def add_failure(
    connection: Connection, digest: str, *, name_key: str, address: str, at: datetime
) -> None:
    """Note a failed log-in."""
    row = {"digest": digest, "name_key": name_key, "address": address, "at": at}
    connection.execute(insert(login_failures), row)


def failures(connection: Connection, since: datetime, until: datetime, **of: str) -> int:
    """Count failed log-ins, of a name (``name_key``) or from an ``address``."""
    lately = login_failures.c.at.between(since, until)
    found = select(func.count()).select_from(login_failures).where(lately).filter_by(**of)
    return connection.execute(found).scalar_one()


def forget_failures(connection: Connection, name_key: str) -> None:
    """Forget a name's failures."""
    connection.execute(delete(login_failures).where(login_failures.c.name_key == name_key))


def forget_old(
    connection: Connection, *, failed_before: datetime, seen_before: datetime, now: datetime
) -> None:
    """Delete what no longer says anything: old failures, dead sessions, expired links."""
    connection.execute(delete(login_failures).where(login_failures.c.at < failed_before))
    connection.execute(delete(sessions).where(sessions.c.seen_at < seen_before))
    connection.execute(delete(links).where(links.c.expires_at < now))
