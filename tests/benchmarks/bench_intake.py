"""Speed and memory of intake beside pandas. Run: python tests/benchmarks/bench_intake.py.

The list is made from a fixed seed: the columns of a vendor export, quoted where needed. Its names
are alike and plain; ``--names FILE`` takes real ones from the column ``name`` of a CSV file.
Each time is the least processor time of several runs, taken in turns in one process, so
that other work on the machine tells little; memory is the peak of a process of its own.
"""

from __future__ import annotations

import argparse
import csv
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import islice, product
from pathlib import Path

import pandas as pd

from screener import intake

_ROWS = 100_000
_MANY = 1_000_000
_RUNS = 7
_COUNTRIES = ("Germany", "CN", "Bangladesh", "Türkiye", "VN", "Italia")
_SECTORS = ("Garments", "Steel", "Food", "Logistics", "Electronics")
_NARROW = ("Supplier Number", "Supplier Name", "Country", "City", "Address", "Sector", "Products")
_WIDE = (
    *_NARROW, "DUNS", "State", "Postal Code", "Contact Name", "Contact Email", "Phone", "Currency",
    "Payment Terms", "Status", "Annual Spend",
)  # fmt: skip
_CHILD = """
import resource, sys
from screener import intake
path, how = sys.argv[1:]
if how == "read":
    count = len(intake.read(path).suppliers)
else:
    count = sum(1 for _ in intake.stream(path))
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def write(path: Path, headings: tuple[str, ...], rows: int, names: Sequence[str] = ()) -> None:
    """Write a supplier list, of the names given or of made-up ones."""
    pick = random.Random(20260901)  # noqa: S311 - no secret, only a repeatable list
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(headings)
        for number in range(rows):
            row = (
                f"{number:08d}",
                names[number] if names else f"Firm {number} Textiles Co., Ltd.",
                pick.choice(_COUNTRIES), f"City {number % 500}",
                f"No. {number} Industrial Road, Zone {number % 77}",
                pick.choice(_SECTORS), "shirts, trousers", f"{100_000_000 + number}", "",
                f"{number % 99_999:05d}", f"Person {number}", f"p{number}@firm{number}.example",
                f"+49 30 {number:07d}", "EUR", "NET30", "Active", f"{number * 13 % 1_000_003}.00",
            )  # fmt: skip
            writer.writerow(row[: len(headings)])


def best(*calls: Callable[[], object]) -> list[float]:
    """Least processor seconds of each call, the calls taken in turns."""
    seconds = [float("inf")] * len(calls)
    for _ in range(_RUNS):
        for place, call in enumerate(calls):
            started = time.process_time()
            result = call()
            seconds[place] = min(seconds[place], time.process_time() - started)
            del result
    return seconds


def read_names(path: Path) -> list[str]:
    """Return the first names of a CSV file, one for each row of the list."""
    with path.open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in islice(csv.DictReader(file), _ROWS)]
    if len(names) < _ROWS:
        raise SystemExit(f"{path}: {len(names)} names; give {_ROWS} or more")
    return names


def main() -> None:
    """Print seconds, their ratio, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, help="a CSV file with real names, column: name")
    given = parser.parse_args().names
    kinds = {"made-up names": list[str]()}
    if given:
        kinds[f"names of {given.name}"] = read_names(given)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        for kind, headings in product(kinds, (_NARROW, _WIDE)):
            write(path, headings, _ROWS, kinds[kind])
            ours, theirs = best(lambda: intake.read(path), lambda: pd.read_csv(path, dtype=str))
            print(
                f"{_ROWS} rows, {len(headings)} columns, {kind}: "
                f"intake {ours:.3f} s, pandas {theirs:.3f} s, ratio {ours / theirs:.2f}"
            )
        write(path, _NARROW, _MANY)
        for how in ("read", "stream"):
            started = time.perf_counter()
            done = subprocess.run(  # noqa: S603 - this interpreter, our own script
                [sys.executable, "-c", _CHILD, str(path), how],
                capture_output=True,
                check=True,
                text=True,
            )
            count, peak = done.stdout.split()
            print(f"{how}: {count} suppliers, {time.perf_counter() - started:.1f} s, {peak} MB")


if __name__ == "__main__":
    main()
