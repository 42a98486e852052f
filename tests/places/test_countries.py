from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from screener.places import country_code, country_name

_OFFICIAL = ("UNTERM", "official_name", "ISO4217-currency_country")
"""Columns of the published list of countries."""

_OFFICIAL = ("UNTERM", "official_name", "ISO4217-currency_country")
"""Columns of the published list of countries."""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DE", "DE"),
        ("de", "DE"),
        ("CHN", "CN"),
        ("156", "CN"),
        ("004", "AF"),
        ("NA", "NA"),
        ("UK", "GB"),
        ("EL", "GR"),
        ("D", "DE"),
        ("P.R. China", "CN"),
        ("PR China", "CN"),
        ("China (PRC)", "CN"),
        ("Mainland China", "CN"),
        ("中国大陆", "CN"),
        ("Viet Nam", "VN"),
        ("Vietnam", "VN"),
        ("السعودية", "SA"),
        ("ج.ا.ایران", "IR"),
        ("I.R. Iran", "IR"),
        ("РБ", "BY"),
        ("R.C.I.", "CI"),
        ("Centrafrique", "CF"),
        ("Congo Brazza", "CG"),
        ("Bosna", "BA"),
        ("พม่า", "MM"),
        ("เมียนมาร์", "MM"),
        ("ミャンマー", "MM"),
        ("ビルマ", "MM"),
        ("म्यांमार", "MM"),
        ("মিয়ানমার", "MM"),
        ("สปป.ลาว", "LA"),
        ("ສປປ ລາວ", "LA"),
        ("ព្រះរាជាណាចក្រកម្ពុជា", "KH"),
        ("ฮ่องกง", "HK"),
        ("홍콩", "HK"),
        ("北朝鲜", "KP"),
        ("Mỹ", "US"),
        ("my", "MY"),
        ("香港特别行政区", "HK"),
        ("Türkiye", "TR"),
        ("TURKIYE", "TR"),
        ("Turkey", "TR"),
        ("Korea, Rep.", "KR"),
        ("Korea (Republic of)", "KR"),
        ("Korea, Dem. People's Rep.", "KP"),
        ("KOREA (THE DEMOCRATIC PEOPLE’S REPUBLIC OF)", "KP"),
        ("Corea (República Popular Democrática de)", "KP"),
        ("Corée (la République populaire démocratique de)", "KP"),
        ("Korea (Demokratische Volksrepublik)", "KP"),
        ("Democratic Peoples Republic of Korea", "KP"),
        ("Corea (la República de)", "KR"),
        ("Korea (Seoul)", "KR"),
        ("South Korea (Republic of Korea)", "KR"),
        ("North Korea (Democratic People's Republic of Korea)", "KP"),
        ("Korea (Democratic People's Republic of Korea)", "KP"),
        ("North Korea (Republic of Korea)", ""),
        ("Congo-Brazzaville (Republic of the Congo)", "CG"),
        ("China (People's Republic)", "CN"),
        ("China (People's Republic of China)", "CN"),
        ("China (Peoples Rep.)", "CN"),
        ("Korea (Democratic Federation of)", ""),
        ("China, Republic of", "TW"),
        ("China (People's Republic of)", "CN"),
        ("Ireland (Northern)", "GB"),
        ("جمهورية ألمانيا", "DE"),
        ("ميانمار", "MM"),
        ("DPRK", "KP"),
        ("U.S.A.", "US"),
        ("United States", "US"),
        ("England", "GB"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Czech Republic", "CZ"),
        ("Slovak Republic", "SK"),
        ("Burma", "MM"),
        ("Hong Kong SAR", "HK"),
        ("Taiwan, Province of China", "TW"),
        ("Trinidad & Tobago", "TT"),
        ("The Netherlands", "NL"),
        ("DR Congo", "CD"),
        ("Congo-Brazzaville", "CG"),
        ("Lao PDR", "LA"),
        ("Macedonia, FYR", "MK"),
        ("Kosovo", "XK"),
        ("Deutschland", "DE"),
        ("Allemagne", "DE"),
        ("Германия", "DE"),
        ("ドイツ", "DE"),
        ("الصين", "CN"),
        ("จีน", "CN"),
        ("ÇİN", "CN"),
        ("HINDISTAN", "IN"),
        ("Xinjiang, China", "CN"),
        ("China (Xinjiang)", "CN"),
        ("CN - China", "CN"),
        ("Guyane", "GF"),
        ("Guyana", "GY"),
        ("République de Macédoine", "MK"),
        ("Tahiti", "PF"),
        ("Bangladesh ", "BD"),
        ("ＣＮ", "CN"),
        ("C\u200bhi\u00adna", "CN"),
        ("🇧🇩", "BD"),
        ("🇨🇳 China", "CN"),
        ("Shanghai", "CN"),
        ("广东省", "CN"),
        ("廣東", "CN"),
        ("Vietname", "VN"),
        ("Irão", "IR"),
        ("Bangladeche", "BD"),
        ("Est. Plur. de Bolivia", "BO"),
        ("Rep. Bol. de Venezuela", "VE"),
        ("Rep. Fed. do Brasil", "BR"),
        ("Rep. Popular da China", "CN"),
        ("R. Dominicana", "DO"),
        ("BR-Brasil", "BR"),
    ],
)
def test_what_people_write(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "n/a", "N/A", "n.a.", "na", "none", "Congo", "Kongo", "Virgin Islands",
        "EU", "ZZ", "999", "Springfield", "Atlanta, Georgia", "Portland, ME", "Los Angeles, CA",
        "China / Hong Kong", "China/Hongkong", "China/Taiwan", "Germany, France", "Soviet Union",
        "Rep. da Coreia", "Rep. do Congo", "US-Mexico",
    ],
)  # fmt: skip
def test_what_names_no_country_for_certain(text: str) -> None:
    assert country_code(text) == ""


