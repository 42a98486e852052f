"""Thirty nights in which things go wrong: every change is told once, no night is lost in silence.

The nights run in real processes where they are killed or the disk is full; mail goes to a real
server over TLS, posts to a real https server.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import signal
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from screener import audit, risk, sources
from screener.errors import StoreError
from screener.notify import NoticeSettings
from screener.schedule import turn
from screener.service.lease import holder_of
from screener.service.night_folder import kept_folders
from screener.service.nights.health import health
from screener.service.runs.changes import all_changes_since
from screener.sources import SourceData
from screener.sources.editions import EditionStore
from screener.sources.refreshing import Outcome
from screener.store import Store, open_store
from screener.store.database.engine import make_engine
from screener.store.operation import leases, nights, outbox
from screener.workspace import Workspace
from tests.notify.servers import PASSWORD, Certificate, Hook, Mailbox
from tests.schedule.simulation import FIRMS, Simulation, latest

KILLED = (5, 11, 19, 26)
DISK_FULL = {8: 4_096, 17: 60_000, 21: 120_000}
"""By night, the bytes a file of ours may grow to: at once too little, or in the midst of a run."""
SERVER_FULL = {17: "assessments", 21: "changes"}
"""By night, the table of which PostgreSQL then says what it says on a full disk."""
SOURCE_DOWN = (3, 4, 14)
SMTP_DOWN = (7, 8, 9, 20)
OFF = (13, 23, 24)
CLOCK_BACK = (10,)
RULES_CHANGED = 15
NIGHTS = 30
SOURCE = "own:watch"


class Fetching(Simulation):
    """One whose source is noted as fetched or not, as a refresh does."""

    def refresh(self, workspace: Workspace, now: datetime) -> Sequence[Outcome]:
        """Say how it went."""
        editions, down = EditionStore(workspace, SOURCE), SOURCE in self.down
        known = {"error": "503 busy", "error_at": now} if down else {"error": "", "checked": now}
        editions.keep_state(editions.state().model_copy(update=known))
        return super().refresh(workspace, now) or [Outcome(source=SOURCE, result="unchanged")]


@pytest.fixture
def notices(mailbox: Mailbox, hook: Hook, certificate: Certificate) -> NoticeSettings:
    return NoticeSettings(
        notify_band="low",
        notify_mail_to="ana@example.org",
        notify_mail_from="screening@example.org",
        smtp_host="localhost",
        smtp_port=mailbox.port,
        smtp_user="screener",
        smtp_password=PASSWORD,
        smtp_ca_file=certificate.file,
        webhook_urls=hook.url,
        webhook_secret="0123456789abcdef-key",  # noqa: S106 - of this test
        webhook_private=True,
        webhook_ca_file=certificate.file,
    )


@dataclass(frozen=True)
class Apart:
    """A turn in a process of its own; everything in it can go there."""

    url: str
    home: Path
    known: dict[tuple[str, str], SourceData]
    changed: dict[str, Any]
    """Of the simulation, what is not as it began."""
    kill_at: int = 0
    """The step at which it is killed."""
    room: int = resource.RLIM_INFINITY
    """Bytes a file may grow to."""

    def ended(self) -> int | None:
        """Run it; return how it ended."""
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload([__name__])
        process = context.Process(target=self._turn)
        process.start()
        process.join()
        return process.exitcode

    def _turn(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (self.room, self.room))
        steps = count(1)

        def step() -> bool:
            if next(steps) == self.kill_at:
                os.kill(os.getpid(), signal.SIGKILL)
            return False

        with open_store(self.url) as own:
            simulation = replace(Fetching.of(own, self.home), **self.changed)
            simulation.world.known |= self.known
            with suppress(StoreError):  # a scheduler tries again later
                turn(simulation.watch(stopped=step), simulation.cron)


def apart(simulation: Simulation, url: str, **bounds: int) -> int | None:
    """Run a turn in a process of its own; return how it ended."""
    changed = {name: getattr(simulation, name) for name in ("notices", "now", "published", "down")}
    world = simulation.world
    return Apart(url, world.workspace.home, world.known, changed, **bounds).ended()


@contextmanager
def full_server(url: str, table: str) -> Iterator[None]:
    """Let a server of PostgreSQL's refuse rows as it does where its disk is full."""
    engine = make_engine(url)
    with engine.begin() as connection:
        connection.execute(sa.text(_REFUSE))
        connection.execute(
            sa.text(
                f"CREATE TRIGGER no_room BEFORE INSERT ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION no_room()"
            )
        )
    try:
        yield
    finally:
        with engine.begin() as connection:
            connection.execute(sa.text(f"DROP TRIGGER no_room ON {table}"))
        engine.dispose()


_REFUSE = """
CREATE OR REPLACE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
RAISE EXCEPTION USING ERRCODE = 'disk_full', MESSAGE = 'could not extend file "base/5/1259"';
END $$
"""


def change_the_rules(simulation: Simulation, folder: Path) -> None:
    """Adopt a rulebook in which a garment maker's country weighs otherwise."""
    copies = risk.init(folder, None)
    (countries,) = [path for path in copies if path.name == "countries.yml"]
    text = countries.read_text(encoding="utf-8")
    assert "points: 30" in text
    countries.write_text(text.replace("points: 30", "points: 31", 1), encoding="utf-8")
    risk.adopt(folder, simulation.world.workspace.rules, simulation.now)


