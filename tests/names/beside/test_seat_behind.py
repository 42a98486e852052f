"""A long name stands between its initials, or a word made of it, and its seat."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "S.N.V.I. Rouiba - Ste Nle des Vehicules Industriels",
            "Société Nationale des Véhicules Industriels",
        ),
        ("C.S.S. Cie Sucriere Senegalaise Richard-Toll", "Compagnie Sucrière Sénégalaise"),
        ("SIR Ste Ivoirienne de Raffinage - Vridi, Abidjan", "Société Ivoirienne de Raffinage"),
        (
            "BFI - Banco Financiero Internacional (La Habana)",
            "Banco Financiero Internacional S.A.",
        ),
        (
            "MKEK Makina ve Kimya Endustrisi Kurumu Genel Mudurlugu, Ankara",
            "Makina ve Kimya Endüstrisi Kurumu",
        ),
    ],
)
def test_initials_tell_where_the_long_name_ends(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SIDERPERU - Emp. Siderurgica del Peru, Chimbote", "Empresa Siderúrgica del Perú S.A.A."),
        (
            "PHILPHOS Phil. Phosphate Fert. Corp., Isabel, Leyte",
            "Philippine Phosphate Fertilizer Corporation",
        ),
        ("COSIPAR Cia. Sid. do Para", "Companhia Siderúrgica do Pará"),
        ("COMMUS SAS Cie. Miniere de Musonoi, Kolwezi", "Compagnie Minière de Musonoi"),
        (
            "ZISCO Steel / Zimbabwe Iron & Steel Co Ltd Redcliff works",
            "Zimbabwe Iron and Steel Company",
        ),
    ],
)
def test_so_does_a_word_made_of_beginnings(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


def test_the_town_may_tell_the_firm() -> None:
    name = "ENSIDER Entr. Nat. de Siderurgie, Complexe d'El-Hadjar, Annaba"
    assert matching.compare(name, "Entreprise Nationale de Sidérurgie El Hadjar").is_match
    assert not matching.compare(name, "Entreprise Nationale de Sidérurgie, Oran").is_match


def test_a_state_may_be_one_word_before_the_seat() -> None:
    name = "T.N.P.L. Tamilnadu Newsprint & Papers, Kagithapuram"
    assert matching.compare(name, "Tamil Nadu Newsprint and Papers Limited").is_match
    assert not matching.compare(name, "Tamil Nadu Cements Corporation Limited").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "S.N.V.I. Rouiba - Ste Nle des Vehicules Industriels",
            "Société Nationale des Véhicules Industriels, Dakar",
        ),
        (
            "BFI - Banco Financiero Internacional (La Habana)",
            "Banco Financiero Internacional, Bogota",
        ),
        ("STC State Trading Corporation, Kathmandu", "State Trading Corporation of India"),
        ("ISM Iron Steel Mills, Karachi", "Iron Steel Mills, Chittagong"),
    ],
)
def test_a_firm_of_another_town_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
    assert not matching.compare(other, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("SNE Societe Nationale d'Electricite, Chad", "Société Nationale d'Electricité"),
        ("C.S.S. Cie Sucriere Senegalaise Mbane Trading", "Compagnie Sucrière Sénégalaise"),
        ("NOC North Oil Company, Basra Gas", "North Oil Company"),
        (
            "ZISCO Steel / Zimbabwe Iron & Steel Co Ltd Retirement Fund",
            "Zimbabwe Iron and Steel Company",
        ),
    ],
)
def test_a_land_a_trade_or_another_body_is_no_seat(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
    assert not matching.compare(other, name).is_match


def test_a_misspelled_land_without_a_seat_is_no_other_place() -> None:
    assert matching.compare("PDVSA Petroleos de Venezuala SA", "Petróleos de Venezuela").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("LISCO Lybian Iron & Steel Co - Misurata", "Libyan Iron and Steel Company"),
        ("HIT, Hvy. Industries Taxilla, Taxila Cantt", "Heavy Industries Taxila"),
    ],
)
def test_a_place_that_a_firm_misspells_is_no_other_town(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


def test_a_land_that_is_spelled_much_the_same_is_another() -> None:
    found = matching.compare(
        "LISCO Liberian Iron & Steel Co - Misurata", "Libyan Iron and Steel Company"
    )
    assert not found.is_match
