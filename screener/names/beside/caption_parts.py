"""What the parts of a caption are: names, places, owners, and what is said in small letters."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from screener.late_regex import regex
from screener.names.beside.caption_described import JOINS, described, name_within
from screener.names.beside.caption_seen import seen_abroad, seen_at
from screener.names.beside.caption_words import (
    SAYS,
    SMALL,
    ends_in_form,
    is_form,
    is_good,
    is_listed_good,
    is_of_ground,
    is_place,
    may_be_called,
    may_be_firm,
    tells,
)
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.tables import words_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = ["OPENING", "QUOTES", "Parts", "parts_of_caption", "pieces_of"]

QUOTES = " !?\"“”«»'"
_PARTING = regex(r"\s*([()\[\];|→=>–—]|:(?=\s)|,(?=\s)|(?<=\s)[-/](?=\s))\s*")
_OWNED = regex(r"(?P<owner>[^\W_a-z].*?)(?:['’]s|(?<=s)['’])\s+(?P<said>.+)")
_PLACED = regex(r"(?P<name>.+?)\s+(?:of|in|at|near|on)\s+(?P<where>[^\W\d_a-z].*)")
_FOR = regex(r"(?<=[a-z])\s+(?:to|for|via)\s+[^\W\d_a-z].*")
_WHOSE = regex(
    r"\b[^\W\d_a-z][\w-]*(?:\s+state)?-(?:owned|backed|linked|controlled|listed|flagged|run)\s+"
)
_IN_PLACE = regex(r"(?P<name>[^\W\d_a-z].*?)\s+(?:in|at|near)\s+(?P<where>[^\W\d_a-z].*)")
"""*Hulu Garment in Phnom Penh*."""
_OF_PLACE = regex(r"(?P<name>[^\W\d_a-z].*?)\s+of\s+(?P<where>[^\W\d_a-z].*)")
"""*Kaloti of Dubai*."""
_SMALL_PLACED = regex(r"(?P<said>[a-z][a-z -]+)\s+(?:in|at|near)\s+(?P<where>[^\W\d_a-z].*)")
_FIRST_WORD = regex(r"[\s/]")
_BASED = regex(r"(?<=[a-z])-based(?=\s+\w)")
"""*Caracas-based TV*."""
_OF_MANY = regex(r"(?<=[a-z]s)['’](?=\s+[a-z])")
"""*Growers' exporter*: a description, and no owner."""
_TIER = regex(r"\s*\b(?:T|Tier\s)\d\b\s*")
"""The step of a chain of supply: *T3 spinner: KPR*."""
OPENING, _CLOSING = ("(", "["), (")", "]")
_ONCE = "ex-"
"""What whose supplier or plant a firm was begins with: *ex-Tesco*."""
_MOST_PARTS = 6
_BEHIND_PLACE = 2
"""Which part stands behind a description and where that is."""
_SIGNS = "()[]:;|→=>–—,-/"


@dataclass(slots=True)
class Parts:
    """What the parts of a caption are."""

    named: list[str] = field(default_factory=list)
    """What stands behind a description: *glove maker Top Glove*."""
    owners: list[str] = field(default_factory=list)
    owned: list[str] = field(default_factory=list)
    """What stands behind an owner, of a first part that is a name: *Tay Za's Htoo Group*."""
    plain: list[str] = field(default_factory=list)
    """Names, places and remarks in which nothing is said of a firm in small letters."""
    aside: list[str] = field(default_factory=list)
    """The same in brackets that stand farther behind: another firm's, or places."""
    said: list[str] = field(default_factory=list)
    sign: str = ""
    """The sign behind the first part."""
    second: str = ""
    """The second part, if that is a name."""
    formless: bool = False
    """Whether no part ends with a legal form, and if the first says anything one of all is English:
    then any word in small letters says something."""
    town: str = ""
    """A place that a description behind begins with: *Alchevsk steelworks*."""
    told: bool = False
    """Whether a part can be nothing but a description: *which ships grain*, *guards at Alfa*."""

    @property
    def topic(self) -> bool:
        """Whether a colon says that the first part is what the rest is of: *PVC: Tianye*."""
        return self.sign in (":", ">")


