"""Holds supplier lists against listings: the index as the rest of the program sees it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

from screener.matching.context import Context, judge, strong_identifiers
from screener.matching.explain import explain
from screener.matching.groups import group_listings
from screener.matching.index import NameIndex
from screener.matching.parameters import Costs, parameters
from screener.matching.persons import person_form, score_persons
from screener.matching.score import Scored, score_forms
from screener.matching.thresholds import Thresholds, thresholds
from screener.model import Listing, Match, Name, Role, Supplier
from screener.names.form import NormalForm, normal_form

__all__ = ["Index"]

_BATCH = 20_000
_VESSEL_LEAST = 0.93
"""Vessels are named after everything; only equal or nearly equal names count."""


@dataclass(frozen=True, slots=True)
class _Query:
    """A name of a supplier to look for."""

    supplier: int
    role: Role
    text: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name that scores high enough."""

    query: _Query
    listing: int
    name: Name
    scored: Scored


class _Names:
    """Names of one sort of listings, with the way to read and score them."""

    def __init__(
        self,
        named: Sequence[tuple[int, Name, NormalForm]],
        read: Callable[[str], NormalForm],
        score: Callable[[NormalForm, NormalForm], Scored | None],
        costs: Costs,
    ) -> None:
        self._read, self._score = read, score
        self._named = [entry for entry in named for _ in entry[2].readings]
        readings = [reading for _, _, form in named for reading in form.readings]
        self._index = NameIndex(readings, costs) if readings else None

    def hits(self, queries: Sequence[_Query], threshold: float) -> Iterator[_Hit]:
        """Yield every listed name that scores ``threshold`` or more for a query."""
        if self._index is None or not queries:
            return
        forms = [self._read(query.text) for query in queries]
        asked = [(at, r) for at, form in enumerate(forms) for r in form.readings]
        pairs = self._index.candidates([reading for _, reading in asked], threshold)
        seen: set[tuple[int, int]] = set()
        for i, row in zip(pairs.queries.tolist(), pairs.rows.tolist(), strict=True):
            at = asked[i][0]
            listing, name, form = self._named[row]
            if (at, id(name)) in seen:
                continue
            seen.add((at, id(name)))
            scored = self._score(forms[at], form)
            if scored is not None and scored.score >= threshold:
                yield _Hit(queries[at], listing, name, scored)


_inherited: list[tuple[Index, Thresholds]] = []
"""In a forked worker: the index of the parent process."""


def _inherit(index: Index, limits: Thresholds) -> None:
    _inherited[:] = [(index, limits)]


def _search_batch(batch: Sequence[Supplier]) -> list[tuple[Match, ...]]:
    index, limits = _inherited[0]
    return list(index.search_batch(batch, limits))


