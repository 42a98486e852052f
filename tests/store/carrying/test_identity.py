from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.model import plain
from screener.store.carrying import identity
from screener.store.carrying.identity import Row

TEXT = st.sampled_from(["", "A", "B", "Acme", "ACME", "Äcme"])
ROWS = st.lists(st.builds(Row, digest=TEXT, number=TEXT, name=TEXT, country=TEXT), max_size=8)


def known(
    supplier_id: int, number: str = "", name: str = "Acme", country: str = "CN", city: str = ""
) -> tuple[int, Row]:
    return supplier_id, row(number, name, country, city)


def row(number: str = "", name: str = "Acme", country: str = "CN", city: str = "") -> Row:
    return Row(f"{name}{country}{city}", number, name, country)


def identify(
    suppliers: Sequence[tuple[int, Row]], rows: Sequence[Row], *, left: Collection[int] = ()
) -> list[int | None]:
    digests = {supplier_id: one.digest for supplier_id, one in suppliers}
    return identity.identify(
        [
            identity.Known(at, one.number, one.name, one.country, at in left)
            for at, one in suppliers
        ],
        rows,
        lambda wanted: {supplier_id: digests[supplier_id] for supplier_id in wanted},
    )


def test_the_number_decides_over_the_name() -> None:
    suppliers = [known(1, "7", "Acme"), known(2, "8", "Beta")]
    assert identify(suppliers, [row("8", "Acme"), row("7", "Beta")]) == [2, 1]


def test_numbers_of_a_lists_own_beside_a_count_tell_who_is_who() -> None:
    suppliers = [known(1, "1", "Acme"), known(2, "2", "Beta")]
    assert identify(suppliers, [row("2", "Acme"), row("V-7", "Beta")]) == [2, None]


def test_a_number_whose_bearer_left_is_another_firms_where_the_name_is() -> None:
    gone = [known(1, "7", "Acme")]
    assert identify(gone, [row("7", "Beta")], left={1}) == [None]
    assert identify(gone, [row("7", "ACME", "DE")], left={1}) == [1]
    both = [*gone, known(2, "7", "Beta")]
    assert identify(both, [row("7", "Gamma")], left={1}) == [2]
    assert identify(both, [row("7", "Acme")], left={1, 2}) == [1]
    twice = [*both, known(3, "7", "Beta", "DE")]
    assert identify(twice, [row("7", "Acme")], left={1}) == [1]


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
    return [replace(row(str(at), one), row=at + 1) for at, one in enumerate(names, 1)]


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


def in_cities(first: int, *firms: tuple[str, str]) -> list[Row]:
    """The rows of such a list, of firms that may have one name; its numbers begin with this one."""
    return [
        replace(row(str(first + at), name, city=city), row=at + 2)
        for at, (name, city) in enumerate(firms)
    ]


HOSHINE = [("Hoshine", "Leshan"), ("Hoshine", "Urumqi")]
OTHERS = [("Acme", ""), ("Beta", "")]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        ([*OTHERS, HOSHINE[1]], [3, 4, 2]),
        ([*OTHERS, HOSHINE[1], HOSHINE[0]], [3, 4, 2, 1]),
        ([*OTHERS, ("Hoshine", "Shanshan")], [3, 4, None]),
        ([HOSHINE[1]], [2]),
        ([OTHERS[0], *HOSHINE], [3, 1, 2]),
        ([OTHERS[0], HOSHINE[1], ("Hoshine", "Shanshan")], [3, 2, None]),
    ],
)
@pytest.mark.parametrize("first", [0, 1])
def test_of_namesakes_counted_anew_each_is_the_one_that_says_the_same(
    first: int, now: list[tuple[str, str]], found: list[int | None]
) -> None:
    suppliers = list(enumerate(in_cities(first, *HOSHINE, *OTHERS), 1))
    assert identify(suppliers, in_cities(first, *now)) == found


@pytest.mark.parametrize(("before", "after"), [(100001, 100002), (2, 3), (100001, 1), (1, 2)])
def test_consecutive_numbers_that_do_not_begin_as_a_count_are_the_lists_own(
    before: int, after: int
) -> None:
    suppliers = list(enumerate(in_cities(before, ("Hoshine", ""), ("Acme", "")), 1))
    rows = in_cities(after, ("Acme", ""), ("Hoshine", ""))
    was = {one.number: supplier_id for supplier_id, one in suppliers}
    assert identify(suppliers, rows) == [was.get(one.number) for one in rows]


def test_a_number_that_is_taken_on_goes_to_the_namesake_that_says_the_same() -> None:
    suppliers = [known(1, city="Leshan"), known(2, city="Urumqi")]
    assert identify(suppliers, [row("8", city="Urumqi"), row("9", city="Leshan")]) == [2, 1]


def test_of_two_alike_the_one_that_says_the_same_comes_first() -> None:
    suppliers = [known(1), known(2, city="other")]
    assert identify(suppliers, [row(city="other"), row()]) == [2, 1]


def test_of_two_alike_neither_is_the_one_that_says_something_else() -> None:
    suppliers = [known(1, city="Leshan"), known(2, city="Urumqi")]
    assert identify(suppliers, [row(city="Urumqi"), row(city="Shanshan")]) == [2, None]
    assert identify(suppliers, [row(city="Shanshan")]) == [None]
    assert identify(suppliers[:1], [row(city="Shanshan"), row(city="Urumqi")]) == [None, None]


def test_of_two_that_say_the_same_each_keeps_its_number() -> None:
    suppliers = [known(1, "7"), known(2, "8"), known(3, "8", "Beta")]
    assert identify(suppliers, [row("8")]) == [2]


def test_namesakes_are_told_by_a_country_that_each_side_has_once() -> None:
    suppliers = [known(1, country="DE"), known(2, country="CN"), known(3, country="")]
    rows = [row(country=code, city="new") for code in ("CN", "", "DE", "FR")]
    assert identify(suppliers, rows) == [2, 3, 1, None]


@pytest.mark.parametrize(
    ("was", "now", "found"), [("", "CN", 1), ("CN", "", 1), ("", "", 1), ("CN", "DE", None)]
)
def test_a_country_that_is_not_known_agrees_with_any(was: str, now: str, found: int | None) -> None:
    assert identify([known(1, country=was)], [row(country=now)]) == [found]


def test_names_are_compared_without_case_width_and_spacing() -> None:
    assert plain("ＡＣＭＥ  Straße ") == plain("acme strasse")


@given(ROWS, ROWS)
def test_nobody_is_taken_twice_and_order_is_kept(old: list[Row], new: list[Row]) -> None:
    found = identify(list(enumerate(old)), new)
    assert len(found) == len(new)
    taken = [one for one in found if one is not None]
    assert len(taken) == len(set(taken))
    assert set(taken) <= set(range(len(old)))


@given(ROWS)
def test_the_same_list_again_is_the_same_suppliers(rows: list[Row]) -> None:
    distinct = list(dict.fromkeys(rows))
    found = identify(list(enumerate(distinct)), distinct)
    assert None not in found
    for one, supplier_id in zip(distinct, found, strict=True):
        assert supplier_id is not None
        assert distinct[supplier_id].number == one.number or not one.number
