"""Measures how many notes on workers the rules read, by notes that a person wrote from memory.

    python tests/benchmarks/worker_notes.py

Prints, of the notes that were looked at while phrases were added and of those that were not: how
many that state a signal are read so, and of how many that deny one, or only come near, a signal is
read all the same. ``worker_notes.csv`` has a note, the signal, and what the note says of it.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

from screener.risk import load_rulebook
from screener.risk.lexicon import Lexicon, lexicon_of

_NOTES = Path(__file__).with_name("worker_notes.csv")


def stated(lexicon: Lexicon, text: str) -> set[str]:
    """The signals that a note states; where workers come from is another matter."""
    found = (signal.split(":workforce.") for signal, _ in lexicon.signals(text))
    return {name for state, name in found if state == "present" and "corridor" not in name}


def main() -> None:
    lexicon = lexicon_of(load_rulebook(), ())
    told, read = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    with _NOTES.open(encoding="utf-8", newline="") as file:
        for note in csv.DictReader(file):
            kind = note["looked_at"], note["state"]
            signals = stated(lexicon, note["text"])
            told[kind] += 1
            read[kind] += note["signal"] in signals if note["signal"] != "none" else bool(signals)
    for kind, all_of_it in sorted(told.items()):
        print(f"looked at {kind[0]:4}{kind[1]:8}{read[kind]:4} of {all_of_it} read as stated")


if __name__ == "__main__":
    main()
