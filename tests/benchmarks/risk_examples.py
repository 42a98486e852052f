"""A supplier for each rule of docs/risk.md, from published lists where one is there."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from screener import pipeline
from screener.intake import read
from screener.model import Assessment, Supplier
from screener.risk import Assessor, Rulebook
from screener.risk.without import acted, band_without, counts
from screener.screening import assess_all
from screener.sources import SourceData, import_file, load_enabled
from screener.workspace import Workspace

__all__ = ["NO_FIRM", "WHY_NONE", "Example", "examples", "public_examples"]

_AS_OF = datetime(2026, 9, 1, tzinfo=UTC)
_EFFECTS = ("moves", "weighs for", "shown for")
_CBP = "us_cbp_wro/DERIVED_withhold-release-orders-findings_2026-06-23.csv"
_FILES = {
    "cbp_wro": (_CBP, None),
    "uflpa": ("us_uflpa/source-uflpa-2026-07-09.html", None),
    "ofac_sdn": ("ofac/sdn_2024-05.xml", None),
    "wgi": ("country_risk/wgi/wgidataset.xlsx", None),
    "tip": ("country_risk/tip/tip_tiers_orig.csv", None),
    "ilo": ("country_risk/ilo_ituc/ilo-core-conventions.csv", date(2026, 7, 1)),
}
_NAMED = {"uflpa": "UFLPA entity list", "ofac_sdn": "OFAC list of 2024"}

NO_FIRM = frozenset(
    {
        "cbp.congo_artisanal_gold",
        "cbp.malawi_tobacco",
        "cbp.turkmenistan_cotton",
        "cbp.marange_diamonds",
        "cbp.xinjiang_cotton_tomatoes",
    }
)
"""Orders on a good and its origin: CBP's list has them without a firm."""
WHY_NONE = {
    "workforce.": "no public list says anything of workers",
    "state.": "no public list says anything of workers",
    "evidence.": "no public list states evidence; see tests/risk/test_evidence.py",
    "list.delisted": "no listing of these has ended; see tests/risk/test_listed.py",
    "list.owner": "no public list states owners or directors; see tests/risk/test_listed.py",
    "list.own": "no public list is your own; see tests/risk/test_listed.py",
    "list.": "no public list states owners or directors; see tests/risk/test_listed.py",
    "unknown.": "no public supplier list leaves it out",
    "action.supply_name": "no public supplier list has one",
    "action.supply": "no public supplier list leaves it out",
}
"""Why no public supplier shows a rule, by how the rule's id begins."""
_LEFT_OUT = ("unknown.both", "unknown.country", "action.supply")


@dataclass(frozen=True, slots=True)
class Example:
    """A supplier for whom a rule fired."""

    effect: str
    """What the rule does for it; see ``_EFFECTS``."""
    name: str
    where: str


def examples(
    book: Rulebook,
    judged: Iterable[tuple[Assessment, str]],
    known: dict[str, Example] | None = None,
) -> dict[str, Example]:
    """Return, by rule, the first supplier for whom the rule does most."""
    best = dict(known or {})
    for one, where in judged:
        for rule, effect in _effects(book, one, best):
            if rule not in best or _EFFECTS.index(effect) < _EFFECTS.index(best[rule].effect):
                best[rule] = Example(effect, one.supplier.name, where)
    return best


def _effects(
    book: Rulebook, one: Assessment, best: dict[str, Example]
) -> Iterator[tuple[str, str]]:
    for rule in {found.rule for found in one.findings}:
        if rule in best and best[rule].effect == _EFFECTS[0]:
            continue
        weighs = any(counts(book, one, found) for found in one.findings if found.rule == rule)
        moves = weighs and band_without(book, one, rule) != one.band
        yield rule, _EFFECTS[0] if moves else _EFFECTS[1] if weighs else _EFFECTS[2]
    silent = [*(rule.id for rule in book.actions.actions), book.indicators.move.id]
    yield from ((rule, _EFFECTS[1]) for rule in silent if acted(book, one, rule))
    if acted(book, one, book.scale.unknown.both.id):
        yield book.scale.unknown.both.id, _EFFECTS[0]


