"""Pauses the garbage collector over work that makes millions of records, none in a circle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["gc_paused"]


@contextmanager
def gc_paused() -> Iterator[None]:
    """Hold the collector of circular garbage back; what is no circle is freed as ever."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # call the new records old, without a visit to each
            gc.freeze()
            gc.unfreeze()
        if held:
            gc.enable()
