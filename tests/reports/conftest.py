"""Results built by hand from published facts, so that reports are tested on their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from screener.model import (
    Assessment,
    Coverage,
    Decision,
    Edition,
    Evidence,
    Exposure,
    Finding,
    Gap,
    Identifier,
    IndustryCode,
    Listing,
    Match,
    Name,
    Owner,
    RejectedRow,
    Result,
    Run,
    Statement,
    Supplier,
)

AS_OF = datetime(2026, 7, 20, 12, 0, tzinfo=UTC)

TAIDA = Listing(
    source="uflpa",
    id="hetian-taida-apparel",
    kind="organisation",
    names=(Name("Hetian Taida Apparel Co., Ltd", "primary"), Name("Hetian TEDA Garment", "alias")),
    programme="2(d)(2)(B)(i)",
    effect="import_presumption",
    relevance="forced_labour",
    countries=("CN",),
    legal_act="Public Law 117-78",
    legal_act_url="https://www.dhs.gov/uflpa-entity-list",
    listed_on=date(2022, 6, 21),
)

BUREAU = Listing(
    source="eu_hr",
    id="EU.6262.38",
    kind="organisation",
    names=(
        Name("Xinjiang Production and Construction Corps Public Security Bureau", "primary"),
        Name("新疆生产建设兵团公安局", "alias", "Hani"),
    ),
    programme="HR",
    effect="asset_freeze",
    relevance="human_rights",
    countries=("CN",),
    legal_act="2021/478 (OJ L99I)",
)

COVERAGE = (
    Coverage(
        edition=Edition(
            source="uflpa",
            published=date(2026, 7, 9),
            retrieved=date(2026, 7, 9),
            sha256="2f" * 32,
            entries=150,
            bundled=True,
        ),
        title="UFLPA Entity List",
        publisher="US Department of Homeland Security",
        url="https://www.dhs.gov/uflpa-entity-list",
        age_days=11,
        stale=False,
    ),
    Coverage(
        edition=Edition(
            source="eu_hr",
            published=date(2026, 5, 1),
            retrieved=date(2026, 5, 1),
            sha256="a1" * 32,
            entries=170,
            bundled=True,
        ),
        title="EU consolidated financial sanctions list, regime HR",
        publisher="European Commission",
        url="https://data.europa.eu/",
        age_days=80,
        stale=False,
        incomplete="170 of 177 entries; no designation dates.",
    ),
)

RUN = Run(
    version="0.1.0",
    as_of=AS_OF,
    input_name="suppliers.csv",
    input_sha256="0c" * 32,
    rules_sha256="5e" * 32,
    threshold=0.8,
    probable=0.9,
    suppliers=3,
    coverage=COVERAGE,
    notes=(Statement.of("intake.column_recognised", heading="Supplier name", field="name"),),
    rejected_rows=(
        RejectedRow(7, Statement.of("rejected.no_name"), (("Country", "Germany"), ("Name", ""))),
    ),
)

GARMENT = Finding(
    rule="sector.garment",
    statement=Statement.of("finding.sector", sector="garment"),
    component="sector",
    points=30,
    input="Garment manufacturing",
    source="strategy",
    dated="2021",
    citation="COM(2021) 171 final, section 3",
    would_change="A sector that the Strategy does not name",
    next_step="Ask for the list of production sites and subcontractors.",
)


def listed_supplier() -> Assessment:
    """Hetian Taida Garment, an altered name of an entry of the UFLPA Entity List."""
    return Assessment(
        supplier=Supplier(
            name="Hetian Taida Garment",
            number="010001",
            row=2,
            country="CN",
            country_text="China",
            region="CN-XJ",
            city="Hotan",
            address="Beijing Industrial Park, Hotan, Xinjiang",
            sector_text="Garment manufacturing",
            industry_codes=(IndustryCode("nace_2", "14.13"),),
            products=("Cotton gloves",),
            identifiers=(Identifier("other", "010001"),),
        ),
        band="critical",
        list_band="critical",
        exposure_band="high",
        band_reason=Statement.of("band.list", source="uflpa", score="0.93"),
        provisional=True,
        sector_floor_only=False,
        action="hold",
        exposure=Exposure(
            80, 80, 85, (("country", 30, 30, 30), ("sector", 30, 30, 30), ("product", 20, 20, 25))
        ),
        matches=(
            Match(
                listing=TAIDA,
                listed_name=TAIDA.names[0],
                supplier_name="Hetian Taida Garment",
                score=0.93,
                tier="probable",
                basis="name",
                explanation=(Statement.of("match.token_equal", word="taida"),),
                group="g1",
            ),
        ),
        findings=(GARMENT,),
        gaps=(),
    )


def exposed_supplier() -> Assessment:
    """A supplier of a sector the Strategy names, of which the country is not known."""
    return Assessment(
        supplier=Supplier(name="Global Garments", number="2", row=3, sector_text="Garments"),
        band="medium",
        list_band=None,
        exposure_band="medium",
        band_reason=Statement.of("band.exposure", points="60"),
        provisional=False,
        sector_floor_only=False,
        action="supply_data",
        exposure=Exposure(
            55, 25, 85, (("country", 30, 0, 40), ("sector", 25, 25, 25), ("product", 0, 0, 20))
        ),
        matches=(),
        findings=(GARMENT, replace(GARMENT, rule="sector.other", counted=False, points=10)),
        gaps=(Gap("country", Statement.of("gap.country_unknown")),),
    )


def low_supplier() -> Assessment:
    """A supplier that nothing was found about."""
    return Assessment(
        supplier=Supplier(name="Västkust Verktyg AB", number="3", row=4, country="SE"),
        band="low",
        list_band=None,
        exposure_band="low",
        band_reason=Statement.of("band.exposure", points="15"),
        provisional=False,
        sector_floor_only=False,
        action="monitor",
        exposure=Exposure(15, 5, 35, (("country", 5, 5, 5), ("sector", 10, 0, 30))),
        matches=(),
        findings=(),
        gaps=(Gap("sector", Statement.of("gap.sector_unknown")),),
    )


@pytest.fixture
def result() -> Result:
    """Three suppliers: one listed, one exposed with a gap, one with nothing found."""
    return Result(run=RUN, assessments=(listed_supplier(), exposed_supplier(), low_supplier()))


HOSTILE = {
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "attribute": "\" onmouseover=alert(1) x='",
    "template": "{{ 7 * 7 }}{% for x in y %}${7*7}",
    "formula": '=HYPERLINK("https://example.org","click")',
    "dde": "@SUM(1+1)*cmd|' /C calc'!A0",
    "bidi": "invoice\u202efdp.exe\u2066\u200b",
    "control": "nul\x00bell\x07esc\x1b[31m",
    "surrogate": "half \ud83d pair",
    "long": "長い名前" * 2_500,
    "unbroken": "W" * 10_000,
    "han": "新疆生产建设兵团公安局",
    "arabic": "شركة الواحة للتجارة العامة",
    "combining": "Z\u0351\u036b\u0343\u036a\u0302" * 200,
    "style": "</style><style>*{display:none}</style>",
    "comment": "--><!-- ]]>",
}
"""Text as an attacker, a bad export or the world at large puts it into a supplier list."""


def hostile_result(text: str) -> Result:
    """Return a result with a text in every field that a file or a publisher can fill."""
    base = listed_supplier()
    statement = Statement.of(text, value=text)
    supplier = Supplier(
        name=text,
        number=text,
        row=2,
        other_names=(text,),
        country="CN",
        country_text=text,
        region=text,
        city=text,
        address=text,
        sites=(text,),
        sector_text=text,
        industry_codes=(IndustryCode(text, text),),
        products=(text,),
        hs_codes=(text,),
        identifiers=(Identifier(text, text, text),),
        parent=text,
        owners=(Owner(text, 50.0),),
        directors=(text,),
        supply_tier=text,
        spend=text,
        evidence=(Evidence(kind=text, issuer=text),),
        workforce=text,
    )
    listing = Listing(
        source=text,
        id=text,
        kind="organisation",
        names=(Name(text, "primary"), Name(text, "alias")),
        programme=text,
        effect="own",
        relevance="other",
        countries=(text,),
        addresses=(text,),
        identifiers=(Identifier(text, text),),
        birth_dates=(text,),
        legal_act=text,
        legal_act_url=text,
        remark=text,
    )
    match = replace(
        base.matches[0],
        listing=listing,
        listed_name=listing.names[0],
        supplier_name=text,
        explanation=(statement,),
        decision=Decision(verdict="confirmed", reason=text, by=text, at=AS_OF, approver=text),
    )
    finding = Finding(
        rule=text,
        statement=statement,
        component="sector",
        input=text,
        source=text,
        dated=text,
        citation=text,
        would_change=text,
        next_step=text,
        indicators=(text,),
    )
    assessment = replace(
        base,
        supplier=supplier,
        band_reason=statement,
        matches=(match,),
        findings=(finding,),
        gaps=(Gap(text, statement),),
    )
    coverage = replace(COVERAGE[0], title=text, publisher=text, url=text, incomplete=text, lag=text)
    run = replace(
        RUN,
        input_name=text,
        sector=text,
        coverage=(coverage,),
        notes=(statement,),
        rejected_rows=(RejectedRow(7, statement, ((text, text),)),),
    )
    return Result(run=run, assessments=(assessment,))


@pytest.fixture(params=sorted(HOSTILE))
def hostile(request: pytest.FixtureRequest) -> Result:
    """A result full of one kind of hostile text."""
    return hostile_result(HOSTILE[request.param])
