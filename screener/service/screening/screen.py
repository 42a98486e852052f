"""Screen a supplier list and write the outcome in the forms people use."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, TextIO

from screener import intake, pipeline, reports, sources
from screener.errors import InputError
from screener.model import BANDS, Assessment, Band, Result, Statement, Supplier
from screener.quotes import listed, quoted
from screener.service.screening.sector import check_sector
from screener.workspace import Workspace

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Screening", "check_expected", "screen"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Screening(Result):
    """The outcome of screening a supplier list, with writers for every form of it."""

    @classmethod
    def of(cls, result: Result) -> Self:
        """Give a result its writers."""
        return cls(run=result.run, assessments=result.assessments, sensitivity=result.sensitivity)

    def __repr__(self) -> str:
        """Say in a line what it is; all of it would fill a notebook."""
        bands = ", ".join(f"{count} {band}" for band, count in self.counts().items() if count)
        of = f" of {self.run.input_name!r}" if self.run.input_name else ""
        return (
            f"<{type(self).__name__}{of} as of {self.run.as_of:%Y-%m-%d}: {bands or 'no supplier'}>"
        )

    def counts(self) -> dict[Band, int]:
        """Return the number of suppliers in each band, most pressing band first."""
        counted = dict.fromkeys(BANDS, 0)
        for assessment in self.assessments:
            counted[assessment.band] += 1
        return counted

    def to_dict(self) -> dict[str, Any]:
        """Return the result in the shape of the published JSON Schema."""
        return reports.to_dict(self)

    def to_json(self, path: str | Path | TextIO) -> None:
        """Write the result as JSON; the same run gives the same bytes."""
        reports.write_json(self, path)

    def to_csv(self, path: str | Path | TextIO, *, language: str = "en") -> None:
        """Write one row per supplier, safe to open in a spreadsheet."""
        reports.write_csv(self, path, language)

    def to_html(self, path: str | Path | TextIO, *, language: str = "en") -> None:
        """Write the self-contained due-diligence report; a name in ``.pdf`` gives PDF."""
        reports.write_html(self, path, language)

    def to_xlsx(self, path: str | Path, *, language: str = "en") -> None:
        """Write the buyers' action list as a workbook."""
        reports.write_xlsx(self, Path(path), language)

    def to_dossiers(
        self,
        folder: str | Path,
        *,
        language: str = "en",
        changes: Mapping[str, Sequence[Statement]] | None = None,
    ) -> None:
        """Write a dossier per supplier that needs one, with an index, into a folder.

        ``changes`` is what changed since the last report, by supplier number, else name.
        """
        reports.write_dossiers(self, Path(folder), language, changes=changes)

    def to_dossier(
        self,
        number: str,
        path: str | Path,
        *,
        language: str = "en",
        changes: Mapping[str, Sequence[Statement]] | None = None,
    ) -> None:
        """Write the dossier of the supplier with this number, whatever its band, as HTML or PDF.

        A supplier without a number is asked for by its name.

        Raises:
            InputError: the list has no supplier of this number or name, or several.
        """
        check_expected([a.supplier for a in self.assessments], [number])
        found, *others = self._called(number)
        if others:
            several = listed(one.supplier.name for one in (found, *others))
            raise InputError(
                f"{quoted(number)}: the list has several suppliers with this number or name: "
                f"{several}; write all with to_dossiers, or give each a number of its own"
            )
        reports.write_dossier(self, found, Path(path), language, changes=changes)

    def _called(self, number: str) -> list[Assessment]:
        """Suppliers with this number; where none has it, those of this name."""
        numbered = [a for a in self.assessments if a.supplier.number == number]
        return numbered or [a for a in self.assessments if a.supplier.name == number]

    def to_questionnaires(
        self, folder: str | Path, *, language: str = "en", form: Literal["xlsx", "html"] = "xlsx"
    ) -> None:
        """Write what to ask each supplier with a next step, in files of this form, into a folder.

        Raises:
            InputError: another form, or the files cannot be written.
        """
        if form not in {"xlsx", "html"}:
            raise InputError(f"form is {form!r}; give xlsx or html")
        reports.write_questionnaires(self, Path(folder), language, suffix=f".{form}")

    def to_frame(self, *, language: str = "en") -> pd.DataFrame:
        """Return one row per supplier, with the columns of the CSV."""
        return reports.to_frame(self, language)


def screen(
    suppliers: str | Path | pd.DataFrame | Iterable[Mapping[str, Any] | Supplier],
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str = "",
    sector: str = "",
    threshold: float | None = None,
    as_of: datetime | None = None,
    workspace: Workspace | None = None,
    executor: Executor | None = None,
    expected: Collection[str] = (),
) -> Screening:
    """Screen suppliers against the enabled lists; needs no database and no network.

    Args:
        suppliers: path of a supplier list, a DataFrame, or mappings or ``Supplier`` records.
        mapping: our field to the list's heading, where the heading is not recognised.
        sheet: sheet of a workbook; empty picks the one that looks like a supplier list.
        sector: sector of suppliers whose row states none, in words or as a NACE code.
        threshold: least score of a match, 0 to 1.
        as_of: moment the judgement is for, with time zone; now (UTC) when not given.
        workspace: where refreshed editions are kept; the user's own when not given.
        executor: shares the search of a long list among its workers, processes mostly; the
            outcome is the same.
        expected: numbers or names of suppliers that the list must have, told before the search.

    Raises:
        InputError: the list cannot be read, lacks a supplier that is expected, or a parameter
            makes no sense.
        SourceError: a source is damaged or missing, or the clock is wrong.
        RuleError: a rule file is wrong.
    """
    home = workspace or Workspace.default()
    parameters = pipeline.Parameters(
        as_of=as_of or datetime.now(UTC),
        threshold=threshold,
        sector=sector,
        workspace=home,
        executor=executor,
    )
    if as_of is None:
        sources.check_clock(home, parameters.as_of)
    check_sector(sector, home)
    supplier_list = intake.read(suppliers, mapping=mapping or {}, sheet=sheet, sector=sector)
    check_expected(supplier_list.suppliers, expected)
    return Screening.of(pipeline.screen(supplier_list, parameters))


def check_expected(suppliers: Sequence[Supplier], expected: Collection[str]) -> None:
    """Refuse a list without a supplier of each of these numbers or names.

    Raises:
        InputError: one is missing.
    """
    if isinstance(expected, str) or not isinstance(expected, Collection):
        raise InputError(f"expected is {expected!r}; give a list of numbers or names of suppliers")
    for number in expected:
        if not isinstance(number, str):
            raise InputError(f"expected is {number!r}; give a text, a supplier's number or name")
    called = {text for one in suppliers for text in _called(one)} if expected else set()
    for number in expected:
        if number not in called:
            raise InputError(
                f"{quoted(number)}: the list has no supplier with this number or name."
            )


def _called(supplier: Supplier) -> Iterator[str]:
    return filter(None, (supplier.number, supplier.name))
