"""What audits, certificates and remediation do to exposure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from screener.model import Assessment, Evidence, Owner, Supplier
from screener.risk import Assessor, Rulebook

Judge = Callable[..., Assessment]

_AUDIT = Evidence(kind="audit", issuer="Audit House", issued=date(2026, 3, 1))
_GARMENTS = {"country": "BD", "sector_text": "Garments"}


def test_independent_evidence_in_date_lowers_exposure_by_one_band(judge: Judge) -> None:
    found = judge(**_GARMENTS, evidence=(_AUDIT,))
    assert (found.exposure_band, found.band_reason.code) == ("medium", "band_reason.evidence")
    (told,) = [one for one in found.findings if one.component == "evidence"]
    assert (told.rule, told.statement.code) == ("evidence.counts", "finding.evidence")


@pytest.mark.parametrize(
    ("changed", "said", "read", "dated"),
    [
        ({}, ("Audit House", "2026-03-01", "-"), "audit Audit House 2026-03-01", "2026-03-01"),
        ({"issuer": ""}, ("-", "2026-03-01", "-"), "audit 2026-03-01", "2026-03-01"),
        ({"issued": None}, ("Audit House", "-", "-"), "audit Audit House", ""),
        (
            {"stated": "SMETA", "expires": date(2026, 8, 1)},
            ("Audit House", "2026-03-01", "2026-08-01"),
            "SMETA Audit House 2026-03-01",
            "2026-03-01",
        ),
        (
            {"expires_text": "soon"},
            ("Audit House", "2026-03-01", "soon"),
            "audit Audit House 2026-03-01",
            "2026-03-01",
        ),
    ],
)
def test_evidence_is_told_as_far_as_it_is_stated(
    judge: Judge, changed: dict[str, object], said: tuple[str, ...], read: str, dated: str
) -> None:
    found = judge(**_GARMENTS, evidence=(replace(_AUDIT, **changed),))  # type: ignore[arg-type]
    (told,) = [one for one in found.findings if one.component == "evidence"]
    params = dict(told.statement.params)
    assert tuple(params[key] for key in ("issuer", "issued", "expires")) == said
    assert (told.input, told.dated) == (read, dated)


def test_evidence_that_counts_does_so_beside_what_does_not(judge: Judge) -> None:
    undated = replace(_AUDIT, issued=None)
    for pieces in ((_AUDIT, undated), (undated, _AUDIT)):
        assert judge(**_GARMENTS, evidence=pieces).band == "medium"


def test_two_pieces_lower_it_no_further(judge: Judge) -> None:
    certificate = Evidence(kind="certificate", issuer="Body", issued=date(2026, 1, 1))
    assert judge(**_GARMENTS, evidence=(_AUDIT, certificate)).band == "medium"


@pytest.mark.parametrize(
    ("piece", "code"),
    [
        (Evidence(kind="self_declaration", issuer="Us", issued=date(2026, 3, 1)), "self_declared"),
        (Evidence(kind="audit", issued=date(2026, 3, 1)), "no_issuer"),
        (Evidence(kind="audit", issuer="Audit House"), "no_date"),
        (Evidence(kind="audit", issuer="Audit House", issued=date(2027, 3, 1)), "future"),
        (Evidence(kind="audit", issuer="Audit House", issued=date(2023, 3, 1)), "old"),
        (Evidence(kind="audit", issuer="Audit House", issued=date(2024, 8, 15)), "old"),
        (
            Evidence(
                kind="audit",
                issuer="Audit House",
                issued=date(2026, 1, 1),
                expires=date(2026, 8, 31),
            ),
            "expired",
        ),
        (replace(_AUDIT, expires_text="03/04/2026"), "expiry_unread"),
        (replace(_AUDIT, expires_text="soon"), "expiry_unread"),
    ],
)
def test_other_evidence_counts_nothing_and_says_why(
    judge: Judge, piece: Evidence, code: str
) -> None:
    found = judge(**_GARMENTS, evidence=(piece,))
    assert found.band == "high"
    assert f"finding.evidence_{code}" in {one.statement.code for one in found.findings}


@pytest.mark.parametrize(
    ("kind", "stated", "code"),
    [
        ("other_subject", "OEKO-TEX", "other_subject"),
        ("other_subject", "ISO 45001", "other_subject"),
        ("unspecified", "Audit", "unspecified"),
        ("audit", "SMETA – 14 critical non-conformities", "findings"),
        ("audit", "Sozialaudit, schwerwiegende Abweichungen", "findings"),
        ("audit", "SMETA, écarts majeurs", "findings"),
        ("certificate", "SA8000 suspended", "findings"),
        ("remediation", "Corrective action plan, corrective actions open", "findings"),
    ],
)
def test_only_what_speaks_of_working_conditions_without_findings_counts(
    judge: Judge, kind: str, stated: str, code: str
) -> None:
    piece = Evidence(kind=kind, issuer="SGS", issued=date(2026, 3, 1), stated=stated)
    found = judge(**_GARMENTS, evidence=(piece,))
    assert found.band == "high"
    (told,) = [one for one in found.findings if one.component == "evidence"]
    assert told.statement.code == f"finding.evidence_{code}"
    assert stated in told.input


@pytest.mark.parametrize(
    "stated",
    [
        "SMETA",
        "SMETA, 2 minor non-conformities",
        "SMETA: no critical non-conformities",
        "SMETA, aucune non-conformité majeure",
        "BSCI-Audit ohne Abweichungen",
    ],
)
def test_minor_findings_and_none_let_an_audit_count(judge: Judge, stated: str) -> None:
    piece = Evidence(kind="audit", issuer="SGS", issued=date(2026, 3, 1), stated=stated)
    assert judge(**_GARMENTS, evidence=(piece,)).band == "medium"


@pytest.mark.parametrize(
    ("issuer", "band"),
    [
        ("Dhaka Garments Ltd", "high"),
        ("DHAKA GARMENTS LIMITED", "high"),
        ("Dhaka Garments", "high"),
        ("DG Apparel", "high"),
        ("Rahman Group", "high"),
        ("Abdur Rahman", "high"),
        ("Dhaka Audits Ltd", "medium"),
    ],
)
def test_neither_a_supplier_nor_who_owns_it_signs_for_it(
    judge: Judge, issuer: str, band: str
) -> None:
    supplier = {
        "name": "Dhaka Garments Ltd",
        "other_names": ("DG Apparel Co.",),
        "parent": "Rahman Group",
        "owners": (Owner("Abdur Rahman", 40),),
    }
    piece = replace(_AUDIT, issuer=issuer)
    assert judge(**supplier, **_GARMENTS, evidence=(piece,)).band == band


def test_evidence_lowers_neither_the_xinjiang_floor_nor_a_uflpa_sector(judge: Judge) -> None:
    site = judge(country="CN", address="Hotan, Xinjiang", evidence=(_AUDIT,))
    assert (site.band, site.provisional, site.band_reason.code) == (
        "critical",
        True,
        "band_reason.floor",
    )
    steel = judge(country="CN", products=("Steel coil",), evidence=(_AUDIT,))
    assert steel.band == "high"


def test_evidence_where_the_band_is_low_is_not_what_the_band_rests_on(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Software", evidence=(_AUDIT,))
    assert (found.band, found.band_reason.code) == ("low", "band_reason.points")


def test_evidence_does_not_stand_in_for_a_missing_country_or_sector(judge: Judge) -> None:
    assert judge(sector_text="Software", evidence=(_AUDIT,)).band == "medium"
    assert judge(sector_text="Garments", evidence=(_AUDIT,)).band == "high"
    assert judge(country="BD", evidence=(_AUDIT,)).band == "medium"


@pytest.mark.parametrize(
    "piece",
    [
        replace(_AUDIT, issued=date(2026, 9, 1)),
        replace(_AUDIT, expires=date(2026, 9, 1)),
        replace(_AUDIT, issued=date(2024, 9, 1)),
    ],
    ids=["issued today", "expires today", "as old as it may be"],
)
def test_evidence_counts_from_its_day_to_its_last(judge: Judge, piece: Evidence) -> None:
    # The moment of judgement is 1 September 2026.
    assert judge(**_GARMENTS, evidence=(piece,)).band == "medium"


def test_a_rulebook_may_let_evidence_lower_nothing(rulebook: Rulebook) -> None:
    counts = rulebook.evidence.counts.model_copy(update={"bands": 0})
    evidence = rulebook.evidence.model_copy(update={"counts": counts})
    moment = datetime(2026, 9, 1, tzinfo=UTC)
    judge = Assessor(replace(rulebook, evidence=evidence), as_of=moment)
    found = judge.assess(
        Supplier(name="Firm", country="BD", sector_text="Garments", evidence=(_AUDIT,))
    )
    assert (found.band, found.band_reason.code) == ("high", "band_reason.points")
