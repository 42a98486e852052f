"""Lists in the languages and encodings that companies send them in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from screener.intake import Intake
from screener.intake.outcome.notes import CAUTIONS
from screener.model import Statement

Read = Callable[..., Intake]


@dataclass(frozen=True)
class Sample:
    headings: str
    rows: tuple[str, ...]
    countries: tuple[str, ...]
    encoding: str
    """The one that software of that language writes beside Unicode."""
    label: str


SAMPLES = {
    "English with a German name": Sample(
        "Vendor;Country;City",
        ("Bäcker GmbH;Germany;München", "Acme Ltd;Japan;Osaka"),
        ("DE", "JP"),
        "cp1252",
        "windows-1252",
    ),
    "German": Sample(
        "Lieferant;Land;Ort;Straße",
        (
            "Müller & Söhne GmbH;Österreich;Graz;Große Straße 5",
            "Weiß AG;Türkei;İzmir".replace("İ", "I"),
        ),
        ("AT", "TR"),
        "cp1252",
        "windows-1252",
    ),
    "French": Sample(
        "Raison sociale;Pays;Adresse",
        ("Société des Pêches;Côte d’Ivoire;12 rue de l’Église", "Forêts du Québec;Canada;Montréal"),
        ("CI", "CA"),
        "cp1252",
        "windows-1252",
    ),
    "Spanish": Sample(
        "Razón social;País;Dirección",
        ("Confecciones Peñalara S.A.;España;Calle Añorga 5",),
        ("ES",),
        "cp1252",
        "windows-1252",
    ),
    "Italian": Sample(
        "Ragione sociale;Paese;Città",
        ("Tessitura Forlì S.r.l.;Italia;Forlì",),
        ("IT",),
        "cp1252",
        "windows-1252",
    ),
    "Portuguese": Sample(
        "Razão social;País;Endereço",
        ("Algodão São João Ltda;Brasil;Rua Conceição 5",),
        ("BR",),
        "cp1252",
        "windows-1252",
    ),
    "Dutch": Sample(
        "Leverancier;Land;Plaats",
        ("Coöperatie Bloem;België;Sint-Niklaas", "Cafétaria Één;Nederland;’s-Hertogenbosch"),
        ("BE", "NL"),
        "cp1252",
        "windows-1252",
    ),
    "Polish": Sample(
        "Nazwa dostawcy;Kraj;Miejscowość",
        ("Zakłady Odzieżowe Łódź;Polska;Łódź", "Przędzalnia;Niemcy;Görlitz"),
        ("PL", "DE"),
        "cp1250",
        "windows-1250",
    ),
    "Turkish": Sample(
        "Tedarikçi adı;Ülke;Şehir",
        ("Işık Tekstil A.Ş.;Türkiye;İstanbul", "Çağdaş İplik;Çin;Şanghay"),
        ("TR", "CN"),
        "cp1254",
        "windows-1254",
    ),
    "Chinese": Sample(
        "供应商名称;国家;地址",
        ("新疆棉花有限公司;中国;乌鲁木齐市天山区", "合盛硅业股份有限公司;中国;浙江省嘉兴市乍浦镇"),
        ("CN", "CN"),
        "gb18030",
        "GB18030",
    ),
    "Chinese names under English headings": Sample(
        "Supplier Name;Country;Address",
        ("浙江华友钴业股份有限公司;China;浙江省桐乡市", "Acme Ltd;China;Shanghai"),
        ("CN", "CN"),
        "gb18030",
        "GB18030",
    ),
    "Traditional Chinese": Sample(
        "供應商名稱;國家;地址",
        ("台灣積體電路製造股份有限公司;台灣;新竹市力行六路八號",),
        ("TW",),
        "big5hkscs",
        "Big5",
    ),
    "Japanese": Sample(
        "仕入先名;国;住所",
        (
            "株式会社山田製作所;日本;東京都千代田区丸の内",
            "トヨタ紡織株式会社;日本;愛知県刈谷市豊田町",
        ),
        ("JP", "JP"),
        "cp932",
        "Shift-JIS",
    ),
    "Japanese names under English headings": Sample(
        "Supplier Name;Country;Address",
        ("株式会社日立製作所;Japan;東京都千代田区", "Acme Ltd;Japan;Osaka"),
        ("JP", "JP"),
        "cp932",
        "Shift-JIS",
    ),
    "Japanese in half-width kana": Sample(
        "仕入先名;国;住所",
        ("ﾄﾖﾀﾎﾞｳｼｮｸ㈱;日本;ｶﾘﾔｼ", "ﾌｼﾞﾃｯｸ ｶﾌﾞｼｷｶﾞｲｼｬ;日本;ﾋｺﾈｼ"),
        ("JP", "JP"),
        "cp932",
        "Shift-JIS",
    ),
    "Rare Chinese characters": Sample(
        "供应商名称;国家;地址",
        ("新疆䶮棉有限公司;中国;乌鲁木齐", "㐀㐁𠀀公司;中国;浙江"),
        ("CN", "CN"),
        "gb18030",
        "GB18030",
    ),
    "Thai": Sample(
        "ชื่อผู้ขาย;ประเทศ;จังหวัด",
        ("บริษัท ไทยรุ่งเรือง จำกัด;ไทย;สงขลา", "หจก. สมชายการประมง;เวียดนาม;ฮานอย"),
        ("TH", "VN"),
        "cp874",
        "TIS-620",
    ),
    "Hindi": Sample(
        "आपूर्तिकर्ता का नाम;देश;शहर",
        ("वर्धमान टेक्सटाइल्स लिमिटेड;भारत;लुधियाना", "शर्मा कारपेट्स;नेपाल;काठमांडू"),
        ("IN", "NP"),
        "utf-8",
        "UTF-8",
    ),
    "Thai names under English headings": Sample(
        "Supplier Name;Country;City",
        ("บริษัท น้ำตาลขอนแก่น จำกัด;Thailand;ขอนแก่น", "Acme Ltd;Thailand;Bangkok"),
        ("TH", "TH"),
        "cp874",
        "TIS-620",
    ),
    "Korean": Sample(
        "공급업체명;국가;주소",
        ("한화솔루션 주식회사;대한민국;서울특별시 중구", "포스코인터내셔널;대한민국;인천광역시"),
        ("KR", "KR"),
        "cp949",
        "EUC-KR",
    ),
    "Korean names under English headings": Sample(
        "Supplier Name;Country;Address",
        ("삼성전자 주식회사;South Korea;경기도 수원시", "현대자동차;South Korea;서울특별시"),
        ("KR", "KR"),
        "cp949",
        "EUC-KR",
    ),
    "Chinese firms in few words": Sample(
        "Supplier;Country;City",
        ("大全新能源;CN;石河子", "合盛硅业;CN;嘉兴"),
        ("CN", "CN"),
        "gb18030",
        "GB18030",
    ),
    "Russian in capitals under English headings": Sample(
        "Supplier;Country;City",
        ("ООО РОМАШКА;RU;МОСКВА", "АО ХЛОПОК;UZ;ТАШКЕНТ"),
        ("RU", "UZ"),
        "cp1251",
        "windows-1251",
    ),
    "Russian": Sample(
        "Наименование контрагента;Страна;Город",
        ("ООО Ромашка;Россия;Москва", "АО Хлопок;Узбекистан;Ташкент"),
        ("RU", "UZ"),
        "cp1251",
        "windows-1251",
    ),
}
UNICODE = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with BOM",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
}


def encoding_stated(intake: Intake) -> str:
    (note,) = [note for note in intake.notes if note.code == "intake.encoding"]
    return dict(note.params)["encoding"]


@pytest.mark.parametrize("language", SAMPLES)
@pytest.mark.parametrize("encoding", [*UNICODE, "of the language"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_encoding_is_detected_and_stated(
    read: Read, language: str, encoding: str, delimiter: str
) -> None:
    sample = SAMPLES[language]
    codec = sample.encoding if encoding == "of the language" else encoding
    text = "\r\n".join((sample.headings, *sample.rows)).replace(";", delimiter) + "\r\n"
    found = read(text, encoding=codec)
    assert [each.name for each in found.suppliers] == [row.split(";")[0] for row in sample.rows]
    assert tuple(each.country for each in found.suppliers) == sample.countries
    assert encoding_stated(found) == UNICODE.get(encoding, sample.label)


def test_a_letter_beyond_the_first_piece_does_not_break_the_reading(read: Read) -> None:
    rows = ["Vendor,Country", *["Acme,Germany"] * 30_000, "Bäcker,Germany"]
    found = read("\n".join(rows), encoding="cp1252")
    assert [each.name for each in found.suppliers] == ["Acme", "Bäcker"]


def test_bytes_that_big5_reads_as_a_letter_with_a_loose_accent(read: Read) -> None:
    """0x88 0x62 is one of four such pairs in Big5-HKSCS, and a word's end in windows-1252."""
    found = read(b"Raz\xe3o social;Pa\xeds\nJo\xe3o \x88b Ltda;Brasil\n")
    assert found.suppliers[0].name == "João ˆb Ltda"


