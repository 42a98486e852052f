"""Refresh the sources and screen stored lists again, on request."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from screener.errors import InputError
from screener.notify import NoticeSettings, deliver
from screener.service.installation.opening import Installation
from screener.service.installation.record import note_outcomes
from screener.service.installation.refresh import refresh_enabled
from screener.service.lists.rescreen import Rescreened, rescreen
from screener.service.lists.versions import must_be_known
from screener.service.nights.plan import planned
from screener.service.runs.changes import News, tell
from screener.service.runs.notices import posting
from screener.sources import check_clock
from screener.store.lists.versions import all_lists

__all__ = ["RescreenedLists", "rescreen_lists"]


@dataclass(frozen=True, slots=True)
class RescreenedLists:
    """What was done."""

    screened: tuple[Rescreened, ...]
    news: tuple[News, ...]
    """What was told for the first time, of these runs and of earlier ones."""


def rescreen_lists(
    installation: Installation,
    names: Sequence[str],
    now: datetime,
    *,
    by: str,
    full: bool = False,
    offline: bool,
    say: Callable[[str], None] = lambda _: None,
) -> RescreenedLists:
    """Screen these lists, or all of them, again.

    Args:
        installation: settings, workspace and store.
        names: names of lists; none for all.
        now: the moment the judgement is for (UTC).
        by: who asked for it.
        full: search and judge everything, whatever has changed.
        offline: do not refresh the sources first.
        say: is told what goes wrong on the way and stops nothing.

    Raises:
        InputError: there is no such list, or none at all.
        SourceError: an edition is damaged, or the clock is wrong.
        StoreError: the store failed; lists that were done are kept.
    """
    check_clock(installation.workspace, now)
    notices, watch = NoticeSettings.load(), planned(installation.workspace.home)
    with installation.store.reading() as connection:
        known = [version.list_name for version in all_lists(connection)]
    if not known:
        raise InputError("no list is kept yet; `screener screen FILE --list NAME` makes one")
    for name in names:
        must_be_known(installation.store, name)
    refreshed = () if offline else refresh_enabled(installation.workspace, now)
    note_outcomes(installation.store, installation.workspace, refreshed, by=by, at=now)
    for outcome in refreshed:
        if outcome.result == "failed":
            say(f"{outcome.source} could not be refreshed: {outcome.error}")
    screened = tuple(
        rescreen(
            installation.store,
            name,
            settings=installation.settings,
            workspace=installation.workspace,
            as_of=now,
            by=by,
            full=full,
        )
        for name in names or known
    )
    put = posting(notices, language=watch.night_language, place=watch.night_link, at=now)
    news = tell(installation.store, installation.workspace, also=put)
    deliver(installation.store, notices)
    return RescreenedLists(screened, news)
