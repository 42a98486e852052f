from __future__ import annotations

from dataclasses import replace

import pytest

from screener import matching
from screener.errors import InputError
from screener.model import Listing, Name, Supplier


def listing(*names: str, id: str = "1", source: str = "uflpa") -> Listing:  # noqa: A002 - the field's name
    return Listing(
        source=source,
        id=id,
        kind="organisation",
        names=tuple(Name(name) for name in names),
        programme="2(d)(2)(B)(i)",
        effect="import_presumption",
        relevance="forced_labour",
        countries=("CN",),
    )


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("Hetian Taida Garment", "Hetian Taida Apparel Co., Ltd."),
        ("HOSHINE SILICON", "Hoshine Silicon Industry (Shanshan) Co., Ltd"),
        (
            "Zhuhai Ninestar Informationstechnik Co. Ltd.",
            "Zhuhai Ninestar Information Technology Co., Ltd.",
        ),
        (
            "Xinjiang Production & Construction Corps",
            "Xinjiang Production and Construction Corps",
        ),
    ],
)
def test_names_that_the_list_writes_a_little_differently_are_probable(
    supplier: str, listed: str
) -> None:
    assert matching.compare(supplier, listed).is_probable
    (matches,) = matching.Index.build([listing(listed)]).search([Supplier(name=supplier)])
    assert [match.tier for match in matches] == ["probable"]


@pytest.mark.parametrize("countries", [("", ""), ("US", "US"), ("TR", "US"), ("TR", "")])
@pytest.mark.parametrize(("ours", "listed"), [("3M", "3M"), ("Acme Mills", "Acme Mill")])
def test_countries_make_of_a_match_what_screening_makes_of_it(
    ours: str, listed: str, countries: tuple[str, str]
) -> None:
    entry = replace(listing(listed), countries=tuple(filter(None, countries[1:])))
    (found,) = matching.Index.build([entry]).search([Supplier(name=ours, country=countries[0])])
    compared = matching.compare(ours, listed, countries=countries)
    assert [(match.tier == "probable", match.score) for match in found] == [
        (compared.is_probable, compared.score)
    ]
    assert found[0].explanation == compared.explanation
    assert compared.score == matching.compare(ours, listed).score


def test_countries_make_no_match() -> None:
    assert not matching.compare("Acme", "Ninestar", countries=("CN", "CN")).is_match


@pytest.mark.parametrize("country", ["China", "cn", "CHN", " "])
def test_a_country_is_given_by_its_code(country: str) -> None:
    with pytest.raises(InputError, match="alpha-2"):
        matching.compare("Acme", "Acme", countries=("", country))


def test_a_firm_that_no_list_names_has_no_match() -> None:
    index = matching.Index.build(
        [listing("Hetian Taida Apparel Co., Ltd."), listing("Nanjing Synergy Textiles Co., Ltd.")]
    )
    assert index.search([Supplier(name="Hamburg Textil GmbH")]) == [()]


