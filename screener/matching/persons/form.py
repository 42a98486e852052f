"""The normal form of a person's name: its parts, without titles, in each way it may be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from screener.late_regex import regex
from screener.matching.persons.asides import names_beside, with_birth_in_brackets
from screener.matching.persons.east_asian import in_xinjiang, read_person, without_titles
from screener.matching.persons.readings import child_of, marked
from screener.matching.persons.said import said_otherwise
from screener.matching.scoring.given_names import are_given
from screener.matching.scoring.person_spelling import (
    apart,
    joined,
    spelled,
)
from screener.matching.scoring.sound import has_vowel
from screener.names.birth import name_and_birth
from screener.names.cjk.palladius import from_palladius
from screener.names.cjk.pinyin import is_mandarin, syllables
from screener.names.cjk.runs import has_east_asian
from screener.names.cjk.wade_giles import PARTS, in_pinyin, is_told_by_spelling, spelled_usually
from screener.names.damaged import unescaped
from screener.names.family import family_words
from screener.names.form import LONGEST_NAME
from screener.names.given import is_patronymic
from screener.names.reading import NormalForm, Reading
from screener.names.tables import read_table
from screener.names.words import Token
from screener.names.writing.fold import fold
from screener.names.writing.lookalikes import in_capitals
from screener.names.writing.scripts import script_of

__all__ = ["person_form"]

_INITIAL, _PATRONYMIC = 0.35, 0.45
_LITTLE, _ARTICLE, _BALKAN, _OF_RELATIVE = 0.1, 0.05, "ic", "childof"
_LEAST_PARTS = 2
_ENG, _OULD, _ARTICLES = "eng", "ould", frozenset({"al", "el"})
_INSIDE = r"\w'’‘ʼʻ`´\u0300-\u036f"  # *O'Brien*, *И́горь*: no letter by itself
_LETTER = regex(
    rf"(?<![{_INSIDE}])(?=[a-z\u00c0-\u058f\u10a0-\u10ff\u1e00-\u1fff])"
    rf"([^\W\d_]|(?:[cksz]h|ts|[jy][aeu]|i[au])(?=\.))(\.|(?![{_INSIDE}]))",
    re.IGNORECASE,
)
"""A letter by itself, or what stands for a Cyrillic one, and the dot behind it: *V.V.*, *Yu.*"""
_CUT = regex(r"(?<!\w)([^\W\d_]{2,4})\.(?=\s*[\w,]|$)")
"""A name cut short, with a dot: *Chr.*, *Alex.*"""
_CUT_WEIGHT = 0.6
_OFFICE = regex(
    r"(\w+) of (?:the )?\w+"
    r"(?: (?:affairs|forces?|guards?|republic|security|services?|staff|union))?"
)
_HEADS = frozenset({"chief", "head"})
"""What is a name elsewhere."""
_TOGETHER = regex(r"(?<![\w.'’-])[a-zA-Z]{2,3}(?![\w.'’-])")
"""What may be initials written together: *Smith JA*."""
_BEHIND_FAMILY = regex(
    r"(\w+(?i:[eo]va?|[iy]na?|[eo]nko|sk[iy]|ski[iy]|skaia|skaya|uk|ets|yan|dze|vili|[а-яёіїєґў]{4})),?"
    r"\s+([A-ZА-ЯІЇЄ]{2})"
)
"""A family of those of whom the given names are mostly written as initials: *Golubev VY*."""
_NAME = regex(r"[^\W\d_]{2,}")
_MOST_SYLLABLES = 4
"""Of the name of a Chinese."""
_MONSIEUR = regex(r"M\.?\s+(?=[^\W\d_]{2,}\s+[^\W\d_]{2,})")
"""What may be an initial or a French title: *M. Pieter Deboutte*."""
_IN_PASSPORTS = {"lyu": "lv", "nyu": "nv"}
"""What China writes for *lü*, which is no *liu*."""
_MARIA = "M\u00aa"
"""Short for the name in Spanish: *Mª Dolores*."""
_LAST_SERVANT = regex(r"(.+) (abd[aeou]l|abdoul)")
"""*Aziz, Abdul* is Abdul Aziz."""
_RELATIVE = regex(r"(?<=\w)[,\s]+(?:[sdwch]\s?/\s?o|a/[lp])\b\.?", re.IGNORECASE)
"""What stands before a parent or a husband in India and Malaysia: *Ramesh Kumar S/o Mohan Lal*."""
_GLUED = regex("(?:(?:นางสาว|นาย|นาง|น\\.ส\\.|คุณ|ທ້າວ|ນາງ) ?|Ông |Bà )(?=\\w{3})")
"""Titles of Thai and Lao that are written to the name, which may begin so, and of Vietnam: *Mr*."""
_MOST_SAID = 2
"""Letters of initials that could be said as a word: *JA*; three have no vowel."""
_SYLLABLE = regex(r"\b([^\W\d_]+)-([^\W\d_]+)")
"""What stands before a hyphen, and behind it: *Ing-wen* is no engineer."""
_SERVANT = regex(
    r"\babd(?: [ae]l(?=\w{4})| (?:al |el |ul |ur |ar )?|[aeu][a-z] (?:al )?|ou?l "
    r"|[aeu]([a-km-z])(?=\1)|[aeou]l(?=[^l]\w{3})|u(?=[^\Waeioul]\w{3,}(?<![eo]v)(?<![eo]va)\b))"
)
"""*Servant of*, before a name of God: *Abdel Fattah*, *Abd al-Fattah*, *Abdelfattah*, *Abdufatto*,
but for a family of such a name, which is one word in Russian: *Abdukadyrov*."""
_SERVANT_OF = "abd"
_OF_SON = "ou"
"""First letters of *oglu*, *ugli* and *uly*; *qizi* and its like begin otherwise."""
_LETTERS = 2
"""Letters that an initial of another script is read as, at most: *Щ* is *sh*."""


def person_form(name: str) -> NormalForm:
    """Return the normal form of a person's name: its parts in Latin letters, without titles.

    A date of birth behind the name is no part of it; context.py holds it against the list's.
    """
    return _form(name[:LONGEST_NAME])


@lru_cache(maxsize=50_000)
def _form(name: str) -> NormalForm:
    name, _ = name_and_birth(unescaped(name))
    written = _writings(name) if has_east_asian(name) else (name,)
    read = [reading for writing in written for reading in _read(writing)]
    return NormalForm(name, tuple([reading for reading in read if reading.tokens]))


def _writings(name: str) -> tuple[str, ...]:
    """Return a name that is written twice, *赵伟 ZHAO WEI*, in each script by itself."""
    signs = "".join(c if has_east_asian(c) else " " for c in name)
    others = "".join(" " if has_east_asian(c) else c for c in name)
    whole = len("".join(signs.split())), len(_NAME.findall(others))
    return (signs.strip(), others.strip()) if min(whole) >= _LEAST_PARTS else (name,)


def _read(name: str) -> Iterator[Reading]:
    if has_east_asian(name):
        yield from read_person(name)
        if (untitled := without_titles(name)) != name:
            yield from read_person(untitled)
        return
    name = with_birth_in_brackets(name)
    ways = [*_in_letters(name)]
    said = marked(name)
    yield from (Reading(tokens, (), letters="".join(said), words=said) for tokens in ways)
    raw = [token.raw for token in ways[0]]
    if not child_of().isdisjoint(raw):
        yield from (Reading(_with_russian_fathers(tokens), ()) for tokens in ways)
    for way, partial in names_beside(name):
        yield from (Reading(tokens, (), partial=partial) for tokens in _in_letters(way))
    yield from _from_wade_giles(name, ways[0])
    yield from _from_palladius(name)
    if not in_xinjiang().keys().isdisjoint(raw):
        yield from _from_xinjiang(name)


def _from_xinjiang(name: str) -> Iterator[Reading]:
    """Read *Xuekelaiti Zhakeer* as Shohret Zakir, if all its words are names of that land."""
    words = [word for word in fold(name).split() if word not in _table().titles]
    own = " ".join([in_xinjiang().get(word, "?") for word in words])
    if "?" not in own:
        yield Reading(tuple([_part(word, "Latn") for word in own.split()]), ())


def _in_letters(name: str) -> Iterator[tuple[Token, ...]]:
    plain = apart(in_capitals(normalize("NFKC", name.replace(_MARIA, "Maria"))))
    yield _tokens(plain, script_of(name))
    yield from (_tokens(said, script_of(name)) for said in said_otherwise(plain))
    if (dotted := _apart(plain)) != plain:
        yield _tokens(dotted, script_of(name))
    if title := _MONSIEUR.match(plain) or _GLUED.match(plain):
        yield _tokens(plain[title.end() :], script_of(name))


def _with_russian_fathers(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Write a father's name before *oglu* or *qizi* as Russian does: *Heydarovich*."""
    found: list[Token] = []
    for token in tokens:
        if token.raw in child_of() and found and found[-1].kind == "name":
            ending = "ovich" if token.raw[0] in _OF_SON else "ovna"
            found[-1] = found[-1]._replace(text=spelled(f"{found[-1].raw}{ending}"))
        else:
            found.append(token)
    return tuple(found)


