"""A plant named after a person is found whatever the order and case of the name."""

from __future__ import annotations

import pytest

from screener import matching
from screener.names.beside.honours import honoured, without_honours
from screener.names.form import normal_form


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Завод им. В.А. Дегтярева", "Завод Дегтярев"),
        ("Завод імені В.О. Малишева", "Завод Малишев"),
        ("Shipyard named after A.M. Gorky", "Shipyard Gorky"),
        ("Zavod imeni A.M. Gorkogo, Zelenodolsk", "Zavod Gorky , Zelenodolsk"),
        ("Институт имени академика Н. Е. Жуковского", "Институт Жуковский"),
        ("S.P. Korolev Rocket and Space Corporation", "Korolev Rocket and Space Corporation"),
    ],
)
def test_only_the_surname_is_left(name: str, plain: str) -> None:
    surname, _ = without_honours(name)
    assert " ".join(surname.split()) == plain


@pytest.mark.parametrize("name", ["J.P. Morgan", "Imperial Tobacco", "Im Park Hotel", "", "IM 2"])
def test_other_names_hold_no_honour(name: str) -> None:
    assert without_honours(name) == ("", "")


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Державне підприємство «Завод імені В.О. Малишева»", "State Enterprise Malyshev Plant"),
        ("Zelenodolsk Shipyard named after A.M. Gorky", "Gorky Shipyard Zelenodolsk"),
        ("АО «Завод им. В.А. Дегтярева»", "Degtyarev Plant"),
        ("Dubna Machine Building Plant named after NP Fedorov", "Fedorov Dubna Plant"),
        ("Institute Prometey named by I.V. Gorynin", "Gorynin Institute Prometey"),
    ],
)
def test_plant_is_found_by_the_surname(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


def test_plant_named_after_another_person_is_another() -> None:
    assert not matching.compare("АО «Завод им. В.А. Дегтярева»", "Kalinin Plant").is_match


@pytest.mark.parametrize(
    ("firm", "other"),
    [
        ("R.K. Gupta Textiles", "S.P. Gupta Textiles"),
        ("M.A. Ahmed Trading", "S.H. Ahmed Trading"),
        ("B.L. Sharma Leather Exports Pvt Ltd", "D.N. Sharma Leather Exports Pvt Ltd"),
    ],
)
def test_initials_tell_a_firm_by_its_owner(firm: str, other: str) -> None:
    assert without_honours(firm) == ("", "")
    assert matching.compare(firm, other).score < matching.compare(firm, firm.replace(".", "")).score
    assert any(token.text in ("rk", "ma", "bl") for token in normal_form(firm).readings[-1].tokens)


def test_bureau_is_found_without_the_initials_of_its_founder() -> None:
    listed = "S.P. Korolev Rocket and Space Corporation Energia"
    assert matching.compare(listed, "Korolev Rocket and Space Corporation Energia").is_match


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("PJSC NPO Almaz named after Academician A.A. Raspletin", "ПАО «НПО «Алмаз»"),
        ("Scientific and Production Association Pribor named after S S Golembiovsky", "NPO Pribor"),
    ],
)
def test_brand_tells_a_plant_without_the_person(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


def test_without_a_brand_the_person_tells_it() -> None:
    _, before = without_honours("Mashzavod imeni Kalinina")
    assert before == "Mashzavod"
    assert not matching.compare("Mashzavod imeni Kalinina", "MASH Medical Solutions").is_match
    assert not matching.compare("Design Bureau named after A.S. Yakovlev", "Design Bureau").is_match


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("МГТУ им. Н.Э. Баумана", "Bauman Moscow State Technical University"),
        ("ФГУП «ВНИИА им. Н.Л. Духова»", "Dukhov Automatics Research Institute"),
        ("ЦИАМ им. П.И. Баранова", "Baranov Central Institute of Aviation Motors"),
        ("ЦНИИХМ им. Д.И. Менделеева", "Mendeleev Research Institute of Chemistry and Mechanics"),
    ],
)
def test_initials_are_written_out_beside_the_person(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("genitive", "nominative"),
    [("Баумана", "Бауман"), ("Стельмаха", "Стельмах"), ("Янгеля", "Янгель"), ("Baumana", "Bauman")],
)
def test_surnames_without_an_ending_are_read(genitive: str, nominative: str) -> None:
    sign = "imeni" if genitive.isascii() else "имени"
    assert honoured(f"Zavod {sign} {genitive}") == nominative


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        (
            "Uralskiy Optiko-Mekhanicheskiy Zavod im. E.S. Yalamova",
            "Ural Optical & Mechanical Plant",
        ),
        ("МГУ имени М.В. Ломоносова", "Moscow State University"),
        (
            "Саратовский государственный технический университет имени Гагарина",
            "Saratov State Technical University",
        ),
    ],
)
def test_place_and_two_words_tell_a_body_without_the_person(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("listed", "other"),
    [
        ("Ulyanovsk Machinery Plant named after Volodarsky", "Ульяновский механический завод"),
        ("Moscow Plant named after Khrunichev", "Moscow Plant"),
        ("Харьковский завод имени Малышева", "Kharkiv Plant FED"),
    ],
)
def test_place_and_one_word_tell_none(listed: str, other: str) -> None:
    assert not matching.compare(listed, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("МГТУ имени Баумана", "МГТУ имени Косыгина"),
        (
            "Московский государственный университет имени Ломоносова",
            "Московский государственный университет имени Кутафина",
        ),
        (
            "Moscow State University named after Lomonosov",
            "Moscow State University named after Kutafin",
        ),
        (
            "Київський національний університет імені Шевченка",
            "Київський національний університет імені Драгоманова",
        ),
        (
            "St Petersburg State Medical University named after Pavlov",
            "St Petersburg State Medical University named after Mechnikov",
        ),
        (
            "Kharkiv National University named after Karazin",
            "Kharkiv National University named after Beketov",
        ),
        (
            "Tbilisi State University named after Javakhishvili",
            "Tbilisi State University named after Tsereteli",
        ),
        (
            "Moscow Clinical Hospital named after Botkin",
            "Moscow Clinical Hospital named after Pirogov",
        ),
        (
            "Kharkiv Electrical Machinery Plant named after Malyshev",
            "Харьковский электромеханический завод имени Шевченко",
        ),
    ],
)
def test_two_persons_tell_bodies_of_one_town_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Московский государственный университет имени Ломоносова",
            "Moscow State University named after M.V. Lomonosov",
        ),
        ("МГТУ имени Баумана", "Bauman Moscow State Technical University"),
    ],
)
def test_one_person_tells_one_body(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
