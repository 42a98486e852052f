"""Fathers' names as Turkic languages and as Russian write them; what somebody is the head of."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nursultan Äbişuly Nazarbaev", "Назарбаев Нурсултан Абишевич"),
        ("Kassym-Jomart Kemeluly Tokayev", "Токаев Касым-Жомарт Кемелевич"),
        ("Дариға Нұрсұлтанқызы Назарбаева", "Dariga Nursultanovna Nazarbayeva"),
        ("Ilham Heydar oglu Aliyev", "Алиев Ильхам Гейдарович"),
        ("Mehriban Arif qizi Aliyeva", "Mehriban Arifovna Aliyeva"),
        ("Алмазбек Шаршен уулу Атамбаев", "Almazbek Sharshenovich Atambayev"),
        ("Jasur Anvar o'g'li Karimov", "Jasur Anvarovich Karimov"),
    ],
)
def test_a_father_is_one_as_turkic_languages_and_as_russian_write_him(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Qajymqanuly Masimov", "Karim Askaruly Masimov"),
        ("Timur Asqaruly Kulibaev", "Аскар Тимурович Кулибаев"),
        ("Jasur Anvar ogli Karimov", "Jasur Akmalovich Karimov"),
        ("Anvar Karimov", "Jasur Anvar ogli Karimov"),
        ("Gurbanguly Ataev", "Gurban Ataev"),  # a Turkmen's own name
    ],
)
def test_another_father_or_the_father_himself_is_another(one: str, other: str) -> None:
    assert not match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("General of the Army Viktor Zolotov", "Viktor Vasilievich Zolotov"),
        ("Admiral of the Fleet Nikolai Yevmenov", "Nikolai Yevmenov"),
        ("Commander of the Ground Forces Mohammad Pakpour", "Mohammad Pakpour"),
        ("Ivan Kubrakou, Minister of Internal Affairs", "Ivan Kubrakou"),
        ("Commander-in-Chief of Defence Services Min Aung Hlaing", "Min Aung Hlaing"),
        ("Chief of Staff Walid Said", "Walid Said"),
        ("Field Marshal Asim Munir", "Asim Munir"),
    ],
)
def test_an_office_is_no_part_of_a_name(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xuekelaiti Zhakeer", "Shohrat Zakir"),
        ("TUNIYAZI, Aierken", "Erken Tuniyaz"),
        ("Mr. Tuerxun Maimaiti", "Tursun Memet"),
        ("Abulimiti Abudula", "Ablimit Abdulla"),
        ("Yilihamu Tuheti", "伊力哈木·土赫提"),
        ("努尔·白克力", "Nur Bekri"),
        ("Alimujiang Yimiti", "Alimjan Imit"),
    ],
)
def test_uyghurs_are_found_by_the_pinyin_of_their_names(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tuerxun Maimaiti", "Turghun Memet"),
        ("Xuekelaiti Zhakeer", "Shohrat Hesen"),
        ("Li Yiming", "Imin Li"),
        ("Aisha Musa", "Eysa Musa"),  # a woman of Africa
    ],
)
def test_what_is_a_name_elsewhere_is_read_as_no_uyghurs(one: str, other: str) -> None:
    assert not match(one, other)
