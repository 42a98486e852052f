"""``screener verify``, ``replay``, ``export``, ``backup`` and ``restore``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from screener.cli.exit_codes import NOT_AS_KEPT
from screener.cli.terminal import counted, message
from screener.errors import ReviewError
from screener.service.installation import backup as backups
from screener.service.installation.anchors import noted_heads
from screener.service.installation.opening import opened
from screener.service.installation.verify import Verdict, verify_store
from screener.service.runs.export import export as export_run
from screener.service.runs.export import verify_export
from screener.service.runs.replay import replay as replay_run

__all__ = ["backup", "export", "replay", "restore", "verify"]

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("export_file", required=False, type=_FILE)
@click.option("--head", default="", help="A head noted earlier, which must still be in the log.")
def verify(*, export_file: Path | None, head: str) -> int:
    """Check the audit log, every row that it seals, the editions searched, and the documents.

    The first thing that is wrong is named. Facts of an edition must be those of its published file.

    With EXPORT_FILE, checks an exported run instead, without the database.
    Exit 2 when something is broken, or is another version's to check.
    """
    if export_file is not None:
        return _tell(verify_export(export_file, expected_head=head))
    with opened() as installation:
        noted = noted_heads(installation.settings)
        verdict = verify_store(
            installation.store, installation.workspace, expected_head=head, noted=noted
        )
    code = _tell(verdict)
    message(
        f"noted outside of the database: up to entry {verdict.noted}"
        if verdict.noted
        else "no head is noted outside of the database: entries cut off at the end would not show"
    )
    return code


@click.command()
@click.argument("run", type=int)
def replay(*, run: int) -> int:
    """Screen again what a stored RUN screened, and compare. Exit 2 when it comes out different."""
    with opened() as installation:
        replayed = replay_run(installation.store, installation.workspace, run)
    if replayed.identical:
        click.echo(f"run {run}: identical, {counted(replayed.suppliers, 'supplier', 'suppliers')}")
        return 0
    for line in replayed.differences:
        click.echo(line)
    click.echo(f"run {run}: {replayed.different} differences")
    return NOT_AS_KEPT


@click.command()
@click.argument("run", type=int)
@click.option("--out", type=_FILE, help="The zip; run-N.zip here when not given.")
def export(*, run: int, out: Path | None) -> None:
    """Export a stored RUN as a zip that `verify` checks without the database."""
    with opened() as installation:
        done = export_run(
            installation.store, installation.workspace, run, out or Path(f"run-{run}.zip")
        )
    click.echo(done.path.resolve())
    message(
        f"{counted(done.sealed, 'sealed entry', 'sealed entries')}; head of the log {done.head}"
    )


@click.command()
@click.argument("file", type=_FILE)
def backup(*, file: Path) -> None:
    """Back up the store and the editions, rules and evidence it refers to, while in use."""
    with opened() as installation:
        done = backups.backup(installation.store, installation.workspace, file)
    click.echo(done.path.resolve())
    message(f"{done.rows} rows, {done.files} files; head of the log {done.head}")
    message("It holds personal data and password hashes: keep it as you keep the store.")


@click.command()
@click.argument("file", type=_FILE)
@click.option("--replace", is_flag=True, help="Also when the store is not empty.")
def restore(*, file: Path, replace: bool) -> int:
    """Bring a backup back; others see the old store until the new one is whole."""
    with opened() as installation:
        done = backups.restore(
            installation.store,
            installation.workspace,
            file,
            replace=replace,
            by=installation.settings.user,
            at=datetime.now(UTC),
        )
    message(f"{done.rows} rows, {done.files} files")
    if done.ended:
        message(f"not in the backup, so no longer in force: {', '.join(done.ended)}")
    return _tell(done.verdict)


def _tell(verdict: Verdict) -> int:
    if verdict.broken is not None:
        raise ReviewError(f"broken: {verdict.broken.what}")
    click.echo(f"{counted(verdict.entries, 'entry', 'entries')} verified; head {verdict.head}")
    if verdict.unchecked:
        raise ReviewError(f"not checked: {verdict.unchecked}")
    return 0
