"""Accounts: who may enter the web application, in which role, and with what proof."""

from screener.accounts.links import Links
from screener.accounts.passwords import Passwords
from screener.accounts.people import People, Record
from screener.accounts.roles import ROLES, SCOPES, Role, Scope, may
from screener.accounts.sessions import LogIn, Presence, Sessions
from screener.accounts.tokens import Bearer, Tokens
from screener.store.operation.accounts import Token, User

__all__ = [
    "ROLES",
    "SCOPES",
    "Bearer",
    "Links",
    "LogIn",
    "Passwords",
    "People",
    "Presence",
    "Record",
    "Role",
    "Scope",
    "Sessions",
    "Token",
    "Tokens",
    "User",
    "may",
]
