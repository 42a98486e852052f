"""What else is known of a supplier and a listing, and which tier that makes of a score.

Context moves a match between the tiers *probable* and *possible*. It never removes a match that
the names alone give; an equal registered number makes one on its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from screener.matching.persons.families import rests_on_given_names
from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_persons
from screener.matching.registered_numbers import (
    shared_numbers,
    strong_identifiers,
    supplier_numbers,
)
from screener.matching.scoring.score import score_forms
from screener.matching.scoring.spelling import ROMANISED
from screener.matching.thresholds import Thresholds, context_weight, thresholds
from screener.model import CIRCA, Listing, Name, Role, Statement, Supplier, Tier
from screener.names.birth import birth, name_and_birth
from screener.names.form import normal_form
from screener.names.kinds import LABELS, WEAK_KINDS
from screener.names.ships import ship_named
from screener.names.words import Token, word_table
from screener.names.writing.scripts import script_of

__all__ = [
    "Context",
    "Judged",
    "judge",
]

_SHORT_NAME = 3
"""Letters of a name that many firms may have."""
_MANY = WEAK_KINDS | {"common"}
"""Kinds of words that many firms use."""
_ANYWHERE = WEAK_KINDS - {"place", "number", "site"}
"""Kinds of words that firms and bodies of any country are called by."""


@dataclass(frozen=True, slots=True)
class Context:
    """A pair to be judged."""

    supplier: Supplier
    listing: Listing
    listed_name: Name
    score: float
    written: str = ""
    """What of the supplier the listed name was held against, as the list writes it."""
    kinship: str = ""
    """The statement about an owner and a firm that it may own, or two that it owns; or empty."""
    is_ship: bool = False
    """What is written is a ship's name, as its list says."""
    role: Role = "supplier"
    """Whose name is written: the supplier's own, or of whom its list names beside it."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What one feature says: a shift of the tier, and why."""

    shift: float
    statement: Statement
    at_most_possible: bool = False
    identifier: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """The tier of a match, what it rests on, and the reasons beside the name."""

    tier: Tier
    by_identifier: bool
    reasons: tuple[Statement, ...]


def judge(context: Context, limits: Thresholds) -> Judged:
    """Apply every feature to a match that exists by name or number."""
    reasons = [reason for feature in _FEATURES if (reason := feature(context)) is not None]
    identified = any(reason.identifier for reason in reasons)
    score = context.score + sum(reason.shift for reason in reasons)
    capped = any(reason.at_most_possible for reason in reasons)
    probable = identified or (score >= limits.probable and not capped)
    return Judged(
        "probable" if probable else "possible",
        identified,
        tuple(reason.statement for reason in reasons),
    )


def _identifier(context: Context) -> Reason | None:
    if context.role != "supplier" and context.listing.kind != "vessel":
        return None  # the numbers are the supplier's, but for those of ships in its row
    ours = supplier_numbers(context.supplier)
    theirs = strong_identifiers(context.listing.identifiers)
    if not ours or not theirs:
        return None
    shared = shared_numbers(ours, theirs)
    for kind, value, _ in sorted(shared, key=lambda form: (form[0] == "registration", form)):
        statement = Statement.of("match.context_identifier", kind=kind, value=value)
        return Reason(0.0, statement, identifier=True)
    for kind in ("lei", "uscc", "inn", "cnpj"):
        mine = sorted(value for k, value, _ in ours if k == kind)
        listed = sorted(value for k, value, _ in theirs if k == kind)
        if mine and listed:
            statement = Statement.of(
                "match.context_identifier_differs", kind=kind, supplier=mine[0], listed=listed[0]
            )
            return Reason(-1.0, statement)
    return None


def _counting(sign: int, code: str, **params: str) -> Reason:
    """Return a reason that moves the score that decides the tier, and says by how much."""
    weight = context_weight()
    return Reason(sign * weight, Statement.of(code, **params, weight=f"{weight:g}"))


