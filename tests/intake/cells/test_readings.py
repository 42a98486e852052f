from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from screener.intake import Intake
from screener.intake.cells.dates import read_date
from screener.intake.cells.readings import (
    read_countries,
    read_evidence,
    read_hs_codes,
    read_owners,
    read_yes,
)
from screener.intake.cells.regions import read_region
from screener.intake.cells.text import clean, clean_column, split
from screener.model import Owner

Read = Callable[..., Intake]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li Wei (60%); Acme Holding 40 %", (Owner("Li Wei", 60.0), Owner("Acme Holding", 40.0))),
        ("Zhang San（51.5%）；李四", (Owner("Zhang San", 51.5), Owner("李四"))),
        ("Müller, Hans", (Owner("Müller, Hans"),)),
        ("33,3% Ana Silva | Beta SA", (Owner("Ana Silva", 33.3), Owner("Beta SA"))),
        ("Acme 400%", (Owner("Acme"),)),
        ("", ()),
    ],
)
def test_owners_with_their_shares(text: str, expected: tuple[Owner, ...]) -> None:
    assert read_owners(text) == expected


def test_directors_and_other_names_are_split(read: Read) -> None:
    (supplier,) = read(
        "Supplier;Directors;Other names;Sites\n"
        'Acme;"Hans Weber; Ana Silva";Acme Trading|阿克米;"Lyon; Lyon; Paris"\n'
    ).suppliers
    assert supplier.directors == ("Hans Weber", "Ana Silva")
    assert supplier.other_names == ("Acme Trading", "阿克米")
    assert supplier.sites == ("Lyon", "Paris")


def test_goods_are_split_at_commas_too() -> None:
    assert split("shirts (men, boys), socks; 手套、帽子", goods=True) == (
        "shirts (men, boys)",
        "socks",
        "手套",
        "帽子",
    )
    assert split("Smith, John; Doe, Jane") == ("Smith, John", "Doe, Jane")


def test_hs_codes_keep_their_zeros_and_a_lost_one_is_a_gap() -> None:
    assert read_hs_codes("0101.21; 6109 10, 61") == (("010121", "610910", "61"), ())
    codes, gaps = read_hs_codes("10121")
    assert codes == ()
    assert dict(gaps[0].statement.params) == {"value": "10121"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2026/3/1", date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1)),
        ("01.03.2026", date(2026, 3, 1)),
        ("2026-03-01 00:00:00", date(2026, 3, 1)),
        ("25/12/2026", date(2026, 12, 25)),
        ("12/25/2026", date(2026, 12, 25)),
        ("05/05/2026", date(2026, 5, 5)),
        ("03/04/2026", None),
        ("25-12-2026", date(2026, 12, 25)),
        ("12-25-2026", date(2026, 12, 25)),
        ("03-04-2026", None),  # as exports of the United States write the fourth of March
        ("31.02.2026", None),
        ("soon", None),
        ("15/03/2568", date(2025, 3, 15)),  # of the Buddhist era, which is 543 years ahead
        ("03/04/2568", date(2025, 4, 3)),  # and puts the day first
        ("๑๕/๐๓/๒๕๖๘", date(2025, 3, 15)),
        ("15 มีนาคม 2568", date(2025, 3, 15)),
        ("2568-03-15", date(2025, 3, 15)),
        ("2500-01-01", date(2500, 1, 1)),  # what never expires
        ("2599-12-31", date(2599, 12, 31)),
        ("31.12.9999", date(9999, 12, 31)),  # what programs write for never
        ("令和7年3月31日", date(2025, 3, 31)),
        ("R7.3.31", date(2025, 3, 31)),
        ("平成元年4月1日", date(1989, 4, 1)),
        ("民國113年3月1日", date(2024, 3, 1)),
        ("２０２６年３月１日", date(2026, 3, 1)),
        ("2027. 3. 2.", date(2027, 3, 2)),
        ("2027년 3월 2일", date(2027, 3, 2)),
        ("ngày 01 tháng 02 năm 2027", date(2027, 2, 1)),
        ("31 Desember 2026", date(2026, 12, 31)),
        ("31 Dec 2026", date(2026, 12, 31)),
        ("31-Mar-2026", date(2026, 3, 31)),
        ("March 31, 2026", date(2026, 3, 31)),
        ("31. Dezember 2026", date(2026, 12, 31)),
        ("31 de março de 2026", date(2026, 3, 31)),
        ("१५ मार्च 2026", date(2026, 3, 15)),
        ("31 Foo 2026", None),
        ("X7.3.31", None),
        ("R0.1.1", None),  # eras begin with a first year
    ],
)
def test_dates_are_read_only_when_they_cannot_be_mistaken(text: str, day: date | None) -> None:
    assert read_date(text) == day


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SMETA 4-pillar audit", "audit"),
        ("SA8000", "certificate"),
        ("amfori BSCI", "audit"),
        ("Self-assessment questionnaire", "self_declaration"),
        ("Internal social audit", "self_declaration"),
        ("Corrective action plan closed", "remediation"),
        ("社会责任审核", "audit"),
        ("Zertifikat GOTS", "certificate"),
        ("Statement on logistics", "self_declaration"),
        ("ICS", "audit"),
        ("OEKO-TEX STANDARD 100", "other_subject"),
        ("FSC", "other_subject"),
        ("ISO 45001", "other_subject"),
        ("ISO9001:2015 Zertifikat", "other_subject"),
        ("ISO 14001 and SA8000", "certificate"),
        ("Audit", "unspecified"),
        ("Zertifikat", "unspecified"),
        ("Sozialaudit 2025", "audit"),
    ],
)
def test_evidence_has_the_kind_its_words_say(text: str, kind: str) -> None:
    ((evidence,), gaps) = read_evidence(text, "", "2025-01-01", "2026-01-01")
    assert (evidence.kind, evidence.issued, evidence.expires) == (
        kind,
        date(2025, 1, 1),
        date(2026, 1, 1),
    )
    assert gaps == ()


