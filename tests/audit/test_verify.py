from __future__ import annotations

from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from screener import audit
from screener.service.review.carry import answer, questions
from screener.service.review.evidence import About, bring
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import Store
from screener.store.append_only import release
from screener.store.database.engine import make_engine
from screener.store.review.queue import CaseFilter, case_page
from screener.store.tables import audit_log, audit_salts, changes, metadata
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run
from tests.store.template import Fill, leave_empty

FIRST, SECOND = samples.supplier(1), samples.supplier(2)
FOUND = {
    FIRST.number: [samples.match(samples.listing(), FIRST)],
    SECOND.number: [samples.match(samples.listing("L2"), SECOND, tier="possible", score=0.82)],
}

# What the log seals. The accounts and the night watch have rows that come and go.
SEALED = (
    "assessments",
    "assignments",
    "audit_log",
    "audit_salts",
    "carry_answers",
    "carry_questions",
    "cases",
    "changes",
    "comments",
    "decisions",
    "editions",
    "events",
    "evidence",
    "list_entries",
    "list_versions",
    "listing_names",
    "listing_states",
    "matches",
    "run_assessments",
    "run_editions",
    "runs",
    "state_names",
    "supplier_lists",
    "supplier_states",
    "suppliers",
)


def let_happen(store: Store, folder: Path) -> None:
    """Give every sealed table a row."""
    reviewer = Reviewer(store=store, settings=Settings(), by="Anna", now=lambda: samples.AS_OF)
    keep_run(store, [FIRST, SECOND], FOUND)
    with store.reading() as connection:
        cases = [line.id for line in case_page(connection, CaseFilter(), today=samples.TODAY)[0]]
    reviewer.assign(cases[:1], "Ben")
    reviewer.decide("dismissed", cases, reason="Other firms")
    reviewer.comment(cases[:1], "Their number differs.")
    paper = folder / "audit.pdf"
    paper.write_bytes(b"%PDF-1.4 an audit report")
    bring(
        store,
        Workspace(folder / "home"),
        paper,
        list_name="All suppliers",
        supplier_number=SECOND.number,
        about=About(kind="audit"),
        by="Anna",
        now=lambda: samples.AS_OF,
    )
    alike = replace(FIRST, number="900", name="AKSU TEXTILE 1 CO LTD")
    later = samples.AS_OF + timedelta(days=1)
    keep_run(store, [SECOND, alike], FOUND, as_of=later)
    answer(reviewer, questions(store)[0].id, same=True)
    with store.writing() as connection:
        connection.execute(
            sa.insert(metadata.tables["changes"]),
            {"id": 1, "run_id": 2, "kind": "match_gone", "cause": "delisted", "payload": b"{}"},
        )
        audit.append(connection, "changes", 2, later)


@pytest.fixture
def fill() -> Fill:
    return let_happen


@pytest.fixture
def eventful(store: Store) -> Store:
    """A store in which every sealed table has a row."""
    return store


def check(store: Store, head: str = "") -> audit.Verdict:
    with store.reading() as connection:
        return audit.verify(connection, expected_head=head)


def test_what_nobody_touched_verifies(eventful: Store) -> None:
    verdict = check(eventful)
    assert verdict.broken is None
    assert verdict.entries > 15


@pytest.mark.parametrize("fill", [leave_empty])
def test_an_empty_store_verifies(store: Store) -> None:
    assert check(store) == audit.Verdict(0, "0" * 64, None)


def test_every_table_is_sealed_or_known_to_change(eventful: Store) -> None:
    rest = set(metadata.tables) - set(SEALED)
    changing = {
        "answers",
        "dated_suppliers",
        "jobs",
        "leases",
        "links",
        "login_failures",
        "mappings",
        "nights",
        "outbox",
        "sessions",
        "spent_numbers",
        "told_runs",
        "tokens",
        "users",
    }
    assert rest <= changing
    with eventful.reading() as connection:
        for name in SEALED:
            count = sa.select(sa.func.count()).select_from(metadata.tables[name])
            assert connection.execute(count).scalar_one() > 0, name


@pytest.mark.parametrize(
    "store_url", ["sqlite", pytest.param("postgresql", marks=pytest.mark.soak)], indirect=True
)
def test_any_altered_cell_is_found(eventful: Store, store_url: str) -> None:
    engine = make_engine(store_url)
    for name in SEALED:
        for column in (one.name for one in metadata.tables[name].columns):
            with engine.connect() as connection, connection.begin() as transaction:
                _alter(connection, name, column)
                assert audit.verify(connection).broken is not None, f"{name}.{column}"
                transaction.rollback()
    engine.dispose()
    assert check(eventful).broken is None


