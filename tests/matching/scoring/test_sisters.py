"""A firm and its sister in another place are two; the same firm with its address is one."""

from __future__ import annotations

import pytest

from screener import matching

SISTERS = [
    ("Tata Steel Ltd", "Tata Steel Nederland B.V."),
    ("Banco Santander, S.A.", "Banco Santander (Brasil) S.A."),
    ("ПАО Сбербанк", "Sberbank Europe AG"),
    ("Eclat Textile Co Ltd", "Eclat Textile Co. (Vietnam) Ltd"),
    (
        "Samsung Electronics Vietnam Co., Ltd. (Bac Ninh)",
        "Samsung Electronics Vietnam Thai Nguyen Co., Ltd.",
    ),
    (
        "Избирательная комиссия Херсонской области",
        "Electoral Commission of Zaporizhzhia Region",
    ),
    ("Quantum Clothing Ltd", "Quantum Apparel Ltd"),
    ("Usina Santa Rita", "Usina Santa Fé"),
    ("Carvoaria Santa Rita", "Carvoaria Santa Rosa"),
    ("Olaria Santa Rita", "Olaria Santa Rosa"),
    ("Siam Marine Frozen Foods", "Siam Star Frozen Food"),
    ("Kolokol Gloves (Ipoh)", "Kolokol Gloves (Seremban)"),
    ("Красноярский машиностроительный завод", "Krasnogorsk Mechanical Works"),
    ("New Ansari Money Exchange", "Al Ansari Exchange"),
    ("New Rafidain Bank", "Rafidain Bank"),
]
SAME = [
    ("Nouvelle Zumpara SA", "Zumpara SA"),
    ("New Zumpara Ltd", "Zumpara New Ltd"),
    ("Mengniu Dairy Co. Ltd.", "China Mengniu Dairy Company Limited"),
    ("San Miguel Foods, Inc.", "San Miguel Foods Inc (Philippines)"),
    ("Fujian Pingtan Fishing Group Co. Ltd", "Fujian Pingtan County Fishing Group Co., Ltd."),
    ("Baowu Group Bayi Steel Co., Ltd.", "Baowu Group Xinjiang Bayi Steel Co., Ltd."),
    ("Interloop Limited", "Inter Loop Ltd, Khurrianwala Faisalabad"),
]


@pytest.mark.parametrize(("one", "other"), SISTERS)
def test_sisters_stay_apart(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
    assert not matching.compare(other, one).is_match


@pytest.mark.parametrize(("one", "other"), SAME)
def test_an_address_makes_no_sister(one: str, other: str) -> None:
    assert matching.compare(one, other).is_match
