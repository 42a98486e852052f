"""Passwords: argon2id with the parameters of RFC 9106, and little advice to the user."""

from __future__ import annotations

import threading
import unicodedata
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from screener.errors import InputError

__all__ = ["LONGEST", "SHORTEST", "Passwords"]

SHORTEST = 12
LONGEST = 256
_AT_ONCE = 2
"""Each hash takes 64 MiB for a moment; more of them at once would only wait for memory."""
_FEW = 4
"""A password of fewer different characters than this is a pattern."""


@dataclass(frozen=True, slots=True)
class Passwords:
    """Hashes and verifies; the work is bounded however many people knock."""

    hasher: PasswordHasher = field(default_factory=PasswordHasher)
    _turn: threading.BoundedSemaphore = field(
        default_factory=lambda: threading.BoundedSemaphore(_AT_ONCE)
    )

    def check(self, password: str, name: str = "") -> None:
        """Refuse a password that guessers try first.

        Raises:
            InputError: too short, too long, a pattern, or the name itself.
        """
        if len(password) < SHORTEST:
            raise InputError(f"the password needs at least {SHORTEST} characters", field="password")
        if len(password) > LONGEST:
            raise InputError(f"the password has more than {LONGEST} characters", field="password")
        if len(set(password)) < _FEW:
            raise InputError(
                "the password repeats a few characters; take another", field="password"
            )
        if name and name.casefold() in password.casefold() and len(password) < 2 * SHORTEST:
            raise InputError(
                "the password contains the user's name; take another", field="password"
            )

    def hash(self, password: str) -> str:
        """Return the argon2id hash with its salt and parameters."""
        with self._turn:
            return self.hasher.hash(_plain(password))

    def fits(self, password: str, known: str) -> bool:
        """Say whether the password gives the hash; no hash costs the same time and never fits."""
        if len(password) > LONGEST:
            return False
        with self._turn:
            if not known:
                self.hasher.hash(_plain(password))
                return False
            try:
                return self.hasher.verify(known, _plain(password))
            except VerificationError:
                return False

    def outdated(self, known: str) -> bool:
        """Say whether a hash was made with weaker parameters than today's."""
        return self.hasher.check_needs_rehash(known)


def _plain(password: str) -> str:
    """The same key presses give the same text on every keyboard and system."""
    return unicodedata.normalize("NFC", password)
