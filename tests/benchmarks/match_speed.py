"""Times the search, the index and the whole path; prints every figure that the aims name.

    python tests/benchmarks/match_speed.py [--names FILE.csv] [--listed N] [--suppliers N] [--path]
        [--peer PYTHON]

Without ``--names`` listed names and suppliers are made from the published lists beside the
checkout, altered until there are enough; a CSV with a column ``name`` gives real firms. The first
half of them stands in for clean suppliers, the rest fills up the listed names. Processor time is
measured, for the machine may be busy; ``--path`` also times the commands a user types. ``--peer``,
a Python with nomenklatura and PyICU, has its logic-v2 compare pairs of the same names before and
after: the speed of a machine changes by the hour, what one does beside the other hardly.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from match_data import ALTERATIONS, listed  # type: ignore[import-not-found] # beside this one

from screener import matching
from screener.matching.search import Index
from screener.model import Listing, Match, Name, Supplier

SEED = 3
_PEER = Path(__file__).with_name("match_peer.py")
_PEER_PAIRS = (500, 4_500)
"""Two runs: what the second takes more is spent on pairs alone, and not on the peer's start."""


def processor() -> float:
    """Seconds of processor time of this process and of those it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


@contextmanager
def timed(what: str, count: int = 0) -> Iterator[list[float]]:
    """Print what a step took; the list is given its processor time."""
    wall, cpu, took = time.perf_counter(), processor(), list[float]()
    yield took
    wall, cpu = time.perf_counter() - wall, processor() - cpu
    took.append(cpu)
    rate = f", {count / cpu:,.0f} per CPU second" if count else ""
    load = os.getloadavg()[0]
    print(f"{what}: {cpu:.1f} s CPU{rate}; {wall:.1f} s wall at load {load:.1f}", flush=True)


def names_of(path: Path | None, wanted: int) -> list[str]:
    """Names of firms, in a seeded order."""
    rng = random.Random(SEED)  # noqa: S311 - a sample
    if path:
        with path.open(encoding="utf-8", newline="") as file:
            names = list(dict.fromkeys(row["name"] for row in csv.DictReader(file)))
        rng.shuffle(names)
        return names
    pool = [name for entity in listed() for name in entity.names]
    made: dict[str, None] = {}
    change = ALTERATIONS["several at once"]
    while len(made) < wanted:
        one, other = rng.choice(pool).split(), rng.choice(pool).split()
        made[change(" ".join([*one[: len(one) // 2 + 1], *other[len(other) // 2 :]]), rng)] = None
    return list(made)


def listings(fill: list[str], count: int) -> list[Listing]:
    """The published lists, and other firms until there are ``count`` names."""
    named = [entity.names for entity in listed()]
    out, total = list[tuple[str, ...]](), 0
    for names in [*named, *((name,) for name in fill)]:
        if total + len(names) <= count:
            out.append(names)
            total += len(names)
    return [
        Listing(
            source="benchmark",
            id=str(at),
            kind="organisation",
            names=tuple(Name(name, "alias" if k else "primary") for k, name in enumerate(names)),
            programme="benchmark",
            effect="asset_freeze",
            relevance="other",
        )
        for at, names in enumerate(out)
    ]


def peer(python: Path, names: list[str]) -> float:
    """Print and return how many pairs logic-v2 compares in a second of processor time."""
    took = list[float]()
    for count in _PEER_PAIRS:
        rows = io.StringIO()
        csv.writer(rows).writerows(zip(names[:count], reversed(names[:count]), strict=True))
        before = processor()
        subprocess.run(  # noqa: S603 - the peer that the user names
            [python, _PEER], input=rows.getvalue(), text=True, stdout=subprocess.DEVNULL, check=True
        )
        took.append(processor() - before)
    rate = (_PEER_PAIRS[1] - _PEER_PAIRS[0]) / (took[1] - took[0])
    print(f"logic-v2 compares {rate:,.0f} pairs per CPU second", flush=True)
    return rate


def search(
    index: Index, suppliers: list[Supplier], what: str
) -> tuple[float, list[tuple[Match, ...]]]:
    with timed(f"search, {what}", len(suppliers)) as took:
        found = index.search(suppliers)
    print(f"  alerted {sum(map(bool, found)):,} of {len(suppliers):,}")
    return took[0], found


def measure(options: argparse.Namespace, folder: Path) -> None:
    names = names_of(options.names, options.suppliers + 3 * options.listed)
    suppliers = [Supplier(name=name) for name in names[: options.suppliers]]
    fill = names[options.suppliers :]
    entries = listings(fill, options.listed)
    before = peer(options.peer, fill) if options.peer else 0.0
    with timed(f"index of {options.listed:,} names", options.listed):
        matching.Index.build(entries)
    with timed("the same, in two processes"), ProcessPoolExecutor(2) as executor:
        matching.Index.build(entries, executor=executor)
    with timed("the same, and kept in the workspace"):
        matching.Index.build(entries, cache=folder)
    with timed("the same, read from the workspace"):
        index = matching.Index.build(entries, cache=folder)
    one, found = search(index, suppliers, "one process")
    with timed("search, two processes", len(suppliers)), ProcessPoolExecutor(2) as executor:
        shared = index.search(suppliers, executor=executor)
    print(f"  the same result: {shared == found}")
    del found, shared
    if options.peer:
        rate = (before + peer(options.peer, fill)) / 2
        share = options.suppliers / one / rate
        print(f"  one process screens {share:.2f} suppliers for each pair that logic-v2 compares")
    sample = suppliers[: max(options.suppliers // 5, 1)]
    small, _ = search(index, sample, f"{options.listed:,} names")
    large = matching.Index.build(listings(fill, 3 * options.listed))
    big, _ = search(large, sample, f"{3 * options.listed:,} names")
    print(f"three times the names take {big / small:.2f} times the time")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory, suppliers, results and the larger index included: {memory:,.0f} MB")


def path(options: argparse.Namespace, folder: Path) -> None:
    """Time the commands, cold: each in a process of its own, with a workspace of its own."""
    names = names_of(options.names, 100_000)
    for count in (1_000, 100_000):
        file = folder / f"{count}.csv"
        with file.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["Supplier No", "Name", "Country"])
            rows.writerows((at, name, "CN") for at, name in enumerate(names[:count]))
        run(
            f"screen {count:,} rows, CSV to JSON",
            ["screen", str(file), "--json", str(folder / "o.json")],
            folder,
        )
    run("compare two names", ["compare", "Hoshine Silicon", "合盛硅业股份有限公司"], folder)


def run(what: str, command: list[str], folder: Path) -> None:
    with timed(what):
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-m", "screener", *command],
            env={**os.environ, "SCREENER_HOME": str(folder / "home")},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, help="CSV with a column `name`")
    parser.add_argument("--listed", type=int, default=100_000)
    parser.add_argument("--suppliers", type=int, default=100_000)
    parser.add_argument("--path", action="store_true", help="time the commands too")
    parser.add_argument("--peer", type=Path, help="a Python with nomenklatura, in its environment")
    options = parser.parse_args()
    steps: list[Callable[[argparse.Namespace, Path], None]] = [measure]
    if options.path:
        steps.append(path)
    for step in steps:
        with tempfile.TemporaryDirectory() as folder:
            step(options, Path(folder))


if __name__ == "__main__":
    main()
