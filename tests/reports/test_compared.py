from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from screener.model import Name, Result
from screener.reports.compared import alike, compared


def _marked(left: str, right: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    found = compared(left, right)
    return found.only_left, found.only_right


def test_words_that_one_name_lacks_are_marked() -> None:
    assert _marked("Hetian Taida Garment", "Hetian Taida Apparel Co., Ltd") == (
        ("Garment",),
        ("Apparel", "Co", "Ltd"),
    )


def test_case_accents_order_and_ampersand_do_not_differ() -> None:
    assert _marked("ÉTOILE & Fils", "Fils and Etoile") == ((), ())


def test_han_names_are_compared_sign_by_sign() -> None:
    assert _marked("新疆蓝桥轧花", "新疆红桥轧花") == (("蓝",), ("红",))


def test_across_scripts_nothing_is_marked() -> None:
    found = compared("合盛硅业", "Hoshine Silicon")
    assert not found.same_script
    assert not any(word.differs for word in (*found.left, *found.right))


@given(st.text(max_size=80), st.text(max_size=80))
def test_the_pieces_are_the_name_and_equal_names_never_differ(left: str, right: str) -> None:
    found = compared(left, right)
    assert "".join(word.text for word in found.left) == left
    assert "".join(word.text for word in found.right) == right
    assert _marked(left, left) == ((), ())


def test_listings_that_compare_the_same_are_shown_together(result: Result) -> None:
    (match,) = result.assessments[0].matches
    dotted = replace(match, listed_name=Name("Hetian Taida Apparel Co., Ltd.", "primary"))
    other = replace(match, tier="possible")
    assert alike((match, dotted, other)) == [[match, dotted], [other]]
