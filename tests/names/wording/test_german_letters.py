"""A name of Russia in German spelling is that in the English one."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.german_letters import as_english_spells


@pytest.mark.parametrize(
    ("german", "english"),
    [
        ("Promswjasbank PAO", "Promsvyazbank Public Joint Stock Company"),
        ("NPK Uralwagonsawod AO", "JSC Research and Production Corporation Uralvagonzavod"),
        ("Wneschekonombank", "Vnesheconombank"),
        ("Tschernomorneftegas", "Chernomorneftegaz"),
        ("Swjasinwest", "Svyazinvest"),
        ("Transmaschholding", "Transmashholding"),
        ("Rosselchosbank", "Rosselkhozbank"),
        ("Motowilichinskije Sawody", "Motovilikhinskiye Zavody"),
        ("Tscheljabinski Traktorny Sawod", "Chelyabinsk Tractor Plant"),
        ("Kirowski Sawod", "Kirov Plant"),
        ("Wladiwostok Awia", "Vladivostok Avia"),
        ("Konzern Kalaschnikow", "Kalashnikov Concern"),
        ("Swjosdotschka", "Zvezdochka"),
        ("Wertoljoty Rossii", "Russian Helicopters"),
        # as scholars write it
        ("Krasnojarskij mašinostroitel'nyj zavod", "Krasnoyarsk Machine Building Plant"),
        ("Krasnojarskij mashinostroitelnyj zavod", "Krasnoyarsk Machine Building Plant"),
        ("Uralskij elektrochimiceskij kombinat, AO", "Ural Electrochemical Combine"),
        # Arabic and Persian
        ("Al-Dschasira Trading", "Al-Jazira Trading"),
        ("Bank Tedscharat", "Bank Tejarat"),
    ],
)
def test_russian_in_german_letters_is_read_as_english_spells_it(german: str, english: str) -> None:
    assert matching.compare(german, english).is_match
    assert matching.compare(english, german).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Deutsche Bank", "Wolff Walsrode", "Tschechische Exportbank", "Maschinenfabrik Kutscher",
        "Schuler Pressen", "Sparkasse Wetzlar", "Jankowski Maszyny", "Ostsächsische Sparkasse",
        "Gas Natural", "Tschibo", "Landschaftsbau Meyer", "Nederlandsche Bank", "Edscha",
        "Hollandsche Beton", "Rundschau Verlag", "Brouwerij Bavaria", "Khanij Bikas",
        "Veeraja Mills",
    ],
)  # fmt: skip
def test_other_names_are_left_as_they_are(name: str) -> None:
    assert as_english_spells(tuple(name.lower().split())) == ()


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Promswjasbank", "Promsvyazinvest"),
        ("Uralwagonsawod", "Uralmashzavod"),
        ("Tscheljabinski Traktorny Sawod", "Chelyabinsk Pipe Plant"),
        ("Kirowski Sawod", "Kirovsk Shipyard"),
    ],
)
def test_another_firm_stays_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
