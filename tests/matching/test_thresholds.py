"""From which score on names match is the user's to move, and the table's to say."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from screener.errors import RuleError
from screener.matching import compare
from screener.matching.thresholds import thresholds
from screener.names import tables
from screener.resources import rules_dir

ALIKE = ("Hoshine Silicon Industry", "Hoshine Silicn Industry Holding")


def test_at_a_threshold_of_one_only_the_same_name_matches() -> None:
    assert compare("Hoshine Silicon", "HOSHINE  Silicon", threshold=1).is_match
    assert not compare(*ALIKE, threshold=1).is_match
    assert compare(*ALIKE).is_match


def test_what_a_lower_threshold_lets_in_is_no_surer_for_it() -> None:
    score = compare(*ALIKE).score
    far = compare("Hoshine Silicon Industry", "Hoshine Ferry Industry", threshold=0.3)
    assert far.score < thresholds().possible < score
    assert (far.is_match, far.is_probable) == (True, False)


def test_what_reaches_a_threshold_above_the_probable_one_is_probable() -> None:
    score = compare(*ALIKE).score
    assert score > thresholds().probable
    found = compare(*ALIKE, threshold=score)
    assert (found.is_match, found.is_probable) == (True, True)


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Puts another table in the place of ours."""

    def write(table: str) -> None:
        shutil.copytree(rules_dir() / "names", tmp_path / "names")
        (tmp_path / "names" / "thresholds.yml").write_text(f"version: 1\n{table}", "utf-8")
        monkeypatch.setattr(tables, "rules_dir", lambda: tmp_path)
        forget()

    def forget() -> None:
        tables.read_table.cache_clear()
        thresholds.cache_clear()

    yield write
    monkeypatch.undo()
    forget()


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("possible: 0.8\n", "needs the numbers"),
        ("possible: 0.8\nprobable: often\n", "needs the numbers"),
        ("possible: 0.8\nprobable: [0.9]\n", "needs the numbers"),
        ("possible: 0.9\nprobable: 0.8\n", "does not hold"),
        ("possible: 0\nprobable: 0.8\n", "does not hold"),
        ("possible: 0.8\nprobable: 1.1\n", "does not hold"),
    ],
)
def test_a_table_by_which_nothing_could_be_told_apart_is_refused_with_its_file(
    written: Callable[[str], None], table: str, said: str
) -> None:
    written(table)
    with pytest.raises(RuleError, match=rf"thresholds\.yml: .*{said}"):
        compare("Hoshine", "Hoshine")


@pytest.mark.parametrize("table", ["possible: 0.9\nprobable: 0.9\n", "possible: 1\nprobable: 1\n"])
def test_a_table_that_knows_probable_matches_alone_is_taken(
    written: Callable[[str], None], table: str
) -> None:
    written(f"{table}context: 0.04\n")
    assert compare("Hoshine Silicon", "Hoshine Silicon").is_probable
    assert not compare("Hoshine Silicon", "Acme").is_match
