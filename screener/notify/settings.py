"""Who is told, of what, and how: settings from the environment, prefix ``SCREENER_``."""

from __future__ import annotations

import ipaddress
import os
import re
from contextlib import suppress
from email.errors import MessageError
from email.headerregistry import Address
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import NoDecode

from screener.settings import CommaSeparated, FromEnvironment

__all__ = ["NoticeSettings", "addressed"]

_ADDRESS = re.compile(r"[^\s@,;<>\"\x00-\x1f]+@[^\s@,;<>\"\x00-\x1f]+")
_MOST_TARGETS = 50


class NoticeSettings(FromEnvironment):
    """Notices: off until a recipient or a webhook is set.

    A secret may also stand in a file named as the setting, in the folder that
    ``CREDENTIALS_DIRECTORY`` names (systemd's ``LoadCredential=`` makes one).
    """

    notify_band: Literal["critical", "high", "medium", "low"] = "high"
    """Suppliers of this band or a worse one are told of; not rated counts as high."""
    notify_mode: Literal["digest", "single"] = "digest"
    """One notice for a list's whole night, or one for each supplier concerned."""
    notify_mail_to: CommaSeparated = Field(default=(), max_length=_MOST_TARGETS)
    """E-mail addresses, separated by commas; each gets its own message."""
    notify_mail_from: str = ""
    """Sender of the messages."""
    notify_give_up_hours: float = Field(default=72.0, gt=0)
    """How long a notice that cannot be delivered is tried again."""
    smtp_host: str = ""
    """Mail server."""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    """Its port; 465 goes with ``tls``."""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    """How the connection is encrypted; ``none`` only to a server on this machine."""
    smtp_user: str = ""
    """Name to log in with; empty does not log in."""
    smtp_password: SecretStr = SecretStr("")
    """Password to log in with; a secret."""
    smtp_ca_file: Path | None = None
    """Certificates to trust instead of the system's, for a server of one's own."""
    webhook_urls: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        default=(), max_length=_MOST_TARGETS
    )
    """Addresses (https) that notices are posted to, separated by spaces; a secret."""
    webhook_secret: SecretStr = SecretStr("")
    """Key that the posts are signed with, at least 16 characters; a secret."""
    webhook_private: bool = False
    """Whether a webhook may be on a private network."""
    webhook_ca_file: Path | None = None
    """Certificates to trust instead of the system's, for a receiver of one's own."""

    @classmethod
    def load(cls) -> Self:
        """Read the settings.

        Raises:
            InputError: one of them makes no sense; the text does not repeat its value.
        """
        folder = os.environ.get("CREDENTIALS_DIRECTORY")
        return cls(_secrets_dir=folder) if folder else cls()

    @field_validator("notify_mail_to")
    @classmethod
    def _are_addresses(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for number, address in enumerate(value, start=1):
            try:
                addressed(address)
            except ValueError as error:
                raise ValueError(f"address {number} is {error}") from None
        return value

    @field_validator("webhook_urls", mode="before")
    @classmethod
    def _urls(cls, value: Any) -> Any:  # noqa: ANN401 - whatever was set
        return tuple(value.split()) if isinstance(value, str) else value

    @field_validator("webhook_urls")
    @classmethod
    def _are_https(cls, value: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for number, url in enumerate(value, start=1):
            parts = urlsplit(url.get_secret_value())
            if parts.scheme != "https" or not parts.hostname:
                raise ValueError(f"address {number} does not begin with https://")
            if parts.username or parts.password:
                raise ValueError(f"address {number} holds a user name; take it out")
        return value

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        if self.notify_mail_to and not self.smtp_host:
            raise ValueError("SCREENER_NOTIFY_MAIL_TO needs SCREENER_SMTP_HOST")
        if self.notify_mail_to:
            try:
                addressed(self.notify_mail_from)
            except ValueError as error:
                raise ValueError(f"SCREENER_NOTIFY_MAIL_FROM is {error}") from None
        if self.smtp_security == "none" and not _is_here(self.smtp_host):
            raise ValueError("SCREENER_SMTP_SECURITY=none is for a server on this machine only")
        if self.webhook_urls and len(self.webhook_secret.get_secret_value()) < 16:  # noqa: PLR2004 - as said
            raise ValueError("SCREENER_WEBHOOK_URLS needs SCREENER_WEBHOOK_SECRET, 16 characters")
        return self


def addressed(text: str, name: str = "") -> Address:
    """Return an e-mail address as a message has it, with the name of whose it is.

    Raises:
        ValueError: no message can be written to it; the text does not repeat it.
    """
    if _ADDRESS.fullmatch(text):
        # It refuses dots in the wrong place, and letters beyond English ones before the @.
        with suppress(ValueError, MessageError):
            return Address(name, addr_spec=text)
    raise ValueError("no e-mail address that a message can be sent to")


def _is_here(host: str) -> bool:
    if host in {"", "localhost"}:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
