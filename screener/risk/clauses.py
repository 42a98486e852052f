"""Reads statements whose words stand apart: "Reisepässe werden vom Arbeitgeber verwahrt"."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from screener.places.phrases import Hit, Phrases, plain
from screener.risk.values import all_words
from screener.risk.workforce_rules import Signal, WorkforceFile

__all__ = ["Clauses"]

_SENTENCE = re.compile(r"(?:[;!?\n。；！？]|(?<!\W[a-z])\.(?!\w))+")
_BREAK = re.compile(r"(?:[()，、]|[.,](?!\d))+")
_GAP = " \t:"
_AROUND = " \t\n.!"
_EITHER = "/"
_WORKERS = "workers"
_CLAUSE = "clause"
_DENIALS = frozenset({"clause:denied", "clause:lacking"})
_BETWEEN = frozenset({"clause:between", "clause:either", "clause:beside"})
_SILENT = _BETWEEN | {"clause:how_many"}
_LETTER = re.compile(r"[^\W\d_]")

_Hits = Mapping[str, list[Hit]]
"""What was found of each group of words."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """What a clause must have to tell a signal: a word for each slot, what is done last."""

    signal: str
    slots: tuple[frozenset[str], ...]

    def filled(self, hits: _Hits, *, workers: bool) -> bool:
        """Say whether every slot has a word; one of workers need not if they are known."""
        return all(
            not slot.isdisjoint(hits) or (workers and _WORKERS in slot) for slot in self.slots
        )


class Clauses:
    """The signals told by who, what and what is done with it, in any order within one clause."""

    def __init__(self, workforce: WorkforceFile) -> None:
        """Compile the groups of words, and the statements that signals make of them."""
        groups = {_WORKERS: workforce.workers}
        groups |= {name: group.words for name, group in workforce.groups.items()}
        self._by_act: dict[str, list[_Statement]] = defaultdict(list)
        for signal in workforce.signals:
            groups[_unless(signal.id)] = signal.unless
            groups[_things(signal)] = signal.things
            groups[_done(signal)] = signal.done
            for statement in _statements(signal):
                for act in statement.slots[-1]:
                    self._by_act[act].append(statement)
        entries = [(word, f"{name}:word") for name in groups for word in all_words(groups[name])]
        for name, group in workforce.groups.items():
            entries += [(word, f"{name}:") for word in group.but]
        self._phrases = Phrases([*entries, *_words_of_clauses(workforce)])
        denying = {*all_words(workforce.denials), *all_words(workforce.lacking)}
        self._deny = {
            (name, plain(word))
            for name in groups
            for word in all_words(groups[name])
            if word in denying
        }
        """Words that deny and are what is done, or not: "without" a permit."""

    def speak(self, text: str) -> bool:
        """Say whether ``text`` has all words of a statement, but for workers, at all."""
        groups = {_group(hit): [hit] for hit in self._phrases.find(text)}
        return any(
            one.filled(groups, workers=True)
            for act in self._by_act.keys() & groups.keys()
            for one in self._by_act[act]
        )

    def keep_out(self, signal: str, text: str) -> bool:
        """Say whether ``text`` has what keeps a signal out of a clause: "paid by the employer".

        What goes on behind it may take it back: "… and deducted from wages".
        """
        hits = self._phrases.find(text)
        kept = [hit.end for hit in hits if _group(hit) == _unless(signal)]
        return bool(kept) and not any(
            hit.concept == "clause:parting" and hit.start >= kept[0] for hit in hits
        )

    def behind_denial(self, before: str) -> bool:
        """Say whether a clause that begins with ``before`` denies what goes on behind it."""
        denied = False
        for hit in self._phrases.find(before):
            denied = (denied or hit.concept == "clause:denied") and hit.concept != "clause:parting"
        return denied and ":" not in before

    def read(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield signals as ``present:ID`` or ``absent:ID`` with the words that tell them.

        Workers of whom a sentence spoke already are those of its later clauses. A text that is
        nothing but what is done to workers speaks of them: "80 hours per week".
        """
        whole = text.strip(_AROUND)
        for sentence in _SENTENCE.split(text):
            workers = False
            denied: set[str] = set()
            for clause in filter(None, map(str.strip, _BREAK.split(sentence))):
                hits = self._phrases.find(clause)
                for state, signal, words in self._told(
                    clause, hits, workers=workers, alone=clause == whole
                ):
                    # "No worker was threatened, hit or insulted": what goes on is denied as well.
                    if (
                        state == "present"
                        and signal in denied
                        and _WORKERS not in map(_group, hits)
                    ):
                        continue
                    if state == "absent":
                        denied.add(signal)
                    yield f"{state}:{signal}", words
                workers = workers or any(_group(hit) == _WORKERS for hit in hits)

    def _told(
        self, clause: str, hits: tuple[Hit, ...], *, workers: bool, alone: bool
    ) -> Iterator[tuple[str, str, str]]:
        """Yield what one clause tells, each signal once: denied if one statement of it is."""
        by_group: dict[str, list[Hit]] = defaultdict(list)
        for hit in hits:
            by_group[_group(hit)].append(hit)
        told: dict[str, tuple[str, str]] = {}
        for act in by_group:
            for one in self._by_act.get(act, ()):
                if _unless(one.signal) in by_group or told.get(one.signal, ("",))[0] == "absent":
                    continue
                known = workers or (alone and _nothing_else(clause, hits, one))
                if one.filled(by_group, workers=known):
                    state = "absent" if _denied(clause, hits, one, self._deny) else "present"
                    told[one.signal] = state, _words(by_group, one)
        for signal, (state, words) in told.items():
            yield state, signal, words


