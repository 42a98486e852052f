"""Measures the matcher on names it was not tuned on, beside rapidfuzz and nomenklatura's logic-v2.

    python tests/benchmarks/match_accuracy.py [report|tune] [--clean NAMES.csv] [--peer PYTHON]

Prints F1 on the labelled pairs; the share of planted names that are found, by threshold and kind of
alteration; the share of clean suppliers alerted; and what the others reach at the thresholds that
they are used with. ``--clean`` (columns ``lei``, ``name``) adds clean firms, of which only those
count that the word weights were not counted from. ``--peer`` is a Python with nomenklatura.
"""

from __future__ import annotations

import argparse
import csv
import io
import math
import random
import re
import subprocess
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import match_data as data  # type: ignore[import-not-found] # a script beside this one
import numpy as np
from match_captions import caption_pairs  # type: ignore[import-not-found] # the same
from match_word_weights import counted  # type: ignore[import-not-found] # the same
from rapidfuzz import fuzz, process

from screener import matching
from screener.model import Listing, Name, Supplier

_STEPS = (0.72, 0.76, 0.78, 0.80, 0.82, 0.84, 0.88, 0.92)
_EACH = 150
_EXTRA = 8000
_SAMPLE = 1000
"""Clean names that the others are held against; they compare every pair."""
_NEAREST = 10
"""Listed names, the likest by token_sort_ratio, that logic-v2 sees of each clean name."""
_RATIOS: dict[str, tuple[Callable[..., float], float]] = {
    "token_sort_ratio": (fuzz.token_sort_ratio, 0.85),
    "token_set_ratio": (fuzz.token_set_ratio, 0.90),
    "WRatio": (fuzz.WRatio, 0.90),
}
_PEER, _PEER_THRESHOLD = "logic-v2", 0.70


def interval(hits: int, total: int) -> str:
    """A share in per cent with its 95 % Wilson interval."""
    if not total:
        return "-"
    share, z = hits / total, 1.96
    middle = (share + z * z / (2 * total)) / (1 + z * z / total)
    half = z / (1 + z * z / total) * math.sqrt(share * (1 - share) / total + z * z / (4 * total**2))
    return f"{100 * share:.2f} ({100 * (middle - half):.2f}-{100 * (middle + half):.2f})"


def listings(entities: Sequence[data.Entity]) -> list[Listing]:
    return [
        Listing(
            source=entity.key.split(":")[0],
            id=entity.key,
            kind="organisation",
            names=tuple(Name(n, "alias" if at else "primary") for at, n in enumerate(entity.names)),
            programme="benchmark",
            effect="asset_freeze",
            relevance="other",
        )
        for entity in entities
    ]


def extra_clean(path: str) -> list[str]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        rows = [r["name"] for r in csv.DictReader(file) if not counted(r["lei"])]
    return random.Random(data.SEED).sample(rows, min(_EXTRA, len(rows)))  # noqa: S311 - a sample


