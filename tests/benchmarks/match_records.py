"""Measures the search on two names of one firm that an identifier joins, published apart.

    python tests/benchmarks/match_records.py RECORDS.csv [SET ...] [--part report|tune]

The file has the columns ``set``, ``id``, ``first`` and ``second``: as the short name of a security
at an exchange and the name of its firm, both under one ISIN. All second names of a set are listed,
and every first one is searched among them: it is found if its own record is, and *another one too*
if a name that begins otherwise, of another identifier, is. Half of the records, by the hash of
their identifier, were looked at while words were added (*tune*). docs/accuracy.md says which
records were taken.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from match_accuracy import listings  # type: ignore[import-not-found] # a script beside this one
from match_data import Entity  # type: ignore[import-not-found] # the same

from screener import matching
from screener.model import Supplier

_BEGINNING = 6
"""Letters that names of one group share, so that another firm of it is no other one."""


@dataclass(frozen=True)
class Record:
    """Two names of one firm."""

    id: str
    first: str
    second: str

    @property
    def looked_at(self) -> bool:
        """Whether its half was looked at while words were added."""
        return hashlib.sha256(self.id.encode()).digest()[0] % 2 == 1


def records(path: Path, sets: list[str]) -> dict[str, list[Record]]:
    """Return the records of each set."""
    found: dict[str, list[Record]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if not sets or row["set"] in sets:
                found[row["set"]].append(Record(row["id"], row["first"], row["second"]))
    return found


def begins(name: str) -> str:
    """Return the first letters of a name, without signs."""
    return "".join(filter(str.isalnum, name.casefold()))[:_BEGINNING]


def searched(of_set: list[Record]) -> Iterator[tuple[Record, bool, bool]]:
    """Yield each record, whether its own name is found, and whether another firm's is."""
    holders: dict[str, set[str]] = defaultdict(set)
    for record in of_set:
        holders[record.second].add(record.id)
    listed = list(holders)
    entities = [Entity(str(at), (name,)) for at, name in enumerate(listed)]
    index = matching.Index.build(listings(entities))
    found = index.search([Supplier(name=record.first) for record in of_set])
    for record, matches in zip(of_set, found, strict=True):
        names = [listed[int(match.listing.id)] for match in matches]
        other = any(
            record.id not in holders[name] and begins(name) != begins(record.second)
            for name in names
        )
        yield record, record.second in names, other


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("records", type=Path)
    arguments.add_argument("sets", nargs="*")
    arguments.add_argument("--part", choices=("report", "tune"), default="report")
    given = arguments.parse_args()
    size = hits = others = 0
    for name, of_set in sorted(records(given.records, given.sets).items()):
        known = [
            (own, other)
            for record, own, other in searched(of_set)
            if record.looked_at == (given.part == "tune")
        ]
        own, other = (sum(one[at] for one in known) for at in range(2))
        share = own / max(len(known), 1)
        print(f"{name:16} {len(known):6} found {share:.3f}, another one too {other}")
        size, hits, others = size + len(known), hits + own, others + other
    print(f"{'all':16} {size:6} found {hits / max(size, 1):.3f}, another one too {others}")


if __name__ == "__main__":
    main()
