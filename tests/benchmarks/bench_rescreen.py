"""What a night costs beside a full run: `python -m tests.benchmarks.bench_rescreen [SUPPLIERS]`.

Names are put together from words of the trade, so that most suppliers match nothing, as in a
real list; the bundled editions are searched. Nothing is measured that is not also kept.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from screener import pipeline, sources
from screener.intake import Intake
from screener.model import Name, Supplier
from screener.service.lists.keep import keep
from screener.service.lists.rescreen import rescreen
from screener.service.runs.changes import tell
from screener.settings import Settings
from screener.sources import SourceData
from screener.store import open_store
from screener.workspace import Workspace

NOW = datetime(2026, 7, 20, 2, tzinfo=UTC)
FIRST = [
    "Golden",
    "Ever",
    "Sun",
    "Pacific",
    "Nova",
    "Delta",
    "Royal",
    "United",
    "Nordic",
    "Alpine",
    "Lotus",
    "Orient",
    "Crescent",
]
SECOND = [
    "Textile",
    "Garment",
    "Food",
    "Steel",
    "Fishing",
    "Farming",
    "Plastics",
    "Timber",
    "Logistics",
    "Cotton",
    "Paper",
]
LAST = ("Ltd", "Co., Ltd.", "GmbH", "S.A.", "Pvt. Ltd", "Inc.")
COUNTRIES = ("CN", "BD", "IN", "DE", "IT", "VN", "TR", "NO", "MY", "")


def suppliers(number: int) -> tuple[Supplier, ...]:
    chance = random.Random(1)  # noqa: S311 - a list that is the same every time
    return tuple(
        Supplier(
            name=f"{chance.choice(FIRST)} {chance.choice('ABCDEFGHKLMNPRSTVWZ')}"
            f"{chance.choice(('an', 'or', 'il', 'um'))}{chance.randrange(9999)} "
            f"{chance.choice(SECOND)} {chance.choice(LAST)}",
            number=f"{at:06d}",
            row=at + 2,
            country=chance.choice(COUNTRIES),
            sector_text=chance.choice(SECOND),
        )
        for at in range(number)
    )


@contextmanager
def timed(what: str) -> Iterator[None]:
    began, worked = time.perf_counter(), time.process_time()
    yield
    wall, work = time.perf_counter() - began, time.process_time() - worked
    print(f"{what:<48} {wall:8.2f} s, of which {work:6.2f} s processor", flush=True)


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        workspace, settings = Workspace(home), Settings(home=home)
        listed = suppliers(number)
        read = Intake("made.csv", "ab" * 32, listed, rejected=(), notes=())
        before = sources.load_enabled(workspace)
        with open_store(f"sqlite:///{home / 'store.db'}") as store:

            def again(
                as_of: datetime,
                editions: tuple[SourceData, ...] | None = None,
                *,
                full: bool = False,
            ) -> None:
                done = rescreen(
                    store,
                    "Made",
                    settings=settings,
                    workspace=workspace,
                    as_of=as_of,
                    by="bench",
                    full=full,
                    editions=editions,
                )
                print(f"    searched {done.searched}, judged {done.judged}, {done.repeated=}")

            with timed(f"{number} suppliers, screened and kept at first"):
                parameters = pipeline.Parameters(as_of=NOW, workspace=workspace)
                keep(
                    store,
                    read,
                    list_name="Made",
                    settings=settings,
                    parameters=parameters,
                    by="bench",
                )
            with timed("full run again"):
                again(NOW + timedelta(hours=1), full=True)
            with timed("nothing changed, same day"):
                again(NOW + timedelta(hours=2))
            with timed("nothing changed, next day, first time"):
                again(NOW + timedelta(days=1))
            with timed("nothing changed, next day"):
                again(NOW + timedelta(days=2))
            with timed("one listing added, no supplier concerned"):
                again(NOW + timedelta(days=3), with_one_more(before, "Qwertzuiop Asdfghjkl"))
            with timed("one listing added, one supplier concerned"):
                again(NOW + timedelta(days=4), with_one_more(before, listed[7].name))
            with timed("changes told"):
                tell(store, workspace)


def with_one_more(before: tuple[SourceData, ...], name: str) -> tuple[SourceData, ...]:
    """Return the editions, one of which has an entry more."""
    at = next(n for n, data in enumerate(before) if data.descriptor.id == "uflpa")
    data = before[at]
    entry = replace(data.listings[0], id="added", names=(Name(name, "primary"),))
    edition = replace(
        data.edition,
        sha256=hashlib.sha256(name.encode()).hexdigest(),
        entries=data.edition.entries + 1,
    )
    more = replace(data, edition=edition, listings=(*data.listings, entry))
    return (*before[:at], more, *before[at + 1 :])


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
