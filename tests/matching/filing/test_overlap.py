"""Products of single rows are those of the whole matrices, wherever they may be enough."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix, random_array

from screener.matching.filing.overlap import Overlap


def rows_of(seed: int, rows: int, columns: int, density: float) -> csr_matrix:
    made = random_array((rows, columns), density=density, rng=seed, dtype=np.float32)
    return csr_matrix(made)


@settings(max_examples=60)
@given(
    seed=st.integers(0, 2**32 - 1),
    density=st.sampled_from([0.0, 0.02, 0.2, 0.9]),
    ones=st.booleans(),
)
def test_products_of_rows_are_those_of_the_matrices(
    seed: int, density: float, *, ones: bool
) -> None:
    left, right = rows_of(seed, 7, 40, 0.3), rows_of(seed + 1, 30, 40, density)
    if ones:
        right.data[:] = 1
    whole = (left @ right.T).toarray()
    i, j = (at.ravel() for at in np.indices(whole.shape))
    found = Overlap.of(left, right)(i, j)
    np.testing.assert_allclose(found, whole.ravel(), rtol=1e-4, atol=1e-4)

    least = np.full(len(i), float(np.median(whole)) + 0.01, np.float32)
    least[::3] = 0
    enough = Overlap.of(left, right)(i, j, least)
    sure = np.abs(whole.ravel() - least) > 1e-3
    np.testing.assert_array_equal((enough >= least)[sure], (whole.ravel() >= least)[sure])
    met = sure & (enough >= least)
    np.testing.assert_allclose(enough[met], whole.ravel()[met], rtol=1e-4, atol=1e-4)

    half = left * 0.5
    enough, beside = Overlap.of(left, right).beside(half.__getitem__, i, j, least)
    np.testing.assert_allclose(enough[met], whole.ravel()[met], rtol=1e-4, atol=1e-4)
    np.testing.assert_allclose(beside[met], whole.ravel()[met] / 2, rtol=1e-4, atol=1e-4)


def test_no_pairs_have_no_products() -> None:
    nothing = np.empty(0, np.int64)
    assert not len(Overlap.of(rows_of(1, 3, 4, 0.5), rows_of(2, 3, 4, 0.5))(nothing, nothing))
