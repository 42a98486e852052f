"""Removes a supplier list: its versions, its runs, and all that was said of its suppliers.

The log keeps its entries, so the chain holds; the salts of what is removed go, so that nobody can
try names against the digests that stay.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    PrimaryKeyConstraint,
    Select,
    Table,
    UniqueConstraint,
    delete,
    func,
    insert,
    select,
    text,
    union_all,
    update,
)

from screener.store import tables as t
from screener.store.append_only import protect, release
from screener.store.numbers import chunks

__all__ = ["Removed", "remove"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed, and what is left to do with it."""

    versions: int
    suppliers: int
    runs: int
    decisions: int
    entries: tuple[int, ...]
    """Entries of the log that seal nothing any more, in order."""
    found_first: tuple[int, ...]
    """Runs of other lists that take the place of its runs as the first to find a listing; what
    they found is to be sealed anew."""
    documents: tuple[str, ...]
    """SHA-256 of documents that nothing refers to any more."""
    uploads: tuple[str, ...]
    """Ids of uploads to the list, whose files may still be there."""


def remove(connection: Connection, name: str, list_id: int) -> Removed:
    """Delete a list and all that belongs to it; part of the caller's transaction and turn."""
    its = _Its(list_id)
    counted = {
        "versions": _count(connection, its.versions),
        "suppliers": _count(connection, its.suppliers),
        "runs": _count(connection, its.runs),
        "decisions": _count(connection, its.acts(t.decisions)),
    }
    uploads = _forget_uploads(connection, name)
    _forget_notices(connection, its)
    documents = set(_values(connection, its.documents))
    with _released(connection, its), _indexed(connection, its):
        found_first = _pass_on_listings(connection, its)
        entries = _without_salt(connection, its, found_first)
        for table, which in its.rows():
            _spend_numbers(connection, table)
            connection.execute(delete(table).where(which))
    kept = set(_values(connection, select(t.evidence.c.file_sha256)))
    return Removed(
        **counted,
        entries=entries,
        found_first=found_first,
        documents=tuple(sorted(documents - kept)),
        uploads=uploads,
    )


class _Its:
    """Queries for what belongs to a list."""

    def __init__(self, list_id: int) -> None:
        self.id = list_id
        self.versions = select(t.list_versions.c.id).where(t.list_versions.c.list_id == list_id)
        self.runs = select(t.runs.c.id).where(t.runs.c.version_id.in_(self.versions))
        self.suppliers = select(t.suppliers.c.id).where(t.suppliers.c.list_id == list_id)
        self.cases = select(t.cases.c.id).where(t.cases.c.list_id == list_id)
        evidence = t.evidence.c
        self.documents = select(evidence.file_sha256).where(
            evidence.supplier_id.in_(self.suppliers)
        )

    def acts(self, table: Table) -> Select[Any]:
        """Return decisions, assignments or comments."""
        return select(table.c.id).where(table.c.case_id.in_(self.cases))

    def subjects(self) -> dict[str, Select[Any]]:
        """Return what the log seals of it, by kind."""
        answers, questions, evidence = t.carry_answers.c, t.carry_questions.c, t.evidence.c
        asked = select(questions.id).where(questions.version_id.in_(self.versions))
        return {
            "list": select(t.supplier_lists.c.id).where(t.supplier_lists.c.id == self.id),
            "list_version": self.versions,
            "run": self.runs,
            "listings": self.runs,
            "changes": self.runs,
            "decision": self.acts(t.decisions),
            "assignment": self.acts(t.assignments),
            "comment": self.acts(t.comments),
            "answer": select(answers.id).where(answers.question_id.in_(asked)),
            "evidence": select(evidence.id).where(evidence.supplier_id.in_(self.suppliers)),
        }

    def rows(self) -> tuple[tuple[Table, ColumnElement[bool]], ...]:
        """Return its rows by table, each before those that it refers to."""
        said = select(t.assessments.c.id).where(t.assessments.c.supplier_id.in_(self.suppliers))
        found = select(t.listing_states.c.id).where(t.listing_states.c.first_run_id.in_(self.runs))
        asked = select(t.carry_questions.c.id).where(
            t.carry_questions.c.version_id.in_(self.versions)
        )
        return (
            (t.told_runs, t.told_runs.c.run_id.in_(self.runs)),
            (t.changes, t.changes.c.run_id.in_(self.runs)),
            (t.run_assessments, t.run_assessments.c.run_id.in_(self.runs)),
            (t.run_editions, t.run_editions.c.run_id.in_(self.runs)),
            (t.decisions, t.decisions.c.case_id.in_(self.cases)),
            (t.assignments, t.assignments.c.case_id.in_(self.cases)),
            (t.comments, t.comments.c.case_id.in_(self.cases)),
            (t.cases, t.cases.c.list_id == self.id),
            (t.matches, t.matches.c.assessment_id.in_(said)),
            (t.assessments, t.assessments.c.supplier_id.in_(self.suppliers)),
            (t.listing_names, t.listing_names.c.listing_id.in_(found)),
            (t.listing_states, t.listing_states.c.first_run_id.in_(self.runs)),
            (t.evidence, t.evidence.c.supplier_id.in_(self.suppliers)),
            (t.carry_answers, t.carry_answers.c.question_id.in_(asked)),
            (t.carry_questions, t.carry_questions.c.version_id.in_(self.versions)),
            (t.dated_suppliers, t.dated_suppliers.c.version_id.in_(self.versions)),
            (t.list_entries, t.list_entries.c.version_id.in_(self.versions)),
            (t.state_names, t.state_names.c.supplier_id.in_(self.suppliers)),
            (t.supplier_states, t.supplier_states.c.supplier_id.in_(self.suppliers)),
            (t.suppliers, t.suppliers.c.list_id == self.id),
            (t.runs, t.runs.c.version_id.in_(self.versions)),
            (t.list_versions, t.list_versions.c.list_id == self.id),
            (t.supplier_lists, t.supplier_lists.c.id == self.id),
        )


