"""Initials of a name that stand in it, before or behind what they are short for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.beginnings import blends
from screener.names.beside.telling import LONGEST_INITIALS
from screener.names.kinds import BRACKETS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = [
    "are_made_up",
    "beside_code",
    "beside_two_letters",
    "has_initials",
    "initials_in_one",
    "initials_of",
    "is_in_initials",
    "leaves_out_blend",
    "leaves_out_place",
    "may_have_initials",
    "spell",
    "without_own_initials",
]

_FEW = 2
"""Letters of the shortest initials."""
_SHORTEST_BLEND = 5
"""Letters of the shortest word made of beginnings, *ZISCO*: fewer are those of many names."""
_COOPERATIVE = "coop"
_COMPANY, _COMPANIES = "co", ("corp", "co")
"""How forms begin that initials end with, *Company* and *Corporation*, and what they end with."""
_MADE_OF_TWO = 10
"""Letters of a word that may be made of two."""
_AND, _LETTERED = "and", 6
"""What stands between two initials, and the words of *H & M Hennes & Mauritz*."""
_TWO_LETTERS = regex(r"\s*\w\s*(?:&|\+|and|et|und|y|e)\s*\w\s+", re.IGNORECASE)
_PARTED = regex(
    r"([A-Z]{1,6}(?:[-/][A-Z]{1,6})+)((?:\s+[A-Z][^\W\dA-Z]+)?(?:,\s*[^\W\d][^(),]*|\s*\([^()]*\))*)"
)
"""Initials, and a town, places and brackets behind them."""
_CODED = regex(r"([A-Z]{4,12})-([A-Z]{2,3})")
_BRACKETS, _BESIDE = regex("[()]"), regex("[(,]")
_SPELLED = regex(r"(?<![A-Z])[^AEIOU/-]+(?![A-Z])|[^AEIOU/-]{3}")
_SHORTEST_PARTED = 5
_JOINT = regex(r"(?<=\w)&(?=\w)")
"""Between initials of words with an *and* between: *KS&EW Karachi Shipyard & Engineering …*."""
_PARTING = " -–—,:"
"""What may stand between initials and what they are short for."""


def without_own_initials(name: str) -> str:
    """Drop initials that stand before or after what they are short for: *DF Deutsche Forfait*.

    Or before the legal form behind that: *Negocios Industriales Real NIRSA S.A.*
    """
    said = name.split()
    for at in _ends(said) if said[1:] else ():
        short = _JOINT.sub("", said[at].replace(".", "")).strip(",()-").casefold()
        fits = short.isalpha() and short.isascii() and _FEW <= len(short) <= LONGEST_INITIALS
        if fits and short not in word_table().particles:
            rest = " ".join((*said[:at], *said[at + 1 or len(said) :])).strip(_PARTING)
            words = folded(rest)
            if has_initials(words, short) or _is_blend(said[at], short, words):
                return rest
    return ""


def _is_blend(written: str, short: str, words: Sequence[str]) -> bool:
    """Whether a word in capitals is made of beginnings of all words: *ZISCO Zimbabwe Iron & …*.

    Or of all before a land: *ISCOR Iron & Steel Corporation of South Africa*. A cooperative is told
    by such a word from others of its town.
    """
    if len(short) < _SHORTEST_BLEND or not written.isupper() or short in words:
        return False
    if any(word.startswith(_COOPERATIVE) for word in words):
        return False
    of = max((at for at, word in enumerate(words) if word in words_of_kind("of")), default=0)
    return blends(short, words, every=True) or blends(short, words[:of], every=True)


def _ends(said: Sequence[str]) -> Sequence[int]:
    """Where the first and the last word stand, and the one before a legal form of one word."""
    formed = len(said) > _FEW and folded(said[-1])[:1]
    return (0, -1, -2) if formed and formed[0] in legal_forms().every_word else (0, -1)


def beside_two_letters(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the two letters that a name begins with and what they are short for, if they are.

    *H & M Hennes & Mauritz AB* is called *H & M*.

    Args:
        name: As written.
        words: What it is folded to.
    """
    if len(words) < _LETTERED or words[1] != _AND or len(words[0]) != 1 or len(words[2]) != 1:
        return ()  # as nearly all
    found = _TWO_LETTERS.match(name)
    first, joined, second = words[3:6]
    fits = found and joined == _AND and (first[0], second[0]) == (words[0], words[2])
    return (name[found.end() :], found[0].strip()) if found and fits else ()


def has_initials(words: Sequence[str], short: str) -> bool:
    """Whether folded words begin with these letters, or all of them do with their legal form's.

    *PDVSA* is *Petróleos de Venezuela, S.A.*, *CDPQ* is *Caisse de dépôt et placement du Québec*;
    two letters are short for two words and no more, *UC* for *Universidade de Coimbra*.
    """
    if initials_of(words).startswith(short):
        return True
    told = [word for word in words if word not in word_table().particles]
    if len(short) <= _FEW:
        return len(told) == _FEW and initials_of(told) == short
    last = words[-1] if words else ""
    formed = len(last) > 1 and initials_of(words[:-1]) + last == short
    return formed or initials_of(told).startswith(short) or _end_in_form(words, short)


