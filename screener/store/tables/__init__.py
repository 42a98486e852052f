"""The tables. Rows are added and never changed; only ``cases`` says how things stand now.

The accounts of the web application and the night watch are apart from this: their rows change.
"""

from screener.store.tables.accounts import (
    answers,
    jobs,
    links,
    login_failures,
    mappings,
    sessions,
    tokens,
    users,
)
from screener.store.tables.base import metadata, spent_numbers
from screener.store.tables.lists import (
    carry_answers,
    carry_questions,
    evidence,
    list_entries,
    list_versions,
    state_names,
    supplier_lists,
    supplier_states,
    suppliers,
)
from screener.store.tables.log import audit_log, audit_salts, events
from screener.store.tables.nights import dated_suppliers, leases, nights, told_runs
from screener.store.tables.outbox import outbox
from screener.store.tables.review import assignments, cases, comments, decisions
from screener.store.tables.runs import (
    assessments,
    changes,
    editions,
    listing_names,
    listing_states,
    matches,
    run_assessments,
    run_editions,
    runs,
)

__all__ = [
    "answers",
    "assessments",
    "assignments",
    "audit_log",
    "audit_salts",
    "carry_answers",
    "carry_questions",
    "cases",
    "changes",
    "comments",
    "dated_suppliers",
    "decisions",
    "editions",
    "events",
    "evidence",
    "jobs",
    "leases",
    "links",
    "list_entries",
    "list_versions",
    "listing_names",
    "listing_states",
    "login_failures",
    "mappings",
    "matches",
    "metadata",
    "nights",
    "outbox",
    "run_assessments",
    "run_editions",
    "runs",
    "sessions",
    "spent_numbers",
    "state_names",
    "supplier_lists",
    "supplier_states",
    "suppliers",
    "tokens",
    "told_runs",
    "users",
]
