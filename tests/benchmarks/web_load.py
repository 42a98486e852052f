"""Load on loopback, bounded: 50 people at 100,000 stored suppliers.

Run: python -m tests.benchmarks.web_load [sqlite|postgres] [--suppliers N] [--people N]

Makes a store with two runs of the list (matches for one supplier in fifty), serves it in a
process of its own, lets everybody read pages and decide cases, and prints for each page the
number of requests and the server's p50 and p95. At the end every decision that was answered
with success must be in the store, once.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
import secrets
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles

import httpx

from screener.service.installation.people import open_accounts
from screener.settings import Settings
from screener.store import open_store
from tests.store import samples
from tests.store.databases import fresh_database, postgres_server
from tests.store.keeping import keep_run
from tests.web.site import CHEAP, PHRASE, token_in

PAGES = (
    "/", "/queue", "/queue?q=textile&country=CN", "/queue?order=oldest", "/queue?new=true",
    "/suppliers", "/suppliers?band=low", "/suppliers?q=99123", "/suppliers?q=textile+77777",
    "/suppliers?country=CN&after=90000", "/suppliers?sector=sector.textiles_garments",
    "/runs", "/runs/2", "/changes", "/sources", "/rules", "/audit", "/account", "/upload",
    "/night", "/sources/eu_hr", "/rules/trial", "/cases/{case}", "/suppliers/{supplier}",
)  # fmt: skip
COUNTRIES = ("CN", "IN", "BD", "DE", "FR", "VN", "TR", "BR", "US", "IT")
SERVE = """
import sys
from screener.settings import Settings
from screener.web.server import Address, run
if __name__ == "__main__":
    say = lambda text: print(text, flush=True)
    run(Address("127.0.0.1", 0), Settings(), workers=1, say=say, replaced=lambda: False)
