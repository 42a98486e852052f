"""Names of persons, in any order and script."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mohammed Al-Rashid", "Muhammad al Rashed"),
        ("PETROV, Aleksandr", "Александр Петров"),
        ("Ivan Petrovich Sidorov", "Сидоров Иван"),
        ("J. Smith", "John Smith"),
        ("محمد علي", "Mohamed Ali"),
        ("عبد الله حسن", "Abdullah Hassan"),
        ("Αλέξανδρος Παπαδόπουλος", "Alexandros Papadopoulos"),
        ("王伟", "Wang Wei"),
        ("王伟", "Wei WANG"),
        ("习近平", "Xi Jinping"),
        ("欧阳修", "Ouyang Xiu"),
        ("김정은", "Kim Jong Un"),
        ("박지성", "Park Ji-sung"),
        ("최태원", "Chey Tae-won"),
        ("山田太郎", "Yamada Taro"),
        ("田中 花子", "TANAKA Hanako"),
    ],
)
def test_one_person_in_two_spellings_matches(first: str, second: str) -> None:
    assert matching.compare(first, second, kind="person").is_match
    assert matching.compare(second, first, kind="person").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("John Smith", "Jane Smith"),
        ("Li Wei", "Li Wen"),
        ("王伟", "Wang Wen"),
        ("李明", "Li Ming Zhao Qiang"),
        ("Ivan Sidorov", "Ivan Petrov"),
    ],
)
def test_two_persons_do_not(first: str, second: str) -> None:
    assert not matching.compare(first, second, kind="person").is_match
