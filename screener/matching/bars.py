"""What rows of one side must have in common with rows of the other, at the very least."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Bar"]

_Rows = NDArray[np.int32]
_Slim = NDArray[np.float32]
_Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Bar:
    """The weight that each row needs: names in two scripts need less, for they pay less."""

    plain: _Bools
    """Whether each row is read as it is spelled, from Latin letters."""
    least: _Slim
    """The weight that each row needs with plain rows; behind all those, that with any others."""

    def of(self, rows: _Rows, plain: _Bools) -> _Slim:
        """Return what rows need, by whether both rows of the pair are plain."""
        return self.least.take(rows + ~plain * np.int32(len(self.plain)))

    def all(self, *, plain: bool) -> _Slim:
        """Return what every row needs, with plain rows or with any others."""
        return self.least[: len(self.plain)] if plain else self.least[len(self.plain) :]
