"""Cooperatives and societies, which are called by abbreviations made of their long names."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from screener.late_regex import regex
from screener.matching.scoring.align import Alignment
from screener.matching.scoring.initials import acronym_credit, has_capitals, lands_of
from screener.matching.scoring.parameters import parameters
from screener.matching.scoring.places_said import lands_said, of_one_land
from screener.matching.scoring.slips import is_slip
from screener.matching.scoring.sound import bones, has_vowel
from screener.memo import Memo
from screener.names.beside.beginnings import abbreviates_all, counts_every, spells_out
from screener.names.caveats import ALONE
from screener.names.kinds import BRANDS, LABELS, words_of_kind
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token, word_table

__all__ = [
    "BESIDE_BLEND",
    "LEAST_BLENDED",
    "blend",
    "blend_credit",
    "blended",
    "is_society",
    "is_union_of_other",
    "other_abbreviation",
]

BESIDE_BLEND = frozenset({"place", "common"})
"""Kinds of words that may stand beside a blend if the long name says them: *COPROCA Man*."""
LEAST_BLENDED = 3
"""Words that one word may be made of the beginnings of."""
_SHORTEST_BLEND, _SHORTEST_BESIDE_LAND, _SHORTEST_OF_COMPANY, _SHORTEST_SURE = 4, 5, 6, 6
"""Letters of such a word; of a *Companhia* it has more: another firm may be called *COBRA*."""
_LONGEST_ABBREVIATION, _LONGEST_INITIALS = 10, 5
_MOST_WORDS = 300_000
_BREATHED = regex("(?<=[aeiou])h$|(?<=t)h")
_OF_SEVERAL, _ADMINISTERED = "des", "administration"
_NOTHING = Token("", 0.0, "particle")
_BESIDE = LABELS | BESIDE_BLEND
_SEATS = frozenset({"place", "word"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The table ``rules/names/societies.yml``, which says what each of them is."""

    beginnings: tuple[str, ...]
    of_work: tuple[str, ...]
    of_form: frozenset[str]
    leading: frozenset[str]
    of_firms: frozenset[str]
    administered: frozenset[str]
    made_of: tuple[str, ...]
    made_of_coop: tuple[str, ...]
    of_families: tuple[str, ...]
    made_of_initials: tuple[str, ...]
    members: frozenset[str]
    of_several: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    table = read_table("societies")
    return _Words(
        tuple(table["beginnings"].split()),
        tuple(table["of_work"].split()),
        frozenset(table["of_form"].split()),
        frozenset(table["leading"].split()),
        frozenset(table["of_firms"].split()),
        frozenset(table["administered"].split()),
        tuple(table["made_of"].split()),
        tuple(table["made_of_coop"].split()),
        tuple(table["of_families"].split()),
        tuple(table["made_of_initials"].split()),
        frozenset(table["members"].split()),
        frozenset(table["of_several"].split()),
    )


def blended(short: Reading, long: Reading) -> bool:
    """Whether a name is one word made of beginnings of all words of another: *cooproya*.

    Only cooperatives and societies, whose names are long: those of other firms give such words by
    chance too often.
    """
    word = blend(short)
    if not word or not is_society(long):
        return False
    written = short.legal_words.intersection(short.words)
    left_out = written
    if _ADMINISTERED in long.words:
        left_out = left_out | _words().administered
    said = [word for word in long.words if word not in left_out]
    if len(said) < LEAST_BLENDED or not abbreviates_all(word, said):
        return False
    spelled, sure = _is_spelled(word, long), len(word) >= _SHORTEST_OF_COMPANY
    if not (spelled or sure or _is_told(long)):
        return False
    counted = spelled or counts_every(word, said)
    return _are_of_one_place(short, long, counted=counted) and (
        spelled or sure or _is_made_so(short, long, said)
    )


def _is_made_so(short: Reading, long: Reading, said: Sequence[str]) -> bool:
    """Whether few letters are made as those of a society are, and not of one word less."""
    word, beside = blend(short), [token for token in short.tokens if not token.aside]
    if lands_of(beside) and len(word) < _SHORTEST_BESIDE_LAND:
        return False
    # a place in a bracket may have its letter too: *CPNCK (South Kivu)*
    own = [part for part in said if part not in {token.written for token in beside}]
    return _are_cooperative(short, long) or _are_initials(word, own, long) or _is_said(word, own)


def _are_of_one_place(short: Reading, long: Reading, *, counted: bool) -> bool:
    """Whether a long name says the town and land beside an abbreviation, or no other.

    In a bracket is the seat, and many initials that count the towns of the long name are sure
    without it: *URCPA-AD (Natitingou)* is the union of Atacora and Donga. So are all initials of a
    name that says no town: *N.W.C.A. Bamenda*.
    """
    lands = [short.tokens[at].text for at in lands_of(short.tokens)]
    if lands and lands_of(long.tokens, but=lands):
        return False
    if of_one_land(lands_said(short.tokens), lands_said(long.tokens)) < 0:
        return False
    beside = _beside_blend(short) - {*lands} - _beside_blend(long)
    if beside and not (counted and beside <= _places(short) and _says_no_town(long, blend(short))):
        return False
    seats = {t.text for t in short.tokens if t.aside and t.kind in _SEATS} - {*lands}
    whole = word_table().whole
    places = {whole[word].text for word in long.words if whole[word].kind == "place"}
    if not seats or places <= word_table().lands:
        return True
    letters = "".join([w[0] for w in long.words if w not in word_table().particles])
    sure = len(letters) >= _SHORTEST_SURE and letters == blend(short)
    return sure or not seats.isdisjoint([t.text for t in long.tokens])


