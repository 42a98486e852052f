from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from screener import audit, risk, sources
from screener.errors import InputError, ReviewError
from screener.service.installation.anchors import open_anchored
from screener.service.installation.backup import Restored, backup, restore
from screener.service.installation.verify import verify_store
from screener.service.lease import held
from screener.service.nights.plan import keep_plan
from screener.service.review.cases import show
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.database.archive import ArchiveWriter
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.reading import all_runs, read_result, stored_run
from screener.workspace import Workspace
from tests.accounts.house import NOW, OTHER, PASSWORD, House
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run
from tests.store.template import Fill, Templates, leave_empty
from tests.waiting import until

SUPPLIERS = [samples.supplier(number) for number in range(3)]
FOUND = {SUPPLIERS[0].number: [samples.match(samples.listing(), SUPPLIERS[0])]}
NAME = "screener.zip"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    found = Workspace(tmp_path / "home")
    for name, content in {
        "editions/objects/aa.gz": b"bytes as published",
        "editions/eu_fsf/state.json": b'{"current": "aa"}',
        "rules/kept/dd/scale.yml": b"scale: 1\n",
        "evidence/ee": b"%PDF",
        "schedule.json": b'{"schedule_cron": "0 5 * * *"}',
        "cache/index": b"can be made again",
        "editions/.half.part": b"torn",
    }.items():
        path = found.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return found


def keep_two_runs(store: Store, _folder: Path) -> None:
    keep_run(store, SUPPLIERS, FOUND)
    reviewer(store).decide("dismissed", [1], reason="Other firm")
    keep_run(store, SUPPLIERS, FOUND, as_of=samples.AS_OF + timedelta(days=1))


@pytest.fixture
def fill() -> Fill:
    return keep_two_runs


@pytest.fixture
def filled(store: Store) -> Store:
    return store


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, templates: Templates, tmp_path: Path) -> Iterator[Store]:
    """Another store, to restore into."""
    with (
        templates.copy(request.param, leave_empty, tmp_path / "other") as url,
        open_store(url) as store,
    ):
        yield store


to_the_other = pytest.mark.parametrize(
    ("store_url", "empty"), [("sqlite", "postgresql"), ("postgresql", "sqlite")], indirect=True
)
"""From and to each kind of database; a backup is the same of both, as the test of all four says."""


def reviewer(store: Store) -> Reviewer:
    return Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)


def bring_back(store: Store, workspace: Workspace, path: Path, **options: bool) -> Restored:
    options.setdefault("replace", False)
    return restore(store, workspace, path, by="Ben", at=samples.AS_OF, **options)


