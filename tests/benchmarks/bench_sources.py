"""Measures reading each published list, and writes the table of ``docs/sources.md``.

    python tests/benchmarks/bench_sources.py

Each list is imported by a process of its own into an empty workspace. *Read* is the parser
alone, in processor seconds, the best of five; *bare* the same of a pass over the same bytes
that does nothing: `lxml.etree.iterparse` of every element, or `csv.reader`. *Records* is what
it takes merely to make the same records again from values that lie ready, so that *at most*,
bare ÷ (bare + records), is the speed of a parser that would take no time at all. *Memory* is
the most that the importing process held.
"""

from __future__ import annotations

import csv
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

from lxml import etree

from screener import sources
from screener.model import Identifier, Name
from screener.sources.document import Document, Fact
from screener.sources.parsers import parser
from screener.workspace import Workspace

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
LISTS = (
    ("eu_fsf", "eu_fsf/20240513-FULL-1_1.xml"),
    ("eu_hr", "eu_fsf/HR_only_2026-05-01_rebuilt.xml"),
    ("eu_hr", "eu_fsf/DERIVED_HR_only_2024-05-13.csv"),
    ("ofac_sdn", "ofac/sdn_2024-05.xml"),
    ("ofac_cons", "ofac/consolidated_2024-05.xml"),
    ("ofac_sdn", "ofac/csv_sdn_2021-07/sdn.csv"),
    ("ofac_cons", "ofac/csv_consolidated_watchman/cons_prim.csv"),
    ("un_sc", "un/un_consolidated_2024-05.xml"),
    ("un_sc", "un/un_consolidated_2026-02-27.xml"),
    ("uk_sl", "uk/REBUILT_UK_Sanctions_List_2026-08.xml"),
    ("uk_ofsi", "uk/ConList_truncated_2016-2020.csv"),
    ("uflpa", "us_uflpa/source-uflpa-2026-07-09.html"),
    ("cbp_wro", "us_cbp_wro/DERIVED_withhold-release-orders-findings_2026-06-23.csv"),
    ("us_csl", "us_csl/csl.csv"),
    ("us_csl", "us_csl/consolidated.csv"),
    ("ch_seco", "ch/seco_sample_2026-08-27_trimmed.xml"),
    ("ilab_goods", "us_dol_ilab/goods_2021.xml"),
    ("ilab_countries", "us_dol_ilab/countries_2021.xml"),
    ("ilo", "country_risk/ilo_ituc/ilo-core-conventions.csv"),
    ("wgi", "country_risk/wgi/wgidataset.xlsx"),
    ("tip", "country_risk/tip/tip_tiers_orig.csv"),
    ("gsi", "country_risk/gsi/Global_Slavery_Index_2023.csv"),
    ("ituc", "country_risk/ilo_ituc/ituc-global-rights-index-2026.csv"),
    ("opensanctions", "opensanctions/interpol_targets.simple.csv"),
    ("opensanctions", "opensanctions/yente_zala_entities.ftm.json"),
)
_STATED = date(2026, 1, 1)


def best(action: Callable[[], None]) -> float:
    """Processor seconds of the quickest of five runs."""
    times = []
    for _ in range(5):
        started = time.process_time()
        action()
        times.append(time.process_time() - started)
    return min(times)


def bare(paths: list[Path]) -> None:
    for path in paths:
        with path.open("rb") as file:
            if path.suffix == ".xml":
                for _, element in etree.iterparse(file):
                    element.clear()
                continue
        if path.suffix == ".csv":
            with path.open(encoding="utf-8", errors="replace", newline="") as text:
                delimiter = ";" if text.readline().count(";") > 1 else ","
                text.seek(0)
                for _ in csv.reader(text, delimiter=delimiter):
                    pass


def rebuilder(facts: list[Fact]) -> Callable[[], None]:
    """Return what makes these facts again from their values."""
    ready = [
        (
            type(fact),
            {one.name: getattr(fact, one.name) for one in fields(fact)},
            [(one.text, one.kind, one.script) for one in getattr(fact, "names", ())],
            [(one.kind, one.value, one.country) for one in getattr(fact, "identifiers", ())],
        )
        for fact in facts
    ]

    def build() -> None:
        for kind, values, names, numbers in ready:
            for name in names:
                Name(*name)
            for number in numbers:
                Identifier(*number)
            kind(**values)

    return build


def measure(source: str, file: str) -> None:
    """Import one list and print its row of the table."""
    with tempfile.TemporaryDirectory() as home:
        started = time.perf_counter()
        imported = sources.import_file(
            source,
            DATA / file,
            Workspace(Path(home)),
            datetime.now(UTC),
            accept=True,
            published=_STATED,
        )
        seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    record = imported.record
    folder = (DATA / file).parent
    files = {one.part: folder / one.name for one in record.files}
    descriptor = sources.descriptors()[source]

    def read() -> None:
        for _ in parser(record.parser)(Document(descriptor, files, _STATED)):
            pass

    facts = list(parser(record.parser)(Document(descriptor, files, _STATED)))
    ours, none = best(read), best(lambda: bare(list(files.values())))
    made = best(rebuilder(facts))
    share = f"{none / ours:.0%} | {none / (none + made):.0%}" if none > 0.001 else " | "
    print(
        f"| `{source}` | {Path(file).name} | {record.entries} | {record.name_records or ''} | "
        f"{record.names or ''} | {seconds:.2f} | {memory:.0f} | {ours:.3f} | {none:.3f} | "
        f"{made:.3f} | {share} |",
        flush=True,
    )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(*sys.argv[1:])
    else:
        print(
            "| source | file | entries | names in file | names kept | import s | memory MB | "
            "read s | bare s | records s | speed | at most |"
        )
        print("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
        sys.stdout.flush()
        for one in LISTS:
            subprocess.run([sys.executable, __file__, *one], check=True)  # noqa: S603  ourselves
