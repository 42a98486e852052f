from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from screener.model import Assessment, Listing, Match, Run, Supplier
from screener.store import payload
from screener.store.database.rows import to_line
from screener.store.tables import listing_states
from screener.store.tables.columns import Packed, moment_text
from tests.store import samples

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
st.register_type_strategy(str, TEXT)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(
    datetime,
    st.datetimes(min_value=datetime(1, 1, 2), timezones=st.just(UTC)),  # noqa: DTZ001
)


_FEW = settings(max_examples=30)
"""Each is of hundreds of values, which a busy machine makes slowly."""


@given(st.from_type(Supplier))
def test_a_supplier_comes_back_in_its_row(supplier: Supplier) -> None:
    written = payload.supplier_bytes(supplier)
    assert "row" not in json.loads(written)
    assert payload.supplier_from(written, supplier.row) == supplier


@given(st.from_type(Listing))
def test_a_listing_comes_back(listing: Listing) -> None:
    assert payload.listing_from(payload.listing_bytes(listing)) == listing


@_FEW
@given(st.from_type(Run))
def test_a_manifest_comes_back(run: Run) -> None:
    assert payload.run_from(payload.run_bytes(run)) == run


@_FEW
@given(st.from_type(Match))
def test_a_match_comes_back_with_its_listing(match: Match) -> None:
    written = payload.match_bytes(match)
    assert payload.match_from(written, match.listing) == match
    assert payload.match_group(written) == match.group


@_FEW
@given(st.from_type(Assessment))
def test_an_assessment_comes_back_from_records_and_from_json(one: Assessment) -> None:
    written = payload.assessment_bytes(one)
    assert payload.assessment_from(written, one.supplier, one.matches) == one
    supplier = payload.with_row(payload.supplier_bytes(one.supplier), one.supplier.row)
    matches = [
        payload.whole_match(payload.match_bytes(match), payload.listing_bytes(match.listing))
        for match in one.matches
    ]
    assert payload.whole_assessment(written, supplier, matches) == one


@given(
    st.one_of(st.binary(), TEXT.map(str.encode), st.from_type(Listing).map(payload.listing_bytes))
)
def test_whatever_is_packed_is_unpacked(content: bytes) -> None:
    column = Packed()
    stored = column.process_bind_param(content, None)  # type: ignore[arg-type]  # any dialect
    assert column.process_result_value(stored, None) == content  # type: ignore[arg-type]


@given(st.lists(TEXT, min_size=6, max_size=6), st.from_type(Listing))
def test_a_line_has_no_break_and_one_tab(values: list[str], listing: Listing) -> None:
    line = to_line(listing_states, [*values, payload.listing_bytes(listing)])
    assert b"\n" not in line
    assert line.count(b"\t") == 1


def test_moments_sort_as_text() -> None:
    moments = [datetime(2026, 5, 1, 0, 0, second, tzinfo=UTC) for second in (9, 10, 11)]
    assert sorted(map(moment_text, moments)) == list(map(moment_text, moments))
    assert moment_text(moments[0]) == "2026-05-01T00:00:09.000000Z"


def test_a_run_that_did_not_write_down_its_joined_rows_does_not_say_that_there_were_none() -> None:
    run = replace(samples.result([samples.supplier(1)]).run, joined_rows=())
    kept = payload.run_bytes(run)
    assert payload.run_from(kept).joined_rows == ()
    older = json.loads(kept)
    del older["joined_rows"]
    assert payload.run_from(json.dumps(older).encode()).joined_rows is None
