"""What commands that go on for long write to stderr, for a journal to keep."""

from __future__ import annotations

import logging

__all__ = ["log_to_stderr"]


def log_to_stderr(level: int) -> None:
    """Write what is logged from a level on, each line with its moment and the clock's zone."""
    logging.basicConfig(
        level=level,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        datefmt="%Y-%m-%dT%H:%M:%S%z",
    )
    # They write the addresses they ask, and those of webhooks may hold a secret.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # It warns each minute of a long night that no second turn was begun, as none should be.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)
