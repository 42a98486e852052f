"""What is said beside a name: other names and remarks in brackets, addresses, own initials."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.names.east_asian import has_east_asian
from screener.names.fold import fold, folded
from screener.names.glued import unglued
from screener.names.honours import before_honours, without_honours
from screener.names.legal import legal_forms
from screener.names.tables import read_table
from screener.names.units import units
from screener.names.words import word_table

__all__ = [
    "asides", "is_marked", "is_parted", "is_plain", "may_end_with_town", "may_have_initials",
    "signal_words", "stands_alone", "without_own_initials", "without_town",
]  # fmt: skip

_NO_MARKS = bytes(set(range(128)) - set(b"()/:'`\".,-"))
"""All characters of ASCII that set no other name apart."""
_NO_SIGNS = _NO_MARKS + b".,-"
"""The same with those that seldom do."""
_POINTS = re.compile(
    r"(?<!\w)(?:[adf]\.?[bk]\.?a|im\.|[a-z]\.(?:\s*[a-z]\.)*\s*[a-z]\w{3})", re.IGNORECASE
)
"""Points that initials and *a.k.a.* may be written with."""
_SIGNAL_WORDS = frozenset({
    "trading", "doing", "formerly", "known", "previously", "anciennement", "vormals", "ehemals",
    "aka", "fka", "dba", "military", "named", "imeni", "imienia", "ministry",
})  # fmt: skip
_QUOTES = re.compile(r"[\"“«„‘']([^\"“”«»„‘’']{5,})[\"”»“’']")
_BRACKET = re.compile(r"[(（]([^()（）]*)[)）]")
_BETWEEN = re.compile(r"\s+[-–—]\s+|\s*[;/]\s*|\s+or\s+")
_FORMS = (
    "ltd", "limited", "llc", "inc", "corp", "corporation", "plc", "gmbh", "jsc", "ojsc", "pjsc",
    "cjsc", "fze", "establishment", "llp", "pvt", "pte", "bhd", "srl", "sarl", "s.a", "ag", "b.v",
    "tbk", "sti", "lda", "ltda", "kft", "oy", "spa", "sarlu", "sasu", "sau", "s.a.u", "s.a.r.l",
    "s.r.l", "s.p.a", "sa", "as", "a.s", "a.ş", "aş", "nv", "n.v", "bv", "d.d", "d.o.o", "doo",
)  # fmt: skip
"""Legal forms that an address is known behind."""
_ADDRESS = re.compile(
    rf"^(.*?\b(?:{'|'.join(map(re.escape, _FORMS))})\b\.?\)?)(?:\s*\([^()]*\))?"
    r"(?:\s*,\s*|(\s+[-–—]\s+))(\S.*)$",
    re.IGNORECASE,
)
_ENDS = (")", *_FORMS, *[f"{form}." for form in _FORMS])
"""What stands before the comma or dash of such an address."""
_FORMS_BEFORE_TOWNS = frozenset({
    "ltd", "limited", "llc", "inc", "corp", "plc", "gmbh", "fze", "llp", "bhd", "srl", "sarl",
    "tbk", "sti", "lda", "ltda", "kft",
})  # fmt: skip
_BEHIND = re.compile(
    rf"^(.*\s(?:{'|'.join(sorted(_FORMS_BEFORE_TOWNS))})\b\.?)\s+(\w+(?:[\s-]\w+)*)$",
    re.IGNORECASE,
)
"""A town or street behind a legal form without a comma: *Pan Brothers Tbk Tangerang*."""
_OF_ADDRESSES = frozenset({
    "road", "street", "rd", "avenue", "lane", "nagar", "village", "town", "city", "district",
    "division", "unit", "branch", "plant", "factory", "works", "mill", "mills", "office",
})  # fmt: skip
"""Words of addresses and of a firm's own plants."""
_STREETS = frozenset({"road", "rd", "street", "st", "avenue", "ave", "lane", "marg", "highway"})
_TOWN = re.compile(
    r"^(.*\s(?:[aа]\.\s?[dд]|d\.\s?d|[dд]\.\s?[oо]\.\s?[oо]|[cs]\.\s?a|s\.\s?r\.\s?l|s\.\s?p\.\s?a"
    r"|[bn]\.\s?v|e\.\s?a\.\s?d|[оo]\.\s?[оo]\.\s?[дd])\.?)\s+(\w+(?:[\s-]\w+)?)$",
    re.IGNORECASE,
)
"""A town behind a legal form with dots, without a comma: *… а.д. Нови Сад*."""
_SITE_NUMBER = re.compile(
    r"\b(?:factory|unit|plant|mill|branch|workshop)\W+(?:no\W*)?(?:\d{1,3}|[IVX]+)\b", re.IGNORECASE
)
_DASH = re.compile(r"\s+[-–—]\s+")
_LAST = re.compile(r"^(.*\S)\s*,\s*([^,]+)$")
_PARTING = re.compile(r",|\s[-–—]\s")
_SHORTEST_ALIAS, _LONGEST_INITIALS = 6, 8
_SHORTEST_ALONE = 4
"""Letters of well-known initials that need no legal form beside them."""
_WORD = re.compile(r"\w+")
_NAMED_AFTER = frozenset({"im", "imeni", "named", "imienia"})
_FEW = 2
"""Words that make a remark, and letters of the shortest initials."""
_BRACKETS = frozenset("()")
_TELLING = frozenset({"trade", "generic", "noise"})
_LABELS = frozenset({"noise", "site"})
_OF_A_PLANT = _TELLING | {"site", "number", "particle"}
_GROUP = frozenset({"group", "grupo", "groupe", "gruppe", "gruppo", "holding", "holdings"})
_SAID_OF_NONE = frozenset({"place", "particle", "noise", "legal"})
"""Kinds of words that make no name beside a land: *Zona Franca da Madeira*, *Alpha (India Ltd)*."""
_BODIES = frozenset({
    "bank", "company", "corporation", "federation", "union", "association", "organization",
    "agency", "enterprise", "authority", "institute", "academy", "foundation", "committee",
    "council", "ministry", "national", "central", "state", "group",
})  # fmt: skip
"""Words of bodies of which a land may have one of a kind: no *Cotton Mills of India*."""
_SHORTEST_VARIANT, _VARIANT_EDITS = 4, 2


