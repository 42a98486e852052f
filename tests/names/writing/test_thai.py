"""Thai and Lao are read with their vowels, where they are said."""

from __future__ import annotations

import pytest

from screener.matching import compare
from screener.names.form import normal_form
from screener.names.writing.fold import fold
from screener.names.writing.thai import spelled_as_foreign


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("ภูเก็ต", "phuket"),  # a vowel is written before the letter that it follows
        ("เชียงใหม่", "chiangmai"),
        ("ลำปาง", "lampang"),
        ("ดอนเมือง", "donmueang"),
        ("ขอนแก่น", "khonkaen"),
        ("สุวรรณ", "suwan"),
        ("สมชาย", "somchai"),  # a vowel that is not written
        ("วิมล", "wimon"),
        ("กรุงเทพ", "krungthep"),
        ("กระบี่", "krabi"),
        ("วงศ์สวัสดิ์", "wongsawat"),  # a letter that is not said ends a syllable
        ("พันธุ์ทิพย์", "phanthip"),
        ("สมุทร", "samut"),
        ("หลวง", "luang"),
        ("ຈຳປາສັກ", "champasak"),
        ("ສະຫວັນນະເຂດ", "sawannakhet"),
        ("ປາກເຊ", "pakse"),
    ],
)
def test_word_has_its_vowels_in_the_order_they_are_said(written: str, spelled: str) -> None:
    assert fold(written) == spelled


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("เดลต้า", "delta"),
        ("ยูนิคอร์ด", "yunikord"),
        ("คอมพิวเตอร์", "kompiwter"),  # what ์ silences is spelled there still
        ("เอสซีจี", "scg"),
    ],
)
def test_word_of_another_language_is_spelled_by_its_letters(written: str, spelled: str) -> None:
    assert spelled_as_foreign(written) == spelled


@pytest.mark.parametrize(
    ("written", "spelled"),
    [("บริษัท มิตรผล จำกัด", "Mitr Phol Co Ltd"), ("ชัยพล", "Chaiphol"), ("พัฒนา", "Pattana")],
)
def test_breath_is_spelled_or_left_out(written: str, spelled: str) -> None:
    assert compare(written, spelled).is_match


def test_letters_of_private_use_are_left_out() -> None:
    """Old fonts place tones by them, which copies from PDF keep: ด\uf70aอ is ด่อ."""
    written, copied = (normal_form(f"บริษัท ด{tone}อนเมือง จำกัด") for tone in ("", "\uf70a"))
    assert copied.readings == written.readings


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("บริษัท โกลเด้น สตาร์ เท็กซ์ไทล์ จำกัด", "Golden Star Textile Co., Ltd."),
        ("บริษัท บลู โอเชี่ยน ฟู้ดส์ จำกัด", "Blue Ocean Foods Co., Ltd."),
        ("บริษัท ไวท์ ไทเกอร์ สตีล จำกัด", "White Tiger Steel Co., Ltd."),
        ("บริษัท มารีนโกลด์โปรดักส์ จำกัด", "Marine Gold Products Ltd."),
    ],
)
def test_colours_animals_and_seas_of_english_are_read(thai: str, english: str) -> None:
    assert compare(thai, english).is_match


def test_other_colour_or_animal_is_another_firm() -> None:
    assert not compare("บริษัท ไวท์ ดราก้อน สตีล จำกัด", "White Tiger Steel").is_match
    assert not compare("บริษัท บลู สตาร์ ฟู้ดส์ จำกัด", "Blue Ocean Foods").is_match


@pytest.mark.parametrize(
    ("thai", "english"),
    [
        ("บริษัท มิลล์คอน สตีล จำกัด (มหาชน)", "Millcon Steel PCL"),
        ("สตาร์บัคส์", "Starbucks"),
        ("เวสต์เทิร์น ดิจิตอล", "Western Digital"),
        ("ฮาร์เวสต์ ฟู้ด", "Harvest Food"),
        ("ริเวอร์ไซด์", "Riverside"),
        ("ยูนิซิตี้ มาร์เก็ตติ้ง", "Unicity Marketing"),
        ("โกลเด้นสตาร์ เท็กซ์ไทล์", "Golden Star Textile"),
    ],
)
def test_one_of_those_words_is_not_read_within_another(thai: str, english: str) -> None:
    assert compare(thai, english).is_match


def test_a_name_of_such_words_only_is_read_at_once() -> None:
    # one of them is two others: there are thousands of ways to cut these, none of them whole
    assert not compare("โคลด์สโตเรจ" * 30 + "ก", "Cold Storage").is_match