def _same_country(context: Context) -> bool | None:
    """Whether both are in one country; None where it is not known of both."""
    ours, theirs = context.supplier.country, context.listing.countries
    return ours in theirs if ours and theirs else None


def _country(context: Context) -> Reason | None:
    same = _same_country(context)
    if same is None:
        return None
    ours, theirs = context.supplier.country, context.listing.countries
    if same:
        return _counting(1, "match.context_country_agrees", country=ours)
    return _counting(-1, "match.context_country_differs", supplier=ours, listed=", ".join(theirs))


def _region(context: Context) -> Reason | None:
    """Look for a region of the supplier's country in which both are.

    Another region takes nothing away: firms have works where their seat is not.
    """
    country, listing = context.supplier.country, context.listing
    if not country or (listing.countries and country not in listing.countries):
        return None
    from screener.places import find_regions  # noqa: PLC0415 - costs names without one 0.2 s

    ours = {context.supplier.region, *_regions(_written_places(context.supplier), country)}
    listed_in = country if listing.countries else ""  # the UFLPA list states none
    theirs = _regions(listing.addresses, listed_in)
    theirs |= {hit.region for name in listing.names for hit in find_regions(name.text, listed_in)}
    for region in sorted(ours & theirs):
        return _counting(1, "match.context_region_agrees", region=region)
    return None


def _regions(addresses: Iterable[str], country: str) -> set[str]:
    from screener.places import regions_of  # noqa: PLC0415 - as above

    return {region for address in addresses for region in regions_of(address, country)}


def _written_places(supplier: Supplier) -> list[str]:
    return [text for text in (supplier.address, supplier.city, *supplier.sites) if text]


def _address(context: Context) -> Reason | None:
    """Look for the supplier's city, or long words of its address, in the listed addresses."""
    ours = {word for text in _written_places(context.supplier) for word in _address_words(text)}
    if not ours:
        return None
    listed = {word for text in context.listing.addresses for word in _address_words(text)}
    shared = sorted(ours & listed, key=lambda word: (-len(word), word))[:3]
    if len(shared) < 2:  # noqa: PLR2004 - one word in common is chance
        return None
    return _counting(1, "match.context_address", words=", ".join(shared))


def _address_words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}  # noqa: PLR2004


def _birth_date(context: Context) -> Reason | None:
    """Hold the date behind an owner's or director's name against those of the listed person."""
    same = _same_birth_date(context)
    if same is None:
        return None
    _, ours = name_and_birth(context.written)
    if same:
        return _counting(1, "match.context_birth_date_agrees", date=ours)
    statement = Statement.of(
        "match.context_birth_date_differs",
        supplier=ours,
        listed=", ".join(context.listing.birth_dates),
    )
    return Reason(0.0, statement, at_most_possible=True)


def _same_birth_date(context: Context) -> bool | None:
    """Whether both were born on one day; None where it is not known of both."""
    listed = context.listing.birth_dates if context.listing.kind == "person" else ()
    _, ours = name_and_birth(context.written) if listed else ("", "")
    if not ours:
        return None
    known = [said for date in listed if (said := birth(date.removeprefix(CIRCA)))]
    if any(date.startswith(ours) or ours.startswith(date) for date in known):
        return True
    # A date near one that is not exact is no other person's, nor is one that nobody can read.
    unsure = len(known) < len(listed) or any(date.startswith(CIRCA) for date in listed)
    return None if unsure else False


def _given_names(context: Context) -> Reason | None:
    """Part of a name that is made of names many bear is mostly another's: *Ali Hassan*."""
    known = _same_country(context) or _same_birth_date(context)
    if context.listing.kind != "person" or known:
        return None
    ours, theirs = (
        person_form(name)
        for name in (context.written or context.supplier.name, context.listed_name.text)
    )
    scored = score_persons(ours, theirs)
    if scored is None or not rests_on_given_names(scored.left, scored.right, scored.alignment):
        return None
    return Reason(0.0, Statement("match.context_given_names"), at_most_possible=True)


