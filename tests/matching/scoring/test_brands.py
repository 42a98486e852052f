"""Names that all but one short word, or one word that means something, have in common."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("MVT Transportation, LLC", "MKT Transportation, LLC"),
        ("BSRM Steel Mills Limited", "BSLM Steel Mills Limited"),
        ("TRM Network S.r.l.", "TRD Network S.r.l."),
        ("Goel Construction Co.", "Joel Construction S.A."),
        ("Data Invest", "Sata Investment Company"),
        ("Alfa Steel", "Arfa Steel"),
        ("Lagos Investment Limited", "Lego Investments EOOD"),
    ],
)
def test_short_brand_with_another_letter_is_another_beside_a_trade_too(
    one: str, other: str
) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("EML Realty LLC", "ELM Realty LLC"),
        ("Inco Engineering", "Nico Engineering"),
        ("Corral Energy", "Coral Energy"),
        ("Hikvison Technology", "Hikvision Technology"),
    ],
)
def test_slip_in_a_short_brand_and_a_misspelling_of_a_longer_one_make_no_other(
    one: str, other: str
) -> None:
    assert matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Faisal Spinning Mills", "Faisalabad Spinning Mills"),
        ("Gandhi Textiles", "Gandhinagar Textiles"),
        ("Roman Industries LLP", "Romanian Industries LLP"),
        ("Jalan Chemical Industries", "Jalandhar Chemical Industries"),
        ("Radar, LLC", "RAD"),
        ("Medical S.r.l.", "Medic"),
    ],
)
def test_name_is_no_place_cut_short_and_none_that_is_cut_short_has_one_word(
    one: str, other: str
) -> None:
    assert not matching.compare(one, other).is_match


def test_words_are_still_cut_short_beside_others() -> None:
    assert matching.compare("Hongda Constr Co", "Hongda Construction Co").is_match
    assert matching.compare("Tata Motors Maharas", "Tata Motors Maharashtra").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Green Plains Atkinson LLC", "Red Plains Atkinson LLC"),
        ("Golden Highway Goods Carriers", "Silver Highway Goods Carriers"),
        ("Vivekananda Rural Development Society", "Vivekananda Urban Development Society"),
        ("KAPG Phoenixville Senior Housing, LLC", "KAPG Phoenixville Junior Housing, LLC"),
        ("New Energy Salento", "Old Energy Salento"),
    ],
)
def test_other_colour_or_opposite_beside_a_brand_is_another_firm(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_name_with_both_opposites_is_met_by_one_of_them() -> None:
    assert matching.compare("Red & White Textile Mills", "Red and White Textile Mills").is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Korea United Development Bnk", "Korea United Development Bank"),
        ("Tosee Taavon Ban", "Tosee Taavon Bank"),
        ("La Hacienda (USJ), LLC", "La Hacienda (USA), LLC"),
    ],
)
def test_a_short_word_that_means_something_is_misspelled_beside_others(
    one: str, other: str
) -> None:
    assert matching.compare(one, other).is_match


def test_brand_beside_a_label_that_is_like_it_tells_two_firms_apart() -> None:
    # *alias* is a label of names, and this firm's whole name: there was no brand to measure
    assert not matching.compare("LIMITED LIABILITY COMPANY ALIS", "ALIAS LLC").is_match
    assert not matching.compare("ALIAS LLC", "LIMITED LIABILITY COMPANY ALIS").is_match


@pytest.mark.parametrize("frame", ["Fratelli {}", "{} & Söhne GmbH", "PFA {}", "{} Farm {}", "{}"])
def test_families_that_end_alike_are_two(frame: str) -> None:
    for one, other in (("Popescu", "Ionescu"), ("Karimov", "Rahimov"), ("Melnyk", "Selnik")):
        assert not matching.compare(frame.format(one, one), frame.format(other, other)).is_match
    assert matching.compare("Komitee Velkoria", "Comite Velkoria").is_match
