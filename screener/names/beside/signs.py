"""What the words of a name call for, found once for each: most call for nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.memo import Memo
from screener.names.beside.acronyms import signal_words
from screener.names.beside.addresses import may_begin_number
from screener.names.beside.aside_words import aside_words
from screener.names.beside.blended import is_rare
from screener.names.beside.captions import called_before_names
from screener.names.beside.card_lines import payment_words
from screener.names.beside.known_names import may_be_one_word, well_known
from screener.names.beside.persons import of_persons, words_with_persons
from screener.names.beside.securities import (
    may_be_amount,
    security_words,
    words_of_securities,
)
from screener.names.beside.sole_traders import sole_traders
from screener.names.cjk.pinyin_words import may_be_pinyin
from screener.names.east_asian.chinese_brands import may_begin_brand
from screener.names.east_asian.romanised import may_be_romanised
from screener.names.kinds import BRACKETS, research_body, words_of_kind
from screener.names.legal import legal_forms
from screener.names.meaning.vietnamese import words_of_vietnam
from screener.names.tables import read_table
from screener.names.wording.arabic_compounds import COMPOUNDING, may_be_compound
from screener.names.wording.compounds import is_compound
from screener.names.wording.cut_short import short_forms
from screener.names.wording.glued import is_glued
from screener.names.wording.implied_lands import of_state
from screener.names.wording.letter_pairs import letters_of_words
from screener.names.wording.loose_forms import is_misspelled_or_near, of_loose_forms
from screener.names.wording.taiwan import syllables_of_taiwan
from screener.names.wording.transcribed import ARTICLES, is_transcribed
from screener.names.wording.x_as_kh import words_with_x
from screener.names.words import word_table

__all__ = [
    "ACRONYM", "AMBIGUOUS", "BESIDE", "BRACKET", "BRANCH", "BRAND", "BRANDED", "CALLED", "CALLING",
    "CAUCASUS", "COMPOUND", "COOPERATIVE", "ENDS", "FOREIGN", "GLUED", "INITIAL", "LABEL", "LAST",
    "LEGAL", "MISSPELLED", "NUMBER", "NUMBERED", "OTHERWISE", "PHRASE", "PINYIN", "PLACED",
    "POINTED", "ROMAN", "ROMANISED", "SECURITY", "SHORT", "SIGNAL", "SOCIETY", "STATE", "TAIWAN",
    "TRANSCRIBED", "VIETNAM", "WHOLE", "WITHIN",
    "last_words", "signs_of", "words_behind",
]  # fmt: skip

PHRASE, AMBIGUOUS, LEGAL, GLUED, NUMBER, BRACKET, FOREIGN, COMPOUND = (1 << at for at in range(8))
"""The word may begin a phrase, be a name in other languages, begin a legal form, have been run
together from several, be a number in Latin letters; it is a bracket; it is of another language,
made of several words of one."""
OTHERWISE, LABEL, LAST, INITIAL, COOPERATIVE, SIGNAL, SOCIETY, BRANCH, STATE = (
    1 << at for at in range(8, 17)
)
"""Its normal form is another; it is the label of a site; it is short for another where a name ends
with it; it is *a*, an article or an initial; it tells a cooperative; another name may stand beside
it; the long name of a body may begin with it; it tells a branch; bodies of a state are called by
it."""
MISSPELLED, BRANDED, BESIDE, PINYIN, WITHIN = (1 << at for at in range(17, 22))
"""It may be a misspelled word of a legal form; a brand of China may begin with it; it tells that an
address, a telephone, a person or a security may stand behind the name, or a payment before it; it
is a syllable of pinyin or many; a phrase may go on with it, or with what it means: few names have
it beside one that begins some."""
SHORT, ROMANISED, TRANSCRIBED, VIETNAM, TAIWAN, CAUCASUS = (1 << at for at in range(28, 34))
"""It is a usual short form of another word, or a letter that may be; it sounds as a word of Korean
or Japanese, or as one of Arabic or Persian; firms of Vietnam shorten it; it is spelled so in Taiwan
alone; it is of a language that writes *x* for *kh*. The bits between are those of marks."""
NUMBERED, SECURITY, CALLED, WHOLE, POINTED, BRAND, ENDS, PLACED, ACRONYM, CALLING = (
    1 << at for at in range(34, 44)
)
"""The number of a register may stand behind it; it may tell a security; it tells a person, or may
be what one is called; a phrase that stands for all of a name begins with it; it stands beside the
point of a town or of a site in the net; it may be a brand made of other words. Of all words but
the last: others may stand behind this legal form; of the last: it is a place or a number. It may be
well-known initials. A firm may be called so before its name: *glove maker Top Glove*."""
ROMAN = {"i": "1", "v": "5", "x": "10", "xi": "11", "xv": "15", "xx": "20"}
"""What numbers a firm where its name ends with it; *II* and *IV* do anywhere."""
_SOCIETIES = frozenset(
    f"{society}{ending}"
    for society in (
        "union", "societe", "sociedade", "cooperative", "federation", "confederation", "groupement",
        "association",
    )
    for ending in ("", "s")
)  # fmt: skip
_BUT_ENDS, _BUT_PLACED = ~ENDS, ~PLACED
_OF_SEVERAL = ""
"""Stands for the kind of a word that means several, or nothing."""
_OF_BRANDS, _OF_PLACES = (_OF_SEVERAL, "word"), (_OF_SEVERAL, "place", "number")
_OF_A_TOWN = frozenset({"association", "groupement"})
"""Those besides cooperatives that say behind their name which town's they are."""


