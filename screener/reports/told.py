"""An assessment as a reader meets it: in the words of the file, with decisions where they fell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from screener.model import Assessment, Finding, Gap, Match, Statement, Supplier
from screener.reports.written import as_written

__all__ = ["told"]

_WITH_TIER = {"finding.sanction", "finding.ownership", "finding.tie"}
"""Findings of one match that say how sure it is, which a decision settles."""

_OF_LIST = {"finding.match", "finding.own", "finding.dismissed"} | _WITH_TIER
"""Findings that are one match; the others of a list speak of its reach."""

_HARD = {"finding.compound", "finding.region_site"}
"""Findings whose rules may say that evidence does not count against them."""


def told(assessment: Assessment) -> Assessment:
    """Return an assessment with words as the supplier's record writes them, and decided matches.

    Rules read words in plain form (``gebaudereinigung``), and say of a match that a person has
    to decide. A result keeps both as they are; whoever reads a report needs the word as written,
    and who decided.
    """
    texts = _texts(assessment.supplier)
    return replace(
        assessment,
        findings=tuple(_told(one, assessment, texts) for one in assessment.findings),
        gaps=tuple(
            Gap(gap.field, _in_words_of(gap.statement, texts, "word")) for gap in assessment.gaps
        ),
        indicators=tuple(
            replace(one, input=as_written(one.input, texts)) if one.input else one
            for one in assessment.indicators
        ),
    )


def _without_effect(assessment: Assessment) -> dict[str, str]:
    """Return why evidence that counts lowers nothing here; empty where it lowers the band."""
    code = assessment.band_reason.code
    if code == "band_reason.evidence":
        return {}
    if code.startswith("band_reason.list"):
        return {"effect": "list"}
    if any(one.rule.startswith("unknown.") for one in assessment.findings):
        return {"effect": "unknown"}
    floors = [
        one.rule
        for one in assessment.findings
        if one.floor == assessment.exposure_band and one.statement.code in _HARD
    ]
    if floors:
        return {"effect": "floor", "findings": ", ".join(dict.fromkeys(floors))}
    return {"effect": "lowest"}


def _texts(supplier: Supplier) -> tuple[str, ...]:
    """Return what rules read, as written; names first, whose findings quote nothing else."""
    of_names = (supplier.name, *supplier.other_names)
    of_work = (supplier.sector_text, *supplier.products, supplier.workforce)
    of_place = (supplier.address, supplier.city, *supplier.sites)
    return tuple(filter(None, (*of_names, *of_work, *of_place)))


def _told(finding: Finding, assessment: Assessment, texts: Sequence[str]) -> Finding:
    if finding.statement.code == "finding.evidence":
        params = dict(finding.statement.params) | _without_effect(assessment)
        return replace(finding, statement=Statement.of(finding.statement.code, **params))
    if finding.statement.code in _OF_LIST:
        statement = _decided(finding.statement, assessment.matches)
        dismissed = finding.statement.code == "finding.dismissed"
        changes = "" if dismissed else finding.would_change  # nothing follows, so nothing changes
        return replace(finding, statement=statement, would_change=changes)
    word = dict(finding.statement.params).get("word", "")
    if not word:
        return finding
    # What was read from a name is its word alone; the name itself has it as written.
    quoted = [] if finding.input == word else [finding.input]
    statement = _in_words_of(finding.statement, (*quoted, *texts), "word")
    return replace(
        finding,
        statement=statement,
        input=finding.input if quoted else dict(statement.params)["word"],
    )


def _in_words_of(statement: Statement, texts: Iterable[str], name: str) -> Statement:
    return replace(
        statement,
        params=tuple(
            (key, as_written(value, texts) if key == name else value)
            for key, value in statement.params
        ),
    )


def _decided(statement: Statement, matches: Iterable[Match]) -> Statement:
    """Return what is said of a match with who decided it and when; as it is where nobody has.

    Two entries of a list may bear one name: what was dismissed of one says nothing of the other.
    """
    params = dict(statement.params)
    dismissed = statement.code == "finding.dismissed"
    of_name = [match for match in matches if _is_of(match, params)]
    meant = [match for match in of_name if match.dismissed == dismissed] or of_name
    decision = min(meant, key=lambda match: match.precedence).decision if meant else None
    if decision is None:
        return statement
    if statement.code in _WITH_TIER:
        code, params["tier"] = statement.code, decision.verdict
    else:
        code = f"told.match_{decision.verdict}"
    said = {"by": decision.by, "day": decision.at.date(), "reason": decision.reason}
    return Statement.of(code, **params, **said)


def _is_of(match: Match, params: dict[str, str]) -> bool:
    listing = match.listing
    named = (listing.source, listing.programme, match.listed_name.text, match.supplier_name)
    told = tuple(params.get(key) for key in ("source", "programme", "listed", "name"))
    return named == told and params.get("role", match.role) == match.role