class Index:
    """All listings, ready to be searched. Build it once; it does not change."""

    def __init__(self, listings: Sequence[Listing]) -> None:
        self.listings = tuple(listings)
        organisations: list[tuple[int, Name, NormalForm]] = []
        persons: list[tuple[int, Name, NormalForm]] = []
        forms: list[list[NormalForm]] = []
        for at, listing in enumerate(self.listings):
            read = person_form if listing.kind == "person" else normal_form
            forms.append([read(name.text) for name in listing.names])
            into = persons if listing.kind == "person" else organisations
            into += [(at, n, f) for n, f in zip(listing.names, forms[-1], strict=True)]
        costs = parameters()
        self._organisations = _Names(organisations, normal_form, score_forms, costs.names)
        self._persons = _Names(persons, person_form, score_persons, costs.persons)
        self._groups = group_listings(self.listings, forms)
        self._identified: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        for at, listing in enumerate(self.listings):
            for key in strong_identifiers(listing.identifiers):
                self._identified[key].append(at)

    @classmethod
    def build(cls, listings: Iterable[Listing]) -> Index:
        """Index the names of ``listings``."""
        return cls(tuple(listings))

    def search(
        self,
        suppliers: Sequence[Supplier],
        *,
        threshold: float | None = None,
        workers: int = 1,
    ) -> list[tuple[Match, ...]]:
        """Return the matches of each supplier, best first, one for each listing.

        Args:
            suppliers: Each one's name and other names, parent and owners are held against
                listed organisations and vessels; owners, directors and sole traders against
                listed persons.
            threshold: Score from which a pair matches; None for that of ``thresholds()``.
            workers: Processes to share the batches among. They are forked, so that all read one
                index in memory; the result is the same for any number.
        """
        limits = thresholds()
        if threshold is not None:
            limits = Thresholds(threshold, max(threshold, limits.probable))
        batches = [suppliers[at : at + _BATCH] for at in range(0, len(suppliers), _BATCH)]
        if workers == 1 or len(batches) == 1:
            return [matches for batch in batches for matches in self.search_batch(batch, limits)]
        fork = get_context("fork")
        with ProcessPoolExecutor(workers, fork, _inherit, (self, limits)) as executor:
            return [matches for found in executor.map(_search_batch, batches) for matches in found]

    def search_batch(
        self, suppliers: Sequence[Supplier], limits: Thresholds
    ) -> Iterator[tuple[Match, ...]]:
        """Yield the matches of each of a few thousand suppliers, in their order."""
        best: dict[int, dict[int, _Hit]] = defaultdict(dict)
        for names, queries in (
            (self._organisations, list(_organisation_names(suppliers))),
            (self._persons, list(_person_names(suppliers))),
        ):
            for hit in names.hits(queries, limits.possible):
                if self._counts(hit):
                    _keep_best(best[hit.query.supplier], hit)
        for at, supplier in enumerate(suppliers):
            yield self._matches(supplier, best.get(at, {}), limits)

    def _counts(self, hit: _Hit) -> bool:
        return self.listings[hit.listing].kind != "vessel" or hit.scored.score >= _VESSEL_LEAST

    def _matches(
        self, supplier: Supplier, hits: dict[int, _Hit], limits: Thresholds
    ) -> tuple[Match, ...]:
        """Turn hits into matches, and add the listings that share a registered number."""
        for key in strong_identifiers(supplier.identifiers):
            for listing in self._identified.get(key, ()):
                if listing not in hits:
                    hits[listing] = self._by_number(supplier, listing)
        matches = [self._match(supplier, hit, limits) for hit in hits.values()]
        matches.sort(key=lambda m: (m.tier != "probable", -m.score, m.listing.source, m.listing.id))
        return tuple(matches)

    def _by_number(self, supplier: Supplier, listing: int) -> _Hit:
        """The likest of a listing's names, for a supplier with the same number."""
        entity = self.listings[listing]
        query = _Query(0, "supplier", supplier.name)
        read, score = (
            (person_form, score_persons) if entity.kind == "person" else (normal_form, score_forms)
        )
        hits = [
            _Hit(query, listing, name, scored)
            for name in entity.names
            if (scored := score(read(supplier.name), read(name.text))) is not None
        ]
        return max(hits, key=lambda hit: hit.scored.score)

    def _match(self, supplier: Supplier, hit: _Hit, limits: Thresholds) -> Match:
        listing = self.listings[hit.listing]
        judged = judge(Context(supplier, listing, hit.name, hit.scored.score), limits)
        return Match(
            listing=listing,
            listed_name=hit.name,
            supplier_name=hit.query.text,
            score=hit.scored.score,
            tier=judged.tier,
            basis="identifier" if judged.by_identifier else "name",
            role=hit.query.role,
            share=hit.query.share,
            explanation=(*explain(hit.scored), *judged.reasons),
            group=self._groups[hit.listing],
        )


def _organisation_names(suppliers: Sequence[Supplier]) -> Iterator[_Query]:
    for at, supplier in enumerate(suppliers):
        for text in dict.fromkeys((supplier.name, *supplier.other_names)):
            yield _Query(at, "supplier", text)
        if supplier.parent:
            yield _Query(at, "parent", supplier.parent)
        for owner in supplier.owners:
            yield _Query(at, "owner", owner.name, owner.share)


def _person_names(suppliers: Sequence[Supplier]) -> Iterator[_Query]:
    for at, supplier in enumerate(suppliers):
        if supplier.sole_trader:
            for text in dict.fromkeys((supplier.name, *supplier.other_names)):
                yield _Query(at, "supplier", text)
        for owner in supplier.owners:
            yield _Query(at, "owner", owner.name, owner.share)
        for director in supplier.directors:
            yield _Query(at, "director", director)


_ROLE_ORDER: tuple[Role, ...] = ("supplier", "parent", "owner", "director")


def _rank(hit: _Hit) -> tuple[object, ...]:
    """Best score first; among equals a stronger name, a nearer role, then the text."""
    return (
        -hit.scored.score,
        hit.name.kind == "weak",
        _ROLE_ORDER.index(hit.query.role),
        hit.name.text,
        hit.query.text,
    )


def _keep_best(best: dict[int, _Hit], hit: _Hit) -> None:
    known = best.get(hit.listing)
    if known is None or _rank(hit) < _rank(known):
        best[hit.listing] = hit
