"""Holds a lease while something runs, and renews it; says when it was lost."""

from __future__ import annotations

import logging
import os
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection

from screener.errors import StoreError
from screener.store import Store
from screener.store.operation import leases

__all__ = ["LEASE_SECONDS", "BusyError", "Lease", "held", "held_alone", "holder_of"]

log = logging.getLogger(__name__)

LEASE_SECONDS = 180.0
"""How long a holder may be silent; longer than the longest write of another, 60 seconds."""


class BusyError(StoreError):
    """Someone else is at it; who, and until when, stands in the text."""


class Lease:
    """A lease that is held."""

    def __init__(self, name: str, holder: str, until: float) -> None:
        self.name, self.holder = name, holder
        self._until = until
        self._taken = threading.Event()

    @property
    def taken(self) -> bool:
        """Whether somebody else was seen to hold it."""
        return self._taken.is_set()

    @property
    def lost(self) -> bool:
        """Whether somebody else may hold it by now."""
        return self.taken or time.monotonic() > self._until

    def check(self) -> None:
        """Raise when it is lost.

        Raises:
            BusyError: the lease ran out before it could be renewed.
        """
        if self.lost:
            raise self._gone()

    def confirm(self, connection: Connection) -> None:
        """Raise when somebody else has taken it, as seen by the writer whose turn it is.

        What is written in the same transaction is written by the holder alone; ``check`` cannot
        say so much, for a machine that was halted does not know how long.

        Raises:
            BusyError: somebody else has taken it.
        """
        if not leases.belongs(connection, self.name, self.holder):
            raise self._gone()

    def _gone(self) -> BusyError:
        return BusyError(f"the {self.name} lost its lease on this store; another may be at work")

    def _renewed(self, until: float) -> None:
        self._until = until

    def _give_up(self) -> None:
        self._taken.set()


@contextmanager
def held(store: Store, name: str, seconds: float = LEASE_SECONDS) -> Iterator[Lease]:
    """Hold the lease of this name.

    Raises:
        BusyError: someone else holds it.
    """
    holder = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    # Counted from before the store was asked: never longer than the store counts.
    begun = time.monotonic()
    with store.writing() as connection:
        now_held_by, until = leases.take(connection, name, holder, seconds)
    if now_held_by != holder:
        host, process, _ = now_held_by.rsplit(":", 2)
        raise BusyError(
            f"{name} is at work already: process {process} on {host}; "
            f"should that be dead, try again at {until:%H:%M:%S} UTC"
        )
    lease = Lease(name, holder, begun + seconds)
    stop = threading.Event()
    keeper = threading.Thread(
        target=_keep, args=(store, name, lease, seconds, stop), name=f"lease-{name}", daemon=True
    )
    keeper.start()
    try:
        yield lease
    finally:
        stop.set()
        keeper.join()
        _give_back(store, name, holder)


@contextmanager
def held_alone(
    store: Store, name: str, seconds: float, say: Callable[[str], None] = log.info
) -> Iterator[Lease]:
    """Hold the lease of this name, waited for where its holder may have died without a word.

    Raises:
        BusyError: its holder lives: the lease was renewed meanwhile.
    """
    first = _until(store, name)
    if first is not None:
        say(f"waiting to see whether the {name} before still lives")
    while first is not None and (now := _until(store, name)) is not None:
        if now != first:
            break
        time.sleep(min(1.0, seconds / 8))
    with held(store, name, seconds) as lease:
        yield lease


def _until(store: Store, name: str) -> datetime | None:
    with store.reading() as connection:
        found = leases.holder_of(connection, name)
    return None if found is None else found[1]


def _give_back(store: Store, name: str, holder: str) -> None:
    try:
        with store.writing() as connection:
            leases.give_back(connection, name, holder)
    except StoreError as error:
        log.warning("the lease %s could not be given back, it will run out: %s", name, error)


def holder_of(store: Store, name: str) -> str:
    """Return who holds a lease, or an empty text."""
    with store.reading() as connection:
        found = leases.holder_of(connection, name)
    return "" if found is None else found[0]


def _keep(store: Store, name: str, lease: Lease, seconds: float, stop: threading.Event) -> None:
    while not stop.wait(seconds / 4):
        begun = time.monotonic()
        try:
            with store.writing() as connection:
                mine = leases.renew(connection, name, lease.holder, seconds)
        except StoreError as error:
            log.warning("the lease %s could not be renewed: %s", name, error)
            continue  # the store may be back before the lease runs out
        if not mine:
            lease._give_up()  # noqa: SLF001 - the other half of this module
            return
        lease._renewed(begun + seconds)  # noqa: SLF001 - as above
