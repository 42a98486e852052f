"""Uploads and what was said of columns, with all that whoever shows them asks for."""

from __future__ import annotations

import json
import zlib
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_MAPPINGS = sa.table("mappings", sa.column("digest", sa.Text), sa.column("payload", sa.LargeBinary))
_JOBS = sa.table(
    "jobs",
    sa.column("id", sa.Text),
    sa.column("kind", sa.Text),
    sa.column("payload", sa.LargeBinary),
)
_UPLOAD: dict[str, Any] = {"ignored": [], "sheet": ""}


def upgrade() -> None:
    """Add what rows lack of before columns could be left out; the log seals none of it."""
    connection = op.get_bind()
    for digest, payload in connection.execute(sa.select(_MAPPINGS)).all():
        known = _read(payload)
        if "mapping" not in known:
            said = _written({"mapping": known, "ignored": []})
            chosen = sa.update(_MAPPINGS).where(_MAPPINGS.c.digest == digest)
            connection.execute(chosen.values(payload=said))
    uploads = sa.select(_JOBS.c.id, _JOBS.c.payload).where(_JOBS.c.kind == "upload")
    for number, payload in connection.execute(uploads).all():
        known = _read(payload)
        whole = _UPLOAD | known
        if whole != known:
            chosen = sa.update(_JOBS).where(_JOBS.c.id == number)
            connection.execute(chosen.values(payload=_written(whole)))


def _read(payload: bytes) -> dict[str, Any]:
    said = payload if payload[:1] == b"{" else zlib.decompress(payload)
    known: dict[str, Any] = json.loads(said)
    return known


def _written(said: dict[str, Any]) -> bytes:
    return zlib.compress(json.dumps(said, ensure_ascii=False).encode())
