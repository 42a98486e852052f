"""What a turn of the scheduler does, by the clock and by what the store knows."""

from __future__ import annotations

import errno
import json
import os
import signal
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from screener import audit, sources
from screener.errors import SourceError, StoreError
from screener.schedule import Cron, once, run_once, turn
from screener.service import night_folder
from screener.service.lease import BusyError, held
from screener.service.night_folder import kept_folders
from screener.service.nights.health import Health, health
from screener.service.nights.night import NightFailedError, Watch, at_work, say_failed
from screener.service.runs.changes import changes_since
from screener.sources import SourceData
from screener.sources.editions import EditionStore, State
from screener.sources.refreshing import Outcome
from screener.store import Store
from screener.store.operation import leases, nights, outbox
from screener.store.runs.reading import all_runs
from screener.workspace import Workspace
from tests.full_disk import files_up_to
from tests.schedule.simulation import FIRMS, SUPPLIERS, Simulation, latest, statuses
from tests.store.fixtures import on_sqlite
from tests.store.template import Fill
from tests.waiting import until


def begin(store: Store, folder: Path) -> None:
    # The first start promises the nights from now on.
    assert Simulation.begin(store, folder).turn() is None


@pytest.fixture
def fill() -> Fill:
    return begin


@pytest.fixture
def simulation(store: Store, tmp_path: Path) -> Simulation:
    return Simulation.of(store, tmp_path)


def found_of(simulation: Simulation) -> Health:
    watch = simulation.watch()
    grace = timedelta(hours=watch.watch.schedule_grace_hours)
    due = simulation.cron.last(simulation.now)
    return health(watch.store, watch.workspace, due, simulation.now, grace=grace)


def well(simulation: Simulation) -> bool:
    return found_of(simulation).well


def wrong_with(simulation: Simulation) -> tuple[str, ...]:
    watch = simulation.watch()
    due = simulation.cron.last(simulation.now)
    stands = sources.status(watch.workspace, simulation.now)
    found = health(
        watch.store, watch.workspace, due, simulation.now, grace=timedelta(hours=6), sources=stands
    )
    return found.troubles + found.sources


def test_health_names_sources_that_fail_for_days_or_are_stale(
    simulation: Simulation, tmp_path: Path
) -> None:
    simulation.to_next_night()
    simulation.turn()
    workspace, now = simulation.watch().workspace, simulation.now
    own = tmp_path / "own.csv"
    own.write_text("name\nBlue Heron Weaving Mill\n", encoding="utf-8")
    sources.add("watch", own, workspace, now, published=now.date(), cadence_days=5)
    register = tmp_path / "register.csv"  # which is never screened against
    register.write_text(
        "LEI,Entity.LegalName,Entity.LegalAddress.Country\n529900T8BM49AURSDO55,FIRM,DE\n",
        encoding="utf-8",
    )
    sources.import_file("gleif", register, workspace, now, published=now.date() - timedelta(60))
    assert wrong_with(simulation) == ()
    editions = EditionStore(workspace, "own:watch")
    failed = {"checked": now, "error": "answers 503", "error_at": now}
    editions.keep_state(editions.state().model_copy(update=failed))
    assert wrong_with(simulation) == ()  # one night without the publisher is none
    for days, said in (
        (4, "own:watch could not be refreshed since 2026-07-21"),
        (6, "answers 503"),
    ):
        simulation.now = now + timedelta(days=days)
        assert said in " ".join(wrong_with(simulation))
    editions.keep_state(editions.state().model_copy(update={"checked": None}))
    assert "own:watch could never yet be refreshed: answers 503" in wrong_with(simulation)
    editions.keep_state(editions.state().model_copy(update={"error": ""}))
    assert "own:watch is stale" in wrong_with(simulation)


@on_sqlite
def test_health_tells_that_a_scheduler_died(simulation: Simulation) -> None:
    store = simulation.watch().store
    with store.writing() as connection:
        leases.take(connection, "scheduler", "host:7:dead", -1.0)
    (line,) = wrong_with(simulation)
    assert line.startswith("the scheduler host:7:dead died without a word")
    with store.writing() as connection:
        leases.give_back(connection, "scheduler", "host:7:dead")
    assert wrong_with(simulation) == ()


