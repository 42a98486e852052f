"""Whom a rule moved: in a result that was written as JSON, or in the last run that was kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from screener import risk
from screener.errors import InputError
from screener.model import (
    Action,
    Assessment,
    Band,
    Component,
    Exposure,
    Finding,
    Statement,
    Supplier,
)
from screener.service.installation.opening import opened
from screener.service.runs.rulebooks import past_rulebook
from screener.service.runs.stored import result_of, runs
from screener.settings import Settings
from screener.store import store_exists

__all__ = ["Judged", "in_file", "in_last_run"]


@dataclass(frozen=True, slots=True)
class Judged:
    """A result, as far as rules speak in it."""

    name: str
    """What it is: a file, or a run of a list."""
    rules_sha256: str
    """Hash of the rulebook that it was judged by."""
    assessments: Sequence[Assessment]
    book: risk.Rulebook | None = None
    """The rulebook itself, where it was kept with the run and can still be read."""


class _Statement(BaseModel):
    code: str
    params: dict[str, str] = {}

    def record(self) -> Statement:
        return Statement(self.code, tuple(self.params.items()))


class _Finding(BaseModel):
    rule: str
    component: Any
    points: int
    counted: bool
    floor: Band | None
    statement: _Statement
    input: str
    citation: str

    def record(self) -> Finding:
        return Finding(
            rule=self.rule,
            statement=self.statement.record(),
            component=self.component,
            points=self.points,
            counted=self.counted,
            floor=self.floor,
            input=self.input,
            citation=self.citation,
        )


class _Component(BaseModel):
    component: Component
    points: int
    low: int
    high: int


class _Exposure(BaseModel):
    points: int
    low: int
    high: int
    components: list[_Component]

    def record(self) -> Exposure:
        rows = tuple((one.component, one.points, one.low, one.high) for one in self.components)
        return Exposure(points=self.points, low=self.low, high=self.high, components=rows)


class _Supplier(BaseModel):
    name: str
    row: int
    number: str
    country: str


class _Assessment(BaseModel):
    supplier: _Supplier
    band: Band
    list_band: Band | None
    exposure_band: Band
    band_reason: _Statement
    provisional: bool
    sector_floor_only: bool
    action: Action
    exposure: _Exposure
    findings: list[_Finding]

    def record(self) -> Assessment:
        return Assessment(
            supplier=Supplier(**self.supplier.model_dump()),
            band=self.band,
            list_band=self.list_band,
            exposure_band=self.exposure_band,
            band_reason=self.band_reason.record(),
            provisional=self.provisional,
            sector_floor_only=self.sector_floor_only,
            action=self.action,
            exposure=self.exposure.record(),
            matches=(),
            findings=tuple(one.record() for one in self.findings),
            gaps=(),
        )


class _Run(BaseModel):
    rules_sha256: str


class _Document(BaseModel):
    """The part of the published JSON that rules speak in; all other keys are left alone."""

    run: _Run
    assessments: list[_Assessment]


def in_file(path: Path) -> Judged:
    """Read a result that `screen --json` wrote.

    Raises:
        InputError: it cannot be read, or is no result.
    """
    try:
        document = _Document.model_validate_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"])) or "the whole file"
        raise InputError(
            f"{path}: {key}: {first['msg']}; give a result that `screener screen --json` wrote"
        ) from error
    judged = [one.record() for one in document.assessments]
    return Judged(path.name, document.run.rules_sha256, judged)


def in_last_run() -> Judged | None:
    """Return the newest run that is kept; None where none is. Makes no store to find out."""
    chosen = Settings()
    if not store_exists(chosen.store_url):
        return None
    with opened(chosen) as installation:
        newest = runs(installation.store, limit=1)
        if not newest:
            return None
        # Without its sensitivity, which would be reckoned for nobody.
        result = result_of(installation.store, None, newest[0].id)
        book = past_rulebook(installation.workspace, result.run.rules_sha256)
    return Judged(
        f"run {newest[0].id} of {newest[0].list_name}",
        result.run.rules_sha256,
        result.assessments,
        book,
    )
