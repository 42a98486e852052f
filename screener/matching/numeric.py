"""Arrays of numbers by what they hold: 32 bits of each where there is one of many pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["Bools", "Float32s", "Floats", "Int32s", "Ints"]

Bools = NDArray[np.bool_]
Float32s = NDArray[np.float32]
Floats = NDArray[np.float64]
Int32s = NDArray[np.int32]
Ints = NDArray[np.int64]
