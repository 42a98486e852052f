"""Products of single rows are those of the whole matrices."""

from __future__ import annotations

import numpy as np
import pytest
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


def test_the_two_parts_of_complex_numbers_are_two_products_at_once() -> None:
    left, right = rows_of(1, 7, 40, 0.3), rows_of(2, 30, 40, 0.3)
    both = csr_matrix((left.data * np.complex64(1 + 0.5j), left.indices, left.indptr), left.shape)
    whole = (left @ right.T).toarray()
    i, j = (at.ravel() for at in np.indices(whole.shape))
    products = Overlap.of_rows(both.__getitem__, left, right)(i, j)
    np.testing.assert_allclose(products.real, whole.ravel(), rtol=1e-4)
    np.testing.assert_allclose(products.imag, whole.ravel() / 2, rtol=1e-4)


def test_few_rows_at_a_time_have_the_same_products(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screener.matching.filing.overlap._CELLS", 200)
    left, right = rows_of(3, 9, 60, 0.3), rows_of(4, 30, 60, 0.5)
    whole = (left @ right.T).toarray()
    i, j = (at.ravel() for at in np.indices(whole.shape))
    np.testing.assert_allclose(Overlap.of(left, right)(i, j), whole.ravel(), rtol=1e-4)


def test_no_pairs_have_no_products() -> None:
    nothing = np.empty(0, np.int64)
    assert not len(Overlap.of(rows_of(1, 3, 4, 0.5), rows_of(2, 3, 4, 0.5))(nothing, nothing))


def test_what_an_interruption_leaves_is_looked_up_for_no_other_rows() -> None:
    left, right = rows_of(1, 7, 40, 0.3), rows_of(2, 30, 40, 0.3)
    i, j = (at.ravel() for at in np.indices((7, 30)))
    overlap = Overlap.of(left, right)

    def interrupted() -> None:
        with overlap.right.cells(left.dtype) as cells:
            cells[:] = 1
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    whole = (left @ right.T).toarray()
    np.testing.assert_allclose(overlap(i, j), whole.ravel(), rtol=1e-4, atol=1e-4)
