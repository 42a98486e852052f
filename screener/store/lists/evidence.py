"""Documents about suppliers: the file's hash, what it is, how long it holds, who brought it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, select

from screener.model import Evidence
from screener.store.numbers import add
from screener.store.tables import evidence, suppliers

__all__ = [
    "Document",
    "add_document",
    "all_documents",
    "documents_of_list",
    "documents_of_supplier",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document that was brought for a supplier."""

    supplier_id: int
    file_name: str
    file_sha256: str
    kind: str
    """As in `screener.model.Evidence`."""
    issuer: str
    issued: date | None
    expires: date | None
    by: str
    at: datetime

    def as_evidence(self) -> Evidence:
        """Return what of the document is weighed."""
        return Evidence(
            kind=self.kind, issuer=self.issuer, issued=self.issued, expires=self.expires
        )


def add_document(connection: Connection, document: Document) -> int:
    """Add a document and return its number."""
    values = {name: getattr(document, name) for name in Document.__slots__}
    return add(connection, evidence, **values)


def all_documents(connection: Connection) -> list[Document]:
    """Return all documents, in the order in which they came."""
    return [Document(**row) for row in connection.execute(_documents()).mappings()]


def documents_of_list(connection: Connection, list_id: int) -> dict[int, list[Document]]:
    """Return the documents of a list's suppliers, in the order in which they came."""
    found: dict[int, list[Document]] = defaultdict(list)
    of_list = _documents().join(suppliers, suppliers.c.id == evidence.c.supplier_id)
    for row in connection.execute(of_list.where(suppliers.c.list_id == list_id)).mappings():
        found[row["supplier_id"]].append(Document(**row))
    return found


def documents_of_supplier(connection: Connection, supplier_id: int) -> list[Document]:
    """Return the documents that were brought for a supplier, newest first."""
    of_supplier = _documents().where(evidence.c.supplier_id == supplier_id)
    return [Document(**row) for row in connection.execute(of_supplier).mappings()][::-1]


def _documents() -> Select[Any]:
    return select(*(evidence.c[name] for name in Document.__slots__)).order_by(evidence.c.id)
