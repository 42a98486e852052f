"""Headings as supplier lists of other languages have them, and a row of values that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from screener import intake
from screener.errors import InputError

# Number, name, country and town as purchasing ledgers of these languages head them.
HEADINGS = {
    "Arabic": "رقم المورد,اسم المورد,البلد,المدينة",
    "Catalan": "Codi proveïdor,Raó social,País,Municipi",
    "Persian": "کد,نام تامین کننده,کشور,شهر",
    "Hebrew": "מספר ספק,שם ספק,מדינה,עיר",
    "Thai": "รหัสผู้ขาย,ชื่อผู้ขาย,ประเทศ,อำเภอ",
    "Vietnamese": "Mã NCC,Tên nhà cung cấp,Quốc gia,Thành phố",
    "Indonesian": "Kode,Nama Pemasok,Negara,Kota",
    "Malay": "Kod,Nama Pembekal,Negara,Bandar",
    "Serbian": "Šifra,Naziv dobavljača,Država,Mesto",
    "Serbian in Cyrillic": "Шифра,Назив добављача,Држава,Место",
    "Bulgarian": "Код,Доставчик,Държава,Град",
    "Romanian": "Cod,Denumire furnizor,Țara,Oraș",
    "Greek": "Κωδικός,Επωνυμία προμηθευτή,Χώρα,Πόλη",
    "Ukrainian": "Код контрагента,Назва постачальника,Країна,Місто",
    "Czech": "Kód,Název dodavatele,Země,Město",
    "Slovak": "Kód,Názov dodávateľa,Krajina,Mesto",
    "Hungarian": "Kód,Szállító neve,Ország,Város",
    "Albanian": "Kodi,Emri i furnitorit,Shteti,Qyteti",
    "Swahili": "Namba,Jina la msambazaji,Nchi,Mji",
    "Hindi": "कोड,आपूर्तिकर्ता का नाम,देश,शहर",
    "Bengali": "কোড,সরবরাহকারীর নাম,দেশ,শহর",
    "Burmese": "ကုဒ်,ကုမ္ပဏီအမည်,နိုင်ငံ,မြို့",
    "Tamil": "வரிசை எண்,நிறுவனத்தின் பெயர்,நாடு,நகரம்",
    "Telugu": "కోడ్,సరఫరాదారు పేరు,దేశం,నగరం",
    "Gujarati": "કોડ,સપ્લાયરનું નામ,દેશ,શહેર",
    "Lao": "ລ/ດ,ຊື່ບໍລິສັດ,ປະເທດ,ນະຄອນ",
    "Thai, longer": "รหัสผู้ขายหลัก,ชื่อบริษัทผู้ผลิต,ประเทศที่ผลิตสินค้า,อำเภอที่ตั้ง",
    "Khmer": "លេខកូដ,ឈ្មោះអ្នកផ្គត់ផ្គង់,ប្រទេស,ទីក្រុង",
    "Arabic, of makers": "الرقم التسلسلي,اسم الشركة المصنّعة,دولة الصنع,المدينة",
    "Persian, joined": "ردیف,نام تأمین‌کننده,کشور سازنده,شهر",
    "Persian, with Arabic letters": "كد,نام توليد كننده,كشور,شهر",
    "Urdu": "نمبر شمار,فیکٹری کا نام,ملک,شہر",
    "Amharic": "ተ.ቁ,የአቅራቢው ስም,አገር,ከተማ",
    "Malay, of makers": "Bil,Nama Pengeluar,Negara,Bandar",
    "Hindi, of exporters": "क्रमांक,निर्यातक का नाम,देश,शहर",
    "Bengali, of mills": "ক্রমিক নং,মিলের নাম,দেশ,শহর",
    "French Africa": "N°,Nom de la coopérative,Pays,Localité",
    "Portuguese Africa": "Código,Nome do exportador,País,Cidade",
    "Indian": "No,Name of Estate,Country,Taluk",
    "Finnish": "Nro,Toimittaja,Maa,Kaupunki",
    "Lithuanian": "Kodas,Tiekėjas,Šalis,Miestas",
    "Uzbek": "Kod,Yetkazib beruvchi,Davlat,Shahar",
    "vessels": "Supplier No,Vessel Name,Flag,City",
    "SAP in Spanish": "Acreedor,Nombre 1,País,Población",
    "SAP in Portuguese": "Fornecedor,Nome 1,País,Cidade",
    "SAP in Turkish": "Satıcı,Ad 1,Ülke,Şehir",
    "SAP in English": "Creditor,Name 1,Country,City",
}


@pytest.mark.parametrize("headings", HEADINGS.values(), ids=HEADINGS)
def test_a_list_of_any_language_is_read_without_a_mapping(headings: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{headings}\n1001,Alpha Foods Ltd,TH,Trang\n1002,Beta Textil Ltd,IN,Surat\n")
    read = intake.read(path)
    found = [(one.number, one.name, one.country, one.city) for one in read.suppliers]
    assert found == [
        ("1001", "Alpha Foods Ltd", "TH", "Trang"),
        ("1002", "Beta Textil Ltd", "IN", "Surat"),
    ]


@pytest.mark.parametrize(
    ("headings", "first"),
    [
        ("STT,Mã NCC,Tên nhà cung cấp,Quốc gia", "Vietnamese"),
        ("क्रम संख्या,आपूर्तिकर्ता कोड,आपूर्तिकर्ता का नाम,देश", "Hindi"),
        ("ক্রমিক,সরবরাহকারী কোড,সরবরাহকারীর নাম,দেশ", "Bengali"),
        ("ลำดับที่,รหัสผู้ขาย,ชื่อผู้ขาย,ประเทศ", "Thai"),
    ],
)
def test_a_number_of_rows_gives_way_to_that_of_the_supplier(
    headings: str, first: str, tmp_path: Path
) -> None:
    path = tmp_path / f"{first}.csv"
    path.write_text(f"{headings}\n1,V-77,Alpha Foods Ltd,TH\n", encoding="utf-8")
    assert [one.number for one in intake.read(path).suppliers] == ["V-77"]


def test_who_is_asked_or_paid_is_no_supplier(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    text = "ชื่อผู้ติดต่อ,ชื่อบริษัท,ชื่อธนาคาร\nSomchai,Alpha Foods Ltd,Bank\n"
    path.write_text(text, encoding="utf-8")
    assert [one.name for one in intake.read(path).suppliers] == ["Alpha Foods Ltd"]


def test_a_row_of_values_is_no_heading_though_one_of_them_is_elsewhere(tmp_path: Path) -> None:
    """Else the suppliers above it would be lost: *Sector* heads a column in English."""
    path = tmp_path / "list.csv"
    path.write_text(
        "Hornitzailea;Herrialdea;Hiria;Jarduera\n"  # Basque, which no table knows
        "Alfa d.o.o.;RS;Beograd;Beton\nBeta d.o.o.;RS;Nis;Tekstil\nGama GmbH;DE;Ulm;Glas\n"
        "ITALIANA SRL;IT;Rome;Sector\nDelta d.o.o.;RS;Nis;Glas\nEpsilon AG;DE;Hof;Garn\n",
        "utf-8",
    )
    with pytest.raises(InputError, match="no column with the supplier's name") as refused:
        intake.read(path)
    assert "Hornitzailea" in str(refused.value), "what the columns are called is said"


def test_two_parties_of_a_row_in_other_languages_are_two(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Nama Pembekal,Nama Kilang,Alamat Kilang\nAlpha Sdn Bhd,Beta Mill,Lot 7 Klang\n"
    )
    (supplier,) = intake.read(path).suppliers
    assert (supplier.name, supplier.other_names) == ("Alpha Sdn Bhd", ())
    assert [one.name for one in supplier.parties] == ["Beta Mill"]
    assert supplier.sites == ("Lot 7 Klang",)


def test_what_is_said_of_a_factory_is_no_party(tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Fournisseur,Adresse usine,Superficie usine\nAlpha SARL,Lot 7 Thiès,4000\n")
    (supplier,) = intake.read(path).suppliers
    assert (supplier.sites, supplier.parties) == (("Lot 7 Thiès",), ())


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Nama Pemasok,Perseorangan,Pemilik\nBudi Santoso,ya,tidak ada\n", True),
        ("Nama Pemasok,Perseorangan,Pemilik\nPT Sinar Jaya,tidak,tidak ada\n", False),
        ("اسم المورد,مؤسسة فردية,المالك\nالروابي,نعم,لا يوجد\n", True),
        ("ชื่อผู้ขาย,บุคคลธรรมดา,เจ้าของ\nสมชาย ใจดี,ใช่,ไม่มี\n", True),
        ("Tên nhà cung cấp,Hộ kinh doanh,Chủ sở hữu\nNguyễn Văn An,có,không có\n", True),
    ],
)
def test_yes_and_nobody_are_read_in_the_language_of_the_list(
    tmp_path: Path, text: str, *, alone: bool
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text)
    (supplier,) = intake.read(path).suppliers
    assert (supplier.sole_trader, supplier.owners, supplier.gaps) == (alone, (), ())


@pytest.mark.parametrize("name", ["tidak diketahui", "غير معروف", "ไม่ระบุ", "अज्ञात"])
def test_a_placeholder_of_any_language_names_nobody(name: str, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"Supplier Name,Country\n{name},ID\n")
    (supplier,) = intake.read(path).suppliers
    assert [gap.statement.code for gap in supplier.gaps] == ["gap.name_wordless"]
