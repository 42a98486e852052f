"""Signed values in cookies and forms: what we handed out comes back unchanged or not at all."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from dataclasses import dataclass
from typing import Any

__all__ = ["Signer"]


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs with one key, for one purpose at a time."""

    key: bytes

    def sign(self, purpose: str, value: str) -> str:
        """Return the value with its signature."""
        return f"{value}.{self.mark(purpose, value)}"

    def read(self, purpose: str, signed: str) -> str:
        """Return the value, or the empty text when the signature does not hold."""
        value, _, mark = signed.rpartition(".")
        return value if self.holds(purpose, value, mark) else ""

    def mark(self, purpose: str, value: str) -> str:
        """Return the signature alone."""
        made = hmac.new(self.key, f"{purpose}:{value}".encode("utf-8", "replace"), hashlib.sha256)
        return base64.urlsafe_b64encode(made.digest()).decode().rstrip("=")

    def holds(self, purpose: str, value: str, mark: str) -> bool:
        """Say whether a signature belongs to the value; takes the same time either way."""
        given = mark.encode("utf-8", "replace")
        return hmac.compare_digest(self.mark(purpose, value).encode(), given)

    def pack(self, purpose: str, value: object) -> str:
        """Return plain data, signed, in letters that a cookie may have."""
        packed = base64.urlsafe_b64encode(json.dumps(value).encode()).decode()
        return self.sign(purpose, packed)

    def unpack(self, purpose: str, signed: str) -> Any:  # noqa: ANN401 - what was packed
        """Return the data, or None."""
        packed = self.read(purpose, signed)
        return json.loads(base64.urlsafe_b64decode(packed)) if packed else None
