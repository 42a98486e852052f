"""Initials of a name in its own language beside the name in English."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

_FIRMS = [
    ("KAP - Podgorica Aluminium Plant", "Kombinat aluminijuma Podgorica a.d."),
    ("MFB Hungarian Development Bank", "Magyar Fejlesztési Bank Zrt."),
    ("CDPQ - Quebec Deposit and Investment Fund", "Caisse de dépôt et placement du Québec"),
    ("Instrument Design Bureau JSC (KBP)", "Konstruktorskoe Byuro Priborostroeniya AO"),
    ("Petroleum Industry of Serbia NIS", "Naftna Industrija Srbije a.d."),
    ("ECAM Meagui", "Entreprise Coopérative des Agriculteurs de Méagui"),
    ("BNR National Bank of Romania", "Banca Națională a României"),
]


@pytest.mark.parametrize(("english", "own"), _FIRMS)
def test_initials_in_the_own_language_make_sure_of_a_translation(english: str, own: str) -> None:
    assert matching.compare(english, own).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("STM Textile Mills Ltd", "Star Textile Mills Ltd"),  # as many firms in one language
        ("ABT Textile Ltd", "Aydın Bursa Tekstil A.Ş."),  # two letters that nothing tells
        ("MKB Hungarian Development Bank", "Magyar Fejlesztési Bank Zrt."),
        ("SMP Group of Industries", "Skupina mechanického priemyslu"),  # that anyone may be called
        ("PKB Petroleum", "Polski Koncern Budowlany"),
        ("ATL Technology LLC", "AMS TEHNIKA LLC"),  # two words and their legal form
        ("SFBMM Fajr", "شرکت فجر با مسئولیت محدود"),  # one word and its legal form
    ],
)
def test_initials_of_another_firm_make_sure_of_nothing(first: str, second: str) -> None:
    assert not matching.compare(first, second).is_match
    assert not matching.compare(second, first).is_match


@pytest.mark.parametrize(
    ("english", "own"),
    [
        ("BNR National Bank of Rwanda", "Banca Națională a României"),
        ("BNA, National Bank of Angola", "Banque Nationale d'Algérie"),
        ("SNCC National Railways of Cameroon", "Société Nationale des Chemins de fer du Congo"),
        ("BCG Central Bank of Ghana", "Banque Centrale de Guinée"),
        ("CBM Central Bank of Malta", "Centralna Banka na Makedonija"),
        ("CBI Central Bank of Iraq", "Centralna Banka Indije"),
        ("BPK Agricultural Bank of Kenya", "Banka Poljoprivredna Kosova"),
        ("KAP Aluminium Plant of Poland", "Kombinat aluminijuma Podgorica"),
        ("KBP Instrument Design Bureau Kazan", "Konstruktorskoe Byuro Priborostroeniya, Tula"),
        ("CNPC National Petroleum", "Compagnie Nationale des Pétroles du Congo"),
        ("BNA National Bank", "Banque Nationale d'Algérie"),  # which land's is not said
        ("BNA National Bank", "Banque Nationale Agricole"),
    ],
)
def test_initials_of_two_lands_make_sure_of_nothing(english: str, own: str) -> None:
    assert not matching.compare(english, own).is_match
    assert not matching.compare(own, english).is_match


@pytest.mark.parametrize("turned", [False, True])
def test_the_index_finds_names_by_such_initials(*, turned: bool) -> None:
    pairs = [pair[::-1] if turned else pair for pair in _FIRMS]
    assert found_by_the_second(pairs) == [[at] for at in range(len(pairs))]
