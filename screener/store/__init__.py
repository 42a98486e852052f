"""The store: supplier lists, runs, review and the audit log in one database."""

from screener.store.database.store import (
    Store,
    address,
    damaged_where,
    note_head,
    open_store,
    store_exists,
    take_turn,
)

__all__ = [
    "Store",
    "address",
    "damaged_where",
    "note_head",
    "open_store",
    "store_exists",
    "take_turn",
]
