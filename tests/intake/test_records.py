from __future__ import annotations

import pandas as pd
import pytest

from screener import intake
from screener.errors import InputError
from screener.model import Supplier


def test_a_frame_loses_neither_namibia_nor_leading_zeros() -> None:
    frame = pd.DataFrame(
        {"Supplier": ["Acme", "Beta"], "Country": ["NA", None], "Supplier No": ["007", "008"]}
    )
    first, second = intake.read(frame).suppliers
    assert (first.country, first.number, first.row) == ("NA", "007", 2)
    assert (second.country, second.country_text) == ("", "")


def test_whole_numbers_in_a_column_with_gaps_stay_whole() -> None:
    frame = pd.DataFrame({"Supplier": ["Acme", "Beta"], "Supplier No": [7.0, float("nan")]})
    assert [each.number for each in intake.read(frame).suppliers] == ["7", ""]


def test_dates_of_a_frame_are_days() -> None:
    frame = pd.DataFrame(
        {
            "Supplier": ["Acme"],
            "Certificate": ["SA8000"],
            "Valid until": pd.to_datetime(["2026-03-01"]),
        }
    )
    assert str(intake.read(frame).suppliers[0].evidence[0].expires) == "2026-03-01"


def test_a_frame_with_headings_that_are_no_text_or_occur_twice() -> None:
    frame = pd.DataFrame([["Acme", "x", "Acme Trading"]], columns=["Supplier", 5, "Supplier"])
    (supplier,) = intake.read(frame).suppliers
    assert (supplier.name, supplier.other_names) == ("Acme", ("Acme Trading",))


def test_an_empty_frame_is_refused() -> None:
    with pytest.raises(InputError, match="DataFrame: no rows below"):
        intake.read(pd.DataFrame({"Supplier": []}))


def test_mappings_are_read_by_their_keys() -> None:
    found = intake.read(iter([{"Lieferant": "Acme", "Land": "Türkei"}, {"Lieferant": "Beta"}]))
    assert [(each.name, each.country) for each in found.suppliers] == [("Acme", "TR"), ("Beta", "")]
    assert found.name == "records"


def test_suppliers_pass_as_they_are_each_once() -> None:
    acme = Supplier(name="Acme", row=5, country="DE")
    found = intake.read([acme, acme, Supplier(name="Beta")])
    assert found.suppliers == (acme, Supplier(name="Beta"))


def test_the_digest_follows_the_content() -> None:
    first, again, other = (intake.read([{"name": name}]) for name in ("Acme", "Acme", "Beta"))
    assert first.sha256 == again.sha256 != other.sha256


def test_a_record_without_a_name_is_rejected_with_its_place() -> None:
    found = intake.read([{"name": "Acme", "country": "DE"}, {"name": "", "country": "FR"}])
    (row,) = found.rejected
    assert row.row == 3
    assert dict(row.values) == {
        "name": "",
        "country": "FR",
    }


@pytest.mark.parametrize("records", [[5], ["Acme"], [Supplier(name="A"), {"name": "B"}]])
def test_other_things_are_refused(records: list[object]) -> None:
    with pytest.raises(InputError):
        intake.read(records)  # type: ignore[arg-type]


def test_a_key_that_is_known_goes_before_one_that_is_like_it() -> None:
    found = intake.read([{"nme": "Hetian Taida", "name": "Foo Ltd"}, {"name": "Bar Ltd"}])
    assert [one.name for one in found.suppliers] == ["Foo Ltd", "Bar Ltd"]
    assert found.suppliers[0].other_names == ("Hetian Taida",)


def test_records_and_rows_of_a_frame_lead_back_to_where_they_stood() -> None:
    rows = [{"name": "Acme"}, {"name": "", "country": "FR"}, {"name": "Beta"}]
    for source in (rows, pd.DataFrame(rows)):
        found = intake.read(source)
        assert [rows[one.row - 2]["name"] for one in found.suppliers] == ["Acme", "Beta"]
        assert [one.row for one in found.rejected] == [3]
