"""The error tree. Every error the screener raises on purpose is one of these.

::

    ScreenerError             something the user can act on; its text is one line
    ├── InputError            a file or value we cannot read (exit 2)
    ├── SourceError           a published list that is missing, damaged or unknown (exit 4)
    │   └── SourceInputError  a file or name given for a source that cannot be used (exit 2)
    ├── RuleError             a rule file that is wrong, with file and key (exit 2)
    ├── ReviewError           an act of review that does not go as things stand (exit 2)
    └── StoreError            the database is gone, full, busy or from another version (exit 1)

An error's text says what happened, where (file, row, column) and what to do next.
Anything else that escapes, but for what `said_by_machine` knows, is a defect of ours and ends with
exit code 1.
"""

from __future__ import annotations

import errno

__all__ = [
    "INTERRUPTED",
    "NO_ROOM",
    "InputError",
    "ReviewError",
    "RuleError",
    "ScreenerError",
    "SourceError",
    "SourceInputError",
    "StoreError",
    "said_by_machine",
]

INTERRUPTED = 130
"""What a program ends with that Ctrl-C ends: 128 and the number of the signal."""
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a disk says that is full, or whose share of it is."""
_MACHINE = NO_ROOM | {errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM}


class ScreenerError(Exception):
    """Base of all errors raised on purpose; ``exit_code`` is what the command line returns."""

    exit_code = 2


class InputError(ScreenerError):
    """A supplier file, option or value that cannot be used as it is."""

    def __init__(self, text: str, *, field: str = "") -> None:
        """Say what is wrong; ``field`` is the name of the one value that is, as forms have it."""
        super().__init__(text)
        self.field = field


class SourceError(ScreenerError):
    """A source, descriptor or edition that is unknown, missing or damaged."""

    exit_code = 4


class SourceInputError(SourceError):
    """What the user gave for a source cannot be used: no such file, or not a file of that list."""

    exit_code = 2


class RuleError(ScreenerError):
    """A rule file that does not say what a rule must say."""


class ReviewError(ScreenerError):
    """An act of review that is not allowed as the case stands, or no longer: someone was first."""


class StoreError(ScreenerError):
    """The store cannot be reached, has no room, is busy, or belongs to another version."""

    exit_code = 1


def said_by_machine(error: BaseException | None) -> str:
    """Return in one line what an operator has to mend; empty where it is a defect of ours.

    It is a disk that is full, read-only or broken, or a file that we have no right to.
    """
    if not isinstance(error, OSError) or error.errno not in _MACHINE:
        return ""
    where = error.filename or "the workspace or an output"
    todo = "free some space" if error.errno in NO_ROOM else "check the disk and the permissions"
    return f"{where}: {error.strerror}; {todo}, what was there before stands"
