"""Names of China, Taiwan and Hong Kong as their firms write them in Latin letters."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.east_asian.readings import read_east_asian
from screener.names.form import normal_form


@pytest.mark.parametrize(
    ("run", "way", "text"),
    [
        ("台湾中兴纺织", "wade", "taiwan chunghsing textile"),
        ("荣发制衣厂", "cantonese", "wing fat garment factory"),
    ],
)
def test_a_brand_is_spelled_as_its_firm_may_spell_it(run: str, way: str, text: str) -> None:
    tokens = getattr(read_east_asian(run, "Hani"), way)
    assert " ".join(token.text for token in tokens).startswith(text)


def test_signs_with_several_readings_are_read_as_in_names() -> None:
    texts = {
        " ".join(token.text for token in reading.tokens)
        for reading in normal_form("厦门重晟长盈").readings
    }
    assert any("chongshengchangying" in text for text in texts)


def test_one_sign_is_not_taken_for_the_word_that_it_sounds_like_in_cantonese() -> None:
    assert not matching.compare("新西部商贸有限公司", "WEST SUN TRADE GMBH").is_match
