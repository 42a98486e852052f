"""Bodies of Russia, Belarus and Iran as sanctions lists and their own registers write them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("listed", "own"),
    [
        ("AO NPF Meridian Vostok", "Meridian Vostok Research and Production Company JSC"),
        ("NPP Start AO", "Research and Production Enterprise Start JSC"),
        ("TD Uralkhim OOO", "Trading House Uralchem LLC"),
        ("NPTs Gamma", "Scientific and Production Center Gamma"),
        ("GNTs Nauka", "State Research Center Nauka"),
        ("Sokol TsKB", "Sokol Central Design Bureau"),
        ("PJSCB Primorye", "Primorye Bank"),
        ("JSCB Primorye", "PJSCB Primorye"),
        ("Aktsionerny Kommercheski Bank Bank Moskvy OAO", "Bank Moskvy PAO"),
        (
            "Aktsionerny Kommercheski Bank Bank Moskvy Otkrytoe Aktsionernoe Obschchestvo",
            "Bank Moskvy PAO",
        ),
        ("JSCB Peresvet", "AKB Peresvet PAO"),
        ("Sistem Konsalting Grupp OOO", "System Consulting Group LLC"),
        ("Instar Lodzhistiks OOO", "Instar Logistics"),
        ("Automobile Plant Ural JSC", "JSC Ural Motor Vehicles Plant"),
        ("JSC SPE Pulsar", "Scientific and Production Enterprise Pulsar"),
        ("JSC NPK Tekhmash", "Joint Stock Company Scientific Production Concern Tekhmash"),
        ("JSC NPP Start", "Joint Stock Company Scientific Production Enterprise Start"),
        (
            "Uralskoe konstruktorskoe biuro transportnogo mashinostroeniia",
            "Ural Design Bureau of Transport Engineering",
        ),
        ("وزارة الاقتصاد والتجارة", "Ministry of Economy and Trade"),
        ("Ministry of Economy and Foreign Trade", "Ministry of Economy and Trade"),
        ("Epanastatikos Laikos Agonas", "Revolutionary People's Struggle"),
        ("Bank Melli", "Bank Melli Iran"),
        ("Kerch Ferry", "Керченская паромная переправа"),
        ("Minsk Wheeled Tractor Plant", "Минский завод колёсных тягачей"),
        ("ID Ship Agency Trade Limited Company", "İD Gemi Acenteliği Ticaret Ltd. Şti."),
        ("Beks Ship Management", "Beks Gemi İşletmeciliği"),
        ("קרן הר חברון", "Mount Hebron Fund"),
        ("Ufa Hydraulic Equipment Plant", "Ufimskiy zavod gidravlicheskogo oborudovaniya"),
        ("Kazan Electrical Engineering Plant", "Kazanskiy elektrotekhnicheskiy zavod"),
        ("JSC Yaroslavl Radioworks", "AO Yaroslavskiy radiozavod"),
        ("Crimean Soda Plant", "Krymskiy sodovyy zavod"),
        ("Tsar Wolves", "PMC Tsarskie Volki"),
        ("MIC NPO Mashinostroyenia", "Military-Industrial Corporation NPO Mashinostroyenia"),
    ],
)
def test_word_of_another_language_is_what_it_stands_for(listed: str, own: str) -> None:
    assert matching.compare(listed, own).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NPP Start", "Start Pension Fund"),
        ("AO NPP Gamma", "AO NPP Sigma"),
        ("OOO TD Vostok", "OOO TD Sever"),
        # a bank or a bureau, an association and an enterprise, of one brand
        ("Alfa Management Holding Company Beta", "Beta"),
        ("Alfa Management Holding Company Beta", "Alfa"),
        ("JSC CB Vega", "JSC Vega"),
        ("PJSCB Primorye", "Primorye PJSC"),
        ("LLC CB Rubin", "LLC Rubin"),
        ("JSC CB Almaz", "JSC NPP Almaz"),
        ("JSC NPP Polet", "JSC CB Polet"),
        ("JSC SPA Splav", "JSC NPP Splav"),
        ("JSC SPA Resort", "JSC Resort"),
        ("LLC SPC Medical", "LLC Medical"),
    ],
)
def test_russian_abbreviation_makes_no_two_firms_one(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("long", "short"),
    [
        (
            "State Budgetary Educational Institution of Higher Education Tomsk State Institute",
            "Tomsk State Institute",
        ),
        (
            "Federal State Educational Institution of Higher Vocational Education Kazan University",
            "Kazan University",
        ),
        ("FSBEI HE Tomsk State University", "Tomsk State University"),
        ("FGBOU VPO Tomsk State University", "Tomsk State University"),
        ("Moscow Industrial Bank PJSCB", "Joint Stock Company Moscow Industrial Bank"),
        (
            "Preduzeće za trgovinu na veliko i malo Partizan Tech doo Beograd-Savski Venac",
            "Partizan Tech doo Beograd",
        ),
        ("OOO Karst", "Obscestvo s ogranichennoi otvetstvennostyu Karst"),
        ("Banco Provincial S.A. Banco Universal", "Banco Provincial"),
        ("Mercantil CA Banco Universal", "Banco Mercantil"),
        ("Banco Universal CA", "Universal Bank Ltd"),
        ("Státní podnik Morava", "Morava s.p."),
        (
            "przedsiębiorstwo państwowe »Uniwersal-Avia«",
            "Государственное предприятие “Универсал-Авиа”",
        ),
        ("valsts uzņēmums Universal-Avia", "State Enterprise Universal-Avia"),
        ("Државно предузеће Универзал-Авиа", "Staatliches Einheitsunternehmen Universal-Avia"),
    ],
)
def test_form_of_a_body_of_the_state_is_no_word_of_its_name(long: str, short: str) -> None:
    assert matching.compare(long, short).is_match


@pytest.mark.parametrize(
    ("bank", "other"),
    [
        ("Mercantil CA Banco Universal", "Mercantil CA"),
        ("Provincial SA Banco Universal", "Provincial SA"),
        ("Del Sur Banco Universal CA", "Del Sur CA"),
        ("Banesco Banco Universal CA", "Banesco Seguros CA"),
    ],
)
def test_universal_bank_is_no_other_firm_of_its_group(bank: str, other: str) -> None:
    assert not matching.compare(bank, other).is_match


@pytest.mark.parametrize(
    ("whole", "firm"),
    [
        (
            "ОАО «Минский автомобильный завод» — управляющая компания холдинга «БЕЛАВТОМАЗ»",
            "Minsk Automobile Plant",
        ),
        ('OJSC "INTEGRAL" - Managing company of Holding "INTEGRAL"', "JSC Integral"),
        ("INTEGRAL-UPRAVLYAYUSHCHAYA KOMPANIYA KHOLDINGA INTEGRAL, OAO", "Integral OJSC"),
        ("OJSC BELAZ - Management Company of Holding BELAZ-HOLDING", "БелАЗ"),
        (
            "ААТ «Мінскі матацыклетны завод» — кіруючая кампанія холдынгу «Рух»",
            "Minsk Motorcycle Plant",
        ),
    ],
)
def test_firm_that_runs_a_holding_is_the_firm(whole: str, firm: str) -> None:
    assert matching.compare(whole, firm).is_match


@pytest.mark.parametrize(
    ("persian", "latin"),
    [
        ("شیشه کاوه", "Kaveh Glass"),
        ("نوید کامپوزیت", "Navid Composite"),
        ("پتروشیمی فناوران", "Fanavaran Petrochemical"),
        ("خاور بیرینگ", "Khavar Bearing"),
        ("کویر تایر", "Kavir Tire"),
        ("صنایع ثامن", "Samen Industries"),
        ("انرژی نوین", "Novin Energy"),
        ("کاوشیار", "Kavoshyar Company"),
        ("پویا کنترل", "Pouya Control"),
        ("آریا ساسول", "Arya Sasol"),
        ("پتروشیمی زاگرس", "Zagros Petrochemical"),
    ],
)
def test_persian_name_is_read_as_it_is_said(persian: str, latin: str) -> None:
    assert matching.compare(persian, latin).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shahid Fakhar Moghaddam Group", "Shahid Fakhar Moqadam Group"),
        ("Mashregh News", "Mashreq News"),
        ("Cham Wings Airlines", "Ajnihat al-Sham"),
        ("Al Jazira Bank", "Al Jazeera Bank"),
        ("Shaheen Group", "Chahine Group"),
        ("Esnaad Engineering", "Isnad Engineering"),
        ("Djebel Oil Company", "Jabal Oil Company"),
        ("Al Nomou Technology", "Al-Numu Technology"),
    ],
)
def test_persian_or_arabic_name_is_one_however_a_land_writes_it(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Emaar Properties", "Imar Properties"),  # Turkish imar is building land
        ("Qadir Textile Mills", "Ghadir Textile Mills"),
        ("Jazeera Airways", "Gezira Airways"),
    ],
)
def test_two_arabic_names_that_sound_alike_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("persian", "latin"),
    [
        ("شیشه کاوه", "Karun Glass"),
        ("نوید کامپوزیت", "Nader Composite"),
        ("پتروشیمی فناوران", "Khorasan Petrochemical"),
        ("صنایع ثامن", "Saman Bank"),
        ("کاوشیار", "Kish Yar Company"),
        ("انرژی نوین", "Nava Energy"),
    ],
)
def test_persian_name_is_no_other(persian: str, latin: str) -> None:
    assert not matching.compare(persian, latin).is_match


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("سيريتل موبايل تيليكوم", "Syriatel Mobile Telecom SA"),
        ("شام تيليكوم", "Cham Telecom"),
        ("مطار المزة العسكري", "Mezzeh Military Airport"),
        ("مركز إيواء النصر الزاوية", "Al-Nasr Detention Center Zawiya"),
        ("صنایع شهید ستاری", "Sattari Industries"),
        ("شركة إيبلا للبترول", "Ebla Petroleum Company"),
        ("شركة إكسيد للتنمية والاستثمار", "Exceed Development and Investment"),
        ("جابر ابن حیان", "Jabber Ibn Hayan"),
        ("آلوسي", "Alusi"),
        ("مجموعة بن لادن", "Groupe Ben Laden"),
        ("شرکت آلومتک", "Alumtek Company"),
        ("بنك الوطن", "Alwatan Bank"),
    ],
)
def test_foreign_word_in_arabic_letters_is_that_word(arabic: str, latin: str) -> None:
    assert matching.compare(arabic, latin).is_match


def test_bank_that_is_called_shortly_is_no_other() -> None:
    assert not matching.compare("Bank Mellat", "Bank Melli").is_match
    assert not matching.compare("Bank Melli", "Bank Melli Afghan").is_match


@pytest.mark.parametrize(
    "called",
    [
        'Sogenannte "Volksrepublik Donezk"',
        "Soi-disant République populaire de Donetsk",
        "Takzvaná Doněcká lidová republika",
        "Tzw. Doniecka Republika Ludowa",
        "Úgynevezett Donyecki Népköztársaság",
        "Takozvana Narodna Republika Donjeck",
        "Niin sanottu Donetskin kansantasavalta",
    ],
)
def test_body_that_a_list_says_is_only_called_so_is_that_body(called: str) -> None:
    assert matching.compare(called, "Donetsk People's Republic").is_match
    assert not matching.compare(called, "Luhansk People's Republic").is_match


@pytest.mark.parametrize(
    ("caption", "listed"),
    [
        ("Avrora", "AO Kontsern NPO Avrora"),
        ("Avrora", "NPO Avrora AO"),
        ("Pribor", "AO NPO Pribor"),
        ("Yantar", "AO PSZ Yantar"),
        ("OOO Novyi Vek", "Novyi Vek Trade"),
    ],
)
def test_brand_beside_a_russian_form_stands_for_itself(caption: str, listed: str) -> None:
    assert matching.compare(caption, listed).is_match


def test_initials_of_a_plant_are_no_bank_but_those_of_a_bank_are() -> None:
    assert not matching.compare("KOMZ Bank", "Kazan Optical and Mechanical Plant").is_match
    assert matching.compare("GPB Bank", "Gazprombank").is_match
    assert matching.compare("PSB Bank", "Promsvyazbank PJSC").is_match
    assert matching.compare("AO KOMZ", "Kazan Optical and Mechanical Plant").is_match


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("ЧВК Вагнер", "PMC Wagner"),
        ("Частная военная компания Вагнер", "Wagner Group"),
        ("ЧВК Редут", "Redut PMC"),
        ("ЧВК Патриот", "PMC Patriot"),
        ("ЧВК Конвой", "Private Military Company Convoy"),
    ],
)
def test_private_armies_are_found_by_either_initials(name: str, listed: str) -> None:
    assert matching.compare(name, listed).is_probable


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ЧВК Патриот", "PMC Convoy"),
        ("ЧВК Патриот", "ООО Патриот"),
        ("СИЗО-2", "СИЗО-3"),
        ("СИЗО-2", "ИК-2"),
    ],
)
def test_what_is_no_such_army_or_has_another_number_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_a_detention_center_is_told_by_its_number_in_either_language() -> None:
    assert matching.compare("СИЗО-2", "Pretrial Detention Center No. 2").is_probable
