"""Initials of cooperatives and unions beside a bracket with what they grow and where they sit."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

_ATACORA = "Union Régionale des Coopératives de Producteurs d'Anacarde Atacora-Donga"
_SISSILI = "Union des Groupements de Productrices de Produits de Karité de la Sissili et du Ziro"
_KIVU = "Coopérative des Planteurs et Négociants du Café au Kivu"


PAIRS = [
    ("URCPA-AD Natitingou (cashew, Benin)", _ATACORA),
    ("URCPA-AD (Natitingou)", _ATACORA),
    ("UGPPK-S/Z, Léo (Burkina Faso)", _SISSILI),
    ("CPNCK (South Kivu, RDC)", _KIVU),
    (
        "CNPC-C (cotton producers, Garoua)",
        "Confédération Nationale des Producteurs de Coton du Cameroun",
    ),
    (
        "FECCEG (Quetzaltenango)",
        "Federación Comercializadora de Café Especial de Guatemala",
    ),
    (
        "ANOPACI (Abidjan)",
        "Association Nationale des Organisations Professionnelles Agricoles de Côte d'Ivoire",
    ),
]


@pytest.mark.parametrize(("short", "long"), PAIRS)
def test_initials_are_those_of_a_name_that_says_no_other_place(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
    assert matching.compare(long, short).is_match


def test_index_offers_them() -> None:
    pairs = PAIRS[1:]  # the first two are one union
    assert found_by_the_second(pairs) == [[at] for at in range(len(pairs))]
    assert found_by_the_second([pair[::-1] for pair in pairs]) == [[at] for at in range(len(pairs))]


@pytest.mark.parametrize(
    ("short", "long"),
    [
        # Another town's, land's or region's union.
        ("SCAM (cocoa, Soubré)", "Société Coopérative Agricole de Méagui"),
        ("URCPA-AD Natitingou", _ATACORA.replace("Atacora-Donga", "Zou-Collines")),
        ("UGPPK-S/Z, Léo (Burkina Faso)", _SISSILI.replace("Ziro", "Nahouri")),
        ("CPNCK (Kayanza, Burundi)", _KIVU),
        # Initials that a name would have are no word that another spells out.
        ("STE COOP AGRIC ETOILES MEAGUI", "Société Coopérative Agricole Elites de Méagui"),
    ],
)
def test_initials_beside_another_place_are_anothers(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match