def _places(reading: Reading) -> AbstractSet[str]:
    return {token.text for token in reading.tokens if token.kind == "place"}


def _says_no_town(reading: Reading, short: str) -> bool:
    """Whether a name says no place but lands and directions, and no word of its own behind *de*.

    Which may be a town that no table knows. ``short`` may stand in it, too.
    """
    free, of = word_table().lands | words_of_kind("directions"), words_of_kind("of")
    tokens = [token for token in reading.tokens if token.written != short]
    return not any(
        (token.kind == "word" and before.text in of)
        or (token.kind == "place" and token.text not in free)
        for before, token in pairwise((_NOTHING, *tokens))
    )


def _are_initials(word: str, said: Sequence[str], long: Reading) -> bool:
    """Whether a short word has one letter of each word, a legal form maybe in full: *GAESA*.

    A town behind four words or more has none.

    Few letters are two or three of anybody's words: *Segro* of *Société Ellissa Group*.
    """
    particles, forms = word_table().particles, long.legal_words
    made = {""}
    for at, part in enumerate(said, start=1):
        letters = {part[0], ""} if LEAST_BLENDED + 1 < at == len(said) else {part[0]}
        if part in forms:
            letters |= {"", part}
        elif part in particles or part.isdigit():
            letters |= {""}
        made = {begun + more for begun in made for more in letters if word.startswith(begun + more)}
    return word in made


def _is_said(word: str, said: Sequence[str]) -> bool:
    """Whether a short word begins as a society and then as each other word: *COPEC*, *SOGIM*."""
    if not said:
        return False
    first, *others = said
    if not (_is_of_society[first] or first in _words().leading):
        return False
    made = {first[:2]}
    for part in others:
        if part not in word_table().particles:
            begun = [part[:size] for size in range(1, len(part) + 1)]
            made = {one + more for one in made for more in begun if word.startswith(one + more)}
    return word in made


def _beside_blend(reading: Reading) -> AbstractSet[str]:
    return {t.text for t in reading.tokens if t.kind in BESIDE_BLEND and not t.aside}


def blend_credit(short: Reading, long: Reading) -> float:
    """Mere initials of a society that is no cooperative may stand for another firm, too.

    Less so if they are those of all its words.
    """
    word = blend(short)
    if _are_cooperative(short, long):
        return parameters().words.blend
    particles = word_table().particles
    said = [part for part in long.words if part not in particles and part != word]
    if len(word) > len(said):
        return parameters().words.blend
    credit = acronym_credit(word)
    return max(credit, parameters().words.spelled) if _is_spelled(word, long) else credit


def _is_spelled(word: str, long: Reading) -> bool:
    """Whether letters are the initials of all words of a society, of which none is a name.

    Or the first tells that it is one, and no firm: *FPFD*, but not *GCCU Uganda*, Gulu Cotton
    Cooperative Union.
    """
    own = any(token.kind == "word" and token.written != word for token in long.tokens)
    told = not own or _leads(long) or _is_of_society[long.words[0]]
    if not told or long.words[0] in _words().of_firms:
        return False
    return spells_out(word, long.words)


def _are_cooperative(short: Reading, long: Reading) -> bool:
    return "cooperative" in (*short.legal, *long.legal) or bool(_members_of(long))


