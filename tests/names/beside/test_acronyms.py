"""Initials of bodies beside what tells readers whose they are."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("captioned", "long"),
    [
        ("CODELCO (Chilean state copper miner)", "Corporación Nacional del Cobre de Chile"),
        ("Pemex (Mexican state oil giant)", "Petróleos Mexicanos"),
        ("MKEK (Turkish arms maker)", "Makina ve Kimya Endüstrisi Kurumu"),
        ("PTT (Thai energy company)", "Petroleum Authority of Thailand"),
        ("SCDP (petroleum depots), Douala", "Société Camerounaise des Dépôts Pétroliers"),
        ("NTPC – Indian coal power generator", "National Thermal Power Corporation"),
        # nobody else in the table has the letters: the trade tells enough
        ("REPSA: palm oil; fish kill in La Pasión", "Reforestadora de Palmas de El Petén, S.A."),
        ("GNI nickel smelter, riot Jan 2023", "PT Gunbuster Nickel Industry"),
        # of four letters or more nothing need agree
        ("DGCIM, torture, Boleíta", "Dirección General de Contrainteligencia Militar"),
        ("MEHL - army conglomerate", "Myanma Economic Holdings Public Company Limited"),
    ],
)
def test_known_initials_are_told_by_a_caption(captioned: str, long: str) -> None:
    assert matching.compare(captioned, long).is_match


@pytest.mark.parametrize(
    ("captioned", "long"),
    [
        ("NALCO (US water chemicals maker)", "National Aluminium Company Limited"),
        ("CODELCO (US software firm)", "Corporación Nacional del Cobre de Chile"),
        ("REPSA (steel mill)", "Reforestadora de Palmas de El Petén, S.A."),
        ("GNI, where two workers died", "PT Gunbuster Nickel Industry"),  # says no trade
        ("PTT (Dutch post office)", "Petroleum Authority of Thailand"),
        ("MIBA (Austrian bearings maker)", "Société Minière de Bakwanga"),
        ("CMDT (Cambodian textile maker)", "Compagnie Malienne pour le Développement des Textiles"),
    ],
)
def test_a_caption_of_another_tells_it(captioned: str, long: str) -> None:
    assert not matching.compare(captioned, long).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("PETROPERU S.A., Refinería Talara", "Petroleos del Peru"),
        ("PDVSA, Refinería Amuay", "Petroleos de Venezuela"),
        ("PEMEX, Refinería Cadereyta", "Petroleos Mexicanos"),
        ("CNEL EP", "Empresa Pública Estratégica Corporación Nacional de Electricidad"),
        ("CELEC EP", "Empresa Pública Estratégica Corporación Eléctrica del Ecuador"),
        ("CNT EP", "Corporación Nacional de Telecomunicaciones EP"),
        ("C.V.G. Venalum", "CVG Industria Venezolana de Aluminio, C.A."),
    ],
)
def test_a_plant_behind_well_known_initials_is_one_of_that_firm(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Petroleos del Peru", "Refinería Talara"),
        ("Petroleos Mexicanos", "Petroperu S.A., Refinería Talara"),
        ("CVG Venalum", "CVG Alcasa"),
        ("CNT Group", "Corporación Nacional de Telecomunicaciones EP"),
        ("CVG Industria Venezolana de Aluminio", "CVG Aluminio del Caroni"),
    ],
)
def test_a_plant_of_another_firm_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
