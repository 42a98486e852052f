"""Other people of the same given names, and families whose names are near."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Ali Hassan", "Ali Hassan KHALIL"),
        ("Ali Hassan", "KHALIL, Ali Hassan"),
        ("Muhammad Yusuf", "Mohammad Yousef MANSOUR"),
        ("Mohammed Ali Wanjiku", "Ali MOHAMMED"),
        ("Vladimir Petrović", "Владимир Петрович Колбин"),
        ("Li Na", "Lina KINAYEH"),
    ],
)
def test_given_names_without_the_family_are_another_persons(director: str, listed: str) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Ali Khalil", "Ali Hassan KHALIL"),
        ("Samir Haddad", "Mohammad Samir HADDAD"),
        ("Juan Carlos Ramírez", "Juan Carlos RAMIREZ ABADIA"),
        ("Alireza Moradi", "Alireza Moradi CHOGHAMARANI"),
        ("Путин Владимир", "Vladimir Vladimirovich PUTIN"),
        ("Félix Ramón Bautista R.", "Felix Ramon Bautista ROSARIO"),
    ],
)
def test_with_the_family_they_are_the_same(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Saeed Mohammadi", "Muhammad Saeed"),
        ("Karim Ali", "Ali KARIMI"),
        ("Mohammad Hosseini", "Hussein Muhammad"),
        ("Dragan Marković", "Dragan MARINOVIC"),
        ("Petar Stojanović", "Petar STOJKOVIC"),
        ("Ivan Kovačević", "Ivan KOVACIC"),
        ("Zoran Petrović", "Zoran PETRIC"),
        ("Marko Babić", "Marko BATIC"),
        ("Шевченко Олександр Петрович", "Alexander VETENEVICH"),
        ("Zahid Hussain", "Wahid HUSAYN"),
        ("Muhammad Asif", "Muhammad ATIF"),
        ("Chen Jie", "Cheng Jie"),
        ("Kim Min-su", "Kim Mun-su"),
        ("Tin Maung", "Tun AUNG"),
    ],
)
def test_a_name_made_of_another_or_near_it_is_no_spelling_of_it(director: str, listed: str) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Mohammad Hoseini", "Mohammad HOSSEINI"),
        ("Zoran Petrovic", "Зоран Петровић"),
        ("Valentina Zenkevich", "Валентина Зянкевич"),
        ("Andrey Purgin", "Andriy PURHIN"),
        ("Yinon Levi", "Jinon LEVI"),
    ],
)
def test_transliterations_are(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [("S. Kumar", "Omar SHISHANI"), ("J. Smith", "Smita JAIN"), ("M. Khan", "Moshe KAHN")],
)
def test_beside_an_initial_the_family_must_be_the_very_same(director: str, listed: str) -> None:
    assert not match(director, listed)


def test_a_servant_of_god_is_no_father() -> None:
    assert not match("Abdul Salim", "Abu Salim")


def test_letters_outside_ascii_part_no_initials() -> None:
    """*Yıldız* was read as Yı L. D. ız."""
    assert not match("Ali Yıldız", "אלישע ירד")
    assert match("Ali Yıldız", "Ali YILDIZ")


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Oknha Ing Dara", "Dara Ing"),
        ("Hafiz Muhammad Saeed", "SAYED, Hafez Mohammad"),
        ("M. Pieter Deboutte", "Pieter Albert DEBOUTTE"),
        ("Dipl. Ing. Franz Huber", "Franz HUBER"),
    ],
)
def test_titles_are_left_off_and_names_are_not(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize("director", ["Dara", "Ms Dara"])
def test_what_may_be_a_title_is_a_name_beside_one_word(director: str) -> None:
    assert not match(director, "Dara Ing")


@pytest.mark.parametrize("listed", ["Wei ZHAO", "赵伟", "赵伟 Zhao Wei"])
def test_a_name_written_in_two_scripts_is_read_in_each(listed: str) -> None:
    assert match("赵伟 ZHAO WEI", listed)
