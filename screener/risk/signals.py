"""Reads what a text says of workers: which signals it states, and which it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.places import country_name
from screener.places.phrases import Hit, Phrases, plain
from screener.risk.clauses import Clauses
from screener.risk.denials import Denials, Reply
from screener.risk.lists import Lists
from screener.risk.rules import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Signals"]

# No phrase goes on behind these, nor does a denial: "no, forced overtime".
_PARTS = re.compile(r"[;!。，；、]|,(?!\d)|\.(?!\w)")
# Numbers, in which "no" and "0" deny nothing: "dormitory no. 3", "no. of migrants: 40", "10.0".
_COUNTED = re.compile(
    r"(?<![:=?|] )(?<!\w)no\.? ?(?=\d)|(?<!\w)no\.? +of(?!\w)|(?<=\d[., ])0(?!\d)"
)
# In Portuguese "no" is "in the": "trancados no alojamento". These words tell Portuguese.
_PORTUGUESE = re.compile(
    r"(?<!\w)(?:nao|aos?|em|sao|ficam?|pel[ao]s?|trabalhador(?:es|as?)?)(?!\w)"
)
_IN_THE = re.compile(r"(?<!\w)no +(?=\w)")
_NUMBERS = " \t\n0123456789.()§*•–-"
"""What stands before a label that is none of it: "4.2 Days off: none"."""


class Signals:
    """Every word of the rules about workers, ready for lookup."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the vocabulary of ``workforce``."""
        self._phrases = Phrases(_entries(workforce))
        self._denials = Denials(workforce)
        self._clauses = Clauses(workforce)
        self._lists = Lists(workforce, self._denials, self._phrases)

    def read(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the signals in ``text`` with their words.

        A signal is ``present:ID``, ``absent:ID`` or, for an origin of workers, ``CC:ID``.
        """
        normal = _COUNTED.sub("", plain(text))
        if _PORTUGUESE.search(normal):
            normal = _IN_THE.sub("", normal)
        # Most texts speak of goods alone: what denies and asks is looked for in the others only.
        if not (self._phrases.find(normal) or self._clauses.speak(normal)):
            return ()
        found = self._read(normal)
        if torn := [one for one in found if _contrary(one) in found and one.startswith("present:")]:
            # "Passport retention: workers keep their own" names the harm and denies it.
            answers = self._read(self._denials.unasked(normal))
            for one in torn:
                if _contrary(one) in answers and one not in answers:
                    del found[one]
        return tuple(sorted(found.items()))

    def _read(self, normal: str) -> dict[str, str]:
        """Return the signals in a text in plain form with their words."""
        said: dict[str, str] = {}
        apart: dict[str, str] = {}
        for piece, reply, answer in self._pieces(normal):
            for part in _PARTS.split(piece):
                for signal, word in self._said(part):
                    turned = _turned(signal, reply)
                    if turned and not turned.startswith("owed:"):
                        said.setdefault(turned, f"{word} … {answer}" if answer else word)
            for signal, word in self._clauses.read(piece):
                if turned := _turned(signal, reply):
                    apart.setdefault(turned, word)
        rules = {signal.rpartition(":")[2] for signal in said}
        # What a phrase says or denies as a whole stands before what single words of it would say.
        kept = {one: word for one, word in apart.items() if one.partition(":")[2] not in rules}
        return {**kept, **said}

    def _pieces(self, normal: str) -> Iterator[tuple[str, Reply, str]]:
        for text, reply in self._lists.parts(normal):
            if reply == Reply.STATED:
                yield from self._denials.answered(text)
            else:
                yield text, reply, ""

    def _said(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield what phrases say, and of those that the text denies the contrary.

        "Passport retention: none" denies the signal; "not free to leave" states it.
        """
        hits = [hit for hit in self._phrases.find(text) if not self._silent(hit, text)]
        if not hits:
            return
        denials = self._denials.find(text)
        for hit in reversed(hits):
            denials.answer(hit.start, hit.end)
        for hit in hits:
            _, state, rule = hit.concept.split(":")
            state = "present" if state == "named" else state
            reply, start, end = denials.around(hit.start, hit.end)
            if state == "absent" and self._denials.within(hit.word):
                reply, start, end = Reply.STATED, hit.start, hit.end
                denials.deny(hit.end)
            elif reply == Reply.DENIED and state != "absent":
                denials.deny(hit.end)
            if turned := _turned(f"{state}:{rule}", reply):
                yield turned, text[start:end]

    def _silent(self, hit: Hit, text: str) -> bool:
        """Say whether a phrase says nothing where it stands.

        "Recruitment fees are paid by the employer" names no harm, but "… are not reimbursed" does;
        "accidents on days off: none" is no answer to "days off".
        """
        _, state, rule = hit.concept.split(":")
        if state == "owed":
            return text.rstrip().endswith(":") and bool(text[: hit.start].strip(_NUMBERS))
        if state != "named" or self._denials.within(text):
            return False
        return self._clauses.keep_out(rule, text)


def _contrary(signal: str) -> str:
    return signal.replace("present:", "absent:", 1)


def _turned(signal: str, reply: Reply) -> str:
    """Return what is left of ``signal`` after the answer to it: itself, its contrary or nothing."""
    state, _, rule = signal.partition(":")
    settled = {Reply.LISTED: "absent", Reply.UNREMEDIED: "present"}.get(reply)
    if reply == Reply.STATED or state == settled:
        return signal
    contrary = None if reply == Reply.UNSAID else _CONTRARY.get(state)
    return f"{contrary}:{rule}" if contrary else ""


_CONTRARY = {"present": "absent", "absent": "present", "owed": "present"}


def _entries(workforce: WorkforceFile) -> Iterator[tuple[str, str]]:
    for signal in workforce.signals:
        yield from ((word, f"signal:present:{signal.id}") for word in all_words(signal.present))
        yield from ((word, f"signal:named:{signal.id}") for word in all_words(signal.names))
        yield from ((word, f"signal:owed:{signal.id}") for word in all_words(signal.owed))
        yield from ((word, f"signal:absent:{signal.id}") for word in all_words(signal.absent))
    for corridor in workforce.corridors:
        yield from ((word, f"signal:present:{corridor.id}") for word in all_words(corridor.words))
        for country in corridor.countries:
            names = {country_name(country, language) for language in workforce.languages}
            yield from ((name, f"signal:{country}:{corridor.id}") for name in sorted(names - {""}))
