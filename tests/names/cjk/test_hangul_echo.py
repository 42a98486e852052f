"""Foreign words that Hangul spells by their sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.cjk.hangul_echo import (
    as_foreign,
    as_loan,
    as_slavic,
    is_foreign_hangul,
    odd_in_hangul,
)

KALASHNIKOV, ROSOBORONEXPORT = "칼라시니코프", "로소보론엑스포르트"
LONGEST = 12


@pytest.mark.parametrize(
    ("hangul", "foreign"),
    [("유니퀘스트", "uniquest"), ("코스맥스", "cosmax"), ("콜마", "kolmar"), ("드림텍", "dreamtek"),
     ("베이스", "base"), ("나이키", "nike"), ("필립스", "philips"), ("투폴레프", "tupolev"),
     ("하이크비전", "hikvision"), ("샤오미", "xiaomi"), (ROSOBORONEXPORT, "rosoboronexport")],
)  # fmt: skip
def test_hangul_spells_a_foreign_word(hangul: str, foreign: str) -> None:
    assert odd_in_hangul(hangul, foreign) == 0


@pytest.mark.parametrize(
    ("hangul", "other"),
    [("코스맥스", "cosmos"), ("콜마", "kia"), ("포스코", "pasc"), ("모베이스", "mpz"),
     ("네이버", "niip"), ("보령", "peleng"), ("연우", "in"), ("위닉스", "wings"), ("케이", "k")],
)  # fmt: skip
def test_it_spells_no_other(hangul: str, other: str) -> None:
    assert odd_in_hangul(hangul, other) is None


def test_one_vowel_that_few_would_write_so_is_odd() -> None:
    assert odd_in_hangul("유니크", "unica") == 1


@given(
    st.text("가나다라은아스크포르트베이엘", min_size=1, max_size=14), st.text("abekpst", max_size=9)
)
def test_any_hangul_can_be_read_as_a_foreign_word(hangul: str, word: str) -> None:
    assert odd_in_hangul(hangul, word) in (None, 0, 1)
    said = [read(hangul) for read in (as_foreign, as_loan, as_slavic)]
    assert all(word.isascii() for word in said)
    assert any(said) == (1 < len(hangul) <= LONGEST)


@pytest.mark.parametrize("word", ["ouououxq" * 3, "gangangan" * 20 + "q", "a" * 400])
def test_a_long_word_that_is_almost_spelled_takes_no_time(word: str) -> None:
    odd_in_hangul("은아은아은아은아", word)


def test_consonants_that_korean_lacks_are_read_from_those_it_writes_for_them() -> None:
    assert (as_foreign("바텍"), as_loan("바텍")) == ("batek", "vatek")
    assert (as_foreign("투폴레프"), as_slavic("투폴레프")) == ("tupolep", "tupolev")
    assert as_foreign("나") == ""


@pytest.mark.parametrize("hangul", ["모베이스", "나이키", "캐논", "티웨이"])
def test_a_foreign_word_shows_by_its_sounds(hangul: str) -> None:
    assert is_foreign_hangul(hangul)


@pytest.mark.parametrize("hangul", ["동원", "태광", "포항", "대상"])
def test_a_name_of_korea_does_not(hangul: str) -> None:
    assert not is_foreign_hangul(hangul)


@pytest.mark.parametrize(
    ("hangul", "latin"),
    # Firms as the press of Korea writes them.
    [(KALASHNIKOV, "Kalashnikov"), ("하이크비전", "Hikvision"), ("투폴레프", "Tupolev PJSC"),
     (ROSOBORONEXPORT, "Rosoboronexport"), ("샤오미", "Xiaomi Corp"), ("가즈프롬", "Gazprom"),
     ("지멘스", "Siemens AG"), ("위닉스", "Winix Inc."), ("네오룩스", "Neolux"),
     ("캐논", "Canon Inc."), ("나이키", "Nike, Inc."), ("아디다스", "adidas AG")],
)  # fmt: skip
def test_a_firm_is_found_by_its_name_in_hangul(hangul: str, latin: str) -> None:
    assert matching.compare(f"주식회사 {hangul}", latin).is_match
    assert matching.compare(latin, f"{hangul}(주)").is_match


@pytest.mark.parametrize(
    ("firm", "listed"),
    # Firms of Korea, and names that the EU, OFAC and the UK list.
    [("포스코(주)", "PASC"), ("네이버(주)", "АО “НИИП”"), ("모베이스(주)", "AO “МПЗ”"),
     ("위닉스(주)", "WINGS PRIVATE JSC"), ("연우(주)", "АО Бин Инь"), ("유니크(주)", "UNICA LTDA."),
     ("보령(주)", "Відкрите акціонерне товариство “Пеленг”"),
     ("대상(주)", "Daesong Trading Company")],
)  # fmt: skip
def test_a_firm_of_korea_is_no_listed_one_of_its_consonants(firm: str, listed: str) -> None:
    assert not matching.compare(firm, listed).is_match
