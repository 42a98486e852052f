"""Letters that look like those of another script are read as those."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.writing.lookalikes import in_capitals, in_one_script


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("АRSЕNAL Plant", "ARSENAL Plant"),
        ("РOLYUS СOMPANY", "POLYUS COMPANY"),
        ("Aкционерное общество Mоре", "Акционерное общество Море"),
        ("Xинкo", "Хинко"),
        ("ΠPOMHΘEAΣ TPOΦIMA", "ΠΡΟΜΗΘΕΑΣ ΤΡΟΦΙΜΑ"),
    ],
)
def test_what_looks_alike_is_one_name(written: str, meant: str) -> None:
    assert matching.compare(written, meant).is_match


@pytest.mark.parametrize("word", ["Севмаш", "Plant", "ЕвроChem", "α-Plant", "ТехноNICOL", "ΩMEGA"])
def test_words_of_one_script_or_of_letters_of_both_stay(word: str) -> None:
    assert in_one_script(word) == word


@pytest.mark.parametrize(
    ("written", "meant"), [("VlKTOR", "VIKTOR"), ("lGOR SECHlN", "IGOR SECHIN")]
)
def test_a_small_l_among_capitals_is_an_i(written: str, meant: str) -> None:
    assert in_capitals(written) == meant
    assert matching.compare(written, meant, kind="person").score == 1


@pytest.mark.parametrize("name", ["Oleg Wahl", "ElAl", "DEl RIO", "AliBABA"])
def test_other_small_letters_stay(name: str) -> None:
    assert in_capitals(name) == name
