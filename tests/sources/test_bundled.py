"""The facts that travel with the program, held against the published files."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from screener import sources
from screener.sources.__main__ import ORIGINS, make_snapshot
from screener.sources.snapshot import snapshot_path
from screener.workspace import Workspace


@pytest.fixture(scope="module")
def bundled() -> dict[str, sources.SourceData]:
    return {data.descriptor.id: data for data in sources.load_enabled()}


@pytest.mark.parametrize("source", sorted(ORIGINS))
def test_each_snapshot_is_what_the_published_file_says(source: str, shared_data: Path) -> None:
    written = snapshot_path(source).read_text(encoding="utf-8")
    assert make_snapshot(shared_data, source) == written


def test_the_bundled_sources_are_those_with_a_snapshot(
    bundled: dict[str, sources.SourceData],
) -> None:
    assert sorted(bundled) == ["eu_hr", "ilab_goods", "uflpa"]
    assert all(data.edition.bundled for data in bundled.values())


def test_eu_human_rights_regime(bundled: dict[str, sources.SourceData]) -> None:
    listings = bundled["eu_hr"].listings
    assert len(listings) == 170
    assert Counter(one.kind for one in listings) == {"person": 133, "organisation": 37}
    # 1355 nameAlias elements; 36 repeat another of the same entity word for word.
    assert sum(len(one.names) for one in listings) == 1319
    assert {one.effect for one in listings} == {"asset_freeze"}
    assert {one.relevance for one in listings} == {"human_rights"}
    assert all(one.legal_act and one.legal_act_url for one in listings)
    assert all(one.names[0].kind == "primary" for one in listings)
    # Of the 37 bodies 14 have an address in the file, some several, and 5 a registered number;
    # a sixth has "-" for one.
    bodies = [one for one in listings if one.kind == "organisation"]
    assert sum(bool(one.addresses) for one in bodies) == 14
    assert [len(one.identifiers) for one in bodies if one.identifiers] == [1, 1, 2, 3, 1]


def test_of_persons_only_names_and_legal_act_are_bundled(
    bundled: dict[str, sources.SourceData],
) -> None:
    for person in bundled["eu_hr"].listings:
        if person.kind == "person":
            assert not person.countries
            assert not person.birth_dates
            assert not person.identifiers
            assert not person.addresses
            assert not person.remark


def test_uflpa_entity_list(bundled: dict[str, sources.SourceData]) -> None:
    listings = bundled["uflpa"].listings
    assert Counter(one.programme for one in listings) == {
        "2(d)(2)(B)(i)": 9,
        "2(d)(2)(B)(ii)": 43,
        "2(d)(2)(B)(v)": 108,
    }
    assert len({one.id for one in listings}) == 160
    assert {one.effect for one in listings} == {"import_presumption"}
    assert {one.relevance for one in listings} == {"forced_labour"}
    assert min(one.listed_on or date.max for one in listings) == date(2022, 6, 21)
    # The page says "Last Updated: 01/14/2025"; it was fetched from there on 2026-07-09.
    edition = bundled["uflpa"].edition
    assert (edition.published, edition.checked) == (date(2025, 1, 14), date(2026, 7, 9))
    # Hoshine and XPCC, each on two or three sub-lists.
    assert sum(one.includes_subsidiaries for one in listings) == 5


def test_no_listed_name_still_holds_the_prose_around_it(
    bundled: dict[str, sources.SourceData],
) -> None:
    for listing in bundled["uflpa"].listings:
        for name in listing.names:
            text = name.text.casefold()
            assert "known as" not in text
            assert "alias" not in text
            assert "subsidiar" not in text
            assert text.count("(") == text.count(")")


def test_goods_of_the_us_department_of_labor(bundled: dict[str, sources.SourceData]) -> None:
    goods = bundled["ilab_goods"].goods
    assert len(goods) == 467
    assert len({one.good for one in goods}) == 169
    assert len({one.country for one in goods}) == 78
    assert sum(one.forced_labour for one in goods) == 121
    assert sum(bool(one.derived_from) for one in goods) == 10
    assert {one.year for one in goods} == {2022}


def test_coverage_counts_days_and_says_what_is_missing(
    bundled: dict[str, sources.SourceData],
) -> None:
    said = sources.coverage(bundled["eu_hr"], datetime(2026, 3, 11, tzinfo=UTC))
    assert said.age_days == 10
    assert not said.stale
    assert "170 of the 177" in said.incomplete
    assert sources.coverage(bundled["eu_hr"], datetime(2026, 4, 11, tzinfo=UTC)).stale


def test_the_file_that_the_bundled_eu_list_is_from_makes_nothing_older(
    workspace: Workspace, shared_data: Path, now: datetime
) -> None:
    file = shared_data / "eu_fsf" / "HR_only_2026-05-01_rebuilt.xml"
    done = sources.import_file("eu_hr", file, workspace, now)
    assert done.edition.published == date(2026, 3, 1)
    assert [one.code for one in done.warnings] == []
