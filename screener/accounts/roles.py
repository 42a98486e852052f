"""The four roles, each with all that the ones before it may do."""

from __future__ import annotations

from typing import Literal

__all__ = ["ROLES", "SCOPES", "SCOPE_ROLES", "Role", "Scope", "may"]

Role = Literal["viewer", "analyst", "approver", "administrator"]
ROLES: tuple[Role, ...] = ("viewer", "analyst", "approver", "administrator")
"""viewer reads; analyst uploads, screens and decides; approver gives the second approval;
administrator keeps users, sources and settings."""

Scope = Literal["read", "screen", "decide"]
SCOPES: tuple[Scope, ...] = ("read", "screen", "decide")

SCOPE_ROLES: dict[Scope, Role] = {"read": "viewer", "screen": "analyst", "decide": "analyst"}
"""The least role that a scope asks of the token's owner, looked at on every call."""


def may(role: str, needed: Role) -> bool:
    """Say whether a role includes what the needed one may do; an unknown role may nothing."""
    return role in ROLES and ROLES.index(role) >= ROLES.index(needed)
