"""Holds supplier lists against listings: the index as the rest of the program sees it."""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

from screener.gc_pause import gc_paused
from screener.matching.context import Context, judge
from screener.matching.filing.texts import Texts
from screener.matching.groups import group_listings
from screener.matching.index import files as index_files
from screener.matching.index.hits import Hit, Pair, best_first, nearness
from screener.matching.index.listed import (
    Found,
    IndexContent,
    ListedNames,
    Sort,
    read_names,
    search_kept,
)
from screener.matching.index.queries import Query, organisation_names, person_names
from screener.matching.made_with import made_with
from screener.matching.persons.form import person_form
from screener.matching.persons.score import score_persons
from screener.matching.registered_numbers import (
    shared_numbers,
    strong_identifiers,
    supplier_numbers,
)
from screener.matching.scoring.explain import explain
from screener.matching.scoring.score import score_forms
from screener.matching.subsidiaries import Subsidiaries
from screener.matching.thresholds import Thresholds, thresholds, thresholds_from
from screener.model import Listing, Match, Name, Role, Statement, Supplier
from screener.names.form import normal_form, read_as
from screener.names.reading import NormalForm
from screener.names.ships import without_voyage

__all__ = ["Index"]

_BATCH = 25_000
"""Names that are looked for at once: fewer cost more each, more take more memory."""
_PIECES = 4
"""Batches that a shared list is cut into at least."""
_READ = 8
"""The same of names that are only read: more of them cost no more, and let no worker wait long."""
_LEAST_SHARED = 2_000
"""Names that are worth the while of another process."""
_VESSEL_LEAST = 0.93
"""Vessels are named after everything; only equal or nearly equal names count."""


