"""Former names, trade names and aliases that stand in a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener import matching
from screener.names.beside.other_names import may_say_another, other_names
from screener.names.tables import read_table
from screener.names.writing.fold import folded


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Alpha Ltd, formerly Beta Ltd", ["Alpha Ltd", "Beta Ltd"]),
        ("Alpha GmbH (früher Beta GmbH)", ["Alpha GmbH", "Beta GmbH"]),
        ("Alpha (vormals Beta) GmbH", ["Alpha  GmbH", "Beta"]),
        ("Alpha S.A. antes Beta S.A.", []),
        ("Alpha S.p.A. (ora Beta S.p.A.)", ["Alpha S.p.A", "Beta S.p.A"]),
        ("Alpha S.A. (antes Beta S.A.)", ["Alpha S.A", "Beta S.A"]),
        ("Alpha Lda, tambem conhecida como Beta", ["Alpha Lda", "Beta"]),
        ('ALPHA S.R.L. O IN FORMA ABBREVIATA "BETA S.R.L."', ["ALPHA S.R.L", "BETA S.R.L"]),
        ("A. van Alpha h.o.d.n. Slijterij Beta", ["A. van Alpha", "Slijterij Beta"]),
        ("Alpha AKA: Beta", ["Alpha", "Beta"]),
        ("ООО Альфа (прежнее наименование ООО Бета)", ["ООО Альфа", "ООО Бета"]),
        ("PT Alpha d/h PT Beta", ["PT Alpha", "PT Beta"]),
        ("Alpha Ltda (atual denominação de Beta Ltda)", ["Alpha Ltda", "Beta Ltda"]),
        ("Alpha S.A. nueva razon social de Beta S.A.", ["Alpha S.A", "Beta S.A"]),
        ("Alpha Bhd (dahulunya dikenali sebagai Beta Bhd)", ["Alpha Bhd", "Beta Bhd"]),
        ("Alpha d.o.o. (bivši Beta d.o.o.)", ["Alpha d.o.o", "Beta d.o.o"]),
        ("Alpha (anc. Beta)", ["Alpha", "Beta"]),
        (
            "Alpha LLC, a.k.a., the following three aliases: —Beta Gamma; —Delta; and —Epsilon.",
            ["Alpha LLC", "Beta Gamma", "Delta", "Epsilon"],
        ),
        ("甲乙有限公司（曾用名：丙丁有限公司）", ["甲乙有限公司", "丙丁有限公司"]),
        ("甲乙有限公司（原丙丁有限公司）", ["甲乙有限公司", "丙丁有限公司"]),
        ("甲乙有限公司 前身为 丙丁公司", ["甲乙有限公司", "丙丁公司"]),
        ("株式会社東洋テック（旧・山本電機）", ["株式会社東洋テック", "山本電機"]),
        ("주식회사 대양 (구 주식회사 한빛)", ["주식회사 대양", "주식회사 한빛"]),
    ],
)
def test_other_names_of_a_name(name: str, others: list[str]) -> None:
    assert list(other_names(name)) == others


@pytest.mark.parametrize(
    "name",
    [
        "Offshore Services (Antigua) Limited",
        "Fed-Ex Services",
        "Alpha Now Foods",
        "PT Dahulu Jaya",
        "Alpha - Ora Wellness",
        "Alpha Clinic, Prev. Care Ltd",
        "北京汽车(现代汽车)",
        "Formerly Alpha Ltd",
        "Fond for tidligere medarbejdere",
        "Alpha Ltd (formerly)",
    ],
)
def test_the_same_words_as_part_of_a_name(name: str) -> None:
    assert other_names(name) == ()


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        (
            "上海华联实业有限公司（曾用名：新疆中泰化学股份有限公司）",
            "Xinjiang Zhongtai Chemical Co., Ltd.",
        ),
        ("株式会社東洋テック（旧社名：株式会社山本電機）", "Yamamoto Denki Co., Ltd."),
        ("주식회사 대양테크 (구. 한빛전자)", "Hanbit Electronics Co., Ltd."),
        ("Zarnitsa Werke GmbH, früher Kolokol Textilien GmbH", "Kolokol Textilien"),
        ("Beltorp Holding B.V. voorheen Zarnitsa Kolokol B.V.", "Zarnitsa Kolokol"),
        ("ООО Колокол, также известное как ООО Зарница Текстиль", "Zarnitsa Tekstil"),
    ],
)
def test_who_is_listed_under_another_name_is_found(written: str, listed: str) -> None:
    assert matching.compare(written, listed).is_match
    assert not matching.compare(written, "Westerfeld Mining Corporation").is_match


@given(
    st.text(max_size=40), st.sampled_from(["formerly", "(ex", ", jetzt", "（曾用名：", "(原", ";"])
)
def test_no_name_breaks_it_and_each_stands_in_the_name(name: str, between: str) -> None:
    whole = f"Alpha {between} {name}"
    for each in other_names(whole)[1:]:
        assert each in whole


@pytest.mark.parametrize(
    ("name", "may"),
    [
        ("Alfa Ltd trading as Beta", True),
        ("Alfa Trading Co., Ltd.", False),
        ("Beta Asset Management Company", False),
        ("Gamma, management company of holding Delta", True),
        ("Alfa d.b.a. Beta", True),
    ],
)
def test_a_name_with_all_words_of_a_phrase_may_say_another(name: str, *, may: bool) -> None:
    assert may_say_another(folded(name)) is may


def test_every_phrase_of_the_table_is_seen_at_a_glance() -> None:
    """However it is written: with points or without, a stroke aside, which is a sign itself."""
    table = read_table("other_names")
    for part in ("anywhere", "apart", "in_brackets"):
        known = table[part]
        for said in " ".join(known.values() if isinstance(known, dict) else [known]).split():
            for phrase in (said.replace("_", " "), said.replace("_", "-").replace(".", "")):
                name = f"Alfa Ltd ({phrase} Beta Ltd)"
                if "/" not in said and name.isascii() and other_names(name):
                    assert may_say_another(folded(name)), name
