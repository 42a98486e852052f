"""Whose match it is: one key for one name, however it is written."""

from __future__ import annotations

import pytest

from screener.model import whose


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("Hotan Cotton Co., Ltd.", "HOTAN  COTTON CO.,LTD"),
        ("Nordlinie S.A.", "NORDLINIE SA"),
        ("Global Int'l (HK) Ltd", "Global Int’l - HK - Ltd"),
        ("ＡＣＭＥ Straße", "acme strasse"),
        ("Acme\0 Ltd", "Acme Ltd"),
    ],
)
def test_one_name_is_one_however_it_is_written(one: str, same: str) -> None:
    assert whose("party", one) == whose("party", same)
    assert whose("party", one) != whose("owner", one)
    assert "\0" not in whose("party", one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hotan Cotton Ltd", "Hotan Cotton GmbH"),
        ("किताब", "कुतुब"),
        ("Łódź Line", "Łódz Line"),
        ("!!!", "???"),
    ],
)
def test_another_name_is_another(one: str, other: str) -> None:
    assert whose("party", one) != whose("party", other)


def test_the_supplier_is_itself_by_whatever_name() -> None:
    assert whose("supplier", "Acme") == whose("supplier", "Other") == ""
