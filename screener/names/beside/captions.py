"""What an analyst says that a firm is, beside its short name: *Kaloti (Dubai gold trader)*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.beginnings import blends
from screener.names.kinds import BRANDS, NUMBERS
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
    "caption_of",
    "captioned",
    "places_of_captions",
]

CALLS = COMMA | DASH | MARK
"""Signs of a name with a caption, but for one that stands before it."""

_PARTING = regex(r"\s*([()\[\];|→]|:(?=\s))\s*|,\s+|\s+[-/]\s+|\s*[–—]\s*")
_OWNED = regex(r"(?P<owner>[^\W_a-z].*?)(?:['’]s|(?<=s)['’])\s+(?P<said>.+)")
_SEEN_AT = regex(
    r"(?P<said>[^\W\d_][a-z-]*(?:\s+[a-z-]+)+|[a-z'’ -]+)\s+"
    r"(?:at|outside|inside|of|for|from|by|near)\s+(?P<rest>[^\W\d_a-z].*)"
)
"""Who or what is seen at a firm: *cane cutters at Hippo Valley*, *garment factory of Hansoll*; of
*Bank of Alfa* that is the name."""
_PLACED = regex(r"(?P<name>.+?)\s+(?:of|in|at|near|on)\s+(?P<where>[^\W\d_a-z].*)")
_SMALL = regex(r"[a-z][a-z/-]+")
_SIDES = regex("/")
_INITIALS = regex(r"[A-Z]{3,12}")
_MOST_PARTS, _LONGEST = 6, 4
"""Parts of a caption, and words of a short name."""
_PART_OF_WORD = 5
"""Letters of what a firm is called that other words end with: *steelmaker*."""
_QUOTES = " \"“”«»'"
_SIGNS = "()[]:;|→"
_JOINS = frozenset({"for", "of", "by", "in", "at", "from", "to", "with", "near", "and"})
"""Words behind which a description goes on: *parent of Alfa*, *cleaners for Dyson*."""


class Caption(NamedTuple):
    """A name that says what its firm is."""

    short: str
    """The short name, as written."""
    said: tuple[str, ...]
    """What is said of the firm, folded, phrases put into English."""


@dataclass(slots=True)
class _Parts:
    """What the parts of a caption are."""

    named: list[str] = field(default_factory=list)
    """What stands behind a description: *glove maker Top Glove*."""
    owners: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    """Names, places and remarks in which nothing is said of a firm in small letters."""
    said: list[str] = field(default_factory=list)
    topic: bool = False
    """Whether a colon says that the first part is what the rest is of: *PVC: Tianye*."""
    told: bool = False
    """Whether a part can be nothing but a description: *which ships grain*, *guards at Alfa*."""


def caption_of(name: str) -> Caption | None:
    """Return the short name of a firm and what is said of it, or None.

    What is said stands in brackets, behind a comma or a dash, before a colon, *PVC: Tianye,
    Shihezi*, behind the name of whom it belongs to, *Youngor's Kashgar cotton mill*, or before the
    name: *Malaysian glove maker Top Glove*, *Cuba's medical-services exporter (CSMC)*, *guards at
    Alfa*. In small letters it calls the firm something, or says what that deals in. No caption is
    what a name goes on with up to its legal form, *Alfa logistics, transport and services GmbH*, or
    what a fund is a part of.
    """
    name = " ".join(name.split())
    if name.isupper():
        return None
    found = _parts(name)
    if found is None or any(map(_ends_in_form, found.said)):
        return None
    if not (found.told or any(map(_tells, found.said))) or _is_of_no_firm(name):
        return None
    short = _short(found, name)
    if not 0 < len(folded(short)) <= _LONGEST or not _may_be_firm(short):
        return None
    beside = [*found.said, *(part for part in (*found.owners, *found.plain) if part != short)]
    said = word_table().phrases.replaced_in([word for part in beside for word in folded(part)])
    return Caption(short, tuple(said))


def _texts(name: str) -> tuple[list[str], bool]:
    """Return the parts of a name, each with its legal form, and whether a colon is behind one."""
    pieces = [piece.strip(_QUOTES) for piece in _PARTING.split(name) if piece]
    found = list[str]()
    for piece in pieces:
        if not piece or piece in _SIGNS:
            continue
        if found and _is_form(piece):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found, ":" in pieces[1:2]


def _parts(name: str) -> _Parts | None:
    texts, topic = _texts(name)
    if len(texts) > _MOST_PARTS or any(map(_goes_on, texts[1:])):
        return None
    found = _Parts(topic=topic)
    for at, text in enumerate(texts):
        if at == 0 and (seen := _SEEN_AT.fullmatch(text)) and not _is_part(seen["said"]):
            found.said.append(seen["said"])
            found.told = True
            _file(found, seen["rest"], seen=True)
        elif at and text.partition(" ")[0].islower() and _is_english(text):
            found.said.append(text)
            found.told |= text.partition(" ")[0] in words_of("captions", "begin_clauses")
        elif found.topic and at == 0 and _is_topic(text):
            found.said.append(text.lower())
        elif at and _is_trade_and_place(text):
            found.said.append(text)
        else:
            _file(found, text)
    return found


def _goes_on(text: str) -> bool:
    """Whether the name goes on: *Commingled Fund (Bonds) of Alfa*, *Energy, Power, and Steel*."""
    return text.partition(" ")[0] in words_of("captions", "go_on")


def _is_form(text: str) -> bool:
    """Whether a part is nothing but a legal form: *MGM medical, s.r.o.*, not *SGBL (bank)*."""
    words = folded(text)
    form = len(legal_forms().split(("", *words)).rest) == 1
    return form and not words_of("captions", "callings").issuperset(words[-1:])


def _ends_in_form(said: str) -> bool:
    """Whether a description ends as a name does, with a legal form; *run by SAC* is of another."""
    last = said.rsplit(maxsplit=1)[-1]
    word = last.islower() and last.isalpha() and word_table().whole[last].kind != "legal"
    if " by " in said or word:  # *hotel and spa*
        return False
    words = folded(said)
    return legal_forms().end(words) and words[-1] not in words_of("captions", "callings")


def _is_of_no_firm(name: str) -> bool:
    """Whether a name is of a fund, of who holds something for others, or of a branch."""
    return not words_of("captions", "of_no_firm").isdisjoint(folded(name))


def _file(found: _Parts, text: str, *, seen: bool = False) -> None:
    """File a part: a description and the name behind it, whose it is, or nothing but a name."""
    where = ""
    if seen:
        text, where = _before_place(text)
        found.said += filter(None, (where,))
    owned = _OWNED.fullmatch(text)
    said, behind = _described(owned["said"] if owned else text)
    if owned and not behind and _is_of_another(said) and not _is_place(owned["owner"]):
        if found.plain:  # which stands before: *V.K. Garment, Tesco's supplier*
            found.said.append(said)
        return  # *Ansell's supplier* is another firm, which is not named
    if owned and not (said or behind) and _is_place(owned["owner"]):
        found.said.append(owned["owner"])
        found.named.append(owned["said"])  # *Eritrea's Segen*
        return
    if seen and not said:
        behind = owned["owner"] if owned else text
        said = owned["said"] if owned else ""
    if behind:
        name, where = _before_place(behind)
        found.named.append(name)
        found.said += filter(None, (where,))
    if said:
        found.said.append(said)
        if owned and not behind:
            _own(found, owned["owner"])
    elif not behind:
        found.plain.append(text)


def _is_of_another(said: str) -> bool:
    """Whether a description is of another firm than the one that it is said by: *X's supplier*."""
    last = _before_place(said)[0].rpartition(" ")[2]
    return last in words_of("captions", "relations") or last in words_of("captions", "of_others")


