"""Subdivisions that an address names: codes and names are those of ISO 3166-2."""

from __future__ import annotations

import pytest

from screener.places import is_subdivision, regions_of, subdivisions


@pytest.mark.parametrize(
    ("address", "country", "regions"),
    [
        # as the lists write them: OFAC SDN 2024-05 and the EU's list
        ("Karlstrasse 19, 46535, Dinslaken, Nordrhein-Westfalen, Germany", "DE", {"DE-NW"}),
        ("423570, Nizhnekamsk, Republic of Tatarstan, RUSSIAN FEDERATION", "RU", {"RU-TA"}),
        ("Calle 13, No. 10-45, Maicao, La Guajira, Colombia", "CO", {"CO-LAG"}),
        ("Pudong Xinqu, 200121, Shanghai, China", "CN", {"CN-SH"}),
        # Xinjiang by its towns, in other spellings and signs
        ("No. 8 Beijing Road, Urumqi, China", "CN", {"CN-XJ"}),
        ("中国新疆和田市", "CN", {"CN-XJ"}),
        # Mexico is a state of Mexico too; behind a city it is the land
        ("Av. Juárez 10, Culiacán, Sinaloa, Mexico", "MX", {"MX-SIN"}),
        ("Toluca, Estado de México, Mexico", "MX", set()),
        # a street that is called like a province, and a province of another land
        ("88 Guangdong Road, Suzhou", "CN", set()),
        ("Hamburg", "US", set()),
        ("", "CN", set()),
        ("Hamburg", "", set()),
    ],
)
def test_an_address_names_regions_of_its_country(
    address: str, country: str, regions: set[str]
) -> None:
    assert regions_of(address, country) == regions


def test_a_name_may_be_that_of_several_subdivisions() -> None:
    assert {"AR-X", "CO-COR", "ES-CO"} <= subdivisions("Córdoba")
    assert not subdivisions("Atlantis")


def test_codes_are_those_of_the_table() -> None:
    assert is_subdivision("CN-XJ")
    assert not is_subdivision("CN-ZZ")
