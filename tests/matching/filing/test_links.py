"""Words that scoring finds alike are linked, and few others that exist."""

from __future__ import annotations

import pytest

from screener.matching.filing.columns import Columns
from screener.matching.filing.links import links
from screener.matching.filing.neighbours import Neighbours
from screener.matching.scoring.spelling import spelled
from screener.names.form import normal_form
from screener.names.words import word_table


def columns_of(words: list[str]) -> Columns:
    return Columns.of([reading for word in words for reading in normal_form(word).readings])


def linked(columns: Columns) -> set[tuple[str, str]]:
    texts = columns.rows.table.texts
    found = sum(links(columns.words, columns.words)).tocoo()
    return {
        (texts[i], texts[j]) for i, j in zip(found.row.tolist(), found.col.tolist(), strict=True)
    }


_IN_SOAK = [pytest.param(part, marks=pytest.mark.soak) for part in range(1, 4)]


@pytest.mark.parametrize("part", [0, *_IN_SOAK])
def test_existing_words_that_are_alike_are_linked(part: int) -> None:
    columns = columns_of(sorted(word_table().known | word_table().kinds)[part::4])
    texts, found = columns.rows.table.texts, linked(columns)
    near = Neighbours.between(columns.words.forms, columns.words.forms)
    words = columns.words.texts
    alike = [
        (one, other)
        for one, other in zip(words.taken(near.left), words.taken(near.right), strict=True)
        if spelled(one, other).way and {one, other} <= set(texts)
    ]
    assert alike
    assert [pair for pair in alike if pair not in found] == []


@pytest.mark.parametrize(
    "words",
    [["share", "state"], ["estate", "state"], ["fund", "und"], ["storage", "store"]],
    ids=" ".join,
)
def test_words_that_exist_are_no_misspellings_of_one_another(words: list[str]) -> None:
    found = linked(columns_of(words))
    assert all(one == other for one, other in found)
