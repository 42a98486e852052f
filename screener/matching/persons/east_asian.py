"""Names of persons written in Han, kana or Hangul, read in Latin letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from screener.late_regex import regex
from screener.matching.scoring.given_names import are_given
from screener.names.cjk.aloud import in_cantonese, read_aloud
from screener.names.cjk.hokkien import in_hokkien
from screener.names.cjk.japanese_persons import japanese_given, japanese_names
from screener.names.cjk.pinyin import wade_giles
from screener.names.cjk.runs import has_east_asian, script_of_run
from screener.names.cjk.words import simplify
from screener.names.reading import Reading
from screener.names.tables import read_table
from screener.names.words import Token
from screener.names.writing.fold import fold

__all__ = ["in_xinjiang", "read_person", "without_titles"]

_LEAST_ABROAD, _LEAST_SIGNS = 3, 2
_DOT = regex(r"[·・•‧]")
"""What parts the names of foreigners: *バラク・オバマ*."""
_ENDINGS = {"江": "jan", "古丽": "gul"}
"""What men's and women's names of Uyghurs end in: *Alimjan*, *Aygul*."""
_ENDINGS_IN_PINYIN = {"江": "jiang", "古丽": "guli"}
_SERVANT = Token("abd", 0.1, "particle", "abd")
"""*Servant of*, before a name of God: *Abdukerim* is written as two words in the table."""
_TAIWANESE = {"li": "lee"}
"""Family names that are spelled otherwise than Wade-Giles does."""


def read_person(name: str) -> tuple[Reading, ...]:
    """Return the ways to read a person's name, each as its parts, the family name first.

    Han is read as Chinese, sign by sign and with the given name as one word (*Xi Jinping*), and as
    Japanese, Korean or Cantonese when all of it is known to be; Hangul likewise by syllable and
    with one given name. Readings of Han as abroad have the signs for their words: they tell what
    is written in other letters, for many signs are said alike there.
    """
    text = unicodedata.normalize("NFKC", name)
    signs = _of_signs(text)
    others = tuple(
        Token(word, 1.0, "name", word)
        for word in fold("".join(" " if has_east_asian(c) else c for c in text)).split()
        if word not in "()"
    )
    ways = [_with(others, parts) for parts in _ways(signs)]
    ways += [_without_umlaut(way) for way in ways if any("lv" in part.text for part in way)]
    if len(parts := _DOT.split(text)) > 1 and all(map(_is_of_signs, parts)):
        ways.insert(0, tuple(_said(part.strip(), script_of_run(part.strip())) for part in parts))
        ways += _of_xinjiang([part.strip() for part in parts])
    ways = [way for way in dict.fromkeys(ways) if way]
    abroad = dict.fromkeys(_with(others, parts) for parts in _abroad(signs))
    read = [Reading(way, ()) for way in ways]
    simple = simplify(signs)
    read += [Reading(way, (), letters=simple, words=(simple,)) for way in abroad if way not in ways]
    return tuple(read)


def without_titles(name: str) -> str:
    """Leave off what somebody is, before or behind a name of two signs or more: *王伟先生*.

    *李先生* and *김 사장* say no given name, so that all of them is taken for one.
    """
    before, behind = _titles()
    left = behind.sub("", before.sub("", name))
    return left if len(_of_signs(left)) >= _LEAST_SIGNS else name


def _of_signs(text: str) -> str:
    return "".join(c for c in text if has_east_asian(c))


@lru_cache(maxsize=1)
def _titles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, behind = (
        "|".join(read_table("persons")[f"titles_{place}_signs"].split())
        for place in ("before", "behind")
    )
    return regex(rf"^\s*(?:{before})[\s:：]*(?=\S)"), regex(rf"(?<=\S)\s*(?:{behind})\s*$")


def _with(others: Sequence[Token], parts: Sequence[Token]) -> tuple[Token, ...]:
    return tuple(part for part in (*parts, *others) if part.text)


def _without_umlaut(parts: Sequence[Token]) -> tuple[Token, ...]:
    """Read 吕 as *Lu*, as many write it who have no *ü*."""
    return tuple([part._replace(text=part.text.replace("lv", "lu")) for part in parts])


def _of_xinjiang(parts: Sequence[str]) -> Iterator[tuple[Token, ...]]:
    """Read names of Uyghurs and Kazakhs as they spell them: *Shohret* of 雪克来提."""
    known = [_turkic(simplify(part)) for part in parts]
    if any(known):
        yield tuple(
            token
            for said, part in zip(known, parts, strict=True)
            for token in (_words(said, part) if said else [_said(part, script_of_run(part))])
        )


def _words(said: str, signs: str) -> list[Token]:
    return [_SERVANT if word == _SERVANT.text else _heard(word, signs) for word in said.split()]


@lru_cache(maxsize=1)
def in_xinjiang() -> dict[str, str]:
    """Names of Uyghurs and Kazakhs as they spell them by the pinyin of their signs: *Xuekelaiti*.

    What is a name elsewhere is left out: *Aisha*, *Musa*.
    """
    table = read_table("persons")["turkic_in_han"]
    read = {read_aloud(signs, "Hani"): said for signs, said in table.items()}
    longer = {
        f"{pinyin}{end}": f"{name}{_ENDINGS[signs]}"
        for signs, end in _ENDINGS_IN_PINYIN.items()
        for pinyin, name in read.items()
    }
    return {
        pinyin: name for pinyin, name in (longer | read).items() if not are_given(pinyin, pinyin)
    }


def _turkic(signs: str) -> str:
    """Return a Turkic name in Latin letters, ``""`` if it is not known; *Alimjan* is Alim's too."""
    spelled = read_table("persons")["turkic_in_han"]
    whole = (f"{spelled[name]}{said}" for name, said in _without_ending(signs) if name in spelled)
    return spelled.get(signs) or next(whole, "")


