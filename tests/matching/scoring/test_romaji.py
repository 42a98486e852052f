"""Readings of Han in Japan that are good pinyin by chance, and their long vowels."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from tests.matching.entries import listing

SAME = [
    ("佐田建設株式会社", "Sata Construction Co., Ltd."),  # or Sada
    ("助川電気株式会社", "Sukegawa Electric Co., Ltd."),  # or Sukekawa
    ("総合商研株式会社", "Sougou Shouken Co., Ltd."),
    ("株式会社中村超硬", "Nakamura Choukou Co., Ltd."),
    ("東洋紡績株式会社", "Touyou Bouseki"),
    ("初穂商事株式会社", "Hatsuho Shouji"),
]
OTHER = [
    ("佐田建設株式会社", "Soda Construction Co., Ltd."),
    ("佐田建設株式会社", "Sato Construction Co., Ltd."),
    ("大达工业有限公司", "Data Industry Co., Ltd."),  # of China, where no half is voiced
]


@pytest.mark.parametrize(("han", "romaji"), SAME)
def test_a_firm_of_japan_is_found_by_another_spelling_of_its_reading(han: str, romaji: str) -> None:
    assert matching.compare(han, romaji).is_match
    for asked, listed in ((han, romaji), (romaji, han)):
        (found,) = matching.Index.build([listing(listed)]).search([Supplier(name=asked)])
        assert [match.listed_name.text for match in found] == [listed]


@pytest.mark.parametrize(("han", "other"), OTHER)
def test_other_readings_are_other_firms(han: str, other: str) -> None:
    assert not matching.compare(han, other).is_match
