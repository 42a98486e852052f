"""Turkish names are found as others hear them."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.turkish_sounds import as_heard


@pytest.mark.parametrize(
    ("turkish", "listed"),
    [
        ("ŞAM KARGO", "SHAM KARGO"),
        ("ŞTRAL MAK. İTH. İHR.", "SHTRAL MAKINE ITHALAT IHRACAT"),
        ("ÇELEBİ HAVA", "CHELEBI HAVA"),
        ("CİHAN TEKSTİL", "JIHAN TEXTILE"),
    ],
)
def test_a_name_is_one_with_how_it_sounds(turkish: str, listed: str) -> None:
    assert matching.compare(turkish, listed).is_match


def test_words_that_mean_something_are_read_as_that() -> None:
    assert list(as_heard("ŞAM ÇELİK A.Ş.")) == ["ShAM ÇELİK A.Ş."]
    assert list(as_heard("Alfa Gıda")) == []


def test_letters_of_a_language_tell_its_short_words() -> None:
    assert matching.compare("ŞAHİN GIDA", "SAHIN FOOD").is_match
    assert matching.compare("ALFA DÖVİZ", "ALFA EXCHANGE").is_match
