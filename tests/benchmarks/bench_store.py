"""Time for storing a run of 100,000 suppliers and for reading pages of the queue.

Run: python -m tests.benchmarks.bench_store [COUNT] [sqlite|postgresql]. Judged by the real
rulebook; every twentieth supplier matches two listings, so the queue has a tenth as many cases.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from screener import audit
from screener.model import Match, Result, Supplier
from screener.risk import Assessor, load_rulebook, rank
from screener.service.lists.memory import recall
from screener.service.lists.saving import save
from screener.settings import Settings
from screener.sources import load_enabled
from screener.store import Store, open_store
from screener.store.review.queue import CaseFilter, case_page
from screener.store.runs.reading import read_result, stored_run
from tests.benchmarks.bench_risk import suppliers as make_suppliers
from tests.store import samples
from tests.store.databases import postgres_server

EVERY = 20
PAGES = 100


@contextmanager
def timed(what: str) -> Iterator[None]:
    begun, worked = time.perf_counter(), time.process_time()
    yield
    wall, work = time.perf_counter() - begun, time.process_time() - worked
    print(f"{what:<50} {wall:7.2f} s, of which {work:6.2f} s processor")


def judged(suppliers: list[Supplier]) -> Result:
    loaded = load_enabled()
    assessor = Assessor(
        load_rulebook(),
        goods=[fact for data in loaded for fact in data.goods],
        countries=[fact for data in loaded for fact in data.countries],
        as_of=samples.AS_OF,
    )
    listings = [samples.listing(f"L{number}") for number in range(500)]
    assessed = []
    for number, one in enumerate(suppliers):
        matches: tuple[Match, ...] = ()
        if number % EVERY == 0:
            matches = tuple(
                samples.match(listings[(number + more) % 500], one, score=0.8 + number % 199 / 1000)
                for more in range(2)
            )
        assessed.append(assessor.assess(one, matches))
    return Result(run=samples.result(suppliers).run, assessments=rank(assessed))


def keep(store: Store, suppliers: list[Supplier], result: Result, what: str) -> int:
    with timed(f"{what}: who is who, what was decided"), store.reading() as connection:
        memory = recall(connection, "All", suppliers, samples.AS_OF)
    with timed(f"{what}: store version, run, cases, seals"):
        return save(
            store,
            result,
            memory,
            list_name="All",
            settings=Settings(),
            by="bench",
            at=samples.AS_OF + timedelta(hours=1),
        ).run_id


def read_pages(store: Store) -> None:
    times, after = [], ""
    for _ in range(PAGES):
        begun = time.perf_counter()
        with store.reading() as connection:
            _, after = case_page(
                connection, CaseFilter(list_name="All"), today=samples.TODAY, after=after
            )
        times.append((time.perf_counter() - begun) * 1000)
        if not after:
            break
    ordered = sorted(times)
    print(
        f"{len(times)} pages of 50 cases: median {statistics.median(times):.1f} ms, "
        f"95 % {ordered[int(len(ordered) * 0.95) - 1]:.1f} ms, worst {ordered[-1]:.1f} ms"
    )


def measure(url: str, count: int) -> None:
    suppliers = make_suppliers(count)
    with timed(f"judge {count} suppliers (for comparison)"):
        result = judged(suppliers)
    with open_store(url) as store:
        run_id = keep(store, suppliers, result, "first run")
        keep(store, suppliers, result, "the same again")
        read_pages(store)
        with timed("read the whole result back"), store.reading() as connection:
            same = read_result(connection, stored_run(connection, run_id)) == result
        with timed("verify"), store.reading() as connection:
            verdict = audit.verify(connection)
    print(f"read back equal: {same}; verified: {verdict.broken is None}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    if "postgresql" in sys.argv:
        with postgres_server() as url:
            measure(url, count)
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "screener.db"
        measure(f"sqlite:///{path}", count)
        print(f"database: {path.stat().st_size / 1e6:.0f} MB after two runs")


if __name__ == "__main__":
    main()