def is_plain(name: str) -> bool:
    """Whether no sign in a name can set another apart or part it: seen at a glance."""
    return name.isascii() and not name.encode().translate(None, _NO_MARKS)


def is_marked(name: str) -> bool:
    """Whether a sign may set another name apart in a name; some words may, too.

    A glance: most names have none, and need no look for each way to write two names as one.
    Commas and dashes are left to ``is_parted``.
    """
    return (
        not name.isascii()
        or bool(name.encode().translate(None, _NO_SIGNS))
        or ("." in name and _POINTS.search(name) is not None)
    )


def is_parted(name: str) -> bool:
    """Whether a comma or a dash between words parts a name."""
    maybe = "-" in name or not name.isascii()
    return "," in name or (maybe and _PARTING.search(name) is not None)


def asides(name: str, words: Sequence[str], *, marked: bool, parted: bool) -> Iterator[str]:
    """Yield what ``name`` is without what is said beside it, and names said beside it.

    ``Iran Electronic Industries (IEI)`` is that without its initials, ``Alpha Ltd, 3 Naroda Road``
    is *Alpha Ltd*, ``Bangkok Bank (Thanakhan Krungthep)`` has two names, ``85th Center, Military
    Unit 26165`` is the unit. A place in brackets is part of a name: another city is another firm.

    Args:
        name: As written.
        words: What it is folded to.
        marked: What ``is_marked`` says of it.
        parted: What ``is_parted`` says of it.
    """
    bracket = _BRACKET.search(name) if marked else None
    if bracket:
        yield from _bracketed(name, bracket)
    if parted and (address := _address(name)) and _is_no_form(folded(address[3])):
        yield from _without_address(address)
    if firm := without_town(name, words):
        yield firm
    if marked:
        yield from _of_others(name)
        yield from _quoted(name)
    beside = (_beside_a_dash(name) or _beside_a_comma(name)) if parted else ""
    if beside:
        yield beside
    parted_name = beside or name
    if parted and (body := _at_a_place(_BRACKET.sub(" ", parted_name) if bracket else parted_name)):
        yield body
    if not bracket and may_have_initials(words) and (without := without_own_initials(name)):
        yield without
    if marked and (long := _written_out(words, name)):
        yield long


