"""Finds what denies a phrase: "no use of …" before it, "…: none" as its answer, or none: "n/a"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum

from screener.places.phrases import Phrases
from screener.risk.values import all_words
from screener.risk.workforce_rules import WorkforceFile

__all__ = ["Denials", "DenialsIn", "Reply"]


class Reply(IntEnum):
    """What stands beside a phrase, or answers it."""

    STATED = 0
    """Nothing that takes anything away from it."""
    UNSAID = 1
    """No answer: "n/a", "-", nothing at all."""
    DENIED = 2
    LISTED = 3
    """A list of harms that is denied as a whole, with or without a denial at each."""
    UNREMEDIED = 4
    """A denial of the remedy: "Were unpaid wages repaid? No"."""
    WORKERS = 5
    """The workers themselves: it denies what only they may do, such as to keep their passports."""
    EMPLOYER = 6
    """The employer: it denies what only the employer may do, such as to pay for recruitment."""
    MEASURE = 7
    """Asked is after a measure: "policy against debt bondage: yes" names the harm, and no more."""


_GAP_BEFORE = frozenset(" \t\"'’«»“”„")
_GAP_BEHIND = re.compile(r"[\s:=?؟/|()\[\]\"'’«»“”„–—*-]*")
# An answer stands alone: "none", "none found.", but no "no more than 20" and no "0.5 %".
_OVER = re.compile(r"[\s)\]%]*(?:\Z|[.,;!?؟\n|。、，；](?!\d)|/\s|\s[–—-]\s)")
# What is asked: a sentence up to its question mark, or a label up to its colon.
_SIGNS = re.compile(r"[?؟]|:(?!//)|[;!。\n]|\.(?!\w)|,(?!\d)|、")
_LONGEST_ANSWER = 80
_NO_ANSWER = re.compile(r"[\s=/|()–—_.*-]*(?:\Z|[,;\n])")


class Denials:
    """The words that deny, and those that may part them from what they deny."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the words of ``workforce``."""
        self._phrases = Phrases(
            [
                (word, "denial:word")
                for word in (*all_words(workforce.denials), *all_words(workforce.lacking))
            ]
            + [(word, "denial:") for word in all_words(workforce.not_denials)]
            + [(word, "denial:answer") for word in all_words(workforce.answers)]
            + [(word, "denial:unsaid") for word in all_words(workforce.unsaid)]
            + [(word, "denial:mark") for word in all_words(workforce.marks)]
            + [
                (word, "between:word")
                for word in (*all_words(workforce.between), *all_words(workforce.either))
            ]
            + [(word, "beside:word") for word in all_words(workforce.beside)]
            + [(word, "during:word") for word in all_words(workforce.during)]
        )

        self._about = Phrases(
            [(word, "about:remedy") for word in all_words(workforce.remedies)]
            + [(word, "about:measure") for word in all_words(workforce.measures)]
            + [(word, "about:complaint") for word in all_words(workforce.complaints)]
        )

        self._who = Phrases((word, "who:asked") for word in all_words(workforce.asking_who))
        self._named = Phrases(
            [(word, "who:workers") for word in all_words(workforce.themselves)]
            + [(word, "who:employer") for word in all_words(workforce.employer)]
        )

    def within(self, phrase: str) -> bool:
        """Say whether ``phrase`` has a denial in itself."""
        return any(hit.concept == "denial:word" for hit in self._phrases.find(phrase))

    def find(self, text: str) -> DenialsIn:
        """Find them in ``text``, which is in plain form."""
        endings: dict[int, tuple[Reply, int]] = {}
        beginnings: dict[int, tuple[Reply, int]] = {}
        bounds: set[int] = set()
        marks: set[int] = set()
        for hit in self._phrases.find(text):
            if hit.concept == "during:word":
                bounds.add(hit.start)
                continue
            if hit.concept == "denial:mark":
                marks.add(hit.start)
            reply = _REPLIES.get(hit.concept, Reply.STATED)
            if hit.concept not in _ANSWERS:
                endings[hit.end] = max((reply, hit.start), endings.get(hit.end, _NOTHING))
            if hit.concept != "beside:word":
                beginnings[hit.start] = max((reply, hit.end), beginnings.get(hit.start, _NOTHING))
        return DenialsIn(text, endings, beginnings, bounds, marks)

    def answered(self, text: str) -> Iterator[tuple[str, Reply, str]]:
        """Part ``text`` into what it asks, with the answer, and all the rest as it stands.

        "Do workers pay fees to the agent? No" denies what the whole question says.
        """
        denials = self.find(text)
        place = 0
        for start, sign in _asked(text):
            if start < place:
                continue
            reply, end = denials.behind(sign)
            if _NO_ANSWER.match(text, sign):
                reply = Reply.UNSAID
            asked = text[start:sign]
            if reply == Reply.STATED and self._who.find(asked):
                reply, end = self._who_it_is(text, sign)
            if reply == Reply.STATED and "about:measure" in self._told_of(asked):
                reply, end = Reply.MEASURE, sign
            if reply != Reply.STATED:
                yield text[place:start], Reply.STATED, ""
                yield asked, self._meant(asked, reply), text[sign:end].strip()
                place = end
        yield text[place:], Reply.STATED, ""

    def _who_it_is(self, text: str, sign: int) -> tuple[Reply, int]:
        """Return whose name answers "who keeps the passports?", and where it ends."""
        gap = _GAP_BEHIND.match(text, sign)
        start = gap.end() if gap else sign
        for hit in self._named.find(text[start : start + _LONGEST_ANSWER]):
            end = start + hit.end
            # "The employer, who deducts them from the wages" is another answer.
            if hit.start == 0 and _OVER.match(text, end) and text[end : end + 1] != ",":
                return _REPLIES[hit.concept], end
        return Reply.STATED, sign

    def questions(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Yield where questions and labels begin, and their answers, and where these end."""
        for start, sign in _asked(text):
            over = _SIGNS.search(text, sign)
            yield start, sign, over.start() if over else len(text)

    def _told_of(self, asked: str) -> set[str]:
        return {hit.concept for hit in self._about.find(asked)}

    def _meant(self, asked: str, reply: Reply) -> Reply:
        """Return what ``reply`` says of a harm where one asks what was done about it."""
        about = self._told_of(asked)
        if reply != Reply.DENIED or not about:
            return reply
        return Reply.UNREMEDIED if "about:remedy" in about else Reply.UNSAID


_REPLIES = {
    "denial:word": Reply.DENIED,
    "denial:answer": Reply.DENIED,
    "denial:unsaid": Reply.UNSAID,
    "denial:mark": Reply.UNSAID,
    "who:workers": Reply.WORKERS,
    "who:employer": Reply.EMPLOYER,
}
_ANSWERS = {"denial:answer", "denial:unsaid", "denial:mark"}
_JOINED = " -"
"""What parts a denial from a mark that it denies: "non-compliant", but not "no (compliant)"."""
_NOTHING = (Reply.STATED, 0)


class DenialsIn:
    """What one text denies, phrase by phrase in the order of the text."""

    def __init__(
        self,
        text: str,
        endings: dict[int, tuple[Reply, int]],
        beginnings: dict[int, tuple[Reply, int]],
        bounds: set[int],
        marks: set[int],
    ) -> None:
        """Take the words of the text: what each says, and its other end.

        With them where words begin that bound it in time, and marks that all is well.
        """
        self._bounds, self._marks = bounds, marks
        self._text = text
        self._endings = endings
        self._beginnings = beginnings
        self._denied: set[int] = set()

    def deny(self, end: int) -> None:
        """Note that the phrase which ends there is denied: one behind "or" is so with it."""
        self._denied.add(end)

    def answer(self, start: int, end: int) -> None:
        """Note that a phrase is denied behind it: one before "or" is so with it."""
        reply, last = self.behind(end)
        if reply == Reply.DENIED:
            self._beginnings[start] = (reply, last)

    def around(self, start: int, end: int) -> tuple[Reply, int, int]:
        """Return what is said of a phrase, and its place with what says so.

        "No passports: confiscated at arrival" denies no "passports confiscated".
        """
        first = self._before(start)
        if first is not None and ":" not in self._text[start:end]:
            return Reply.DENIED, first, end
        reply, last = self.behind(end)
        return reply, start, last

    def _before(self, start: int) -> int | None:
        place = start
        while True:
            reach = place
            while reach and self._text[reach - 1] in _GAP_BEFORE:
                reach -= 1
            if place != start and reach in self._denied:
                return place
            if reach not in self._endings:
                return None
            reply, place = self._endings[reach]
            if reply == Reply.DENIED:
                return place

    def _over(self, place: int) -> bool:
        """Say whether an answer ends there: at a sign, or before "during harvest"."""
        if _OVER.match(self._text, place):
            return True
        return self._text[place : place + 1] == " " and place + 1 in self._bounds

    def behind(self, end: int) -> tuple[Reply, int]:
        """Return the answer to what ends there, and its end; "not compliant" answers nothing."""
        place, reply, before = end, Reply.STATED, -1
        while reply == Reply.STATED or not self._over(place):
            gap = _GAP_BEHIND.match(self._text, place)
            at = gap.end() if gap else place
            if at not in self._beginnings:
                return Reply.STATED, end
            word, over = self._beginnings[at]
            joined = not self._text[place:at].strip(_JOINED)
            both = {reply, word} == {Reply.DENIED, Reply.UNSAID}
            if both and joined and not self._marks.isdisjoint({before, at}):
                return Reply.STATED, end
            place, reply, before = over, max(reply, word), at
        return reply, place


def _asked(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each question and each label begins, and where it ends with its sign."""
    sentence = label = 0
    for sign in _SIGNS.finditer(text):
        if sign[0] in "?؟":
            yield sentence, sign.end()
        elif sign[0] == ":":
            yield label, sign.end()
        label = sign.end()
        if sign[0] not in ",、:":
            sentence = sign.end()
