"""Importing this makes ready what every upload needs, for processes that are forked from it.

They find the rulebook, the words and the tables of names read already. What the process that
imports this has read, they use: the tables of names as they were when the server started.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from importlib import import_module

from screener.errors import ScreenerError

__all__: list[str] = []

for _needed in ("process", "errands"):
    import_module(f"screener.service.work.{_needed}")

# What is wrong with the bundled rules or facts each upload says itself.
with suppress(ScreenerError):
    import_module("screener.service.screening.example").screen_example(
        datetime.fromtimestamp(0, UTC)
    )
