"""Which rows an entry of the log seals, and their digest.

An entry names a subject, such as ``run 12``. The rows that came into being with it are read
back from the database, in the order of their keys, and hashed with a salt: what is sealed is
what is stored. The digest says nothing about a person to someone who lacks the salt.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Table, select

from screener.store import tables as t
from screener.store.database.rows import to_line
from screener.store.numbers import chunks

__all__ = [
    "ONE_ROW",
    "SUBJECTS",
    "digest_of_lines",
    "sealed_before",
    "sealed_digest",
    "sealed_digests",
    "sealed_lines",
    "subjects",
]

_CASE_BEFORE = ("id", "list_id", "supplier_id", "source", "reference", "opened_run_id")
"""What was sealed of a case before it said whose match it is, as schema 0016 has it."""

CASE_IDENTITY = (*_CASE_BEFORE, "whose")
"""The columns of a case that never change; the others follow and are worked out anew."""

ASSESSMENT_SAID = tuple(one.name for one in t.assessments.columns if one.name != "sector")
"""The columns of an assessment as they were before its sector, which follows, had one."""


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows of one table that belong to a subject: those whose column holds its number."""

    table: Table
    column: str
    only: tuple[str, ...] = ()


SUBJECTS: dict[str, tuple[_Part, ...]] = {
    "list": (_Part(t.supplier_lists, "id"),),
    "list_version": (
        _Part(t.list_versions, "id"),
        _Part(t.suppliers, "first_version_id"),
        _Part(t.supplier_states, "first_version_id"),
        _Part(t.list_entries, "version_id"),
        _Part(t.carry_questions, "version_id"),
    ),
    "edition": (_Part(t.editions, "id"),),
    "run": (
        _Part(t.runs, "id"),
        _Part(t.run_editions, "run_id"),
        _Part(t.assessments, "first_run_id", ASSESSMENT_SAID),
        _Part(t.matches, "assessment_id"),
        _Part(t.run_assessments, "run_id"),
        _Part(t.cases, "opened_run_id", CASE_IDENTITY),
    ),
    "listings": (_Part(t.listing_states, "first_run_id"),),
    "changes": (_Part(t.changes, "run_id"),),
    "decision": (_Part(t.decisions, "id"),),
    "assignment": (_Part(t.assignments, "id"),),
    "comment": (_Part(t.comments, "id"),),
    "answer": (_Part(t.carry_answers, "id"),),
    "evidence": (_Part(t.evidence, "id"),),
    "event": (_Part(t.events, "id"),),
}
"""For each kind of subject its tables; the first one's column holds the subjects' numbers.
The ``listings`` that a run was the first to find are a subject of their own, so that an
export of another list's run can bring them without the run; so are ``changes``, which are
told after it is stored."""

ONE_ROW = frozenset(
    kind for kind, parts in SUBJECTS.items() if [part.column for part in parts] == ["id"]
)
"""Subjects that are one row each, as acts of review are: many can be read at once."""


def subjects(connection: Connection, kind: str) -> Iterator[int]:
    """Return the numbers of all subjects of this kind that the store holds."""
    part = SUBJECTS[kind][0]
    yield from connection.execute(select(part.table.c[part.column]).distinct()).scalars()


def sealed_digest(connection: Connection, kind: str, number: int, salt: str) -> str:
    """Return the salted digest of all rows of a subject."""
    return digest_of_lines(sealed_lines(connection, kind, number), salt)


def sealed_digests(connection: Connection, kind: str, salt_of: Mapping[int, str]) -> dict[int, str]:
    """Return the salted digest of all rows of each of these subjects, as ``sealed_digest`` does.

    A subject of one row that is not there has none.
    """
    if kind not in ONE_ROW:
        return {
            number: sealed_digest(connection, kind, number, salt)
            for number, salt in salt_of.items()
        }
    (part,) = SUBJECTS[kind]
    return {
        row.id: digest_of_lines([to_line(part.table, row)], salt_of[row.id])
        for some in chunks(salt_of)
        for row in connection.execute(select(part.table).where(part.table.c.id.in_(some)))
    }


def sealed_before(connection: Connection, kind: str, number: int, salt: str, digest: str) -> bool:
    """Say whether a digest is of a run as it was sealed before schema 0016."""
    if kind != "run":
        return False
    lines = sealed_lines(connection, kind, number, before=True)
    return digest_of_lines(lines, salt) == digest


def digest_of_lines(lines: Iterable[bytes], salt: str) -> str:
    """Return the SHA-256 hex digest of a salt and lines of JSON."""
    state = hashlib.sha256(bytes.fromhex(salt))
    for line in lines:
        state.update(line)
        state.update(b"\n")
    return state.hexdigest()


def sealed_lines(
    connection: Connection, kind: str, number: int, *, before: bool = False
) -> Iterator[bytes]:
    """Return the rows of a subject as JSON, one line each: table, then the columns' values.

    Args:
        connection: a reading connection.
        kind: one of ``SUBJECTS``.
        number: the subject's.
        before: as they were sealed before cases said whose match they are.
    """
    for part in SUBJECTS[kind]:
        only = _CASE_BEFORE if before and part.table is t.cases else part.only
        columns = [part.table.c[name] for name in only or part.table.c.keys()]
        query = (
            select(*columns)
            .where(_belongs(part, number))
            .order_by(*part.table.primary_key.columns)
            .execution_options(yield_per=1_000)
        )
        with connection.execute(query) as rows:
            for row in rows:
                yield to_line(part.table, row)


def _belongs(part: _Part, number: int) -> ColumnElement[bool]:
    if part.table is t.matches:
        first = select(t.assessments.c.id).where(t.assessments.c.first_run_id == number)
        return t.matches.c.assessment_id.in_(first)
    return part.table.c[part.column] == number
