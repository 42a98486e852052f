"""What comparison accepts, the index must offer: names misspelled in weak words and legal forms."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from tests.matching.entries import listing

LISTED = [
    "TSMRBANK, OOO",
    "JSC RAWENSTVO",
    "SYNERGY SAL OFFSHORE",
    "Myanmar Chemical & Machinery Co",
    "LIMITED LIABILITY COMPANY PIK KORPORATSIYA",
    "JOINT STOCK COMPANY ECHELON TECHNOLOGIES",
    "VOSTOCHNAYA STEVEDORING COMPANY LLC",
    "JOINT STOCK COMPANY START",
    "South Asian Chapter of ISIL",
    "RAD D.O.O.",
    "MIDAS RESSOURCES SARLU",
    "Coopérative des Producteurs de Yakassé",
    "Federación de Cafe",
    "FEDEPRO",
    "Nitto Denko Corporation",
    "Petróleos de Venezuela, S.A.",
    "Atomic Energy Organization of Iran",
    "Central Bank of Syria",
    "Hetian Taida Apparel Co., Ltd.",
    "Lotte Chemical Corporation",
    "Henan Drone Group",
    "AERO SKYONE",
    "FAMIN FZE",
    "BEST2PAY LIMITED",
    "OOO ZENIT LEASING",
    "Nacionalinių vertybių gynimo fondas",
    "Koeroeglue Tekstil",
    "Scoops de Sinfra",
    "Nantong Pump Woolen Co Ltd",
    "Technov GmbH",
    "TelecommunicationII",
    "Xinjiang Textile LCL",
    "Hrodna Filiaul Co., Ltd.",
    "Murcia Privado SARL",
    "Televisions SARL",
    "Office 39",
    "天山第三纺织厂",
    "第二机床厂",
    "Huanghe",
    "Walzwerk",
    "SWALLOW",
    "티케이씨에프정유재단",
    "True Blue Textile",
]


@pytest.fixture(scope="module")
def index() -> matching.Index:
    return matching.Index.build([listing(name, name) for name in LISTED])


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("TSMRBAN, OO", "TSMRBANK, OOO"),
        ("JCS RAWENSSTVO", "JSC RAWENSTVO"),
        ("SYNERGY SAL OFFFSHORE", "SYNERGY SAL OFFSHORE"),
        ("Myanmar Chemcal & Machnery Co", "Myanmar Chemical & Machinery Co"),
        (
            "LIIMITED LIABILITY COMPANY PIK KORZORATSIYA",
            "LIMITED LIABILITY COMPANY PIK KORPORATSIYA",
        ),
        (
            "JOINT STOJK COMPANY ETHELON TECHNOLOGIES",
            "JOINT STOCK COMPANY ECHELON TECHNOLOGIES",
        ),
        ("VVSTOCHNYAA STEVEDORING COMPANY LLC", "VOSTOCHNAYA STEVEDORING COMPANY LLC"),
        ("JOINT XTOCK COPANY START", "JOINT STOCK COMPANY START"),
        ("M/s. South Asian Chapter of ISIL", "South Asian Chapter of ISIL"),
        ("D.O.O. (Fty) RAD", "RAD D.O.O."),
        ("MIDASRESSOURECS SARLU", "MIDAS RESSOURCES SARLU"),
        ("COOPROYA", "Coopérative des Producteurs de Yakassé"),
        ("FEDECAFE", "Federación de Cafe"),
        ("Federación de Productores", "FEDEPRO"),
        ("日東電工株式会社", "Nitto Denko Corporation"),
        ("Bureau 39", "Office 39"),
        ("新疆天山第三纺织厂", "天山第三纺织厂"),
        ("北京第二机床厂", "第二机床厂"),
        ("Huanghe Group", "Huanghe"),
        ("Walzwerk Group", "Walzwerk"),
        ("SW SW ALLOW", "SWALLOW"),
        ("长城티케이씨에프정유재단", "티케이씨에프정유재단"),
        ("Tru Blue Textiles Ltd", "True Blue Textile"),
        ("PDVSA", "Petróleos de Venezuela, S.A."),
        ("سازمان انرژی اتمی ایران", "Atomic Energy Organization of Iran"),
        ("مصرف سورية المركزي", "Central Bank of Syria"),
        ("和田泰达服饰有限公司", "Hetian Taida Apparel Co., Ltd."),
        ("롯데케미칼 주식회사", "Lotte Chemical Corporation"),
        ("河南无人机", "Henan Drone Group"),
        ("AERO SKY ONE", "AERO SKYONE"),
        ("FAMIN FZZE Plant No. 1", "FAMIN FZE"),
        ("BEST2PAAY LIMITED", "BEST2PAY LIMITED"),
        ("OOO ZEENNIT LEASING", "OOO ZENIT LEASING"),
        ("Nacionalinių vertybių gynimo fondks", "Nacionalinių vertybių gynimo fondas"),
        ("Köröğlu Tekstil", "Koeroeglue Tekstil"),
        ("Sinfra coop", "Scoops de Sinfra"),
        ("南通水泵厂毛纺有限公司", "Nantong Pump Woolen Co Ltd"),
        ("Techno V Ltd", "Technov GmbH"),
        ("Telecommunication II OAO", "TelecommunicationII"),
        ("Xinjiang Textile LLC", "Xinjiang Textile LCL"),
        ("Hrodna Filial Co., Ltd.", "Hrodna Filiaul Co., Ltd."),
        ("Murcia Privada SARL", "Murcia Privado SARL"),
        ("Television JSC", "Televisions SARL"),
    ],
)
def test_a_misspelled_name_that_comparison_accepts_is_offered(
    index: matching.Index, supplier: str, listed: str
) -> None:
    assert matching.compare(supplier, listed).is_match
    (found,) = index.search([Supplier(name=supplier)])
    assert listed in [match.listed_name.text for match in found]


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        (
            "Import Όµιλος για τη Διαφύλαξη των Αγίων Τόπων Trading",
            "Όµιλος για τη Διαφύλαξη των Αγίων Τόπων",
        ),
        (
            "Ningbo Purple Field Import & Export Co.Ltd.",
            "Ningbo Purple Field Import & Export Co.Ltd. 2024",
        ),
    ],
)
def test_a_score_that_just_comes_to_the_threshold_is_offered(supplier: str, listed: str) -> None:
    score = matching.compare(supplier, listed).score
    (found,) = matching.Index.build([listing(listed)]).search(
        [Supplier(name=supplier)], threshold=score
    )
    assert [match.listed_name.text for match in found] == [listed]


def test_names_of_many_words_are_held_against_one_another_in_turn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = [
        "global",
        "trading",
        "service",
        "holding",
        "group",
        "steel",
        "energy",
        "textile",
        "marine",
        "finance",
    ]
    names = [" ".join(words[at % 7 :] + words[: at % 9] + words) for at in range(15)]
    monkeypatch.setattr("screener.matching.index.index._MOST_WORDS", 20_000)  # some fifty pairs
    index = matching.Index.build([listing(name, name) for name in names])
    found = index.search([Supplier(name=name) for name in names])
    assert all(
        name in {m.listed_name.text for m in some} for name, some in zip(names, found, strict=True)
    )