def signs_of(words: Sequence[str]) -> int:
    """Return all that folded words call for, a bit for each."""
    signs = before = last = 0
    for word in words:
        before, last = signs, _SIGNS[word]
        signs |= last
    if may_be_one_word(words):
        signs |= SIGNAL | ACRONYM
    return signs & (before | _BUT_ENDS) & (last | _BUT_PLACED)


def _signs(word: str) -> int:
    table = word_table()
    tokens = table.tokens["Latn"][word]
    kind = tokens[0].kind if len(tokens) == 1 else _OF_SEVERAL
    signs = COOPERATIVE * ("coop" in word or word in _OF_A_TOWN) | PLACED * (kind in _OF_PLACES)
    signs |= COMPOUND * is_compound(word) | TRANSCRIBED * may_be_compound(word)
    signs |= BRANDED * may_begin_brand(word) | PINYIN * may_be_pinyin(word)
    if word not in table.known:
        signs |= _signs_of_unknown(word) | BRAND * (kind in _OF_BRANDS and is_rare(word))
    if not word.isalpha():
        signs |= NUMBERED * may_begin_number(word) | SECURITY * may_be_amount(word)
    for token in tokens:
        signs |= NUMBER * (token.kind == "number") | STATE * (token.text in of_state())
        if token.text != word:
            said = (token.text, table.brand(word))
            signs |= OTHERWISE | WITHIN * (not _seconds().isdisjoint(said))
    if len(tokens) > 1 and tokens[0].text == research_body()[0]:
        signs |= PHRASE  # *NPTs* is all of it
    if word in _around():
        signs |= _signs_around(word)
    foreign, ambiguous = word in table.foreign, word in table.ambiguous.short
    meant = foreign or ambiguous  # *aqaraats*, with an ending that no table has
    if not (meant or word in _listed()):
        return signs
    return (
        signs
        | NUMBER * (word in ROMAN)
        | WITHIN * (word in _seconds())
        | PHRASE * (word in table.phrases.by_first or (meant and _begins_english(word)))
        | AMBIGUOUS * ambiguous
        | LEGAL * (word in legal_forms().beginnings)
        | BRACKET * (word in BRACKETS)
        | FOREIGN * foreign
        | LABEL * (word in table.labels)
        | LAST * (word in last_words() or word in words_behind())
        | INITIAL * (word == "a")
        | SIGNAL * (word in signal_words())
        | BESIDE * (word in _beside())
        | SOCIETY * (word in _SOCIETIES)
        | BRANCH * (word in words_of_kind("branch"))
        | VIETNAM * (word in words_of_vietnam())
        | TAIWAN * (word in syllables_of_taiwan())
        | MISSPELLED * (word in of_loose_forms())
        | TRANSCRIBED * (word in ARTICLES or word in COMPOUNDING)
        | CAUCASUS * (word in words_with_x())
        | SHORT * (word in short_forms() or word in letters_of_words())
    )


