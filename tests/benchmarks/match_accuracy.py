"""Measures the matcher on names it was not tuned on, beside rapidfuzz at its best threshold.

    python tests/benchmarks/match_accuracy.py [report|tune] [EXTRA_CLEAN_NAMES.csv]

Prints, by threshold and kind of alteration, the share of planted names that are found, the share
of clean suppliers alerted, and F1 on the labelled pairs. The optional CSV (columns ``lei``,
``name``) adds clean firms; of it only firms that the word weights were not counted from are used.
"""

from __future__ import annotations

import csv
import math
import random
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import match_data as data  # type: ignore[import-not-found] # a script beside this one
from match_word_weights import counted  # type: ignore[import-not-found] # the same
from rapidfuzz import fuzz

from screener import matching
from screener.model import Listing, Name, Supplier

_STEPS = (0.72, 0.76, 0.78, 0.80, 0.82, 0.84, 0.88, 0.92)
_EACH = 70
_EXTRA = 8000


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


def planted_lists(part: data.Part, extra: str) -> None:
    entities = data.listed()
    index = matching.Index.build(listings(entities))
    names = {entity.key: set(entity.names) for entity in entities}
    copies = data.planted([e for e in entities if e.part == part], _EACH)
    found = index.search([Supplier(name=copy.name) for copy in copies], threshold=_STEPS[0])
    by_kind: dict[str, list[float]] = defaultdict(list)
    for copy, matches in zip(copies, found, strict=True):
        right = [m.score for m in matches if copy.listed in names[m.listing.id]]
        by_kind[copy.kind].append(max(right, default=0.0))
    by_kind["all"] = [score for scores in by_kind.values() for score in scores]
    print("found, by threshold".ljust(22), *(f"{step:6.2f}" for step in _STEPS))
    for kind, scores in by_kind.items():
        shares = [sum(s >= step for s in scores) / len(scores) for step in _STEPS]
        print(kind.ljust(22), *(f"{share:6.3f}" for share in shares))
    clean = {"supplier lists": data.clean_names()}
    if extra:
        clean["other firms"] = extra_clean(extra)
    for title, firms in clean.items():
        alerts = index.search([Supplier(name=name) for name in firms], threshold=_STEPS[0])
        best = [max((m.score for m in ms), default=0.0) for ms in alerts]
        print(f"alerted of {len(firms)} clean, % (95 % interval): {title}")
        for step in _STEPS:
            print(f"   {step:.2f}", interval(sum(s >= step for s in best), len(best)))


def f1_at(scored: Sequence[tuple[float, bool]], threshold: float) -> float:
    hits = sum(label for score, label in scored if score >= threshold)
    alerts = sum(score >= threshold for score, _ in scored)
    total = sum(label for _, label in scored)
    return 2 * hits / (alerts + total) if alerts + total else 0.0


def labelled_pairs(part: data.Part) -> None:
    def ours(a: str, b: str) -> float:
        return matching.compare(a, b).score

    scorers: dict[str, Callable[[str, str], float]] = {
        "screener": ours,
        "token_sort_ratio": lambda a, b: fuzz.token_sort_ratio(a.casefold(), b.casefold()) / 100,
        "token_set_ratio": lambda a, b: fuzz.token_set_ratio(a.casefold(), b.casefold()) / 100,
        "WRatio": lambda a, b: fuzz.WRatio(a.casefold(), b.casefold()) / 100,
    }
    limit = matching.thresholds().possible
    print(f"F1 on labelled pairs: screener at {limit}, the others at their best threshold")
    for name, pairs in data.pair_sets(part).items():
        line = [f"{name} ({len(pairs)})".ljust(22)]
        for scorer, score in scorers.items():
            scored = [(score(p.first, p.second), p.is_match) for p in pairs]
            best = max(f1_at(scored, step / 100) for step in range(30, 100))
            line.append(f"{scorer} {f1_at(scored, limit) if score is ours else best:.3f}")
        print("  ".join(line))


def main() -> None:
    part: data.Part = "tune" if "tune" in sys.argv[1:] else "report"
    extra = next((a for a in sys.argv[1:] if a.endswith(".csv")), "")
    labelled_pairs(part)
    planted_lists(part, extra)


if __name__ == "__main__":
    main()
