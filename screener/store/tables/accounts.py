"""Accounts of the web application. Unlike the rest of the store, these rows change and go."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from screener.store.tables.base import key, metadata, ref
from screener.store.tables.columns import Digest, Moment, Packed

users = Table(
    "users",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("password", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("created_at", Moment, nullable=False),
)

# Of a session, link or token only the digest of its secret is kept:
# who reads this table can enter nowhere.
sessions = Table(
    "sessions",
    metadata,
    Column("digest", Digest(), primary_key=True),
    ref("user_id", "users", index=True),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

links = Table(
    "links",
    metadata,
    Column("digest", Digest(), primary_key=True),
    Column("kind", Text, nullable=False),
    ref("user_id", "users", nullable=True),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    key(),
    Column("digest", Digest(), nullable=False, unique=True),
    ref("user_id", "users", index=True),
    Column("label", Text, nullable=False),
    Column("scopes", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("revoked_at", Moment),
)

login_failures = Table(
    "login_failures",
    metadata,
    Column("digest", Digest(), primary_key=True),
    Column("name_key", Text, nullable=False),
    Column("address", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_login_failures_name_key", "name_key", "at"),
    Index("ix_login_failures_address", "address", "at"),
)

# An answer of the API under the key that its caller gave, so that a repeated call acts once.
answers = Table(
    "answers",
    metadata,
    Column("digest", Digest(), primary_key=True),
    Column("request", Digest(), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", Packed, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

# What people said the columns of a file with these headings mean.
mappings = Table(
    "mappings",
    metadata,
    Column("digest", Digest(), primary_key=True),
    Column("payload", Packed, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# A file that someone uploaded, and how far its reading and screening went.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Digest(), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("payload", Packed, nullable=False),
    Index("ix_jobs_by", "by", "at"),
)
