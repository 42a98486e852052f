"""Names that were read in the wrong encoding, or lost letters, are read as they were meant."""

from __future__ import annotations

import pytest

from screener import matching
from screener.model import ListingKind
from screener.names.damaged import filled_in, may_be_damaged, mended, unescaped


@pytest.mark.parametrize(
    ("meant", "written", "read"),
    [
        ("ANONİM ŞİRKETİ ığş", "windows-1254", "windows-1252"),
        ("Çelebi Güneş", "utf-8", "windows-1252"),
        ("Нафтан ОАО", "windows-1251", "windows-1252"),
    ],
)
def test_text_in_the_wrong_encoding_is_read_in_the_right_one(
    meant: str, written: str, read: str
) -> None:
    assert mended(meant.encode(written).decode(read)) == meant


@pytest.mark.parametrize("meant", ["Нафтан", "حديد", "新疆棉花", "สยาม"])
def test_bytes_that_windows_gives_no_sign_are_read_too(meant: str) -> None:
    """Browsers and spreadsheets read 0x90 as U+0090; Python's own windows-1252 refuses it."""
    no_sign = b"\x81\x8d\x8f\x90\x9d"
    letters = [bytes([byte]) for byte in meant.encode()]
    read = [byte.decode("latin-1" if byte in no_sign else "windows-1252") for byte in letters]
    assert mended("".join(read)) == meant


@pytest.mark.parametrize(
    "name",
    [
        "Össur hf",
        "Þór hf",
        "Nový dům",
        "Façade Élysée",
        "Alfa Ltd",
        "Нафтан ОАО",
        "ÉTÉ",
        "«Société» Alfa",
    ],
)
def test_sound_names_stay(name: str) -> None:
    assert not may_be_damaged(name) or mended(name) == name


@pytest.mark.parametrize(
    ("damaged", "listed"),
    [
        ("MULBERRY PROJE YATIRIM ANONÝM ÞÝRKETÝ", "MULBERRY PROJE YATIRIM ANONIM SIRKETI"),
        ("Íàôòàí ÎÀÎ", "ОАО Нафтан"),
        ("HORT?COLA TOM", "Horticola Tom"),
        ("?SKENDERUN DEM?R VE ?EL?K A.?.", "İskenderun Demir ve Çelik A.Ş."),
        ("KARDEM?R KARAB?K DEM?R ?EL?K", "Kardemir Karabük Demir Çelik Sanayi ve Ticaret A.Ş."),
        ("GAZ?ANTEP HALI SANAY? VE T?CARET A.?.", "Gaziantep Halı Sanayi ve Ticaret A.Ş."),
        ("?KODA AUTO A.S.", "Škoda Auto a.s."),
        ("NESTL? ESPA?A SA", "Nestlé España S.A."),
        ("AGRO VOCE \ufffd", "AGRO VOCE"),
    ],
)
def test_a_damaged_name_is_found(damaged: str, listed: str) -> None:
    assert matching.compare(damaged, listed).is_match


@pytest.mark.parametrize(
    ("damaged", "read"),
    [
        ("DEM?R", "DEMIR"),  # one known word has all other letters
        ("DEM?R ?EL?K", "DEMIR CELIK"),  # of several that of the language of the other word
        ("?EL?K", "?ELK"),  # nothing tells which
        ("???E", "???E"),  # too few letters are left
        ("V?LKORIA", "VLKORIA"),  # none is known
    ],
)
def test_lost_letters_are_those_of_the_known_word(damaged: str, read: str) -> None:
    assert mended(filled_in(damaged)) == read


@pytest.mark.parametrize("unseen", ["\u200b", "\u00ad", "\u2060", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "kind"),
    [("Viktor Zolotov", "person"), ("P.P.C. Holding", "organisation"), ("هسا", "organisation")],
)
def test_signs_that_nobody_sees_change_no_name(unseen: str, name: str, kind: ListingKind) -> None:
    assert matching.compare(unseen.join(name), name, kind=kind).score == 1


def test_a_space_that_is_not_seen_parts_words_of_khmer() -> None:
    name = "ក្រុមហ៊ុន\u200bអង្គរ"
    assert unescaped(name) == name


@pytest.mark.parametrize("sign", ["™", "℠", "®", "©"])
def test_a_sign_of_a_trade_mark_is_no_letter(sign: str) -> None:
    assert matching.compare(f"Velkoria{sign} Ltd", "Velkoria Ltd").score == 1
    assert matching.compare("SociÃ©tÃ© Velkoria", "Société Velkoria").score == 1
