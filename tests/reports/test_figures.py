"""Figures in sentences stand in the signs of the reader's language.

Decimal and thousands signs are those of CLDR, which Babel carries.
"""

from __future__ import annotations

import pytest
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from screener import reports
from screener.model import Statement
from screener.reports.catalogue import load
from screener.reports.figures import figure, likeness, number
from screener.reports.plainly import plainly

_LOCALES = {"en": "en_GB", "de": "de", "fr": "fr"}


@pytest.mark.parametrize("language", _LOCALES)
@given(st.floats(-1e9, 1e9), st.integers(0, 4))  # of more, a float has not all the digits
def test_a_number_is_written_as_its_language_does(language: str, value: float, digits: int) -> None:
    said = number(value, digits, load(language))
    pattern = f"#,##0.{'0' * digits}"
    assert said == format_decimal(round(value, digits), pattern, _LOCALES[language])


@pytest.mark.parametrize("language", _LOCALES)
def test_a_share_is_written_as_its_language_does(language: str) -> None:
    expected = format_percent(
        0.335, "#,##0.0\u00a0%" if language != "en" else "#,##0.0%", _LOCALES[language]
    )
    assert figure("33.5%", load(language)) == expected


@given(st.floats(0, 0.999999))
def test_a_score_is_cut_and_never_rounded_up(score: float) -> None:
    assert 0 <= score + 1e-6 - float(likeness(score)) < 0.01 + 1e-6


def test_only_equal_names_score_one() -> None:
    assert (likeness(1.0), likeness(0.9957), likeness(0.83)) == ("1.00", "0.99", "0.83")


@pytest.mark.parametrize("text", ["", "-", "Tier 2", "14.13.1", "1.", ".5", "1,00", "2026-11-28"])
def test_what_is_no_figure_stays_as_it_is(text: str) -> None:
    assert figure(text, load("de")) == text


@pytest.mark.parametrize(
    ("language", "weight", "count"),
    [("en", "0.42", "12,345"), ("de", "0,42", "12.345"), ("fr", "0,42", "12\u202f345")],
)
def test_a_sentence_has_the_figures_of_its_language(language: str, weight: str, count: str) -> None:
    said = reports.sentence(Statement.of("match.only_first", word="7.5", weight="0.42"), language)
    assert weight in said
    assert "7.5" in said  # a word of a name
    assert count in reports.sentence(Statement.of("intake.rows_joined", count=12345), language)
    indicator = Statement.of("finding.indicator", title="x", value="-0.42", year=2022, votes="+1")
    said = reports.sentence(indicator, language)
    assert weight in said
    assert "2022" in said


@pytest.mark.parametrize(("language", "most"), [("de", "32.768"), ("fr", "32\u202f768")])
def test_an_error_on_a_page_has_the_figures_of_its_language(language: str, most: str) -> None:
    assert most in plainly("a text has at most 32,768 characters, not 40,000", language)