@pytest.mark.parametrize(
    ("kind", "issuer", "read"),
    [
        ("SMETA", "", ""),
        ("SMETA", "Bureau Veritas", "Bureau Veritas"),
        ("SMETA, Bureau Veritas", "", "Bureau Veritas"),
        ("Audit SMETA par l'Apave", "", "Apave"),
        ("GOTS", "GOTS", ""),
        ("Better Work", "Better Work", "Better Work"),
    ],
)
def test_a_scheme_is_no_issuer(kind: str, issuer: str, read: str) -> None:
    ((evidence,), _) = read_evidence(kind, issuer, "2025-01-01", "2026-01-01")
    assert evidence.issuer == read
    assert evidence.stated.startswith(kind)


def test_an_audit_is_about_what_its_column_is_headed_with(read: Read) -> None:
    for heading, kind in (("Social audit", "audit"), ("Audit", "unspecified")):
        found = read(f"Supplier,{heading},Issuer\nAcme,Audit,SGS\n")
        assert [each.kind for each in found.suppliers[0].evidence] == [kind]


def test_the_body_that_certifies_is_read_in_french(read: Read) -> None:
    found = read("Fournisseur;Certificat;Organisme\nAcme;SMETA;Bureau Veritas\n")
    assert found.suppliers[0].evidence[0].issuer == "Bureau Veritas"


def test_a_date_of_evidence_that_cannot_be_read_is_a_gap() -> None:
    (evidence,), gaps = read_evidence("SMETA", "", "", "03/04/2026")
    assert [gap.statement.code for gap in gaps] == ["gap.date_unreadable"]
    assert (evidence.expires, evidence.expires_text) == (None, "03/04/2026")
    assert read_evidence("", "", "", "") == ((), ())


@pytest.mark.parametrize(
    "text", ["X", "yes", "Ja", "oui", "Sí", "sim", "TAK", "evet", "是", "はい"]
)
def test_yes_in_many_languages(text: str) -> None:
    assert read_yes(text)


@pytest.mark.parametrize("text", ["", "no", "nein", "否", "0"])
def test_anything_else_is_no(text: str) -> None:
    assert not read_yes(text)


def test_a_sole_trader_is_known(read: Read) -> None:
    found = read("Supplier,Natural person\nHans Weber,X\nAcme,\n")
    assert [each.sole_trader for each in found.suppliers] == [True, False]


@pytest.mark.parametrize(
    ("text", "country", "code"),
    [
        ("CN-XJ", "CN", "CN-XJ"),
        ("XJ", "CN", "CN-XJ"),
        ("CN-65", "CN", "CN-XJ"),
        ("Xinjiang", "CN", "CN-XJ"),
        ("Sinkiang", "CN", "CN-XJ"),
        ("新疆维吾尔自治区", "CN", "CN-XJ"),
        ("Xinjiang Uygur Autonomous Region", "", "CN-XJ"),
        ("Guangdong Province", "CN", "CN-GD"),
        ("Guangdong", "", "CN-GD"),
        ("Bayern", "DE", "DE-BY"),
        ("Île-de-France", "FR", "FR-IDF"),
        ("CA", "US", "US-CA"),
        ("California", "US", "US-CA"),
        ("Nowhere", "US", ""),
        ("ZZ-99", "", ""),
        ("", "US", ""),
    ],
)
def test_regions_by_code_and_name(text: str, country: str, code: str) -> None:
    assert read_region(text, country) == code


