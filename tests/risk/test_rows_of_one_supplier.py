"""A ledger has a row for each group of goods: what any row says counts, in whatever order."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

import pytest

from screener import intake
from screener.model import Assessment
from screener.risk import Assessor

Judge = Callable[..., Assessment]

LEDGERS = [
    (
        (
            {"Nr": "1", "Name": "Alpha GmbH", "Land": "DE", "Branche": "Beratung"},
            {"Nr": "1", "Name": "Alpha GmbH", "Land": "DE", "Branche": "Gebäudereinigung"},
            {"Nr": "1", "Name": "Alpha GmbH", "Land": "DE", "Warengruppe": "Software"},
        ),
        "sector.cleaning",
        "medium",
    ),
    (
        (
            {"Nr": "2", "Name": "Beta", "Land": "BD", "Branche": "Spedition"},
            {"Nr": "2", "Name": "Beta", "Land": "BD", "Branche": "Bekleidung"},
        ),
        "sector.textiles_garments",
        "high",
    ),
    (
        (
            {"Nr": "3", "Name": "Gamma", "Land": "DE", "Belegschaft": "Festangestellte, keine"},
            {"Nr": "3", "Name": "Gamma", "Land": "DE", "Belegschaft": "Pässe einbehalten"},
        ),
        "workforce.document_retention",
        "high",
    ),
]


@pytest.mark.parametrize(("rows", "rule", "band"), LEDGERS)
def test_rows_of_one_supplier_are_all_read_and_their_order_is_nothing(
    assessor: Assessor, rows: tuple[dict[str, str], ...], rule: str, band: str
) -> None:
    for order in permutations(rows):
        (supplier,) = intake.read(list(order)).suppliers
        found = assessor.assess(supplier)
        assert rule in {one.rule for one in found.findings}
        assert found.band == band


def test_a_sector_that_one_column_names_overrules_the_goods_of_the_other(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Großhandel; Tomaten")
    assert "sector.agriculture" not in {one.rule for one in found.findings}
