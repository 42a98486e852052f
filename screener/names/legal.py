"""Legal forms: found anywhere in a folded name, kept apart from the name proper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.names.tables import read_table

__all__ = ["LegalForms", "Split", "legal_forms", "without_one"]

_SPELLED = 4
"""Forms up to this length are also met letter by letter: ``l l c``."""
_SHORTEST_MISSPELLED = 6
_COOPERATIVE = frozenset({"cooperative", "coop", "societe"})


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    cls: str
    weak: bool
    prefix: bool


@dataclass(frozen=True, slots=True)
class Split:
    """The words of a name without its legal forms, and those."""

    rest: list[str]
    classes: tuple[str, ...]
    """Class of each form found, in order."""
    words: frozenset[str]


class LegalForms:
    """The known legal forms, by their first word."""

    def __init__(self) -> None:
        table = read_table("legal_forms")
        self._words = frozenset(table["words"].split())
        self.all_words = self._words | {
            phrase for _, phrase in _phrases(table["classes"]) if " " not in phrase
        }
        self._shortened = {left for word in self._words for left in without_one(word)}
        kinds = read_table("kinds")
        self._labels = frozenset(kinds["noise"].split()) | frozenset(kinds["site"].split())
        weak, prefix = set(table["weak"]), set(table["prefix"])
        self._by_first: dict[str, list[_Form]] = {}
        for cls, phrase in _phrases(table["classes"]):
            self._add(_Form(tuple(phrase.split()), cls, phrase in weak, phrase in prefix))
            if len(phrase) <= _SPELLED and phrase.isalpha() and len(phrase) > 1:
                self._add(_Form(tuple(phrase), cls, weak=True, prefix=False))
        abbreviations = read_table("abbreviations")["words"]
        for cls, phrase in _phrases(read_table("legal_forms_iso20275")["classes"]):
            words = tuple(phrase.split())
            if phrase in abbreviations:
                continue  # what is short for a word is that word: *assn* is *association*
            self._add(_Form(words, cls, weak=True, prefix=len(words) > 1))
        self.every_word = frozenset(
            word for forms in self._by_first.values() for form in forms for word in form.words
        )
        """Every word that a legal form is written with."""
        for forms in self._by_first.values():
            forms.sort(key=lambda form: -len(form.words))

    def _add(self, form: _Form) -> None:
        forms = self._by_first.setdefault(form.words[0], [])
        if all(form.words != known.words for known in forms):
            forms.append(form)

    def split(self, words: Sequence[str]) -> Split:
        """Set the legal forms apart; a name that is nothing but legal forms keeps its words."""
        if not any(word in self._by_first for word in words):
            return Split(list(words), (), frozenset())
        spans = self._find(words)
        taken = {i for start, form in spans for i in range(start, start + len(form.words))}
        rest = [word for i, word in enumerate(words) if i not in taken]
        if not any(word not in "()" for word in rest):
            return Split(list(words), (), frozenset())
        written = frozenset(words[i] for i in taken)
        if any(form.cls == "cooperative" for _, form in spans):
            written |= _COOPERATIVE  # *coop ca* says what the word says in the other's name
        return Split(rest, tuple(form.cls for _, form in spans), written)

    def is_legal(self, word: str) -> bool:
        """Whether a word is part of a legal form."""
        return word in self._words

    def may_be_legal(self, word: str) -> bool:
        """Whether a word no table knows may be part of a legal form, misspelled or run together."""
        if len(word) < _SHORTEST_MISSPELLED:
            return False
        if not self._shortened.isdisjoint(without_one(word)):
            return True
        return any(
            word[:at] in self._words and word[at:] in self._words for at in range(4, len(word) - 3)
        )

    def _find(self, words: Sequence[str]) -> list[tuple[int, _Form]]:
        found: list[tuple[int, _Form]] = []
        at = 0
        while at < len(words):
            form = self._longest_at(words, at)
            if form is None:
                at += 1
            else:
                found.append((at, form))
                at += len(form.words)
        return _outer(found, words, self._labels)

    def _longest_at(self, words: Sequence[str], at: int) -> _Form | None:
        for form in self._by_first.get(words[at], ()):
            if tuple(words[at : at + len(form.words)]) == form.words:
                return form
        return None


def without_one(word: str) -> set[str]:
    """Return a word, and what is left of it when one letter is dropped."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _phrases(classes: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [
        (cls, phrase.strip())
        for cls, lines in classes.items()
        for line in lines
        for phrase in line.split(";")
        if phrase.strip()
    ]


def _outer(
    found: list[tuple[int, _Form]], words: Sequence[str], labels: frozenset[str]
) -> list[tuple[int, _Form]]:
    """Keep strong forms, and weak ones only where nothing but forms and labels is outside."""
    kept: list[tuple[int, _Form]] = []
    end = len(words)
    for start, form in reversed(found):
        while end > 1 and (
            words[end - 1] in "()" or words[end - 1] in labels or words[end - 1].isdigit()
        ):
            end -= 1
        outermost = start + len(form.words) >= end
        if not form.weak or outermost or _follows_form(found, start):
            kept.append((start, form))
        if outermost:
            end = start
    kept += [(s, f) for s, f in found[:1] if s == 0 and f.prefix and (s, f) not in kept]
    return sorted(kept, key=lambda item: item[0])


def _follows_form(found: list[tuple[int, _Form]], start: int) -> bool:
    """A weak form right before a strong one belongs to it: ``co`` in ``co ltd``."""
    after = {s for s, form in found if not form.weak}
    form = next(form for s, form in found if s == start)
    return start + len(form.words) in after


@lru_cache(maxsize=1)
def legal_forms() -> LegalForms:
    """Return the legal forms of ``rules/names/``, read once."""
    return LegalForms()
