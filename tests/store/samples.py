"""Records for the store's tests, made by hand so that each says what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from screener.model import (
    Assessment,
    Coverage,
    Edition,
    Exposure,
    Finding,
    Identifier,
    Listing,
    Match,
    Name,
    Result,
    Run,
    Statement,
    Supplier,
)

AS_OF = datetime(2026, 5, 1, 12, 30, 15, 123456, tzinfo=UTC)
TODAY = AS_OF.date()


def supplier(number: int, **changed: object) -> Supplier:
    values: dict[str, object] = {
        "name": f"Aksu Textile {number} Co., Ltd.",
        "number": f"{number:06d}",
        "row": number + 2,
        "country": "CN",
        "country_text": "China",
        "city": "Aksu",
        "address": f"{number} Tarim Road",
        "sector_text": "spinning of cotton",
        "products": ("cotton yarn",),
        "identifiers": (Identifier(kind="uscc", value=f"9165{number:014d}", country="CN"),),
    }
    return Supplier(**{**values, **changed})  # type: ignore[arg-type]  # kept loose: a test names what matters


def listing(reference: str = "L1", source: str = "eu_hr", **changed: object) -> Listing:
    values: dict[str, object] = {
        "source": source,
        "id": reference,
        "kind": "organisation",
        "names": (
            Name(f"Aksu Textile {reference} Co., Ltd.", "primary"),
            Name("阿克苏纺织有限公司", "alias", "Hans"),
        ),
        "programme": "HR",
        "effect": "asset_freeze",
        "relevance": "human_rights",
        "countries": ("CN",),
        "listed_on": date(2021, 3, 22),
    }
    return Listing(**{**values, **changed})  # type: ignore[arg-type]  # kept loose: a test names what matters


def match(entry: Listing, one: Supplier, **changed: object) -> Match:
    values: dict[str, object] = {
        "listing": entry,
        "listed_name": entry.names[0],
        "supplier_name": one.name,
        "score": 0.93,
        "tier": "probable",
        "basis": "name",
        "explanation": (
            Statement.of("match.token_same", word="aksu", weight=0.61),
            Statement.of("match.token_same", word="textile", weight=0.2),
        ),
        "group": "g1",
    }
    return Match(**{**values, **changed})  # type: ignore[arg-type]  # kept loose: a test names what matters


def finding(rule: str, points: int) -> Finding:
    return Finding(
        rule=rule,
        statement=Statement.of("finding.country", country="China", points=points),
        component="sector" if rule.startswith("sector.") else "country",
        points=points,
        input="China",
        source="ilab_goods",
        dated="2024",
        citation="US Department of Labor, List of Goods Produced by Child or Forced Labor, 2024",
        would_change="Evidence that the cotton was grown elsewhere, with lot numbers.",
        next_step="Ask for origin certificates of the fibre.",
    )


def assessment(one: Supplier, matches: Sequence[Match] = ()) -> Assessment:
    return Assessment(
        supplier=one,
        band="critical" if matches else "high",
        list_band="critical" if matches else None,
        exposure_band="high",
        band_reason=Statement.of("band.exposure", points=80),
        provisional=bool(matches),
        sector_floor_only=False,
        action="hold" if matches else "enquire",
        exposure=Exposure(
            points=80,
            low=70,
            high=90,
            components=(("country", 30, 30, 30), ("sector", 30, 30, 30), ("product", 20, 20, 20)),
        ),
        matches=tuple(matches),
        findings=(finding("country.cn", 30), finding("sector.textile", 30), finding("good", 20)),
        gaps=(),
    )


def edition(source: str = "eu_hr", sha: str = "a") -> Edition:
    return Edition(
        source=source,
        published=date(2026, 4, 1),
        retrieved=date(2026, 4, 2),
        sha256=sha * 64,
        entries=177,
    )


def result(
    suppliers: Sequence[Supplier],
    matches: dict[str, Sequence[Match]] | None = None,
    editions: Sequence[Edition] = (),
) -> Result:
    """A result; ``matches`` by supplier number. Ranked: those with a match first."""
    found = matches or {}
    assessed = [assessment(one, found.get(one.number, ())) for one in suppliers]
    return Result(
        run=Run(
            version="0.1.0",
            as_of=AS_OF,
            input_name="suppliers.csv",
            input_sha256="c" * 64,
            rules_sha256="d" * 64,
            threshold=0.8,
            probable=0.9,
            suppliers=len(suppliers),
            coverage=tuple(
                Coverage(one, "EU list", "European Commission", "https://x.eu", 30, stale=False)
                for one in editions or (edition(),)
            ),
        ),
        assessments=tuple(sorted(assessed, key=lambda one: one.band)),
    )
