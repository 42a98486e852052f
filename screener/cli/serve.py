"""`screener serve`: the web application on this machine."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from screener.service.opening import opened
from screener.service.record import note_settings

__all__ = ["serve"]


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535))
@click.option(
    "--base-url",
    default="",
    help="How visitors reach it, e.g. https://screening.example.org behind a proxy.",
)
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 8),
    help="Uploads screened at the same time.",
)
def serve(host: str, port: int, base_url: str, workers: int) -> None:
    """Serve the web application and its API.

    The first start prints a link, good once, with which the administrator makes the account.
    """
    from screener.web.server import Address, run  # noqa: PLC0415 - loads the web framework

    with opened() as house:
        note_settings(house.store, house.settings, by=house.settings.user, at=datetime.now(UTC))
        settings = house.settings
    run(Address(host, port, base_url), settings, workers=workers, say=click.echo)
