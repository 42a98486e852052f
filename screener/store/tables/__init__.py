"""The tables. Rows are added and never changed; only ``cases`` says how things stand now."""

from screener.store.tables.base import metadata
from screener.store.tables.lists import (
    carry_answers,
    carry_questions,
    evidence,
    list_entries,
    list_versions,
    supplier_lists,
    supplier_states,
    suppliers,
)
from screener.store.tables.log import audit_log, audit_salts, events
from screener.store.tables.review import assignments, cases, comments, decisions
from screener.store.tables.runs import (
    assessments,
    changes,
    editions,
    listing_states,
    matches,
    run_assessments,
    run_editions,
    runs,
)

__all__ = [
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
    "listing_states",
    "matches",
    "metadata",
    "run_assessments",
    "run_editions",
    "runs",
    "supplier_lists",
    "supplier_states",
    "suppliers",
]
