"""Measures the search on two names of one firm that an identifier joins, published apart.

    python tests/benchmarks/match_records.py RECORDS.csv [SET ...] [--part report|tune] [--clean]

The file has the columns ``set``, ``id``, ``first`` and ``second``: as the short name of a security
at an exchange and the name of its firm, both under one ISIN. All second names of a set are listed,
and every first one is searched among them: it is found if its own record is, and *another one too*
if a name that begins otherwise, of another identifier, is. Half of the records, by the hash of
their identifier, were looked at while words were added (*tune*). docs/accuracy.md says which
records were taken.

``--clean`` takes the names for clean suppliers: it searches all of them among the published lists
beside the checkout, and counts those that are alerted by script, and of them those that a listed
name equals but for its legal form. Some of these firms are listed.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from match_accuracy import listings  # type: ignore[import-not-found] # a script beside this one
from match_data import Entity, listed  # type: ignore[import-not-found] # the same

from screener import matching
from screener.model import Supplier
from screener.names import script_of

_EQUAL = 0.98
"""Score from which on names differ in their legal forms at most."""
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
    filed = list(holders)
    entities = [Entity(str(at), (name,)) for at, name in enumerate(filed)]
    index = matching.Index.build(listings(entities))
    found = index.search([Supplier(name=record.first) for record in of_set])
    for record, matches in zip(of_set, found, strict=True):
        names = [filed[int(match.listing.id)] for match in matches]
        other = any(
            record.id not in holders[name] and begins(name) != begins(record.second)
            for name in names
        )
        yield record, record.second in names, other


def alerted(names: list[str]) -> None:
    """Print how many names of each script the published lists alert."""
    index = matching.Index.build(listings(listed()))
    found = index.search([Supplier(name=name) for name in names])
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name, matches in zip(names, found, strict=True):
        best = max((match.score for match in matches), default=0.0)
        for script in (script_of(name), "all"):
            counts[script].update(names=1, alerted=int(best > 0), equal=int(best >= _EQUAL))
    for script, of_script in sorted(counts.items(), key=lambda item: item[1]["names"]):
        size, alerts, equal = (of_script[what] for what in ("names", "alerted", "equal"))
        print(f"{script:5} {size:6} alerted {alerts} ({alerts / size:.2%}), equal {equal}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("records", type=Path)
    arguments.add_argument("sets", nargs="*")
    arguments.add_argument("--part", choices=("report", "tune"), default="report")
    arguments.add_argument("--clean", action="store_true")
    given = arguments.parse_args()
    looked_at = given.part == "tune"
    if given.clean:
        taken = (r for of in records(given.records, given.sets).values() for r in of)
        mine = [record for record in taken if record.looked_at == looked_at]
        alerted(sorted({name for record in mine for name in (record.first, record.second)}))
        return
    size = hits = others = 0
    for name, of_set in sorted(records(given.records, given.sets).items()):
        known = [
            (own, other) for record, own, other in searched(of_set) if record.looked_at == looked_at
        ]
        own, other = (sum(one[at] for one in known) for at in range(2))
        share = own / max(len(known), 1)
        print(f"{name:16} {len(known):6} found {share:.3f}, another one too {other}")
        size, hits, others = size + len(known), hits + own, others + other
    print(f"{'all':16} {size:6} found {hits / max(size, 1):.3f}, another one too {others}")


if __name__ == "__main__":
    main()
