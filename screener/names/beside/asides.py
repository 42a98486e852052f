"""What is said beside a name: other names and remarks in brackets, addresses, own initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.beside.acronyms import at_home, beside_its_name, without_caption, written_out
from screener.names.beside.addresses import (
    ANY_BRACKET,
    PARTING,
    at_a_place,
    before_own_town,
    before_town,
    find_address,
    is_no_form,
    without_address,
    without_town,
)
from screener.names.beside.aside_words import aside_words
from screener.names.beside.brackets import SHORTEST_ALIAS, bracketed
from screener.names.beside.brief import before_seat
from screener.names.beside.honours import honoured, without_honours
from screener.names.beside.initials_at_place import behind_town, with_land
from screener.names.beside.own_initials import (
    is_in_initials,
    may_have_initials,
    without_own_initials,
)
from screener.names.beside.signs import ACRONYM, ENDS, SIGNAL
from screener.names.beside.telling import (
    has_brand,
    is_brand,
    is_place,
    is_unknown,
    own_words,
    tells_a_firm,
)
from screener.names.beside.units import units
from screener.names.kinds import BRANDS, LABELS, OF_TOWNS
from screener.names.legal import legal_forms
from screener.names.marks import COMMA, DASH, MARK, POINT
from screener.names.wording.glued import unglued
from screener.names.wording.landless import are_a_land
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["asides", "is_marked", "is_parted", "parts_but_a_form", "quoted"]

_POINTS = regex(
    r"(?<!\w)(?:[adf]\.?[bk]\.?a|im\.|[a-z]\.(?:\s*[a-z]\.)*\s*[a-z]\w{3})", re.IGNORECASE
)
"""Points that initials and *a.k.a.* may be written with."""
_QUOTES = regex(r"(?:[\"“«„]|(?<!\w)[‘'])([^\"“”«»„‘’']{5,})(?:[\"”»“]|[’'](?!\w))")
"""An apostrophe within a word is none: *Mu'assasat al-Sina'at*."""
_DASHES = ("-", "–", "—", ":")
_DASH = regex(r"\s+[-–—]\s+")
_FEW = 2
"""Words of the shorter side of a name, or of a town."""
_LETTERS = range(5, 13)
"""How many an abbreviation has that few have."""


def is_marked(name: str, signs: int) -> bool:
    """Whether a sign or word may set another name apart in a name.

    ``signs`` are those of its words and characters, most of which have none. Commas and dashes are
    left to ``is_parted``.
    """
    return signs & (SIGNAL | MARK) > 0 or (signs & POINT > 0 and _POINTS.search(name) is not None)


def is_parted(name: str, signs: int) -> bool:
    """Whether a comma or a dash between words parts a name; ``signs`` as of ``is_marked``."""
    return signs & COMMA > 0 or (signs & DASH > 0 and PARTING.search(name) is not None)


def parts_but_a_form(name: str) -> bool:
    """Whether one comma parts a name from its legal form alone, *Alpha Beta, Inc.*, as most do.

    One word before it may be initials, and an address may stand behind another legal form.
    """
    said, _, form = name.partition(",")
    if not _FORM_ALONE[form] or len(said.split()) < _FEW:
        return False
    return find_address(name) is None


def _is_form_alone(text: str) -> bool:
    formed = legal_forms().every_word.issuperset(folded(text))
    return formed and len(text.split()) == 1 and "," not in text and not is_place(text)


_FORM_ALONE = Memo(_is_form_alone)


def asides(
    name: str, words: Sequence[str], signs: int, *, marked: bool, parted: bool, initials: bool
) -> Iterator[str]:
    """Yield what ``name`` is without what is said beside it, and names said beside it.

    ``Iran Electronic Industries (IEI)`` is that without its initials, ``Alpha Ltd, 3 Naroda Road``
    is *Alpha Ltd*, ``Bangkok Bank (Thanakhan Krungthep)`` has two names, ``85th Center, Military
    Unit 26165`` is the unit. A place in brackets is part of a name: another city is another firm.

    Args:
        name: As written.
        words: What it is folded to.
        signs: Those of its words and characters.
        marked: What ``is_marked`` says of it.
        parted: What ``is_parted`` says of it.
        initials: Whether it may have some of its own, at a glance.
    """
    bracket = ANY_BRACKET.search(name) if marked else None
    if bracket:
        yield from bracketed(name, bracket)
        yield from filter(None, (before_town(name, bracket), behind_town(name, bracket)))
        yield from filter(None, [before_seat(name)])
    if parted and (address := find_address(name)):
        yield from without_address(address)
        yield from filter(None, [without_own_initials(address.firm) if initials else ""])
    if signs & (ENDS | POINT) and (firm := without_town(name, words)):
        yield firm
    if marked:
        yield from _of_others(name)
        yield from quoted(name)
    if "," in name and (short := _before_a_comma(ANY_BRACKET.sub(" ", name) if bracket else name)):
        yield short
    if parted:
        yield from _parted(name, signs, is_bracketed=bracket is not None)
    initials = (
        initials
        and may_have_initials(words)
        and (not bracket or _is_of_form(bracket[1]) or is_place(bracket[1]))
    )
    if initials and (without := without_own_initials(name)):
        yield without
        yield from filter(None, (before_own_town(without),))
    if marked and (signs & ACRONYM or not name.isascii()):
        yield from _in_full(name, words)


def _parted(name: str, signs: int, *, is_bracketed: bool) -> Iterator[str]:
    """Yield what a comma or a dash parts from a name: what is said beside it, and its town."""
    beside = _beside_a_sign(name, signs)
    said = beside or name
    body = at_a_place(ANY_BRACKET.sub(" ", said) if is_bracketed else said)
    yield from filter(None, (beside, body, before_seat(name)))


def _is_of_form(inner: str) -> bool:
    """Whether a bracket holds a word of a form, a group or a land: *(Pvt) Ltd*, *(India) Ltd*."""
    words, forms, groups = folded(inner), legal_forms().every_word, aside_words().groups
    return all(word in forms or word in groups for word in words) or are_a_land(words)


def _in_full(name: str, words: Sequence[str]) -> Iterator[str]:
    """Yield what initials stand for, with the person it is named after, or what says them again."""
    bare = without_caption(name)
    home = (*at_home(words), *at_home(bare))
    yield from home
    long = "" if home else written_out(words, name) or written_out(bare, name)
    person = honoured(name) if long else ""
    if long and not (person and _is_of_another(long, person)):
        yield long
        if person:
            yield f"{long} {person}"
    if rest := beside_its_name(words, name):
        yield rest


def _is_of_another(long: str, person: str) -> bool:
    """Whether a body is called by another than the person: *Bauman Moscow …* and *Косыгин*."""
    first, surname = folded(long)[0], folded(person)
    return word_table().whole[first].kind == "word" and first not in surname


def quoted(name: str) -> Iterator[str]:
    """Yield the brand in quotes that stands behind what a firm makes: *Завод «Авангард»* is none.

    There the one word before it is all that tells it from another firm's. Behind a dash stands the
    name of a firm that is explained before it: *Alfa's plantation arm - "Beta"*.
    """
    if name.isascii() and '"' not in name and "'" not in name:
        return  # as most
    for found in _QUOTES.finditer(name):
        if name[: found.start()].rstrip().endswith(_DASHES):
            continue
        rest = legal_forms().split(folded(f"{name[: found.start()]} {name[found.end() :]}")).rest
        brands = [word for word in own_words(folded(found[1])) if len(word) >= SHORTEST_ALIAS]
        if len(rest) >= _FEW and brands:
            yield found[1]


def _of_others(name: str) -> Iterator[str]:
    """Yield a name without the army or ministry that it is of, and the person it is named after."""
    surname, whole = without_honours(name)
    yield from filter(None, (*units(name), surname))
    words = folded(whole) if whole else ()
    if words and (has_brand(unglued(words) or words) or _tells_by_place(words)):
        yield whole


def _tells_by_place(words: Sequence[str]) -> bool:
    """Whether a plant is told by its place and two other words: *Ural Optical Mechanical Plant*.

    Of mechanical plants a town has several.
    """
    kinds = [word_table().whole[word].kind for word in legal_forms().split(words).rest]
    return "place" in kinds and len([kind for kind in kinds if kind not in LABELS]) > _FEW


def _beside_a_sign(name: str, signs: int) -> str:
    beside = _beside_a_dash(name) if signs & DASH else ""
    return beside or (_beside_a_comma(name) if signs & COMMA else "")


def _beside_a_dash(name: str) -> str:
    """Return the long name beside its initials, or the firm beside the group that it is of.

    *FNGPC - National Federation …*, *Palmal Group - Aswad Composite Mills Ltd*.
    """
    sides = _DASH.split(name)
    if len(sides) != _FEW:
        return ""
    for short, long in (sides, sides[::-1]):
        if _is_group(short) and _is_of_group(folded(long)):
            return long
        if len(long.split()) <= _FEW or (short == sides[1] and is_place(short)):
            continue  # the second: *LIBYA* behind a body is no initials
        if landed := with_land(short, long):
            return landed
        if is_in_initials(short, long):
            return long if tells_a_firm(folded(long)) else ""
        if (is_brand(short) or is_unknown(short)) and tells_a_firm(folded(long)):
            return long
    return ""


def _is_group(name: str) -> bool:
    words = legal_forms().split(folded(name)).rest
    return len(words) > 1 and not aside_words().groups.isdisjoint((words[0], words[-1]))


def _is_of_group(words: Sequence[str]) -> bool:
    """Whether words beside a group are a firm: by a brand, or by a form and a word of no trade."""
    rest, classes, _ = legal_forms().split(words)
    named = classes and any(word_table().whole[word].kind in BRANDS for word in rest)
    return bool(named or tells_a_firm(words)) and aside_words().groups.isdisjoint(words)


def _before_a_comma(name: str) -> str:
    """Return an abbreviation that a town stands behind: *COAJOQ, Canchungo (Guiné-Bissau)*.

    No table need know the town: it is no word of trade, and not in capitals as the abbreviation is.
    Behind a dash stands another firm of the house, too: *SIEMENS - Gamesa*.
    """
    short, _, town = name.partition(",")
    short = short.strip()
    if not (short.isupper() and short.isalpha() and len(short) in _LETTERS) or town.isupper():
        return ""  # as most
    words = folded(town)
    kinds = {word_table().whole[word].kind for word in words}
    told = 0 < len(words) <= _FEW and kinds <= OF_TOWNS and is_unknown(short)
    return short if told and is_no_form(words) else ""


def _beside_a_comma(name: str) -> str:
    """Return the long name that stands behind its initials: *PDVSA, Petróleos de Venezuela*."""
    if name.count(",") != 1:
        return ""
    short, long = name.split(",")
    if len(long.split()) <= _FEW:
        return ""  # as most: *Alpha, Inc.*
    short, long = short.strip(), long.strip()
    told = is_in_initials(short, long) and not is_place(short)
    return long if told and tells_a_firm(folded(long)) else ""