def peer_scores(python: str, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Score pairs with logic-v2 in its own environment."""
    rows = io.StringIO()
    csv.writer(rows).writerows(pairs)
    script = Path(__file__).with_name("match_peer.py")
    done = subprocess.run(  # noqa: S603 - a Python that the caller names
        [python, str(script)], input=rows.getvalue(), capture_output=True, text=True, check=True
    )
    return [float(line) for line in done.stdout.split()]


def planted_lists(part: data.Part, clean: dict[str, list[str]], peer: str) -> None:
    entities = data.listed()
    index = matching.Index.build(listings(entities))
    names = {entity.key: entity.names for entity in entities}
    ours = [entity for entity in entities if entity.part == part]
    copies = data.planted(ours, _EACH)
    print(f"screener: found of {len(copies)} planted names, by threshold")
    _by_kind(copies, _scores(index, copies))
    ledger = data.planted(ours, _EACH, data.LEDGERS)
    print("screener: found of names as ledgers write them")
    _by_kind(ledger, _scores(index, ledger))
    for title, firms in clean.items():
        alerts = index.search([Supplier(name=name) for name in firms], threshold=_STEPS[0])
        best = [max((m.score for m in ms), default=0.0) for ms in alerts]
        print(f"screener: alerted of {len(firms)} clean, % (95 % interval): {title}")
        for step in _STEPS:
            print(f"   {step:.2f}", interval(sum(s >= step for s in best), len(best)))
    _others(copies, names, clean, peer)


def _scores(index: matching.Index, copies: Sequence[data.Planted]) -> list[float]:
    """The score of each copy's own listing, 0 where that is not found."""
    found = index.search([Supplier(name=copy.name) for copy in copies], threshold=_STEPS[0])
    return [
        max((m.score for m in matches if m.listing.id == copy.key), default=0.0)
        for copy, matches in zip(copies, found, strict=True)
    ]


def _by_kind(copies: Sequence[data.Planted], scores: Sequence[float]) -> None:
    by_kind: dict[str, list[float]] = defaultdict(list)
    for copy, score in zip(copies, scores, strict=True):
        by_kind[copy.kind].append(score)
    by_kind["all"] = list(scores)
    print(" " * 18, *(f"{step:6.2f}" for step in _STEPS))
    for kind, values in by_kind.items():
        shares = [sum(s >= step for s in values) / len(values) for step in _STEPS]
        print(kind.ljust(18), *(f"{share:6.3f}" for share in shares))
    limit = matching.thresholds().possible
    hits = sum(score >= limit for score in scores)
    print(f"at {limit}: {interval(hits, len(scores))} % of all")


def _others(
    copies: Sequence[data.Planted],
    names: dict[str, tuple[str, ...]],
    clean: dict[str, list[str]],
    peer: str,
) -> None:
    """What the others find and alert; a copy is held against its own listing's names only."""
    own = [(copy, name) for copy in copies for name in names[copy.key]]
    scores = {
        title: [scorer(c.name.casefold(), n.casefold()) / 100 for c, n in own]
        for title, (scorer, _) in _RATIOS.items()
    }
    limits = {title: limit for title, (_, limit) in _RATIOS.items()}
    if peer:
        scores[_PEER] = peer_scores(peer, [(copy.name, name) for copy, name in own])
        limits[_PEER] = _PEER_THRESHOLD
    every = [name for all_names in names.values() for name in all_names]
    firms = {
        title: random.Random(data.SEED).sample(f, min(_SAMPLE, len(f)))  # noqa: S311 - a sample
        for title, f in clean.items()
    }
    for title, values in scores.items():
        found: dict[tuple[str, str], float] = defaultdict(float)
        for (copy, _), score in zip(own, values, strict=True):
            key = (copy.kind, copy.name)
            found[key] = max(found[key], score)
        kinds: dict[str, list[bool]] = defaultdict(list)
        for copy in copies:
            kinds[copy.kind].append(found[copy.kind, copy.name] >= limits[title])
        shares = " ".join(f"{kind} {sum(hits) / len(hits):.2f}" for kind, hits in kinds.items())
        everything = sum(map(sum, kinds.values())) / len(copies)
        print(f"{title} at {limits[title]:.2f}: found {everything:.3f} ({shares})")
        for list_title, sample in firms.items():
            alerted = _alerted(title, limits[title], sample, every, peer)
            print(f"   alerted of {len(sample)} {list_title}: {interval(alerted, len(sample))} %")


def _alerted(title: str, limit: float, firms: list[str], every: list[str], peer: str) -> int:
    asked = [name.casefold() for name in firms]
    listed = [name.casefold() for name in every]
    alerted = 0
    if title != _PEER:
        scorer = _RATIOS[title][0]
        for at in range(0, len(asked), 200):
            table = process.cdist(
                asked[at : at + 200], listed, scorer=scorer, workers=2, dtype=np.uint8
            )
            alerted += int((table.max(axis=1) >= 100 * limit).sum())
        return alerted
    pairs: list[tuple[str, str]] = []
    for at in range(0, len(asked), 200):
        table = process.cdist(
            asked[at : at + 200], listed, scorer=fuzz.token_sort_ratio, workers=2, dtype=np.uint8
        )
        nearest = np.argpartition(-table.astype(np.int16), _NEAREST, axis=1)[:, :_NEAREST]
        pairs += [(firms[at + i], every[j]) for i, row in enumerate(nearest) for j in row]
    scores = peer_scores(peer, pairs)
    return len({a for (a, _), score in zip(pairs, scores, strict=True) if score >= limit})


def f1_at(scored: Sequence[tuple[float, bool]], threshold: float) -> float:
    hits = sum(label for score, label in scored if score >= threshold)
    alerts = sum(score >= threshold for score, _ in scored)
    total = sum(label for _, label in scored)
    return 2 * hits / (alerts + total) if alerts + total else 0.0


def best_f1(scored: Sequence[tuple[float, bool]]) -> float:
    """F1 at the threshold that is best for these very pairs."""
    return max(f1_at(scored, step / 100) for step in range(30, 100))


Scored = list[tuple[float, bool]]
"""What a scorer gave to pairs, and whether each is a match."""

_OURS = "screener"
_OF_A_KIND = re.compile(r"^(written: [a-z]+(?:_latin|_kr)?)(?:_\w+)?$")
"""The sets of written pairs of one kind: the first, and those that later authors numbered."""


def labelled_pairs(part: data.Part, peer: str) -> None:
    limit = matching.thresholds().possible
    print(
        f"F1: screener at {limit} (and at its best threshold), "
        f"rapidfuzz at its best threshold, {_PEER} at {_PEER_THRESHOLD}"
    )
    captions = {"captions of the lists": [pair.labelled for pair in caption_pairs(part)]}
    kinds: dict[str, dict[str, Scored]] = defaultdict(lambda: defaultdict(list))
    for name, pairs in (data.pair_sets(part) | captions).items():
        scored = _scored(pairs, peer)
        _print_f1(name, scored)
        if kind := _OF_A_KIND.match(name):
            for title, values in scored.items():
                kinds[f"all {kind[1]}"][title] += values
    for name, together in kinds.items():
        _print_f1(name, together)


def _scored(pairs: Sequence[data.LabelledPair], peer: str) -> dict[str, Scored]:
    """What each scorer gives to the pairs."""
    values = {
        _OURS: [matching.compare(p.first, p.second, kind=p.kind).score for p in pairs],
    }
    for title, (scorer, _) in _RATIOS.items():
        values[title] = [scorer(p.first.casefold(), p.second.casefold()) / 100 for p in pairs]
    if peer:
        values[_PEER] = peer_scores(peer, [(p.first, p.second) for p in pairs])
    labels = [p.is_match for p in pairs]
    return {title: list(zip(scores, labels, strict=True)) for title, scores in values.items()}


def _print_f1(name: str, by_title: dict[str, Scored]) -> None:
    limit = matching.thresholds().possible
    ours = by_title[_OURS]
    found = [label for score, label in ours if score >= limit]
    precision = sum(found) / max(1, len(found))
    recall = sum(found) / max(1, sum(label for _, label in ours))
    line = [f"{name} ({len(ours)})".ljust(26)]
    line.append(f"{_OURS} {f1_at(ours, limit):.3f} ({best_f1(ours):.3f})")
    line += [f"{title} {best_f1(by_title[title]):.3f}" for title in _RATIOS]
    if _PEER in by_title:
        line.append(f"{_PEER} {f1_at(by_title[_PEER], _PEER_THRESHOLD):.3f}")
    line.append(f"precision {precision:.3f}  recall {recall:.3f}")
    print("  ".join(line))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("part", nargs="?", choices=("report", "tune"), default="report")
    arguments.add_argument("--clean", default="")
    arguments.add_argument("--peer", default="")
    given = arguments.parse_args()
    labelled_pairs(given.part, given.peer)
    clean = {"supplier lists": data.clean_names()}
    if given.clean:
        clean["other firms"] = extra_clean(given.clean)
    planted_lists(given.part, clean, given.peer)


if __name__ == "__main__":
    main()
