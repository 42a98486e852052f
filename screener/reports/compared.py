"""Which words two names share, and which stand in one of them only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import chain, groupby
from operator import itemgetter

from screener.model import Finding, Match, Statement
from screener.names import script_of

__all__ = ["Compared", "Word", "alike", "compared", "folded", "merged", "other_script"]

_WITHIN = "\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
"""Accents of their own and signs that nobody sees: they part no word."""
_INITIALS = r"(?<!\w)(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|(?<!\w)[^\W\d_]\.[^\W\d_](?!\w)"
"""``S.R.L.``, which is the same word as ``SRL``."""
_TOKEN = re.compile(rf"{_INITIALS}|[\w&'{_WITHIN}]+|[^\w\s{_WITHIN}]+|\s+")
_LOOKING_ALIKE = {"Latn", "Cyrl", "Grek", "Armn"}
"""Scripts with letters that nobody can tell from one another's."""
_UNSPACED = {"Hani", "Kana", "Thai", "Khmr", "Laoo", "Mymr"}
_OF_ENTRY = {"programme", "reference"}
"""Parameters that say which entry of a firm is meant."""
_ALL_EQUAL, _WORDS_EQUAL = "match.equal_normal_forms", "match.word_equal"
"""Reasons of a match that call two spellings one name, or one word."""
_MOST = 400
"""Words beyond this are cut: nobody reads them, and comparing takes quadratic time."""


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a name as written, spaces and punctuation included."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two names cut into pieces, each marked when the other name lacks it."""

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    same_script: bool
    """Across scripts words cannot be held against each other; nothing is marked then."""
    same_read: bool = False
    """Matching reads them as one name; what differs is how they are written, and is not marked."""

    @property
    def only_left(self) -> tuple[str, ...]:
        """The words that only the left name has."""
        return tuple(word.text for word in self.left if word.differs)

    @property
    def only_right(self) -> tuple[str, ...]:
        """The words that only the right name has."""
        return tuple(word.text for word in self.right if word.differs)


def compared(left: str, right: str, explanation: Iterable[Statement] = ()) -> Compared:
    """Hold two names against each other, blind to case, accents and punctuation.

    Words that the explanation of their match calls the same are not told apart either.
    """
    if any(statement.code == _ALL_EQUAL for statement in explanation):
        whole, other = Word(left, differs=False), Word(right, differs=False)
        return Compared((whole,), (other,), same_script=True, same_read=True)
    script = script_of(left)
    if script != script_of(right):
        whole, other = Word(left, differs=False), Word(right, differs=False)
        return Compared((whole,), (other,), same_script=False)
    pieces, others = _pieces(left, script), _pieces(right, script)
    keys, other_keys = [_key(p) for p in pieces], [_key(p) for p in others]
    if script in _UNSPACED:
        mine, theirs = _in_order(keys, other_keys)
        return Compared(_joined(pieces, mine), _joined(others, theirs), same_script=True)
    said = tuple(explanation)
    same = _same_words(said)
    keys, other_keys = ([same.get(key, key) for key in some] for some in (keys, other_keys))
    read = _as_read(keys, _told(said, "match.read_first", same))
    other_read = _as_read(other_keys, _told(said, "match.read_second", same))
    known, other_known = {*keys, *chain(*read)}, {*other_keys, *chain(*other_read)}
    mine, theirs = _anywhere(keys, read, other_known), _anywhere(other_keys, other_read, known)
    return Compared(_words(pieces, mine), _words(others, theirs), same_script=True)


def other_script(word: str, name: str) -> str:
    """Return the script of letters in a word that look like those of its name's, or ``""``."""
    of_name = script_of(name)
    if of_name not in _LOOKING_ALIKE:
        return ""
    found = _LOOKING_ALIKE.intersection(map(script_of, word)) - {of_name}
    return min(found, default="")


def _pieces(name: str, script: str) -> list[str]:
    found = list(name) if script in _UNSPACED else _TOKEN.findall(name)
    return found[:_MOST]


def _key(piece: str) -> str:
    """Return what two spellings of a word have in common; empty for spaces and punctuation."""
    if piece.strip() in {"&", "+"}:
        return "and"
    plain = unicodedata.normalize("NFKD", piece).casefold()
    return "".join(char for char in plain if char.isalnum())


def _same_words(explanation: Iterable[Statement]) -> dict[str, str]:
    """Return for each word that a match reads as one of the other name's the key of both."""
    pairs = (dict(one.params) for one in explanation if one.code == _WORDS_EQUAL)
    return {_key(pair["first"]): _key(pair["second"]) for pair in pairs}


