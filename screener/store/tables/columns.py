"""Column types that read the same on SQLite and PostgreSQL, so that one digest fits both."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, LargeBinary, String
from sqlalchemy.types import TypeDecorator

__all__ = ["Digest", "Moment", "Packed", "moment_text", "visible"]

_SMALL = 512
"""Bytes below which compressing costs more than it saves."""

_JSON = (b"{", b"[")
_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"


def visible(text: str) -> str:
    """Return a text as a column holds it: PostgreSQL has no NUL in texts, payloads keep it."""
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def moment_text(moment: datetime) -> str:
    """Write a moment in UTC as ``2026-05-01T00:00:00.000000Z``."""
    return moment.astimezone(UTC).strftime(_FORM)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC as text of one width: sorts as time does, and hashes alike everywhere."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> str | None:
        """Write the moment as text."""
        return None if value is None else moment_text(value)

    def process_result_value(
        self,
        value: Any | None,  # noqa: ANN401 - what the driver returns
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> datetime | None:
        """Read it back, with its time zone."""
        return None if value is None else datetime.fromisoformat(value)


class Packed(TypeDecorator[bytes]):
    """JSON bytes, compressed where it pays: a run repeats the same citations many times."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(
        self,
        value: bytes | None,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> bytes | None:
        """Compress; the fastest level takes the repetition out already."""
        if value is None or (len(value) < _SMALL and value.startswith(_JSON)):
            return value
        return zlib.compress(value, 1)

    def process_result_value(
        self,
        value: Any | None,  # noqa: ANN401 - what the driver returns
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's signature
    ) -> bytes | None:
        """Return the JSON bytes; what is compressed begins otherwise than JSON does."""
        return value if value is None or value.startswith(_JSON) else zlib.decompress(value)


def Digest() -> String:  # noqa: N802 - stands where a column type stands
    """Return the type of a SHA-256 hex digest."""
    return String(64)
