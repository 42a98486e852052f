"""``screener schedule``."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import click

from screener import sources
from screener.cli.coverage import coverage_code
from screener.cli.exit_codes import NOT_WELL, SOURCE_MISSING
from screener.cli.logs import log_to_stderr
from screener.cli.terminal import counted, message
from screener.notify import NoticeSettings
from screener.schedule import Cron, run, run_once
from screener.service.installation.opening import Installation, opened
from screener.service.nights.health import health as look
from screener.service.nights.night import Outcomes, Watch
from screener.service.nights.plan import planned
from screener.service.watch import WatchSettings
from screener.settings import Settings

__all__ = ["schedule"]


@click.command()
@click.option("--once", "one_night", is_flag=True, help="Run one night now, then end.")
@click.option(
    "--health", is_flag=True, help="Say whether the nights go well; exit 1 or 4 when not."
)
@click.option("--next", "only_next", is_flag=True, help="Say when the next night is due.")
def schedule(*, one_night: bool, health: bool, only_next: bool) -> int:
    """Wait for the nights and run them until SIGTERM: refresh, rescreen, report, notify.

    When, where and whom to tell are settings (SCREENER_SCHEDULE_CRON …); see docs/schedule.md.
    """
    settings = planned(Settings().home)
    cron = Cron(settings)
    if only_next:
        due = cron.next(datetime.now(UTC))
        click.echo("never" if due is None else f"{due.name} ({due.at:%Y-%m-%dT%H:%MZ})")
        return 0
    with opened() as installation:
        sources.check_clock(installation.workspace, datetime.now(UTC))
        if health:
            return _health(installation, settings, cron)
        watch = Watch(
            store=installation.store,
            workspace=installation.workspace,
            settings=installation.settings,
            watch=settings,
            notices=NoticeSettings.load(),
        )
        quiet = (click.get_current_context().obj or {}).get("quiet")
        log_to_stderr(logging.WARNING if quiet else logging.INFO)
        if one_night:
            return _tell(run_once(watch, cron))
        run(watch, cron)
        return 0


def _health(installation: Installation, settings: WatchSettings, cron: Cron) -> int:
    now = datetime.now(UTC)
    grace = timedelta(hours=settings.schedule_grace_hours)
    found = look(
        installation.store,
        installation.workspace,
        cron.last(now),
        now,
        grace=grace,
        sources=sources.status(installation.workspace, now),
        undescribed=sources.undescribed(installation.workspace),
    )
    for line in (*found.troubles, *found.sources):
        click.echo(f"not well: {line}")
    for line in found.notes:
        message(line)
    if found.well:
        click.echo("well")
    return NOT_WELL if found.troubles else SOURCE_MISSING if found.sources else 0


def _tell(done: Outcomes) -> int:
    if done.folder is None:
        message("that night is done already")
        return 0
    click.echo(done.folder)
    message(
        f"{counted(len(done.screened), 'list', 'lists')} screened, "
        f"{counted(done.changes, 'change', 'changes')}, "
        f"{counted(done.delivery.sent, 'notice', 'notices')} sent"
    )
    uncovered = coverage_code(done.screened)
    # Rows that a list has always lacked are no failure of a night: what starts it would do so anew.
    return SOURCE_MISSING if done.trouble else uncovered
