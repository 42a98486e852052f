"""Write docs/risk.md anew from the rules, the officers' table and published lists.

Run: python tests/benchmarks/risk_docs.py PATH_OF_SHARED_DATA > docs/risk.md
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml
from risk_examples import (  # type: ignore[import-not-found] # a script beside this one
    NO_FIRM,
    WHY_NONE,
    Example,
    examples,
    public_examples,
)

from screener.intake import read
from screener.model import BANDS, Assessment, IndustryCode, Supplier
from screener.risk import Assessor, Rulebook, checked, load_rulebook, sensitivity
from screener.sources import load_enabled

_HERE = Path(__file__).resolve().parent
_AS_OF = datetime(2026, 9, 1, tzinfo=UTC)
_SECTORS = {"oar": "Garments", "apple": "Electronics"}
_HEADINGS = {
    "unknown": "What is not known",
    "country": "Countries",
    "indicator": "Indicators of countries",
    "sector": "Sectors",
    "product": "Goods",
    "uflpa": "Priority sectors of the UFLPA",
    "cbp": "Import bans on a good and its origin",
    "state": "State-imposed labour",
    "place": "Regions, for one sector",
    "region": "Regions",
    "workforce": "Workers and recruitment",
    "list": "Listings",
    "evidence": "Evidence",
    "action": "Actions",
}


def main(data: Path) -> None:
    """Print the page."""
    book = load_rulebook()
    goods = [fact for one in load_enabled() for fact in one.goods]
    lists = data / "supplier_lists"
    invented = _officers(book, goods)
    judged = {path.name: _judged(book, goods, path) for path in sorted(lists.glob("*.csv"))}
    print((_HERE / "risk_docs_head.md").read_text("utf-8").rstrip())
    print("\n## How lists fall into bands\n")
    print("\n".join(_shares(book, goods, lists, judged)))
    print("\n## Suppliers as an experienced officer would judge them\n")
    print("\n".join(_officers_table(invented)))
    print("\n## Every rule\n")
    print((_HERE / "risk_docs_rules.md").read_text("utf-8").rstrip())
    public = public_examples(book, data)
    made_up = examples(book, [(one, "") for _, one in invented])
    print("\n".join(_rules(book, public, made_up)))


def _judged(book: Rulebook, goods: list[Any], path: Path, sector: str = "") -> list[Assessment]:
    kind = path.name.partition("_")[0].partition("-")[0]
    judge = Assessor(book, goods=goods, as_of=_AS_OF, sector=sector or _SECTORS[kind])
    return [judge.assess(row) for row in read(path).suppliers]


def _officers(book: Rulebook, goods: list[Any]) -> list[tuple[dict[str, Any], Assessment]]:
    table = _HERE.parent / "risk" / "officers_table.yml"
    judge = Assessor(book, goods=goods, as_of=_AS_OF)
    return [(row, judge.assess(_supplier(row))) for row in yaml.safe_load(table.read_text("utf-8"))]


def _supplier(row: dict[str, Any]) -> Supplier:
    return Supplier(
        name=row["name"],
        country=row.get("country", ""),
        address=row.get("address", ""),
        sector_text=row.get("sector", ""),
        industry_codes=tuple(IndustryCode(*code.split(":")) for code in row.get("codes", ())),
        products=tuple(row.get("products", ())),
        workforce=row.get("workforce", ""),
    )


def _shares(
    book: Rulebook, goods: list[Any], lists: Path, judged: dict[str, list[Assessment]]
) -> Iterator[str]:
    yield "| List | Sector given | Suppliers | Critical | High | Medium | Low | Change at ±20 % |"
    yield "|---|---|---:|---:|---:|---:|---:|---:|"
    for name, group in judged.items():
        kind = name.partition("_")[0].partition("-")[0]
        bare = Assessor(book, goods=goods, as_of=_AS_OF)
        plain = [bare.assess(row) for row in read(lists / name).suppliers]
        for sector, rows in (("", plain), (_SECTORS[kind], group)):
            counts = Counter(one.band for one in rows)
            shares = " | ".join(f"{counts[band] / len(rows):.0%}" for band in BANDS[:4])
            moved = sensitivity(rows, book).either
            yield f"| {name} | {sector or '–'} | {len(rows)} | {shares} | {moved:.0%} |"
    yield ""
    yield (_HERE / "risk_docs_lists.md").read_text("utf-8").rstrip()


def _officers_table(invented: list[tuple[dict[str, Any], Assessment]]) -> Iterator[str]:
    yield "| Supplier (invented) | Country | What the list says | Band | Points | Next | Why |"
    yield "|---|---|---|---|---:|---|---|"
    for row, found in invented:
        says = "; ".join(
            str(part)
            for part in (
                row.get("sector"),
                *row.get("codes", ()),
                *row.get("products", ()),
                row.get("workforce"),
                row.get("address"),
            )
            if part
        )
        band = found.band.replace("_", " ") + (" (provisional)" if found.provisional else "")
        points = f"{found.exposure.points} ({found.exposure.low}–{found.exposure.high})"
        cells = (row["name"], row.get("country", ""), says, band, points, found.action, row["why"])
        yield "| " + " | ".join(str(cell) for cell in cells) + " |"


def _rules(
    book: Rulebook, public: dict[str, Example], made_up: dict[str, Example]
) -> Iterator[str]:
    groups: dict[str, list[str]] = {}
    for rule_id in book.rules:
        groups.setdefault(rule_id.partition(".")[0], []).append(rule_id)
    for group, heading in _HEADINGS.items():
        yield f"\n### {heading}\n"
        yield "| Rule | What it says | Points | Floor | Citation | For example |"
        yield "|---|---|---:|---|---|---|"
        for rule_id in groups.pop(group):
            rule = book.rules[rule_id]
            points = getattr(rule, "points", None)
            cells = (
                f"`{rule_id}`",
                rule.title,
                "" if points is None else str(points),
                getattr(rule, "floor", None) or "",
                _cited(rule.citation),
                _example(rule_id, public.get(rule_id), made_up.get(rule_id)),
            )
            yield "| " + " | ".join(cells) + " |"
    if groups:
        raise SystemExit(f"these kinds of rules need a heading: {sorted(groups)}")


def _cited(citation: str) -> str:
    unread = any(known is None or not known.verified for _, known in checked(citation))
    return citation + (" *(verified: no)*" if unread else "")


def _example(rule_id: str, public: Example | None, made_up: Example | None) -> str:
    if public is not None and rule_id not in NO_FIRM:
        return f"{public.effect} {public.name} ({public.where})"
    why = next(
        (said for begins, said in WHY_NONE.items() if rule_id.startswith(begins)),
        "the order names no firm" if rule_id in NO_FIRM else "no firm in these lists",
    )
    return f"{made_up.name} (invented; {why})" if made_up else f"none: {why}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
