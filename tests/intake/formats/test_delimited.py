from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.formats.delimited import sniff

Read = Callable[..., Intake]


def names(intake: Intake) -> list[str]:
    return [supplier.name for supplier in intake.suppliers]


def test_fields_are_read_under_their_headings(read: Read) -> None:
    (supplier,) = read(
        "Supplier No,Supplier name,Country,City,Address,Sector,Products\n"
        '00042,"Acme Co., Ltd.",China,Shanghai,"No. 5, Nanjing Road",Garments,"shirts, trousers"\n'
    ).suppliers
    assert supplier.number == "00042"
    assert supplier.name == "Acme Co., Ltd."
    assert (supplier.country, supplier.country_text) == ("CN", "China")
    assert (supplier.city, supplier.address) == ("Shanghai", "No. 5, Nanjing Road")
    assert supplier.sector_text == "Garments"
    assert supplier.products == ("shirts", "trousers")
    assert supplier.row == 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found_even_when_others_occur_in_cells(read: Read, delimiter: str) -> None:
    rows = [["Name", "Country", "Products"], ["Acme", "France", '"a, b; c | d\te"']]
    found = read("\n".join(delimiter.join(row) for row in rows))
    assert names(found) == ["Acme"]
    assert found.suppliers[0].country == "FR"


def test_a_sep_line_is_obeyed_and_not_counted_as_a_row(read: Read) -> None:
    found = read("sep=;\r\nSupplier;Country\r\nAcme, Inc;US\r\n")
    assert (found.suppliers[0].name, found.suppliers[0].row) == ("Acme, Inc", 2)


def test_single_quotes_and_spaces_after_commas_are_understood() -> None:
    assert sniff("Name,Country\n'A, B','FR'\n'C','DE'\n").quote == "'"
    assert sniff('Name, Country\n"A, B", "FR"\n').space_after


def test_rows_count_as_in_a_spreadsheet(read: Read) -> None:
    found = read('Supplier,Address\nA,"Line 1\nLine 2"\n\nB,x\n')
    assert [(each.name, each.row) for each in found.suppliers] == [("A", 2), ("B", 4)]
    assert found.suppliers[0].address == "Line 1 Line 2"


def test_titles_above_the_heading_are_skipped_and_told(read: Read) -> None:
    found = read("Supplier list 2025\n\nAs of,2025-01-01\nSupplier,Country\nAcme,DE\n")
    assert (names(found), found.suppliers[0].row) == (["Acme"], 5)
    (note,) = [note for note in found.notes if note.code == "intake.title_rows"]
    assert dict(note.params) == {"count": "3"}


def test_an_unclosed_quote_costs_its_own_row_only(read: Read) -> None:
    found = read(
        'Supplier,Country,City\nAcme,DE,a\n"Beta,FR,b\nGamma,IT,c\n"Delta",US,d\nEps,FR,"e\nf"\n'
    )
    assert names(found) == ["Acme", "Gamma", "Delta", "Eps"]
    assert [each.row for each in found.suppliers] == [2, 4, 5, 6]
    (row,) = found.rejected
    assert (row.row, row.reason.code) == (3, "rejected.damaged")
    assert row.values == (("Supplier", '"Beta'), ("Country", "FR"), ("City", "b"))


def test_an_unclosed_quote_far_into_a_long_file_loses_no_other_row(read: Read) -> None:
    rows = [f"Firm {number},DE" for number in range(10_000)]
    rows[7_000] = '"Firm 7000,DE'
    found = read("Supplier,Country\n" + "\n".join(rows))
    assert len(found.suppliers) == 9_999
    assert [row.row for row in found.rejected] == [7_002]
    assert found.suppliers[-1].row == 10_001


def test_quotes_in_the_middle_of_a_name_stay(read: Read) -> None:
    found = read('Supplier,Country\n"Acme" Ltd,DE\nZAO "Zarya" Mill,RU\n')
    assert names(found) == ["Acme Ltd", 'ZAO "Zarya" Mill']
    assert not found.rejected


def test_a_row_with_a_nul_byte_is_rejected_and_the_others_are_read(read: Read) -> None:
    found = read(b"Supplier,Country\nAc\0me,DE\nBeta,FR\n")
    assert names(found) == ["Beta"]
    assert found.rejected[0].reason.code == "rejected.damaged"
    assert found.rejected[0].values[0] == ("Supplier", "Ac␀me")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("first", ["Café Müller", '"Café" Müller'])  # with a quote out of place
@pytest.mark.parametrize("end", ["\r\n\x1a", "\x1a"])
def test_the_end_mark_of_old_programs_is_no_supplier(
    read: Read, encoding: str, first: str, end: str
) -> None:
    found = read(f"Supplier;Country\r\n{first};DE\r\nŒuvre SA;FR{end}", encoding=encoding)
    assert names(found) == ["Café Müller", "Œuvre SA"]
    assert [one.country for one in found.suppliers] == ["DE", "FR"]


def test_carriage_returns_alone_end_lines(read: Read) -> None:
    assert names(read("Supplier,Country\rAcme,DE\rBeta,FR\r")) == ["Acme", "Beta"]


