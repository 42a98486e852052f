"""What is written as one with a brand, and what a brand ends with."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Interfactory, Inc.", "INTER"),
        ("INTERGROUP CORP", "INTER"),
        ("Suncorp Technologies Limited", "Sun Technology"),
        ("GLOBALTRANS LIMITED", "G.T. Global Transport S.r.l."),  # *trans* is no plural
        ("Autocorp Holding PCL", "LIMITED LIABILITY COMPANY AUTO HOLDING"),
        ("China Fordoo Holdings Limited", "China Holdings Limited"),
        ("Glencompass Ltd", "GLEN COMPANY"),  # other letters
    ],
)
def test_a_brand_keeps_the_end_that_is_a_form_elsewhere(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ALFACORP", "Alfa Corp"),
        ("Petrocorp Inc", "Petro Corp"),
        ("Metalcorp Ltd", "Metal Corporation Ltd"),
        ("Alfadoo", "ALFA d.o.o."),
        ("Zarintrading Llc", "Zarin Trading LLC"),
        ("Solidltd", "Solid Ltd"),
        ("AGROHOLDING KUBAN", "KUBAN AGRO HOLDING"),
        ("JSC Control Systems andInstruments", "JSC Control Systems and Instruments"),
        ("Ghadirinvestments", "Ghadir Investments"),
        ("ELLISSA EXCHANGECOMPANNY", "ELLISSA EXCHANGE COMPANY"),
        ("Glenbrookcroporation", "Glenbrook Corporation"),
        ("CORPORACIONCIMEX", "CORPORACION CIMEX, S.A."),
    ],
)
def test_forms_and_trades_written_as_one_with_a_brand_are_set_apart(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Al Rashid Trading", "ALRASHEED TRADING"),
        ("Al Khaleej Foodstuff", "Alkhalij Foodstuff"),
        ("El Masry Brothers", "Elmasri Bros"),
        ("Alhashimi Group", "Hashimi Group"),
        ("Almadina Steel", "Al Madinah Steel"),
        ("Al Najm Al Sate'e General Trading LLC", "ALNAJM ALSATEA GEN. TRDG. L.L.C."),
    ],
)
def test_an_article_written_to_an_arabic_name_is_set_apart(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"), [("Alpine Trading", "Pine Trading"), ("Elbrus Trading", "Brus Trading")]
)
def test_what_begins_as_an_article_does_is_none_in_other_words(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
