"""Disk full, database gone, permissions, damage: one clear line, and the state is kept."""

from __future__ import annotations

import random
import subprocess
import sys
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener import audit
from screener.errors import InputError, StoreError
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store, address, open_store, tables
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.reading import all_runs
from tests.full_disk import files_up_to
from tests.store import samples
from tests.store.databases import postgres_server
from tests.store.keeping import keep_run

FEW = [samples.supplier(number) for number in range(3)]
MANY = [
    samples.supplier(number, address=f"{number * 7919 % 100_003:x} " * 40)
    for number in range(1_500)
]
FOUND = {FEW[0].number: [samples.match(samples.listing(), FEW[0])]}
MEGABYTE = 1 << 20
SEGMENT = 16 * MEGABYTE
"""What PostgreSQL's log is cut into; a server that may not write as much does not start."""


_IN_SOAK = [pytest.param(room, marks=pytest.mark.soak) for room in (4_096, 1_000_000)]


@pytest.mark.parametrize("room", [0, 100_000, *_IN_SOAK])
def test_a_disk_that_takes_no_more_is_said_and_what_was_kept_is_kept(
    tmp_path: Path, room: int
) -> None:
    path = tmp_path / "s.db"
    with open_store(f"sqlite:///{path}") as store:
        keep_run(store, FEW, FOUND)
        said = pytest.raises(StoreError, match=r"has no room left|the disk is full")
        log = path.with_name("s.db-wal")
        with files_up_to(log.stat().st_size + room), said as raised:
            keep_run(store, MANY)
        assert "\n" not in str(raised.value)
        still_whole(store, runs=1)
        Reviewer(store=store, settings=Settings(), by="Anna").decide(
            "dismissed", [1], reason="Small things fit again"
        )
        keep_run(store, MANY)
        still_whole(store, runs=2)


def test_a_server_whose_files_may_not_grow_is_said_and_works_on() -> None:
    noise = random.Random(7)  # noqa: S311 - what no compression makes small
    large = [replace(one, address=noise.randbytes(12_000).hex()) for one in MANY]
    with ExitStack() as stack:
        with files_up_to(SEGMENT + MEGABYTE):
            url = stack.enter_context(postgres_server())
        store = stack.enter_context(open_store(url))
        keep_run(store, FEW, FOUND)
        with pytest.raises(StoreError, match="has no room left"):
            keep_run(store, large)
        still_whole(store, runs=1)
        keep_run(store, MANY[:100])
        still_whole(store, runs=2)


def test_a_full_database_is_said_and_what_was_kept_is_kept(tmp_path: Path) -> None:
    with open_store(f"sqlite:///{tmp_path / 's.db'}") as store:
        keep_run(store, FEW, FOUND)
        _bound_pages(store, extra=50)
        with pytest.raises(StoreError, match="has no room left; free some space") as raised:
            keep_run(store, MANY)
        assert "\n" not in str(raised.value)
        still_whole(store, runs=1)
        _bound_pages(store, extra=100_000)
        keep_run(store, MANY)
        still_whole(store, runs=2)


