"""Institutes, associations and bureaus of Russia, by their letters and in Russian."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("russian", "english"),
    [
        ("Institut Kataliza im. G.K. Boreskova SO RAN", "Boreskov Institute of Catalysis"),
        ("Institut Yadernoy Fiziki im. G.I. Budkera SO RAN", "Budker Institute of Nuclear Physics"),
        (
            "Institut Obshchey i Neorganicheskoy Khimii im. N.S. Kurnakova",
            "Kurnakov Institute of General and Inorganic Chemistry",
        ),
        (
            "Institut Fiziki Tverdogo Tela im. Yu.A. Osipyana RAN",
            "Osipyan Institute of Solid State Physics",
        ),
        ("Zavod im. Ya.M. Sverdlova", "Sverdlov Plant"),
        ("Tsentralnyi Aerogidrodinamicheskiy Institut", "Central Aerohydrodynamic Institute"),
        ("Institut Silnotochnoy Elektroniki SO RAN", "Institute of High Current Electronics"),
        ("Institut Khimii SO RAN", "Institute of Chemistry SB RAS"),
        ("Институт химии УрО РАН", "Institute of Chemistry UB RAS"),
        (
            "Institut Problem Morskikh Tekhnologiy DVO RAN",
            "Institute of Marine Technology Problems FEB RAS",
        ),
        (
            "Institut Mekhaniki Rossiyskoy Akademii Nauk",
            "Institute of Mechanics of the Russian Academy of Sciences",
        ),
        ("Institut Mekhaniki RAN", "Institute of Mechanics of the Russian Academy of Sciences"),
        ("ФГБОУ ВО Военмех", "Voenmekh University"),
        ("FGAOU VO Stankin", "Stankin University"),
        (
            "Institute of Laser Physics SB RAS",
            "Institute of Laser Physics of the Siberian Branch of the Russian Academy of Sciences",
        ),
        (
            "Institute of Computing Technology CAS",
            "Institute of Computing Technology, Chinese Academy of Sciences",
        ),
        (
            "CETC 38th Inst.",
            "China Electronics Technology Group Corporation No. 38 Research Institute",
        ),
    ],
)
def test_institute_is_found_by_its_english_name(russian: str, english: str) -> None:
    assert matching.compare(russian, english).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Institute of Physics SB RAS", "Institute of Chemistry SB RAS"),
        ("Institut Mekhaniki UrO RAN", "Institut Fiziki UrO RAN"),
        ("Institute of Chemistry FEB RAS", "Institute of Biology FEB RAS"),
        ("Institute of Organic Chemistry RAS", "Institute of Inorganic Chemistry RAS"),
        (
            "Institute of Physics of the National Academy of Sciences of Ukraine",
            "Institute of Physics of the National Academy of Sciences of Belarus",
        ),
    ],
)
def test_institutes_of_one_academy_are_told_by_their_subject(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("letters", "whole"),
    [
        ("PO Mayak FGUP", "Production Association Mayak"),
        ("ПО «Маяк»", "Mayak Production Association"),
        ("AO PO Avangard", "Production Association Avangard"),
        ("VO Tekhnopromexport", "Foreign Economic Association Technopromexport"),
        ("SKB Turbina", "Special Design Bureau Turbina"),
        ("NTTs Elins", "Scientific and Technical Center Elins"),
        ("NPK Kolomna", "Research and Production Corporation Kolomna"),
        ("FNPTs Altay", "Federal Research and Production Center Altai"),
        ("SRZ Nerpa", "Nerpa Ship Repair Yard"),
        ("AO 123 ARZ", "123 Aviation Repair Plant JSC"),
        ("ARZ No. 123", "123 Aircraft Repair Plant"),
        ("35 SRZ", "35th Ship Repair Plant"),
        ("103 BTRZ", "103rd Armored Repair Plant"),
        ("АО «150 АРЗ»", "150 Aircraft Repair Plant"),
        ("FSUE PA Mayak", "Mayak Production Association"),
        ("JSC SPA Splav", "Splav Research and Production Association JSC"),
        ("IA Regnum", "Regnum News Agency"),
        ("AKB Rubin", "Rubin Joint Stock Commercial Bank"),
        ("GK Renova", "Renova Group"),
        ("UK Abamet OOO", "Management Company Abamet"),
        ("MC Polyus LLC", "Management Company Polyus LLC"),
        ("IC Veles Capital LLC", "IK Veles Kapital OOO"),
        ("JSC Aviacompany Yakutia", "Yakutia Airlines"),
        ("OOO Novatek Severo-Zapad", "Novatek North-West"),
        ("PAO ODK-Saturn", "UEC-Saturn PJSC"),
        ("Институт ПВО", "Air Defence Institute"),
        ("NPP Salyut", "Scientific and Production Enterprise Salyut JSC"),
        ("LLC NPP Nifrit", "Nauchno-proizvodstvennoye predpriyatiye Nifrit"),
        ("OAO KB Verkhnevolzhskiy", "Open Joint Stock Company Commercial Bank Verkhnevolzhsky"),
        ("JSC CB North Credit", "Joint-Stock Company Commercial Bank North Credit"),
        ("MZ Arsenal PAO", "Arsenal Machine Building Plant Open Joint Stock Company"),
        ("PKF Gazneftemash", "OOO Proizvodstvenno-kommercheskaya firma Gazneftemash"),
        ("AO GRTs Makeyeva", "Makeyev State Missile Center"),
        ("TD Asbest OOO", "OOO Torgovy Dom Asbest"),
        ("OOO SK Volgamost", "Stroitelnaya kompaniya Volgamost"),
        ("OOO SK Soglasie", "Strakhovaya kompaniya Soglasie"),
        ("Mikrosistema NPP OOO", "Research and Production Enterprise Mikrosistema LLC"),
        ("GK Rostec", "Gosudarstvennaya korporatsiya Rostec"),
        ("Akkuyu NPP JSC", "Akkuyu Nuclear Power Plant JSC"),
        ("Kryptonite NPK", "JSC Scientific and Production Company Kryptonit"),
        ("OPK Oboronprom OAO", "Obyedinennaya promyshlennaya korporatsiya Oboronprom"),
        ("IEMZ Kupol AO", "Izhevsk Electromechanical Plant Kupol"),  # its town's letter first
        ("AO NMZ Iskra", "Joint Stock Company Novosibirsk Mechanical Plant Iskra"),
        ("MMZ Avangard", "Moskovsky mashinostroitelny zavod Avangard"),
        ("SKTB Plastik", "Spetsialnoe konstruktorsko-tekhnologicheskoe byuro Plastik"),
        ("JSC SRI Soliton", "JSC Scientific Research Institute Soliton"),
        ("JSC Severnoye PKB", "Severnoye Design Bureau Joint Stock Company"),
    ],
)
def test_body_is_found_by_the_letters_of_its_kind(letters: str, whole: str) -> None:
    assert matching.compare(letters, whole).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SKB Textile", "Special Design Bureau Textile"),
        ("VO Trading", "Foreign Economic Association Trading"),
        ("PO Mayak", "NPO Mayak"),
        ("Production Association Strela", "Research and Production Association Strela"),
        ("KB Mayak", "PO Mayak"),
        ("ARZ", "Aircraft Repair Plant"),
        ("AO 123 ARZ", "121 Aircraft Repair Plant"),
        ("12 SSZ", "12 Ship Repair Plant"),
        ("103 BTRZ", "163 BTRZ"),
        ("KB-1", "Design Bureau No. 1"),
        ("PA Mayak", "NPO Mayak"),
        ("UK Mail Ltd", "Mail Management Company"),
        ("OOO IK-Menedzhment", "Corporate Investment Management Ltd"),
        ("GK Patel Ltd", "Patel Group Ltd"),
        ("Spa Vilnius UAB", "NPO Vilnius"),
        ("AKB Tekstil", "Joint Stock Commercial Bank Textile"),
        ("NPP Salyut", "MZ Salyut"),
        ("KB Vostochny", "TD Vostochny"),
        ("OOO TK Vektor", "OOO SK Vektor"),
        ("IEMZ Kupol", "Izhevsk Mechanical Plant Strela"),
        ("AO NMZ Iskra", "NMZ Start"),
        ("ATC Foods Ltd", "Trading Company Foods Ltd"),  # no town stands before a firm
        ("SK Energy Co Ltd", "Energy Construction Company Ltd"),
        ("TK Elevator GmbH", "Elevator Trading Company GmbH"),
    ],
)
def test_letters_of_another_kind_or_before_an_english_trade_are_another(
    one: str, other: str
) -> None:
    assert not matching.compare(one, other).is_match


@pytest.mark.parametrize(
    ("letters", "whole"),
    [
        ("RUE Beltelecom", "Republican Unitary Enterprise Beltelecom"),
        ("UE Minskvodokanal", "Unitary Enterprise Minskvodokanal"),
        ("ChPUP Belkanton", "Private Production Unitary Enterprise Belkanton"),
        (
            "Belspetsvneshtechnika GVTUP",
            "State Foreign Trade Unitary Enterprise Belspetsvneshtechnika",
        ),
        ("ОДО «Белкантон»", "Additional Liability Company Belkanton"),
    ],
)
def test_forms_of_belarus_are_one_by_their_letters(letters: str, whole: str) -> None:
    assert matching.compare(letters, whole).score > 0.95


def test_rue_is_a_form_at_the_front_only() -> None:
    assert not matching.compare("De La Rue plc", "De La plc").is_match
