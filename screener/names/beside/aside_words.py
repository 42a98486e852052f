"""The words that other names, remarks and addresses beside a name are known by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from screener.late_regex import regex
from screener.names.phrases import Phrases, by_word
from screener.names.tables import read_table
from screener.names.writing.fold import folded

__all__ = ["AsideWords", "aside_words"]


@dataclass(frozen=True, slots=True)
class AsideWords:
    """The table ``rules/names/asides.yml``, which says what each of them is."""

    signal: frozenset[str]
    codes_of_initials: Mapping[str, str]
    """How initials end for the land of a society, and that land."""
    named_after: frozenset[str]
    forms_before_towns: frozenset[str]
    forms_that_end: frozenset[str]
    short_forms_that_end: frozenset[str]
    """Those that are other words too."""
    forms_within: frozenset[str]
    """A word of each legal form that a town, an office or a trade may stand behind."""
    forms_like_words: frozenset[str]
    """And those of them that names are made of."""
    forms_before_known_towns: frozenset[str]
    """Those that longer ones have too."""
    codes: frozenset[str]
    """Of money and of towns, behind a legal form, with a town or without."""
    codes_of_money: frozenset[str]
    money_like_words: frozenset[str]
    """And those that are words too, in ledgers in capitals only."""
    banks: frozenset[str]
    """Those of an account, behind a town or money in such a ledger."""
    codes_of_lands: frozenset[str]
    """Of three letters, behind a town."""
    codes_of_lands_in_two: frozenset[str]
    """In the codes of banks."""
    seats: frozenset[str]
    """Towns that are seats in ledgers in capitals only."""
    forms_of_italy: frozenset[str]
    codes_of_italy: frozenset[str]
    """Of its provinces, behind those forms."""
    offices: frozenset[str]
    zones: Phrases
    """Where factories stand together, each standing for an office."""
    with_offices: frozenset[str]
    bodies_of_towns: frozenset[str]
    """What a town has one of, which the town tells from those of others."""
    forms_before_trades: frozenset[str]
    trades_of_sisters: frozenset[str]
    own_sites: frozenset[str]
    plants: frozenset[str]
    """Those of them that a town tells behind a legal form."""
    sites: frozenset[str]
    sections: frozenset[str]
    """What a name says the number of, and those that only a cooperative has several of."""
    sections_of_societies: frozenset[str]
    of_addresses: frozenset[str]
    streets: frozenset[str]
    in_long_addresses: frozenset[str]
    """What tells an address behind a legal form, with a number."""
    beside: frozenset[str]
    """Those of streets, floors, telephones, persons and parties beside a name, folded."""
    beside_alone: frozenset[str]
    """Those of them that an address or a telephone begins with also without a figure."""
    bodies: frozenset[str]
    groups: frozenset[str]
    factions: frozenset[str]
    """Words in brackets that tell a party from the one that it split from."""
    political_parties: frozenset[str]
    """Words of which the name of a party has one."""
    purpose: re.Pattern[str]
    """Where a name says what a firm is for: *društvo za*, *Gesellschaft für*."""
    tail: re.Pattern[str]
    """Where an address, a telephone or a person begins behind a name."""
    behind_form: re.Pattern[str]
    """A name up to its legal form, and a town or street behind it without a comma."""
    numbers: frozenset[str]
    """The folded words that begin what those numbers are called, one or more written as one."""
    numbers_joined: tuple[str, ...]
    """All of each written as one, as letters of a number may be written to it."""
    numbered: re.Pattern[str]
    """Where the number of a tax or register begins behind a name, with what it is called."""
    pointed: frozenset[str]
    """The folded words beside a point that tells a town, or a site in the net, in ASCII."""
    at_town: re.Pattern[str]
    """Where a town or county begins behind a name, by the letter or word that stands for it."""
    towns_ascii: tuple[str, ...]
    """What stands in small letters before a town in every name in ASCII that has one behind."""
    of_parties: frozenset[str]
    """A word of each phrase that stands between parties, but for those with a stroke."""
    parting_strokes: tuple[str, ...]
    """Those with a stroke, in small letters: *c/o*, *f/v*."""
    between_parties: re.Pattern[str]
    """What stands between a firm and whom it acts for, its ship or what a party is called."""
    han_firm: re.Pattern[str]
    """A firm in Han or kana; its address, what a ledger says of it, or its office behind it."""
    firms_at_addresses: tuple[re.Pattern[str], ...]
    """A firm in Han behind its address, and one in Hangul and one in Thai letters before it."""
    street_begins: re.Pattern[str]
    """What a street, or a box at the post, begins with in other letters."""
    site_in_han: re.Pattern[str]
    """The word for an office or a plant that a name in Han, kana or Hangul ends with."""


_OF_TAILS = (
    "contacts",
    "before_streets",
    "behind_streets",
    "of_buildings",
    "boxes",
    "landmarks",
    "boxes_alone",
)
_FORMS_WITHIN = (
    "forms_that_end", "short_forms_that_end", "forms_like_words", "forms_before_trades",
    "forms_before_towns",
)  # fmt: skip
_OF_TWO = ("s", "zoo")
"""Words one of which each form of two parts has: *S/A*, *sp. z o.o.*"""
_IN_THE_NET = ("com", "www")
_ALONE = ("contacts", "landmarks", "boxes_alone")
_OF_PARTIES = ("between_parties", "before_ships", "parties")
_OF_OWNERS = ("before_parents", "before_owners", "parents", "owners")
_OF_TOWNS = ("towns", "counties", "offices_in_towns")
_OF_HAN = ("han_firms", "han_places", "han_streets", "han_remarks", "han_offices")
_POSTAL = r"(?:〒?\s*\d{3}-?\d{3,4}\s*)?"
"""The number of a post office, before an address in Han."""
_NUMBER = r"(?:(?:no|nr|nº|n°|#)\.?\s*)?\d{1,6}(?:[-/]\d{1,4})?[a-z]?"
"""The number of a house, with what it may be called."""


def _tail(*parts: list[str]) -> re.Pattern[str]:
    """Match where what is no name begins: *Tel. 05*, *No. 12 Renmin Road*, *ul. Korzha 5*."""

    def one_of(words: list[str]) -> str:
        return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

    contacts, before, behind, buildings, boxes, landmarks, bags = parts
    ways = (
        rf"(?:{one_of(contacts)})(?![\w])",
        rf"(?:{one_of(before)})[.\s]\s*\w.*\d",
        rf"{_NUMBER}\W+(?:[^\W\d]+\W+){{1,4}}(?:{one_of(behind)})(?!\w)",
        rf"{_NUMBER}(?:st|nd|rd|th|f|/f)?\s+(?:{one_of(buildings)})(?!\w)",
        rf"(?:[a-z]{{0,2}}-?{_NUMBER}\W+)?(?:{one_of(buildings)})\s+{_NUMBER}(?!\w)",
        rf"(?:p\.?\s?o\.?\s?)?(?:{one_of(boxes)})\s+{_NUMBER}",
        rf"(?:p\.?\s?o\.?|private|postal)\s?(?:{one_of(bags)})(?!\w)",
        # the Near East is no landmark
        rf"(?:{one_of(landmarks)})[.\s]\s*(?!east\b)[^\W\d]{{2}}",
    )
    return regex(rf"(?<![\w&'])(?:{'|'.join(ways)})", re.IGNORECASE)


def _numbered(labels: list[str]) -> re.Pattern[str]:
    """Match *VAT DE811128135*, *C.N.P.J. 12.345.678/0001-90*, *RCCM: CI-ABJ-2019-B-12345*."""
    spelled = [r"\.?".join(map(re.escape, label)).replace("_", r"\W*") for label in labels]
    called = "|".join(sorted(spelled, key=len, reverse=True))
    return regex(
        rf"(?:\b(?:{called})(?:\b|(?=[a-z]{{2}}\d))\W{{0,3}})+(?:(?:n[or]|nº|n°|num|reg)\b\W*)?"
        r"(?:[a-z]{0,3}\s?(?:\d[\s./-]?){6}|(?=(?:[a-z/-]*\d){5})[a-z\d/-]{10,24}\b|[a-z]{5}\d{4}[a-z]"
        r"|(?:[a-z]{2,3}[\s-]){2}\d{4}[\s-][a-z][\s-]\d+)[\w./-]*",
        re.IGNORECASE,
    )


def _at_town(towns: list[str], counties: list[str], offices: list[str]) -> re.Pattern[str]:
    """Match *г. Тула*, *, Тульская обл., г. Тула*, *филиал в г. Тула*, *jud. Ilfov*."""
    letters = "|".join(town for town in towns if len(town) == 1)
    words = "|".join(town for town in towns if len(town) > 1)
    county = rf"[^\W\d]+\s+(?i:{counties[0]}\.|{'|'.join(counties[1:])})"
    capitals = "".join(town for town in letters.upper() if not town.isascii() and town.isalpha())
    in_capitals = rf"[{capitals}](?=\.\s*[^\W\da-zа-яё]{{3,}}(?:[\s-][^\W\da-zа-яё]+)*\W*$)"
    return regex(
        rf"[\s,]+(?:(?:(?i:{'|'.join(offices)})\s+)+(?:(?i:в)\s+)?)?"
        rf"(?:(?:{county}[\s,]*)?(?:{letters}|{in_capitals}|(?i:{words}))\."
        rf"\s*[^\W\d]{{3,}}(?:[\s-][^\W\d]+){{0,2}}|{county})\W*$"
    )


def _between_parties(between: list[str], ships: list[str], parties: list[str]) -> re.Pattern[str]:
    """Match *on behalf of*, *F/V*, *Manufacturer:*, and in front *[NEW]* and *New -* too."""

    def one_of(phrases: list[str]) -> str:
        longest = sorted(phrases, key=len, reverse=True)
        return "|".join(re.escape(phrase).replace(r"\-", r"\W+") for phrase in longest)

    said, in_front = (
        one_of([*between, *ships]),
        one_of([said for said in between if not said.isalpha()]),
    )
    called = "|".join(parties)
    return regex(
        rf"[\s,;(]\W*(?:{said})[\s:]\W*|^\W*(?:{in_front})[\s:]\W*"
        rf"|(?:^|[\s,;(])\W*(?:{called})\s*[:：][^\w(]*"
        rf"|^\W*(?:{called})(?:\s*[)\]]|\s[-–—]\s)\W*",
        re.IGNORECASE,
    )


def _han_firm(
    firms: list[str],
    places: list[str],
    streets: list[str],
    remarks: list[str],
    offices: list[str],
) -> re.Pattern[str]:
    """Match *新疆棉业有限公司 乌鲁木齐市…*, *…公司(停用)*, *…公司苏州分公司*."""
    place = "".join(places)
    return regex(
        rf"^(?P<firm>.*(?:{'|'.join(firms)}))"
        rf"(?:[\s,，、;；/|]+{_POSTAL}\S*[{place}{''.join(streets)}].*"
        rf"|\S{{2,12}}[{place}].*\d.*"
        rf"|[\s\-–—*(（【\[]*(?:{'|'.join(remarks)}).*"
        rf"|\s*[^\s公司]{{2,8}}(?:{'|'.join(offices)}))$",
        re.DOTALL,
    )


def _firms_at_addresses(
    firms: list[str], streets: list[str], hangul: list[str], thai: list[str]
) -> tuple[re.Pattern[str], ...]:
    """Match *…鉴湖路8号新疆棉业有限公司*, *(주)한빛 안산시 별망로 59*, *บริษัท … จำกัด 99/1 …*."""
    form = "|".join(map(re.escape, hangul))
    house = r"\d[\d-]*[号號](?:\S{0,6}[楼室层座樓層])?"
    return (
        regex(
            rf"^{_POSTAL}\S*(?:[{''.join(streets)}]\S{{0,3}}?{house}|[^\W\d]\d+-\d[\d-]*)"
            rf"[\s，,、]*(?P<firm>[^\s\d]\S*(?:{'|'.join(firms)}))$"
        ),
        regex(
            rf"^(?P<firm>(?:{form})\s*\S+|\S{{1,40}}?\s*(?:{form}))[\s,]+(?:\d{{5}}\s+)?\S+[도시군구]\s.*\d.*$"
        ),
        regex(
            rf"^(?:\S+[도시군구읍면동로길]\s+)+\d[\d-]*\s+(?P<firm>(?:{form})\s*\S+|\S{{1,40}}?\s*(?:{form}))$"
        ),
        regex(rf"^(?P<firm>.*(?:{'|'.join(thai)}))\s+(?:เลขที่\s*)?\d.*$"),
    )


def _folded_words(words: Mapping[str, frozenset[str]], parts: Sequence[str]) -> frozenset[str]:
    """Return the folded words of some parts, but for single letters."""
    return frozenset(
        said for part in parts for word in words[part] for said in folded(word) if len(said) > 1
    )


@lru_cache(maxsize=1)
def aside_words() -> AsideWords:
    """Return the words, read once."""
    table = read_table("asides")
    words = {name: frozenset(text.split()) for name, text in table.items() if isinstance(text, str)}
    towns = table["forms_before_towns"].split()
    of_parties = frozenset(
        max(folded(phrase), key=len)
        for part in _OF_PARTIES
        for phrase in words[part]
        if "/" not in phrase
    )
    labels = [folded(label.replace("_", " ")) for label in words["numbers"]]
    numbers = frozenset(
        "".join(label[:size]) for label in labels for size in range(1, len(label) + 1)
    )
    return AsideWords(
        signal=words["signal"],
        codes_of_initials=table["codes_of_initials"],
        named_after=words["named_after"],
        forms_before_towns=words["forms_before_towns"],
        forms_that_end=words["forms_that_end"],
        short_forms_that_end=words["short_forms_that_end"] | words["forms_like_words"],
        forms_within=frozenset(_OF_TWO).union(*(words[part] for part in _FORMS_WITHIN)),
        forms_like_words=words["forms_like_words"],
        forms_before_known_towns=words["forms_before_known_towns"],
        codes=words["codes_of_money"] | words["codes_of_towns"],
        codes_of_money=words["codes_of_money"],
        money_like_words=words["money_like_words"],
        banks=frozenset([bank.replace("_", " ") for bank in words["banks"]]),
        codes_of_lands=words["codes_of_lands"],
        codes_of_lands_in_two=words["codes_of_lands_in_two"],
        seats=words["seats"],
        forms_of_italy=words["forms_of_italy"],
        codes_of_italy=words["codes_of_italy"],
        offices=words["offices"],
        zones=Phrases(by_word({zone.replace("_", " "): "office" for zone in words["zones"]})),
        with_offices=words["with_offices"],
        bodies_of_towns=words["bodies_of_towns"],
        forms_before_trades=words["forms_before_trades"],
        trades_of_sisters=words["trades_of_sisters"] | words["with_offices"],
        own_sites=words["own_sites"],
        plants=words["plants"],
        sites=words["sites"],
        sections=words["sections"],
        sections_of_societies=words["sections_of_societies"],
        of_addresses=words["of_addresses"],
        streets=words["streets"],
        in_long_addresses=words["in_long_addresses"],
        beside=_folded_words(words, (*_OF_TAILS, *_OF_OWNERS)) | of_parties,
        beside_alone=_folded_words(words, _ALONE),
        bodies=words["bodies"],
        groups=words["groups"],
        factions=words["factions"],
        political_parties=words["political_parties"],
        purpose=regex(
            rf"\b(?:(?P<firm>{table['for_something'].replace(' ', '|').replace('_', ' ')})\s+)?"
            r"(?P<for>za|f(?:ü|ue?)r)\s+(?=\w)",
            re.IGNORECASE,
        ),
        tail=_tail(*(table[part].split() for part in _OF_TAILS)),
        behind_form=regex(
            rf"^(.*\s(?:{'|'.join(sorted(towns))})\b\.?)\s+(\w+(?:[\s-]\w+)*)$", re.IGNORECASE
        ),
        numbers=numbers,
        numbers_joined=tuple({"".join(label) for label in labels}),
        numbered=_numbered(table["numbers"].split()),
        towns_ascii=tuple([f"{town}." for town in words["towns"] if town.isascii()]),
        pointed=frozenset({*filter(str.isascii, words["towns"]), *_IN_THE_NET}),
        at_town=_at_town(*(table[part].split() for part in _OF_TOWNS)),
        of_parties=of_parties,
        parting_strokes=tuple(
            sorted(said for part in _OF_PARTIES for said in words[part] if "/" in said)
        ),
        between_parties=_between_parties(*(table[part].split() for part in _OF_PARTIES)),
        han_firm=_han_firm(*(table[part].split() for part in _OF_HAN)),
        firms_at_addresses=_firms_at_addresses(
            table["han_firms"].split(),
            table["han_streets"].split(),
            table["hangul_firms"].split(),
            table["thai_firms"].split(),
        ),
        street_begins=regex(
            rf"(?:{'|'.join(map(re.escape, table['street_begins'].split()))})[\s.]"
        ),
        site_in_han=regex(
            rf"(?:{'|'.join(sorted(table['han_sites'].split(), key=len, reverse=True))})[\s)]*$"
        ),
    )