def told(simulation: Simulation) -> list[tuple[str, str]]:
    return [
        (one.change.supplier, one.change.cause) for one in changes_since(simulation.world.store)
    ]


def test_a_night_writes_its_reports_and_points_latest_at_them(simulation: Simulation) -> None:
    simulation.published = {0}
    simulation.to_next_night()
    done = simulation.turn()
    assert done is not None
    assert done.changes == 1
    assert done.folder == latest(simulation.watch().root)
    assert done.folder is not None
    assert done.folder.name == "2026-07-21T0230"
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert report.index('id="today"') < report.index(FIRMS[0]) < report.index('id="other"')
    assert "1 to review, 0 awaiting second approval" in report
    (dossier,) = (done.folder / "1-All-suppliers" / "dossiers").iterdir()
    assert dossier.name in report
    assert (done.folder / "1-All-suppliers" / "portfolio.html").stat().st_size > 1000
    changes = json.loads((done.folder / "1-All-suppliers" / "changes.json").read_text("utf-8"))
    assert [(one["supplier"], one["cause"]) for one in changes] == [(FIRMS[0], "listed")]
    assert well(simulation)


def test_a_night_is_done_once(simulation: Simulation) -> None:
    simulation.to_next_night()
    assert simulation.turn() is not None
    assert simulation.turn() is None
    simulation.now += timedelta(hours=1)
    assert simulation.turn() is None


@on_sqlite
def test_a_source_that_is_down_is_told_and_stops_nothing(simulation: Simulation) -> None:
    simulation.down = ("uflpa",)
    simulation.published = {0}
    simulation.to_next_night()
    done = simulation.turn()
    assert done is not None
    assert [one.code for one in done.trouble] == ["night.source_failed"]
    assert done.folder is not None
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert "UFLPA Entity List could not be refreshed" in report
    assert told(simulation) == [(FIRMS[0], "listed")]


@on_sqlite
def test_where_no_source_can_be_refreshed_that_is_told_and_stops_nothing(
    simulation: Simulation,
) -> None:
    def fail(_workspace: Workspace, _now: datetime) -> NoReturn:
        raise SourceError("the record of editions is locked")

    simulation.published = {0}
    simulation.to_next_night()
    done = simulation.turn(refresh=fail)
    assert done is not None
    assert [one.code for one in done.trouble] == ["night.refresh_failed"]
    assert done.news == done.trouble
    assert told(simulation) == [(FIRMS[0], "listed")]
    assert done.folder is not None
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert "The sources could not be refreshed" in report
    assert "the record of editions is locked" in report


@on_sqlite
def test_a_list_that_cannot_be_screened_keeps_back_no_other_and_is_tried_again(
    simulation: Simulation,
) -> None:
    world = simulation.world
    world.upload(SUPPLIERS, simulation.editions(), simulation.now, list_name="Another")
    simulation.published = {0}
    simulation.to_next_night()
    damaged = [True]  # when the first of the two is screened

    def editions() -> Sequence[SourceData]:
        if damaged and damaged.pop():
            raise SourceError("uflpa: what is kept of this edition is damaged")
        return simulation.editions()

    def lists_told() -> list[str]:
        return [one.list_name for one in changes_since(world.store)]

    assert simulation.turn(editions=editions) is None
    (first,) = lists_told()
    with world.store.reading() as connection:
        (night, *_) = nights.last_nights(connection)
    assert (night.status, night.folder) == ("failed", "")
    assert "what is kept of this edition is damaged" in night.error
    assert kept_folders(simulation.watch().root) == []
    simulation.now += timedelta(minutes=16)
    done = simulation.turn(editions=editions)
    assert done is not None
    assert len(done.screened) == 2
    assert sorted(lists_told()) == ["All suppliers", "Another"]
    assert lists_told()[0] == first


