"""Personal tokens for the API: with scopes and an end, shown once."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from screener.accounts.people import Record
from screener.accounts.roles import SCOPE_ROLES, SCOPES, Scope, may
from screener.accounts.secret import digest, fresh
from screener.errors import InputError
from screener.store import Store
from screener.store.operation import accounts
from screener.store.operation.accounts import Token, User

__all__ = ["Bearer", "Tokens"]

PREFIX = "fls_"
"""Tells scanners for leaked secrets what they found."""
MOST_DAYS = 366
MOST_TOKENS = 50
LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who calls with a token, and for what it is good."""

    user: User
    token: Token

    def may(self, scope: Scope) -> bool:
        """Say whether the token has the scope and its owner still the role for it."""
        return scope in self.token.scopes and may(self.user.role, SCOPE_ROLES[scope])


@dataclass(frozen=True, slots=True)
class Tokens:
    """Makes, lists, revokes and recognises tokens."""

    store: Store
    record: Record

    def make(
        self, user: User, *, label: str, scopes: Collection[str], days: int, now: datetime
    ) -> tuple[Token, str]:
        """Return a new token and its secret, which is not kept.

        Raises:
            InputError: no label, an unknown scope, more than the user's role allows, or an
                end too far away.
        """
        chosen = _scopes(user, scopes)
        label = label.strip()
        if not label or len(label) > LONGEST_LABEL:
            raise InputError(
                f"a token needs a label of 1 to {LONGEST_LABEL} characters", field="label"
            )
        if not 1 <= days <= MOST_DAYS:
            raise InputError(f"a token lives 1 to {MOST_DAYS} days", field="days")
        secret = fresh(PREFIX)
        with self.store.writing() as connection:
            if len(_in_force(accounts.tokens_of(connection, user.id), now)) >= MOST_TOKENS:
                raise InputError(f"you have {MOST_TOKENS} tokens in force; revoke one first")
            token = accounts.add_token(
                connection,
                digest(secret),
                user_id=user.id,
                label=label,
                scopes=chosen,
                at=now,
                expires_at=now + timedelta(days=days),
            )
            told = {"token": str(token.id), "scopes": " ".join(chosen)}
            self.record(connection, "token_made", user.name, told, now)
        return token, secret

    def of(self, user: User) -> list[Token]:
        """Return a user's tokens, newest first, ended ones included."""
        with self.store.reading() as connection:
            return accounts.tokens_of(connection, user.id)

    def revoke(self, user: User, token_id: int, now: datetime) -> None:
        """End one of the user's own tokens.

        Raises:
            InputError: the user has no such token in force.
        """
        with self.store.writing() as connection:
            if not accounts.revoke_token(connection, token_id, user.id, now):
                raise InputError("you have no such token in force")
            self.record(connection, "token_revoked", user.name, {"token": str(token_id)}, now)

    def bearer(self, secret: str, now: datetime) -> Bearer | None:
        """Return who calls, or None for a token that is unknown, ended, or of a closed account."""
        if not secret.startswith(PREFIX):
            return None
        with self.store.reading() as connection:
            token = accounts.token(connection, digest(secret))
            user = None if token is None else accounts.user(connection, token.user_id)
        if token is None or user is None or not user.active or not _in_force([token], now):
            return None
        return Bearer(user, token)


def _in_force(tokens: Collection[Token], now: datetime) -> list[Token]:
    return [token for token in tokens if token.revoked_at is None and token.expires_at > now]


def _scopes(user: User, wanted: Collection[str]) -> tuple[Scope, ...]:
    unknown = set(wanted) - set(SCOPES)
    if unknown or not wanted:
        raise InputError(f"a token needs at least one scope of {', '.join(SCOPES)}", field="scope")
    chosen = tuple(scope for scope in SCOPES if scope in wanted)
    beyond = [scope for scope in chosen if not may(user.role, SCOPE_ROLES[scope])]
    if beyond:
        raise InputError(
            f"your role {user.role} does not include {', '.join(beyond)}", field="scope"
        )
    return chosen
