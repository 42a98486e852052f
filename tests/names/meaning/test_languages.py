"""Short words of a language are names, but beside another word of it or in its own letters."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.form import normal_form
from screener.names.meaning.languages import TRANSLITERATED, translated, translated_from
from screener.names.meaning.translations import translated_phrases
from screener.names.words import word_table
from screener.names.writing.scripts import SCRIPTS


def said(name: str) -> set[str]:
    return {token.text for token in normal_form(name).readings[0].tokens}


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Seda Textile", "Silk Textile"),
        ("Sedas Textile", "Silk Textile"),
        ("Baru Textile", "New Textile"),
        ("Riso Food", "Rice Food"),
        ("Rame Textile", "Copper Textile"),
        ("Lana Trading", "Wool Trading"),
        ("Ordu Foods", "Army Foods"),
        ("Aile Trading", "Family Trading"),
        ("Hava Garments", "Air Garments"),
        ("Deri Textile", "Leather Textile"),
        ("Demir Trading", "Iron Trading"),
        ("Minas Foods", "Mine Foods"),
        ("SKB Textile", "Special Design Bureau Textile"),
    ],
)
def test_short_word_by_itself_is_a_name(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("Aksoy Deri Sanayi ve Ticaret A.Ş.", "leather"),
        ("Hilados de Seda Alcoy", "silk"),
        ("Aksoy Demir Döküm", "iron"),
        ("Koperasi Baja Prima", "steel"),
        ("Aksoy Çelik", "steel"),
        ("НПП «Рубин»", "research"),
        ("Aksoy Gıda Ltd. Şti.", "food"),
        ("Шахтинская сталь", "steel"),
        ("Ngan hang TMCP Quan doi", "stock"),
    ],
)
def test_short_word_of_a_language_that_shows_is_translated(name: str, meaning: str) -> None:
    assert meaning in said(name)


@pytest.mark.parametrize(
    ("written", "romanised"),
    [
        ("شركة الصقر للتجارة", "Al Saqr Trading Company"),
        ("شركة المستقبل للمقاولات", "Al Mustaqbal Contracting Company"),
        ("شركة شمس الصحراء", "Shams Al Sahra Company"),
        ("شركة الأسد للتجارة", "Al Asad Trading Company"),
    ],
)
def test_brand_in_arabic_is_read_aloud(written: str, romanised: str) -> None:
    assert matching.compare(written, romanised).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Barış Tekstil Sanayi", "Peace Textile Industry"),
        ("Güneş Tekstil Sanayi", "Solar Textile Industry"),
        ("ООО Агрофирма Надежда", "Hope Agrofirma LLC"),
    ],
)
def test_first_name_in_its_own_letters_is_not_translated(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_words_of_two_languages_do_not_show_each_other() -> None:
    names = word_table().ambiguous.names_among(["riso", "kayu"])
    assert names == {"riso", "kayu"}


def test_word_does_not_show_its_own_language() -> None:
    assert word_table().ambiguous.names_among(["seda", "seda", "alcoy"]) == {"seda"}


def test_name_without_short_foreign_words_has_none() -> None:
    assert word_table().ambiguous.names_among(["general", "trading"]) == frozenset()


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Green Marine B.V.", "marine"),
        ("한국해양", "marine"),
        ("Tarim Basin Cotton Co., Ltd.", "tarim"),
        ("Tarim Basin Cotton Co., Ltd.", "basin"),
        ("塔里木石油勘探", "tarim"),
        ("Motor Part Ltd", "part"),
        ("Porto Foods", "porto"),
    ],
)
def test_an_english_word_or_a_place_is_no_word_of_another_kind_in_some_language(
    name: str, word: str
) -> None:
    assert word in said(name)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Tarım ve Orman Bakanlığı", "agricultural"),
        ("Ege Tarim Urunleri San. Tic. Ltd. Sti.", "agricultural"),
        ("Marine Nationale", "navy"),
        ("OOO Novyi Media Kholding", "new"),
        ("Novye Finansovye Tekhnologii ZAO", "new"),
        ("Avtomatizatsiya i Svyaz Servis", "communication"),
    ],
)
def test_it_is_one_beside_another_word_of_that_language(name: str, word: str) -> None:
    assert word in said(name)


@pytest.mark.parametrize(
    ("name", "told", "meant"),
    [
        ("Rudnik Karalveem", "OOO Rudnik Karalveem", "mining"),
        ("Grafit Svyaz", "Grafit Svyaz OAO", "communication"),
        ("Zarvana Acciai", "Zarvana Acciai S.p.A.", "steel"),
    ],
)
def test_the_legal_form_of_a_land_tells_a_trade_in_its_language(
    name: str, told: str, meant: str
) -> None:
    assert meant not in said(name)
    assert meant in said(told)


def test_a_guarded_word_counts_beside_another_of_its_language_only_whatever_its_letters() -> None:
    assert "investigation" in said("Soruşturma Bakanlığı")
    assert "investigation" not in said("Soruşturma Trading")


def test_what_is_several_words_in_latin_letters_is_known_before_its_script_is_met() -> None:
    phrases = translated_phrases()
    for script in SCRIPTS - TRANSLITERATED:
        for one in translated_from(script):
            assert " " not in one.folded or one.folded in phrases, one.word


def test_no_word_is_guarded_with_two_meanings_or_known_without() -> None:
    guarded = dict[str, set[str]]()
    others = {
        one.folded for one in translated() if not one.guarded and one.script in TRANSLITERATED
    }
    for one in translated():
        if one.guarded:
            guarded.setdefault(one.folded, set()).add(one.meaning)
    assert [word for word, meanings in guarded.items() if len(meanings) > 1] == []
    assert sorted(guarded.keys() & others) == []


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("جمعية إحياء التراث الإسلامي", "Revival of Islamic Heritage Society"),
        ("al-Bank al-Ahly al-Misri", "National Bank of Egypt"),
        ("al-Jaysh al-Watani al-Libi", "Libyan National Army"),
        ("Jami'at al-Malik Saud", "King Saud University"),
        ("Masna' al-Asliha", "Arms Factory"),
        (
            "Bank-e Markazi-ye Jomhuri-ye Eslami-ye Iran",
            "Central Bank of the Islamic Republic of Iran",
        ),
        ("Yekîneyên Parastina Gel", "People's Protection Units"),
        ("Misrad ha-Bitahon", "Ministry of Defense"),
        ("Azərbaycan Respublikasının Nazirlər Kabineti", "Cabinet of Ministers of Azerbaijan"),
        ("Қазақстан Коммунистік Партиясы", "Communist Party of Kazakhstan"),
        ("Монголын Зохиолчдын Эвлэл", "Mongolian Writers Union"),
        ("Երևանի Քաղաքապետարան", "Yerevan Municipality"),
        ("სასჯელაღსრულების სამსახური", "Penitentiary Service"),
        ("Hêzên Sûriyeya Demokratîk", "Syrian Democratic Forces"),
        ("یەکێتیی نووسەرانی کورد", "Kurdish Writers Union"),
        ("שירות בתי הסוהר", "Israel Prison Service"),
    ],
)
def test_body_is_known_by_what_it_is_called_at_home(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


def test_indiana_is_india_in_italian_only() -> None:
    assert "india" in said("Banca Indiana di Credito")
    assert "india" not in said("Indiana Steel")


def test_what_binds_a_word_to_the_next_shows_its_language() -> None:
    assert "prison" in said("Zendan-e Evin")
    assert "prison" not in said("Zendan Evin")
    assert "committee" in said("Lajnat al-Zakat")
    assert "committee" not in said("Lajnat Trading")
    assert "fuel" in said("Hevrat ha-Delek")
    assert "fuel" not in said("Ha Long Delek")


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("al-Bank al-Ahli al-Kuwaiti", "National Bank of Egypt"),
        ("Malik Textiles", "King Textiles"),
        ("Sari Trading", "Rapid Trading"),
        ("Jami'at al-Malik Saud", "King Abdulaziz University"),
        ("Al Libi Foods", "Libya Foods"),
        ("Bank of Indiana", "Bank of India"),
        ("Indiana Steel", "India Steel"),
    ],
)
def test_brand_or_another_body_is_not_taken_for_it(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_word_behind_and_is_known_before_one_of_its_stem() -> None:
    assert "industry" in said("شركة السكر والصناعات التكاملية")


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("АО Корпорация Комета", "Kometa Corporation JSC"),
        ("Специализированные Приборы и Системы", "Specialized Devices and Systems"),
        ("Grafit Research Institute", "NII Graphite"),
        ("ভারতীয় জাতীয় দল", "Bharatiya National Party"),
    ],
)
def test_words_of_other_languages_leave_brands_and_older_meanings(name: str, english: str) -> None:
    assert matching.compare(name, english).is_match