def _values(connection: Connection, query: Select[Any]) -> list[Any]:
    return list(connection.execute(query).scalars())


def _count(connection: Connection, query: Select[Any]) -> int:
    return connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()


def _forget_uploads(connection: Connection, name: str) -> tuple[str, ...]:
    """Delete uploads to it, which show some of its rows; one at work then ends without a run."""
    rows = connection.execute(select(t.jobs.c.id, t.jobs.c.payload))
    found = tuple(number for number, payload in rows if json.loads(payload).get("list") == name)
    for some in chunks(found):
        connection.execute(delete(t.jobs).where(t.jobs.c.id.in_(some)))
    return found


def _forget_notices(connection: Connection, its: _Its) -> None:
    """Delete what was to be told of it, and was told."""
    for run in _values(connection, its.runs):
        connection.execute(delete(t.outbox).where(t.outbox.c.mark.startswith(f"run {run} ")))


_CHANGING = (t.cases, t.told_runs, t.dated_suppliers)
"""Tables of ours whose rows no trigger keeps."""


@contextmanager
def _released(connection: Connection, its: _Its) -> Iterator[None]:
    names = [table.name for table, _ in its.rows() if table not in _CHANGING]
    names.append(t.audit_salts.name)
    release(connection, names)
    yield
    protect(connection, names)


@contextmanager
def _indexed(connection: Connection, its: _Its) -> Iterator[None]:
    """Index for the while what refers to rows that go: else each of them has whole tables read."""
    going = {table for table, _ in its.rows()}
    made = {
        f"removing_{table.name}_{column.name}": f"{table.name} ({column.name})"
        for table in t.metadata.sorted_tables
        for column in table.columns
        if any(key.column.table in going for key in column.foreign_keys)
        and not _leads_an_index(column)
    }
    for name, what in made.items():
        connection.execute(text(f"CREATE INDEX {name} ON {what}"))
    yield
    for name in made:
        connection.execute(text(f"DROP INDEX {name}"))


def _leads_an_index(column: Column[Any]) -> bool:
    table = column.table
    unique = (UniqueConstraint, PrimaryKeyConstraint)
    indexed = [one.columns for one in table.constraints if isinstance(one, unique)]
    indexed += [one.columns for one in table.indexes]
    return any(next(iter(columns), None) is column for columns in indexed)


def _pass_on_listings(connection: Connection, its: _Its) -> tuple[int, ...]:
    """Let other lists keep the listings that they found too, from their own first run on."""
    said, found, cases, acts = t.assessments.c, t.matches.c, t.cases.c, t.decisions.c
    others = t.cases.c.list_id != its.id
    used = union_all(
        select(found.listing_id, said.first_run_id.label("run_id"))
        .join_from(t.matches, t.assessments)
        .where(said.supplier_id.not_in(its.suppliers)),
        select(cases.listing_id, cases.run_id).where(others),
        select(acts.listing_id, acts.run_id).where(acts.case_id.not_in(its.cases)),
    ).subquery()
    listing = t.listing_states.c
    heirs = connection.execute(
        select(listing.id, func.min(used.c.run_id))
        .join(used, used.c.listing_id == listing.id)
        .where(listing.first_run_id.in_(its.runs))
        .group_by(listing.id)
    ).all()
    for number, run in heirs:
        chosen = update(t.listing_states).where(listing.id == number)
        connection.execute(chosen.values(first_run_id=run))
    return tuple(sorted({run for _, run in heirs}))


def _without_salt(
    connection: Connection, its: _Its, found_first: tuple[int, ...]
) -> tuple[int, ...]:
    """Delete the salts of what goes and of what is sealed anew; return their entries."""
    log = t.audit_log.c
    sealed = select(log.id).join(t.audit_salts, t.audit_salts.c.id == log.id)
    entries: set[int] = set()
    for kind, subjects in its.subjects().items():
        of_kind = sealed.where(log.kind == kind, log.subject.in_(subjects))
        entries.update(_values(connection, of_kind))
    for some in chunks(found_first):
        again = sealed.where(log.kind == "listings", log.subject.in_(some))
        entries.update(_values(connection, again))
    for some in chunks(sorted(entries)):
        connection.execute(delete(t.audit_salts).where(t.audit_salts.c.id.in_(some)))
    return tuple(sorted(entries))


def _spend_numbers(connection: Connection, table: Table) -> None:
    """Note the highest number that was given: an address or a cursor must not mean another row."""
    if "id" not in table.c:
        return
    last = connection.execute(select(func.max(table.c.id))).scalar()
    spent = t.spent_numbers
    known = connection.execute(select(spent.c.last).where(spent.c.name == table.name)).scalar()
    if last is not None and last > (known or 0):
        connection.execute(delete(spent).where(spent.c.name == table.name))
        connection.execute(insert(spent), {"name": table.name, "last": last})
