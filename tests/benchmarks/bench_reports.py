"""Times every report of a large list: ``python tests/benchmarks/bench_reports.py LIST [COUNT]``.

The list is screened, its assessments repeated up to COUNT (10,000), and each form written to
a temporary folder. Figures are in docs/reports.md.
"""

from __future__ import annotations

import itertools
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import screener
from screener import reports
from screener.model import Result
from screener.risk import rank


def main() -> None:
    """Print seconds (by the clock and of the processor), megabytes and peak memory of each."""
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    result = _repeated(screener.screen(sys.argv[1], as_of=datetime(2026, 7, 20, tzinfo=UTC)), count)
    print(f"{count} suppliers in memory: {_peak()} MB")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        _measure("JSON", out / "r.json", lambda path: reports.write_json(result, path))
        _measure("CSV", out / "r.csv", lambda path: reports.write_csv(result, path))
        _measure("portfolio", out / "r.html", lambda path: reports.write_html(result, path))
        _measure("action list", out / "a.xlsx", lambda path: reports.write_xlsx(result, path))
        _measure("dossiers", out / "d", lambda path: reports.write_dossiers(result, path))
        _measure("questionnaires", out / "q", lambda path: _questionnaires(result, path))


def _questionnaires(result: Result, path: Path) -> object:
    return reports.write_questionnaires(result, path, suffix=".html")


def _repeated(result: Result, count: int) -> Result:
    again = itertools.islice(itertools.cycle(result.assessments), count)
    numbered = (
        replace(item, supplier=replace(item.supplier, number=str(number)))
        for number, item in enumerate(again)
    )
    ordered = tuple(rank(tuple(numbered)))
    return Result(run=replace(result.run, suppliers=count), assessments=ordered)


def _measure(name: str, path: Path, write: Callable[[Path], object]) -> None:
    start, busy = time.perf_counter(), time.process_time()
    written = write(path)
    seconds, busy = time.perf_counter() - start, time.process_time() - busy
    files = list(path.iterdir()) if path.is_dir() else [path]
    size = sum(file.stat().st_size for file in files) / 1e6
    spent = f"{seconds:6.1f} s ({busy:.1f} s of processor)"
    print(f"{name:<15}{spent} {size:8.1f} MB, peak {_peak()} MB {written or ''}", flush=True)


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    main()
