"""A word of a name: its normal form, its kind and how much it tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from itertools import permutations
from typing import Any, NamedTuple

from screener.gc_pause import gc_paused
from screener.late_regex import regex
from screener.memo import Memo
from screener.names.cjk.kana import foreign_in_kana
from screener.names.cjk.words import firm_in_han, is_own_name
from screener.names.kinds import BRACKETS
from screener.names.legal import legal_forms, without_one
from screener.names.meaning.languages import Ambiguous, translated
from screener.names.meaning.meanings import Meanings
from screener.names.meaning.numerals import numeral_phrases, numeral_words
from screener.names.meaning.stemming import singular
from screener.names.meaning.translations import translated_phrases
from screener.names.phrases import ByWord, Phrases, by_word
from screener.names.tables import read_table, worked_out
from screener.names.writing.fold import folded

__all__ = [
    "POINTED",
    "TRANSLATED",
    "Token",
    "WordTable",
    "as_site",
    "is_name",
    "is_put_into_english",
    "no_more_than",
    "word_table",
]

_ORDINAL = regex(
    r"^(\d+)(?:st|nd|rd|th|ya|oi|go|yi|y|i|e|eme|deg|o|"
    r"(?<=[13])(?:er|e?ra|ro)|(?<=2)d[oa]|(?<=[456])t[oa]|(?<=[70])m[oa]|(?<=8)v[oa]|(?<=9)n[oa])$"
)
"""*1st*, *1-ya*, *1er*, *1°*, *1ro de Mayo*; *1a* may be a part of number 1."""
_NUMBERED = regex(r"^n(?:[or]|deg)(\d{1,4})$")
"""A number that its sign is written to: *No11*, *№11*, *N°11*."""
_MOST_WORDS, _MOST_SCRIPTS = 300_000, 100
_SHORTEST_MISSPELLED, _SHORTEST_RARE = 6, 6
_CYRILLIC = "Cyrl"
_KANA = "Kana"
_STYLES = frozenset({"republic", "kingdom", "sultanate", "state", "jamahiriya", "union"})
"""What states call themselves in full."""
_MOST_IN_ANY_ORDER = 5
_OF_ANY = frozenset({"generic", "body"})
"""Kinds of words that any firm may be called by."""
POINTED = "."
"""What a word that may be cut off ends with, as written."""
TRANSLATED = "Latf"
"""Stands for the script of words in Latin letters that were put into English."""


class Token(NamedTuple):
    """One word of a normal form."""

    text: str
    """Lower-case Latin letters or digits."""
    weight: float
    """How much the word tells firms apart: 1 for a word that few use, 0.04 for *the*."""
    kind: str
    """``word``, ``common``, or one of ``kinds.WEAK_KINDS``."""
    raw: str = ""
    """The word as it was written, folded; in its own script where that is Han, kana or Hangul."""
    script: str = "Latn"
    """ISO 15924 code of the script it was written in."""
    aside: bool = False
    """Set apart: in brackets; of a person's name, as that of the family."""

    @property
    def written(self) -> str:
        """The word as written; of one that no letter stands for, such as a land, the word.

        Without what marks it as cut off, which in capitals nobody wrote.
        """
        return (self.raw or self.text).removesuffix(POINTED)

    @property
    def identity(self) -> str:
        """What must be equal for two normal forms to be equal: of an own name, its signs.

        A foreign word that kana may spell is not that word: ライト is *Light* and *Raito*.
        """
        signs = self.script != "Latn" and self.is_own_name
        if self.script == "Kana" and self.kind in ("word", "common"):
            return foreign_in_kana(self.raw, self.text)
        return firm_in_han(self.raw) if signs else self.text

    @property
    def is_own_name(self) -> bool:
        """Whether its signs tell a firm: other signs that mean the same are another firm."""
        return is_own_name(self.raw, self.script, self.kind)