def test_short_rows_are_filled_and_long_ones_flagged(read: Read) -> None:
    found = read("Supplier,Country\nAcme\nBeta,FR,,\nGamma, Inc,FR\n")
    assert names(found) == ["Acme", "Beta", "Gamma"]
    assert [len(each.gaps) for each in found.suppliers][:2] == [0, 0]
    gaps = {gap.field: dict(gap.statement.params) for gap in found.suppliers[2].gaps}
    assert gaps["row"] == {"cells": "3", "columns": "2"}


def test_text_that_spreadsheets_guard_is_freed(read: Read) -> None:
    found = read('No,Supplier\n"=""00012""",Acme\n\'=5,\'-Beta\n')
    assert [(each.number, each.name) for each in found.suppliers] == [
        ("00012", "Acme"),
        ("=5", "-Beta"),
    ]


def test_formula_text_is_kept_as_text(read: Read) -> None:
    assert names(read("Supplier\n=1+2\n@SUM(A1)\n")) == ["=1+2", "@SUM(A1)"]


def test_blanks_of_all_kinds_are_tidied(read: Read) -> None:
    found = read("Supplier,City\n\u00a0Acme\u2003  Ltd \u200b,\u3000Lyon\n")
    assert (found.suppliers[0].name, found.suppliers[0].city) == ("Acme Ltd", "Lyon")


@pytest.mark.parametrize("delimiter", ["^", "~"])
def test_rarer_delimiters(read: Read, delimiter: str) -> None:
    (supplier,) = read(f"Supplier{delimiter}Country\nAcme, Inc{delimiter}DE\n").suppliers
    assert (supplier.name, supplier.country) == ("Acme, Inc", "DE")


def test_commas_in_a_list_of_one_column_are_part_of_the_names(read: Read) -> None:
    found = read("Supplier\nBeta, Inc.\nAcme\nGamma Co., Ltd.\n")
    assert [each.name for each in found.suppliers] == ["Beta, Inc.", "Acme", "Gamma Co., Ltd."]
    assert [each.gaps for each in found.suppliers] == [(), (), ()]


def test_quotes_escaped_with_a_backslash(read: Read) -> None:
    found = read('Supplier,Country\n"Acme \\"Best\\", Ltd",DE\n"C:\\\\Beta",FR\n')
    assert [each.name for each in found.suppliers] == ['Acme "Best", Ltd', "C:\\Beta"]


def test_a_backslash_is_a_letter_where_quotes_are_doubled(read: Read) -> None:
    found = read('Supplier,Country\n"Acme ""Best"" Ltd",DE\n"Beta\\",FR\n')
    assert [each.name for each in found.suppliers] == ['Acme "Best" Ltd', "Beta\\"]


def test_german_amounts_keep_their_comma(read: Read) -> None:
    found = read("Lieferant;Land;Umsatz\nA GmbH;DE;1.234,56\nB GmbH;AT;99,5\n")
    assert [each.spend for each in found.suppliers] == ["1.234,56", "99,5"]


def test_a_quoted_cell_may_hold_line_breaks(read: Read) -> None:
    found = read('Supplier,Address,Country\n"A ""B"" Ltd","1 High St\nLondon\n\nUK",UK\nC,x,US\n')
    assert [(each.name, each.address) for each in found.suppliers] == [
        ('A "B" Ltd', "1 High St London UK"),
        ("C", "x"),
    ]


def test_a_row_with_too_long_a_cell_is_rejected_with_that_reason(read: Read) -> None:
    found = read(f"Supplier,Country\n{'Y' * 131_200},DE\nBeta,FR\n")
    assert names(found) == ["Beta"]
    (row,) = found.rejected
    assert (row.row, row.reason.code) == (2, "rejected.too_long")
    assert dict(row.reason.params) == {"limit": "131,072"}


@pytest.mark.parametrize("last", ['"Beta";"FR"', '"Beta" Ltd;FR', '"Beta;FR'])
def test_no_end_mark_stays_behind_a_quote_whole_or_broken(read: Read, last: str) -> None:
    for end in ("\x1a", "\r\n\x1a", "\x1a\x1a"):
        found = read(f"Supplier;Country\r\nAcme;DE\r\n{last}{end}")
        assert len(found.suppliers) + len(found.rejected) == 2
        assert "\x1a" not in repr((found.suppliers, found.rejected))


@pytest.mark.parametrize("blank", ["", "\r"])
def test_rows_are_counted_alike_where_a_line_ends_in_two_carriage_returns(
    read: Read, blank: str
) -> None:
    found = read(f"Supplier name,Country\r\nAcme,FR{blank}\r\nBeta,DE\r\n")
    assert [(one.name, one.row) for one in found.suppliers] == [
        ("Acme", 2),
        ("Beta", 4 if blank else 3),
    ]


def test_a_carriage_return_alone_ends_a_line_among_others_of_two_signs(read: Read) -> None:
    found = read('Supplier name,Country\r\nAcme,FR\rBeta,DE\r\n"Gam\rma",IT\r\n')
    assert [(one.name, one.row) for one in found.suppliers] == [
        ("Acme", 2),
        ("Beta", 3),
        ("Gam ma", 4),
    ]
