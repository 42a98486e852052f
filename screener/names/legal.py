"""Legal forms: found anywhere in a folded name, kept apart from the name proper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from itertools import chain, combinations, islice, product
from typing import Any, NamedTuple

from screener.memo import Memo
from screener.names.kinds import BRACKETS
from screener.names.tables import read_table, worked_out

__all__ = ["LegalForms", "Split", "legal_forms", "without_one"]

_SPELLED = 4
"""Forms up to this length are also met letter by letter: ``l l c``."""
_PART = 4
"""Letters of the shortest legal words that are met run together."""
_SHORTEST_MISSPELLED = 7
"""Letters of the shortest legal words that are met misspelled: *Anisha* is no *kaisha*."""
_COOPERATIVE = frozenset({"cooperative", "coop", "societe"})
_NONE = frozenset[str]()
_AND = "and"
_MARK = "="
"""Set behind a word that is no form."""
_OF_STATE, _INITIALS = "state_enterprise", 2
"""*GP* is a state enterprise, but not in *GP Shipping Limited*."""
_FEW = 2
"""Words that a form and a land are without a name."""
_LONGEST_INITIALS = 3
"""Letters of the longest form that is a name where only forms stand beside it."""
_OF_ANY_FORM = frozenset({"company", "corporation"})
"""Classes of forms that go with others: *SC … SRL*, *JSC … Corporation*."""
_MOST_ENDS = 50_000
"""Ends of names that are remembered: most names end alike."""


class _Form(NamedTuple):
    words: tuple[str, ...]
    cls: str
    weak: bool
    prefix: bool
    behind: bool = False
    """Whether it is one anywhere but in front, though weak."""
    in_full: tuple[str, ...] = ()
    """Its words in full, where some are written otherwise."""


_Found = list[tuple[int, _Form]]
"""Legal forms in the order written, each with where it starts."""
_Node = dict[str, Any]
"""By which words forms go on that are written alike so far, each with the next of these; under
``_ENDS`` the fields of the form that ends here. Plain values, as they are kept."""
_ENDS = ""


_Cut = tuple[Sequence[str], tuple[str, ...], frozenset[str]]


class Split(NamedTuple):
    """The words of a name without its legal forms, and those."""

    rest: Sequence[str]
    classes: tuple[str, ...]
    """Class of each form found, in order."""
    words: frozenset[str]


class LegalForms:
    """The known legal forms, word by word."""

    def __init__(self) -> None:
        table = read_table("legal_forms")
        self._words = frozenset(table["words"].split())
        self._starts = {word[:_PART] for word in self._words}
        self._forms, self.all_words, self.every_word, self._shortened = worked_out(
            "legal_forms", partial(_read_forms, self._words)
        )
        """Beside the forms: all of one word, every word that one is written with, and what is
        left of long words without a letter."""
        kinds, short = read_table("kinds"), read_table("abbreviations")
        noise = kinds["noise"].split()
        # *Alfa SA en liquidación*: what is noise in several words hides no form either
        remarks = [said for said, meant in short["phrases"].items() if meant in noise]
        self._outside = BRACKETS.union(
            noise, kinds["site"].split(), kinds["place"].split(), " ".join(remarks).split()
        )
        self._places = BRACKETS.union(kinds["place"].split())
        self._beside = BRACKETS.union(noise, kinds["particle"].split())
        self.english = frozenset(table["english"].split())
        """The words of English forms."""
        self._signs = frozenset(table["signs"])
        self._by_chance = {script: frozenset(said) for script, said in table["by_chance"].items()}
        self._before_lands: dict[str, str] = table["before_lands"]
        self.every_told = self.every_word.union(self._before_lands, _COOPERATIVE)
        """Those, words that are a form beside their land only, and what tells a cooperative: all
        that a name's ``Split.words`` may hold."""
        self._lands_behind = frozenset(table["lands_behind"].split())
        self._ends = Memo(self._split_end, _MOST_ENDS)
        self._begin = {
            word: None if _ENDS in node else frozenset(node) for word, node in self._forms.items()
        }
        """The words that forms begin with, with those that go on behind; None for a whole form."""
        self.beginnings = frozenset(self._forms.keys() | self._before_lands)
        """The words that legal forms begin with."""
        self.long_words = tuple(table["words"].split())
        """Words of long legal forms, which say nothing about a firm anywhere in its name."""

    def split(self, words: Sequence[str]) -> Split:
        """Set the legal forms apart; a name that is nothing but legal forms keeps its words."""
        return tuple.__new__(Split, self.cut(words))

    def cut(self, words: Sequence[str], script: str = "Latn") -> _Cut:
        """Return what ``split`` does as a plain tuple, which takes a fraction of the time.

        A word of another script that is spelled like a form by chance is none: صحة, *health*.
        """
        if (chance := self._by_chance.get(script)) and not chance.isdisjoint(words):
            marked = [f"{word}{_MARK}" if word in chance else word for word in words]
            rest, classes, written = self.cut(marked)
            return [word.removesuffix(_MARK) for word in rest], classes, written
        lands = self._before_lands
        if len(words) > _FEW and (words[0] in lands or words[-1] in lands):
            at = self._beside_land(words)
            if at is not None:
                form, behind = lands[words[at]], at > 0
                rest, classes, written = self.cut(words[:at] if behind else words[1:])
                said = (*classes, form) if behind else (form, *classes)
                return rest, said, written | {words[at]}
        at = self._first(words)
        if at is None:
            return words, (), _NONE
        end, classes, written = self._ends[tuple(words[at:]), at == 0]
        rest = (*words[:at], *end) if classes else ()
        if not rest or (rest[0] in BRACKETS and BRACKETS.issuperset(rest)):
            return words, (), _NONE
        if (rest[0] in self._beside or rest[0].isdigit()) and self._says_no_name(rest):
            found = self._find(words[at:], whole=at == 0)
            first = found[0][1]
            if len(found) > 1 or (at == 0 and first.weak and not first.prefix):
                return words, (), _NONE  # *The N.V. Co*, *ASC Building*
        return rest, classes, written

    def _first(self, words: Sequence[str]) -> int | None:
        """Where a form may begin, nowhere before. A plain loop: names have few words."""
        begin = self._begin
        for at, word in enumerate(words):
            if word in begin:
                behind = begin[word]
                if behind is None or not behind.isdisjoint(words[at + 1 : at + 2]):
                    return at
        return None

    def _beside_land(self, words: Sequence[str]) -> int | None:
        """Where a form of a land stands before or behind a word of it, which is none elsewhere.

        *AS Eesti Raudtee*, *Latvijas Pasts VAS*.
        """
        if words[0] in self._before_lands:
            return 0 if words[1] in self._lands_behind else None
        of_it = words[0] in self._lands_behind and words[-1] not in self._forms
        return len(words) - 1 if of_it else None

    def _says_no_name(self, words: Sequence[str]) -> bool:
        """Whether words are but what a ledger writes beside a name, its numbers and brackets."""
        return all(word in self._beside or word.isdigit() for word in words)

    def _split_end(self, end: tuple[tuple[str, ...], bool]) -> _Cut:
        """Set the legal forms apart in words, the first of which may begin one.

        What stands before them does not matter, but whether anything does: the second of ``end``
        tells that nothing does.
        """
        words, whole = end
        found = self._find(words, whole=whole)
        if len(found) > 1 and self.english.issuperset(found[-1][1].words):
            found = [said for said in found if not self._signs.issuperset(said[1].words)]
        if whole:
            found = self._but_initials(words, found)
        rest, at = list[str](), 0
        for start, form in found:
            rest += words[at:start]
            at = start + len(form.words)
        rest += words[at:]
        return rest, *_said([form for _, form in found])

    def _but_initials(self, words: Sequence[str], found: _Found) -> _Found:
        """Leave out the form that is the name of nothing but forms: *SL Corporation*, *OOO KD*.

        So is what stands before *and*, or before a single letter: *AT&S*, *AQ-S*, and before
        nothing but a place, unless it is written before names: *BT India Pvt Ltd*, *PT Indonesia*.
        """
        if found and found[0][0] == 0:
            first = found[0][1]
            end = found[1][0] if len(found) > 1 else len(words)
            behind = words[len(first.words) : end]
            alone = first.weak and not first.prefix and self._places.issuperset(behind)
            if behind and (alone or behind[0] == _AND or max(map(len, behind)) == 1):
                return found[1:]
        if len(found) <= 1 or sum(len(form.words) for _, form in found) != len(words):
            return found
        first, last = found[0][1], found[-1][1]
        is_first = (first.weak and not first.prefix) or self.english.issuperset(words[1:])
        if is_first and self._may_be_initials(words[0]):
            return found[1:]
        # of *SA NV* neither is the name
        is_last = not first.weak or (first.prefix and len(words[-1]) == _LONGEST_INITIALS)
        is_last = is_last and last.weak and len(last.words) == 1
        return found[:-1] if is_last and self._may_be_initials(words[-1]) else found

    def _may_be_initials(self, word: str) -> bool:
        return len(word) <= _LONGEST_INITIALS and word not in self.english

    def is_name_before_trade(
        self, words: Sequence[str], classes: Sequence[str], forms: AbstractSet[str]
    ) -> bool:
        """Whether what stands first as a form is the name, where only trades stand behind it.

        *KFT Logistics*: that form stands behind names. One that stands before them is none if
        another form ends the name, *MMC Trade GmbH*; *OOO Logistics LLC* says its own twice, and
        *JSC Baltic Industrial Company* what it is.
        """
        word = words[0]
        if word in self._before_lands or word in self.english:
            return False
        form = _longest(self._forms[word], ())
        if form is None or len(word) > _SPELLED or form.cls in _OF_ANY_FORM:
            return False
        another = words[1] not in forms and classes[-1] not in (form.cls, *_OF_ANY_FORM)
        return another or not form.prefix

    def end(self, words: Sequence[str]) -> bool:
        """Whether words are a name with a legal form at its end: *Alfa Ltd*, not *Alfa and*."""
        rest = self.split(words).rest
        return 0 < len(rest) < len(words) and rest[-1] != words[-1]

    def is_legal(self, word: str) -> bool:
        """Whether a word is part of a legal form."""
        return word in self._words

    def may_be_legal(self, word: str, shortened: Sequence[str]) -> bool:
        """Whether a word no table knows may be part of a legal form, misspelled or run together.

        ``shortened`` is what ``without_one`` makes of the word, which has six letters or more.
        """
        if not self._shortened.isdisjoint(shortened):
            return True
        return word[:_PART] in self._starts and any(
            word[:at] in self._words and word[at:] in self._words
            for at in range(_PART, len(word) - _PART + 1)
        )

    def _find(self, words: Sequence[str], *, whole: bool) -> _Found:
        found: _Found = []
        forms, end = self._forms, 0
        for at, word in enumerate(words):
            node = forms.get(word)
            if node is not None and at >= end and (form := _longest(node, words[at + 1 :])):
                found.append((at, form))
                end = at + len(form.words)
        return _outer(found, words, self._outside, whole=whole) if found else found