def _weak_alias(context: Context) -> Reason | None:
    if context.listed_name.kind != "weak":
        return None
    return Reason(0.0, Statement("match.context_weak_alias"), at_most_possible=True)


def _kinship(context: Context) -> Reason | None:
    """A firm that owns the listed one, or is owned by it, is not it, though both may be meant."""
    if not context.kinship:
        return None
    return Reason(0.0, Statement(context.kinship), at_most_possible=True)


def _ship(context: Context) -> Reason | None:
    """A firm that bears a ship's name need not own it: ships are called after everything."""
    if context.listing.kind != "vessel" or context.is_ship:
        return None
    if ship_named(context.written or context.supplier.name):
        return None
    return Reason(0.0, Statement("match.context_ship"), at_most_possible=True)


def _short_or_common_name(context: Context) -> Reason | None:
    """One short or common word in another country is mostly another firm's: *3M*, *Alfa*."""
    if context.listing.kind == "person" or _same_country(context) is not False:
        return None
    listed = _one_word(context.listed_name.text)
    if listed is not None and len(listed.text) <= _SHORT_NAME:
        return Reason(0.0, Statement("match.context_short_name"), at_most_possible=True)
    usual = word_table().usual
    for word in (listed, _one_word(context.written or context.supplier.name)):
        if word is not None and (word.kind in _MANY or word.text in usual):
            return Reason(0.0, Statement("match.context_common_name"), at_most_possible=True)
    return None


def _little_agrees(context: Context) -> Reason | None:
    """Every country may have a *National Petrochemical Company*, and firms of near names."""
    if context.listing.kind == "person" or _same_country(context) is not False:
        return None
    ours, theirs = context.written or context.supplier.name, context.listed_name.text
    scored = score_forms(normal_form(ours), normal_form(theirs))
    if scored is None or not scored.alignment.pairs:
        return None
    left, right = scored.left.tokens, scored.right.tokens
    telling = [
        pair.likeness
        for pair in scored.alignment.pairs
        if any(_tells(left[at]) for at in pair.left) or any(_tells(right[at]) for at in pair.right)
    ]
    if not telling:
        return Reason(0.0, Statement("match.context_common_words"), at_most_possible=True)
    if all(one.way == "typo" and one.value < ROMANISED for one in telling):
        return Reason(0.0, Statement("match.context_other_spelling"), at_most_possible=True)
    return None


def _tells(token: Token) -> bool:
    """Whether a word is not of every country's firms; a land that is but implied is not said."""
    return token.kind not in _ANYWHERE and bool(token.raw)


def _other_signs(context: Context) -> Reason | None:
    """Many brands in Han are read alike: where the list has signs too, these tell."""
    written = context.written or context.supplier.name
    if script_of(written) != "Hani" or script_of(context.listed_name.text) == "Hani":
        return None
    signs = [name.text for name in context.listing.names if script_of(name.text) == "Hani"]
    if context.listing.kind == "person" or not signs:
        return None
    ours, least = normal_form(written), thresholds().possible
    alike = (score_forms(ours, normal_form(name)) for name in signs)
    if any(scored is not None and scored.score >= least for scored in alike):
        return None
    statement = Statement.of("match.context_other_signs", listed=", ".join(signs))
    return Reason(0.0, statement, at_most_possible=True)


def _one_word(name: str) -> Token | None:
    """Return the one word that a name says besides labels, None if it says several."""
    for reading in normal_form(name).readings[:1]:
        said = [token for token in reading.tokens if token.kind not in LABELS]
        return said[0] if len(said) == 1 else None
    return None


_FEATURES: tuple[Callable[[Context], Reason | None], ...] = (
    _identifier,
    _country,
    _region,
    _address,
    _birth_date,
    _given_names,
    _weak_alias,
    _kinship,
    _ship,
    _short_or_common_name,
    _little_agrees,
    _other_signs,
)
"""The declared features, each with its reason; applied in this order."""
