"""Runs: the manifest, the editions it used, what it said of each supplier, and what changed."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
)

from screener.store.tables.base import key, metadata, ref
from screener.store.tables.columns import Digest, Moment, Packed

editions = Table(
    "editions",
    metadata,
    key(),
    Column("source", Text, nullable=False),
    Column("sha256", Digest(), nullable=False),
    Column("published", Date, nullable=False),
    Column("retrieved", Date, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("bundled", Boolean, nullable=False),
    Index("ix_editions_source", "source", "sha256"),
)

runs = Table(
    "runs",
    metadata,
    key(),
    ref("version_id", "list_versions", index=True),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("as_of", Moment, nullable=False),
    Column("rules_sha256", Digest(), nullable=False),
    Column("decided_until", Integer, nullable=False),
    Column("manifest", Packed, nullable=False),
)

run_editions = Table(
    "run_editions",
    metadata,
    ref("run_id", "runs", primary_key=True),
    ref("edition_id", "editions", primary_key=True),
)

# A listing as an edition described it; one row for as long as nothing in it changes.
listing_states = Table(
    "listing_states",
    metadata,
    key(),
    ref("first_run_id", "runs", index=True),
    Column("source", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("digest", Digest(), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("programme", Text, nullable=False),
    Column("payload", Packed, nullable=False),
)

# The names of such a listing, folded for searching; they follow from its payload.
listing_names = Table(
    "listing_names",
    metadata,
    ref("listing_id", "listing_states", primary_key=True),
    Column("names", Text, nullable=False),
)

# What was said of a supplier; runs that say the same point at the same row.
assessments = Table(
    "assessments",
    metadata,
    key(),
    ref("first_run_id", "runs", index=True),
    ref("supplier_id", "suppliers", index=True),
    ref("state_id", "supplier_states"),
    Column("digest", Digest(), nullable=False),
    Column("band", Text, nullable=False),
    Column("list_band", Text),
    Column("action", Text, nullable=False),
    Column("provisional", Boolean, nullable=False),
    Column("points", Integer, nullable=False),
    Column("payload", Packed, nullable=False),
    # Rule id of the sector that counts; follows from the payload, which the log seals.
    Column("sector", Text, nullable=False, server_default=""),
)

matches = Table(
    "matches",
    metadata,
    key(),
    ref("assessment_id", "assessments"),
    Column("position", Integer, nullable=False),
    ref("listing_id", "listing_states"),
    Column("score", Float, nullable=False),
    Column("tier", Text, nullable=False),
    Column("payload", Packed, nullable=False),
    UniqueConstraint("assessment_id", "position"),
)

run_assessments = Table(
    "run_assessments",
    metadata,
    ref("run_id", "runs", primary_key=True),
    Column("rank", Integer, primary_key=True),
    ref("assessment_id", "assessments"),
    Column("position", Integer, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    key(),
    ref("run_id", "runs", index=True),
    ref("supplier_id", "suppliers", nullable=True),
    Column("kind", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("payload", Packed, nullable=False),
)

Index("ix_run_assessments_assessment_id", run_assessments.c.assessment_id, run_assessments.c.run_id)
Index("ix_changes_supplier_id", changes.c.supplier_id, changes.c.run_id)
