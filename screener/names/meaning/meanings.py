"""What folded words mean: abbreviations, words of other languages, other spellings and forms."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cached_property, partial
from string import ascii_lowercase, digits

from screener.memo import Memo
from screener.names.meaning.cognates import Cognates
from screener.names.meaning.languages import TRANSLITERATED, arabic_spellings
from screener.names.meaning.slavic_spelled import SlavicSpelled, spelled_in_english
from screener.names.meaning.slavic_stems import OF_ANY_PLACE, SlavicStems
from screener.names.meaning.slavic_towns import places_of_slavs
from screener.names.meaning.stemming import arabic_stem, root, singular
from screener.names.meaning.translations import inflected_words, translated_words, words_in
from screener.names.tables import read_table, worked_out
from screener.names.writing.indic import INDIC
from screener.names.writing.scripts import SCRIPTS
from screener.names.writing.thai import THAI_AND_LAO

__all__ = ["Meanings"]

_ARABIC = "Arab"
_ARABIC_PREFIXES = ("", "wal", "bal", "w", "l", "b")
_ETHIOPIC, _ETHIOPIC_PREFIXES, _ETHIOPIC_ENDINGS = "Ethi", ("", "ye", "le", "be"), ("", "na", "och")
"""What Amharic writes to a word: *of*, *for* and *in* before it, *and* and the plural behind."""
_LATIN, _GREEK, _CYRILLIC = "Latn", "Grek", "Cyrl"
_APART = SCRIPTS - TRANSLITERATED
"""Scripts whose words are known in them only."""
_IN_S = INDIC | THAI_AND_LAO
"""Scripts that spell the last *s* of a foreign word."""
_SHORTEST_RESPELLED = 8
_PLURALS = frozenset({"trade", "generic", "body"})
"""Kinds of words that have a plural."""


class Meanings:
    """Folded words with the English ones that they stand for."""

    def __init__(
        self, kinds: Mapping[str, str], common: AbstractSet[str], known: AbstractSet[str]
    ) -> None:
        """Read the tables; of words of ``kinds``, ``common`` or ``known`` ones see ``WordTable``.

        No common word is taken for a cognate of another, and no known one for another spelling.
        """
        self._kinds, self._common, self._known = kinds, common, known
        self._cognates = Cognates()
        abbreviations = read_table("abbreviations")
        self._names: Mapping[str, str] = abbreviations["names"]
        """Names of persons and gods in other spellings, each with the usual one."""
        self.spellings: Mapping[str, str] = abbreviations["words"] | self._names
        """English words and abbreviations that are written otherwise or say nothing."""
        self.spellings = self._resolved(self.spellings)
        native, self._latin, self._english = worked_out("meanings", self._read_foreign)
        """Words in Latin letters, the surest of their meanings last; and English ones of them."""
        self.foreign = self._latin.keys() - native
        """Folded words of other languages, as they are met in Latin letters."""
        self._own: Memo[str, dict[str, str]] = Memo(
            lambda script: worked_out(
                f"words_{script}", lambda: self._resolved(translated_words(script))
            ),
            len(SCRIPTS),
        )
        """Words by the script that they are known in only."""
        self._read_forms()
        self._tails = self._cognates.tails.union(
            [ending[-2:] for ending in OF_ANY_PLACE],
            [f"{char}s" for char in ascii_lowercase + digits],
        )
        """How words in Latin letters end that may stand for another word, but for those that begin
        as a Slavic stem does."""

    @property
    def words(self) -> AbstractSet[str]:
        """Every word of Latin letters of which it is known what it means, and stems of words."""
        return self._latin.keys() | self._slavic.stems.keys()

    def _read_foreign(self) -> tuple[frozenset[str], dict[str, str], dict[str, str]]:
        """Return words of no other language, ``_latin`` and ``_english``."""
        words = translated_words(_LATIN)
        inflected = inflected_words()
        east_asian = read_table("east_asian")
        foreign = {
            **east_asian["pinyin_trade"],
            **east_asian["place_variants"],
            **read_table("japanese")["romaji"],
            **arabic_spellings(),
            **words,
        }
        english = {word: meant for word, meant in self.spellings.items() if meant}
        latin = {**self._resolved(inflected), **self._resolved(foreign), **english}
        others = (words.keys() | inflected.keys()) - self.spellings.keys()
        return frozenset(latin.keys() - others), latin, english

    def _read_forms(self) -> None:
        """Read what words mean in whatever form, of languages that decline them."""
        slavic, indic = read_table("slavic"), read_table("indic")
        stems = self._resolved(slavic["stems"])
        places = worked_out("slavic_towns", partial(places_of_slavs, self._english, self._kinds))
        self._slavic = SlavicStems(stems, self.spellings, self._kinds, places)
        self._endings = {
            _CYRILLIC: self._slavic.endings | frozenset(slavic["articles"].split()),
            _GREEK: frozenset(slavic["greek_endings"].split()),
            **{script: frozenset(said.split()) for script, said in indic["endings"].items()},
        }
        self._roots: Memo[str, dict[str, str]] = Memo(
            lambda script: worked_out(f"roots_{script}", partial(self._rooted, script)),
            len(SCRIPTS),
        )
        """What the roots of words mean, by script."""
        spelled = self._roots[_CYRILLIC] | dict(self._slavic.stems)
        self._spelled = SlavicSpelled(spelled, self._slavic.endings)

    @cached_property
    def _arabic_stems(self) -> Mapping[str, str]:
        return {arabic_stem(word): meaning for word, meaning in self._own[_ARABIC].items()}

    def _rooted(self, script: str) -> dict[str, str]:
        """Return what the roots of the words of a script mean; of several things the first."""
        found: dict[str, str] = {}
        for word, meaning in words_in(script):
            found.setdefault(root(word, self._endings[script]), meaning)
        return self._resolved(found)

    def _resolved(self, meanings: Mapping[str, str]) -> dict[str, str]:
        """Put what words mean into its normal form: *ukrainian* is *ukraine* from any language."""
        spelled = self.spellings
        said = {
            meaning: " ".join(
                spelled.get(part) or spelled.get(singular(part), singular(part))
                for part in meaning.split()
            )
            for meaning in set(meanings.values())
        }
        return {word: said[meaning] for word, meaning in meanings.items()}

    def of(self, word: str, script: str) -> str:
        """Return what a folded word of a script means; may be several words, or the word itself."""
        own = script in _APART
        if own and (known := self._own[script].get(word)):
            return known
        if script == _ETHIOPIC and (known := self._amharic(word)):
            return known
        if script in INDIC and (known := self._english_plural(word, self._own[script])):
            return known
        # what another script leaves of a word is by chance one of a language in Latin letters
        table = self._english if own else self._latin
        if (known := table.get(word)) is not None:
            return known
        return self._arabic(word) if script == _ARABIC else self._by_ending(word, script, table)

    def _amharic(self, word: str) -> str:
        """Return what a word means within what is written to it: የትራንስፖርትና, *of transport and*."""
        for said in [word.removeprefix(p) for p in _ETHIOPIC_PREFIXES if word.startswith(p)]:
            for ending in [each for each in _ETHIOPIC_ENDINGS if said.endswith(each)]:
                rest = said.removesuffix(ending)
                if found := self._own[_ETHIOPIC].get(rest) or self._english.get(rest):
                    return found
        return ""

    @staticmethod
    def _english_plural(word: str, known: Mapping[str, str]) -> str:
        """Return what a word of English means without its *s*: নিটওয়্যারস, *knitwears*."""
        return known.get(singular(word)) or known.get(word.removesuffix("as"), "")

    def brand(self, word: str) -> str:
        """Return a word that means nothing but the firm that it names, as English spells it.

        An English plural says what its firm does, though it is a word elsewhere too: *Hotels*.
        A person's name is in its usual spelling: *Nour*, *Noor*.
        """
        if usual := self._names.get(word):
            return usual
        if self._kinds.get(bare := singular(word)) in _PLURALS:
            return bare
        return spelled_in_english(word) if self._may_be_respelled(word) else word

    def _arabic(self, word: str) -> str:
        """Return what a word means with *and*, *for* or *by* before it, or another ending."""
        behind = [word.removeprefix(p) for p in _ARABIC_PREFIXES if word.startswith(p)]
        if word.endswith("h"):  # as many write the ending of women: شركه
            behind += [f"{rest[:-1]}a" for rest in (word, *behind)]
        for rest in behind:  # صناعات behind *and* is no صنعاء, though it has its stem
            if meaning := self._own[_ARABIC].get(rest):
                return meaning
        for rest in behind:
            if meaning := self._arabic_stems.get(arabic_stem(rest)):
                return meaning
        return word

    def _by_ending(self, word: str, script: str, table: Mapping[str, str]) -> str:
        """Return what a word means without its ending, or as another language spells it."""
        if script == "Latn" and word[-2:] not in self._tails and not self._slavic.begins(word):
            return self._respelled(word)
        bare = singular(word)
        known = None if bare == word else table.get(bare)
        known = known or self._cognate(bare)
        found = known or self._slavic.meaning(bare, cyrillic=script == _CYRILLIC)
        if not known and script in self._endings and found not in self._slavic.meanings:
            found = self._roots[script].get(root(word, self._endings[script])) or found
        if known or found in self._slavic.meanings:
            return found
        if script not in TRANSLITERATED:  # रिलायंस, *rilayans*, is no plural
            return word if script in _IN_S and found == bare else found
        respelled = self._respelled(word if script == _CYRILLIC else bare)
        return respelled if found == bare or respelled in self._slavic.meanings else found

    def _cognate(self, word: str) -> str:
        """Return the English word of a Romance or German one that differs in its ending only."""
        if word[-2:] not in self._cognates.tails or word in self._common:
            return ""
        for spelled, abstract in self._cognates.of(word):
            found = self.spellings.get(spelled, spelled)
            of_a_kind = self._kinds.get(found, "place") != "place"
            if of_a_kind or (abstract and found in self._known):
                return found
        return ""

    def _respelled(self, word: str) -> str:
        """Return what another table of transliteration, or English, spells otherwise."""
        if not self._may_be_respelled(word):
            return word
        return self._spelled.meaning(word) or spelled_in_english(word)

    def _may_be_respelled(self, word: str) -> bool:
        return len(word) >= _SHORTEST_RESPELLED and word not in self._known
