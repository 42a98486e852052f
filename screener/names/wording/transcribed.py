"""Words of Arabic and Persian as others spell them by sound: *choubat* is *shubat*.

And of Russian as German does (``german_letters``).

A language of another script has no one spelling in Latin letters: the English, the French and the
newspapers each have theirs, with the article written to a word or apart, with and without the
endings that are not always heard. A word that no table knows is one that sounds as it does, if
another word of the name is of that language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.late_regex import regex
from screener.names.legal import legal_forms
from screener.names.meaning.languages import translated
from screener.names.tables import read_part, worked_out
from screener.names.wording.arabic_compounds import in_one_spelling
from screener.names.wording.german_letters import as_english_spells, is_as_german_spells
from screener.names.words import word_table
from screener.names.writing.fold import with_no_letter_twice

__all__ = ["ARTICLES", "as_usual", "is_transcribed"]

_ARABIC = "arabic_romanised"
_LANGUAGES = (_ARABIC, "persian_romanised", "pashto_romanised")
_FEW = 2
"""Words that stand beside one another."""
_SHORTEST, _SOUNDS = 4, 3
"""Letters of a word, and of its sound: shorter ones sound like too many others."""
_CONSONANTS = 4
"""Those that tell a word whatever its vowels are: Persian has *e* where Arabic has *i*."""
_HEARD = {
    "ou": "u", "oo": "u", "aw": "u", "ow": "u", "au": "u", "ee": "i", "ai": "i", "ay": "i",
    "ei": "i", "ey": "i", "tch": "c", "sch": "c", "sh": "c", "ch": "c", "kh": "x", "gh": "k",
    "dj": "j", "zh": "j", "dh": "z", "th": "t", "ph": "f",
}  # fmt: skip
_TOGETHER = regex("|".join(sorted(_HEARD, key=len, reverse=True)))
_ALONE = str.maketrans("oyeqgw", "uiakjv")
"""Letters that are heard as one sound, and those that another letter is heard as too."""
_ENDING = regex("(?<=...)(?:a[th]?){1,2}$")
"""The feminine and what a genitive makes of it, and the izafet of Persian written to a word."""
_ENDED = ("a", "at", "ah")
"""How a word with such an ending ends."""
_VOWELS = str.maketrans("", "", "aiu")
ARTICLES = {
    "el": "", "ul": "", "as": "s", "es": "s", "ad": "d", "ed": "d", "an": "n", "en": "n", "ar": "r",
    "er": "r", "at": "t", "et": "t", "az": "z", "ez": "z", "ash": "sh", "ach": "ch", "esh": "sh",
    "ech": "ch", "adh": "dh", "ath": "th", "lin": "n", "lis": "s", "lid": "d", "lir": "r",
    "lit": "t", "liz": "z", "lish": "sh",
}  # fmt: skip
"""How the article is written apart, and *for the* before it, and how the word behind it begins."""
_ARTICLE = regex(r"^(?:(?:wa|a|e|li|bi)l|ash(?=sh)|a([sdnrtz])(?=\1))(?=.{4})")


def as_usual(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words with those of Arabic, Persian or Russian in their usual spelling.

    ``()`` if there is none that another word of its language stands beside.
    """
    if said := as_english_spells(words):
        return said
    joined = in_one_spelling(words)
    return _of_arabic(joined) or (joined if joined != tuple(words) else ())


def _of_arabic(words: Sequence[str]) -> tuple[str, ...]:
    table = word_table().ambiguous
    ways = {word: _usual(word) for word in words}
    languages = {word: {*ways[word], *table.languages_of(word)} for word in words}
    told = sum([not said.isdisjoint(_LANGUAGES) for said in languages.values()])
    if told < _FEW and not (told and any(map(ARTICLES.__contains__, words))):
        return ()
    out: list[str] = []
    for at, word in enumerate(words):
        # *FARC-D FARC-EP* says nothing more than *FARC*
        beside = set[str]().union(*(languages[other] for other in languages if other != word))
        if _is_article(words, at) and _ARABIC in beside:
            out.append("al")
        else:
            out.append(next((right for told, right in ways[word].items() if told in beside), word))
    return tuple(out) if out != [*words] else ()


def _is_article(words: Sequence[str], at: int) -> bool:
    heard = ARTICLES.get(words[at])
    return heard is not None and at + 1 < len(words) and words[at + 1].startswith(heard)


def is_transcribed(word: str) -> bool:
    """Whether a word that no table knows is one of Arabic or Persian by its sound.

    Or one of Russian as German spells it.
    """
    return bool(_usual(word)) or is_as_german_spells(word)


@lru_cache(maxsize=50_000)
def _usual(word: str) -> Mapping[str, str]:
    """Return the usual spelling of a word that no table knows, by the language that it is of."""
    table = word_table()
    if len(word) < _SHORTEST or word in table.known or not word.isalpha():
        return {}
    elsewhere = word in table.ambiguous.short  # a word of another language is one of this too
    if word in legal_forms().every_word or (table.meanings[word] != word and not elsewhere):
        return {}
    article = _ARTICLE.match(word)
    sounds = _sounds(word[article.end() :] if article else word, article=article is not None)
    if _heard().isdisjoint(sounds):
        return {}
    known, found = table.ambiguous.languages_of(word), _by_sound().items()
    said = {
        language: next((by_sound[sound] for sound in sounds if sound in by_sound), "")
        for language, by_sound in found
        if language not in known
    }
    return {language: right for language, right in said.items() if right}


@lru_cache(maxsize=1)
def _heard() -> AbstractSet[str]:
    """Return how words of any of the languages sound: as most others do not."""
    return frozenset[str]().union(*_by_sound().values())


def _sounds(word: str, *, article: bool = False) -> list[str]:
    """Return how a word sounds, and its consonants if they tell it; without an article itself."""
    heard = _TOGETHER.sub(lambda found: _HEARD[found[0]], word).translate(_ALONE)
    whole = with_no_letter_twice(heard)
    bare = _ENDING.sub("", whole) if whole.endswith(_ENDED) else whole
    sounds = [word] if article else []
    if len(whole) >= _SOUNDS:
        sounds.append(whole)
    if bare != whole and len(bare) >= _SOUNDS:
        sounds.append(bare)
    consonants = bare.translate(_VOWELS)
    if len(consonants) >= _CONSONANTS:
        sounds.append(consonants.upper())
    return sounds


@lru_cache(maxsize=1)
def _by_sound() -> Mapping[str, Mapping[str, str]]:
    """Return the words of each language by how they sound, but for those that several sound as."""
    return worked_out("transcribed", _read_by_sound)


def _read_by_sound() -> dict[str, dict[str, str]]:
    meanings, tells = word_table().meanings, read_part("translations", "tells")
    found: dict[str, dict[str, set[str]]] = {one: defaultdict(set) for one in _LANGUAGES}
    words = [(one.language, one.folded) for one in translated() if one.language in _LANGUAGES]
    words += [
        (language, word) for language in _LANGUAGES for word in tells.get(language, "").split()
    ]
    for language, word in words:
        if language in found and " " not in word and len(word) >= _SHORTEST:
            for sound in (word, *_sounds(word)):
                found[language][sound].add(word)
    return {
        language: {
            sound: min(said, key=lambda word: (len(word), word))
            for sound, said in by_sound.items()
            if len({meanings[word] for word in said}) == 1
        }
        for language, by_sound in found.items()
    }
