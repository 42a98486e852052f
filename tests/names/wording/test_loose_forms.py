from __future__ import annotations

import pytest

from screener import matching
from screener.names.wording.loose_forms import spelled_right, with_form_right


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("joint sock company vesna", "joint stock company vesna"),  # a word that exists
        ("joint stok company plant radiorele", "joint stock company plant radiorele"),
        ("limited ilvbility company vesna", "limited liability company vesna"),
        ("limitt liability company vesna", "limited liability company vesna"),
        ("joint stockcompayn vesna", "joint stock company vesna"),
        ("vesnajoint stock company", "vesna joint stock company"),
        ("clossed joint stock company vesna", "closed joint stock company vesna"),
        ("hollywood limited liabilty company", "hollywood limited liability company"),
    ],
)
def test_a_word_of_a_form_is_told_by_the_others(written: str, right: str) -> None:
    assert with_form_right(written.split()) == tuple(right.split())


@pytest.mark.parametrize(
    "name",
    [
        "joint stock company vesna",
        "vesna private limited",
        "rolling stock company",
        "point stock company",  # a word that exists, beside the form
        "tate steel joint stock company",
        "limited reserve company",
        "finance public company with unlimited liability",
        "usability engineering center",
        "vesna sociedad de responsabilidad limitada",
    ],
)
def test_another_word_beside_a_form_is_none_of_it(name: str) -> None:
    assert with_form_right(name.split()) == ()


def test_a_form_is_put_right_beside_a_brand_that_is_near_another_word() -> None:
    name = "open joint stock corpany gomev"  # *Gomez* is a word of a phrase
    assert spelled_right(name.split()) == ("open", "joint", "stock", "company", "gomev")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Open Joint Stock Corpany Gomev Radio Plant",
            "Open Joint Stock Company Gomel Radio Plant",
        ),
        ("JOINT SOCK COMPANY ASCON", "ASCON JSC"),
    ],
)
def test_a_name_is_found_beside_a_form_that_is_not_quite_right(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Live Stock Company Vesna", "Joint Stock Company Vesna"),
        ("Joint Sock Company Vesna", "Joint Stock Company Vostok"),
    ],
)
def test_another_firm_with_such_a_form_stays_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
