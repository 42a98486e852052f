"""Names in other letters than the page's name their language, for fonts and for voices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from markupsafe import Markup, escape

from screener import reports
from screener.model import Name, Result
from screener.reports.spoken import spoken


@pytest.mark.parametrize(
    ("text", "country", "language"),
    [
        ("新疆生产建设兵团", "CN", "zh-Hans"),
        ("鴻海精密工業", "TW", "zh-Hant"),
        ("鴻海精密工業", "HK", "zh-Hant"),
        ("東京縫製株式会社", "JP", "ja"),
        ("東京縫製株式会社", "", "zh"),  # nothing says whose signs these are
        ("サンリオ株式会社", "DE", "ja"),
        ("삼성전자 주식회사", "VN", "ko"),
        ("三星電子", "KR", "ko"),
        ("ООО Азот", "RU", "ru"),
        ("ТОВ Азот", "UA", "uk"),
        ("شركة النور للملابس", "EG", "ar"),
        ("شرکت فولاد خوزستان", "IR", "fa"),
        ("חברת הים בע״מ", "IL", "he"),
        ("ბათუმის ქარხანა", "GE", "ka"),
    ],
)
def test_the_script_and_the_country_tell_the_language(
    text: str, country: str, language: str
) -> None:
    (name,) = html.fromstring(f"<p>{escape(spoken(text, country))}</p>").iter("bdi")
    assert (name.get("lang"), name.text) == (language, text)


def test_latin_letters_are_left_as_they_are() -> None:
    for text in ("Müller – Söhne “x” & Co", "Công ty Cường Thịnh", "№ 5 · 70 %", ""):
        assert spoken(text, "VN") == text


def test_only_what_is_in_other_letters_is_marked_and_all_is_escaped() -> None:
    said = spoken('<b>Foxconn</b> "鴻海\u202e" & Sons', "TW")
    assert isinstance(said, Markup)
    assert said == (
        '&lt;b&gt;Foxconn&lt;/b&gt; &#34;<bdi lang="zh-Hant">鴻海</bdi>[U+202E]&#34; &amp; Sons'
    )


def test_names_of_a_report_name_their_language(result: Result, tmp_path: Path) -> None:
    first = result.assessments[0]
    match = first.matches[0]
    names = (Name("東京縫製", "primary", "Hani"),)
    listing = replace(match.listing, names=names, countries=("JP",))
    found = replace(match, listing=listing, listed_name=names[0], supplier_name="和田泰达服饰")
    supplier = replace(first.supplier, name="和田泰达服饰", address="新疆和田")
    shown = replace(first, supplier=supplier, matches=(found,))
    made = replace(result, assessments=(shown,))
    reports.write_html(made, tmp_path / "r.html", "de")
    reports.write_dossiers(made, tmp_path / "d", "de")
    reports.write_questionnaire(result, shown, tmp_path / "q.html")
    pages = {path: html.fromstring(path.read_bytes()) for path in tmp_path.rglob("*.html")}
    assert len(pages) == 4
    for page in pages.values():
        assert page.xpath("//bdi/bdi[@lang='zh-Hans'][.='和田泰达服饰']")
        for row in (one for one in page.iter("tr") if one.get("class") == "names"):
            told = [one.get("lang") for one in row.iter("bdi") if one.get("lang")]
            assert told == ["zh-Hans", "ja"]  # each by the country of who is named