def _is_part(said: str) -> bool:
    """Whether a description is of a part of another firm, or of what that one is to it."""
    last = said.partition(" of ")[0].rpartition(" ")[2].lower()
    return last in words_of("captions", "relations") or last in words_of("captions", "parts")


def _is_topic(text: str) -> bool:
    """Whether what stands before a colon is what the rest is of: *Titanium sponge*, no firm."""
    return all(map(_SMALL.fullmatch, text.split()[1:])) and _tells(text)


def _is_trade_and_place(text: str) -> bool:
    """Whether a part says what a firm deals in and where, *Russian soap*; *Energy* is a name's."""
    whole = word_table().whole
    kinds = [whole[word].kind for word in folded(text)]
    return not text.isupper() and {"trade", "place"} == {*kinds}


def _is_english(text: str) -> bool:
    """Whether a description in small letters is English: by what it begins with or tells."""
    return text.partition(" ")[0] in words_of("captions", "begin_clauses") or _tells(text)


def _before_place(name: str) -> tuple[str, str]:
    """Part the place behind a name: *Modi Mica of Giridih*, *Dongwon in Busan harbour*."""
    found = _PLACED.fullmatch(name)
    return (found["name"], found["where"]) if found else (name, "")


def _own(found: _Parts, owner: str) -> None:
    """File whom what is described belongs to: a land has it as any firm's place, *Cuba's*."""
    said, behind = _described(owner)
    if said and behind:
        found.said.append(said)
        found.named.append(behind)
        return
    (found.said if _is_place(owner) else found.owners).append(owner)


def _is_place(text: str) -> bool:
    words = [word for word in folded(text) if word not in word_table().particles]
    known = places_of_captions()
    return all(word_table().whole[word].kind == "place" or word in known for word in words)


