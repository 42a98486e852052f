"""Reads statements whose words stand apart: "Reisepässe werden vom Arbeitgeber verwahrt"."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator

from screener.places.phrases import Hit, Phrases
from screener.risk.values import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Clauses"]

_BREAK = re.compile(r"(?:[;!?\n()，。；！？、]|[.,](?!\d))+")
_GAP = " \t:"
_AROUND = " \t\n.!"
_DENIALS = frozenset({"clause:denied", "clause:lacking"})
_BETWEEN = frozenset({"clause:between", "clause:either", "clause:beside"})


class Clauses:
    """The signals told by a thing and what is done with it, in any order within one clause."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the words of the signals that tell what is ``done``."""
        signals = [signal for signal in workforce.signals if signal.done]
        groups = {
            "denied": workforce.denials,
            "lacking": workforce.lacking,
            "": workforce.not_denials,
            "unsaid": workforce.unsaid,
            "mark": workforce.marks,
            "parting": workforce.parting,
            "between": workforce.between,
            "either": workforce.either,
            "beside": workforce.beside,
        }
        for signal in signals:
            groups[f"thing:{signal.id}"] = signal.things or workforce.workers
            groups[f"done:{signal.id}"] = signal.done
            groups[f"unless:{signal.id}"] = signal.unless
        self._phrases = Phrases(
            (word, f"clause:{group}")
            for group, words in groups.items()
            for word in all_words(words)
        )
        self._ids = [signal.id for signal in signals]
        self._of_workers = {signal.id for signal in signals if not signal.things}

    def speak(self, text: str) -> bool:
        """Say whether ``text`` has what is done with a thing at all."""
        return any(hit.concept.startswith("clause:done:") for hit in self._phrases.find(text))

    def keep_out(self, signal: str, text: str) -> bool:
        """Say whether ``text`` has what keeps a signal out of a clause: "paid by the employer".

        What goes on behind it may take it back: "… and deducted from wages".
        """
        hits = self._phrases.find(text)
        kept = [hit.end for hit in hits if hit.concept == f"clause:unless:{signal}"]
        return bool(kept) and not any(
            hit.concept == "clause:parting" and hit.start >= kept[0] for hit in hits
        )

    def read(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signals as ``present:ID`` or ``absent:ID`` with the words that tell them.

        A text that is nothing but what is done to workers speaks of them: "80 hours per week".
        """
        whole = text.strip(_AROUND)
        for clause in filter(None, map(str.strip, _BREAK.split(text))):
            hits = self._phrases.find(clause)
            words = {hit.concept: hit for hit in hits}
            for signal in self._ids:
                thing = words.get(f"clause:thing:{signal}")
                done = words.get(f"clause:done:{signal}")
                if not done or f"clause:unless:{signal}" in words:
                    continue
                if thing:
                    state = "absent" if _all_denied(clause, hits, signal) else "present"
                    yield f"{state}:{signal}", f"{thing.word} … {done.word}"
                elif signal in self._of_workers and done.word == whole:
                    yield f"present:{signal}", done.word


def _all_denied(clause: str, hits: tuple[Hit, ...], signal: str) -> bool:
    """Say whether the clause denies all that is done.

    A denial speaks of something else in "no contracts are given and passports are withheld", "no
    passports: withheld at arrival", "passports are withheld without consent" and "wages are
    withheld for no reason".
    """
    colons = [at for at, sign in enumerate(clause) if sign == ":"]
    partings = sorted(colons + [hit.start for hit in hits if hit.concept == "clause:parting"])
    denials = [
        (hit, _next_to(clause, hits, place))
        for place, hit in enumerate(hits)
        if hit.concept in _DENIALS
    ]

    def denied(done: Hit) -> bool:
        part = bisect(partings, done.start)
        for denial, (next_to, there) in denials:
            same = bisect(colons, there) == bisect(colons, done.start)
            if same and f"clause:thing:{signal}" in next_to:
                return True
            if bisect(partings, denial.start) == part:
                free = denial.concept == "clause:denied" and denial.start < done.start
                if free or done.concept in next_to or not next_to:
                    return True
        return False

    return all(denied(hit) for hit in hits if hit.concept == f"clause:done:{signal}")


def _next_to(clause: str, hits: tuple[Hit, ...], denial: int) -> tuple[set[str], int]:
    """Return what a denial stands before, and where, over words that may part them.

    At the end it stands before nothing.
    """
    place = hits[denial].end
    for hit in hits[denial + 1 :]:
        if hit.start >= place:
            if clause[place : hit.start].strip(_GAP) or hit.concept not in _BETWEEN:
                break
            place = hit.end
    rest = clause[place:].lstrip(_GAP)
    there = len(clause) - len(rest)
    found = {hit.concept for hit in hits[denial + 1 :] if hit.start == there}
    return found or ({"clause:unknown"} if rest else found), there