class WordTable:
    """Words with their normal form, kind and weight.

    ``kinds`` are the words of a known kind, ``common`` those and all words that many firms use,
    ``known`` those and all words met in more than one firm's name: a misspelling of another word
    is not likely to give one; ``usual`` those and words that firms of some lands are called by.
    ``weak`` are words of a known kind however written, and legal
    forms: a word near one of them may be that one. ``foreign`` are words of other languages as
    they are met in Latin letters.
    """

    def __init__(self) -> None:
        kinds = read_table("kinds")
        self._read_weights(kinds)
        self._read_kinds(kinds, read_table("east_asian")["han_place"])
        self.kinds = frozenset(self._kinds)
        self.common = self.kinds | frozenset(self._weights)
        self.known = self.common.union(
            read_table("known_words")["words"].split(), read_table("persons")["borne"].split()
        )
        self.usual = self.known.union(kinds["called"].split())
        self._meanings = Meanings(self._kinds, self.common, self.known)
        spellings = self._meanings.spellings
        self.foreign = self._meanings.foreign
        self.ambiguous = Ambiguous(spellings, self._kinds)
        self.weak = self.kinds | legal_forms().all_words | spellings.keys()
        self._shortened = {
            left
            for word, kind in self._kinds.items()
            if len(word) >= _SHORTEST_MISSPELLED and kind != "place"
            for left in without_one(word)
        }
        self._read_phrases()
        self.tokens = Memo(self._read_in, _MOST_SCRIPTS)
        """For each script the tokens that folded words written in it stand for."""
        self.brands = Memo(self._brands_in, _MOST_SCRIPTS)
        """For each script folded words as tokens that mean nothing but the firm they name."""
        self.meanings: Mapping[str, str] = Memo(self.canonical, _MOST_WORDS)
        """The normal forms of folded words in Latin letters."""
        self.whole: Mapping[str, Token] = Memo(
            lambda word: self.token(self.meanings[word]), _MOST_WORDS
        )
        """Those normal forms, each as one token."""

    @property
    def every_meant(self) -> AbstractSet[str]:
        """All words in Latin letters of which it is known what they mean."""
        return self.kinds | self._meanings.words

    def _read_kinds(self, kinds: Mapping[str, Any], han_places: Mapping[str, str]) -> None:
        self.sites = frozenset(singular(word) for word in kinds["site"].split())
        self.bodies = frozenset(kinds["bodies"])
        """Words of bodies of states: *ministry*."""
        self.lands = frozenset(kinds["lands"].split())
        self.of_any_place = frozenset(kinds["of_any_place"].split())
        """Words of places that name none: *county*."""
        self.particles = frozenset(kinds["particle"].split())
        self.labels = frozenset(f"{kinds['noise']} {kinds['site']} {kinds['particle']}".split())
        own: Mapping[str, str] = read_table("abbreviations")["words"]  # *corps* is no *corp*
        self._kinds = {
            word if own.get(word) == word else singular(word): kind
            for kind in ("place", "trade", "generic", "body", "noise", "particle")
            for word in kinds[kind].split()
        }
        for word in " ".join(han_places.values()).split():
            self._kinds.setdefault(word, "place")

    def _read_weights(self, kinds: Mapping[str, Any]) -> None:
        self._numbers = numeral_words()
        self.numerals = worked_out("numerals", partial(_numerals, self._numbers))
        """Words of other languages for numbers, folded, also where they may be a firm's name."""
        self._weights = _weights()
        self._caps: Mapping[str, float] = kinds["caps"]
        self._floors: Mapping[str, float] = kinds["floors"]
        self._by_length: list[float] = kinds["by_length"]
        self._doubtful: float = kinds["doubtful"]
        self._rare: float = kinds["rare"]
        self._unusual = {
            factor: [round(weight * factor, 3) for weight in self._by_length]
            for factor in (1.0, self._doubtful, self._rare)
        }
        """Weights of words that few firms use, by length."""

    def _read_phrases(self) -> None:
        phrases = ByWord(*worked_out("phrases", _phrases))
        self.phrases = Phrases(phrases, self.labels | BRACKETS)
        english = worked_out("english_phrases", self._english_phrases)
        self.english = Phrases(ByWord(*english))
        """English phrases in the normal form of their words, without *and*, to tell them where
        those words were translated: *demir ve çelik* is iron and steel."""

    def _english_phrases(self) -> tuple[Any, ...]:
        return tuple(by_word(self._canonical_phrases()))

    def _canonical_phrases(self) -> dict[str, str]:
        """Return English phrases in the normal form of their words, but for names elsewhere.

        What *Bank Saderat* means is any export bank.
        """
        said: dict[str, str] = {}
        abbreviated: dict[str, str] = read_table("abbreviations")["phrases"]
        english: dict[str, str] = read_table("translations")["english_phrases"]
        for phrase, meaning in (english | abbreviated).items():
            words = {w: self.canonical(w) for w in phrase.split() if w not in self.particles}
            if not any(w in self.foreign and w != put for w, put in words.items()):
                said |= dict.fromkeys(self._in_any_order([*words.values()], meaning), meaning)
        return {
            phrase: meaning
            for phrase, meaning in said.items()
            if " " in phrase and meaning not in ("", phrase)
        }

    def _in_any_order(self, words: Sequence[str], meaning: str) -> Iterator[str]:
        """Yield the words of a phrase, of a state's full name in each order of them.

        *Syrian Arab Republic* is *République arabe syrienne* and الجمهورية العربية السورية.
        """
        said = [word for word in words if word != "s"]
        of_state = _STYLES.intersection(said) and not self.lands.isdisjoint(meaning.split())
        orders = permutations(said) if of_state and len(said) <= _MOST_IN_ANY_ORDER else ()
        yield from (" ".join(each) for each in (words, *orders))

    def is_label(self, word: str) -> bool:
        """Whether a folded word is only said beside a name: a number, an article, *factory*."""
        return word in self.labels or word.isdigit()

    def means_itself(self, word: str) -> bool:
        """Whether no table says a word otherwise, but for its plural: *instruments*."""
        return self.meanings[word] in (word, singular(word))

    def of_english(self, word: str) -> str:
        """Return the normal form of a word that is surely English: *air* is no water in it."""
        return word if word in self.ambiguous.short else self.canonical(word)

    def canonical(self, word: str, script: str = "Latn") -> str:
        """Return the normal form of a folded word; may be several words."""
        return self._meanings.of(word, script)

    def brand(self, word: str) -> str:
        """Return a word that means nothing but the firm that it names, as English spells it."""
        return self._meanings.brand(word)

    def _read_in(self, script: str) -> Memo[str, tuple[Token, ...]]:
        return Memo(partial(self._tokens, script), _MOST_WORDS)

    def _tokens(self, script: str, word: str) -> tuple[Token, ...]:
        meant = self.meanings[word] if script == "Latn" else self.canonical(word, script)
        if meant == word:
            return (self.token(word, raw=word, script=script),)
        return tuple([self.token(part, raw=word, script=script) for part in meant.split()])

    def _brands_in(self, script: str) -> Memo[str, Token]:
        return Memo(lambda word: self.token(self.brand(word), raw=word, script=script), _MOST_WORDS)

    def token(self, text: str, *, raw: str = "", script: str = "Latn") -> Token:
        """Weigh a word that is already in its normal form."""
        number = self._numbers.get(text, text)
        if number[:1].isdigit() and (number := _ORDINAL.sub(r"\1", number)).isdigit():
            return Token(number.lstrip("0") or "0", self._caps["number"], "number", raw, script)
        if text[-1:].isdigit() and (numbered := _NUMBERED.match(text)):
            text = numbered[1].lstrip("0") or "0"
            return Token(text, self._caps["number"], "number", raw, script)
        if script == _CYRILLIC and text.endswith("ks"):
            text = f"{text[:-2]}x"  # as firms write themselves: *Telex*
        kind, doubt = self._kind(text)
        if script == _KANA and len(text) == 1 and kind == "particle":
            kind = "word"  # アイ is a letter, *I*, and no Polish *and*
        if kind == "word":
            rare = doubt == 1.0 and len(text) >= _SHORTEST_RARE and text not in self.known
            weights = self._unusual[self._rare if rare else doubt]
            weight = weights[min(len(text), len(weights)) - 1]
            # as `Token(…)`, in half the time: most new words are such
            return tuple.__new__(Token, (text, weight, kind, raw, script, False))
        rarity = max(self._weights.get(text, 1.0), self._floors.get(kind, 0.0))
        weight = min(rarity, self._caps.get(kind, 1.0))
        if kind == "common":
            weight = min(weight, self._by_length[min(len(text), len(self._by_length)) - 1])
        return Token(text, round(weight, 3), kind, raw, script)

    def _kind(self, text: str) -> tuple[str, float]:
        """The kind, and a factor for a word that may be a misspelled one of a kind: *factorc*."""
        forms = legal_forms()
        if forms.is_legal(text):
            return "legal", 1.0
        known = self._kinds.get(text) or ("common" if text in self._weights else None)
        if known is not None or len(text) < _SHORTEST_MISSPELLED:
            return known or "word", 1.0
        left = without_one(text)
        if forms.may_be_legal(text, left):
            return "legal", 1.0
        weak = text not in self.known and not self._shortened.isdisjoint(left)
        return "word", self._doubtful if weak else 1.0


