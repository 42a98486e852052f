"""One body as several lists and registers write it, and its neighbours there."""

from __future__ import annotations

import pytest

from screener import matching
from tests.matching.entries import found_by_the_second

_GROUPS_OF_CHINA = [
    (
        "China Electronics Technology Group Corporation 38th Research Institute",
        "中国电科第三十八研究所",
    ),
    ("China Electronics Technology Group Corporation", "中电科"),
    ("Commercial Aircraft Corporation of China", "中国商飞"),
    ("Aviation Industry Corporation of China", "中航工业"),
    ("China National Nuclear Corporation", "中核集团"),
    ("China State Shipbuilding Corporation", "中船集团"),
    ("China Railway Rolling Stock Corporation", "中国中车"),
    ("中国船舶集团有限公司", "中船集团"),
]
_TRADES = [
    ("Anhui Foreign Economic Construction (Group) Corp.", "安徽省外经建设（集团）有限公司"),
    ("Voith Hydro Shanghai Ltd.", "上海福伊特水电设备有限公司"),
    ("Pakistan Atomic Energy Commission", "پاکستان جوہری توانائی کمیشن (PAEC)"),
    ("Tidewater Middle East Co.", "شرکت تایدواتر خاورمیانه"),
    ("Cooperativa de Caficultores de Antioquia", "Antioquia Coffee Growers Cooperative"),
    (
        "Cooperativa Regional de Cafeicultores em Guaxupé Ltda.",
        "Guaxupe Regional Coffee Growers Cooperative (Cooxupe)",
    ),
    ("Kraomita Malagasy", "KRAOMA - Kraomita Malagasi SA"),
    ("JSC SEZ PPT Alabuga", "Special Economic Zone Alabuga"),
    ("JSC MAK Vympel", "PJSC Vympel Interstate Corporation"),
    ("Iskra Machine-Building Design Bureau", "JSC MBDB Iskra"),
    ("Rahat Money Exchange", "Rahat Exchange"),
    ("Moroccan Islamic Combatant Group", "الجماعة الاسلامية المغربية المقاتلة"),
]
_BODIES = [
    ("NIS a.d. Novi Sad", "Нафтна индустрија Србије"),
    ("Execution of Imam Khomeini's Order", "Setad-e Ejraei-ye Farman-e Hazrat-e Emam"),
    ("JSC Belaruskali, Soligorsk", "OAO Belaruskaliy"),
    ("Ministry of People's Security", "인민보안성"),
]
_WORKS_AND_SEATS = [
    ("Molinos Río de la Plata S.A.", "MOLINOS RIO DE LA PLATA PTA SAN LORENZO"),
    ("Vicentin SAIC", "VICENTIN PTA. RICARDONE"),
    ("Aceitera General Deheza S.A.", "ACEITERA GENERAL DEHEZA PLANTA TIMBUES"),
    ("Saudi Electricity Company", "Saudi Electric Co. SJSC, Riyadh"),
    ("Société Sucrière du Cameroun", "SOSUCAM Sté Sucrière Cameroun - Mbandjock"),
    ("Ingenio La Unión S.A.", "Ing. La Union, S.A., Sta Lucía Cotzumalguapa"),
    ("Ingeniería San Antonio S.A.", "ING. SAN ANTONIO S.A."),
]
_SPELLINGS = [
    ("Precious Shipping PCL", "บริษัท พรีเชียส ชิพปิ้ง จำกัด (มหาชน)"),
    ("Primus Trading", "บริษัท พรีมัส เทรดดิ้ง จำกัด"),
    (
        "National Helicopter Center Mil and Kamov",
        "Национальный центр вертолетостроения имени М.Л. Миля и Н.И. Камова",
    ),
    ("Islamic State of Iraq and the Levant - Khorasan", "ISIL-Khorasan"),
    ("HK Hengbangwei Electronics Limited", "香港恒邦微電子有限公司"),
    ("Shenzhen Mingwei Electronics", "深圳市明微电子股份有限公司"),
    ("Zhejiang Hualong Energy", "浙江华隆新能源有限公司"),
    ("Zhejiang Hualongxin Energy", "浙江华隆新能源有限公司"),
    ("Korea Rounsan Trading Corporation", "로은산무역회사"),
    ("Korea Pugang Trading Corporation", "부강무역회사"),
    ("ISIL-Yemen", "Islamic State in Iraq and the Levant - Yemen"),
    ("Myanmar Economic Holdings Limited", "Myanma Economic Holdings Public Company Limited"),
    ("JSC NPO Echelon", "Echelon Union for Science and Development"),
    ("NPO Alfar", "Scientific Industrial Association Alfar"),
    ("Tambovskii Porokhovoi Zavod", "Federal State Enterprise Tambov Powder Plant"),
    ("Kala Electric", "Kalaye Electric Company"),
    ("Darou Pakhsh", "Darouye Pakhsh"),
    ("CGN - Guatemalan Nickel Co.", "Compañía Guatemalteca de Níquel"),
    ("Erdenet Mining Corporation", "«Эрдэнэт үйлдвэр» ТӨҮГ"),
]
_ONE = [*_GROUPS_OF_CHINA, *_TRADES, *_BODIES, *_WORKS_AND_SEATS, *_SPELLINGS]


