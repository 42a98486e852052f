"""Who is named beside a supplier: owners with their shares, and what names no one."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener import intake
from screener.intake.cells.beside import read_owners
from screener.model import Gap, Owner, Statement, Supplier

HEADINGS = ("Supplier", "Parent Company", "Owner", "Director", "Notify Party", "Carrier")


def read(tmp_path: Path, *cells: str) -> Supplier:
    path = tmp_path / "list.csv"
    quoted = (",".join(f'"{cell}"' for cell in row) for row in (HEADINGS, ("Kolokol Ltd", *cells)))
    path.write_text("\n".join(quoted), encoding="utf-8")
    (supplier,) = intake.read(path).suppliers
    return supplier


def beside(one: Supplier) -> tuple[object, ...]:
    return one.parent, one.owners, one.directors, tuple(party.name for party in one.parties)


def gap(field: str, called: str, text: str) -> Gap:
    return Gap(field, Statement.of("gap.unnamed", called=called, text=text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li Wei (60%); Acme Holding 40 %", (Owner("Li Wei", 60.0), Owner("Acme Holding", 40.0))),
        ("Zhang San（51.5%）；李四", (Owner("Zhang San", 51.5), Owner("李四"))),
        ("Müller, Hans", (Owner("Müller, Hans"),)),
        ("33,3% Ana Silva | Beta SA", (Owner("Ana Silva", 33.3), Owner("Beta SA"))),
        ("Acme 400%", (Owner("Acme"),)),
        ("", ()),
    ],
)
def test_owners_with_their_shares(text: str, expected: tuple[Owner, ...]) -> None:
    assert read_owners(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "None",
        "N/A",
        "Not applicable",
        "direct",
        "Self",
        "In-house",
        "(same as consignee)",
        "нет",
        "无",
    ],
)
def test_what_says_that_there_is_no_one_else_is_no_one(tmp_path: Path, text: str) -> None:
    one = read(tmp_path, *[text] * 5)
    assert beside(one) == ("", (), (), ())
    assert one.gaps == ()


@pytest.mark.parametrize(
    "text",
    ["Yes", "Various", "TBD", "To be advised", "same as above.", "See attached", "divers", "同上"],
)
def test_what_says_that_there_is_someone_and_not_who_is_a_gap(tmp_path: Path, text: str) -> None:
    one = read(tmp_path, *[text] * 5)
    assert beside(one) == ("", (), (), ())
    assert one.gaps == (
        gap("parent", "Parent Company", text),
        gap("owners", "Owner", text),
        gap("directors", "Director", text),
        gap("parties", "Notify Party", text),
        gap("parties", "Carrier", text),
    )


def test_who_is_named_beside_such_words_stays(tmp_path: Path) -> None:
    one = read(
        tmp_path, "Various Brands Inc", "Li Wei (60%); others 40 %", "", "TBD; Yes Line", "Direct"
    )
    assert beside(one) == ("Various Brands Inc", (Owner("Li Wei", 60.0),), (), ("Yes Line",))
    assert one.gaps == (
        gap("owners", "Owner", "Li Wei (60%); others 40 %"),
        gap("parties", "Notify Party", "TBD; Yes Line"),
    )


@pytest.mark.parametrize("alone", ["100-234", "60%", "(40 %)"])
def test_a_number_or_share_alone_names_no_one(tmp_path: Path, alone: str) -> None:
    one = read(tmp_path, "", f"7 Seas Holding; {alone}", "", "", "")
    assert beside(one) == ("", (Owner("7 Seas Holding"),), (), ())
    assert one.gaps == (gap("owners", "Owner", f"7 Seas Holding; {alone}"),)


def test_a_row_is_called_by_no_such_word(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Supplier,Consignee\nAlpha,Beta Ltd\n,Various\n", encoding="utf-8")
    found = intake.read(path)
    assert [one.name for one in found.suppliers] == ["Alpha"]
    assert [row.row for row in found.rejected] == [3]
