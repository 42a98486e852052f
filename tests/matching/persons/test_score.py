"""Names of persons, in any order and script."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener import matching
from screener.model import Listing, Match, Name, Owner, Supplier
from screener.names.birth import name_and_birth
from tests.matching.test_kinds import entry


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mohammed Al-Rashid", "Muhammad al Rashed"),
        ("Alrashid", "al-Rashid"),
        ("PETROV, Aleksandr", "Александр Петров"),
        ("Ivan Petrovich Sidorov", "Сидоров Иван"),
        ("J. Smith", "John Smith"),
        ("Smith JA", "John Andrew Smith"),
        ("Smith J.A.", "John Andrew Smith"),
        ("Chr. Hansen", "Christian Hansen"),
        ("Wm. Brown", "William Brown"),
        ("Alex. Petrov", "Aleksandr Petrov"),
        ("Abdel Fattah Saeed", "عبد الفتاح سعيد"),
        ("Abdurrahman Khan", "Abdul Rahman Khan"),
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
        ("Smith JB", "John Andrew Smith"),
        ("Chr. Hansen", "Peter Hansen"),
        ("Juan Corrales", "Juan Corral"),
        ("Abdul Karim", "Abdul Rahim"),
        ("Li Wei", "Li Wen"),
        ("王伟", "Wang Wen"),
        ("李明", "Li Ming Zhao Qiang"),
        ("Ivan Sidorov", "Ivan Petrov"),
    ],
)
def test_two_persons_do_not(first: str, second: str) -> None:
    assert not matching.compare(first, second, kind="person").is_match


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Bob Kowalski", "Robert Kowalski"),
        ("Bill Gates", "William Henry Gates"),
        ("Mike Johnson", "Michael Johnson"),
        ("Liz Taylor", "Elizabeth Taylor"),
        ("Tony Blair", "Anthony Blair"),
        ("Alex Turner", "Alexander Turner"),
        ("Sasha Petrov", "Александр Петров"),
        ("Dima Petrov", "Dmitry Petrov"),
        ("Pepe Garcia Lopez", "José García López"),
        ("Paco Fernandez", "Francisco Fernandez"),
        ("Stephen Brown", "Steven Brown"),
        ("Philip Anderson", "Fillip Anderson"),
        ("Katherine Jones", "Catherine Jones"),
        ("Yosef Cohen", "Joseph Cohen"),
        ("Joseph Haddad", "يوسف حداد"),
        ("Giorgi Kvirikashvili", "George Kvirikashvili"),
        ("Kostas Georgiou", "Konstantinos Georgiou"),
        ("Siarhei Kavalenka", "Sergei Kovalenko"),
        ("Євген Вікторович Пригожин", "Yevgeny Prigozhin"),
        ("Рыгор Каваленка", "Grigory Kovalenko"),
        ("Aliaksei Volkau", "Алексей Волков"),
        ("Olena Zelenska", "Elena Zelenskaya"),
        ("Jana Novakova", "Jana Novak"),
        ("Khodr Orfali", "Khudr Orphaly"),
        ("Kassim Tajideen", "Kassim Mohammad Tajiddine"),
        ("Riyad Chaliche", "Riyad Shalish"),
        ("Gurbanguly Berdimuhamedow", "Gurbanguli Berdymukhamedov"),
        ("Alhaji Musa Bello", "Musa Bello"),
        ("Cilia Adela Flores de Maduro", "Cilia Flores"),
        ("Jean-Pierre Dubois", "Jeanpierre Dubois"),
    ],
)
def test_one_name_in_two_forms_matches(first: str, second: str) -> None:
    one, other = (
        matching.compare(*pair, kind="person") for pair in ((first, second), (second, first))
    )
    assert one.is_match
    assert one.score == other.score


def test_a_nickname_agrees_for_less_than_another_spelling_and_that_for_less_than_the_name() -> None:
    nickname, spelling, name = (
        matching.compare(f"{given} Brown", "Steven Brown", kind="person").score
        for given in ("Steve", "Stephen", "Steven")
    )
    assert nickname < spelling < name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Robert Kowalski", "William Kowalski"),
        ("Ali al-Tikriti", "Hassan al-Tikriti"),
        ("Hasan Nasser", "Hussein Nasser"),
        ("Jamal Haddad", "Jamil Haddad"),
        ("Maria Lopez", "Mario Lopez"),
        ("Erik Johansson", "Erika Johansson"),
        ("Alexander Ivanov", "Alexandra Ivanova"),
        ("Juan Garcia", "Ivan Garcia"),
        ("Kate Brown", "Karen Brown"),
        ("Joseph Haddad", "Yusuf Haddad"),
        ("Ivan Petrovich Sidorov", "Ivan Sergeevich Sidorov"),
        ("Giorgi Ravinovicz", "Жељка Цвијановић"),
        ("Andriy Ishakzai", "Андрей Владимирович ЯЦКИН"),
        ("Olga Fedorov", "Ольга Фёдоровна КОВИТИДИ"),
        ("Mohammed Zapata", "محمد حمزة زبيدي"),
        ("Chunxian Burlakov", "박천산"),
        ("Abdulrahman Haddad", "Abd al-Rahman"),
        ("Yevgeny Al-Hassan", "Al-Hasan"),
    ],
)
def test_other_given_names_and_other_families_stay_apart(first: str, second: str) -> None:
    assert not matching.compare(first, second, kind="person").is_match


@pytest.mark.parametrize(("first", "second"), [("Jr.", "Sr."), ("II", "III"), ("Junior", "Sr")])
def test_father_and_son_are_two_persons(first: str, second: str) -> None:
    assert not matching.compare(
        f"John Smith {first}", f"Smith {second}, John", kind="person"
    ).is_match
    assert matching.compare(f"John Smith {first}", "John Smith", kind="person").is_match


def test_senor_before_a_name_is_a_title() -> None:
    assert matching.compare("Sr. Juan Perez", "Juan Perez", kind="person").score == 1


@pytest.mark.parametrize(
    ("text", "name", "date"),
    [
        ("Petrov, Ivan (born 12.03.1970)", "Petrov, Ivan", "1970-03-12"),
        ("Ivan Petrov, DOB: 1970-03-12", "Ivan Petrov", "1970-03-12"),
        ("Ivan Petrov *12/03/1970", "Ivan Petrov", "1970"),
        ("Robert B. Smith", "Robert B. Smith", ""),
        ("Robert B. Smith 1985", "Robert B. Smith 1985", ""),
        ("Petrov, Ivan, DOB 12 Mar 1970", "Petrov, Ivan", "1970"),
        ("Ivan Petrov (born March 12, 1970)", "Ivan Petrov", "1970"),
        ("Ivan Petrov, DOB: 12-03-1970", "Ivan Petrov", "1970"),
        ("Ivan Petrov geb. am 12. März 1970", "Ivan Petrov", "1970"),
    ],
)
def test_a_date_of_birth_behind_a_name_is_no_part_of_it(text: str, name: str, date: str) -> None:
    assert name_and_birth(text) == (name, date)


@pytest.mark.parametrize(
    ("initials", "whole"),
    [
        ("V.V. Putin", "Vladimir Vladimirovich Putin"),
        ("PUTIN V.V.", "Владимир Владимирович Путин"),
        ("В.В. Путин", "Vladimir Vladimirovich Putin"),
        ("J.A. Smith", "John Andrew Smith"),
        ("J.Smith", "John Smith"),
        ("J.-P. Sartre", "Jean-Paul Sartre"),
        ("Γ.Κ. Παπαδόπουλος", "Georgios Konstantinos Papadopoulos"),
        ("Ю.А. Петров", "Юрий Алексеевич Петров"),
        ("Yu. Petrov", "Юрий Петров"),
        ("Ж. Петрова", "Zhanna Petrova"),
        ("Щ. Иванов", "Щукарь Иванов"),
        ("Y. Petrov", "Yuri Petrov"),
        ("Prigozhin Y.V.", "Yevgeniy Viktorovich PRIGOZHIN"),
        ("Prigozhin Y V", "Yevgeniy Viktorovich PRIGOZHIN"),
        ("Prigozhin Ye.V.", "Евгений Викторович Пригожин"),
        ("E.V. Prigozhin", "Yevgeniy Viktorovich PRIGOZHIN"),
        ("Y. Prigozhin", "Evgeny Prigozhin"),
        ("Kovalchuk Iu.V.", "Yury Valentinovich KOVALCHUK"),
        ("Kovalchuk J.V.", "Yury Valentinovich KOVALCHUK"),
        ("Ju. Kovalchuk", "Юрий Ковальчук"),
        ("Ia. Petrov", "Yaroslav Petrov"),
        ("Kh. Petrov", "Hariton Petrov"),
        ("H. Petrov", "Харитон Петров"),
        ("J. Petrov", "Zhores Petrov"),
        ("Iu. Petrova", "Yuliya Petrova"),
        ("C. Petrov", "Цезарь Петров"),
        ("Smith, E", "Edward Smith"),
        ("Maria E. Lopez", "Maria Elena Lopez"),
    ],
)
def test_initials_stand_for_names_in_any_script(initials: str, whole: str) -> None:
    assert matching.compare(initials, whole, kind="person").is_match
    assert matching.compare(whole, initials, kind="person").is_match


@pytest.mark.parametrize(
    ("initials", "whole"),
    [
        ("V.V. Putin", "Dmitri Sergeevich Putin"),
        ("Ю. Петров", "Ярослав Петров"),
        ("Yu. Petrov", "Yaroslav Petrov"),
        ("В.В.", "Vladimir Vladimirovich"),
        ("Lee J.", "L. J."),
        ("J. S.", "S. J."),
        ("Jan M.", "van M."),
        ("Prigozhin Y.V.", "Violetta PRIGOZHINA"),
        ("Y. Smith", "James Smith"),
        ("Y. Smith", "Edward Smith"),
        ("H. Ahmed", "Khalid Ahmed"),
        ("J. Wei", "Zhang Wei"),
    ],
)
def test_initials_do_not_stand_for_other_names(initials: str, whole: str) -> None:
    assert not matching.compare(initials, whole, kind="person").is_match


@pytest.mark.parametrize("written", [str, str.upper, str.lower, str.title])
@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Smith JA", "John Adam Smith", True),
        ("JA Smith", "Julia Anna Smith", True),
        ("Ng KW", "Ng Kwok Wai", True),
        ("Md Rahman", "Mohammad Rahman", True),
        ("Smith AJ", "Smith JA", False),
        ("A.J. Smith", "J.A. Smith", False),
        ("MD Rahman", "Maria Dolores Rahman", False),
        ("Ng Wai", "Nora Grace Wai", False),
        ("Li WU", "Li William Ulrich", False),
        ("Kim AN", "Kim Anton Nils", False),
    ],
)
def test_initials_written_together_are_known_in_any_case(
    name: str, other: str, *, same: bool, written: Callable[[str], str]
) -> None:
    compared = matching.compare(written(name), other, kind="person")
    assert compared.is_match is same
    assert compared.score == matching.compare(name, other.upper(), kind="person").score


def test_dots_between_initials_are_no_part_of_a_name() -> None:
    assert matching.compare("J.A. Smith", "J A Smith", kind="person").score == 1
    assert (
        matching.compare("José Ortega y Gasset", "José Ortega Gasset", kind="person").score > 0.98
    )


def test_a_letter_with_a_mark_is_no_initial() -> None:
    same = matching.compare("И́горь Ашма́нов", "Игорь Ашманов", kind="person")
    assert same.score == 1


def director(born: str) -> Match:
    listed = Listing(
        source="test",
        id="1",
        kind="person",
        names=(Name("Vladimir Petrov", "primary"),),
        birth_dates=("1970-03-12",),
        programme="test",
        effect="asset_freeze",
        relevance="other",
    )
    supplier = Supplier(name="Acme", owners=(Owner(f"Vladimir Petrov{born}"),))
    return matching.Index.build([listed]).search([supplier])[0][0]


def test_another_date_of_birth_makes_a_match_no_more_than_possible() -> None:
    same, other, silent = director(" (born 1970)"), director(" (born 1981)"), director("")
    assert (same.tier, other.tier, silent.tier) == ("probable", "possible", "probable")
    assert same.score == other.score == silent.score
    codes = {statement.code for statement in other.explanation}
    assert "match.context_birth_date_differs" in codes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("김정은", "김정일"),
        ("이재명", "이재형"),
        ("Ahmad bin Hasan al-Ubaidi", "Hasan bin Ahmad al-Ubaidi"),
        ("Saad ibn Khalid", "Khalid ibn Saad"),
    ],
)
def test_another_syllable_or_father_is_another_person(one: str, other: str) -> None:
    assert not matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("バラク・オバマ", "Barack Obama"),
        ("Abdul Jalil Mohammad Rasul Ayyub", "Mohammad Rasul Ayyub"),
        ("Ahmad bin Hasan al-Ubaidi", "Ahmad ibn Hassan al-Ubaydi"),
        ("Khaled Abdel Rahman", "Abdul Rahman Khalid"),
        ("Slobodan Milošević", "Слободан Милошевић"),
        ("Mª Dolores de Cospedal", "María Dolores de Cospedal García"),
        ('José "Pepe" Mujica', "José Mujica Cordano"),
        ("Tatyana Dyachenko (Yumasheva)", "Tatyana Borisovna Yumasheva"),
    ],
)
def test_same_person_written_otherwise(one: str, other: str) -> None:
    assert matching.compare(one, other, kind="person").is_match


@pytest.mark.parametrize(
    ("signs", "other"),
    [
        ("김철수", "Su Gil Kim"),
        ("김철수", "Kim Su Chol"),
        ("김정은", "Kim Jong Il"),
        ("리용길", "RI PYONG CHUL"),
        ("최태원", "Won Chol PAE"),
        ("서정진", "KEUN SEU CHANG"),
        ("정우성", "Aung Aung"),
        ("손흥민", "Min SON"),
        ("王健林", "Kwang Chun KIM"),
        ("陈全国", "Jang Myong-Jin"),
        ("李强", "Jong-Su Li"),
        ("李小龙", "Long Xiao Li"),
    ],
)
def test_signs_tell_the_family_and_each_syllable_in_order(signs: str, other: str) -> None:
    assert not matching.compare(signs, other, kind="person").is_match


@pytest.mark.parametrize(
    ("signs", "other"),
    [
        ("김철수", "Kim Chol Su"),
        ("김철수", "Cheol-soo Kim"),
        ("김철수", "Kim C.S."),
        ("리용길", "RI Yong Gil"),
        ("노무현", "Roh Moo-hyun"),
        ("노광철", "NO KWANG CHOL"),
        ("이승만", "Syngman Rhee"),
        ("이건희", "Lee Kun-hee"),
        ("최태원", "Choi Tae-won"),
        ("王健林", "Wang Jianlin"),
        ("陈全国", "CHEN Quanguo"),
        ("李强", "Li Qiang"),
        ("金正恩", "Kim Jong Un"),
        ("習近平", "Xi Jinping"),
        ("蔡英文", "Tsai Ing-wen"),
        ("鄧炳強", "TANG Ping-keung, Chris"),
    ],
)
def test_signs_are_spelled_in_several_ways(signs: str, other: str) -> None:
    assert matching.compare(signs, other, kind="person").is_match
    assert matching.compare(other, signs, kind="person").is_match


@pytest.mark.parametrize(
    ("written", "listed"),
    [  # of the UN's list, as the South and McCune-Reischauer spell them
        ("Lee Yong-mu", "RI YONG MU"),
        ("Yi Pyŏng-ch'ŏl", "RI PYONG CHUL"),
        ("Jang Chang-ha", "CHANG CHANG HA"),
        ("Cho Yong-ch'ŏl", "JO YONG CHOL"),
        ("Park Do-chun", "PAK TO CHUN"),
    ],
)
def test_a_korean_family_is_one_however_it_is_spelled(written: str, listed: str) -> None:
    assert matching.compare(written, listed, kind="person").is_match


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("Lee Sang-mu", "RI YONG MU"),
        ("Li Yongmu", "RI YONG MU"),  # of China
        ("Bruce Lee", "RI YONG MU"),
        ("Lim Yong-mu", "RI YONG MU"),
    ],
)
def test_another_korean_or_chinese_is_not(written: str, listed: str) -> None:
    assert not matching.compare(written, listed, kind="person").is_match


def test_the_index_finds_a_korean_by_another_spelling() -> None:
    index = matching.Index.build([entry("1", "RI YONG MU", kind="person")])
    assert index.search([Supplier(name="Zarnitsa", directors=("Lee Yong-mu",))])[0]


def test_another_family_in_brackets_tells_less_than_the_name_and_a_role_tells_nothing() -> None:
    found = matching.compare("John Smith (Khan)", "John Khan", kind="person")
    assert 0.9 < found.score < 1
    assert "match.partial" in [statement.code for statement in found.explanation]
    assert matching.compare("Omar Hassan (Director)", "Omar Hassan", kind="person").score > 0.95
