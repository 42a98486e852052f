"""Words of few letters that mean something in one language, and are names elsewhere.

*Seda* is silk in Spanish, and a firm; *Deri Sanayi* is Turkish, where *deri* is leather. In Latin
letters such a word stands for what it means only beside another word of its language, or where it
is written with that language's own letters: *çelik*.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache, partial
from typing import NamedTuple

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.meaning.inflected import in_cyrillic, inflected
from screener.names.meaning.languages_told import (
    are_trades,
    languages_with_trades_told,
    of_trades,
    tell_too,
    telling,
    told_though_english,
)
from screener.names.tables import read_table, worked_out
from screener.names.writing.fold import fold, folded
from screener.names.writing.scripts import script_of

__all__ = [
    "TRANSLITERATED",
    "Ambiguous",
    "Translated",
    "arabic_spellings",
    "phrases_of_other_scripts",
    "translated",
    "translated_from",
]

TRANSLITERATED = frozenset({"Latn", "Cyrl"})
"""Scripts whose words are met in Latin letters, spelled as they are folded."""
_GUARDED = "guarded"
"""The part of translations.yml with words that need another of their language however long."""
_ENGLISH_BEFORE = "english_before"
"""The part with guarded words that are English before some others, and else need none."""
_OTHER_PARTS = frozenset(
    {
        "chinese_brands",
        "told_by_accents",
        "unspaced",
        "unspaced_loans",
        "vietnamese_ledgers",
        "vietnamese_syllables",
    }
    | {"tells", "tells_trades", "tells_trades_of", "told_too", _GUARDED, _ENGLISH_BEFORE}
)
"""Parts of translations.yml that are no words by language, or that other modules read."""
_NO_FIRMS = frozenset({"lands_in_their_own_languages", "bodies_in_their_own_languages"})
"""The parts of translations.yml whose words are no names of firms, however short: *Norges Bank*."""
_MET_IN_LATIN = ""
"""Stands for the scripts ``TRANSLITERATED``."""
_NONE = frozenset[str]()
_HEBREW = "hebrew_romanised"
"""The language whose article is written to a word: *Misrad HaOtzar*."""
_HEBREW_PREFIXES = ("ב", "ל", "ה", "ו", "וב", "ול", "וה")
_SHORTEST_PREFIXED = 4
"""Letters of a word that no name is with one of those before it, as *lavan* is no *for a son*."""
_EAST_SLAVIC = frozenset({"russian", "ukrainian", "belarusian"})
_ADJECTIVES = (
    *(
        f"sk{ending}"
        for ending in (
            "iy",
            "ii",
            "ij",
            "yi",
            "yy",
            "oy",
            "oi",
            "aya",
            "oye",
            "oe",
            "ogo",
            "ikh",
            "ie",
            "iye",
        )
    ),
    *(f"n{ending}" for ending in ("yy", "yi", "aya", "oye", "ykh")),
    *(f"ov{ending}" for ending in ("yy", "yi", "yj", "aya", "oye", "oe", "ye", "yye", "ykh")),
    *("logiya", "logii", "tsiya", "tsii", "ergiya", "striya"),
)
"""How adjectives of these end in Latin letters, which are too many for a table: *severnyy flot*.

