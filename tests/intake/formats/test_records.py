from __future__ import annotations

from typing import Any

import numpy as np
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


def test_a_whole_number_of_any_kind_of_float_stays_whole() -> None:
    record = {"name": "Acme", "Supplier No": np.float32(12345), "products": [np.float64(7)]}
    (supplier,) = intake.read([record]).suppliers
    assert (supplier.number, supplier.products) == ("12345", ("7",))


def test_bytes_are_read_as_their_text() -> None:
    frame = pd.DataFrame({"name": np.array([b"Acme"]), "country": [b"CN"]})
    (of_a_frame,) = intake.read(frame).suppliers
    (of_records,) = intake.read([{"name": "Müller".encode(), "country": b"DE"}]).suppliers
    assert (of_a_frame.name, of_a_frame.country) == ("Acme", "CN")
    assert (of_records.name, of_records.country) == ("Müller", "DE")
    with pytest.raises(InputError, match=r"bytes that are not UTF-8 \(b'M\\xfcller'\)"):
        intake.read([{"name": "Müller".encode("latin-1")}])


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


@pytest.mark.parametrize("texts", [["cotton"], ["cotton", "silk"], []])
def test_lists_are_read_as_parquet_gives_them(texts: list[str]) -> None:
    cells = pd.Series([np.array(texts, dtype=object), "x"])[:1]  # pandas reads them as arrays
    (of_a_frame,) = intake.read(pd.DataFrame({"name": ["Acme"], "products": cells})).suppliers
    (of_records,) = intake.read([{"name": "Acme", "products": np.array(texts)}]).suppliers
    assert of_a_frame.products == of_records.products == tuple(texts)


def test_a_missing_value_of_pandas_in_a_record_is_empty() -> None:
    (supplier,) = intake.read([{"name": "Acme", "country": pd.NA, "products": [pd.NA]}]).suppliers
    assert (supplier.country_text, supplier.products) == ("", ())


def test_a_set_is_read_in_the_order_of_its_texts() -> None:
    goods = {"silk", "sugar", "cotton", "tea"}
    (supplier,) = intake.read([{"name": "Acme", "products": goods}]).suppliers
    assert supplier.products == ("cotton", "silk", "sugar", "tea")


@pytest.mark.parametrize("empty", [[], pd.DataFrame({"Supplier": []})])
def test_a_list_without_rows_is_refused(empty: list[Any] | pd.DataFrame) -> None:
    with pytest.raises(InputError, match="no rows"):
        intake.read(empty)


@pytest.mark.parametrize(
    ("given", "named"),
    [
        ({"mapping": ["name"]}, "mapping is "),
        ({"mapping": {"name": 1}}, "mapping of 'name' is 1; give a heading"),
        ({"sheet": 1}, "sheet is 1; give a text"),
        ({"sheet": "Suppliers"}, "sheet is “Suppliers”; only a workbook has sheets"),
    ],
)
def test_a_parameter_that_makes_no_sense_is_named(given: dict[str, Any], named: str) -> None:
    with pytest.raises(InputError, match=named):
        intake.read([{"name": "Acme"}], **given)


def test_supplier_records_have_no_headings_to_map() -> None:
    with pytest.raises(InputError, match="Supplier records have no headings"):
        intake.read([Supplier(name="Acme")], mapping={"name": "Firm"})


def test_a_path_that_cannot_be_one_is_refused() -> None:
    with pytest.raises(InputError, match="no file can be called so"):
        intake.read("list\0.csv")


def test_a_stream_of_no_list_is_refused() -> None:
    with pytest.raises(InputError, match="5 is no supplier list"):
        list(intake.stream(5))  # type: ignore[arg-type]


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
