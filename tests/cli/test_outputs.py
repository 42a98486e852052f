"""Outputs of `screener screen`: where they may be written is known before the work."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]

LIST = "number,name,country,sector\n7,Software AG,CH,Software\n"
OPTIONS = ("--html", "--json", "--csv", "--xlsx", "--rejected", "--dossiers", "--questionnaires")


@pytest.fixture
def suppliers(tmp_path: Path) -> Path:
    path = tmp_path / "suppliers.csv"
    path.write_text(LIST, encoding="utf-8")
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="has no named pipes in folders")
@pytest.mark.parametrize("option", ["--html", "--json", "--csv", "--xlsx", "--rejected"])
def test_a_pipe_is_refused_before_the_work(run: Run, suppliers: Path, option: str) -> None:
    pipe = suppliers.with_name("pipe")
    os.mkfifo(pipe)
    outcome = run("screen", suppliers, option, pipe)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert f"{option} {pipe}: is no regular file" in outcome.err
    assert pipe.is_fifo()


def test_a_link_stays_one_and_its_file_is_written(run: Run, suppliers: Path) -> None:
    real, link = suppliers.with_name("real.json"), suppliers.with_name("link.json")
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert run("screen", suppliers, "--json", link).code == 0
    assert link.is_symlink()
    assert json.loads(real.read_text(encoding="utf-8"))["coverage"]


@pytest.mark.parametrize("option", OPTIONS)
def test_a_folder_that_cannot_be_written_to_is_told_before_the_work(
    run: Run, suppliers: Path, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer of the system is stood in for: tests of an administrator may write anywhere."""
    closed = suppliers.with_name("closed")
    closed.mkdir()
    monkeypatch.setattr(os, "access", lambda path, _mode: Path(path) != closed)
    for path in (closed / "out", closed / "deep" / "out"):
        outcome = run("screen", suppliers, "--list", "Kept?", option, path)
        assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
        assert f"{option} {path}: the folder {closed} cannot be written to" in outcome.err
    assert "Kept?" not in run("lists").out


@pytest.mark.parametrize("option", OPTIONS)
def test_a_file_is_no_folder_to_write_in(run: Run, suppliers: Path, option: str) -> None:
    outcome = run("screen", suppliers, option, suppliers / "out")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert f"{suppliers} is no folder" in outcome.err


def test_a_dossier_of_nobody_is_told_before_anything_is_written_or_kept(
    run: Run, suppliers: Path
) -> None:
    outcome = run(
        *("screen", suppliers, "--list", "Kept?", "--json", "a.json", "--dossier", "9=nine.html")
    )
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "“9”: the list has no supplier with this number" in outcome.err
    assert not suppliers.with_name("a.json").exists()
    assert "Kept?" not in run("lists").out


def test_a_dossier_is_html_or_pdf(run: Run, suppliers: Path) -> None:
    outcome = run("screen", suppliers, "--dossier", "7=seven.docx")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "seven.docx: a dossier is written as .html or .pdf" in outcome.err
    assert not suppliers.with_name("seven.docx").exists()


def test_one_output_goes_to_standard_output_instead_of_the_table(run: Run, suppliers: Path) -> None:
    found = json.loads(run("screen", suppliers, "--json", "-").out)
    assert found["assessments"][0]["supplier"]["name"] == "Software AG"
    (row,) = csv.DictReader(io.StringIO(run("screen", suppliers, "--csv", "-").out))
    assert row["name"] == "Software AG"
    assert run("screen", suppliers, "--html", "-").out.startswith("<!DOCTYPE html>")
    assert not suppliers.with_name("-").exists()


@pytest.mark.parametrize(
    "options",
    [("--xlsx", "-"), ("--pdf", "-"), ("--dossiers", "-"), ("--json", "-", "--csv", "-")],
)
def test_standard_output_takes_one_output_of_text(
    run: Run, suppliers: Path, options: tuple[str, ...]
) -> None:
    outcome = run("screen", suppliers, *options)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert not suppliers.with_name("-").exists()