So do words that they borrowed: *novye tekhnologii*."""
_FEMININE = ("skaya", "skaja", "skaia")  # *Kolymskaya GES* is a station, *Russkiy Mir* a name
_SHORTEST_ADJECTIVE = 6
_SHORTEST_BESIDE_ADJECTIVE = 4
_BEFORE_SURNAMES = frozenset({"van", "de", "der", "den", "ter", "ten", "te", "het", "t"})
"""What stands before words of Dutch in surnames, and so is no sign that one stands for what it
means: *van der Meer*, *De Witte*."""
_SEVERAL = regex("[ \\-\u200c]|^(?:ال|لل)")
"""What a word of another script has that is several words in Latin letters: *البنك*, *al bank*."""
_SIGNS = {
    "turkish": regex("[İığĞ]"),
    "persian_romanised": regex(r"(?i)[a-z]{3}-y?e\b"),
    "arabic_romanised": regex(r"(?i)[a-z][ai]t a[a-z]{1,2}-[a-z]"),
    "hebrew_romanised": regex(r"(?i)[a-z] ha-[a-z]"),
}
"""Languages, each with letters of hardly another, or what only its words are bound to others by:
*Zendan-e Evin*, *Lajnat al-Zakat*, *Misrad ha-Otzar*."""


class Ambiguous:
    """The words that are known as such beside another word of their language only."""

    def __init__(self, plain: Mapping[str, str], kinds: Mapping[str, str]) -> None:
        """Leave out words of ``plain``, abbreviations, and English ones: they are of no language.

        But for English ones of another kind (``kinds``): *marine*, *basin* and *Tarim* are the
        navy, the press and agriculture in one language each, and seldom so in a firm's name.
        """
        self._short, self._own_letters, self._spoken, self._english = worked_out(
            "ambiguous", partial(_read_ambiguous, plain, kinds)
        )

    def in_own_letters(self, text: str) -> AbstractSet[str]:
        """Return the folded words of ``text`` that its spelling alone shows to be of a language."""
        if text.isascii() and "-" not in text:
            return _NONE  # own letters are no ASCII, and what binds words has a hyphen
        said = _lower(text).split()
        own = {fold(word) for word in self._own_letters.intersection(said)}
        told = {language for language, sign in _SIGNS.items() if sign.search(text)}
        if not told:
            return own
        return own | {word for word in folded(text) if told & self._short.get(word, _NONE)}

    @property
    def short(self) -> AbstractSet[str]:
        """Folded words that may mean something in one language and be a name elsewhere."""
        return self._short.keys()

    def languages_of(self, word: str) -> AbstractSet[str]:
        """Return the languages that a folded word, in Latin letters or Cyrillic, is a word of."""
        return self._spoken.get(word, _NONE)

    def names_among(self, words: Sequence[str]) -> AbstractSet[str]:
        """Return those of the folded words of a name that stand for themselves in it."""
        return {word for word in self._short.keys() & words if not self._is_spoken(word, words)}

    def _is_spoken(self, word: str, words: Sequence[str]) -> bool:
        """Whether another of the words is of a language of ``word``."""
        if word in self._english:
            return self._english[word].isdisjoint(words[words.index(word) + 1 :][:1])
        languages, spoken = self._short[word], self._spoken
        if "dutch" in languages:
            words = _less_of_surname(word, words)
        for other in words:
            if other in spoken and other != word and not languages.isdisjoint(spoken[other]):
                return True
        if languages.isdisjoint(_EAST_SLAVIC):
            return False
        endings = _FEMININE if len(word) < _SHORTEST_BESIDE_ADJECTIVE else _ADJECTIVES
        return any(other.endswith(endings) and len(other) > _SHORTEST_ADJECTIVE for other in words)


def _read_ambiguous(
    plain: Mapping[str, str], kinds: Mapping[str, str]
) -> tuple[
    dict[str, frozenset[str]],
    frozenset[str],
    dict[str, frozenset[str]],
    dict[str, frozenset[str]],
]:
    """Return the words, those that their letters alone show, and all words with their languages.

    The last are words that are English before some others, with those.
    """
    table = read_table("translations")
    longest: int = table["ambiguous"]
    spoken, phrases = dict[str, frozenset[str]](), list[tuple[str, frozenset[str]]]()
    # Most words are of one language, whose words share one set.
    alone = Memo[str, frozenset[str]](lambda language: frozenset({language}))
    no_firms, english = set[str](), set[str]()
    with_trades = languages_with_trades_told()
    # *al* and *e* in a phrase are no sign of Arabic and Persian: others have them too
    particles = frozenset(word for word, kind in kinds.items() if kind == "particle")
    grammar = particles | {
        one.folded for one in translated() if one.guarded and one.meaning in particles
    }
    guarded = {one.folded for one in translated() if one.guarded}
    for said_in, _, meaning, word, *_ in translated():
        if word == meaning or word in plain:
            continue
        # the phrases of a language that has another script may be in Latin letters
        apart = f"{said_in}_romanised"
        language = apart if apart in table or apart in table[_GUARDED] else said_in
        if word in kinds:
            if kinds[word] == kinds.get(meaning):
                continue
            english.add(word)
        one = alone[language]
        if " " in word:
            mute = grammar if language == apart else _NONE
            phrases += [(part, one) for part in word.split() if part not in mute]
        else:
            spoken[word] = spoken[word] | one if word in spoken else one
            told = language in with_trades and word not in kinds
            if told and are_trades(meaning, plain, kinds):
                spoken[word] |= alone[of_trades(language)]
        if language in _NO_FIRMS:
            no_firms.add(word)
    tell_too(spoken)
    short = {
        word: spoken[word]
        for word in spoken
        if (len(word) <= longest or word in english or word in guarded) and word not in no_firms
    }
    plural = {f"{word}s": languages for word, languages in short.items()}
    known = plain.keys() | kinds.keys() | spoken.keys()
    every = {word: said for word, said in plural.items() if word not in known} | short
    own_letters = frozenset(
        _lower(one.word)
        for one in translated()
        if one.folded in short and not (one.word.isascii() or one.guarded)
    )
    tells = [(word, alone[language]) for word, language in telling()]
    for word in grammar & guarded:
        spoken.pop(word, None)
    for word, languages in (*phrases, *tells):
        spoken[word] = spoken.get(word, _NONE) | languages
    before = {word: frozenset(text.split()) for word, text in table[_ENGLISH_BEFORE].items()}
    languages_of = {word: said for word, said in spoken.items() if word not in english}
    languages_of |= told_though_english(tells, english)
    one_of = Memo[frozenset[str], frozenset[str]](lambda languages: languages, len(languages_of))
    # equal sets are one: kept ones are read in a third of the time
    every, languages_of = (
        {word: one_of[said] for word, said in spoken_in.items()}
        for spoken_in in (every, languages_of)
    )
    return every, own_letters, languages_of, before


def _less_of_surname(word: str, words: Sequence[str]) -> Sequence[str]:
    """Return the words but for those that stand before a Dutch one as in a surname."""
    at = start = words.index(word)
    while start and words[start - 1] in _BEFORE_SURNAMES:
        start -= 1
    return (*words[:start], *words[at:])


def _lower(text: str) -> str:
    """Return a text in lower case; Turkish *İ* has the dot of *i*, and no other."""
    return unicodedata.normalize("NFC", text).casefold().replace("i\u0307", "i")


class Translated(NamedTuple):
    """A word or phrase of a language with what it means in English."""

    language: str
    word: str
    """As it is written."""
    meaning: str
    folded: str
    script: str
    """ISO 15924 code."""
    inflected: bool = False
    """Whether it is another form of a word of the tables."""
    guarded: bool = False
    """Whether it stands for its meaning only beside another word of its language."""


@lru_cache(maxsize=1)
def translated() -> Sequence[Translated]:
    """Return the words and phrases of languages that are met in Latin letters or Cyrillic.

    Of a word known twice, the last one is right.
    """
    forms = [
        Translated(language, form, meaning, form, "Latn", inflected=True)
        for language, form, meaning in inflected()
    ]
    words = [
        Translated(language, word, meaning, fold(word), script)
        for language, word, meaning, script in _by_script()[_MET_IN_LATIN]
    ]
    guarded = [
        Translated(language, word, meaning, fold(word), "Latn", guarded=True)
        for language, entries in read_table("translations")[_GUARDED].items()
        for word, meaning in _entries(entries)
    ]
    hebrew = {one.folded: one for one in (*guarded, *words) if one.language == _HEBREW}
    articled = [
        one._replace(word=f"ha{one.word}", folded=f"ha{word}", guarded=True)
        for word, one in hebrew.items()
        if " " not in word and f"ha{word}" not in hebrew
    ]
    cyrillic = [
        one._replace(word=written, folded=fold(written), script="Cyrl", inflected=True)
        for one in words
        if (written := in_cyrillic(one.language, one.word))
    ]
    return [*cyrillic, *forms, *articled, *guarded, *words]


@cache
def translated_from(script: str) -> Sequence[Translated]:
    """Return the words and phrases of a script whose words are known in it only.

    They are folded when a name is first written in it: to fold those of all scripts took a third of
    what a short command does.
    """
    words = [
        (language, word, meaning) for language, word, meaning, _ in _by_script().get(script, ())
    ]
    if script == "Hebr":
        words = [*_with_prefixes(words), *words]
    return [
        Translated(language, word, meaning, fold(word), script) for language, word, meaning in words
    ]


def _with_prefixes(words: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield words of Hebrew with *and*, *the*, *for* and *in*, which it writes to the next one."""
    for language, word, meaning in words:
        if len(word) >= _SHORTEST_PREFIXED and " " not in word:
            yield from [(language, prefix + word, meaning) for prefix in _HEBREW_PREFIXES]


