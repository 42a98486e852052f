"""Bodies of a land, which others write without it: *Defence Industries System, Sudan*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from screener.late_regex import regex
from screener.names.caveats import LANDED, LANDLESS
from screener.names.kinds import BRACKETS, LABELS, words_of_kind
from screener.names.legal import legal_forms
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.wording.implied_lands import implied_lands, of_state
from screener.names.wording.namesakes import telling_lands
from screener.names.words import Token, word_table

__all__ = ["are_a_land", "leaves_out_land", "says_land", "without_land"]

_SEATED = regex(r"[,،(]\s*[^\W\d]+(?:['’ ][^\W\d]+)*\W*$")
"""Words set apart at the end of a name: *Nay Pyi Taw*, *Sana'a*."""
_OF_NO_NAME = frozenset({"trade", "generic", "body", "particle", "legal"})
"""Kinds of words that a firm of a state is called by, which name none."""
_TELLING = 3
"""Words that tell a body by together: a *National Bank* every land has."""
_LONGEST_INITIALS = 4
_CODED = 2
"""Letters of a code of a state."""
_LATIN = "Latn"
_BESIDE_NAMES = BRACKETS | {"al", "of"}
"""What stands around a land's name: brackets, the article of Arabic, *(Republic of Belarus)*."""
_BESIDE_A_LAND = frozenset({"federation", "republic", "people", "state"})
"""Words that are a part of a land's name."""


def without_land(readings: Sequence[Reading], name: str) -> list[Reading]:
    """Return readings of a name and those of a body without its land, which are marked.

    Marked are also bodies that lack a land that their language may tell: any of another language
    than English, of which the tables may not know whose it is.
    """
    seated = ("," in name or "(" in name or "،" in name) and _SEATED.search(name)
    if seated:
        readings = [*readings, *filter(None, map(_of_capital, readings))]
    if _telling_any().isdisjoint([token.text for each in readings for token in each.tokens]):
        return [*readings]  # as most
    lands = word_table().lands
    landed = [each for each in readings if says_land(each.tokens, lands)]
    if not landed and not _is_foreign(readings, name):
        return [*readings]
    implied = len(landed) < len(readings)
    found = [each._replace(caveats=each.caveats | LANDED) if implied else each for each in readings]
    lefts = set[tuple[Token, ...]]()
    for each in landed:
        if not each.legal and (left := _left(each.tokens, lands)) and left not in lefts:
            caveats = each.caveats | LANDLESS
            found.append(each._replace(tokens=left, partial=True, caveats=caveats, letters=""))
            lefts.add(left)  # with its initials in brackets, and without
    return found


def _of_capital(reading: Reading) -> Reading | None:
    """Return a body of the state with the land whose capital its name ends with, else ``None``.

    *Ministry of Oil, Baghdad*; a body of the town is called by it: *Baghdad Municipality*. A firm
    of the state is called by its trade alone: *Metals & Engineering Corporation, Addis Ababa*. One
    that says its land is told without the capital: *Sudanese Petroleum Corporation (Khartoum)*.
    """
    *before, last = reading.tokens
    land = read_table("kinds")["capitals"].get(last.text) if last.kind == "place" else None
    if land is None:
        return None
    if says_land(before, word_table().lands):
        return _before_capital(reading, land)
    seated = words_of_kind("seated_in_capitals").isdisjoint([token.text for token in before])
    if (reading.legal or seated) and not _is_firm_of_state(before, reading.legal):
        return None
    return reading._replace(tokens=(*before, last._replace(text=land, raw=land)), letters="")


def _before_capital(reading: Reading, land: str) -> Reading | None:
    """Return a body that says no land but this without its capital; one of a town keeps it.

    So does one of a land that has a namesake, which the capital tells: *Congo-Brazzaville*.
    """
    *before, capital = reading.tokens
    if capital.text in telling_lands():
        return None
    said = {token.text for token in before}
    telling = [token for token in before if token.kind not in LABELS and token.text != land]
    of_a_town = not words_of("asides", "bodies_of_towns").isdisjoint(said)
    if said & word_table().lands != {land} or not telling or of_a_town:
        return None
    return reading._replace(tokens=tuple(before), partial=True, letters="")


def _is_firm_of_state(tokens: Sequence[Token], legal: Sequence[str]) -> bool:
    """Whether a name says no more than a trade, and a kind of firm that hardly any but states have.

    *Sugar Corporation*, *Cocoa Board*; a *Textile Company* is anybody's.
    """
    kinds, texts = {token.kind for token in tokens}, {*legal}.union(t.text for t in tokens)
    firms = words_of_kind("firms_of_state")
    told = "trade" in kinds and not firms.isdisjoint(texts)
    return told and firms.issuperset(legal) and kinds <= _OF_NO_NAME


