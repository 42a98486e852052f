"""The action list: what buyers have to do, as a workbook they can work in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path

from screener.model import Assessment, Coverage, Match, Result, Run, Supplier
from screener.reports.catalogue import FALLBACK
from screener.reports.clauses import clause_map
from screener.reports.compared import alike
from screener.reports.portfolio import Ranked, ranked
from screener.reports.reasons import leading_match, number_of, reason, standing
from screener.reports.sheets import Column, Sheet, Value
from screener.reports.steps import all_steps
from screener.reports.titles import titles_of
from screener.reports.words import Words
from screener.reports.workbook import write_workbook

__all__ = ["write_xlsx"]

_STATES = ("open", "asked", "answered", "closed")


def write_xlsx(result: Result, path: str | Path, language: str = FALLBACK) -> None:
    """Write the action list as XLSX: every supplier with a step to take, most pressing first.

    The first sheet has room for owner, state and comment; the second has every supplier, the
    third says what was screened and what that cannot say, the fourth how the supplier list was
    read: rows that were not screened first. The same result gives the same bytes.

    Raises:
        InputError: the file cannot be written, or the language has no messages.
    """
    words = Words(language, titles_of(result.run))
    everyone = list(ranked(result))
    to_do = [item for item in everyone if item.assessment.action != "monitor"]
    sheets = (
        Sheet(
            words("xlsx.actions"),
            _action_columns(words),
            (_action_row(item, result.run, words) for item in to_do),
            [item.assessment.band for item in to_do],
        ),
        Sheet(
            words("xlsx.suppliers"),
            _supplier_columns(words),
            (_supplier_row(item, words) for item in everyone),
            [item.assessment.band for item in everyone],
        ),
        Sheet(words("xlsx.scope"), _scope_columns(words), _scope_rows(result.run, words)),
        Sheet(words("xlsx.reading"), _reading_columns(words), _reading_rows(result.run, words)),
    )
    write_workbook(path, sheets, result.run.as_of)


def _action_columns(words: Words) -> list[Column]:
    return [
        Column(words("bands.band"), 14),
        Column(words("field.action"), 14),
        Column(words("dossier.due"), 12),
        Column(words("word.number"), 12),
        Column(words("field.supplier"), 36),
        Column(words("field.country"), 16),
        Column(words("field.address"), 28),
        Column(words("word.row").capitalize(), 8),
        Column(words("xlsx.why"), 46),
        Column(words("xlsx.steps"), 60),
        Column(words("xlsx.missing"), 40),
        Column(words("remedy.owner"), 16),
        Column(words("xlsx.state"), 12, tuple(words(f"state.{state}") for state in _STATES)),
        Column(words("xlsx.comment"), 30),
        Column(words("ranking.rank"), 7),
    ]


def _action_row(item: Ranked, run: Run, words: Words) -> list[Value]:
    assessment = item.assessment
    days = clause_map().days.due[assessment.action]
    return [
        _band(assessment, words),
        words(f"action.{assessment.action}"),
        run.as_of.date() + timedelta(days),
        assessment.supplier.number,
        assessment.supplier.name,
        _country(assessment, words),
        *_which(assessment.supplier),
        reason(words, assessment),
        "\n".join(all_steps(words, assessment)),
        "\n".join(words.say(gap.statement) for gap in assessment.gaps),
        None,
        words("state.open"),
        None,
        item.rank,
    ]


def _which(supplier: Supplier) -> tuple[str, int | None]:
    """Tell a supplier from another of its name: its city and address, and its row in the list."""
    return ", ".join(filter(None, (supplier.city, supplier.address))), supplier.row or None


def _supplier_columns(words: Words) -> list[Column]:
    return [
        Column(words("bands.band"), 14),
        Column(words("ranking.rank"), 7),
        Column(words("word.number"), 12),
        Column(words("field.supplier"), 36),
        Column(words("field.country"), 16),
        Column(words("field.address"), 28),
        Column(words("word.row").capitalize(), 8),
        Column(words("field.action"), 14),
        Column(words("exposure.points"), 8),
        Column(words("xlsx.least"), 8),
        Column(words("xlsx.most"), 8),
        Column(words("part.matches"), 40),
        Column(words("xlsx.why"), 46),
    ]


def _supplier_row(item: Ranked, words: Words) -> list[Value]:
    assessment = item.assessment
    exposure = assessment.exposure
    return [
        _band(assessment, words),
        item.rank,
        assessment.supplier.number,
        assessment.supplier.name,
        _country(assessment, words),
        *_which(assessment.supplier),
        words(f"action.{assessment.action}"),
        exposure.points,
        exposure.low,
        exposure.high,
        _matches(assessment, words),
        reason(words, assessment),
    ]


def _scope_columns(words: Words) -> list[Column]:
    return [
        Column(words("scope.list"), 50),
        Column(words("scope.entries"), 12),
        Column(words("scope.published"), 14),
        Column(words("xlsx.age"), 14),
        Column(words("xlsx.since"), 18),
        Column("SHA-256", 68),
        Column(words("xlsx.remarks"), 60),
    ]


def _scope_rows(run: Run, words: Words) -> Iterator[Sequence[Value]]:
    for part in run.coverage:
        edition = part.edition
        yield [
            part.title,
            edition.entries,
            edition.stated or words.published(edition),
            words.age(part) if part.age_days is None or part.age_days < 0 else part.age_days,
            edition.checked or edition.stated,
            edition.sha256,
            _remarks(part, words),
        ]
    for source in run.missing:
        yield [f"{words('scope.missing')} {words.source(source)}"]
    yield [words("dossier.judged"), None, run.as_of.date()]
    yield [words("scope.input"), None, None, None, None, run.input_sha256, run.input_name]
    changed = words("scope.rules.changed", version=run.version) if run.rules_changed else None
    yield [words("scope.rules"), None, None, None, None, run.rules_sha256, changed]
    yield [words("scope.names"), None, None, None, None, run.names_sha256]
    limits = words("scope.thresholds.value", possible=run.threshold, probable=run.probable)
    yield [words("scope.thresholds"), limits]
    if run.threshold_set:
        yield [words("do.threshold", threshold=run.threshold)]
    for note in run.sheets_unread:
        yield [words.say(note)]
    if run.rejected_rows:
        yield [words("do.rejected.sheet", n=len(run.rejected_rows), sheet=words("xlsx.reading"))]
    for key in ("no_clearance", "kinds", "unreviewed", "journal", "ordinal"):
        yield [words(f"limits.{key}")]


def _reading_columns(words: Words) -> list[Column]:
    return [Column(words("word.row").capitalize(), 8), Column(words("scope.notes"), 110)]


def _reading_rows(run: Run, words: Words) -> Iterator[Sequence[Value]]:
    if run.rejected_rows:
        yield [None, words("scope.rejected", n=len(run.rejected_rows))]
    for rejected in run.rejected_rows:
        yield [rejected.row, words.say(rejected.reason)]
    for note in run.notes:
        yield [None, words.say(note)]


def _remarks(part: Coverage, words: Words) -> str:
    stale = f"{words('scope.stale').capitalize()}." if part.stale else ""
    return " ".join(filter(None, (stale, words.incomplete(part))))


def _band(assessment: Assessment, words: Words) -> str:
    band = words(f"band.{assessment.band}")
    return f"{band} ({words('word.provisional')})" if assessment.provisional else band


def _country(assessment: Assessment, words: Words) -> str:
    code = assessment.supplier.country
    return words.country(code) if code else words("word.country_unknown")


def _matches(assessment: Assessment, words: Words) -> str:
    """Name each match, the one that the reason names first, and whose it is."""
    leading = leading_match(assessment)
    cases = sorted(alike(assessment.matches), key=lambda same: leading not in same)
    return "\n".join(_match(same[0], assessment, words) for same in cases)


def _match(match: Match, item: Assessment, words: Words) -> str:
    how = number_of(match) or words.score(match.score)
    role = words(f"role.{match.role}")
    whose = words("reason.whose", role=role, name=match.supplier_name)
    return (
        f"{words.source(match.listing.source)}{words('word.colon')} {match.listed_name.text} "
        f"({standing(words, item, match)}, {how}){'' if match.role == 'supplier' else whose}"
    )
