"""Processes that share the search of a long list, and end with the one that asked for it."""

from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import cpu_count, parent_process

__all__ = ["workers"]

_MOST = 2
"""Two processes search a long list in about half the time; more would wait for the rest."""


def workers() -> ProcessPoolExecutor:
    """Return processes for the search of a long list; none starts before it is given work."""
    return ProcessPoolExecutor(min(_MOST, cpu_count() or 1), initializer=_begin)


def _begin() -> None:
    # Ctrl-C reaches all processes of a terminal; who asked says what it means, once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, name="end", daemon=True).start()


def _end_with_parent() -> None:
    """End where who asked was killed: nobody else would ever say so."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
