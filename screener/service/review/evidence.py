"""Bring a document about a supplier: its bytes are kept, its hash and dates are on record.

The next run weighs it like evidence that the supplier list states.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import Connection, select

from screener import audit
from screener.atomic_files import write_atomically
from screener.errors import InputError
from screener.quotes import file_name, quoted
from screener.sources.editions import file_sha256
from screener.store import Store
from screener.store.lists.evidence import Document, add_document, all_documents
from screener.store.lists.versions import newest_entries
from screener.store.tables import suppliers
from screener.workspace import Workspace

__all__ = ["KINDS", "About", "bring", "bring_for", "wrong_documents"]

KINDS = ("audit", "certificate", "remediation", "self_declaration")
MOST_BYTES = 100 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a document is."""

    kind: str
    """One of ``KINDS``."""
    issuer: str = ""
    issued: date | None = None
    expires: date | None = None


def bring(
    store: Store,
    workspace: Workspace,
    file: Path,
    *,
    list_name: str,
    supplier_number: str,
    about: About,
    by: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Document:
    """Keep a document for a supplier of a list's newest version.

    Raises:
        InputError: no such list or supplier, or the file or its dates make no sense.
    """
    with store.reading() as connection:
        supplier_id = _supplier(connection, list_name, supplier_number)
    return bring_for(store, workspace, file, supplier_id, about=about, by=by, now=now)


def bring_for(
    store: Store,
    workspace: Workspace,
    file: Path,
    supplier_id: int,
    *,
    about: About,
    by: str,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Document:
    """Keep a document for the supplier with this number in the store.

    Raises:
        InputError: no such supplier, or the file or its dates make no sense.
    """
    if about.kind not in KINDS:
        raise InputError(f"kind {quoted(about.kind)} is none of {', '.join(KINDS)}")
    if about.issued and about.expires and about.expires < about.issued:
        raise InputError(
            f"a document of {about.issued} cannot expire on {about.expires}", field="expires"
        )
    with store.writing() as connection:
        there = select(suppliers.c.id).where(suppliers.c.id == supplier_id)
        if connection.execute(there).first() is None:
            raise InputError(f"there is no supplier {supplier_id}")
        document = Document(
            supplier_id=supplier_id,
            file_name=file_name(file),
            # In the writers' turn, as files go with a list that is removed.
            file_sha256=_keep(workspace, file),
            kind=about.kind,
            issuer=about.issuer,
            issued=about.issued,
            expires=about.expires,
            by=by,
            at=now(),
        )
        number = add_document(connection, document)
        audit.append(connection, "evidence", number, document.at)
    return document


def wrong_documents(store: Store, workspace: Workspace) -> Iterator[str]:
    """Yield which documents are not in the workspace any more, or not as they were brought."""
    with store.reading() as connection:
        brought = {one.file_sha256: one for one in all_documents(connection)}
    for sha256, document in brought.items():
        path = _place(workspace, sha256)
        if not path.is_file() or file_sha256(path) != sha256:
            yield (
                f"{path}: document {quoted(document.file_name)} is not there as it was brought; "
                "put it back from a backup"
            )


def _place(workspace: Workspace, sha256: str) -> Path:
    return workspace.home / "evidence" / sha256


def _supplier(connection: Connection, list_name: str, number: str) -> int:
    found = [
        entry.supplier_id
        for entry in newest_entries(connection, list_name)
        if entry.supplier.number == number
    ]
    if len(found) != 1:
        what = "no supplier" if not found else f"{len(found)} suppliers"
        raise InputError(f"list {quoted(list_name)} has {what} with number {quoted(number)}")
    return found[0]


def _keep(workspace: Workspace, file: Path) -> str:
    try:
        opened = file.open("rb")
    except OSError as error:
        raise InputError(f"{file}: cannot be kept ({error.strerror or error})") from error
    with opened:
        if os.fstat(opened.fileno()).st_size > MOST_BYTES:
            raise InputError(f"{file_name(file)}: is larger than {MOST_BYTES // 2**20} MB")
        sha256 = hashlib.file_digest(opened, "sha256").hexdigest()
        target = _place(workspace, sha256)
        if not target.exists():
            opened.seek(0)
            with write_atomically(target) as kept:
                shutil.copyfileobj(opened, kept)
    return sha256
