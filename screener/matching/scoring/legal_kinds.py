"""What legal forms of other kinds, or one that is missing, lower a score by."""

from __future__ import annotations

from collections.abc import Iterator

from screener.matching.scoring.across import east_asian
from screener.matching.scoring.align import Alignment
from screener.matching.scoring.parameters import NameParameters
from screener.matching.scoring.trades_and_places import places_of_china
from screener.names.reading import Reading
from screener.names.tables import words_of

__all__ = ["legal_factor"]

_ANY = "company"
"""*Co* may be short for any form."""
_OF_STATE = frozenset({"state_enterprise", "corporation"})
"""What a state's enterprise is at home, and what it calls itself in English."""
_LEGAL, _COOPERATIVE = "legal", "cooperative"
_BESIDE_CHINA = frozenset({"hong", "taiwan", "macau"})


def legal_factor(
    a: Reading, b: Reading, alignment: Alignment, names: NameParameters
) -> Iterator[tuple[str, float]]:
    """Yield what a score is lowered by for a form that one name lacks, or one of another kind."""
    if bool(a.legal) != bool(b.legal):
        yield "legal_missing", names.legal_missing
    elif a.legal == b.legal:
        pass
    elif east_asian(a) != east_asian(b):
        pass  # 股份有限公司 and 株式会社 call themselves Co., Ltd. in English as 有限公司 does
    elif _differ_in_form(a, b) and not (
        _are_in_english(a, b) and (_is_of_china(a) or _is_of_china(b))
    ):
        exact = not (alignment.left_over or alignment.right_over) and all(
            pair.likeness.value >= names.ceiling for pair in alignment.pairs
        )
        yield "legal_differs", names.legal_differs * (1 if exact else names.legal_and_words)
    else:
        yield "legal_missing", (1 + names.legal_missing) / 2


def _differ_in_form(a: Reading, b: Reading) -> bool:
    """Whether no form of one name is of a kind that the other has.

    One inside a name counts: *Irkut Corporation* is *PAO Korporatsiya Irkut*, and a *Cooperative
    Farmers Society* is a cooperative.
    """
    if not (a.legal and b.legal):
        return False
    left, right = (
        {
            *each.legal,
            *[t.text for t in each.tokens if t.kind == _LEGAL or t.text == _COOPERATIVE],
        }
        for each in (a, b)
    )
    either = left | right
    return left.isdisjoint(right) and _ANY not in either and not either >= _OF_STATE


def _are_in_english(a: Reading, b: Reading) -> bool:
    """Whether the forms of both names are of those that firms of China choose from in English.

    股份有限公司 calls itself *Co., Ltd.*, *Corp.*, *Inc.* and *PLC*.
    """
    english = words_of("legal_forms", "of_china")
    return a.legal_words <= english and b.legal_words <= english


def _is_of_china(reading: Reading) -> bool:
    """Whether a name says a place of China; in Hong Kong forms are registered in English."""
    said = {token.text for token in reading.tokens if token.kind == "place"}
    return not said.isdisjoint(places_of_china()) and _BESIDE_CHINA.isdisjoint(said)
