"""Sends one e-mail over SMTP with TLS."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime

from screener.notify.settings import NoticeSettings, addressed
from screener.notify.trust import trusted
from screener.notify.undelivered import UndeliveredError

__all__ = ["TIMEOUT", "message", "send_mail"]

TIMEOUT = 30.0
"""Seconds to wait for the server at each step."""

_FOR_GOOD = 500
"""Answers from here on say that trying again is of no use."""


def message(
    *,
    sender: str,
    to: str,
    subject: str,
    text: str,
    reference: str,
    at: datetime,
    repeated: bool = False,
) -> EmailMessage:
    """Return an e-mail; ``reference`` makes its Message-ID, the same however often it is sent.

    One that may have arrived already says so in the header ``Screener-Repeated``.

    Raises:
        UndeliveredError: one of the two addresses is none.
    """
    made = EmailMessage()
    domain = sender.rpartition("@")[2]
    for header, address, name in (("From", sender, "Supplier screening"), ("To", to, "")):
        try:
            made[header] = addressed(address, name)
        except ValueError as error:
            # The sender's can be set yet; where it was to go stays as it is.
            raise UndeliveredError(f"{header}: {error}", final=header == "To") from error
    made["Subject"] = " ".join(subject.split())
    made["Date"] = format_datetime(at)
    made["Message-ID"] = f"<{reference}@{domain}>"
    made["Auto-Submitted"] = "auto-generated"
    if repeated:
        made["Screener-Repeated"] = "possibly"
    made.set_content(text)
    return made


def send_mail(settings: NoticeSettings, mail: EmailMessage) -> None:
    """Hand an e-mail to the server.

    Raises:
        UndeliveredError: the server could not be reached or did not take it.
    """
    try:
        with _connected(settings) as server:
            server.send_message(mail)
    except smtplib.SMTPRecipientsRefused as error:
        code, answer = next(iter(error.recipients.values()))
        raise _refused(code, answer) from error
    except smtplib.SMTPResponseException as error:
        # A wrong password is for the operator to mend, so it is tried again.
        final = not isinstance(error, smtplib.SMTPAuthenticationError)
        raise _refused(error.smtp_code, error.smtp_error, may_end=final) from error
    except ssl.SSLError as error:
        raise UndeliveredError(f"mail server: TLS failed ({error.reason})") from error
    except (OSError, smtplib.SMTPException) as error:
        raise UndeliveredError(f"mail server: {type(error).__name__}: {error}") from error


@contextmanager
def _connected(settings: NoticeSettings) -> Iterator[smtplib.SMTP]:
    context = trusted(settings.smtp_ca_file)
    where = (settings.smtp_host, settings.smtp_port)
    if settings.smtp_security == "tls":
        opened: smtplib.SMTP = smtplib.SMTP_SSL(*where, timeout=TIMEOUT, context=context)
    else:
        opened = smtplib.SMTP(*where, timeout=TIMEOUT)
    with opened as server:
        if settings.smtp_security == "starttls":
            server.starttls(context=context)
        if settings.smtp_user:
            server.login(settings.smtp_user, settings.smtp_password.get_secret_value())
        yield server


def _refused(code: int, answer: bytes | str, *, may_end: bool = True) -> UndeliveredError:
    text = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    line = " ".join(text.split())[:200]
    return UndeliveredError(
        f"mail server answered {code} {line}", final=may_end and code >= _FOR_GOOD
    )
