"""Notices go out once: over real TLS to a mail server and a webhook on this machine."""

from __future__ import annotations

import json
import logging
import socket
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from pydantic import SecretStr

from screener.notify import Delivery, Notice, NoticeSettings, deliver, post, sign
from screener.store import Store, open_store, tables
from screener.store.operation import outbox
from tests.notify.servers import LOCALHOST, PASSWORD, Certificate, Hook, Mailbox
from tests.store.fixtures import on_sqlite
from tests.store.older import make_older

AT = datetime(2026, 7, 20, 2, 0, tzinfo=UTC)
SECRET = "0123456789abcdef-key"  # noqa: S105 - of these tests
NOTICE = Notice(
    mark="run 12",
    subject="2 suppliers to hold",
    text="Hetian Taida: listed.\n合盛硅业: alias added.\n",
    data={"run": 12, "changes": [{"supplier": "合盛硅业"}]},
)


@pytest.fixture
def settings(mailbox: Mailbox, hook: Hook, certificate: Certificate) -> NoticeSettings:
    return NoticeSettings(
        notify_mail_to="ana@example.org,ben@example.org",
        notify_mail_from="screening@example.org",
        smtp_host="localhost",
        smtp_port=mailbox.port,
        smtp_user="screener",
        smtp_password=PASSWORD,
        smtp_ca_file=certificate.file,
        webhook_urls=hook.url,
        webhook_secret=SECRET,
        webhook_private=True,
        webhook_ca_file=certificate.file,
    )


def put(store: Store, settings: NoticeSettings, notice: Notice = NOTICE) -> int:
    with store.writing() as connection:
        return post(connection, settings, notice, at=AT)


def at(moment: datetime = AT) -> Callable[[], datetime]:
    return lambda: moment


def statuses(store: Store) -> dict[str, int]:
    with store.reading() as connection:
        return dict(outbox.counts(connection))


def test_each_receiver_gets_it_once(
    store: Store, settings: NoticeSettings, mailbox: Mailbox, hook: Hook
) -> None:
    assert put(store, settings) == 3
    assert deliver(store, settings, clock=at()) == Delivery(sent=3)
    assert deliver(store, settings, clock=at()) == Delivery()
    assert put(store, settings) == 0
    assert sorted(str(mail["To"]) for mail in mailbox.mails) == [
        "ana@example.org",
        "ben@example.org",
    ]
    (mail, _) = mailbox.mails
    assert mail["Subject"] == "2 suppliers to hold"
    assert "合盛硅业: alias added." in mail.get_content()
    assert len(hook.taken) == 1
    assert statuses(store) == {"sent": 3}


def test_what_was_sent_is_kept_without_the_suppliers_it_names(
    store: Store, settings: NoticeSettings, mailbox: Mailbox
) -> None:
    put(store, settings)
    mailbox.answers = ["550 no such person"]
    with store.reading() as connection:
        waiting = connection.execute(sa.select(tables.outbox.c.payload)).scalars().all()
    assert all("合盛硅业" in text.decode() for text in waiting)
    deliver(store, settings, clock=at())
    with store.reading() as connection:
        kept = connection.execute(sa.select(tables.outbox.c.payload)).scalars().all()
    assert kept == [b"{}"] * 3


@on_sqlite
def test_what_an_older_screener_sent_and_kept_goes_with_the_upgrade(
    store: Store, store_url: str, settings: NoticeSettings
) -> None:
    put(store, settings)
    with store.writing() as connection:
        first = tables.outbox.c.id == 1
        connection.execute(sa.update(tables.outbox).where(first).values(status="sent"))
    make_older(store_url, "0014")
    with open_store(store_url) as upgraded, upgraded.reading() as connection:
        column = tables.outbox.c
        kept = connection.execute(sa.select(column.payload).order_by(column.id)).scalars().all()
    assert kept[0] == b"{}"
    assert all("合盛硅业" in text.decode() for text in kept[1:])


