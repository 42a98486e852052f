"""What an analyst says that a firm is, beside its short name: *Kaloti (Dubai gold trader)*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.beginnings import blends
from screener.names.beside.caption_described import without_others_lands
from screener.names.beside.caption_initials import initials_in_full
from screener.names.beside.caption_notes import may_have_note, without_notes
from screener.names.beside.caption_parts import OPENING, QUOTES, Parts, parts_of_caption
from screener.names.beside.caption_plain import plain_caption
from screener.names.beside.caption_short import parted_short
from screener.names.beside.caption_words import (
    ends_in_form,
    is_calling,
    is_good,
    is_of_ground,
    is_of_no_firm,
    is_place,
    may_be_called,
    may_be_firm,
    tells,
    without_makers,
)
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.marks import COMMA, DASH, MARK
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = [
    "CALLS",
    "Caption",
    "called_before_names",
    "called_beside",
    "caption_of",
    "captioned",
    "is_called_before",
]

CALLS = COMMA | DASH | MARK
"""Signs of a name with a caption, but for one that stands before it."""

_CUT = regex(r"(?<![\w.'’-])([a-z-]{2,9}|[A-Z]{2,4})(?:\.|(?![\w.-]))")
"""A word in small letters, or a place in capitals, that may be cut short."""
_SAYS = regex(r"(?<![^\W_])(?:[a-z]{3}|ex-)")
"""A word in small letters: without any nothing is said of the firm but a topic, *PVC: Tianye*."""
_SMALL_WORD = regex(r"(?<![\w.'’-])[a-z]{1,2}(?![\w.'’-])")
"""A word that no code of a land is, which stands in capitals: *us*, *in*, *id*."""
_SIDES = regex(r"((?:\S+ )?[^\s/]{2,})/([^\s/]{2,})")
"""Two names of one firm: *Gunbuster/GNI*, *Asia/Pacific Spinners* has none."""
_POINTED_FORM = regex(r"(?<![\w.])(?!(?:[afn]\.k|d\.b)\.a\.)(?:[a-z]\.\s?){2,}(?!\w)")
"""*d.o.o. Koper*, *s. r. o.*, *s.e.c.*: no word in small letters is written so, but *a.k.a.*"""
_DAY = regex(r"\b(?:19|20)\d\d\b|^[~<>]?\d+\s+[a-z]")
"""Of a part that says when something happened, or to how many: *163 rescued*."""
_INITIALS = regex(r"[A-Z]{3,12}")
_BEFORE_NAMES = (":", "-", "–", "—", "=")
_DASHES = ("-", "–", "—")
_LONGEST = 4
"""Words of a short name."""
_BEGUN = 3
"""Letters that an English word of a trade and the one it is read as begin with."""


class Caption(NamedTuple):
    """A name that says what its firm is."""

    short: str
    """The short name, as written."""
    said: tuple[str, ...]
    """What is said of the firm, folded, phrases put into English."""
    also: tuple[str, ...] = ()
    """Other short names, as written."""
    full: tuple[str, ...] = ()
    """What well-known initials stand for: *Minerven*, *Minería de Venezuela*."""

    @property
    def shorts(self) -> tuple[str, ...]:
        """All short names."""
        return (self.short, *self.also)


def caption_of(name: str) -> Caption | None:
    """Return the short name of a firm and what is said of it, or None.

    What is said stands in brackets, behind a comma or a dash, before a colon, *PVC: Tianye,
    Shihezi*, behind the name of whom it belongs to, *Youngor's Kashgar cotton mill*, or before the
    name: *Malaysian glove maker Top Glove*, *Cuba's medical-services exporter (CSMC)*, *guards at
    Alfa*. In small letters it calls the firm something, or says what that deals in. No caption is
    what a name goes on with up to its legal form, *Alfa logistics, transport and services GmbH*, or
    what a fund is a part of.
    """
    if name.isupper() and not may_have_note(name):
        return None  # as most: nothing stands in small letters
    name = without_notes(name)
    found = _in_small_letters(name) or _in_plain(name)
    return found and found._replace(full=(*initials_in_full(found.short, found.said),))


def _in_plain(name: str) -> Caption | None:
    """Return what goods and places say beside a name, *Novatek – Russian LNG*, or None."""
    if (found := plain_caption(name)) is None:
        return None
    short, behind = found
    short, where = parted_short(short)
    return Caption(short, tuple(_words_of([*behind, where])))


def _words_of(parts: Sequence[str]) -> Sequence[str]:
    ground = words_of("captions", "ground")
    words = [w for part in parts for w in folded(_SMALL_WORD.sub("", part)) if w not in ground]
    return without_makers(word_table().phrases.replaced_in(words))


def _in_small_letters(name: str) -> Caption | None:
    """Return what words in small letters say of a firm, and its short name, or None."""
    if name.isupper() or not (":" in name or _SAYS.search(name)):
        return None  # as most
    name = _in_full(" ".join(name.split()))
    found = None if is_of_no_firm(name) else parts_of_caption(name)
    if found is None or any(map(ends_in_form, found.said)):
        return None
    told = found.told or any(tells(said, any_word=found.formless) for said in found.said)
    if not told:
        return None
    short, *also = (side.strip(QUOTES) for part in _shorts(found, name) for side in _sides(part))
    town = found.town if not short else "" if may_be_firm(short) else short
    if may_be_called(town):
        short, also = _with_good(town, found.said), []
    begins = _is_word_abroad(short) and name.lstrip(QUOTES).startswith(short)
    if not (_may_be_short(short) or begins):
        return None
    short, where = parted_short(short)
    if _goes_on_to_form(found, short):
        return None
    beside = [
        *found.said,
        where,
        *(part for part in (*found.owners, *found.plain, *found.aside) if part != short),
    ]
    said = tuple(_words_of([*map(without_others_lands, beside)]))
    return Caption(short, said, tuple(filter(_may_be_second, also)))


def _in_full(name: str) -> str:
    """Put the words of a description that are cut short in full: *shrimp proc.*, *women wkrs*."""
    short: Mapping[str, str] = read_table("captions")["in_full"]
    return _CUT.sub(lambda word: short.get(word[1], word[0]), name)


def _shorts(found: Parts, name: str) -> list[str]:
    """Return the names in a caption: behind a description, or what stands beside one."""
    second = found.second
    bracketed = found.sign in OPENING
    if found.named:  # *RSF money: Al Junaid*, *PGM refiner (Krastsvetmet)*
        also = _is_name(second) and (found.topic or bracketed)
        return [found.named[0], second] if also else found.named[:1]
    begun = bool(found.plain) and name.lstrip(QUOTES).startswith(found.plain[0])
    first = found.plain[0] if begun else ""
    town = _is_called_by_town(found, first)
    if town or _is_name(first) or _is_word_abroad(first):  # *TJC [Turkmenbashi Jeans], denim*
        spelt = _is_name(second) and _spells_out(second, first, found.sign)
        both = not town and (bracketed or found.sign == "=" or spelt)
        return [first, *found.owned, *([second] if both else [])]
    if not begun and _INITIALS.fullmatch(second) and found.said and not found.topic:
        said, _, calling = found.said[0].rpartition(" ")
        whole = _spells_out(found.said[0], second) and not _spells_out(said, second)
        return [second if is_calling(calling) and not whole else ""]
    if found.owners:  # *Indofood's plantation arm - Salim Ivomas*, *Alrosa's arm, Severalmaz*
        if not _is_name(second) or bracketed:
            return found.owners[:1]
        within = {*folded(found.owners[0])} < {*folded(second)}  # *Astra's palm arm, Astra Agro*
        alone = found.sign in _BEFORE_NAMES or within
        return [second] if alone else [found.owners[0], second]
    # *Bisha, zinc miner* is of that; *sugar mill near Alfa, Chiredzi* is no firm called Chiredzi
    behind = [part for part in found.plain[begun:] if not is_place(part)]
    plain = [part for part in (*found.plain[:begun], *behind) if not part[0].islower()]
    if found.topic and not begun and second.istitle() and " " not in second:
        plain.append(second)  # *Steel: Bayi, Urumqi*
    return [*filter(_is_name, plain), *plain, ""][:1]


def _is_called_by_town(found: Parts, first: str) -> bool:
    """Whether the town that a caption begins with is the firm, and what stands behind is not.

    *Pingtan, Fuzhou fishing fleet, Zhuo Xinrong*, *Bikita lithium mine (Sinomine)*.
    """
    if not found.said or found.topic:
        return False
    if found.sign in OPENING:
        return not first and bool(found.town) and is_of_ground(found.said[0])
    return may_be_called(first) and not first.isupper()  # *RU | Mikron*


def _sides(part: str) -> Sequence[str]:
    """Return the names that a part has: two of one firm may have a stroke between them."""
    sides = _SIDES.fullmatch(part)
    return sides.groups() if sides and all(map(_may_be_second, sides.groups())) else [part]


def _may_be_short(text: str) -> bool:
    """Whether a part may be a short name: of few words, no form in small letters, *j. s. a.*."""
    return not text.islower() and 0 < len(folded(text)) <= _LONGEST and may_be_firm(text)


def _is_word_abroad(text: str) -> bool:
    """Whether a part is one word of a trade in another language, as firms are called: *Timah*."""
    words = folded(text)
    token = word_table().whole[words[0]] if len(words) == 1 and text[:1].isupper() else None
    return token is not None and token.kind == "trade" and token.text[:_BEGUN] != words[0][:_BEGUN]


def _with_good(town: str, said: Sequence[str]) -> str:
    """Return the name of a firm that is called by its town and good: *Alchevsk steelworks*."""
    goods = [word for part in said for word in folded(part) if is_good(word)]
    return " ".join((town, *goods[:1])) if goods else ""


def _may_be_second(text: str) -> bool:
    """Whether a part may be another name: no place or code of a land, *Alfa (CH)*, *(Quebec)*."""
    return len(text) > len("CH") and _may_be_short(text) and not is_place(text)


def _goes_on_to_form(found: Parts, short: str) -> bool:
    """Whether a part beside the short name has the legal form: *Alfa - Mining, d.o.o. Koper*."""
    beside = {*found.plain} - {short}
    if found.sign in OPENING:
        beside -= {found.second}  # *Alfa [Alfa Mining Ltd], diamonds*
    pointed = any(map(_POINTED_FORM.search, {*found.said, *beside}))
    return pointed or any(legal_forms().end(folded(part)) for part in beside)


def _is_name(text: str) -> bool:
    """Whether a part is a firm's name: no place or remark, *Wagner front*, *Collapsed 2013*."""
    words = text.split()
    if not words or words[0].islower() or words[-1].islower() or _DAY.search(text):
        return False
    return may_be_firm(text) and not is_place(text)


