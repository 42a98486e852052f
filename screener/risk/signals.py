"""Reads what a text says of workers: which signals it states, and which it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.places import country_name
from screener.places.phrases import Phrases, plain
from screener.risk.clauses import Clauses
from screener.risk.denials import Denials
from screener.risk.rules import Words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Signals"]

# No phrase goes on behind these, nor does a denial: "no, forced overtime".
_PARTS = re.compile(r"[;!。，；、]|,(?!\d)|\.(?!\w)")
# Numbers, in which "no" and "0" deny nothing: "dormitory no. 3", "no. of migrants: 40", "10.0".
_COUNTED = re.compile(
    r"(?<![:=?|] )(?<!\w)no\.? ?(?=\d)|(?<!\w)no\.? +of(?!\w)|(?<=\d[., ])0(?!\d)"
)


class Signals:
    """Every word of the rules about workers, ready for lookup."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the vocabulary of ``workforce``."""
        self._phrases = Phrases(_entries(workforce))
        self._denials = Denials(workforce)
        self._clauses = Clauses(workforce)

    def read(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the signals in ``text`` with their words.

        A signal is ``present:ID``, ``absent:ID`` or, for an origin of workers, ``CC:ID``.
        """
        normal = _COUNTED.sub("", plain(text))
        said: dict[str, str] = {}
        for part in _PARTS.split(normal):
            for signal, word in self._said(part):
                said.setdefault(signal, word)
        rules = {signal.rpartition(":")[2] for signal in said}
        # What a phrase says or denies as a whole stands before what single words of it would say.
        apart = (one for one in self._clauses.read(normal) if one[0].partition(":")[2] not in rules)
        return tuple(sorted({**dict(apart), **said}.items()))

    def _said(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield what phrases say, and of those that the text denies the contrary.

        "Passport retention: none" denies the signal; "not free to leave" states it.
        """
        denials = self._denials.find(text)
        for hit in self._phrases.find(text):
            _, state, rule = hit.concept.split(":")
            start, end = denials.around(hit.start, hit.end)
            word = text[start:end]
            by_itself = state == "absent" and self._denials.within(hit.word)
            if word == hit.word or by_itself:
                yield f"{state}:{rule}", hit.word
            elif state in _CONTRARY:
                yield f"{_CONTRARY[state]}:{rule}", word
            if by_itself or (word != hit.word and state != "absent"):
                denials.deny(hit.end)


_CONTRARY = {"present": "absent", "absent": "present"}


def _entries(workforce: WorkforceFile) -> Iterator[tuple[str, str]]:
    for signal in workforce.signals:
        yield from ((word, f"signal:present:{signal.id}") for word in _all(signal.present))
        yield from ((word, f"signal:absent:{signal.id}") for word in _all(signal.absent))
    for corridor in workforce.corridors:
        yield from ((word, f"signal:present:{corridor.id}") for word in _all(corridor.words))
        for country in corridor.countries:
            names = {country_name(country, language) for language in workforce.languages}
            yield from ((name, f"signal:{country}:{corridor.id}") for name in sorted(names - {""}))


def _all(words: Words) -> Iterator[str]:
    return (word for group in words.values() for word in group)
