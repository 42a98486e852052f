"""Codes of towns, lands and money behind the legal form of a name are no part of it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from screener.names.beside.behind_forms import up_to_form
from screener.names.beside.codes_behind import without_codes, without_cut_town
from screener.names.writing.fold import folded
from tests.matching.entries import listing

IN_CAPITALS = [
    ("ENGRO FERTILIZERS LTD DHK PKR", "Engro Fertilizers Limited"),
    ("POSCO CO LTD PHG KRW", "POSCO Co., Ltd."),
    ("UMICORE NV HOBOKEN KBC", "Umicore NV"),
    ("CERRO VERDE SAA AREQUIPA USD BBVA", "Cerro Verde S.A.A."),
    ("KRONES AG NEUTRAUBLING DEUTSCHE BANK", "Krones AG"),
    ("FRIESLANDCAMPINA NV AMERSFOORT ING BANK", "FrieslandCampina N.V."),
    ("ALICORP SAA LIMA PEN", "Alicorp S.A.A."),
    ("SASA POLYESTER SAN AS ADANA TRY", "Sasa Polyester Sanayi A.Ş."),
    ("WEBASTO SE STOCKDORF B MCHN EUR", "Webasto SE"),
    ("SELONDA SA ATHENS GR", "Selonda S.A."),
    ("GRASIM INDS LTD NAGDA PLT INR", "Grasim Industries Limited"),
]
"""What ledgers say of a seat and an account, and the firm."""


@pytest.mark.parametrize(
    ("ledger", "listed"),
    [
        ("TSUDAKOMA CORP KANAZAWA JPY", "津田駒工業株式会社"),
        ("FORMOSA PLASTICS CORP TPE", "台灣塑膠工業股份有限公司"),
        ("THYSSENKRUPP AG ESSEN EUR", "thyssenkrupp AG"),
        ("GERDAU SA PORTO ALEGRE BRL", "Gerdau S.A."),
        ("LAFARGE SA PARIS FR", "Lafarge SA"),
        ("TORAY INDS INC TOKYO JPY", "Toray Industries, Inc."),
        ("GRASIM INDS LTD NAGDA MP", "Grasim Industries Limited"),
        ("ELVAL HALCOR SA OINOFYTA GR EUR", "Elval Halcor S.A."),
        ("ITALCEMENTI SPA BG", "Italcementi S.p.A."),
        ("CEMENTIR SPA ROMA RM", "Cementir S.p.A."),
        ("KAZPHOSPHATE TOO ZHANATAS KZ", "Kazphosphate LLP"),
        ("FAR EASTERN NEW CENTURY CORP TPE", "Far Eastern New Century Corporation"),
        ("HANES FRANCE SAS EUR", "Hanes France SAS"),
    ],
)
def test_a_firm_is_itself_without_the_code_behind_it(ledger: str, listed: str) -> None:
    assert matching.compare(ledger, listed).is_match
    assert matching.compare(listed, ledger).is_match


@pytest.mark.parametrize(
    ("form", "behind", "town"),
    [
        ("corp", ("seoul", "kr"), ("seoul",)),
        ("corp", ("seoul", "kr", "usd"), ("seoul",)),
        ("ltd", ("dhaka", "bgd"), ("dhaka",)),
        ("corp", ("tpe",), ()),
        ("spa", ("mi",), ()),
        ("sa", ("mi",), ("mi",)),
        ("ltd", ("bd",), ("bd",)),
        ("ltd", ("bgd",), ("bgd",)),
        ("ltd", ("vega", "ii"), ("vega", "ii")),
        ("ltd", ("of", "usa"), ("of", "usa")),
        ("ltd", ("jubail", "sa"), ("jubail", "sa")),
    ],
)
def test_two_letters_are_a_code_behind_a_town_only(
    form: str, behind: tuple[str, ...], town: tuple[str, ...]
) -> None:
    assert without_codes(form, behind) == town


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Forte SA Ostrow Maz.", ["ostrow"]),
        ("Cerutti SpA Casale M.to", ["casale"]),
        ("Cerutti SpA Casale", ["casale"]),
        ("Zanussi SpA Pozzuolo D.F", ["pozzuolo"]),
        ("Alfa SAS di Rossi Mario e C.", ["di", "rossi", "mario", "e", "c"]),
        ("Alfa GmbH in Liqu.", ["in", "liqu"]),
        ("Resource Corp Notes Ltd.", ["notes", "ltd"]),
    ],
)
def test_a_point_cuts_a_part_of_a_town_short(name: str, town: list[str]) -> None:
    words = folded(name)
    behind = words[2:]
    assert [*without_cut_town(name, words, behind)] == town


@pytest.mark.parametrize(
    "name",
    [
        "Rossi SpA MI",
        "Textile Mills Ltd Lahore Steel PK",
        "Steel Co Ltd Pusan KR",
        "Vega Ltd Suntrust Plan",
        "Atlas Aviation LLC Dental Plan",
        "Vega PLC Velkoria Scheme",
        "Vega Ltd - Trend Following",
        "Vega Ltd Steel",
        "PT Vega Velkoria",
        "SA Vega Velkoria EUR",
    ],
)
def test_a_sister_a_plan_or_a_trade_is_no_town(name: str) -> None:
    assert up_to_form(name, folded(name)) == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ROSSI SPA MI", "Rossi SpA Torino"),
        ("ALFA SA GT", "Alfa SA PE"),
        ("VODOKANAL AO TULA RU", "Vodokanal AO Perm"),
        ("TEXTILE MILLS LTD LAHORE PK", "Textile Mills Ltd Karachi"),
        ("KHOUZESTAN STEEL CO AHWAZ", "Mobarakeh Steel Company"),
        ("TATA LTD STEEL", "Tata Ltd"),
        ("TEA CO COLOMBO", "Tea Company"),
    ],
)
def test_other_firms_stay_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(("ledger", "listed"), IN_CAPITALS)
def test_a_ledger_in_capitals_says_a_bank_a_plant_and_any_code(ledger: str, listed: str) -> None:
    for asked, known in ((ledger, listed), (listed, ledger)):
        assert matching.compare(asked, known).is_match
        index = matching.Index.build([listing(known), listing("Hoboken Ltd")])
        (matches,) = index.search([Supplier(name=asked)])
        assert [match.listed_name.text for match in matches] == [known]


@pytest.mark.parametrize(
    ("behind", "town"),
    [
        (("phg", "krw"), ()),
        (("hoboken", "kbc"), ("hoboken",)),
        (("veendam", "ing", "bank"), ("veendam",)),
        (("lima", "pen", "scotiabank"), ("lima",)),
        (("schwaig", "b", "nbg"), ("schwaig",)),
        (("ziar", "n", "hronom", "eur"), ("ziar",)),
        (("staff", "bank"), ("staff", "bank")),
        (("vega", "s", "a"), ("vega", "s", "a")),
    ],
)
def test_more_is_a_code_in_capitals(behind: tuple[str, ...], town: tuple[str, ...]) -> None:
    assert [*without_codes("ltd", behind, capitals=True)] == [*town]


@pytest.mark.parametrize(
    "name", ["Alicorp SAA Lima Pen", "Umicore NV Hoboken KBC", "Nishat Ltd Fsd PKR"]
)
def test_elsewhere_such_words_are_no_codes(name: str) -> None:
    assert up_to_form(name, folded(name)) == ""


@pytest.mark.parametrize(
    ("ledger", "other"),
    [
        ("NISHAT MILLS LTD FSD PKR", "Nishat Chunian Limited"),
        ("UMICORE NV HOBOKEN KBC", "KBC Groep NV"),
        ("CERRO VERDE SAA AREQUIPA USD BBVA", "BBVA Perú S.A."),
        ("SUEDWOLLE GMBH SCHWAIG B NBG", "Schwaig GmbH"),
    ],
)
def test_a_bank_and_a_code_make_no_firms_one(ledger: str, other: str) -> None:
    assert not matching.compare(ledger, other).is_match
    assert not matching.compare(other, ledger).is_match
