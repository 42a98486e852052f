"""The normal form of a name: what two names are compared by."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from screener.names.beside.caption_labels import without_labels
from screener.names.beside.captions import CALLS, caption_of, captioned, is_called_before
from screener.names.beside.honours import marked_by_person
from screener.names.beside.persons import firm_and_person, without_person
from screener.names.beside.sections import section_of, with_section
from screener.names.beside.signs import (
    AMBIGUOUS,
    BESIDE,
    BRACKET,
    BRANDED,
    CALLED,
    CALLING,
    CAUCASUS,
    COMPOUND,
    COOPERATIVE,
    FOREIGN,
    GLUED,
    INITIAL,
    LABEL,
    LAST,
    LEGAL,
    MISSPELLED,
    NUMBER,
    PHRASE,
    PINYIN,
    ROMANISED,
    SHORT,
    STATE,
    TAIWAN,
    TRANSCRIBED,
    VIETNAM,
    WHOLE,
    WITHIN,
    signs_of,
)
from screener.names.beside.sole_traders import may_be_of_person, with_initials
from screener.names.caveats import ALONE, ALOUD, marks_of_whole, written_in
from screener.names.cjk.hanja import in_hangul
from screener.names.cjk.japan import is_japanese
from screener.names.cjk.kana import is_kana
from screener.names.cjk.pinyin_words import in_pinyin_words
from screener.names.cjk.runs import close_up, has_east_asian, runs, script_of_run, strip_unspaced
from screener.names.damaged import as_meant, may_be_damaged, unescaped
from screener.names.east_asian.chinese_brands import in_english_brands
from screener.names.east_asian.readings import WAYS, caveats_of, read_east_asian
from screener.names.east_asian.romanised import in_english_by_sounds
from screener.names.kinds import BRACKETS, WEAK_KINDS
from screener.names.latin_tokens import (
    apart_from_others,
    aside,
    latin_tokens,
    of_place,
    said_once,
)
from screener.names.legal import legal_forms
from screener.names.marks import FIGURE, LEDGER, POINT, marks_of
from screener.names.meaning.vietnamese import in_english_of_vietnam
from screener.names.part_readings import leaves_out_site, may_be_called
from screener.names.reading import NormalForm, Reading
from screener.names.within import names_within
from screener.names.wording.as_written import as_written, called_by_a_good
from screener.names.wording.compounds import in_parts
from screener.names.wording.cut_short import may_be_cut_short, without_points, written_in_full
from screener.names.wording.figures import has_figures, with_letters
from screener.names.wording.glued import unglued
from screener.names.wording.implied_lands import implied_lands, language_by_letters
from screener.names.wording.in_capitals import in_words
from screener.names.wording.initial_a import led_by_initial
from screener.names.wording.landless import without_land
from screener.names.wording.loose_forms import spelled_right
from screener.names.wording.namesakes import beside_namesake
from screener.names.wording.other_letters import otherwise_in
from screener.names.wording.plants import marked_in_full
from screener.names.wording.pointed import initials_apart, with_initials_pointed, with_points
from screener.names.wording.seams import cut_at_seams
from screener.names.wording.taiwan import with_wade_giles
from screener.names.wording.transcribed import as_usual
from screener.names.wording.turkish_sounds import as_heard, may_be_turkish
from screener.names.wording.unspaced import said_aloud, spaced, told_by_accents
from screener.names.wording.x_as_kh import has_schwa, with_kh
from screener.names.words import Token, is_name, word_table
from screener.names.writing.alphabet_echo import READ_AS_FOREIGN, read_as_foreign
from screener.names.writing.fold import folded, folded_anew
from screener.names.writing.indic import INDIC, spelled_as_english
from screener.names.writing.scripts import script_of
from screener.names.writing.thai import THAI_AND_LAO, spelled_as_foreign

__all__ = ["LONGEST_NAME", "normal_form", "normal_form_anew", "read_as"]

LONGEST_NAME = 400
"""Characters of a name that are read; the rest can only be something else than a name."""
_MOST_TOKENS, _MOST_READINGS = 24, 20
_NONE = frozenset[str]()
_SAID_ALIKE = frozenset({"particle", "place", "legal", "number"})
"""Kinds of words that are not put into English."""
_DOES = frozenset({"trade", "generic"})
"""Kinds of words that say what a firm does."""
_TOGETHER = PHRASE | AMBIGUOUS | NUMBER | BRACKET | FOREIGN | LABEL | LAST | INITIAL
"""Signs of words that are not turned into tokens each by itself."""
_BOTH_WAYS = GLUED | COMPOUND | MISSPELLED | BRANDED | TRANSCRIBED
"""Signs of words that a name is also read with otherwise."""
_READ_ALOUD = {"Arab": (_SAID_ALIKE, WEAK_KINDS), "Cyrl": (_SAID_ALIKE,)}
"""Scripts of which names are read aloud too, and the kinds of words put into English then."""


def normal_form(name: str) -> NormalForm:
    """Return the normal form of ``name``.

    Case, accents, punctuation and spacing fall away, any script is read in Latin letters, legal
    forms are set apart, abbreviations expanded, trade words of other languages turned into English.
    One in Han, kana or Hangul is read with trade and place words translated, and aloud; one run
    together (``SOLIDLTD``) also apart; one that holds another (``Alpha, formerly Beta``) also each.
    """
    return _remembered(name[:LONGEST_NAME])


def normal_form_anew(name: str) -> NormalForm:
    """Return what ``normal_form`` does, of a name that is hardly asked for again."""
    return _form(name[:LONGEST_NAME])


def read_as(name: str) -> tuple[object, ...]:
    """Return what a name reads as first: equal for two that are one name, legal forms and all."""
    return tuple(reading.key for reading in normal_form(name).readings[:1])


def _form(name: str) -> NormalForm:
    name = without_labels(unescaped(name))
    words = folded_anew(name)
    signs = signs_of(words) | marks_of(name)
    if signs & (BESIDE | LEDGER) and (firm := without_person(name, words)):
        return _form(firm)._replace(name=name)
    readings, told = list(_readings(name, words, signs)), 0
    if signs & COMPOUND:
        readings = marked_in_full(readings, words)
    beside = firm_and_person(name, words) if signs & CALLED else ()
    may_call = signs & (CALLS | CALLING) or ";" in name or "|" in name or is_called_before(name)
    caption = caption_of(name) if may_call else None
    section = section_of(words, signs) if signs & (FIGURE | NUMBER) else ""
    for part, within, why in names_within(name, words, signs, beside, caption):
        told |= marks_of_whole(why)
        readings += [
            reading._replace(partial=bool(readings), caveats=reading.caveats | why)
            for reading in _readings(*with_section(part, within, section))
            if all(reading.tokens != known.tokens for known in readings)
            and not any(leaves_out_site(reading.tokens, one.tokens) for one in readings[:1])
            and may_be_called(reading.tokens, reading.legal, why)
        ]
    if signs & CALLED and may_be_of_person(words):
        readings = with_initials(readings, words, pointed=signs & POINT > 0)
    if told:
        readings = [each._replace(caveats=each.caveats | told) for each in readings]
    if caption or signs & POINT or name.isupper():
        readings = captioned(with_points(readings, name), caption)
    if may_be_damaged(name):
        readings += chain.from_iterable(_form(meant).readings for meant in as_meant(name))
    if signs & TAIWAN or not name.isascii():
        readings = with_wade_giles(readings)
    every = without_land(marked_by_person(readings, name), name)
    if len(every) > _MOST_READINGS:  # what is known only by its language goes last
        every = sorted(every, key=lambda reading: not reading.tokens[-1].raw)
    return tuple.__new__(NormalForm, (name, tuple(every[:_MOST_READINGS])))


_remembered = lru_cache(maxsize=50_000)(_form)


def _readings(name: str, words: Sequence[str], signs: int) -> Sequence[Reading]:
    """Read a name; ``words`` is what it is folded to, ``signs`` what those and it call for."""
    if name.isascii():
        readings = _read_latin(words, signs, "Latn", cut_at_seams(name), text=name)
        if signs & VIETNAM:
            readings += _read_each(filter(None, [in_english_of_vietnam(name, words)]), "Latn")
        if signs & FIGURE and has_figures(name) and (said := with_letters(words)):
            readings += _read_latin(said, signs_of(said), "Latn")
        if signs & SHORT:
            readings += _read_each(written_in_full(name, words), "Latn")
        elif signs & POINT:
            readings += _read_each(without_points(name, words), "Latn")
        if name.isupper():
            pointed = _read_each(initials_apart(name) if signs & POINT else (), "Latn")
            readings += [with_initials_pointed(each, name) for each in pointed]
            readings += _read_each(in_words(name, words), "Latn")
        return readings
    text = unicodedata.normalize("NFKC", name)
    if has_east_asian(text):
        hangul = in_hangul(text)
        heard = _read_mixed(hangul) if hangul else ()
        # Two names in Han that sound alike in Korean are two: no such readings are compared.
        return (*_read_mixed(text), *[each._replace(caveats=ALONE) for each in heard])
    apart, script = spaced(text), script_of(text)
    if apart != name:
        words = folded(apart)
        signs = signs_of(words)
    readings = _read_latin(words, signs, script, text=text)
    readings += _read_each(_otherwise(apart, words, signs, script), script)
    aloud = _read_each(said_aloud(text), script) if script in THAI_AND_LAO else ()
    return readings + [each._replace(caveats=ALOUD) for each in aloud]


def _otherwise(text: str, words: Sequence[str], signs: int, script: str) -> Iterator[str]:
    """Yield how else a text that is not in ASCII may be written, in full or as it is heard.

    The known words of a script without spaces are in English.
    """
    maybe = signs & SHORT or may_be_cut_short(text)
    full = [*written_in_full(text, words)] if maybe else []
    yield from full
    if script in THAI_AND_LAO:
        yield spelled_as_foreign(text)
        if (breathed := spelled_as_foreign(text, breathed=True)) != spelled_as_foreign(text):
            yield breathed
    if script in INDIC:
        yield spelled_as_english(text, lambda w: is_name(word_table().tokens[script][w]))
    yield from otherwise_in(script, text)
    if script in READ_AS_FOREIGN:
        known = word_table().tokens[script]
        foreign = [read_as_foreign(w, script) if is_name(known[w]) else w for w in words]
        if foreign != [*words]:
            yield " ".join(foreign)
    if signs & VIETNAM:
        yield from filter(None, [in_english_of_vietnam(text, words)])
    if script == "Latn" and (told := told_by_accents(text)) != text:
        yield told
    if script == "Latn" and may_be_turkish(text):
        yield from as_heard(full[0] if full else text)


def _read_each(texts: Iterable[str], script: str) -> list[Reading]:
    """Read a name as each of ``texts`` writes it."""
    readings: list[Reading] = []
    for text in texts:
        words = folded(text)
        readings += _read_latin(words, signs_of(words), script, text=text)
    return readings


def _read_mixed(text: str) -> tuple[Reading, ...]:
    """Read a name that has East Asian characters, in each of the ways it can be read."""
    japanese = is_japanese(text)
    text, legal = strip_unspaced(close_up(text))
    scripts = [(piece, script_of_run(piece) if signs else "") for piece, signs in runs(text)]
    pieces = [
        read_east_asian(piece, script, japanese=japanese) if script else _between(piece)
        for piece, script in scripts
    ]
    kana = all(is_kana(piece) for piece, script in scripts if script)
    written = written_in({script for _, script in scripts}, kana=kana)
    for piece in pieces:
        legal += piece.classes if isinstance(piece, _Between) else ()
    signed = [piece for piece in pieces if not isinstance(piece, _Between)]
    readings: list[Reading] = []
    for way in WAYS:
        if readings and not any(getattr(piece, way) for piece in signed):
            continue  # as translated, which is the first
        tokens, depth = list[Token](), 0
        for piece in pieces:
            if isinstance(piece, _Between):
                tokens += piece.tokens
                depth += piece.opened
            else:
                said = getattr(piece, way) or piece.translated
                tokens += [aside(token) for token in said] if depth > 0 and tokens else said
        spelled = [token for token in tokens if token.text]  # ー is no word
        reading = Reading(tuple(spelled[:_MOST_TOKENS]), legal, caveats=caveats_of(way, written))
        if reading.tokens and all(reading.tokens != known.tokens for known in readings):
            readings.append(reading)
    script = "Jpan" if japanese else script_of(text)
    return (*readings, *_of_their_land(readings[:1], script))


class _Between(NamedTuple):
    """What stands between East Asian signs: it is read in one way."""

    tokens: list[Token]
    classes: tuple[str, ...]
    opened: int
    """Brackets that open in it, less those that close."""


def _between(text: str) -> _Between:
    words = cut_at_seams(text) or folded(text)
    rest, classes, _ = legal_forms().split(words)
    names, signs = word_table().ambiguous.names_among(words), signs_of(words)
    tokens = latin_tokens(rest, "Latn", names, signs, words)
    return _Between(tokens, classes, words.count("(") - words.count(")"))


def _read_latin(
    words: Sequence[str],
    signs: int,
    script: str,
    apart: Sequence[str] = (),
    *,
    text: str = "",
) -> list[Reading]:
    """Read words; ``text`` is what they were folded from, if that tells what language they are."""
    reading = _read_words(words, script, text, signs)
    readings = [reading] if reading.tokens else []
    if signs & WHOLE and signs & PHRASE and signs & WITHIN and _is_called_otherwise(words):
        readings.append(_read_words(words, script, text, signs & ~PHRASE)._replace(caveats=ALONE))
    spoken = in_pinyin_words(words) if signs & PINYIN else []
    sounds = in_english_by_sounds(words) if signs & ROMANISED else []
    with_x = script == "Latn" and (signs & CAUCASUS or (not text.isascii() and has_schwa(text)))
    others = with_kh(words) if with_x else ()
    if apart or spoken or sounds or others or signs & _BOTH_WAYS:
        loose = unglued(words) if signs & GLUED else ()
        compound = in_parts(words) if signs & COMPOUND else ()
        right = spelled_right(words, script) if signs & MISSPELLED else ()
        brand = in_english_brands(words) if signs & BRANDED else ()
        usual = as_usual(words) if signs & TRANSCRIBED and script == "Latn" else ()
        branded = in_english_brands(spoken[0]) if spoken else ()
        ways = (loose, compound, apart, right, usual, brand, *spoken, branded, *sounds, others)
        for way in filter(None, ways):
            reading = _read_words(way, script, text, signs_of(way))
            if reading.tokens and reading.tokens not in [known.tokens for known in readings]:
                readings.append(reading)
    if said_alike := _READ_ALOUD.get(script):
        aloud = [
            reading._replace(tokens=as_written(reading.tokens, kinds))
            for reading in readings
            for kinds in said_alike
        ]
        if script == "Arab" and readings and (tokens := called_by_a_good(readings[0].tokens)):
            aloud.append(readings[0]._replace(tokens=tokens))
        why = ALOUD if script == "Arab" else 0
        readings += [each._replace(caveats=why) for each in aloud if each not in readings]
    language = language_by_letters(text)
    of_state = signs & FOREIGN and signs & (STATE | PHRASE | COMPOUND)
    if language or script != "Latn" or of_state:
        readings += _of_their_land(readings, script, language)
    return readings


def _of_their_land(readings: Sequence[Reading], script: str, language: str = "") -> list[Reading]:
    """Return the readings of a body of a state with the land that their language tells.

    Of several lands that write as it does, each is read with the name put into English only.
    """
    found: list[Reading] = []
    for reading in readings:
        lands = implied_lands(reading.tokens, script, language, reading.words, reading.legal)
        if found and len(lands) > 1:
            break
        found += [reading._replace(tokens=(*reading.tokens, land)) for land in lands]
    return found


def _read_words(words: Sequence[str], script: str, text: str, signs: int) -> Reading:
    rest, classes, forms = legal_forms().cut(words, script) if signs & LEGAL else (words, (), _NONE)
    if not signs & WITHIN:
        signs &= ~PHRASE  # nothing that a phrase could go on with
    if script == "Latn" and not signs & _TOGETHER and len(rest) > 1:
        found = apart_from_others(rest)
    else:
        names: AbstractSet[str] = _NONE
        if signs & AMBIGUOUS and script == "Latn":
            ambiguous = word_table().ambiguous
            names = ambiguous.names_among(words)
            if names and text:
                names -= ambiguous.in_own_letters(text)
        found = latin_tokens(rest, script, names, signs, words)
    tokens = tuple(found)[:_MOST_TOKENS]
    formed = script == "Latn" and classes and words[0] in forms and _are_trades(tokens)
    if formed and legal_forms().is_name_before_trade(words, classes, forms):
        tokens, classes = (word_table().brands[script][words[0]], *tokens), classes[1:]
    if script == "Latn" and len(rest) > len({*rest}):
        tokens = said_once(tokens)
    if rest and len(rest[0]) == 1 and script == "Latn":
        tokens = led_by_initial(tokens, text, pointed=signs & POINT > 0)
    if signs & COOPERATIVE or "cooperative" in classes:
        tokens = of_place(tokens)
    tokens = beside_namesake(tokens)
    said = [word for word in words if word not in BRACKETS] if signs & BRACKET else words
    # As `Reading(…)`, in half the time: this is made of every name.
    return tuple.__new__(
        Reading, (tokens, classes, forms, "".join(said), tuple(said), False, 0, ())
    )


def _is_called_otherwise(words: Sequence[str]) -> bool:
    """Whether a phrase stands for all of a name: it is read as written too, for the misspelled."""
    return bool(word_table().phrases.whole_of(legal_forms().split(words).rest))


def _are_trades(tokens: Sequence[Token]) -> bool:
    """Whether words say nothing but what any firm of a trade does, and maybe where."""
    return WEAK_KINDS.issuperset([t.kind for t in tokens]) and any(t.kind in _DOES for t in tokens)