def _from_wade_giles(name: str, tokens: Sequence[Token]) -> Iterator[Reading]:
    """Read *Kuo Po-hsiung* and *Po-hsiung Kuo* as Guo Boxiong; without hyphen the family is first.

    What was written stands for the words of such a reading. One whose syllables Taiwan spells
    otherwise too is read as most spell them.
    """
    if len(tokens) != PARTS or {(t.kind, t.script) for t in tokens} != {("name", "Latn")}:
        return
    words, hyphened = tuple([token.raw for token in tokens]), _SYLLABLE.search(name)
    if hyphened and (usual := spelled_usually(words)) != words:
        yield Reading(tuple([_part(word, "Latn") for word in usual]), ())
    first = hyphened is not None and words[:1] == (fold(hyphened[1]),)
    for parts in in_pinyin(words, 0 if first else 1, hyphened=hyphened is not None):
        read = tuple([_part(part, "Latn") for part in parts])
        yield Reading(read, (), letters="".join(words), words=words)


def _from_palladius(name: str) -> Iterator[Reading]:
    """Read a name that Russian writes so as Chinese: Чэнь Цюаньго is *Chen Quanguo*."""
    words = name.casefold().split()
    said = [from_palladius(word) for word in words]
    if len(words) >= _LEAST_PARTS and all(said) and sum(map(len, said)) <= _MOST_SYLLABLES:
        parts = ["".join(syllables) for syllables in said]
        read = tuple([_part(part, "Latn") for part in parts])
        yield Reading(read, (), letters="".join(parts), words=tuple(parts))


