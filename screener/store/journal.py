"""The audit log as people read it: newest first, with who did what."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, select

from screener.store import tables as t

__all__ = ["Line", "journal"]

_OWNERS: dict[str, tuple[Table, tuple[str, ...]]] = {
    "list_version": (t.list_versions, ("input_name", "suppliers")),
    "run": (t.runs, ("version_id",)),
    "decision": (t.decisions, ("case_id", "verdict", "reason")),
    "assignment": (t.assignments, ("case_id", "assignee")),
    "comment": (t.comments, ("case_id",)),
    "answer": (t.carry_answers, ("answer",)),
    "evidence": (t.evidence, ("file_name", "kind")),
    "event": (t.events, ("kind", "payload")),
}
"""For each kind of subject: its table, which says by whom, and what else is shown."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry of the log."""

    id: int
    at: datetime
    kind: str
    """``run``, ``decision`` …; for an event its own kind, e.g. ``user_added``."""
    subject: int
    by: str
    """Empty where nobody is behind it, e.g. for an edition."""
    what: dict[str, str]
    hash: str


def journal(connection: Connection, *, before: int | None = None, limit: int = 100) -> list[Line]:
    """Return entries, newest first; ``before`` is the number of the last one already seen."""
    query = select(t.audit_log).order_by(t.audit_log.c.id.desc()).limit(limit)
    if before is not None:
        query = query.where(t.audit_log.c.id < before)
    entries = connection.execute(query).all()
    said = _said(connection, ((row.kind, int(row.subject)) for row in entries))
    return [_line(row, said.get((row.kind, int(row.subject)))) for row in entries]


def _line(row: Any, said: dict[str, Any] | None) -> Line:  # noqa: ANN401 - a row
    said = dict(said or {})
    by = str(said.pop("by", ""))
    kind = row.kind
    if kind == "event":
        kind = str(said.pop("kind"))
        said = json.loads(said["payload"])
    what = {name: _text(value) for name, value in said.items() if value not in (None, "", [])}
    return Line(row.id, row.at, kind, int(row.subject), by, what, row.hash)


def _said(
    connection: Connection, subjects: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], dict[str, Any]]:
    wanted: dict[str, list[int]] = defaultdict(list)
    for kind, number in subjects:
        wanted[kind].append(number)
    said: dict[tuple[str, int], dict[str, Any]] = {}
    for kind in wanted.keys() & _OWNERS.keys():
        table, names = _OWNERS[kind]
        columns = [table.c[name] for name in ("id", "by", *names)]
        for row in connection.execute(
            select(*columns).where(table.c.id.in_(wanted[kind]))
        ).mappings():
            said[kind, row["id"]] = {name: row[name] for name in ("by", *names)}
    return said


def _text(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
