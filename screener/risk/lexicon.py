"""Reads sectors, goods and signals out of texts and codes, by the words of the rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain

from screener.model import JOINT, IndustryCode, Supplier
from screener.names import script_of
from screener.places.phrases import Hit, Phrases, plain
from screener.risk.beside import MAKER, Beside
from screener.risk.rulebook import Rulebook
from screener.risk.rules import Good, Sector
from screener.risk.signals import Signals
from screener.risk.values import all_words

__all__ = ["Lexicon", "Reading", "lexicon_of"]

_TEXTS_KEPT = 20_000  # for as long as the process lives
_NAMES_KEPT = 1_000  # names seldom repeat: kept only while one supplier is judged
_SCHEMES: Mapping[str, tuple[str, ...]] = {
    "nace_2": ("nace", "nace_2"),
    "nace_2.1": ("nace", "nace_2.1"),
    "isic_4": ("isic_4",),
}


_Concepts = dict[str, tuple[tuple[str, str], ...]]
"""Ids by kind, each with the word for it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Something recognised in a supplier's record."""

    id: str
    """Id of a sector, good or signal."""
    field: str
    """The field it was read from: ``sector``, ``code``, ``product``, ``hs`` or ``name``."""
    word: str
    """The word or code recognised."""
    text: str
    """The text as written."""


