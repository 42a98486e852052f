"""A bracket that holds a whole name of the firm is read as its name."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("with_bracket", "name"),
    [
        ("COCOBOD (Ghana Cocoa Board)", "Ghana Cocoa Board"),
        ("KMC (Kenya Meat Commission)", "Kenya Meat Commission"),
        ("Pupuk Kaltim (PT Pupuk Kalimantan Timur)", "PT Pupuk Kalimantan Timur"),
        ("Perodua (Perusahaan Otomobil Kedua Sdn. Bhd.)", "Perusahaan Otomobil Kedua Sdn Bhd"),
        ("Zorbex (Oman Timber Co. Ltd.)", "Oman Timber Company Ltd"),
        ("SBB (Schweizerische Bundesbahnen)", "Schweizerische Bundesbahnen"),
        ("OeNB (Österreichische Nationalbank)", "Österreichische Nationalbank"),
        ("DSB Group (Danske Statsbaner)", "Danske Statsbaner"),
        ("KS&EW Ltd. (Karachi Shipyard and Engg. Wks)", "Karachi Shipyard & Engineering Works"),
    ],
)
def test_what_a_brand_is_called_in_full_is_read(with_bracket: str, name: str) -> None:
    assert matching.compare(with_bracket, name).is_match


@pytest.mark.parametrize(
    ("with_bracket", "other"),
    [
        ("Zorbex Ltd (Oman Timber Co.)", "Oman Timber Company"),
        ("Zorbex (Oman) Co. Ltd.", "Oman Company Ltd"),
        ("RNB (Danske Statsbaner)", "Danske Statsbaner"),
        ("KM&EW (Karachi Shipyard and Engineering Works)", "Karachi Shipyard & Engineering Works"),
        ("Zorbex (Pvt) Ltd", "Alfa (Pvt) Ltd"),
    ],
)
def test_a_town_a_trade_or_a_form_in_a_bracket_is_no_name(with_bracket: str, other: str) -> None:
    assert not matching.compare(with_bracket, other).is_match


@pytest.mark.parametrize(
    ("with_bracket", "name"),
    [
        ("Torvex Group (Zumpara Textile)", "Zumpara Textile Oy"),
        ("Torvex Fishing (Barkovia Fishing)", "Barkovia Fishing Co"),
        ("National Iranian Copper (Sanaye Mes Iran)", "Sanaye Mes Iran"),
        ("Lithuanian Railways (Lietuvos Gelezinkeliai)", "Lietuvos Gelezinkeliai AB"),
    ],
)
def test_a_brand_with_its_trade_and_a_body_in_its_language_are_names(
    with_bracket: str, name: str
) -> None:
    assert matching.compare(with_bracket, name).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Nishat (Chunian) Ltd", "Nishat Mills Ltd"),
        ("Kohinoor (Gujar Khan) Ltd", "Kohinoor Mills Ltd"),
        ("Zephyr (Raiwind) Ltd", "Zephyr Textiles Ltd"),
    ],
)
def test_a_word_between_one_brand_and_its_form_tells_it_from_others_of_the_house(
    name: str, other: str
) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Nishat (Chunian) Ltd", "Nishat Chunian Ltd"),
        ("Nishat (Chunian) Ltd", "Nishat Ltd"),
        ("Kaloti (formerly Kalti) Ltd", "Kaloti Ltd"),
        ("Huafu (HUAFU) Co., Ltd.", "Huafu Co Ltd"),
        ("Tongwei Solar (Jintang) Co., Ltd.", "Tongwei Solar Co Ltd"),
    ],
)
def test_a_firm_is_known_with_that_word_or_without(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "Hay'at al-Tasni' al-Harbi (Military Industry Corporation), Sudan",
            "Military Industry Corporation, Sudan",
        ),
        (
            "Al-Mu'assasa al-Wataniya lil-Naft (National Oil Corporation), Libya",
            "National Oil Corporation (Libya)",
        ),
        ("Mongolyn Khöröngiin Birj (Mongolian Stock Exchange)", "Mongolian Stock Exchange"),
    ],
)
def test_what_a_body_is_called_in_english_is_read(name: str, other: str) -> None:
    assert matching.compare(name, other).is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        (
            "Al-Mu'assasa al-Wataniya lil-Naft (National Oil Corporation), Libya",
            "National Oil Corporation, Kenya",
        ),
        (
            "Bank al-Tanmiya al-Zira'iya (Agricultural Development Bank), Sudan",
            "Industrial Development Bank, Sudan",
        ),
        ("Velkoria Textil Zumpara GmbH (Textile Company)", "Textile Company"),
    ],
)
def test_the_english_name_of_another_body_or_a_remark_is_no_name(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match
