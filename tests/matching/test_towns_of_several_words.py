"""Towns of several words behind a name, and what lands and companies are called elsewhere."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Misr Spinning and Weaving Co. Mahalla El Kubra", "Misr Spinning & Weaving Company"),
        ("Condor Electronics, Bordj Bou Arreridj", "Condor Electronics SPA"),
        ("Tanzania Portland Cement, Dar es Salaam", "Tanzania Portland Cement"),
        ("Hydroterminal, Nizhniy Novgorod", "Hydroterminal Nizhny Novgorod"),
        ("Pakistan Ordnance Works, Wah Cantt", "Pakistan Ordnance Works (Wah Cantonment)"),
    ],
)
def test_town_behind_a_name_is_left_out(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Bandar Imam Petrochemical Company", "Bu Ali Sina Petrochemical Co., Bandar Imam"),
        ("Nizhny Novgorod Machine Plant", "Veliky Novgorod Machine Plant"),
        ("Kafr El Dawar Textile Company", "Kafr El Zayat Textile Company"),
        ("Port Gentil Cement", "Pointe Noire Cement"),
        ("Kota Kinabalu Port", "Kota Bharu Port"),
        ("Bandar Abbas Cement", "Bandar Imam Cement"),
    ],
)
def test_works_of_two_towns_are_two(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Banque Commerciale de Syrie, Damas", "Commercial Bank of Syria"),
        ("Banca Commerciale di Siria", "Commercial Bank of Syria"),
        ("Banco Nacional de Irak", "National Bank of Iraq"),
        ("Sherkat-e Foolad-e Khuzestan", "Khuzestan Steel Company"),
        ("Sherkat-e Mokhaberat-e Iran", "Telecommunication Company of Iran"),
        ("Petrochimi Tabriz", "Tabriz Petrochemical Company"),
        ("Admiralteyskie Verfi", "Admiralty Shipyards"),
        ("Cantieri Navali Riuniti", "United Shipyards"),
        ("Aravind Mills Limited", "Arvind Mills Ltd"),
        ("Mahalaxmi Fabrics", "Mahalakshmi Fabrics"),
        (
            "Českomoravská záruční a rozvojová banka, a.s.",
            "Czech-Moravian Guarantee and Development Bank",
        ),
    ],
)
def test_lands_and_works_are_called_so_elsewhere(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Banque Industrielle de Syrie", "Commercial Bank of Syria"),
        ("Banco Nacional de Irak", "National Bank of Iran"),
        ("Sherkat-e Foolad-e Khuzestan", "Khuzestan Cement Company"),
        ("Petrochimi Tabriz", "Tabriz Oil Refining"),
        ("Severnaya Verf", "Admiralty Shipyards"),
        ("Vardhan Textiles", "Vardhman Textiles"),
    ],
)
def test_other_lands_and_works_are_others(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "Société Tunisienne de l'Electricité et du Gaz, Tunis",
            "Tunisian Electricity and Gas Company",
        ),
        ("Société Algérienne d'Assurance, Algérie", "Algerian Insurance Company"),
        ("FGV Holdings Berhad", "Felda Global Ventures Holdings Berhad"),
        ("DUCAB", "Dubai Cable Co (Pvt) Limited"),
        ("GHCL Limited", "Gujarat Heavy Chemicals Limited"),
    ],
)
def test_land_said_twice_and_own_initials_tell_no_other_firm(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Société Algérienne d'Assurance, Tunis", "Algerian Insurance Company of Morocco"),
        ("Syrian Lebanese Commercial Bank", "Commercial Bank of Syria"),
        ("Ducab Textile GmbH", "Dubai Cable Company"),
        ("FGV Textile Ltd", "Felda Global Ventures Holdings Berhad"),
    ],
)
def test_other_land_or_trade_still_does(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
