"""The audit log: a chain of digests, beside the rows that they seal."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from screener.store.tables.base import key, metadata, number, ref
from screener.store.tables.columns import Digest, Moment, Packed

# What has no table of its own: a rule change, a setting, an import, a restore.
events = Table(
    "events",
    metadata,
    key(),
    Column("kind", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("payload", Packed, nullable=False),
)

audit_log = Table(
    "audit_log",
    metadata,
    key(),
    Column("at", Moment, nullable=False),
    Column("kind", Text, nullable=False),
    Column("subject", number, nullable=False),
    Column("digest", Digest(), nullable=False),
    Column("previous", Digest(), nullable=False),
    Column("hash", Digest(), nullable=False),
)

# Apart from the log, so that personal data can be erased with its salt
# and the chain of digests still holds.
audit_salts = Table(
    "audit_salts",
    metadata,
    ref("id", "audit_log", primary_key=True),
    Column("salt", Digest(), nullable=False),
)