def _said(forms: Sequence[_Form]) -> tuple[tuple[str, ...], frozenset[str]]:
    """The classes of legal forms, and the words they are written with."""
    classes = tuple([form.cls for form in forms])
    written = frozenset([word for form in forms for word in form.in_full or form.words])
    # *coop ca* says what the word says in the other's name
    return classes, written | _COOPERATIVE if "cooperative" in classes else written


@lru_cache(maxsize=1)
def without_one(word: str) -> tuple[str, ...]:
    """Return a word, which is not empty, and what is left of it when one letter is dropped.

    That of the last word is remembered: each new word is held against several tables.
    """
    return word, *map("".join, combinations(word, len(word) - 1))


def _longest(node: _Node, words: Sequence[str]) -> _Form | None:
    """Return the longest form that goes on with ``words``."""
    longest = node.get(_ENDS)
    for word in words:
        if word not in node:
            break
        node = node[word]
        longest = node.get(_ENDS, longest)
    return _Form(*longest) if longest else None


def _read_forms(
    long_words: frozenset[str],
) -> tuple[_Node, frozenset[str], frozenset[str], frozenset[str]]:
    """Return the forms by their words and what ``LegalForms`` asks of all of them."""
    table = read_table("legal_forms")
    weak, prefix, behind = set(table["weak"]), set(table["prefix"]), set(table["behind"])
    phrases, forms = _phrases(table["classes"]), list[_Form]()
    for cls, phrase in phrases:
        words = tuple(phrase.split())
        forms.append(_Form(words, cls, phrase in weak, phrase in prefix, phrase in behind))
        if len(phrase) <= _SPELLED and phrase.isalpha() and len(phrase) > 1:
            forms.append(_Form(tuple(phrase), cls, weak=True, prefix=False))
    abbreviations = read_table("abbreviations")["words"]
    for cls, phrase in _phrases(read_table("legal_forms_iso20275")["classes"]):
        words = tuple(phrase.split())
        if phrase in abbreviations:
            continue  # what is short for a word is that word: *assn* is *association*
        forms.append(_Form(words, cls, weak=True, prefix=len(words) > 1))
    return (
        _by_word((*forms, *_otherwise(forms, table["otherwise"]))),
        long_words | {phrase for _, phrase in phrases if " " not in phrase},
        frozenset(word for form in forms for word in form.words),
        frozenset(
            left
            for word in long_words
            if len(word) >= _SHORTEST_MISSPELLED
            for left in without_one(word)
        ),
    )


