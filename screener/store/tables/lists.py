"""Supplier lists, their versions, and suppliers that last from version to version."""

from __future__ import annotations

from sqlalchemy import Column, Date, Float, Index, Integer, Table, Text, UniqueConstraint

from screener.store.tables.base import key, metadata, ref
from screener.store.tables.columns import Digest, Moment, Packed

supplier_lists = Table(
    "supplier_lists",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
)

list_versions = Table(
    "list_versions",
    metadata,
    key(),
    ref("list_id", "supplier_lists"),
    Column("number", Integer, nullable=False),
    Column("input_name", Text, nullable=False),
    Column("input_sha256", Digest(), nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("suppliers", Integer, nullable=False),
    Column("added", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("removed", Integer, nullable=False),
    UniqueConstraint("list_id", "number"),
)

suppliers = Table(
    "suppliers",
    metadata,
    key(),
    ref("list_id", "supplier_lists"),
    ref("first_version_id", "list_versions", index=True),
)

# A supplier as one or more versions of the list described it.
supplier_states = Table(
    "supplier_states",
    metadata,
    key(),
    ref("supplier_id", "suppliers", index=True),
    ref("first_version_id", "list_versions", index=True),
    Column("digest", Digest(), nullable=False),
    Column("number", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("country", Text, nullable=False),
    Column("payload", Packed, nullable=False),
)

# The names of such a state, folded for searching; they follow from its payload.
state_names = Table(
    "state_names",
    metadata,
    ref("state_id", "supplier_states", primary_key=True),
    ref("supplier_id", "suppliers"),
    Column("number", Text, nullable=False),
    Column("names", Text, nullable=False),
)

list_entries = Table(
    "list_entries",
    metadata,
    ref("version_id", "list_versions", primary_key=True),
    Column("position", Integer, primary_key=True),
    ref("supplier_id", "suppliers"),
    ref("state_id", "supplier_states"),
    Column("row", Integer, nullable=False),
)

# A new supplier that looks like one with decisions: a person says whether they carry over.
carry_questions = Table(
    "carry_questions",
    metadata,
    key(),
    ref("version_id", "list_versions", index=True),
    ref("supplier_id", "suppliers"),
    ref("like_supplier_id", "suppliers"),
    Column("score", Float, nullable=False),
)

carry_answers = Table(
    "carry_answers",
    metadata,
    key(),
    ref("question_id", "carry_questions", unique=True),
    Column("answer", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

evidence = Table(
    "evidence",
    metadata,
    key(),
    ref("supplier_id", "suppliers", index=True),
    Column("file_name", Text, nullable=False),
    Column("file_sha256", Digest(), nullable=False),
    Column("kind", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("issued", Date),
    Column("expires", Date),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

Index("ix_list_entries_supplier_id", list_entries.c.supplier_id, list_entries.c.version_id)
