from __future__ import annotations

import pytest

from screener.reports.written import as_written


@pytest.mark.parametrize(
    ("word", "text", "written"),
    [
        ("gebaudereinigung", "Büro- und Gebäudereinigung GmbH", "Gebäudereinigung"),
        ("passeports confisques", "Les Passeports confisqués", "Passeports confisqués"),
        ("schweissdraht", "Schweißdraht", "Schweißdraht"),
        ("urumqi", "Ürümqi, Xinjiang", "Ürümqi"),
        ("feves de cacao", "FÈVES DE CACAO", "FÈVES DE CACAO"),
        ("urumqi", "U\u0308ru\u0308mqi", "U\u0308ru\u0308mqi"),
        ("passe … einbehalten", "Pässe werden hier Einbehalten", "Pässe … Einbehalten"),
        (
            "servitude pour dettes … neant",
            "Servitude pour dettes : Néant",
            "Servitude pour dettes … Néant",
        ),
        ("棉花", "新疆棉花", "棉花"),
        ("5205", "5205", "5205"),
    ],
)
def test_a_word_is_said_as_the_file_writes_it(word: str, text: str, written: str) -> None:
    assert as_written(word, [text]) == written


def test_a_whole_word_is_found_before_a_part_of_one() -> None:
    assert as_written("bau", ["Ackerbau und Bau"]) == "Bau"


def test_a_word_that_no_text_has_stays_as_it_is() -> None:
    assert as_written("cotton", ["", "Wolle"]) == "cotton"
    assert as_written("", ["Wolle"]) == ""