"""


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", choices=["sqlite", "postgres"], default="sqlite", nargs="?")
    parser.add_argument("--suppliers", type=int, default=100_000)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, _database(chosen.database, folder) as url:
        settings = Settings(home=Path(folder) / "home", database_url=url)
        began = time.monotonic()
        _fill(settings, chosen.suppliers)
        print(f"filled with {chosen.suppliers} suppliers in {time.monotonic() - began:.0f} s")
        with _served(folder, settings) as base:
            _single(base)
            Crowd(base, chosen.people, chosen.seconds).run(settings)


@contextlib.contextmanager
def _database(kind: str, folder: str) -> Iterator[str]:
    if kind == "sqlite":
        yield f"sqlite:///{folder}/screener.db"
        return
    with postgres_server() as server, fresh_database(server) as url:
        yield url


def _fill(settings: Settings, suppliers: int) -> None:
    found = [
        samples.supplier(n, country=COUNTRIES[n % len(COUNTRIES)]) for n in range(1, suppliers + 1)
    ]
    matches = {
        one.number: (samples.match(samples.listing(f"L{one.number}"), one),) for one in found[::50]
    }
    with open_store(settings.store_url) as store:
        keep_run(store, found, matches, settings=settings)
        later = samples.AS_OF + timedelta(days=1)
        keep_run(store, found, matches, settings=settings, as_of=later)
    with open_accounts(settings, CHEAP) as accounts:
        now = datetime.now(UTC)
        secret = accounts.links.first(now)
        if secret is None:
            raise RuntimeError("the store has an administrator already")
        accounts.links.redeem(secret, name="Ada", password=PHRASE, now=now)


@contextlib.contextmanager
def _served(folder: str, settings: Settings) -> Iterator[str]:
    script = Path(folder) / "serve.py"
    script.write_text(SERVE, encoding="utf-8")
    environment = {
        "SCREENER_HOME": str(settings.home),
        "SCREENER_DATABASE_URL": settings.database_url,
        "PYTHONPATH": str(Path.cwd()),
        "PATH": "/usr/bin:/bin",
    }
    process = subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, str(script)], env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        if process.stdout is None:
            raise RuntimeError("no output")
        for line in process.stdout:
            if found := re.search(r"Serving on (\S+)", line):
                yield found[1]
                return
        raise RuntimeError("the server did not start")
    finally:
        process.terminate()
        process.wait(timeout=60)


def _person(base: str) -> httpx.Client:
    client = httpx.Client(base_url=base, timeout=60)
    form = {"name": "Ada", "password": PHRASE, "csrf": token_in(client, "/login")}
    client.post("/login", data=form)
    return client


def _single(base: str) -> None:
    """Print what each page takes for one person alone: first, and the median of nine more."""
    with contextlib.closing(_person(base)) as client:
        for page in PAGES:
            path = page.format(case=7, supplier=5001)
            taken = []
            for _ in range(10):
                began = time.perf_counter()
                answer = client.get(path)
                taken.append((time.perf_counter() - began) * 1000)
                if answer.status_code != 200:
                    print(f"  {path}: {answer.status_code}")
            rest = sorted(taken[1:])
            print(f"  {page:36} first {taken[0]:7.0f} ms   then {rest[len(rest) // 2]:6.0f} ms")


class Crowd:
    """People at work at the same time."""

    def __init__(self, base: str, people: int, seconds: float) -> None:
        self._base, self._people, self._seconds = base, people, seconds
        self._until = 0.0
        self._lock = threading.Lock()
        self._taken: dict[str, list[float]] = defaultdict(list)
        self._errors: dict[str, int] = defaultdict(int)
        self._decided: list[tuple[int, str]] = []
        self._free = list(range(1, 2001))

    def run(self, settings: Settings) -> None:
        """Let them work; print what it took, and whether a decision was lost."""
        first = _person(self._base)
        cookies = dict(first.cookies)
        token = token_in(first, "/account")
        threads = [
            threading.Thread(target=self._one, args=(number, cookies, token))
            for number in range(self._people)
        ]
        began = time.monotonic()
        self._until = began + self._seconds
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self._print(time.monotonic() - began)
        self._nothing_lost(settings)

    def _one(self, number: int, cookies: dict[str, str], token: str) -> None:
        with httpx.Client(base_url=self._base, cookies=cookies, timeout=60) as client:
            turn = number
            while time.monotonic() < self._until:
                turn += 1
                if secrets.randbelow(5) == 0:
                    self._decide(client, token)
                else:
                    page = PAGES[turn % len(PAGES)]
                    case, supplier = secrets.randbelow(2000) + 1, secrets.randbelow(90_000) + 1
                    self._time(page, client, page.format(case=case, supplier=supplier))
                time.sleep(0.5 + secrets.randbelow(1000) / 1000)  # a person reads

    def _time(self, page: str, client: httpx.Client, path: str) -> None:
        began = time.perf_counter()
        try:
            answer = client.get(path)
            good = answer.status_code == 200
        except httpx.HTTPError:
            good = False
        with self._lock:
            self._taken[page].append((time.perf_counter() - began) * 1000)
            self._errors[page] += not good

    def _decide(self, client: httpx.Client, token: str) -> None:
        with self._lock:
            case = self._free.pop()
        reason = secrets.token_hex(8)
        form = {"csrf": token, "case": case, "reason": reason, "back": f"/cases/{case}"}
        began = time.perf_counter()
        try:
            good = client.post("/queue/dismiss", data=form).status_code == 303
        except httpx.HTTPError:
            good = False
        with self._lock:
            self._taken["POST /queue/dismiss"].append((time.perf_counter() - began) * 1000)
            self._errors["POST /queue/dismiss"] += not good
            if good:
                self._decided.append((case, reason))

    def _print(self, seconds: float) -> None:
        total = sum(map(len, self._taken.values()))
        print(f"{self._people} people, {seconds:.0f} s, {total} requests")
        everything = [one for some in self._taken.values() for one in some]
        for page, taken in [*self._taken.items(), ("all", everything)]:
            cut = quantiles(taken, n=20) if len(taken) > 1 else [taken[0]] * 19
            errors = self._errors.get(page, sum(self._errors.values()))
            print(
                f"  {page:36} {len(taken):5} requests   p50 {cut[9]:6.0f} ms   "
                f"p95 {cut[18]:6.0f} ms   errors {errors}"
            )

    def _nothing_lost(self, settings: Settings) -> None:
        from screener.service.queries import Queries  # noqa: PLC0415 - after the measuring

        with open_store(settings.store_url) as store:
            kept: list[tuple[int, str]] = []
            after = 0
            while acts := Queries(store).acts(after=after, limit=500):
                kept += [(act.case_id, act.reason) for act in acts]
                after = acts[-1].id
        lost = set(self._decided) - set(kept)
        twice = len(kept) - len(set(kept))
        told = {"decided": len(self._decided), "kept": len(kept), "lost": len(lost)}
        print(json.dumps(told | {"twice": twice}))
        if lost or twice:
            sys.exit(1)


if __name__ == "__main__":
    main()
