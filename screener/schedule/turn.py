"""One turn of the scheduler: what is to be done now, worked out from the clock and the store.

Nothing is remembered between two turns but what the store holds, so a turn after a crash, a
restart or a jump of the clock does what is left to do.
"""

from __future__ import annotations

import logging
from datetime import timedelta

from screener.errors import ScreenerError
from screener.service.lease import BusyError
from screener.service.nights.cron import Cron
from screener.service.nights.night import (
    Due,
    Outcomes,
    Watch,
    at_work,
    known_night,
    left_unfinished,
    promised_since,
    run_night,
    say_failed,
    say_missed,
    send_waiting,
)

__all__ = ["once", "turn"]

log = logging.getLogger(__name__)

_MOST_MISSED = 60
"""Missed nights that are told one by one after a long absence."""


def turn(watch: Watch, cron: Cron) -> Outcomes | None:
    """Tell what was missed, run the night that is open, send the notices that wait.

    Returns:
        How the night went; None when none was open, or it failed and will be tried again.
    """
    due = _open_night(watch, cron)
    done = None if due is None else _try(watch, due)
    if not watch.stopped():
        send_waiting(watch)
    return done


def once(watch: Watch, cron: Cron) -> Outcomes:
    """Run one night now: the one that is open, else one out of turn.

    Raises:
        BusyError: a night is at work already.
        NightFailedError: it failed.
    """
    due = _open_night(watch, cron, again=True)
    if due is None:
        now = watch.clock()
        due = Due(f"{now.replace(tzinfo=None).isoformat(timespec='seconds')} UTC", now)
    return run_night(watch, due)


def _open_night(watch: Watch, cron: Cron, *, again: bool = False) -> Due | None:
    """Tell the nights that nobody was there for; return the one to be run now, if any.

    ``again`` begins a failed night without the pause, and however often it was tried.
    """
    now = watch.clock()
    oldest = now - timedelta(hours=watch.watch.schedule_grace_hours)
    since = promised_since(watch)
    last = cron.last(now)
    for night in left_unfinished(watch, oldest):
        # By hand, out of turn, it was promised to nobody.
        if cron.last(night.due_at) == Due(night.due, night.due_at):
            log.warning("the night of %s was cut short", night.due)
            say_failed(watch, night)
    for due in list(cron.between(since, now))[-_MOST_MISSED:]:
        if due.at < oldest or due != last:
            log.warning("the night of %s was missed", due.name)
            say_missed(watch, due)
    if last is None or last.at < oldest:
        return None
    return last if _is_open(watch, last, again=again) else None


def _is_open(watch: Watch, due: Due, *, again: bool) -> bool:
    night = known_night(watch, due)
    if night is None:
        return due.at > promised_since(watch)
    if night.status in {"done", "missed"}:
        return False
    if night.status == "running" and at_work(watch):
        return False  # by hand, perhaps: it is neither to be begun nor to be called failed
    if night.status == "stopped" or again:
        return True
    if night.tries >= watch.watch.schedule_tries:
        say_failed(watch, night)
        return False
    pause = timedelta(minutes=watch.watch.schedule_retry_minutes)
    return night.ended_at is None or not night.ended_at <= watch.clock() < night.ended_at + pause


def _try(watch: Watch, due: Due) -> Outcomes | None:
    try:
        done = run_night(watch, due)
    except BusyError as error:
        log.info("not now: %s", error)
        return None
    except ScreenerError as error:
        log.error("%s", error)  # noqa: TRY400 - the line says it all
        return None
    except Exception:
        log.exception("the night of %s failed", due.name)
        return None
    log.info("night of %s done: %d runs, %d changes", due.name, len(done.screened), done.changes)
    return done
