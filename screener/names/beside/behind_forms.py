"""What stands behind a legal form that ends a name: an office, a town, *Alfa SRL jud. Ilfov*."""

from __future__ import annotations

from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.beside.addresses import is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.beginnings import blends
from screener.names.beside.codes_behind import without_codes, without_cut_town
from screener.names.beside.signs import ROMAN
from screener.names.beside.telling import is_numbered, is_of_plant, names_a_firm, own_words
from screener.names.kinds import BRACKETS, BRANDS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.wording.landless import are_a_land
from screener.names.words import Token, word_table

__all__ = ["up_to_form", "with_form_in_one"]

_MOST, _MOST_OF_ADDRESS = 5, 14
"""Words that are still no name of another body."""
_OF_NO_FIRM = frozenset({"word", "place", "number", "site", "noise", "particle"})
"""Kinds of words that name an office. A trade names another body: *Alpha Ltd Pension Fund*."""
_OF_TOWN, _OF_KNOWN_TOWN = frozenset({"word", "place"}), frozenset({"place"})
_OF_CODED_TOWN, _LONGEST_CODED = frozenset({"word", "place", "common", "particle"}), 3
_OF_LABELLED_TOWN, _LONGEST_LABELLED = frozenset({"word", "place", "common", "particle"}), 4
_DOES = frozenset({"trade", "generic"})
_OF_NO_TRADE = frozenset({"generic", "place"})
_OF_SITE = frozenset({"site", "noise", "particle"})
_BESIDE_SITE = frozenset({"noise", "site", "number", "place", "particle"})
_UNIT = "unit"
_OF_COOPERATIVE = "coop"
"""What stands before a form of cooperatives, *COOP-CA*, of which a town tells one from another."""
_IN_PARTS = {
    tuple(parts.split()): tuple(form.split())
    for parts, form in {
        "s a": "sa",
        "a s": "as",
        "s a a": "saa",
        "s a c": "sac",
        "s a c v": "sa cv",
        "s a d c v": "sa de cv",
        "s a de c v": "sa de cv",
        "s a b d c v": "sab de cv",
        "s a b de c v": "sab de cv",
        "s de r l d c v": "s de rl de cv",
        "s de r l de c v": "s de rl de cv",
        "s b": "sdn bhd",
        "sp zoo": "spzoo",
    }.items()
}
"""What forms with a slash are folded to, *S/A*, *A/S*, and those that a ledger in capitals spells
apart, *S A DE C V*; and one that ends as a word of names."""
_MOST_PARTS = max(map(len, _IN_PARTS))
_WORDS_OF_TOWN, _SHORTEST_TOWN = 2, 4
_FEW = 2
"""Words that an address has more than, and a plant with its number has."""
_IN_FRONT = frozenset({"ooo", "oao", "zao", "pao", "ao", "too"})
"""Forms that stand before a name, behind its address or its office too."""
_AND = "and"
_ANOTHER = frozenset({_AND, "("})
"""What makes two names of one, and what is read elsewhere."""
_DASH = regex(r"\s[-–—]\s")


def up_to_form(name: str, words: Sequence[str]) -> str:
    """Return a name up to the last legal form that ends it, ``""`` if nothing stands behind one.

    The number of a plant stays; a land behind a dash, and what else stands there and is no place,
    may tell a sister firm and are set in brackets.

    Args:
        name: As written.
        words: What it is folded to.
    """
    ends, short = aside_words().forms_that_end, aside_words().short_forms_that_end
    if "zoo" in words or ("s" in words and ("/" in name or name.isupper())):
        words = with_form_in_one(words)
    within = words[1:-1]
    if ends.isdisjoint(within) and short.isdisjoint(within):
        return _up_to_company(words)  # most names are none
    at = max(at for at in range(1, len(words) - 1) if words[at] in ends or words[at] in short)
    if words[at] in _IN_FRONT and _are_before_a_name(words[:at]):
        return ""
    firm, behind = words[: at + 1], aside_words().zones.replaced_in(words[at + 1 :])
    behind = without_cut_town(name, words, behind)
    capitals = name.isupper()
    town = without_codes(words[at], behind, capitals=capitals)
    if capitals and len(town) < len(behind) and not _is_told(firm):
        return ""  # *TEXTILE MILLS LTD FSD PKR* are told by their town
    if len(town) < len(behind) and (town or own_words(firm)):  # of *Rossi SpA* there are hundreds
        return _before_code(firm, town, capitals=capitals)
    if words[at] in short and not (_ends_here(firm) and _may_be_behind_short(behind, words[at])):
        return ""
    return _before_office(firm, behind, dashed=_DASH.search(name) is not None)


