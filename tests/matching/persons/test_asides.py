"""Names of persons beside which another one stands: in brackets, by birth, a father's."""

from __future__ import annotations

import pytest

from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jack Ma (Ma Yun)", "马云"),
        ("Robin Li (Li Yanhong)", "李彦宏"),
        ("Jay Y. Lee (Lee Jae-yong)", "이재용"),
        ("Terry Gou (Gou Tai-ming)", "Terry Gou"),
        ("Viktor Bout (Vadim Markovich Aminov)", "Vadim Aminov"),
        ("Ahmed Hassan (Sole Proprietor)", "Ahmed Hassan"),
        ("Zhang Wei (Legal Representative)", "张伟"),
    ],
)
def test_another_whole_name_in_brackets_is_the_persons_too(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmed Hassan (Managing Director)", "Hassan Director"),
        ("Maher al-Assad (brother of Bashar al-Assad)", "Bashar al-Assad"),
        ("Ali Hassan (son of Omar Khalid)", "Omar Khalid"),
        ("Juan Castro (hermano de Raúl Castro)", "Raúl Castro"),
        ("Maher Assad (Bruder von Baschar Assad)", "Baschar Assad"),
        ("John Smith (trading as Mary Jones)", "Mary Jones"),
    ],
)
def test_a_role_or_kinship_in_brackets_is_no_name(one: str, other: str) -> None:
    assert not match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Angela Merkel geb. Kasner", "Angela Dorothea Merkel"),
        ("Maria Schmidt née Müller", "Maria Müller"),
        ("Maria Schmidt (née Müller)", "Maria Schmidt"),
        ("Anna Kowalska z domu Nowak", "Anna Kowalska"),
        ("Иванова Анна Сергеевна (урожд. Петрова)", "Ivanova Anna"),
        ("Marie Dupont épouse Martin", "Marie Claire Martin"),
    ],
)
def test_the_family_by_birth_or_marriage_stands_for_the_other(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("İlham Əliyev", "Ilham Heydar oglu Aliyev"),
        ("Vagif Mammadov", "Мамедов Вагиф Али оглы"),
        ("Dinara Akhmetova", "Ахметова Динара Серік қызы"),
        ("Ramesh Kumar", "Ramesh Kumar S/o Mohan Lal"),
        ("Sunita Devi", "Sunita Devi W/O Ramesh Singh"),
        ("Kavitha Subramaniam", "Kavitha A/P Subramaniam"),
        ("Mohamed Abdel Aziz", "Mohamed Ould Abdel Aziz"),
        ("Mokhtar Ould Daddah", "المختار ولد داداه"),
        ("Naha Mint Mouknass", "الناها بنت مكناس"),
        ("Mohamed Ould Cheikh El Ghazouani", "محمد ولد الشيخ الغزواني"),
    ],
)
def test_a_father_named_behind_or_before_the_own_name_may_be_left_out(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Heydar Aliyev", "Ilham Heydar oglu Aliyev"),
        ("Heydar Ilham oglu Aliyev", "Ilham Heydar oglu Aliyev"),
        ("Vagif Ali oglu Mammadov", "Vagif Hasan oglu Mammadov"),
        ("Ghulam Rasool", "Muhammad Aslam s/o Ghulam Rasool"),
        ("Muhammad Aslam s/o Ghulam Nabi", "Muhammad Aslam s/o Ghulam Rasool"),
        ("Kavitha A/P Raman", "Raman A/L Kavitha"),
    ],
)
def test_the_father_and_another_fathers_son_are_others(one: str, other: str) -> None:
    assert not match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tan Sri Lim Kok Thay", "Lim Kok Thay"),
        ("Tan Sri Dato' Francis Yeoh Sock Ping", "Francis Yeoh"),
        ("Toh Puan Na'imah Abdul Khalid", "Naimah Abdul Khalid"),
        ("Datuk Seri Anwar Ibrahim", "Anwar Ibrahim"),
        ("الدكتور خالد المنصوري", "Khalid al-Mansouri"),
        ("المهندس أحمد حسن صالح", "Ahmed Hassan Saleh"),
        ("عبد العزيز آل الشيخ", "Abdulaziz Al al-Sheikh"),
    ],
)
def test_titles_of_malaysia_and_in_arabic_are_no_names(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王伟先生", "Wang Wei"),
        ("李娜女士", "Li Na"),
        ("法定代表人：王伟", "王伟"),
        ("代表取締役社長　佐藤健一", "佐藤健一"),
        ("田中太郎様", "田中太郎"),
        ("김철수 대표이사", "Kim Chul-soo"),
        ("김철수 씨", "김철수"),
        ("คุณสมชาย ใจดี", "Somchai Jaidee"),
        ("አቶ አበበ ከበደ", "Abebe Kebede"),
        ("Индивидуальный предприниматель Иванов Иван Иванович", "Ivan Ivanov"),
        ("John Smith t/a Smith Farms", "John Smith"),
        ("মোঃ রফিকুল ইসলাম", "Md. Rafiqul Islam"),
    ],
)
def test_what_somebody_is_in_other_scripts_is_no_name(one: str, other: str) -> None:
    assert match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("王伟先生", "王薇先生"),
        ("김철수 대표이사", "김철호 대표이사"),
        ("李先生", "李娜女士"),
        ("王伟董事长", "李强董事长"),
        ("John Smith t/a Smith Farms", "Paul Smith t/a Smith Farms"),
    ],
)
def test_what_two_are_makes_them_not_one(one: str, other: str) -> None:
    assert not match(one, other)
