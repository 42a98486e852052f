"""Names that contain another: an abbreviation in brackets, a former or trading name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from screener.late_regex import regex
from screener.names.beside.acronyms import leaves_out_home
from screener.names.beside.addresses import (
    is_number,
    leaves_out_address,
    leaves_out_town,
    may_end_with_town,
    without_town,
)
from screener.names.beside.asides import asides, is_marked, is_parted, parts_but_a_form, quoted
from screener.names.beside.beginnings import blends
from screener.names.beside.blended import blend
from screener.names.beside.brackets import leaves_out_bracket
from screener.names.beside.brief import left_out
from screener.names.beside.in_two_languages import each_language
from screener.names.beside.other_names import may_say_another, other_names
from screener.names.beside.own_initials import (
    are_made_up,
    beside_two_letters,
    leaves_out_blend,
    leaves_out_place,
    may_have_initials,
    without_own_initials,
)
from screener.names.beside.owners_told import without_owner
from screener.names.beside.seat_behind import before_any_seat
from screener.names.beside.shortened import FOR_SHORT, SHORTENED, begins_again, shortened
from screener.names.beside.signs import (
    BESIDE,
    BRACKET,
    ENDS,
    LEGAL,
    POINTED,
    SIGNAL,
    SOCIETY,
    signs_of,
)
from screener.names.beside.trade_behind import before_trades
from screener.names.beside.two_scripts import sides_by_script
from screener.names.beside.written_behind import is_behind_party, written_apart
from screener.names.beside.zones import beside_zone
from screener.names.caveats import (
    ALONE,
    BEFORE_LAND,
    BEFORE_TRADE,
    BLENDED,
    BRACKETED,
    PARTY,
    QUOTED,
    TOWNLESS,
    UNADDRESSED,
    UNBLENDED,
    UNBRACKETED,
    UNPLACED,
)
from screener.names.kinds import BRANDS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.marks import DASH, LEDGER, MARK, POINT, marks_of
from screener.names.wording.landless import are_a_land, leaves_out_land
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded
from screener.names.writing.scripts import script_of

__all__ = ["parts", "why_not_held"]

_SPELLED = regex(r"[./][bk][./]a|\b[dt]/[ah]\b", re.IGNORECASE)
"""*a.k.a.*, *d/b/a*, *t/a*, which are no words (beside/signs.py)."""
_BRACKET = regex(r"\(([^()]*)\)")
_PLACE = regex(
    r".*\b(?:(?:de|du|of)\s+(?:la\s+|l['’]\s*)?|d['’]\s*)([\w'’-]{3,})\s*(?:coop-?ca|scoops)?\W*$",
    re.IGNORECASE,
)
"""The word that a cooperative's name ends with after *de*: its town."""
_FORM = regex(r"\b(?:S?O?COOP[-\s]?CA|S?O?C?OOPS?|COOPS?[-\s]CA|CA|SCOPS?)\b", re.IGNORECASE)
_CAPITALS = regex(
    r"(?<![\w'’-])([A-Z]{4,12})(?![\w'’])(?:[\s-]+(\d{1,3})\b)?(?!\s+(?:de|du|des|d)\b)"
)
"""An abbreviation in capitals, and its number, in a name that is not in capitals."""
_SOCIETY = regex(
    r"(?:soci[eé]t[eé]|coop[eé]rativ[ea]|sociedade|union|f[eé]d[eé]ration|conf[eé]d[eé]ration"
    r"|association|groupement)\s",
    re.IGNORECASE,
)
"""How the long name of a cooperative begins."""
_COOPERATIVE = regex(
    r"(?:(?:sociedad|soci[eé]t[eé]|asociaci[oó]n|associa[cç][aã]o)\s+)?coop[eé]rativ[ea]\s",
    re.IGNORECASE,
)
_SAYS_KIND = frozenset({"trade", "generic", "body", "legal", "particle"})
"""Kinds of words that say what a cooperative is."""
_BEHIND_INITIALS = regex(
    r"[A-Z][A-Z/.-]{2,11}\s+((?i:union|soci[eé]t[eé]|coop[eé]rative|(?:con)?f[eé]d[eé]ration|groupement"
    r"|association)s?\s+(?:\S+\s+){2,}\S+)$"
)
_MARK = regex(r'["(]|\s[-–—:/]\s')
"""What parts a name from its abbreviation."""
_DASH = regex(r"\s+[-–—:/]\s+|\s*\"\s*")
_AROUND = LEDGER | BESIDE | POINTED | DASH
"""Signs of a name that something may be written around."""
_LAST_OF_EUROPE = "\u024f"
"""The last letter that is Latin with an accent."""
_OF_TOWN = frozenset({"de", "du", "d"})
_SHORTEST, _LONGEST, _THREE = 4, 12, 3
"""Letters of an abbreviation; three letters stand for too many firms to say anything."""
_SAID_IN_INITIALS = ("sa", "spa", "ag")
"""Legal forms that initials end with, though the long name may lack them: *GAESA*."""
_LONGEST_OF_KIND, _MOST_OF_TOWN = 5, 2
_NO_TOWN = frozenset({"trade", "body", "generic"})
_FEW = 2  # words of a name that holds no other but a branch or parted initials


