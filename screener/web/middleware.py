"""What every request passes before it reaches a route, and what every answer carries."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from screener.reports.catalogue import FALLBACK
from screener.reports.words import Words
from screener.web.access import language_of
from screener.web.api_error import ErrorCode, api_error
from screener.web.config import Config, Limits
from screener.web.error_page import page_for_guests

__all__ = ["BodyLimits", "BodyRefused", "RequestGuard", "headers_of_answers"]

POLICY = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self'; "
    "img-src 'self'; "
    "connect-src 'self'; "
    "form-action 'self'; "
    "frame-ancestors 'none'; "
    "base-uri 'none'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_DRAIN_BYTES = 256 * 2**10
_DRAIN_SECONDS = 2.0
_SAFE = frozenset({"GET", "OPTIONS"})


class RequestGuard:
    """Refuses foreign host names and requests sent by other sites; adds the headers."""

    def __init__(self, app: ASGIApp, config: Config) -> None:
        """Stand before an application."""
        self.app = app
        self.hosts = config.hosts | {_name(urlsplit(config.base_url).netloc)}
        self.scheme = urlsplit(config.base_url).scheme
        self.config = config

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # As visitors asked, not as the proxy did: else a redirect leads them out of TLS.
        scope = {**scope, "scheme": self.scheme}
        if scope["method"] == "HEAD":
            # As GET, whose body the server itself leaves out: it has the method as it was sent.
            scope = {**scope, "method": "GET"}
        sender = self._with_headers(send, scope["path"])
        refused = await self._refuse(scope)
        if refused is not None:
            await _drain(receive)
            await refused(scope, receive, sender)
            return
        await self.app(scope, receive, sender)

    async def _refuse(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if _name(host) not in self.hosts:
            return await _refusal(scope, 400, "unknown_host")
        if scope["method"] in _SAFE:
            return None
        origin = headers.get("origin", "")
        foreign = origin not in {"", "null"} and origin.partition("://")[2] != host
        # Browsers send Sec-Fetch-Site themselves; no page can forge it.
        if foreign or headers.get("sec-fetch-site", "none") in {"cross-site", "same-site"}:
            return await _refusal(scope, 403, "other_site")
        return None

    def _with_headers(self, send: Send, path: str) -> Send:
        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in headers_of_answers(self.config, path).items():
                    headers.setdefault(name, value)
            await send(message)

        return sending


def headers_of_answers(config: Config, path: str) -> dict[str, str]:
    """Return the headers that every answer carries, whoever writes it."""
    headers = dict(_HEADERS)
    if config.secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    if not path.startswith("/static/"):
        # Names of suppliers and suspects must not stay in caches.
        headers["Cache-Control"] = "no-store"
    return headers


async def _drain(receive: Receive) -> None:
    """Take a small body in before it is refused: else its sender sees a broken connection."""
    got = 0
    with suppress(TimeoutError):
        async with asyncio.timeout(_DRAIN_SECONDS):
            while got < _DRAIN_BYTES:
                message = await receive()
                got += len(message.get("body", b""))
                if not message.get("more_body", False):
                    return


def _name(host: str) -> str:
    """Return a Host header without its port."""
    if host.startswith("["):
        return host.partition("]")[0].lower() + "]"
    return host.partition(":")[0].lower()


class BodyRefused(Exception):  # noqa: N818 - says what became of the body
    """A body that is longer, or takes longer, than its route allows."""


class BodyLimits:
    """Bounds the size of bodies and the time they take."""

    def __init__(self, app: ASGIApp, limits: Limits, large: Callable[[str], bool]) -> None:
        """Stand before an application; ``large`` says which paths take files."""
        self.app, self.limits, self.large = app, limits, large

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = self.limits.upload_bytes if self.large(scope["path"]) else self.limits.form_bytes
        length = Headers(scope=scope).get("content-length", "0")
        if not length.isascii() or not length.isdigit() or int(length) > most:
            refused = await _refusal(scope, 413, "too_large", n=most)
            await refused(scope, receive, send)
            return
        await _Body(self.limits, most, scope, receive, send).through(self.app)


class _Body:
    """One body on its way in.

    When it breaks its bounds, our answer replaces the route's, whatever the route makes of
    the broken body.
    """

    def __init__(
        self, limits: Limits, most: int, scope: Scope, receive: Receive, send: Send
    ) -> None:
        self.limits, self.most = limits, most
        self.scope, self.receive, self.send = scope, receive, send
        self.end = asyncio.get_running_loop().time() + limits.body_seconds
        self.got, self.over, self.begun = 0, False, False
        self.refusal: Response | None = None

    async def through(self, app: ASGIApp) -> None:
        try:
            await app(self.scope, self.receiving, self.sending)
        except BodyRefused:
            if self.begun:
                raise
        except ClientDisconnect:
            return  # as of an upload that was broken off: there is nobody to answer
        if self.refusal is not None and not self.begun:
            await self.refusal(self.scope, self.receive, self.send)

    async def receiving(self) -> Message:
        if self.over:
            # After the body only the end of the connection comes, whenever it comes.
            return await self.receive()
        left = self.end - asyncio.get_running_loop().time()
        try:
            patience = min(self.limits.chunk_seconds, max(0.0, left))
            message = await asyncio.wait_for(self.receive(), patience)
        except TimeoutError:
            self.refusal = await _refusal(self.scope, 408, "too_slow")
            raise BodyRefused from None
        self.got += len(message.get("body", b""))
        self.over = not message.get("more_body", False)
        if self.got > self.most:
            self.refusal = await _refusal(self.scope, 413, "too_large", n=self.most)
            raise BodyRefused
        return message

    async def sending(self, message: Message) -> None:
        if self.refusal is not None and not self.begun:
            return
        self.begun = self.begun or message["type"] == "http.response.start"
        await self.send(message)


async def _refusal(scope: Scope, status: int, code: ErrorCode, **values: object) -> Response:
    """Say why a request is not let in: to a program in English, else on a page."""
    text, request = f"web.error.{code}", Request(scope)
    if scope["path"].startswith("/api/"):
        answer: Response = api_error(status, Words(FALLBACK)(text, **values), code=code)
    elif code == "unknown_host":  # no page of ours is shown under another's name
        answer = PlainTextResponse(Words(language_of(request))(text), status)
    else:
        answer = await page_for_guests(request, status, text, **values)
    answer.headers["Connection"] = "close"
    return answer
