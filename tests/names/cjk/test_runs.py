"""Runs of Han, kana or Hangul in a text."""

from __future__ import annotations

import pytest

from screener.names.cjk.runs import (
    close_up,
    has_east_asian,
    runs,
    script_of_run,
    strip_unspaced,
)


def test_a_text_is_cut_into_runs_and_what_stands_between_them() -> None:
    text = "TCL科技 Inc. 삼성"
    pieces = runs(text)
    assert pieces == [("TCL", False), ("科技", True), (" Inc. ", False), ("삼성", True)]
    assert "".join(piece for piece, _ in pieces) == text


@pytest.mark.parametrize(
    ("run", "script"),
    [("科技", "Hani"), ("トヨタ", "Kana"), ("日立ハイテク", "Kana"), ("삼성", "Hang")],
)
def test_a_run_has_one_script(run: str, script: str) -> None:
    assert script_of_run(run) == script


@pytest.mark.parametrize("text", ["", "Alpha Ltd", "Завод", "شركة"])
def test_other_scripts_are_none(text: str) -> None:
    assert not has_east_asian(text)


def test_spaces_between_signs_separate_no_words_but_those_of_hangul_do() -> None:
    assert close_up("隆 基 绿能 Ltd") == "隆基绿能 Ltd"
    assert close_up("삼성 전자") == "삼성 전자"
    assert close_up("대 한 제 당") == "대한제당"  # spaced out, as on letterheads


@pytest.mark.parametrize(
    ("text", "closed"),
    [("第5造船所", "5造船所"), ("第 35 造船所", " 35 造船所"), ("제2공장", "2공장"),
     ("第一工厂", "第一工厂"), ("경제2", "경제2")],
)  # fmt: skip
def test_the_sign_before_an_ordinal_in_figures_is_no_word(text: str, closed: str) -> None:
    assert close_up(text) == closed


def test_a_legal_form_without_a_space_is_taken_out_unless_it_is_the_whole_name() -> None:
    text, classes = strip_unspaced("隆基绿能科技股份有限公司")
    assert (text.strip(), len(classes)) == ("隆基绿能科技", 1)
    assert strip_unspaced("公司") == ("公司", ())
    assert "会社" not in strip_unspaced("株式会社アルファ「株式会社ベータ」")[0]


def test_legal_forms_of_bank_transfers_are_written_in_full() -> None:
    assert close_up("カ)クラレ") == "株式会社クラレ"
    assert close_up("クラレ(カ") == "クラレ株式会社"
    assert close_up("トヨタ(アメリカ)") == "トヨタ(アメリカ)"