def is_name(tokens: Sequence[Token]) -> bool:
    """Return whether a word, read as ``tokens``, is one that no table knows."""
    return len(tokens) == 1 and tokens[0].kind == "word" and tokens[0].text == tokens[0].raw


def is_put_into_english(token: Token) -> bool:
    """Whether a word is of another language: a table has it, or it is no cognate, *porokhovoi*."""
    raw, text = token.raw, token.text
    if raw == text:
        return False
    return raw in word_table().foreign or (len(raw) >= _SHORTEST_RARE and raw[0] != text[0])


def no_more_than(meant: Token, said: Token) -> Token:
    """Weigh a word ``said`` aloud no more than what it means, if any firm may be called so."""
    if meant.kind in _OF_ANY:
        return said._replace(weight=min(said.weight, meant.weight))
    return said


def as_site(token: Token, weight: float) -> Token:
    """Return a number as that of a site: it tells sites apart, not firms."""
    return token._replace(weight=weight, kind="site")


def _numerals(figures: Mapping[str, str]) -> dict[str, str]:
    short: Mapping[str, str] = read_table("kinds")["stands_for"]
    said = {word: one for one, words in short.items() if one.isdigit() for word in words.split()}
    return said | {
        one.folded: figures[one.meaning] for one in translated() if one.meaning in figures
    }


def _phrases() -> tuple[Any, ...]:
    """Return the fields of the phrases of all languages, as plain values."""
    table = read_table("abbreviations")
    phrases = {**translated_phrases(), **numeral_phrases(), **table["phrases"]}
    whole = {" ".join(folded(said)): meant for said, meant in table["whole"].items()}
    return tuple(by_word(phrases, whole))


def _weights() -> dict[str, float]:
    bands: Mapping[float, str] = read_table("weights")["words_by_weight"]
    return {word: float(weight) for weight, words in bands.items() for word in words.split()}


@lru_cache(maxsize=1)
def word_table() -> WordTable:
    """Return the words of ``rules/names/``, read once."""
    with gc_paused():
        return WordTable()
