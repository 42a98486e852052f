"""The audit log as people read it: newest first, with who did what."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from screener.store import tables as t

__all__ = ["LogLine", "log_lines"]

_PAGE = 100
_MADE_OF = t.list_versions.join(t.supplier_lists)


def _rows(table: Table, *shown: str) -> Select[Any]:
    return select(table.c.id.label("subject"), table.c.by, *(table.c[name] for name in shown))


_SAID: dict[str, Select[Any]] = {
    "list": select(t.supplier_lists.c.id.label("subject"), t.supplier_lists.c.name.label("list")),
    "list_version": select(
        t.list_versions.c.id.label("subject"),
        t.list_versions.c.by,
        t.supplier_lists.c.name.label("list"),
        t.list_versions.c.number,
        t.list_versions.c.input_name,
        t.list_versions.c.suppliers,
        t.list_versions.c.input_sha256.label("sha256"),
    ).select_from(_MADE_OF),
    "edition": select(
        t.editions.c.id.label("subject"),
        t.editions.c.source,
        t.editions.c.published,
        t.editions.c.entries,
        t.editions.c.sha256,
    ),
    "run": select(
        t.runs.c.id.label("subject"),
        t.runs.c.by,
        t.supplier_lists.c.name.label("list"),
        t.list_versions.c.number,
        t.list_versions.c.suppliers,
        t.runs.c.rules_sha256,
    ).select_from(t.runs.join(_MADE_OF)),
    "listings": select(
        t.listing_states.c.first_run_id.label("subject"),
        t.listing_states.c.first_run_id.label("run"),
        t.listing_states.c.source.label("found"),
        func.count().label("entries"),
    )
    .group_by(t.listing_states.c.first_run_id, t.listing_states.c.source)
    .order_by(t.listing_states.c.source),
    "changes": select(
        t.changes.c.run_id.label("subject"),
        t.changes.c.run_id.label("run"),
        func.count().label("changes"),
    ).group_by(t.changes.c.run_id),
    "decision": _rows(t.decisions, "case_id", "verdict", "reason"),
    "assignment": _rows(t.assignments, "case_id", "assignee"),
    "comment": _rows(t.comments, "case_id"),
    "answer": _rows(t.carry_answers, "answer"),
    "evidence": _rows(t.evidence, "file_name", "kind", "issuer").add_columns(
        t.evidence.c.file_sha256.label("sha256")
    ),
    "event": _rows(t.events, "kind", "payload"),
}
"""For each kind of subject what its rows say of it, and by whom where somebody is behind it."""

_STATES = {"settings", "rules", "schedule"}
"""Events that tell how something stands; each is kept because it differs from the one before."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry of the log."""

    id: int
    at: datetime
    kind: str
    """``run``, ``decision`` …; for an event its own kind, e.g. ``user_added``."""
    subject: int
    by: str
    """Empty where nobody is behind it, e.g. for an edition."""
    what: dict[str, str]
    """Details by name; one that is set to nothing is empty."""
    before: dict[str, str]
    """For settings and rules, what the changed details were until then; empty at first."""
    hash: str
    removed: bool
    """Its rows are gone with a supplier list."""


def log_lines(connection: Connection, *, before: int | None = None) -> list[LogLine]:
    """Return entries, newest first; ``before`` is the number of the last one already seen."""
    query = select(t.audit_log).order_by(t.audit_log.c.id.desc()).limit(_PAGE)
    if before is not None:
        query = query.where(t.audit_log.c.id < before)
    entries = connection.execute(query).all()
    said = _said(connection, ((row.kind, int(row.subject)) for row in entries))
    return [_line(connection, row, said.get((row.kind, int(row.subject)))) for row in entries]


def _line(connection: Connection, row: Any, known: dict[str, Any] | None) -> LogLine:  # noqa: ANN401 - a row
    said = known or {}
    by = str(said.pop("by", ""))
    kind, before = row.kind, {}
    if kind == "event" and said:
        kind = str(said.pop("kind"))
        said = json.loads(said["payload"])
    if kind in _STATES:
        earlier = _state_before(connection, kind, int(row.subject))
        said = {name: value for name, value in said.items() if earlier.get(name, said) != value}
        before = {name: _text(value) for name, value in earlier.items() if name in said}
    else:
        said = {name: value for name, value in said.items() if value not in (None, "", [])}
    what = {name: _text(value) for name, value in said.items()}
    return LogLine(
        row.id, row.at, kind, int(row.subject), by, what, before, row.hash, known is None
    )


def _state_before(connection: Connection, kind: str, number: int) -> dict[str, Any]:
    """Return what the event of this kind before this one said; nothing for the first."""
    earlier = select(t.events.c.payload).where(t.events.c.kind == kind, t.events.c.id < number)
    payload = connection.execute(earlier.order_by(t.events.c.id.desc()).limit(1)).scalar()
    return dict(json.loads(payload)) if payload is not None else {}


def _said(
    connection: Connection, subjects: Iterable[tuple[str, int]]
) -> dict[tuple[str, int], dict[str, Any]]:
    wanted: dict[str, list[int]] = defaultdict(list)
    for kind, number in subjects:
        wanted[kind].append(number)
    said: dict[tuple[str, int], dict[str, Any]] = {}
    for kind in wanted.keys() & _SAID.keys():
        query = _SAID[kind]
        subject = query.selected_columns["subject"]
        for row in connection.execute(query.where(subject.in_(wanted[kind]))).mappings():
            told = {name: value for name, value in row.items() if name != "subject"}
            if kind == "listings":  # a row for each source
                found = f"{told['found']}:{told.pop('entries')}"
                told["found"] = [*said.get((kind, row["subject"]), {}).get("found", ()), found]
            said[kind, row["subject"]] = told
    return said


def _text(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
