"""Says what the search spends its processor time on.

    python tests/benchmarks/match_profile.py [--names FILE.csv] [--listed N] [--suppliers N]

Searches suppliers among listed names, those of ``match_speed.py``, in one process, which is
stopped 500 times a second of its processor time; each time counts for the innermost of the steps
below that it is in. So a step is told without a timer, which would cost what it measures; one of a
hundredth of the whole is told within a tenth or two.
"""

from __future__ import annotations

import argparse
import signal
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType

from match_speed import listings, names_of  # type: ignore[import-not-found] # beside this one

from screener import matching
from screener.model import Supplier

_SECONDS = 0.002
_OTHER = "all else"
_STEPS: Mapping[tuple[str, str], str] = {
    ("index/listed.py", "_read"): "reading the name",
    ("filing/columns.py", "of"): "columns",
    (
        "index/offered.py",
        "of",
    ): "links of words, equal, misspelled and in sound; words written as one",
    ("index/weight_bound.py", "__init__"): "what is made ready for a batch, what can be left out",
    ("index/weight_bound.py", "of"): "product, pairs of it",
    ("index/weight_bound.py", "sharing"): "product, pairs of it",
    ("index/weight_bound.py", "pairs"): "weight that is really shared, and that agrees",
    ("index/index.py", "_by_words"): "word by word",
    ("index/index.py", "candidates"): "other ways to meet: keys, initials, kana, cut names",
    ("index/listed.py", "_best"): "scoring",
    ("scoring/explain.py", "explain"): "explanation",
}
"""What a function does, by the end of its module's path and its name."""


@contextmanager
def sampled(count: int) -> Iterator[None]:
    """Print what was spent on each step, in all and for each of ``count``."""
    met, known = Counter[str](), dict[int, str]()  # to hash a code itself takes long

    def look(_signal: int, frame: FrameType | None) -> None:
        step = ""
        while frame is not None and not step:
            code = frame.f_code
            if id(code) not in known:
                known[id(code)] = _step(code)
            step, frame = known[id(code)], frame.f_back
        met[step or _OTHER] += 1

    before, began = signal.signal(signal.SIGPROF, look), time.process_time()
    signal.setitimer(signal.ITIMER_PROF, _SECONDS, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    spent = time.process_time() - began
    for step in [*dict.fromkeys(_STEPS.values()), _OTHER]:
        part = spent * met[step] / max(met.total(), 1)
        print(f"{step}: {part:.1f} s CPU, {part / count * 1e6:.0f} µs each", flush=True)
    print(f"all: {spent:.1f} s CPU, {spent / count * 1e6:.0f} µs each of {count:,}")


def _step(code: CodeType) -> str:
    place = "/".join(Path(code.co_filename).parts[-2:])
    return _STEPS.get((place, code.co_name), "")


def search(options: argparse.Namespace) -> None:
    names = names_of(options.names, options.suppliers + options.listed)
    suppliers = [Supplier(name=name) for name in names[: options.suppliers]]
    index = matching.Index.build(listings(names[options.suppliers :], options.listed))
    index.search(suppliers[:100])  # tables that are read when first asked for
    with sampled(len(suppliers)):
        index.search(suppliers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--names", type=Path, help="CSV with a column `name`")
    parser.add_argument("--listed", type=int, default=100_000)
    parser.add_argument("--suppliers", type=int, default=25_000)
    search(parser.parse_args())


if __name__ == "__main__":
    main()
