"""Initials beside a land, which they count or which the long name leaves out: *NCAN Nigeria*."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

PAIRS = [
    ("NCAN Nigeria", "National Cashew Association of Nigeria"),
    ("CFAN Nigeria", "Cocoa Farmers Association of Nigeria"),
    ("RPAL Liberia", "Rubber Planters Association of Liberia"),
    ("ZCGA Zambia", "Zambia Cotton Growers Association"),
    ("LPMC Liberia", "Liberia Produce Marketing Corporation"),
    ("ACPCU Uganda", "Ankole Coffee Producers Cooperative Union"),
    ("NUCAFE Uganda", "National Union of Coffee Agribusinesses and Farm Enterprises"),
    ("FUPROCAT Togo", "Fédération des Unions de Producteurs de Café et Cacao du Togo"),
    ("ANACAB Bénin", "Association Nationale des Acheteurs de Cajou du Bénin"),
    ("SOFITEX Burkina Faso", "Société Burkinabè des Fibres Textiles"),
    # by the words as written
    ("FNSEA France", "Fédération Nationale des Syndicats d'Exploitants Agricoles"),
    ("OPZZ Poland", "Ogólnopolskie Porozumienie Związków Zawodowych"),
    ("BNTU Belarus", "Белорусский национальный технический университет"),
]


@pytest.mark.parametrize(("short", "long"), PAIRS)
def test_initials_may_stand_beside_their_land(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


def test_index_offers_them() -> None:
    assert found_by_the_second(PAIRS) == [[at] for at in range(len(PAIRS))]
    assert found_by_the_second([pair[::-1] for pair in PAIRS]) == [[at] for at in range(len(PAIRS))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NCAN Ghana", "National Cashew Association of Nigeria"),
        ("LPMC Sierra Leone", "Liberia Produce Marketing Corporation"),
        ("ACPCU Kenya", "Ankole Coffee Producers Cooperative Union, Uganda"),
        ("FUPROCAT Ghana", "Fédération des Unions de Producteurs de Café et Cacao du Togo"),
        ("SODECAO Togo", "Société de Développement du Cacao du Cameroun"),
        # letters that are many firms'
        ("IO India", "Indian Oil"),
        ("KT Kenya", "Kenya Tea"),
        ("GCCU Uganda", "Gulu Cotton Cooperative Union"),
        ("Total Nigeria", "Trans Oil Tank Association Ltd"),
        ("SITEX Tunisie", "Société Burkinabè des Fibres Textiles"),
    ],
)
def test_initials_of_another_land_are_anothers(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match
