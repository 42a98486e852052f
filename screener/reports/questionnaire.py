"""Questionnaires, to read and print (HTML) or to fill in (XLSX), and who gets one and who none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from screener.errors import InputError
from screener.model import Assessment, Result
from screener.reports.catalogue import FALLBACK
from screener.reports.clauses import clause_map
from screener.reports.file_names import file_name
from screener.reports.folder import Folder
from screener.reports.pages import page, write_page
from screener.reports.portfolio import Ranked, ranked
from screener.reports.questions import questions
from screener.reports.sheets import Column, Sheet
from screener.reports.steps import workers_first
from screener.reports.titles import titles_of
from screener.reports.told import told
from screener.reports.words import Words
from screener.reports.workbook import write_workbook

__all__ = ["write_questionnaire", "write_questionnaires"]


@dataclass(frozen=True, slots=True)
class Asked:
    """A supplier and its questionnaire, or why it has none."""

    item: Ranked
    file: str = ""
    reason: str = ""


def write_questionnaire(
    result: Result, assessment: Assessment, path: str | Path, language: str = FALLBACK
) -> None:
    """Write what to ask a supplier; the ending ``.html``, ``.pdf`` or ``.xlsx`` decides the form.

    Only what is missing or what a finding raises is asked. Neither band nor points are told,
    nor what notes on its workers say: the questionnaire goes to the supplier. Look at
    ``workers_first`` before you send it.

    Raises:
        InputError: another ending, the file cannot be written, or no messages in the language.
    """
    _write(result, told(assessment), Path(path), Words(language, titles_of(result.run)))


def write_questionnaires(
    result: Result,
    folder: str | Path,
    language: str = FALLBACK,
    *,
    suffix: str = ".xlsx",
) -> int:
    """Write a questionnaire for each supplier that is not only monitored; return how many.

    None is written where workers may suffer if the management is asked first. ``index.html``,
    which is not for suppliers, names each of them with its file or why it has none, and
    counts the others.

    Raises:
        InputError: as for one questionnaire.
    """
    words = Words(language, titles_of(result.run))
    kept = Folder(folder)
    entries = []
    for item in ranked(result, lambda assessment: assessment.action != "monitor"):
        if reason := _unasked(item.assessment, words):
            entries.append(Asked(item, reason=reason))
        else:
            name = kept.unused(file_name(item.assessment.supplier, suffix))
            _write(result, item.assessment, kept.path(name), words, durable=False)
            entries.append(Asked(item, name))
    written = sum(bool(entry.file) for entry in entries)
    index = page(
        "asked.html.j2",
        words,
        run=result.run,
        entries=entries,
        written=written,
        screened=len(result.assessments),
        unwanted=len(result.assessments) - len(entries),
    )
    write_page(kept.path("index.html"), index)
    kept.close()
    return written


def _unasked(assessment: Assessment, words: Words) -> str:
    """Return the code of why a supplier gets no questionnaire, if it gets none."""
    if workers_first(assessment):
        return "steps.workers_first"
    return "" if questions(assessment, words) else "asked.nothing"


def _write(
    result: Result, assessment: Assessment, path: Path, words: Words, *, durable: bool = True
) -> None:
    suffix = path.suffix.lower()
    if suffix in {".html", ".pdf"}:
        write_page(path, _page(result, assessment, words), durable=durable)
    elif suffix == ".xlsx":
        sheets = _sheets(result, assessment, words)
        write_workbook(path, sheets, result.run.as_of, durable=durable)
    else:
        raise InputError(f"{path}: a questionnaire is written as .html, .pdf or .xlsx.")


def _page(result: Result, assessment: Assessment, words: Words) -> Iterator[str]:
    return page(
        "questionnaire.html.j2",
        words,
        s=assessment.supplier,
        asked=questions(assessment, words),
        run=result.run,
        due=_due(result, assessment),
    )


def _sheets(result: Result, assessment: Assessment, words: Words) -> tuple[Sheet, Sheet]:
    answers = tuple(words(f"answer.{answer}") for answer in ("yes", "no", "partly", "unknown"))
    asked = questions(assessment, words)
    closed = tuple(row for row, question in enumerate(asked) if question.closed)
    columns = [
        Column(words("question.number"), 6),
        Column(words("question.question"), 60),
        Column(words("question.because"), 40),
        Column(words("question.proof"), 40),
        Column(words("question.answer"), 14, answers if closed else (), closed),
        Column(words("question.details"), 50),
    ]
    rows = [
        [number, question.text, question.why, question.proof, None, None]
        for number, question in enumerate(asked, start=1)
    ]
    about = Sheet(
        words("question.about"),
        [Column(words("question.to"), 30), Column(assessment.supplier.name, 80)],
        [
            [words("word.number"), assessment.supplier.number],
            [words("question.answer_by"), _due(result, assessment)],
            [words("question.purpose"), words("question.purpose.text")],
            [words("question.data"), words("question.data.text")],
            [words("question.signed"), None],
            [words("sign.date"), None],
            [None, words("question.footer")],
        ],
    )
    return about, Sheet(words("question.heading"), columns, rows)


def _due(result: Result, assessment: Assessment) -> date:
    """Return the day by which an answer is due: the house's days for the supplier's next step."""
    return result.run.as_of.date() + timedelta(clause_map().days.due[assessment.action])