def _bound_pages(store: Store, extra: int) -> None:
    """SQLite then says what it says on a full disk."""

    def bound(connection: sa.engine.interfaces.DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        pages = cursor.execute("PRAGMA page_count").fetchone()[0]
        cursor.execute(f"PRAGMA max_page_count = {pages + extra}")

    engine = store._engine  # noqa: SLF001 - the bound holds for each connection
    sa.event.listen(engine, "connect", bound)
    engine.dispose()


def test_a_database_that_goes_away_is_said_and_comes_back_whole(tmp_path: Path) -> None:
    del tmp_path
    with postgres_server() as url, open_store(url) as store:
        keep_run(store, FEW, FOUND)
        with store.reading() as connection:
            folder = connection.exec_driver_sql("SHOW data_directory").scalar_one()
        stopped = pytest.raises(StoreError, match="cannot be reached, nothing was changed")
        with stopped, store.writing() as connection:
            connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")
        still_whole(store, runs=1)
        keep_run(store, MANY[:50])
        still_whole(store, runs=2)
        assert Path(folder).name == "data"


def test_whether_something_was_kept_is_not_said_where_nobody_can_know(postgres_url: str) -> None:
    ends = """
        CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
        CREATE CONSTRAINT TRIGGER late AFTER INSERT ON runs DEFERRABLE INITIALLY DEFERRED
            FOR EACH ROW EXECUTE FUNCTION cut_off();
    """
    with open_store(postgres_url) as store:
        with store.writing() as connection:
            connection.exec_driver_sql(ends)
        with pytest.raises(StoreError, match="went away while it kept what was done"):
            keep_run(store, FEW, FOUND)
        still_whole(store, runs=0)


def test_a_server_and_its_clients_notice_when_the_other_is_cut_off(postgres_url: str) -> None:
    """Else who waits for a dead writer's turn, or for an answer, waits for up to two hours."""
    ask = "SELECT name FROM pg_settings WHERE name LIKE 'tcp_keepalives_%%' AND source = 'session'"
    with open_store(postgres_url) as store, store.reading() as connection:
        told = connection.exec_driver_sql(ask).scalars().all()
        driver = connection.connection.driver_connection
        assert driver is not None
        said = driver.info.get_parameters()
    assert {*told} == {f"tcp_keepalives_{what}" for what in ("idle", "interval", "count")}
    assert (said["keepalives_idle"], said["tcp_user_timeout"]) == ("30", "60000")


def test_what_the_address_says_goes_before_what_we_ask_for(postgres_url: str) -> None:
    said = "connect_timeout=33&tcp_user_timeout=5000&options=-csearch_path%3Dours"
    engine = sa.create_engine(postgres_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE SCHEMA ours")
    with open_store(f"{postgres_url}&{said}") as store:
        keep_run(store, FEW, FOUND)
        with store.reading() as connection:
            driver = connection.connection.driver_connection
            assert driver is not None
            kept = driver.info.get_parameters()
    assert (kept["connect_timeout"], kept["tcp_user_timeout"]) == ("33", "5000")
    found = sa.inspect(engine)
    assert found.get_table_names(schema="public") == []
    assert "cases" in found.get_table_names(schema="ours")
    engine.dispose()


def test_a_server_that_is_not_there_is_said(postgres_url: str) -> None:
    with open_store(postgres_url) as store:
        keep_run(store, FEW, FOUND)
        gone = sa.make_url(postgres_url).set(query={"host": "/nowhere"})
        with pytest.raises(StoreError, match="cannot be reached"):
            open_store(gone.render_as_string(hide_password=False))
        still_whole(store, runs=1)


def test_a_role_without_rights_is_said(postgres_url: str) -> None:
    with open_store(postgres_url) as store:
        refused = pytest.raises(StoreError, match="may not be written; check the permissions")
        with refused, store.writing() as connection:
            connection.exec_driver_sql("CREATE ROLE without_rights")
            connection.exec_driver_sql("SET ROLE without_rights")
            connection.exec_driver_sql("SELECT * FROM runs")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("53100", "has no room left"),
        ("55P03", "is busy with another writer"),
        ("25006", "may not be written; check the permissions"),
        ("57014", "ended what took too long, nothing was changed"),
        ("25P03", "ended what took too long, nothing was changed"),
    ],
)
def test_a_server_is_understood_in_whatever_language_it_speaks(
    postgres_url: str, code: str, words: str
) -> None:
    said = f"DO $$ BEGIN RAISE EXCEPTION 'Fehler des Servers' USING ERRCODE = '{code}'; END $$"
    with (
        open_store(postgres_url) as store,
        pytest.raises(StoreError, match=words),
        store.writing() as connection,
    ):
        connection.exec_driver_sql(said)


