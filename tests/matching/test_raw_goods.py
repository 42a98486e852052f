"""Cooperatives, farms and kilns as ledgers of their lands write them, with letters for kinds."""

from __future__ import annotations

import pytest

from screener import matching


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("MATHIRA F.C.S. LTD", "Mathira Farmers' Co-op Society Ltd"),
        ("HTX DV NN Lâm San", "Hợp tác xã Dịch vụ Nông nghiệp Lâm San"),
        ("Gapoktan Sido Makmur", "Gabungan Kelompok Tani Sido Makmur"),
        ("Poktan Tani Jaya", "Kelompok Tani Tani Jaya"),
        ("KSP Sejahtera Bersama", "Koperasi Simpan Pinjam Sejahtera Bersama"),
        ("Kop. Kokowagayo", "Koperasi Kokowagayo"),
        ("PPK Jasin", "Pertubuhan Peladang Kawasan Jasin"),
        ("KRISHNA S.S.K. LTD", "Krishna Sahakari Sakhar Karkhana Ltd"),
        ("Sahyadri FPCL", "Sahyadri Farmers Producer Co. Ltd."),
        ("Baba Bricks BKO", "Baba Brick Kiln Owner"),
        ("Pashupati Itta Bhatta", "Pashupati Brick Kiln"),
        ("Kalika Ita Udhyog", "Kalika Itta Udyog"),
        (
            "MARMARABIRLIK ZEYTIN T.S.K.B.",
            "Marmarabirlik Zeytin Tarım Satış Kooperatifleri Birliği",
        ),
        ("Pescadores del Sur S. Coop. de R.L.", "Soc. Coop. Pescadores del Sur"),
        ("Beshkent Agroklaster MCHJ", "Beshkent Agro Cluster LLC"),
        ("FECAFEB", "Federación de Caficultores Exportadores de Bolivia"),
        ("Sidamo Coffee Farmers Union", "Sidama Coffee Farmers Union"),
        ("Yirga Chefe Coffee Farmers Union", "Irgachefe Coffee Farmers Union"),
    ],
)
def test_a_short_form_of_raw_goods_is_what_it_is_short_for(short: str, long: str) -> None:
    assert matching.compare(short, long).is_match


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("KUD Harapan Jaya", "KUD Sumber Jaya"),
        ("Finca Santa Elena, Boquete", "Finca Santa Clara, Boquete"),
        ("Finca La Esperanza, Huehuetenango", "Finca La Bolsa, Huehuetenango"),
        ("Fazenda São João, Uberaba", "Fazenda São Pedro, Uberaba"),
        ("Jai Baba Bricks, Baghpat", "Jai Bajrang Bricks, Baghpat"),
    ],
)
def test_two_of_one_kind_and_district_are_two(one: str, other: str) -> None:
    assert not matching.compare(one, other).is_match
