"""What is said beside a name is set aside; a place in brackets is part of the name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.asides import quoted
from screener.names.beside.signs import signs_of
from screener.names.marks import marks_of
from screener.names.parts import parts
from screener.names.writing.fold import folded


def parts_of(name: str) -> tuple[str, ...]:
    words = folded(name)
    return parts(name, words, signs_of(words) | marks_of(name))


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Iran Electronics Industries (IEI)", "Iran Electronics Industries"),
        ("M/s. Arvind Mills Ltd., Naroda Road, Ahmedabad", "M/s. Arvind Mills Ltd"),
        ("Arvind Ltd - Naroda Division", "Arvind Ltd"),
        ("FNGPC - Togo National Federation of Cotton", "Togo National Federation of Cotton"),
        ("Rana Plaza - New Wave Style Ltd", "New Wave Style Ltd"),
        ("GAESA - Grupo de Administracion Empresarial", "Grupo de Administracion Empresarial"),
        ("Palmal Group - Aswad Composite Mills Ltd", "Aswad Composite Mills Ltd"),
        ("Tata Group - Voltas Ltd", "Voltas Ltd"),
        ("DBL Group - Jinnat Apparels", "Jinnat Apparels"),
        ("Arçelik - Koç Holding", "Arçelik"),
        ("Orion Cables, Shanghai", "Orion Cables (Shanghai)"),
        ("Orion Cables Ltd, Türkiye", "Orion Cables Ltd (Türkiye)"),
        ("COAJOQ, Canchungo (Guiné-Bissau)", "COAJOQ"),
        ("Mongla EPZ - Zarnitsa Knitwear", "Zarnitsa Knitwear"),
        ("Zarnitsa Knitwear - Mongla EPZ", "Zarnitsa Knitwear"),
        ("Zarnitsa Enterprise - Bavet SEZ", "Zarnitsa Enterprise"),
        ("Zarnitsa Knits - Zona Franca Las Américas", "Zarnitsa Knits"),
        ("KCN Tân Tạo - Zarnitsa Knits", "Zarnitsa Knits"),
        ("85th Main Special Service Center, Military Unit 26165", "Military Unit 26165"),
        ("Центр, войсковая часть 26165", "войсковая часть 26165"),
        ("DF Deutsche Forfait GmbH", "Deutsche Forfait GmbH"),
        ("SINO (SINNO) ELECTRONICS CO LTD", "SINNO ELECTRONICS CO LTD"),
        ("Vardhaman Textiles Limited (Unit Auro Spinning)", "Vardhaman Textiles Limited"),
        ("Orient Bank (Zarnitsa Kolokol)", "Zarnitsa Kolokol"),
        ("Dawning Information Industry Co., Ltd. (Zarna)*", "Zarna"),
    ],
)
def test_name_without_what_is_said_beside_it(name: str, inside: str) -> None:
    assert inside in [" ".join(part.split()).rstrip(" .,") for part in parts_of(name)]


@pytest.mark.parametrize(
    "name", ["Zarnitsa Kolokol AB (publ)", "Zarnitsa Kolokol (Zarna)", "Zarnitsa Co., Ltd. (ZNC)"]
)
def test_a_short_word_is_a_name_only_behind_a_legal_form(name: str) -> None:
    """*(publ)* is said of a form; four letters and more that nobody knows are a brand."""
    assert name.partition("(")[2].rstrip(")") not in parts_of(name)


@pytest.mark.parametrize(
    "name",
    [
        "Jabil Circuit (Shanghai)",
        "Ananta Apparels (Pvt) Ltd",
        "Golden Dragon Co., Ltd.",
        "Alpha (2)",
        "DBL Group - Knit Garments Ltd",
        "QBL Group - Chattogram",
        "Zarnitsa Land - Mandarin Tower",
        "Phoenix Contact - General Trading LLC",
        "Rolls-Royce - Power Systems AG",
        "Hitachi - Industrial Equipment Systems Co., Ltd.",
        "Ministry of Defence, Russia",
        "National Bank, Denmark",
        "Delta, Import Export Trading Company",
        "Silva, Indústria e Comércio de Alimentos Ltda",
        "XYZ - Import Export Trading Company",
        "XYZ - Cotton Mills of India",
        "(QXW)",
        "IEI Iran Grain",
        "Zarnitsa Kolokol AB (2)",
        "",
    ],
)
def test_places_forms_and_numbers_stay(name: str) -> None:
    assert parts_of(name) == ()


@pytest.mark.parametrize(
    "behind",
    [
        ", S. de R.L. de C.V.",
        ", spółka z ograniczoną odpowiedzialnością",
        ", společnost s ručením omezeným",
        ", Société à responsabilité limitée",
        ", Sociedade por Quotas Limitada",
        ", spol. s r.o.",
        ", Kereskedelmi és Szolgáltató Kft",
        ", Cotton Ginning and Pressing Factory",
        ", Import Export Trading Company",
        ", Indústria e Comércio de Alimentos Ltda",
        ", Herstellung und Vertrieb von Möbeln",
        ", proizvodnja i trgovina namještaja",
        ", Korlátolt Felelősségű Társaság",
        " (Cotton Mills of India)",
        " Società COOPERATIVA",
        " Coopérative AGRICOLE",
        " (Import Export Trading Company)",
        " (Cotton Ginning and Pressing Factory)",
    ],
)
def test_legal_form_or_trade_beside_two_names_makes_them_no_one(behind: str) -> None:
    assert not matching.compare(f"Zarnitsa{behind}", f"Kolokol{behind}").is_match
    assert not matching.compare(f"Alfa{behind}", f"Beta{behind}").is_match


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("Shell, Nigeria", "Shell, Iran"),
        ("Shell Ltd, Nigeria", "Shell Ltd, Iran"),
        ("Bosch, Germany", "Bosch, Turkey"),
        ("Alfa Trading, Germany", "Alfa Trading, France"),
        ("Orion Cables, Shanghai", "Orion Cables, Wuxi"),
        ("Orion Cables Ltd, Germany", "Orion Cables Ltd, France"),
        ("Ministry of Defence, Russia", "Ministry of Defence, Ukraine"),
        ("Central Bank, Syria", "Central Bank, Egypt"),
        ("National Bank, Denmark", "Bank Melli"),
        ("Mongla Export Processing Zone - Delta", "Delta"),
    ],
)
def test_another_land_is_another_firm(here: str, there: str) -> None:
    assert not matching.compare(here, there).is_match


def test_land_behind_a_comma_costs_little_where_the_other_name_has_none() -> None:
    assert matching.compare("Orion Cables, Shanghai", "Orion Cables").is_match
    assert matching.compare("Orion Cables Ltd, Germany", "Orion Cables Ltd").is_match


def test_address_after_the_legal_form_costs_nothing_but_being_a_part() -> None:
    whole = "Yongfeng Fishery Limited, owner of F/V Da Wang"
    assert matching.compare("Yong Feng Fishery Ltd.", whole).is_match


@pytest.mark.parametrize(
    ("beside", "name"),
    [
        ("PDVSA Petroleos de Venezuala SA", "Petróleos de Venezuela, S.A."),
        ("Z.D.I. - Zimbabwe Defence Industries", "Zimbabwe Defence Industries (Pvt) Ltd"),
        ("CBG Compagnie des Bauxites de Guinee", "Compagnie des Bauxites de Guinée"),
        ("Office des Ports du Maroc OPM", "Office des Ports du Maroc"),
    ],
)
def test_initials_beside_what_they_are_short_for_say_nothing(beside: str, name: str) -> None:
    assert matching.compare(beside, name).is_match


def test_other_city_in_brackets_is_another_reading_of_no_name() -> None:
    here = matching.compare("Orion Cables (Wuxi) Ltd", "Orion Cables (Wuxi) Ltd").score
    there = matching.compare("Orion Cables (Wuxi) Ltd", "Orion Cables (Harbin) Ltd").score
    assert there < here


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("PDVSA", "Petróleos de Venezuela, S.A."),
        ("NIOC (Iran)", "شرکت ملی نفت ایران"),
        ("NORINCO Group", "China North Industries Group Corporation"),
        ("ONGC Ltd", "Oil and Natural Gas Corporation"),
        ("ПАО «НЛМК»", "Novolipetsk Steel"),
        ("ФГУП «ВНИИА им. Н.Л. Духова»", "All-Russian Research Institute of Automatics"),
    ],
)
def test_well_known_initials_are_read_written_out(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [  # as on the Entity List of the US Bureau of Industry and Security, and as others write them
        ("CETC-54", "China Electronics Technology Group Corporation 54th Research Institute"),
        (
            "CETC 54th Research Institute",
            "China Electronics Technology Group Corporation 54th Research Institute",
        ),
        ("CASIC Fourth Academy", "China Aerospace Science and Industry Corporation 4th Academy"),
    ],
)
def test_units_of_well_known_initials_are_read_written_out(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("NLMK Lipetsk", "Novolipetsk Steel"),
        ("Saudi Aramco, Dhahran", "Saudi Arabian Oil Company"),
        ("Thaisarco, Phuket", "Thailand Smelting and Refining Co., Ltd."),
        ("RINL Visakhapatnam Steel Plant", "Rashtriya Ispat Nigam Limited"),
        ("SGS SA, Geneva", "Société Générale de Surveillance S.A."),
        ("AB SKF, Göteborg", "Aktiebolaget Svenska Kullagerfabriken"),
    ],
)
def test_well_known_initials_are_written_out_before_their_town(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Zanaco Bank PLC", "Zambia National Commercial Bank Plc"),
        ("KBZ Bank", "Kanbawza Bank Limited"),
        ("RTB Bor Group", "Rudarsko-topioničarski basen Bor"),
        ("CVG Minerven", "CVG Compañía General de Minería de Venezuela C.A."),
        ("ENIMINAS Nicaraguan Mining Company", "Empresa Nicaragüense de Minas"),
        ("Yuzhmash (Yuzhny Machine-Building Plant)", "Southern Machine Building Plant"),
    ],
)
def test_well_known_initials_may_stand_beside_words_of_what_they_are_short_for(
    short: str, long: str
) -> None:
    assert matching.compare(short, long).is_match


def test_initials_before_all_that_they_are_short_for_are_not_written_out_again() -> None:
    name = "Compagnie Malienne des Textiles COMATEX"
    other = "Compagnie Malienne pour le Développement des Textiles"
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("sister", "firm"),
    [
        ("COSCO Dalian Co., Ltd.", "China Ocean Shipping Company"),
        ("SGS Geneva", "Société Générale de Surveillance S.A."),
        ("RINL Textile Plant", "Rashtriya Ispat Nigam Limited"),
    ],
)
def test_a_town_before_the_legal_form_is_of_a_sister(sister: str, firm: str) -> None:
    assert not matching.compare(sister, firm).is_match


def test_another_unit_of_well_known_initials_is_another() -> None:
    fourth = "China Electronics Technology Group Corporation 54th Research Institute"
    assert not matching.compare("CETC 38th Research Institute", fourth).is_match


@pytest.mark.parametrize(
    "name",
    [
        "IHH Healthcare Berhad",
        "PDVSA GmbH",
        "NIOC India",
        "CETC Textiles",
        "BHEL Trading Kft",
        "PDVSA NIOC",
        "PDVSA NIOC Caracas",
        "NIOC PDVSA Shiraz",
    ],
)
def test_initials_beside_a_word_foreign_to_them_stay_initials(name: str) -> None:
    assert parts_of(name) == ()


@pytest.mark.parametrize(
    ("firm", "body"),
    [
        ("GSK plc", "Zadna International"),
        ("ABC Ltd", "Agricultural Bank of China"),
        ("MSC Ltd", "Mobarakeh Steel Company"),
        ("CBS Inc", "Commercial Bank of Syria"),
        ("ESCO GmbH", "Esfahan Steel Company"),
        ("NICO Ltd", "Naftiran Intertrade Company"),
        ("Nada Ltd", "National Aerospace Development Administration"),
        ("Isis Ltd", "Islamic State of Iraq and al-Sham"),
        ("CAST srl", "China Academy of Space Technology"),
        ("NOK Corporation", "Uzbekneftegaz"),
        ("NPC India", "National Petrochemical Company"),
        ("COSCO Inc", "China Ocean Shipping Company"),
    ],
)
def test_firm_with_the_initials_of_a_body_is_another(firm: str, body: str) -> None:
    assert not matching.compare(firm, body).is_match


def test_initials_of_three_letters_are_written_out_beside_a_legal_form_only() -> None:
    assert matching.compare("BMW AG", "Bayerische Motoren Werke AG").is_match
    assert matching.compare("SQM - Soquimich", "Sociedad Química y Minera de Chile S.A.").is_match
    assert not matching.compare("KLM", "Koninklijke Luchtvaart Maatschappij").is_match
    assert not matching.compare("NEC JSC", "Nippon Electric Company").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("SCM Garments Pvt Ltd Unit 3", "SCM Garments Pvt Ltd - Unit 5"),
        ("MAS Active (Pvt) Ltd - Linea Intimo", "MAS Active (Pvt) Ltd - Shadowline"),
        ("Regent Garment Factory Ltd (Hai Duong)", "Crystal Martin Garment (Hai Duong) Ltd"),
        ("Fakir Apparels Ltd", "Fakir Fashion Ltd"),
        ("Ha-Meem Denim Ltd Unit-1", "Ha-Meem Denim Limited (Unit 03)"),
        ("Interloop Plant 2", "Interloop Limited - Hosiery Plant No. IV"),
    ],
)
def test_plants_and_sister_firms_stay_apart(first: str, second: str) -> None:
    assert not matching.compare(first, second).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PT Pan Brothers Tbk", "P.T. Pan Brothers, Tbk. Tangerang"),
        ("Square Fashions Ltd.", "SQUARE FASHIONS LTD (Square Group), Bhaluka"),
        ("Viet Tien Garment Corp.", "Tổng công ty cổ phần May Việt Tiến"),
        ("Hirdaramani (Pvt) Ltd - Kahathuduwa", "Hirdaramani (Pvt) Ltd"),
        ("Style Textile (Private) Limited", "Style Textile Pvt Ltd 22km Ferozepur rd Lahore"),
        ("Mercator Petroleum FZE", "Mercator Petroleum Free Zone Establishment, Jebel Ali"),
        ("Shahi Exports Pvt Ltd (Unit-07)", "M/s Shahi Exports Private Limited, Unit 7"),
        ("Cty CP May Song Hong", "Song Hong Garment Joint Stock Company"),
        ("Tong Cong ty May 10 - CTCP", "Garment 10 Corporation JSC"),
    ],
)
def test_a_plant_is_its_firm(first: str, second: str) -> None:
    assert matching.compare(first, second).is_match


def test_initials_in_their_own_letters_are_written_out() -> None:
    assert matching.compare("АО «ОДК»", "United Engine Corporation").is_match
    assert not matching.compare("ODK Ltd", "United Engine Corporation").is_match


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("ДНР", "Donetsk People's Republic"),
        ("ЦНИИХМ", "Central Scientific Research Institute of Chemistry and Mechanics"),
        ("ΔΕΗ Α.Ε.", "Public Power Corporation S.A."),
        ("CRBC", "China Road and Bridge Corporation"),
        ("SEDENA", "Secretaría de la Defensa Nacional"),
        ("ZANU-PF", "Zimbabwe African National Union - Patriotic Front"),
    ],
)
def test_initials_of_bodies_are_written_out(initials: str, long: str) -> None:
    assert matching.compare(initials, long).is_match


@pytest.mark.parametrize(
    ("with_initials", "name"),
    [
        ("MKE A.S. (Makine ve Kimya Endüstrisi)", "Makine ve Kimya Endustrisi AS"),
        (
            "SEMADCO (El-Nasr Company for Fertilizers and Chemical Industries)",
            "El Nasr Co. for Fertilizers & Chem Industries",
        ),
    ],
)
def test_the_name_in_a_bracket_behind_its_initials_is_read(with_initials: str, name: str) -> None:
    assert matching.compare(with_initials, name).is_match


@pytest.mark.parametrize(
    ("with_initials", "trade"),
    [
        ("HR (Human Resources) Kolar", "Human Resources"),
        ("CC (Cotton Company)", "Cotton Company"),
        ("IT (Information Technology) Ltd", "Information Technology"),
        ("AB (Alfa Beta) Textiles", "Alfa Beta"),
        ("HRD (Human Resource Development) Kolar", "Human Resource Development"),
    ],
)
def test_a_trade_by_its_initials_is_no_name_of_a_firm(with_initials: str, trade: str) -> None:
    assert not matching.compare(with_initials, trade).is_match


@pytest.mark.parametrize("name", ["COAJOQ, Trading", "COAJOQ, GmbH", "Coajoq, Canchungo", "COAJOQ"])
def test_an_abbreviation_stands_alone_before_a_town_only(name: str) -> None:
    assert "COAJOQ" not in parts_of(name)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Negocios Industriales Real NIRSA S.A.", "Negocios Industriales Real S.A."),
        ("Petróleos de Venezuela PDVSA S.A.", "Petróleos de Venezuela"),
    ],
)
def test_initials_may_stand_before_the_legal_form(name: str, short: str) -> None:
    assert matching.compare(name, short).score > 0.95


@pytest.mark.parametrize(
    ("name", "long"),
    [
        ("CONAPROLE, Montevideo", "Cooperativa Nacional de Productores de Leche"),
        ("CAPLANOUN - Foumbot", "Coopérative Agricole des Planteurs du Noun"),
        ("UN-SCPC", "Union Nationale des Sociétés Coopératives de Producteurs de Coton"),
        ("UGPC-S/Z", "Union des Groupements de Producteurs de Coton de Sissili et Ziro (UGPC/SZ)"),
        ("SOTRIA-B", "Société de Transformation Industrielle de l'Anacarde du Burkina"),
        ("QAFCO P.S.C.", "Qatar Fertiliser Company"),
        ("UNPCB Bobo-Dioulasso", "Union Nationale des Producteurs de Coton du Burkina"),
        ("UCCAO Bafoussam", "Union Centrale des Coopératives Agricoles de l'Ouest"),
    ],
)
def test_abbreviations_of_bodies_may_be_parted_and_stand_before_a_town_or_form(
    name: str, long: str
) -> None:
    assert matching.compare(name, long).is_match


@pytest.mark.parametrize(
    ("name", "long"),
    [
        ("SENELEC Mauritanie", "Société Nationale d'Électricité du Sénégal"),
        ("COMILOG Textiles", "Compagnie Minière de l'Ogooué"),
        ("TBEA Xinjiang Sunoasis", "Tebian Electric Apparatus"),
        ("NIOC, Naftiran", "National Iranian Oil Company"),
        ("PDVSA - Citgo", "Petróleos de Venezuela"),
        ("SIEMENS - Gamesa", "Siemens"),
        ("CAKIB - Daloa", "CAKIB - Man"),
    ],
)
def test_initials_beside_another_land_trade_or_brand_are_another_body(name: str, long: str) -> None:
    assert not matching.compare(name, long).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Textil Ramos SA (Zumpango)", "Confecciones Lopez SA (Zumpango)"),
        ("Shree Spinning Mills (Rasipuram)", "Mahavir Spinning Mills (Rasipuram)"),
        ("Alpha Garments Ltd (Savarland)", "Beta Knit Ltd (Savarland)"),
    ],
)
def test_what_two_firms_have_in_brackets_may_be_their_town(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_a_brand_in_a_bracket_is_still_found_alone() -> None:
    assert matching.compare("Dawning Industry Co., Ltd. (Sugon)", "Sugon").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korea Mining Development Trading Corp (KOMID)", "Changgwang Sinyong Corp (KOMID)"),
        ("Green Tea (綠茶實業)", "Lv Cha (綠茶實業)"),
        ("Trading House (Uralmash)", "TD (Uralmash)"),
        ("Vietnam Garment (Vinatex)", "Tập đoàn Dệt May (Vinatex)"),
    ],
)
def test_initials_and_a_name_in_other_letters_are_no_town(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ('TE "Nikola Tesla" Obrenovac', "Aerodrom Nikola Tesla a.d. Beograd"),
        ('Zavod "Avangard" Moskva', "Institut Avangard"),
    ],
)
def test_a_brand_in_quotes_is_none_of_another_kind_of_works(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ('Zavod "Avangard" Moskva', "OAO Avangard"),
        ('AO Torgovyi dom "Uralkali"', "Uralkali"),
        ('Fabrika "Slobodanka" Cacak', "Slobodanka"),
    ],
)
def test_a_brand_in_quotes_is_the_works_that_it_is_called_by(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


def test_an_apostrophe_within_a_word_opens_no_quotes() -> None:
    assert [*quoted("Mu'assasat al-Sina'at al-Difa'iya, Syria")] == []
    assert [*quoted("Zavod 'Velkoria Zumpara' Textil")] == ["Velkoria Zumpara"]


def test_a_name_in_quotes_behind_a_dash_is_explained_before_it() -> None:
    assert matching.compare(
        'Indofood\'s plantation arm - "Salim Ivomas" (N. Sumatra etc.)',
        "PT Salim Ivomas Pratama Tbk",
    ).is_match
