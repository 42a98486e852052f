"""The product component: goods that a published list ties to forced or child labour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from screener.model import Finding, Gap, GoodIndicator, Statement, Supplier
from screener.names import script_of
from screener.places import country_code, country_name
from screener.places.phrases import plain
from screener.risk.lexicon import Lexicon, Reading
from screener.risk.part import Part, counted, finding
from screener.risk.rulebook import Rulebook
from screener.risk.rules import ProductRule

__all__ = ["ProductJudge"]

_WORD = re.compile(r"\w+")
_READINGS_KEPT = 100_000
_UNKNOWN = Gap("products", Statement.of("gap.product_unknown"))


@dataclass(frozen=True, slots=True)
class _Fact:
    """That a list names a good in a country."""

    country: str
    good: str
    source: str
    year: int


class ProductJudge:
    """Holds a supplier's goods against the lists of goods."""

    def __init__(self, book: Rulebook, lexicon: Lexicon, goods: Iterable[GoodIndicator]) -> None:
        """Arrange the listed ``goods`` by the ids that ``lexicon`` gives them."""
        self._rules = book.products
        self._most = book.scale.maximum["product"]
        self._lexicon = lexicon
        self._forced: dict[str, list[_Fact]] = {}
        self._child: dict[str, list[_Fact]] = {}
        self._arrange(book, list(goods))
        self._floor = book.products.forced_same_country.floor
        self._floored = {fact.country for facts in self._forced.values() for fact in facts}
        """Countries of which the list names a good as made with forced labour."""
        self._weighed = lru_cache(maxsize=_READINGS_KEPT)(self._weigh)

    def judge(
        self, supplier: Supplier, countries: tuple[str, ...], readings: tuple[Reading, ...]
    ) -> Part:
        """Return the component for goods read from the record, made in one of ``countries``."""
        found, points, sure = self._weighed(readings, countries)
        question = self._question(supplier)
        sector = supplier.sector_text or supplier.industry_codes
        # A country or sector that is not known leaves goods open too, and is a gap already.
        if question is None and countries and sector:
            return Part("product", found, points, points, points)
        floored = not countries or any(country in self._floored for country in countries)
        return Part(
            "product",
            found,
            points,
            sure,
            self._most,
            open_question=question,
            floor_in_reach=self._floor if floored else None,
        )

    def _weigh(
        self, readings: tuple[Reading, ...], countries: tuple[str, ...]
    ) -> tuple[tuple[Finding, ...], int, int]:
        """Return the findings, their points, and the points without what only names suggest."""
        fired = [
            (reading, found) for reading in readings for found in self._made(reading, countries)
        ]
        points = max((found.points for _, found in fired), default=0)
        sure = max((found.points for reading, found in fired if reading.field != "name"), default=0)
        return counted(found for _, found in fired), points, sure

    def _question(self, supplier: Supplier) -> Gap | None:
        if not supplier.products and not supplier.hs_codes:
            return _UNKNOWN
        if not supplier.hs_codes:
            for text in supplier.products:
                if script_of(text) not in self._lexicon.scripts:
                    return Gap("products", Statement.of("gap.product_unread", text=text))
        return None

    def _made(self, reading: Reading, countries: tuple[str, ...]) -> Iterator[Finding]:
        """Yield what the lists say of a good: of forced labour there or elsewhere, of children."""
        forced, child = self._forced.get(reading.id, []), self._child.get(reading.id, [])
        if same := [fact for fact in forced if fact.country in countries]:
            yield _fired(self._rules.forced_same_country, "forced_same", same, reading)
        elif forced:
            yield _fired(self._rules.forced_elsewhere, "forced_elsewhere", forced, reading)
        if same := [fact for fact in child if fact.country in countries]:
            yield _fired(self._rules.child_same_country, "child_same", same, reading)

    def _arrange(self, book: Rulebook, goods: list[GoodIndicator]) -> None:
        ids = self._lexicon.good_ids
        made_from = {good.id: good.made_from for good in book.goods.goods}
        derived = []
        for listed in goods:
            good_id = ids[plain(listed.good)]
            fact = _Fact(listed.country, listed.good, listed.source, listed.year)
            forced = listed.forced_labour or listed.forced_child_labour
            if forced:
                self._forced.setdefault(good_id, []).append(fact)
            elif listed.derived_from:
                derived.append((good_id, fact, listed.derived_from))
            if listed.child_labour or listed.forced_child_labour:
                self._child.setdefault(good_id, []).append(fact)
        inputs = {good: {fact.country for fact in facts} for good, facts in self._forced.items()}
        for good_id, fact, written in derived:
            forced = any(_is_in(inputs.get(good), written) for good in made_from.get(good_id, ()))
            table = self._forced if forced else self._child
            table.setdefault(good_id, []).append(fact)


def _is_in(countries: set[str] | None, written: str) -> bool:
    """Say whether the input's country, as the list writes it, is one of ``countries``."""
    if not countries:
        return False
    # "Congo, Democratic Republic of the" is one country, "Malaysia, Indonesia" are two.
    return any(country_code(part) in countries for part in (written, *written.split(", ")))


def _meant(facts: Sequence[_Fact], word: str) -> list[_Fact]:
    """Return the facts about what was read, the closest where the list names a good variously.

    Where no name is like the word the broadest are meant: a salmon is Fish, no Tilapia (fish).
    """
    stem = word.rstrip("s")
    close = [fact for fact in facts if stem in plain(fact.good) or plain(fact.good) in word]
    words = {fact.good: frozenset(_WORD.findall(plain(fact.good))) for fact in facts}
    broad = [fact for fact in facts if not any(one < words[fact.good] for one in words.values())]
    return close or broad


@cache
def _country_name(country: str) -> str:
    return country_name(country) or country


def _fired(rule: ProductRule, code: str, facts: Sequence[_Fact], reading: Reading) -> Finding:
    meant = _meant(facts, reading.word)
    newest = max(meant, key=lambda fact: (fact.year, fact.country))
    countries = sorted({_country_name(fact.country) for fact in meant})
    statement = Statement.of(
        f"finding.product_{code}",
        good=", ".join(sorted({fact.good for fact in meant})),
        countries=", ".join(countries),
        word=reading.word,
        field=reading.field,
        year=newest.year,
    )
    return finding(
        rule,
        "product",
        statement,
        points=rule.points,
        text=reading.text,
        source=newest.source,
        dated=str(newest.year),
        floor=rule.floor,
    )