def test_the_post_is_signed_over_its_bytes(
    store: Store, settings: NoticeSettings, hook: Hook
) -> None:
    put(store, settings)
    deliver(store, settings, clock=at())
    ((headers, body),) = hook.taken
    assert json.loads(body) == NOTICE.data
    assert headers["Screener-Signature"] == sign(body, SECRET.encode(), int(AT.timestamp()))
    assert headers["Host"] == f"localhost:{hook.port}"


@pytest.mark.parametrize("answer", ["451 try later", "421 closing"])
def test_a_server_that_is_busy_gets_it_later_under_the_same_id(
    store: Store, settings: NoticeSettings, mailbox: Mailbox, answer: str
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ("ana@example.org",), "webhook_urls": ()})
    put(store, only)
    mailbox.answers = [answer]
    assert deliver(store, only, clock=at()) == Delivery(postponed=1)
    assert deliver(store, only, clock=at()) == Delivery()
    later = at(AT + timedelta(minutes=2))
    assert deliver(store, only, clock=later) == Delivery(sent=1)
    assert len(mailbox.mails) == 1


def test_a_server_that_refuses_for_good_is_not_asked_again(
    store: Store, settings: NoticeSettings, mailbox: Mailbox
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ("ana@example.org",), "webhook_urls": ()})
    put(store, only)
    mailbox.answers = ["550 no such user"]
    assert deliver(store, only, clock=at()) == Delivery(given_up=1)
    assert statuses(store) == {"given_up": 1}


def test_one_that_fails_does_not_keep_back_the_others(
    store: Store, settings: NoticeSettings, mailbox: Mailbox, hook: Hook
) -> None:
    put(store, settings)
    hook.answers = [500]
    assert deliver(store, settings, clock=at()) == Delivery(sent=2, postponed=1)
    assert len(mailbox.mails) == 2


def test_a_mail_server_that_is_down_is_tried_for_days_then_given_up_aloud(
    store: Store, settings: NoticeSettings, caplog: pytest.LogCaptureFixture
) -> None:
    down = settings.model_copy(
        update={"smtp_port": 1, "webhook_urls": (), "notify_mail_to": ("ana@example.org",)}
    )
    put(store, down)
    moment, tries = AT, 0
    with caplog.at_level(logging.WARNING):
        while statuses(store) == {"waiting": 1}:
            done = deliver(store, down, clock=at(moment))
            assert done.sent == 0
            tries += done.postponed + done.given_up
            moment += timedelta(minutes=30)
    assert statuses(store) == {"given_up": 1}
    assert moment - AT >= timedelta(hours=72)
    assert 60 < tries < 90
    assert "not delivered" in caplog.text


def test_an_untrusted_certificate_gets_nothing(
    store: Store, settings: NoticeSettings, mailbox: Mailbox, hook: Hook
) -> None:
    doubtful = settings.model_copy(update={"smtp_ca_file": None, "webhook_ca_file": None})
    put(store, doubtful)
    assert deliver(store, doubtful, clock=at()) == Delivery(postponed=3)
    assert mailbox.mails == []
    assert hook.taken == []


@pytest.mark.parametrize(
    ("wrong", "done"),
    [
        ({"webhook_ca_file": Path("/nowhere/ca.pem")}, Delivery(sent=2, postponed=1)),
        ({"smtp_ca_file": Path("/nowhere/ca.pem")}, Delivery(sent=1, postponed=2)),
        ({"webhook_urls": (SecretStr("https://hooks..example.org/"),)}, Delivery(2, 1, 0)),
        ({"notify_mail_from": ""}, Delivery(sent=1, postponed=2)),
        ({"notify_mail_to": ("ana@example.org", "jürgen@example.org")}, Delivery(2, 0, 1)),
    ],
)
def test_a_setting_that_is_wrong_keeps_back_no_notice_but_its_own(
    store: Store, settings: NoticeSettings, wrong: dict[str, Any], done: Delivery
) -> None:
    """As of a notice that waits since before its address was refused, or whose file was moved."""
    set_wrong = settings.model_copy(update=wrong)
    put(store, set_wrong)
    assert deliver(store, set_wrong, clock=at()) == done
    assert deliver(store, set_wrong, clock=at()) == Delivery()


