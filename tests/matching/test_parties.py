"""Who is named beside a supplier: notify parties, makers, ships."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from screener import matching
from screener.model import Identifier, Listing, Name, Owner, Party, Supplier

HOTAN = Listing(
    source="uflpa", id="1", kind="organisation", names=(Name("Hotan Cotton Co., Ltd."),),
    programme="UFLPA", effect="import_presumption", relevance="forced_labour", countries=("CN",),
)  # fmt: skip
SHIP = Listing(
    source="cbp_wro", id="2", kind="vessel", names=(Name("Da Wang"),), programme="WRO",
    effect="import_ban", relevance="forced_labour",
    identifiers=(Identifier("imo", "9187629"),),
)  # fmt: skip


def matches(supplier: Supplier) -> list[tuple[str, str, str, str]]:
    (found,) = matching.Index.build([HOTAN, SHIP]).search([supplier])
    return [(one.listing.id, one.role, one.tier, one.supplier_name) for one in found]


def test_a_notify_party_is_found_as_the_party_that_it_is() -> None:
    party = Party("HOTAN COTTON CO LTD", "Notify Party")
    supplier = Supplier(name="Kolokol Trading", country="VN", parties=(party,))
    assert matches(supplier) == [("1", "party", "probable", "HOTAN COTTON CO LTD")]


@pytest.mark.parametrize(
    "beside",
    [
        {"parties": (Party("Hotan Cotton Co Ltd", "Maker"),)},
        {"owners": (Owner("Hotan Cotton Co Ltd"),)},
        {"parent": "Hotan Cotton Co Ltd"},
    ],
)
def test_a_number_of_the_supplier_is_none_of_another_beside_it(beside: dict[str, Any]) -> None:
    numbered = replace(HOTAN, identifiers=(Identifier("uscc", "91653201MA7756QR6T", "CN"),))
    own = Identifier("uscc", "913100006073602380", "CN")
    supplier = Supplier(name="Kolokol Trading", country="CN", identifiers=(own,), **beside)
    ((match,),) = matching.Index.build([numbered]).search([supplier])
    assert match.tier == "probable"


@pytest.mark.parametrize(
    ("name", "role", "owner"),
    [
        ("Kolokol Works (owned by Hotan Cotton Co., Ltd.)", "owner", "Hotan Cotton Co., Ltd."),
        ("Kolokol Works, a subsidiary of Hotan Cotton", "parent", "Hotan Cotton"),
    ],
)
def test_whom_a_name_says_to_own_the_firm_is_found_as_its_owner(
    name: str, role: str, owner: str
) -> None:
    assert matches(Supplier(name=name)) == [("1", role, "probable", owner)]
    assert matches(Supplier(name="Kolokol Works", other_names=(name,)))[0][1] == role
    stated = Supplier(name=name, owners=(Owner(owner),), parent=owner)
    assert {one[1] for one in matches(stated)} == {"owner", "parent"}


def test_a_person_whom_a_name_says_to_own_the_firm_is_found() -> None:
    person = replace(HOTAN, kind="person", names=(Name("Yevgeny Prigozhin"),))
    (found,) = matching.Index.build([person]).search(
        [Supplier(name="Kolokol (owned by Yevgeny Prigozhin)")]
    )
    assert [(one.role, one.supplier_name) for one in found] == [("owner", "Yevgeny Prigozhin")]


def test_a_grower_is_held_against_persons_of_own_lists_alone() -> None:
    person = replace(HOTAN, kind="person", names=(Name("João da Silva"),))
    supplier = Supplier(name="Usina Aral Ltda", parties=(Party("Joao da Silva", "Grower"),))
    for source, found in (("own:registro", [("party", "probable")]), ("ofac_sdn", [])):
        (matches,) = matching.Index.build([replace(person, source=source)]).search([supplier])
        assert [(one.role, one.tier) for one in matches] == found


def test_a_ship_is_found_without_its_voyage_and_held_against_ships_only() -> None:
    ship = Party("DA WANG 123W", "Vessel", is_ship=True)
    supplier = Supplier(name="Kolokol Trading", parties=(ship,))
    assert matches(supplier) == [("2", "party", "probable", "DA WANG")]
    number = Identifier("imo", "9187629")
    later = Supplier(
        name="Kolokol Trading",
        parties=(Party("OTHER NAME V.124E", "Vessel", is_ship=True),),
        identifiers=(number,),
    )
    assert matches(later) == [("2", "party", "probable", "OTHER NAME")]
    called_like_a_firm = Party("HOTAN COTTON", "Vessel", is_ship=True)
    assert matches(Supplier(name="Kolokol Trading", parties=(called_like_a_firm,))) == []


def test_the_former_name_of_a_ship_is_that_of_a_ship() -> None:
    ship = Party("OCEAN STAR", "Vessel Name", is_ship=True)
    supplier = Supplier(name="OCEAN STAR", other_names=("Da Wang",), parties=(ship,))
    assert matches(supplier) == [("2", "supplier", "probable", "Da Wang")]


def test_what_a_ship_is_told_by_is_not_that_it_is_none() -> None:
    elsewhere = replace(SHIP, countries=("CN",), names=(Name("Dover"),))
    ship = Party("Dover", "Vessel Name", is_ship=True)
    supplier = Supplier(name="Dover", country="PA", parties=(ship,))
    ((match,),) = matching.Index.build([elsewhere]).search([supplier])
    told = {one.code for one in match.explanation}
    assert "match.context_common_name" in told
    assert "match.context_ship" not in told


def test_a_firm_called_like_a_ship_is_no_ship() -> None:
    supplier = Supplier(name="Kolokol Trading", parties=(Party("Da Wang", "Notify Party"),))
    assert matches(supplier) == [("2", "party", "possible", "Da Wang")]


def test_the_number_of_a_ship_is_that_of_the_ship_in_the_row() -> None:
    ship = Party("OTHER NAME", "Vessel", is_ship=True)
    number = Identifier("imo", "9187629")
    supplier = Supplier(name="Kolokol Trading", parties=(ship,), identifiers=(number,))
    assert matches(supplier) == [("2", "party", "probable", "OTHER NAME")]
    written = Supplier(name="Kolokol", parties=(Party("OTHER NAME IMO 9187629", "Vessel"),))
    assert [found[0] for found in matches(written)] == ["2"]


def test_a_ship_that_is_the_supplier_is_no_party_beside_it() -> None:
    ship = Party("Da Wang", "Vessel Name", is_ship=True)
    assert matches(Supplier(name="Da Wang", parties=(ship,))) == [
        ("2", "supplier", "probable", "Da Wang")
    ]
    number = Identifier("imo", "9187629")
    renamed = Party("Other", "Vessel", is_ship=True)
    supplier = Supplier(name="Other", parties=(renamed,), identifiers=(number,))
    assert matches(supplier) == [("2", "supplier", "probable", "Other")]