class Index:
    """All listings, ready to be searched. Build it once; it does not change."""

    def __init__(
        self, listings: Sequence[Listing], content: IndexContent, place: Path | None
    ) -> None:
        """Use ``build``; ``place`` is where ``content`` is kept, if it is."""
        self.listings = tuple(listings)
        self._content, self._place = content, place
        self._groups: list[str] = list(content.groups)
        self._named: dict[Sort, dict[str, list[tuple[int, Name]]]] = {
            "organisations": defaultdict(list),
            "persons": defaultdict(list),
        }
        self._own_persons = any(map(_is_own_person, self.listings))
        self._identified: dict[tuple[str, str, str], list[int]] = defaultdict(list)
        self._subsidiaries = Subsidiaries(self.listings)
        for at, listing in enumerate(self.listings):
            for name in listing.names:
                self._named[_sort(listing)][name.text].append((at, name))
            for key in strong_identifiers(listing.identifiers):
                self._identified[key].append(at)

    @classmethod
    def build(
        cls,
        listings: Iterable[Listing],
        *,
        cache: Path | None = None,
        executor: Executor | None = None,
    ) -> Index:
        """Index the names of ``listings``.

        Args:
            listings: what suppliers are held against.
            cache: folder in which the index is kept for the next time, under a hash of the
                listings, the tables of names and this program; None keeps nothing.
            executor: Shares the reading of many names among its workers; the index is the same.
        """
        listed = tuple(listings)
        with gc_paused():
            if cache is None:
                return cls(listed, _content(listed, executor), None)
            kept, place = index_files.kept(
                cache, _key(listed), IndexContent, lambda: _content(listed, executor)
            )
            return cls(listed, kept, place)

    @gc_paused()
    def search(
        self,
        suppliers: Sequence[Supplier],
        *,
        threshold: float | None = None,
        executor: Executor | None = None,
    ) -> list[tuple[Match, ...]]:
        """Return the matches of each supplier, best first.

        With one listing there is one for the supplier and one for each who is named beside it.

        Args:
            suppliers: Each one's name and other names, parent, owners and parties are held
                against listed organisations and vessels; owners, directors and sole traders against
                listed persons.
            threshold: Score from which a pair matches; None for that of ``thresholds()``. What may
                be a subsidiary matches below that, unless a higher one is given.
            executor: Shares the batches among its workers, which read one index from the disk:
                processes here, or elsewhere with the same file system. The result is the same.

        Raises:
            InputError: the threshold is no score.
        """
        limits = thresholds_from(threshold)
        hits: list[dict[Pair, list[Hit]]] = [defaultdict(list) for _ in suppliers]
        asked: dict[Sort, list[Query]] = {
            "organisations": list(organisation_names(suppliers)),
            "persons": list(person_names(suppliers, all_of_them=self._own_persons)),
        }
        for sort, queries in asked.items():
            found = self._found(sort, [query.asked for query in queries], limits.possible, executor)
            for query in queries:
                for hit in self._hits(sort, query, found[query.asked]):
                    hits[query.supplier][hit.pair].append(hit)
        return [
            self._matches(supplier, of_it, limits)
            for supplier, of_it in zip(suppliers, hits, strict=True)
        ]

    def _found(
        self, sort: Sort, texts: Iterable[str], threshold: float, executor: Executor | None
    ) -> Mapping[str, Sequence[Found]]:
        """Look for each name once."""
        asked = list(dict.fromkeys(texts))
        batches = _batches(asked, _PIECES, shared=executor is not None)
        with ExitStack() as stack:
            place = None
            if executor and len(batches) > 1:
                place = self._place or self._put_down(stack)
            if executor and place:
                # One argument each: executors of other makers count what they map over.
                search = partial(search_kept, place, sort, threshold=threshold)
                found = list(executor.map(search, batches))
            else:
                found = [self._content.search(sort, batch, threshold) for batch in batches]
        return dict(zip(asked, (one for batch in found for one in batch), strict=True))

    def _put_down(self, stack: ExitStack) -> Path | None:
        """Write an index that is kept nowhere where the workers can read it.

        None where no room is left for that: it is searched by one process then.
        """
        try:
            place = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "index"
            index_files.write(place, self._content)
        except OSError:
            return None
        return place

    def _hits(self, sort: Sort, query: Query, found: Sequence[Found]) -> Iterator[Hit]:
        for text, score, explanation in found:
            for listing, name in self._named[sort][text]:
                if query.of_own_lists and not _is_own_person(self.listings[listing]):
                    continue
                ship = self.listings[listing].kind == "vessel"
                if score >= _VESSEL_LEAST if ship else not query.ship:
                    yield Hit(query, listing, name, score, explanation)

    def _matches(
        self, supplier: Supplier, found: Mapping[Pair, Sequence[Hit]], limits: Thresholds
    ) -> tuple[Match, ...]:
        """Turn hits into matches; add the listings with the same number, and possible owners."""
        hits = {pair: best_first(of_it) for pair, of_it in found.items()}
        numbers = supplier_numbers(supplier)
        for at in {at for key in numbers for at in self._identified.get(key, ())}:
            if shared_numbers(numbers, strong_identifiers(self.listings[at].identifiers)):
                numbered = self._by_number(supplier, at)
                hits.setdefault(numbered.pair, [numbered])
        for owned in self._owned(supplier) if limits.possible <= thresholds().possible else ():
            by_name = hits.get(owned.pair)
            if by_name is None or (owned.says_more and by_name[0].score <= owned.score):
                hits[owned.pair] = [owned]
        if not hits:
            return ()
        matches = [
            self._best_match(supplier, of_it, limits) for of_it in _of_others(supplier, hits)
        ]
        matches.sort(key=_best_match_first)
        return tuple(matches)

    def _best_match(self, supplier: Supplier, hits: Sequence[Hit], limits: Thresholds) -> Match:
        """Return the match of one with a listing by the best hit that makes it probable, else any.

        What else of the supplier is like a weak name of it takes nothing from what is like a
        strong one.
        """
        matches = (self._match(supplier, hit, limits) for hit in hits)
        best = next(matches)
        if best.tier == "probable":
            return best
        return next((match for match in matches if match.tier == "probable"), best)

    def _by_number(self, supplier: Supplier, listing: int) -> Hit:
        """The likest of a listing's names, for a supplier with the same number."""
        entity = self.listings[listing]
        ships = {one.name for one in supplier.parties if one.is_ship} - {supplier.name}
        named = sorted(map(without_voyage, ships)) if entity.kind == "vessel" else ()
        queries = [Query(0, "party", ship) for ship in named]
        queries = queries or [Query(0, "supplier", supplier.name)]
        score = score_persons if entity.kind == "person" else score_forms
        read = _reader(entity)
        hits = [
            Hit(query, listing, name, scored.score, explain(scored, query.text, name.text))
            for query in queries
            for name in entity.names
            if (scored := score(read(query.text), read(name.text))) is not None
        ]
        nothing = Hit(queries[0], listing, entity.names[0], 0.0, (Statement("match.no_name"),))
        return max(hits, key=lambda hit: hit.score, default=nothing)

    def _owned(self, supplier: Supplier) -> list[Hit]:
        """The listings that may cover a supplier as their subsidiary, best first."""
        names: list[tuple[Role, str]] = [("supplier", supplier.name)]
        names += [("supplier", text) for text in dict.fromkeys(supplier.other_names)]
        names += [("party", one.name) for one in supplier.parties if not one.is_ship]
        found = [
            Hit(
                Query(0, role, text),
                owner.listing,
                owner.name,
                owner.scored.score,
                explain(owner.scored, text, owner.name.text),
                kinship=owner.kinship,
                says_more=owner.says_more,
            )
            for role, text in dict.fromkeys(names)
            for owner in self._subsidiaries.owning(text)
        ]
        return best_first(found)

    def _match(self, supplier: Supplier, hit: Hit, limits: Thresholds) -> Match:
        listing = self.listings[hit.listing]
        query = hit.query
        judged = judge(
            Context(
                _placeless(supplier) if query.role == "party" else supplier,
                listing,
                hit.name,
                hit.score,
                query.text,
                hit.kinship,
                bool(query.ship),
                query.role,
            ),
            limits,
        )
        return Match(
            listing=listing,
            listed_name=hit.name,
            supplier_name=query.text,
            score=hit.score,
            tier=judged.tier,
            basis="identifier" if judged.by_identifier else "name",
            role=query.role,
            share=query.share,
            explanation=(*hit.explanation, *judged.reasons),
            group=self._groups[hit.listing],
        )