def test_generic_words_make_no_match() -> None:
    assert not matching.compare("General Trading LLC", "Al Fajr General Trading LLC").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # words that registers of firms are full of say something all the same
        ("TTP Investment Oy", "TTP"),
        ("Phoenix Global DMCC", "LLC PHOENIX"),
        ("GP Shipping Limited", "GX SHIPPING FZE"),
        # initials of a society, and what a *sociedad limitada* begins with
        ("Société d'Assistance et de Protection aux Animaux", "SAPA"),
        ("Setting Cost Sociedad Limitada", "SCOS"),
    ],
)
def test_firms_that_share_little_are_no_match(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LTDORAMA PROPERTIES", "ORAMA PROPERTIES LTD"),
        ("UNICIOUS ENERGYPTE. LTD.", "UNICIOUS ENERGY PTE. LTD."),
        ("JOINT STOCK CoFORTIANA", "JOINT STOCK COMPANY FORTIANA"),
        ("MG-FLOT LLLC Plant Unit", "MG-FLOT LLC"),
        ("PUBLIC JOINT STOCK Co SAKHALIN Shpg Co", "Public Joint Stock Company Sakhalin Shipping"),
    ],
)
def test_a_legal_form_that_was_glued_or_misspelled_does_not_matter(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


def test_of_a_word_in_signs_that_stands_for_several_what_is_meant_is_said() -> None:
    found = matching.compare("Xinjiang Daqo", "新疆大全新能源股份有限公司")
    said = {value for statement in found.explanation for _, value in statement.params}
    assert {"大全新能源 (daqo)", "大全新能源 (new)", "大全新能源 (energy)"} <= said


@pytest.mark.parametrize(
    ("supplier", "listed", "said"),
    [
        (
            "新疆建设兵团",
            "Xinjiang Corps",
            ("match.read_second", "Xinjiang Corps", "xinjiang production construction corps"),
        ),
        (
            "XPCC",
            "Xinjiang Production and Construction Corps",
            ("match.read_first", "XPCC", "xinjiang production and construction corps"),
        ),
    ],
)
def test_an_explanation_says_what_was_read_where_it_names_words_that_are_not_written(
    supplier: str, listed: str, said: tuple[str, ...]
) -> None:
    (matches,) = matching.Index.build([listing(listed)]).search([Supplier(name=supplier)])
    for explanation in (matching.compare(supplier, listed).explanation, matches[0].explanation):
        first = explanation[0]
        assert (first.code, *(value for _, value in first.params)) == said


def test_an_explanation_says_a_reading_only_where_words_are_not_written() -> None:
    explained = matching.compare("Hetian Taida Garment", "Hetian Taida Apparel Co").explanation
    assert not [one for one in explained if one.code.startswith("match.read")]


@pytest.mark.parametrize(
    ("one", "other"), [("Siemens AG", "Siemens Energy AG"), ("Athens", "Athens Textile")]
)
def test_a_word_written_alike_is_called_equal_though_beside_others_it_reads_as_a_plural(
    one: str, other: str
) -> None:
    said, *_ = matching.compare(one, other).explanation
    params = dict(said.params)
    assert (said.code, params["first"]) == ("match.word_equal", params["second"])


def test_of_names_read_alike_is_said_which_words_are_one_only_as_they_are_read() -> None:
    equal, *words = matching.compare("Banco Agrícola", "BANK KESHAVARZI").explanation
    assert (equal.code, *equal.params) == (
        "match.equal_normal_forms",
        ("name", "bank agricultural"),
    )
    said = [(dict(one.params)["first"], dict(one.params)["second"]) for one in words]
    assert said == [("banco", "bank"), ("agricola", "keshavarzi")]
    assert len(matching.compare("Nabil Foods Co.", "NABIL FOODS CO").explanation) == 1


def test_an_explanation_says_initials_once_though_they_stand_for_several_words() -> None:
    explained = matching.compare("DPRK Trading", "Korea Trading Pyongyang").explanation
    assert "dprk (korea)" in [dict(one.params).get("first") for one in explained]


@pytest.mark.parametrize("name", [None, 5, b"Alpha Ltd"])
def test_a_name_that_is_no_text_is_refused(name: object) -> None:
    with pytest.raises(InputError, match="is text"):
        matching.compare("Alpha Ltd", name)  # type: ignore[arg-type] # what a caller may pass


@pytest.mark.parametrize(
    ("first", "second"),
    # Vinh Thinh and Thinh Vinh, Xin Hua (new China) and Hua Xin are brands of different firms.
    [
        ("CÔNG TY TNHH THỊNH VINH", "CONG TY TNHH VINH THINH"),
        ("Hua Xin Trading Co Ltd", "Xin Hua Trading Co Ltd"),
        ("Hoang Long Garment", "Long Hoang Garment"),
    ],
)
def test_syllables_of_a_brand_in_another_order_are_another_brand(first: str, second: str) -> None:
    assert not matching.compare(first, second).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hua Xin Trading", "Trading Hua Xin"),
        ("Saigon Hoang Long Garment", "Hoang Long Garment Saigon"),
        ("Silver Lotus Garment", "Lotus Silver Garment"),
    ],
)
def test_other_words_may_stand_in_another_order(first: str, second: str) -> None:
    assert matching.compare(first, second).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Green Lines, s.r.o.", "GREEN SHIPPING LTD."),
        ("United Steel Corporation", "Объединённая металлургическая компания"),
        ("Digital Work", "JOINT STOCK COMPANY DIGITAL MANUFACTORY"),
    ],
)
def test_a_common_word_beside_one_only_near_in_meaning_tells_nobody(
    first: str, second: str
) -> None:
    assert not matching.compare(first, second).is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Libyan Investment Authority", "المؤسسة الليبية للاستثمار"),
        ("COMMERCIAL BANK OF SYRIA", "Търговска банка на Сирия"),
        ("Mahan Air", "هواپیمایی ماهان"),
        ("Strategic Culture Foundation", "Фонд стратегической культуры"),
    ],
)
def test_beside_a_place_a_brand_or_a_third_word_it_does(first: str, second: str) -> None:
    assert matching.compare(first, second).is_match


def test_sinai_is_no_industry() -> None:
    assert not matching.compare("Pronance Industries Private Limited", "WILAYAT SINAI").is_match


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        # ordinary firms beside entries of OFAC, the UK and the Consolidated Screening List
        ("ООО «СтройИнвест»", "LLC A INVEST"),
        ("مجموعة الفطيم", "مجموعة"),
        ("الخليج للمقاولات", "Gulf Eagle Contracting (GEC)"),
        ("Al Amir Auto Spare Parts Trading", "ZAPCHAST TRADE LLP"),
        ("Asesorías Profesionales Integrales", "ASESORIAS PROFESIONALES LTDA."),
        ("Corporación Favorita C.A.", "Favorit Research and Production Company LLC"),
        ("Lar Cooperativa", "LRA"),
    ],
)
def test_words_that_any_firm_may_be_called_by_tell_nobody(supplier: str, listed: str) -> None:
    assert not matching.compare(supplier, listed).is_match


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("ООО А Инвест", "LLC A INVEST"),
        ("AInvest LLC", "LLC A INVEST"),
        ("Majmouat Al Futtaim", "مجموعة الفطيم"),
        ("КФХ «Надежда»", "KFH Nadezhda"),
        ("Hotels Rotana", "Rotana Hotel"),
        ("LRA", "L.R.A. Ltd"),
    ],
)
def test_the_firms_that_are_called_so_are_found(supplier: str, listed: str) -> None:
    assert matching.compare(supplier, listed).is_match