def test_a_redirect_is_not_followed(store: Store, settings: NoticeSettings, hook: Hook) -> None:
    only = settings.model_copy(update={"notify_mail_to": ()})
    put(store, only)
    hook.answers, hook.location = [307], f"https://localhost:{hook.port}/elsewhere"
    assert deliver(store, only, clock=at()) == Delivery(postponed=1)
    assert len(hook.taken) == 1


def test_a_webhook_is_reached_at_its_next_address_where_the_first_is_silent(
    store: Store, settings: NoticeSettings, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ()})
    put(store, only)
    asks = socket.getaddrinfo

    def two(host: str, *rest: int, **more: int) -> list[Any]:
        silent = asks("127.0.0.2", *rest, **more) if host == "localhost" else []
        return [*silent, *asks(LOCALHOST if host == "localhost" else host, *rest, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", two)
    assert deliver(store, only, clock=at()) == Delivery(sent=1)
    ((headers, _),) = hook.taken
    assert headers["Host"] == f"localhost:{hook.port}"


def test_a_private_address_is_refused_unless_allowed(
    store: Store, settings: NoticeSettings, hook: Hook
) -> None:
    strict = settings.model_copy(update={"webhook_private": False, "notify_mail_to": ()})
    put(store, strict)
    assert deliver(store, strict, clock=at()) == Delivery(postponed=1)
    assert hook.taken == []


def test_a_host_that_is_on_a_private_network_too_is_refused(
    store: Store, settings: NoticeSettings, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever names the host could else have notices posted to a machine beside this one."""
    strict = settings.model_copy(update={"webhook_private": False, "notify_mail_to": ()})
    put(store, strict)
    asks = socket.getaddrinfo

    def both(_host: str, *rest: int, **more: int) -> list[Any]:
        return [*asks(LOCALHOST, *rest, **more), *asks("93.184.215.14", *rest, **more)]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    assert deliver(store, strict, clock=at()) == Delivery(postponed=1)
    assert hook.taken == []


def test_a_webhook_that_was_taken_out_is_given_up(store: Store, settings: NoticeSettings) -> None:
    put(store, settings.model_copy(update={"notify_mail_to": ()}))
    none = settings.model_copy(update={"notify_mail_to": (), "webhook_urls": ()})
    assert deliver(store, none, clock=at()) == Delivery(given_up=1)


def test_of_several_webhooks_each_is_told_what_is_its_own(
    store: Store, settings: NoticeSettings, hook: Hook
) -> None:
    """One that was set after the notice was written is not told of it in another's stead."""
    only = settings.model_copy(update={"notify_mail_to": ()})
    put(store, only)
    later = SecretStr("https://localhost:1/set-later")
    both = only.model_copy(update={"webhook_urls": (later, *only.webhook_urls)})
    assert deliver(store, both, clock=at()) == Delivery(sent=1)
    assert len(hook.taken) == 1


def test_mail_that_no_server_is_set_for_says_which_setting_is_missing(
    store: Store, settings: NoticeSettings, caplog: pytest.LogCaptureFixture
) -> None:
    only = settings.model_copy(update={"webhook_urls": ()})
    put(store, only)
    unset = only.model_copy(update={"smtp_host": ""})
    assert deliver(store, unset, clock=at()) == Delivery(postponed=2)
    assert caplog.text.count("SCREENER_SMTP_HOST") == 2


def test_no_secret_is_logged_or_stored(
    store: Store,
    settings: NoticeSettings,
    hook: Hook,
    caplog: pytest.LogCaptureFixture,
) -> None:
    wrong = settings.model_copy(update={"smtp_password": settings.webhook_secret})
    put(store, wrong)
    hook.answers = [500]
    with caplog.at_level(logging.DEBUG):
        assert deliver(store, wrong, clock=at()) == Delivery(postponed=3)
    with store.reading() as connection:
        rows = [str(tuple(row)) for row in connection.exec_driver_sql("SELECT * FROM outbox")]
    # httpx logs a request's address by itself; the scheduler silences it, as here.
    told = [one.getMessage() for one in caplog.records if one.name.startswith("screener")]
    for text in (*rows, *told, repr(settings)):
        for secret in (SECRET, PASSWORD, "s3cr3t-in-url"):
            assert secret not in text
    assert len(told) == 3


def test_two_senders_at_once_send_each_notice_once(
    store: Store, settings: NoticeSettings, mailbox: Mailbox
) -> None:
    only = settings.model_copy(update={"webhook_urls": ()})
    for number in range(10):
        put(store, only, replace(NOTICE, mark=f"run {number}"))
    threads = [
        threading.Thread(target=deliver, args=(store, only), kwargs={"clock": at()})
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    ids = [mail["Message-ID"] for mail in mailbox.mails]
    assert len(ids) == len(set(ids)) == 20


def test_a_sender_that_died_leaves_it_to_the_next_which_says_that_it_may_come_twice(
    store: Store,
    settings: NoticeSettings,
    mailbox: Mailbox,
    hook: Hook,
    caplog: pytest.LogCaptureFixture,
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ("ana@example.org",)})
    put(store, only)
    for _ in range(2):
        with store.writing() as connection:
            assert outbox.claim(connection, "dead", at=AT, until=AT + timedelta(minutes=10))
    assert statuses(store) == {"sending": 2}
    assert deliver(store, only, clock=at()) == Delivery()
    assert deliver(store, only, clock=at(AT + timedelta(minutes=11))) == Delivery(sent=2)
    (mail,), ((headers, _),) = mailbox.mails, hook.taken
    assert mail["Screener-Repeated"] == headers["Screener-Repeated"] == "possibly"
    assert caplog.text.count("may go out twice") == 2


def test_a_sender_that_comes_back_late_changes_nothing_of_what_another_has_sent(
    store: Store, settings: NoticeSettings, hook: Hook
) -> None:
    """Halted while at it, longer than it holds the notice, it then hears of no answer."""
    only = settings.model_copy(update={"notify_mail_to": ()})
    put(store, only)
    with store.writing() as connection:
        late = outbox.claim(connection, "late", at=AT, until=AT + timedelta(minutes=10))
    assert late is not None
    moment = AT + timedelta(minutes=11)
    assert deliver(store, only, clock=at(moment)) == Delivery(sent=1)
    with store.writing() as connection:
        outbox.postponed(connection, late, "no answer", until=moment)
    assert statuses(store) == {"sent": 1}
    assert deliver(store, only, clock=at(moment)) == Delivery()
    assert len(hook.taken) == 1


def test_a_repetition_after_a_refusal_is_none_and_keeps_its_key(
    store: Store, settings: NoticeSettings, hook: Hook
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ()})
    put(store, only)
    hook.answers = [503]
    assert deliver(store, only, clock=at()) == Delivery(postponed=1)
    assert statuses(store) == {"waiting": 1}
    assert deliver(store, only, clock=at(AT + timedelta(minutes=5))) == Delivery(sent=1)
    (first, _), (second, _) = hook.taken
    assert first["Idempotency-Key"] == second["Idempotency-Key"]
    assert first["Idempotency-Key"] == f'"{first["Screener-Delivery"]}"'
    assert "Screener-Repeated" not in second


def test_a_line_break_in_a_subject_makes_no_header(
    store: Store, settings: NoticeSettings, mailbox: Mailbox
) -> None:
    only = settings.model_copy(update={"notify_mail_to": ("ana@example.org",), "webhook_urls": ()})
    put(store, only, replace(NOTICE, subject="Acme\r\nBcc: eve@example.org"))
    assert deliver(store, only, clock=at()) == Delivery(sent=1)
    (mail,) = mailbox.mails
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Acme Bcc: eve@example.org"
