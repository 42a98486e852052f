"""Every publisher's file beside the checkout, imported by command; counts are the lists' own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from screener import sources
from screener.workspace import Workspace

_NOW = datetime(2026, 9, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    source: str
    file: str
    entries: int
    published: date
    stated: date | None = None
    excerpt: bool = False
    """A few entries of the list: below the descriptor's bounds, so accepted by hand."""
    undated: bool = False
    """The file does not say when it was published."""


Load = Callable[[Case], tuple[sources.Imported, sources.SourceData]]


@pytest.fixture(scope="module")
def load(shared_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Load:
    """Import the file of a case into a workspace of its own; once, however often it is asked."""

    @cache
    def load_once(case: Case) -> tuple[sources.Imported, sources.SourceData]:
        workspace = Workspace(tmp_path_factory.mktemp(case.source))
        imported = sources.import_file(
            case.source,
            shared_data / case.file,
            workspace,
            _NOW,
            accept=case.excerpt,
            published=case.stated,
        )
        return imported, sources.load_edition(sources.descriptors()[case.source], workspace)

    return load_once


_TODAY = _NOW.date()
CASES = [
    Case("eu_fsf", "eu_fsf/20240513-FULL-1_1.xml", 4811, date(2024, 5, 13)),
    Case("eu_hr", "eu_fsf/HR_only_2024-05-13.xml", 136, date(2024, 5, 13)),
    Case("eu_hr", "eu_fsf/HR_only_2026-05-01_rebuilt.xml", 170, date(2026, 3, 1)),
    Case("eu_hr", "eu_fsf/DERIVED_HR_only_2024-05-13.csv", 136, date(2024, 5, 13)),
    Case("ofac_sdn", "ofac/sdn_2024-05.xml", 14966, date(2024, 5, 7)),
    Case("ofac_cons", "ofac/consolidated_2024-05.xml", 443, date(2024, 5, 6)),
    Case("ofac_sdn", "ofac/csv_sdn_2021-07/sdn.csv", 8976, _TODAY, undated=True),
    Case("ofac_cons", "ofac/csv_consolidated_watchman/cons_prim.csv", 442, _TODAY, undated=True),
    Case("un_sc", "un/un_consolidated_2024-05.xml", 875, date(2024, 5, 15)),
    Case("un_sc", "un/un_consolidated_2026-02-27.xml", 1003, date(2026, 2, 27)),
    Case("uk_sl", "uk/REBUILT_UK_Sanctions_List_2026-08.xml", 6349, date(2026, 8, 22)),
    Case("uk_ofsi", "uk/ConList_truncated_2016-2020.csv", 41, _TODAY, undated=True),
    Case("uflpa", "us_uflpa/source-uflpa-2026-07-09.html", 160, date(2025, 1, 14)),
    Case(
        "cbp_wro",
        "us_cbp_wro/DERIVED_withhold-release-orders-findings_2026-06-23.csv",
        81,
        date(2026, 6, 23),
    ),
    Case("us_csl", "us_csl/csl.csv", 115, _TODAY, excerpt=True, undated=True),
    Case("us_csl", "us_csl/consolidated.csv", 13, _TODAY, excerpt=True, undated=True),
    Case("ch_seco", "ch/seco_sample_2026-08-27_trimmed.xml", 2, date(2026, 8, 27), excerpt=True),
    Case("ilab_goods", "us_dol_ilab/goods_2021.xml", 467, date(2022, 9, 28), date(2022, 9, 28)),
    Case("ilab_goods", "us_dol_ilab/goods_2019.xml", 438, date(2020, 9, 30), date(2020, 9, 30)),
    Case(
        "ilab_countries",
        "us_dol_ilab/countries_2021.xml",
        1161,
        date(2023, 9, 26),
        date(2023, 9, 26),
    ),
    Case(
        "ilo",
        "country_risk/ilo_ituc/ilo-core-conventions.csv",
        2057,
        date(2026, 5, 1),
        date(2026, 5, 1),
    ),
    Case(
        "ituc",
        "country_risk/ilo_ituc/ituc-global-rights-index-2026.csv",
        151,
        date(2026, 6, 1),
        date(2026, 6, 1),
    ),
    Case(
        "gsi",
        "country_risk/gsi/Global_Slavery_Index_2023.csv",
        320,
        date(2023, 5, 24),
        date(2023, 5, 24),
    ),
    Case("tip", "country_risk/tip/tip_tiers_orig.csv", 186, date(2015, 1, 1)),
    Case("wgi", "country_risk/wgi/wgidataset.xlsx", 2556, date(2022, 1, 1)),
    Case("opensanctions", "opensanctions/interpol_targets.simple.csv", 6561, date(2025, 5, 23)),
    Case("opensanctions", "opensanctions/yente_zala_entities.ftm.json", 14, date(2026, 4, 29)),
    Case("opensanctions", "opensanctions/yente_t1_entities.ftm.json", 6, date(2024, 3, 28)),
    Case("opensanctions", "us_csl/us_tel.json", 10, date(2025, 3, 20)),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file)
def test_an_edition_holds_what_the_list_states(case: Case, load: Load) -> None:
    imported, data = load(case)
    facts = [*data.listings, *data.goods, *data.countries]
    assert imported.edition.entries == len(facts) == case.entries
    assert imported.edition.published == case.published
    told = {warning.code for warning in imported.warnings}
    assert ("source.no_date" in told) == case.undated
    assert "source.missing_column" not in told  # no warning of what no published file has
    assert all(listing.names[0].kind == "primary" for listing in data.listings)
    assert all(name.text.strip() for listing in data.listings for name in listing.names)


def test_eu_2024_in_full(load: Load) -> None:
    imported, data = load(CASES[0])
    assert Counter(one.kind == "person" for one in data.listings) == {True: 3755, False: 1056}
    # 25257 nameAlias elements; 312 repeat another of the same entity word for word.
    assert imported.record.name_records == 25257
    # Four more stand in what is remarked on names: "formerly known as The Post Saving Fund".
    assert imported.record.names == 24945 + 4
    # The list says of every name that it is strong; 192 remarks of low quality say otherwise.
    kinds = Counter(name.kind for one in data.listings for name in one.names)
    assert (kinds["weak"], kinds["former"]) == (181, 152)
    rights = [one for one in data.listings if one.programme == "HR"]
    assert len(rights) == 136
    assert Counter(one.kind for one in rights) == {"person": 108, "organisation": 28}
    assert {one.relevance for one in rights} == {"human_rights"}
    assert sum(one.listed_on is not None for one in data.listings) == 4139
    # 17 enterprises have an IMO number; 15 are shipping firms of North Korea's trade.
    ships = [one.names[0].text for one in data.listings if one.kind == "vessel"]
    assert sorted(ships) == ["New Konk", "Unica"]
    assert not imported.record.unknown


def test_ofac_sdn_2024_in_full(load: Load) -> None:
    imported, data = load(CASES[4])
    # sdnType of the list: 6884 entities, 6855 individuals, 851 vessels and 376 aircraft.
    assert Counter(one.kind for one in data.listings) == {
        "organisation": 6884,
        "person": 6855,
        "vessel": 851 + 376,
    }
    weak = sum(name.kind == "weak" for one in data.listings for name in one.names)
    former = sum(name.kind == "former" for one in data.listings for name in one.names)
    # 3694 weak and 566 former strong aliases, less those that repeat another name of the entry.
    assert 3690 <= weak <= 3694
    assert 560 <= former <= 566
    assert any("UHRPA" in one.programme.split("; ") for one in data.listings)
    assert {one.relevance for one in data.listings if "GLOMAG" in one.programme.split("; ")} == {
        "human_rights"
    }
    assert not imported.record.unknown


def test_un_2026_in_full(load: Load) -> None:
    case = next(one for one in CASES if "un_consolidated_2026" in one.file)
    imported, data = load(case)
    assert Counter(one.kind for one in data.listings) == {"person": 730, "organisation": 273}
    assert not imported.record.unknown
    assert all(one.listed_on for one in data.listings)
    assert any(name.script == "Arab" for one in data.listings for name in one.names)
    # Of 3,043 aliases 19 are marked f.k.a. and 36 "previously" or "formerly listed as".
    assert sum(name.kind == "former" for one in data.listings for name in one.names) == 55


def test_uk_2026_in_full(load: Load) -> None:
    case = next(one for one in CASES if one.source == "uk_sl")
    _, data = load(case)
    assert Counter(one.kind for one in data.listings) == {
        "person": 4036,
        "organisation": 1647,
        "vessel": 666,
    }
    # Global Human Rights 181 and Trafficking in Persons 55.
    assert sum(one.relevance == "human_rights" for one in data.listings) == 181 + 55
    assert all(one.listed_on for one in data.listings)


def test_cbp_orders_name_firms_vessels_and_places(load: Load) -> None:
    case = next(one for one in CASES if one.source == "cbp_wro")
    _, data = load(case)
    assert {(one.country, one.good) for one in data.goods} == {
        ("TM", "Cotton"),
        ("ZW", "Artisanal Rough Cut Diamonds"),
        ("CD", "Gold"),
        ("MW", "Tobacco"),
        ("CN", "Cotton, Tomatoes and Downstream Products"),
    }
    assert {one.names[0].text for one in data.listings if one.kind == "vessel"} == {
        "Da Wang",
        "Hangton No. 112",
        "Lien Yi Hsing No. 12",
        "Zhen Fa 7",
    }
    hoshine = [one for one in data.listings if "Hoshine" in one.names[0].text]
    assert [one.names[0].text for one in hoshine] == ["Hoshine Silicon Industry Co. Ltd."]
    assert hoshine[0].includes_subsidiaries
    removed = {one.names[0].text: one.delisted_on for one in data.listings if one.delisted_on}
    assert removed == {
        "Annapurna Carpet": date(2021, 7, 23),
        "Everest Carpet": date(1998, 10, 6),
        "K.K. Carpet Industries": date(1998, 10, 6),
        "Norsang Carpet Industries Pvt., Ltd.": date(1998, 10, 6),
    }
    litigated = [one for one in data.listings if "Kingtom" in one.names[0].text]
    assert (litigated[0].effect, litigated[0].status) == ("advisory", "Inactive-Pending Litigation")
    assert {one.status for one in data.listings if one.effect != "advisory"} == {""}
    assert len({one.id for one in data.listings}) == len(data.listings)


def test_seco_keeps_former_identities_and_the_delisting(load: Load) -> None:
    case = next(one for one in CASES if one.source == "ch_seco")
    _, data = load(case)
    person, bank = data.listings
    assert person.names[0].text == "Dzmitry Aliaksandravich Lukashenka"
    assert person.delisted_on == date(2016, 3, 1)
    assert person.birth_dates == ("1980-03-23",)
    assert bank.listed_on == date(2021, 8, 11)
    assert bank.delisted_on is None
    assert {person.programme, bank.programme} == {"Belarus"}


def test_seco_s_ordinance_and_articles_are_the_legal_act_and_say_what_a_listing_does(
    load: Load,
) -> None:
    case = next(one for one in CASES if one.source == "ch_seco")
    _, data = load(case)
    person, bank = data.listings
    ordinance = "Ordinance of 15 June 2016 on measures against Belarus"
    assert person.legal_act == (
        f"{ordinance}, article 12 -- Restrictions on named individuals and entities"
    )
    assert bank.legal_act == (
        f"{ordinance}, article 16 and 17 -- Restrictions on the money and capital market"
    )
    assert (person.effect, bank.effect) == ("asset_freeze", "investment_limit")


def _words(text: str) -> list[str]:
    return text.replace(";", " ").split()


def test_the_two_eu_formats_say_the_same(load: Load) -> None:
    _, from_xml = load(CASES[1])
    _, from_csv = load(CASES[3])
    assert len(from_xml.listings) == len(from_csv.listings)
    for one, other in zip(from_xml.listings, from_csv.listings, strict=True):
        assert (one.id, one.names, one.kind) == (other.id, other.names, other.kind)
        assert (one.legal_act, one.listed_on) == (other.legal_act, other.listed_on)
        assert one.birth_dates == other.birth_dates
        # What is remarked on an address stands in brackets in the CSV at hand.
        assert len(one.addresses) == len(other.addresses)
        # The CSV at hand has line breaks within a remark on a name, and so notes, written out.
        assert _words(one.remark) == _words(other.remark.replace("\\n", " "))


def test_ofac_s_csv_says_of_numbers_what_its_xml_says(load: Load) -> None:
    """The two are of different years: entries that are in both keep most of their numbers."""
    _, from_csv = load(next(one for one in CASES if one.file.endswith("2021-07/sdn.csv")))
    _, from_xml = load(CASES[4])
    later = {one.id: {(n.kind, n.value) for n in one.identifiers} for one in from_xml.listings}
    earlier = [
        (one.id, {(n.kind, n.value) for n in one.identifiers})
        for one in from_csv.listings
        if one.id in later
    ]
    numbers = sum(len(found) for _, found in earlier)
    kept = sum(len(found & later[number]) for number, found in earlier)
    assert numbers > 4000
    assert kept / numbers > 0.95


def test_indicators_keep_their_grade_and_year(load: Load) -> None:
    def value(source: str, country: str, measure: str) -> tuple[str, int]:
        case = next(one for one in CASES if one.source == source)
        _, data = load(case)
        found = {(one.country, one.measure): (one.value, one.year) for one in data.countries}
        return found[country, measure]

    # Read by eye in the published tables.
    assert value("ilo", "AF", "convention_105") == ("1963", 2026)
    assert value("ilo", "AF", "convention_29") == ("not ratified", 2026)
    assert value("ituc", "BI", "global_rights_index") == ("5+", 2026)
    assert value("gsi", "AF", "modern_slavery_per_1000") == ("13.0", 2023)
    assert value("tip", "AF", "tip_tier") == ("Tier 2", 2015)
    assert value("ilab_countries", "PS", "child_labour_advancement")[0] == "Minimal Advancement"
    assert value("ilab_countries", "AR", "child_labour_advancement")[0] == "Significant Advancement"
