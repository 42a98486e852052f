"""Secrets that we make: long and random, so that a plain digest of them is enough to keep."""

from __future__ import annotations

import hashlib
import secrets

__all__ = ["digest", "fresh"]

BYTES = 32


def fresh(prefix: str = "") -> str:
    """Return a new secret of 256 bits, safe in addresses and headers."""
    return prefix + secrets.token_urlsafe(BYTES)


def digest(secret: str) -> str:
    """Return what the store keeps of a secret (SHA-256, hex)."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
