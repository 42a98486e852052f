"""Empties the outbox: sends what is due, and notes what became of it."""

from __future__ import annotations

import hashlib
import logging
import os
import secrets
import socket
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from screener.notify.mail import message, send_mail
from screener.notify.notice import webhook_name
from screener.notify.settings import NoticeSettings
from screener.notify.undelivered import UndeliveredError
from screener.notify.webhook import post_webhook
from screener.store import Store
from screener.store.operation import outbox
from screener.store.operation.outbox import Waiting

__all__ = ["Delivery", "deliver"]

log = logging.getLogger(__name__)

HOLD = timedelta(minutes=10)
"""How long a notice is one sender's; longer than any channel may take for one."""
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of the notices that were due."""

    sent: int = 0
    postponed: int = 0
    given_up: int = 0


def _now() -> datetime:
    return datetime.now(UTC)


def deliver(
    store: Store,
    settings: NoticeSettings,
    *,
    clock: Callable[[], datetime] = _now,
    stopped: Callable[[], bool] = lambda: False,
) -> Delivery:
    """Send every notice that is due, oldest first; one failure does not keep back the others.

    A notice is the sender's own while it is sent, so two senders never send one. Should the
    machine stop while it is at the receiver, the notice goes out again, for it must not be lost:
    under the same Message-ID or ``Idempotency-Key``, and marked as one that may be a repetition.
    """
    holder = f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    tally = {"sent": 0, "postponed": 0, "given_up": 0}
    while not stopped():
        at = clock()
        with store.writing() as connection:
            waiting = outbox.claim(connection, holder, at=at, until=at + HOLD)
        if waiting is None:
            break
        tally[_deliver_one(store, settings, waiting, clock)] += 1
    return Delivery(**tally)


def _deliver_one(
    store: Store, settings: NoticeSettings, waiting: Waiting, clock: Callable[[], datetime]
) -> str:
    try:
        _send(settings, waiting, clock())
    except UndeliveredError as error:
        return _undelivered(store, settings, waiting, error, clock())
    with store.writing() as connection:
        outbox.ended(connection, waiting, at=clock())
    return "sent"


def _undelivered(
    store: Store,
    settings: NoticeSettings,
    waiting: Waiting,
    error: UndeliveredError,
    at: datetime,
) -> str:
    log.warning("notice %d by %s not delivered: %s", waiting.id, waiting.channel, error)
    limit = timedelta(hours=settings.notify_give_up_hours)
    with store.writing() as connection:
        if error.final or at - waiting.created_at >= limit:
            outbox.given_up(connection, waiting, str(error), at=at)
            return "given_up"
        pause = min(LONGEST_WAIT, FIRST_WAIT * 3 ** min(waiting.tries, 8))
        outbox.postponed(connection, waiting, str(error), until=at + pause)
        return "postponed"


def _send(settings: NoticeSettings, waiting: Waiting, at: datetime) -> None:
    about = f"{waiting.mark} {waiting.created_at.isoformat()}"
    reference = hashlib.sha256(about.encode()).hexdigest()[:32]
    if waiting.uncertain:
        log.warning("notice %d may go out twice: its sender stopped while at it", waiting.id)
    if waiting.channel == "mail":
        if not settings.smtp_host:
            raise UndeliveredError("no mail server is set (SCREENER_SMTP_HOST)")
        mail = message(
            sender=settings.notify_mail_from,
            to=waiting.target,
            subject=str(waiting.payload["subject"]),
            text=str(waiting.payload["text"]),
            reference=reference,
            at=waiting.created_at,
            repeated=waiting.uncertain,
        )
        send_mail(settings, mail)
        return
    post_webhook(
        settings,
        _url(settings, waiting),
        waiting.payload,
        reference=reference,
        at=at,
        repeated=waiting.uncertain,
    )


def _url(settings: NoticeSettings, waiting: Waiting) -> str:
    for url in settings.webhook_urls:
        if webhook_name(url.get_secret_value()) == waiting.target:
            return url.get_secret_value()
    raise UndeliveredError(f"webhook {waiting.target} is no longer set", final=True)