def _address(name: str) -> re.Match[str] | None:
    """Find an address behind a legal form; a glance before each comma tells that there is none."""
    if not name.isascii():
        return _ADDRESS.match(name)
    lower = name.lower()
    for side in (_PARTING.split(lower) if "-" in lower else lower.split(","))[:-1]:
        if side.rstrip().endswith(_ENDS):
            return _ADDRESS.match(name)
    return None


def without_town(name: str, words: Sequence[str]) -> str:
    """Return a name without the town behind its legal form: *Alpha Ltd Dhaka*; ``""`` if none is.

    ``words`` is what ``name`` is folded to.
    """
    town = _town(name, words)
    return town[1] if town and (_is_place(town[2]) or _is_address(town[2])) else ""


def may_end_with_town(name: str, words: Sequence[str]) -> bool:
    """Whether folded words end with a place that is no land, seen at a glance.

    A firm with a land behind its legal form may be a sister of the one without.
    """
    if "." not in name and _FORMS_BEFORE_TOWNS.isdisjoint(words[:-1]):
        return False
    table = word_table()
    last = table.whole[table.phrased(words[-2:])[-1]]  # *Hai Duong* is one
    return last.kind == "place" and last.text not in table.lands


def _town(name: str, words: Sequence[str]) -> re.Match[str] | None:
    """Find a town behind a legal form without a comma."""
    found = None
    if not _FORMS_BEFORE_TOWNS.isdisjoint(words[:-1]):
        found = _BEHIND.match(name)
    return found or (_TOWN.match(name) if "." in name and not name.endswith(".") else None)


def _without_address(address: re.Match[str]) -> Iterator[str]:
    """Yield a name without its address; a number of a plant is none, nor is a sister firm's name.

    What stands behind a dash and is no place weighs as what stands in brackets.
    """
    said, table = folded(address[3]), word_table()
    if all(word in table.labels or word.isdigit() for word in said):
        return
    if address[2] and _is_numbered(said) and {table.whole[w].kind for w in said} <= _OF_A_PLANT:
        return
    place = any(
        any(map(str.isdigit, word)) or word in _OF_ADDRESSES or table.whole[word].kind == "place"
        for word in said
    )
    dashed = address[2] and not place and "," not in address[3]
    aside = dashed or not table.lands.isdisjoint(table.whole[word].text for word in said)
    at_site = _SITE_NUMBER.search(address[3])
    without = f"{address[1]} {at_site[0]}" if at_site else address[1]
    yield f"{address[1]} ({address[3]})" if aside else without


def _quoted(name: str) -> Iterator[str]:
    """Yield the brand in quotes that stands behind what a firm makes: *Завод «Авангард»* is none.

    There the one word before it is all that tells it from another firm's.
    """
    for found in _QUOTES.finditer(name):
        rest = legal_forms().split(folded(f"{name[: found.start()]} {name[found.end() :]}")).rest
        brands = [word for word in _own_words(folded(found[1])) if len(word) >= _SHORTEST_ALIAS]
        if len(rest) >= _FEW and brands:
            yield found[1]


def _of_others(name: str) -> Iterator[str]:
    """Yield a name without the army or ministry that it is of, and the person it is named after."""
    yield from filter(None, (*units(name), without_honours(name)))
    whole = before_honours(name)
    if whole and _has_brand(unglued(folded(whole)) or folded(whole)):
        yield whole


