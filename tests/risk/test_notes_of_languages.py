"""Notes on workers from the Gulf to South-East Asia: what they state, and what they deny.

A denial must never be told as the harm: a supplier whose workers keep their passports would be
accused of keeping them.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from screener.risk.lexicon import Lexicon
from screener.safe_yaml import parse
from tests.risk.harms import harms_in

_NOTES: dict[str, dict[str, list[str]]] = parse(
    (Path(__file__).parent / "notes_of_languages.yml").read_text("utf-8")
)


def _stated(lexicon: Lexicon, text: str) -> set[str]:
    said = (signal.split(":workforce.") for signal, _ in lexicon.signals(text))
    return {signal for state, signal in said if state == "present"}


@pytest.mark.parametrize("signal", list(_NOTES))
def test_a_harm_is_read_in_the_language_of_the_workers(lexicon: Lexicon, signal: str) -> None:
    notes = _NOTES[signal].get("states", [])
    assert [text for text in notes if signal not in _stated(lexicon, text)] == []


@pytest.mark.parametrize("signal", list(_NOTES))
def test_a_denial_in_any_language_states_no_harm(lexicon: Lexicon, signal: str) -> None:
    notes = _NOTES[signal].get("denies_or_leaves_open", [])
    assert [text for text in notes if signal in _stated(lexicon, text)] == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("هل تحتجز الشركة جوازات السفر؟ نعم", "present"),
        ("هل تحتجز الشركة جوازات السفر؟ لا", "absent"),
        ("क्या पासपोर्ट जब्त किए जाते हैं? हाँ", "present"),
        ("क्या पासपोर्ट जब्त किए जाते हैं? नहीं", "absent"),
        ("Adakah majikan menyimpan pasport? Ya", "present"),
        ("Adakah majikan menyimpan pasport? Tidak", "absent"),
        ("کیا پاسپورٹ ضبط کیے جاتے ہیں؟ جی ہاں", "present"),
        ("کیا پاسپورٹ ضبط کیے جاتے ہیں؟ نہیں", "absent"),
        ("Je, mwajiri anashikilia pasipoti? Hapana", "absent"),
        ("Ai giữ hộ chiếu của người lao động? Công ty", "present"),
        ("Ai giữ hộ chiếu của người lao động? Người lao động", "absent"),
    ],
)
def test_a_question_is_read_with_its_answer(lexicon: Lexicon, text: str, state: str) -> None:
    assert harms_in(lexicon, text, state) == {"document_retention"}


@pytest.mark.parametrize(
    "text",
    [
        "Tiket pesawat dibayar perusahaan",
        "Agen membayar gaji pekerja setiap bulan",
        "Barang ditahan bea cukai",
        "Siapa yang membayar biaya perekrutan? Perusahaan",
        "يدفع صاحب العمل رواتب العمال في موعدها",
        "Công ty giữ bản sao hộ chiếu",
        "Nợ phải trả nhà cung cấp",
        "कंपनी ने बैंक से कर्ज लिया",
        "พนักงานเก็บผลไม้",
        "Wafanyakazi wana mkopo wa benki",
        "Risiko: Pässe",
        "crew changes with the season",
    ],
)
def test_what_only_looks_like_a_harm_states_none(lexicon: Lexicon, text: str) -> None:
    assert harms_in(lexicon, text) == set()


def test_figures_of_any_script_are_numbers(lexicon: Lexicon) -> None:
    for text in ("کارگران ۱۴ ساعت در روز کار می‌کنند", "मजदूर रोज १५ घंटे काम करते हैं"):
        assert harms_in(lexicon, text) == {"overtime"}
