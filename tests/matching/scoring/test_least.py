"""A score that is asked for only from some height on is the same from there on."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from itertools import combinations

import pytest

from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_person_readings
from screener.matching.scoring.score import Scored, score_readings
from screener.names import normal_form
from screener.names.reading import NormalForm

SEED = 20261201
WORDS = """
Alpha Alfa Atlas Hoshine Hikvision Hangzhou Shenzhen Xinjiang Cotton Textile Energy Digital
Technology Holdings Group Fund Funds Income 12 13 Central Bank Ministry North South New & M K
Sinotech Dalian Carbon Graphite Ltd GmbH Co 合盛 新疆 棉业 Уралмаш Завод キカイ Coop Cooperativa
"""
PERSONS = "Ali Hassan bin Omar Abdul Rahman Karim S. M. Smith Ivan Ivanovich Petrov 王 小明"
LEAST = 0.3, 0.62, 0.78, 0.82, 0.976, 0.995, 1.0
CUT = "Sinotech Dalian Carbon and Graphite Manufacturing Corporation"
SAME = "新疆合盛棉业有限公司", "新疆 合盛 棉业 有限公司", CUT.upper()


def made_of(words: str, most: int) -> list[str]:
    rng = random.Random(SEED)  # noqa: S311 - a sample
    return [" ".join(rng.sample(words.split(), rng.randint(1, most))) for _ in range(45)]


@pytest.mark.parametrize(
    ("names", "read", "score"),
    [
        ([*made_of(WORDS, 4), CUT, CUT[:40], CUT[:25], *SAME], normal_form, score_readings),
        (made_of(PERSONS, 4), person_form, score_person_readings),
    ],
)
def test_scores_from_the_least_on_are_the_same(
    names: Sequence[str], read: Callable[[str], NormalForm], score: Callable[..., Scored]
) -> None:
    readings = [reading for name in names for reading in read(name).readings[:4]]
    for one, other in combinations(readings, 2):
        whole = score(one, other)
        for least in LEAST:
            asked = score(one, other, least)
            assert whole == asked if whole.score >= least else asked.score < least