def _apart(name: str) -> str:
    """Set initials that are written together apart, in any case: what is no short name."""
    behind = _BEHIND_FAMILY.fullmatch(name) if name[-3:-2].isspace() else None
    if behind and not are_given(family := spelled(fold(behind[1])), family):
        return f"{behind[1]} {'. '.join(behind[2])}."
    return _TOGETHER.sub(lambda found: _dotted(found[0]), name)


@lru_cache(maxsize=20_000)
def _dotted(word: str) -> str:
    short = word.casefold()
    said = len(short) > _MOST_SAID and has_vowel(short)
    if said or short in _short_names() or is_mandarin(short):
        return word
    return " ".join(f"{letter}." for letter in word)


@lru_cache(maxsize=1)
def _short_names() -> frozenset[str]:
    table = read_table("persons")
    letters = {title for title in table["titles_or_names"].split() if not has_vowel(title)}
    titles = " ".join({*table["titles"].split()} - letters)  # *SK Sharma*
    names = f"{table['short_names']} {titles} {table['particles']} {table['borne']}"
    families = (*table["korean_families"].values(), *read_table("cantonese")["signs"])
    return frozenset(names.split()).union(families, table["spellings"], table["generations"])


def _tokens(name: str, script: str) -> tuple[Token, ...]:
    if "/" in name:
        name = _RELATIVE.sub(f" {_OF_RELATIVE}", name)
    table, folded = _table(), joined(fold(_LETTER.sub(r"\1 ", name)))  # *V.V.* is no word
    for phrase, one in table.phrases.items():
        if phrase in folded:
            folded = re.sub(rf"\b{phrase}\b", one, folded)
    if " of " in folded:
        folded = _OFFICE.sub(_without_office, folded)
    if "abd" in folded:
        if last := _LAST_SERVANT.fullmatch(folded):
            folded = f"{last[2]} {last[1]}"
        folded = _SERVANT.sub("abd ", folded)
    words = [word for word in folded.split() if word not in "()"]
    hyphened = [(fold(found[1]), fold(found[2])) for found in _SYLLABLE.finditer(name)]
    said = {before for before, behind in hyphened if len(syllables(behind)) == 1}
    told = words[1:] if words[:1] and words[0] in table.generations else words  # *Sr. Juan Perez*
    parts = [
        word
        for word, title in zip(told, _titles(told, name), strict=True)
        if not title or word in said
    ] or words
    initials = _initials(name, parts)
    whole = read_table("persons")["spellings"].keys()
    cut = {fold(found[1]) for found in _CUT.finditer(name)} - whole - table.generations.keys()
    families = family_words(name)
    # *Dong-bin* is a given name of Korea
    given = {behind for _, behind in hyphened} & {*parts[-1:]} & table.particles
    return _with_patronymics(
        [
            Token(part[:_LETTERS], _INITIAL, "initial", part)
            if part in initials
            else Token(part, _CUT_WEIGHT, "initial", part)
            if part in cut and part not in table.particles
            else Token(part, 1.0, "name", part, script)
            if part in given
            else _part(part, script)._replace(aside=part in families)
            for part in parts
        ]
    )


def _without_office(found: re.Match[str]) -> str:
    """Leave a title of what somebody is the head of: *General of the Army*, but *son of Omar*."""
    return found[1] if found[1] in _table().titles else "" if found[1] in _HEADS else found[0]


