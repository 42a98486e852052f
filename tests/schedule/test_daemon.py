"""The process itself: it waits, runs nights, ends on SIGTERM, and is alone on its store."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener.schedule import run
from screener.service.lease import BusyError, held
from screener.service.night_folder import kept_folders
from screener.service.nights.plan import keep_plan
from screener.store import Store, open_store
from screener.store.operation import leases, nights
from tests.schedule.simulation import Simulation
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
    health = command(environment, "schedule", "--health")
    assert (health.returncode, health.stdout.count("not well")) == (4, 1)  # there is no list yet
    with open_store(store_url) as store, store.writing() as connection:
        night = nights.last_done(connection)
        assert night is not None
        nights.close(connection, night.id, "failed", at=night.due_at, error="by hand")
        connection.exec_driver_sql("UPDATE nights SET due_at = '2020-01-01T00:00:00.000000Z'")
    ill = command(environment, "schedule", "--health")
    assert ill.returncode == 1
    assert "was not begun" in ill.stdout


def holder(store: Store) -> str:
    with store.reading() as connection:
        found = leases.holder_of(connection, "scheduler")
    return "" if found is None else found[0]


def test_a_lease_that_was_lost_is_asked_for_anew(
    sqlite_store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """As after a halt of the machine; to end would be to keep no night, and to say so nowhere."""
    store, seen = sqlite_store, set[str]()
    simulation = Simulation.begin(store, tmp_path)
    scheduler = threading.main_thread().ident
    assert scheduler is not None

    def meanwhile() -> None:
        try:
            seen.add(until(lambda: holder(store), "it has the lease"))
            with store.writing() as connection:
                leases.give_back(connection, "scheduler", holder(store))
            seen.add(until(lambda: {holder(store)} - seen - {""}, "it has another").pop())
        finally:
            signal.pthread_kill(scheduler, signal.SIGTERM)

    other = threading.Thread(target=meanwhile)
    other.start()
    run(simulation.watch(), simulation.cron, lease_seconds=4.0)
    other.join()
    assert len(seen) == 2
    assert "was lost" in caplog.text
    assert holder(store) == ""


def test_a_store_that_goes_away_for_longer_than_the_lease_is_waited_for(
    postgres: str, postgres_url: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    scheduler, seen = threading.main_thread().ident, set[str]()
    assert scheduler is not None

    def meanwhile() -> None:
        try:
            with open_store(postgres_url) as store:
                seen.add(until(lambda: holder(store), "it has the lease"))
            with out_of_reach(postgres, postgres_url):
                until(lambda: "waiting for it" in caplog.text, "it waits")
            with open_store(postgres_url) as store:
                seen.add(until(lambda: {holder(store)} - seen - {""}, "it has another").pop())
        finally:
            signal.pthread_kill(scheduler, signal.SIGTERM)

    with open_store(postgres_url) as store:
        simulation = Simulation.begin(store, tmp_path)
        other = threading.Thread(target=meanwhile)
        other.start()
        run(simulation.watch(), simulation.cron, lease_seconds=4.0)
        other.join()
    assert len(seen) == 2


def test_a_lease_that_another_keeps_is_not_waited_for_without_end(
    sqlite_store: Store, tmp_path: Path
) -> None:
    simulation = Simulation.begin(sqlite_store, tmp_path)
    with held(sqlite_store, "scheduler"), pytest.raises(BusyError, match="at work already"):
        run(simulation.watch(), simulation.cron, lease_seconds=0.1)


@pytest.mark.soak  # a turn comes once a minute
def test_a_plan_that_is_changed_is_gone_by_without_a_restart(
    environment: dict[str, str], start: Start
) -> None:
    del environment["SCREENER_SCHEDULE_CRON"]
    process = start()
    said_until(process, "waiting; next night")
    home = Path(environment["SCREENER_HOME"])
    with open_store(environment["SCREENER_DATABASE_URL"]) as store:
        values = {"schedule_cron": "15 4 1 1 *", "schedule_zone": "Europe/Berlin"}
        keep_plan(store, home, values, by="Ada", at=datetime.now(UTC))
    said = said_until(process, "the plan was changed")
    assert "-01-01T04:15 Europe/Berlin" in said
