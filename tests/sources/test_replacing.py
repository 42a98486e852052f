"""What is said where one source takes the place of another."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest

from screener import sources
from screener.model import Statement
from screener.sources import codec
from screener.sources.editions import EditionStore, Record, State
from screener.sources.replacing import searched_and_why
from screener.workspace import Workspace

_NEWER = date(2026, 8, 1)


def _have(
    workspace: Workspace, source: str, day: date, dated: Literal["file", "user", "import"] = "file"
) -> None:
    record = Record(
        source=source,
        sha256=source.encode().hex().ljust(64, "0"),
        files=(),
        kind="csv",
        parser="none",
        published=day,
        published_by=dated,
        retrieved=day,
        origin="imported",
        entries=1,
        facts_format=codec.FORMAT,
    )
    store = EditionStore(workspace, source)
    store.keep_record(record)
    store.keep_state(State(current=record.sha256, history=(record.sha256,)))


def _why(workspace: Workspace, source: str) -> tuple[Statement, ...]:
    known = sources.descriptors()
    return tuple(searched_and_why(known[source], known, workspace))


@pytest.mark.parametrize("asked", ["uk_sl", "uk_ofsi"])
def test_both_days_are_said_where_both_are_known(workspace: Workspace, asked: str) -> None:
    _have(workspace, "uk_ofsi", date(2020, 1, 2))
    _have(workspace, "uk_sl", _NEWER)
    said = {"replacing": "uk_sl", "published": _NEWER, "other": "uk_ofsi", "before": "2020-01-02"}
    assert _why(workspace, asked) == (Statement.of("source.in_place_of", **said),)


def test_of_a_source_that_never_had_an_edition_no_day_is_said(workspace: Workspace) -> None:
    _have(workspace, "uk_sl", _NEWER)
    plain = Statement.of("source.in_place_of_undated", replacing="uk_sl", other="uk_ofsi")
    assert _why(workspace, "uk_ofsi") == (plain,)
    assert _why(workspace, "uk_sl") == ()


def test_no_day_is_said_of_an_edition_whose_day_is_not_known(workspace: Workspace) -> None:
    both = {"replacing": "uk_sl", "other": "uk_ofsi"}
    _have(workspace, "uk_ofsi", date(2020, 1, 2), "import")
    _have(workspace, "uk_sl", _NEWER)
    plain = Statement.of("source.in_place_of_undated", **both)
    assert _why(workspace, "uk_ofsi") == (plain,)
    _have(workspace, "uk_sl", _NEWER, "import")
    plain = Statement.of("source.searched_beside_undated", **both)
    assert _why(workspace, "uk_ofsi") == (plain,)
