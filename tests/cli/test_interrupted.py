"""Ctrl-C: what is there and what is not is said in one line, whenever it comes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Never

import click
import pytest

from screener.cli.asking import agree
from screener.service.screening.screen import Screening

Run = Callable[..., Any]


def ctrl_c(*_arguments: object, **_options: object) -> Never:
    raise KeyboardInterrupt


@pytest.fixture
def suppliers(tmp_path: Path) -> Path:
    path = tmp_path / "suppliers.csv"
    path.write_text("name,country\nSoftware AG,CH\n", encoding="utf-8")
    return path


def test_what_was_kept_and_written_is_named_and_what_was_not(
    run: Run, monkeypatch: pytest.MonkeyPatch, suppliers: Path
) -> None:
    monkeypatch.setattr(Screening, "to_csv", ctrl_c)
    wanted = ("--html", "a.html", "--json", "a.json", "--csv", "a.csv", "--xlsx", "a.xlsx")
    outcome = run("-q", "screen", suppliers, "--list", "Metals", *wanted)
    html, json, table, book = (suppliers.with_name(name) for name in wanted[1::2])
    assert outcome.code == 130
    assert outcome.err == (
        f"\nerror: interrupted; finished: run 1 of “Metals”, {html}, {json}; "
        f"not finished: {table}, {book}\n"
    )
    assert [one.exists() for one in (html, json, table, book)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ((), "nothing was kept or written"),
        (("--list", "Metals"), "finished: run 1 of “Metals”; not finished: "),
    ],
)
def test_a_list_that_is_kept_is_named_though_no_report_is_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, suppliers: Path, kept: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr(Screening, "to_html", ctrl_c)
    outcome = run("-q", "screen", suppliers, *kept, "--html", "a.html")
    assert outcome.code == 130
    assert outcome.err.startswith(f"\nerror: interrupted; {said}")


def test_of_the_demo_too_is_said_what_is_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(Screening, "to_json", ctrl_c)
    outcome = run("-q", "demo", "--out", "out")
    report, *others = (tmp_path / "out" / name for name in ("report.html", "result.json"))
    assert f"finished: {report}; not finished: {others[0]}, " in outcome.err


def test_a_command_that_does_not_say_what_it_makes_claims_nothing(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.cli.compare.compare_names", ctrl_c)
    outcome = run("compare", "Acme", "Acme")
    said = "\nerror: interrupted; what was finished before stays\n"
    assert (outcome.code, outcome.err) == (130, said)


def test_who_does_not_agree_has_not_interrupted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_names: object) -> None:
        agree("Remove it?", unasked="left")

    monkeypatch.setattr("screener.cli.compare.compare_names", lambda *_, **__: ask())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click.termui, "visible_prompt_func", lambda _text: "n")
    outcome = run("compare", "Acme", "Acme")
    assert outcome.code == 2
    assert outcome.err.endswith("error: not agreed to; nothing was changed\n")


EARLY = """
import os, signal, sys

class Half:
    def __del__(self):
        raise ValueError("thrown away half done")

class Loading:  # as Ctrl-C while modules are loaded, one of which holds something half done
    def find_spec(self, name, *_):
        if name == "screener.cli":
            half = Half()
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Loading())
signal.signal(signal.SIGINT, signal.default_int_handler)
from screener.__main__ import main
main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself Ctrl-C there")
def test_an_interruption_while_the_program_loads_or_writes_is_one_line() -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", EARLY], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "\nerror: interrupted\n")
