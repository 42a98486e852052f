"""A pair that a caption gives is found among others, whichever of the two is filed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from screener.matching.filing.tokens import Rows
from screener.matching.index.captioned import ShortNames
from screener.matching.index.index import NameIndex
from screener.matching.scoring.parameters import parameters
from screener.names.form import normal_form
from screener.names.reading import Reading

OTHERS = [*normal_form("Nordsjø Laks AS").readings, *normal_form("Lujeri Tea Estates").readings]
CAPTION = normal_form("Segen (Eritrean ruling-party contractor)").readings
WHOLE = normal_form("Segen Construction Company").readings


@pytest.mark.parametrize(("asked", "filed"), [(CAPTION, WHOLE), (WHOLE, CAPTION)])
def test_the_pair_is_found_at_its_place(asked: Sequence[Reading], filed: Sequence[Reading]) -> None:
    queries, rows = [*OTHERS[:1], *asked], [*OTHERS[1:], *filed]
    found = NameIndex.of(rows).candidates(queries, 0.78, parameters().names)
    pairs = [(queries[q], rows[r]) for q, r in zip(found.queries, found.rows, strict=True)]
    assert pairs
    assert all((a in CAPTION and b in WHOLE) or (b in CAPTION and a in WHOLE) for a, b in pairs)
    # of 10,000 queries and 300,000 rows, places of 32 bits would be those of another pair
    assert found.queries.dtype == found.rows.dtype == np.int64


@pytest.mark.parametrize(
    ("short", "long", "agree"),
    [
        ("Military Intelligence Directorate (Syria)", "Syrian Military Intelligence", True),
        ("Military Intelligence Directorate (Syria)", "Smart Consulting GmbH", False),
        ("Chenguang Bio (food colour maker)", "Chenguang Biotech Group", True),
        ("Smart Glove (Klang)", "Smart Shopping Ltd", False),
    ],
)
def test_a_long_name_has_every_word_that_a_short_one_is_told_by(
    short: str, long: str, *, agree: bool
) -> None:
    ours, theirs = ([normal_form(name).readings[-1]] for name in (short, long))
    names = ShortNames(Rows.of(ours), Rows.of(theirs))
    assert names.may_agree(np.zeros(1, int), np.zeros(1, int)).tolist() == [agree]
