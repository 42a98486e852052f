"""One word heard in another script, and nothing else that two names share."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("オークマ(株)", "AQMI"),
        ("アツギ(株)", "UZGA AO"),
        ("コマツ(株)", "PJSC KAMAZ"),
        ("マキタ(株)", "LIMITED LIABILITY COMPANY MAKETIR"),
        ("カルビー(株)", "GHARARGAH KARBALA"),
        ("マツダ(株)", "MATSA COMPANY"),
        ("오뚜기(주)", "ODK OAO"),
        ("오리온(주)", "ELN"),
        ("만도(주)", "ЗАКРЫТОЕ АКЦИОНЕРНОЕ ОБЩЕСТВО “МНИТИ”"),
        ("شرکت برتر", "PJSC PROLETARSKY ZAVOD"),
        ("شرکت شونیز", "SONIS CO"),
        ("شرکت پارس خودرو", "HOTEL PLAZA"),
        ("شركة جهينة", "KOHANA CO LTD"),
        ("شركة كريازي", "CHARSO LIMITED"),
        ("شرکت پارس خودرو", "OPEN JOINT STOCK COMPANY BELARUSIAN AUTOMOBILE PLANT"),
        ("შპს სანტე", "SANTEX LINES"),
        ("Lafayette SAS", "روافد"),
        ("Coopaza", "کیپس"),
    ],
)
def test_the_same_few_consonants_are_another_firms(supplier: str, listed: str) -> None:
    there, back = matching.compare(supplier, listed), matching.compare(listed, supplier)
    assert not there.is_match
    assert there.score == back.score
    codes = {statement.code for statement in there.explanation}
    assert "match.heard" in codes or "match.word_sound" not in codes


@pytest.mark.parametrize(
    ("supplier", "listed"),
    [
        ("شركة ايماتيل", "EMATEL"),
        ("مؤسسة ايماتيل للاتصالات", "EMATEL COMMUNICATIONS"),
        ("شرکت اکسین", "OXIN"),
        ("شركة القاطرجي", "Al-Qatirji Company"),
        ("شركة محروقات", "Mahrukat Company"),
        ("مؤسسة بهينه التجارية", "BEHINEH TRADING CO."),
        ("شرکت آناتا", "ANATTA"),
        ("태평염전", "Taepyung Salt Farm"),
        ('בנק הפועלים בע"מ', "Bank Hapoalim B.M."),
    ],
)
def test_a_word_heard_closely_is_enough(supplier: str, listed: str) -> None:
    assert matching.compare(supplier, listed).is_match


def test_letters_without_capitals_write_no_initials() -> None:
    listed = "KOMSOMOLSK-ON-AMUR AIRCRAFT PRODUCTION ASSOCIATION"
    assert not matching.compare("შპს კამპა", listed).is_match


@pytest.mark.parametrize("form", ["شركة", "شرکت"])
def test_a_legal_form_alone_names_nobody(form: str) -> None:
    assert matching.compare(form, "Sullag").score == 0
