"""Whose certificates are trusted when notices are sent."""

from __future__ import annotations

import ssl
from pathlib import Path

from screener.notify.undelivered import UndeliveredError

__all__ = ["trusted"]


def trusted(file: Path | None) -> ssl.SSLContext:
    """Return a context that trusts the certificates in a file; without one, the system's.

    Raises:
        UndeliveredError: the file cannot be read, or holds none.
    """
    try:
        return ssl.create_default_context(cafile=file)
    except OSError as error:
        what = f"{file}: certificates to trust cannot be read ({error.strerror})"
        raise UndeliveredError(what) from error