def _titles(words: Sequence[str], name: str) -> Iterator[bool]:
    """Whether each word of a name is a title.

    What stands before a comma is none, *SAYED, Hafez*; nor what is a name elsewhere, *Ing Dara*,
    but with a dot, or where two other words are left; nor what people of East Asia are called,
    *Lim Guan Eng*; nor what stands last behind one name or an article, as families do that are
    called so: *Tariq Sheikh*, *Abdullah Omar al-Sheikh*; nor a son's father: *Ould Cheikh*.
    """
    table, plain = _table(), name.casefold()
    before, _, behind = plain.partition(",")
    family = set(fold(before).split()) if behind.strip() else set()
    family = family if family <= table.titles else set()
    left = sum(len(word) > 1 and word not in table.titles for word in words)
    named = sum(word not in table.titles | table.particles for word in words)
    for at, word in enumerate(words, 1):
        other = left >= _LEAST_PARTS and not (word == _ENG and _is_east_asian(words))
        sure = word not in table.also_names or f"{word}." in plain or other
        before_it = words[at - 2] if at > 1 else ""
        last = at == len(words) and word in table.families and not behind
        last &= named == 1 or before_it in _ARTICLES
        own = word in family or last or before_it == _OULD
        yield word in table.titles and sure and not own


def _is_east_asian(words: Sequence[str]) -> bool:
    """Whether a name begins or ends, but for Eng, with a family of East Asia: *Tan Chuan Eng*."""
    others = [word for word in words if word != _ENG]
    return not _east_asian_families().isdisjoint((others[0], others[-1]))


@lru_cache(maxsize=1)
def _east_asian_families() -> frozenset[str]:
    table, south = read_table("persons"), read_table("hokkien")["families"]
    families = f"{table['chinese_families']} {' '.join(south.values())}"
    return frozenset(families.split()).union(
        table["korean_families"].values(), read_table("cantonese")["signs"]
    )


def _with_patronymics(parts: Sequence[Token]) -> tuple[Token, ...]:
    """Lower the weight of a patronymic, if another part stands for the family.

    What ends a name as families of the Balkans do is one: *Ana Marija Petrovic*. *Heydar oglu* is
    a patronymic.
    """
    names = [at for at, part in enumerate(parts) if part.kind == "name"]
    behind = [at for at, part in enumerate(parts) if part.raw == _OF_RELATIVE]
    if behind and sum(at < behind[0] for at in names) >= _LEAST_PARTS:
        return tuple(
            [
                part._replace(weight=_PATRONYMIC)
                if part.kind == "name" and at > behind[0]
                else part
                for at, part in enumerate(parts)
            ]
        )
    told = {at - 1 for at, part in enumerate(parts) if part.raw in child_of()}
    fathers = [
        at for at in names if at in told or (is_patronymic(parts[at].raw) and not parts[at].aside)
    ]
    if fathers and fathers[-1] == names[-1] and parts[fathers[-1]].raw.endswith(_BALKAN):
        fathers.pop()
    if len(names) <= _LEAST_PARTS or not fathers:
        return tuple(parts)
    if len(fathers) == _LEAST_PARTS:  # the family is first or last
        fathers.remove(names[0] if names[0] in fathers else fathers[-1])
    return tuple(
        [
            part._replace(weight=_PATRONYMIC) if at in fathers else part
            for at, part in enumerate(parts)
        ]
    )


def _initials(name: str, parts: Sequence[str]) -> frozenset[str]:
    """The letters that stand for names; *y* and *e* are *and* unless dotted or at either end."""
    last = 2 if parts and len(parts[-1]) == 1 else 1  # *Petrov Y V*
    particles = _table().particles.difference((*parts[:1], *parts[-last:]))
    letters = [(fold(found[1]), found[2]) for found in _LETTER.finditer(name)]
    return frozenset(letter for letter, dot in letters if dot or letter not in particles)


class _Table(NamedTuple):
    titles: frozenset[str]
    also_names: frozenset[str]
    families: frozenset[str]
    particles: frozenset[str]
    phrases: Mapping[str, str]
    generations: Mapping[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    table = read_table("persons")
    titles, also_names, families, particles = (
        frozenset(table[key].split())
        for key in ("titles", "titles_or_names", "titles_or_families", "particles")
    )
    return _Table(
        titles,
        also_names,
        families,
        particles | child_of(),
        table["phrases"],
        table["generations"],
    )


def _part(raw: str, script: str) -> Token:
    raw = _IN_PASSPORTS.get(raw, raw)
    if generation := _table().generations.get(raw):
        return Token(generation, _LITTLE, "number", raw)
    if len(raw) == 1 and raw not in _table().particles:
        return Token(raw, _INITIAL, "initial", raw)
    text = raw if script == "Latn" and is_told_by_spelling(raw) else spelled(raw)
    if text in _table().particles:
        return Token(text, _LITTLE if text == _SERVANT_OF else _ARTICLE, "particle", raw)
    return Token(text, 1.0, "name", raw, script)
