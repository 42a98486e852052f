"""Which addresses are of the public internet: nothing of ours may be sent or fetched elsewhere."""

from __future__ import annotations

import ipaddress
import socket
from collections import Counter
from collections.abc import Iterator

__all__ = ["addresses_of", "is_public"]

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""RFC 6052; the last 32 bits are an IPv4 address."""
_NAT64_LOCAL = ipaddress.IPv6Network("64:ff9b:1::/48")
"""RFC 8215: leads wherever the local network says."""
_COMPATIBLE = ipaddress.IPv6Network("::/96")
"""RFC 4291, section 2.5.5.1, long given up; the last 32 bits are an IPv4 address."""


def addresses_of(host: str, port: int) -> tuple[str, ...]:
    """Return the addresses of a host as the system prefers them, IPv4 and IPv6 by turns.

    By turns, for where a network has no way to one of the two, all of that kind are silent.

    Raises:
        OSError: they cannot be looked up.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except UnicodeError as error:  # as of "a..b", before anybody is asked
        raise socket.gaierror(socket.EAI_NONAME, "no name of a host") from error
    seen: Counter[int] = Counter()
    turns: list[tuple[int, str]] = []
    for family, *_, place in found:
        turns.append((seen[family], str(place[0])))
        seen[family] += 1
    return tuple(address for _, address in sorted(turns, key=lambda turn: turn[0]))


def is_public(text: str) -> bool:
    """Return whether an address is public, as is any IPv4 address that it stands for.

    Args:
        text: An IPv4 or IPv6 address; a zone (``%eth0``) is left out.

    Raises:
        ValueError: it is no address.
    """
    return _public(ipaddress.ip_address(text.partition("%")[0]))


def _public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    if address.is_multicast or not address.is_global:
        return False
    if isinstance(address, ipaddress.IPv4Address):
        return True
    if address.is_site_local or address in _NAT64_LOCAL:
        return False
    return all(map(_public, _embedded(address)))


def _embedded(address: ipaddress.IPv6Address) -> Iterator[ipaddress.IPv4Address]:
    """Yield the IPv4 addresses to which traffic for this one is handed on."""
    yield from filter(None, (address.ipv4_mapped, address.sixtofour, *(address.teredo or ())))
    if address in _NAT64 or address in _COMPATIBLE:
        yield ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
