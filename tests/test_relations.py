"""Relations between screenings: what may change nothing, and what may only add."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from csv import DictReader, writer
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

import screener
from screener import intake, sources
from screener.model import JOINT, Assessment, Identifier, Listing, Owner, Supplier
from screener.resources import sources_dir
from screener.workspace import Workspace

_AS_OF = datetime(2026, 11, 1, tzinfo=UTC)
_Key = tuple[str, str]
Screen = Callable[..., screener.Screening]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """One without editions: the bundled lists are searched, and their index is made once."""
    return Workspace(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def screen(workspace: Workspace) -> Screen:
    def run(suppliers: object, **given: object) -> screener.Screening:
        return screener.screen(suppliers, workspace=workspace, as_of=_AS_OF, **given)  # type: ignore[arg-type]

    return run


@pytest.fixture(scope="module")
def listings() -> tuple[Listing, ...]:
    return tuple(one for data in sources.load_enabled() for one in data.listings)


@pytest.fixture(scope="module")
def suppliers(listings: tuple[Listing, ...]) -> list[Supplier]:
    """The bundled example, and listed firms by a name that lacks its last word."""
    example = intake.read(sources_dir() / "example" / "suppliers.csv").suppliers
    firms = [one for one in listings if one.kind == "organisation"][::5]
    cut = [" ".join(one.names[-1].text.split()[:-1]) or one.names[0].text for one in firms]
    listed = [
        Supplier(name=text, number=f"L{at}", country=("CN", "TR", "")[at % 3])
        for at, text in enumerate(cut)
    ]
    return [replace(one, row=row) for row, one in enumerate([*example, *listed], 2)]


@pytest.fixture(scope="module")
def screened(screen: Screen, suppliers: list[Supplier]) -> screener.Screening:
    """What is said of them as they are."""
    return screen(suppliers)


def _by_row(found: screener.Screening) -> dict[int, Assessment]:
    return {one.supplier.row: one for one in found.assessments}


def _scores(one: Assessment) -> dict[_Key, float]:
    """The score with each listing, the best of those of whom it lists beside a supplier."""
    by_score = sorted(one.matches, key=lambda match: match.score)
    return {(match.listing.source, match.listing.id): match.score for match in by_score}


def test_every_bundled_name_is_found_whole_in_capitals_and_wherever_it_is_said_to_be(
    screen: Screen, listings: tuple[Listing, ...]
) -> None:
    bearers: dict[str, set[_Key]] = {}
    persons = set[str]()
    for one in listings:
        for name in one.names[::3]:  # the first ones, and of many some: all take their time
            bearers.setdefault(name.text, set()).add((one.source, one.id))
            if one.kind == "person":
                persons.add(name.text)
    rows = [
        Supplier(name=name.upper(), number=name, country="NO")
        if name not in persons
        else Supplier(name=f"Quixby {at}", number=name, directors=(name.upper(),))
        for at, name in enumerate(bearers)
    ]
    found = {one.supplier.number: _scores(one) for one in screen(rows).assessments}
    assert [
        (name, key) for name, keys in bearers.items() for key in keys if found[name].get(key) != 1
    ] == []


def test_neither_order_nor_company_changes_what_is_said_of_a_supplier(
    screen: Screen, suppliers: list[Supplier], screened: screener.Screening
) -> None:
    together = _by_row(screened)
    assert len(together) == len(suppliers)
    assert _by_row(screen(sorted(suppliers, key=lambda one: one.name))) == together
    for at in range(0, len(suppliers), len(suppliers) // 3):
        (alone,) = screen(suppliers[at : at + 1]).assessments
        assert alone == together[alone.supplier.row]
    twice = screen([*suppliers, *(replace(one, row=one.row + 1000) for one in suppliers)])
    for row, one in _by_row(twice).items():
        assert replace(one, supplier=replace(one.supplier, row=row % 1000)) == together[row % 1000]


_MORE: Mapping[str, Callable[[Supplier], Supplier]] = {
    "another name": lambda one: replace(one, other_names=(*one.other_names, "Hoshine Silicon")),
    "an owner": lambda one: replace(one, owners=(*one.owners, Owner("Hetian Taida", 60))),
    "a parent": lambda one: replace(
        one, parent=JOINT.join(filter(None, (one.parent, "Esquel Group")))
    ),
    "a director": lambda one: replace(one, directors=("Zhu Hailun",)),
    "a number": lambda one: replace(
        one, identifiers=(*one.identifiers, Identifier("lei", "5493001KJTIIGC8Y1R12"))
    ),
    "a site": lambda one: replace(one, sites=("Hotan, Xinjiang, China",)),
    "a product": lambda one: replace(one, products=(*one.products, "Cotton")),
    "another country": lambda one: replace(one, country="NO"),
    "no country": lambda one: replace(one, country="", country_text=""),
}


@pytest.mark.parametrize("fact", _MORE)
def test_no_fact_takes_a_match_away_or_lowers_its_score(
    screen: Screen, suppliers: list[Supplier], screened: screener.Screening, fact: str
) -> None:
    before = _by_row(screened)
    after = _by_row(screen([_MORE[fact](one) for one in suppliers]))
    for row, one in before.items():
        scores = _scores(after[row])
        assert all(scores.get(key, 0) >= score for key, score in _scores(one).items())


def test_a_threshold_that_is_raised_only_takes_away(
    screen: Screen, suppliers: list[Supplier]
) -> None:
    less: dict[int, Assessment] = {}
    for threshold in (0.7, 0.78, 0.85, 0.95, 1.0):
        now = _by_row(screen(suppliers, threshold=threshold))
        for row, before in less.items():
            kept, had = now[row].matches, before.matches
            assert _scores(now[row]).items() <= _scores(before).items()
            probable = {one.listing.id for one in had if one.tier == "probable"}
            assert {one.listing.id for one in kept if one.tier == "probable"} <= probable
        less = now


def test_another_list_changes_nothing_of_what_others_give(
    suppliers: list[Supplier], screened: screener.Screening, tmp_path: Path
) -> None:
    own = tmp_path / "own.csv"
    with own.open("w", encoding="utf-8", newline="") as file:
        writer(file).writerows([["Name"], *([one.name] for one in suppliers[::7])])
    workspace = Workspace(tmp_path / "home")
    sources.add("unrelated", own, workspace, _AS_OF)
    with_own = screener.screen(suppliers, workspace=workspace, as_of=_AS_OF)
    added = 0
    for row, one in _by_row(screened).items():
        theirs = _by_row(with_own)[row].matches
        ours = tuple(match for match in theirs if match.listing.source != "own:unrelated")
        assert [(m.listing, m.score, m.tier, m.explanation) for m in ours] == [
            (m.listing, m.score, m.tier, m.explanation) for m in one.matches
        ]
        added += len(theirs) - len(ours)
    assert added


def test_every_form_of_a_result_says_the_same_in_every_language(
    screened: screener.Screening, tmp_path: Path
) -> None:
    said = [
        (a.supplier.number, a.band, a.exposure.points, a.exposure.low, a.exposure.high)
        for a in screened.assessments
    ]
    screened.to_json(tmp_path / "a.json")
    written = json.loads((tmp_path / "a.json").read_text("utf-8"))["assessments"]
    assert said == [
        (a["supplier"]["number"], a["band"], *(a["exposure"][of] for of in _FIGURES))
        for a in written
    ]
    for language in ("en", "de", "fr"):
        screened.to_csv(tmp_path / "a.csv", language=language)
        with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(DictReader(file))
        figures = ("points", "points_low", "points_high")
        assert said == [
            (row["number"], row["band"], *(int(row[of]) for of in figures)) for row in rows
        ]
        screened.to_xlsx(tmp_path / "a.xlsx", language=language)
        _, all_suppliers, *_ = load_workbook(tmp_path / "a.xlsx").worksheets
        shown = list(all_suppliers.iter_rows(min_row=2, values_only=True))
        assert [(number, *of) for number, _, *of in said] == [
            (row[2] or "", *row[8:11]) for row in shown
        ]


_FIGURES = ("points", "low", "high")


def test_a_result_reads_as_the_list_of_the_same_suppliers(
    screened: screener.Screening, tmp_path: Path
) -> None:
    said = _told(one.supplier for one in screened.assessments)
    screened.to_csv(tmp_path / "result.csv")
    assert _told(intake.read(tmp_path / "result.csv").suppliers) == said
    for language in ("en", "de", "fr"):
        path = tmp_path / f"{language}.xlsx"
        screened.to_xlsx(path, language=language)
        sheet = load_workbook(path).sheetnames[1]
        assert _told(intake.read(path, sheet=sheet).suppliers) == said


def _told(found: Iterable[Supplier]) -> Counter[tuple[object, ...]]:
    return Counter((one.number, one.name, one.country, one.site_countries) for one in found)
