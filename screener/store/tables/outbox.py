"""Notices on their way out: each is kept until the receiver took it, and goes out once."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, Text

from screener.store.tables.base import key, metadata
from screener.store.tables.columns import Moment, Packed

outbox = Table(
    "outbox",
    metadata,
    key(),
    Column("mark", Text, nullable=False, unique=True),  # what it is about and for whom
    Column("channel", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("payload", Packed, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("holder", Text, nullable=False),  # who is sending it right now
    Column("held_until", Moment),
    Column("ended_at", Moment),
    Column("error", Text, nullable=False),
    Index("ix_outbox_status", "status", "due_at"),
)
