"""A judge with the shipped rules and the shipped list of goods."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from screener.model import Assessment, GoodIndicator, Supplier
from screener.risk import Assessor, Rulebook, load_rulebook
from screener.risk.lexicon import Lexicon, lexicon_of
from screener.sources import load_enabled

AS_OF = datetime(2026, 9, 1, tzinfo=UTC)


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def lexicon(rulebook: Rulebook) -> Lexicon:
    return lexicon_of(rulebook, ())


@pytest.fixture(scope="session")
def listed_goods() -> tuple[GoodIndicator, ...]:
    return tuple(fact for data in load_enabled() for fact in data.goods)


@pytest.fixture(scope="session")
def assessor(rulebook: Rulebook, listed_goods: tuple[GoodIndicator, ...]) -> Assessor:
    return Assessor(rulebook, goods=listed_goods, as_of=AS_OF)


@pytest.fixture(scope="session")
def judge(assessor: Assessor) -> Callable[..., Assessment]:
    """Judge a supplier given as keyword arguments, without matches."""

    def of(**fields: object) -> Assessment:
        return assessor.assess(Supplier(**{"name": "Firm", **fields}))  # type: ignore[arg-type]

    return of
