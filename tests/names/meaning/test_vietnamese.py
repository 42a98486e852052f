"""What ledgers of Vietnam shorten is read in full, in names of firms of Vietnam only."""

from __future__ import annotations

import pytest

from screener.names.form import normal_form


def _words(name: str) -> list[set[str]]:
    return [{token.text for token in reading.tokens} for reading in normal_form(name).readings]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("CTY TNHH SX TM DV PHUOC THANH", {"production", "trading", "service"}),
        ("CTY TNHH SX-TM-DV PHUOC THANH", {"production", "trading", "service"}),
        ("CÔNG TY TNHH MTV XNK PHÚ TÀI", {"import", "export"}),
        ("Công ty CP ĐT XD Hoàng Long", {"investment", "construction"}),
        ("Cong ty TNHH Det Hung Yen", {"textile"}),
        ("Tổng công ty May Việt Tiến", {"garment"}),
        ("CTY TNHH MTV CAOSU DAU TIENG", {"rubber"}),
        ("CTY CP XIMANG HA TIEN", {"cement"}),
        ("CTY CP DETMAY THANH CONG", {"textile", "garment"}),
    ],
)
def test_short_form_of_a_firm_of_vietnam_is_read_in_full(name: str, meant: set[str]) -> None:
    assert any(meant <= words for words in _words(name))


@pytest.mark.parametrize(
    "name",
    [
        "TM Robotics Ltd",
        "DV Trading SX GmbH",
        "May Department Stores",
        "Dautu Ltd",
        "Dientu GmbH",
    ],
)
def test_elsewhere_the_same_letters_are_themselves(name: str) -> None:
    first = name.split(maxsplit=1)[0].lower()
    assert all(first in words for words in _words(name))