def test_tables_of_others_beside_ours_are_neither_taken_nor_dropped(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    with filled.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE payroll (name TEXT)")
        connection.exec_driver_sql("INSERT INTO payroll VALUES ('Ida')")
    backup(filled, workspace, tmp_path / NAME)
    with zipfile.ZipFile(tmp_path / NAME) as made:
        assert "tables/payroll.jsonl" not in made.namelist()
    bring_back(filled, workspace, tmp_path / NAME, replace=True)
    with filled.reading() as connection:
        assert connection.exec_driver_sql("SELECT name FROM payroll").scalars().all() == ["Ida"]


def test_a_backup_brings_everything_back_on_either_database(
    filled: Store, empty: Store, workspace: Workspace, tmp_path: Path
) -> None:
    made = backup(filled, workspace, tmp_path / NAME)
    other = Workspace(tmp_path / "other home")
    done = bring_back(empty, other, tmp_path / NAME)
    assert done.verdict.broken is None
    assert (done.rows, done.files) == (made.rows, made.files)
    with filled.reading() as old, empty.reading() as new:
        for run in all_runs(old):
            assert read_result(new, stored_run(new, run.id)) == read_result(old, run)
        assert audit.entries(new)[:-1] == audit.entries(old)
    assert [one.act.verdict for one in show(empty, 1, today=samples.TODAY).acts] == ["dismissed"]
    files = {
        path.relative_to(other.home).as_posix(): path.read_bytes()
        for path in other.home.rglob("*")
        if path.is_file() and path.suffix != ".lock"
    }
    assert files == {
        "editions/objects/aa.gz": b"bytes as published",
        "editions/eu_fsf/state.json": b'{"current": "aa"}',
        "rules/kept/dd/scale.yml": b"scale: 1\n",
        "evidence/ee": b"%PDF",
        "schedule.json": b'{"schedule_cron": "0 5 * * *"}',
    }


def test_what_came_into_force_after_the_backup_is_so_no_longer(
    filled: Store, tmp_path: Path
) -> None:
    workspace = Workspace(tmp_path / "home")
    shipped = risk.load_rulebook().sha256
    workspace.begin()
    backup(filled, workspace, tmp_path / NAME)
    table = tmp_path / "watch.csv"
    table.write_text("name\nAcme\n")
    sources.add("watch", table, workspace, samples.AS_OF, title="Watched")
    changed = tmp_path / "changed"
    risk.init(changed)
    with (changed / "scale.yml").open("a") as file:
        file.write("# ours\n")
    risk.adopt(changed, workspace.rules, samples.AS_OF)
    keep_plan(filled, workspace.home, {"schedule_tries": "2"}, by="Anna", at=samples.AS_OF)
    done = bring_back(filled, workspace, tmp_path / NAME, replace=True)
    assert done.ended == ("own:watch", "rules/adopted", "schedule.json")
    assert "own:watch" not in {one.descriptor.id for one in sources.load_enabled(workspace)}
    assert risk.load_rulebook(risk.adopted(workspace.rules)).sha256 == shipped
    assert not (workspace.home / "schedule.json").exists()
    # What was said and kept is still there, to be put in force again.
    assert risk.adopt(changed, workspace.rules, samples.AS_OF).sha256 != shipped
    sources.add("watch", table, workspace, samples.AS_OF, title="Watched")
    assert "own:watch" in {one.descriptor.id for one in sources.load_enabled(workspace)}


@to_the_other
def test_work_goes_on_in_a_restored_store(
    filled: Store, empty: Store, workspace: Workspace, tmp_path: Path
) -> None:
    backup(filled, workspace, tmp_path / NAME)
    bring_back(empty, workspace, tmp_path / NAME)
    reviewer(empty).undo([1], reason="Was the same after all")
    kept = keep_run(empty, SUPPLIERS, FOUND, as_of=samples.AS_OF + timedelta(days=2))
    assert kept.run_id == 3
    with empty.reading() as connection:
        assert audit.verify(connection).broken is None


def test_a_backup_of_the_same_store_has_the_same_bytes(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    paths = [tmp_path / "one.zip", tmp_path / "two.zip"]
    for path in paths:
        backup(filled, workspace, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_a_store_with_content_is_replaced_only_on_demand(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    backup(filled, workspace, tmp_path / NAME)
    reviewer(filled).undo([1], reason="After the backup")
    with pytest.raises(ReviewError, match="the store is not empty"):
        bring_back(filled, workspace, tmp_path / NAME)
    assert len(show(filled, 1, today=samples.TODAY).acts) == 2
    bring_back(filled, workspace, tmp_path / NAME, replace=True)
    assert len(show(filled, 1, today=samples.TODAY).acts) == 1


@to_the_other
def test_a_restore_that_fails_leaves_database_and_files_as_they_were(
    filled: Store, empty: Store, workspace: Workspace, tmp_path: Path
) -> None:
    backup(filled, workspace, tmp_path / NAME)
    other = Workspace(tmp_path / "other home")
    state = other.home / "editions/eu_fsf/state.json"
    state.parent.mkdir(parents=True)
    state.write_bytes(b'{"current": "older"}')
    (other.home / "schedule.json").mkdir()  # which no file can take the place of, at the very end
    with pytest.raises(OSError, match=r"schedule\.json"):
        bring_back(empty, other, tmp_path / NAME)
    assert state.read_bytes() == b'{"current": "older"}'
    assert not (other.home / "rules/kept/dd/scale.yml").exists()
    with empty.reading() as connection:
        assert all_runs(connection) == []
    (other.home / "schedule.json").rmdir()
    assert bring_back(empty, other, tmp_path / NAME).verdict.broken is None
    assert state.read_bytes() == b'{"current": "aa"}'


def test_a_backup_while_others_write_is_of_one_moment(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    stop, made, troubles = threading.Event(), threading.Event(), []

    def write() -> None:
        try:
            while not stop.is_set():
                reviewer(filled).comment([1], "A remark")
                made.set()
        except Exception as error:  # noqa: BLE001 - told to the test's own thread
            troubles.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    made.wait(10)
    paths = [tmp_path / f"{number}.zip" for number in range(2)]
    for path in paths:
        backup(filled, workspace, path)
    stop.set()
    writer.join()
    assert troubles == []
    for path in paths:
        assert bring_back(filled, workspace, path, replace=True).verdict.broken is None


def test_a_server_at_work_on_the_store_notices_that_it_was_restored(
    sqlite_store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    """What it holds ready is of the store before, also where the backup knows it as the server."""
    keep_run(sqlite_store, SUPPLIERS, FOUND)
    with held(sqlite_store, "server", 8.0) as lease:
        backup(sqlite_store, workspace, tmp_path / NAME)
        bring_back(sqlite_store, workspace, tmp_path / NAME, replace=True)
        until(lambda: lease.taken, "it notices")


@pytest.mark.parametrize("fill", [leave_empty])
def test_readers_see_the_old_store_until_the_new_one_is_whole(
    store: Store, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_run(store, SUPPLIERS, FOUND)
    backup(store, workspace, tmp_path / NAME)
    reviewer(store).comment([1], "After the backup")

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("screener.audit.note", fail)
    with pytest.raises(RuntimeError, match="power cut"):
        bring_back(store, workspace, tmp_path / NAME, replace=True)
    assert len(show(store, 1, today=samples.TODAY).comments) == 1
    with store.reading() as connection:
        assert len(case_page(connection, CaseFilter(), today=samples.TODAY)[0]) == 1


@on_sqlite
@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ("cut", "is not a zip file, or is damaged"),
        ("altered", "was altered"),
        ("added", "members were added or are missing"),
        ("outside", "points outside of the archive"),
        ("other", "is a screener-export, not a screener-backup"),
        ("newer", "comes from a newer screener"),
        ("empty", "has no manifest"),
    ],
)
def test_a_backup_that_is_none_is_refused(
    filled: Store, workspace: Workspace, tmp_path: Path, spoil: str, words: str
) -> None:
    path = tmp_path / NAME
    backup(filled, workspace, path)
    _spoil(path, spoil)
    with pytest.raises(InputError, match=words):
        bring_back(filled, workspace, path, replace=True)
    assert len(show(filled, 1, today=samples.TODAY).acts) == 1


@on_sqlite
def test_what_cannot_be_written_or_read_is_one_clear_line(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        bring_back(filled, workspace, tmp_path / "nowhere.zip", replace=True)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        backup(filled, workspace, tmp_path / "file" / NAME)


@on_sqlite
def test_a_file_that_cannot_be_read_for_a_backup_is_named(
    filled: Store, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, opened = workspace.home / "evidence" / "ee", Path.open

    def refuse(path: Path, *how: object) -> object:
        if path == kept:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, *how)  # type: ignore[call-overload] # as it was called

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(InputError, match=rf"cannot be written \({kept}: Permission denied\)"):
        backup(filled, workspace, tmp_path / NAME)


@on_sqlite
def test_a_folder_that_cannot_be_read_for_a_backup_is_not_taken_for_an_empty_one(
    filled: Store, workspace: Workspace, tmp_path: Path
) -> None:
    folder = workspace.home / "evidence"
    (folder / "ee").unlink()
    folder.rmdir()
    backup(filled, workspace, tmp_path / NAME)  # there need not be one
    folder.symlink_to(folder)
    with pytest.raises(InputError, match=rf"cannot be written \({folder}: Too many levels"):
        backup(filled, workspace, tmp_path / "other.zip")
    assert not (tmp_path / "other.zip").exists()


def test_a_full_disk_is_said_in_one_line_and_leaves_nothing_open(
    filled: Store,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def full(_: ArchiveWriter, _name: str, lines: Iterable[bytes]) -> None:
        next(iter(lines))
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(ArchiveWriter, "add_lines", full)
    with pytest.raises(InputError, match="No space left on device"):
        backup(filled, workspace, tmp_path / NAME)
    assert caplog.text == ""
    assert not (tmp_path / NAME).exists()


def _spoil(path: Path, how: str) -> None:
    if how == "cut":
        path.write_bytes(path.read_bytes()[:-100])
        return
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    manifest = members.pop("manifest.json")
    if how == "altered":
        members["tables/decisions.jsonl"] = members["tables/decisions.jsonl"].replace(
            b"dismissed", b"confirmed"
        )
    elif how == "added":
        members["tables/more.jsonl"] = b"[]"
    elif how == "outside":
        name = "files/../../evil"
        members[name] = members.pop("files/evidence/ee")
        manifest = manifest.replace(b"files/evidence/ee", name.encode())
    elif how == "other":
        manifest = manifest.replace(b"screener-backup", b"screener-export")
    elif how == "newer":
        manifest = manifest.replace(b'"version":"0', b'"version":"9')
    if how != "empty":
        members["manifest.json"] = manifest
    with zipfile.ZipFile(path, "w") as new:
        for name, content in members.items():
            new.writestr(name, content)


def test_a_link_that_was_used_since_the_backup_is_not_good_again(
    sqlite_store: Store, workspace: Workspace, tmp_path: Path
) -> None:
    house = House(sqlite_store)
    secret = house.links.for_password(house.administrator(), by="Ada", now=NOW)
    backup(sqlite_store, workspace, tmp_path / NAME)
    session = house.sessions.begin(house.links.redeem(secret, password=OTHER, now=NOW), NOW)
    bring_back(sqlite_store, workspace, tmp_path / NAME, replace=True)
    with pytest.raises(InputError, match="this link is not valid"):
        house.links.look(secret, NOW)
    assert house.sessions.who(session, NOW) is None
    assert house.sessions.log_in("Ada", PASSWORD, "::1", NOW).outcome == "in"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names in folders there")
def test_a_restore_that_is_killed_at_its_very_end_is_told_until_it_is_run_again(
    sqlite_store: Store, workspace: Workspace, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    keep_run(sqlite_store, SUPPLIERS, FOUND)
    made, plan = tmp_path / NAME, workspace.home / "schedule.json"
    for path in workspace.home.glob("e*/**/*"):  # which are no editions that could be verified
        if path.is_file():
            path.unlink()
    backup(sqlite_store, workspace, made)
    settings = Settings(home=workspace.home)
    env = os.environ | {"SCREENER_HOME": str(workspace.home)}
    words = [sys.executable, "-m", "screener", "restore", str(made)]
    plan.unlink()
    os.mkfifo(plan)  # the last file: what was there is kept, and reading it never ends
    killed = subprocess.Popen(words, env=env)  # noqa: S603 - our own program
    try:
        kept = workspace.home / "rules" / "kept" / "dd"
        until(lambda: list(kept.glob(".scale.yml.*.part")), "the last but one is replaced")
    finally:
        killed.kill()
        killed.wait()
    plan.unlink()
    with pytest.raises(ReviewError, match="not empty"):
        bring_back(sqlite_store, workspace, made)  # which does not take the note away
    for again in (True, False):
        caplog.clear()
        with open_anchored(settings) as store:
            broken = verify_store(store, workspace).broken
        assert (f"the restore of {made} has not ended" in caplog.text) is again
        assert (broken is not None and "run it again" in broken.what) is again
        if again:
            with open_anchored(settings) as store:
                bring_back(store, workspace, made)
