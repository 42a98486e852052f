"""The seat that a ledger in capitals writes behind a firm: *LAR COOP.AGROIND.MEDIANEIRA PR*.

A point parts it from the firm, the code of a state or of money stands behind it, or tables know it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.addresses import is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.beginnings import blends
from screener.names.beside.codes_behind import STATES_OF_BRAZIL, may_be_state
from screener.names.beside.telling import is_of_state, own_words
from screener.names.kinds import BRANDS
from screener.names.legal import legal_forms
from screener.names.wording.cut_short import without_points
from screener.names.words import Token, word_table
from screener.names.writing.fold import folded

__all__ = ["before_seats"]

_WRITTEN_TO = regex(r"[A-Z)]\.[A-Z]{2}|\bF/[A-Z]")
"""A word that a point writes to the one before it."""
_PARTED = regex(r"\s+|(?<=[A-Z)]\.)(?=[A-Z]{2})|(?<=\))(?=[A-Z]{2})")
"""Where a seat may begin."""
_INITIALLED = regex(r"\s?[A-Z]\.[A-Z]{3,}$")
"""A town of two words with an initial: *M.CLAROS*."""
_CUT_TOWN = regex(r"(?<=[A-Z]{4})\s(?:[A-Z]\.){1,2}[A-Z]{0,2}\.?$")
"""The rest of a town in initials: *GARDONE V.T.*, *POZZUOLO D.F*."""
_CUT = regex(r"([A-Z]{2,})\.")
_BEFORE_SEATS = frozenset({"ste", "cia", "cie", "ets", "grpe", "tcty", "ctcp", "cty"})
"""What a name of a ledger begins with without a point."""
_SEATED = frozenset({"word", "place"})
_SEATED_BEHIND_FORM = _SEATED | {"common", "particle", "site", "noise"}
"""Kinds of words that a seat is called by: the towns of South America by common ones."""
_MOST, _MOST_UNKNOWN, _SHORTEST = 4, 2, 4
"""Words of a seat, of one that no sign parts from the firm, and letters of one of them."""
_CODED = 3
"""Letters of the code of a town or land before a seat: *LTD.NBI BABA DOGO*."""
_FEW, _LONG = 2, 6
"""Words of a firm; letters of a word that a point cuts off, of which few begin so."""
_PARTNERS = (("and", "co", "kg"), ("and", "co"))
_WITH_PARTNERS = frozenset({"gmbh", "ag", "mbh", "se"})
_OF_A_LAND = "national"
_TRADES = frozenset({"trade", "generic", "body", "noise", "site"})
"""Kinds of words that say what a firm does or is."""
_BEFORE_TOWNS = _TRADES | {"place", "legal"}
"""Kinds of the last word before a seat that nothing else tells."""


class _Seat(NamedTuple):
    """What may be the seat of a firm."""

    words: Sequence[str]
    written_to: bool
    """Whether a point parts it from the firm."""
    coded: bool
    """Whether a code stands behind it."""
    of_money: bool
    cut: bool
    """Whether a point cuts its last word off: *DUISB.*"""


def before_seats(name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the firm of a name in capitals up to its seat, once for each that it may be.

    ``words`` is what ``name`` is folded to.
    """
    if not (name.isascii() and name.isupper()):
        return ()
    last, ended = words[-1], name.endswith(".")
    pointed = ("." in name or "/" in name) and _WRITTEN_TO.search(name) is not None
    pointed = pointed or (ended and len(last) >= _SHORTEST)
    coded = _is_of_money(last) and not ended
    told = pointed or coded or last in aside_words().plants or words[0] in _BEFORE_SEATS
    if not (told or _has_partners(words)):
        return ()  # as most
    return _before(name, pointed=pointed)


def _has_partners(words: Sequence[str]) -> bool:
    """Whether *& Co* stands in a name, and something before and behind it."""
    return "co" in words and _PARTNERS[-1] in pairwise(words[1:-1])


