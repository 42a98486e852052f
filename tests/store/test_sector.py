"""The sector of a stored assessment: kept, asked for by pages, and given to older stores."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener import audit
from screener.store import Store, open_store
from screener.store.database import migrate
from screener.store.lists.newest import by_sector
from screener.store.payload import assessment_bytes, sector_said
from screener.store.review.queue import CaseFilter, case_page
from screener.store.search.ranking import SupplierFilter, supplier_page
from tests.store import samples
from tests.store.keeping import keep_run
from tests.store.older import make_older

ONE, TWO = samples.supplier(1), samples.supplier(2)
FOUND = {one.number: [samples.match(samples.listing(), one)] for one in (ONE, TWO)}


def test_pages_can_be_asked_for_a_sector(store: Store) -> None:
    run = keep_run(store, [ONE, TWO], FOUND).run_id
    with store.reading() as connection:
        for sector, names in (("sector.textile", {ONE.name, TWO.name}), ("sector.fishing", set())):
            ranked, _ = supplier_page(connection, run, SupplierFilter(sector=sector))
            queued, _ = case_page(connection, CaseFilter(sector=sector), today=samples.TODAY)
            assert {one.name for one in ranked} == names
            assert {one.supplier for one in queued} == names
        assert by_sector(connection, run) == {("sector.textile", "critical"): 2}


def test_the_sector_that_counts_is_kept_or_one_that_weighs_nothing() -> None:
    said = samples.assessment(ONE)
    weaker = replace(samples.finding("sector.other", 0), component="sector", counted=False)
    counted = replace(samples.finding("sector.mining", 10), component="sector")
    for findings, expected in (
        ((weaker, counted), "sector.mining"),
        ((weaker,), "sector.other"),
        ((), ""),
    ):
        one = replace(said, findings=findings)
        assert one.sector == sector_said(assessment_bytes(one)) == expected


@pytest.mark.parametrize("version", ["0006", "0010"])
def test_an_older_store_is_given_its_sectors_and_still_verifies(
    database_url: str, version: str
) -> None:
    with open_store(database_url) as store:
        run = keep_run(store, [ONE, TWO], FOUND).run_id
    make_older(database_url, version)
    with open_store(database_url) as store, store.reading() as connection:
        assert migrate.version_of(connection) == migrate.HEAD
        assert by_sector(connection, run) == {("sector.textile", "critical"): 2}
        assert audit.verify(connection).broken is None
