"""Ledgers in capitals write a seat behind a firm, which is known without it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from screener.names.beside.ledger_lines import before_seats
from screener.names.writing.fold import folded
from tests.matching.entries import listing

BEHIND_FORMS = [
    ("CEMENTOS PROGRESO S.A.GUA PTA SAN MIGUEL", "Cementos Progreso, Sociedad Anónima"),
    ("UNITED ARYAN EPZ LTD.NBI BABA DOGO", "United Aryan (EPZ) Limited"),
    ("CEMENTOS ARGOS S.A.COL BARRANQUILLA", "Cementos Argos S.A."),
    ("TRANSWORLD TEXT.LTD.DAR MBEZI", "Transworld Textile Limited"),
    ("MEHLER TEXNOLOGIES GMBH&CO FULDA", "Mehler Texnologies GmbH & Co. KG"),
    ("ILLOVO SUG.SA(PTY)LTD SEZELA MILL", "Illovo Sugar (South Africa) (Pty) Ltd"),
    ("TCTY MAY 10-CTCP HN USD", "Garment 10 Corporation - Joint Stock Company"),
    ("HUETTENW.KRUPP MANNESMANN GMBH DUISB.", "Hüttenwerke Krupp Mannesmann GmbH"),
    ("NORILSK NICKEL PJSC RUB", "Norilsk Nickel PJSC"),
]
WITHOUT_FORMS = [
    ("STE NLE POUDRES ET EXPLOSIFS TOULOUSE", "Société Nationale des Poudres et Explosifs"),
    ("PAK.ORDNANCE FACT.WAH CANTT", "Pakistan Ordnance Factories"),
    ("LAR COOP.AGROIND.MEDIANEIRA PR", "Lar Cooperativa Agroindustrial"),
    ("NO.1 MINING ENT.MONYWA", "No. (1) Mining Enterprise"),
    ("STE IND.DES TEXT.SITEX KSAR HELLAL", "Société Industrielle des Textiles (SITEX)"),
    ("GRPE CHIM.TUNISIEN GABES TND", "Groupe Chimique Tunisien"),
    ("CTCP TD HOA PHAT.HUNG YEN", "Hoa Phat Group Joint Stock Company"),
    ("CIA TEC.NORTE DE MINAS M.CLAROS", "Companhia de Tecidos Norte de Minas - Coteminas"),
    ("IND.VENEZ.ALUMINIO VENALUM PTO ORDAZ", "Industria Venezolana de Aluminio C.A."),
    ("CORP.NAC.MINERA BOLIVIA COMIBOL CALAMA", "Corporación Nacional Minera de Bolivia Comibol"),
    ("COAMO COOP.AGROIND.CAMPO MOURAO PR", "Coamo Cooperativa Agroindustrial"),
]
OTHERS = [
    ("PAK.ORDNANCE FACT.SANJWAL", "Pakistan Ordnance Factories Wah"),
    ("NO.3 FERTILIZER ENT.KYAWZWA", "No. (5) Fertilizer Enterprise"),
    ("TCTY MAY 10-CTCP HN USD", "Garment 19 Corporation - Joint Stock Company"),
    ("STE NLE TABACS & ALLUMETTES ALGER", "Société Nationale des Tabacs et Allumettes du Niger"),
    ("STE NLE CIMENT.BIZERTE", "Société Nationale des Ciments de Gabès"),
    ("LAR COOP.AGROIND.MEDIANEIRA PR", "Lar Cooperativa Transportes"),
    ("COOP.AGROIND.MEDIANEIRA PR", "Cooperativa Agroindustrial Cascavel"),
    ("COOP.AGRIC.TOLEDO PR", "Cooperativa Agrícola"),
    ("CEMENT FACT.ASWAN EGP", "Cement Factory"),
    ("ALFA.TEXT.LAHORE PKR", "Alfa Textiles Karachi"),
    ("PUNJAB SUG.MILLS.LAHORE", "Punjab Sugar Mills Multan"),
    ("STE IND.DES TEXT.MONASTIR", "Société Industrielle des Textiles"),
    ("STE IND.DES TEXT.SITEX KSAR HELLAL", "Société Industrielle des Textiles (SOTIM)"),
    ("UNITED ARYAN EPZ LTD.NBI BABA DOGO", "Baba Dogo Enterprises Limited"),
    ("ILLOVO SUG.SA(PTY)LTD SEZELA MILL", "Illovo Sugar (Malawi) Plc"),
    ("IND.VENEZ.ALUMINIO VENALUM PTO ORDAZ", "Industria Colombiana de Aluminio"),
    ("IND.VENEZ.ALUMINIO VENALUM PTO ORDAZ", "Industria Venezolana de Cemento"),
    ("STE NLE EAUX DU SENEGAL DAKAR XOF", "Société Nationale des Eaux du Mali"),
    ("CIA AZUC.HONDURENA SPS HNL", "Compañía Azucarera Salvadoreña, S.A."),
    ("ZAKL.AZOT.PULAWY SA PULAWY PLN", "Zakłady Azotowe Kędzierzyn S.A."),
    ("STEEL IND.TUZLA BAM", "Steel Industries Zenica"),
    ("SCHULZ GMBH&CO DORTMUND", "Schulze GmbH & Co. KG"),
    ("ZUCKERFABR.JUELICH AG", "Zuckerfabrik AG"),
]


@pytest.mark.parametrize(("ledger", "firm"), BEHIND_FORMS + WITHOUT_FORMS)
def test_a_firm_of_a_ledger_is_known_without_its_seat(ledger: str, firm: str) -> None:
    assert before_seats(ledger, folded(ledger))
    assert matching.compare(ledger, firm).is_match
    assert matching.compare(firm, ledger).is_match


@pytest.mark.parametrize(("ledger", "firm"), WITHOUT_FORMS[:5])
def test_the_index_finds_it_either_way(ledger: str, firm: str) -> None:
    for asked, listed in ((ledger, firm), (firm, ledger)):
        index = matching.Index.build([listing(listed), listing("Toulouse Ltd")])
        (matches,) = index.search([Supplier(name=asked)])
        assert [match.listed_name.text for match in matches] == [listed]


@pytest.mark.parametrize(("ledger", "other"), OTHERS)
def test_firms_of_another_town_number_or_trade_stay_apart(ledger: str, other: str) -> None:
    assert not matching.compare(ledger, other).is_match
    assert not matching.compare(other, ledger).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Ste Nle Poudres Toulouse",  # no ledger in capitals
        "TEXTILE MILLS LTD.LAHORE",  # every town has them
        "VODOKANAL.TULA",
        "JABIL CIRCUIT SDN BHD",  # a legal form, and no money of Bahrain
        "PICTET CH SOLUTIONS - MONEY MARKET A USD",  # shares of a fund
        "CREDIT SUISSE PORTFOLIO FUND GROWTH CHF",
        "BUDGET-AUTO.EU",  # a site in the net
        "CABINET MEDICAL DR FR.MATHUS",  # a person
        "TRANSFORMACIONS METAL.LIQUES LLANELL S.L.",  # a form behind a point
        "SAMSUNG ENGINEERING CONSTRUCTION",
        "OFF.MECC.G.CERUTTI",  # the brand
        "FERR.NORD SPA",
        "UNIO EMPRESARIAL METAL.LURGICA DE TERRASSA",  # one word with a point within
        "FERR.NORD -",
        "ALFA.BETA GAMMA & ",
    ],
)
def test_other_names_have_no_seat(name: str) -> None:
    assert before_seats(name, folded(name)) == ()
