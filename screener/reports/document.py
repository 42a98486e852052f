"""A result as plain values, in the shape that ``reports/schema/`` publishes."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from screener.model import (
    Assessment,
    Coverage,
    Decision,
    Finding,
    Gap,
    Identifier,
    LabourIndicator,
    Listing,
    Match,
    Name,
    RejectedRow,
    Result,
    Run,
    Sensitivity,
    Statement,
    Supplier,
)
from screener.reports.catalogue import sentence
from screener.resources import reports_dir

__all__ = [
    "RECURRING",
    "SCHEMA_VERSION",
    "assessment_values",
    "head",
    "json_schema",
    "own_values",
    "rejected",
    "to_dict",
    "utc",
]

SCHEMA_VERSION = "2.1"
"""The first part rises when a key goes or changes meaning, the second when one is added."""

Values = dict[str, Any]


def json_schema() -> Values:
    """Return the JSON Schema (draft 2020-12) of what ``write_json`` writes."""
    path = reports_dir() / "schema" / f"result-{SCHEMA_VERSION}.json"
    schema: Values = json.loads(path.read_text(encoding="utf-8"))
    return schema


def to_dict(result: Result) -> Values:
    """Return the whole result as nested dicts and lists of plain values."""
    listings: dict[int, Values] = {}
    return {
        **head(result),
        "assessments": [_assessment(item, listings) for item in result.assessments],
        "rejected_rows": [rejected(row) for row in result.run.rejected_rows],
    }


def head(result: Result) -> Values:
    """Return what stands before the assessments: version, manifest, coverage, sensitivity."""
    run, sensitivity = result.run, result.sensitivity
    return {
        "schema_version": SCHEMA_VERSION,
        "run": _run(run),
        "coverage_complete": run.coverage_complete,
        "coverage": [_coverage(part) for part in run.coverage],
        "sensitivity": _sensitivity(sensitivity) if sensitivity else None,
    }


def assessment_values(item: Assessment) -> Values:
    """Return one assessment as plain values."""
    return _assessment(item, {})


def rejected(row: RejectedRow) -> Values:
    """Return a rejected row: its place, the reason, and the cells as read."""
    return {
        "row": row.row,
        "reason": _statement(row.reason),
        "values": [{"heading": heading, "value": value} for heading, value in row.values],
    }


def utc(moment: datetime) -> str:
    """Return a moment as ``2026-07-09T12:00:00Z``; one without a zone is taken as UTC."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _run(run: Run) -> Values:
    return {
        "version": run.version,
        "as_of": utc(run.as_of),
        "input_name": run.input_name,
        "input_sha256": run.input_sha256,
        "rules_sha256": run.rules_sha256,
        "rules_changed": run.rules_changed,
        "names_sha256": run.names_sha256,
        "threshold": run.threshold,
        "threshold_set": run.threshold_set,
        "probable": run.probable,
        "sector": run.sector,
        "suppliers": run.suppliers,
        "missing": list(run.missing),
        "notes": [_statement(note) for note in run.notes],
        "joined_rows": None
        if run.joined_rows is None
        else [{"row": row, "into": into} for row, into in run.joined_rows],
    }


def _sensitivity(sensitivity: Sensitivity) -> Values:
    return {
        "percent": sensitivity.percent,
        "up": round(sensitivity.up, 6),
        "down": round(sensitivity.down, 6),
        "either": round(sensitivity.either, 6),
    }


def _coverage(part: Coverage) -> Values:
    edition = part.edition
    return {
        "source": edition.source,
        "edition": f"{_date(edition.stated) or 'undated'}-{edition.sha256[:8]}",
        "sha256": edition.sha256,
        "entries": edition.entries,
        "published": _date(edition.stated),
        "retrieved": edition.retrieved.isoformat(),
        "checked": _date(edition.checked),
        "bundled": edition.bundled,
        "accepted": edition.accepted,
        "age_days": part.age_days,
        "stale": part.stale if part.stale or part.age_days is not None else None,
        "title": part.title,
        "publisher": part.publisher,
        "url": part.url,
        "incomplete": " ".join(filter(None, (part.incomplete, *map(sentence, part.doubts)))),
        "lag": part.lag,
        "supplies": part.supplies,
    }


def _assessment(item: Assessment, listings: dict[int, Values]) -> Values:
    lists = {key: [values(one) for one in getattr(item, key)] for key, values in RECURRING.items()}
    return {**own_values(item, listings), **lists}


def own_values(item: Assessment, listings: dict[int, Values]) -> Values:
    """Return what stands before the records of `RECURRING`; ``listings`` keeps those built."""
    return {
        "supplier": _supplier(item.supplier),
        "band": item.band,
        "list_band": item.list_band,
        "exposure_band": item.exposure_band,
        "band_reason": _statement(item.band_reason),
        "provisional": item.provisional,
        "sector_floor_only": item.sector_floor_only,
        "action": item.action,
        "action_rule": item.action_rule,
        "next_step": item.next_step,
        "exposure": {
            "points": item.exposure.points,
            "low": item.exposure.low,
            "high": item.exposure.high,
            "components": [
                {"component": component, "points": points, "low": low, "high": high}
                for component, points, low, high in item.exposure.components
            ],
        },
        "matches": [_match(match, listings) for match in item.matches],
    }


