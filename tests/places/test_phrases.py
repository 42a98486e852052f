"""Words and phrases in free text, in any script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.places import phrases as phrases_module
from screener.places.phrases import Phrases, plain


def _found(phrases: Phrases, text: str) -> list[tuple[str, str]]:
    return [(hit.concept, hit.word) for hit in phrases.find(text)]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("cotton yarn", "Raw COTTON-YARN, bales"),
        ("textil*", "Textilindustrie"),
        ("*weberei", "Baumwollweberei"),
        ("*textil*", "Heimtextilien"),
        ("glove", "gloves"),
        ("13..20 hours", "for 20 hours"),
        ("13..20h", "13h a day"),
        ("13..20小时", "每天 14 小时"),
        ("box", "boxes"),
        ("möbel", "Moebel"),
        ("möbel", "MÖBEL"),
        ("piña", "pina"),
        ("ＬＴＤ", "buys ltd"),
        ("дом", "ДОМ"),
        ("पोशाक*", "पोशाकें"),
        ("棉花", "新疆棉花加工"),
        ("生产", "生產"),
        ("전자", "한빛전자주식회사"),
        ("ملابس", "مصنع ملابس"),
    ],
)
def test_phrase_is_found(phrase: str, text: str) -> None:
    assert _found(Phrases([(phrase, "good:x")]), text)


def test_phrases_that_are_the_same_are_made_ready_once(monkeypatch: pytest.MonkeyPatch) -> None:
    entries = [("hazelnut kernel", "good:hazelnuts")]
    assert _found(Phrases(entries), "hazelnut kernels")
    monkeypatch.delattr(phrases_module, "_Spaced")  # none is made again
    assert _found(Phrases(iter(entries)), "roasted hazelnut kernel")
    with pytest.raises(NameError):
        Phrases([*entries, ("walnut", "good:walnuts")]).find("walnut")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("tea", "team"),
        ("cotton yarn", "cotton and yarn"),
        ("textil*", "Hightextile"),
        ("glove", "glovebox"),
        ("13..20 hours", "for 12 hours"),
        ("13..20 hours", "for 21 hours"),
        ("13..20小时", "每天 114 小时"),
        ("gas", "ga"),
        ("चाय", "चीय"),  # vowel signs are a part of a word
        ("माल", "मील"),
    ],
)
def test_phrase_is_not_found(phrase: str, text: str) -> None:
    assert not _found(Phrases([(phrase, "good:x")]), text)


def test_longer_phrase_hides_the_shorter_of_its_kind_only() -> None:
    phrases = Phrases(
        [("rubber", "good:rubber"), ("rubber glove", "good:glove"), ("rubber", "sector:rubber")]
    )
    assert _found(phrases, "Rubber gloves") == [
        ("good:glove", "rubber gloves"),
        ("sector:rubber", "rubber"),
    ]


def test_kind_without_concept_only_hides() -> None:
    phrases = Phrases([("tea", "good:tea"), ("tea towel", "good:")])
    assert _found(phrases, "tea towels") == []
    assert _found(phrases, "tea") == [("good:tea", "tea")]


_WORDS = st.lists(st.sampled_from(["cotton", "yarn", "blue", "mill", "9", "spinning"]), max_size=8)


@given(_WORDS)
def test_essence_has_the_same_phrases(words: list[str]) -> None:
    phrases = Phrases([("cotton yarn", "g:1"), ("spinning mill", "g:2"), ("cotton", "s:3")])
    text = " ".join(words)
    assert _found(phrases, text) == _found(phrases, phrases.essence(text))


@given(st.text())
def test_plain_form_of_a_plain_form_is_itself(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=80))
def test_found_word_stands_where_it_says(text: str) -> None:
    phrases = Phrases([("a*", "x:1"), ("*b", "x:2"), ("棉", "y:3"), ("1", "z:4")])
    for hit in phrases.find(text):
        assert plain(text)[hit.start : hit.end] == hit.word


def test_the_end_of_a_compound_may_say_what_the_whole_is_about() -> None:
    phrases = Phrases(
        [
            ("textil*", "sector:textiles"),
            ("textil*", "good:textiles"),
            ("textilhandelsg*", "sector:textiles"),
            ("handel", "sector:trade"),
            ("**handel", "sector:trade"),
            ("lebensmittelverarbeit*", "sector:food"),
            ("**verarbeitung", "sector:making"),
        ]
    )
    assert _found(phrases, "Textilhandel") == [
        ("good:textiles", "textilhandel"),
        ("sector:trade", "textilhandel"),
    ]
    assert _found(phrases, "Textilindustrie")[1:] == [("sector:textiles", "textilindustrie")]
    # A beginning that reaches into the end is a word of its own.
    assert ("sector:food", "lebensmittelverarbeitung") in _found(
        phrases, "Lebensmittelverarbeitung"
    )


def test_of_several_ends_the_shortest_decides() -> None:
    entries = [("**bedarf", "s:trade"), ("**gartenbedarf", "s:trade"), ("hausgarten*", "s:farm")]
    assert {concept for concept, _ in _found(Phrases(entries), "Hausgartenbedarf")} == {"s:trade"}
