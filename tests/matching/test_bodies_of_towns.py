"""Courts, prisons, parties and state enterprises, by what their own lands call them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("Суд Октябрьского района г. Гродно", "Oktyabrsky District Court of Grodno"),
        ("Шевченківський районний суд м. Києва", "Shevchenkivskyi District Court of Kyiv"),
        ("Тверской районный суд г. Москвы", "Tverskoy District Court"),
        ("Прокуратура г. Севастополя", "Prosecutor's Office of Sevastopol"),
        ("АО «Электроприбор», г. Тамбов", "АО Электроприбор"),
        ("Bundessozialgericht", "Federal Social Court"),
        ("Bundesarbeitsgericht", "German Federal Labour Court"),
        ("Bundespatentgericht", "Federal Patent Court of Germany"),
        ("Bundesstrafgericht", "Federal Criminal Court of Switzerland"),
        ("Helsingin hovioikeus", "Helsinki Court of Appeal"),
        ("Tallinna Halduskohus", "Tallinn Administrative Court"),
        ("Rīgas apgabaltiesa", "Riga Regional Court"),
        ("Svea hovrätt", "Svea Court of Appeal"),
        ("Vazební věznice Praha-Pankrác", "Pankrác Remand Prison"),
        ("Vazební věznice Praha-Pankrác", "Pankrác Prison"),
        ("Maison d'arrêt de La Santé", "La Santé Prison"),
        ("Maison centrale de Clairvaux", "Clairvaux Prison"),
        ("Nyborg Statsfængsel", "State Prison in Nyborg"),
        ("VAS «Latvijas dzelzceļš»", "Latvian Railways"),
        ("AS Eesti Raudtee", "Estonian Railways"),
        ("AB Lietuvos energija", "Lithuanian Energy"),
        ("VSIA Latvijas Radio", "Latvian Radio"),
        ("Eesti Reformierakond", "Estonian Reform Party"),
        ("Universidade de São Paulo - USP", "University of São Paulo"),
        ("Universidade de Coimbra - UC", "University of Coimbra"),
        ("Universitetet i Oslo - UiO", "University of Oslo"),
        ("Skatteverket", "Swedish Tax Agency"),
        ("Udenrigsministeriet", "Danish Ministry of Foreign Affairs"),
        ("АО РНПК", "Russian National Reinsurance Company"),
        ("ГТК Республики Беларусь", "State Customs Committee of Belarus"),
        ("РНБО України", "National Security and Defense Council of Ukraine"),
        ("Türk Hava Kurumu", "Turkish Aeronautical Association"),
        ("Slovenská národná strana", "Slovak National Party"),
        ("Slovenská národná strana", "SLOVENSKA NARODNA STRANA"),
        ("Slovenska nacionalna stranka", "Slovenian National Party"),
        ("Komunistická strana Slovenska", "Communist Party of Slovakia"),
        ("Giełda Papierów Wartościowych w Warszawie", "Warsaw Stock Exchange"),
    ],
)
def test_a_body_is_found_by_its_english_name(own: str, english: str) -> None:
    assert matching.compare(own, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oktyabrsky District Court of Minsk", "Суд Октябрьского района г. Гродно"),
        ("Leninsky District Court of Brest", "Суд Ленинского района города Бобруйска"),
        ("Прокуратура г. Севастополя", "Прокуратура г. Симферополя"),
        ("Школа № 5 г. Тула", "Школа № 5 г. Калуга"),
        ("Отдел полиции № 2 г. Минска", "Отдел полиции № 2 г. Бреста"),
        ("Republican People's Party", "Halkların Demokratik Partisi"),
        ("Republican Party of Georgia", "საქართველოს დემოკრატიული პარტია"),
        ("Party of Democratic Action", "Party of Democratic Progress"),
        ("Party of Freedom and Justice", "Adalet ve Kalkınma Partisi"),
        ("People's Liberation Front", "People's Liberation Army"),
        ("National Liberation Front", "Ejército de Liberación Nacional"),
        ("Popular Liberation Forces", "Frente Popular de Liberación"),
        ("University of Crete", "Πολυτεχνείο Κρήτης"),
        ("University of Valencia", "Universitat Politècnica de València"),
        ("Communist Party of Greece", "Communist Party of Greece (Interior)"),
        ("Partido Comunista de España", "Partido Comunista de España (Reconstituido)"),
        ("Turkish Airlines", "Türk Hava Kurumu"),
        ("SIA Engineering", "Engineering"),
        ("AS Latvijas Dzelzceļš", "AS Latvijas Gāze"),
    ],
)
def test_that_of_another_town_or_kind_is_not_found(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
