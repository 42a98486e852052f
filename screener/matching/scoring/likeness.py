"""How alike two words are, and in what way."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.matching.scoring.abbreviated import is_begun
from screener.matching.scoring.kana_sound import (
    ECHOED,
    HEARD,
    ODD,
    TOLD_BY_CONSONANTS,
    heard_in_kana,
)
from screener.matching.scoring.meaning import (
    lettered_lands,
    near_words,
    stands_for,
)
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.person_likeness import names_alike
from screener.matching.scoring.person_sound import said
from screener.matching.scoring.romaji import read_alike
from screener.matching.scoring.sound import (
    ECHOING_SCRIPTS,
    SOUND_SCRIPTS,
    SPELLED_SCRIPTS,
    VOWELLED_SCRIPTS,
    bones,
    has_its_vowels,
    has_vowel,
    romanised,
)
from screener.matching.scoring.spelling import (
    AS_WRITTEN,
    LEAST_BONES,
    LEAST_ECHOED,
    LEAST_HEARD,
    LEAST_SPELLED,
    NONE,
    ROMANISED,
    Likeness,
    are_far,
    in_korean,
    sounded,
    spelled,
    spelled_or_trade,
)
from screener.names.cjk.hangul_echo import is_foreign_hangul, odd_in_hangul
from screener.names.cjk.hokkien import is_sign_in_hokkien, same_in_the_south
from screener.names.cjk.letters import spelled_letters
from screener.names.cjk.pinyin import syllables
from screener.names.cjk.sounds import (
    reads_as_han,
    reads_as_korean,
    spells_hangul,
)
from screener.names.east_asian.echo import MEANT, SHORT_ECHO, is_loan, odd_echo
from screener.names.kinds import words_of_kind
from screener.names.tables import read_table
from screener.names.words import POINTED, TRANSLATED, Token, is_put_into_english, word_table
from screener.names.writing.abjad_echo import spells_without_vowels
from screener.names.writing.alphabet_echo import odd_in_letters
from screener.names.writing.scripts import WITHOUT_VOWELS

__all__ = ["LETTERED", "letters_of", "likeness"]

_EQUAL = Likeness(1.0, "equal")
_ROMANISED = Likeness(ROMANISED, "typo")
"""*Tekhnika* is *tehnika*, whatever either means in another language."""
_SPELLED = 0.95
"""A way in which firms of Korea spell that word."""
_HALF_ECHOED = 0.85
"""The same, a consonant left out."""
_ECHOED_BRIEFLY = 0.72
"""The same in two signs, which may spell many words: a word of trade beside it is not enough."""
_ECHOED_ODDLY = 0.76
"""The same in more, one sound spelled as few are: 德尔福, *Delphi*; place and trade must agree."""
_ODD_IN_LETTERS = 0.85
"""The same in letters that spell vowels, one sound of it spelled as few do."""
_HEARD_WITHOUT_VOWELS = 0.85
"""A word that letters without vowels spell: other words have these consonants too."""
_IN_THE_SOUTH = Likeness(0.85, "sound")
"""Another spelling of what families of Hong Kong and Singapore say."""
_IN_SIGNS = frozenset({"Hani", "Hang"})
LETTERED = frozenset({"Kana", "Hang"})
_UNSAID = frozenset({"noise", "number", "legal", "particle"})
"""Kinds of words that are no name, nor written by their sound."""
_MEANS = 6
"""Letters of an English word with a meaning that other scripts spell: *spas* is no *space*."""
_UNHEARD = MEANT | {"Latn"}


def likeness(a: Token, b: Token) -> Likeness:
    """Compare two words; symmetric."""
    if a.script == b.script in _IN_SIGNS and (a.is_own_name or b.is_own_name):
        return _own_names(a, b)
    if a.text == b.text:
        return _EQUAL
    if "number" in (a.kind, b.kind):
        return _numerals(a, b)
    if not a.script == b.script == "Latn":  # most words are, of which signs say nothing
        found = _in_hokkien(a, b) or _other_place(a, b) or _han_or_hangul(a, b)
    else:
        found = (_lettered_land(a, b) if a.aside or b.aside else None) or _other_place(a, b)
    if found is not None:
        return found
    if a.kind == b.kind == "name":
        return names_alike(a, b)
    found = _by_spelling_or_sound(a, b)
    return found if a.script == b.script else _by_vowels(a, b, found)


def letters_of(token: Token) -> str:
    """Return the letters whose names a word was written by, *psk* of 피에스케이, or ``""``."""
    return spelled_letters(token.raw) if token.script in LETTERED else ""


def _han_or_hangul(a: Token, b: Token) -> Likeness | None:
    """Compare words by how signs are read; None where they say no more than other letters.

    Initials written by their names are no others: *PSK* is not *PSC*. Another syllable is another
    name of a person.
    """
    persons = a.script == b.script in _IN_SIGNS and a.kind == b.kind == "name"
    if persons:
        return NONE
    letters, others = letters_of(a), letters_of(b)
    if letters or others:
        same = letters in (others, b.text, b.raw) or others in (a.text, a.raw)
        return Likeness(AS_WRITTEN, "typo") if same else NONE
    if "Hani" in (a.script, b.script):
        echo = _echo(a, b) if a.script == "Hani" else _echo(b, a)
        if echo.way or is_loan(a) or is_loan(b):
            return echo
        said, other = _said(a), _said(b)
        south = a.kind == b.kind == "name" and _are_southern(said, other)
        if south or _are_readings(a, b) or (said, other) != (a.text, b.text):
            return _IN_THE_SOUTH if south else read_alike(a, b, (said, other))
    if "Hang" in (a.script, b.script) and not (MEANT | {"name"}) & {a.kind, b.kind}:
        return _hangul(a, b) if a.script == "Hang" else _hangul(b, a)
    return None


def _in_hokkien(a: Token, b: Token) -> Likeness | None:
    """Compare a sign read in Hokkien, None of others: 新华 is *Sin Hwa*, *Shin Hwa* is Korean."""
    han, other = (a, b) if a.script == "Hani" else (b, a)
    if len(han.raw) == 1 or han.script != "Hani" or not is_sign_in_hokkien(han.text, han.raw):
        return None
    if han.text == other.raw:  # *Eng*, which is short for *engineering* too
        return Likeness(AS_WRITTEN, "typo")
    return _IN_THE_SOUTH if same_in_the_south(han.text, other.text) else NONE


def _are_southern(a: str, b: str) -> bool:
    """Whether two syllables are one in Hong Kong or Singapore; by one consonant none is found."""
    return len(bones(a)) > 1 and bones(a) == bones(b) and same_in_the_south(a, b)


def _own_names(a: Token, b: Token) -> Likeness:
    """Compare own names by their signs, also where their English is a word of a kind."""
    if a.script == "Hani" and a.kind == b.kind == "word":
        return _han(a.identity, b.identity)
    return _EQUAL if a.identity == b.identity and a.text == b.text else NONE


def _echo(han: Token, other: Token) -> Likeness:
    """Compare a brand in Han with a foreign word that its signs may spell."""
    odd = odd_echo(han, other)
    alike = sounded(han.text, other.text, LEAST_HEARD) if odd is not None else NONE
    if not alike.way:
        return NONE
    if len(han.raw) <= SHORT_ECHO:
        return Likeness(_ECHOED_BRIEFLY, "sound")
    if odd:
        return Likeness(_ECHOED_ODDLY, "sound")
    whole = bones(han.text) == bones(other.text)
    return max(alike, Likeness(ECHOED if whole else _HALF_ECHOED, "sound"))


def _by_vowels(a: Token, b: Token, found: Likeness) -> Likeness:
    """Compare words that are alike by the vowels too that their scripts spell, or leave out."""
    if {a.script, b.script} & ECHOING_SCRIPTS:
        return _in_letters(a, b, found)
    if "Kana" in (a.script, b.script):
        return heard_in_kana(a, b, found)
    if not found.way:
        return found
    return _without_vowels(a, b, found) if found.way == "sound" else found


def _in_letters(a: Token, b: Token, found: Likeness) -> Likeness:
    """Compare a word in letters that spell vowels with one in Latin letters: it may be that.

    A word of English that has a meaning tells no more than that: *Дженерал*.
    """
    spoken, other = (a, b) if b.script == "Latn" else (b, a)
    meant = other.kind in MEANT
    if other.script != "Latn" or spoken.kind != "word" or other.kind in _UNSAID:
        return found
    said, others = spoken.text, bones(other.text)
    if spoken.script == "Thai" and bones(hushed := said.replace("ch", "sh")) == others:
        said = hushed  # which Thai writes alike: *Precious* is พรีเชียส
    consonants = bones(said)
    if not sounded(said, other.text, _least_echoed(spoken, consonants, others)).way:
        return found
    ways = [odd_in_letters(spoken.raw, spoken.script, word) for word in {other.text, other.raw}]
    odd = min((way for way in ways if way is not None), default=None)
    told = min(len(consonants), len(others))
    if odd is None or (odd and told < TOLD_BY_CONSONANTS) or (meant and len(other.text) < _MEANS):
        return found
    whole = ECHOED if consonants == others else HEARD
    value = whole if not odd else _ODD_IN_LETTERS if told >= LEAST_SPELLED else ODD
    return max(found, Likeness(value, "near" if meant else "sound"))


def _least_echoed(spoken: Token, consonants: str, others: str) -> int:
    """Consonants that tell a foreign word, the fewer the more they and the vowels agree."""
    if consonants == others:
        return LEAST_BONES
    return LEAST_ECHOED if spoken.script in SPELLED_SCRIPTS else LEAST_HEARD


def _without_vowels(a: Token, b: Token, found: Likeness) -> Likeness:
    """Compare a word in letters without vowels with one in Latin letters that they spell."""
    spoken, other = (a, b) if b.script == "Latn" else (b, a)
    heard = spoken.script in WITHOUT_VOWELS and other.script == "Latn"
    told = min(len(bones(spoken.text)), len(bones(other.text))) >= TOLD_BY_CONSONANTS
    if heard and not told and not has_its_vowels(spoken.text, other.text):
        return NONE
    if (
        heard
        and told
        and other.kind not in MEANT
        and spells_without_vowels(spoken.text, other.text, spoken.script)
    ):
        return Likeness(max(found.value, _HEARD_WITHOUT_VOWELS), "sound")
    return found


def _said(token: Token) -> str:
    """Return a word as it sounds, though it was translated from Japanese: *seiki* is no *seiko*."""
    romaji = token.script == "Latn" and token.raw in read_table("japanese")["romaji"]
    return token.raw if romaji else token.text


def _are_readings(a: Token, b: Token) -> bool:
    """Whether two words are readings of Han: of trade words only if in pinyin."""
    if syllables(a.text) and syllables(b.text):
        return True
    return not MEANT & {a.kind, b.kind} and reads_as_han(a.text) and reads_as_han(b.text)


def _hangul(hangul: Token, other: Token) -> Likeness:
    """Compare a name in Hangul: what reads as Korean and does not spell it is another name.

    So is a foreign word whose vowels it does not spell, if no more than consonants agree.
    """
    alike = _by_spelling_or_sound(hangul, other)
    if other.script != "Latn" or not alike.way:
        return alike
    odd, korean = odd_in_hangul(hangul.raw, other.text), reads_as_korean(other.text)
    if odd == 0 and (not korean or is_foreign_hangul(hangul.raw)):
        return Likeness(max(alike.value, ECHOED), alike.way)
    if korean:
        spelled_so = spells_hangul(hangul.raw, other.text)
        return Likeness(max(alike.value, _SPELLED), alike.way) if spelled_so else NONE
    return NONE if odd is None and alike.way == "sound" else alike


def _by_spelling_or_sound(a: Token, b: Token) -> Likeness:
    chosen = a.script != b.script or _is_put_into_english(a, b)
    if chosen and _near(a, b) and not _are_two_bodies(a, b):
        own = a.is_own_name or b.is_own_name  # its firm chose that word, no translator
        near = Likeness(parameters().words.near_translated, "near")
        return spelled(a.text, b.text) if own else near
    foreign = a.script != b.script and {a.script, b.script} & SOUND_SCRIPTS
    written = found = spelled_or_trade(a, b)
    if a.raw != a.text or b.raw != b.text:
        found = max(found, _as_written(a, b))
    if foreign and found == written and found.way == "typo" and are_far(a.text, b.text):
        found = NONE  # how they sound tells more
    if found is NONE and foreign:
        if "Hang" in (a.script, b.script):
            return in_korean(*sorted((a.text, b.text)))
        if _is_mute(a) or _is_mute(b):
            return NONE
        if "Hani" in (a.script, b.script) and _UNHEARD & {a.kind, b.kind, a.script, b.script}:
            return NONE  # signs spell what is no trade sound by sound (see _echo), or not at all
        return _by_sound(a, b)
    return found


def _other_place(a: Token, b: Token) -> Likeness | None:
    """Tell two known places apart, however like: *Nanjing*, *Nanning*; None for other words."""
    both = a.kind == b.kind == "place" and {a.text, b.text} <= word_table().known
    return NONE if both and a.raw != b.raw and not _near(a, b) else None


def _are_two_bodies(a: Token, b: Token) -> bool:
    """Whether words tell bodies apart in Latin letters, where translators keep to the like one."""
    latin = {a.script, b.script} <= {"Latn", TRANSLATED}
    return latin and {a.text, b.text} <= words_of_kind("apart_in_latin")


def _is_put_into_english(a: Token, b: Token) -> bool:
    """Whether one of two words is of another language than the other, which a translator chose."""
    if a.raw == a.text and b.raw == b.text:  # as nearly all
        return False
    return is_put_into_english(a) != is_put_into_english(b)


def _by_sound(a: Token, b: Token) -> Likeness:
    scripts = {a.script, b.script}
    if scripts & VOWELLED_SCRIPTS:
        means = a.kind != "word" or b.kind != "word"
        if not _are_vowels_near(a.text, b.text, means=means):
            return NONE
    return sounded(a.text, b.text, LEAST_SPELLED if scripts & SPELLED_SCRIPTS else LEAST_HEARD)


@lru_cache(maxsize=100_000)
def _are_vowels_near(a: str, b: str, *, means: bool) -> bool:
    """Whether words agree in half of their letters, as they are said.

    In two thirds, if they have few consonants or one ``means`` something: *Madina* is no medicine.
    """
    one, other = said(a), said(b)
    more = means or min(len(bones(a)), len(bones(b))) < LEAST_HEARD
    return OSA.distance(one, other) * (2 + more) <= max(len(one), len(other))


def _near(a: Token, b: Token) -> bool:
    """Whether two words are near in meaning, also as one is written: *Motor* is no *engine*."""
    near, others = near_words(a.text), near_words(b.text)
    return b.text in near or b.raw in near or a.raw in others


def _is_mute(token: Token) -> bool:
    """Whether a word cannot be compared by its sound with one of another script.

    Initials have no sound, what was translated does not sound as it is spelled, and a foreign
    name is spelled in Han by how its signs are read in Mandarin.
    """
    if token.script == "Latn":
        return not has_vowel(token.text)
    if token.script in SOUND_SCRIPTS and token.kind != "word":
        return True
    return token.script == "Hani" and not syllables(token.text)


def _lettered_land(a: Token, b: Token) -> Likeness | None:
    """Compare a letter in brackets with the land that it may stand for: *Alpha (M) Sdn Bhd*."""
    letter, land = (a, b) if a.aside and len(a.text) == 1 else (b, a)
    lands = lettered_lands().get(letter.text, ()) if letter.aside else ()
    return Likeness(AS_WRITTEN, "abbreviation") if land.text in lands else None


def _numerals(a: Token, b: Token) -> Likeness:
    """Compare a number as a word, *fourth*, *tres*, with a misspelling of it or a figure."""
    if not stands_for(a.text).isdisjoint((b.text, b.raw)) or a.raw in stands_for(b.text):
        return Likeness(AS_WRITTEN, "abbreviation")
    if not (a.raw.isalpha() and b.raw.isalpha()) or a.kind == b.kind:
        return NONE
    return spelled(a.raw, b.raw)


def _as_written(a: Token, b: Token) -> Likeness:
    """Compare words as written too, where their normal form is another word."""
    if is_begun(a, b):
        return Likeness(parameters().words.abbreviation, "abbreviation")
    if _loses_ending(a) and _loses_ending(b):
        return NONE  # what is left without the endings was compared
    ours, theirs = a.raw.removesuffix(POINTED), b.raw.removesuffix(POINTED)
    if _is_known(a) and _is_known(b):  # *cantera* is no misspelled *tsentr*
        one = a.script == b.script and romanised(ours) == romanised(theirs)
        return _ROMANISED if one else NONE
    return max(spelled(ours, b.text), spelled(a.text, theirs), spelled(ours, theirs))


def _is_known(token: Token) -> bool:
    """Whether a word as written is one that means something else than it spells."""
    return token.raw != token.text and token.kind not in ("word", "name")


def _loses_ending(token: Token) -> bool:
    return token.raw[:-1] == token.text


@lru_cache(maxsize=50_000)
def _han(a: str, b: str) -> Likeness:
    """Compare brands written in Han by their characters: one other character is another firm."""
    if a == b:
        return _EQUAL
    distance = OSA.distance(a, b)
    value = (1 - distance / max(len(a), len(b))) ** 2
    return Likeness(value, "typo") if value >= parameters().words.least else NONE
