"""The published lists, read with no hand mapping. Figures counted in the files themselves."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from screener import intake

# Rows below the heading, and rows of them equal to an earlier one.
LISTS = {
    "oar_2.csv": (83, 3),
    "oar_3.csv": (19, 0),
    "oar_4.csv": (81, 0),
    "oar_5.csv": (64, 0),
    "oar_6.csv": (44, 0),
    "oar_7.csv": (30, 0),
    "oar_8.csv": (61, 0),
    "oar_9.csv": (34, 0),
}


def folded(found: intake.Intake) -> int:
    counted = {"intake.duplicates_folded", "intake.rows_joined"}
    return sum(int(dict(note.params)["count"]) for note in found.notes if note.code in counted)


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_the_open_apparel_registry(shared_data: Path, name: str) -> None:
    found = intake.read(shared_data / "supplier_lists" / name)
    rows, duplicates = LISTS[name]
    assert len(found.suppliers) == rows - duplicates
    assert folded(found) == duplicates
    assert not found.rejected
    assert all(each.country and each.address for each in found.suppliers)
    recognised = [note for note in found.notes if note.code == "intake.column_recognised"]
    assert len(recognised) == 3


def test_the_list_of_a_large_buyer_over_the_years(shared_data: Path) -> None:
    path = shared_data / "supplier_lists" / "apple-supplier-list.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found = intake.read(path)
    assert len(found.suppliers) + folded(found) + len(found.rejected) == len(rows)
    assert {each.country for each in found.suppliers} >= {"CN", "JP", "KR", "TW", "US", "VN"}
    assert not [gap for each in found.suppliers for gap in each.gaps if gap.field == "country"]