def _words_of_clauses(workforce: WorkforceFile) -> Iterator[tuple[str, str]]:
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
        "how_many": workforce.how_many,
    }
    return ((word, f"{_CLAUSE}:{name}") for name in groups for word in all_words(groups[name]))


def _statements(signal: Signal) -> Iterator[_Statement]:
    if signal.done:
        things = _things(signal) if signal.things else _WORKERS
        yield _Statement(signal.id, (frozenset({things}), frozenset({_done(signal)})))
    own = {"things": _things(signal), "done": _done(signal)}
    for slots in signal.told:
        named = (frozenset(own.get(one, one) for one in slot.split(_EITHER)) for slot in slots)
        yield _Statement(signal.id, tuple(named))


def _unless(signal: str) -> str:
    return f"unless {signal}"


def _things(signal: Signal) -> str:
    return f"things {signal.id}"


def _done(signal: Signal) -> str:
    return f"done {signal.id}"


def _group(hit: Hit) -> str:
    return hit.concept.partition(":")[0]


def _words(hits: _Hits, statement: _Statement) -> str:
    """Return the words that tell a statement, each once, in the order of the text."""
    first = (hits[one][0] for slot in statement.slots for one in slot & hits.keys())
    words = {(hit.start, hit.end): hit.word for hit in first}
    return " … ".join(words[place] for place in sorted(words))


def _nothing_else(clause: str, hits: tuple[Hit, ...], statement: _Statement) -> bool:
    """Say whether a clause has only words of the statement, and how many: "up to 80 hours"."""
    groups = frozenset().union(*statement.slots)
    rest = list(clause)
    for hit in hits:
        if hit.concept in _SILENT or _group(hit) in groups:
            rest[hit.start : hit.end] = " " * (hit.end - hit.start)
    return not _LETTER.search("".join(rest))


def _denied(
    clause: str, hits: tuple[Hit, ...], statement: _Statement, deny: set[tuple[str, str]]
) -> bool:
    """Say whether the clause denies all that is done.

    A denial speaks of something else in "no contracts are given and passports are withheld", "no
    passports: withheld at arrival", "passports are withheld without consent" and "wages are
    withheld for no reason"; it is part of what is done in "may not leave".
    """
    acts, others = statement.slots[-1], frozenset().union(*statement.slots[:-1])
    colons = [at for at, sign in enumerate(clause) if sign == ":"]
    partings = sorted(colons + [hit.start for hit in hits if hit.concept == "clause:parting"])
    denials = [
        (hit, *_next_to(clause, hits, hit))
        for hit in hits
        if hit.concept in _DENIALS and not _part_of_another(hit, hits, acts, deny)
    ]

    def denied(done: Hit) -> bool:
        part = bisect(partings, done.start)
        for denial, next_to, there in denials:
            same = bisect(colons, there) == bisect(colons, done.start)
            if same and not next_to.isdisjoint(others):
                return True
            if bisect(partings, denial.start) == part:
                free = denial.concept == "clause:denied" and (
                    denial.start < done.start or not clause[done.end : denial.start].strip()
                )
                if free or not next_to.isdisjoint(acts) or not next_to:
                    return True
        return False

    return all(denied(hit) for hit in hits if _group(hit) in acts)


def _part_of_another(
    denial: Hit, hits: tuple[Hit, ...], acts: frozenset[str], deny: set[tuple[str, str]]
) -> bool:
    """Say whether a denial is part of an act, of this or another one: "may not leave", "without".

    In "fees are not paid" it is none of "not paid", where the act is that one pays.
    """
    own = [hit for hit in hits if _group(hit) in acts]
    around = [hit for hit in hits if hit.start <= denial.start and hit.end >= denial.end]
    for hit in around:
        longer = hit.end - hit.start > denial.end - denial.start and _group(hit) != _CLAUSE
        if hit in own and (longer or (_group(hit), hit.word) in deny):
            return True
        if longer and all(one.end <= hit.start or one.start >= hit.end for one in own):
            return True
    return False


def _next_to(clause: str, hits: tuple[Hit, ...], denial: Hit) -> tuple[set[str], int]:
    """Return the groups that a denial stands before, and where, over words that may part them.

    At the end it stands before nothing.
    """
    place = denial.end
    for hit in hits:
        if hit.start >= place and _group(hit) == _CLAUSE:
            if clause[place : hit.start].strip(_GAP) or hit.concept not in _BETWEEN:
                break
            place = hit.end
    rest = clause[place:].lstrip(_GAP)
    there = len(clause) - len(rest)
    found = {_group(hit) for hit in hits if denial.end <= hit.start <= there} - {_CLAUSE}
    return found or ({"unknown"} if rest else found), there
