"""Words that are cut short with a dot or a hyphen are read in full."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from screener import matching
from screener.names.wording.cut_short import may_be_cut_short, written_in_full
from screener.names.writing.fold import fold, folded


@pytest.mark.parametrize(
    ("ledger", "listed"),
    [
        ("RAMOR DIŞ TİC.VE İNŞ.YAT.A.Ş", "RAMOR DIS TICARET VE INSAAT YATIRIM ANONIM SIRKETI"),
        ("OTİK HAV. SAN. VE TİC. A.Ş.", "OTIK HAVACILIK SANAYI VE TICARET ANONIM SIRKETI"),
        ("INMOB. PASADENA", "INMOBILIARIA PASADENA"),
        ("HORT. TOM", "Horticola Tom S.A. de C.V."),
        ("Ульяновский мех. з-д", "Ульяновский механический завод"),
        ("АО Муромский приборостр. з-д", "АО Муромский приборостроительный завод"),
        ("ULYANOVSKII MEKH. ZAVOD", "Ulyanovskii Mekhanicheskii Zavod"),
        ("MYANMAR ECON. HOLDINGS LTD", "Myanmar Economic Holdings Limited"),
        ("SUNCAN MÉX.", "SUNCAN MEXICO"),
        ("Dijla PET. Company", "Dijla Petroleum Company"),
        ("CIA. BRAS. DE ALUMINIO", "Companhia Brasileira de Alumínio"),
        ("FÉD. NALE DES PROD. DE COTON", "Fédération Nationale des Producteurs de Coton"),
        ("STÉ AFR. DE PLAST.", "Société Africaine de Plastiques"),
        ("EMP. NAC. DE MINERIA", "Empresa Nacional de Minería"),
        ("CIA. MRA. BETANIA", "Compañía Minera Betania"),
        ("CARV. BETANIA", "Carvoaria Betania"),
        ("ZAKL. MIES. BETANIA", "Zakłady Mięsne Betania"),
        ("OKR. SPOLDZ. MLECZ. BETANIA", "Okręgowa Spółdzielnia Mleczarska Betania"),
        ("BETANIA KER. ES SZOLG. KFT.", "Betania Kereskedelmi és Szolgáltató Kft."),
        ("ZEM. DRUZ. BETANIA", "Zemědělské družstvo Betania"),
        ("ETI MADEN ISL. GN. MD.", "Eti Maden İşletmeleri Genel Müdürlüğü"),
        ("BETANIA VERTRIEBSGES. MBH", "Betania Vertriebsgesellschaft mbH"),
        ("VEREINIGTE STAHLWERKE AKTIENGES.", "Vereinigte Stahlwerke AG"),
        ("UNION MINERALOELGES. MBH", "Union Mineralölgesellschaft mbH"),
        ("KON. BETANIA NV", "Koninklijke Betania N.V."),
        ("NED. GASUNIE NV", "Nederlandse Gasunie N.V."),
    ],
)
def test_a_ledger_writes_usual_words_with_a_dot(ledger: str, listed: str) -> None:
    assert matching.compare(ledger, listed).is_match


def _full(name: str) -> list[str]:
    return [fold(full) for full in written_in_full(name, folded(name))]


def test_the_other_words_tell_the_language() -> None:
    assert _full("ALFA MAR. SAN. VE TİC.")[0] == "alfa mar sanayi ve ticaret"
    assert _full("ALFA MAR. DEL SUR")[0] == "alfa maritima del sur"


def test_short_forms_without_a_dot_need_others_of_their_language() -> None:
    assert _full("OZONE HAV SAN VE TIC AS")[-1] == "ozone havacilik sanayi ve ticaret as"
    assert _full("MAK PET FOOD") == []
    assert _full("HEKTAS TIC TAS")[-1] == "hektas ticaret tas"
    assert _full("Hektas Tic Tas") == []
    assert not any("havacilik" in full for full in _full("HAV SAN VE TIC AS"))


def test_a_word_that_alone_begins_so_needs_no_table() -> None:
    assert _full("INVERS. TALADRO") == ["inversiones taladro"]
    assert _full("ALFA KUYUMC.") == ["alfa kuyumculuk"]


def test_initials_forms_and_words_that_many_begin_with_stay() -> None:
    for name in ("J. P. Morgan", "Alpha Co., Ltd.", "Alpha Pte. Ltd.", "Pro. Alpha", "S.A. Alpha"):
        assert _full(name) == []
    assert not may_be_cut_short("Alpha-Beta Ltd")


def test_languages_that_are_as_likely_come_in_one_order_in_every_process() -> None:
    """Sets of texts differ in their order from process to process, runs may not."""
    name = "Alfa Beta mec tec oper usi de"
    assert len(_full(name)) > 1
    script = (
        "from screener.names.wording.cut_short import written_in_full as full;"
        f"print(list(full({name!r}, {name.lower().split()!r})))"
    )
    said = {
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


@pytest.mark.parametrize(
    ("cut", "full"),
    [
        ("BRIT. AMER. TOBACCO", "British American Tobacco"),
        ("AMALG. PLANTATIONS", "Amalgamated Plantations"),
        ("CONSOL. EDISON", "Consolidated Edison"),
        ("CONTIN. TYRE", "Continental Tyre"),
        ("HIND. ZINC", "Hindustan Zinc"),
        ("STD. CHARTERED", "Standard Chartered"),
        ("UTD. FRUIT CO", "United Fruit Company"),
        ("JINDAL STAINL.", "Jindal Stainless"),
        ("HARV. TRACTORS", "Harvest Tractors"),  # no usual short form: one word begins so
    ],
)
def test_english_words_that_firms_are_called_by_are_cut_short_with_a_dot(
    cut: str, full: str
) -> None:
    assert matching.compare(cut, full).is_match


@pytest.mark.parametrize(
    ("cut", "other"),
    [
        ("HIND. ZINC", "Hindalco Zinc"),
        ("BRIT. AMER. TOBACCO", "Britannia American Tobacco"),
        ("CONSOL. EDISON", "Continental Edison"),
        ("Unit. Trust of India", "United Trust of India"),
        ("Delta Cons. Works", "Delta Consolidated Works"),
    ],
)
def test_cut_words_stand_for_no_others(cut: str, other: str) -> None:
    assert not matching.compare(cut, other).is_match
