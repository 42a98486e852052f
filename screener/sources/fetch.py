"""Fetches published files over HTTP. No other module of this room talks to the network.

A file is asked for again only if it changed, several times if the server fails, and given up
when it grows, lasts or leads somewhere it should not.
"""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

import httpx
import stamina

from screener.addresses import addresses_of, is_public
from screener.connecting import CheckedTransport, Resolve
from screener.errors import SourceError
from screener.settings import Settings
from screener.version import VERSION

__all__ = ["Fetched", "Fetcher", "Progress", "public_addresses"]

Progress = Callable[[str, int, int | None], None]
"""Called with the address, the bytes so far, and their number if the server tells it."""

_MOST_REDIRECTS = 5
_AGENT = f"forced-labour-screener/{VERSION}"
_REDIRECTS = {301, 302, 303, 307, 308}
_NOT_MODIFIED = 304
_TRY_AGAIN = {408, 425, 429, 500, 502, 503, 504}
_OK = 200


class _TryAgainError(Exception):
    """A failure that may pass: the server is busy, or the line broke."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address served."""

    path: Path | None
    """The file; None when it has not changed."""
    name: str
    """The name that the address gives it."""
    validators: Mapping[str, str]
    """Headers with which to ask next time whether it changed."""


def public_addresses(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a host, having made sure that every one of them is public.

    Raises:
        SourceError: the host has an address within a private, local or reserved range.
        httpx.ConnectError: the host has no address.
    """
    try:
        addresses = addresses_of(host, port)
    except socket.gaierror as error:
        why = "was not found" if error.errno == socket.EAI_NONAME else "could not be looked up"
        raise httpx.ConnectError(f"the host {host} {why}") from error
    except OSError as error:
        raise httpx.ConnectError(f"{host}: {error}") from error
    for address in addresses:
        if not is_public(address):
            raise SourceError(f"{host} leads to {address}, which is not a public address")
    return addresses


@dataclass(frozen=True)
class Fetcher:
    """Fetches files into a folder."""

    settings: Settings = field(default_factory=Settings)
    transport: httpx.BaseTransport | None = None
    """What carries the requests; None the network itself, by way of `resolve`."""
    resolve: Resolve = public_addresses
    """Gives the addresses to connect to, or refuses a host. Not asked where a proxy is set."""
    wait_initial: float = 0.5
    """Seconds before the second attempt; then doubling."""
    wait_jitter: float = 1.0
    """Most seconds that chance adds to each wait, so that many do not ask at once."""

    def fetch(
        self,
        url: str,
        folder: Path,
        *,
        limit: int,
        validators: Mapping[str, str] | None = None,
        progress: Progress | None = None,
    ) -> Fetched:
        """Fetch one file.

        Args:
            url: its address.
            folder: where to put it.
            limit: most bytes it may have, also when unpacked.
            validators: `Fetched.validators` of the time before.
            progress: is told how far it is.

        Raises:
            SourceError: it cannot be had; the text says why.
        """
        deadline = time.monotonic() + self.settings.fetch_total_timeout
        retrying = stamina.retry_context(
            on=(_TryAgainError, httpx.TransportError),
            attempts=self.settings.fetch_attempts,
            timeout=self.settings.fetch_total_timeout,
            wait_initial=self.wait_initial,
            wait_jitter=self.wait_jitter,
            wait_max=30,
        )
        try:
            with self._client() as client:
                for attempt in retrying:
                    with attempt:
                        return _Download(self, client, folder, limit, deadline, progress).run(
                            url, validators or {}
                        )
        except (_TryAgainError, httpx.HTTPError, httpx.InvalidURL) as error:
            why = str(error) or type(error).__name__
            if isinstance(error, httpx.ConnectError):
                why += self._way()
            raise SourceError(f"{url}: {why}") from error
        raise AssertionError("unreachable: the attempts end with a return or an error")

    def _way(self) -> str:
        """Say by which way a host was not reached, where a proxy may be why."""
        if self.settings.fetch_proxy:
            return "; asked through the proxy that SCREENER_FETCH_PROXY names"
        if "https" in getproxies():
            return "; a proxy is named by SCREENER_FETCH_PROXY, HTTPS_PROXY is not read"
        return ""

    def _client(self) -> httpx.Client:
        proxy = self.settings.fetch_proxy
        transport = self.transport or (
            httpx.HTTPTransport(proxy=proxy) if proxy else CheckedTransport(self.resolve)
        )
        return httpx.Client(
            transport=transport,
            timeout=self.settings.fetch_timeout,
            follow_redirects=False,
            headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip, deflate"},
        )


@dataclass(frozen=True)
class _Download:
    """One attempt at a file."""

    fetcher: Fetcher
    client: httpx.Client
    folder: Path
    limit: int
    deadline: float
    progress: Progress | None

    def run(self, url: str, validators: Mapping[str, str]) -> Fetched:
        address = url
        for _ in range(_MOST_REDIRECTS + 1):
            with self.client.stream("GET", address, headers=dict(validators)) as response:
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    address = urljoin(address, response.headers["location"])
                    if urlsplit(address).scheme != "https":
                        raise SourceError(f"{url}: leads to {address}, which is not https")
                    continue
                return self._take(response, url, address)
        raise SourceError(f"{url}: leads on more than {_MOST_REDIRECTS} times")

    def _take(self, response: httpx.Response, url: str, address: str) -> Fetched:
        status = response.status_code
        name = urlsplit(address).path.rpartition("/")[2] or "index"
        if status == _NOT_MODIFIED:
            return Fetched(None, name, {})
        if status in _TRY_AGAIN:
            raise _TryAgainError(f"the server answers {status} {response.reason_phrase}")
        if status != _OK:
            raise SourceError(f"{url}: the server answers {status} {response.reason_phrase}")
        path = self.folder / f"fetched-{len(list(self.folder.iterdir()))}"
        self._save(response, url, path)
        return Fetched(path, name, _validators(response))

    def _save(self, response: httpx.Response, url: str, path: Path) -> None:
        stated = response.headers.get("content-length", "")
        packed = response.headers.get("content-encoding", "identity") != "identity"
        total = int(stated) if stated.isdigit() and not packed else None
        if total is not None and total > self.limit:
            raise self._too_large(url)
        size = 0
        with path.open("wb") as file:
            # As the bytes arrive: waiting for a full chunk would let a slow server hold us.
            for chunk in response.iter_bytes():
                size += len(chunk)
                if size > self.limit:
                    raise self._too_large(url)
                if time.monotonic() > self.deadline:
                    seconds = self.fetcher.settings.fetch_total_timeout
                    raise SourceError(f"{url}: took longer than {seconds:g} seconds")
                file.write(chunk)
                if self.progress:
                    self.progress(url, size, total)
        if total is not None and size != total:
            raise _TryAgainError(f"{size} of {total} bytes came")

    def _too_large(self, url: str) -> SourceError:
        return SourceError(
            f"{url}: has more than {self.limit >> 20} MB, the most that is believable"
        )


def _validators(response: httpx.Response) -> dict[str, str]:
    """Return the request headers that ask whether this response is still current."""
    pairs = (("etag", "If-None-Match"), ("last-modified", "If-Modified-Since"))
    return {ask: response.headers[told] for told, ask in pairs if told in response.headers}
