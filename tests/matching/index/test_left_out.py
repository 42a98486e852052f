"""What is left out of the search is never reckoned with for less than it may bring."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screener.matching.filing.tokens import Rows
from screener.matching.index import left_out
from screener.matching.index.left_out import LeftOut, Signs, WordLinks
from screener.matching.index.needs import Needs, alone, may_reach, steps
from screener.matching.scoring.parameters import parameters
from screener.names.reading import Reading
from screener.names.words import Token

ASKED, FILED = 9, 60
LEAST = 0.78


@pytest.fixture(params=[1, 4, 64])
def bits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """So few that words share them, or as many as there are."""
    monkeypatch.setattr(left_out, "_NUMBERS", 2)
    monkeypatch.setattr(left_out, "_BITS", request.param)


@pytest.mark.usefixtures("bits")
@pytest.mark.parametrize("seed", range(20))
def test_what_rows_share_is_never_too_little(seed: int) -> None:
    rng = np.random.default_rng(seed)
    words = [Token(f"word{at}", float(rng.choice([0.3, 0.5, 1.3])), "word") for at in range(40)]
    chosen = [tuple(rng.choice(40, rng.integers(0, 6), replace=False)) for _ in range(FILED)]
    filed = Rows.of([Reading(tuple(words[at] for at in row), ()) for row in chosen])
    table = filed.table
    weighs = rng.choice([0.3, 0.5], 12).astype(np.float32)
    linked = rng.random((12, len(table))) < 0.15
    heavier = linked & (table.weights > weighs[:, None] + 0.01)
    asked, to = np.nonzero(linked)
    links = WordLinks(asked, to.astype(np.int32), heavier[asked, to])
    left = rng.random((ASKED, 12)) < 0.5
    row, word = np.nonzero(left)
    signs = Signs(links, filed, word, 12)
    bound = LeftOut(signs, row, word, weighs[word], ASKED)
    q, r = (at.ravel().astype(np.int32) for at in np.indices((ASKED, FILED)))
    has = np.zeros((FILED, len(table)), bool)
    has[filed.row, filed.tokens] = True
    meets = (linked.astype(int) @ has.T) > 0
    shared = (left * weighs) @ meets
    found = bound.may_bring(q, r, (shared.ravel() - 0.01).astype(np.float32))
    assert len(found) == len(q)
    more = set(bound.heavier(q, r).tolist())
    assert set(np.flatnonzero(left @ (heavier @ has.T.astype(int)))) <= more
    weights = np.where(heavier[left.any(axis=0)].any(axis=0), table.weights, 0)
    np.testing.assert_allclose(signs.heavy, has @ weights, rtol=1e-5)


def test_hardly_a_pair_that_shares_too_little_is_let_through() -> None:
    words = [Token(f"word{at}", 0.3, "word") for at in range(4)]
    filed = Rows.of([Reading((word,), ()) for word in words])
    links = WordLinks(np.arange(4), np.arange(4, dtype=np.int32), np.zeros(4, bool))
    word, row = np.arange(4), np.zeros(4, np.int64)
    bound = LeftOut(Signs(links, filed, word, 4), row, word, np.full(4, 0.3, np.float32), 1)
    q, r = np.zeros(4, np.int32), np.arange(4, dtype=np.int32)
    assert bound.may_bring(q, r, np.full(4, 0.29, np.float32)).tolist() == [0, 1, 2, 3]
    assert bound.may_bring(q, r, np.full(4, 0.31, np.float32)).tolist() == []


@settings(max_examples=200)
@given(
    ours=st.floats(0, 9),
    theirs=st.floats(0, 9),
    shared=st.floats(0, 9),
    factor=st.sampled_from([1.0, 0.65]),
)
def test_rows_need_no_more_in_common_than_what_reaches_the_score(
    ours: float, theirs: float, shared: float, factor: float
) -> None:
    costs = parameters().names
    one, other, common = (np.array([x], np.float32) for x in (ours, theirs, shared))
    if may_reach(common, (one - common, other - common), costs, factor, LEAST)[0]:
        needs = Needs.of(one, (steps(other), steps(other)), costs, factor, LEAST)
        first, none = np.zeros(1, np.int32), np.empty(0, np.int64)
        assert needs.between(first, first, none)[0] <= shared
        assert alone(one, costs, factor, LEAST)[0] <= shared