def _of_others(supplier: Supplier, hits: Mapping[Pair, Sequence[Hit]]) -> Iterator[Sequence[Hit]]:
    """Leave out who is named beside a supplier by its own name: that match is its own."""
    own = {
        read_as(text)
        for listing, beside in hits
        if beside and (listing, "") in hits
        for text in (supplier.name, *supplier.other_names)
    }
    for (listing, beside), of_it in hits.items():
        itself = beside and (listing, "") in hits and read_as(of_it[0].query.text) in own
        if not itself:
            yield of_it


def _best_match_first(match: Match) -> tuple[object, ...]:
    listing, beside = match.listing, (nearness(match.role), match.supplier_name)
    return match.tier != "probable", -match.score, listing.source, listing.id, *beside


def _placeless(supplier: Supplier) -> Supplier:
    """Return a supplier without its places, which are none of a party's beside it."""
    return replace(supplier, country="", region="", city="", address="", sites=())


def _sort(listing: Listing) -> Sort:
    return "persons" if listing.kind == "person" else "organisations"


def _is_own_person(listing: Listing) -> bool:
    """Whether a listing is a person on a list of one's own, who may be a supplier itself.

    Farmers and other employers are on registers by their own names, and few supplier lists say
    that such a name is a sole trader's.
    """
    return listing.kind == "person" and listing.source.startswith("own:")


def _reader(listing: Listing) -> Callable[[str], NormalForm]:
    return person_form if listing.kind == "person" else normal_form


def _content(listings: Sequence[Listing], executor: Executor | None) -> IndexContent:
    """Index listings."""
    texts: dict[Sort, dict[str, None]] = {"organisations": {}, "persons": {}}
    for listing in listings:
        texts[_sort(listing)].update((name.text, None) for name in listing.names)
    forms = {sort: _read_all(sort, list(named), executor) for sort, named in texts.items()}
    by_listing = [
        [forms[_sort(listing)][name.text] for name in listing.names] for listing in listings
    ]
    return IndexContent(
        ListedNames.of(forms["organisations"], persons=False),
        ListedNames.of(forms["persons"], persons=True),
        Texts.of(group_listings(listings, by_listing)),
    )


def _read_all(sort: Sort, texts: Sequence[str], executor: Executor | None) -> dict[str, NormalForm]:
    """Return the normal form of each name."""
    batches = _batches(texts, _READ, shared=executor is not None)
    read: Iterable[list[NormalForm]]
    of_sort = partial(read_names, sort)
    if executor is None or len(batches) <= 1:
        read = map(of_sort, batches)
    else:
        # Workers that are copies of this process find the tables of names read.
        of_sort(texts[:1])
        read = executor.map(of_sort, batches)
    return dict(zip(texts, (form for batch in read for form in batch), strict=True))


def _key(listings: Sequence[Listing]) -> str:
    """Hash of all that an index depends on: listings, tables of names, program."""
    digest = hashlib.sha256(made_with().encode())
    for one in listings:
        facts = (one.source, one.id, one.kind, one.names, one.countries, one.identifiers)
        digest.update(repr(facts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _batches(names: Sequence[str], pieces: int, *, shared: bool) -> list[Sequence[str]]:
    """Cut the names up; where others share the work into pieces that let none of them wait."""
    size = _BATCH
    if shared:
        size = min(max(-(-len(names) // pieces), _LEAST_SHARED), _BATCH)
    return [names[at : at + size] for at in range(0, len(names), size)]
