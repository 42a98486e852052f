"""Scores pairs of names with nomenklatura's logic-v2; run with a Python that has it installed.

    PEER_PYTHON tests/benchmarks/match_peer.py < pairs.csv > scores.csv

Reads rows ``name1,name2`` and writes one score, 0 to 1, a row. It needs PyICU (on Debian
``python3-icu``), so it has an environment of its own; match_accuracy.py starts it.
"""

from __future__ import annotations

import csv
import sys
from functools import lru_cache
from typing import Any


def main() -> None:
    # Only there in the peer's environment.
    from followthemoney import model  # type: ignore[import-not-found] # noqa: PLC0415
    from nomenklatura.matching import (  # type: ignore[import-not-found] # noqa: PLC0415
        get_algorithm,
    )

    algorithm = get_algorithm("logic-v2")
    config = algorithm.default_config()

    @lru_cache(maxsize=50_000)
    def entity(name: str, side: str) -> Any:  # noqa: ANN401 - a type of the peer
        proxy = model.make_entity("Organization")
        proxy.id = f"{side}:{name}"
        proxy.add("name", name)
        return proxy

    for first, second in csv.reader(sys.stdin):
        result = algorithm.compare(entity(first, "a"), entity(second, "b"), config)
        print(f"{result.score:.4f}")


if __name__ == "__main__":
    main()
