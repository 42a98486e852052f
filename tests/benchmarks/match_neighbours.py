"""Counts the firms of a register that match another one: what stands near and is another firm.

    python tests/benchmarks/match_neighbours.py NAMES.csv [--listed N] [--suppliers N] [--show]

The file has the columns ``lei`` and ``name``, one name of each firm, as the GLEIF register. Of the
half that may be looked at (*tune*), but for funds, which are named in series, some are listed and
others searched among them. Pairs that read alike are left out, for a firm may stand there twice.
``--show`` prints the others: they were read while words and rules were mended.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from match_accuracy import listings  # type: ignore[import-not-found] # a script beside this one
from match_data import Entity, part_of  # type: ignore[import-not-found] # the same

from screener import matching
from screener.model import Supplier

_SEED = 3
_ALIKE = 0.98
"""Score from which on names differ in their legal forms at most."""
_FUNDS = re.compile(
    r"fund|fond|trust|pension|portfol|series|sicav|etf|capital|invest|asset|equity|bond|partners"
    r"|ucits|income|growth|credit|llc|l\.p|lp$|estate|vermögen|stiftung|foundation|holding",
    re.IGNORECASE,
)


def firms(path: Path) -> list[str]:
    """Return the names of the half that may be looked at, without funds, in a seeded order."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["lei"], row["name"]) for row in csv.DictReader(file)]
    found = [name for lei, name in rows if part_of(lei) == "tune" and not _FUNDS.search(name)]
    random.Random(_SEED).shuffle(found)  # noqa: S311 - a sample, no secret
    return found


def neighbours(listed: Sequence[str], suppliers: Sequence[str]) -> Iterator[tuple[float, str, str]]:
    """Yield how each supplier matches, with its name and the listed one that is another's."""
    entities = [Entity(str(at), (name,)) for at, name in enumerate(listed)]
    found = matching.Index.build(listings(entities)).search([Supplier(name=s) for s in suppliers])
    for supplier, matches in zip(suppliers, found, strict=True):
        for match in matches:
            if match.score < _ALIKE:
                yield match.score, supplier, match.listing.names[0].text


def main() -> None:
    """Print how many pairs match that do not read alike."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=Path)
    parser.add_argument("--listed", type=int, default=60_000)
    parser.add_argument("--suppliers", type=int, default=8_000)
    parser.add_argument("--show", action="store_true", help="print the pairs")
    asked = parser.parse_args()
    names = firms(asked.names)
    listed, others = names[: asked.listed], names[asked.listed :][: asked.suppliers]
    found = sorted(neighbours(listed, others), reverse=True)
    for score, supplier, name in found if asked.show else ():
        print(f"{score:.3f} | {supplier} | {name}")
    print(f"{len(found)} pairs match of {len(others):,} firms among {len(listed):,} others")


if __name__ == "__main__":
    main()
