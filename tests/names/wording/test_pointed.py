"""Words keep the point that cuts them off, so that they are told from whole ones."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import Supplier
from screener.names.form import normal_form
from tests.matching.entries import listing, lost_either_way

CUT = [
    ("REFOREST.DE PALMAS DEL PETEN SA", "Reforestadora de Palmas de El Petén, S.A."),
    ("FAB.HIL.Y TEJ.DEL HATO SA", "Fábrica de Hilados y Tejidos del Hato S.A."),
    ("CORT.AMORIM SGPS SA", "Corticeira Amorim, S.G.P.S., S.A."),
    ("Salzgitter Flachst. GmbH", "Salzgitter Flachstahl GmbH"),
    ("WESTFAEL. DRAHTIND.GMBH", "Westfälische Drahtindustrie GmbH"),
    (
        "F.LLI DE CECCO DI FILIPPO F.S.MARTI",  # as long as a field, so that its end is cut off too
        "F.lli De Cecco di Filippo Fara San Martino S.p.A.",
    ),
    ("CIA FIACAO E TECIDOS M.CLAROS", "Companhia de Fiação e Tecidos Montes Claros"),
    ("HUETTENW.KRUPP MANNESMANN GMBH", "Hüttenwerke Krupp Mannesmann GmbH"),
    ("GEORGSMARIENH.GMBH", "Georgsmarienhütte GmbH"),
    ("SEVEROCES.PAPIRN.A.S STETI", "Severočeské papírny a.s."),  # that means two words
    ("MORAVSKOSL.CUKROV.A.S HRUSOVANY", "Moravskoslezské cukrovary a.s."),
]
WHOLE = [
    ("ALFA.BETA LTD", "Alfatex Beta Ltd"),  # a word that many firms use is whole
    ("TRANS.PACIFIC LTD", "Transatlantic Pacific Ltd"),  # what is short for a trade is no other
    ("CORT AMORIM SGPS SA", "Corticeira Amorim, S.G.P.S., S.A."),  # without its point
    ("cortam.com", "Cortamex Ltda"),  # a site in the net
    ("BARK.COM GLOBAL LIMITED", "Barkley Global Limited"),
    ("trustana.cloud GmbH", "Trustanalytics Cloud GmbH"),
    ("Optime.AI Sp. z o.o.", "Optimedia Sp. z o.o."),
    ("TAIZHOU HAISHEN.,LTD", "Taizhou Haishenda Co., Ltd."),  # a point too many
    ("Danyang Tongyu.Co. Ltd", "Danyang Tongyuan Co., Ltd."),
    ("Zhejiang Hua. Textile", "Zhejiang Huafeng Textile"),  # a syllable is not cut off
    ("NING. TEXTILE", "Ningbo Textile"),
    ("CORT.AMORIM SGPS SA", "Cortical Amorinex SA"),
    (
        "F.LLI DE CECCO DI FILIPPO F.S.MARTI",
        "F.lli De Cecco di Filippo Monte San Vito S.p.A.",
    ),
    (
        "F.LLI DE CECCO DI FILIPPO F.S.MARTI",
        "F.lli De Cecco di Nicola Fara San Martino S.p.A.",
    ),
    ("OFF.MECC.G.CERUTTI", "Officine Meccaniche Giovanni Rossi"),
    ("GEORGSMARIENH.GMBH", "Georgsmarien Klinikum GmbH"),
    ("GEORGSM.GMBH", "Georgsmarienhütte GmbH"),  # so few letters alone begin other words too
    ("HUETTENW.KRUPP GMBH", "Hüttenwerke Salzgitter GmbH"),
    ("MORAVSKOSL.CUKROV.A.S HRUSOVANY", "Moravskoslezské papírny a.s."),
    ("MORAVSKOSL.CUKROV.A.S HRUSOVANY", "Slovenské cukrovary a.s."),
]
IN_CAPITALS = [
    ("MYANMA ECON HLDGS PCL", "Myanma Economic Holdings Public Company Limited"),
    ("PT PUPUK SRIWIDJ PALEMBANG", "PT Pupuk Sriwidjaja Palembang"),
    ("PT ANEKA TAMB TBK", "PT Aneka Tambang Tbk"),
    ("THYSSENKRUPP RASSELST GMBH", "thyssenkrupp Rasselstein GmbH"),
    ("JEALSA RIANX SA BOIRO", "Jealsa Rianxeira, S.A."),
    ("AO CHEPETSKY MEKH ZAVOD", "АО «Чепецкий механический завод»"),
    ("IOI OLEOCHEM IND BHD", "IOI Oleochemical Industries Berhad"),
    ("KORDSA TEKNIK TEKS AS IZMIT TRY", "Kordsa Teknik Tekstil A.Ş."),
    ("AURUBIS BULG AD", "Аурубис България АД"),
]
WHOLE_IN_CAPITALS = [
    ("Aneka Tamb Tbk", "PT Aneka Tambang Tbk"),  # whoever writes small letters has room
    ("RASSELST GMBH", "Rasselstein GmbH"),  # a brand in front is whole
    ("ZHEJIANG HUAFENG TEXTILE", "Zhejiang Huafengda Textile"),  # so are words in pinyin
    ("ALFA ENERGY LIMITED", "OOO ALFA ENERGO"),  # and words that mean something
    ("CRCAM NORD EST (CAISSE REG.CRED.AGR)", "Caisse Régionale de Crédit Agricole Mutuel"),
    ("PT ANEKA TAMB TBK", "PT Aneka Tanjung Tbk"),
    ("JEALSA RIANX SA", "Jealsa Rioja, S.A."),
]


@pytest.mark.parametrize(("cut", "whole"), IN_CAPITALS)
def test_a_ledger_in_capitals_cuts_words_off_without_a_point(cut: str, whole: str) -> None:
    assert matching.compare(cut, whole).is_match
    assert matching.compare(whole, cut).score == matching.compare(cut, whole).score


def test_words_of_ledgers_cut_off_without_a_point_are_found() -> None:
    assert not lost_either_way(IN_CAPITALS)


@pytest.mark.parametrize(("name", "other"), WHOLE_IN_CAPITALS)
def test_what_is_whole_begins_no_longer_word(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


@pytest.mark.parametrize(("cut", "whole"), CUT)
def test_what_is_cut_off_is_the_word_that_it_begins(cut: str, whole: str) -> None:
    found = matching.compare(cut, whole)
    assert found.is_match
    assert found.score < matching.compare(whole, whole).score
    assert matching.compare(whole, cut).score == found.score


@pytest.mark.parametrize(("cut", "whole"), CUT)
def test_the_index_finds_it_either_way(cut: str, whole: str) -> None:
    others = [listing(f"{word} Ltd") for word in ("Reforma", "Cortez", "Accion", "Tejas Hato")]
    for asked, listed in ((cut, whole), (whole, cut)):
        index = matching.Index.build([listing(listed), *others])
        (matches,) = index.search([Supplier(name=asked)])
        assert [match.listed_name.text for match in matches] == [listed]


@pytest.mark.parametrize(("name", "other"), WHOLE)
def test_other_words_are_whole(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_legal_forms_and_short_words_keep_no_point() -> None:
    for name in ("Alfa Ltd.", "Alfa Co., Ltd.", "St. Alfa Corp.", "alfa.com", "S.A. Alfa"):
        (reading, *_) = normal_form(name).readings
        assert not any(token.raw.endswith(".") for token in reading.tokens)


def test_what_may_be_cut_off_in_capitals_is_said_as_it_was_written() -> None:
    said = matching.compare("ISKRA KUPOL LEVSHIN JSC", "Izhevsk Plant Kupol").explanation
    words = [value for statement in said for _, value in statement.params if value.endswith(".")]
    assert said
    assert not words
    assert not any(statement.code.startswith("match.read_") for statement in said)
