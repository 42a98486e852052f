"""Labels and notes of reports are no part of a caption."""

from __future__ import annotations

import pytest

from screener.names.beside.caption_labels import without_labels


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("Fig. 4: Haidu (squid plant, Rongcheng)", "Haidu (squid plant, Rongcheng)"),
        ("Table 2 – Gildan, T-shirt maker", "Gildan, T-shirt maker"),
        ("Photo: Esquel spinning mill", "Esquel spinning mill"),
        ("Case 3: Natural Fruit, pineapple canner", "Natural Fruit, pineapple canner"),
        ("No. 5: Mbada, diamonds", "Mbada, diamonds"),
        ("African Gold Refinery, Entebbe *OFAC 3/2022*", "African Gold Refinery, Entebbe"),
        ("Tula Arms Plant, EU-listed", "Tula Arms Plant"),
        ("Gasabo Gold Refinery, Kigali (EU-listed 3/2025)", "Gasabo Gold Refinery, Kigali"),
    ],
)
def test_what_a_report_writes_around_is_left_out(name: str, rest: str) -> None:
    assert without_labels(name) == rest


@pytest.mark.parametrize(
    "name",
    [
        "Box 4 Box Ltd",
        "Box 8 – Logistics GmbH",
        "Photo 24 – Studio Alfa",
        "Case 9: Beta Ltd",
        "No. 4: Kombinat",
        "Plate 5 - Steel",
        "Map Aktif Adiperkasa Tbk",
        "Chart Industries, Inc.",
        "Case 1 Tractors GmbH",
        "No. 5 Steel Works",
        "Photon Energy N.V.",
        "SQ *Alpha Coffee",
        "Unlisted Assets Ltd",
        "*EU-listed*",
        "",
    ],
)
def test_a_name_stays_whole(name: str) -> None:
    assert without_labels(name) == name
