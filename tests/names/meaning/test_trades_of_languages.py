"""What trades are called in languages of Europe, the Caucasus and Asia."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from tests.matching.entries import lost_either_way


@pytest.mark.parametrize(
    ("name", "means"),
    [
        ("Polskie Zaopatrzenie Górnicze", "supply"),
        ("Mennica Polska S.A.", "mint"),
        ("Krakowskie Kamieniołomy", "quarry"),
        ("Polskie Rurociągi Naftowe", "pipeline"),
        ("Česká ropovodní společnost a plynovod", "pipeline"),
        ("Slovenská drůbež a hydina", "poultry"),
        ("Severočeská kovárna", "forging"),
        ("Magyar Államkincstár", "treasury"),
        ("Országos Vetőmag Kereskedelmi Vállalat", "seed"),
        ("Budapesti Vágóhíd", "slaughterhouse"),
        ("Societatea de Panificație și Băuturi", "beverage"),
        ("Fabrica de Rulmenți Bârlad", "bearing"),
        ("Srpsko preduzeće Kamenolom Ljubovija", "quarry"),
        ("Preduzeće za opreme i ambalaže Srbije", "equipment"),
        ("Nederlandse Pijpleiding Maatschappij", "pipeline"),
        ("Coöperatieve Pluimvee Slachterij", "poultry"),
        ("Deutsche Fernwärme Gesellschaft", "heat"),
        ("Deutsche Kokerei und Walzwerke", "coke"),
        ("Société des Briqueteries et Tuileries", "brick"),
        ("Entreprise nationale des tabacs et allumettes", "match"),
        ("Consorzio Calcestruzzi", "concrete"),
        ("Sociedade de Lacticínios", "dairy"),
        ("Fábrica de Hormigón del Sur", "concrete"),
        ("Norsk Gruvedrift", "mining"),
        ("Svenska Tegelbruk AB", "brick"),
        ("Dansk Fjernvarme", "heat"),
        ("Kauno tiltai", "bridge"),
        ("Suomen Vesilaitos", "water"),
        ("Eesti Põllumajandus", "agricultural"),
        ("Latvijas Vērtspapīru Centrs", "security"),
        ("PT Gedung dan Proyek Indonesia", "project"),
        ("Badan Kesejahteraan Sosial", "welfare"),
        ("Українське пакування", "packaging"),
        ("Българска Опаковка", "packaging"),
        ("المصرية للتأجير التمويلي", "leasing"),
        ("شركة حليج الأقطان", "ginning"),
        ("شرکت آبیاری ایران", "irrigation"),
        ("چاپخانه دولتی ایران", "printing"),
        ("Casa de Moneda de Bolivia", "mint"),
        ("Instytut Techniczny Wojsk Lotniczych", "air"),
        ("Rossiyskiy sakhar", "sugar"),
        ("Chernomorskiy flot", "fleet"),
        ("Fuerza Aérea Venezolana", "air"),
        ("Hava Kuvvetleri", "air"),
        ("שירותי דיור ישראל", "housing"),
        ("भारतीय पत्तन संघ", "port"),
        ("Θεσσαλική Αρτοποιία", "bakery"),
        ("Институт международных отношений", "relation"),
        ("Bakı Çörəkbişirmə Kombinatı", "bakery"),
        ("Neftçala Süd Zavodu", "dairy"),
        ("Алатау Құс Фабрикасы", "poultry"),
        ("Көкшетау Сабын Зауыты", "soap"),
        ("Nurafshon Gilamchilik MCHJ", "carpet"),
        ("Гулистон Озиқ-Овқат МЧЖ", "food"),
        ("Balkan Halyçylyk Fabrigi", "carpet"),
        ("Ош Булгаары Ишканасы", "leather"),
        ("Гэрэл Тавилга ХХК", "furniture"),
        ("Берх Жоншны Уурхай", "fluorspar"),
        ("خوتەن كەشتە شىركىتى", "embroidery"),
        ("Լուսակերտի Թռչնաֆաբրիկա", "poultry"),
        ("Yerevani Shokoladi Gortsaran", "chocolate"),
        ("ქუთაისის საპონის ქარხანა", "soap"),
        ("Imeretis Meprinveleoba Karkhana", "poultry"),
        ("Entreprise de Chaudronnerie Moreval", "boiler"),
        ("Cooperativa Olivarera de Zaldor", "olive"),
        ("Serralharia Dolmares", "locksmith"),
        ("Lavanderia Industriale Biancal", "laundry"),
        ("Fabrica de Lumânări Luxval", "candle"),
        ("Fusteria Torrabal", "joinery"),
        ("Queixería Arzal", "cheese"),
        ("Aksoy Müteahhitler Birliği", "contractor"),
        ("Shoqata e Bletarëve", "beekeeper"),
        ("Χυτήρια Αρκαδίας", "foundry"),
        ("Saponopoiia Arkadias", "soap"),
        ("Euskal Galdategia", "foundry"),
        ("Biċċerija Nazzjonali", "slaughterhouse"),
        ("Cógaslann Éireann", "pharmacy"),
        ("Asosyasyon Nasyonal Enjenyè", "engineer"),
        ("Samahan ng mga Tagausig", "prosecutor"),
        ("مصنع الريحان للبسكويت والشوكولاتة", "biscuit"),
        ("المديرية العامة للدفاع الجوي", "air"),
        ("Sharikat al-Buharat al-Arabiya", "spice"),
        ("شرکت شیشه‌سازی مینا", "glass"),
        ("Sherkat Yakhchalsazi Pars", "refrigerator"),
        ("د بغلان خښتې فابریکه", "brick"),
        ("کارگەی بەرگدروو هەولێر", "sewing"),
        ("Kargeha Xalîçe ya Botan", "carpet"),
        ("מתפרת הגליל בע״מ", "sewing"),
        ("Taasiyot Garbayim Galil", "hosiery"),
        ("Ширкати Беҳрӯз нонпазӣ", "bakery"),
    ],
)
def test_word_of_a_trade_stands_for_what_it_means(name: str, means: str) -> None:
    assert means in {token.text for way in normal_form(name).readings for token in way.tokens}


@pytest.mark.parametrize("english", ["Tourism Office Vega", "Vega Travel Agency"])
def test_an_office_in_polish_is_no_bureau_alone(english: str) -> None:
    assert matching.compare("Biuro Turystyki Vega", english).is_match


@pytest.mark.parametrize(
    "name",
    ["Siemens AG", "Talpa Media", "Bata Shoe", "Villa Holding", "Siena Trading", "Lotto Group"],
)
def test_brand_that_is_like_one_of_them_stands_for_itself(name: str) -> None:
    brand = name.split(maxsplit=1)[0].lower()
    assert brand in {token.text for way in normal_form(name).readings for token in way.tokens}


def test_what_a_phrase_means_is_english_and_no_word_of_another_language() -> None:
    # *air* is water in Indonesian
    tokens = [token for way in normal_form("Força Aérea").readings for token in way.tokens]
    assert {token.text for token in tokens if token.kind != "place"} == {"air", "force"}


def test_short_word_beside_a_slavic_adjective_is_a_name_where_it_is_one() -> None:
    said = {token.text for way in normal_form("Russkiy Mir").readings for token in way.tokens}
    assert "mir" in said


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ALEJO SOLAR, SL", "aleo solar Aktiengesellschaft"),
        ("Solarna Aktiengesellschaft", "Solara B.V."),
        ("R.A. van der Zwart B.V.", "R.A. Black B.V."),
        ("De Witte Holding BV", "White Holding BV"),
        ("Van Bruggen Partners", "Bridge Partners"),
        ("Van Hoeve Partners", "Farm Partners"),
        ("Van der Kunst Holding BV", "Art Holding BV"),
        ("IMGA Fundo de Investimento Mobiliário Aberto", "IMGA Furniture Investment Fund"),
        (
            "IMGA Fundo de Investimento Mobiliário Aberto",
            "IMGA Fundo de Investimento Imobiliário Aberto",
        ),
        ("TECNICA ASSISTENZA", "Tecnica Welfare"),
        ("Türkiye Selüloz", "Türkiye Kağıt"),
        ("Polskie Czołgi", "Polskie Zbiorniki"),
        ("Fabrica de Tancuri România", "Fabrica de Rezervoare România"),
        ("Fabrika tenkova Srbija", "Fabrika cisterni Srbija"),
        ("Endress+Hauser Conducta", "Endress+Hauser Pipeline"),
        ("Koza İpek Grubu", "Koza Silk Grubu"),
        ("PT Alam Sutera Indonesia", "PT Alam Silk Indonesia"),
        ("Българска товар", "Bulgarian Cargo"),
        ("Български лагери", "Bulgarian Bearings"),
        ("Deutsche Schlepper Gesellschaft", "Deutsche Traktoren Gesellschaft"),
        ("Małopolska Hodowla Roślin", "Malopolska Livestock Plant"),
        ("Бетон Ковальський", "Forging Concrete"),
        ("LOM Praha, státní podnik", "Quarry Prague State Enterprise"),
        ("Industrias Guerra y Cia", "War Industries"),
        ("Banská Bystrica akciová spoločnosť", "Mining Bystrica"),
        ("Arbeitsgemeinschaft Nord", "Labor Community North"),
        ("Nave Industria", "Ship Industry"),
        ("Schuh Gruppe", "Shoe Group"),
        ("Kleider Industries", "Clothing Industries"),
        ("Prudential Assurance Company Ltd", "Prudential Insurance Company"),
        (
            "The Prudential Assurance Company Limited",
            "The Prudential Insurance Company of America",
        ),
        ("Guardian Assurance Company", "Guardian Insurance Company"),
        ("Sabah Air", "Sabah Water"),
        ("Batam Air Services", "Batam Water Services"),
        ("Hotel Litoral SA", "Hotel Coast SA"),
        ("Vega Internet Services", "Vega Network Services"),
        ("Vega Eco Industries", "Vega Environmental Industries"),
        ("Vega Cell Industries", "Vega Battery Industries"),
        ("Delta Smart Technology", "Delta Intelligence Technology"),
        ("Kilit Tekstil Sanayi ve Ticaret", "Lock Textile Industry and Trade"),
        ("Koton Mağazacılık", "Cotton Stores"),
    ],
)
def test_name_and_what_is_no_meaning_of_its_words_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="organisation").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Farma Česká", "Czech Pharma"),
        ("Wafa Assurance", "Wafa Insurance Company"),
        ("Finca Santa Fe", "Santa Fe Farm"),
        ("Mina Santa Rosa", "Santa Rosa Mine"),
        ("Jai Durga Bricks Bhatta", "Jai Durga Brick Kiln"),
        ("Jai Durga Brick Field", "Jai Durga It Bhata"),
        ("บริษัท เนเชอรัล ฟรุต จำกัด", "Natural Fruit Co., Ltd."),
        ("บริษัท สยาม อัลไลแอนซ์ จำกัด", "Siam Alliance Co., Ltd."),
        ("Compagnie d'Assurance Kovra", "Kovra Insurance Company"),
        ("Türkiye Selüloz", "Turkish Cellulose"),
        ("Vereniging van Bakkerij en Apotheek", "Association of Bakery and Pharmacy"),
    ],
)
def test_word_is_read_as_it_is_meant(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Železara Smederevo d.o.o.", "Smederevo Steelworks"),
        ("Combinatul Siderurgic Galați", "Galati Iron and Steel Works"),
        ("İskenderun Demir ve Çelik A.Ş.", "Iskenderun Iron and Steel Works"),
        ("Třinecké železárny, a.s.", "Třinec Iron and Steel Works"),
        ("Magnitogorskij metallurgicheskij kombinat", "Magnitogorsk Iron & Steel Works PJSC"),
        ("Магнитогорский металлургический комбинат", "Magnitogorsk Steel Works"),
        ("Altos Hornos de Vizcaya S.A.", "Vizcaya Blast Furnaces"),
        ("Kurimoto Tekkosho K.K.", "Kurimoto Iron Works, Ltd."),
    ],
)
def test_steelworks_are_ironworks_and_combines_elsewhere(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Željezara Sisak", "Željezara Split"),
        ("Huta Szkła Katowice", "Katowice Steelworks"),
        ("Combinatul de Cherestea Hunedoara", "Hunedoara Steel Works"),
        ("Galati Iron and Steel Works", "Șantierul Naval Galați"),
    ],
)
def test_steelworks_are_no_other_works_of_their_town(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


_WORKS = [
    ("Bratskiy alyuminievyy zavod", "Bratsk Aluminium Smelter"),
    ("Chelyabinskiy tsinkovyy zavod", "Chelyabinsk Zinc Smelter"),
    ("Achinskiy glinozemnyy kombinat", "Achinsk Alumina Refinery"),
    ("Kovdorskiy gorno-obogatitelnyy kombinat", "Kovdor Mining & Concentrating Complex"),
    ("Lebedinskiy gorno-obogatitelnyy kombinat", "Lebedinsky Ore Dressing Plant"),
    ("Novosibirskiy affinazhnyy zavod", "Novosibirsk Refinery"),
    ("Leningradskiy metallicheskiy zavod", "Leningrad Metal Works"),
    ("Imperatorskiy farforovyy zavod", "Imperial Porcelain Factory"),
    ("Bobruiskiy zavod traktornykh detaley", "Bobruisk Tractor Parts Plant"),
    ("Fabryka Łożysk Tocznych Kraśnik", "Krasnik Rolling Bearing Factory"),
    ("Fabryka Samochodów Osobowych", "Passenger Car Factory"),
]


@pytest.mark.parametrize(("name", "other"), _WORKS)
def test_works_are_called_by_what_they_make(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match
    assert matching.compare(other, name).is_match


def test_the_index_finds_works_by_what_they_make() -> None:
    assert not lost_either_way(_WORKS)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Chelyabinskiy tsinkovyy zavod", "Chelyabinsk Pipe Plant"),
        ("Lebedinskiy gorno-obogatitelnyy kombinat", "Mikhailovsky Ore Dressing Plant"),
        ("Novosibirskiy affinazhnyy zavod", "Novosibirsk Tin Smelter"),
    ],
)
def test_works_of_another_trade_or_town_are_others(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
