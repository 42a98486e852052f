"""The rules' own prose in German and French; what a workspace changed is shown as written there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from screener.model import Assessment
from screener.reports.steps import next_steps
from screener.reports.words import Words
from screener.resources import reports_dir
from screener.risk import Rulebook
from screener.safe_yaml import parse

Judge = Callable[..., Assessment]
_ALIKE = {"Agriculture", "Aquaculture", "Construction", "UFLPA"}
"""Words that are the same in two of the languages."""


def _texts(language: str) -> dict[str, str]:
    path = reports_dir() / "messages" / language / "rules.yml"
    texts = parse(path.read_text("utf-8"))
    assert isinstance(texts, dict)
    return texts


def _written(book: Rulebook) -> dict[str, str]:
    parts = ("title", "next_step", "would_change")
    prose = {
        f"rule.{rule.id}.{part}": getattr(rule, part)
        for rule in book.rules.values()
        for part in parts
    }
    prose |= {f"rule.{rule.id}.reason": rule.reason for rule in book.rules.values() if rule.reason}
    return prose | {f"country.{cc}.reason": why for cc, why in book.countries.reasons.items()}


def test_english_catalogue_is_what_the_shipped_rules_say(rulebook: Rulebook) -> None:
    assert _texts("en") == _written(rulebook)


@pytest.mark.parametrize("language", ["de", "fr"])
def test_every_rule_and_every_country_is_translated(language: str, rulebook: Rulebook) -> None:
    english, other = _written(rulebook), _texts(language)
    assert set(other) == set(english)
    same = {code for code, text in other.items() if text == english[code] and text not in _ALIKE}
    assert same == set()


@pytest.mark.parametrize("language", ["de", "fr"])
def test_a_translation_keeps_the_figures_and_references(language: str, rulebook: Rulebook) -> None:
    figures = re.compile(r"\d+(?:/\d+)*")
    english, other = _written(rulebook), _texts(language)
    for code, text in english.items():
        kept = set(figures.findall(text)) <= set(figures.findall(other[code]))
        assert kept, (code, text, other[code])


def test_a_german_reader_meets_german_findings_reasons_and_steps(judge: Judge) -> None:
    words = Words("de")
    gloves = judge(country="MY", sector_text="Gummihandschuhe", products=("Nitrile gloves",))
    said = [words.finding(found) for found in gloves.findings]
    assert any(text.startswith("Land Malaysia: 20 Punkte. Schuldknechtschaft") for text in said)
    hotel = judge(country="DE", sector_text="Hotel")
    assert words.say(hotel.band_reason).startswith("Gastgewerbe (Hotels, Restaurants, Verpflegung)")
    assert any("Zimmer- und Küchenpersonal" in step for step in next_steps(words, hotel))
    elsewhere = judge(country="DE", sector_text="Textil", products=("Baumwolle",))
    assert "Turkmenistan" in " ".join(map(words.finding, elsewhere.findings))
    assert "Kasachstan" in " ".join(map(words.finding, elsewhere.findings))


def test_what_a_workspace_wrote_itself_is_not_replaced_by_a_translation(judge: Judge) -> None:
    found = judge(country="DE", sector_text="Hotel").findings[0]
    assert found.rule == "sector.hospitality"
    own = replace(found, next_step="Ask our hotel desk.")
    assert Words("de").rule_text(own, "next_step") == "Ask our hotel desk."
    assert Words("de").rule_text(found, "next_step") != found.next_step
    assert Words("en").rule_text(found, "next_step") == found.next_step