def _before_office(firm: Sequence[str], behind: Sequence[str], *, dashed: bool) -> str:
    """Return a firm without the office or town behind its form, ``""`` if that may be a body."""
    if are_a_land(behind):  # *Alfa GmbH (Germany)*
        behind = [word for word in behind if word not in BRACKETS]
    elif behind[::2][:2] == ("(", ")"):
        # initials of its own go with it: *Alfa Beta Gamma Ltd (ABG) Dhaka*
        own = "".join([word[0] for word in firm]).startswith(behind[1])
        own = own or blends(behind[1], firm, every=True)  # *Metals & Engg Corp (METEC)*
        firm, behind = firm if own else (*firm, *behind[:3]), behind[3:]
    if not _may_be_office(behind) or _may_be_the_name(firm, behind):
        return ""
    # else its plant by its name, *Alpha Ltd Alpha 2*; but *Alfa India Ltd India*
    other = set(firm).isdisjoint(behind) or are_a_land(behind)
    like_word = firm[-1] in aside_words().forms_like_words
    if other and _is_more_than_a_trade(firm, like_word=like_word):
        return _without(behind, firm, dashed=dashed)
    return ""


def _before_code(firm: Sequence[str], town: Sequence[str], *, capitals: bool) -> str:
    """Return a firm without the town, known or not, and the code behind its form.

    *Essen* is a town in *Alfa AG Essen EUR*; in a ledger in ``capitals`` its plant may stand there,
    or its town as a code: *ANGTHONG FTY THB*, *LTD FSD PKR*.
    """
    if capitals and len(town) > 1 and is_of_plant(town[-1]):
        town = town[:-1]
    if not town:
        return " ".join(firm) if _ends_here(firm) else ""
    whole = word_table().whole
    said = word_table().phrases.replaced_in(town)
    named = all(whole[word].kind in _OF_CODED_TOWN for word in said)
    long = any(len(word) >= _SHORTEST_TOWN - capitals for word in said)
    fits = named and long and is_no_form(town) and len(said) <= _LONGEST_CODED
    other = set(firm).isdisjoint(town) and _ends_here(firm) and _is_told(firm)
    told = fits and other and not _may_be_the_name(firm, town)
    return " ".join(firm) if told and _is_more_than_a_trade(firm, like_word=False) else ""


def _up_to_company(words: Sequence[str]) -> str:
    """Return a firm that has a brand, or a place and its trade, up to *Co* before a known town.

    *Khouzestan Steel Co Ahwaz*; a land alone has many a *Tea Company*.
    """
    forms = aside_words().forms_before_known_towns
    at = next((at for at in range(len(words) - 2, 1, -1) if words[at] in forms), 0)
    if not at or words[at - 1] == _AND:
        return ""  # as most
    table, firm = word_table(), words[: at + 1]
    town = table.phrases.replaced_in(words[at + 1 :])
    towns = {table.whole[word].text for word in town if table.whole[word].kind == "place"}
    if len(towns) < len(town) or not towns.isdisjoint(table.lands):
        return ""
    told = _has_brand_or_town(firm) and _is_more_than_a_trade(firm, like_word=True)
    return " ".join(firm) if told else ""


def _has_brand_or_town(firm: Sequence[str]) -> bool:
    """Whether a word of a firm is more than its trade or land: *Textile Mills* are in each town."""
    table = word_table()
    rest = legal_forms().split(firm).rest
    said = [table.whole[word] for word in table.phrases.replaced_in(rest)]
    return any(
        token.kind in BRANDS or (token.kind == "place" and token.text not in table.lands)
        for token in said
    )