def _otherwise(forms: Iterable[_Form], written: dict[str, list[str]]) -> Iterator[_Form]:
    """Yield the forms of several words with words ``written`` otherwise, *Soc. a resp. lim.*, too.

    Their words are not among ``every_word``: elsewhere *Com.* and *Saudi* are other words.
    """
    for form in forms:
        if len(form.words) == 1:
            continue
        ways = [[(word,), *map(str.split, written.get(word, ()))] for word in form.words]
        for way in islice(product(*ways), 1, None):
            words = tuple(chain.from_iterable(way))
            yield _Form(words, form.cls, weak=True, prefix=True, in_full=form.words)


def _by_word(forms: Iterable[_Form]) -> _Node:
    found: _Node = {}
    for form in forms:
        node = found
        for word in form.words:
            node = node.setdefault(word, {})
        node.setdefault(_ENDS, tuple(form))
    return found


def _phrases(classes: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [
        (cls, phrase.strip())
        for cls, lines in classes.items()
        for line in lines
        for phrase in line.split(";")
        if phrase.strip()
    ]


def _outer(found: _Found, words: Sequence[str], outside: frozenset[str], *, whole: bool) -> _Found:
    """Keep strong forms, and weak ones with nothing but forms and words of ``outside`` around.

    But for those that are no word where another stands before them: *Alfa DOO Beograd*.

    A weak form right before a strong one belongs to it: ``co`` in ``co ltd``. ``whole`` tells that
    no other words stand before these.
    """
    last, form = found[-1]
    if len(found) == 1 and last + len(form.words) == len(words):
        return found  # as most names are written
    kept: _Found = []
    end, strong, least = len(words), -1, int(whole)
    if words[-1] == ")":
        inner = words[last + len(form.words) : -1]
        if inner and inner[0] == "(" and ")" not in inner:
            end -= len(inner) + 1  # *Alfa SARL (Zumpara)*
    for start, form in reversed(found):
        while end > least and (words[end - 1] in outside or words[end - 1].isdigit()):
            end -= 1
        after = start + len(form.words)
        inside = form.behind and (start > 0 or not whole)
        if not form.weak or inside or after >= end or after == strong:
            kept.append((start, form))
        if after >= end:
            end = start
        strong = -1 if form.weak else start
    first, form = found[0]
    if whole and first == 0 and form.prefix and (not kept or kept[-1][0] > 0):
        initials = form.cls == _OF_STATE and len("".join(form.words)) == _INITIALS
        if not (initials and any(other.cls != _OF_STATE for _, other in kept)):
            kept.append(found[0])
    return kept[::-1]


@lru_cache(maxsize=1)
def legal_forms() -> LegalForms:
    """Return the legal forms of ``rules/names/``, read once."""
    return LegalForms()