def public_examples(book: Rulebook, data: Path) -> dict[str, Example]:
    """Return examples from published lists: makers first, then firms that are listed themselves."""
    with TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        for source, (name, published) in _FILES.items():
            import_file(source, data / name, workspace, _AS_OF, published=published)
        parameters = pipeline.Parameters(as_of=_AS_OF, workspace=workspace)
        reference = pipeline.prepare(parameters, loaded := load_enabled(workspace))
        best = examples(book, _makers(book, loaded, data / "supplier_lists"))
        rows = _orders(data / _CBP)
        best = examples(book, _alone(reference.assessor, rows), best)
        best = examples(book, zip(_matched(reference, rows), _where(rows), strict=True), best)
        rows = [row for one in loaded for row in _entities(one)]
        rows.sort(key=lambda row: not row[1].startswith(_NAMED["uflpa"]))
        best = examples(book, _alone(reference.assessor, rows), best)
        some = [row for row in rows if row[1].startswith(_NAMED["ofac_sdn"])][:20]
        best = examples(book, zip(_matched(reference, some), _where(some), strict=True), best)
    return {rule: one for rule, one in best.items() if not rule.startswith(_LEFT_OUT)}


Rows = list[tuple[Supplier, str]]


def _makers(
    book: Rulebook, loaded: Iterable[SourceData], folder: Path
) -> Iterator[tuple[Assessment, str]]:
    loaded = list(loaded)
    facts = {
        "goods": [fact for one in loaded for fact in one.goods],
        "countries": [fact for one in loaded for fact in one.countries],
    }
    for path in sorted(folder.glob("*.csv"), key=lambda path: (path.name[0] == "a", path.name)):
        rows = read(path).suppliers
        for sector in ("", "Garments" if path.name.startswith("oar") else "Electronics"):
            judge = Assessor(book, **facts, as_of=_AS_OF, sector=sector)  # type: ignore[arg-type]
            given = f" with --sector {sector}" if sector else ""
            for row in rows:
                yield judge.assess(row), f"{path.name}{given}, row {row.row}"


def _orders(path: Path) -> Rows:
    """Return the firms that CBP's orders name, with the good that the order is about."""
    with path.open(encoding="cp1252", newline="") as file:
        rows = list(csv.reader(file))
    suppliers = (
        Supplier(
            name=row[9].split(", a/k/a")[0].split(" and ")[0].strip(),
            country=row[2],
            products=(row[4],),
            row=number,
        )
        for number, row in enumerate(rows[1:], 2)
        if row[2] != "FV" and not row[9].startswith(("State Pen", "Tobacco", "All ", "Artisanal"))
    )
    return [(one, f"CBP's list of orders, row {one.row}, by itself") for one in suppliers]


def _entities(one: SourceData) -> Iterator[tuple[Supplier, str]]:
    """Return the firms of a list as suppliers, with name, address and country."""
    if one.edition.source not in _NAMED:
        return
    for entry in one.listings:
        if entry.kind == "organisation":
            country = entry.countries[0] if entry.countries else ""
            address = str(next(iter(entry.addresses), ""))
            if one.edition.source == "uflpa":
                country = "CN"
            supplier = Supplier(name=entry.names[0].text, country=country, address=address)
            yield supplier, f"{_NAMED[one.edition.source]}, by itself"


def _alone(judge: Assessor, rows: Rows) -> Iterator[tuple[Assessment, str]]:
    return ((judge.assess(row), where) for row, where in rows)


def _matched(reference: pipeline.ReferenceData, rows: Rows) -> list[Assessment]:
    return list(assess_all([row for row, _ in rows], reference.index, reference.assessor))


def _where(rows: Rows) -> Iterator[str]:
    return (where.removesuffix(", by itself") for _, where in rows)
