"""Runs the application with uvicorn: bounded connections, patience only for who sends."""

from __future__ import annotations

import asyncio
import logging
import re
import socket
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from ipaddress import IPv4Network, IPv6Network, ip_network
from urllib.parse import urlsplit

import uvicorn
from fastapi import FastAPI
from uvicorn.protocols.http.h11_impl import H11Protocol

from screener.errors import InputError
from screener.quotes import quoted
from screener.settings import Settings
from screener.web.app import create_app
from screener.web.config import Config, Limits
from screener.web.state import State
from screener.web.warm import warm

__all__ = ["Address", "listen", "run", "served"]

HEADER_SECONDS = 10.0
"""Time from the opening of a connection to the end of its first request's headers."""
_KEEP_ALIVE_SECONDS = 15
"""Longer than clients keep an unused connection (httpx: 5 s): at the same moment on both sides,
requests would be sent into a connection that is just being closed."""
_CONNECTIONS = 400
_HEADER_BYTES = 32 * 2**10
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_BASE_URL = re.compile(r"(https?)://([A-Za-z0-9.-]+|\[[0-9a-f:.]+\])(:[0-9]{1,5})?/?")
"""A scheme, a host as browsers name it, and perhaps a port: pages link from the root."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where to listen, and how visitors name it."""

    host: str
    port: int
    base_url: str = ""
    proxies: tuple[str, ...] = ()
    """Addresses or networks of the proxy in front, where it is on another machine."""

    def __post_init__(self) -> None:
        """Refuse what visitors could not reach, or would reach without TLS.

        Raises:
            InputError: the text names which.
        """
        self.networks()
        if not self.base_url:
            return
        found = _BASE_URL.fullmatch(self.base_url)
        if found is None:
            raise InputError(
                f"--base-url {quoted(self.base_url)}: give https://HOST or https://HOST:PORT, with "
                "no path behind it (the application needs a host name of its own) and the host in "
                "plain letters (xn--…)"
            )
        if found[1].lower() == "http" and found[2].strip("[]") not in _LOOPBACK:
            raise InputError(
                f"--base-url {self.base_url}: beyond this machine passwords must not travel in the "
                "clear; give https://…"
            )

    def networks(self) -> tuple[IPv4Network | IPv6Network, ...]:
        """Return where the proxy in front may be.

        Raises:
            InputError: one is no address and no network.
        """
        try:
            return tuple(ip_network(one) for one in self.proxies)
        except ValueError as error:
            raise InputError(f"--proxy: {error}; give an address or a network") from error

    def url(self, port: int) -> str:
        """Return the address for visitors; the port is the one that was really taken."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.base_url.rstrip("/") or f"http://{host}:{port}"


class ImpatientProtocol(H11Protocol):
    """HTTP that hangs up on a connection which opens and then says nothing."""

    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as H11Protocol
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._waiting = self.loop.call_later(HEADER_SECONDS, self._nothing_came)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        if self._waiting is not None:
            self._waiting.cancel()
        super().connection_lost(exc)

    def _nothing_came(self) -> None:
        if not self.headers:  # None before the first request
            self.transport.close()


class _Server(uvicorn.Server):
    """A server that says when it serves, and ends, as on a signal, when another took its place."""

    def __init__(
        self, config: uvicorn.Config, *, serves: Callable[[], None], replaced: Callable[[], bool]
    ) -> None:
        super().__init__(config)
        self._serves, self._replaced = serves, replaced

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to serve; from here on a signal ends it in order."""
        await super().startup(sockets)
        if self.started:
            self._serves()

    async def on_tick(self, counter: int) -> bool:
        """Say whether to end; asked ten times a second."""
        return self._replaced() or await super().on_tick(counter)


def served(app: FastAPI) -> uvicorn.Config:
    """Return how the application is served, wherever it is: bounded, and saying little."""
    return uvicorn.Config(
        app,
        http=ImpatientProtocol,
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=_CONNECTIONS,
        h11_max_incomplete_event_size=_HEADER_BYTES,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        timeout_graceful_shutdown=20,
        # Who asked is read from the connection; a header that anybody can
        # write would lead the lock-out astray.
        proxy_headers=False,
    )


def run(
    address: Address,
    settings: Settings,
    *,
    workers: int,
    say: Callable[[str], None],
    replaced: Callable[[], bool],
) -> None:
    """Serve until a signal ends it, or another server has taken this one's place.

    The first start says how to make the administrator.

    Raises:
        InputError: the address cannot be listened on.
        StoreError: the store cannot be reached.
    """
    with listen(address) as listening:
        url = address.url(listening.getsockname()[1])
        config = Config(settings=settings, base_url=url, limits=Limits(workers=workers))
        app = create_app(replace(config, proxies=config.proxies + address.networks()))
        warm(app.state.screener)
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
        greet = partial(_greet, app.state.screener, url, say)
        server = _Server(served(app), serves=greet, replaced=replaced)
        # Once it has ended in order, it gives on the signal that ended it.
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])


def listen(address: Address) -> socket.socket:
    """Return a socket that listens there.

    Raises:
        InputError: it cannot be, or passwords would travel in the clear.
    """
    if address.host not in _LOOPBACK and not urlsplit(address.base_url).scheme == "https":
        raise InputError(
            f"--host {address.host}: beyond this machine passwords must not travel in the clear; "
            "put a proxy with TLS in front and give its address as --base-url https://…"
        )
    family = socket.AF_INET6 if ":" in address.host else socket.AF_INET
    # Only a socket that says it is TCP's is told by asyncio not to hold small pieces back, which
    # is 40 ms for every page.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((address.host, address.port))
        made.listen(128)  # who comes before the application is ready waits
    except OSError as error:
        made.close()
        raise InputError(
            f"cannot listen on {address.host}:{address.port} ({error.strerror}); "
            "choose another --port"
        ) from error
    return made


def _greet(state: State, url: str, say: Callable[[str], None]) -> None:
    secret = state.accounts.links.first(state.config.clock())
    if secret is not None:
        say("No administrator yet. Open this link within 24 hours; it works once:")
        say(f"  {url}/welcome/{secret}")
    say(f"Serving on {url} (Ctrl-C ends it)")
