"""Of several names of a listing that are like the supplier's, the one that says most is judged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from screener import matching
from screener.model import Identifier, Listing, Match, Name, NameKind, Owner, Party, Supplier
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


def test_the_name_with_the_best_score_is_shown_whatever_comes_first() -> None:
    near, equal = "Zarnitsar Kolokol Weaving", "Zarnitsa Kolokol Weaving"
    for names in ((near, equal), (equal, near)):
        entry = named(*((name, "alias") for name in names))
        match = found(entry, Supplier(name=equal))
        assert (match.listed_name.text, match.score) == (equal, 1)


def test_of_one_name_that_is_listed_twice_the_stronger_kind_is_shown() -> None:
    name = "Zarnitsa Kolokol Weaving"
    match = found(named((name, "weak"), (name, "alias")), Supplier(name=name))
    assert (match.listed_name.kind, match.tier) == ("alias", "probable")


def test_a_supplier_that_bears_its_parents_name_matches_by_its_own() -> None:
    name = "Zarnitsa Kolokol Weaving"
    match = found(named((name, "primary")), Supplier(name=name, parent=name))
    assert match.role == "supplier"


WEAVING = named(("Zarnitsa Kolokol Weaving", "primary"))


def roles(supplier: Supplier, entry: Listing = WEAVING) -> list[tuple[str, str, str]]:
    (matches,) = matching.Index.build([entry]).search([supplier])
    return [(match.role, match.supplier_name, match.tier) for match in matches]


@pytest.mark.parametrize(
    ("more", "role"),
    [
        ({"owners": (Owner("Zarnitsa Kolokol Weaving", 10.0),)}, "owner"),
        ({"parent": "Zarnitsa Kolokol Weaving"}, "parent"),
        ({"parties": (Party("Zarnitsa Kolokol Weaving", "Notify Party"),)}, "party"),
    ],
)
def test_a_match_of_the_supplier_and_of_another_beside_it_are_both_told(
    more: dict[str, Any], role: str
) -> None:
    supplier = replace(Supplier(name="Zarnitsar Kolokol Weaving"), **more)
    assert roles(supplier) == [
        (role, "Zarnitsa Kolokol Weaving", "probable"),
        ("supplier", "Zarnitsar Kolokol Weaving", "probable"),
    ]


def test_each_of_several_beside_a_supplier_is_told_as_what_it_is() -> None:
    exact, near = "Zarnitsa Kolokol Weaving", "Zarnitsar Kolokol Weaving"
    supplier = Supplier(
        name="Alpha Trading",
        owners=(Owner(exact, 10.0),),
        parties=(Party(near, "Maker"), Party(exact, "Notify Party"), Party(exact.upper(), "Maker")),
    )
    assert roles(supplier) == [
        ("party", exact.upper(), "probable"),
        ("owner", exact, "probable"),
        ("party", near, "probable"),
    ]


@pytest.mark.parametrize("again", ["Zarnitsa Kolokol Weaving", "ZARNITSA KOLOKOL, WEAVING."])
def test_who_bears_the_name_of_the_supplier_is_the_supplier(again: str) -> None:
    supplier = Supplier(name="Zarnitsa Kolokol Weaving", parent=again, parties=(Party(again),))
    assert [role for role, *_ in roles(supplier)] == ["supplier"]
    other_form = replace(supplier, name="Zarnitsa Kolokol Weaving GmbH", parties=())
    assert [role for role, *_ in roles(other_form)] == ["parent", "supplier"]


def test_a_number_of_the_supplier_tells_of_it_whoever_else_is_like_the_listing() -> None:
    number = Identifier("uscc", "91653201MA7756QR6T", "CN")
    numbered = replace(WEAVING, identifiers=(number,))
    party = Party("Zarnitsa Kolokol Weaving", "Notify Party")
    supplier = Supplier(name="Alpha", identifiers=(number,), parties=(party,))
    (matches,) = matching.Index.build([numbered]).search([supplier])
    assert [(match.role, match.basis) for match in matches] == [
        ("party", "name"),
        ("supplier", "identifier"),
    ]
