"""``Supplier`` records that a program makes are held to their types and read as rows are."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from screener import intake
from screener.errors import InputError
from screener.model import Evidence, Identifier, IndustryCode, Owner, Supplier


def _read(**fields: Any) -> Supplier:  # noqa: ANN401 - of any field
    (supplier,) = intake.read([Supplier(**{"name": "Foo", **fields})]).suppliers
    return supplier


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"name": None}, r"record 1 \(None\): name is None; give a text"),
        ({"number": 1}, "number is 1; give a text"),
        ({"other_names": "Hetian Taida Apparel"}, "other_names is 'Hetian .*'; give a tuple"),
        ({"products": "cotton"}, "products is 'cotton'; give a tuple, each a text"),
        ({"products": ("cotton", 5)}, r"products\[1\] is 5; give a text"),
        ({"owners": ("Li Wei",)}, r"owners\[0\] is 'Li Wei'; give a screener.model.Owner"),
        ({"owners": (Owner("Li", "60"),)}, r"owners\[0\].share is '60'; give a number"),  # type: ignore[arg-type]
        ({"identifiers": ("5493",)}, r"identifiers\[0\] is '5493'; give a screener.model.Ident"),
        ({"identifiers": (Identifier("LEI", "5493"),)}, r"kind is 'LEI'; give one of 'lei', "),
        ({"industry_codes": (IndustryCode("NACE", "13"),)}, "scheme is 'NACE'; give one of"),
        ({"evidence": (Evidence(kind="SA8000"),)}, "kind is 'SA8000'; give one of 'audit', "),
        ({"sole_trader": "no"}, "sole_trader is 'no'; give True or False"),
    ],
)
def test_a_field_that_holds_what_it_cannot_is_named(fields: dict[str, Any], named: str) -> None:
    with pytest.raises(InputError, match=named):
        _read(**fields)


def test_a_list_stands_for_a_tuple_and_a_moment_for_its_day() -> None:
    supplier = _read(
        other_names=["Bar"],
        evidence=[Evidence(kind="audit", issued=datetime(2026, 3, 1, tzinfo=UTC))],
    )
    assert supplier.other_names == ("Bar",)
    assert supplier.evidence[0].issued == date(2026, 3, 1)
    assert type(supplier.evidence[0].issued) is date


@pytest.mark.parametrize(
    ("stated", "code", "gaps"),
    [("China", "CN", []), ("cn", "CN", []), ("CN", "CN", []), ("XX", "", ["country"])],
)
def test_a_country_is_read_as_a_cell_is(stated: str, code: str, gaps: list[str]) -> None:
    supplier = _read(country=stated)
    assert supplier.country == code
    assert supplier.country_text == ("" if stated == code else stated)
    assert [gap.field for gap in supplier.gaps] == gaps


def test_countries_of_sites_are_read_too() -> None:
    supplier = _read(country="DE", site_countries=("China", "Narnia"))
    assert supplier.site_countries == ("CN",)
    (gap,) = supplier.gaps
    assert dict(gap.statement.params) == {"text": "Narnia"}


def test_a_code_of_a_classification_that_rules_do_not_know_is_mapped() -> None:
    # NAICS 315250 is cut and sew apparel manufacturing; ISIC Rev. 4 has it in division 14.
    supplier = _read(industry_codes=(IndustryCode("naics", "315250"), IndustryCode("nace_2", "13")))
    assert [(one.scheme, one.code) for one in supplier.industry_codes] == [
        ("isic_4", "14"),
        ("nace_2", "13"),
    ]


def test_without_a_name_it_is_called_by_an_alias_or_rejected() -> None:
    found = intake.read(
        [
            Supplier(name=" ", other_names=("Bar", "Baz")),
            Supplier(name="", number="7", country="DE"),
        ]
    )
    assert [(one.name, one.other_names) for one in found.suppliers] == [("Bar", ("Baz",))]
    (row,) = found.rejected
    assert (row.row, row.reason.code) == (3, "rejected.no_name")
    assert dict(row.values) == {"name": "", "number": "7", "country": "DE"}


def test_a_name_with_nothing_to_search_for_is_a_gap_and_told() -> None:
    found = intake.read([Supplier(name="Foo"), Supplier(name="Ltd")])
    assert [gap.statement.code for gap in found.suppliers[1].gaps] == ["gap.name_wordless"]
    (note,) = found.notes
    assert (note.code, dict(note.params)) == ("intake.names_wordless", {"count": "1", "row": "3"})


def test_what_was_read_is_read_again_as_it_is() -> None:
    once = intake.read([Supplier(name="Ltd", country="XX", site_countries=("Narnia",))]).suppliers
    assert intake.read(once).suppliers == once


def test_rows_that_are_folded_are_counted() -> None:
    notes = intake.read([Supplier(name="Acme"), Supplier(name="Acme")]).notes
    assert [note.code for note in notes] == ["intake.duplicates_folded"]