def _without_ending(signs: str) -> Iterator[tuple[str, str]]:
    for ending, said in _ENDINGS.items():
        if signs.endswith(ending):
            yield signs.removesuffix(ending), said


def _is_of_signs(part: str) -> bool:
    return bool(part.strip()) and all(map(has_east_asian, part.strip()))


def _ways(signs: str) -> Iterator[tuple[Token, ...]]:
    script = script_of_run(signs)
    if script == "Kana":
        yield from _japanese(signs) or [(_said(signs, script),)]
        return
    signs = signs if script == "Hang" else simplify(signs)
    family = _family(signs)
    yield tuple(_said(sign, script) for sign in signs)
    if len(signs) > family:
        yield _said(signs[:family], script), _said(signs[family:], script)
    if script == "Hani":
        yield from _japanese(signs)


def _family(signs: str) -> int:
    """How many simplified signs the family name has."""
    return 2 if signs[:2] in read_table("persons")["two_sign_families"] else 1


def _abroad(signs: str) -> Iterator[tuple[Token, ...]]:
    """Read Han as in Taiwan, in Korea, in Hong Kong and Singapore, if all its signs are known.

    Names of two signs are read as Chinese only: too many would be alike.
    """
    if len(signs) < _LEAST_ABROAD or script_of_run(signs) != "Hani":
        return
    signs = simplify(signs)
    family = _family(signs)
    mandarin = [wade_giles(read_aloud(sign, "Hani")) for sign in signs]
    mandarin[0] = _TAIWANESE.get(mandarin[0], mandarin[0])
    yield tuple(map(_heard, mandarin, signs))
    korean = "".join(_korean_signs().get(sign, "") for sign in signs)
    if len(korean) == len(signs):
        yield tuple(_said(sign, "Hang") for sign in korean)
        yield _said(korean[:family], "Hang"), _said(korean[family:], "Hang")
    for parts in (tuple(signs), (signs[:family], signs[family:])):
        spoken = [in_cantonese(part) for part in parts]
        if all(spoken):
            yield tuple(map(_heard, spoken, parts))
            for also in read_table("persons")["families_abroad"].get(parts[0], "").split():
                yield tuple(map(_heard, (also, *spoken[1:]), parts))
    for spoken_south in in_hokkien(signs[:family], signs[family:]):
        yield tuple(map(_heard, spoken_south, (signs[:family], *signs[family:])))


def _heard(said: str, signs: str) -> Token:
    """A reading in the spelling by which names in Latin letters are compared."""
    return Token(read_table("persons")["spellings"].get(said, said), 1.0, "name", signs, "Hani")


@lru_cache(maxsize=1)
def _korean_signs() -> dict[str, str]:
    """The Hangul of signs, by their simplified forms."""
    table = read_table("persons")["hanja"]
    return {simplify(sign): hangul for hangul, signs in table.items() for sign in signs}


def _said(signs: str, script: str) -> Token:
    families = read_table("persons")["korean_families"]
    text = families.get(signs) if script == "Hang" else None
    return Token(text or read_aloud(signs, script), 1.0, "name", signs, script)


def _japanese(signs: str) -> list[tuple[Token, ...]]:
    """Cut a name into a Japanese family and given name; ``[]`` if either is not known."""
    names = japanese_names()
    for at in range(1, len(signs)):
        families = [said for said in names.get(signs[:at], ()) if " " not in said]
        given = names.get(signs[at:]) or tuple(filter(None, [japanese_given(signs[at:])]))
        if families and given:
            parts = (signs[:at], signs[at:])
            return [
                tuple(
                    Token(said, 1.0, "name", part, "Hani")
                    for said, part in zip(way, parts, strict=True)
                )
                for way in product(families, given)
            ]
    return []