def phrases_of_other_scripts() -> dict[str, str]:
    """Return what the folded phrases mean of scripts that are not met in Latin letters."""
    said = {
        fold(word): meaning
        for script, entries in _by_script().items()
        if script != _MET_IN_LATIN
        for _, word, meaning, _ in entries
        if _SEVERAL.search(word)
    }
    return {phrase: meaning for phrase, meaning in said.items() if " " in phrase}


@lru_cache(maxsize=1)
def _by_script() -> Mapping[str, Sequence[tuple[str, str, str, str]]]:
    """Return language, word, meaning and script of what is in the tables, by script.

    Words come before phrases: where both know a word, the last one is right.
    """
    found = defaultdict[str, list[tuple[str, str, str, str]]](list)
    for language, word, meaning in _in_tables():
        script = script_of(word)
        key = _MET_IN_LATIN if script in TRANSLITERATED else script
        found[key].append((language, word, meaning, script))
    return found


def _in_tables() -> Iterator[tuple[str, str, str]]:
    parts = {n: part for n, part in read_table("translations").items() if n not in _OTHER_PARTS}
    for language, words in parts.items():
        for word, meaning in _entries(words) if isinstance(words, str) else ():
            yield language, word, meaning
    for name, words in parts.items():
        for word, meaning in words.items() if isinstance(words, dict) else ():
            yield name.removesuffix("_phrases"), word, meaning


def _entries(words: str) -> Iterator[tuple[str, str]]:
    """Yield the words of a part with what they mean."""
    for entry in words.split():
        word, meaning = entry.rsplit("=", 1)
        yield word, meaning.replace("-", " ")


def arabic_spellings() -> dict[str, str]:
    """Return spellings of Arabic words in Latin letters, each with what stands for all."""
    spellings: Mapping[str, str] = read_table("arabic_words")["spellings"]
    return {word: normal for normal, words in spellings.items() for word in words.split()}
