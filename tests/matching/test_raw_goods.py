"""Cooperatives, farms and kilns as ledgers of their lands write them, with letters for kinds."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MATHIRA F.C.S. LTD", "Mathira Farmers' Co-op Society Ltd"),
        ("HTX DV NN Lâm San", "Hợp tác xã Dịch vụ Nông nghiệp Lâm San"),
        ("Gapoktan Sido Makmur", "Gabungan Kelompok Tani Sido Makmur"),
        ("Poktan Tani Jaya", "Kelompok Tani Tani Jaya"),
        ("KSP Sejahtera Bersama", "Koperasi Simpan Pinjam Sejahtera Bersama"),
        ("Kop. Kokowagayo", "Koperasi Kokowagayo"),
        ("PPK Jasin", "Pertubuhan Peladang Kawasan Jasin"),
        ("KRISHNA S.S.K. LTD", "Krishna Sahakari Sakhar Karkhana Ltd"),
        ("Ajinkyatara SSK Ltd", "Ajinkyatara Sahakari Sakhar Karkhana"),
        # in Iran, Turkey or France the letters are others
        ("Pars Oil Co SSK", "Pars Oil Co"),
        ("Pars Steel SSK", "Pars Steel PJS"),
        ("Ankara SSK Hastanesi", "Ankara SSK"),
        ("Group Prod Vega", "Group Production Vega"),
        ("สหกรณ์ผู้เลี้ยงโคนมจันทบุรี", "Chanthaburi Dairy Farmers Cooperative"),
        ("Estudio Vega y Asoc", "Estudio Vega y Asociados"),
        ("Sahyadri FPCL", "Sahyadri Farmers Producer Co. Ltd."),
        ("Anantapur Cotton FPC Ltd", "Anantapur Cotton Farmers Producer Company Limited"),
        ("Baba Bricks BKO", "Baba Brick Kiln"),
        ("Pashupati Itta Bhatta", "Pashupati Brick Kiln"),
        ("Kalika Ita Udhyog", "Kalika Itta Udyog"),
        (
            "MARMARABIRLIK ZEYTIN T.S.K.B.",
            "Marmarabirlik Zeytin Tarım Satış Kooperatifleri Birliği",
        ),
        ("Pescadores del Sur S. Coop. de R.L.", "Soc. Coop. Pescadores del Sur"),
        ("Beshkent Agroklaster MCHJ", "Beshkent Agro Cluster LLC"),
        ("FECAFEB", "Federación de Caficultores Exportadores de Bolivia"),
        ("CAC La Florida", "Cooperativa Agraria Cafetalera La Florida Ltda."),
        ("CAC BAGUA GRANDE LTDA", "Cooperativa Agraria Cafetalera Bagua Grande"),
        ("CAI Naranjillo", "Cooperativa Agraria Industrial Naranjillo Ltda"),
        (
            "ACPA El Progreso",
            "Asociación Cooperativa de Producción Agropecuaria El Progreso de R.L.",
        ),
        ("FAZ STA INES", "Fazenda Santa Inês, Carmo de Minas"),
        ("FAZ BOA ESPERANCA", "Fazenda Boa Esperança"),
        ("Fca. Las Nubes", "Finca Las Nubes"),
        ("Cooperativa Minera 15 de Agosto", "Cooperativa Minera Quince de Agosto"),
        ("Cooperativa 27 de Abril", "Cooperativa Veintisiete de Abril"),
        ("HTX Ca cao Thành Đạt", "Thanh Dat Cocoa Cooperative"),
        ("S.S. Urla Su Ürünleri Koop.", "Sınırlı Sorumlu Urla Su Ürünleri Kooperatifi"),
        ("ASOC CAFICULTORES SUR DEL HUILA", "Asociación de Caficultores del Sur del Huila"),
        ("COL. PESCADORES Z-10", "Colônia de Pescadores Z-10"),
        ("BENEF. STA. ANITA", "Beneficio Santa Anita"),
        ("Himal Chimney Itta Karkhana", "Himal Chimney Brick Factory"),
        ("Tejen pagta egriji fabrigi", "Tejen Cotton Spinning Mill"),
        ("BUXORO AGROKLASTER MCHJ", "Bukhara Agrocluster LLC"),
        (
            "สหกรณ์ผู้เลี้ยงกุ้งสุราษฎร์ธานี จำกัด",
            "Surat Thani Shrimp Farmers Cooperative Ltd",
        ),
        ("Sidamo Coffee Farmers Union", "Sidama Coffee Farmers Union"),
        ("Yirga Chefe Coffee Farmers Union", "Irgachefe Coffee Farmers Union"),
        ("Cooperativa Minera Huanuni R.L.", "Coop. Minera Huanuni Ltda."),
        ("PRODECOOP, R.L.", "PRODECOOP Ltda"),
        ("Proleite, C.R.L.", "Proleite Cooperativa"),
        ("ABOCFA Cooperative", "ABOCFA Co-operative Cocoa Farmers and Marketing Society"),
        ("Association Wouol", "Association Wouol de Bérégadougou"),
        ("EL CEIBO R.L.", "Central de Cooperativas El Ceibo Ltda."),
        ("Coop-CA Coopaza", "Groupement à Vocation Coopérative Coopaza"),
        ("Nyakinama GCS Ltd", "Nyakinama Growers Cooperative Society Ltd"),
        ("GCS Ltd", "GCS Group Ltd"),  # whose name it is
        ("Ifelodun CTCS", "Ifelodun Cooperative Thrift and Credit Society"),
        ("UCIRI S.P.R. de R.I.", "UCIRI"),
        ("Himal Cooperative Ltd", "Sahakari Sanstha Himal"),
        ("Cooperativa 1° de Mayo", "Cooperativa Primero de Mayo"),
        ("Cooperativa 1º de Maio", "Cooperativa Primeiro de Maio"),
        ("Cooperativa 1ro de Mayo", "Cooperativa 1 de Mayo"),
        ("Radio 10ma Brigada", "Radio 10 Brigada"),
        ("Lavadero 2da Avenida", "Lavadero 2 Avenida"),
        ("Fonderie du 1er Mai", "Fonderie du 1 Mai"),
        ("UPPA-Houet", "Union Provinciale des Producteurs d'Anacarde du Houet"),
        ("UPPK Sissili", "Union des Productrices de Produits de Karité de la Sissili"),
        ("AFPK Réo", "Association des Femmes Productrices de Karité de Réo"),
        ("UCAS Soubré", "Union des Coopératives Agricoles de Soubré"),
        ("UCAM", "Union des Coopératives Agricoles de Man"),
        ("SCOOPS CAJOU BONDOUKOU", "Société Coopérative Anacarde de Bondoukou"),
        ("SCOOPS YIRIWASO KARITE BANFORA", "Société coopérative Yiriwaso karité de Banfora"),
        ("SCOOPS BENKADI OUANGOLO", "Société Coopérative Benkadi de Ouangolodougou"),
        ("Owena Farmers MPCS", "Owena Farmers Cooperative Multipurpose Society"),
        ("Elektroprivreda BiH", "Elektroprivreda Bosne i Hercegovine"),
        ("COOPAC Gisenyi", "COOPAC COOP-CA"),
        ("COOPAGA Gagnoa", "COOPAGA COOP-CA de Gagnoa"),
        # a word of Swahili that names one
        ("Coopérative MUUNGANO de Kiniezire, Kalehe", "Muungano Cooperative (Kalehe)"),
        ("Umoja wa Wakulima", "Farmers Union"),
    ],
)
def test_a_short_form_of_raw_goods_is_what_it_is_short_for(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("initials", "name"),
    [
        ("IHCAFE", "Instituto Hondureño del Café"),
        ("COOXUPÉ", "Cooperativa Regional de Cafeicultores em Guaxupé Ltda."),
        ("SALCRA", "Sarawak Land Consolidation and Rehabilitation Authority"),
        ("FISKOBIRLIK", "S.S. Fındık Tarım Satış Kooperatifleri Birliği"),
        ("UCIRI S.C.", "Unión de Comunidades Indígenas de la Región del Istmo"),
        (
            "SOPACDI",
            "Solidarité Paysanne pour la Promotion des Actions Café et Développement Intégral",
        ),
        (
            "ÇUKOBİRLİK",
            "S.S. Çukurova Pamuk, Yerfıstığı ve Yağlı Tohumlar Tarım Satış Kooperatifleri Birliği",
        ),
        ("ÇAYKUR", "Çay İşletmeleri Genel Müdürlüğü"),
        ("CDMC Congo", "Coopérative des Artisanaux Miniers du Congo"),
        ("ASKINDO", "Asosiasi Kakao Indonesia"),
        ("GAPKINDO", "Gabungan Perusahaan Karet Indonesia"),
        ("ROPPA", "Réseau des Organisations Paysannes et de Producteurs Agricoles"),
        ("PROPAC", "Plateforme Régionale des Organisations Paysannes d'Afrique Centrale"),
        ("SYNAPCI", "Syndicat National Agricole pour le Progrès en Côte d'Ivoire"),
    ],
)
def test_a_body_of_raw_goods_is_known_by_its_initials(initials: str, name: str) -> None:
    assert matching.compare(initials, name).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("CAC La Florida", "Cooperativa Agraria Cafetalera La Divisoria"),
        ("CAYAT COOP-CA", "CAYOT COOP-CA"),
        ("CABEN COOP-CA", "CABON COOP-CA"),
        ("SCOOPS ECAM Soubré", "SCOOPS ECAM Méagui"),
        ("COOP-CA CAYAT Adzopé", "COOP-CA CAYAT Agboville"),
        ("COOPEC Goma", "COOPEC Bukavu"),
        ("Meru Central Coffee Co-op Union", "Meru South Coffee Co-op Union"),
        ("COOPAC Gisenyi", "COOPAC Goma"),
        ("COOPAC Rwanda", "COOPAC Burundi"),
        ("COOPAGRO Santa Rosa", "COOPAGRO San Pedro"),
        ("SCINPA COOP-CA", "SCINPO COOP-CA"),
        ("COOPARA", "COOPARI"),
        ("SCOOPADA", "SCOOPADI"),
        ("FNGPC-Togo", "FNGPV-Togo"),
        ("UPPC Tuy", "Union Provinciale des Producteurs de Coton du Houet"),
        ("Cooperativa 1° de Mayo", "Cooperativa 2 de Mayo"),
        ("Nave 1A", "Nave 1"),
        ("3DO Company", "3 Company"),  # no ordinal: of three it is 3ro
        ("3MA Solutions", "3 Solutions"),
        ("Association Benkadi de Dioïla", "Association Benkadi de Bla"),
        ("FAZ STA INES", "FAZ STA HELENA"),
        ("Coopérative Agricole de Man", "Union des Coopératives Agricoles de Man"),
        ("Coop. de Coton de M'Bengué", "Union des Coopératives de Coton de M'Bengué"),
        ("Cooperativa Cafetalera de Jaén", "Federación de Cooperativas Cafetaleras de Jaén"),
        ("UCAD Soubré", "Union des Coopératives Agricoles de Soubré"),
        ("Coopérative de Coton Bio de Dioïla", "Coopérative de Karité Bio de Dioïla"),
        ("Kartong Oyster Women Cooperative", "Kartong Cashew Women Cooperative"),
        ("SCOOPS Lonlonyo de Kpalimé", "SCOOPS Lonlonyo (Amlamé)"),
        ("Fca. de Muebles Nubes", "Finca Las Nubes"),
        ("KUD Harapan Jaya", "KUD Sumber Jaya"),
        ("ING La Defense", "Ingenio La Defense"),
        ("ING La Paz", "Ingenio La Paz"),
        ("Casa Oliva", "Cooperativa Agraria de Servicios Agricolas Oliva"),
        ("CPA Australia", "Cooperativa de Produccion Agropecuaria Australia"),
        # a society for culture among the South Slavs
        ("KUD Prosveta", "Prosveta Ltd"),
        ("KUD Jedinstvo", "Jedinstvo doo"),
        ("KUD Ljubljana", "Ljubljana"),
        ("Finca Santa Elena, Boquete", "Finca Santa Clara, Boquete"),
        ("Finca La Esperanza, Huehuetenango", "Finca La Bolsa, Huehuetenango"),
        ("Fazenda São João, Uberaba", "Fazenda São Pedro, Uberaba"),
        ("Jai Baba Bricks, Baghpat", "Jai Bajrang Bricks, Baghpat"),
    ],
)
def test_two_of_one_kind_and_district_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Coop Kouame", "Coop Kouami"),
        ("Coop Sapia", "Coop Sapya"),
        ("COOP CASIA", "COOP CASYA"),
        ("Coop Andes", "Coop Andis"),
        ("Cooperativa Pangoa", "Cooperativa Pangua"),
        ("Cooperative Society Malur", "Cooperative Society Malor"),
        ("COOP KOUAME", "COOP KOUAMI"),
        ("Cooperativa Canete", "Cooperativa Canote"),
        ("Coopedota", "Coopdota"),
        ("Cooperlink", "Cooperlinc"),
        ("Dos Pinos R.L.", "Cooperativa Agropecuaria Dos Pinos R.L."),
        ("Gualaca R.L.", "Cooperativa Multiactiva Gualaca R.L."),
        ("Cooperativa La Florida CRL", "Cooperativa Agraria La Florida"),
        ("FNGPC Togo", "FNPGC Togo"),
        ("Gbelay-Geh Rural Women Cooperative", "Gbehlay Geh Rural Women Coop."),
        # the town beside an abbreviation may be left out, in one of two names
        ("SCOOPS ECAM Soubré", "SCOOPS ECAM"),
        ("CAYAT COOP-CA Adzopé", "Coopérative Agricole Yakassé Attobrou CAYAT"),
        ("SCOOPS ECAM Soubré", "ECAM Soubré, Côte d'Ivoire"),
        ("SCOOPS ECAM Méagui", "SCOOPS ECAM Côte d'Ivoire"),
        ("COOPAC Gisenyi", "COOPAC Rwanda"),
        ("COOPAAHS Duekoué", "Coopérative Agricole Alaha Houphouet Sylvain COOPAAHS"),
        # a union may be called by its brand alone
        ("Coocafe Cooperativa", "Federación de Cooperativas Coocafe"),
    ],
)
def test_a_name_of_a_cooperative_typed_wrong_is_found(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Casa Oliva", "Cooperativa Agraria de Servicios Agricolas Oliva"),
        ("CPA Australia", "Cooperativa de Produccion Agropecuaria Australia"),
    ],
)
def test_a_word_or_a_body_of_a_land_is_no_cooperative_in_short(short: str, long: str) -> None:
    assert not matching.compare(short, long).is_match


@pytest.mark.parametrize(
    "goods",
    [
        "{} Raisin & Dehydrated Industries Pvt Ltd",
        "{} Sardine Woodwork Factory",
        "{} Pomegranate & Paperboard Industries",
        "Gelatin and Dishware {} Trading Co",
        "{} Flavour & Cinnamon Exports",
    ],
)
@pytest.mark.parametrize(("one", "other"), [("Kumar", "Sharma"), ("Sunrise", "Moonlight")])
def test_two_goods_make_no_match_of_two_common_names(goods: str, one: str, other: str) -> None:
    assert not matching.compare(goods.format(one), goods.format(other)).is_match


def test_what_is_read_aloud_is_not_held_against_another_so_read() -> None:
    """Words of trade that Arabic letters spell tell nothing among names in Arabic."""
    assert not matching.compare("مصنع البتراء للبلاستيك", "مصنع القدس للبلاستيك").is_match


def test_a_brand_of_two_goods_in_cyrillic_is_held_against_another() -> None:
    assert matching.compare("Гранит-Электрон", "АО «Концерн «Гранит-Электрон»").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Velkoria Soy Foods Ltd", "Velkoria Soya Foods Ltd"),
        ("Velkoria Groundnut Co", "Velkoria Peanut Co"),
        ("Velkoria Plating Ltd", "Velkoria Electroplating Ltd"),
        ("Velkoria Woollen Industries", "Velkoria Wool Industries"),
        ("Velkoria Insulation Ltd", "Velkoria Insulators Ltd"),
    ],
)
def test_a_good_by_another_word_is_the_same_trade(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert not matching.compare(one, other.replace("Velkoria", "Tamburo")).is_match
