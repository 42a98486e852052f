"""A list that is no longer needed goes for good, and the log says so."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener import audit
from screener.errors import InputError, StoreError
from screener.model import Match, Owner
from screener.notify import Notice, NoticeSettings, post
from screener.service.installation.backup import backup, restore
from screener.service.lease import BusyError, held
from screener.service.lists.memory import recall
from screener.service.lists.removing import Removed, remove_list
from screener.service.lists.saving import save
from screener.service.review.carry import answer, questions
from screener.service.review.evidence import About, bring, bring_for
from screener.service.review.reviewer import Reviewer
from screener.service.runs.changes import News, tell
from screener.service.runs.export import export, verify_export
from screener.service.work.jobs import Jobs
from screener.settings import Settings
from screener.store import Store, open_store
from screener.store.append_only import release
from screener.store.database.dump import dump
from screener.store.database.engine import BUSY_SECONDS
from screener.store.lists.versions import all_lists
from screener.store.operation.audit_log import log_lines
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.parts import add_dated
from screener.store.runs.reading import all_runs
from screener.store.tables import metadata
from screener.workspace import Workspace
from tests.store import samples
from tests.store.fixtures import on_sqlite
from tests.store.keeping import keep_run
from tests.store.template import Fill

GOING, STAYING = "Going", "Staying"
OWNER = "Zoraida Quispe"
FIRST = samples.supplier(1, name=f"{OWNER} Textiles", owners=(Owner(OWNER),))
SECOND = samples.supplier(2, name="Zoraida Mills")
SHARED, ALONE = samples.listing("L1"), samples.listing("L2")
LATER = samples.AS_OF + timedelta(days=1)
KEPT_ON_RECORD = {"audit_log", "audit_salts", "editions", "events", "spent_numbers"}
EMPTY_BEFORE = {
    "answers",
    "leases",
    "links",
    "login_failures",
    "mappings",
    "nights",
    "sessions",
    "spent_numbers",
    "tokens",
    "users",
}


def found(one_list: str) -> dict[str, list[Match]]:
    matches = {FIRST.number: [samples.match(SHARED, FIRST)]}
    if one_list == GOING:
        matches[SECOND.number] = [samples.match(ALONE, SECOND)]
    return matches


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "home")


def list_all(store: Store, folder: Path) -> None:
    """Give a list all that a list can have."""
    workspace = Workspace(folder / "home")
    reviewer = Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)
    edition = samples.result([]).run.coverage[0].edition
    keep_run(store, [FIRST, SECOND], found(GOING), list_name=GOING, editions=[edition])
    with store.reading() as connection:
        cases = [line.id for line in case_page(connection, CaseFilter(), today=samples.TODAY)[0]]
    reviewer.assign(cases[:1], "Ben")
    reviewer.decide("dismissed", cases, reason=f"Not {OWNER}")
    reviewer.comment(cases[:1], f"{OWNER} was asked.")
    for name, text in (("hers.pdf", b"hers"), ("both.pdf", b"of both")):
        paper = folder / name
        paper.write_bytes(text)
        document(store, workspace, paper, GOING)
    alike = replace(FIRST, number="900")
    kept = keep_run(store, [SECOND, alike], found(GOING), list_name=GOING, as_of=LATER)
    with store.writing() as connection:
        add_dated(connection, kept.version.id, [1])
    answer(reviewer, questions(store)[0].id, same=True)
    keep_run(store, [FIRST], found(STAYING), list_name=STAYING)
    document(store, workspace, folder / "both.pdf", STAYING)
    tell(store, workspace, also=put_notice)
    Jobs(store).add("a" * 32, by="Anna", file_name="q.csv", now=samples.AS_OF, list=GOING)
    (workspace.home / "uploads" / ("a" * 32)).mkdir(parents=True)


@pytest.fixture
def fill() -> Fill:
    return list_all


@pytest.fixture
def told(store: Store) -> Store:
    """A store in which a list has all that a list can have."""
    return store


def put_notice(connection: sa.Connection, news: News) -> None:
    notice = Notice(mark=f"run {news.run.id} digest", subject=OWNER, text=OWNER, data={})
    settings = NoticeSettings(
        notify_mail_to="ben@example.org", notify_mail_from="a@example.org", smtp_host="localhost"
    )
    post(connection, settings, notice, at=samples.AS_OF)


def document(store: Store, workspace: Workspace, paper: Path, name: str) -> None:
    number = FIRST.number if name == STAYING else SECOND.number
    about = About(kind="audit", issuer=OWNER)
    bring(store, workspace, paper, list_name=name, supplier_number=number, about=about, by="Anna")


def remove(store: Store, workspace: Workspace, name: str = GOING) -> Removed:
    return remove_list(store, workspace, name, by="Dora", at=LATER)


def check(store: Store) -> audit.Broken | None:
    with store.reading() as connection:
        return audit.verify(connection).broken


def all_rows(store: Store) -> dict[str, list[bytes]]:
    with store.reading() as connection:
        return {name: list(dump(connection, table))[1:] for name, table in metadata.tables.items()}


def test_nothing_of_a_list_stays_but_that_it_was_there(told: Store, workspace: Workspace) -> None:
    before = all_rows(told)
    assert {name for name, rows in before.items() if not rows} <= EMPTY_BEFORE
    remove(told, workspace)
    remove(told, workspace, STAYING)
    after = all_rows(told)
    assert {name for name, rows in after.items() if rows} == KEPT_ON_RECORD
    assert check(told) is None


def test_what_is_told_of_it_names_no_supplier(told: Store, workspace: Workspace) -> None:
    done = remove(told, workspace)
    assert (done.versions, done.suppliers, done.runs) == (2, 3, 2)
    with told.reading() as connection:
        lines = log_lines(connection)
    (line,) = (one for one in lines if one.kind == "list_removed")
    assert (line.by, line.what["list"], line.what["suppliers"]) == ("Dora", GOING, "3")
    gone = [one for one in lines if one.removed]
    assert {one.kind for one in gone} > {"run", "decision", "comment", "evidence", "answer"}
    assert not any(one.what or one.by for one in gone)


def test_another_list_is_as_it_was(told: Store, workspace: Workspace, tmp_path: Path) -> None:
    with told.reading() as connection:
        (run,) = all_runs(connection, list_name=STAYING)
        before = case_page(connection, CaseFilter(list_name=STAYING), today=samples.TODAY)
    remove(told, workspace)
    assert check(told) is None
    with told.reading() as connection:
        assert [one.list_name for one in all_lists(connection)] == [STAYING]
        assert case_page(connection, CaseFilter(), today=samples.TODAY) == before
    path = tmp_path / "run.zip"
    export(told, workspace, run.id, path)
    assert verify_export(path).broken is None


def test_no_number_is_given_twice(told: Store, workspace: Workspace) -> None:
    """Else an address, or the cursor of a program, would mean another case, run or change."""
    remove(told, workspace, STAYING)
    first = remove(told, workspace)
    kept = keep_run(told, [FIRST, SECOND], found(GOING), list_name=GOING)
    assert kept.run_id > 3
    with told.reading() as connection:
        cases = case_page(connection, CaseFilter(), today=samples.TODAY)[0]
    assert first.decisions
    assert all(line.id > 3 for line in cases)
    assert check(told) is None


def test_the_same_list_can_come_again_and_go_again(told: Store, workspace: Workspace) -> None:
    for _ in range(2):
        remove(told, workspace)
        assert check(told) is None
        keep_run(told, [FIRST, SECOND], found(GOING), list_name=GOING)
        assert check(told) is None


def test_documents_go_where_no_other_list_has_them(told: Store, workspace: Workspace) -> None:
    def kept() -> set[bytes]:
        return {path.read_bytes() for path in (workspace.home / "evidence").iterdir()}

    assert kept() == {b"hers", b"of both"}
    remove(told, workspace)
    assert kept() == {b"of both"}
    assert list((workspace.home / "uploads").iterdir()) == []


def test_its_part_of_the_nights_reports_goes(told: Store, workspace: Workspace) -> None:
    night, killed = (
        workspace.home / "reports" / name for name in ("2026-05-01T0230", ".night-ab.part")
    )
    for name in (f"1-{GOING}", f"2-{STAYING}"):
        for folder in (night, killed):
            (folder / name).mkdir(parents=True)
            (folder / name / "portfolio.html").write_text(OWNER, encoding="utf-8")
    (night / "night.json").write_text("{}", encoding="utf-8")
    remove(told, workspace)
    assert sorted(path.name for path in night.iterdir()) == [f"2-{STAYING}", "night.json"]
    assert [path.name for path in killed.iterdir()] == [f"2-{STAYING}"]


def test_a_backup_of_afterwards_holds_and_has_nothing_of_it(
    told: Store, workspace: Workspace, tmp_path: Path
) -> None:
    remove(told, workspace)
    path = tmp_path / "all.zip"
    backup(told, workspace, path)
    done = restore(told, workspace, path, replace=True, by="Dora", at=LATER)
    assert done.verdict.broken is None
    with told.reading() as connection:
        assert [one.list_name for one in all_lists(connection)] == [STAYING]


@on_sqlite
def test_the_file_of_the_database_can_no_longer_be_read_for_it(
    told: Store, workspace: Workspace, tmp_path: Path
) -> None:
    def stands() -> list[str]:
        files = [*tmp_path.glob("*.db"), *tmp_path.glob("*.db-wal")]
        return [file.name for file in files if SECOND.name.encode() in file.read_bytes()]

    assert stands()
    remove(told, workspace)
    assert stands() == []


def test_a_file_that_cannot_be_deleted_keeps_no_other_and_is_named(
    told: Store, workspace: Workspace
) -> None:
    night = workspace.home / "reports" / "2026-05-01T0230"
    (night / f"1-{GOING}").mkdir(parents=True)
    (night / "night.json").write_text("{}", encoding="utf-8")
    upload = workspace.home / "uploads" / ("a" * 32)
    upload.rmdir()
    upload.symlink_to(night, target_is_directory=True)  # a link is not followed
    with pytest.raises(StoreError, match=f"the list is removed, but not {upload} "):
        remove(told, workspace)
    assert [path.name for path in night.iterdir()] == ["night.json"]


@on_sqlite
def test_who_reads_meanwhile_makes_no_writer_wait(told: Store, workspace: Workspace) -> None:
    with open_store(told.url) as another, another.reading() as connection:
        assert len(all_lists(connection)) == 2
        begun = time.monotonic()
        remove(told, workspace)
        assert time.monotonic() - begun < BUSY_SECONDS


@on_sqlite
def test_who_no_longer_finds_it_finds_no_file_of_it(told: Store, workspace: Workspace) -> None:
    """Else a removal that is killed could not be done again, and files would stay for ever."""
    there: list[bool] = []

    def look(*_: object) -> None:
        there.append((workspace.home / "uploads" / ("a" * 32)).exists())

    with open_store(told.url, look) as watched:
        remove(watched, workspace)
    assert there == [False]


def test_a_document_that_comes_while_its_list_goes_is_refused_and_kept_nowhere(
    told: Store, workspace: Workspace, tmp_path: Path
) -> None:
    remove(told, workspace)
    before = {*(workspace.home / "evidence").iterdir()}
    paper = tmp_path / "late.pdf"
    paper.write_bytes(b"late")
    with pytest.raises(InputError, match="there is no supplier 1"):
        bring_for(told, workspace, paper, 1, about=About(kind="audit"), by="Anna")
    assert {*(workspace.home / "evidence").iterdir()} == before


def test_a_document_that_another_list_gets_while_its_file_goes_is_there(
    told: Store, workspace: Workspace, tmp_path: Path
) -> None:
    paper = tmp_path / "hers.pdf"
    file = workspace.home / "evidence" / sha256(paper.read_bytes()).hexdigest()
    with ThreadPoolExecutor(1) as another:
        with told.writing():
            bringing = another.submit(document, told, workspace, paper, STAYING)
            time.sleep(0.2)  # it has begun, and waits for its turn
            file.unlink()
        bringing.result()
    assert file.read_bytes() == b"hers"


def test_while_a_night_is_at_work_which_writes_reports_of_it_a_list_stays(
    told: Store, workspace: Workspace
) -> None:
    with held(told, "night"), pytest.raises(BusyError, match="night is at work already"):
        remove(told, workspace)
    with told.reading() as connection:
        assert len(all_lists(connection)) == 2


def test_a_list_that_is_not_there_is_said_so(told: Store, workspace: Workspace) -> None:
    with pytest.raises(InputError, match="there is no list “Nowhere”"):
        remove(told, workspace, "Nowhere")


def test_a_run_that_was_at_work_is_refused(told: Store, workspace: Workspace) -> None:
    with told.reading() as connection:
        memory = recall(connection, GOING, [FIRST], LATER)
    remove(told, workspace)
    with pytest.raises(StoreError, match="“Going” was removed meanwhile; nothing of the run"):
        save(
            told,
            samples.result([FIRST], {FIRST.number: ()}),
            memory,
            list_name=GOING,
            settings=Settings(),
            by="Anna",
        )


Alter = Callable[[sa.Connection], None]


def _another_row(connection: sa.Connection) -> None:
    release(connection, ["comments"])
    connection.execute(sa.delete(metadata.tables["comments"]))


def _without_a_word(connection: sa.Connection) -> None:
    _another_row(connection)
    release(connection, ["audit_salts"])
    log = metadata.tables["audit_log"].c
    ours = sa.select(log.id).where(log.kind == "comment")
    salts = metadata.tables["audit_salts"]
    connection.execute(sa.delete(salts).where(salts.c.id.in_(ours)))


def _widened(connection: sa.Connection) -> None:
    _without_a_word(connection)
    release(connection, ["events"])
    events = metadata.tables["events"]
    said = {"list": STAYING, "seals": ["1-99"]}
    removal = sa.update(events).where(events.c.kind == "list_removed")
    connection.execute(removal.values(payload=json.dumps(said).encode()))


def _by_an_event_of_ones_own(connection: sa.Connection) -> None:
    _without_a_word(connection)
    said = json.dumps({"list": STAYING, "seals": ["1-99"]}).encode()
    row = {"id": 99, "kind": "list_removed", "by": "x", "at": LATER, "payload": said}
    connection.execute(sa.insert(metadata.tables["events"]), row)


@on_sqlite
@pytest.mark.parametrize(
    "alter", [_another_row, _without_a_word, _widened, _by_an_event_of_ones_own]
)
def test_a_row_that_goes_otherwise_is_found(
    told: Store, workspace: Workspace, alter: Alter
) -> None:
    remove(told, workspace)
    with told.reading() as connection:
        case = case_page(connection, CaseFilter(), today=samples.TODAY)[0][0]
    reviewer = Reviewer(store=told, settings=Settings(), by="Anna", now=lambda: LATER)
    reviewer.comment([case.id], "Of the list that stays.")
    with told.writing() as connection:
        alter(connection)
    assert check(told) is not None


@on_sqlite
def test_a_removal_that_is_altered_to_cover_itself_is_found(
    told: Store, workspace: Workspace
) -> None:
    """Also where something of another kind, later in the log, has the number of its event."""
    remove(told, workspace)
    with told.reading() as connection:
        case = case_page(connection, CaseFilter(), today=samples.TODAY)[0][0]
    reviewer = Reviewer(store=told, settings=Settings(), by="Anna", now=lambda: LATER)
    comments, events = (metadata.tables[name] for name in ("comments", "events"))
    removal = sa.select(events.c.id).where(events.c.kind == "list_removed")
    newest: int | None = 0
    with told.reading() as connection:
        number = connection.execute(removal).scalar_one()
    while (newest or 0) < number:
        reviewer.comment([case.id], "Of the list that stays.")
        with told.reading() as connection:
            newest = connection.execute(sa.select(sa.func.max(comments.c.id))).scalar()
    assert newest == number
    with told.writing() as connection:
        _widened(connection)
    broken = check(told)
    assert broken is not None
    assert f"event {number} " in broken.what


@on_sqlite
def test_the_entries_of_what_goes_are_on_record_as_ranges(told: Store) -> None:
    """A list of years has hundreds of thousands: one by one they would fill the log."""
    with told.writing() as connection:
        audit.note_removal(connection, GOING, [9, 3, 4, 5, 7], by="Anna", at=LATER)
        events = metadata.tables["events"].c
        said = connection.execute(sa.select(events.payload).order_by(events.id.desc())).scalar()
    assert said is not None
    assert json.loads(said)["seals"] == ["3-5", "7", "9"]


@on_sqlite
def test_a_salt_that_is_put_back_is_found(told: Store, workspace: Workspace) -> None:
    """With it the digests tell whoever guesses right what was in the rows that are gone."""
    with told.reading() as connection:
        before = audit.salts(connection)
    remove(told, workspace)
    with told.writing() as connection:
        gone = min(before.keys() - audit.salts(connection).keys())
        salts = metadata.tables["audit_salts"]
        connection.execute(sa.insert(salts), {"id": gone, "salt": before[gone]})
    what = f"a salt belongs to entry {gone}, which seals nothing"
    assert check(told) == audit.Broken(gone, what)


@on_sqlite
def test_a_removal_on_record_lifts_no_entry_that_comes_after_it(told: Store) -> None:
    with told.writing() as connection:
        coming = audit.head(connection)[0] + 2
        audit.note_removal(connection, GOING, [coming], by="Anna", at=LATER)
    with told.reading() as connection:
        case = case_page(connection, CaseFilter(), today=samples.TODAY)[0][0]
    reviewer = Reviewer(store=told, settings=Settings(), by="Anna", now=lambda: LATER)
    reviewer.comment([case.id], "Not to be lost.")
    salts, comments = metadata.tables["audit_salts"], metadata.tables["comments"]
    with told.writing() as connection:
        assert audit.head(connection)[0] == coming
        release(connection, ["comments", "audit_salts"])
        newest = sa.select(sa.func.max(comments.c.id)).scalar_subquery()
        connection.execute(sa.delete(comments).where(comments.c.id == newest))
        connection.execute(sa.delete(salts).where(salts.c.id == coming))
    broken = check(told)
    assert broken is not None
    assert f"entry {coming} " in broken.what