def test_a_dash_and_a_registered_sign_make_no_list_thai(read: Read) -> None:
    """0x96 is – in both code pages; 0xAE is ® in windows-1252, and ฎ where a word is Thai."""
    found = read(b"name;country\nFoo \x96 Bar;US\nS&P 500\xae Fund;US\n3 \xa9 Works;US\n")
    assert [each.name for each in found.suppliers] == ["Foo – Bar", "S&P 500® Fund", "3 © Works"]


def test_a_thai_list_may_have_letters_that_stand_alone(read: Read) -> None:
    text = "name;address\nAcme Ltd;อ.เมือง จ.สงขลา ต.ควนลัง\nFoo – Bar;ต.บ้านพรุ อ.หาดใหญ่\n"
    found = read(text, encoding="cp874")
    assert encoding_stated(found) == "TIS-620"


_JOINED = ("Lieferant;Land;Ort", *(f"Bäcker {n} GmbH;Österreich;Köln" for n in range(9)), "")
_CHINESE = ("供应商,国家,城市", *(f"华夏纺织{n}有限公司,中国,桐乡" for n in range(9)), "")


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_row_in_another_encoding_changes_how_no_other_is_read(read: Read, mark: bytes) -> None:
    """Of two files that were joined, the longer in UTF-8, the other in windows-1252."""
    text = "\n".join(_JOINED).encode()
    found = read(mark + text + "Müller GmbH;Österreich;Graz\n".encode("cp1252"))
    assert [each.name for each in found.suppliers[:9]] == [f"Bäcker {n} GmbH" for n in range(9)]
    last = found.suppliers[9]
    assert last.name == "M\ufffdller GmbH"
    assert "gap.name_damaged" in {gap.statement.code for gap in last.gaps}
    told = {note.code for note in found.notes}
    assert {"intake.encoding_damaged", "intake.names_damaged"} <= told & CAUTIONS
    assert encoding_stated(found).startswith("UTF-8")