def is_union_of_other(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether one is a union of several and the other one of them, as far as names tell.

    *Union des Coopératives de Man* is not the *Coopérative de Man*, nor a *Fédération des Unions*
    one of those. One with a brand may be called either: *Federación de Cooperativas COOCAFE*.
    """
    over = ((a, alignment.left_over, b), (b, alignment.right_over, a))
    unions = words_of_kind("unions")
    if not any(
        not unions.isdisjoint([union.tokens[at].text for at in places])
        and _is_one_of(_members_of(union), one)
        for union, places, one in over
    ):
        return False
    agreed = [pair.left[0] for pair in alignment.pairs]
    return not any(
        a.tokens[at].kind in BRANDS and (not at or a.tokens[at - 1].kind != "particle")
        for at in agreed
    )


def _is_one_of(members: AbstractSet[str], one: Reading) -> bool:
    """Whether a name is that of one such as a union's members are, and not of several."""
    members = members - _members_of(one)
    return bool(members) and ("cooperative" in one.legal or _says(one, members))


def _members_of(reading: Reading) -> AbstractSet[str]:
    """What the members of a union are, in the normal form, as far as its name says: *des Unions*.

    What has one form for one and several tells it by what stands before: *des SCOOPS*.
    """
    members, words = _words().members, reading.words
    told = {token.text for token in reading.tokens if token.raw in members}
    forms = [word for of, word in pairwise(words) if of == _OF_SEVERAL]
    return told if _words().of_several.isdisjoint(forms) else told | {"cooperative"}


def _says(reading: Reading, words: AbstractSet[str]) -> bool:
    return not words.isdisjoint([token.text for token in reading.tokens])


def is_society(reading: Reading) -> bool:
    """Whether a name is that of a cooperative or society, which is known by a blend of it.

    That it is a *sociedad limitada* makes it none.
    """
    return _leads(reading) or _is_told(reading)


def _leads(reading: Reading) -> bool:
    return bool(reading.words) and reading.words[0] in _words().leading


def _is_told(reading: Reading) -> bool:
    told = map(_is_of_society.__getitem__, reading.words)
    if _words().of_form.isdisjoint(reading.legal_words) or "cooperative" in reading.legal:
        return any(told)
    form = _words().of_form & reading.legal_words
    return any(tells and said not in form for said, tells in zip(reading.words, told, strict=True))


def blend(reading: Reading) -> str:
    """Return the one word of a name that may be made of others, `""` if it has none.

    It may stand beside a town, *SOCAB Bangolo*, and a longer one beside a land, *FUPROCAT Togo*.
    """
    words = [token for token in reading.tokens if token.kind not in _BESIDE and not token.aside]
    if len(words) != 1 or words[0].kind != "word":
        return ""  # as most
    fits = len(words[0].text) >= _SHORTEST_BLEND and has_capitals(words[0])
    return words[0].written if fits else ""


def other_abbreviation(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two cooperatives are called by abbreviations, or short words, one letter apart.

    Their abbreviations are made of the same few words: one letter is another town. One of two
    names may lack the legal form, both if they begin as abbreviations of a *coopérative* do. So are
    initials of any name that spells them out, and such as have no vowel: *FNGPC*, *FNGPV Togo*.
    """
    told = "cooperative" in (*a.legal, *b.legal) or bool((a.caveats | b.caveats) & ALONE)
    pairs = [(a.tokens[p.left[0]], b.tokens[p.right[0]], p.likeness.way) for p in alignment.pairs]
    # beside another name one may be typed wrong: *Gbelay Geh*, *Gbehlay Geh*
    named = any(one.kind == "word" and way == "equal" for one, _, way in pairs)
    for one, other, way in pairs:
        short = max(len(one.text), len(other.text)) <= _LONGEST_ABBREVIATION
        if one.raw == other.raw:  # read in two ways: *Dos Pinos*
            continue
        if way == "typo" and one.kind == other.kind == "word" and short:
            if _are_made(one.text, other.text, told=told) or _are_mute(one, other):
                return True
            another = not named and bones(_unbreathed(one.text)) != bones(_unbreathed(other.text))
            if told and (another or _are_other_initials(one.text, other.text)):
                return True
    return False


def _unbreathed(word: str) -> str:
    """Return a word without the *h* that nobody says in West Africa: *Gumah*, *Thienko*."""
    return _BREATHED.sub("", word)


def _are_made(one: str, other: str, *, told: bool) -> bool:
    """Whether two words begin as abbreviations of a cooperative do, whether it is ``told`` or not.

    If not, one with a letter less is typed wrong, *Coopdota*, and another letter tells another, but
    in the name of a family.
    """
    words = _words()
    begun = words.made_of if told else words.made_of_coop
    fits = one.startswith(begun) and other.startswith(begun)
    if not told and (len(one) != len(other) or one.startswith(words.of_families)):
        return False
    return fits and word_table().known.isdisjoint((one, other))


def _are_mute(one: Token, other: Token) -> bool:
    """Whether two words in Latin letters are as many that nobody can say, of which one is another.

    Letters that changed places were typed so, and other scripts leave out vowels.
    """
    a, b = one.text, other.text
    written = one.script == other.script == "Latn" and len(a) == len(b) >= _SHORTEST_BLEND
    return written and not (has_vowel(a) or has_vowel(b) or is_slip(a, b))


def _are_other_initials(a: str, b: str) -> bool:
    """Whether two short words made of *coopérative agricole* have one vowel for another.

    *CAYAT* is not *CAYOT*. Y for i is the same name; another's may be typed wrong: *Coop Kouami*.
    """
    known, begun = word_table().known, _words().made_of_initials
    if not len(a) == len(b) <= _LONGEST_INITIALS or a in known or b in known:
        return False
    if not (a.startswith(begun) and b.startswith(begun)):
        return False
    others = [{x, y} for x, y in zip(a, b, strict=True) if x != y]
    return len(others) == 1 and others != [{"i", "y"}]


def _tells_society(word: str) -> bool:
    """Whether a word begins as those of societies do, and does not say what they do."""
    words = _words()
    return word.startswith(words.beginnings) and not word.startswith(words.of_work)


_is_of_society = Memo[str, bool](_tells_society, _MOST_WORDS)
