"""Persons' names are spelled alike whatever transliteration they come from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.matching.scoring.person_spelling import apart, joined, spelled
from screener.names.given import is_patronymic


@pytest.mark.parametrize(
    "word",
    ["yurevich", "yuryevich", "iurievich", "jurjevitj", "yuryevych", "yurevic", "jurievitch"],
)
def test_a_patronymic_is_one_in_all_transliterations(word: str) -> None:
    assert is_patronymic(word)
    assert spelled(word) == "yuryovich"


@pytest.mark.parametrize("word", ["greenwich", "fortuna", "sandwich", "laguna", "marwan", "ivan"])
def test_other_names_are_no_patronymics(word: str) -> None:
    assert not is_patronymic(word)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Igor Nikolajevitj SJUBIN", "Игорь Николаевич Шубин"),
        ("Siarhej Siarhejevitj HIRHEL", "Siarhei Siarheevich HIRHEL"),
        ("Oleksandr Oleksandrovytj BONDARENKO", "Alexander Alexandrovich BONDARENKO"),
        # as the EU's list writes one and the same
        ("Marina Vladimirovna SETJINA", "Marina Vladimirovna SECHINA"),
        ("Polina Viktorovna KRJUTJKOVA", "Polina Viktorovna KRYUCHKOVA"),
        ("Zjanna Viktorovna MARFINA", "Zhanna Viktorovna MARFINA"),
        ("Alina Siarhejeuna KASIANTJYK", "Alina Sergeevna KASYANCHYK"),
        ("Dina Ivanovna OJUN", "Dina Ivanovna OYUN"),
        ("Ivan Jurjevitj SAKALOUSKI", "Ivan Yurievich SOKOLOVSKI"),
        ("Maksim Yurevich FILATAU", "Maksim Jurjevitj FILATOV"),
        ("Irina Aliaksandrauna TSELIKAVETS", "Irina Alexandrovna TSELIKOVEC"),
        ("Abdol Hossein KHOSROU PANAH", "Abdul Hossein KHOSROW PANAH"),
        ("Abdolreza Rahmani", "Abdul Reza Rahmani"),
        ("Hikmat Mizban Ibrahim al-Azzaoui", "Hikmat Mizban Ibrahim al-Azzawi"),
        ("Rashid Taan Kathim", "Rachid Taan Kazim"),
        ("Andrei Fiodaravich Smal", "Andrei Fyodorovich Smal"),
        ("Grigory Viktorovitsj BEREZKIN", "Grigory Viktorovich BEREZKIN"),
        ("Anatol Ivanavich Kavaliou", "Anatoly Ivanovich Kovalev"),
        ("Rida Ali KHAMIS", "Reda Ali KHAMIS"),
        ("Sekou Toure", "Seku Toure"),
        ("Abdou Sow", "Abdu Sow"),
        ("Osama Abdelmongy Abdalla BAKR", "Osama Abd Elmongy Abdalla BAKR"),
        ("Yon Chun Cho", "Yon Jun Jo"),
        ("Myong-Chin Chang", "Jang Myong-Jin"),
        ("Jae Gyong PAK", "Chae-kyong PAK"),
        ("Ghassan Belal", "غسان بلال"),
        ("Hamdullah Nomani", "حمد الله نعمانی"),
        ("Jalaluddin Haqqani", "جلال الدين حقانى"),
        ("Seyed Hojjatollah Qureishi", "سید حجت الله قریشی"),
        ("Mohammad Hossein Dadras", "محمدحسین دادرس"),
        ("Qasem Rezaei", "قاسم رضایی"),
        ("Salah Eddine Gasmi", "Salahuddin Gasmi"),
        ("Abolfazl Nazeri", "Abu al-Fazl Nazeri"),
        ("Mohsen Fakhrizadeh", "محسن فخری زاده"),
        ("Seyyed Nader Safavi", "Nader Safavi"),
        ("Ismail Haniyeh", "إسماعيل هنية"),
        ("Delcy Rodríguez", "RODRIGUEZ GOMEZ, Delcy Eloina"),
        ("安倍晋三", "Shinzo Abe"),
        ("Evgueni Prigojine", "Yevgeniy Prigozhin"),
        ("Sergueï Choïgou", "Сергей Шойгу"),
        ("Igor Chouvalov", "SHUVALOV, Igor"),
        ("Jamal Boutov", "Jamal Butov"),
        ("Jamal Tschernow", "Jamal Chernov"),
        ("Andrey Vladimirovich Tscheresow", "Andrey Vladimirovich Cherezov"),
        ("Jean-Michel Joukov", "Jean-Michel Zhukov"),
        ("Joumaboï Abdoulov", "Jumaboy Abdulov"),
        ("Andrey Anatolievich Alekseyenko", "Andrej Aleksejenko"),
        ("Kyrylo Serhiyovych Stremousov", "Kirill Sergeevich Strimousov"),
        ("Guennadi Timtchenko", "Gennady Timchenko"),
        ("Gennady Timchenko", "Геннадий Тимченко"),
        ("Sergueï Viktorovich Chemezov", "Сергей Викторович Чемезов"),
    ],
)
def test_one_person_is_found_in_other_transliterations(first: str, second: str) -> None:
    assert matching.compare(first, second, kind="person").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("احمد وحیدی", "Ahmad Vahid"),
        ("Sergey Nikolaevich Ivanov", "Сергей Николаевич Петров"),
        ("王毅", "Wang Yi Ming Hua"),
        ("Oleg Jurjevitj Sjubin", "Oleg Yurievich Shulgin"),
        ("Irina Alexandrovna Tselikova", "Irina Alexandrovna Tselikovets"),
        ("Marina Vladimirovna SETJINA", "Marina Vladimirovna SENINA"),
        ("Kim Jong-il", "Kim Jong-un"),
    ],
)
def test_relatives_and_namesakes_are_not(first: str, second: str) -> None:
    assert not matching.compare(first, second, kind="person").is_match


@given(st.text(alphabet="abdeghijklmnoprstuvyz ", max_size=40))
def test_plain_words_keep_at_least_one_letter(text: str) -> None:
    assert bool(joined(text).strip()) == bool(text.strip())
    assert all(spelled(word) for word in joined(text).split())


@given(st.text(max_size=40))
def test_names_without_arabic_letters_stay_as_they_are(text: str) -> None:
    if not any("\u0600" <= char <= "\u06ff" for char in text):
        assert apart(text) == text


@pytest.mark.parametrize(
    ("own", "usual"),
    [
        ("ทักษิณ ชินวัตร", "Thaksin Shinawatra"),
        ("ยิ่งลักษณ์ ชินวัตร", "Yingluck Shinawatra"),
        ("อภิสิทธิ์ เวชชาชีวะ", "Abhisit Vejjajiva"),
        ("ชวน หลีกภัย", "Chuan Leekpai"),
        ("សម រង្ស៊ី", "Sam Rainsy"),
    ],
)
def test_names_of_thailand_and_cambodia_are_known_as_they_are_usually_spelled(
    own: str, usual: str
) -> None:
    assert matching.compare(own, usual, kind="person").is_match


def test_of_one_family_another_is_another() -> None:
    first, second = "ทักษิณ ชินวัตร", "Yingluck Shinawatra"
    assert not matching.compare(first, second, kind="person").is_match


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("علی خامنه‌ای", "Ali Khamenei"),
        ("مسلم مراغه ای", "Moslem Maraghei"),
        ("بیژن رحیمی", "Bijan Rahimi"),
        ("منیژه حکمت", "Manijeh Hekmat"),
        ("Zhaleh Karimi", "Zhale Karimi"),
        ("Manizha", "Maniza"),
        ("Mozhdeh", "Muzhda"),
    ],
)
def test_persian_family_of_a_town_and_a_zhe_are_those_of_latin(written: str, latin: str) -> None:
    assert matching.compare(written, latin, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("علی خمینی", "علی خامنه‌ای"),
        ("Ali Khomeini", "علی خامنه ای"),
        ("رضا قلعه ای", "رضا قلی"),
    ],
)
def test_persian_families_of_equal_consonants_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match
