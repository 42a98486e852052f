"""Time for judging 100,000 suppliers on one core. Run: python tests/benchmarks/bench_risk.py."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime

from screener.model import Supplier
from screener.risk import Assessor, load_rulebook, rank
from screener.sources import load_enabled

_COUNTRIES = ("CN", "BD", "IN", "DE", "FR", "IT", "VN", "TR", "US", "SE", "QA", "MY", "")
_SECTORS = ("Garments", "Textilindustrie", "Construction", "电子制造", "Software", "Hotel", "")
_PRODUCTS = ("T-shirts", "Polysilicon", "cotton yarn", "PCB", "Rubber gloves", "steel coil", "")
_WORDS = ("Blue", "Heron", "Northern", "Textile", "Trading", "Electronics", "Star", "Meghla")
_FORMS = ("Ltd", "GmbH", "Co., Ltd.", "S.r.l.", "Pvt Ltd", "有限公司")
_STREETS = ("Industrial Road", "Xingfu Road", "Hauptstraße", "Via Roma", "Urumqi Road")
_CITIES = ("Dhaka", "Shanghai", "Hamburg", "Foggia", "Hotan, Xinjiang", "Tiruppur", "Izmir")


def suppliers(count: int) -> list[Supplier]:
    """Return suppliers with names and addresses of their own, from a fixed seed."""
    pick = random.Random(20260901)  # noqa: S311 - no secret, only a repeatable list
    return [
        Supplier(
            name=f"{pick.choice(_WORDS)} {pick.choice(_WORDS)} {number:x} {pick.choice(_FORMS)}",
            row=number + 2,
            country=pick.choice(_COUNTRIES),
            address=f"No. {number} {pick.choice(_STREETS)}, {pick.choice(_CITIES)}",
            sector_text=pick.choice(_SECTORS),
            products=(pick.choice(_PRODUCTS),),
            workforce=pick.choice(("", "", "migrant workers through agencies", "seasonal")),
        )
        for number in range(count)
    ]


def main() -> None:
    """Print the processor seconds for loading, judging and ranking."""
    rows = suppliers(100_000)
    start = time.process_time()
    goods = [fact for data in load_enabled() for fact in data.goods]
    assessor = Assessor(load_rulebook(), goods=goods, as_of=datetime(2026, 9, 1, tzinfo=UTC))
    ready = time.process_time()
    judged = [assessor.assess(row) for row in rows]
    done = time.process_time()
    rank(judged)
    print(f"rulebook and indicators ready: {ready - start:.2f} s")
    print(f"{len(rows):,} suppliers judged: {done - ready:.2f} s")
    print(f"ranked: {time.process_time() - done:.2f} s")


if __name__ == "__main__":
    main()
