"""Names by initials beside a word: whatever scoring takes for initials, and few others."""

from __future__ import annotations

import random
from collections.abc import Sequence

import numpy as np
import pytest

from screener.matching.filing.filed import Filed
from screener.matching.filing.row_keys import RowKeys
from screener.matching.filing.tokens import Rows
from screener.matching.scoring.score import score_readings
from screener.names import normal_form
from screener.names.reading import Reading

SEED = 20261201
WORDS = (
    "Zorvan Kelmata Bristun Cotton Sugar Coffee Trading Engineering Society Union Producers Farmers"
    " National Central and de Kenya Uganda Nigeria Africa Kampala Minsk Energy Oil Research Company"
)
FORMS = ["", "", "Ltd", "Corporation", "Public Limited Company"]


def meet(short: Sequence[Reading], long: Sequence[Reading]) -> set[tuple[int, int]]:
    """Return which of the first stand in for initials of which of the second, by their keys."""
    asked, filed = RowKeys(Rows.of(short)), RowKeys(Rows.of(long))
    found = [
        Filed.of(filed.initials()).sharing(asked.acronyms()),
        Filed.of(filed.initials_within()).sharing(asked.acronyms_beside()),
    ]
    rows, others = (np.concatenate(side).tolist() for side in zip(*found, strict=True))
    return set(zip(rows, others, strict=True))


def _has_initials(short: Reading, long: Reading) -> bool:
    """Whether a word is initials beside others; a name all of which is made of another's is not."""
    pairs = score_readings(short, long).alignment.pairs
    return len(pairs) > 1 and any(pair.likeness.way == "acronym" for pair in pairs)


def test_whatever_scoring_takes_for_initials_is_found_by_them() -> None:
    rng, pairs = random.Random(SEED), []  # noqa: S311 - a sample
    for _ in range(5_000):
        words = rng.sample(WORDS.split(), rng.randint(3, 8))
        first = rng.randint(0, 2)
        last = first + rng.randint(3, 6)
        said = [word for word in words if word not in ("and", "de")]
        letters = "".join(word[0] for word in said[first:last])
        form = rng.choice(["", "", "C", "L"])
        beside = (said[:first] + said[last:])[:4] or [rng.choice(said)]
        short = rng.sample([letters + form, *beside], len(beside) + 1)
        long = normal_form(" ".join([*words, rng.choice(FORMS)])).readings[0]
        pairs.append((normal_form(" ".join(short)).readings[0], long))
    found = meet(*zip(*pairs, strict=True))
    taken = [at for at, pair in enumerate(pairs) if _has_initials(*pair)]
    assert len(taken) > 500
    assert [at for at in taken if (at, at) not in found] == []


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MHI Projects India Industries", "My Home Industries"),
        ("VTS Consultancy Value", "Value Trail Services"),
    ],
)
def test_initials_that_scoring_takes_for_none_are_not_looked_for(short: str, long: str) -> None:
    assert not meet(normal_form(short).readings[:1], normal_form(long).readings[:1])
