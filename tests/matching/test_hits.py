"""Of several names of a listing that are like the supplier's, the one that says most is judged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener import matching
from screener.model import Listing, Match, Name, NameKind, Supplier
from tests.matching.entries import listing


def named(*names: tuple[str, NameKind]) -> Listing:
    return replace(listing(names[0][0]), names=tuple(Name(*name) for name in names))


def found(entry: Listing, supplier: Supplier) -> Match:
    ((match,),) = matching.Index.build([entry]).search([supplier])
    return match


BANK = named(
    ("RUSSIAN AGRICULTURAL BANK OPEN JOINT STOCK COMPANY", "primary"), ("RUSAG", "weak")
)  # OFAC, SDN list


def test_a_weak_name_alone_is_possible_at_most() -> None:
    assert found(BANK, Supplier(name="RUSAG")).tier == "possible"


def test_that_a_supplier_bears_a_weak_name_too_takes_nothing_from_its_own() -> None:
    alone = found(BANK, Supplier(name="Russian Agricultural Bank"))
    both = found(BANK, Supplier(name="Russian Agricultural Bank", other_names=("RUSAG",)))
    assert both == alone
    assert both.tier == "probable"
    assert both.listed_name.text.startswith("RUSSIAN")


def test_a_weak_name_more_of_a_listing_takes_nothing_from_the_others() -> None:
    strong: tuple[str, NameKind] = ("Kuantan Rubber Glove Manufacturing", "primary")
    supplier = Supplier(name="Kuantan Rubber Glove")
    more = named(strong, ("Kuantan Rubber Glove", "weak"))
    assert found(more, supplier).tier == found(named(strong), supplier).tier == "probable"


@pytest.mark.parametrize("other", ["RUSAG", "Rosselkhozbank", "Zarnitsa Kolokol"])
def test_another_name_lowers_no_tier(other: str) -> None:
    supplier = Supplier(name="Russian Agricultural Bank", other_names=(other,))
    assert found(BANK, supplier).tier == "probable"
