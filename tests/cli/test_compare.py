"""`screener compare`: two names, or a file of pairs."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import screener

Run = Callable[..., Any]


def test_two_names_give_score_verdict_and_reasons(run: Run) -> None:
    outcome = run("compare", "Hetian Taida Garment", "Hetian Taida Apparel Co., Ltd.")
    assert outcome.code == 0
    assert "  match" in outcome.out.splitlines()[0]
    assert "taida" in outcome.out.casefold()


def test_pairs_come_from_standard_input_and_signs_alone_are_no_name(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "screener", "compare", "--pairs", "-"],
        input="name1,name2\nAlpha Ltd,Alpha Limited\n---,Beta\n",
        env=os.environ | {"SCREENER_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == (
        "name1,name2,score,matched,tier\nAlpha Ltd,Alpha Limited,1.0000,True,probable\n"
    )
    assert "standard-input, row 3, column name1: no name" in done.stderr
    assert done.returncode == 5


def test_the_alignment_is_drawn_word_by_word(run: Run) -> None:
    drawn = run("compare", "Hotan Tayda Factory", "新疆和田泰达服装 bold").out.splitlines()
    rows = [line.split() for line in drawn]
    assert rows[1] == ["A", "B", "Agree", "in", "Likeness", "Weight"]
    assert ["hotan", "=", "和田", "word", "1.00"] in [row[:5] for row in rows]
    assert ["tayda", "≈", "泰达"] in [row[:3] for row in rows]
    left_over = next(line for line in drawn if "factory" in line)
    assert left_over.index("factory") == drawn[1].index("A")
    assert drawn[1].index("B") == next(line for line in drawn if "bold" in line).index("bold")


def test_brackets_of_a_name_are_no_markup(run: Run) -> None:
    """What terminals are told in brackets ends a drawing if it is taken for that."""
    assert "match" in run("compare", "Zarnitar [/bold] Mills", "Zarnitar [bold] Mills").out


@pytest.mark.parametrize(("least", "verdict"), [(0.0, "match"), (0.0001, "no match")])
def test_score_and_threshold_are_said_as_they_are_compared(
    run: Run, least: float, verdict: str
) -> None:
    names = ("HTX", "HTX (formerly Huobi)")
    score = screener.compare(*names).score
    threshold = f"{score + least:.4f}"
    first, *_ = run("compare", *names, "--threshold", threshold).out.splitlines()
    assert first == f"{score:.4f}  {verdict} (threshold {threshold})"


def test_a_script_that_the_locale_cannot_write_goes_to_a_file_all_the_same(tmp_path: Path) -> None:
    """As on Windows, whose code page is what a file is written in unless it is said otherwise."""
    done = subprocess.run(
        [sys.executable, "-m", "screener", "compare", "Hoshine", "合盛硅业股份有限公司"],
        env=os.environ | {"PYTHONIOENCODING": "cp1252", "SCREENER_HOME": str(tmp_path)},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert "合盛硅业" in done.stdout.decode()


def test_different_firms_are_no_match(run: Run) -> None:
    outcome = run("compare", "Hamburg Textil GmbH", "Hetian Taida Apparel Co., Ltd.")
    assert "no match" in outcome.out


@pytest.mark.parametrize("names", [[], ["only one"], ["a", "b", "c"]])
def test_anything_but_two_names_is_bad_usage_and_said_in_one_line(
    run: Run, names: list[str]
) -> None:
    outcome = run("compare", *names)
    said = 'error: give two names, e.g. screener compare "A Ltd" "B Ltd"; see: screener compare'
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"{said} --help\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["compare", "--nothing"], "No such option"),
        (["screen"], "Missing argument 'FILE'; see: screener screen --help"),
        (["nothing"], "No such command"),
        (["screen", "x.csv", "--threshold", "2"], "--threshold"),
        (["screen", "x.csv", "--thresold", "2"], "'--threshold'?) see: screener screen --help"),
    ],
)
def test_bad_usage_is_one_line_as_any_other_mistake(run: Run, words: list[str], says: str) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert outcome.err.startswith("error: ")
    assert says in outcome.err


def test_mistakes_name_the_program_however_it_was_started(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["__main__"], "__package__", "started_by")  # as by python -m
    assert "see: screener screen --help" in run("screen").err


def test_a_group_alone_shows_its_commands(run: Run) -> None:
    outcome = run("review")
    assert outcome.code == 2
    assert "Commands:" in outcome.err


@pytest.mark.parametrize(
    ("names", "which"),
    [(("", "x"), "name A is"), (("x", "  "), "name B is"), (("", ""), "A and B")],
)
def test_an_empty_name_is_bad_usage(run: Run, names: tuple[str, str], which: str) -> None:
    outcome = run("compare", *names)
    assert (outcome.code, outcome.out) == (2, "")
    assert which in outcome.err


def pairs_file(folder: Path, text: str) -> Path:
    path = folder / "pairs.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_labelled_pairs_are_measured(run: Run, tmp_path: Path) -> None:
    labelled = pairs_file(
        tmp_path,
        "name1,name2,is_match\n"
        "Camel Group Co. Ltd.,CAMEL GROUP,true\n"
        "Camel Group Co. Ltd.,Ninestar Corporation,false\n",
    )
    outcome = run("compare", "--pairs", labelled)
    assert outcome.code == 0
    chosen = next(line for line in outcome.out.splitlines() if line.strip().startswith("→"))
    assert chosen.split()[2:] == ["1.000", "1.000", "1.000", "1", "0", "0", "1"]


def test_unlabelled_pairs_are_scored_one_row_each(run: Run, tmp_path: Path) -> None:
    unlabelled = pairs_file(tmp_path, "name1,name2\nCamel Group,Camel Group\nAcme,Ninestar\n")
    lines = run("compare", "--pairs", unlabelled).out.splitlines()
    assert lines[0] == "name1,name2,score,matched,tier"
    assert lines[1] == "Camel Group,Camel Group,1.0000,True,probable"
    assert lines[2].endswith(",False,")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name1,other\na,b\n", "no column name2; the file has: “name1”, “other”"),
        ("", "the file is empty; export it again"),
        ("name1,name2\n", "no pairs of names below the heading"),
        ("name1,name2\n,b\n", "no pairs of names below the heading; row 2, column name1: no name"),
        ('name1,name2\n"c,d\n', "no pairs of names below the heading; row 2: The row cannot be"),
        ("name1,name2,is_match\na,b,perhaps\n", "row 2, column is_match: “perhaps” is neither"),
    ],
)
def test_a_bad_pairs_file_is_one_clear_line(run: Run, tmp_path: Path, text: str, says: str) -> None:
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert says in outcome.err


def test_with_labels_every_score_stands_beside_what_the_file_says(run: Run, tmp_path: Path) -> None:
    labelled = pairs_file(
        tmp_path,
        "name1,name2,is_match\nCamel Group,Camel Group,no\nAcme,Ninestar,yes\nAcme,Acme,\n",
    )
    lines = run("compare", "--pairs", labelled, "--scores").out.splitlines()
    assert lines[:4] == [
        "name1,name2,is_match,score,matched,tier",
        "Camel Group,Camel Group,False,1.0000,True,probable",
        "Acme,Ninestar,True,0.0000,False,",
        "Acme,Acme,,1.0000,True,probable",
    ]


def test_rows_that_are_not_measured_are_told(run: Run, tmp_path: Path) -> None:
    labelled = pairs_file(
        tmp_path,
        "name1,name2,is_match\nAcme,Acme,yes\nAcme,Acme,\nAcme,,no\n,,\nAcme\n,-,yes\n",
    )
    outcome = run("compare", "--pairs", labelled)
    assert outcome.err.splitlines() == [
        "1 row without a label, not measured; the first is row 3",
        "pairs.csv, row 4, column name2: no name",
        "pairs.csv, row 6, column name2: no name",
        "pairs.csv, row 7, columns name1 and name2: no name",
        "3 rows are left out",
    ]
    chosen = next(line for line in outcome.out.splitlines() if line.strip().startswith("→"))
    assert (outcome.code, chosen.split()[-4:]) == (5, ["1", "0", "0", "0"])


def test_every_bad_row_is_named_and_the_good_ones_are_measured(run: Run, tmp_path: Path) -> None:
    text = (
        "Name 1,Name 2,Is Match\nAcme,Acme,maybe\nAcme,Acme,yes\n"
        f'Acme,{"x" * 1_000_000},yes\nAcme,Acme,?\n"Acme,Acme,yes\nAcme,Acme,yes\n'
    )
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    assert outcome.err.splitlines() == [
        "pairs.csv, row 2, column Is Match: “maybe” is neither yes nor no",
        "pairs.csv, row 4: The row cannot be read: a cell has more than 131,072 characters.",
        "pairs.csv, row 5, column Is Match: “?” is neither yes nor no",
        "pairs.csv, row 6: The row cannot be read: a quote is not closed, or it holds NUL bytes.",
        "4 rows are left out",
    ]
    chosen = next(line for line in outcome.out.splitlines() if line.strip().startswith("→"))
    assert (outcome.code, chosen.split()[-4:]) == (5, ["2", "0", "0", "0"])


def test_of_many_bad_rows_the_first_are_named(run: Run, tmp_path: Path) -> None:
    text = "name1,name2\nAcme,Acme\n" + "Acme,\n" * 30
    *named, last = run("compare", "--pairs", pairs_file(tmp_path, text)).err.splitlines()
    assert (len(named), last) == (20, "30 rows are left out; the first 20 are named")


@pytest.mark.parametrize(
    "heading", ["Name1,NAME2,Is Match", "name_1,name-2,IsMatch", "NAME 1,Name  2,is-match"]
)
def test_headings_may_be_written_as_people_write_them(
    run: Run, tmp_path: Path, heading: str
) -> None:
    outcome = run("compare", "--pairs", pairs_file(tmp_path, f"{heading}\nAcme,Acme,yes\n"))
    assert (outcome.code, outcome.err) == (0, "")
    assert "Precision" in outcome.out


def test_columns_that_count_for_nothing_are_named(run: Run, tmp_path: Path) -> None:
    text = "name1,name2,match,,name1\nAcme,Acme,yes,,Other\n"
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    assert outcome.err.splitlines() == [
        "not used: “match”, “name1”; used are name1, name2, is_match, country1, country2 and kind"
    ]
    assert outcome.out.splitlines()[1] == "Acme,Acme,1.0000,True,probable"


def test_nothing_on_standard_input_is_told_as_that(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in (("compare", "--pairs", "-"), ("screen", "-")):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
        outcome = run(*command)
        said = "error: -: standard input is empty; pipe a table into it\n"
        assert (outcome.code, outcome.err) == (2, said)


def test_scores_of_two_names_alone_are_bad_usage(run: Run) -> None:
    outcome = run("compare", "--scores", "Acme", "Acme")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--scores goes with --pairs FILE" in outcome.err


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_pairs_are_read_as_supplier_lists_are(run: Run, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "pairs.csv"
    path.write_text("Name1;NAME2;Is_Match\nÄpfel AG;Äpfel AG;yes\n", encoding=encoding)
    outcome = run("compare", "--pairs", path, "--scores")
    assert "Äpfel AG,Äpfel AG,True,1.0000,True" in outcome.out


def test_persons_are_compared_as_persons(run: Run, tmp_path: Path) -> None:
    told = run("compare", "--person", "김정은", "Kim Jong Un")
    assert "match" in told.out.split("\n", maxsplit=1)[0]
    assert "no match" not in told.out
    pairs = tmp_path / "pairs.csv"
    for column in ("schema", "kind"):
        pairs.write_text(f"name1,name2,{column}\n王伟,Wang Wei,Person\n", encoding="utf-8")
        assert "1.0000,True" in run("compare", "--pairs", str(pairs)).out


def test_countries_of_pairs_count_for_the_tier_alone(run: Run, tmp_path: Path) -> None:
    # 3M Company is of the United States; the name of three letters elsewhere is mostly another's.
    rows = ("3M,3M,,", "3M,3M,Türkei,US", "3M,3M,us,USA", "Acme,Ninestar,CN,China")
    text = "name1,name2,country1,country2\n" + "\n".join(rows)
    lines = run("compare", "--pairs", pairs_file(tmp_path, text)).out.splitlines()
    assert lines[1:] == [
        "3M,3M,1.0000,True,probable",
        "3M,3M,1.0000,True,possible",
        "3M,3M,1.0000,True,probable",
        "Acme,Ninestar,0.0000,False,",
    ]


def test_probable_matches_are_measured_by_themselves(run: Run, tmp_path: Path) -> None:
    text = (
        "name1,name2,is_match,country1,country2\n"
        "3M,3M,yes,US,US\n3M,3M,no,TR,US\n3M,3M,yes,IN,US\nAcme,Ninestar,no,,\n"
    )
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    *_, last = (line.split() for line in outcome.out.splitlines() if line.strip())
    # of two true pairs one is probable, and nothing else: precision 1, recall 1/2, F1 2/3
    assert last == ["probable", "1.000", "0.500", "0.667", "1", "1", "0", "2"]


SAME, OTHER = "Acme,Acme", "Acme,Ninestar"


@pytest.mark.parametrize(
    ("pairs", "figures"),
    [
        # precision, recall, F1; then how many are found, missed, alerted falsely, kept apart
        (
            [(SAME, "yes")] * 3 + [(SAME, "no")] + [(OTHER, "yes")] * 2 + [(OTHER, "no")],
            "0.750 0.600 0.667 3 2 1 1",
        ),
        ([(SAME, "no"), (OTHER, "yes")], "0.000 0.000 0.000 0 1 1 0"),
        # a share of nothing is none
        ([(OTHER, "yes"), (OTHER, "no")], "– 0.000 – 0 1 0 1"),  # nothing is alerted
        ([(SAME, "no"), (OTHER, "no")], "0.000 – – 0 0 1 1"),  # there is nothing to find
        ([(OTHER, "no")], "– – – 0 0 0 1"),
    ],
)
def test_right_and_wrong_alerts_and_misses_are_counted_apart(
    run: Run, tmp_path: Path, pairs: list[tuple[str, str]], figures: str
) -> None:
    text = "name1,name2,is_match\n" + "\n".join(",".join(one) for one in pairs)
    # A score that equals the threshold is a match here too.
    out = run("compare", "--pairs", pairs_file(tmp_path, text), "--threshold", "1").out
    chosen = next(line for line in out.splitlines() if line.strip().startswith("→"))
    assert " ".join(chosen.split()[2:]) == figures


def test_blanks_around_pairs_and_above_the_heading_do_not_count(run: Run, tmp_path: Path) -> None:
    text = ",,\n name1 ,, name2 \n Acme ,, Acme \n,,\nAcme,,\n"
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    assert outcome.out.splitlines()[1:] == ["Acme,Acme,1.0000,True,probable"]
    assert "pairs.csv, row 5, column name2: no name" in outcome.err


def test_a_threshold_of_three_digits_is_told_in_full(run: Run, tmp_path: Path) -> None:
    text = "name1,name2,is_match\nAcme,Acme,yes\n"
    lines = run(
        "compare", "--pairs", pairs_file(tmp_path, text), "--threshold", "0.775"
    ).out.splitlines()
    assert ["→", "0.775"] in [line.split()[:2] for line in lines]
    assert [lines[at].split()[0] for at in (1, 6, 8)] == ["0.50", "0.75", "0.80"]


def test_the_tier_of_a_pair_is_by_the_threshold_that_was_asked_for(
    run: Run, tmp_path: Path
) -> None:
    pairs = pairs_file(tmp_path, "name1,name2\nHetian Taida Apparel,Hetian Taida Shoes\n")
    ((_, _, score, *usual),) = csv.reader(run("compare", "--pairs", pairs).out.splitlines()[1:])
    assert usual == ["False", ""]
    lower = run("compare", "--pairs", pairs, "--threshold", score).out
    assert lower.splitlines()[1].endswith(f"{score},True,possible")


@pytest.mark.parametrize(
    ("word", "label"), [("YES", True), ("True", True), ("No", False), ("F", False)]
)
def test_a_label_is_read_however_it_is_written(
    run: Run, tmp_path: Path, word: str, *, label: bool
) -> None:
    pairs = pairs_file(tmp_path, f"name1,name2,is_match\nAcme,Acme,{word}\n")
    assert f"Acme,Acme,{label}," in run("compare", "--pairs", pairs, "--scores").out


def test_a_country_that_nobody_knows_is_told_and_taken_for_unknown(
    run: Run, tmp_path: Path
) -> None:
    text = "name1,name2,country1,country2\n3M,3M,US,Atlantis\n3M,3M,Utopia,US\n,3M,Lemuria,\n"
    outcome = run("compare", "--pairs", pairs_file(tmp_path, text))
    assert outcome.out.splitlines()[1:] == ["3M,3M,1.0000,True,probable"] * 2
    assert "row 2, column country2: “Atlantis” is no country; 2 such cells are" in outcome.err


def test_scores_to_be_opened_by_a_spreadsheet_hold_no_formula(run: Run, tmp_path: Path) -> None:
    text = 'name1,name2\n"=HYPERLINK(""http://x.test"")",Acme\n'
    lines = run("compare", "--pairs", pairs_file(tmp_path, text)).out.splitlines()
    assert lines[1].startswith("\"'=HYPERLINK(")