@pytest.mark.parametrize("text", ["CN-XJ", "CN-65", "China (Xinjiang)"])
def test_a_country_cell_that_names_a_region_gives_both(read: Read, text: str) -> None:
    (supplier,) = read(f"Supplier,Country\nAcme,{text}\n").suppliers
    assert (supplier.country, supplier.region) == ("CN", "CN-XJ")


def test_a_region_that_is_not_understood_stays_in_the_address(read: Read) -> None:
    found = read("Supplier,Country,State,Address\nAcme,US,Nowhere,Main St\nBeta,US,TX,Elm St\n")
    assert [(each.region, each.address) for each in found.suppliers] == [
        ("", "Main St, Nowhere"),
        ("US-TX", "Elm St"),
    ]


def test_parts_of_an_address_are_joined_in_order(read: Read) -> None:
    found = read("Supplier,Street,House number,PLZ,City\nAcme,Hafenstr.,5,20359,Hamburg\n")
    assert found.suppliers[0].address == "Hafenstr., 5, 20359"


def test_an_unreadable_country_is_kept_as_written_with_a_gap(read: Read) -> None:
    found = read("Supplier,Country\nAcme,Ruritania\nBeta,\nGamma,Congo\n")
    assert [(each.country, each.country_text) for each in found.suppliers] == [
        ("", "Ruritania"),
        ("", ""),
        ("", "Congo"),
    ]
    assert [[gap.field for gap in each.gaps] for each in found.suppliers] == [
        ["country"],
        [],
        ["country"],
    ]


def test_a_tidy_column_passes_untouched_and_an_untidy_one_is_cleaned() -> None:
    tidy = ("Acme", "", "Müller & Söhne", "O'Neill")
    assert clean_column(tidy) is tidy
    assert clean_column(("a ", "b\tc", "\u3000d", "")) == ["a", "b c", "d", ""]
    assert clean("'-5") == "-5"
    assert clean("'Ndrangheta Ltd") == "'Ndrangheta Ltd"


@pytest.mark.parametrize(
    ("text", "codes", "unread"),
    [
        ("China, Korea, Democratic People's Republic of", ("CN", "KP"), []),
        ("China, Korea, DPR", ("CN", "KP"), []),
        ("Korea, D.P.R.", ("KP",), []),
        ("Chad / Sudan, South", ("TD", "SS"), []),
        ("Congo, Democratic Republic of the; Rwanda", ("CD", "RW"), []),
        ("Bosnia and Herzegovina and Serbia", ("BA", "RS"), []),
        ("St. Kitts & Nevis", ("KN",), []),
        ("Germany, Utopia, China", ("DE", "CN"), ["Utopia"]),
        ("China (Xinjiang), Vietnam", ("CN", "VN"), []),
        ("Vietnam, China, Hong Kong", ("VN", "CN", "HK"), []),
        ("Hong Kong, China", ("HK",), []),
        ("N / A", (), []),
        ("DE, n/a", ("DE",), []),
        ("n/a / n/a", (), []),
        ("L, M, A", (), ["L", "M", "A"]),
        ("D", ("DE",), []),
        ("Atlanta, Georgia, USA", ("US",), ["Atlanta", "Georgia"]),
        ("Georgia", ("GE",), []),
        ("", (), []),
    ],
)
def test_a_cell_may_name_several_countries(
    text: str, codes: tuple[str, ...], unread: list[str]
) -> None:
    found, gaps = read_countries(text)
    assert found == codes
    assert [dict(gap.statement.params)["text"] for gap in gaps] == unread


@pytest.mark.parametrize(
    ("text", "code"),
    [("Korea, DPR", "KP"), ("DPR Korea", "KP"), ("Sudan, South", "SS"), ("Korea, Rep. of", "KR")],
)
def test_a_country_by_a_name_turned_round(read: Read, text: str, code: str) -> None:
    (supplier,) = read(f'Supplier,Country\nAcme,"{text}"\n').suppliers
    assert supplier.country == code
