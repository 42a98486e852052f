"""Names of persons that agree only in parts that many others bear."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Muhammad Yusuf", "Isse Mohamed YUSUF"),
        ("Muammar Qadhafi", "Khamis Muammar QADHAFI"),
        ("Mohammad Hasan", "Muhammad Hassan Khalid OMAR"),
        ("محمد عبد الله", "نزار محمد عبد الله"),
    ],
)
def test_given_names_without_the_first_or_without_two_more_are_another_persons(
    director: str, listed: str
) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Samir Haddad", "Mohammad Samir HADDAD"),
        ("Wael Abdulkarim", "Mohammad Wael ABDULKARIM"),
        ("HASSAN, Ali", "Ali Mahmoud HASSAN"),
        ("Tariq Aziz", "Tariq Mikhail AZIZ"),
        ("Hassan Ali", "Ali Hassan"),
        ("Abdulrahman SHAMS", "Abdulrahman Abdulrahim Abdulnab SHAMS"),
        ("Walid Jadallah", "Walid Mohammed Mustafa JADALLAH"),
    ],
)
def test_the_first_and_the_family_are_enough_and_muhammad_may_be_left_out(
    director: str, listed: str
) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Ahmed Saad", "Nizam Saed AHMAD"),
        ("Saeed Mohammadi", "محمود ابراهيم سعيد"),
        ("Hassan Abdi", "Abdu Tamer HASSAN"),
        ("Marko Pavlović", "Andrey Pavlovich MARKOV"),
    ],
)
def test_a_name_only_near_another_in_another_place_tells_nobody(director: str, listed: str) -> None:
    assert not match(director, listed)


def test_a_misspelled_family_is_found_beside_the_first_name_and_before_it_with_a_patronymic() -> (
    None
):
    assert match("Ermias Germay", "Ermias Ghermay GURO")
    assert match("Медведчук Віктор Володимирович", "Viktor Medwedtschuk")


@pytest.mark.parametrize(
    ("director", "listed"),
    [("Ahmed Abbas", "Ahmed, A"), ("Muhammad Khan", "Mohammed K"), ("Ahmed Adan", "A. Ahmed")],
)
def test_a_given_name_beside_an_initial_tells_nobody(director: str, listed: str) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Abbas Ahmed", "Ahmed, A"),
        ("A. Karim", "Ahmed KARIM"),
        ("Soleimani G.", "Gholamreza SOLEIMANI"),
    ],
)
def test_a_family_beside_an_initial_does(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [("Tariq Sheikh", "Tariq"), ("Samer Sheikh", "Samir"), ("Hassan Sayed", "Hasan")],
)
def test_a_title_behind_a_given_name_is_the_family(director: str, listed: str) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Hassan, Sheikh", "Hassan"),
        ("Sheikh Hassan", "Hassan"),
        ("Nadeem Akhtar Sheikh", "Nadeem Akhtar"),
        ("Mufti Nadeem Akhtar", "Nadeem Akhtar"),
        ("Daw Thidar", "Thidar"),
    ],
)
def test_one_before_it_or_behind_a_comma_is_none(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Muhammad Asif", "Muhammad NASIF"),
        ("Ahmad Yusuf", "Hamed YUSSEF"),
        ("Mohammad Hasan", "Muhammad AHSAN"),
        ("Erkan Yıldız", "Ercan YILDIZ"),
        ("Ranko Petrović", "Ratko PETROVIC"),
        ("Vladimir Đorđević", "Vlastimir DORDEVIC"),
    ],
)
def test_two_given_names_a_letter_apart_are_two(director: str, listed: str) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Hamed Karimi", "Hamid KARIMI"),
        ("Ameen Haddad", "Amine HADDAD"),
        ("Rached Mansour", "Rashed MANSOUR"),
        ("Mahamat Nouri", "Mohamed NOURI"),
    ],
)
def test_spellings_of_one_given_name_are_one(director: str, listed: str) -> None:
    assert match(director, listed)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Omar al-Bashir", "Omar Hassan Ahmad al-Bashir"),
        ("Omar Bashir", "Omar Hassan Ahmad AL-BASHIR"),
        ("Maher Assad", "Maher Hafiz Ali al-Assad"),
        ("Bashar Assad", "Bashar Hafez Ali Assad"),
        ("Muammar Qadhafi", "Muammar Mohammed Abu Minyar QADHAFI"),
    ],
)
def test_given_names_that_begin_and_end_alike_may_be_one_persons(a: str, b: str) -> None:
    assert match(a, b)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Nguyen Thi Lan", "Nguyen Thi Loan"),
        ("Tran Van Minh", "Tran Van Manh"),
        ("Pham Van Tuan", "Pham Van Toan"),
        ("Mohammad Rafiqul Islam", "Mohammad Shafiqul Islam"),
        ("Lee Jae-hyun", "Lee Jae-hyung"),
        ("Tanaka Hiroshi", "Tanaka Hitoshi"),
        ("Sato Yuki", "Sato Yuko"),
        ("Wu Xiaoling", "Wu Xiaolong"),
        ("Zhao Jianjun", "Zhao Jianjin"),
        ("Mustafa Kaya", "Mustafa Kara"),
    ],
)
def test_given_names_and_families_that_are_nearly_alike_are_others(
    director: str, listed: str
) -> None:
    assert not match(director, listed)


@pytest.mark.parametrize(
    ("director", "listed"),
    [
        ("Wu Xiaolnig", "Wu Xiaoling"),
        ("Zhao Jianming", "Zhao Jianmin"),
        ("Pak Jae-hyon", "Park Jae-hyun"),
        ("김정은", "KIM Jong Un"),
        ("Sulaymon Karimov", "Sulaiman Karimov"),
    ],
)
def test_a_slip_and_another_spelling_are_the_same(director: str, listed: str) -> None:
    assert match(director, listed)
