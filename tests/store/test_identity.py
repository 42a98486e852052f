from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.store.identity import Known, Row, identify, plain

TEXT = st.sampled_from(["", "A", "B", "Acme", "ACME", "Äcme"])
ROWS = st.lists(st.builds(Row, digest=TEXT, number=TEXT, name=TEXT, country=TEXT), max_size=8)


def known(supplier_id: int, number: str = "", name: str = "Acme", country: str = "CN") -> Known:
    return Known(supplier_id, f"{number}{name}{country}", number, name, country)


def row(number: str = "", name: str = "Acme", country: str = "CN") -> Row:
    return Row(f"{number}{name}{country}", number, name, country)


def test_the_number_decides_over_the_name() -> None:
    suppliers = [known(1, "7", "Acme"), known(2, "8", "Beta")]
    assert identify(suppliers, [row("8", "Acme"), row("7", "Beta")]) == [2, 1]


def test_a_number_given_twice_tells_nobody_apart() -> None:
    suppliers = [known(1, "7", "Acme"), known(2, "7", "Beta")]
    assert identify(suppliers, [row("7", "Beta"), row("7", "Acme")]) == [2, 1]


def test_without_numbers_name_and_country_decide() -> None:
    suppliers = [known(1, name="Acme  Ltd"), known(2, name="Acme Ltd", country="DE")]
    assert identify(suppliers, [row(name="ACME LTD"), row(name="acme ltd", country="DE")]) == [1, 2]


def test_a_new_number_is_a_new_supplier() -> None:
    assert identify([known(1, "7")], [row("8")]) == [None]


def test_a_number_that_is_new_to_a_supplier_without_one_is_taken_on() -> None:
    assert identify([known(1)], [row("8")]) == [1]


FIRMS = ("Acme", "Beta", "Gamma", "Delta")


def counted(*names: str) -> list[Row]:
    """The rows of a list whose column "No." counts them, below a line of headings."""
    return [Row(f"{at}{one}", str(at), one, "CN", at + 1) for at, one in enumerate(names, 1)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (("New", *FIRMS), [None, 1, 2, 3, 4]),
        (("Acme", "Beta", "Gamma", "New", "Delta"), [1, 2, 3, None, 4]),
        (FIRMS[1:], [2, 3, 4]),
        (FIRMS[::-1], [4, 3, 2, 1]),
        ((*FIRMS, "New"), [1, 2, 3, 4, None]),
        (("Acme", "Renamed", "Gamma", "Delta"), [1, 2, 3, 4]),
    ],
)
def test_numbers_that_count_the_rows_tell_nobody_apart_once_they_are_counted_anew(
    names: tuple[str, ...], found: list[int | None]
) -> None:
    suppliers = [known(at, str(at), one) for at, one in enumerate(FIRMS, 1)]
    assert identify(suppliers, counted(*names)) == found


def test_a_row_left_out_on_the_way_does_not_hide_that_numbers_count_rows() -> None:
    suppliers = [known(at, str(at), one) for at, one in enumerate(FIRMS, 1)]
    rows = counted("New", "Total", *FIRMS)
    del rows[1]  # rejected
    assert identify(suppliers, rows) == [None, 1, 2, 3, 4]


def test_of_two_alike_the_one_that_says_the_same_comes_first() -> None:
    suppliers = [known(1), Known(2, "other", "", "Acme", "CN")]
    assert identify(suppliers, [Row("other", "", "Acme", "CN"), row()]) == [2, 1]


def test_names_are_compared_without_case_width_and_spacing() -> None:
    assert plain("ＡＣＭＥ  Straße ") == plain("acme strasse")


@given(ROWS, ROWS)
def test_nobody_is_taken_twice_and_order_is_kept(old: list[Row], new: list[Row]) -> None:
    suppliers = [
        Known(number, one.digest, one.number, one.name, one.country)
        for number, one in enumerate(old)
    ]
    found = identify(suppliers, new)
    assert len(found) == len(new)
    taken = [one for one in found if one is not None]
    assert len(taken) == len(set(taken))
    assert set(taken) <= set(range(len(old)))


@given(ROWS)
def test_the_same_list_again_is_the_same_suppliers(rows: list[Row]) -> None:
    distinct = list(dict.fromkeys(rows))
    suppliers = [
        Known(number, one.digest, one.number, one.name, one.country)
        for number, one in enumerate(distinct)
    ]
    found = identify(suppliers, distinct)
    assert None not in found
    for one, supplier_id in zip(distinct, found, strict=True):
        assert supplier_id is not None
        assert distinct[supplier_id].number == one.number or not one.number