def parts_of_caption(name: str) -> Parts | None:
    """Return what the parts of a name are; None of one with too many, or that goes on."""
    pieces = pieces_of(name)
    texts = _texts(pieces)
    if not 0 < len(texts) <= _MOST_PARTS:
        return None
    begins_small = texts[0][0][0].islower()  # *gunmaker Taurus, of São Leopoldo*
    if not begins_small and any(_goes_on(text) for text, _ in texts[1:]):
        return None
    if any(map(_is_within_name, pieces, pieces[1:])):
        return None
    formless = not any(legal_forms().end(folded(text)) for text, _ in texts)
    owned = _OWNED.match(texts[0][0])  # is English: *Hela's Hawassa shed*
    english = owned or not SAYS.search(texts[0][0]) or any(tells(text) for text, _ in texts)
    found = Parts(sign="".join(pieces[1:2]), formless=formless and bool(english))
    before = ""
    named = _named_behind_colon(pieces, texts)
    for at, (text, within) in enumerate(texts):
        if at == named and found.said and not (found.named or found.owners):
            _name(found, text)  # *Abacá serfs, Santo Domingo: Furukawa*
        else:
            _file_part(found, at, text if at == 0 else _FOR.sub("", text), before, within=within)
        before = text
    unnamed = not (found.named or found.owners or any(map(may_be_firm, found.plain)))
    if unnamed and (held := name_within(found.said)):
        at, name, found.said[at] = held
        found.named.append(name)
    return found


def pieces_of(name: str) -> list[str]:
    """Return the parts of a name and the signs between."""
    return [piece.strip(QUOTES) for piece in _PARTING.split(name) if piece]


def _named_behind_colon(pieces: Sequence[str], texts: Sequence[tuple[str, bool]]) -> int:
    """Return where a name stands that a colon sets apart from a place before, 0 if nowhere."""
    if len(texts) <= _BEHIND_PLACE or pieces.count(":") != 1:
        return 0
    text, within = texts[_BEHIND_PLACE]
    before = texts[_BEHIND_PLACE - 1][0].lower()
    follows = pieces[pieces.index(":") + 1 :][:1] == [text] and not within
    relates = before in words_of("captions", "relations")
    return _BEHIND_PLACE * (follows and may_be_firm(text) and not relates)


def _file_part(found: Parts, at: int, text: str, before: str, *, within: bool) -> None:
    """File the part that stands ``at`` a place, ``within`` brackets or not."""
    text = _BASED.sub("", _WHOSE.sub("", text)) or text
    if found.topic and not at:
        text = _FOR.sub("", text)  # *Fishmeal to Skretting: Blumar*
        if is_good(_FIRST_WORD.split(text.lower())[0]) and _is_topic(text):
            found.said.append(text.lower())
            return
    if at <= found.topic and (_file_seen(found, text) or _file_first(found, text, at)):
        return
    if at and _file_said(found, text, before):
        return
    plain = len(found.plain)
    _file(found, text)
    if len(found.plain) > plain and at == 1:
        found.second = text
    elif len(found.plain) > plain and at > 1 and within:
        found.aside.append(found.plain.pop())


def _file_seen(found: Parts, text: str) -> bool:
    """File a part that says who or what is seen at a firm, if it does."""
    seen = seen_at(text)
    if seen is None:
        return False
    found.said.append(seen["said"])
    found.told = True
    _file(found, seen["rest"], seen=True)
    return True


def _file_first(found: Parts, text: str, at: int) -> bool:
    """File a part that says in another language who is seen, or begins with a name, if it does."""
    if abroad := seen_abroad(text):
        found.named.append(abroad["name"])
        found.said += filter(None, (abroad["said"], abroad["rest"].strip()))
        found.told = True
    elif not any(map(may_be_firm, found.plain)) and (led := _led(text, any_word=found.formless)):
        if is_place(led[0]):
            found.town = found.town or led[0]
            return False
        found.named.append(led[0])
        found.said.append(led[1])
    elif found.topic and not at and _is_topic(text):
        found.said.append(text.lower())
    else:
        return False
    return True


def _file_said(found: Parts, text: str, before: str) -> bool:
    """File a part behind the first, if it can only be said of the firm."""
    begins = text.partition(" ")[0]
    if text.startswith(_ONCE):
        found.told = True
    elif begins == "of":
        found.said.append(text.removeprefix("of "))
    elif begins.islower() and _is_english(text, any_word=found.formless):
        found.said.append(text)
        found.told |= begins in words_of("captions", "begin_clauses")
    elif before.lower() in words_of("captions", "relations") or _is_trade_and_place(text):
        found.said.append(text)  # *parent: Alfa*
    else:
        return False
    return True