def test_a_name_that_was_cut_within_a_letter_leaves_the_others(read: Read) -> None:
    text = "\n".join(_CHINESE).encode()
    found = read(text.replace("华夏纺织7有限公司".encode(), "华夏纺织7有限公司".encode()[:-1]))
    assert found.suppliers[0].name == "华夏纺织0有限公司"
    assert found.suppliers[7].name == "华夏纺织7有限公\ufffd"


def test_bytes_of_no_encoding_beyond_the_first_piece_leave_the_others(read: Read) -> None:
    rows = "\n".join(["供应商,国家", *["华夏纺织有限公司,中国"] * 20_000, ""]).encode()
    found = read(rows + b"Acme \xff Ltd,DE\n")
    assert [each.name for each in found.suppliers] == ["华夏纺织有限公司", "Acme \ufffd Ltd"]


def test_a_damaged_name_in_json_leaves_the_others(read: Read) -> None:
    text = '[{"name": "Bäcker, Köln, Österreich, Größe"}, {"name": "M?ller"}]'.encode()
    found = read(text.replace(b"?", b"\xfc"), "list.json")
    assert [each.name[0] for each in found.suppliers] == ["B", "M"]


@pytest.mark.parametrize("stray", [b"\xff\xfe\x80", "ü".encode("cp1252")])
def test_a_nul_and_a_stray_byte_make_no_utf_16(read: Read, stray: bytes) -> None:
    rows = b"country,name,address\n" + b"India,Acme Mills Ltd,12 Long Road\n" * 9
    found = read(rows + b"India,B" + stray + b"d Ltd,Road\nChina,NUL \x00 Ltd,Road\n")
    assert [each.name[:1] for each in found.suppliers] == ["A", "B"]
    assert [row.reason.code for row in found.rejected] == ["rejected.damaged"]


