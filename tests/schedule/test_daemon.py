"""The process itself: it waits, runs nights, ends on SIGTERM, and is alone on its store."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from screener.cli import cli
from screener.cli.logs import log_to_stderr
from screener.errors import InputError, StoreError
from screener.schedule import Cron, daemon, run, run_once, turn
from screener.service.lease import LEASE_SECONDS, BusyError, held
from screener.service.night_folder import kept_folders
from screener.service.nights.night import NightFailedError, Watch
from screener.service.nights.plan import keep_plan
from screener.service.watch import WatchSettings
from screener.sources.refreshing import Outcome
from screener.store import Store, open_store
from screener.store.operation import leases, nights
from screener.workspace import Workspace
from tests.schedule.simulation import FIRST, Simulation, statuses
from tests.store.databases import out_of_reach
from tests.store.fixtures import on_sqlite
from tests.waiting import SECONDS, until

Start = Callable[[], subprocess.Popen[str]]


@pytest.fixture
def environment(tmp_path: Path, store_url: str) -> dict[str, str]:
    return os.environ | {
        "SCREENER_HOME": str(tmp_path / "home"),
        "SCREENER_DATABASE_URL": store_url,
        "SCREENER_SCHEDULE_CRON": "* * * * *",
        "SCREENER_FETCH_ATTEMPTS": "1",
        "SCREENER_FETCH_PROXY": "http://127.0.0.1:1",  # nobody listens
    }


@pytest.fixture
def start(environment: dict[str, str]) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def begin() -> subprocess.Popen[str]:
        made = subprocess.Popen(
            [sys.executable, "-m", "screener", "schedule"],
            env=environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(made)
        return made

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def said_until(process: subprocess.Popen[str], sign: str) -> str:
    """Read what a process says until it says this."""
    assert process.stderr is not None
    said = ""
    for line in process.stderr:
        said += line
        if sign in line:
            return said
    pytest.fail(f"{sign!r} was never said: {said}")


def command(environment: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-m", "screener", *words],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=SECONDS,
    )


@pytest.mark.parametrize(
    "store_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.soak)], indirect=True
)
def test_it_waits_ends_on_sigterm_and_lets_the_next_one_in(
    start: Start, environment: dict[str, str]
) -> None:
    first = start()
    said_until(first, "waiting; next night")
    second = start()
    said = said_until(second, "at work already")
    assert f"process {first.pid}" in said
    health = command(environment, "schedule", "--health")
    assert health.returncode == 4
    assert health.stdout.startswith("not well: no supplier list is kept, so nothing is screened")
    assert f":{first.pid}:" in health.stderr
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=SECONDS) == 0
    said_until(second, "waiting; next night")
    second.send_signal(signal.SIGTERM)
    assert second.wait(timeout=SECONDS) == 0, second.communicate()[1]


@on_sqlite
def test_a_night_by_hand_and_its_health(
    environment: dict[str, str], store_url: str, tmp_path: Path
) -> None:
    # The last night was half a day ago: right behind one that is due none is missing yet.
    hour = (datetime.now(UTC).hour + 12) % 24
    environment["SCREENER_SCHEDULE_CRON"] = f"30 {hour} * * *"
    done = command(environment, "schedule", "--once")
    assert done.returncode in {0, 4}, done.stderr
    (folder,) = kept_folders(tmp_path / "home" / "reports")
    assert done.stdout.strip() == str(folder)
    runner = CliRunner(env=environment)
    health = runner.invoke(cli, ["schedule", "--health"], standalone_mode=False)
    assert (health.return_value, health.stdout.count("not well")) == (4, 1)  # there is no list yet
    with open_store(store_url) as store, store.writing() as connection:
        night = nights.last_done(connection)
        assert night is not None
        nights.close(connection, night.id, "failed", at=night.due_at, error="by hand")
        connection.exec_driver_sql("UPDATE nights SET due_at = '2020-01-01T00:00:00.000000Z'")
    ill = runner.invoke(cli, ["schedule", "--health"], standalone_mode=False)
    assert ill.return_value == 1
    assert "was not begun" in ill.stdout


def holder(store: Store) -> str:
    with store.reading() as connection:
        found = leases.holder_of(connection, "scheduler")
    return "" if found is None else found[0]


def run_while(
    act: Callable[[], object],
    watch: Watch,
    *,
    lease_seconds: float = LEASE_SECONDS,
    end: signal.Signals = signal.SIGTERM,
) -> None:
    """Run the scheduler here while this is done beside it; it is told to end thereafter."""
    scheduler = threading.main_thread().ident
    assert scheduler is not None

    def meanwhile() -> None:
        try:
            act()
        finally:
            signal.pthread_kill(scheduler, end)

    other = threading.Thread(target=meanwhile)
    other.start()
    run(watch, Cron(watch.watch), lease_seconds=lease_seconds)
    other.join()


def test_a_lease_that_was_lost_is_asked_for_anew(
    sqlite_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As after a halt of the machine; to end would be to keep no night, and to say so nowhere."""
    store, seen = sqlite_store, set[str]()

    def lose() -> None:
        seen.add(until(lambda: holder(store), "it has the lease"))
        with store.writing() as connection:
            leases.give_back(connection, "scheduler", holder(store))
        seen.add(until(lambda: {holder(store)} - seen - {""}, "it has another").pop())

    run_while(lose, Simulation.begin(store, tmp_path).watch(), lease_seconds=4.0)
    assert len(seen) == 2
    assert "was lost" in caplog.text
    assert holder(store) == ""


