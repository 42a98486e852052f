"""The process that waits for the nights: one at a time on one store, until it is told to end."""

from __future__ import annotations

import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from types import FrameType

from apscheduler.schedulers.blocking import BlockingScheduler

from screener.errors import InputError, StoreError
from screener.schedule.turn import once, turn
from screener.service.lease import LEASE_SECONDS, BusyError, Lease, held
from screener.service.nights.cron import Cron
from screener.service.nights.night import Outcomes, Watch
from screener.service.nights.plan import planned

__all__ = ["run", "run_once"]

log = logging.getLogger(__name__)

BETWEEN_SECONDS = 60
"""Seconds between two turns: each works out from the clock and the store what is to be done."""

_MARGIN = 5.0
"""Seconds beyond the lease of a scheduler that died, before another is taken to be alive."""


def run(watch: Watch, cron: Cron, *, lease_seconds: float = LEASE_SECONDS) -> None:
    """Wait for nights and run them, until SIGTERM or SIGINT.

    A lease that a killed scheduler left behind is waited for until it runs out; one that was
    lost is asked for anew, as soon as a store that went away is back.

    Raises:
        BusyError: another scheduler holds this store.
        InputError: nothing can be written to the workspace.
        StoreError: the store cannot be reached from the first.
    """
    watch.workspace.begin()  # whoever asks for its health before the first night finds it there
    stop = threading.Event()
    patience = time.monotonic() + lease_seconds + _MARGIN
    reached = False
    with _ended_by_signals(stop):
        while not stop.is_set():
            try:
                with held(watch.store, "scheduler", lease_seconds) as lease:
                    reached = True
                    _Daemon(watch, cron, lease, stop).serve()
                patience = time.monotonic() + lease_seconds + _MARGIN
            except BusyError as error:
                if time.monotonic() > patience:
                    raise
                log.info("%s; waiting for it to end", error)
                stop.wait(min(5.0, lease_seconds / 4))
            except StoreError as error:
                if not reached:
                    raise
                log.warning("%s; waiting for it", error)
                stop.wait(lease_seconds / 3)
                patience = time.monotonic() + lease_seconds + _MARGIN


def run_once(watch: Watch, cron: Cron) -> Outcomes:
    """Run one night now; SIGTERM and SIGINT end it at the next step. Raises what `once` does."""
    stop = threading.Event()
    with _ended_by_signals(stop):
        return once(replace(watch, stopped=stop.is_set), cron)


class _Daemon:
    """The waiting process; its job is declared here, its state is in the store."""

    def __init__(self, watch: Watch, cron: Cron, lease: Lease, stop: threading.Event) -> None:
        self._watch = replace(watch, stopped=self._stopped)
        self._cron, self._lease, self._stop = cron, lease, stop
        self._at_work = threading.Lock()
        self._scheduler = BlockingScheduler(timezone="UTC")

    def serve(self) -> None:
        """Run until the end is asked for, and until what is at work has come to a stop."""
        self._scheduler.add_job(
            self._turn,
            "interval",
            seconds=BETWEEN_SECONDS,
            next_run_time=datetime.now(UTC),
            misfire_grace_time=None,  # a turn that comes late is due all the more
        )
        threading.Thread(target=self._end_when_told, name="end", daemon=True).start()
        due = self._cron.next(self._watch.clock())
        log.info("waiting; next night: %s", "none" if due is None else due.name)
        self._scheduler.start()
        with self._at_work:
            log.info("ended")

    def _turn(self) -> None:
        with self._at_work:
            if not self._stopped():
                self._go_by_the_plan()
                self._guarded()

    def _go_by_the_plan(self) -> None:
        """Take the plan up as it now is, when an administrator changed it meanwhile."""
        try:
            settings = planned(self._watch.workspace.home)
            if settings == self._watch.watch:
                return
            self._cron = Cron(settings)
        except InputError as error:
            log.error("%s; the plan before goes on", error)  # noqa: TRY400 - the line says it all
            return
        self._watch = replace(self._watch, watch=settings)
        due = self._cron.next(self._watch.clock())
        log.info("the plan was changed; next night: %s", "none" if due is None else due.name)

    def _guarded(self) -> None:
        try:
            turn(self._watch, self._cron)
        except StoreError as error:
            log.error("%s", error)  # noqa: TRY400 - the line says it all; the next turn tries again

    def _stopped(self) -> bool:
        return self._stop.is_set() or self._lease.lost

    def _end_when_told(self) -> None:
        while not self._stop.wait(0.5):
            if self._lease.lost:
                log.error("the lease on the store was lost; asking for it anew")
                break
        while not self._scheduler.running:
            time.sleep(0.05)  # told to end before it had begun
        self._scheduler.shutdown(wait=False)


@contextmanager
def _ended_by_signals(stop: threading.Event) -> Iterator[None]:
    def end(number: int, _frame: FrameType | None) -> None:
        log.info("%s: ending", signal.Signals(number).name)
        stop.set()

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
