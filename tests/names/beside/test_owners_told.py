"""Whom a name says to own its firm is looked for as owner, and is none of the firm's names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.beside.owners_told import owners_told, without_owner


@pytest.mark.parametrize(
    ("name", "firm", "role", "owner"),
    [
        ("Kazzinc (owned by Glencore)", "Kazzinc", "owner", "Glencore"),
        ("Severalmaz – diamonds, part of ALROSA", "Severalmaz – diamonds", "parent", "ALROSA"),
        ("Acme Ltd, a subsidiary of Zentrix Group", "Acme Ltd", "parent", "Zentrix Group"),
        ("Meroe Gold / Sudan / subsidiary of M Invest", "Meroe Gold / Sudan", "parent", "M Invest"),
        ("Koidu – parent company: Octea Ltd", "Koidu", "parent", "Octea Ltd"),
        ("Zumpara GmbH, Tochter der Velkoria AG", "Zumpara GmbH", "parent", "Velkoria AG"),
        ("Zumpara SA (filiale de Velkoria)", "Zumpara SA", "parent", "Velkoria"),
        ("Virtue Dragon (owner: Delong), Konawe", "Virtue Dragon, Konawe", "owner", "Delong"),
        ("Toba Pulp, owned by the Sukanto family", "Toba Pulp", "owner", "Sukanto family"),
        ("Neo Metals (wholly owned by 新疆众和)", "Neo Metals", "owner", "新疆众和"),
        ("Zarnitsa Works (owner: Jane Doe)", "Zarnitsa Works", "owner", "Jane Doe"),
    ],
)
def test_owner_and_firm_are_told_apart(name: str, firm: str, role: str, owner: str) -> None:
    assert [(each.role, each.name) for each in owners_told(name)] == [(role, owner)]
    assert without_owner(name) == firm


@pytest.mark.parametrize(
    "name",
    [
        "Velkoria (A Unit of Zumpara Ltd)",  # of one legal person
        "Owner: Alpha Shipping Ltd",  # no firm stands before it
        "State Owned by-products Ltd",
        "Wheels, part of a car",  # no name
        "Zhen Fa 7, jigger; owner: Rongcheng Wangdao",  # a ship's is the only firm
        "Parent Company of Alpha",
        "Owned Brands Ltd",
        "Homeowners Association of Kent",
    ],
)
def test_other_names_tell_no_owner(name: str) -> None:
    assert not owners_told(name)
    assert without_owner(name) == name


def test_two_owners_are_two() -> None:
    name = "Tenke Fungurume (owned by CMOC, parent: Luoyang Molybdenum)"
    assert [told.role for told in owners_told(name)] == ["owner", "parent"]


@pytest.mark.parametrize(
    ("told", "owner", "firm"),
    [
        ("Kazzinc – lead, zinc (owned by Glencore)", "Glencore plc", "Kazzinc LLP"),
        ("Meroe Gold, subsidiary of M Invest", "M Invest OOO", "Meroe Gold Co Ltd"),
        ("Valcambi refinery (owner: Rajesh Exports)", "Rajesh Exports Limited", "Valcambi SA"),
        ("Alfa Works Ltd (owner: Hoshine Silicon)", "Hoshine Silicon", "Alfa Works"),
    ],
)
def test_the_owner_is_another_firm(told: str, owner: str, firm: str) -> None:
    assert not matching.compare(told, owner).is_match
    assert matching.compare(told, firm).is_match


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    assert all(told.name in text for told in owners_told(text))
    assert without_owner(text) == text or owners_told(text)
