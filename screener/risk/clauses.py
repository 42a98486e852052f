"""Reads statements whose words stand apart: "Reisepässe werden vom Arbeitgeber verwahrt"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.places.phrases import Hit, Phrases
from screener.risk.rules import Words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Clauses"]

_BREAK = re.compile(r"[.,;!?\n()，。；！？、]+")


class Clauses:
    """The signals told by a thing and what is done with it, in any order within one clause."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the words of the signals that have ``things`` and ``done``."""
        signals = [signal for signal in workforce.signals if signal.things]
        entries = [(word, "clause:denied") for word in _all(workforce.denials)]
        entries += [(word, "clause:parting") for word in _all(workforce.parting)]
        for signal in signals:
            entries += [(word, f"clause:thing:{signal.id}") for word in _all(signal.things)]
            entries += [(word, f"clause:done:{signal.id}") for word in _all(signal.done)]
            entries += [(word, f"clause:unless:{signal.id}") for word in _all(signal.unless)]
        self._phrases = Phrases(entries)
        self._ids = [signal.id for signal in signals]

    def read(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signals as ``present:ID`` or ``absent:ID`` with the words that tell them."""
        for clause in filter(None, map(str.strip, _BREAK.split(text))):
            hits = self._phrases.find(clause)
            words = {hit.concept: hit for hit in hits}
            for signal in self._ids:
                thing = words.get(f"clause:thing:{signal}")
                done = words.get(f"clause:done:{signal}")
                if thing and done and f"clause:unless:{signal}" not in words:
                    state = "absent" if _denied(hits, done) else "present"
                    yield f"{state}:{signal}", f"{thing.word} … {done.word}"


def _denied(hits: tuple[Hit, ...], done: Hit) -> bool:
    """Say whether a denial speaks of what is ``done``, not of what is told behind an "and"."""
    partings = [hit.start for hit in hits if hit.concept == "clause:parting"]
    denials = [hit.start for hit in hits if hit.concept == "clause:denied"]
    return any(not any(done.end <= parting < one for parting in partings) for one in denials)


def _all(words: Words) -> Iterator[str]:
    return (word for group in words.values() for word in group)
