"""Initials that are other firms' own names stand for the well-known one where that is told."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.acronyms import beside_its_name
from screener.names.writing.fold import folded


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
        ("DBL Limited", "Dulal Brothers"),
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


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("TUSAŞ Türk Havacılık ve Uzay Sanayii A.Ş.", "Turkish Aerospace Industries"),
        ("CODELCO Corporación Nacional del Cobre", "National Copper Corporation of Chile"),
        ("KEPCO Korea Electric Power Corporation", "한국전력공사"),
        ("Empresa Nacional de Diamantes de Angola ENDIAMA", "National Diamond Company of Angola"),
    ],
)
def test_initials_beside_their_name_in_another_language_say_it_again(
    listed: str, written: str
) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NLMK Lipetsk Steel Plant", "Lipetsk Steel Plant"),
        ("Sinopec Shanghai Trading Company", "Shanghai Trading Company"),
        ("KEPCO Plant Service & Engineering", "Plant Service & Engineering"),
        ("Compañía de Seguros de la Industria del Gas SOGAZ", "Gas Industries"),
    ],
)
def test_initials_beside_another_name_stay(one: str, other: str) -> None:
    words = folded(one)
    assert beside_its_name(words, one) == ""
    assert matching.compare(one, other).score < 1


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("BNA Angola", "Banco Nacional de Angola"),
        ("BNA Algeria", "Banque Nationale d'Algérie"),
        ("CUT (Brasil)", "Central Única dos Trabalhadores"),
        ("KPK Indonesia", "Corruption Eradication Commission"),
        ("PIF Saudi Arabia", "Public Investment Fund"),
        ("PIF, Saudi Arabia", "Public Investment Fund of Saudi Arabia"),
        ("CNPS Côte d'Ivoire", "Caisse Nationale de Prévoyance Sociale"),
        ("NSSF Uganda", "National Social Security Fund of Uganda"),
    ],
)
def test_initials_beside_a_land_are_its_body(initials: str, long: str) -> None:
    assert matching.compare(initials, long).is_match


@pytest.mark.parametrize(
    ("initials", "long"),
    [
        ("BNA Angola", "Banque Nationale d'Algérie"),
        ("BNA Textile Angola", "Banco Nacional de Angola"),
        ("CUT Chile", "Central Única dos Trabalhadores"),
        ("CUT", "Central Única dos Trabalhadores"),
        ("PIF Saudi Arabia", "Public Investment Fund of Kuwait"),
        ("TUC Ghana", "Trade Union Congress of Nigeria"),
        ("NSSF Uganda", "National Social Security Fund of Kenya"),
        ("NISS Sudan", "National Intelligence and Security Service of Ethiopia"),
        ("CGT Argentina", "Confédération Générale du Travail"),
    ],
)
def test_initials_beside_a_land_are_no_other_lands_body(initials: str, long: str) -> None:
    assert not matching.compare(initials, long).is_match