def test_every_iso_code_is_known(shared_data: Path) -> None:
    path = shared_data / "codes" / "iso" / "iso3166-1.json"
    for entry in json.loads(path.read_text(encoding="utf-8"))["3166-1"]:
        assert country_code(entry["alpha_2"]) == entry["alpha_2"]
        assert country_code(entry["alpha_3"].lower()) == entry["alpha_2"]
        assert country_code(entry["numeric"]) == entry["alpha_2"]
        for name in ("name", "official_name", "common_name"):
            if entry.get(name, "Congo") != "Congo":  # alone it may be either
                assert country_code(entry[name]) == entry["alpha_2"], entry[name]


def test_names_in_the_languages_of_the_united_nations(shared_data: Path) -> None:
    path = shared_data / "codes" / "iso" / "country-codes.csv"
    columns = [
        f"UNTERM {language} Short" for language in ("English", "French", "Spanish", "Russian")
    ]
    unread = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            code = row["ISO3166-1-Alpha-2"]
            names = {row[column].split("(")[0].strip() for column in columns} - {"", "Congo"}
            unread += [(name, code) for name in names if country_code(name) not in {code, ""}]
    assert unread == []


@pytest.mark.parametrize(
    "language", ["en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "zh", "ja", "sw", "hi", "ka"]
)
def test_every_name_the_cldr_gives_leads_back_to_its_country(language: str) -> None:
    names = Locale.parse(language).territories
    iso = [code for code in names if len(str(code)) == 2 and country_code(code) == code]
    assert len(iso) >= 249
    for code in iso:
        if names[code] not in {"Congo", "Kongo"}:  # alone it may be either
            assert country_code(names[code]) == code, (code, names[code])


def test_names_in_a_language() -> None:
    assert country_name("CN") == "China"
    assert country_name("cn", "de") == "China"
    assert country_name("TR", "fr") == "Turquie"
    assert country_name("DE", "zh-Hant") == "德國"
    assert country_name("XX") == "XX"


@given(st.text(max_size=60))
def test_any_text_gives_a_code_or_nothing(text: str) -> None:
    code = country_code(text)
    assert code == "" or country_code(code) == code
    assert country_code(text) == country_code(f"  {text}\n")


@pytest.mark.parametrize(
    ("code", "written"),
    [
        ("AE", "Emirat Arab Bersatu|Uni Emirat Arab|دولة الإمارات العربية المتحدة"),
        ("MM", "Union of Myanmar|Burma/Myanmar|ပြည်ထောင်စု သမ္မတ မြန်မာနိုင်ငံတော်"),
        ("TZ", "Jamhuri ya Muungano wa Tanzania"),
        ("MY", "Negara Malaysia|East Malaysia|Semenanjung Malaysia"),
        ("GN", "Guinée Conakry|Guinée-Conakry"),
        ("SA", "السعوديه|السعودية"),
        ("CN", "VR China|V.R. China|China, VR|Volksrepublik China|RPC|R.P. Chine|Chine populaire"),
        ("CN", "República Popular da China|Repubblica Popolare Cinese|Çin Halk Cumhuriyeti|КНР"),
        ("CN", "ChRL|Volksrepubliek China|中華人民共和国|중화인민공화국"),
        ("CN", "Xinjiang|XUAR|新疆|新疆维吾尔自治区|Синьцзян|China - Xinjiang|Sinkiang"),
        ("TW", "Republik China|Taiwan (Republik China)|中華民國"),
        ("RU", "Russische Föderation|Russische Foederation|Federazione Russa|Rusya Federasyonu"),
        ("KR", "Republik Korea|Rep. Korea|Korea (Süd)|República da Coreia|Южная Корея|남한"),
        ("KP", "Korea (Nord)|Dem. Volksrepublik Korea|VR Korea|RPDC"),
        ("CD", "DR Kongo|Kongo (Dem. Rep.)|RDC|Rép. dém. du Congo|ДРК|コンゴ民主共和国"),
        ("CG", "Kongo (Brazzaville)|Congo (Rep.)"),
        ("BY", "Weissrussland|Weißrussland|WEISSRUSSLAND|Wit-Rusland|Белоруссия"),
        ("US", "Ver. Staaten|États Unis|Etats-Unis|E.U.A.|Stany Zjedn.|США"),
        ("AE", "V.A.E.|VAE|Ver. Arab. Emirate|EAU|Emirati Arabi|ZEA|BAE|阿联酋"),
        ("TR", "Tuerkei|Republik Türkei|터키"),
        ("GB", "Vereinigtes Koenigreich|Ver. Königreich|Wlk. Brytania|VK"),
        ("CZ", "Rép. tchèque|Tschech. Republik|Rep. Czeska"),
        ("AT", "Oesterreich"),
        ("DK", "Daenemark"),
        ("ZA", "Suedafrika|Republik Südafrika|ЮАР"),
        ("EG", "Aegypten"),
        ("RO", "Rumaenien"),
        ("GQ", "Aequatorialguinea"),
        ("ID", "Republik Indonesien|Rep. Indonesien"),
        ("CM", "Rép. du Cameroun"),
        ("TH", "Königreich Thailand|Koenigreich Thailand"),
        ("DE", "GER|FRG"),
        ("CH", "SUI"),
        ("NL", "NED|Niederl."),
        ("CZ", "Tschechei|Tschech. Rep.|Tschech.Republik"),
        ("CF", "Zentralafrik.Rep.|Zentralafr. Republik"),
        ("DO", "Dominik. Rep."),
        ("BA", "Bosnien-Herz."),
        ("HK", "China (Hongkong)|China, Hong Kong|China - Hong Kong|VR China（香港）"),
        ("MO", "China (Macao)"),
        ("TW", "China (Taiwan)"),
        ("CN", "CN-XJ|CN-65"),
    ],
)
def test_names_that_lists_in_many_languages_use_are_read(code: str, written: str) -> None:
    assert {name: country_code(name) for name in written.split("|")} == dict.fromkeys(
        written.split("|"), code
    )


@pytest.mark.parametrize(
    "text",
    [
        "Rep. China",
        "Rép. du Congo",
        "Rep.",
        "Republik Utopia",
        "ROC",
        "Republ. Kongo",
        "HK/CN",
        "РК",
    ],
)
def test_what_may_be_one_of_two_states_stays_unread(text: str) -> None:
    assert country_code(text) == ""


@pytest.mark.parametrize("text", ["Austr.", "Slow.", "Guinea-Rep.", "Calif.", "East.", "Colo."])
def test_a_word_cut_short_that_begins_several_names_or_none_stays_unread(text: str) -> None:
    assert country_code(text) == ""


@pytest.mark.parametrize("cell", [", ".join(["ab"] * 1000), "x" + "," * 20_000 + "((", "(" * 5_000])
def test_a_cell_that_is_no_country_costs_nothing(cell: str) -> None:
    assert country_code(cell) == ""


def test_official_names_in_the_languages_of_the_united_nations_are_read(shared_data: Path) -> None:
    told: dict[str, str] = {}
    with (shared_data / "codes/iso/country-codes.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            for column, name in row.items():
                if name and column.startswith(_OFFICIAL):
                    told[name] = row["ISO3166-1-Alpha-2"]
    read = {name: country_code(name) for name in told}
    assert {name: code for name, code in read.items() if code not in ("", told[name])} == {}
    unread = {name for name, code in read.items() if not code and told[name] != "CG"}
    assert unread == set()  # "Congo" alone may be either
    assert len(told) > 2000