@pytest.mark.parametrize("encoding", ["euc-kr", "gb18030", "big5", "cp932"])
def test_a_nul_within_a_letter_spoils_its_row_alone(read: Read, encoding: str) -> None:
    """Met by the fuzz, of a list from Korea."""
    names = {"euc-kr": "현대자동차 포스코 삼성전자", "cp932": "東レ工業 富士通 トヨタ自動車"}
    first, *others = names.get(encoding, "台中工業 中山工業 高明工業").split()
    bytes_of = f"Supplier Name;Country\n{first};China\n".encode(encoding)
    within = bytes_of.replace(first[:1].encode(encoding), b"\0".join(cut(first[:1], encoding)))
    found = read(within + "".join(f"{name};China\n" for name in others).encode(encoding))
    assert [each.name for each in found.suppliers] == others
    assert [row.reason.code for row in found.rejected] == ["rejected.damaged"]


def cut(letter: str, encoding: str) -> tuple[bytes, bytes]:
    """The two bytes of a letter."""
    whole = letter.encode(encoding)
    return whole[:1], whole[1:]


def guessed_by(found: Intake) -> list[str]:
    return [
        dict(note.params)["cells"] for note in found.notes if note.code == "intake.encoding_guessed"
    ]


def test_a_guess_is_said_with_cells_that_show_its_letters(read: Read) -> None:
    text = "name,city\nÞórður hf,Bonn\nAcme,Þórshöfn\nÞórður ehf,Bonn\n"
    (cells,) = guessed_by(read(text, encoding="cp1252"))
    assert cells.count("”") == 2  # the third cell has no letter that the first has not
    assert guessed_by(read(text, encoding="utf-8")) == []
    assert guessed_by(read(text, encoding="utf-16")) == []
    assert guessed_by(read("name,city\nL’Oreal,Paris\n", encoding="cp1252")) == []


def test_of_encodings_that_read_a_list_alike_the_usual_one_is_named(read: Read) -> None:
    found = read("name,country\nMüller GmbH,DE\nFrançois SA,FR\n", encoding="cp1254")
    assert encoding_stated(found) == "windows-1252"
    assert guessed_by(found) == ["“Müller GmbH”, “François SA”"]


_GERMAN = 'Lieferant;Land\rMüller Söhne;DE\rGärtner & Bäcker;AT\r"Weiß\nKöln";DE\r'
_FRENCH = "Fournisseur;Pays\rCafé Noël;FR\rÉtablissements Français;FR\r"
_ENGLISH = "Supplier;Country\rO’Brien;IE\rPeñarroya;ES\r"


@pytest.mark.parametrize("text", [_GERMAN, _FRENCH, _ENGLISH])
def test_a_list_of_macintosh_is_read_in_its_encoding(read: Read, text: str) -> None:
    found = read(text, encoding="mac_roman")
    assert found.suppliers == read(text).suppliers
    assert Statement.of("intake.encoding", encoding="Mac Roman") in found.notes


@pytest.mark.parametrize("text", [_GERMAN, _FRENCH, "Supplier;Country\rO’Brien;IE\rL’OREAL;FR\r"])
def test_other_lists_are_not_taken_for_one_of_macintosh(read: Read, text: str) -> None:
    rows = text.replace("\r", "\r\n")
    assert read(rows, encoding="cp1252").suppliers == read(rows).suppliers


@pytest.mark.parametrize("codec", ["cp932", "euc_jp"])
def test_latin_letters_behind_japanese_ones_change_nothing(read: Read, codec: str) -> None:
    text = "Supplier;Country\nトヨタmotor社;JP\nソニーSonyグループ;JP\n"
    assert read(text, encoding=codec).suppliers == read(text).suppliers
