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
    ("小川製紙株式会社", "Okawa Paper Co., Ltd."),  # Ogawa; Okawa is 大川
    ("中山製鋼株式会社", "Nagayama Steel Co., Ltd."),  # Nakayama; Nagayama is 永山
    # places and short names, of which it is known how they are read
    ("滋賀銀行", "Shika Bank"),
    ("大阪銀行", "Osaga Bank"),
    ("和田製鋼", "Wata Steel"),
]
PERSONS_APART = [
    ("太田 一郎", "Ichiro Oda"),  # Ota
    ("岡田 一郎", "Ichiro Ogata"),  # Okada
    ("小川 一郎", "Ichiro Okawa"),  # Ogawa
    ("中井 一郎", "Ichiro Nagai"),  # Nakai
    ("大谷 翔平", "Shohei Odani"),  # Otani
]
PERSONS_SAME = [
    ("高田 一郎", "Ichiro Takata"),  # or Takada
    ("中島 一郎", "Ichiro Nakashima"),  # or Nakajima
    ("中田 一郎", "Ichiro Nakada"),  # or Nakata
    ("山崎 一郎", "Ichiro Yamasaki"),  # or Yamazaki
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


@pytest.mark.parametrize(("han", "other"), PERSONS_APART)
def test_families_that_differ_by_a_voiced_consonant_are_two(han: str, other: str) -> None:
    assert not matching.compare(han, other, kind="person").is_match


@pytest.mark.parametrize(("han", "romaji"), PERSONS_SAME)
def test_a_family_that_is_read_with_a_consonant_voiced_or_not_is_one(han: str, romaji: str) -> None:
    assert matching.compare(han, romaji, kind="person").is_match


@pytest.mark.parametrize(
    ("pinyin", "other"),
    [
        ("Xinjiang Mengyou Co., Ltd.", "Xinjiang Cotton Co., Ltd."),
        ("Guangdong Shoumei Co., Ltd.", "Guangdong Lighting Co., Ltd."),
    ],
)
def test_a_brand_in_pinyin_is_no_trade_of_japan(pinyin: str, other: str) -> None:
    assert not matching.compare(pinyin, other).is_match
