"""Processes that share the search of a long list, and end with the one that asked for it."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import cpu_count, parent_process

from screener.errors import ScreenerError

__all__ = ["WorkerEndedError", "workers"]

_MOST = 2
"""Two processes search a long list in about half the time; more would wait for the rest."""


class WorkerEndedError(ScreenerError):
    """A process that shared the search was ended by somebody else."""

    exit_code = 1


@contextmanager
def workers() -> Iterator[ProcessPoolExecutor]:
    """Give processes for the search of a long list; none starts before it is given work.

    Raises:
        WorkerEndedError: one of them was killed.
    """
    with ProcessPoolExecutor(min(_MOST, cpu_count() or 1), initializer=_begin) as made:
        try:
            yield made
        except BrokenProcessPool as error:
            raise WorkerEndedError(
                "a process that shares the search was ended from outside, as the system does where "
                "memory is short; nothing was kept, run it again"
            ) from error


def _begin() -> None:
    # Ctrl-C reaches all processes of a terminal; who asked says what it means, once. One that a
    # script runs in the background does not hear it, so that its workers must not either.
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, name="end", daemon=True).start()


def _end_with_parent() -> None:
    """End where who asked was killed: nobody else would ever say so."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
