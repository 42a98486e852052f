"""Names of persons as people write them: with aliases, nicknames and articles, in two spellings."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ahmad Fadil Nazzal al-Khalayila @ Abu Musab Al Zarqawi", "Abu Mus'ab al-Zarqawi"),
        ("Ramesh Kumar Sharma @ Ramu Dada", "Ramu Dada"),
        ("Ahmed Hassan alias Abu Ali Tunisi", "Abu Ali al-Tunisi"),
        ("Ahmed Hassan a.k.a. Abu Ali Tunisi", "Abu Ali Tunisi"),
        ('José "Pepe" Mujica', "MUJICA CORDANO, Jose Alberto"),
        ('Joaquin "El Chapo" Guzman', "Joaquín Guzmán Loera"),
        ("Umar Hasan Ahmad EL BASHIR", "Omar al-Bashir"),
        ("AL-QADHAFI, Mu'ammar Muhammad Abu Minyar", "Moammar Gadhafi"),
        ("EL AISSAMI, Tarek", "Tareck Zaidan El Aissami Maddah"),
        ("Atta-ur-Rahman Khan", "Ataur Rahman Khan"),
        ("Mujibur Rahman", "Mujib-ur-Rehman"),
        ("RAHMAN, Sheikh Mujibur", "Sheikh Mujib-ur-Rahman"),
        ("Roh Moo-hyun", "No Mu-hyŏn"),
        ("Park Chung-hee", "Pak Chŏng-hŭi"),
        ("Chey Tae-won", "Choi Tae-won"),
        ("Shin Dong-bin", "신동빈"),
        ("Mohammed bin Salman", "SALMAN, Mohammed bin"),
    ],
)
def test_one_person_is_found_however_written(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shin Dong-bin", "Shin Dong-joo"),  # brothers of Lotte
        ("Kim Soo-bin", "Kim Soo-hyun"),
        ("Kovács Istvánné", "Kovács István"),  # his wife
        ("Fabien Martin", "Fabienne Martin"),
        ("Ayşe Demir", "Ayşen Demir"),
        ("Aung San", "Aung San Suu Kyi"),  # her father
        ("AZAROV Mykola Yanovych", "AZAROV Oleksii Mykolayovych"),  # his son
        ("Habibur Rahman", "Mizanur Rahman"),
        ("Abdul Rahman Khan", "Rahman Khan Gul Agha"),
        ("Timur Rahimov", "Tim Rahimov"),
        ("Mansur Rahman", "Mans al-Rahman"),
    ],
)
def test_another_of_the_family_or_of_a_like_name_stays_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RAHMAN, Mujibur", "Mujibur Rahman"),
        ("Ziaur Rahman", "Rahman Ziaur"),
        ("Ziaur Rahman", "Rahman, Zia-ur"),
        ("Abdur Rahman", "RAHMAN, Abdur"),
        ("Rehman Ataur", "Ata ur Rahman"),
        ("RAMIREZ, Arthur", "Arthur Ramirez"),
        ("Arthur Ramirez", "Arthur J. Ramirez"),
        ("Arthur Ramos", "RAMOS, Arthur"),
        ("Arthur Romero", "ROMERO, Arthur"),
        ("Timur Rahimov", "Тимур Рахимов"),
        ("Rahimov Timur", "Timur Rakhimov"),
        ("Timur Rahim", "RAHIM, Timur"),
        ("Mansour Rahimi", "منصور رحیمی"),
        ("Mansur Rahmon", "Мансур Рахмон"),
        ("Ghafoor Rahimi", "Ghafur Rahimi"),
    ],
)
def test_only_names_known_before_the_merciful_have_his_article(one: str, other: str) -> None:
    """Arthur ends in no article, and Mujibur does behind his family too."""
    backwards = " ".join(reversed(one.replace(",", "").split()))
    for written in (one, backwards):
        assert matching.compare(written, other, kind="person").is_match
        assert matching.compare(other, written, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jean Pierre Aka Kouame Serge", "Jean Pierre"),
        ("Kouame Serge Aka Jean Pierre", "Jean Pierre"),
        ("JEAN PIERRE AKA KOUAME SERGE", "Jean Pierre"),
        ("Siti Nur Alias Binti Omar", "Binti Omar"),
        ("SITI NUR ALIAS BINTI OMAR", "Binti Omar"),
    ],
)
def test_families_called_aka_and_alias_part_no_name(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match
    assert not matching.compare(other, one, kind="person").is_match


@pytest.mark.parametrize(
    "sign", ["aka", "a.k.a.", "A.K.A.", "f.k.a.", "AKA", "alias", "ALIAS", "@"]
)
def test_what_parts_two_names_is_written_small_with_points_or_alone_in_capitals(sign: str) -> None:
    name = f"Ahmed Hassan {sign} Abu Ali Tunisi"
    for each in ("Ahmed Hassan", "Abu Ali Tunisi"):
        assert matching.compare(name, each, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Johan Ericson", "Johanne Ericson"),
        ("Katarin Nagy", "Katarinne Nagy"),
        ("Jasmin Ali", "Jasminne Ali"),
    ],
)
def test_the_ending_of_a_wife_is_one_only_behind_a_man_who_is_known(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match
    assert matching.compare(other, one, kind="person").is_match


@pytest.mark.parametrize("man", ["István", "Zoltán", "Kálmán", "Márton", "Sebestyén"])
def test_a_wife_in_hungary_is_not_her_husband(man: str) -> None:
    for wife in (f"Kovács {man}né", f"KOVACS {man}ne"):
        assert not matching.compare(wife, f"Kovács {man}", kind="person").is_match


@pytest.mark.parametrize(
    ("written", "whole"),
    [
        ("Siti Nurhaliza bt Tarudin", "Siti Nurhaliza binti Tarudin"),
        ("Nor Azlina bte Ahmad", "Nor Azlina Binti Ahmad"),
        ("Mian Muhammad Mansha", "Muhammad Mansha"),
        ("Fco. Javier Pérez", "Francisco Javier Pérez"),
        ("Ana Mtz. Hdez.", "Ana Martínez Hernández"),
    ],
)
def test_what_registers_of_a_land_write_short_is_read(written: str, whole: str) -> None:
    assert matching.compare(written, whole, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("K.R. Narayanan", "KR Narayanan"),
        ("Vijay KR", "Vijay K R"),
        ("KR Narayanan", "Kocheril Raman Narayanan"),
        ("Rajesh Kr Singh", "Rajesh Kumar Singh"),
    ],
)
def test_two_initials_are_no_name_cut_short(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match
    assert not matching.compare("KR Singh", "Kumar Singh", kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("K.V. Tikhonova", "Katerina Vladimirovna Tikhonova"),  # whose normal form is Catherine
        ("O. Kobets", "Oleksandr Kobets"),
        ("Beyshen K. Isaev", "Beyshen Kasymovich Isaev"),
        ("H. Assad", "Hafez al-Assad"),
        ("GOLUBEV VY", "Vasiliy Yuryevich Golubev"),
        ("Sechin II", "Igor Ivanovich Sechin"),
        ("ПЕТРОВ АН", "Andrey Nikolaevich Petrov"),
    ],
)
def test_initials_are_of_the_name_as_it_is_written(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. Assad", "Hafez al-Assad"),
        ("H. Rahman", "Hafez Abd al-Rahman"),
        ("R. Luca", "Roberto De Luca"),
        ("J. Berg", "Jan van den Berg"),
        ("O. Laden", "Osama bin Laden"),
        ("Irina Li", "Irina Lev Ivanovich"),
        ("Mohammad bin Salman Al Saud", "Salman Al Saud"),  # his father
        ("Fayssal bin Abd al-Hamid al-Masli", "Abd al-Hamid al-Masli"),
        ("Ruben Pestano Lavilla (jr)", "Ruben Pestano Rahpeyk"),
        ("Ali Mohamad Kassan", "Ali Mohamad Hassan"),
        ("איל עופר", "Idan Ofer"),  # his brother
        ("ינון לוי", "Yinon Lapid"),
        ("খালেদা জিয়া", "Khaled Zaman"),
    ],
)
def test_another_initial_son_or_namesake_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohammed bin Salman Al Saud", "Bin Salman Al Saud"),
        ("Mohamed Ben Salah Trabelsi", "Ben Salah Trabelsi"),
        ("Peter Ben Carter Jones", "Ben Carter Jones"),
    ],
)
def test_a_son_without_his_own_name_is_not_his_father(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bashar Al Asad - Director", "Bashar al-Asad"),
        ("Managing Director: Bashar Al Asad", "Bashar al-Asad"),
        ("His Excellency Muhammad Gaddafi", "Muhammad Gaddafi"),
        ("Ameen Ahmed, CEO", "Ameen Ahmed"),
        ("AZIZ, Abdul", "Abdul Aziz"),
        ("MATIN, ALLAH DAD", "Allah Dad Matin"),
        ("Haji Allah Dad Matin", "Allah Dad Matin"),
        ("الله داد متین", "Allah Dad Matin"),
        ("Allah Nawaz Khan", "Allahnawaz Khan"),
        ("Habib Allah Noor", "Habibullah Noor"),
        ("رحمت الله نواز", "Rahmatullah Nawaz"),
        ("عبد الله نور الدين", "Abdullah Nuruddin"),
        ("Abd Allah Dad", "Abdullah Dad"),
        ("احمدرضا رادان", "Ahmad-Reza Radan"),
        ("Seyedali Mirkarimi", "Seyed Ali Mirkarimi"),
        ("فؤاد طويل", "Fuad Tawil"),
        ("علی فدوی", "Ali Fadavi"),
        ("احمد ذوالقدر", "Ahmed Zulqadr"),
        ("ثناء اللہ غفاری", "Sanaullah Ghafari"),
        ("عبد الروف ذاکر", "Abdul Rauf Zakir"),
        ("راضي عبد السميع أبواليزيد العياشي", "Radi Abd El Samie Abou El Yazid El Ayashi"),
        ("Sergej Šojgu", "Sergey Shoigu"),
        ("Baššār al-Asad", "Bashar al-Asad"),
        ("Đorđe Petrović", "Djordje Petrovic"),
        ("Юрый Хаджымуратавіч Караеў", "Yuri Khadzimuratovich Karayev"),
        ("Tariq Mkihail Aziz", "Tariq Mikhail Aziz"),
        ("עידן עופר", "Idan Ofer"),
        ("ינון לוי", "Yinon Levi"),
        ("גיל שויד", "Gil Shwed"),
        ("יצחק הרצוג", "Yitzhak Herzog"),
        ("খালেদা জিয়া", "Khaleda Zia"),
        ("সালমান ফজলুর রহমান", "Salman Fazlur Rahman"),
        ("हाफिज सईद", "Hafiz Saeed"),
        ("Mukeshbhai Dhirubhai Ambani", "Mukesh Dhirubhai Ambani"),
        ("Nirbhai Singh", "Nirbhay Singh"),
    ],
)
def test_titles_glued_names_and_letters_of_others_are_read(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ذو الهمة شاليش", "Dhu al-Himma Shalish"),
        ("عبد الكريم ذو النون", "Abdul Karim Dhu al-Nun"),
        ("ذو الفقار علي", "Dhu al-Fiqar Ali"),
        ("ذو الفقار علي", "Zulfiqar Ali"),
        ("ذوالفقار احمد", "Zulfiqar Ahmad"),
    ],
)
def test_dhu_al_is_read_so_and_as_zul(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


def test_coo_is_a_family_behind_one_name_and_a_role_behind_two() -> None:
    assert matching.compare("Anna Coo", "Anna Kuo", kind="person").is_match
    assert matching.compare("Ameen Ahmed, COO", "Ameen Ahmed", kind="person").is_match
