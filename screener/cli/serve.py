"""`screener serve`: the web application on this machine."""

from __future__ import annotations

import logging
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from types import FrameType

import click

from screener.cli.logs import log_to_stderr
from screener.cli.terminal import message
from screener.service.installation.opening import opened
from screener.service.installation.record import note_settings
from screener.service.lease import held_alone

__all__ = ["serve"]

SERVER_SECONDS = 120.0
"""How long a server may be silent before another takes its place."""


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option(
    "--base-url",
    default="",
    help="How visitors reach it, e.g. https://screening.example.org behind a proxy.",
)
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="Address or network of the proxy where it is not on this machine; repeatable.",
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 8),
    help="Uploads screened at the same time.",
)
def serve(host: str, port: int, base_url: str, proxies: tuple[str, ...], workers: int) -> None:
    """Serve the web application and its API.

    The first start prints a link, good once, with which the administrator makes the account.
    """
    from screener.web.server import Address, run  # noqa: PLC0415 - loads the web framework

    address = Address(host, port, base_url, proxies)
    log_to_stderr(logging.WARNING)
    with opened() as installation:
        note_settings(
            installation.store,
            installation.settings,
            by=installation.settings.user,
            at=datetime.now(UTC),
        )
        # Another server on this store would take the jobs of this one for left behind.
        with held_alone(installation.store, "server", SERVER_SECONDS, message) as lease, _unwound():
            run(
                address,
                installation.settings,
                workers=workers,
                say=click.echo,
                replaced=lambda: lease.taken,
            )
            with installation.store.reading() as connection:
                lease.confirm(connection)


@contextmanager
def _unwound() -> Iterator[None]:
    """Have SIGTERM end the process as an exception does, so that it leaves nothing held."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise SystemExit(0)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