def _bracketed(name: str, bracket: re.Match[str]) -> Iterator[str]:
    before, inner, after = name[: bracket.start()].rstrip(), bracket[1], name[bracket.end() :]
    outer = f"{before} {after.lstrip()}".strip()
    words = word_table().phrased(folded(inner))
    if not words or not _names_a_firm(folded(outer)):
        return
    if has_east_asian(inner) and has_east_asian(outer):
        return
    table = word_table()
    unknown = [word for word in words if table.meanings[word] not in table.kinds]
    unknown = [w for w in unknown if w not in table.weak and not w.isdigit() and len(w) > 1]
    if all(word in table.labels or word.isdigit() for word in words):
        return  # which plant it is tells it from another: *Alpha Ltd (Unit 3)*
    if len(words) == 1:
        if _is_of_state(outer):
            yield outer
        yield from _single(inner.strip(), words[0] if unknown else "", before, outer)
    elif not _is_numbered(words) and (
        unknown or any(table.whole[word].kind in _TELLING for word in words)
    ):
        yield outer
        group = bool(unknown) and not _GROUP.isdisjoint(words) and len(unknown[0]) > _FEW
        long = len(unknown) >= _FEW or len(words) > _FEW
        said = [word for word in words if word not in table.particles]
        spelled = len(outer) > _FEW and _initials(said).startswith(fold(outer))
        if group or spelled or ((long or _is_brand(outer)) and _tells_a_firm(words)):
            yield from dict.fromkeys((inner, *_BETWEEN.split(inner)))


def _is_numbered(words: Sequence[str]) -> bool:
    """Whether a part of a firm is told by its number: *Unit 03*, *Hosiery Plant No. IV*."""
    kinds = {word_table().whole[word].kind for word in words}
    return "number" in kinds and not kinds.isdisjoint(_LABELS)


def _beside_a_dash(name: str) -> str:
    """Return the long name that stands beside its initials: *FNGPC - National Federation …*."""
    sides = _DASH.split(name) if "-" in name or not name.isascii() else [name]
    if len(sides) != _FEW:
        return ""
    for short, long in (sides, sides[::-1]):
        if len(long.split()) <= _FEW:
            continue
        if _is_in_initials(short, long):
            return long if _tells_a_firm(folded(long)) else ""
        if (_is_brand(short) or _is_unknown(short)) and _tells_a_firm(folded(long)):
            return long
    return ""


def _is_in_initials(short: str, long: str) -> bool:
    """Whether a name is initials alone, or with words that the long name says again."""
    letters, *others = short.split() or [""]
    joined = "".join((letters, *others))
    one, all_of_it = (
        word.isupper() and len(word) <= _LONGEST_INITIALS for word in (letters, joined)
    )
    if not others or one == all_of_it:
        return all_of_it
    again = set(folded(" ".join(others))) <= set(folded(long))
    return one if again else all_of_it


def _beside_a_comma(name: str) -> str:
    """Return the long name that stands behind a short one: *Zarnitsa, Gruppo Vetrerie Murano*.

    What stands behind it may as well be its legal form or its trade, as of many other firms.
    """
    if name.count(",") != 1:
        return ""
    sides = [side.strip() for side in name.split(",")]
    if len(sides[0].split()) > _FEW or len(sides[1].split()) <= _FEW:
        return ""
    words = folded(sides[1])
    table = word_table()
    said = [word for word in words if word.isalpha() and word not in table.particles]
    once = len(said) > _FEW and len(said) == len(set(said))
    own = _own_words(words)
    again = not set(said).isdisjoint(folded(sides[0]))
    return sides[1] if once and (len(own) >= _FEW or (own and again)) else ""


def _tells_a_firm(words: Sequence[str]) -> bool:
    """Whether words beside a name are a name by themselves: no legal form, remark or trade.

    Of a body of a land the land tells: *Togo National Federation of Cotton*.
    """
    table = word_table()
    meant = {word: table.whole[word] for word in words}
    if not any(token.text in table.lands for token in meant.values()):
        return bool(_own_words(words))
    bodies = [word for word, token in meant.items() if token.text in _BODIES]
    said = [word for word, token in meant.items() if token.kind not in _SAID_OF_NONE]
    rare = [word for word in said if meant[word].kind == "common" and word not in table.known]
    return len({*said, *bodies}) >= _FEW and bool(bodies or rare or _own_words(words))


