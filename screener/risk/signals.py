"""Reads what a text says of workers: which signals it states, and which it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screener.places import country_name
from screener.places.phrases import Hit, Phrases, plain
from screener.risk.clauses import Clauses
from screener.risk.denials import Denials, Reply
from screener.risk.harm_lists import HarmLists
from screener.risk.supposed import Supposed
from screener.risk.values import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Signals"]

# No phrase goes on behind these, nor does a denial: "no, forced overtime".
_PARTS = re.compile(r"[;!。，；、]|,(?!\d)|\.(?!\w)")
# Numbers, in which "no" and "0" deny nothing: "dormitory no. 3", "no. of migrants: 40", "10.0".
_COUNTED = re.compile(
    r"(?<![:=?|] )(?<!\w)no\.? ?(?=\d)|(?<!\w)no\.? +of(?!\w)|(?<=\d[., ])0(?!\d)"
)
# Sums of nothing, which deny as 0 does: "unpaid wages: 0.00", "recruitment fees: 0 EUR".
_NOTHING = re.compile(
    r"(?<![\w.,])0(?:[.,]0+)?(?: ?(?:eur|usd|gbp|chf|[€$£%])(?!\w))?(?![\w.,]*\d)"
)
# In Portuguese "no" is "in the": "trancados no alojamento". These words tell that a sentence is
# Portuguese: those that other languages, or names such as São Paulo, have as well do not.
_SENTENCE = re.compile(r"[^.;!?\n]+")
_PORTUGUESE = re.compile(
    r"(?<!\w)(?:nao|sao \w+[ai]d[ao]s|ficam?|pel[ao]s?|trabalhador(?:es|as?)?|descontos|patrao"
    r"|empregador|alojamento)(?!\w)"
)
_IN_THE = re.compile(r"(?<!\w)no +(?=\w)")
_NAMED = {Reply.WORKERS: "workers", Reply.EMPLOYER: "employer"}
_NUMBERS = " \t\n0123456789.()§*•–-"
"""What stands before a label that is none of it: "4.2 Days off: none"."""


class Signals:
    """Every word of the rules about workers, ready for lookup."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the vocabulary of ``workforce``."""
        self._phrases = Phrases(_entries(workforce))
        self._denials = Denials(workforce)
        self._clauses = Clauses(workforce)
        self._supposed = Supposed(workforce)
        self._lists = HarmLists(workforce, self._denials, self._phrases)
        self._harms = {f"present:{signal.id}" for signal in workforce.signals if signal.floor}
        self._denied_by = {signal.id: signal.denied_by for signal in workforce.signals}

    def read(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the signals in ``text`` with their words.

        A signal is ``present:ID``, ``absent:ID`` or, for an origin of workers, ``CC:ID``.
        """
        normal = _COUNTED.sub("", _NOTHING.sub("0", plain(text)))
        if _PORTUGUESE.search(normal):
            normal = _SENTENCE.sub(_without_in_the, normal)
        # Most texts speak of goods alone: what denies and asks is looked for in the others only.
        if not (self._phrases.find(normal) or self._clauses.speak(normal)):
            return ()
        normal = self._supposed.left_out(normal)
        found = self._read(normal)
        if torn := {one for one in found if one.startswith("present:") and _contrary(one) in found}:
            settled = self._read(self._without_settled(normal, torn))
            found = {one: found[one] for one in found if one not in torn or one in settled}
        return tuple(sorted(found.items()))

    def _without_settled(self, text: str, torn: set[str]) -> str:
        """Return ``text`` without the questions and labels whose own answers deny the harm.

        "Passport retention: workers keep their own" names it and denies it.
        """
        for start, sign, end in self._denials.questions(text):
            answer = self._read(text[sign:end])
            if any(_contrary(one) in answer and one not in answer for one in torn):
                text = text[:start] + " " * (sign - start) + text[sign:]
        return text

    def _read(self, normal: str) -> dict[str, str]:
        """Return the signals in a text in plain form with their words."""
        said: dict[str, str] = {}
        apart: dict[str, str] = {}
        for piece, reply, answer in self._pieces(normal):
            rest = self._without_names(piece) if reply == Reply.MEASURE else piece
            for part in _PARTS.split(piece):
                for signal, word in self._said(part, reply):
                    if not signal:
                        rest = rest.replace(word, " " * len(word))
                    turned = self._answered(signal, reply)
                    if turned and not turned.startswith("owed:"):
                        said.setdefault(turned, f"{word} … {answer}" if answer else word)
            for signal, word in self._clauses.read(rest):
                if turned := self._answered(signal, reply):
                    apart.setdefault(turned, word)
        rules = {signal.rpartition(":")[2] for signal in said}
        # What a phrase says or denies as a whole stands before what single words of it would say.
        kept = {one: word for one, word in apart.items() if one.partition(":")[2] not in rules}
        return {**kept, **said}

    def _answered(self, signal: str, reply: Reply) -> str:
        """Return what is left of ``signal``: a name denies only what is ``denied_by`` it."""
        if reply in _NAMED:
            denied = self._denied_by.get(signal.rpartition(":")[2]) == _NAMED[reply]
            reply = Reply.DENIED if denied else Reply.STATED
        elif reply == Reply.MEASURE:
            reply = Reply.STATED
        return _turned(signal, reply)

    def _pieces(self, normal: str) -> Iterator[tuple[str, Reply, str]]:
        for text, reply in self._lists.parts(normal):
            if reply == Reply.STATED:
                yield from self._denials.answered(text)
            else:
                yield text, reply, ""

    def _said(self, text: str, answer: Reply) -> Iterator[tuple[str, str]]:
        """Yield what phrases say, of those that the text denies the contrary, of others nothing.

        "Passport retention: none" denies the signal; "not free to leave" states it. A harm behind a
        denial further off is left open: "no goods are made by prisoners".
        """
        hits = [hit for hit in self._phrases.find(text) if not self._silent(hit, text, answer)]
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
            if f"{state}:{rule}" in self._harms and reply == Reply.STATED:
                open_ = self._clauses.behind_denial(text[: hit.start])
                reply = Reply.UNSAID if open_ and not self._denials.within(hit.word) else reply
            turned = _turned(f"{state}:{rule}", reply)
            yield turned, text[start:end] if turned else hit.word

    def _without_names(self, text: str) -> str:
        for hit in self._phrases.find(text):
            if hit.concept.startswith("signal:named:"):
                text = text[: hit.start] + " " * (hit.end - hit.start) + text[hit.end :]
        return text

    def _silent(self, hit: Hit, text: str, answer: Reply) -> bool:
        """Say whether a phrase says nothing where it stands.

        "Recruitment fees are paid by the employer" names no harm, but "… are not reimbursed" does;
        "accidents on days off: none" is no answer to "days off"; "policy against debt bondage: yes"
        states none, but "passports confiscated despite our policy: 12 complained" does.
        """
        _, state, rule = hit.concept.split(":")
        if state == "owed":
            return text.rstrip().endswith(":") and bool(text[: hit.start].strip(_NUMBERS))
        if state != "named":
            return False
        if answer == Reply.MEASURE:
            return True
        return not self._denials.within(text) and self._clauses.keep_out(rule, text)


def _without_in_the(sentence: re.Match[str]) -> str:
    text = sentence[0]
    return _IN_THE.sub("", text) if _PORTUGUESE.search(text) else text


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
        yield from ((word, "signal:") for word in signal.but)
    for corridor in workforce.corridors:
        yield from ((word, f"signal:present:{corridor.id}") for word in all_words(corridor.words))
        for country in corridor.countries:
            names = {country_name(country, language) for language in workforce.languages}
            yield from ((name, f"signal:{country}:{corridor.id}") for name in sorted(names - {""}))