def parts(name: str, words: Sequence[str], signs: int) -> tuple[str, ...]:
    """Return the names that stand inside ``name``: without it they would stand alone.

    ``Alpha Ltd, formerly Beta Ltd`` holds both; ``Société Coopérative Agricole de Duékoué
    (SOCADD)`` the long name and its abbreviation, when the one is made of the beginnings of the
    other's words.

    Args:
        name: As written.
        words: What it is folded to.
        signs: What those, and its characters, call for.
    """
    if signs & BESIDE and (firm := without_owner(name)) != name:
        said = folded(firm)
        return (firm, *_parts(firm, said, signs_of(said) | marks_of(firm)))
    return _parts(name, words, signs)


def _parts(name: str, words: Sequence[str], signs: int) -> tuple[str, ...]:
    """Return those names but for what stands beside a firm and its owner."""
    short: tuple[str, ...] = ()
    if "oop" in name or "OOP" in name:
        short = (*_in_capitals(name), *_kind_in_initials(name, words), *_in_initials(name))
    elif signs & SOCIETY:
        short = _in_initials(name)
    if not name.isascii():
        short += sides_by_script(name)
    if not name.isascii() or signs & _AROUND:
        short += written_apart(name, words, signs)
    if signs & SOCIETY:
        short += _behind_initials(name)
    several = len(words) > _FEW
    if several:
        short += (*each_language(name, words, signs), *before_any_seat(name, words))
    again = several and (signs & BRACKET > 0 or begins_again(words))
    if again or signs & SHORTENED or not FOR_SHORT.isdisjoint(words):
        short += tuple(filter(None, shortened(name, words, signs, again=again)))
    marked, parted = is_marked(name, signs), is_parted(name, signs)
    formed = parted and not marked and not signs & DASH and parts_but_a_form(name)
    if formed or not (marked or parted):
        initials = again and may_have_initials(words)
        without = without_own_initials(name) if initials else ""
        town = not formed and signs & LEGAL and signs & (ENDS | POINT)
        town = town and may_end_with_town(name, words)
        letters = () if formed else beside_two_letters(name, words)
        firm = without_town(name, words) if town else ""
        return (*short, *filter(None, (without, firm)), *letters)
    if marked and _may_say_another(name, words, signs) and (called := other_names(name)):
        return (*short, *called)
    abbreviated = _abbreviated(name) if signs & (MARK | DASH) and _MARK.search(name) else ()
    beside = asides(name, words, signs, marked=marked, parted=parted, initials=again)
    return tuple(dict.fromkeys([*abbreviated, *short, *beside]))


def _may_say_another(name: str, words: Sequence[str], signs: int) -> bool:
    if signs & SIGNAL and may_say_another(words):
        return True
    spelled = signs & (POINT | LEDGER) and _SPELLED.search(name)
    return bool(spelled) or (not name.isascii() and max(name) > _LAST_OF_EUROPE)


def _in_capitals(name: str) -> tuple[str, ...]:
    """Return the abbreviation in capitals of a cooperative, and the long name behind it.

    *SOCAB*, *Société Coopérative … SOCAB*, *SCOOP-CA SOCAB Société Coopérative …*.
    """
    if name.isupper():
        return _made_of_name(name)
    bare = " ".join(_FORM.sub(" ", name).split())
    found = _CAPITALS.findall(bare) if not bare.isupper() else []
    if len(found) != 1:
        return _made_of_name(name)
    (short, number), (long, behind) = found[0], bare.split(found[0][0], 1)
    if not _of_cooperative(short, name):
        return ()
    whole = behind.strip() if not long.strip() and _SOCIETY.match(behind.strip()) else ""
    called = f"{short} {number}".strip()
    return (f"{called} coop-ca", whole) if whole else (f"{called} coop-ca",)


def _behind_initials(name: str) -> tuple[str, ...]:
    """Return the long name of a body behind its initials: *UGPPK-S/N Union des Groupements …*."""
    found = _BEHIND_INITIALS.match(name)
    return (found[1],) if found and not name.isupper() else ()


