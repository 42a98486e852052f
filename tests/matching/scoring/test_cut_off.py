"""A name that a field cuts off is found; a shorter name is not taken for one."""

from __future__ import annotations

import pytest

from screener import matching
from screener.matching.thresholds import thresholds
from screener.model import Supplier
from tests.matching.entries import listing

# Names of the EU, OFAC and UK lists, and how much of them fields of that length hold.
CUT_OFF = [
    ("Sinotech Dalian Carbon and Graphite Manufacturing Corporation", 30),
    ("Islamic Republic of Iran Shipping Lines Investment", 30),
    ("EXPORTADORA DEL CAMPO RAMOS ACOSTA, S. DE R.L. DE C.V.", 25),
    ("STATE ENTERPRISE KERCH SEA COMMERCIAL PORT", 40),
    ("ASIAN TRADE AGENCY LIMITED LIABILITY COMPANY", 30),
    ("INDUSTRIAL FACTORIES OF PRECISION (IFP) MACHINERY", 30),
    # at the end of a word, where fields of 25, 30 and 35 letters end, one of them with a space
    ("SCIENTIFIC MANUFACTURING ENTERPRISE ALMAZ", 24),
    ("FUND FOR THE LEGAL PROTECTION AND SUPPORT OF RUSSIAN FEDERATION COMPATRIOTS", 29),
    ("THE ASSOCIATION TO DEAL WITH PALESTINIAN AND LEBANESE PRISONERS", 40),
    # behind a word that another must follow, however long
    ("National Resources Development and Investment Corporation", 34),
    ("COMPAGNIE NATIONALE DE TÉLÉVISION ET DE RADIO D’ÉTAT DE LA RÉPUBLIQUE DE BIÉLORUSSIE", 39),
    # as exchanges write firms, in 18 letters, and registers of banks, in 15
    ("Thangamayil Jewellery Limited", 18),
    ("Kabra Extrusiontechnik Limited", 18),
    ("Southern Petrochemical Industries Corporation Limited", 18),
    ("Central Bank of India", 18),
    ("Novacaixagalicia Banco", 15),
    ("CG Power and Industrial Solutions Limited", 18),
]
OTHERS = [
    ("Limited Liability Company Al", "Limited Liability Company Alfa"),  # no word says whose
    ("Vardhman Textiles Ltd (Phase I)", "Vardhman Textiles Ltd (Phase III)"),
    ("Zarnitsa Kolokol Unit 12", "Zarnitsa Kolokol Unit 123 Weaving"),
    ("Open Joint Stock Company Gomel", "Open Joint Stock Company Gomel Radio Plant"),  # whole words
    ("Ministry of State Security", "Ministry of State Security Prisons Bureau"),  # 26 letters
    ("Scientific Technology Co. Ltd.", "Scientific Technology Co. Ltd. Enterprise Almaz"),  # ended
    ("Meridian Mills Kop", "Meridian Mills Kopr Weaving Zarnitsa Kolokol"),  # it lacks but a letter
    ("Hancock and Robert", "Hancock and Robertson"),  # partners
    ("Fernandez y Martin", "Fernandez y Martinez"),
    ("Zarnitsa Zhongxi", "Zarnitsa Zhongxing Meridian Weaving Mills"),  # it is pinyin
    ("Kolokol Wa", "Kolokol Warp Knitting Zarnitsa Weaving Mills"),  # no field is so short
]
WHOLE_WORDS = [
    ("Shanghai Zarnitsa", "Shanghai Zarnitsa Weaving Kolokol Meridian"),  # of 17, a whole word
    ("Zarnitsa Mineral", "Zarnitsa Minerals Kolokol Meridian Weaving"),  # a word, and not cut at 18
]


@pytest.mark.parametrize(("name", "length"), CUT_OFF)
def test_a_name_that_a_field_cut_off_is_possibly_the_whole_one(name: str, length: int) -> None:
    found = matching.compare(name[:length], name)
    assert found.is_match
    assert found.score < thresholds().probable
    assert matching.compare(name, name[:length]).score == found.score


def test_it_is_said_that_the_name_was_cut_off() -> None:
    found = matching.compare(
        "SINOTECH DALIAN CARBON AND GRA",
        "Sinotech Dalian Carbon and Graphite Manufacturing Corporation",
    )
    assert "match.cut_off" in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(("short", "long"), OTHERS)
def test_what_may_be_another_name_is_not_taken_for_one_cut_off(short: str, long: str) -> None:
    found = matching.compare(short, long)
    assert not found.is_match
    assert "match.cut_off" not in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(("short", "long"), WHOLE_WORDS)
def test_what_ends_with_a_word_was_not_cut_off_there(short: str, long: str) -> None:
    found = matching.compare(short, long)
    assert "match.cut_off" not in {statement.code for statement in found.explanation}


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("STATE TRADING CORPORATION OF I", "The State Trading Corporation of India Ltd."),
        ("The State Trading Corporation of I", "State Trading Corporation of India Ltd."),
        ("COCHIN SHIPYARD LT", "Cochin Shipyard Limited"),
        ("TATA INVESTMENT CORPORATION LT", "Tata Investment Corporation Limited"),
    ],
)
def test_an_article_and_what_is_left_of_a_legal_form_do_not_matter(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match
    (found,) = matching.Index.build([listing(long)]).search([Supplier(name=short)])
    assert [match.listed_name.text for match in found] == [long]


def test_the_index_finds_it_from_either_side() -> None:
    whole, cut = [name for name, _ in CUT_OFF], [name[:length] for name, length in CUT_OFF]
    for asked, listed in ((cut, whole), (whole, cut)):
        index = matching.Index.build([listing(name) for name in listed])
        found = index.search([Supplier(name=name) for name in asked])
        texts = [[match.listed_name.text for match in matches] for matches in found]
        assert texts == [[name] for name in listed]


def test_the_index_agrees_with_the_comparison_wherever_a_name_is_cut() -> None:
    index = matching.Index.build([listing(name, name) for name, _ in CUT_OFF])
    cut = [(name, name[:length]) for name, _ in CUT_OFF for length in range(15, 60, 4)]
    found = index.search([Supplier(name=asked) for _, asked in cut])
    for (name, asked), matches in zip(cut, found, strict=True):
        compared = matching.compare(asked, name)
        scores = [match.score for match in matches if match.listing.id == name]
        assert scores == ([compared.score] if compared.is_match else [])
