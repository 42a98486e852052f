"""A notice, and how it gets into the outbox: one entry for each receiver."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection

from screener.notify.settings import NoticeSettings
from screener.store.operation import outbox

__all__ = ["Notice", "post", "webhook_name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is told."""

    mark: str
    """What it is about, e.g. ``run 12``; a second notice with the same mark is not sent."""
    subject: str
    text: str
    """For people: plain text."""
    data: Mapping[str, Any]
    """For programs: plain JSON values."""


def post(connection: Connection, settings: NoticeSettings, notice: Notice, *, at: datetime) -> int:
    """Put a notice into the outbox for everyone who is to be told; return how many were new.

    In the transaction of what it tells of, so that neither is kept without the other.
    """
    return sum(
        outbox.put(
            connection,
            f"{notice.mark} {channel} {target}",
            channel=channel,
            target=target,
            payload=payload,
            at=at,
        )
        for channel, target, payload in _copies(settings, notice)
    )


def _copies(
    settings: NoticeSettings, notice: Notice
) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    for address in settings.notify_mail_to:
        yield "mail", address, {"subject": notice.subject, "text": notice.text}
    for url in settings.webhook_urls:
        yield "webhook", webhook_name(url.get_secret_value()), notice.data


def webhook_name(url: str) -> str:
    """Return what stands for a webhook in the store: host and digest, for the rest is secret."""
    return f"{urlsplit(url).hostname} {hashlib.sha256(url.encode()).hexdigest()[:12]}"
