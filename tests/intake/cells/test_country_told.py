"""The country of rows that state none, as lists from China and lists of whole addresses have it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.model import Supplier

Read = Callable[..., Intake]


def _inferred(supplier: Supplier) -> list[str]:
    return [
        dict(gap.statement.params)["text"]
        for gap in supplier.gaps
        if gap.statement.code == "gap.country_inferred"
    ]


@pytest.mark.parametrize(
    ("row", "country", "words"),
    [
        ("91110000600037341L,,", "CN", "91110000600037341L"),
        (",浙江省,", "CN", "浙江省"),
        (",Zhejiang,", "CN", "Zhejiang"),
        (",,浙江省嘉兴市南湖区1号", "CN", "浙江省"),
        (",,中国上海市浦东新区", "CN", "中国"),
        (',,"Plot 5\nGazipur\nBangladesh"', "BD", "Bangladesh"),
        (',,"12 Renmin Rd, Jiaxing 314201 P.R. China"', "CN", "P.R. China"),
        (',,"Rua 1, 4000-123 Porto, Portugal."', "PT", "Portugal"),
        (',,"1 Queen\'s Road, Hong Kong, China"', "HK", "Hong Kong, China"),
        (',,"Taipei, Taiwan, China"', "TW", "Taiwan, China"),
        (',,"Mirae St 2, Pyongyang, Korea, North"', "KP", "Korea, North"),
        (',,"Calle 5, San Salvador, El Salvador"', "SV", "El Salvador"),
    ],
)
def test_what_a_row_says_beside_tells_its_country(
    read: Read, row: str, country: str, words: str
) -> None:
    found = read(f"供应商名称,统一社会信用代码,省份,地址\nAcme,{row}\n")
    (supplier,) = found.suppliers
    assert (supplier.country, supplier.country_text) == (country, "")
    assert _inferred(supplier) == [words]
    told = {note.code: dict(note.params) for note in found.notes}
    assert told["intake.countries_inferred"] == {"count": "1", "row": "2"}


def test_a_brazilian_number_tells_the_country_and_so_the_state(read: Read) -> None:
    content = (
        "Razão Social;CNPJ;UF\nAcme;33.000.167/0001-01;BA\nBeta;33.000.167/0001-02;BA\nGama;;BA\n"
    )
    acme, beta, gama = read(content, encoding="windows-1252").suppliers
    assert (acme.country, acme.region, _inferred(acme)) == ("BR", "BR-BA", ["33.000.167/0001-01"])
    assert (beta.country, beta.region) == (gama.country, gama.region) == ("BR", "BR-BA")
    assert _inferred(gama) == ["BA"]


def test_two_letters_of_a_region_tell_nothing_where_their_heading_is_no_countrys(
    read: Read,
) -> None:
    (acme,) = read("Name,Region\nAcme,BA\n").suppliers  # Bahia, and a province of Fiji
    assert (acme.country, acme.region) == ("", "")


@pytest.mark.parametrize(
    "row",
    [
        ",West,",  # a region of the buyer's, and one of Cameroon
        ",Georgia,",
        ',,"Peachtree St 1, Atlanta, Georgia"',
        ',,"Main St 1, Wilmington, DE"',
        ',,"Calle Mayor 1, 18001 Granada"',
        ',,"Rua Chile 3, Salvador"',
        ',,"Bosso Rd 1, Minna, Niger"',
        ',,"Egnatia 5, Thessaloniki, Macedonia"',
        ',,"Rue 1, Arlon, Luxembourg"',
        ',,"Hillside Ave 9, Jamaica"',
        ",,新疆路5号",
        "91110000600037341X,,",
        ",,",
    ],
)
def test_what_may_be_several_countries_tells_none(read: Read, row: str) -> None:
    (supplier,) = read(f"供应商名称,统一社会信用代码,省份,地址\nAcme,{row}\n").suppliers
    assert supplier.country == ""
    assert not _inferred(supplier)


def test_a_stated_country_stands_whatever_the_address_says(read: Read) -> None:
    head = "Supplier,Country,Address\n"
    stated, unclear = read(head + "A,HK,浙江省\nB,DE/CN,浙江省\n").suppliers
    assert (stated.country, unclear.country) == ("HK", "")
    assert not _inferred(stated)
    assert not _inferred(unclear)


def test_a_country_cell_may_name_a_place_or_a_part_of_a_country(read: Read) -> None:
    rows = "Supplier,Country\nA,Urumqi\nB,GB-ENG\nC,CN-HK\nD,Shanghai\n"
    found = [(each.country, each.region) for each in read(rows).suppliers]
    assert found == [("CN", "CN-XJ"), ("GB", "GB-ENG"), ("HK", "CN-HK"), ("CN", "")]