class Lexicon:
    """Every word and code of a rulebook, ready for lookup."""

    def __init__(self, book: Rulebook, unnamed: tuple[str, ...]) -> None:
        """Compile the vocabulary of ``book`` and of goods it does not know; see `lexicon_of`."""
        sectors = book.sectors.sectors
        goods = (*book.goods.goods, *(_as_listed(name) for name in unnamed))
        self._names = Phrases(
            [*_entries("sector", sectors, in_names=True), *_entries("good", goods, in_names=True)]
        )
        self._beside = Beside(book.sectors, book.goods)
        self._texts = Phrases(
            [
                *_entries("sector", sectors, in_names=False),
                *_entries("good", goods, in_names=False),
                *self._beside.entries,
            ]
        )
        self._sector_codes = _codes(sectors)
        self._finer = {one.id: one.finer for one in sectors if one.finer}
        self._good_codes = _codes(goods)
        self._sector_hs = _hs(sectors)
        self._good_hs = _hs(goods)
        self._sector_of_good = {good.id: good.sector for good in goods if good.sector}
        self.good_ids = {plain(name): good.id for good in goods for name in good.listed_as}
        """Ids of goods by the plain form of the names that published lists give them."""
        words = (word for word, _ in _entries("good", goods, in_names=False))
        self.scripts = frozenset(map(script_of, words))
        """Scripts in which we know words for goods."""
        self._read_text = lru_cache(maxsize=_TEXTS_KEPT)(self._read_of_supplier)
        self._read_essence = lru_cache(maxsize=_TEXTS_KEPT)(self._read_of_name)
        self._goods_stated = lru_cache(maxsize=_TEXTS_KEPT)(self._read_goods)
        self._workforce = book.workforce
        self._essence = lru_cache(maxsize=_NAMES_KEPT)(self._names.essence)

    def sectors_stated(self, texts: Iterable[str]) -> list[Reading]:
        """Return the sectors that texts about the supplier's sector name."""
        return _each_once(self._sectors_in_texts("sector", tuple(texts)))

    def sectors_named(self, texts: Iterable[str]) -> list[Reading]:
        """Return the sectors that texts name, whatever goods they name."""
        return _each_once(one for text in texts for one in self._in_text("sector", "sector", text))

    def sectors_inferred(self, supplier: Supplier) -> list[Reading]:
        """Return the sectors that products, customs headings and names suggest."""
        return _each_once(self._inferred(supplier))

    def _inferred(self, supplier: Supplier) -> Iterator[Reading]:
        for text in supplier.products:
            yield from self._sectors_in_texts("product", (text,))
        yield from _by_prefix(self._sector_hs, supplier.hs_codes)
        for text in (supplier.name, *supplier.other_names):
            yield from self._in_name("sector", text)

    def sectors_of_code(self, code: IndustryCode) -> set[str]:
        """Return the sectors the code may stand for: one, or several if it states no scheme."""
        digits = _digits(code.code)
        schemes = [code.scheme] if code.scheme else list(_SCHEMES)
        found = {_longest_prefix(self._sector_codes.get(scheme, {}), digits) for scheme in schemes}
        return found - {""}

    def goods(self, supplier: Supplier) -> list[Reading]:
        """Return the goods that the record names, each once, by the surest field that does."""
        names = (supplier.name, *supplier.other_names)
        named = (self._in_name("good", text) for text in names)
        return _each_once(chain(self.goods_stated(supplier), *named))

    def goods_stated(self, supplier: Supplier) -> tuple[Reading, ...]:
        """Return the goods that texts and codes of the record state, for each of them."""
        return self._goods_stated(
            supplier.products, supplier.hs_codes, supplier.industry_codes, supplier.sector_text
        )

    def _read_goods(
        self,
        products: tuple[str, ...],
        hs_codes: tuple[str, ...],
        codes: tuple[IndustryCode, ...],
        sector: str,
    ) -> tuple[Reading, ...]:
        """Return the goods that the record states, which many suppliers do alike."""
        return (
            *(one for text in products for one in self._in_text("good", "product", text)),
            *_by_prefix(self._good_hs, hs_codes, every=True),
            *(one for code in codes for one in self._goods_of_code(code)),
            *(
                one
                for text in filter(None, sector.split(JOINT))
                for one in self._in_text("good", "sector", text)
            ),
        )

    def signals(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return the signals about workers in ``text`` with their words, as `Signals` does."""
        return self._read_signals(text) if text else ()

    @cached_property
    def _read_signals(self) -> Callable[[str], tuple[tuple[str, str], ...]]:
        # Of many lists no supplier states a word about its workers.
        return lru_cache(maxsize=_TEXTS_KEPT)(Signals(self._workforce).read)

    def _sectors_in_texts(self, field: str, texts: tuple[str, ...]) -> list[Reading]:
        """Return the sectors that texts name, else those of the goods that they name.

        Where they name manufacturing, and that a good is made, its sector is meant if that makes
        goods and does not grow or dig them: *manufacture of skirts*.
        """
        named = [one for text in texts for one in self._in_text("sector", field, text)]
        finer = {of for one in named for of in self._finer.get(one.id, ())}
        if named and not (finer and any(self._read_text(text).get(MAKER) for text in texts)):
            return named
        goods = [one for text in texts for one in self._in_text("good", field, text)]
        sectors = ((self._sector_of_good.get(good.id), good) for good in goods)
        made = [replace(good, id=sector) for sector, good in sectors if sector]
        return [*named, *(one for one in made if one.id in finer)] if named else made

    def _read_of_supplier(self, text: str) -> _Concepts:
        found = _by_kind(self._beside.own(self._texts.find(text), text))
        # A word that within a text means too many things is, alone, the list's: *Iron*, *Matches*.
        listed = None if "good" in found else self.good_ids.get(plain(text))
        return {**found, "good": ((listed, plain(text)),)} if listed else found

    def _read_of_name(self, essence: str) -> _Concepts:
        return _by_kind(self._names.find(essence))

    def _in_text(self, kind: str, field: str, text: str) -> list[Reading]:
        found = self._read_text(text).get(kind, ())
        return [Reading(concept, field, word, text) for concept, word in found]

    def _in_name(self, kind: str, text: str) -> list[Reading]:
        found = self._read_essence(self._essence(text)).get(kind, ())
        # The name itself stands in every report; its word is what fired.
        return [Reading(concept, "name", word, word) for concept, word in found]

    def _goods_of_code(self, code: IndustryCode) -> Iterator[Reading]:
        digits = _digits(code.code)
        schemes = [code.scheme] if code.scheme else list(_SCHEMES)
        found = [_all_prefixes(self._good_codes.get(scheme, {}), digits) for scheme in schemes]
        # A code without scheme stands for a good only if every reading of it does.
        for good in sorted(set.intersection(*found)) if found else ():
            yield Reading(good, "code", code.code, code.code)


@lru_cache(maxsize=2)
def lexicon_of(book: Rulebook, unnamed: tuple[str, ...]) -> Lexicon:
    """Return the lexicon of ``book``, compiled once: it takes longer than to judge some suppliers.

    ``unnamed`` are goods on a published list that the rulebook does not know yet; they are found
    by the list's own word for them.
    """
    return Lexicon(book, unnamed)


def _each_once(readings: Iterable[Reading]) -> list[Reading]:
    first: dict[str, Reading] = {}
    for reading in readings:
        first.setdefault(reading.id, reading)
    return list(first.values())


def _by_kind(hits: Iterable[Hit]) -> _Concepts:
    """Return, by kind, the concepts found, each once with the first word for it."""
    found: dict[str, dict[str, str]] = {}
    for hit in hits:
        kind, _, concept = hit.concept.partition(":")
        found.setdefault(kind, {}).setdefault(concept, hit.word)
    return {kind: tuple(sorted(words.items())) for kind, words in found.items()}


def _entries(
    kind: str, records: Iterable[Sector | Good], *, in_names: bool
) -> Iterator[tuple[str, str]]:
    for record in records:
        sources = [record.words] if in_names else [record.words, record.text_words]
        # One Han character alone means too many things as part of a name (铜 in 铜陵, 枣 in 枣庄).
        shortest = 2 if in_names else 1
        yield from (
            (word, f"{kind}:{record.id}")
            for words in sources
            for word in all_words(words)
            if len(word) >= shortest
        )
        yield from ((word, f"{kind}:") for word in record.not_words)


def _as_listed(name: str) -> Good:
    slug = re.sub("[^a-z0-9]+", "_", plain(name)).strip("_")
    return Good(id=f"listed_{slug}", listed_as=(name,), text_words={"en": (name,)})


def _codes(records: Iterable[Sector | Good]) -> dict[str, dict[str, set[str]]]:
    tables: dict[str, dict[str, set[str]]] = {}
    for scheme, keys in _SCHEMES.items():
        table = tables.setdefault(scheme, {})
        for record in records:
            for key in keys:
                for code in record.codes.get(key, ()):  # type: ignore[call-overload] # _SCHEMES
                    table.setdefault(_digits(code), set()).add(record.id)
    return tables


def _hs(records: Iterable[Sector | Good]) -> dict[str, set[str]]:
    table: dict[str, set[str]] = {}
    for record in records:
        for code in record.hs:
            table.setdefault(_digits(code), set()).add(record.id)
    return table


def _digits(code: str) -> str:
    return "".join(char for char in code if char.isdigit())


def _longest_prefix(table: Mapping[str, set[str]], digits: str) -> str:
    for end in range(len(digits), 1, -1):
        if found := table.get(digits[:end]):
            return min(found)
    return ""


def _all_prefixes(table: Mapping[str, set[str]], digits: str) -> set[str]:
    return {one for end in range(2, len(digits) + 1) for one in table.get(digits[:end], ())}


def _by_prefix(
    table: Mapping[str, set[str]], codes: Iterable[str], *, every: bool = False
) -> list[Reading]:
    found = []
    for code in codes:
        digits = _digits(code)
        longest = _longest_prefix(table, digits)
        ids = _all_prefixes(table, digits) if every else {longest} - {""}
        found += [Reading(one, "hs", code, code) for one in sorted(ids)]
    return found