def _signs_of_unknown(word: str) -> int:
    """Return what only a word calls for that no table knows: none of these asks more of others."""
    return (
        GLUED * is_glued(word)
        | MISSPELLED * is_misspelled_or_near(word)
        | ROMANISED * may_be_romanised(word)
        | TRANSCRIBED * is_transcribed(word)
    )


def _signs_around(word: str) -> int:
    """Return what a word that others may stand around calls for."""
    known = aside_words()
    return (
        NUMBERED * (word in known.numbers)
        | SECURITY * (word in words_of_securities())
        | CALLED * (word in words_with_persons() or word in sole_traders())
        | WHOLE * (word in word_table().phrases.first_of_whole)
        | POINTED * (word in known.pointed)
        | ENDS * (word in known.forms_within)
        | ACRONYM * (word in well_known())
        | CALLING * (word in called_before_names())
    )


@lru_cache(maxsize=1)
def _around() -> AbstractSet[str]:
    """Return those words."""
    return aside_words().numbers.union(
        words_of_securities(),
        words_with_persons(),
        sole_traders(),
        word_table().phrases.first_of_whole,
        aside_words().pointed,
        aside_words().forms_within,
        well_known(),
        called_before_names(),
    )


@lru_cache(maxsize=1)
def _listed() -> AbstractSet[str]:
    """The words of no other language that may call for more than their own form tells."""
    table = word_table()
    return BRACKETS.union(
        "a",
        ROMAN,
        table.phrases.by_first,
        table.labels,
        legal_forms().beginnings,
        last_words(),
        words_behind(),
        _seconds(),
        signal_words(),
        _beside(),
        _SOCIETIES,
        words_of_kind("branch"),
        words_of_vietnam(),
        syllables_of_taiwan(),
        of_loose_forms(),
        ARTICLES,
        COMPOUNDING,
        words_with_x(),
        short_forms(),
        letters_of_words(),
    )


@lru_cache(maxsize=1)
def _beside() -> AbstractSet[str]:
    """Return the words of what is written around a name."""
    return aside_words().beside | of_persons() | security_words() | payment_words()


@lru_cache(maxsize=1)
def _seconds() -> AbstractSet[str]:
    """Return the words that phrases of all sorts go on with behind their first word.

    What a last word is short for may be one too.
    """
    table = word_table()
    return frozenset().union(
        table.phrases.seconds, table.english.seconds, research_body()[1:], last_words()
    )


@lru_cache(maxsize=1)
def last_words() -> Mapping[str, str]:
    """Return abbreviations that are such only at the end of a name, before its legal form."""
    words: Mapping[str, str] = read_table("abbreviations")["last"]
    return words


@lru_cache(maxsize=1)
def words_behind() -> Mapping[str, str]:
    """Return abbreviations that are such only behind another word."""
    words: Mapping[str, str] = read_table("abbreviations")["behind"]
    return words


def _begins_english(word: str) -> bool:
    """Whether a word of another language may begin an English phrase by what it means."""
    table = word_table()
    first = table.meanings[word].partition(" ")[0]
    return first in table.english.by_first or first == research_body()[0]


_SIGNS = Memo(_signs, 300_000)
