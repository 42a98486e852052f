"""Bodies that are called by another name, and those that are called alike and are two."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("listed", "written"),
    [
        ("Boko Haram", "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad"),
        ("Asa'ib Ahl al-Haq", "League of the Righteous"),
        ("HAMAS", "Harakat al-Muqawamah al-Islamiyyah"),
        ("M23", "Mouvement du 23 mars"),
        ("March 23 Movement", "M23 Movement"),
        ("حركة الشباب المجاهدين", "Al-Shabaab"),
        ("Hay'at Tahrir al-Sham", "Organization for the Liberation of the Levant"),
        ("Groupe de soutien à l'islam et aux musulmans", "Jama'at Nusrat al-Islam wal-Muslimin"),
        ("Tehrik-e Taliban Pakistan", "Pakistani Taliban Movement (TTP)"),
        ("Da Afghanistan Bank", "Central Bank of Afghanistan"),
        ("De Nederlandsche Bank N.V.", "Central Bank of the Netherlands"),
        ("Банк России", "Central Bank of the Russian Federation"),
        ("АБ «Россия»", "Bank Rossiya"),
        ("بینک الحبیب", "Bank AL Habib Limited"),
        ("بانک صادرات ایران", "Bank Saderat Iran"),
        ("KGB of Belarus", "КДБ Рэспублікі Беларусь"),
        ("Belneftekhim", "Belarusian State Concern for Oil and Chemistry"),
        ("Sevmash, PO", "Production Association Northern Machine-Building Enterprise"),
        ("Empresa Moçambicana de Atum, S.A. (EMATUM)", "Mozambique Tuna Company"),
        ("ODTÜ", "Middle East Technical University"),
        ("Державний ощадний банк України", "Oschadbank"),
        ("Ministerio del Poder Popular para la Defensa", "Ministry of People's Power for Defense"),
        ("Foreign Trade Bank of the DPRK", "조선무역은행"),
        ("عصائب أهل الحق", "League of the Righteous (AAH)"),
        ("جماعة أهل السنة للدعوة والجهاد", "Boko Haram"),
        ("שירות הביטחון הכללי", "Israel Security Agency (Shin Bet)"),
        ("An Garda Síochána", "Irish Police"),
        ("Politiets Efterretningstjeneste", "Danish Security and Intelligence Service"),
        ("Politiets sikkerhetstjeneste", "Norwegian Police Security Service (PST)"),
        ("Suojelupoliisi", "Finnish Security and Intelligence Service"),
        ("ГУБОПиК МВД", "Main Directorate for Combating Organised Crime and Corruption"),
        ("Roshan Money Exchange", "Roshan Sarafi"),
        ("ПО «Южмаш»", "Southern Machine-Building Plant"),
        ("ФГУП РФЯЦ-ВНИИЭФ", "All-Russian Research Institute of Experimental Physics"),
        ("EMATUM Mozambique", "Mozambique Tuna Company"),
        ("KGB of the Republic of Belarus", "State Security Committee of Belarus"),
        ("Rikspolisstyrelsen", "Swedish National Police Board"),
        ("Воспитательная колония №2", "Juvenile Correctional Colony No. 2"),
        ("Воспитательная колония №2", "Educational Colony No. 2"),
        ("ОАО ТНК «Дастан»", "Transnational Corporation Dastan"),
        ("АО «Концерн ВКО «Алмаз – Антей»", "Almaz-Antey Air and Space Defence Corporation"),
        ("OEZ PPT Alabuga AO", "Joint Stock Company Alabuga Special Economic Zone"),
        ("РКК «Энергия» им. С. П. Королёва", "S.P. Korolev Rocket and Space Corporation Energia"),
        ("FPRC, Popular Front for the Revival of Congo", "Popular Front for the Revival of Congo"),
    ],
)
def test_body_is_found_by_what_others_call_it(listed: str, written: str) -> None:
    assert matching.compare(listed, written).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bank Rossiya", "Bank Rossii"),
        ("АБ «Россия»", "Банк России"),
        ("Habib Bank Limited", "Bank Al Habib Limited"),
        ("بانک توسعه صادرات ایران", "Bank Saderat Iran"),
        ("三井住友銀行", "Sumitomo Mitsui Trust Bank"),
        ("みずほ信託銀行", "Mizuho Bank"),
        ("Shahid Beheshti University", "Shahid Beheshti University of Medical Sciences"),
        ("Turkish Armed Forces", "Turkish Armed Forces Foundation"),
        ("TsNIITochMash", "TsNIIMash"),
        ("Bangladesh Bank", "Bangladesh Krishi Bank"),
        ("Central Bank of Venezuela", "Bank of Venezuela"),
        ("KDB Bank Europe", "State Security Committee of Belarus"),
        ("KDB Group", "State Security Committee of Belarus"),
        ("KGB Bank", "State Security Committee of Belarus"),
        ("KGB LLC", "State Security Committee of Belarus"),
        ("Suojelupoliisi", "Canadian Security Intelligence Service"),
        ("Suojelupoliisi", "New Zealand Security Intelligence Service"),
        ("Politiets Efterretningstjeneste", "Canadian Security Intelligence Service"),
        ("Rikspolisstyrelsen", "National Police Board of Finland"),
        ("Воспитательная колония №2", "Исправительная колония №2"),
        ("Juvenile Colony No. 2", "Correctional Colony No. 2"),
        ("DPRK Red Cross Society", "Korean Red Cross"),
        ("DPRK Football Association", "South Korea Football Association"),
        ("KCC Mozambique Ltd", "Kamoto Copper Company"),
        ("TFM Ethiopia", "Tenke Fungurume Mining"),
        ("SNPC Mozambique", "Société Nationale des Pétroles du Congo"),
        ("UAC MVD", "United Aircraft Corporation"),
        ("SBU PA", "Security Service of Ukraine"),
    ],
)
def test_bodies_that_are_called_alike_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