def test_any_deleted_row_is_found(eventful: Store, store_url: str) -> None:
    head = check(eventful).head
    engine = make_engine(store_url)
    for name in SEALED:
        with engine.connect() as connection, connection.begin() as transaction:
            _own(connection, name)
            table = metadata.tables[name]
            key = list(table.primary_key.columns)[-1]
            last = connection.execute(sa.select(sa.func.max(key))).scalar_one()
            connection.execute(sa.delete(table).where(key == last))
            assert audit.verify(connection, expected_head=head).broken is not None, name
            transaction.rollback()
    engine.dispose()


def test_a_log_cut_short_is_found_by_its_old_head(eventful: Store, store_url: str) -> None:
    head = check(eventful).head
    engine = make_engine(store_url)
    with engine.connect() as connection, connection.begin() as transaction:
        for name in ("audit_salts", "audit_log", "changes"):
            _release(connection, name)
        last = connection.execute(sa.select(sa.func.max(audit_log.c.id))).scalar_one()
        for table in (audit_salts, audit_log, changes):
            gone = sa.delete(table)
            connection.execute(gone if table is changes else gone.where(table.c.id == last))
        assert audit.verify(connection).broken is None
        broken = audit.verify(connection, expected_head=head).broken
        transaction.rollback()
    engine.dispose()
    assert broken is not None
    assert "no longer contains the head" in broken.what
    assert broken.entry == last


@pytest.mark.usefixtures("eventful")
def test_an_entry_that_is_written_anew_no_longer_fits_the_one_after_it(store_url: str) -> None:
    """Whoever owns the database can work out its hash, and what it seals is as it was."""
    engine = make_engine(store_url)
    with engine.connect() as connection, connection.begin() as transaction:
        _own(connection, "audit_log")
        entry = audit.entries(connection)[4]
        earlier = replace(entry, at=entry.at - timedelta(days=30))
        changed = sa.update(audit_log).where(audit_log.c.id == entry.id)
        connection.execute(changed.values(at=earlier.at, hash=earlier.computed()))
        broken = audit.verify(connection).broken
        transaction.rollback()
    engine.dispose()
    assert broken is not None
    assert (broken.entry, broken.what.endswith(" was altered")) == (entry.id + 1, True)


def test_every_head_that_the_log_had_is_still_in_it(eventful: Store) -> None:
    with eventful.reading() as connection:
        heads = [audit.GENESIS, *(entry.hash for entry in audit.entries(connection))]
    for head in (heads[0], heads[1], heads[-1]):
        assert check(eventful, head).broken is None


@pytest.mark.usefixtures("eventful")
def test_an_entry_or_a_salt_that_is_gone_is_said_to_be_missing(store_url: str) -> None:
    engine = make_engine(store_url)
    said = []
    for table in (audit_log, audit_salts):
        with engine.connect() as connection, connection.begin() as transaction:
            _own(connection, table.name)
            connection.execute(sa.delete(table).where(table.c.id == 5))
            said.append(audit.verify(connection).broken)
            transaction.rollback()
    engine.dispose()
    (entry, salt) = said
    assert entry == audit.Broken(5, "entry 5 is missing from the log")
    assert salt is not None
    assert (salt.entry, salt.what.endswith(": its salt is missing")) == (5, True)


@pytest.mark.usefixtures("eventful")
def test_the_first_broken_link_is_named(store_url: str) -> None:
    engine = make_engine(store_url)
    with engine.connect() as connection, connection.begin() as transaction:
        _release(connection, "decisions")
        connection.exec_driver_sql("UPDATE decisions SET reason = 'Same firm'")
        broken = audit.verify(connection).broken
        first = connection.exec_driver_sql(
            "SELECT min(id) FROM audit_log WHERE kind = 'decision'"
        ).scalar_one()
        transaction.rollback()
    engine.dispose()
    assert broken == audit.Broken(
        first, f"decision 1 is not as entry {first} sealed it: rows were altered"
    )


