"""A long name between its initials and its seat: *C.S.S. Cie Sucrière Sénégalaise Richard-Toll*.

The initials tell where the long name ends, so that no table need know what stands behind it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.bank_codes import before_bank_code
from screener.names.beside.beginnings import blends
from screener.names.beside.ledger_lines import before_seats
from screener.names.beside.own_initials import initials_of
from screener.names.beside.telling import LONGEST_INITIALS, is_of_plant, is_place
from screener.names.beside.townless import before_town_in_capitals
from screener.names.kinds import BRANDS, LABELS, NAMED_BY, OF_TOWNS
from screener.names.legal import legal_forms
from screener.names.wording.cut_short import without_points
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = ["before_any_seat", "leaves_out_seat"]

_FIRST = regex(r"(?:[A-Z]\.\s?){3,8}(?![A-Z]\.)|[A-Z]{3,12}(?=[\s/,:–—-])")
"""Initials with points or without, or a word in capitals."""
_DASH = regex(r"\s+[-–—/:]\s+")
_PIECES = regex(r"\s*[,()]\s*|\s+[-–—/]\s+")
_HYPHENED = regex(r"[^\W\d_]{3,}-[^\W\d_]{3,}")
_AROUND = " \t,–—-/:("
_PARTING = ("(", "-", "–", "—", "/")
_FEW, _MOST_PIECES, _MOST_OF_PIECE = 2, 3, 4
_SHORTEST, _SHORTEST_BLEND, _PIECE = 3, 5, 3
"""Letters of initials, of a word made of beginnings of words, and of each of two beginnings."""
_FORMS = ("sa", "spa", "sae", "ltd", "co", "l", "c")
"""What initials end with for a legal form, which the long name may lack."""
_IN_FULL = {"cia": "companhia", "cie": "compagnie", "ste": "societe"}
"""Words for a company as ledgers shorten them: *COSIPAR* is *Cia. Siderúrgica do Pará*."""
_OF_AN_OFFICE = frozenset({"general", "directorate", "head", "office", "headquarters"})
"""What the seat of a body may be called before its town: *Genel Müdürlüğü, Ankara*."""


class _Beside(NamedTuple):
    """Initials, what is said beside them before a dash, and the rest."""

    short: str
    aside: str
    rest: str


class _Long(NamedTuple):
    """A long name, and whether a seat stood behind it or with its initials."""

    name: str
    seated: bool


def before_any_seat(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return a firm without its seat, in a ledger in capitals or behind its initials.

    *SIR Sté Ivoirienne de Raffinage - Vridi, Abidjan*, *SIDERPERU - Emp. Siderúrgica del Perú,
    Chimbote*. The seat may stand with the initials: *S.N.V.I. Rouiba - Sté Nle des …*. A land
    behind it is no seat, and neither is another firm or what it makes.

    Args:
        name: As written.
        words: What it is folded to.
    """
    firms, found = before_seats(name, words), _long_names(name, words)
    if name.isupper():
        alone = (before_town_in_capitals(name, words), before_bank_code(name, words))
        firms = (*firms, *filter(None, alone))
    return (*firms, *[long.name for long in found]) if found else firms


def leaves_out_seat(part: Sequence[str], name: str, words: Sequence[str]) -> bool:
    """Whether a part of a name is such a firm, but with its town in brackets."""
    firms = before_seats(name, words)
    seated = [long.name for long in _long_names(name, words) if long.seated]
    return any([*part] == [*folded(firm)] for firm in (*firms, *seated))


def _long_names(name: str, words: Sequence[str]) -> tuple[_Long, ...]:
    if len(words) <= _SHORTEST or not (name[2:3].isupper() or name[1:2] == "."):
        return ()  # as most
    if name[1] != "." and name.isupper():
        return ()  # any word of a name in capitals is in capitals
    begins = words[0][0]
    if all(word[0] != begins for word in words[1:]):
        return ()
    return _found(name) if _FIRST.match(name) else ()


@lru_cache(maxsize=1_000)
def _found(name: str) -> tuple[_Long, ...]:
    texts = (name, *without_points(name, folded(name))) if "." in name else (name,)
    return tuple(dict.fromkeys(long for text in texts for long in _each(text)))


def _each(name: str) -> Iterator[_Long]:
    """Yield the long name of a text as it spells that, also with the towns of its seat."""
    for beside in _ways(name):
        said = beside.rest.split()
        for end in _ends(beside.short, said):
            long, seat = " ".join(said[:end]).strip(_AROUND), " ".join(said[end:])
            parted = said[end - 1].endswith((",", ")")) or seat.startswith(_PARTING)
            if _tells(folded(long)) and _is_aside(beside, long) and _is_seat(seat, parted=parted):
                towns = _towns(f"{beside.aside} {seat}")
                seated = bool(seat or beside.aside)
                yield from [_Long(long, seated)] if not seated or _is_no_others(long) else ()
                yield from [_Long(f"{long} ({' '.join(towns)})", seated=False)] if towns else ()
                break