def test_a_text_that_the_server_cannot_take_is_no_fault_of_the_store(postgres_url: str) -> None:
    refused = pytest.raises(InputError, match="characters that cannot be kept")
    chosen = CaseFilter(list_name="a\0b")
    with open_store(postgres_url) as store, refused, store.reading() as connection:
        case_page(connection, chosen, today=samples.TODAY)


def test_a_reference_that_is_too_long_for_an_index_of_the_server_is_said(postgres_url: str) -> None:
    chance = random.Random(7)  # noqa: S311 - what no compression makes small
    long = "".join(chr(chance.randrange(0x20000, 0x2A000)) for _ in range(700))
    found = {FEW[0].number: [samples.match(samples.listing(long), FEW[0])]}
    refused = pytest.raises(StoreError, match="has no room for so long a text, nothing was changed")
    with open_store(postgres_url) as store:
        with refused as raised:
            keep_run(store, FEW, found)
        assert "\n" not in str(raised.value)
        keep_run(store, FEW, FOUND)
        still_whole(store, runs=1)


def test_a_statement_that_the_server_stops_is_said(postgres_url: str) -> None:
    slow = pytest.raises(StoreError, match=r"ended what took too long.*\(statement_timeout")
    hurried = f"{postgres_url}&options=-cstatement_timeout%3D20"
    with open_store(postgres_url), open_store(hurried) as store, slow, store.writing() as writer:
        writer.exec_driver_sql("SELECT pg_sleep(5)")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ("nonsense=1", 'cannot be reached.*invalid connection option "nonsense"'),
        ("options=-csearch_path%3Dnowhere", "cannot be reached.*no schema has been selected"),
    ],
)
def test_an_address_with_a_wrong_setting_is_said(
    postgres_url: str, options: str, words: str
) -> None:
    with pytest.raises(StoreError, match=words):
        open_store(f"{postgres_url}&{options}")


def test_a_database_of_another_program_is_said_and_left_alone(postgres_url: str) -> None:
    engine = sa.create_engine(postgres_url)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE users (login TEXT)")
    with pytest.raises(StoreError, match="holds tables of another program"):
        open_store(postgres_url)
    with engine.connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["users"]
    engine.dispose()


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_has_not_all_letters_is_refused(postgres: str, encoding: str) -> None:
    admin = sa.create_engine(postgres, isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.exec_driver_sql(
            f"CREATE DATABASE of_{encoding} ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0"
        )
        url = sa.make_url(postgres).set(database=f"of_{encoding.lower()}")
        with pytest.raises(StoreError, match=f"is kept in {encoding}.*ENCODING 'UTF8'"):
            open_store(url.render_as_string(hide_password=False))
        connection.exec_driver_sql(f"DROP DATABASE of_{encoding}")
    admin.dispose()


def test_a_password_with_a_sign_that_parts_addresses_is_not_shown() -> None:
    with pytest.raises(StoreError, match="write @ in a password as %40") as raised:
        open_store("postgresql+psycopg://me:hun@ter2@127.0.0.1:1/none")
    assert "ter2" not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql+psycopg://me:hunter2@127.0.0.1:1/none",
        "postgresql+psycopg://me@/none?host=127.0.0.1&port=1&password=hunter2",
        "postgresql+psycopg://me@127.0.0.1:1/none?sslpassword=hunter2&passfile=/hunter2",
    ],
)
def test_a_password_is_never_shown(url: str) -> None:
    with pytest.raises(StoreError) as raised:
        open_store(url)
    assert "hunter2" not in str(raised.value)
    assert "127.0.0.1" in str(raised.value)
    shown = address(url)
    assert "hunter2" not in shown
    assert "***" in shown
    assert "%2A" not in shown


def test_the_file_of_the_store_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with open_store(f"sqlite:///{path}"):
        made = [path, *tmp_path.glob("s.db-*")]
        assert len(made) == 3  # with what SQLite keeps beside it
        assert [one.stat().st_mode & 0o077 for one in made] == [0, 0, 0]