@pytest.mark.usefixtures("eventful")
def test_a_row_that_was_put_in_without_an_entry_is_found(store_url: str) -> None:
    """Nothing that the log seals is altered by it; things of other kinds have its number."""
    comments = metadata.tables["comments"]
    engine = make_engine(store_url)
    with engine.connect() as connection, connection.begin() as transaction:
        row = connection.execute(sa.select(comments)).mappings().one()
        forged = dict(row) | {"id": 2, "text": "The register was asked."}
        connection.execute(sa.insert(comments), forged)
        broken = audit.verify(connection).broken
        transaction.rollback()
    engine.dispose()
    assert broken == audit.Broken(None, "comment 2 has no entry in the log")


@pytest.mark.usefixtures("eventful")
def test_an_entry_that_seals_nothing_we_know_is_found(store_url: str) -> None:
    """Its link fits the chain, as anybody could work it out who owns the database."""
    engine = make_engine(store_url)
    with engine.connect() as connection, connection.begin() as transaction:
        last, before = audit.head(connection)
        digest = "0" * 64
        added = audit.Entry(last + 1, samples.AS_OF, "approval", 1, digest, before, "")
        row = asdict(added) | {"hash": added.computed()}
        connection.execute(sa.insert(audit_log), row)
        connection.execute(sa.insert(audit_salts), {"id": last + 1, "salt": "ab" * 32})
        broken = audit.verify(connection).broken
        transaction.rollback()
    engine.dispose()
    assert broken is not None
    assert (broken.entry, broken.what.partition(" is ")[0]) == (last + 1, "approval 1")


def test_rows_cannot_be_changed_by_a_slip(eventful: Store) -> None:
    for statement in ("UPDATE decisions SET reason = 'x'", "DELETE FROM audit_log"):
        with (
            pytest.raises(sa.exc.DBAPIError, match="are never changed"),
            eventful.writing() as connection,
        ):
            connection.exec_driver_sql(statement)


def test_the_log_alone_tells_nothing_about_people(eventful: Store) -> None:
    with eventful.reading() as connection:
        text = repr([entry.to_bytes() for entry in audit.entries(connection)])
    for name in ("Anna", "Ben", "Aksu", "registry", "Their number"):
        assert name not in text


def _release(connection: sa.Connection, name: str) -> None:
    if name != "cases":
        release(connection, [name])


def _own(connection: sa.Connection, name: str) -> None:
    """Do what someone would who owns the database: nothing is held any more."""
    _release(connection, name)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
    else:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def _alter(connection: sa.Connection, name: str, column: str) -> None:
    """Change a cell of the first row."""
    _own(connection, name)
    table = metadata.tables[name]
    kind = table.c[column].type.dialect_impl(connection.dialect)
    key = list(table.primary_key.columns)[-1]
    first = sa.select(sa.func.min(key)).scalar_subquery()
    other: sa.ColumnElement[object] = sa.literal_column(_other(kind, column))
    connection.execute(sa.update(table).where(key == first).values({column: other}))


def _other(kind: sa.types.TypeEngine[object], column: str) -> str:
    """SQL for another value of the column's type."""
    if isinstance(kind, sa.Boolean):
        return f'NOT "{column}"'
    if isinstance(kind, sa.Integer | sa.Float):
        return f'coalesce("{column}", 0) + 7000'
    if isinstance(kind, sa.Date):
        return "'1999-01-01'"
    if isinstance(kind, sa.LargeBinary):
        return "NULL"
    return "'1999-01-01T00:00:00.000000Z'"


def test_of_many_acts_each_is_checked_with_as_few_questions_as_of_few(sqlite_store: Store) -> None:
    suppliers = [samples.supplier(number) for number in range(40)]
    found = {one.number: [samples.match(samples.listing(), one)] for one in suppliers}
    keep_run(sqlite_store, suppliers, found)
    person = Reviewer(store=sqlite_store, settings=Settings(), by="Anna")
    asked: list[str] = []

    def count(*words: str) -> None:
        asked.append(words[2])

    def broken() -> audit.Broken | None:
        asked.clear()
        with sqlite_store.reading() as connection:
            return audit.verify(connection).broken

    engine = sqlite_store._engine  # noqa: SLF001 - what it is asked
    sa.event.listen(engine, "before_cursor_execute", count)
    person.decide("dismissed", range(1, 6), reason="Other firms")
    assert broken() is None
    of_few = len(asked)
    person.decide("dismissed", range(6, 41), reason="Other firms")
    assert broken() is None
    assert len(asked) == of_few
    with engine.begin() as connection:
        release(connection, ["decisions"])
        connection.exec_driver_sql("UPDATE decisions SET reason = 'Same firm' WHERE id = 17")
    wrong = broken()
    assert wrong is not None
    assert wrong.what.startswith("decision 17 is not as entry")
