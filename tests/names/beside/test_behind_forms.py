"""What stands behind a legal form that ends a name is no part of it, unless it is another body."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.behind_forms import up_to_form
from screener.names.writing.fold import folded


def _up_to(name: str) -> str:
    return up_to_form(name, folded(name))


@pytest.mark.parametrize(
    ("ledger", "listed"),
    [
        ("INKOP DOO NOVI SAD", "INKOP DOO CUPRIJA"),
        ("JATRONICS SDN BHD CAB. MEDAN", "JATRONICS SDN BHD"),
        ("GLOBAL RELIEF FOUNDATION, INC. PUNCT DE LUCRU CLUJ", "GLOBAL RELIEF FOUNDATION, INC."),
        ("INTTRAFIK EOOD - KLON VARNA", "INTTRAFIK EOOD"),
        ("MAK INTERNATIONAL SERVICES CO LTD NAIROBI KENYA", "MAK INTERNATIONAL SERVICES CO LTD"),
        ("UNION DEVELOPMENT GROUP CO LTD (UDG) Koh Kong", "Union Development Group Co., Ltd"),
        ("FABRYKI MEBLI FORTE SA OSTROW MAZOWIECKA", "Fabryki Mebli Forte S.A."),
        ("CIE FRUITIERE IMPORT S.A.S. MARSEILLE", "Compagnie Fruitière Import SAS"),
        ("UMICORE SA/NV HOBOKEN", "Umicore SA"),
        ("PLANSEE SE REUTTE", "Plansee SE"),
        ("EXALMAR SAA LIMA", "Exalmar S.A.A."),
        ("VICENTIN SAIC PTA. RICARDONE", "Vicentin S.A.I.C."),
        ("CORURIPE S/A ITURAMA", "Coruripe S.A."),
        ("THAI RAYON PCL ANGTHONG FTY THB", "Thai Rayon Public Company Limited"),
        ("THAI UNION GRP PCL SAMUTSAKORN TH", "Thai Union Group Public Company Limited"),
        ("KOREA ZINC CO LTD ONSAN KRW", "Korea Zinc Co., Ltd."),
        ("HARTALEGA S/B BESTARI JAYA", "Hartalega Sdn. Bhd."),
        ("WRP ASIA PACIFIC S/B SEPANG", "WRP Asia Pacific Sdn. Bhd."),
        ("KALTEX TEXTILES S A D C V SN JUAN DEL RIO", "Kaltex Textiles, S.A. de C.V."),
        ("EMPACADORA CELAYA S A D C V GTO", "Empacadora Celaya, S.A. de C.V."),
        ("GRUPO BIMBO S A B DE C V CDMX", "Grupo Bimbo, S.A.B. de C.V."),
        ("ROCKWOOL A/S HEDEHUSENE", "Rockwool A/S"),
        ("FRUKTUS SP ZOO TYMBARK", "Fruktus Sp. z o.o."),
        ("LEDESMA S.A. INGENIO CALILEGUA", "Ledesma SA"),
        ("KOVRA SAC LIMA", "Kovra S.A.C."),
        ("Seda d.o.o. Beograd", "Seda d.o.o."),
        ("VOSTOK DOOEL SKOPJE", "Vostok dooel"),
        ("SNIM, Nouadhibou", "Société Nationale Industrielle et Minière"),
        ("NEETEE CLOTHING PVT LTD 35 UDYOG VIHAR PHASE IV", "Neetee Clothing Private Limited"),
        ("PAK DENIM LTD 37/1-2 SECTOR 16 KORANGI", "Pak Denim Limited"),
        ("TAYPA TEKSTIL SAN TIC LTD STI MERKEZ MAH 12 SOK NO 5", "Taypa Tekstil Ltd. Şti."),
        ("KALTEX SA DE CV CALLE 5 PARQUE INDUSTRIAL", "Kaltex, S.A. de C.V."),
        ("FORMOSTAR LTD UNIT 2 PLOT 35 PHASE I", "Formostar Limited Unit 2"),
        ("CHELSEA MILLS 27 UDYOG VIHAR PHASE 1 GURGAON", "Chelsea Mills"),
        ("ALPARGATAS S/A - FILIAL CAMPINA GRANDE", "Alpargatas S.A."),
        ("VICUNHA S/A UNIDADE SANTA RITA", "Vicunha S.A."),
        ("ALKHALEEJ SUGAR CO LLC JEBEL ALI", "Al Khaleej Sugar Co. L.L.C."),
        ("FORTE SA OSTROW MAZ.", "Forte S.A."),
        ("SUZANO SA SAO PAULO", "Suzano S.A."),
        ("KHOUZESTAN STEEL CO AHWAZ", "Khouzestan Steel Company"),
        ("KAZZINC TOO UST-KAMENOGORSK", "ТОО «Казцинк»"),
    ],
)
def test_an_office_or_town_behind_the_form_is_left_off(ledger: str, listed: str) -> None:
    assert matching.compare(ledger, listed).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Alfa Ltd",
        "Limited Brands",
        "Alfa Ltd Pension Fund",
        "Alfa Ltd and Beta",
        "Alfa Ltd Beta Company",
        "Alfa Ltd Unit 2",
        "Alfa Ltd Phase 2",
        "Alfa Ltd Solar Park 2",
        "Alfa Ltd Park 7 Hotel",
        "Alfa SA Unidade II",
        "Alfa Limited Lia",
        "Alfa Limited Vietnam Alfa 1",
        "ALFA SA PENSION FUND",
        "Alfa SA Beta Gamma Delta",
        "ALFA AG BV",
        "Design Bureau named after A.S. Yakovlev",
        "Espoir COOP-CA Soubre",
        "Alfa Ltda Mina Workers Union",
        "Alfa S/A",
        "ALFA S A DE C V",
        "ALFA S/B CREDIT UNION",
        "TEXTILE MILLS LTD FSD PKR",  # in each town
        "SUGAR MILLS LTD LHR PKR",
        "Jund ad Daulah",
        "Alfa Sal Grosso",
        "Albergo Ca Centopietre",
        "Alfa ou Betamax",
        "Alfa BSC Hons",
        "Alfa Zoo Safari",
        "Vodokanal OOO Perm",
        "Mlekara AD Subotica",
        "Pivara AD Niksic",
        "Duvan AD Niksic",
        "Kirpichnyi Zavod OOO Perm",
        "Tea Company Colombo",
        "Iran Tea Company Colombo",
        "Velkoria Company Vietnam",
        "Velkoria and Co Wien",
        "Me Too Shoes",
        "Vega Ltd Square Dhaka",
        "Vega Ltd Suntrust Plan",
    ],
)
def test_another_body_or_the_number_of_a_plant_is_not(name: str) -> None:
    assert not _up_to(name)


def test_a_land_or_a_brand_behind_a_dash_may_tell_a_sister_firm() -> None:
    assert _up_to("Alfa Ltd - Germany") == "alfa ltd ( germany )"
    assert _up_to("MAS Active Ltd - Shadowline") == "mas active ltd ( shadowline )"


@pytest.mark.parametrize(
    ("ledger", "listed"),
    [
        ("REYCO GMBH GERMANY", "REYCO GMBH"),
        ("Reyco GmbH, Germany", "REYCO GMBH"),
        ("Reyco GmbH (Germany)", "REYCO GMBH"),
        ("Beijing Alfa Co Ltd P.R. China", "Beijing Alfa Co., Ltd."),
        ("Bank Saderat PLC, Iran", "BANK SADERAT PLC"),
        ("Hetian Taida Apparel Co., Ltd. P.R.China", "Hetian Taida Apparel Co., Ltd."),
        ("Top Glove (Thailand) Co Ltd Thailand", "Top Glove (Thailand) Co Ltd"),
        ("Esquel Textile (Vietnam) Co Ltd Vietnam", "Esquel Textile (Vietnam) Co Ltd"),
        (
            "Holtek Semiconductor (India) Private Limited India",
            "Holtek Semiconductor (India) Private Limited",
        ),
        ("China Cotton Trading Co Ltd China", "China Cotton Trading Co Ltd"),
        ("Yamaha Motor India Pvt Ltd India", "Yamaha Motor India Pvt Ltd"),
        ("Myanmar Economic Holdings Ltd Myanmar", "Myanmar Economic Holdings Ltd"),
        ("India Cements Ltd India", "India Cements Ltd"),
        ("Iran Alumina Company, Iran", "Iran Alumina Company"),
        ("Vietnam Alfa JSC Vietnam", "Vietnam Alfa JSC"),
        ("Sri Lanka Tea Company, Sri Lanka", "Sri Lanka Tea Company"),
        ("Xinjiang Zhongtai Chemical Co Ltd China", "Xinjiang Zhongtai Chemical Co Ltd"),
    ],
)
def test_a_land_behind_the_form_is_where_a_firm_sits(ledger: str, listed: str) -> None:
    assert matching.compare(ledger, listed).is_match
    assert matching.compare(listed, ledger).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Reyco GmbH Germany", "Reyco GmbH Austria"),
        ("Reyco GmbH Germany", "Reyco Austria GmbH"),
        ("Reyco GmbH (Germany)", "Reyco GmbH (Austria)"),
        ("Alfa Textiles (BD) Ltd", "Alfa Textiles (PK) Ltd"),
        ("Golden Weaving Ltd. Pakistan", "Golden Weaving (Bangladesh) Ltd."),
        ("Alfa Beta Ltd India", "Alfa Beta Karachi Ltd"),
        ("Alfa Beta GmbH Germany", "Alfa Beta Xinjiang Co Ltd"),
        ("Hoshine Ltd UK", "Hoshine (Xinjiang) Co Ltd"),
        ("Sagrit Ltd Kenya", "Sagrit Europe Ltd"),
        ("Sagrit Ltd Malaysia", "Sagrit (S) Pte Ltd"),
        ("Sagrit Ltd Kenya", "Sagrit (U) Ltd"),
        ("Georgia Alfa Inc Georgia", "Alfa Inc"),
        ("Iran Alumina Company, Iran", "Alumina Company"),
        ("Iran Alumina Company, Iran", "Iraq Alumina Company"),
        ("Export Import Co Ltd China", "Export Import Co Ltd"),
        ("National Mining Co Ltd Mongolia", "National Mining Co Ltd"),
    ],
)
def test_a_firm_that_sits_in_a_land_is_none_of_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("firm", "written"),
    [
        ("ZTC Banja Vrućica", "ZTC Banja Vrucica ad Teslic"),
        ("Štamparija Obod", "Stamparija Obod ad Cetinje"),
        ("Zetatrans", "Zetatrans AD Podgorica"),
    ],
)
def test_a_town_stands_behind_a_form_of_former_yugoslavia(firm: str, written: str) -> None:
    assert matching.compare(firm, written).is_match


@pytest.mark.parametrize(
    ("one", "other"), [("Red Ad Media Ltd", "Red Ltd"), ("Alpha", "Alpha Ad Agency")]
)
def test_an_advertisement_is_no_form(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    "name",
    [
        "Vega Ltd Factory Hospital",
        "Vega Ltd Steel Works Union",
        "Vega Ltd Division Bank",
        "Vega Ltd General Mills",
        "Vega Ltd Research Institute Plant",
    ],
)
def test_a_body_at_a_site_is_none(name: str) -> None:
    assert up_to_form(name, folded(name)) == ""
    assert not matching.compare(name, "Vega Ltd").is_match


@pytest.mark.parametrize(
    "name",
    ["Vega Ltd Spinning Unit 2", "Vega Ltd Knitting Division Dhaka", "Vega Ltd Textile Mill"],
)
def test_what_is_done_at_a_site_leaves_the_firm(name: str) -> None:
    assert matching.compare(name, "Vega Ltd").is_match


@pytest.mark.parametrize(
    "kind",
    ["SP OOO", "СП ООО", "ИП ООО", "ДП ООО", "УП ООО", "НПП ООО", "ПКФ ООО", "JV LLC", "FE LLC"],
)
def test_initials_of_a_kind_of_firm_before_its_form_are_no_name(kind: str) -> None:
    assert not matching.compare(f"{kind} Velkoria", f"{kind} Tamburo").is_match
    assert matching.compare(f"{kind} Velkoria", "Velkoria").is_probable


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("MRF Ltd Arakkonam", "MRF Ltd"),
        ("ITC Ltd Munger", "ITC Ltd"),
        ("BMW AG Werk Dingolfing", "BMW AG"),
        ("OMV AG Schwechat", "OMV AG"),
        ("AKH Ltd Zumpara Industrial Estate", "AKH Ltd"),
        ("LPP SA Pruszcz", "LPP SA"),
    ],
)
def test_other_initials_before_a_form_tell_a_firm(name: str, firm: str) -> None:
    assert matching.compare(name, firm).is_probable


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Velkoria Ltd Plot 12 Zumpara Industrial Estate", "Velkoria Ltd"),
        ("Velkoria Apparel Ltd Dhaka Export Processing Zone", "Velkoria Apparel Ltd"),
        ("Velkoria FZE Jebel Ali Free Zone", "Velkoria FZE"),
        ("Velkoria Co., Ltd. Suzhou Industrial Park", "Velkoria Co., Ltd."),
        ("Velkoria Textil SA Zona Franca Zumpara", "Velkoria Textil SA"),
        ("Velkoria Tekstil A.Ş. Bursa Organize Sanayi Bölgesi", "Velkoria Tekstil A.Ş."),
    ],
)
def test_a_zone_of_factories_stands_behind_a_firm(name: str, firm: str) -> None:
    assert matching.compare(name, firm).is_probable
    assert not matching.compare(name, firm.replace("Velkoria", "Tamburo")).is_match


@pytest.mark.parametrize(
    ("firm", "written"),
    [
        ("Brightway Holdings Sdn Bhd", "BRIGHT WAY HOLDINGS SDN BHD Lot 1559 Jln Istimewa Kapar"),
        ("Orient Craft Ltd", "ORIENTCRAFT LTD Sec 18 Gurgaon"),
    ],
)
def test_an_address_in_words_of_its_land_is_no_part_of_a_name(firm: str, written: str) -> None:
    assert matching.compare(firm, written).is_match
    assert not matching.compare("Velkoria Ltd", written).is_match