@pytest.mark.skipif(sys.platform == "win32", reason="file systems are mounted otherwise there")
@pytest.mark.parametrize("killed", [False, True])
def test_a_store_on_a_file_system_that_turned_read_only_can_be_read(
    tmp_path: Path, *, killed: bool
) -> None:
    disk = tmp_path / "100 % ? disk"
    disk.mkdir()
    if not _done("mount", "-t", "tmpfs", "none", str(disk)):
        pytest.skip("nobody but root may mount a file system")
    url = f"sqlite:///{disk / 's.db'}"
    try:
        with open_store(url) as store:
            keep_run(store, FEW, FOUND)
            left = {one: one.read_bytes() for one in disk.glob("s.db-*")} if killed else {}
        for path, content in left.items():
            path.write_bytes(content)
        assert _done("mount", "-o", "remount,ro", str(disk))
        with open_store(url) as store:
            still_whole(store, runs=1)
            with pytest.raises(StoreError, match="may not be written"):
                keep_run(store, FEW)
    finally:
        assert _done("umount", str(disk))


def test_a_folder_that_is_gone_while_the_store_is_open_is_said(tmp_path: Path) -> None:
    """As where its disk is no longer mounted, for each connection that is made anew."""
    home = tmp_path / "home"
    with open_store(f"sqlite:///{home / 's.db'}") as store, store.reading():
        home.rename(tmp_path / "away")
        with pytest.raises(StoreError, match="check that its folder is there"), store.reading():
            pass


def _done(*words: str) -> bool:
    return subprocess.run(words, check=False, capture_output=True).returncode == 0  # noqa: S603


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "s.db").write_bytes(b"not a database at all" * 400)
    with pytest.raises(StoreError, match="is damaged; move it away"):
        open_store(f"sqlite:///{tmp_path / 's.db'}")


def test_an_index_that_lost_its_rows_is_found_by_verifying(tmp_path: Path) -> None:
    """It answers as if there were none, so no other way of reading tells."""
    path = tmp_path / "s.db"
    with open_store(f"sqlite:///{path}") as store:
        keep_run(store, FEW, FOUND)
        still_whole(store, runs=1)
        with store.reading() as connection:
            index = "sqlite_autoindex_supplier_lists_1"
            ask = f"SELECT rootpage FROM sqlite_master WHERE name = '{index}'"
            page = connection.exec_driver_sql(ask).scalar_one()
            size = connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    with path.open("r+b") as file:
        file.seek((page - 1) * size + 3)
        file.write(bytes(2))  # how many rows there are on this page
    with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
        broken = audit.verify(connection).broken
    assert broken is not None
    assert "the file of the database is damaged" in broken.what
    assert "restore` the last backup" in broken.what


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "s.db").mkdir()
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(f"sqlite:///{tmp_path / 's.db'}")


def test_a_store_that_is_busy_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screener.store.database.engine.BUSY_SECONDS", 0)
    url = f"sqlite:///{tmp_path / 's.db'}"
    refused = pytest.raises(StoreError, match="is busy with another writer")
    with open_store(url) as one, open_store(url) as other, one.writing(), refused, other.writing():
        pass


def test_a_defect_in_a_log_shows_no_row(store: Store) -> None:
    """A trace in the server's log would else have the name, and the password's hash."""
    row = {"id": 1, "supplier_id": 1, "file_name": "Ida", "file_sha256": "", "kind": "", "at": None}
    with store.reading() as connection:
        values = tables.evidence.insert().values(row)
        with pytest.raises(sa.exc.DBAPIError) as raised:
            connection.execute(values)
    assert "Ida" not in str(raised.value)


def still_whole(store: Store, *, runs: int) -> None:
    with store.reading() as connection:
        assert len(all_runs(connection)) == runs
        assert audit.verify(connection).broken is None
