from __future__ import annotations

from collections.abc import Callable

from screener.intake import Intake
from screener.model import Identifier
from screener.reports.catalogue import languages, sentence

Read = Callable[..., Intake]


def count(found: Intake, code: str) -> str:
    return next((dict(n.params)["count"] for n in found.notes if n.code == code), "0")


def test_rows_that_say_the_same_are_folded_and_counted(read: Read) -> None:
    found = read("Supplier,Country,Year\nAcme,DE,2021\nAcme,DE,2022\nBeta,FR,2022\n")
    assert [(each.name, each.row) for each in found.suppliers] == [("Acme", 2), ("Beta", 4)]
    assert count(found, "intake.duplicates_folded") == "1"


def test_equal_number_and_name_are_sites_of_one_supplier(read: Read) -> None:
    found = read(
        "No,Supplier,Country,City,Address,Products\n"
        "7,Acme,DE,Hamburg,Hafenstr. 1,shirts\n"
        "7,ACME,DE,Berlin,Spreeufer 2,socks\n"
    )
    (acme,) = found.suppliers
    assert (acme.address, acme.city, acme.products) == (
        "Hafenstr. 1",
        "Hamburg",
        ("shirts", "socks"),
    )
    assert acme.sites == ("Spreeufer 2, Berlin, DE",)
    assert acme.other_names == ("ACME",)
    assert count(found, "intake.rows_joined") == "1"


def test_what_any_row_says_of_trade_workers_and_parent_is_kept(read: Read) -> None:
    found = read(
        "No,Supplier,Sector,Workforce,Parent,Tier\n"
        "7,Acme,Consulting,Permanent staff,Acme Holding,2\n"
        "7,Acme,Construction,Passports are retained,Other Holding,1\n"
        "7,Acme,Consulting,,,1\n"
    )
    (acme,) = found.suppliers
    assert acme.sector_text == "Consulting; Construction"
    assert acme.workforce == "Permanent staff; Passports are retained"
    assert (acme.parent, acme.supply_tier) == ("Acme Holding; Other Holding", "2; 1")


def test_each_line_of_a_note_on_workers_says_something_of_its_own(read: Read) -> None:
    note = '"Accidents: none\nPassports held by agents\nof the owner\nForced overtime:\nnone"'
    (acme,) = read(f"name,country,workforce\nAcme,DE,{note}\n").suppliers
    assert acme.workforce == (
        "Accidents: none; Passports held by agents of the owner; Forced overtime: none"
    )


def test_a_site_in_another_country_is_not_lost(read: Read) -> None:
    (acme,) = read("No,Supplier,Country,City\n7,Acme,DE,Hamburg\n7,Acme,CN,Hotan\n").suppliers
    assert (acme.country, acme.site_countries, acme.sites) == ("DE", ("CN",), ("Hotan, CN",))
    assert [gap.statement.code for gap in acme.gaps] == ["gap.site_country"]


def test_equal_number_with_different_names_keeps_both_with_a_gap(read: Read) -> None:
    found = read("No,Supplier\n7,Acme\n7,Beta\n8,Gamma\n")
    assert [each.name for each in found.suppliers] == ["Acme", "Beta", "Gamma"]
    assert [[gap.statement.code for gap in each.gaps] for each in found.suppliers] == [
        ["gap.number_shared"],
        ["gap.number_shared"],
        [],
    ]


def test_without_a_number_name_country_and_address_make_a_supplier(read: Read) -> None:
    found = read(
        "Supplier,Country,Address,Products\n"
        "Acme,DE,A 1,shirts\nAcme,DE,B 2,shirts\nAcme,FR,A 1,shirts\nAcme,DE,A 1,socks\n"
    )
    assert [(each.country, each.address) for each in found.suppliers] == [
        ("DE", "A 1"),
        ("DE", "B 2"),
        ("FR", "A 1"),
    ]
    assert found.suppliers[0].products == ("shirts", "socks")


