"""Times building and searching an index of names.

    python tests/benchmarks/match_speed.py NAMES.csv LISTED SUPPLIERS [WORKERS]

NAMES.csv has a column ``name``; LISTED of its names are indexed and SUPPLIERS others looked for.
"""

from __future__ import annotations

import csv
import random
import resource
import sys
import time
from pathlib import Path

from screener import matching
from screener.model import Listing, Name, Supplier


def main() -> None:
    path, listed, suppliers, *rest = sys.argv[1:]
    with Path(path).open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file)]
    random.Random(3).shuffle(names)  # noqa: S311 - a sample
    listings = [
        Listing(
            source="benchmark",
            id=str(at),
            kind="organisation",
            names=(Name(name, "primary"),),
            programme="benchmark",
            effect="asset_freeze",
            relevance="other",
        )
        for at, name in enumerate(names[: int(listed)])
    ]
    start, cpu = time.perf_counter(), time.process_time()
    index = matching.Index.build(listings)
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    print(f"build {listed}: {wall:.1f} s wall, CPU {cpu:.1f} s")
    asked = [Supplier(name=name) for name in names[int(listed) :][: int(suppliers)]]
    start, cpu = time.perf_counter(), time.process_time()
    found = index.search(asked, workers=int(rest[0]) if rest else 1)
    wall, cpu = time.perf_counter() - start, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"search {len(asked)}: {wall:.1f} s wall ({len(asked) / wall:.0f}/s), CPU {cpu:.1f} s")
    print(f"alerted {sum(map(bool, found))}; {memory:.0f} MB")


if __name__ == "__main__":
    main()
