"""What the web application is told when it starts."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from screener.accounts import Passwords
from screener.settings import Settings
from screener.workspace import Workspace

__all__ = ["Config", "Limits", "signing_key"]


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
    limits: Limits = field(default_factory=Limits)
    passwords: Passwords = field(default_factory=Passwords)
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    """Gives the present moment in UTC."""

    @property
    def secure(self) -> bool:
        """Whether visitors come over https."""
        return self.base_url.startswith("https://")


def signing_key(workspace: Workspace) -> bytes:
    """Return the key that signs cookies; made at the first start, readable by us alone."""
    path = workspace.home / "web.key"
    with workspace.locked("web-key"):
        if not path.exists():
            _write(path, secrets.token_bytes(32))
        return path.read_bytes()


def _write(path: Path, key: bytes) -> None:
    # Opened with its final permissions: there is no moment in which others could read it.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(key)
