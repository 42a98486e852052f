"""A watch in a small world, with a clock of its own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa

from screener.model import Supplier
from screener.notify import NoticeSettings
from screener.schedule import Cron, turn
from screener.service.night_folder import LATEST
from screener.service.nights.night import Outcomes, Watch
from screener.service.watch import WatchSettings
from screener.settings import Settings
from screener.sources import SourceData
from screener.sources.refreshing import Outcome
from screener.store import Store, tables
from screener.store.operation import nights
from screener.workspace import Workspace
from tests.service.world import World, listing

FIRST = datetime(2026, 7, 20, 12, tzinfo=UTC)
FIRMS = (
    "Hetian Taida Apparel",
    "Hoshine Silicon Industry",
    "Xinjiang Camsing Cotton",
    "Aksu Huafu Textiles",
    "Changji Esquel Textile",
    "Lop County Meixin Hair Products",
)
SUPPLIERS = tuple(
    Supplier(name=name, number=f"{at}", row=at + 2, country="CN") for at, name in enumerate(FIRMS)
)


def latest(root: Path) -> Path:
    """The folder of reports that people find as the latest."""
    return (root / LATEST).resolve()


@dataclass
class Simulation:
    """What is published, what time it is, and what fails."""

    world: World
    notices: NoticeSettings = field(default_factory=NoticeSettings)
    now: datetime = FIRST
    published: set[int] = field(default_factory=set)
    """Numbers of the firms that are listed now."""
    down: tuple[str, ...] = ()
    """Sources that cannot be fetched."""

    @classmethod
    def begin(cls, store: Store, folder: Path, notices: NoticeSettings | None = None) -> Simulation:
        made = cls.of(store, folder, notices)
        made.world.upload(SUPPLIERS, made.editions(), made.now)
        return made

    @classmethod
    def of(cls, store: Store, folder: Path, notices: NoticeSettings | None = None) -> Simulation:
        """A simulation on a store in which one was begun."""
        world = World(store, Workspace(folder), Settings(home=folder))
        made = cls(world, notices or NoticeSettings())
        made.editions()  # which the world must know when it is asked what was before
        return made

    @staticmethod
    def noticing() -> NoticeSettings:
        """Settings by which notices are written, and stay: no mail server listens there."""
        return NoticeSettings(
            notify_mail_to="ana@example.org",
            notify_mail_from="screening@example.org",
            smtp_host="127.0.0.1",
            smtp_port=9,
        )

    def noticed(self) -> list[str]:
        """What the notices say."""
        column = tables.outbox.c
        with self.world.store.reading() as connection:
            rows = connection.execute(sa.select(column.payload).order_by(column.id)).scalars()
            return [json.loads(row)["text"] for row in rows]

    def editions(self) -> Sequence[SourceData]:
        entries = [listing(f"firm-{at}", FIRMS[at]) for at in sorted(self.published)]
        return [self.world.edition(entries, day=self.now.date())]

    def refresh(self, _workspace: Workspace, _now: datetime) -> Sequence[Outcome]:
        return [Outcome(source=one, result="failed", error="503 busy") for one in self.down]

    def watch(self, **changed: object) -> Watch:
        made = Watch(
            store=self.world.store,
            workspace=self.world.workspace,
            settings=self.world.settings,
            watch=WatchSettings(schedule_zone="Europe/Berlin", night_keep=5),
            notices=self.notices,
            clock=lambda: self.now,
            refresh=self.refresh,
            editions=self.editions,
            past=self.world.past,
        )
        return replace(made, **changed)  # type: ignore[arg-type]  # kept loose: a test names what matters

    @property
    def cron(self) -> Cron:
        return Cron(self.watch().watch)

    def turn(self, **changed: object) -> Outcomes | None:
        return turn(self.watch(**changed), self.cron)

    def to_next_night(self, minutes: int = 1) -> None:
        """Let time pass until so many minutes after the next night is due."""
        due = self.cron.next(self.now)
        assert due is not None
        self.now = due.at + timedelta(minutes=minutes)


def statuses(simulation: Simulation) -> Counter[str]:
    """How many nights came to what, the start among them."""
    with simulation.world.store.reading() as connection:
        return Counter(one.status for one in nights.last_nights(connection, 100))
