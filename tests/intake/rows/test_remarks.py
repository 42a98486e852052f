"""Columns of remarks are not read, and what they say of workers is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]


def test_remarks_that_speak_of_workers_are_a_gap_of_that_supplier(read: Read) -> None:
    found = read(
        "Name;Land;Bemerkung\n"
        "Al Jaber;QA;Wanderarbeiter aus Nepal, Pässe werden einbehalten\n"
        "Acme;DE;zahlt pünktlich\nBeta;DE;keine Leiharbeit\n"
    )
    told = [[gap.statement.code for gap in each.gaps] for each in found.suppliers]
    assert told == [["gap.remark_unread"], [], []]
    assert dict(found.suppliers[0].gaps[0].statement.params) == {
        "heading": "Bemerkung",
        "text": "Wanderarbeiter aus Nepal, Pässe werden einbehalten",
    }
    assert "intake.remarks_unread" in {note.code for note in found.notes}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("360° Watch Findings", "Allegations of forced labour reported by an NGO"),
        ("备注", "据报道使用强迫劳动"),
        ("ملاحظات", "تقارير عن العمل القسري"),
        ("Remarks", "No child labour. Forced labour found"),
        ("Remarks", "Not free of child labour"),
        ("Remarks", "Child labour not ruled out"),
        ("Remarks", "Child labour was found, not remedied"),
        ("Bemerkung", "Kinderarbeit nicht ausgeschlossen"),
    ],
)
def test_a_remark_that_names_the_gravest_is_a_gap(read: Read, heading: str, text: str) -> None:
    (supplier,) = read(f"Supplier;Country;{heading}\nAcme;CN;{text}\n").suppliers
    assert [gap.statement.code for gap in supplier.gaps] == ["gap.remark_unread"]


@pytest.mark.parametrize(
    "text",
    [
        "no child labour",
        "No forced labour found",
        "No evidence of forced labour or child labour",
        "Child labour: none",
        "Is there forced labour? No.",
        "Free of modern slavery",
        "keine Kinderarbeit festgestellt",
        "Kinderarbeit nicht festgestellt",
        "ohne Zwangsarbeit",
        "No reports of forced labour",
        "Pas de travail forcé",
        "sin trabajo infantil",
        "无童工",
        "Modern Slavery statement available",
        "Child labour policy signed",
    ],
)
def test_a_remark_that_denies_the_gravest_is_no_gap(read: Read, text: str) -> None:
    (supplier,) = read(f"Supplier;Country;Remarks\nAcme;CN;{text}\n").suppliers
    assert supplier.gaps == ()


def test_remarks_that_are_read_as_notes_on_workers_are_no_gap(read: Read) -> None:
    found = read(
        "Name;Land;Bemerkung\nAl Jaber;QA;Wanderarbeiter aus Nepal\n",
        mapping={"workforce": "Bemerkung"},
    )
    assert (found.suppliers[0].workforce, found.suppliers[0].gaps) == (
        "Wanderarbeiter aus Nepal",
        (),
    )
