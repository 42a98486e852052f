"""What an e-mail says of itself, and how each kind of mail server is reached."""

from __future__ import annotations

import socket
import threading
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

import pytest

from screener.notify import NoticeSettings, mail
from screener.notify.mail import message, send_mail
from screener.notify.undelivered import UndeliveredError
from tests.notify.servers import LOCALHOST, PASSWORD, Certificate, Mailbox, serving

AT = datetime(2026, 7, 20, 2, 0, tzinfo=UTC)
LOGIN = {"smtp_user": "screener", "smtp_password": PASSWORD}


@pytest.fixture
def made() -> EmailMessage:
    return message(
        sender="screening@example.org",
        to="ana@example.org",
        subject="2 suppliers to hold",
        text="合盛硅业: alias added.",
        reference="0123",
        at=AT,
    )


def set_up(port: int, **more: Any) -> NoticeSettings:  # noqa: ANN401 - as the settings take it
    return NoticeSettings(smtp_host="localhost", smtp_port=port, **more)


def test_a_mail_tells_other_programs_what_it_is(
    mailbox: Mailbox, certificate: Certificate, made: EmailMessage
) -> None:
    """So that no absence note answers it, and a mailbox files it under the night it is of."""
    send_mail(set_up(mailbox.port, smtp_ca_file=certificate.file, **LOGIN), made)
    (taken,) = mailbox.mails
    assert taken["Auto-Submitted"] == "auto-generated"
    assert taken["Date"].datetime == AT
    assert taken["Message-ID"] == "<0123@example.org>"
    assert taken["From"] == "Supplier screening <screening@example.org>"
    assert taken["Screener-Repeated"] is None
    assert taken.get_content().strip() == "合盛硅业: alias added."


def test_a_server_that_speaks_tls_from_the_first_byte(
    certificate: Certificate, made: EmailMessage
) -> None:
    with serving(ssl_context=certificate.context()) as box:
        known = set_up(box.port, smtp_security="tls", smtp_ca_file=certificate.file)
        send_mail(known, made)
        with pytest.raises(UndeliveredError, match="TLS failed"):
            send_mail(known.model_copy(update={"smtp_ca_file": None}), made)
    assert len(box.mails) == 1


def test_a_relay_of_this_machine_needs_neither_tls_nor_a_login(made: EmailMessage) -> None:
    with serving() as box:
        send_mail(set_up(box.port, smtp_security="none"), made)
        with pytest.raises(UndeliveredError, match="STARTTLS"):
            send_mail(set_up(box.port), made)  # nor does mail go in the clear unless told so
    assert len(box.mails) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_server_that_never_answers_is_left_in_time(
    security: str, made: EmailMessage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "TIMEOUT", 0.2)
    family = socket.AF_INET6 if ":" in LOCALHOST else socket.AF_INET
    with socket.create_server((LOCALHOST, 0), family=family) as silent:
        hang_up = threading.Timer(5, silent.close)
        hang_up.start()
        with pytest.raises(UndeliveredError, match="timed out"):
            send_mail(set_up(silent.getsockname()[1], smtp_security=security), made)
        hang_up.cancel()


@pytest.mark.parametrize(
    ("answer", "final"),
    [
        ("450-the mailbox\r\n450 is busy", False),
        ("500 not understood", True),
        ("550 no such user", True),
    ],
)
def test_a_refusal_is_told_in_one_line_with_what_the_server_said(
    mailbox: Mailbox, certificate: Certificate, made: EmailMessage, *, answer: str, final: bool
) -> None:
    mailbox.answers = [answer]
    with pytest.raises(UndeliveredError) as refused:
        send_mail(set_up(mailbox.port, smtp_ca_file=certificate.file, **LOGIN), made)
    said = answer.replace("\r\n450", "").replace("450-", "450 ")
    assert str(refused.value) == f"mail server answered {said}"
    assert refused.value.final is final
