"""Names with a word that may be the initials of all words of another name."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from screener.matching.bound import cost_factor
from screener.matching.columns import Columns
from screener.matching.parameters import Costs, parameters

__all__ = ["initials_reach"]

_Ints = NDArray[np.int64]


def initials_reach(
    short: Columns, long: Columns, pairs: tuple[_Ints, _Ints], costs: Costs, least: float
) -> NDArray[np.bool_]:
    """Whether pairs may reach the score ``least``, should a word be the initials of a name.

    Args:
        short: Rows that have the word.
        long: Rows whose initials it may be: all their words agree with it.
        pairs: Rows of both.
        costs: What is paid for the other words of ``short``, which agree with nothing.
        least: The score.
    """
    one, other = pairs
    value = parameters().words.blend
    weight = (short.heaviest[one] + long.weights[other]) / 2
    cost = costs.short * (1 - value) * weight + costs.extra * costs.told_extra * short.besides[one]
    cost *= cost_factor(short.transcribed[one], long.transcribed[other], costs)
    return np.asarray(value * weight * (1 - least) >= least * cost)