@pytest.mark.soak
def test_thirty_nights(  # noqa: PLR0917 - fixtures
    store: Store,
    store_url: str,
    tmp_path: Path,
    notices: NoticeSettings,
    mailbox: Mailbox,
    hook: Hook,
) -> None:
    simulation = Fetching.begin(store, tmp_path, notices)
    own = tmp_path / "own.csv"
    own.write_text("name\nBlue Heron Weaving Mill\n", encoding="utf-8")
    day = simulation.now.date()
    sources.add("watch", own, simulation.world.workspace, simulation.now, published=day)
    simulation.turn()
    expected: list[tuple[str, str]] = []
    for night in range(1, NIGHTS + 1):
        firm = night % len(FIRMS)
        cause = "delisted" if firm in simulation.published else "listed"
        simulation.published ^= {firm}
        simulation.down = (SOURCE,) if night in SOURCE_DOWN else ()
        simulation.notices = (
            notices.model_copy(update={"smtp_port": 1}) if night in SMTP_DOWN else notices
        )
        if night == RULES_CHANGED:
            change_the_rules(simulation, tmp_path / "changed-rules")
        simulation.to_next_night()
        if night in OFF:  # the machine is off until the next noon
            simulation.now += timedelta(hours=10)
            simulation.published ^= {firm}
            continue
        expected.append((FIRMS[firm], cause))
        one_night(simulation, store_url, night)
        if night in CLOCK_BACK:
            simulation.now -= timedelta(hours=5)
            assert simulation.turn() is None
            simulation.now += timedelta(hours=5)
        assert healthy(simulation), night
    simulation.notices = notices
    for _ in range(12):  # what waited for the mail server goes out
        simulation.now += timedelta(minutes=70)
        simulation.turn()
    every_change_is_told_once(simulation, expected, hook)
    no_night_is_lost(simulation, done=NIGHTS - len(OFF), missed=len(OFF))
    every_notice_is_sent_once(simulation, mailbox, hook, missed=len(OFF))


def one_night(simulation: Simulation, url: str, night: int) -> None:
    if night in KILLED:
        assert apart(simulation, url, kill_at=1 + night % 7) == -signal.SIGKILL
        let_the_lease_run_out(simulation.world.store)
    before = latest(simulation.watch().root)
    if night in DISK_FULL:
        room = DISK_FULL[night]
        with ExitStack() as stack:
            if night in SERVER_FULL and url.startswith("postgresql"):
                stack.enter_context(full_server(url, SERVER_FULL[night]))
                room = resource.RLIM_INFINITY
            assert apart(simulation, url, room=room) == 0
        assert latest(simulation.watch().root) == before
        let_the_lease_run_out(simulation.world.store)
        simulation.now += timedelta(minutes=16)
    done = simulation.turn()
    assert done is not None, night
    assert before is None or before != done.folder


def let_the_lease_run_out(store: Store) -> None:
    """Let the lease of one who died run out at once, if it could not be given back."""
    with store.writing() as connection:
        leases.renew(connection, "night", holder_of(store, "night"), -1.0)


def healthy(simulation: Simulation) -> bool:
    watch = simulation.watch()
    due = simulation.cron.last(simulation.now)
    found = health(watch.store, watch.workspace, due, simulation.now, grace=timedelta(hours=6))
    return not [line for line in found.troubles if "notices" not in line]


def every_change_is_told_once(
    simulation: Simulation, expected: list[tuple[str, str]], hook: Hook
) -> None:
    told = [one.change for one in all_changes_since(simulation.world.store)]
    listings = [(one.supplier, one.cause) for one in told if one.kind.startswith("match")]
    assert listings == expected
    rules = [one.supplier for one in told if one.kind == "assessment_changed"]
    assert Counter(rules) == Counter(FIRMS)
    assert {one.cause for one in told if one.kind == "assessment_changed"} == {"rule_changed"}
    posted = [json.loads(body) for _, body in hook.taken]
    sent = [
        (change["supplier"], change["cause"])
        for post in posted
        if post["kind"] == "changes"
        for change in post["changes"]
    ]
    assert Counter(sent) == Counter((one.supplier, one.cause) for one in told)


def no_night_is_lost(simulation: Simulation, *, done: int, missed: int) -> None:
    with simulation.world.store.reading() as connection:
        known = nights.last_nights(connection, 100)
        assert audit.verify(connection).broken is None
    assert Counter(one.status for one in known) == {"done": done, "missed": missed, "start": 1}
    assert len(kept_folders(simulation.watch().root)) == 5


def every_notice_is_sent_once(
    simulation: Simulation, mailbox: Mailbox, hook: Hook, *, missed: int
) -> None:
    with simulation.world.store.reading() as connection:
        counts = outbox.counts(connection)
    ids = {mail["Message-ID"] for mail in mailbox.mails}
    posts = {headers["Screener-Delivery"] for headers, _ in hook.taken}
    # One that could not be noted as sent, as on a full disk, goes out again and says so.
    again = [mail for mail in mailbox.mails if mail["Screener-Repeated"]]
    assert len(mailbox.mails) - len(ids) <= len(again)
    assert len(hook.taken) == len(posts)
    assert counts == {"sent": len(ids) + len(posts)}
    told = [mail for mail in mailbox.mails if "no scheduler was running" in mail.get_content()]
    assert len(told) == missed
    failing = [mail for mail in mailbox.mails if "could not be refreshed" in mail.get_content()]
    assert len(failing) == len(SOURCE_DOWN) - 1  # of two nights in a row the first is told
    assert [mail for mail in mailbox.mails if "could be refreshed again" in mail.get_content()]