@lru_cache(maxsize=1_000)
def _before(name: str, *, pointed: bool) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_each(name, pointed=pointed)))


def _is_of_money(word: str) -> bool:
    """Whether a word is the code of a currency, and not *Berhad* cut short."""
    return word in aside_words().codes_of_money and word not in legal_forms().every_word


def _each(name: str, *, pointed: bool) -> Iterator[str]:
    if not aside_words().with_offices.isdisjoint(folded(name)):
        return  # a fund has shares in several currencies
    rest = _CUT_TOWN.search(name)
    cut = rest and legal_forms().every_word.isdisjoint(folded(rest[0]))
    whole = name[: rest.start()] if rest and cut else name
    for at in reversed([found.start() for found in _PARTED.finditer(whole)]):
        firm, behind = whole[:at].rstrip(), folded(whole[at:])
        if not behind:
            continue  # a sign
        if len(behind) > _MOST + 1:
            return
        written_to = firm.endswith(".") and not whole[at].isspace()
        seat = _seat(behind, written_to=written_to or bool(_INITIALLED.match(whole, at)))
        cut_off = whole.endswith(".") and not written_to
        seat = seat._replace(coded=seat.coded or len(whole) < len(name), cut=cut_off)
        said = folded(firm)
        if len(said) < _FEW or not _is_seat_of(said, firm, seat, pointed=pointed):
            continue
        if _is_told(firm, said, seat):
            yield firm
        if _is_made_of(said[-1], firm, said[:-1]):
            last = max((found.end() for found in _PARTED.finditer(firm)), default=0)
            without = firm[:last].rstrip()
            if (long := folded(without)) and _is_told(without, long, seat):
                yield without


def _seat(behind: Sequence[str], *, written_to: bool) -> _Seat:
    """Return what stands behind a firm without the codes around a seat."""
    known = aside_words()
    of_money = _is_of_money(behind[-1])
    seat = behind[:-1] if of_money else behind
    last = seat[-1] if len(seat) > (not of_money) else ""
    formless = last in STATES_OF_BRAZIL or last not in legal_forms().every_word
    of_state = may_be_state(last) and formless
    coded = of_state or last in known.codes_of_lands or last in known.codes
    town = seat[:-1] if coded else seat
    return _Seat(town, written_to, of_money or coded, of_money, cut=False)


def _is_seat_of(said: Sequence[str], firm: str, seat: _Seat, *, pointed: bool) -> bool:
    """Whether words are the seat of a firm by how they are written to it."""
    forms = aside_words().forms_that_end | aside_words().short_forms_that_end
    within = [at for at, word in enumerate(said) if at and word in forms]
    if within:
        return _is_behind_form(said, within[-1], seat)
    if said[-1] in word_table().particles:
        return False
    if not seat.words:
        return seat.of_money and pointed
    kinds = _SEATED_BEHIND_FORM if seat.coded and pointed else _SEATED
    known = _is_town(seat.words) and len("".join(seat.words)) >= _SHORTEST
    unknown = len(seat.words) <= _MOST_UNKNOWN and _is_named(seat.words, kinds)
    if not (known or unknown) or not is_no_form(("", *seat.words)):
        return False
    signed = seat.written_to or (pointed and len(said) > _FEW)
    return (known and signed) or _may_end_here(said, firm, seat, known=known)


def _may_end_here(said: Sequence[str], firm: str, seat: _Seat, *, known: bool) -> bool:
    """Whether what stands before a seat says what the firm does, or is made of what does."""
    if _is_made_of(said[-1], firm, said[:-1]):
        return True
    does = any(token.kind in _BEFORE_TOWNS for token in _meant(firm, said)[-1:])
    long = len(said[-1]) > _FEW or said[-1] in legal_forms().every_word  # *DR FR.MATHUS*
    return does and long and (known or seat.written_to or seat.of_money)


