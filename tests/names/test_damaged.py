"""Names that were read in the wrong encoding, or lost letters, are read as they were meant."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.damaged import may_be_damaged, mended


@pytest.mark.parametrize(
    ("meant", "written", "read"),
    [
        ("ANONİM ŞİRKETİ ığş", "windows-1254", "windows-1252"),
        ("Çelebi Güneş", "utf-8", "windows-1252"),
        ("Нафтан ОАО", "windows-1251", "windows-1252"),
    ],
)
def test_text_in_the_wrong_encoding_is_read_in_the_right_one(
    meant: str, written: str, read: str
) -> None:
    assert mended(meant.encode(written).decode(read)) == meant


@pytest.mark.parametrize(
    "name", ["Össur hf", "Þór hf", "Nový dům", "Façade Élysée", "Alfa Ltd", "Нафтан ОАО", "ÉTÉ"]
)
def test_sound_names_stay(name: str) -> None:
    assert not may_be_damaged(name) or mended(name) == name


@pytest.mark.parametrize(
    ("damaged", "listed"),
    [
        ("MULBERRY PROJE YATIRIM ANONÝM ÞÝRKETÝ", "MULBERRY PROJE YATIRIM ANONIM SIRKETI"),
        ("Íàôòàí ÎÀÎ", "ОАО Нафтан"),
        ("HORT?COLA TOM", "Horticola Tom"),
        ("AGRO VOCE \ufffd", "AGRO VOCE"),
    ],
)
def test_a_damaged_name_is_found(damaged: str, listed: str) -> None:
    assert matching.compare(damaged, listed).is_match