def _is_told(firm: Sequence[str]) -> bool:
    """Whether a firm has a brand or a town, or says of which land its trade is: *Thai Rayon*."""
    table, rest = word_table(), legal_forms().split(firm).rest
    said = [table.whole[word] for word in table.phrases.replaced_in(rest)]
    of_land = any(token.text in table.lands for token in said)
    return (of_land and any(t.kind in _DOES for t in said)) or _has_brand_or_town(firm)


def _are_before_a_name(words: Sequence[str]) -> bool:
    """Whether words are an office or, with a number, an address of the firm behind them."""
    return aside_words().offices.issuperset(words) or any(map(_is_number, words))


def _is_more_than_a_trade(firm: Sequence[str], *, like_word: bool) -> bool:
    """Whether words tell a firm without its town: of *Vodokanal OOO* there is one in every town.

    One that is no trade is a name, *Vostok*, and so is a short word of another language, *Seda*,
    but behind a form that is ``like_word`` of names: *Pivara AD Nikšić*.
    """
    table = word_table()
    names = set() if like_word else set(table.ambiguous.names_among(firm))
    names |= {word for word in firm if table.whole[word].kind in _OF_NO_TRADE}
    return names_a_firm(firm) and names_a_firm(
        [word if word in names else table.meanings[word] for word in firm]
    )


def _may_be_office(behind: Sequence[str]) -> bool:
    most = _MOST_OF_ADDRESS if _is_address(behind) else _MOST
    if not 0 < len(behind) <= most or not _ANOTHER.isdisjoint(behind):
        return False
    forms, last = legal_forms(), behind[-1]
    if forms.every_word.issuperset(behind) or not is_no_form(behind):
        return False
    # a field may have cut off a form that goes on: *Alfa Limited Lia*
    return len(behind) > 1 or not any(word.startswith(last) for word in forms.long_words)


