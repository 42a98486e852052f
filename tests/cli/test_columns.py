"""Tables in terminals of several widths: what stands in each, and what leaves."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from screener.cli.columns import Column, fitted
from tests.cli.conftest import Run

BAND, WHY = Column("Band"), Column("Why", least=20)
COUNTRY, POINTS = Column("Country", least=9, leaves=1), Column("Points", leaves=2)
SIZES = {BAND: 12, COUNTRY: 14, POINTS: 11, WHY: 60}
LIST = """Supplier no,Supplier name,Country
0001,"Hoshine Silicon Industry Co., Ltd.",China
0002,Fjord Laks AS,Norway
0003,Hetian Taida Apparel,China
"""


@pytest.fixture(params=[80, 100, 140])
def wide(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("screener.cli.terminal.PIPE_WIDTH", request.param)
    assert isinstance(request.param, int)
    return request.param


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screener.cli.terminal.PIPE_WIDTH", 80)


@pytest.fixture
def suppliers(tmp_path: Path) -> Path:
    path = tmp_path / "suppliers.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


def headings(said: str, first: str) -> list[str]:
    """Return the headings of the table whose first column is this."""
    (line,) = (line for line in said.splitlines() if line.startswith(first))
    return re.split(r" {2,}", line.strip())


def test_columns_leave_in_their_turn_and_those_that_have_none_stay() -> None:
    left = {width: [one.heading for one in fitted(SIZES, width)] for width in (70, 50, 40, 20)}
    assert left == {
        70: ["Band", "Country", "Points", "Why"],
        50: ["Band", "Points", "Why"],
        40: ["Band", "Why"],
        20: ["Band", "Why"],
    }


@pytest.mark.parametrize("width", range(20, 160, 7))
def test_no_column_is_narrower_than_it_can_do_with_and_all_together_fit(width: int) -> None:
    widths = fitted(SIZES, width)
    assert widths[BAND] == 12
    assert widths[WHY] >= 20
    assert widths.get(COUNTRY, 9) >= 9
    assert widths.get(POINTS, 11) == 11
    assert sum(widths.values()) + 2 * (len(widths) - 1) <= max(width, 34)


def test_a_column_is_no_narrower_than_its_heading_or_eight_and_an_empty_one_leaves() -> None:
    listed, cause, gone = Column("Listed beside", least=2), Column("Cause", least=2), Column("Gone")
    assert fitted({listed: 40, cause: 40, gone: 0}, 10) == {listed: 13, cause: 8}
    assert fitted({listed: 1, cause: 3}, 10) == {listed: 13, cause: 5}  # no wider than its cells


def test_no_column_takes_more_than_its_most() -> None:
    assert fitted({Column("Supplier", least=20, most=40): 90}, 200).popitem()[1] == 40


def test_the_table_of_a_screening_has_band_supplier_next_and_why_in_each_width(
    run: Run, suppliers: Path, wide: int
) -> None:
    outcome = run("screen", suppliers)
    stand = headings(outcome.out, "Band")
    assert set(stand) >= {"Band", "Supplier", "Next", "Why"}
    assert ("Points" in stand) == (wide >= 100)
    assert ("no room for Country, Points" in outcome.err) == (wide == 80)
    lines = outcome.out.splitlines()
    assert max(map(len, lines)) <= wide
    assert [line for line in lines if re.match(r"■ critical\* +Hetian Taida Ap.* match 0", line)]


@pytest.mark.usefixtures("narrow")
def test_rows_that_tell_namesakes_apart_stand_in_a_narrow_terminal(
    run: Run, suppliers: Path
) -> None:
    suppliers.write_text(f"{LIST}0004,Fjord Laks AS,Norway\n", encoding="utf-8")
    out = run("screen", suppliers).out
    assert set(headings(out, "Band")) >= {"Band", "Supplier", "Row", "Why"}
    assert set(re.findall(r"Laks AS +(\d+) ", out)) == {"3", "5"}


@pytest.mark.usefixtures("narrow")
def test_the_queue_in_a_narrow_terminal_has_what_is_held_against_what(
    run: Run, suppliers: Path
) -> None:
    run("screen", suppliers, "--list", "East")
    outcome = run("review", "list")
    assert headings(outcome.out, "Case") == [
        *("Case", "Status", "Tier", "Score", "Supplier", "Listed as", "Source")
    ]  # nobody is assigned and nothing is gone: these need no room
    assert "no room for Country, Group" in outcome.err
    assert re.search(r"^\d+ +to review +probable +0\.98 +Hetian Taida", outcome.out, re.MULTILINE)


@pytest.mark.usefixtures("narrow")
def test_changes_in_a_narrow_terminal_say_their_cause_in_whole_words(
    run: Run, suppliers: Path
) -> None:
    run("screen", suppliers, "--list", "East")
    suppliers.write_text(LIST.replace("Hetian Taida", "Oslo"), encoding="utf-8")
    run("screen", suppliers, "--list", "East")
    run("rescreen", "--offline")
    out = run("changes").out
    assert set(headings(out, "Run (UTC)")) >= {"Supplier", "Band", "Cause", "What changed"}
    assert re.search(r"supplier +.*\n.*(added|edited|removed) ", out)
    assert "…" not in out


@pytest.mark.parametrize("command", ["sources", "rules"])
@pytest.mark.usefixtures("narrow")
def test_titles_have_a_readable_width(run: Run, command: str) -> None:
    out = run(command, "list").out
    headed = next(line for line in out.splitlines() if "Title" in line)
    title = headed.index("Title")
    behind = re.search(r"\S", headed[title + len("Title") :])
    end = title + len("Title") + behind.start() if behind else 80
    assert end - title >= 20
    assert max(map(len, out.splitlines())) <= 80


def test_a_real_terminal_of_eighty_columns_shows_bands(tmp_path: Path, suppliers: Path) -> None:
    ours, theirs = pty.openpty()
    settings = {"COLUMNS": "80", "TERM": "xterm", "NO_COLOR": "1", "SCREENER_HOME": str(tmp_path)}
    with subprocess.Popen(  # noqa: S603 - this program
        [sys.executable, "-m", "screener", "screen", suppliers],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=os.environ | settings,
    ) as program:
        os.close(theirs)
        said = b""
        try:
            while part := os.read(ours, 4096):
                said += part
        except OSError:  # Linux ends a terminal so
            pass
        os.close(ours)
    assert program.returncode == 0
    table = re.sub(r"\x1b\[[\d;]*m", "", said.decode())
    assert headings(table, "Band")[:2] == ["Band", "Supplier"]
    assert re.search(r"^■ critical\* +Hetian Taida Apparel ", table, re.MULTILINE)


def test_a_list_of_which_every_row_is_rejected_has_an_empty_table(
    run: Run, suppliers: Path
) -> None:
    suppliers.write_text("Supplier,Country\n,CH\n,DE\n", encoding="utf-8")
    outcome = run("screen", suppliers)
    assert outcome.code == 5
    assert "0 suppliers" in outcome.out
    assert "has no name" in outcome.err
