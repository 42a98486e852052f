"""What a ledger says of a supplier is no part of its name."""

from __future__ import annotations

import pytest

from screener import matching

REMARKS = [
    "{} (INACTIVE)",
    "{} [INACTIVE]",
    "{} (DO NOT USE)",
    "{} - DO NOT USE",
    "{} (duplicate)",
    "{} VENDOR",
    "{} - USD",
    "{} (EUR)",
    "Messrs {} RMB",
]


@pytest.mark.parametrize(
    "written",
    [
        "{} EIRELI - ME",
        "{} Ltda. - EPP",
        "{} Ltda em recuperação judicial",
        "{} S.A. - Massa Falida",
        "{} S.r.l. in liquidazione",
    ],
)
def test_the_size_or_insolvency_behind_a_legal_form_is_no_part_of_a_name(written: str) -> None:
    assert (
        matching.compare(written.format("Confecções Nova Estrela"), "Confecções Nova Estrela").score
        > 0.83
    )


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Faz. Sta. Luzia", "Fazenda Santa Luzia"),
        ("Usina Sta. Helena", "Usina Santa Helena"),
        ("Fazenda Sto. Antônio", "Fazenda Santo Antônio"),
        ("Ntra. Sra. del Carmen", "Nuestra Señora del Carmen"),
        ("Hda. San Pedro", "Hacienda San Pedro"),
    ],
)
def test_saints_and_farms_of_latin_america_are_cut_short(short: str, whole: str) -> None:
    assert matching.compare(short, whole).score > 0.95


@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("name", ["Surgutmebel OOO", "Industrial Solutions Ltd", "NPTS Nedra AO"])
def test_a_remark_of_a_ledger_leaves_a_name_what_it_is(name: str, remark: str) -> None:
    assert matching.compare(remark.format(name), name).score > 0.87
