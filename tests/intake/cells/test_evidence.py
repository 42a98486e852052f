"""What a list says about audits and certificates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from screener.intake import Intake
from screener.intake.cells.evidence import read_evidence

Read = Callable[..., Intake]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("SMETA 4-pillar audit", "audit"),
        ("SA8000", "certificate"),
        ("amfori BSCI", "audit"),
        ("Self-assessment questionnaire", "self_declaration"),
        ("Internal social audit", "self_declaration"),
        ("Corrective action plan closed", "remediation"),
        ("社会责任审核", "audit"),
        ("Zertifikat GOTS", "certificate"),
        ("Statement on logistics", "self_declaration"),
        ("ICS", "audit"),
        ("OEKO-TEX STANDARD 100", "other_subject"),
        ("FSC", "other_subject"),
        ("ISO 45001", "other_subject"),
        ("ISO9001:2015 Zertifikat", "other_subject"),
        ("ISO 14001 and SA8000", "certificate"),
        ("Audit", "unspecified"),
        ("Zertifikat", "unspecified"),
        ("Sozialaudit 2025", "audit"),
    ],
)
def test_evidence_has_the_kind_its_words_say(text: str, kind: str) -> None:
    ((evidence,), gaps) = read_evidence(text, "", "2025-01-01", "2026-01-01")
    assert (evidence.kind, evidence.issued, evidence.expires) == (
        kind,
        date(2025, 1, 1),
        date(2026, 1, 1),
    )
    assert gaps == ()


@pytest.mark.parametrize(
    ("kind", "issuer", "read"),
    [
        ("SMETA", "", ""),
        ("SMETA", "Bureau Veritas", "Bureau Veritas"),
        ("SMETA, Bureau Veritas", "", "Bureau Veritas"),
        ("Audit SMETA par l'Apave", "", "Apave"),
        ("GOTS", "GOTS", ""),
        ("Better Work", "Better Work", "Better Work"),
    ],
)
def test_a_scheme_is_no_issuer(kind: str, issuer: str, read: str) -> None:
    ((evidence,), _) = read_evidence(kind, issuer, "2025-01-01", "2026-01-01")
    assert evidence.issuer == read
    assert evidence.stated.startswith(kind)


def test_an_audit_is_about_what_its_column_is_headed_with(read: Read) -> None:
    for heading, kind in (("Social audit", "audit"), ("Audit", "unspecified")):
        found = read(f"Supplier,{heading},Issuer\nAcme,Audit,SGS\n")
        assert [each.kind for each in found.suppliers[0].evidence] == [kind]


def test_the_body_that_certifies_is_read_in_french(read: Read) -> None:
    found = read("Fournisseur;Certificat;Organisme\nAcme;SMETA;Bureau Veritas\n")
    assert found.suppliers[0].evidence[0].issuer == "Bureau Veritas"


def test_a_date_of_evidence_that_cannot_be_read_is_a_gap() -> None:
    (evidence,), gaps = read_evidence("SMETA", "", "", "03/04/2026")
    assert [gap.statement.code for gap in gaps] == ["gap.date_unreadable"]
    assert (evidence.expires, evidence.expires_text) == (None, "03/04/2026")
    assert read_evidence("", "", "", "") == ((), ())
