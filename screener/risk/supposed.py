"""Leaves out what a note does not say to be so: what one is to check, or was made good."""

from __future__ import annotations

import re
from bisect import bisect

from screener.places.phrases import Hit, Phrases
from screener.risk.values import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Supposed"]

_SENTENCE = re.compile(r"(?:[^.;!?؟\n。；！？]|(?<=\W[a-z])\.|\.(?=\w))+[?？؟]?")
_COMMA = re.compile(r"[,，،](?!\d)|\Z")
_ASKS = ("?", "？", "؟")
_SIGN = re.compile(r"[^\w\s'’]")


class Supposed:
    """The words that tell that a sentence, or what is behind them, states no harm."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the words of ``workforce``."""
        groups = {
            "supposed": workforce.supposed,
            "if": workforce.conditions,
            "remedied": workforce.remedied,
            "half": workforce.half_remedied,
            "denied": workforce.denials,
            "": workforce.not_denials,
            "parting": workforce.parting,
            "but": workforce.however,
        }
        self._phrases = Phrases(
            (word, f"said:{name}") for name in groups for word in all_words(groups[name])
        )
        matters = {name: group.words for name, group in workforce.groups.items()}
        matters |= {f"things {one.id}": one.things for one in workforce.signals}
        self._matters = Phrases(
            (word, f"{name}:it") for name in matters for word in all_words(matters[name])
        )

    def left_out(self, text: str) -> str:
        """Return ``text``, in plain form, with blanks for what it does not say to be so."""
        return _SENTENCE.sub(lambda sentence: self._stated(sentence[0]), text)

    def _stated(self, sentence: str) -> str:
        """Blank what is supposed, up to a "but" behind it.

        "Check whether workers keep their passports, but wages are unpaid" states the latter, "if
        fees were charged, they must be repaid" neither. What was "not returned" is not made good.
        """
        hits = self._phrases.find(sentence)
        buts = [hit.start for hit in hits if hit.concept == "said:but"]
        remedied = any(hit.concept == "said:remedied" for hit in hits)
        own = self._clauses_of_their_own(sentence, hits) if remedied else {}
        # What was returned "only after payment", or "partly", is not made good.
        denied = half = any(hit.concept == "said:half" for hit in hits)
        for hit in hits:
            end = next((at for at in buts if at >= hit.end), len(sentence))
            if hit.concept == "said:supposed":
                sentence = _blank(sentence, hit.start, end)
            elif hit.concept == "said:if" and _begins(sentence, hit):
                comma = _COMMA.search(sentence, hit.end)
                sentence = _blank(sentence, hit.start, comma.start() if comma else end)
            elif hit.concept == "said:remedied" and not (denied or _asks(sentence, hit)):
                sentence = _blank(sentence, own.get(hit.start, 0), end)
            denied = (denied or hit.concept == "said:denied") and hit.concept != "said:parting"
            denied |= half
        return sentence

    def _clauses_of_their_own(self, sentence: str, hits: tuple[Hit, ...]) -> dict[int, int]:
        """Return where the clause of a word that something was made good begins, by its place.

        Only where it speaks of another matter than what stands before it: "passports were
        withheld, and were handed back" states no harm; "passports are withheld, fees were repaid"
        states that of passports.
        """
        commas = {found.end() for found in _COMMA.finditer(sentence)}
        partings = {hit.end for hit in hits if hit.concept == "said:parting"}
        begins = [0, *sorted(commas | partings)]
        matters = self._matters.find(sentence)
        places = [hit.start for hit in matters]
        first = {hit.concept: hit.start for hit in reversed(matters)}
        own = {}
        for end in (hit.start for hit in hits if hit.concept == "said:remedied"):
            begin = begins[bisect(begins, end) - 1]
            here = matters[bisect(places, begin - 1) : bisect(places, end - 1)]
            if here and all(first[hit.concept] >= begin for hit in here):
                own[end] = begin
        return own


def _begins(sentence: str, hit: Hit) -> bool:
    """Say whether a word begins a sentence and goes on: "si los …", but no answer "sí, los …"."""
    return not (sentence[: hit.start].strip() or _SIGN.search(sentence, hit.start, hit.end + 1))


def _asks(sentence: str, hit: Hit) -> bool:
    return sentence.endswith(_ASKS) or ":" in sentence[hit.end :]


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + " " * (end - start) + text[end:]
