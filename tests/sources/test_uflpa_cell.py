"""The grammar of the UFLPA list's name cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.sources.parsers.uflpa_cell import read_cell


def _names(cell: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in read_cell(cell).names]


def test_a_parenthesis_can_be_part_of_a_name() -> None:
    assert _names("Xinjiang Energy (Group) Real Estate Co., Ltd") == [
        ("Xinjiang Energy (Group) Real Estate Co., Ltd", "primary")
    ]


def test_aliases_can_hold_parentheses_and_subsidiaries_are_a_flag() -> None:
    cell = (
        "Hoshine Silicon Industry (Shanshan) Co., Ltd (including one alias: Hesheng Silicon "
        "Industry (Shanshan) Co.) and subsidiaries"
    )
    assert _names(cell) == [
        ("Hoshine Silicon Industry (Shanshan) Co., Ltd", "primary"),
        ("Hesheng Silicon Industry (Shanshan) Co.", "alias"),
    ]
    assert read_cell(cell).includes_subsidiaries


def test_a_trailing_abbreviation_is_an_alias() -> None:
    assert _names("No. 4 Vocation Skills Education Training Center (VSETC)") == [
        ("No. 4 Vocation Skills Education Training Center", "primary"),
        ("VSETC", "alias"),
    ]
    cell = (
        "Xinjiang Production and Construction Corps (XPCC) and its subordinate and affiliated "
        "entities"
    )
    assert _names(cell) == [
        ("Xinjiang Production and Construction Corps", "primary"),
        ("XPCC", "alias"),
    ]
    assert read_cell(cell).includes_subsidiaries


def test_former_names_follow_their_own_mark() -> None:
    cell = (
        "Sichuan Jingweida Technology Group Co., Ltd. (also known as Sichuan Mianyang Jingweida "
        "Technology Co., Ltd. and JWD Technology; and formerly known as Mianyang High-tech Zone "
        "Jingweida Technology Co., Ltd.)"
    )
    assert _names(cell)[1:] == [
        ("Sichuan Mianyang Jingweida Technology Co., Ltd.", "alias"),
        ("JWD Technology", "alias"),
        ("Mianyang High-tech Zone Jingweida Technology Co., Ltd.", "former"),
    ]


def test_and_within_a_name_does_not_split_it() -> None:
    cell = (
        "Zhangzhou Hang Fat Import & Export Co., Ltd. (also known as Zhangzhou Hengfa Import and "
        "Export Co., Ltd.)"
    )
    assert _names(cell)[1:] == [("Zhangzhou Hengfa Import and Export Co., Ltd.", "alias")]


def test_two_marks_without_a_semicolon() -> None:
    cell = (
        "Jiangsu Meike Solar Technology Co., Ltd. (also known as Meike Co. and formerly known as "
        "Jiangsu Gaozhao New Energy Development Co., Ltd.)"
    )
    assert _names(cell)[1:] == [
        ("Meike Co.", "alias"),
        ("Jiangsu Gaozhao New Energy Development Co., Ltd.", "former"),
    ]


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Acme (including three aliases: A; and B)", "announces 3 aliases and gives 2"),
        ("Acme (also known as B", "unbalanced"),
        ("Acme) Ltd", "unbalanced"),
    ],
)
def test_a_cell_that_contradicts_itself_is_in_doubt(cell: str, reason: str) -> None:
    assert read_cell(cell).doubt == reason
    assert read_cell(cell).names[0].text.startswith("Acme")


@pytest.mark.parametrize("cell", ["(also known as B)", ""])
def test_a_cell_without_a_name_is_refused(cell: str) -> None:
    with pytest.raises(ValueError, match="no name"):
        read_cell(cell)


_WORD = st.text("ABCDEFGHabcdefgh", min_size=3, max_size=8)
_FIRM = st.lists(_WORD, min_size=1, max_size=4).map(" ".join).map(lambda text: f"{text} Co., Ltd.")


@given(_FIRM, st.lists(_FIRM, min_size=1, max_size=5, unique=True))
def test_every_alias_that_is_written_is_read(firm: str, aliases: list[str]) -> None:
    cell = f"{firm} (also known as {'; and '.join(aliases)})"
    assert [text for text, _ in _names(cell)] == [firm, *(a for a in aliases if a != firm)]


@given(st.text(max_size=200))
def test_any_text_reads_or_is_refused(text: str) -> None:
    try:
        cell = read_cell(text)
    except ValueError:
        return
    assert cell.names[0].kind == "primary"
