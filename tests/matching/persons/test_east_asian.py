"""Persons' names in Han as they are read in Japan, Korea, Hong Kong, Singapore and Xinjiang."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.tables import read_table
from tests.matching.person_pairs import match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("金正恩", "Kim Jong Un"),
        ("金正日", "KIM, Jong-il"),
        ("鄧炳強", "TANG Ping-keung, Chris"),
        ("張建宗", "Cheung Kin-chung"),
        ("李家超", "Lee Ka-chiu"),
        ("李嘉誠", "Li Ka-shing"),
        ("梁振英", "Leung Chun-ying"),
        ("朴槿惠", "Park Geun-hye"),
        ("雪克来提·扎克尔", "Shohrat Zakir"),
        ("艾尔肯·吐尼亚孜", "TUNIYAZ, Erken"),
        ("努爾蘭·阿不都滿金", "Nurlan Abdumanjin"),
        ("艾力江·艾合买提", "Elijan Ahmat"),
        ("帕夏古丽·买买提", "Pashagul Memet"),
        ("阿卜杜克力木·吾甫爾", "Ghopur Abdukerim"),
        ("習近平", "Xi Jinping"),
        ("金正恩", "김정은"),
    ],
)
def test_a_person_is_found_however_the_signs_are_read(own: str, english: str) -> None:
    assert matching.compare(own, english, kind="person").is_match


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("金正恩", "Kim Jong Il"),
        ("鄧炳強", "Tang Kwok-keung"),
        ("李明", "Lee Myung"),  # of two signs too many persons would be alike
        ("王伟", "Wong Wai"),
        ("肖开提·依明", "Shohrat Zakir"),
        ("艾尔肯·吐尼亚孜", "Erkin Tohti"),
        ("艾力江·吐尔逊", "Elijan Tohti"),
    ],
)
def test_another_person_is_not(own: str, english: str) -> None:
    assert not matching.compare(own, english, kind="person").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("周文彬", "朱文彬"),  # Ju in Korea
        ("黃家輝", "王家輝"),  # Wong in Hong Kong
        ("金建华", "秦建华"),  # Chin in Taiwan
        ("江海涛", "姜海涛"),  # Jiang, in China too
        ("郑子文 ZHENG Ziwen", "程子文"),
        ("孙志明", "孙子明"),
        ("王芳", "王方"),
        ("刘洋", "刘阳"),
        ("陈志强", "陈志墙"),
        ("佐藤健一", "佐藤賢一"),  # both Ken'ichi
    ],
)
def test_other_signs_are_another_person_however_they_are_said(one: str, other: str) -> None:
    assert not match(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("張國濤", "张国涛"),
        ("歐陽志明", "欧阳志明"),
        ("髙橋健一", "高橋健一"),
        ("斎藤健一", "斉藤健一"),  # Saito is written in several ways
        ("張國濤 Peter", "张国涛"),
        ("山田竜也", "山田龍也"),
        ("艾力·如孜", "艾力·肉孜"),
        ("谢尔盖·拉夫罗夫", "谢尔盖·拉伏罗夫"),
    ],
)
def test_signs_in_another_form_are_the_same_person(one: str, other: str) -> None:
    assert match(one, other)


def test_signs_stand_once_under_their_hangul() -> None:
    table = read_table("persons")["hanja"]
    twice = {sign for signs in table.values() for sign in signs if signs.count(sign) > 1}
    assert not twice
    assert all(len(said) == 1 and "가" <= said <= "힣" for said in table)


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Чэнь Цюаньго", "CHEN, Quanguo"),
        ("Ван Цзюньчжэн", "Wang Junzheng"),
        ("Чжу Хайлунь", "ZHU Hailun"),
        ("Хо Люцзюнь", "Huo Liujun"),
    ],
)
def test_a_person_of_china_is_found_as_russian_writes_the_name(russian: str, english: str) -> None:
    assert match(russian, english)


@pytest.mark.parametrize(
    ("own", "english"),
    # As they are known in English.
    [
        ("张志贤", "Teo Chee Hean"),
        ("吳作棟", "GOH Chok Tong"),
        ("王瑞杰", "Heng Swee Keat"),
        ("林国泰", "Lim Kok Thay"),
        ("许文远", "Khaw Boon Wan"),
        ("郭鶴年", "Robert Kuok Hock Nien"),
        ("林冠英", "Lim Guan Eng"),  # no engineer
        ("李顯龍", "Lee Hsien Loong"),
        ("陳國基", "Chan Kwok-ki"),
        ("羅冠聰", "Nathan Law Kwun Chung"),
    ],
)
def test_a_person_of_the_south_is_found(own: str, english: str) -> None:
    assert match(own, english)


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("陈福顺", "Tan Hock Seng"),
        ("陈福顺", "Lim Hock Soon"),
        ("张志贤", "Teo Chee Hong"),
        ("陳國基", "Chan Kwok-kai"),
        ("李雷生", "Li Lisheng"),
    ],
)
def test_another_person_of_the_south_is_not(own: str, english: str) -> None:
    assert not match(own, english)


def test_an_engineer_is_one_before_a_name_and_with_a_dot() -> None:
    assert match("Eng Ahmed Hassan", "Ahmed Hassan")
    assert match("Ahmed Hassan Eng.", "Ahmed Hassan")
    assert match("Ali Hassan Eng", "Ali Hassan")
    assert match("Mohamed Ali Ing", "Mohamed Ali")


def test_given_names_of_vietnam_are_told_apart_beside_a_family_of_it() -> None:
    assert not match("Nguyen Van Hung", "Nguyen Van Hong")
    assert not match("Nguyễn Hùng", "Nguyễn Hồng")
    assert match("Cheung Hung", "Cheung Hong")
    assert match("Chan Siu Hung", "Chan Siu Hong")
    assert match("Li Hung", "Li Hong")


@pytest.mark.parametrize("given", ["Kee", "Kei", "Ki"])
def test_a_sign_of_hong_kong_has_several_spellings(given: str) -> None:
    assert match("陳國基", f"Chan Kwok {given}")


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("高山清司", "Takayama Kiyoshi"),
        ("篠田建市", "Kenichi Shinoda"),
        ("村山富市", "Tomiichi Murayama"),
        ("堀江貴文", "Takafumi Horie"),  # read sign by sign
        ("細川護熙", "Morihiro Hosokawa"),
        ("田中真紀", "Maki Tanaka"),
        ("田中明美", "Akemi Tanaka"),
        ("田中浩介", "Kosuke Tanaka"),
        ("田中康介", "Kosuke Tanaka"),
        ("田中恭介", "Kyosuke Tanaka"),
        ("田中敬介", "Keisuke Tanaka"),
        ("田中慶介", "Keisuke Tanaka"),
        ("田中健人", "Kento Tanaka"),
        ("田中健也", "Kenya Tanaka"),
        ("田中真也", "Shinya Tanaka"),
        ("田中信也", "Shinya Tanaka"),
        ("田中佳代", "Kayo Tanaka"),
        ("田中佳世", "Kayo Tanaka"),
        ("田中利香", "Rika Tanaka"),
        ("田中弘大", "Kodai Tanaka"),
    ],
)
def test_a_person_of_japan_is_found(own: str, english: str) -> None:
    assert match(own, english)


@pytest.mark.parametrize(
    ("own", "english"),
    [
        ("高山清司", "Takayama Hiroshi"),
        ("堀江貴文", "Takahiro Horie"),
        ("渋谷直樹", "Naoto Shibuya"),
        ("田中真紀", "Masaki Tanaka"),
        ("田中浩介", "Hirosuke Tanaka"),
    ],
)
def test_another_person_of_japan_is_not(own: str, english: str) -> None:
    assert not match(own, english)


@pytest.mark.parametrize(
    ("family", "readings"),
    [
        ("東", ("Azuma", "Higashi")),
        ("河内", ("Kawachi", "Kawauchi")),
        ("新谷", ("Araya", "Shintani")),
        ("清野", ("Seino", "Kiyono")),
        ("土橋", ("Dobashi", "Tsuchihashi")),
        ("上村", ("Kamimura", "Uemura")),
        ("河野", ("Kono", "Kawano")),
    ],
)
def test_a_family_of_japan_is_read_in_each_usual_way(
    family: str, readings: tuple[str, ...]
) -> None:
    assert all(match(f"{family}浩子", f"Hiroko {reading}") for reading in readings)
    assert not match(f"{family}浩子", "Hiroko Suzuki")
