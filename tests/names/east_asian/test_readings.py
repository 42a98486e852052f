"""A run of Han, kana or Hangul is cut into words and read in each way."""

from __future__ import annotations

import pytest

from screener.names.east_asian.readings import WAYS, EastAsian, read_east_asian
from screener.names.words import Token


def said(tokens: tuple[Token, ...]) -> str:
    return " ".join(token.text for token in tokens)


@pytest.mark.parametrize(
    ("run", "way", "text"),
    [
        ("阳光电源", "translated", "sungrow"),
        ("阳光电源", "branded", "yangguang power"),
        ("中山市古镇明辉灯饰厂", "translated", "zhongshan city guzhen minghui lighting factory"),
        ("新疆维吾尔自治区", "translated", "xinjiang"),
        ("巴音郭楞蒙古自治州", "other", "bayingolin mongol autonomous prefecture"),
    ],
)
def test_a_run_is_read_in_each_way(run: str, way: str, text: str) -> None:
    reading: EastAsian = read_east_asian(run, "Hani")
    assert said(getattr(reading, way)).startswith(text)


def test_the_seat_weighs_less_than_a_place_elsewhere() -> None:
    seat, *_ = read_east_asian("苏州恒力化纤", "Hani").translated
    *_, place = read_east_asian("纽威数控苏州", "Hani").translated
    assert (seat.text, place.text) == ("suzhou", "suzhou")
    assert seat.weight < place.weight


def test_a_brand_at_the_beginning_only_is_another_name_elsewhere() -> None:
    assert said(read_east_asian("德昌电机", "Hani").translated) == "johnson electric"
    assert said(read_east_asian("宁波德昌电机", "Hani").translated).startswith("ningbo dechang")


def test_every_way_to_read_a_run_has_its_place_in_the_order() -> None:
    assert sorted(WAYS) == sorted(EastAsian.__slots__)
