"""Initials that are other firms' own names stand for the well-known one where that is told."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("LECO Corporation", "Lanka Electricity Company"),  # of Michigan
        ("CSR Corporation Limited", "Colonial Sugar Refining"),  # trains, of Beijing
        ("AMAG Group AG", "Austria Metall"),  # cars, of Switzerland
        ("WIKA Group", "Wijaya Karya"),  # gauges, of Germany
        ("Vito Group", "Vlaamse Instelling voor Technologisch Onderzoek"),
        ("Desco Corporation", "Dhaka Electric Supply Company"),
        ("Valco Company", "Volta Aluminium Company"),
        ("Saco SA", "Société Africaine de Cacao"),
        ("Sail Ltd", "Steel Authority of India"),
        ("Elem", "Elektrani na Makedonija"),
        ("Dars d.o.o.", "Družba za avtoceste v Republiki Sloveniji"),
        ("KAP d.d.", "Kombinat aluminijuma Podgorica"),
        ("BEL Group", "Bharat Electronics"),
        ("HAL Limited", "Hindustan Aeronautics"),
        ("HAL Pakistan", "Hindustan Aeronautics"),
        ("IMI Limited", "Israel Military Industries"),  # valves, of Birmingham
        ("ACI Limited", "Advanced Chemical Industries"),
        ("DBL Group", "Dulal Brothers"),
        ("Aya Company Limited", "Ayeyarwady Bank"),
        ("PBC Limited", "Produce Buying Company"),
        ("SIR SA", "Société Ivoirienne de Raffinage"),
        ("SAR Company", "Société Africaine de Raffinage"),
        ("BCC SA", "Banque Centrale du Congo"),
        ("BAM Group NV", "Bundesanstalt fuer Materialforschung und -pruefung"),
    ],
)
def test_a_word_that_stands_beside_any_initials_tells_nothing(initials: str, long: str) -> None:
    assert not matching.compare(initials, long).is_match


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("HAL India", "Hindustan Aeronautics Ltd"),
        ("HAL Bangalore", "Hindustan Aeronautics Limited"),
        ("PT WIKA (Persero) Tbk", "PT Wijaya Karya (Persero) Tbk"),
        ("SAIL, India", "Steel Authority of India Limited"),
        ("SAIL Bokaro", "Steel Authority of India Ltd, Bokaro Steel Plant"),
        ("AYA Bank", "Ayeyarwady Bank"),
        ("LECO Sri Lanka", "Lanka Electricity Company"),
        ("DESCO Dhaka", "Dhaka Electric Supply Company"),
        ("SIR Abidjan", "Société Ivoirienne de Raffinage"),
        ("KLK Berhad", "Kuala Lumpur Kepong Berhad"),
        ("CSR Australia", "Colonial Sugar Refining"),
        ("SNCC Congo", "Société Nationale des Chemins de fer du Congo"),
    ],
)
def test_a_land_a_town_or_a_word_of_the_name_tells(initials: str, long: str) -> None:
    assert matching.compare(initials, long).is_match
