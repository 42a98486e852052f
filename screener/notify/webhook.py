"""Posts one notice to a webhook: https, signed, to a vetted address, without redirects."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx

from screener.addresses import addresses_of, is_public
from screener.connecting import CheckedTransport
from screener.notify.settings import NoticeSettings
from screener.notify.signature import sign
from screener.notify.trust import trusted
from screener.notify.undelivered import UndeliveredError
from screener.version import VERSION

__all__ = ["post_webhook"]

TIMEOUT = httpx.Timeout(20.0, connect=10.0)
_GONE = 410


def post_webhook(
    settings: NoticeSettings,
    url: str,
    payload: Mapping[str, Any],
    *,
    reference: str,
    at: datetime,
    repeated: bool,
) -> None:
    """Post a notice; ``reference`` goes along, the same however often it is posted.

    One that may have arrived already says so in the header ``Screener-Repeated``.

    Raises:
        UndeliveredError: the receiver cannot be reached, may not be, or did not take it.
    """
    host = urlsplit(url).hostname or ""
    body = json.dumps(payload, ensure_ascii=False, sort_keys=True).encode()
    secret = settings.webhook_secret.get_secret_value().encode()
    headers = {
        "Content-Type": "application/json",
        "User-Agent": f"forced-labour-screener/{VERSION}",
        "Idempotency-Key": f'"{reference}"',
        "Screener-Delivery": reference,
        "Screener-Signature": sign(body, secret, int(at.timestamp())),
    }
    if repeated:
        headers["Screener-Repeated"] = "possibly"
    try:
        status = _send(settings, url, headers, body)
    except (httpx.HTTPError, httpx.InvalidURL, ssl.SSLError) as error:
        # The error's text may hold the address, which may hold a secret.
        raise UndeliveredError(f"webhook at {host}: {type(error).__name__}") from error
    if not httpx.codes.is_success(status):
        raise UndeliveredError(f"webhook at {host} answered {status}", final=status == _GONE)


def _send(settings: NoticeSettings, url: str, headers: Mapping[str, str], body: bytes) -> int:
    vetted = partial(_vetted, private=settings.webhook_private)
    transport = CheckedTransport(vetted, verify=trusted(settings.webhook_ca_file))
    with (
        httpx.Client(
            transport=transport, timeout=TIMEOUT, follow_redirects=False, trust_env=False
        ) as client,
        client.stream("POST", url, content=body, headers=headers) as response,
    ):
        return response.status_code  # nothing else in the answer matters, so it is not read


def _vetted(host: str, port: int, *, private: bool) -> tuple[str, ...]:
    """Return the addresses of the host; every one of them must be public, unless all may be."""
    try:
        addresses = addresses_of(host, port)
    except OSError as error:
        raise UndeliveredError(f"webhook at {host}: the name cannot be resolved") from error
    if not private and not all(is_public(address) for address in addresses):
        raise UndeliveredError(
            f"webhook at {host}: is on a private network; SCREENER_WEBHOOK_PRIVATE=1 allows it"
        )
    return addresses