def _may_be_the_name(firm: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether a firm is told behind its form, beside initials of its kind: *SP OOO Indorama*.

    Others tell a firm, *MRF Ltd Arakkonam*.
    """
    table, (rest, classes, _) = word_table(), legal_forms().split(firm)
    of_kind = not classes or all(" " in table.meanings[word] for word in rest)
    return of_kind and any(table.whole[word].kind == "word" for word in behind)


def _is_address(behind: Sequence[str]) -> bool:
    """Whether words are an address, by one of its words and a number: *35 Udyog Vihar Phase IV*.

    A trade in English tells another body; in another language it may be the name of a town.
    """
    told, table = aside_words().in_long_addresses, word_table()
    if told.isdisjoint(behind) or _are_a_body(behind):
        return False
    others = {table.whole[word].kind for word in behind if word not in told | table.foreign}
    return any(map(str.isdigit, "".join(behind))) and "trade" not in others


def with_form_in_one(words: Sequence[str]) -> Sequence[str]:
    """Return words with the parts of a form in one: *Alfa S/A Recife*, *ALFA S A DE C V CDMX*."""
    for at in range(1, len(words) - _FEW):
        for size in range(min(_MOST_PARTS, len(words) - at - 1), 1, -1):
            if form := _IN_PARTS.get(tuple(words[at : at + size])):
                return (*words[:at], *form, *words[at + size :])
    return words


def _ends_here(firm: Sequence[str]) -> bool:
    """Whether a name ends with its last word, a short form: not *named after A.S. Yakovlev*."""
    return aside_words().named_after.isdisjoint(firm) and not firm[-2].endswith(_OF_COOPERATIVE)


def _may_be_behind_short(behind: Sequence[str], form: str) -> bool:
    """Whether words of some kinds may be a town, a site there, or an office: *Alfa B.V. - HQ*.

    No table need know the town of *Planta Ricardone*, but behind a form like a word of names.
    Many of South America are called by common words: *Filial Campina Grande*.
    """
    if aside_words().offices.issuperset(behind):
        return True
    like_word = form in aside_words().forms_like_words
    whole, town_kinds = word_table().whole, _OF_KNOWN_TOWN if like_word else _OF_TOWN
    if _is_labelled(behind) and len(behind) <= _LONGEST_LABELLED:
        long = any(len(word) >= _SHORTEST_TOWN for word in behind[1:])
        told = _OF_LABELLED_TOWN.issuperset({whole[word].kind for word in behind[1:]})
        return long and told and not any(map(_is_number, behind))
    said: Sequence[str] = [word for word in behind if word not in aside_words().sites]
    together = word_table().phrases.replaced_in(said)
    if any(whole[word].kind == "place" for word in together):
        said = together  # *São Paulo*
    town = [word for word in said if whole[word].kind not in _OF_SITE]
    long = all(len(word) >= _SHORTEST_TOWN for word in town)
    few = 0 < len(town) <= _WORDS_OF_TOWN
    return few and long and town_kinds.issuperset({whole[word].kind for word in town})


def _is_labelled(behind: Sequence[str]) -> bool:
    """Whether words begin with what a firm calls an office or a plant of its own."""
    return behind[0] in aside_words().offices or behind[0] in aside_words().sites


def _without(behind: Sequence[str], firm: Sequence[str], *, dashed: bool) -> str:
    """Return the firm alone if an office or a town stands behind it, ``""`` if another body may."""
    table = word_table()
    if len(behind) > _FEW and _is_address(behind):
        # the number of its plant may stand before it: *Alpha Ltd Unit 2 Plot 35 Phase I*
        of_plant = is_numbered(behind[:_FEW]) and not _is_address(behind[:_FEW])
        return " ".join((*firm, *behind[:_FEW]) if of_plant else firm)
    if _are_a_site(behind):
        # that it has a number tells it from others
        return " ".join((*firm, _UNIT, *filter(_is_number, behind)))
    if aside_words().offices.isdisjoint(behind) or _are_a_body(behind):
        town = [word for word in behind if word not in aside_words().sites]
        said = [table.whole[word] for word in table.phrases.replaced_in(town)]
        kinds = {token.kind for token in said}
        if _is_labelled(behind):
            dashed, kinds = False, kinds - {"common"}
        elif not dashed and _may_be_town(said) and _has_brand_or_town(firm):
            kinds -= {"common"}
        labels = all(map(table.is_label, behind))
        if labels or not _OF_NO_FIRM.issuperset(kinds):
            return ""
        if (dashed and "place" not in kinds) or (
            are_a_land(behind) and (dashed or not _told_without(firm, said))
        ):
            return " ".join((*firm, "(", *behind, ")"))
    return " ".join(firm)


def _may_be_town(said: Sequence[Token]) -> bool:
    """Whether words may be a town though the last is common: *Jebel Ali*, not *Suntrust Plan*."""
    plan = any(token.text in aside_words().with_offices for token in said)
    first = said[0] if 0 < len(said) <= _WORDS_OF_TOWN else None
    named = first and first.kind == "word" and len(first.written) >= _SHORTEST_TOWN
    return bool(named) and not plan


def _are_a_body(behind: Sequence[str]) -> bool:
    """Whether a body of its own is told beside an office, but for *Bank Street Branch*."""
    said = {word_table().meanings[word] for word in behind}
    return not said.isdisjoint(aside_words().with_offices) and said.isdisjoint(
        aside_words().streets
    )


def _are_a_site(behind: Sequence[str]) -> bool:
    """Whether words say what a firm does at a site of its own, and where: *Dyeing Plant 2*.

    What has another word behind the site is a body: *Factory Hospital*.
    """
    whole, own = word_table().whole, aside_words().own_sites
    at = max((at for at, word in enumerate(behind) if word in own), default=0)
    before = [word for word in behind[:at] if whole[word].kind not in _BESIDE_SITE]
    done = words_of_kind("done_at_sites")
    does = all(whole[word].kind == "trade" or whole[word].text in done for word in before)
    return (
        bool(before) and does and all(whole[word].kind in _BESIDE_SITE for word in behind[at + 1 :])
    )


def _is_number(word: str) -> bool:
    return word_table().whole[word].kind == "number" or word in ROMAN


def _told_without(firm: Sequence[str], land: Sequence[Token]) -> bool:
    """Whether a firm is told without the land behind it: by a brand, or it says that land too."""
    table = word_table()
    said = [
        table.whole[word]
        for word in table.phrases.replaced_in(legal_forms().split(firm).rest)
        if word not in BRACKETS
    ]
    again = {token.text for token in land}.issubset([token.text for token in said])
    return again or any(token.kind in BRANDS for token in said)
