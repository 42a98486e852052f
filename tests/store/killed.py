"""Work that goes on until it is killed, and what must hold afterwards."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from screener import audit, sources
from screener.service.review.reviewer import Reviewer
from screener.settings import Settings
from screener.store import open_store
from screener.store.lists.versions import all_lists
from screener.store.review.cases import acts_of
from screener.store.runs.reading import all_runs, read_result
from screener.workspace import Workspace
from tests.store import samples
from tests.store.keeping import keep_run

CASES = list(range(1, 11))
SUPPLIERS = [samples.supplier(number) for number in range(60)]
FOUND = {
    one.number: [samples.match(samples.listing(f"L{one.number}"), one)]
    for one in SUPPLIERS[: len(CASES)]
}
LONGEST = 0.4
"""Seconds until the kill, at most; one round of any work takes less."""


@dataclass(frozen=True)
class Place:
    """Where the work happens; everything in it can go to another process."""

    url: str
    home: Path
    files: tuple[Path, ...] = ()
    """Published files to import, or a database of an older version."""


Work = Callable[[Place, Connection], None]
Check = Callable[[Place, list[int]], None]


def runs(place: Place, told: Connection) -> None:
    """Keep runs of a list that changes each time; tell the number of each."""
    with open_store(place.url) as store:
        for number in count(1):
            some = [*SUPPLIERS[: 20 + number % 40], samples.supplier(1000 + number)]
            told.send(keep_run(store, some, FOUND).run_id)


def check_runs(place: Place, told: list[int]) -> None:
    """No run that was told is lost, and none is there in part."""
    with open_store(place.url) as store:
        with store.reading() as connection:
            assert audit.verify(connection).broken is None
            stored = all_runs(connection, limit=10_000)
            assert {run.id for run in stored} >= set(told)
            assert [run.id for run in stored] == list(range(len(stored), 0, -1))
            for run in stored[:10]:
                assert len(read_result(connection, run).assessments) == run.manifest.suppliers
        before = len(stored)
        assert keep_run(store, SUPPLIERS, FOUND).run_id == before + 1


def decisions(place: Place, told: Connection) -> None:
    """Dismiss ten cases at once and undo it; tell how many times something was done."""
    with open_store(place.url) as store:
        person = Reviewer(store=store, settings=Settings(), by="Anna")
        with store.reading() as connection:
            done = len(acts_of(connection, CASES[:1])[CASES[0]])
        for number in count(done):
            if number % 2:
                person.undo(CASES, reason="Again")
            else:
                person.decide("dismissed", CASES, reason="Other firms")
            told.send(number + 1)


def check_decisions(place: Place, told: list[int]) -> None:
    """No decision that was told is lost; an act upon ten cases is upon all or none."""
    with open_store(place.url) as store:
        with store.reading() as connection:
            assert audit.verify(connection).broken is None
            acts = {len(found) for found in acts_of(connection, CASES).values()}
        assert len(acts) == 1
        assert acts.pop() - max(told, default=0) in ((0, 1) if told else range(10_000))
        Reviewer(store=store, settings=Settings(), by="Ben").comment(CASES, "Still at work")


def imports(place: Place, told: Connection) -> None:
    """Import two published files in turn."""
    for number in count():
        path = place.files[number % 2]
        sources.import_file("eu_fsf", path, Workspace(place.home), samples.AS_OF, accept=True)
        told.send(number)


def check_imports(place: Place, told: list[int]) -> None:
    """The source has a whole edition, or none before the first was told."""
    workspace = Workspace(place.home)
    loaded = {data.descriptor.id: data for data in sources.load_enabled(workspace)}
    if told:
        assert len(loaded["eu_fsf"].listings) == loaded["eu_fsf"].edition.entries > 100
    sources.import_file("eu_fsf", place.files[0], workspace, samples.AS_OF, accept=True)


def migrations(place: Place, told: Connection) -> None:
    """Bring copies of an old database up to date, one after the other."""
    for number in count(1):
        path = place.home / f"{number}.db"
        shutil.copyfile(place.files[0], path)
        told.send(number)
        open_store(f"sqlite:///{path}").close()


def check_migrations(place: Place, told: list[int]) -> None:
    """Every copy opens, is current, and has what it had."""
    for number in told:
        path = place.home / f"{number}.db"
        with open_store(f"sqlite:///{path}") as store, store.reading() as connection:
            assert [one.list_name for one in all_lists(connection)] == ["kept"]
        path.unlink()


WORKS: dict[str, tuple[Work, Check]] = {
    "runs": (runs, check_runs),
    "decisions": (decisions, check_decisions),
    "imports": (imports, check_imports),
    "migrations": (migrations, check_migrations),
}


def kill_often(what: str, place: Place, times: int, seed: int) -> int:
    """Let the work begin, kill it at a random moment, check; return how much had been done."""
    work, check = WORKS[what]
    chance, total = random.Random(seed), 0  # noqa: S311 - when to kill, no secret
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.store.killed"])
    for _ in range(times):
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(place, there))
        process.start()
        there.close()
        told = [here.recv()]  # it is at work
        time.sleep(chance.uniform(0, LONGEST))
        os.kill(process.pid or 0, signal.SIGKILL)
        process.join()
        while here.poll():
            try:
                told.append(here.recv())
            except EOFError:
                break
        here.close()
        assert process.exitcode == -signal.SIGKILL
        check(place, told)
        total += len(told)
    return total