def test_a_store_that_goes_away_for_longer_than_the_lease_is_waited_for(
    postgres: str, postgres_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    seen = set[str]()

    def go_away() -> None:
        with open_store(postgres_url) as store:
            seen.add(until(lambda: holder(store), "it has the lease"))
        with out_of_reach(postgres, postgres_url):
            until(lambda: "waiting for it" in caplog.text, "it waits")
        with open_store(postgres_url) as store:
            seen.add(until(lambda: {holder(store)} - seen - {""}, "it has another").pop())

    with open_store(postgres_url) as store:
        run_while(go_away, Simulation.begin(store, tmp_path).watch(), lease_seconds=4.0)
    assert len(seen) == 2


def test_a_lease_that_another_keeps_is_not_waited_for_without_end(
    sqlite_store: Store, tmp_path: Path
) -> None:
    simulation = Simulation.begin(sqlite_store, tmp_path)
    with held(sqlite_store, "scheduler"), pytest.raises(BusyError, match="at work already"):
        run(simulation.watch(), simulation.cron, lease_seconds=0.1)


def test_a_lease_that_a_killed_scheduler_left_is_waited_for(
    sqlite_store: Store, tmp_path: Path
) -> None:
    with sqlite_store.writing() as connection:
        leases.take(connection, "scheduler", "machine:1:killed", 3.0)
    seen = set[str]()

    def wait() -> None:
        seen.add(until(lambda: {holder(sqlite_store)} - {"machine:1:killed", ""}, "its own").pop())

    run_while(wait, Simulation.begin(sqlite_store, tmp_path).watch(), lease_seconds=3.0)
    assert len(seen) == 1


def test_whoever_asks_before_the_first_night_finds_the_workspace(
    sqlite_store: Store, tmp_path: Path
) -> None:
    new = Workspace(tmp_path / "new")
    watch = Simulation.begin(sqlite_store, tmp_path / "other").watch(workspace=new)
    run_while(lambda: until(lambda: holder(sqlite_store), "it has the lease"), watch)
    assert new.home.is_dir()


def test_a_workspace_that_cannot_be_made_is_told_at_once(
    sqlite_store: Store, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    watch = Simulation.begin(sqlite_store, tmp_path / "other").watch(
        workspace=Workspace(tmp_path / "file" / "home")
    )
    with pytest.raises(InputError, match="home"):
        run(watch, Cron(watch.watch))
    assert holder(sqlite_store) == ""


def test_a_store_that_is_not_there_from_the_first_is_told_at_once(
    sqlite_store: Store, tmp_path: Path
) -> None:
    watch = Simulation.begin(sqlite_store, tmp_path).watch()
    with sqlite_store.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE leases RENAME TO away")
    with pytest.raises(StoreError, match="no such table"):
        run(watch, Cron(watch.watch))


@pytest.fixture
def hurried(
    sqlite_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> Simulation:
    """A small world whose scheduler looks ten times a second what is to be done."""
    monkeypatch.setattr(daemon, "BETWEEN_SECONDS", 0.1)
    caplog.set_level(logging.INFO)
    return Simulation.begin(sqlite_store, tmp_path)


def waits(simulation: Simulation) -> None:
    """Wait for the first turn: no night before it is promised."""
    until(lambda: statuses(simulation), "a turn was had")


def promised_plan(simulation: Simulation) -> str:
    """The plan by which nights are promised; what is due by it before now never was."""
    with simulation.world.store.reading() as connection:
        (start,) = [one for one in nights.last_nights(connection, 100) if one.status == "start"]
    return start.due


def its_folders(simulation: Simulation) -> list[str]:
    return sorted(one.name for one in kept_folders(simulation.world.settings.home / "reports"))


def test_each_night_that_comes_due_is_begun(hurried: Simulation) -> None:
    def pass_days() -> None:
        waits(hurried)
        for night in ("2026-07-21T0230", "2026-07-22T0230"):
            hurried.now = datetime.fromisoformat(f"{night}Z") + timedelta(minutes=1)
            until(lambda: its_folders(hurried)[-1:] == [night], "the night is done")  # noqa: B023 - at once

    run_while(pass_days, hurried.watch(watch=WatchSettings()))
    assert its_folders(hurried) == ["2026-07-21T0230", "2026-07-22T0230"]


def test_a_night_that_is_open_at_the_start_is_begun_at_once(
    hurried: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daemon, "BETWEEN_SECONDS", 3600)
    watch = hurried.watch(watch=WatchSettings())
    turn(watch, Cron(watch.watch))
    hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
    run_while(lambda: until(lambda: its_folders(hurried), "the night is done"), watch)
    assert its_folders(hurried) == ["2026-07-21T0230"]


def test_a_plan_that_is_changed_is_gone_by_without_a_restart(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    def change() -> None:
        waits(hurried)
        values = {"schedule_cron": "15 4 * * *", "schedule_zone": "Europe/Berlin"}
        keep_plan(hurried.world.store, hurried.world.settings.home, values, by="Ada", at=FIRST)
        until(lambda: "15 4 * * *" in promised_plan(hurried), "by it a night is promised")
        hurried.now = datetime(2026, 7, 21, 2, 20, tzinfo=UTC)  # too early by the plan before
        until(lambda: its_folders(hurried), "the night is done")

    run_while(change, hurried.watch(watch=WatchSettings()))
    assert its_folders(hurried) == ["2026-07-21T0415"]
    assert "next night: 2026-07-21T04:15 Europe/Berlin" in caplog.text


def test_a_plan_that_cannot_be_read_leaves_the_one_before_in_force(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    def damage() -> None:
        waits(hurried)
        (hurried.world.settings.home / "schedule.json").write_text("{", "utf-8")
        until(lambda: "the plan before goes on" in caplog.text, "it is said")
        hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
        until(lambda: its_folders(hurried), "the night is done")

    run_while(damage, hurried.watch(watch=WatchSettings()))
    assert its_folders(hurried) == ["2026-07-21T0230"]


def test_a_turn_that_the_store_fails_is_had_again(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    def fail_once() -> None:
        waits(hurried)
        with hurried.world.store.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE nights RENAME TO away")
        until(lambda: "no such table" in caplog.text, "a turn fails")
        with hurried.world.store.writing() as connection:
            connection.exec_driver_sql("ALTER TABLE away RENAME TO nights")
        hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
        until(lambda: its_folders(hurried), "the night is done")

    run_while(fail_once, hurried.watch(watch=WatchSettings()))
    assert its_folders(hurried) == ["2026-07-21T0230"]


def test_a_long_night_is_no_warning_each_minute(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="apscheduler")  # put back in the end, whatever is set:
    log_to_stderr(logging.INFO)  # as `screener schedule` does

    def refresh(_workspace: Workspace, _now: datetime) -> Sequence[Outcome]:
        time.sleep(1)  # ten turns
        return []

    def take_long() -> None:
        waits(hurried)
        hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
        until(lambda: its_folders(hurried), "the night is done")

    run_while(take_long, hurried.watch(watch=WatchSettings(), refresh=refresh))
    assert [one.getMessage() for one in caplog.records if one.levelno >= logging.WARNING] == []


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_night_at_work_ends_at_its_next_step_and_is_begun_again(
    hurried: Simulation, told: signal.Signals
) -> None:
    before = signal.getsignal(told)
    begun, ended = threading.Event(), threading.Event()

    def refresh(_workspace: Workspace, _now: datetime) -> Sequence[Outcome]:
        begun.set()
        assert ended.wait(SECONDS)
        return []

    def end_the_step() -> None:
        until(lambda: signal.getsignal(told) is not before, "it can be told")
        waits(hurried)
        hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
        assert begun.wait(SECONDS)
        threading.Timer(1.0, ended.set).start()  # it is told meanwhile, and waits for the step

    run_while(end_the_step, hurried.watch(watch=WatchSettings(), refresh=refresh), end=told)
    assert ended.is_set()
    assert statuses(hurried) == {"start": 1, "stopped": 1}
    assert its_folders(hurried) == []
    assert signal.getsignal(told) is before
    assert holder(hurried.world.store) == ""


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGINT])
def test_a_night_by_hand_ends_at_its_next_step_too(
    sqlite_store: Store, tmp_path: Path, told: signal.Signals
) -> None:
    simulation, before = Simulation.begin(sqlite_store, tmp_path), signal.getsignal(told)

    def refresh(_workspace: Workspace, _now: datetime) -> Sequence[Outcome]:
        signal.raise_signal(told)
        return []

    with pytest.raises(NightFailedError):
        run_once(simulation.watch(refresh=refresh), simulation.cron)
    assert statuses(simulation) == {"start": 1, "stopped": 1}
    assert signal.getsignal(told) is before


def test_a_night_whose_scheduler_lost_its_lease_goes_no_further(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    """Another may be at it by then."""
    store = hurried.world.store

    def refresh(_workspace: Workspace, _now: datetime) -> Sequence[Outcome]:
        with store.writing() as connection:
            leases.give_back(connection, "scheduler", holder(store))
            leases.take(connection, "scheduler", "machine:1:another", 600)
        until(lambda: "was lost" in caplog.text, "it is seen")
        return []

    def begin() -> None:
        waits(hurried)
        hurried.now = datetime(2026, 7, 21, 2, 31, tzinfo=UTC)
        until(lambda: set(statuses(hurried)) - {"start", "running"}, "the night came to an end")

    run_while(begin, hurried.watch(watch=WatchSettings(), refresh=refresh), lease_seconds=4.0)
    assert statuses(hurried) == {"start": 1, "stopped": 1}
    assert its_folders(hurried) == []


def test_a_plan_that_no_night_comes_of_is_said_to_have_none(
    hurried: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    never = WatchSettings(schedule_cron="0 3 30 2 *")
    run_while(
        lambda: until(lambda: "waiting" in caplog.text, "it waits"), hurried.watch(watch=never)
    )
    assert "next night: none" in caplog.text
