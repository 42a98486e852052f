"""Captions whose short name is made of the words of a long name."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import (
    assert_possible_both_ways,
    found_by_the_second,
    lost_either_way,
)

OF_ONE = [
    ("Sarawak Oil Palms Berhad", "SOP (planter, Miri)"),
    ("General Company for Phosphate and Mines, Homs", "Gecopham (Syria's phosphate miner)"),
    ("Kisha Mining Share Company", "KMSC (operator of Eritrea's Kisha mine)"),
    ("African Gold Refinery Limited", "AGR, the Entebbe gold refinery"),
    (
        "Prison Rehabilitative Industries and Diversified Enterprises, Inc.",
        "PRIDE (Florida prison-labour company)",
    ),
    (
        "Korea General Corporation for Foreign Construction",
        "Genfco (DPRK firm sending builders abroad)",
    ),
    ("Astrafood Agri Resources Ltd.", "AstraAgri (Singapore-listed; Astrafood's plantation arm)"),
    ("ООО «Русская рыбопромышленная компания»", "RRPK (Russian pollock company)"),
    ("Siderúrgica Leste Brasil S.A.", "Silebras (Marabá steelmaker)"),
    (
        "Comercializadora de Servicios Médicos Cubanos, S.A.",
        "Cuba's medical-services exporter (CSMC)",
    ),
    (
        "Companhia Vale do Rio Cristalino Agropecuária Comércio e Indústria (Volkswagen)",
        "VW's Amazon cattle ranch (CVRC)",
    ),
    ("Sociedade Mineira de Catoca, Lda", "SMC (Angolan diamond miner)"),
    ("Ghana Graphite Company Limited", "GGC (graphite miner, Awaso)"),
    ("Compañía Cubana del Níquel S.A.", "Cubaniquel (Cuban nickel producer)"),
    ("Federal Prison Industries, Inc.", "FPI (US prison labour company)"),
    ("Syrian Company for Gas Transport", "SCGT (pipeline operator, Banias)"),
    ("Hindustan Shipyard Construction Limited", "HSCL (Visakhapatnam shipbuilder)"),
    ("Zaklady Azotowe Gorlice", "ZAG (fertiliser maker)"),
    ("PT Sulteng Nickel Industri", "SNI smelter, N. Morowali, after Jan-23 riot"),
    # a word of the works, initials that the name has already, and a word that initials leave out
    ("Kedah Agricultural Company", "KAC, Alor Setar rubber estate"),
    ("D.K. Garment Co., Ltd.", "DKG (jeans, Yangon)"),
    ("Congo Huachin International Mining SAS", "CHM (cobalt unit in Lubumbashi)"),
    # a calling in small letters is no part of what initials stand for
    ("Mandalay Gems Enterprise", "Mandalay gems monopoly (MGE)"),
    # the long name says its initials itself
    ("Société Minière de Kasunzu (SMK) SARL", "SMK, coltan concession holder at Rubaya"),
    ("Congo Xinfang International Mining SAS (CXM)", "CXM (cobalt unit in Lubumbashi)"),
]


@pytest.mark.parametrize(("long", "caption"), OF_ONE)
def test_a_caption_is_possibly_the_firm_that_its_short_name_is_made_of(
    long: str, caption: str
) -> None:
    compared = assert_possible_both_ways(long, caption)
    assert "match.made_of" in {statement.code for statement in compared.explanation}


def test_the_index_finds_a_caption_by_the_long_name_and_that_by_the_caption() -> None:
    assert lost_either_way(OF_ONE) == set()


@pytest.mark.parametrize(
    ("long", "caption"),
    [
        # other letters
        ("Sarawak Oil Palms Berhad", "SOB (planter, Miri)"),
        ("Siderúrgica Norte Brasil S.A.", "Sidepar (Marabá pig-iron maker)"),
        ("Siderúrgica do Pará S.A.", "Sinobras (Marabá steelmaker)"),
        ("Société de Développement Minier du Congo", "Gecamines (DRC copper miner)"),
        # the same, of another trade
        ("Confederación Nacional del Trabajo", "CNT (Chilean telephone company)"),
        ("Compañía Nacional de Teléfonos", "CNT (Spanish anarchist trade union)"),
        ("Ghana Broadcasting Corporation", "GBC (bauxite miner, Awaso)"),
        ("Gambia Brewery Company", "GBC (bauxite miner, Awaso)"),
        ("Entreprise Générale de Construction", "EGC (DRC's artisanal-cobalt monopoly)"),
        ("Sabah Oil Pipelines Berhad", "SOP (planter, Miri)"),
        ("African Grain Reserve Limited", "AGR, the Entebbe gold refinery"),
        ("Bangladesh Military Supply Company", "KMSC (operator of Eritrea's Kisha mine)"),
        ("Kenya Tourism Development Agency", "KTDA (Kenyan tea agency)"),
        ("Zimbabwe Consolidated Dairy Company", "ZCDC (Zimbabwe's state diamond miner)"),
        ("Companhia Vinícola do Rio Claro", "CVRC (VW's Amazon cattle ranch)"),
        ("Genetic Company for Seeds", "Genco (DPRK firm sending builders abroad)"),
        (
            "Korea General Corporation for Foreign Insurance",
            "Genco (DPRK firm sending builders abroad)",
        ),
        # of another good of the trade
        ("Entreprise Générale du Cuivre", "EGC (DRC's artisanal-cobalt monopoly)"),
        ("Mongolian Gold Enterprise", "MGE, the state gem seller"),
        # of three letters, half of what it does
        ("Armenian Gold Recovery Company", "AGR, the Entebbe gold refinery"),
        # of another land
        ("Guinea Bauxite Corporation", "GBC (bauxite miner, Awaso, Ghana)"),
        ("Syrian Company for Oil Transport", "SCOT (Iraqi pipeline operator)"),
        ("Myanma Oil and Gas Enterprise", "MOGE (Mongolian oil and gas company)"),
        ("Copper Mines of Bolivia", "COB (Bolivian workers' union)"),
        # of any land
        ("National Bank of Commerce Limited", "NBC (bank in Kenya)"),
        # a word
        ("Pakistan Rice Industries Development Enterprise", "Pride (Florida prison company)"),
        ("Public Radio International Development Exchange", "PRIDE (Florida prison company)"),
        # blends of societies, with what they are not
        ("Cooperativa Siderúrgica Paraguaya", "Cosipar (Brazilian pig-iron maker)"),
        ("Société Financière Internationale", "Socfin (rubber planter)"),
        ("Société Cotonnière du Togo", "Socoto (Ghanaian cotton ginner)"),
        # a town in brackets behind another name
        ("Siderúrgica Norte Brasil S.A. (Marabá)", "Sidepar (Marabá pig-iron maker)"),
        ("Shamva Copper Mining", "SCM (cobalt miner)"),  # another good of one line
        ("Société Minière du Kivu (tin)", "SMK (gold miner)"),  # two captions
        # nothing agrees
        ("Russian Railways Passenger Company", "RRPK (Russian pollock company)"),
        ("Indonesia Agricultural Bank", "AstraAgri (Astrafood's plantation arm)"),
    ],
)
def test_a_caption_of_another_firm_stays_apart(long: str, caption: str) -> None:
    assert not matching.compare(long, caption).is_match
    assert not matching.compare(caption, long).is_match


@pytest.mark.parametrize(
    ("long", "caption"),
    [
        ("Société Camerounaise de Palmeraies", "Socapalm (Cameroon's oil palm planter)"),
        ("Société Cotonnière du Togo", "Socoto (Togolese cotton ginner)"),
        ("Companhia Siderúrgica do Pará", "Cosipar (pig-iron maker, Marabá)"),
    ],
)
def test_a_society_is_called_by_a_blend_that_its_caption_agrees_with(
    long: str, caption: str
) -> None:
    assert matching.compare(long, caption).is_match


def test_initials_are_in_english_of_a_name_in_other_letters() -> None:
    long, caption = "АО «Объединённая судостроительная корпорация»", "USC shipyards, St Petersburg"
    assert matching.compare(long, caption).is_match
    assert matching.compare(caption, long).is_match
    assert found_by_the_second([(long, caption)]) == found_by_the_second([(caption, long)])
    for other in ("USC, cotton ginner", "USC tanneries, Kazan"):
        assert not matching.compare(long, other).is_match


def test_what_both_say_behind_is_no_part_of_the_initials() -> None:
    caption = "UDG – Dara Sakor resort, Koh Kong"
    assert matching.compare(caption, "Union Development Group, Dara Sakor").is_match
    assert not matching.compare(caption, "Union Dairy Group, Battambang").is_match
