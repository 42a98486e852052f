"""Streets, telephones, persons and remarks around a name are no part of it."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.signs import signs_of
from screener.names.beside.written_behind import written_apart
from screener.names.form import normal_form
from screener.names.marks import marks_of
from screener.names.writing.fold import folded

# Names of the UFLPA Entity List and of OFAC's.
NAMES = ["Camel Group Co., Ltd.", "Zijin Mining Group Co., Ltd.", "Belaruskali OAO"]
AROUND = [
    "{} No. 12 Renmin Road",
    "{}; No. 12 Renmin Road",
    "{} / 12 Renmin Rd.",
    "{}, 3rd Floor, Building 5, Hi-tech Zone, Hefei, Anhui, China",
    "{}, ul. Korzha 5, Soligorsk",
    "{} ul. Korzha 5",
    "{} P.O. Box 123",
    "{} Tel. 0597-3833000",
    "{} z.Hd. Frau Li",
    "{} Attn: Mr. Wang",
    "{} GESPERRT",
    "*** GESPERRT *** {}",
    "{} NICHT VERWENDEN",
    "{} blocked",
    "c/o Sunrise Trading / {}",
    "100234 - {}",
    "V00123 {}",
    "{} (100234)",
    "{} #4711",
    "{} info@example.com",
    "{} www.example.com",
    "{} VAT DE123456789",
    "{} +86 10 12345678",
    "{} 830000 Urumqi",
    "{}, 830000 Urumqi",
    "{} / Zarnitsa Kolokol Mills",
    "{}/Zarnitsa Kolokol Mills Ltd",
    "{} F/V LONG XING 629",
    "{} A/C Kolokol Wood Ltd",
    "Kolokol Wood Ltd c/o {}",
    "Kolokol Wood Trading FZE o/b/o {}",
    "Kolokol Wood Trading FZE, for and on behalf of {}",
    "KOLOKOL WOOD TRADING AS AGENT FOR {}",
    "Kolokol Wood Trading (manufacturer: {})",
    "SHIPPER: {}",
]


def _apart(name: str) -> tuple[str, ...]:
    words = folded(name)
    return written_apart(name, words, signs_of(words) | marks_of(name))


@pytest.mark.parametrize("around", AROUND)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_written_around_a_name_hides_it_not(name: str, around: str) -> None:
    assert matching.compare(around.format(name), name).is_probable
    assert matching.compare(name, around.format(name)).is_probable


@pytest.mark.parametrize(
    "behind",
    [
        " 广东省深圳市南山区科技路1号",
        "广东省深圳市南山区科技路1号",
        "-停用",
        "（已停用）",
        "深圳分公司",
        "上海办事处",
        "驻上海代表处",
        " 苏州分公司",
        "-月结30天",
    ],
)
def test_an_address_a_remark_and_a_branch_behind_signs_are_no_part(behind: str) -> None:
    name = "骆驼集团股份有限公司"
    assert matching.compare(f"{name}{behind}", name).is_probable


@pytest.mark.parametrize(
    "behind",
    [
        " г. Тула",
        " гор. Тула",
        " JUD. ILFOV",
        ", Тульская обл., г. Тула",
        " обособленное подразделение г.Тула",
        " g. Moskva",
        " jud. Ilfov",
        " RFC ABC010101AB1",
        " GSTIN 27AAACR5055K1Z7",
        " MUMBAI-400001",
        " BP 1234 DOUALA",
    ],
)
def test_a_town_by_its_letter_a_number_of_a_tax_and_a_box_are_no_part(behind: str) -> None:
    assert matching.compare(f"Kolokol Zarnitsa{behind}", "Kolokol Zarnitsa").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kolokol Unit 5 Silk Road Weaving", "Kolokol Unit 7 Weaving"),
        ("Zarnitsa Contact Lens Works", "Zarnitsa Kolokol Works"),
        ("新疆金风深圳分公司", "新疆银风"),
        ("Zarnitsa 1996 Ltd", "Zarnitsa 1997 Ltd"),  # a year is part of a name
        ("Kolokol Weaving Mill 12", "Kolokol Weaving Mill 13"),
    ],
)
def test_other_names_stay_apart(first: str, second: str) -> None:
    assert not matching.compare(first, second).is_match


@pytest.mark.parametrize(
    "name", ["OBO Zarnitsa Kolokol", "Zarnitsa A/C Repairs", "Kolokol Order Ltd"]
)
def test_what_stands_between_parties_is_part_of_other_names(name: str) -> None:
    assert not _apart(name)


def test_signs_of_a_page_are_read() -> None:
    assert matching.compare("Camel&nbsp;Group Co., Ltd.", "Camel Group Co., Ltd.").score == 1
    assert matching.compare("H&amp;M Zarnitsa", "H&M Zarnitsa").score == 1


def test_what_only_looks_like_a_sign_of_a_page_stays() -> None:
    assert normal_form("Glass&microns; Weifang").readings[0].words[1:3] == ("and", "microns")


@pytest.mark.parametrize(
    "number",
    [
        "RUC: 20100070970",
        "NIT 900123456-7",
        "CNPJ 12.345.678/0001-90",
        "KRA PIN A123456789B",
        "VATDE811128135",
    ],
)
def test_what_a_number_is_called_goes_with_it(number: str) -> None:
    name = f"Kolokol Zarnitsa {number}"
    assert "Kolokol Zarnitsa" in _apart(name)


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("ЗАВОД КОЛОКОЛ Г. ТУЛА", "ЗАВОД КОЛОКОЛ"),
        ("ЗАВОД КОЛОКОЛ, ТУЛЬСКАЯ ОБЛ., Г.ТУЛА", "ЗАВОД КОЛОКОЛ"),
        ("ЗАВОД КОЛОКОЛ Г. РОСТОВ-НА-ДОНУ", "ЗАВОД КОЛОКОЛ"),
        ("Завод Колокол гор. Тула", "Завод Колокол"),
        ("KOLOKOL ZARNITSA JUD. ILFOV", "KOLOKOL ZARNITSA"),
    ],
)
def test_a_ledger_in_capitals_writes_towns_so_too(name: str, firm: str) -> None:
    assert firm in _apart(name)


@pytest.mark.parametrize("name", ["Fratelli Officine G. Rossi", "Мастерская Колокол Г. Иванов"])
def test_the_initial_of_a_person_is_no_town(name: str) -> None:
    assert not _apart(name)


@pytest.mark.parametrize(
    ("registered", "firm"),
    [
        ("WATERS CORP /DE/", "Waters Corporation"),
        ("AGCO CORP /DE", "AGCO Corporation"),
        ("HUDSON TECHNOLOGIES INC /NY", "Hudson Technologies, Inc."),
        ("INTERNATIONAL PAPER CO /NEW/", "International Paper Company"),
        ("TECK RESOURCES LTD/CANADA", "Teck Resources Limited"),
        ("AMERICAN NATIONAL CORP /TX/", "American National Corporation"),
    ],
)
def test_the_state_that_tells_a_firm_in_its_register_is_left_off(
    registered: str, firm: str
) -> None:
    assert matching.compare(registered, firm).is_probable


@pytest.mark.parametrize("name", ["Zarnitsa Kolokol Ltd/Orion", "Zarnitsa/NY"])
def test_what_no_register_writes_behind_a_slash_stays(name: str) -> None:
    assert "zarnitsa kolokol ltd" not in _apart(name)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tea Co/Assam", "Tea Co/Kerala"),
        ("Electric Co/Baghdad", "Electric Co/Mosul"),
        ("Trading Co /NY", "Trading Co /TX"),
        ("American National Corp /TX/", "American National Corp /FL/"),
    ],
)
def test_the_state_tells_firms_that_are_called_by_common_words(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    "around",
    [
        "{} c/o Zumpara Logistics",
        "{} Ltd c/o Zumpara Logistics Ltd",
        "{} Ltd on behalf of Zumpara Trading Ltd",
        "{} (A Unit of Zumpara Ltd)",
        "{} (A Division of ZPL)",
        "{} Ltd (owned by Zumpara)",
        "{} Ltd (part of Zumpara Group)",
        "{} Ltd (agent: Zumpara Agency)",
        "{} Ltd (supplier to Zumpara Works)",
    ],
)
def test_firms_beside_one_other_are_two(around: str) -> None:
    assert matching.compare("Velkoria", around.format("Velkoria")).is_match
    assert not matching.compare(around.format("Velkoria"), around.format("Tamburo")).is_match


@pytest.mark.parametrize("around", ["{} Jl. Sudirman No. 12 Jakarta", "{} P.O. Box 123 Nairobi"])
def test_one_rare_word_is_a_firm_before_its_street(around: str) -> None:
    assert matching.compare("Velkoria", around.format("Velkoria")).is_match


@pytest.mark.parametrize(
    "around",
    [
        "{} Traders Ltd KRA PIN P051234567X",
        "{} Ventures SARL RCCM CI-ABJ-2019-B-12345",
        "{} Ventures SARL RCCM TG-LOM 2017 B 1234",
        "{} Ventures SARL NINEA 0012345 2G3",
        "{} Ventures SARL au capital de 10 000 000 FCFA",
        "{} Exports Pvt Ltd (GSTIN-27AAPFU0939F1ZV)",
        "{} Exports Pvt Ltd PAN AAPFU0939F",
        "{} Exports Pvt Ltd CIN U17110MH1999PTC123456",
        "NIT 900123456 {} Traders S.A.",
        "{} Traders S.A. C.U.I.T. 30-12345678-9",
        "{} Traders S.A. Cédula Jurídica 3-101-123456",
        "{} Trade OOO INN/KPP 7701234567/770101001",
        "{} Trade EOOD (ЕИК 123456789)",
        "{} Contracting LLC C.R. No. 1010123456",
        "{} Exports Pvt Ltd Mob. +91 98220 12345",
        "{} Exports Near Bus Stand",
        "{} Exports Ltd, Opp. Grid Station",
        "{} Traders, Shop 12 Murshid Bazar",
    ],
)
@pytest.mark.parametrize("others", [("Velkoria", "Tamburo"), ("Zenk", "Orva")])
def test_a_number_of_a_register_or_a_landmark_tells_no_firm(
    around: str, others: tuple[str, str]
) -> None:
    assert matching.compare("Velkoria", around.format("Velkoria")).is_match
    assert not matching.compare(*map(around.format, others)).is_match


@pytest.mark.parametrize("around", ["{} Ltd C/O Beta Agencies", "{} Ltd B/O Beta Toys Factory"])
def test_two_short_brands_with_one_forwarder_are_two(around: str) -> None:
    assert not matching.compare(*map(around.format, ("Zenk", "Orva"))).is_match


@pytest.mark.parametrize(
    ("name", "longer"),
    [
        ("Near East Foundation", "Near East Foundation USA"),
        ("Opp Film", "Opp Film Poland"),
        ("Shop 24", "Shop 24 Trading"),
        ("Frente Polisario", "Frente Polisario Sahara"),
    ],
)
def test_what_a_name_begins_with_is_no_landmark(name: str, longer: str) -> None:
    assert matching.compare(name, longer).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [("PT Sumber Desa Makmur", "PT Sumber"), ("Velkoria Near East Trading Ltd", "Velkoria Ltd")],
)
def test_a_word_of_names_is_no_landmark(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
