"""Plants, courts and bodies that English calls in two ways, and other languages' words for them."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("Zarman Hydropower Plant", "Zarman Hydroelectric Power Station"),
        ("central hidroeléctrica Zarman", "Zarman Hydropower Plant"),
        ("Wasserkraftwerk Zarman", "Zarman Hydroelectric Plant"),
        ("usina termelétrica Zarman", "Zarman Thermal Power Plant"),
        ("usina termelétrica Zarman", "Termelétrica Zarman"),
        ("central termoeléctrica Zarman", "Termoeléctrica Zarman"),
        ("centrale idroelettrica Zarman", "Idroelettrica Zarman"),
        ("Zarman Thermoelectric", "Zarman Thermal Power Plant"),
        ("central térmica Zarman", "Térmica Zarman"),
        ("Zarman Brickworks", "Zarman Brick Factory"),
        ("Mogilevsky Tekstilny Kombinat", "Mogilev Textile Mill"),
        ("Brestsky Chulochny Kombinat", "Brest Hosiery Mill"),
        ("Uralsky Elektrokhimichesky Kombinat", "Ural Electrochemical Combine"),
        ("Shveynaya Fabrika Zarman", "Zarman Sewing Factory"),
        ("Destilería Zarman", "Zarman Distillery"),
        ("Fabrika Šećera Zarman", "Zarman Sugar Factory"),
        ("Huta Katowice", "Katowice Steelworks"),
        ("Rudnik Banovići", "Banovici Mine"),
        ("Denizli Cam", "Denizli Glass"),
        ("Zarman Glassworks", "Zarman Glass Plant"),
        ("Zarman Bread Factory", "Zarman Bread"),
        ("Zarman Milk Plant", "Zarman Milk"),
        ("Zarman Lumber Mill", "Zarman Lumber"),
        ("Zarman Canning Factory", "Zarman Cannery"),
        ("Zarman Hydro Electric", "Zarman Hydropower"),
        ("Zarman Hydro Electric", "Zarman Hydro"),
        ("Zarman Hydro Power Station", "Zarman Hydro"),
        ("Zarman Hydro Electric Power Station", "Zarman Hydropower Plant"),
        ("Zarman Biological Technology", "Zarman Biotechnology"),
        ("Zarman Biological Technology", "Zarman Biological"),
        ("Zarman Bio-Tech", "Zarman Biotechnology"),
        ("Zarman Colliery", "Zarman Coal Mine"),
        ("маслозавод Зарман", "Zarman Dairy"),
        ("конный завод Зарман", "Zarman Stud Farm"),
        ("профсъюз Зарман", "Zarman Trade Union"),
        ("лякарня Зарман", "Zarman Hospital"),
        ("ιχθυοτροφεία Ζαρμάν", "Zarman Fish Farms"),
        ("حوض بناء السفن زرمان", "Zarman Shipyard"),
        ("محجر زرمان", "Zarman Quarry"),
        ("مجلس خبرگان", "Assembly of Experts"),
        ("کشتی سازی زرمان", "Zarman Shipbuilding"),
        ("תחנת כוח זרמן", "Zarman Power Station"),
        ("האוניברסיטה העברית בירושלים", "Hebrew University of Jerusalem"),
        ("Toshkent davlat yuridik universiteti", "Tashkent State University of Law"),
        ("Zarman nashriyoti", "Zarman Publishing House"),
        ("casa circondariale Zarman", "Zarman Prison"),
        ("อู่ต่อเรือลำปาง", "Lampang Shipyard"),
        ("เหมืองลำปาง", "Lampang Mine"),
        ("mỏ than Zarman", "Zarman Coal Mine"),
        ("Arbeitsgericht Zarman", "Zarman Labour Court"),
        ("Strafkolonie Nr. 6", "Penal Colony No. 6"),
        ("Untersuchungsgefängnis Nr. 1", "Remand Prison No. 1"),
        ("Tuchfabrik Zarman", "Zarman Tuch"),
        ("Zarman Metallwarenfabrik", "Zarman Metallwaren"),
        ("Exploitation forestière Zarman", "Zarman Forestry"),
        ("Ocolul Silvic Zarman", "Ocol Silvic Zarman"),
        ("Brigada de Respuesta Rápida", "Rapid Response Brigade"),
        ("Office des douanes et accises", "Customs and Excise Office"),
        ("Oficina Nacional Antidrogas", "National Anti-Narcotics Office"),
        ("جهاز مكافحة الإرهاب", "Counter-Terrorism Service"),
        ("إدارة مكافحة المخدرات", "Anti-Drug Department"),
        ("Федеральная антимонопольная служба", "Federal Anti-Monopoly Service"),
        ("Ministerio de Relaciones Exteriores de Cuba", "Cuban Ministry of External Relations"),
    ],
)
def test_name_and_its_english_one_are_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Zarman Brickworks", "Zarman Glassworks"),
        ("Oficina Nacional Antidrogas", "National Anti-Corruption Office"),
        ("Federal Anti-Monopoly Service", "Federal Anti-Drug Service"),
        ("Zarman Hydropower Plant", "Zarman Thermal Power Plant"),
        ("Zarman Hydropower Plant No. 1", "Zarman Hydroelectric Power Plant No. 2"),
        ("Strafkolonie Nr. 6", "Penal Colony No. 7"),
        ("Untersuchungsgefängnis Nr. 1", "Remand Prison No. 2"),
        ("Zarman Bread Factory", "Zarman Sugar Factory"),
        ("Beijing Construction Bureau", "Beijing Design Bureau"),
        ("No. 2 Construction Bureau", "No. 2 Design Bureau"),
        ("Zarman Insurer", "Zarman Reinsurance"),
        ("Ministry of External Relations and Trade", "Ministry of Foreign Trade"),
        ("Ministry of External Affairs and Trade", "Ministry of Trade"),
        ("конный завод Зарман", "Zarman Shipyard"),
        ("محجر زرمان", "Zarman Shipyard"),
        ("Arbeitsgericht Berlin", "Constitutional Court of Berlin"),
        ("University of Medicine Tirana", "Agricultural University of Tirana"),
    ],
)
def test_another_plant_or_body_of_that_name_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