@pytest.mark.parametrize(("one", "other"), _ONE)
def test_it_is_one_body(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
    assert matching.compare(other, one).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "China Electronics Technology Group Corporation 14th Research Institute",
            "中国电科第三十八研究所",
        ),
        ("China State Shipbuilding Corporation", "中船黄埔文冲船舶有限公司"),
        ("CNNC Huaxing Construction", "中核二三建设有限公司"),
        ("China National Petroleum Corporation", "中石油昆仑燃气有限公司"),
        ("Henan Foreign Economic Construction", "安徽省外经建设（集团）有限公司"),
        ("Sinohydro Equipment", "上海福伊特水电设备有限公司"),
        ("Cooperativa de Caficultores de Andes", "Cooperativa de Caficultores de Antioquia"),
        ("Special Economic Zone Lipetsk", "JSC SEZ PPT Alabuga"),
        ("Rashid Money Exchange", "Karim Money Exchange"),
        ("KZ Novi Sad a.d.", "NIS a.d. Novi Sad"),
        ("Ministry of State Security (DPRK)", "인민보안성"),
        ("Simaite, Vilnius", "UAB Simatic"),
        ("Kazan Powder Plant", "Tambovskii Porokhovoi Zavod"),
        ("NPO Energomash", "NPO Elektromashina"),
        ("Mozambique Airlines", "Aeroportos de Moçambique, E.P."),
        ("Myanmar Economic Holdings Ltd", "Myanmar Economic Corporation Ltd"),
        ("Korea Pugang Mining Corporation", "부강무역회사"),
        ("Korea Trading Corporation", "대성무역회사"),
        ("Korea Samsong Trading", "삼성무역 주식회사"),
        ("ISIL-Yemen", "ISIL-Libya"),
        ("Hengbangda Electronics", "香港恒邦微電子有限公司"),
        ("深圳市佳芯电子有限公司", "深圳市佳芯微电子有限公司"),
        ("Previous Shipping Co", "บริษัท พรีเชียส ชิพปิ้ง จำกัด"),
        ("Alpha Telecom West Africa", "Alpha Telecom East Africa"),
        (
            "Islamic State of Iraq and the Levant - Khorasan",
            "ISLAMIC STATE IN IRAQ AND THE LEVANT - LIBYA",
        ),
        (
            "Islamic State of Iraq and the Levant – West Africa",
            "ISLAMIC STATE IN IRAQ AND THE LEVANT - LIBYA",
        ),
        ("Bunge Argentina S.A.", "BUNGE PERU PTA RAMALLO"),
        ("Planta Textil S.A.", "PLANTA TEXTIL SAN LORENZO"),
        ("Saudi Electric Supply Co, Jeddah", "Saudi Electric Co. SJSC, Riyadh"),
        ("Compañía Salitrera Nacional", "CSN - Peruvian Sugar Co."),
        ("Compañía Peruana de Azúcar", "CPA - Peruvian Steel Co."),
        ("Central Research Institute Elektropribor", "АО «ЦНИИ «Электроника»"),
    ],
)
def test_it_is_another(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match


def test_the_index_finds_them() -> None:
    for pairs in (_ONE, [pair[::-1] for pair in _ONE]):
        for at, found in enumerate(found_by_the_second(pairs)):
            assert at in found, pairs[at]
