"""Sector and good read from what suppliers write, in the languages that intake reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from screener.model import Assessment, Supplier
from screener.risk import Rulebook
from screener.risk.lexicon import Lexicon
from screener.risk.rules import Good, Sector
from screener.safe_yaml import parse

_TEXTS: dict[str, list[dict[str, str]]] = parse(
    (Path(__file__).parent / "free_texts.yml").read_text("utf-8")
)
_READ = [row for part in ("first", "second", "third", "asia") for row in _TEXTS[part]]
_WEIGHED = {"unknown.sector", "sector.manufacturing", "sector.other"}
"""What a misleading word may at most be read as: no more than an unknown sector weighs."""


def _given(row: dict[str, str]) -> dict[str, Any]:
    return {"sector_text": row["text"]} if row["where"] == "s" else {"products": (row["text"],)}


@pytest.mark.parametrize("row", _READ, ids=lambda row: f"{row['language']}-{row['text']}")
def test_sector_and_good_are_those_that_an_officer_expects(
    row: dict[str, str], judge: Callable[..., Assessment], lexicon: Lexicon
) -> None:
    found = judge(country="DE", **_given(row))
    sectors = [one.rule for one in found.findings if one.component == "sector"]
    assert sectors[0] == f"sector.{row['sector']}"
    goods = {good.id for good in lexicon.goods(Supplier(name="Firm", **_given(row)))}
    assert not row["good"] or row["good"] in goods


@pytest.mark.parametrize("row", _TEXTS["misleading"], ids=lambda row: row["text"])
def test_words_that_only_sound_like_a_risk_are_none(
    row: dict[str, str], judge: Callable[..., Assessment]
) -> None:
    found = judge(country="DE", **_given(row))
    sectors = {one.rule for one in found.findings if one.component == "sector"}
    assert sectors <= (_WEIGHED | ({f"sector.{row['sector']}"} if row["sector"] else set()))


def test_table_is_broad() -> None:
    assert len(_READ) >= 500
    languages = Counter(row["language"] for row in _READ)
    assert len(languages) >= 30
    assert languages.most_common(1)[0][1] < 0.6 * len(_READ)


def _words(record: Sector | Good) -> Iterator[str]:
    tables = [record.words, record.text_words]
    if isinstance(record, Sector):
        tables += [record.service_words, record.trade_words]
    for words in chain.from_iterable(table.values() for table in tables):
        for word in words:
            yield word.strip("*").replace("*", "")


def test_every_word_of_the_rules_leads_to_its_own_record(
    rulebook: Rulebook, lexicon: Lexicon
) -> None:
    for sector in rulebook.sectors.sectors:
        for word in _words(sector):
            assert sector.id in {one.id for one in lexicon.sectors_stated([word])}, word
    for good in rulebook.goods.goods:
        for word in _words(good):
            supplier = Supplier(name="", products=(word,))
            assert good.id in {one.id for one in lexicon.goods(supplier)}, word


@pytest.mark.parametrize("text", ["vortex", "Cortex Medical", "latex"])
def test_a_word_that_is_ruled_out_hides_a_word_of_the_same_place(
    text: str, lexicon: Lexicon
) -> None:
    # "*tex" is the ending of textile firms; these end so and are none.
    found = {one.id for one in lexicon.sectors_stated([text])}
    assert "sector.textiles_garments" not in found


def test_a_good_names_its_sector_in_texts_and_never_in_a_name(
    judge: Callable[..., Assessment],
) -> None:
    said = judge(country="DE", products=("Pfirsiche, Heidelbeeren",))
    assert "sector.agriculture" in {one.rule for one in said.findings}
    named = judge(country="DE", name="Olive Partners")
    assert "unknown.sector" in {one.rule for one in named.findings}