def _told(said: Iterable[Statement], code: str, same: Mapping[str, str]) -> list[str]:
    """Return the words that a name was read as, where those are others than it has."""
    read = (dict(one.params)["read"].split() for one in said if one.code == code)
    return [same.get(key, key) for words in read for word in words if (key := _key(word))]


def _as_read(keys: list[str], words: list[str]) -> list[tuple[str, ...]]:
    """Return for each piece of a name the words it was read as: *Hesheng*, "hoshine"."""
    told: list[tuple[str, ...]] = [(key,) for key in keys]
    places = [place for place, key in enumerate(keys) if key]
    written = [keys[place] for place in places]
    matcher = SequenceMatcher(None, written, words, autojunk=False)
    for how, start, end, first, last in matcher.get_opcodes() if words else ():
        if how == "replace":
            more = last - first > end - start  # an abbreviation
            for place, word in zip(places[start:end], words[first:last], strict=False):
                told[place] = tuple(words[first:last]) if more else (word,)
    return told


def _anywhere(keys: list[str], read: list[tuple[str, ...]], known: set[str]) -> list[bool]:
    return [
        bool(key) and key not in known and not known.issuperset(words)
        for key, words in zip(keys, read, strict=True)
    ]


def _in_order(keys: list[str], others: list[str]) -> tuple[list[bool], list[bool]]:
    mine, theirs = [bool(key) for key in keys], [bool(key) for key in others]
    blocks = SequenceMatcher(None, keys, others, autojunk=False).get_matching_blocks()
    for start, other_start, size in blocks:
        mine[start : start + size] = [False] * size
        theirs[other_start : other_start + size] = [False] * size
    return mine, theirs


def _words(pieces: list[str], differs: list[bool]) -> tuple[Word, ...]:
    return tuple(Word(text, flag) for text, flag in zip(pieces, differs, strict=True))


def _joined(signs: list[str], differs: list[bool]) -> tuple[Word, ...]:
    """Join neighbours of one kind: signs that stand in one name only are told as one word."""
    kinds = groupby(zip(signs, differs, strict=True), key=itemgetter(1))
    return tuple(Word("".join(sign for sign, _ in same), kind) for kind, same in kinds)


def alike(matches: Iterable[Match]) -> list[list[Match]]:
    """Put together the entries of one list that are one firm, so that a person decides once.

    A list may name a firm several times, as the UFLPA's sub-lists do. Entries of one match
    group belong together when they match the same name of the supplier's in the same tier and
    the same was decided; the best stands first.
    """
    groups: dict[tuple[object, ...], list[Match]] = {}
    for match in matches:
        groups.setdefault(_case(match), []).append(match)
    return list(groups.values())


def _case(match: Match) -> tuple[object, ...]:
    listing, decision = match.listing, match.decision
    decided = decision and (decision.verdict, decision.reason, decision.by, decision.approver)
    ended = listing.delisted_on is not None
    whose = (match.supplier_name, match.role)
    return listing.source, match.group, whose, match.tier, listing.relevance, ended, decided


def folded(findings: Iterable[Finding]) -> list[Finding]:
    """Say once what was found of several entries of one list, naming each entry's programme."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(_said(finding), []).append(finding)
    return [
        replace(same[0], statement=_together([one.statement for one in same]))
        for same in groups.values()
    ]


def _said(finding: Finding) -> object:
    return (finding.rule, _gist(finding.statement)) if finding.component == "list" else id(finding)


def merged(statements: Iterable[Statement]) -> list[Statement]:
    """Say once what holds of several entries of one firm, naming each entry."""
    groups: dict[object, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(_gist(statement), []).append(statement)
    return [_together(same) for same in groups.values()]


def _gist(statement: Statement) -> object:
    """Return what a statement says but for which entry of the firm it names."""
    told = dict(statement.params)
    kept = {name: value for name, value in told.items() if name not in _OF_ENTRY}
    kept.update({name: _key(kept[name]) for name in ("listed", "listing") if name in kept})
    return statement.code, tuple(sorted(kept.items()))


def _together(same: list[Statement]) -> Statement:
    params = dict(same[0].params)
    for name in _OF_ENTRY & params.keys():
        entries = [value for one in same for key, value in one.params if key == name and value]
        params[name] = ", ".join(dict.fromkeys(entries))
    return Statement(same[0].code, tuple(params.items()))
