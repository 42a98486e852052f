"""What the web application is told when it starts."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from screener.accounts import Passwords
from screener.atomic_files import write_atomically
from screener.settings import Settings
from screener.workspace import Workspace

__all__ = ["Config", "Limits", "signing_key"]

_KEY_BYTES = 32
_THIS_MACHINE = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on what a visitor may ask of the server."""

    upload_bytes: int = 200 * 2**20
    """Largest supplier list or evidence file."""
    form_bytes: int = 2 * 2**20
    """Largest body of any other request."""
    chunk_seconds: float = 20.0
    """Longest silence within a body."""
    body_seconds: float = 600.0
    """Longest time for a whole body."""
    calls_per_minute: int = 240
    """Calls of the API per token."""
    workers: int = 1
    """Processes that read and screen uploads at the same time."""
    read_seconds: int = 300
    """Processor time that reading one upload may take."""
    errand_seconds: int = 3_600
    """Processor time that an errand may take: a source, a trial of rules, a screening again."""
    worker_bytes: int = 6 * 2**30
    """Address space of one worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """Everything `create_app` needs to know."""

    settings: Settings
    """Where the workspace and the store are, four eyes, and so on."""
    base_url: str = "http://127.0.0.1:8000"
    """How visitors reach the application; https makes cookies Secure and switches HSTS on."""
    hosts: frozenset[str] = frozenset({"127.0.0.1", "localhost", "[::1]"})
    """Names that a request may call us by; others are refused, so no foreign name can be
    pointed at this machine."""
    proxies: tuple[IPv4Network | IPv6Network, ...] = _THIS_MACHINE
    """Where the proxy is that says whom it asks for; anybody else could name whom he likes."""
    limits: Limits = field(default_factory=Limits)
    passwords: Passwords = field(default_factory=Passwords)
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    """Gives the present moment in UTC."""

    @property
    def secure(self) -> bool:
        """Whether visitors come over https."""
        return self.base_url.startswith("https://")

    def is_proxy(self, host: str) -> bool:
        """Return whether a connection from this address is our proxy's."""
        try:
            address = ip_address(host)
        except ValueError:  # a socket without one
            return False
        # Whoever listens on :: sees IPv4 addresses as IPv6 ones.
        address = (isinstance(address, IPv6Address) and address.ipv4_mapped) or address
        return self.secure and any(address in network for network in self.proxies)


def signing_key(workspace: Workspace) -> bytes:
    """Return the key that signs cookies; made at the first start, readable by us alone.

    One that is cut short would sign what anybody can: it is made anew, and people log in again.
    """
    path = workspace.home / "web.key"
    with workspace.locked("web-key"):
        if not path.exists() or path.stat().st_size < _KEY_BYTES:
            with write_atomically(path) as file:
                file.write(secrets.token_bytes(_KEY_BYTES))
        return path.read_bytes()
