"""Importing this makes ready what every upload needs, for processes that are forked from it.

They find the rulebook, the words and the tables of names read already. What the process that
imports this has read, they use: the tables of names as they were when the server started.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import screener.service.errands
import screener.service.work  # noqa: F401 - both are what is forked for
from screener.errors import ScreenerError
from screener.service.example import screen_example

__all__: list[str] = []

# What is wrong with the bundled rules or facts each upload says itself.
with suppress(ScreenerError):
    screen_example(datetime.fromtimestamp(0, UTC))