def _texts(pieces: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the parts of a name, each with its legal form, and whether it stands in brackets."""
    found, depth = list[tuple[str, bool]](), 0
    for piece in pieces:
        depth += (piece in OPENING) - (piece in _CLOSING)
        if not piece or piece in _SIGNS:
            continue
        described = depth > 0 and any(SAYS.search(text) for text, _ in found)
        if found and is_form(piece) and not described:  # *canned tomato, Angri (SA)*
            found[-1] = (f"{found[-1][0]} {piece}", found[-1][1])
        else:
            found.append((_TIER.sub("", piece) or piece, depth > 0))
    return found


def _led(text: str, *, any_word: bool) -> tuple[str, str] | None:
    """Part a name from what is said of it in small letters behind: *Lujeri tea gardens*."""
    words = text.split() if not _OWNED.match(text) else []
    end = _last(words, len(words), _is_where)
    begin = _last(words, end, SMALL.fullmatch)
    name, said, behind = words[:begin], words[begin:end], words[begin:]
    if not said or any(map(str.islower, name)) or behind[0] in JOINS:
        return None
    if ends_in_form(" ".join(behind)) or _is_of_another(said[-1]):
        return None  # *Tesco supplier*
    if is_place(" ".join(name)):
        return (name[0], " ".join(behind)) if len(name) == 1 and tells(" ".join(said)) else None
    whole = word_table().whole
    kinds = {whole[word].kind for word in folded(" ".join(name))}
    initials = len(name) == 1 and name[0].isupper() and kinds.isdisjoint(("trade", "place"))
    # what many firms are called goes on else, *Added value services*
    tell = "word" in kinds or (kinds & BRANDS and (len(name) > 1 or tells(behind[0])))
    if not (initials or tell) or not tells(" ".join(said), any_word=any_word):
        return None
    return " ".join(name), " ".join(behind)


def _town_led(text: str) -> tuple[str, str] | None:
    """Part a town from what is mined there: *North Mara pit*, *Bikita lithium*."""
    words = text.split()
    begin = _last(words, len(words), SMALL.fullmatch)
    name = " ".join(words[:begin])
    return (name, " ".join(words[begin:])) if not any(map(str.islower, words[:begin])) else None


def _last(words: Sequence[str], end: int, holds: Callable[[str], object]) -> int:
    """Return where the last words up to ``end`` begin of which all hold, behind the first one."""
    while end > 1 and holds(words[end - 1]):
        end -= 1
    return end


def _is_where(word: str) -> bool:
    """Whether a word is a place, or the code of a land: *Nien Hsing jeans Maseru*, *CN*."""
    return word[0].isupper() and (is_place(word) or (len(word) == len("CN") and word.isupper()))


def _goes_on(text: str) -> bool:
    """Whether the name goes on: *Commingled Fund (Bonds) of Alfa*, *Energy, Power, and Steel*."""
    return text.partition(" ")[0] in words_of("captions", "go_on")


def _is_within_name(bracket: str, behind: str) -> bool:
    """Whether a name goes on right behind a bracket: *Alfa (CH) Institutional Fund*, *(R) GmbH*."""
    return (
        bracket in _CLOSING
        and behind not in _SIGNS
        and not behind[:1].islower()
        and not is_place(behind)
    )


def _is_topic(text: str) -> bool:
    """Whether what stands before a colon is what the rest is of: *Titanium sponge*, no firm."""
    first, *others = text.split()
    if not all(map(SMALL.fullmatch, others)) or not tells(text):
        return False
    if first.isupper():
        return is_listed_good(first.lower())  # *PVC*; *AGR* is one's name, short for agricultural
    whole = word_table().whole
    return not any(whole[w].kind == "word" and not tells(w) for w in folded(first))  # *RSB-Group*


def _is_trade_and_place(text: str) -> bool:
    """Whether a part says what a firm deals in and where, *Russian soap*; *Energy* is a name's."""
    whole = word_table().whole
    kinds = [whole[word].kind for word in folded(text)]
    return not text.isupper() and {"trade", "place"} == {*kinds}


def _is_english(text: str, *, any_word: bool) -> bool:
    """Whether a description in small letters is English: by what it begins with or tells."""
    begins = text.partition(" ")[0] in words_of("captions", "begin_clauses")
    return begins or tells(text, any_word=any_word)


def _file(found: Parts, text: str, *, seen: bool = False) -> None:
    """File a part: a description and the name behind it, whose it is, or nothing but a name."""
    if seen:
        text, where = _before_place(text)
        found.said += filter(None, (where,))
    text = _OF_MANY.sub("", text)
    if owned := _OWNED.fullmatch(text):
        _file_owned(found, owned["owner"], owned["said"], seen=seen)
        return
    said, behind = described(text, any_word=found.formless)
    if behind or (seen and not said):
        _name(found, behind or text)
    if said:
        found.said.append(said)
    elif not (behind or seen):
        _file_plain(found, text)


def _file_owned(found: Parts, owner: str, text: str, *, seen: bool) -> None:
    """File what belongs to ``owner``: *Hayleys's glove arm Dipped Products*, *Eritrea's Segen*."""
    led = _led(text, any_word=True) or _town_led(text)
    if led and is_of_ground(led[1]) and (may_be_called(led[0]) or not is_place(led[0])):
        found.named.append(led[0])  # *Sinomine's Bikita lithium*
        found.said += (led[1], owner)
        return
    said, behind = described(text, any_word=found.formless)
    if not said and (placed := _SMALL_PLACED.fullmatch(text)):
        said = placed["said"]  # *Finlay's tea in Kericho*
        found.said.append(placed["where"])
    if not behind and _is_of_another(said) and not is_place(owner):
        if found.plain:  # which stands before: *V.K. Garment, Tesco's supplier*
            found.said.append(said)
        return  # *Ansell's supplier* is another firm, which is not named
    if behind:
        _name(found, behind)
    if said:
        found.said.append(said)
        if not behind:
            _own(found, owner)
    elif seen and not behind:
        _name(found, owner)
        found.said.append(text)
    elif not behind:
        _file_owned_name(found, owner, text)


def _file_owned_name(found: Parts, owner: str, text: str) -> None:
    """File what belongs to ``owner`` and may be the firm: *Zinc: Glencore's Kazzinc*."""
    if is_place(owner) or found.said:
        found.said.append(owner)
        _name(found, text)
    else:
        found.owned += [] if found.plain else [text]
        _file_plain(found, f"{owner}'s {text}")


def _name(found: Parts, text: str) -> None:
    """File a name, which a place may stand behind."""
    name, where = _before_place(text)
    found.named.append(name)
    found.said += filter(None, (where,))


def _file_plain(found: Parts, text: str) -> None:
    """File a part that says of a firm only where it is, if that: *Hulu Garment in Phnom Penh*."""
    placed = _in_place(text)
    found.plain.append(placed["name"] if placed else text)
    found.said += [placed["where"]] if placed else []


def _in_place(text: str) -> re.Match[str] | None:
    """Part a place behind *in*; a trade is none: *Quality in Education*.

    Behind *of* a brand's alone: *Kaloti of Dubai*, not *Bank of Dubai*.
    """
    if (of := _OF_PLACE.fullmatch(text)) and is_place(of["where"]):
        whole = word_table().whole
        return of if all(whole[word].kind in BRANDS for word in folded(of["name"])) else None
    found = _IN_PLACE.fullmatch(text)
    traded = found and "trade" in {word_table().whole[w].kind for w in folded(found["where"])[:1]}
    return None if traded else found


def _is_of_another(said: str) -> bool:
    """Whether a description is of another firm than the one that it is said by: *X's supplier*."""
    last = _before_place(said)[0].rpartition(" ")[2]
    return last in words_of("captions", "relations") or last in words_of("captions", "of_others")


def _before_place(name: str) -> tuple[str, str]:
    """Part the place behind a name: *Modi Mica of Giridih*, *Dongwon in Busan harbour*."""
    found = _PLACED.fullmatch(name)
    return (found["name"], found["where"]) if found else (name, "")


def _own(found: Parts, owner: str) -> None:
    """File whom what is described belongs to: a land has it as any firm's place, *Cuba's*."""
    said, behind = described(owner, any_word=False)
    if said and behind:
        found.said.append(said)
        found.named.append(behind)
        return
    (found.said if is_place(owner) else found.owners).append(owner)
