"""The filters of a ranking held in memory give what the database gives."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from sqlalchemy.event import listen

from screener.errors import InputError
from screener.model import BANDS
from screener.service.queries import Queries, SupplierFilter
from screener.settings import Settings
from screener.store import Store
from screener.store.numbers import chunks
from screener.store.search.ranking import MOST, supplier_page
from tests.store import samples
from tests.store.keeping import keep_run

COUNTRIES = ("CN", "DE", "", "VN")


@pytest.fixture
def run(store: Store, tmp_path: Path) -> int:
    found = [samples.supplier(n, country=COUNTRIES[n % 4]) for n in range(1, 41)]
    matches = {
        one.number: (samples.match(samples.listing(f"L{one.number}"), one),) for one in found[::5]
    }
    return keep_run(store, found, matches, settings=Settings(home=tmp_path)).run_id


def test_every_filter_gives_what_the_database_gives(store: Store, run: int) -> None:
    queries = Queries(store)
    sectors = {rule for rule, _ in queries.sectors(run)} | {"sector.none"}
    chosen = [
        SupplierFilter(band=band, country=country, sector=sector)
        for band, country, sector in itertools.product(
            ("", *BANDS, "?"), ("", "CN", "cn", "DE", "XX"), ("", *sectors)
        )
    ]
    chosen += [SupplierFilter(action=action) for action in ("hold", "review", "monitor", "' OR 1")]
    for one in chosen:
        after = -1
        while True:
            with store.reading() as connection:
                expected = supplier_page(connection, run, one, after=after, limit=7)
            assert queries.suppliers(run, one, after=after, limit=7) == expected, one
            if expected[1] is None:
                break
            after = expected[1]


@pytest.mark.parametrize("most", [0, 3, 5_000])
def test_a_text_with_other_filters_gives_what_the_database_gives(
    store: Store, run: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.service.queries.MOST_LOOKED_UP", most)
    monkeypatch.setattr("screener.service.queries.chunks", lambda values: chunks(values, 4))
    queries = Queries(store)
    for text, country, band in itertools.product(
        ("textile", "textile 1", "000013", "nobody", " ", "%"), ("", "VN", "XX"), ("", "low", "?")
    ):
        one, after = SupplierFilter(text=text, country=country, band=band), -1
        while True:
            with store.reading() as connection:
                expected = supplier_page(connection, run, one, after=after, limit=3)
            assert queries.suppliers(run, one, after=after, limit=3) == expected, one
            if expected[1] is None:
                break
            after = expected[1]


def test_no_name_is_looked_at_where_no_supplier_passes_the_other_filters(
    store: Store, run: int
) -> None:
    queries = Queries(store)
    queries.suppliers(run, SupplierFilter(country="XX"))  # holds in memory what is filtered by
    asked: list[str] = []
    with store.reading() as connection:
        listen(connection.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    assert queries.suppliers(run, SupplierFilter(text="textile", country="XX")) == ([], None)
    assert [one for one in asked if "state_names" in one] == []
    assert queries.suppliers(run, SupplierFilter(text="textile", country="VN"))[0]
    assert [one for one in asked if "state_names" in one] != []


def test_what_can_be_chosen_is_read_once_for_each_run_however_many_lists_there_are(
    store: Store, run: int, tmp_path: Path
) -> None:
    def keep(name: str, country: str) -> None:
        kept = [samples.supplier(1, country=country)]
        keep_run(store, kept, list_name=name, settings=Settings(home=tmp_path))

    del run
    for number in range(3):
        keep(f"Group {number}", "AT")
    queries = Queries(store)
    assert queries.choices().countries == {*COUNTRIES, "AT"}
    asked: list[str] = []
    with store.reading() as connection:
        listen(connection.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    assert queries.choices().sectors
    assert [one for one in asked if "supplier_states" in one] == []
    keep("Group 0", "PL")
    asked.clear()
    assert queries.choices().countries == {*COUNTRIES, "AT", "PL"}
    assert len([one for one in asked if "supplier_states" in one]) == 1
    for number in range(3):
        keep(f"Group {number}", "PL")
    assert queries.choices().countries == {*COUNTRIES, "PL"}


def test_a_run_that_is_not_there_has_no_suppliers(store: Store) -> None:
    assert Queries(store).suppliers(99, SupplierFilter(band="low")) == ([], None)


@pytest.mark.parametrize("limit", [0, -1, MOST + 1])
def test_a_page_has_bounds(store: Store, run: int, limit: int) -> None:
    with pytest.raises(InputError):
        Queries(store).suppliers(run, SupplierFilter(), limit=limit)