def _made_of_name(name: str) -> tuple[str, ...]:
    """Return the word that a cooperative's name ends or begins with if the rest has its letters.

    *Coopérative Agricole de Méagui ECAMAG*, in any case: behind its first letter, they stand in
    the rest in their order. A town follows *de* or stands first: *Breman Cooperative Farmers*.
    """
    words = _FORM.sub(" ", name).split()
    if len(words) <= _THREE:
        return ()
    if _is_made_of(words[-1], words[:-1]) and fold(words[-2]) not in word_table().particles:
        return (f"{words[-1]} coop-ca",)
    if not _is_made_of(words[0], words[1:]):
        return ()
    whole = " ".join(words[1:])
    if _OF_TOWN.isdisjoint(long := folded(whole)) and not blends(fold(words[0]), long, every=False):
        return ()
    return (f"{words[0]} coop-ca", whole) if _SOCIETY.match(whole) else (f"{words[0]} coop-ca",)


def _is_made_of(word: str, others: Sequence[str]) -> bool:
    short, long = fold(word), fold(" ".join(others))
    letters = iter(long)
    fits = _SHORTEST < len(short) <= _LONGEST and short.isalpha() and short not in long
    return fits and not _is_said(short) and all(letter in letters for letter in short[1:])


def _in_initials(name: str) -> tuple[str, ...]:
    """Return a cooperative, a union or an association by its initials and town: *USCPC Kita*."""
    place = _PLACE.match(name) if _SOCIETY.match(name) else None
    if place is None or _BRACKET.search(name):
        return ()
    small = word_table().particles
    said = [word for word in folded(name[: place.start(1)]) if word not in small]
    initials = "".join([word[0] for word in said])
    fits = _SHORTEST <= len(initials) <= _LONGEST and initials.isalpha() and not _is_said(initials)
    return (f"{initials} {place[1]}",) if fits else ()


