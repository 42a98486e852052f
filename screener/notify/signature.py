"""Signs what is posted, so that the receiver knows that it is ours and recent.

The header ``Screener-Signature`` reads ``t=SECONDS,v1=HEX``: HMAC-SHA256 with the shared key
over the seconds since 1970, a full stop, and the body's bytes.
"""

from __future__ import annotations

import hashlib
import hmac
import re

__all__ = ["TOLERANCE", "sign", "verify"]

TOLERANCE = 300
"""Seconds by which the receiver's clock may differ."""

_FORM = re.compile(r"t=(\d{1,12}),v1=([0-9a-f]{64})")


def sign(body: bytes, secret: bytes, at: int) -> str:
    """Return the signature of a body sent at a moment (seconds since 1970)."""
    return f"t={at},v1={_digest(body, secret, at)}"


def verify(body: bytes, secret: bytes, signature: str, now: int) -> bool:
    """Say whether a signature is right and not older than ``TOLERANCE``; for receivers."""
    found = _FORM.fullmatch(signature)
    if found is None or abs(now - int(found[1])) > TOLERANCE:
        return False
    return hmac.compare_digest(_digest(body, secret, int(found[1])), found[2])


def _digest(body: bytes, secret: bytes, at: int) -> str:
    return hmac.new(secret, f"{at}.".encode() + body, hashlib.sha256).hexdigest()