def _described(text: str) -> tuple[str, str]:
    """Return the description that a text is, or begins with, and the name behind that.

    *Italian tomato canner Princes* has both, *gold trader* and *Titanium sponge* have no name;
    of a name alone both are empty.
    """
    words = text.split()
    callings = [at for at, word in enumerate(words) if _is_calling(word)]
    if not callings:
        small = [word for word in words if _SMALL.fullmatch(word) and word not in _JOINS]
        ends = small[-1:] == words[-1:] and words[-1] not in legal_forms().every_word
        return (text, "") if ends and _tells(text) else ("", "")
    behind = words[callings[-1] + 1 :]
    if behind and _is_form(" ".join(behind)):
        return "", ""
    named = behind and not behind[0][0].isdigit() and behind[0] not in _JOINS
    if not named or any(_SMALL.fullmatch(word) and word not in _JOINS for word in behind):
        return text, ""
    return " ".join(words[: callings[-1] + 1]), " ".join(behind)


def _is_calling(word: str) -> bool:
    """Whether a firm is called so in small letters: *trader*, *steelmaker*."""
    return _SMALL.fullmatch(word) is not None and any(map(_calls, _SIDES.split(word)))


def _calls(word: str) -> bool:
    return word in words_of("captions", "callings") or _ends_in_calling(word)


def _short(found: _Parts, name: str) -> str:
    """Return the name in a caption: behind a description, or what stands beside one."""
    if found.named:
        return found.named[0]
    if found.plain and name.lstrip(_QUOTES).startswith(found.plain[0]):
        return found.plain[0]
    initials = [part for part in found.plain if _INITIALS.fullmatch(part)]
    if initials and not found.topic:
        calls = any(map(_is_calling, found.said[0].split()[-1:]))
        return initials[0] if calls and not _spells_out(found.said[0], initials[0]) else ""
    if found.owners:
        return found.owners[0]
    return next((part for part in found.plain if _may_be_firm(part) and not part.islower()), "")


def _spells_out(said: str, short: str) -> bool:
    """Whether initials are of what is said, which is the whole name: *bauxite company (BC)*."""
    return blends(fold(short), folded(said), every=False)


def _may_be_firm(text: str) -> bool:
    """Whether a part may be a name: initials, or with words that firms are called by."""
    if text.isupper() and " " not in text:
        return True
    whole, words = word_table().whole, folded(text)
    several = len(words) > 1 and any(whole[word].kind != "place" for word in words)
    if several and not _ends_in_form(text):
        return True
    return any(whole[word].kind in BRANDS for word in legal_forms().split(words).rest)


def _tells(said: str) -> bool:
    """Whether a description says what a firm is or deals in, and numbers no part of it."""
    words, table = folded(said), word_table()
    if any(table.whole[word].kind in NUMBERS for word in words):
        return False
    return any(
        (table.whole[word].kind == "trade" and table.whole[word].text.startswith(word[:_LONGEST]))
        or _calls(word)
        or word in _trades()
        for word in words
    )


@lru_cache(maxsize=1)
def places_of_captions() -> Mapping[str, str]:
    """Return towns, regions and peoples, each with its land."""
    found, table = dict[str, str](read_table("kinds")["capitals"]), read_table("captions")
    for land, places in table["places_of_lands"].items():
        found |= dict.fromkeys(places.split(), land)
    for towns in table["towns_of_provinces"].values():
        found |= dict.fromkeys(towns.split(), "china")
    return found


@lru_cache(maxsize=1)
def _trades() -> frozenset[str]:
    """Return the words that lines of trade have."""
    return frozenset(" ".join(read_table("captions")["lines_of_trade"]).split())


def captioned(readings: Sequence[Reading], caption: Caption | None) -> list[Reading]:
    """Say of each reading as the short name, and what is said beside it, what the caption says."""
    if caption is None:
        return [*readings]
    short = folded(caption.short)
    every = {*short, *caption.said}
    return [
        reading._replace(caption=caption.said)
        if reading.partial and every.issuperset(reading.words) and {*short} <= {*reading.words}
        else reading
        for reading in readings
    ]


@lru_cache(maxsize=1)
def called_before_names() -> frozenset[str]:
    """Return what a firm may be called before its name, but for what is a part of many names."""
    whole = word_table().whole
    callings = [w for w in words_of("captions", "callings") if whole[w].kind in BRANDS]
    return words_of("captions", "before_firms").union(callings)


@lru_cache(maxsize=10_000)
def _ends_in_calling(word: str) -> bool:
    callings = words_of("captions", "callings")
    return any(word[at:] in callings for at in range(3, len(word) - _PART_OF_WORD + 1))