@on_sqlite
def test_a_night_that_ends_in_a_fault_of_ours_is_kept_as_failed_by_its_name(
    simulation: Simulation, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(_workspace: Workspace, _now: datetime) -> NoReturn:
        raise ZeroDivisionError

    simulation.to_next_night()
    assert simulation.turn(refresh=fail) is None
    with simulation.world.store.reading() as connection:
        (night, *_) = nights.last_nights(connection)
    assert (night.status, night.error) == ("failed", "ZeroDivisionError")
    assert "Traceback" in caplog.text
    with pytest.raises(ZeroDivisionError):
        once(simulation.watch(refresh=fail), simulation.cron)


@on_sqlite
@pytest.mark.parametrize("link", ["", "https://reports.example.org/nights"])
def test_a_notice_says_where_the_reports_of_the_night_are(
    simulation: Simulation, link: str
) -> None:
    simulation.notices = simulation.noticing()
    simulation.published = {0}
    simulation.to_next_night()
    watch = simulation.watch().watch.model_copy(update={"night_link": link})
    done = simulation.turn(watch=watch)
    assert done is not None
    (notice,) = simulation.noticed()
    assert (link or str(done.folder)) in notice
    assert (str(done.folder) in notice) is not bool(link)


@on_sqlite
def test_a_source_that_stays_down_is_noticed_once_a_week_and_when_it_is_back(
    simulation: Simulation, tmp_path: Path
) -> None:
    simulation.notices = simulation.noticing()
    own = tmp_path / "own.csv"
    own.write_text("name\nBlue Heron Weaving Mill\n", encoding="utf-8")
    workspace = simulation.watch().workspace
    sources.add("watch", own, workspace, simulation.now, published=simulation.now.date())
    editions = EditionStore(workspace, "own:watch")

    def refresh(_workspace: Workspace, now: datetime) -> Sequence[Outcome]:
        error = "answers 503" if simulation.down else ""
        known = {"error": error, "error_at": now} if error else {"error": "", "checked": now}
        editions.keep_state(editions.state().model_copy(update=known))
        return [Outcome(source="own:watch", result="failed" if error else "updated", error=error)]

    noticed: list[str] = []
    for night in range(20):
        simulation.down = ("own:watch",) if 2 <= night < 18 else ()
        simulation.to_next_night()
        done = simulation.turn(refresh=refresh)
        assert done is not None
        assert len(done.trouble) == len(simulation.down)  # the reports have it every night
        noticed += [f"{night} {one.code}" for one in done.news]
    failed = "night.source_failed"
    assert noticed == [f"2 {failed}", f"8 {failed}", f"15 {failed}", "18 night.source_back"]
    with simulation.world.store.reading() as connection:
        assert outbox.counts(connection).total() == len(noticed)


@on_sqlite
def test_a_source_that_was_not_tried_before_is_noticed_when_it_first_fails(
    simulation: Simulation,
) -> None:
    """As where the settings forbade to fetch until now; its edition may be older than any night."""
    editions = EditionStore(simulation.watch().workspace, "uflpa")

    def refresh(_workspace: Workspace, now: datetime) -> Sequence[Outcome]:
        if not simulation.down:
            return ()
        editions.keep_state(State(error="answers 503", error_at=now))
        return [Outcome(source="uflpa", result="failed", error="answers 503")]

    news = []
    for night in range(3):
        simulation.down = ("uflpa",) if night else ()
        simulation.to_next_night()
        done = simulation.turn(refresh=refresh)
        assert done is not None
        news.append([one.code for one in done.news])
    assert news == [[], ["night.source_failed"], []]


def test_a_night_that_fails_is_tried_again_and_the_reports_before_stay(
    simulation: Simulation,
) -> None:
    simulation.to_next_night()
    good = simulation.turn()
    simulation.published = {0}
    simulation.to_next_night()
    root = simulation.watch().root
    blocked = simulation.watch().watch.model_copy(
        update={"night_folder": root / "latest/night.json"}
    )
    assert simulation.turn(watch=blocked) is None
    assert statuses(simulation)["failed"] == 1
    assert not well(simulation)
    assert good is not None
    assert latest(root) == good.folder
    assert simulation.turn() is None  # not before the pause is over
    simulation.now += timedelta(minutes=16)
    done = simulation.turn()
    assert done is not None
    assert done.folder is not None
    # What the failed try had found and told already is in the reports of the good one.
    changes = json.loads((done.folder / "1-All-suppliers" / "changes.json").read_text("utf-8"))
    assert [(one["supplier"], one["cause"]) for one in changes] == [(FIRMS[0], "listed")]
    assert told(simulation) == [(FIRMS[0], "listed")]
    assert well(simulation)


@on_sqlite
def test_a_night_on_a_full_disk_says_what_is_to_be_done(simulation: Simulation) -> None:
    simulation.to_next_night()

    def full(*_: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/there/state.json")

    assert simulation.turn(refresh=full) is None
    with simulation.world.store.reading() as connection:
        night, *_ = nights.last_nights(connection)
    assert night.error is not None
    assert night.error.startswith("/there/state.json: No space left on device; free some space")


@on_sqlite
def test_health_tells_a_full_disk_before_a_night_finds_it(simulation: Simulation) -> None:
    assert well(simulation)
    with files_up_to(1_000):
        found = wrong_with(simulation)
    assert [one for one in found if "free some space" in one]
    assert well(simulation)


@on_sqlite
def test_a_night_that_fails_too_often_is_given_up_aloud(simulation: Simulation) -> None:
    simulation.notices = simulation.noticing()
    simulation.to_next_night()
    root = simulation.world.workspace.home / "a-file"
    root.write_text("no folder", encoding="utf-8")
    blocked = simulation.watch().watch.model_copy(update={"night_folder": root / "x"})
    for _ in range(8):
        assert simulation.turn(watch=blocked) is None
        simulation.now += timedelta(minutes=16)
    with simulation.world.store.reading() as connection:
        (night, *_) = nights.last_nights(connection)
    assert (night.status, night.tries) == ("failed", 4)
    (notice,) = simulation.noticed()
    assert "cannot be written" in notice
    assert "cannot be written" in night.error
    assert not well(simulation)
    simulation.to_next_night()
    done = simulation.turn()
    assert done is not None
    assert done.folder is not None
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert "The night of 2026-07-21T02:30 Europe/Berlin failed (tries: 4)" in report


@on_sqlite
def test_a_night_stays_done_where_its_notices_cannot_be_sent_yet(simulation: Simulation) -> None:
    def busy() -> bool:
        if statuses(simulation)["done"]:
            raise StoreError("the store is busy with another writer; try again")
        return False

    simulation.notices = simulation.noticing()
    simulation.down, simulation.published = ("uflpa",), {0}
    simulation.to_next_night()
    with pytest.raises(StoreError, match="busy"):
        once(simulation.watch(stopped=busy), simulation.cron)
    with simulation.world.store.reading() as connection:
        (night, *_) = nights.last_nights(connection)
        assert outbox.counts(connection)["waiting"]
    assert (night.status, night.error) == ("done", "")
    assert night.folder == str(latest(simulation.watch().root))
    assert night.told_until


@on_sqlite
def test_a_notice_that_could_not_be_sent_is_tried_again_between_the_nights(
    simulation: Simulation,
) -> None:
    simulation.notices = simulation.noticing()
    simulation.published = {0}
    simulation.to_next_night()
    assert simulation.turn() is not None

    def tries() -> int:
        with simulation.world.store.reading() as connection:
            found: int = connection.exec_driver_sql("SELECT tries FROM outbox").scalar_one()
            return found

    assert tries() == 1
    simulation.now += timedelta(minutes=10)
    assert simulation.turn(stopped=lambda: True) is None  # nothing is begun that must be ended
    assert tries() == 1
    assert simulation.turn() is None
    assert tries() == 2


@on_sqlite
def test_a_night_that_failed_is_not_tried_again_after_its_grace(simulation: Simulation) -> None:
    simulation.to_next_night()
    due = simulation.cron.last(simulation.now)
    assert due is not None
    with simulation.world.store.writing() as connection:
        night = nights.begin(connection, due.name, due_at=due.at, at=simulation.now)
        nights.close(connection, night.id, "failed", at=simulation.now, error="no room")
    simulation.now = due.at + timedelta(hours=6, minutes=1)
    assert simulation.turn() is None
    assert statuses(simulation) == {"start": 1, "failed": 1}


@on_sqlite
@pytest.mark.parametrize("status", ["running", "stopped"])
def test_a_night_that_was_cut_short_and_not_begun_again_in_time_is_told(
    simulation: Simulation, status: nights.NightStatus
) -> None:
    """As where the machine lost its power, or was shut down, and came back in the afternoon."""
    simulation.notices = simulation.noticing()
    simulation.to_next_night()
    due = simulation.cron.last(simulation.now)
    assert due is not None
    by_hand = simulation.now + timedelta(minutes=1)
    with simulation.world.store.writing() as connection:
        for name, moment in ((due.name, due.at), ("by hand", by_hand)):
            night = nights.begin(connection, name, due_at=moment, at=moment)
            if status == "stopped":
                nights.close(connection, night.id, status, at=simulation.now, error="stopped")
    simulation.now = due.at + timedelta(hours=12)
    with held(simulation.world.store, "night"):  # somebody is at it by hand
        assert simulation.turn() is None
    assert statuses(simulation)["failed"] == 0
    for _ in range(2):
        assert simulation.turn() is None
    assert statuses(simulation) == {"start": 1, "failed": 1, status: 1}
    (notice,) = simulation.noticed()
    assert f"The night of {due.name} failed" in notice
    assert not well(simulation)
    simulation.to_next_night()
    done = simulation.turn()
    assert done is not None
    assert done.folder is not None
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert f"The night of {due.name} failed" in report
    assert "cut short" in report


def by_another_plan(simulation: Simulation, cron: str) -> tuple[Watch, Cron]:
    settings = simulation.watch().watch.model_copy(update={"schedule_cron": cron})
    return simulation.watch(watch=settings), Cron(settings)


@on_sqlite
@pytest.mark.parametrize("hours", [3, 8])
@pytest.mark.parametrize("cron", ["30 3 * * *", "30 0,1,2,3,4 * * *"])
def test_of_a_plan_that_is_new_no_night_was_missed(
    simulation: Simulation, cron: str, hours: int
) -> None:
    """It would be told by notice, and the health check fail until the next night."""
    simulation.to_next_night()
    assert simulation.turn() is not None
    simulation.now += timedelta(hours=hours)
    watch, later = by_another_plan(simulation, cron)
    for _ in range(2):
        assert turn(watch, later) is None
    assert statuses(simulation) == {"start": 1, "done": 1}
    due = later.last(simulation.now)
    grace = timedelta(hours=6)
    assert health(watch.store, watch.workspace, due, simulation.now, grace=grace).well
    coming = later.next(simulation.now)
    assert coming is not None
    simulation.now = coming.at
    assert turn(watch, later) is not None
    simulation.now += timedelta(days=2, minutes=-1)
    turn(watch, later)
    assert statuses(simulation)["missed"] >= 1  # of what is promised since, it is told


@on_sqlite
def test_a_night_that_a_new_plan_has_in_the_very_next_minute_is_run(simulation: Simulation) -> None:
    """As by who tries out what a night does: a scheduler sees the plan up to a minute later."""
    simulation.to_next_night()
    simulation.turn()
    simulation.now += timedelta(hours=3)
    watch, later = by_another_plan(simulation, f"{simulation.now:%M} * * * *")
    simulation.now += timedelta(seconds=30)
    assert turn(watch, later) is not None


@on_sqlite
def test_what_was_promised_before_plans_were_noted_is_kept(simulation: Simulation) -> None:
    with simulation.world.store.writing() as connection:
        connection.exec_driver_sql("UPDATE nights SET due = 'start'")
    simulation.to_next_night()
    assert simulation.turn() is not None


@on_sqlite
def test_where_no_night_was_due_for_years_none_is_open(simulation: Simulation) -> None:
    assert turn(*by_another_plan(simulation, "30 2 29 2 *")) is None
    assert statuses(simulation) == {"start": 1}


@on_sqlite
def test_a_last_try_that_is_at_work_elsewhere_is_not_called_failed(
    simulation: Simulation,
) -> None:
    simulation.to_next_night()
    store, due = simulation.world.store, simulation.cron.last(simulation.now)
    assert due is not None
    for _ in range(simulation.watch().watch.schedule_tries):
        with store.writing() as connection:
            nights.begin(connection, due.name, due_at=due.at, at=simulation.now)
    with held(store, "night"):  # `screener schedule --once`, in another process
        assert simulation.turn() is None
        with store.reading() as connection:
            assert nights.last_nights(connection)[0].status == "running"
    assert simulation.turn() is None  # it died: now it is
    assert statuses(simulation)["failed"] == 1


def test_reports_are_there_all_the_time_while_a_night_is_put_in_place_again(
    tmp_path: Path,
) -> None:
    def publish(text: str) -> Path:
        with night_folder.scratch(tmp_path) as made:
            (made / "changes.html").write_text(text, encoding="utf-8")
            return night_folder.publish(made, tmp_path, "2026-07-21T0230", {}, keep=1)

    publish("first")
    there = publish("second")
    assert latest(tmp_path) == there
    assert (there / "changes.html").read_text(encoding="utf-8") == "second"
    assert {path.name for path in tmp_path.iterdir()} == {"latest", there.name}


def test_reports_that_name_suppliers_are_their_owners_alone(tmp_path: Path) -> None:
    root = tmp_path / "reports"
    with night_folder.scratch(root):
        assert root.stat().st_mode & 0o077 == 0


def test_whom_the_root_of_the_reports_lets_in_may_read_them(tmp_path: Path) -> None:
    with night_folder.scratch(tmp_path) as made:
        there = night_folder.publish(made, tmp_path, "2026-07-20T0230", {}, keep=1)
    assert there.stat().st_mode & 0o777 == 0o755


def test_reports_that_find_the_disk_full_give_back_what_they_took(tmp_path: Path) -> None:
    """Else not even that the night failed could be kept, where the store is on that disk."""
    unfinished = night_folder.scratch(tmp_path)
    with pytest.raises(OSError, match="File too large"), unfinished as made, files_up_to(1_000):
        (made / "changes.html").write_bytes(bytes(2_000))
    assert list(tmp_path.iterdir()) == []


def test_what_a_night_that_was_killed_left_goes_with_the_next(tmp_path: Path) -> None:
    left = tmp_path / ".night-ab.part" / "1-All-suppliers"
    left.mkdir(parents=True)
    (left / "portfolio.html").write_text("half of it", encoding="utf-8")
    with night_folder.scratch(tmp_path) as made:
        assert [path.name for path in tmp_path.iterdir()] == [made.name]


def test_what_latest_points_at_is_never_removed(tmp_path: Path) -> None:
    """Also where the clock was put back, so that the newest night sorts before the others."""
    for name in ("2026-07-21T0230", "2026-07-22T0230", "2026-07-20T0230"):
        with night_folder.scratch(tmp_path) as made:
            there = night_folder.publish(made, tmp_path, name, {}, keep=1)
        assert latest(tmp_path) == there
        assert there.is_dir()


def test_nights_that_nobody_was_there_for_are_told(simulation: Simulation) -> None:
    simulation.to_next_night()
    simulation.turn()
    simulation.now += timedelta(days=3, hours=-1)  # within the grace of the third
    simulation.to_next_night(minutes=180)
    done = simulation.turn()
    assert done is not None
    assert statuses(simulation) == {"start": 1, "done": 2, "missed": 2}
    assert done.folder is not None
    report = (done.folder / "1-All-suppliers" / "changes.html").read_text(encoding="utf-8")
    assert report.count("no scheduler was running then") == 2


@on_sqlite
def test_a_night_later_than_its_grace_is_missed_not_run(simulation: Simulation) -> None:
    simulation.notices = simulation.noticing()
    simulation.to_next_night(minutes=7 * 60)
    for _ in range(2):
        assert simulation.turn() is None
    assert statuses(simulation) == {"start": 1, "missed": 1}
    (notice,) = simulation.noticed()
    assert "no scheduler was running then" in notice
    assert not well(simulation)


@on_sqlite
def test_a_clock_put_back_runs_no_night_twice(simulation: Simulation) -> None:
    simulation.to_next_night()
    simulation.turn()
    simulation.now -= timedelta(hours=3)
    assert simulation.turn() is None
    simulation.now += timedelta(hours=3)
    assert simulation.turn() is None
    assert statuses(simulation) == {"start": 1, "done": 1}


@on_sqlite
def test_a_night_before_the_day_an_edition_was_read_fails_and_screens_nothing(
    simulation: Simulation,
) -> None:
    """A scheduler runs for months: its clock can go wrong after it started."""
    simulation.now = datetime(2026, 7, 1, 12, tzinfo=UTC)  # the bundled uflpa was read on the 9th
    with pytest.raises(NightFailedError, match=r"uflpa was read on 2026-07-09; set the clock"):
        once(simulation.watch(), simulation.cron)
    with simulation.world.store.reading() as connection:
        assert len(all_runs(connection)) == 1  # that of the upload


@on_sqlite
def test_a_night_that_is_stopped_is_begun_again_and_has_not_failed(simulation: Simulation) -> None:
    simulation.to_next_night()
    for _ in range(6):
        assert simulation.turn(stopped=lambda: True) is None
    assert statuses(simulation) == {"start": 1, "stopped": 1}
    assert simulation.turn() is not None


@on_sqlite
def test_a_night_by_hand_is_ended_by_a_signal_at_the_next_step(simulation: Simulation) -> None:
    """Killed by it, it would leave the lease and half a folder behind."""
    simulation.to_next_night()

    def refresh(_workspace: Workspace, _now: datetime) -> list[Outcome]:
        signal.raise_signal(signal.SIGTERM)
        return []

    with pytest.raises(NightFailedError, match="stopped"):
        run_once(simulation.watch(refresh=refresh), simulation.cron)
    assert statuses(simulation)["stopped"] == 1
    assert not at_work(simulation.watch())
    assert run_once(simulation.watch(), simulation.cron).folder is not None


def test_two_never_run_at_once(simulation: Simulation) -> None:
    simulation.to_next_night()
    with held(simulation.world.store, "night"):
        assert simulation.turn() is None
        with pytest.raises(BusyError, match="at work already"):
            once(simulation.watch(), simulation.cron)
    assert statuses(simulation) == {"start": 1}
    assert simulation.turn() is not None


def held_until(store: Store) -> datetime:
    with store.reading() as connection:
        found = leases.holder_of(connection, "night")
    assert found is not None
    return found[1]


def taken_by_another(store: Store) -> None:
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE leases SET holder = 'host:1:x'")


def test_a_lease_is_renewed_while_it_is_held_and_loss_is_noticed(store: Store) -> None:
    with held(store, "night", 6.0) as lease:
        first = held_until(store)
        until(lambda: held_until(store) > first and not lease.lost, "the lease is renewed")
        taken_by_another(store)
        until(lambda: lease.taken, "the loss is noticed")
        with pytest.raises(StoreError, match="lost"):
            lease.check()


@pytest.mark.parametrize("status", ["running", "done"])
def test_who_lost_the_lease_leaves_the_night_to_whoever_has_it(
    simulation: Simulation, status: nights.NightStatus
) -> None:
    """A machine that was halted goes on where it was, when another has begun or done the night."""
    store = simulation.world.store

    def others_do_it(_workspace: Workspace, now: datetime) -> list[Outcome]:
        taken_by_another(store)
        with store.writing() as connection:
            (night, *_) = nights.last_nights(connection)
            nights.close(connection, night.id, status, at=now, folder="theirs")
        return []

    simulation.to_next_night()
    with pytest.raises(NightFailedError, match="lost its lease"):
        once(simulation.watch(refresh=others_do_it, lease_seconds=600.0), simulation.cron)
    with store.reading() as connection:
        (night, *_) = nights.last_nights(connection)
    assert (night.status, night.folder) == (status, "theirs")


@on_sqlite
def test_a_night_that_is_begun_anew_meanwhile_is_not_given_up(simulation: Simulation) -> None:
    """Seen as cut short for the last time; then begun by hand, before that is told."""
    simulation.to_next_night()
    watch, due = simulation.watch(), simulation.cron.last(simulation.now)
    assert due is not None
    with watch.store.writing() as connection:
        seen = nights.begin(connection, due.name, due_at=due.at, at=simulation.now)
        nights.begin(connection, due.name, due_at=due.at, at=simulation.now)
    say_failed(watch, seen)
    assert statuses(simulation)["running"] == 1


@on_sqlite
def test_once_runs_the_open_night_then_one_out_of_turn(simulation: Simulation) -> None:
    simulation.to_next_night()
    first = once(simulation.watch(), simulation.cron)
    assert first.night is not None
    assert first.night.due == "2026-07-21T02:30 Europe/Berlin"
    simulation.now += timedelta(minutes=5)
    second = once(simulation.watch(), simulation.cron)
    assert second.night is not None
    assert second.night.due == "2026-07-21T00:36:00 UTC"
    assert latest(simulation.watch().root) == second.folder


@on_sqlite
def test_once_that_fails_says_so(simulation: Simulation) -> None:
    file = simulation.world.workspace.home / "a-file"
    file.write_text("no folder", encoding="utf-8")
    blocked = simulation.watch().watch.model_copy(update={"night_folder": file / "x"})
    with pytest.raises(NightFailedError, match="cannot be written"):
        once(simulation.watch(watch=blocked), simulation.cron)


@on_sqlite
def test_health_notes_a_night_out_of_turn_that_failed_until_the_next_is_done(
    simulation: Simulation,
) -> None:
    def noted() -> list[str]:
        found = found_of(simulation)
        assert found.well
        return [one for one in found.notes if "out of turn" in one]

    def fail(_workspace: Workspace, _now: datetime) -> list[Outcome]:
        raise OSError("no network")

    simulation.to_next_night()
    simulation.turn()
    simulation.now += timedelta(hours=8)
    assert noted() == []
    with pytest.raises(NightFailedError, match="no network"):
        once(simulation.watch(refresh=fail), simulation.cron)
    at = "2026-07-21T08:31:00 UTC"
    assert noted() == [f"the last night out of turn, of {at}, failed: no network"]
    with simulation.world.store.writing() as connection:
        cut = nights.begin(connection, at, due_at=simulation.now, at=simulation.now)
    assert cut.tries == 2
    assert noted() == [f"the last night out of turn, of {at}, failed: cut short"]
    with held(simulation.world.store, "night"):
        assert noted() == []  # it is at work
    simulation.to_next_night()
    simulation.turn()
    assert noted() == []


@on_sqlite
def test_old_folders_go_and_what_is_not_ours_stays(simulation: Simulation) -> None:
    root = simulation.watch().root
    (root / "2020-letters").mkdir(parents=True)
    for _ in range(7):
        simulation.to_next_night()
        assert simulation.turn() is not None
    assert len(kept_folders(root)) == 5
    assert latest(root) == kept_folders(root)[0]
    assert (root / "2020-letters").is_dir()


def test_the_store_verifies_after_nights(simulation: Simulation) -> None:
    for firm in range(3):
        simulation.published = {firm}
        simulation.to_next_night()
        simulation.turn()
    with simulation.world.store.reading() as connection:
        assert audit.verify(connection).broken is None