def _spells_out(said: str, short: str, sign: str = "") -> bool:
    """Whether initials are of what is said, which is the whole name: *bauxite company (BC)*.

    Behind a dash a name that begins as they do is: *KIPAS – Kimia Part*.
    """
    if sign in _DASHES and _INITIALS.fullmatch(short) and short[0] == said[:1]:
        return True
    return blends(fold(short), folded(said), every=False)


def called_beside(parts: Sequence[str], caption: Caption | None) -> Iterable[str]:
    """Return which parts of a name are names, the short ones of a caption among them.

    Goods in small letters and where they are from are none: *Hartalega (gloves, Sepang)*.
    """
    if caption is None:
        return dict.fromkeys(parts)  # as most
    named = [part for part in parts if not _is_said(part, caption)]
    return dict.fromkeys((*named, *caption.shorts, *caption.full))


def _is_said(part: str, caption: Caption) -> bool:
    """Whether a part is nothing but what the caption says of the firm, the good first."""
    first = part.partition(",")[0].rpartition(" ")[2]
    return part[:1].islower() and is_good(first) and {*_words_of([part])} <= {*caption.said}


def captioned(readings: Sequence[Reading], caption: Caption | None) -> list[Reading]:
    """Say of each reading as the short name, and what is said beside it, what the caption says."""
    if caption is None:
        return [*readings]
    shorts = [folded(short) for short in caption.shorts]
    every = {*chain(*shorts), *caption.said}
    return [
        reading._replace(caption=caption.said)
        if reading.partial
        and every.issuperset(reading.words)
        and any({*short} <= {*reading.words} for short in shorts)
        else reading
        for reading in readings
    ]


def is_called_before(name: str) -> bool:
    """Whether a name in capitals follows what a firm is called in small letters, at a glance.

    Any calling may, *Malaysian glove manufacturer Top Glove*, but of a body: lists write the names
    of those so, *Central research institute ABCD*.
    """
    return _called_small().search(name) is not None


@lru_cache(maxsize=1)
def _called_small() -> re.Pattern[str]:
    callings = "|".join(sorted(words_of("captions", "callings") - words_of("captions", "bodies")))
    return regex(rf"(?<=[a-z]\s)(?:{callings})\s[A-Z]")


@lru_cache(maxsize=1)
def called_before_names() -> frozenset[str]:
    """Return what a firm may be called before its name, but for what is a part of many names."""
    whole = word_table().whole
    callings = [w for w in words_of("captions", "callings") if whole[w].kind in BRANDS]
    seen = (words_of("captions", of) for of in ("works", "seen_abroad", "pictures"))
    return words_of("captions", "before_firms").union(callings, *seen)
