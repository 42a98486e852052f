"""Says what the search, and the whole path of a list, spend their processor time on.

    python tests/benchmarks/match_profile.py search [--names FILE.csv] [--listed N] [--suppliers N]
    python tests/benchmarks/match_profile.py path [--names FILE.csv] [--suppliers N]

``search`` searches suppliers among listed names, those of ``match_speed.py``; ``path`` screens them
as a CSV against the bundled facts and writes the JSON. One process. The program is stopped 500
times a second of its processor time; each time counts for the innermost of the steps below that it
is in. So a step is told without a timer, which would cost what it measures; one of a hundredth of
the whole is told within a tenth or two.
"""

from __future__ import annotations

import argparse
import csv
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType

from match_speed import listings, names_of  # type: ignore[import-not-found] # beside this one

import screener
from screener import matching
from screener.model import Supplier
from screener.workspace import Workspace

_SECONDS = 0.002
_OTHER = "all else"
Steps = Mapping[tuple[str, str], str]
"""What a function does, by the end of its module's path and its name."""
SEARCH: Steps = {
    ("index/listed.py", "_read"): "reading the name",
    ("filing/columns.py", "of"): "columns",
    (
        "index/offered.py",
        "of",
    ): "links of words, equal, misspelled and in sound; words written as one",
    ("index/weight_bound.py", "__init__"): "what is made ready for a batch, what can be left out",
    ("index/weight_bound.py", "_sharing"): "product, pairs of it",
    ("index/weight_bound.py", "pairs"): "weight that is really shared, and that agrees",
    ("index/index.py", "_by_words"): "word by word",
    ("index/index.py", "candidates"): "other ways to meet: keys, initials, kana, cut names",
    ("index/listed.py", "_scored"): "scoring",
    ("scoring/explain.py", "explain"): "explanation",
}
PATH: Steps = {
    ("intake/reading.py", "read"): "read the list",
    ("sources/load.py", "load_enabled"): "editions",
    ("risk/load.py", "load_rulebook"): "rulebook",
    ("matching/search.py", "build"): "index",
    ("matching/search.py", "search"): "search",
    ("risk/assess.py", "assess"): "judge",
    ("risk/ranking.py", "rank"): "rank and sensitivity",
    ("risk/sensitivity.py", "sensitivity"): "rank and sensitivity",
    ("service/screening/screen.py", "to_json"): "write JSON",
    ("<frozen importlib._bootstrap>", "_find_and_load"): "imports",
}


@contextmanager
def sampled(steps: Steps, count: int) -> Iterator[None]:
    """Print what was spent on each step, in all and for each of ``count``."""
    met, known = Counter[str](), dict[CodeType, str]()

    def look(_signal: int, frame: FrameType | None) -> None:
        step = ""
        while frame is not None and not step:
            code = frame.f_code
            if code not in known:
                known[code] = _step(code, steps)
            step, frame = known[code], frame.f_back
        met[step or _OTHER] += 1

    before, began = signal.signal(signal.SIGPROF, look), time.process_time()
    signal.setitimer(signal.ITIMER_PROF, _SECONDS, _SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    spent = time.process_time() - began
    for step in [*dict.fromkeys(steps.values()), _OTHER]:
        part = spent * met[step] / max(met.total(), 1)
        print(f"{step}: {part:.1f} s CPU, {part / count * 1e6:.0f} µs each", flush=True)
    print(f"all: {spent:.1f} s CPU, {spent / count * 1e6:.0f} µs each of {count:,}")


def _step(code: CodeType, steps: Steps) -> str:
    place = "/".join(Path(code.co_filename).parts[-2:])
    return steps.get((place, code.co_name), "")


def search(options: argparse.Namespace) -> None:
    names = names_of(options.names, options.suppliers + options.listed)
    suppliers = [Supplier(name=name) for name in names[: options.suppliers]]
    index = matching.Index.build(listings(names[options.suppliers :], options.listed))
    index.search(suppliers[:100])  # tables that are read when first asked for
    with sampled(SEARCH, len(suppliers)):
        index.search(suppliers)


def path(options: argparse.Namespace) -> None:
    names = names_of(options.names, options.suppliers)
    with tempfile.TemporaryDirectory() as folder:
        file, workspace = Path(folder) / "suppliers.csv", Workspace(Path(folder) / "home")
        with file.open("w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["Supplier No", "Name", "Country"])
            rows.writerows((at, name, "CN") for at, name in enumerate(names))
        with sampled(PATH, len(names)):
            screener.screen(file, workspace=workspace).to_json(Path(folder) / "result.json")


_PROFILES: Mapping[str, Callable[[argparse.Namespace], None]] = {"search": search, "path": path}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=tuple(_PROFILES))
    parser.add_argument("--names", type=Path, help="CSV with a column `name`")
    parser.add_argument("--listed", type=int, default=100_000)
    parser.add_argument("--suppliers", type=int, default=25_000)
    given = parser.parse_args()
    _PROFILES[given.what](given)


if __name__ == "__main__":
    main()