def stands_alone(words: Sequence[str]) -> bool:
    """Whether words behind the name of a site tell a firm: two that say more than a trade."""
    said = legal_forms().split(words).rest
    two = len(said) >= _FEW and any(word not in word_table().weak for word in said)
    return two or bool(_own_words(words))


def _has_brand(words: Sequence[str]) -> bool:
    """Whether a word tells a firm, without the person that it is named after."""
    table, said = word_table(), legal_forms().split(words).rest
    brands = [word for word in said if word in table.ambiguous.names_among(words)]
    for word in _own_words(said):
        brands += [token.text for token in table.tokens["Latn"][word] if token.kind == "word"]
    return any(len(brand) > _SHORTEST_ALONE for brand in brands)


def _own_words(words: Sequence[str]) -> list[str]:
    """Return the words that tell a firm: of no known kind, of no legal form, of no two firms."""
    table, forms = word_table(), legal_forms()
    return [
        word
        for word in forms.split(("", *words)).rest
        if len(word) > _FEW
        and word not in forms.every_word
        and any(t.kind == "word" and t.text not in table.known for t in table.tokens["Latn"][word])
    ]


def _is_brand(name: str) -> bool:
    """Whether a name is one word in capitals, but for its legal form and *Group*: *Grupo GAESA*."""
    split = legal_forms().split(folded(name))
    said = [word for word in split.rest if word not in _GROUP]
    capitals = [word for word in re.split(r"[\s.]+", name) if word.isupper()]
    one = len(said) == 1 and len(said[0]) <= _LONGEST_INITIALS and said[0].isalpha()
    return one and said[0] in (fold("".join(capitals)), *map(fold, capitals))


def _is_unknown(name: str) -> bool:
    """Whether a name is one word that few firms are called by."""
    words = folded(name)
    return len(words) == 1 and words[0] not in word_table().known


def _at_a_place(name: str) -> str:
    """Return a name with the land or city that it ends with behind a comma in brackets.

    Where nothing else tells it, as of a ministry or a national bank, the land does.
    """
    place = _LAST.match(name) if "," in name and _is_place(name.rpartition(",")[2]) else None
    if not place:
        return ""
    weak, said = word_table().weak, legal_forms().split(folded(place[1])).rest
    return "" if all(word in weak for word in said) else f"{place[1]} ({place[2]})"


def _is_address(name: str) -> bool:
    """Whether words are a street with its number or distance: *22km Ferozepur Road*."""
    words = folded(name)
    return not _STREETS.isdisjoint(words) and any(map(str.isdigit, "".join(words)))


def _is_of_state(name: str) -> bool:
    """Whether a name is of a body that every country has."""
    table = word_table()
    return not table.bodies.isdisjoint(map(table.meanings.__getitem__, folded(name)))


@lru_cache(maxsize=10_000)
def _is_place(name: str) -> bool:
    whole = word_table().whole
    words = [w for w in word_table().phrased(folded(name)) if len(w) > _FEW] or [""]
    return {whole[word].kind for word in words} == {"place"}


def _single(inner: str, word: str, before: str, outer: str) -> Iterator[str]:
    """Read a bracket of one word: initials, a brand, another spelling of the word before it."""
    if not word:
        return
    yield outer
    last = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    if len(word) >= _SHORTEST_VARIANT and last and OSA.distance(word, fold(last)) <= _VARIANT_EDITS:
        yield f"{before[: before.rindex(last)]}{inner}{outer[len(before.rstrip()) :]}"
    elif len(word) >= _SHORTEST_ALIAS and (
        word not in word_table().known or _shortens(folded(outer), word)
    ):
        yield inner


