"""A run that is read back is what it was, in as little memory."""

from __future__ import annotations

from screener.store import Store
from screener.store.runs.reading import read_result, stored_run
from tests.store import samples
from tests.store.keeping import keep_run


def test_what_is_said_of_many_suppliers_is_held_once(store: Store) -> None:
    """Else a list of 100,000 takes three times the memory, each night."""
    some = [samples.supplier(number) for number in range(3)]
    kept = keep_run(store, some, {some[0].number: [samples.match(samples.listing(), some[0])]})
    with store.reading() as connection:
        read = read_result(connection, stored_run(connection, kept.run_id))
    assert read.assessments == kept.result.assessments
    first, second, _ = read.assessments
    assert first.exposure is second.exposure
    assert first.findings[2] is second.findings[2]
    assert first.indicators is second.indicators