def _ends(short: str, said: Sequence[str]) -> Iterator[int]:
    """Yield where what initials are short for may end, with the form behind it."""
    for end in range(_FEW, len(said) + 1):
        if _is_short_for(short, folded(" ".join(said[:end]))):
            forms = takewhile(_is_form, said[end:])
            yield end + sum(1 for _ in forms)


def _towns(seat: str) -> Sequence[str]:
    """Return the known towns of a seat, which may be what tells a firm from others."""
    said = word_table().phrases.replaced_in(folded(seat))
    return [word for word in said if word_table().whole[word].kind == "place"]


def _ways(name: str) -> Iterator[_Beside]:
    """Yield how initials may stand: right before the long name, or up to a dash with their town."""
    found = _FIRST.match(name)
    if not found or name[found.end() :].lstrip().startswith("("):
        return  # the second: beside/brackets.py
    short, rest = fold(found[0].replace(".", "").replace(" ", "")), name[found.end() :]
    if not short.isalpha() or short in word_table().particles:
        return
    dash = _DASH.search(rest)
    if dash:
        yield _Beside(short, rest[: dash.start()].strip(_AROUND), rest[dash.end() :])
    yield _Beside(short, "", rest.strip(_AROUND))
    form, _, behind = rest.strip().partition(" ")
    if form and _is_form(form):
        yield _Beside(short, "", behind.strip(_AROUND))


def _is_short_for(short: str, long: Sequence[str]) -> bool:
    """Whether letters are the initials of all those words, or a word made of their beginnings."""
    told = [word for word in long if word not in word_table().particles]
    spelled = {initials_of(told), initials_of(long)}
    if len(short) <= LONGEST_INITIALS and len(told) >= _FEW:
        for form in ("", *_FORMS):
            core = short.removesuffix(form) if form else short
            if len(core) >= _SHORTEST and core in spelled:
                return True
    if len(short) < _SHORTEST_BLEND or short in long:
        return False
    full = [_IN_FULL.get(word, word) for word in long]
    return blends(short, full, every=True) or _are_two_beginnings(short, told)


def _are_two_beginnings(short: str, told: Sequence[str]) -> bool:
    """Whether a word is how two words begin, each by three letters: *SIDERPERU*, *PHILPHOS*."""
    return any(
        one.startswith(short[:at]) and other.startswith(short[at:])
        for at in range(_PIECE, len(short) - _PIECE + 1)
        for place, one in enumerate(told)
        for other in told[place + 1 :]
    )


def _is_form(text: str) -> bool:
    words = folded(text)
    return bool(words) and legal_forms().every_word.issuperset(words)


def _tells(long: Sequence[str]) -> bool:
    """Whether a long name has three words, or two and a form: initials of fewer are anybody's."""
    split = legal_forms().split(long)
    said = [word for word in split.rest if word not in word_table().particles]
    return len(said) + bool(split.classes) > _FEW


def _is_no_others(long: str) -> bool:
    """Whether a place, a brand or four words tell a firm without its town.

    Every land has its *Société Nationale d'Eau*.
    """
    told = [word for word in folded(long) if word not in word_table().particles]
    while told and told[-1] in legal_forms().every_word:
        told.pop()
    named = [word_table().whole[word].kind for word in word_table().phrases.replaced_in(told)]
    return not NAMED_BY.isdisjoint(named) or len(told) > _SHORTEST


def _is_aside(beside: _Beside, long: str) -> bool:
    """Whether what stands with initials is their town, form or a word of the long name again."""
    said = folded(beside.aside)
    left = [word for word in legal_forms().split(("", *said)).rest if word]
    return set(left) <= set(folded(long)) or _is_seat(beside.aside, parted=True)


def _is_seat(text: str, *, parted: bool) -> bool:
    """Whether a text is a town, and an own plant there: *Vridi, Abidjan*, *Complexe d'El-Hadjar*.

    Args:
        text: What stands behind a long name; ``""`` is one too.
        parted: Whether a sign stands before it, without which a table must know the town.
    """
    pieces = [piece for piece in _PIECES.split(text.strip(f"{_AROUND})")) if piece]
    if not pieces:
        return True
    if len(pieces) > _MOST_PIECES or not all(map(_is_of_seat, pieces)):
        return False
    return parted or _is_known(pieces[0])


def _is_known(piece: str) -> bool:
    told = any(map(_is_office_or_plant, folded(piece)))
    return told or is_place(piece) or _HYPHENED.fullmatch(piece) is not None


def _is_of_seat(piece: str) -> bool:
    table, words = word_table(), folded(piece)
    said = table.phrases.replaced_in(words)
    if not 0 < len(words) <= _MOST_OF_PIECE or legal_forms().split(("", *words)).classes:
        return False
    tokens = [table.whole[word] for word in said if not _is_office_or_plant(word)]
    landless = table.lands.isdisjoint([token.text for token in tokens])
    kinds = {token.kind for token in tokens}
    if _HYPHENED.fullmatch(piece) and not kinds.isdisjoint(BRANDS):
        return landless  # *Richard-Toll*
    named = not tokens or any(kind not in LABELS for kind in kinds)
    return named and landless and kinds <= OF_TOWNS


def _is_office_or_plant(word: str) -> bool:
    return word_table().whole[word].text in _OF_AN_OFFICE or is_of_plant(word)
