"""Cells that name a country, or several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake
from screener.intake.cells.countries import read_countries, read_country

Read = Callable[..., Intake]


def test_an_unreadable_country_is_kept_as_written_with_a_gap(read: Read) -> None:
    found = read("Supplier,Country\nAcme,Ruritania\nBeta,\nGamma,Congo\n")
    assert [(each.country, each.country_text) for each in found.suppliers] == [
        ("", "Ruritania"),
        ("", ""),
        ("", "Congo"),
    ]
    assert [[gap.field for gap in each.gaps] for each in found.suppliers] == [
        ["country"],
        [],
        ["country"],
    ]


@pytest.mark.parametrize(
    ("text", "codes", "unread"),
    [
        ("China, Korea, Democratic People's Republic of", ("CN", "KP"), []),
        ("China, Korea, DPR", ("CN", "KP"), []),
        ("Korea, D.P.R.", ("KP",), []),
        ("Chad / Sudan, South", ("TD", "SS"), []),
        ("Congo, Democratic Republic of the; Rwanda", ("CD", "RW"), []),
        ("Bosnia and Herzegovina and Serbia", ("BA", "RS"), []),
        ("St. Kitts & Nevis", ("KN",), []),
        ("Germany, Utopia, China", ("DE", "CN"), ["Utopia"]),
        ("China (Xinjiang), Vietnam", ("CN", "VN"), []),
        ("Vietnam, China, Hong Kong", ("VN", "CN", "HK"), []),
        ("Hong Kong, China", ("HK",), []),
        ("N / A", (), []),
        ("DE, n/a", ("DE",), []),
        ("n/a / n/a", (), []),
        ("L, M, A", (), ["L", "M", "A"]),
        ("D", ("DE",), []),
        ("Atlanta, Georgia, USA", ("US",), ["Atlanta", "Georgia"]),
        ("Georgia", ("GE",), []),
        ("", (), []),
    ],
)
def test_a_cell_may_name_several_countries(
    text: str, codes: tuple[str, ...], unread: list[str]
) -> None:
    found, gaps = read_countries(text)
    assert found == codes
    assert [dict(gap.statement.params)["text"] for gap in gaps] == unread


@pytest.mark.parametrize(
    ("text", "code"),
    [("Korea, DPR", "KP"), ("DPR Korea", "KP"), ("Sudan, South", "SS"), ("Korea, Rep. of", "KR")],
)
def test_a_country_by_a_name_turned_round(read: Read, text: str, code: str) -> None:
    (supplier,) = read(f'Supplier,Country\nAcme,"{text}"\n').suppliers
    assert supplier.country == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USA - Texas", "US"),
        ("US / TX", "US"),
        ("USA (California)", "US"),
        ("USA, Georgia", "US"),
        ("India, Gujarat", "IN"),
        ("Germany: Bayern", "DE"),
        ("UK / England", "GB"),
        # of two countries either may be meant, and these towns are in no such country
        ("Belgium / Luxembourg", ""),
        ("China / Hong Kong", ""),
        ("US - CA", ""),
        ("Mexico - USA", ""),
        ("USA – Springfield", ""),
        ("Atlanta, Georgia", ""),
    ],
)
def test_a_country_before_a_region_of_its_own(read: Read, text: str, code: str) -> None:
    (supplier,) = read(f'Supplier,Country\nAcme,"{text}"\n').suppliers
    assert supplier.country == code
    assert bool(supplier.gaps) is not bool(code)


@pytest.mark.parametrize("text", ["a," * 30_000 + "(b", "US," * 20_000 + "(b)c"])
def test_a_cell_of_many_signs_is_read_once(text: str) -> None:
    """Each sign was tried against the whole rest: such a cell took most of a minute."""
    assert read_country(text)[0] == ""