def _end_in_form(words: Sequence[str], short: str) -> bool:
    """Whether letters are the initials of words and how their last one, a form, begins.

    *TPCO* is *Tianjin Pipe (Group) Corporation*, *KEPCO* *Korea Electric Power Corporation*: what
    stands in brackets counts as none.
    """
    ending = next((end for end in _COMPANIES if short.endswith(end)), "")
    if len(short) - len(ending) < _FEW or not words or not words[-1].startswith(_COMPANY):
        return False
    at = words.index("(") if "(" in words else len(words)
    told = [*words[:at], *(words[words.index(")", at) + 1 :] if ")" in words[at:] else ())]
    said = [word for word in told if not word.startswith(_COMPANY)]
    said = [word for word in said if word not in word_table().particles]
    return bool(ending) and initials_of(said) == short.removesuffix(ending)


def may_have_initials(words: Sequence[str]) -> bool:
    """Whether the folded word at an end begins with the initials of the two at the other end.

    Or the last but one does, before a legal form. A particle may stand between the two: *CBG
    Compagnie des Bauxites de Guinée*. Or it begins with two letters of the word at the other end:
    *TANESCO Tanzania …*.
    """
    if len(words) <= _FEW:
        return False
    first, second, third, *_ = words
    last = words[-1]
    for short, long in ((first, second), (last, first), (words[-2], first)):
        if short[:_FEW] == long[:_FEW] and len(short) >= _SHORTEST_BLEND:
            return True
    initials = first[0] + second[0], first[0] + third[0]
    return (
        (first[0] == second[0] and first[1:_FEW] in [word[0] for word in words[2:4]])
        or last[:_FEW] in initials
        or words[-2][:_FEW] in initials
        or (len(last) == _FEW and last[0] == first[0])
        or (len(first) == _FEW and first[0] == second[0])
        or (second == _AND and any(word[0] == first[0] for word in words[3:4]))
        or not BRACKETS.isdisjoint(words)
    )


def initials_in_one(name: str) -> str:
    """Return a name with its parted initials in one, and in a bracket what is said behind them.

    *UN-SCPC, Bamako*, *UGPPK-S/Z, Léo (Burkina Faso)*. Some part has no vowel or three letters
    without; a brand may be parted too, *COCA-COLA*.
    """
    found = _PARTED.fullmatch(name) if "-" in name or "/" in name else None
    pieces = found[1].replace("/", "-").split("-") if found else ()
    if not found or not _SHORTEST_PARTED <= len("".join(pieces)) <= LONGEST_INITIALS:
        return ""
    if not _SPELLED.search(found[1]):
        return ""
    behind = _BRACKETS.sub(" ", found[2]).strip(" ,")
    return f"{''.join(pieces)} ({behind})" if behind else "".join(pieces)


def leaves_out_blend(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part of a name lacks a word at an end that is made of beginnings of the rest."""
    if BRACKETS.intersection(words) or not set(part).issubset(words):
        return False
    return any(
        len(word) >= _SHORTEST_BLEND
        and word not in part
        and not has_initials(part, word)
        and blends(word, part, every=True)
        for word in (words[0], *words[-_FEW:])
    )


def beside_code(name: str) -> str:
    """Return initials with the land that a code behind their hyphen is of: *FENASCOOPH-CI*."""
    found = _CODED.fullmatch(name) if "-" in name else None
    land = found and aside_words().codes_of_initials.get(found[2].casefold())
    return f"{found[1]} {land}" if found and land else ""


def leaves_out_place(part: Sequence[str], name: str) -> bool:
    """Whether a part of a name is the initials that it begins with, without the place beside them.

    That is in a bracket or behind a comma, where what they are short for may say it too.
    """
    short, *behind = _BESIDE.split(name)
    said = [word for word in folded(" ".join(behind)) if word not in BRACKETS]
    first = [*folded(short)[:1]]
    if first != [*legal_forms().split(part).rest] or not short.split(" ")[0].isupper():
        return False
    if not words_of_kind("of").isdisjoint(said):
        return False
    spelled = blends(first[0], said, every=False)
    return not spelled and any(word_table().whole[word].kind == "place" for word in said)


def are_made_up(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part of a name begins with initials that nobody wrote, so that none spells them."""
    return bool(part) and part[0] not in words and not "".join(words).startswith(part[0])


def is_in_initials(short: str, long: str) -> bool:
    """Whether a name is initials alone, or with words that the long name says again."""
    letters, *others = short.split() or [""]
    joined = "".join((letters, *others))
    one, all_of_it = (
        word.isupper() and len(word) <= LONGEST_INITIALS for word in (letters, joined)
    )
    if not others or one == all_of_it:
        return all_of_it
    again = set(folded(" ".join(others))) <= set(folded(long))
    return one if again else all_of_it


def spell(words: Sequence[str], short: str) -> bool:
    """Whether letters are those that words begin with, and one more within a long one.

    That is made of two words: *SBB* is *Schweizerische Bundesbahnen*, *OeNB* *Österreichische
    Nationalbank*.
    """
    ends = {0}
    for word in words:
        ends = {end + 1 for end in ends if short.startswith(word[0], end)}
        if len(word) >= _MADE_OF_TWO:
            ends |= {end + 1 for end in ends if short[end : end + 1] in word[1:]}
        if len(short) in ends:
            return True
    return False


def initials_of(words: Sequence[str]) -> str:
    """Return the first letters of folded words."""
    return "".join([word[0] for word in words if word not in "()"])
