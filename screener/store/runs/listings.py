"""Listings as editions described them: a new row only when something in a listing changes."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from screener.model import Listing
from screener.store.numbers import add_all, chunks, numbers
from screener.store.payload import digest, listing_bytes, listing_from
from screener.store.search.names import folded_names
from screener.store.tables import listing_names, listing_states

__all__ = ["ListingWriter", "listing_payloads", "listings_by_id", "names_to_search"]


class ListingWriter:
    """Gives each listing its row's number, adding the rows that are missing."""

    def __init__(self, connection: Connection, run_id: int) -> None:
        self._connection = connection
        self._run_id = run_id
        self._numbers: dict[Listing, int] = {}

    def __getitem__(self, listing: Listing) -> int:
        return self._numbers[listing]

    def add(self, listings: Iterable[Listing]) -> bool:
        """Give all of these a number; return whether rows were added."""
        payloads = {listing: listing_bytes(listing) for listing in set(listings)}
        marks = {listing: digest(payload) for listing, payload in payloads.items()}
        known = self._known(sorted(marks.values()))
        fresh = numbers(self._connection, listing_states)
        rows, names = [], []
        for listing in sorted(payloads, key=marks.__getitem__):
            mark = marks[listing]
            if mark not in known:
                known[mark] = next(fresh)
                rows.append(self._row(known[mark], mark, listing, payloads[listing]))
                names.append({"listing_id": known[mark], "names": names_to_search(listing)})
            self._numbers[listing] = known[mark]
        add_all(self._connection, listing_states, rows)
        add_all(self._connection, listing_names, names)
        return bool(rows)

    def _known(self, marks: list[str]) -> dict[str, int]:
        column = listing_states.c
        return {
            row.digest: row.id
            for some in chunks(marks)
            for row in self._connection.execute(
                select(column.digest, column.id).where(column.digest.in_(some))
            )
        }

    def _row(
        self, number: int, mark: str, listing: Listing, payload: bytes
    ) -> dict[str, int | str | bytes]:
        return {
            "id": number,
            "first_run_id": self._run_id,
            "source": listing.source,
            "reference": listing.id,
            "digest": mark,
            "name": listing.names[0].text,
            "programme": listing.programme,
            "payload": payload,
        }


def names_to_search(listing: Listing) -> str:
    """Return the names of a listing as they are searched: folded, one a line."""
    return folded_names(*(name.text for name in listing.names))


def listings_by_id(connection: Connection, wanted: Iterable[int]) -> dict[int, Listing]:
    """Return the listings behind these numbers."""
    found = listing_payloads(connection, wanted)
    return {number: listing_from(payload) for number, payload in found.items()}


def listing_payloads(connection: Connection, wanted: Iterable[int]) -> dict[int, bytes]:
    """Return the listings behind these numbers as JSON."""
    column = listing_states.c
    return {
        row.id: row.payload
        for some in chunks(sorted(set(wanted)))
        for row in connection.execute(select(column.id, column.payload).where(column.id.in_(some)))
    }