def _kind_in_initials(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return a cooperative by the initials of what it is and its brand: *CAC La Florida*.

    Two letters are anybody's, and so are three beside a town, which stands behind *de*, or a land.
    """
    if not _COOPERATIVE.match(name) or "(" in words:
        return ()
    table = word_table()
    known = list(takewhile(lambda word: table.whole[word].kind in _SAYS_KIND, words))
    initials = "".join([word[0] for word in known if word not in table.particles])
    if not _THREE <= len(initials) <= _LONGEST_OF_KIND or len(known) == len(words):
        return ()
    if known[-1] in words_of_kind("of") or (len(initials) > _THREE and initials in table.known):
        return ()  # the second: *Casa Oliva*
    if table.lands.issuperset(words[len(known) :]):
        return ()
    article = known[-1:] if known[-1] in table.particles else ()
    return (" ".join((initials, *article, *words[len(known) :])),)


def _abbreviated(name: str) -> Iterator[str]:
    for bracket in _BRACKET.finditer(name):
        inner, outer = bracket.group(1), name[: bracket.start()] + " " + name[bracket.end() :]
        if _stands_for(inner, outer) or _of_cooperative(inner, outer):
            coop = "coop" in fold(outer) and "coop" not in fold(inner)
            yield from (outer.strip(), f"{inner} coop-ca" if coop else inner)
            if place := _PLACE.search(outer):
                yield f"{inner} {place.group(1)}"
            return
        if _stands_for(outer, inner):
            yield from (" ".join([inner, *outer.split()[1:]]), outer.strip())
            return
    sides = _DASH.split(name)
    if len(sides) == 2:  # noqa: PLR2004 - a name and its abbreviation
        before, behind = sides
        yield from beside_zone(before, behind)
        for short, long in (sides, sides[::-1]):
            if _stands_for(short, long):
                yield from (long, short)
                return


def _of_cooperative(short: str, long: str) -> bool:
    """Whether a bracket in a cooperative's name holds its abbreviation, however that is made."""
    words = folded(short)
    capitals = (
        words and _SHORTEST <= len(words[0]) <= _LONGEST and short.split(maxsplit=1)[0].isupper()
    )
    return bool(capitals and "coop" in fold(long) and not _is_said(words[0]))


def _is_said(word: str) -> bool:
    """Whether a word, a legal form or a trade is no abbreviation: *Alfa Società COOPERATIVA*."""
    table, forms = word_table(), legal_forms()
    return any(word in told for told in (table.known, table.weak, forms.every_word))


def _stands_for(short: str, long: str) -> bool:
    words, said = folded(short), folded(long)
    if not words or not _SHORTEST <= len(words[0]) <= _LONGEST:
        return False
    if words[0][0] not in {word[0] for word in said}:
        return False
    others = [word for word in words[1:] if word not in word_table().weak and word not in said]
    made = (words[0], *(words[0].removesuffix(form) for form in _SAID_IN_INITIALS))
    return not others and any(
        len(word) >= _THREE and blends(word, said, every=False) for word in dict.fromkeys(made)
    )


def why_not_held(part: Sequence[str], words: Sequence[str], *, written: tuple[str, str]) -> int:
    """Return why a part of a name is not held against some others (caveats.py).

    Args:
        part: What the part is folded to.
        words: What the whole name is folded to.
        written: The part and the name, as written.
    """
    why = ALONE if _are_spelled_out(part, words) else 0
    why |= BLENDED * (blend(words) == " ".join(part))
    why |= BEFORE_TRADE * (" ".join(part) in before_trades(written[1], words))
    why |= QUOTED * (written[0] in quoted(written[1]))
    if is_number(written[0]) or is_behind_party(part, written[1], words):
        why |= PARTY
    if not why and _is_in_bracket(part, words) and not _in_other_letters(*written):
        why |= BRACKETED
    why |= UNBRACKETED * (leaves_out_bracket(part, words) or leaves_out_town(*written))
    if not why and (beside := _beside_abbreviation(part, words)):
        why |= BEFORE_LAND if are_a_land(beside) else TOWNLESS  # its land says no other town
    why |= UNPLACED * leaves_out_place(part, written[1])
    why |= BLENDED * are_made_up(part, words)
    why |= UNBLENDED * leaves_out_blend(part, words)
    why |= UNADDRESSED * leaves_out_address(written, part, words)
    why |= left_out(part, words, written)
    landless = leaves_out_land(part, words, script_of(written[1])) or leaves_out_home(part, words)
    return why | BEFORE_LAND * landless


def _is_in_bracket(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part is what stands in brackets, *Alpha SA (Zumpango)*, and no abbreviation.

    Of a cooperative it is one: *Société Coopérative Agricole de Duékoué (SOCADD)*. Beside words of
    trade alone it is what the firm is called: *Trading House (Uralmash)*.
    """
    if "(" not in words:
        return False
    at, table = words.index("(") + 1, word_table()
    rest, classes, _ = legal_forms().split([*words[: at - 1], *words[at + len(part) + 1 :]])
    named = any(table.whole[word].kind in BRANDS for word in rest)
    bracket = [*words[at : at + len(part) + 1]]
    return bracket == [*part, ")"] and named and classes != ("cooperative",)


def _in_other_letters(part: str, name: str) -> bool:
    """Whether a part is what the firm is called elsewhere: *Green Tea (綠茶實業)*."""
    return script_of(part) != script_of(name.replace(part, " "))


def _beside_abbreviation(part: Sequence[str], words: Sequence[str]) -> Sequence[str]:
    """Return the town or land beside a cooperative's abbreviation: *SCOOPS ECAM Soubré*."""
    short, classes, _ = legal_forms().split(part)
    if len(short) != 1 or classes != ("cooperative",):
        return ()
    beside = [word for word in legal_forms().split(words).rest if word not in short]
    kinds = [word_table().whole[word].kind for word in beside if word not in word_table().particles]
    told = 0 < len(kinds) <= _MOST_OF_TOWN and _NO_TOWN.isdisjoint(kinds)
    return beside if told else ()


def _are_spelled_out(part: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a part of a name is initials of the rest: *PNB (Punjab National Bank)*.

    They may stand beside a word of the rest, its town: *SCPC Koutiala*.

    Args:
        part: What the part is folded to.
        words: What the whole name is folded to.
    """
    short, *beside = legal_forms().split(part).rest or ("",)
    if not (len(short) <= _LONGEST and short.isalpha()):
        return False
    long = [word for word in words if word != short and word not in "()"]
    if len(short) > len(words[0]) and "".join(words).startswith(short):
        return False  # *UN-SCPC*
    return set(beside).issubset(long) and (
        blends(short, long, every=False) or _shortens(short, long)
    )


def _shortens(short: str, long: Sequence[str]) -> bool:
    """Whether initials are letters of the one word of a name, in their order: *VW (Volkswagen)*."""
    said = [word for word in legal_forms().split(long).rest if word not in word_table().particles]
    letters = iter(said[0] if len(said) == 1 else "")
    return len(said) == 1 and said[0][0] == short[0] and all(letter in letters for letter in short)