def _shortens(words: Sequence[str], word: str) -> bool:
    """Whether all that a name says are letters of a word in a bracket: *VW AG (Volkswagen)*."""
    said = legal_forms().split(words).rest
    letters = iter(word)
    return len(said) == 1 and said[0][:1] == word[:1] and all(c in letters for c in said[0])


def _names_a_firm(words: Sequence[str]) -> bool:
    """Whether there are words besides legal forms and labels."""
    table = word_table()
    said = [word for word in legal_forms().split(words).rest if word not in table.labels]
    return len(said) >= _FEW or any(word not in table.weak for word in said)


def _is_no_form(words: Sequence[str]) -> bool:
    """Whether words hold no legal form: an address, an owner, not *Ltd* after *Co*."""
    split = legal_forms().split(words)
    return bool(words) and not split.classes and any(len(word) > 1 for word in split.rest)


def _written_out(words: Sequence[str], name: str) -> str:
    """Return the name that well-known initials stand for, ``""`` if anything foreign is beside.

    *PDVSA, S.A.* is the oil company of Venezuela, *PDVSA GmbH* or *PDVSA Textiles* is not.
    """
    known = _acronyms() if name.isascii() else _acronyms() | _in_own_letters(name)
    if known.keys().isdisjoint(words):
        return ""
    if _NAMED_AFTER.intersection(words):
        words = words[: min(words.index(word) for word in _NAMED_AFTER.intersection(words))]
    named = [word for word in words if word in known]
    meant = {known[word] for word in named}
    beside, long = meant.pop() if len(meant) == 1 else (frozenset[str](), "")
    table = word_table()
    other = [w for w in words if w not in named and w not in "()" and w not in table.labels]
    if not other and name.isascii() and max(map(len, named)) < _SHORTEST_ALONE:
        return ""  # AMD alone may be another firm
    return long if all(w in beside or table.meanings[w] in beside for w in other) else ""


@lru_cache(maxsize=1)
def signal_words() -> frozenset[str]:
    """Return all words beside which another name may be, well-known initials and streets too."""
    return _SIGNAL_WORDS.union(_STREETS, _acronyms())


@lru_cache(maxsize=1)
def _acronyms() -> dict[str, tuple[frozenset[str], str]]:
    """What initials stand for, with the words that may stand beside them."""
    return {
        fold(initials): (frozenset(land["beside"].split()), long)
        for land in read_table("acronyms")["lands"].values()
        for initials, long in land["names"].items()
    }


def _in_own_letters(name: str) -> dict[str, tuple[frozenset[str], str]]:
    """Return initials, folded, that the name has in the letters of their own land: *ОДК*."""
    known = _own_acronyms()
    return {fold(word): known[word] for word in _WORD.findall(name.casefold()) if word in known}


@lru_cache(maxsize=1)
def _own_acronyms() -> dict[str, tuple[frozenset[str], str]]:
    return {
        initials.casefold(): (frozenset(land["beside"].split()), long)
        for land in read_table("acronyms")["lands"].values()
        for initials, long in land.get("in_own_letters", {}).items()
    }


def without_own_initials(name: str) -> str:
    """Drop initials that stand before or after what they are short for: *DF Deutsche Forfait*."""
    said = name.split()
    for at in (0, -1) if said[1:] else ():
        short = said[at].strip(".,()-").casefold()
        fits = short.isalpha() and short.isascii() and _FEW <= len(short) <= _LONGEST_INITIALS
        if fits and short not in word_table().particles:
            rest = " ".join(said[1:] if at == 0 else said[:-1])
            if _initials(folded(rest)).startswith(short):
                return rest
    return ""


def _initials(words: Sequence[str]) -> str:
    return "".join([word[0] for word in words if word not in "()"])


def may_have_initials(words: Sequence[str]) -> bool:
    """Whether the folded word at an end begins with the initials of the two at the other end."""
    if len(words) <= _FEW:
        return False
    first, second, *_, last = words
    return (
        first[:_FEW] == second[0] + words[2][0]
        or last[:_FEW] == first[0] + second[0]
        or not _BRACKETS.isdisjoint(words)
    )
