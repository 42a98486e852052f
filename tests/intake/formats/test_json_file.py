from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]
_ENTRIES = [
    {"name": "Acme", "number": "007", "address": {"city": "Lyon", "country": "France"}},
    {"name": "Beta", "products": ["shirts", "socks"], "employees": 12, "owner": None},
]


def check(found: Intake) -> None:
    acme, beta = found.suppliers
    assert (acme.name, acme.number, acme.city, acme.country) == ("Acme", "007", "Lyon", "FR")
    assert (beta.products, beta.workforce) == (("shirts", "socks"), "12")
    assert (acme.row, beta.row) == (2, 3)


def test_an_array_of_objects(read: Read) -> None:
    check(read(json.dumps(_ENTRIES), "list.json"))


@pytest.mark.parametrize("indent", [None, 1, 8])
def test_an_array_inside_an_object(read: Read, indent: int | None) -> None:
    inside = {"page": 1, "tags": [{"id": 1}], "data": {"suppliers": _ENTRIES}}
    check(read(json.dumps(inside, indent=indent), "list.json"))


@pytest.mark.parametrize("name", ["list.jsonl", "list.ndjson", "list.txt"])
def test_json_lines(read: Read, name: str) -> None:
    check(read("\n".join(map(json.dumps, _ENTRIES)) + "\n", name))


def test_an_array_longer_than_what_is_held_at_once(read: Read) -> None:
    entries = [{"name": f"Firm {number}", "note": "x" * 1000} for number in range(2_000)]
    found = read(json.dumps(entries), "list.json")
    assert [each.name for each in found.suppliers] == [entry["name"] for entry in entries]


def test_a_key_that_only_a_late_entry_has_is_a_column(read: Read) -> None:
    entries = [{"name": f"Firm {number}"} for number in range(5_000)]
    found = read(json.dumps([*entries, {"name": "Last", "country": "CN"}]), "list.json")
    assert found.suppliers[-1].country == "CN"


def test_half_a_character_does_not_spoil_the_output(read: Read) -> None:
    (supplier,) = read('[{"name": "A\\ud800B"}]', "list.json").suppliers
    supplier.name.encode()
    assert supplier.name == "A\N{REPLACEMENT CHARACTER}B"


def test_entries_of_lists_of_objects_are_joined(read: Read) -> None:
    entry = {"name": "Acme", "owners": [{"name": "Li Wei"}, {"name": "Ana Silva"}]}
    (supplier,) = read(
        json.dumps([entry]), "list.json", mapping={"owners": "owners.name"}
    ).suppliers
    assert [owner.name for owner in supplier.owners] == ["Li Wei", "Ana Silva"]


@pytest.mark.parametrize(
    "text",
    [
        '{"Supplier": {"0": "Acme", "1": "Beta"}, "Country": {"0": "DE", "1": "FR"}}',
        '{"Supplier": ["Acme", "Beta"], "Country": ["DE", "FR"]}',
    ],
)
def test_a_table_given_column_by_column(read: Read, text: str) -> None:
    found = read(text, "list.json")
    assert [(each.name, each.country) for each in found.suppliers] == [
        ("Acme", "DE"),
        ("Beta", "FR"),
    ]


def test_one_supplier_with_lists_is_one_supplier(read: Read) -> None:
    (supplier,) = read('{"Supplier": "Acme", "products": ["a", "b"]}', "list.json").suppliers
    assert (supplier.name, supplier.products) == ("Acme", ("a", "b"))


@pytest.mark.parametrize(
    "text", ['[{"Supplier": "Müller"}]', '{"Supplier": "Müller"}\n{"Supplier": "B"}\n']
)
def test_json_in_utf_16_as_some_shells_write_it(read: Read, text: str) -> None:
    assert read(text, "list.json", encoding="utf-16").suppliers[0].name == "Müller"


def test_owners_and_sites_within_a_supplier(read: Read) -> None:
    text = (
        '[{"name": "Acme", "owners": [{"name": "Li Wei", "share": 60}, {"name": "Ma Li"}],'
        ' "sites": [{"city": "Aksu"}, {"city": "Hotan"}]}]'
    )
    (supplier,) = read(text, "list.json").suppliers
    assert [owner.name for owner in supplier.owners] == ["Li Wei", "Ma Li"]
    assert (supplier.sites, supplier.city) == (("Aksu", "Hotan"), "")


def test_names_in_other_languages_and_aliases_inside_records_are_other_names(read: Read) -> None:
    record = '{"vendor": {"legalName": "A", "alias": ["B"]}, "name": {"en": "C", "zh": "合盛"}}'
    (supplier,) = read(f"[{record}]", "list.json").suppliers
    assert supplier.name == "A"
    assert set(supplier.other_names) == {"B", "C", "合盛"}
