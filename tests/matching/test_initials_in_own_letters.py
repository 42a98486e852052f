"""Initials of bodies and short legal forms in the letters of their own land."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("name", "english"),
    [
        ("МИД России", "Ministry of Foreign Affairs of Russia"),
        ("МВС України", "Ministry of Internal Affairs of Ukraine"),
        ("ЦИК Республики Беларусь", "Central Election Commission of Belarus"),
        (
            "УВД Брестского облисполкома",
            "Internal Affairs Directorate of the Brest Regional Executive Committee",
        ),
        (
            "ГУВД Мингорисполкома",
            "Main Internal Affairs Directorate of the Minsk City Executive Committee",
        ),
        (
            "УМВД России по Омской области",
            "Directorate of the Ministry of Internal Affairs of Russia for Omsk Region",
        ),
        ("ФССП России", "Federal Bailiff Service"),
        ("Минобороны РФ", "Ministry of Defence of the Russian Federation"),
        ("Минобороны Республики Беларусь", "Ministry of Defence of the Republic of Belarus"),
        ("ОЭМК", "Oskol Electrometallurgical Plant"),
        ("АО «НМТП»", "Novorossiysk Commercial Sea Port"),
        ("ССЗ «Вымпел»", "Vympel Shipyard"),
        ("АО «ОКБ Сухого»", "Sukhoi Design Bureau"),
        ("ТОО «Казцинк»", "Kazzinc"),
        ("КГК", "State Control Committee of the Republic of Belarus"),
        ("ГПК Беларуси", "State Border Committee of the Republic of Belarus"),
        ("БИА", "Security Intelligence Agency"),
        ("НБС", "National Bank of Serbia"),
        ("ЈП Електропривреда Србије", "Electric Power Industry of Serbia"),
        (
            "ҚР Ұлттық қауіпсіздік комитеті",
            "National Security Committee of the Republic of Kazakhstan",
        ),
        ("ՀՀ պաշտպանության նախարարություն", "Ministry of Defence of the Republic of Armenia"),
        ("فراجا", "Law Enforcement Command of Iran"),
        ("صاایران", "Iran Electronics Industries"),
        ("هسا", "Iran Aircraft Manufacturing Industrial Company"),
        (
            "ایمیدرو",
            "Iranian Mines and Mining Industries Development and Renovation Organization",
        ),
        (
            "ГУП РК «Вода Крыма»",
            "State Unitary Enterprise of the Republic of Crimea Water of Crimea",
        ),
        ("РУПП «Виток»", "Vitok"),
    ],
)
def test_short_name_and_its_english_one_are_one(name: str, english: str) -> None:
    assert matching.compare(name, english, kind="organisation").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("МИД России", "Ministry of Internal Affairs of Russia"),
        ("МВС України", "Ministry of Foreign Affairs of Ukraine"),
        ("УМВД России по Омской области", "Directorate of the Ministry of Justice for Omsk Region"),
        ("НБС", "National Bank of Slovakia"),
        ("هسا", "Iran Electronics Industries"),
        ("ГУП РК «Вода Крыма»", "State Unitary Enterprise of the Republic of Crimea Sea Ports"),
        ("Mid Atlantic Trading", "Ministry of Foreign Affairs of Russia"),
        ("ЈП Србијагас", "JP Morgan"),
        ("Josef Rupp GmbH", "Josef GmbH"),
        ("Rupp Kolar Ltd", "Kolar Ltd"),
        ("Toug Kolar", "Kolar"),
        # more lands have refineries and ports of these letters
        ("АО МНПЗ Москва", "Mozyr Oil Refinery"),
        ("ОАО ММТП Магадан", "Murmansk Commercial Sea Port"),
        # a body of state has no legal form: these are firms
        ("ПАО «КГК», Курган", "State Control Committee of the Republic of Belarus"),
        ("АО «ГПК»", "State Border Committee of the Republic of Belarus"),
        ("ТОВ «БЕБ»", "Economic Security Bureau of Ukraine"),
        ("ТОВ «НАБУ»", "National Anti-Corruption Bureau of Ukraine"),
        # a limited company has the initials of a stock company
        ("ООО «МИТ»", "Moscow Institute of Thermal Technology"),
        ("ООО «ОНТ»", "Second National Television Channel"),
        # Belarus has such ministries too
        ("Минобороны Республики Беларусь", "Ministry of Defence of the Russian Federation"),
        ("Минфин Республики Беларусь", "Ministry of Finance of the Russian Federation"),
        ("ЦИК Республики Беларусь", "Central Election Commission of the Russian Federation"),
        ("МИД России", "Ministry of Foreign Affairs of Belarus"),
        ("Минтруд России", "Ministry of Labour and Social Protection of Belarus"),
        ("Минздрав России", "Ministry of Health of Belarus"),
    ],
)
def test_another_body_is_another(name: str, other: str) -> None:
    assert not matching.compare(name, other, kind="organisation").is_match