def leaves_out_land(part: Sequence[str], words: Sequence[str], script: str = _LATIN) -> bool:
    """Whether a part of a name is all of it but the land behind it, both folded.

    Or but the code of the state that its register tells it by: *American National Corp /TX/*; or
    but a town in brackets.
    """
    if [*words[: len(part)]] != [*part]:
        return _leaves_out_town(part, words)
    left = words[len(part) :]
    coded = len(left) == 1 and len(left[0]) == _CODED and legal_forms().end(part)
    return coded or are_a_land(left, script)


def _leaves_out_town(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part lacks a long word in brackets before the legal form that ends the name.

    No table need know the town of *Tongwei Solar (Jintang) Co., Ltd.*, which has a sister in
    another one. Initials are short; a name said again begins as it does: *Huafu (HUAFU)*.
    """
    at = words.index("(") if "(" in words else 0
    inner, form = words[at + 1 : at + 3], words[at + 3 :]
    return (
        bool(at and form)
        and [*words[:at], *form] == [*part]
        and len(inner[0]) > _LONGEST_INITIALS
        and inner[0][:_CODED] != words[0][:_CODED]
        and legal_forms().every_word.issuperset(form)
    )


def are_a_land(words: Sequence[str], script: str = _LATIN) -> bool:
    """Whether folded words are nothing but a land, in brackets maybe: *(South Sudan)*, (قطر)."""
    table = word_table()
    said = table.phrases.replaced_in([word for word in words if word not in _BESIDE_NAMES])
    if script == _LATIN:
        meant = {table.whole[word].text for word in said}
    else:
        meant = {token.text for word in said for token in table.tokens[script][word]}
    rest = meant - table.lands
    return len(rest) < len(meant) and rest <= (_BESIDE_A_LAND | telling_lands())


def _is_foreign(readings: Sequence[Reading], name: str) -> bool:
    """Whether a name that says no land is a body's in another language than English."""
    tokens = readings[0].tokens if readings else ()
    elsewhere = not name.isascii()
    for token in tokens:
        elsewhere = elsewhere or token.script != _LATIN
    return elsewhere and not _of_any_land().isdisjoint([token.text for token in tokens])


@lru_cache(maxsize=1)
def _of_any_land() -> AbstractSet[str]:
    """Return words of bodies of a state, a secret *service* too, which firms abroad may be."""
    return of_state() | {"service"}


@lru_cache(maxsize=1)
def _telling_any() -> AbstractSet[str]:
    """Return those and the lands."""
    return word_table().lands | _of_any_land()


def says_land(tokens: Iterable[Token], lands: frozenset[str]) -> bool:
    """Whether one of the words is a place that is one of ``lands``."""
    for token in tokens:  # noqa: SIM110 - a generator takes longer than the few words of a name
        if token.kind == "place" and token.text in lands:
            return True
    return False


def _left(tokens: Sequence[Token], lands: frozenset[str]) -> tuple[Token, ...]:
    """Return words of a body but its one land; none if they do not tell it by together."""
    said = [token for token in tokens if token.kind not in LABELS]
    if any(token.kind in ("word", "number", "site") for token in said):
        return ()
    of_land = {token.text for token in said if token.kind == "place" and token.raw}
    of_land -= telling_lands()
    if len(of_land) != 1 or not of_land <= lands:
        return ()
    named = [at for at, token in enumerate(tokens) if token.text in of_land]
    near = {at + step for at in named for step in (-2, -1, 1)}
    beside = _BESIDE_A_LAND | telling_lands()
    left = tuple(
        [
            token
            for at, token in enumerate(tokens)
            if at not in named and not (at in near and token.text in beside)
        ]
    )
    told = {token.text for token in left if token.kind not in LABELS}
    of_body = not told.isdisjoint(words_of_kind("known_alone"))
    alone = of_body and len(told) >= _TELLING and told.isdisjoint(words_of_kind("told_by_land"))
    return left if alone and _agree(tokens, left, of_land) else ()


def _agree(tokens: Sequence[Token], left: Sequence[Token], of_land: AbstractSet[str]) -> bool:
    """Whether a name in another language than English is of a land of that language."""
    script = next((token.script for token in tokens if token.script != "Latn"), "Latn")
    return script == "Latn" or not of_land.isdisjoint(
        [land.text for land in implied_lands(left, script, "")]
    )