def test_a_country_that_only_a_later_row_states_completes_the_first(read: Read) -> None:
    (acme,) = read("No,Supplier,Country,City\n7,Acme,,Lyon\n7,Acme,France,Paris\n").suppliers
    assert (acme.country, acme.country_text, acme.site_countries) == ("FR", "France", ())


def test_no_row_is_lost(read: Read) -> None:
    rows = [f"{number % 40},Firm {number % 30},City {number % 7}" for number in range(500)]
    found = read("No,Supplier,City\n" + "\n".join([*rows, ",,x", ""]))
    folded = int(count(found, "intake.duplicates_folded"))
    joined = int(count(found, "intake.rows_joined"))
    assert len(found.suppliers) + folded + joined == 500
    assert [row.row for row in found.rejected] == [502]


def test_rows_that_went_into_others_are_named(read: Read) -> None:
    rows = "Acme,DE,Bonn\nBeta,FR,\nAcme,DE,Bonn\nBeta,FR,\n"
    found = read(f"Supplier,Country,Address\n{rows}")
    assert count(found, "intake.duplicates_folded") == "2"
    assert [dict(n.params) for n in found.notes if n.code == "intake.rows_into"] == [
        {"rows": "4 → 2, 5 → 3"}
    ]
    numbered = read("Number,Supplier,City\n7,Acme,Bonn\n8,Beta,\n7,Acme,Lyon\n")
    assert [dict(n.params) for n in numbered.notes if n.code == "intake.rows_into"] == [
        {"rows": "4 → 2"}
    ]
    many = read("Supplier,Country\n" + "Acme,DE\n" * 100)
    (told,) = (dict(n.params)["rows"] for n in many.notes if n.code == "intake.rows_into")
    assert told.startswith("3 → 2, 4 → 2, ")
    assert told.endswith(", …")
    (told_all,) = (n for n in many.notes if n.code == "intake.rows_into")
    for language in languages():
        assert sentence(told_all, language).endswith(", …")


def test_every_row_that_is_no_suppliers_first_says_whose_it_is(read: Read) -> None:
    # Row 5 is equal to row 3, which is another site of the supplier of row 2.
    rows = "7,Acme,Bonn\n7,Acme,Lyon\n8,Beta,\n7,Acme,Lyon\n"
    found = read(f"Number,Supplier,City\n{rows}" + "9,Gamma,\n" * 100)
    assert found.joined_rows is not None
    assert found.joined_rows[:2] == ((3, 2), (5, 2))
    assert found.joined_rows[2:] == tuple((row, 6) for row in range(7, 106))


def test_one_name_with_two_leis_is_two_suppliers(read: Read) -> None:
    # Both LEIs are GLEIF's: Deutsche Bank AG's and Allianz SE's.
    first, second = "7LTWFZYICNSX8D621K86", "529900K9B0N5BT694847"
    rows = f"Acme,DE,{first}\nBeta,FR,\nAcme,DE,{second}\nAcme,DE,\nAcme,DE,{second}\n"
    found = read(f"Supplier,Country,LEI\n{rows}")
    assert [(one.name, one.row, one.identifiers[:1]) for one in found.suppliers] == [
        ("Acme", 2, (Identifier("lei", first),)),
        ("Beta", 3, ()),
        ("Acme", 4, (Identifier("lei", second),)),
    ]
    assert found.joined_rows == ((5, 2), (6, 4))
    # A number of the list's own says that they are one.
    numbered = "".join(f"7,Acme,{lei}\n" for lei in (first, second))
    assert len(read(f"Number,Supplier,LEI\n{numbered}").suppliers) == 1


def test_rows_of_a_supplier_tell_its_other_countries_once(read: Read) -> None:
    (supplier,) = read(
        "No;Supplier;Country;Factory country\n1;Acme;DE;CN\n1;Acme;DE;VN\n"
    ).suppliers
    assert supplier.site_countries == ("CN", "VN")
    (gap,) = supplier.gaps
    assert dict(gap.statement.params) == {"countries": "CN, VN"}