def _is_made_of(word: str, firm: str, before: Sequence[str]) -> bool:
    """Whether a word is made of the beginnings of those before it: *STE IND.DES TEXT.SITEX*."""
    if len(word) < _SHORTEST or word in legal_forms().every_word or word in word_table().weak:
        return False
    full = [token.text for token in _meant(firm, before)]
    return blends(word, before, every=False) or blends(word, full, every=False)


def _is_behind_form(said: Sequence[str], at: int, seat: _Seat) -> bool:
    """Whether a seat, known or not, is written to the form ``at`` a place of a firm's words."""
    partners = said[at] in _WITH_PARTNERS and tuple(said[at + 1 :]) in _PARTNERS
    town = seat.words
    if not (partners or at == len(said) - 1) or not is_no_form(("", "alfa", *town)):
        return False
    if not town:
        return seat.of_money
    if seat.written_to:
        town = town[1:] if len(town) > 1 and len(town[0]) == _CODED else town
        return len(town) <= _MOST and _is_named(town, _SEATED_BEHIND_FORM)
    if partners:
        return len(town) <= _MOST_UNKNOWN and _is_named(town, _SEATED)
    if seat.cut:
        return len(town) <= _MOST_UNKNOWN and _is_named(town[-1:], _SEATED)
    plant = town[-1] in aside_words().plants
    return plant and 1 < len(town) <= _CODED and _is_named(town[:-1], _SEATED)


def _is_named(seat: Sequence[str], kinds: frozenset[str]) -> bool:
    """Whether a town may be called so: by a long word, and by words of some kinds only."""
    whole, others = word_table().whole, aside_words().with_offices
    return any(len(word) >= _SHORTEST for word in seat) and all(
        whole[word].kind in kinds and word not in others for word in seat
    )


def _is_town(seat: Sequence[str]) -> bool:
    """Whether tables know words as one place, which is no land."""
    table = word_table()
    if aside_words().seats.issuperset(seat):
        return True
    said = [table.whole[word] for word in table.phrases.replaced_in(seat)]
    return len(said) == 1 and said[0].kind == "place" and said[0].text not in table.lands


def _is_told(firm: str, said: Sequence[str], seat: _Seat) -> bool:
    """Whether a firm is told without its seat: by a brand, or what it is in its land, or which.

    *Textile Mills* and a *Vodokanal* are in every town.
    """
    table, (rest, classes, _) = word_table(), legal_forms().split(said)
    meant = _meant(firm, rest)
    does = [token for token in meant if token.kind in _TRADES and token.text != _OF_A_LAND]
    where = [token for token in meant if token.kind == "place"]
    if does and any(token.text in table.lands for token in where):
        return True
    if is_of_state(firm) or not aside_words().bodies_of_towns.isdisjoint(t.text for t in meant):
        return False
    cut = {word.lower() for word in _CUT.findall(firm) if len(word) < _LONG}
    brands = [token for token in meant if token.kind in BRANDS and token.raw not in cut]
    brands = [token for token in brands if len(token.raw) > _FEW]
    own = own_words([token.raw for token in brands])
    if len(rest) + len(classes) < _FEW:
        return False
    if own or (brands and (classes or does)):
        return True
    if sum(token.kind in {"trade", "place"} for token in meant) > _FEW:
        return True
    told = any(token.text == _OF_A_LAND or token.kind == "number" for token in meant)
    return bool(does) and (told or bool(where and not seat.words))


def _meant(firm: str, said: Sequence[str]) -> Sequence[Token]:
    """Return what the words of a firm mean, those that it cuts short in full."""
    table = word_table()
    ways = [said, *(legal_forms().split(folded(full)).rest for full in without_points(firm, said))]
    read = [
        [token for word in table.phrases.replaced_in(way) for token in table.tokens["Latn"][word]]
        for way in ways
    ]
    return min(read, key=lambda tokens: sum(token.kind in BRANDS for token in tokens))
