"""Names that published lists give one organisation, and the nearest names of others.

    python tests/benchmarks/match_captions.py [report|tune]

One organisation stands on several lists under different names. Two listings are one organisation
here by a fact that the matcher has no part in: they publish an equal registered number, or a name
of three words or more that is equal letter by letter, and no other country. A pair holds the name
under which one list has it against that of the other, or against what the other list publishes in
another script; both differ. The pairs that are no match hold it against the nearest other
organisations of that other list: one by shared words, one by shared trigrams.

Prints precision, recall and F1 by the lists and by the scripts that a pair is of.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from match_data import (  # type: ignore[import-not-found] # a script beside this one
    DATA,
    SEED,
    LabelledPair,
    Part,
    part_of,
)
from rapidfuzz import fuzz, process
from scipy.sparse import csr_matrix

from screener import matching, sources
from screener.model import Listing, Name
from screener.names.form import normal_form
from screener.workspace import Workspace

_FILES = {
    "eu_fsf": "eu_fsf/20240513-FULL-1_1.xml",
    "ofac_sdn": "ofac/sdn_2024-05.xml",
    "ofac_cons": "ofac/consolidated_2024-05.xml",
    "uk_sl": "uk/REBUILT_UK_Sanctions_List_2026-08.xml",
    "un_sc": "un/un_consolidated_2026-02-27.xml",
    "uflpa": "us_uflpa/source-uflpa-2026-07-09.html",
}
_WORDS = 3
"""Words of a name that two organisations of a land hardly share."""
_DIGITS = 7
_MOST_OF_ONE = 3
"""Pairs of one organisation: some stand on five lists."""
_MOST = 1200
_OTHERS = 1.25
"""Pairs that are no match for each that is one."""


@dataclass(frozen=True)
class CaptionPair:
    first: Name
    second: Name
    lists: str
    is_match: bool

    @property
    def scripts(self) -> str:
        return "-".join(sorted({self.first.script, self.second.script}))

    @property
    def labelled(self) -> LabelledPair:
        return LabelledPair(self.first.text, self.second.text, self.is_match)


def caption_pairs(part: Part) -> list[CaptionPair]:
    """The pairs of one half."""
    listings = _listings()
    alike = list(_alike(listings))
    groups = _groups(listings, alike)
    nearest = _Nearest(listings, groups)
    pairs: dict[tuple[str, str], CaptionPair] = {}
    for match in _few(_matches(listings, alike), groups):
        one, group = listings[match.listing], groups[match.listing]
        if part_of(group) != part:
            continue
        lists = "-".join(sorted((one.source, listings[match.other].source)))
        for is_match, names in ((True, (match.name,)), (False, nearest.of(match))):
            for name in names:
                pair = CaptionPair(one.names[0], name, lists, is_match)
                pairs.setdefault((one.names[0].text, name.text), pair)
    return _capped(list(pairs.values()))


def _capped(pairs: Sequence[CaptionPair]) -> list[CaptionPair]:
    shuffled = sorted(pairs, key=lambda pair: _shuffled(pair.first, pair.second))
    matches = [pair for pair in shuffled if pair.is_match][: int(_MOST / (1 + _OTHERS))]
    others = [pair for pair in shuffled if not pair.is_match]
    return [*matches, *others[: int(len(matches) * _OTHERS)]]


def _shuffled(*said: object) -> bytes:
    return hashlib.sha256(f"{SEED}:{said}".encode()).digest()


def _listings() -> list[Listing]:
    found: list[Listing] = []
    with TemporaryDirectory() as folder:
        workspace = Workspace(Path(folder))
        for source, file in _FILES.items():
            sources.import_file(source, DATA / file, workspace, datetime.now(UTC))
            found += sources.load_edition(sources.descriptors()[source], workspace).listings
    return [*(one for one in found if one.kind == "organisation"), *_entity_list()]


def _entity_list() -> Iterator[Listing]:
    """The Entity List of the BIS, which says of nobody whether it is a person."""
    path = DATA / "us_bis" / "bis_entity_list.json"
    for at, row in enumerate(json.loads(path.read_text(encoding="utf-8"))["entities"]):
        names = [re.split(r"[,(\s]+a\.?k\.?a", row["name"])[0], *row["aliases"]]
        yield Listing(
            source="us_bis",
            id=str(at),
            kind="organisation",
            names=tuple(Name(" ".join(name.split())) for name in names),
            programme="entity_list",
            effect="export_control",
            relevance="other",
        )


def _facts(listing: Listing) -> Iterator[str]:
    """Numbers and long names, which no other organisation of a land has."""
    for name in listing.names:
        if len(name.text.split()) >= _WORDS:
            yield _letters(name)
    for identifier in listing.identifiers:
        digits: str = max(re.findall(r"\d+", identifier.value), key=len, default="")
        if identifier.kind != "other" and len(digits) >= _DIGITS:
            yield digits


def _letters(name: Name) -> str:
    return " ".join(name.text.casefold().split())


def _alike(listings: Sequence[Listing]) -> Iterator[tuple[int, int]]:
    """Listings that are one organisation by a fact, the one that is loaded first before."""
    having: dict[str, list[int]] = defaultdict(list)
    for at, listing in enumerate(listings):
        for fact in set(_facts(listing)):
            having[fact].append(at)
    found = {
        (a, b)
        for fact, places in having.items()
        for a, b in combinations(places, 2)
        if fact.isdigit() or _one_land(listings[a], listings[b])
    }
    yield from sorted(found)


def _one_land(a: Listing, b: Listing) -> bool:
    return not (a.countries and b.countries and set(a.countries).isdisjoint(b.countries))


def _groups(listings: Sequence[Listing], alike: Sequence[tuple[int, int]]) -> list[str]:
    parents = list(range(len(listings)))
    for a, b in alike:
        one, other = sorted((_root(parents, a), _root(parents, b)))
        parents[other] = one
    roots = [listings[_root(parents, at)] for at in range(len(listings))]
    return [f"{one.source}:{one.id}" for one in roots]


def _root(parents: Sequence[int], at: int) -> int:
    while parents[at] != at:
        at = parents[at]
    return at


@dataclass(frozen=True)
class _Match:
    """A listing, another of the same organisation, and a name of the latter."""

    listing: int
    other: int
    name: Name


def _matches(listings: Sequence[Listing], alike: Sequence[tuple[int, int]]) -> Iterator[_Match]:
    for a, b in alike:
        if listings[a].source == listings[b].source:
            continue
        for one, other in ((a, b), (b, a)):
            caption = listings[one].names[0]
            there = listings[other].names
            scripts = {name.script: name for name in reversed(there)}
            scripts.pop(caption.script, None)
            captions = there[:1] if one < other else ()
            for name in dict.fromkeys((*captions, *scripts.values())):
                if _letters(name) != _letters(caption):
                    yield _Match(one, other, name)


def _few(matches: Iterable[_Match], groups: Sequence[str]) -> Iterator[_Match]:
    """At most so many of one organisation, and not the same two names twice."""
    by_group: dict[str, list[_Match]] = defaultdict(list)
    for match in matches:
        by_group[groups[match.listing]].append(match)
    for own in by_group.values():
        yield from sorted(own, key=lambda m: _shuffled(m.listing, m.name))[:_MOST_OF_ONE]


class _Nearest:
    """Finds the likest names of other organisations by measures that the matcher has no part in."""

    def __init__(self, listings: Sequence[Listing], groups: Sequence[str]) -> None:
        self._listings, self._groups = listings, groups
        self._captions = [_letters(one.names[0]) for one in listings]
        self._trigrams = _trigrams(self._captions)
        self._of_list: dict[str, list[int]] = defaultdict(list)
        for at, listing in enumerate(listings):
            self._of_list[listing.source].append(at)

    def of(self, match: _Match) -> Iterator[Name]:
        """The nearest others of the other list, in the script of the name that matches."""
        script = match.name.script
        others = [
            at
            for at in self._of_list[self._listings[match.other].source]
            if any(name.script == script for name in self._listings[at].names)
        ]
        words = process.cdist(
            [self._captions[match.listing]],
            [self._captions[at] for at in others],
            scorer=fuzz.token_set_ratio,
        )[0]
        trigrams = (self._trigrams[others] @ self._trigrams[match.listing].T).toarray()[:, 0]
        for likeness in (words, trigrams):
            for at in np.argsort(-likeness, kind="stable").tolist():
                if self._is_another(others[at], match):
                    names = self._listings[others[at]].names
                    yield next(name for name in names if name.script == script)
                    break

    def _is_another(self, at: int, match: _Match) -> bool:
        if self._groups[at] == self._groups[match.listing]:
            return False
        own = _said(self._listings[match.listing]) | _said(self._listings[match.other])
        return own.isdisjoint(_said(self._listings[at]))


def _said(listing: Listing) -> set[Hashable]:
    """The names in normal form, by which listings are put in one match group."""
    return {reading.said for name in listing.names for reading in normal_form(name.text).readings}


def _trigrams(texts: Sequence[str]) -> csr_matrix:
    """A row of unit length for each text, by its runs of three letters."""
    rows = [(at, f" {text} "[i : i + 3]) for at, text in enumerate(texts) for i in range(len(text))]
    columns = {run: at for at, run in enumerate(dict.fromkeys(run for _, run in rows))}
    places = ([at for at, _ in rows], [columns[run] for _, run in rows])
    counts = csr_matrix((np.ones(len(rows)), places), shape=(len(texts), len(columns)))
    lengths = np.sqrt(np.asarray(counts.multiply(counts).sum(axis=1)))
    return counts.multiply(1 / np.maximum(lengths, 1)).tocsr()


def _line(title: str, scored: Sequence[tuple[float, bool]]) -> str:
    limit = matching.thresholds().possible
    hits = sum(label for score, label in scored if score >= limit)
    alerts = sum(score >= limit for score, _ in scored)
    total = sum(label for _, label in scored)
    precision, recall = hits / alerts if alerts else 0.0, hits / total if total else 0.0
    f1 = 2 * hits / (alerts + total) if alerts + total else 0.0
    share = f"P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
    return f"{title:24} {total:5} of {len(scored):5}  {share}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("part", nargs="?", choices=("report", "tune"), default="report")
    part: Part = arguments.parse_args().part
    lines: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for pair in caption_pairs(part):
        score = matching.compare(pair.first.text, pair.second.text).score
        for title in ("all", pair.scripts, pair.lists):
            lines[title].append((score, pair.is_match))
    for title in sorted(lines):
        print(_line(title, lines[title]))


if __name__ == "__main__":
    main()
