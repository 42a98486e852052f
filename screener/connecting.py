"""Connects to the addresses of a host that were checked, and to no others."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Sequence

import httpx

__all__ = ["CheckedTransport", "Resolve"]

Resolve = Callable[[str, int], Sequence[str]]
"""Takes a host and a port to the addresses it may be reached at, the first to try first."""


class CheckedTransport(httpx.HTTPTransport):
    """Connects to the addresses that `Resolve` gave; a second look-up could give others.

    One that does not answer is no reason to give up a host that has more, as where a network
    has a way to IPv4 alone.
    """

    def __init__(self, resolve: Resolve, *, verify: ssl.SSLContext | bool = True) -> None:
        """Take the function that gives or refuses addresses, and the certificates to trust."""
        super().__init__(verify=verify, retries=0)
        self._resolve = resolve

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request to the first address of its host that answers.

        The certificate is held against the host's name, not the address.

        Raises:
            httpx.TransportError: none of them answers; told is the last one's failure.
        """
        url, host = request.url, request.url.raw_host.decode("ascii")
        request.extensions = {**request.extensions, "sni_hostname": host}
        *others, last = self._resolve(host, url.port or 443)
        for address in others:
            request.url = url.copy_with(host=address)
            try:
                return super().handle_request(request)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue  # nothing was sent yet, so nothing can be done twice
        request.url = url.copy_with(host=last)
        return super().handle_request(request)
