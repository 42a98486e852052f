"""The grammar of the UFLPA list's name cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.sources.parsers.uflpa_cell import read_cell
from screener.sources.parsers.wro_cell import read_parties


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
        ("Acme (including eleven aliases: A; and B)", "announces 11 aliases and gives 2"),
        ("Acme (including 3 aliases: A; and B)", "announces 3 aliases and gives 2"),
        (
            "Acme Co. and its eight subsidiaries, which include A Co., Ltd. and B Co., Ltd.",
            "announces 8 subsidiaries and gives 2",
        ),
        ("Acme [including one alias: A]", "holds words that announce another name"),
        ("Acme, a subsidiary of Acme Holding", "holds words that announce another name"),
        ("Acme (also known as B", "unbalanced"),
        ("Acme) Ltd", "unbalanced"),
    ],
)
def test_a_cell_that_contradicts_itself_is_in_doubt(cell: str, reason: str) -> None:
    assert read_cell(cell).doubt == reason
    assert read_cell(cell).names[0].text.startswith("Acme")


def test_subsidiaries_that_a_cell_names_are_firms_of_their_own() -> None:
    cell = read_cell(
        "Ninestar Corporation and its three Zhuhai-based subsidiaries, which include Zhuhai "
        "Ninestar Information Technology Co. Ltd., Zhuhai Pantum Electronics Co., Ltd., and "
        "Zhuhai Apex Microelectronics Co., Ltd."
    )
    assert ([one.text for one in cell.names], cell.doubt) == (["Ninestar Corporation"], "")
    assert cell.includes_subsidiaries
    assert [one.text for one in cell.subsidiaries] == [
        "Zhuhai Ninestar Information Technology Co. Ltd.",
        "Zhuhai Pantum Electronics Co., Ltd.",
        "Zhuhai Apex Microelectronics Co., Ltd.",
    ]
    cell = read_cell(
        "Chenguang Biotech Group Co., Ltd. and its subsidiary Chenguang Yanqi Co. Ltd."
    )
    assert [one.text for one in cell.names] == ["Chenguang Biotech Group Co., Ltd."]
    assert [one.text for one in cell.subsidiaries] == ["Chenguang Yanqi Co. Ltd."]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("Acme Co., Ltd. (a.k.a. Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. (aka Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. (f/k/a Other Co., Ltd.)", "former"),
        ("Acme Co., Ltd. (now known as Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. (doing business as Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. (alias: Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. (including its alias Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd., formerly known as Other Co., Ltd.", "former"),
        ("Acme Co., Ltd. including one alias: Other Co., Ltd.", "alias"),
        ("Acme Co., Ltd. and subsidiaries (also known as Other Co., Ltd.)", "alias"),
        ("Acme Co., Ltd. AKA Other Co., Ltd.", "alias"),
        ("Acme Co., Ltd., dba Other Co., Ltd.", "alias"),
    ],
)
def test_another_name_is_read_whatever_words_announce_it(cell: str, kind: str) -> None:
    assert _names(cell) == [("Acme Co., Ltd.", "primary"), ("Other Co., Ltd.", kind)]
    assert not read_cell(cell).doubt


@pytest.mark.parametrize(
    "firm",
    [
        "Xinjiang Aka Textile Co., Ltd.",
        "Aka Textile Co., Ltd.",
        "AAA DBA Co., Ltd.",
        "Xinjiang N. K. A. Textile Co., Ltd.",
        "Xinjiang Alias Cotton Co., Ltd.",
    ],
)
def test_such_letters_within_a_firm_s_name_are_part_of_it(firm: str) -> None:
    cell = read_cell(firm)
    assert [(one.text, one.kind) for one in cell.names] == [(firm, "primary")]
    assert cell.doubt  # somebody should look
    (party,) = read_parties(firm)
    assert [one.text for one in party.names] == [firm]
    assert [text for text, _ in _names(f"Acme (also known as B; and {firm})")] == [
        "Acme",
        "B",
        firm,
    ]


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