def _indicator(indicator: LabourIndicator) -> Values:
    return {
        "id": indicator.id,
        "state": indicator.state,
        "input": indicator.input,
        "pointed_to_by": list(indicator.pointed_to_by),
    }


def _supplier(supplier: Supplier) -> Values:
    return {
        "number": supplier.number,
        "row": supplier.row,
        "name": supplier.name,
        "other_names": list(supplier.other_names),
        "country": supplier.country,
        "country_text": supplier.country_text,
        "region": supplier.region,
        "city": supplier.city,
        "address": supplier.address,
        "sites": list(supplier.sites),
        "site_countries": list(supplier.site_countries),
        "sector_text": supplier.sector_text,
        "industry_codes": [
            {"scheme": industry.scheme, "code": industry.code}
            for industry in supplier.industry_codes
        ],
        "products": list(supplier.products),
        "hs_codes": list(supplier.hs_codes),
        "identifiers": [_identifier(identifier) for identifier in supplier.identifiers],
        "parent": supplier.parent,
        "owners": [{"name": owner.name, "share": owner.share} for owner in supplier.owners],
        "parties": [
            {"name": party.name, "called": party.called, "is_ship": party.is_ship}
            for party in supplier.parties
        ],
        "directors": list(supplier.directors),
        "sole_trader": supplier.sole_trader,
        "supply_tier": supplier.supply_tier,
        "spend": supplier.spend,
        "evidence": [
            {
                "kind": evidence.kind,
                "stated": evidence.stated,
                "issuer": evidence.issuer,
                "issued": _date(evidence.issued),
                "expires": _date(evidence.expires),
                "expires_text": evidence.expires_text,
            }
            for evidence in supplier.evidence
        ],
        "workforce": supplier.workforce,
    }


def _match(match: Match, listings: dict[int, Values]) -> Values:
    listing = listings.get(id(match.listing))
    if listing is None:
        listing = listings[id(match.listing)] = _listing(match.listing)
    return {
        "group": match.group,
        "score": round(match.score, 6),
        "tier": match.tier,
        "basis": match.basis,
        "role": match.role,
        "share": match.share,
        "source": match.listing.source,
        "supplier_name": match.supplier_name,
        "listed_name": _name(match.listed_name),
        "listing": listing,
        "explanation": [_statement(statement) for statement in match.explanation],
        "decision": _decision(match.decision) if match.decision else None,
    }


def _decision(decision: Decision) -> Values:
    return {
        "verdict": decision.verdict,
        "reason": decision.reason,
        "by": decision.by,
        "at": utc(decision.at),
        "approver": decision.approver,
        "expires": _date(decision.expires),
    }


def _listing(listing: Listing) -> Values:
    return {
        "id": listing.id,
        "kind": listing.kind,
        "name": listing.names[0].text,
        "names": [_name(name) for name in listing.names],
        "programme": listing.programme,
        "effect": listing.effect,
        "relevance": listing.relevance,
        "countries": list(listing.countries),
        "addresses": list(listing.addresses),
        "identifiers": [_identifier(identifier) for identifier in listing.identifiers],
        "birth_dates": list(listing.birth_dates),
        "legal_act": listing.legal_act,
        "legal_act_url": listing.legal_act_url,
        "listed_on": _date(listing.listed_on),
        "delisted_on": _date(listing.delisted_on),
        "includes_subsidiaries": listing.includes_subsidiaries,
        "status": listing.status,
        "remark": listing.remark,
    }


def _finding(finding: Finding) -> Values:
    return {
        "rule": finding.rule,
        "component": finding.component,
        "points": finding.points,
        "counted": finding.counted,
        "floor": finding.floor,
        "statement": _statement(finding.statement),
        "input": finding.input,
        "source": finding.source,
        "dated": finding.dated,
        "citation": finding.citation,
        "would_change": finding.would_change,
        "next_step": finding.next_step,
        "indicators": list(finding.indicators),
    }


def _gap(gap: Gap) -> Values:
    return {"field": gap.field, "statement": _statement(gap.statement)}


RECURRING: Mapping[str, Callable[[Any], Values]] = {
    "findings": _finding,
    "gaps": _gap,
    "indicators": _indicator,
}
"""Keys at the end of an assessment, of records that many suppliers share, and the values of one."""


def _statement(statement: Statement) -> Values:
    return {
        "code": statement.code,
        "params": dict(statement.params),
        "text": sentence(statement),
    }


def _identifier(identifier: Identifier) -> Values:
    return {"kind": identifier.kind, "value": identifier.value, "country": identifier.country}


def _name(name: Name) -> Values:
    return {"text": name.text, "kind": name.kind, "script": name.script}


def _date(day: date | None) -> str | None:
    return day.isoformat() if day else None
