"""The night watch: who may run it now, and how each night went."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table, Text

from screener.store.tables.base import key, metadata, ref
from screener.store.tables.columns import Moment, Packed

leases = Table(
    "leases",
    metadata,
    Column("name", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("until", Moment, nullable=False),
)

nights = Table(
    "nights",
    metadata,
    key(),
    Column("due", Text, nullable=False, unique=True),  # wall time and zone: one night a day
    Column("due_at", Moment, nullable=False),
    Column("started_at", Moment),
    Column("ended_at", Moment),
    Column("status", Text, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("folder", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("told_until", Integer, nullable=False),  # the last change that its report tells
)

# Runs that were held against the one before; their changes, if any, are told.
told_runs = Table(
    "told_runs",
    metadata,
    ref("run_id", "runs", primary_key=True),
    Column("at", Moment, nullable=False),
)

# The suppliers of a list version whose record holds dated evidence, so that time alone may
# change what is said of them: known without reading the whole list again.
dated_suppliers = Table(
    "dated_suppliers",
    metadata,
    ref("version_id", "list_versions", primary_key=True),
    Column("suppliers", Packed, nullable=False),
)
