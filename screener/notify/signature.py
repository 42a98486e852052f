"""Signs what is posted, so that the receiver knows that it is ours and recent.

The header ``Screener-Signature`` reads ``t=SECONDS,v1=HEX``: HMAC-SHA256 with the shared key
over the seconds since 1970, a full stop, and the body's bytes. docs/schedule.md has the
receiver's check.
"""

from __future__ import annotations

import hashlib
import hmac

__all__ = ["sign"]


def sign(body: bytes, secret: bytes, at: int) -> str:
    """Return the signature of a body sent at a moment (seconds since 1970)."""
    digest = hmac.new(secret, f"{at}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={at},v1={digest}"
