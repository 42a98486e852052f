"""Writes small workbooks byte by byte: what no library writes for us, or hides from us."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

Rows = Sequence[Sequence[str | float]]
Formats = Mapping[tuple[int, int], str]
"""Number formats of cells by row and column, counted from 0."""
Ranges = Sequence[tuple[int, int, int, int]]
"""Merged cells: first row, last row, first column, last column, counted from 0."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SECTOR = 512


def pack(parts: Mapping[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def xlsx(sheets: dict[str, str], strings: Sequence[str] = (), formats: Sequence[str] = ()) -> bytes:
    """An XLSX from sheet data written as XML; strings and number formats are shared parts."""
    names = list(sheets)
    books = "".join(
        f'<sheet name="{escape(name)}" sheetId="{number}" r:id="rId{number}"/>'
        for number, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.xml"/>'
        for number in range(1, len(names) + 1)
    )
    written = "".join(
        f'<numFmt numFmtId="{170 + number}" formatCode="{escape(code)}"/>'
        for number, code in enumerate(formats)
    )
    cells = "".join(f'<xf numFmtId="{170 + number}"/>' for number in range(len(formats)))
    parts: dict[str, str | bytes] = {
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{books}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">'
        + "".join(f"<si>{text}</si>" for text in strings)
        + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts>{written}</numFmts>'
        f'<cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>',
    }
    for number, data in enumerate(sheets.values(), 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f'<worksheet xmlns="{_MAIN}"><sheetData>{data}</sheetData></worksheet>'
        )
    return pack(parts)


def ods(sheets: dict[str, str]) -> bytes:
    """An ODS from table rows written as XML."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{rows}</table:table>'
        for name, rows in sheets.items()
    )
    return pack(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
            f"{tables}</office:spreadsheet></office:body></office:document-content>",
        }
    )


def ods_rows(rows: Rows) -> str:
    return "".join(
        "<table:table-row>"
        + "".join(
            f"<table:table-cell><text:p>{escape(str(cell))}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )


def xls(title: str, rows: Rows, merged: Ranges = (), formats: Formats | None = None) -> bytes:
    """A BIFF8 workbook with one sheet, in the compound file that Excel 97 wrote."""
    formats = formats or {}
    codes = list(dict.fromkeys(formats.values()))
    sheet = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            code = formats.get((number, place))
            head = struct.pack("<HHH", number, place, codes.index(code) + 1 if code else 0)
            if isinstance(cell, str):
                text = cell.encode("utf-16-le")
                sheet += _record(0x0204, head + struct.pack("<HB", len(cell), 1) + text)
            else:
                sheet += _record(0x0203, head + struct.pack("<d", cell))
    if merged:
        ranges = b"".join(struct.pack("<HHHH", *each) for each in merged)
        sheet += _record(0x00E5, struct.pack("<H", len(merged)) + ranges)
    sheet += _record(0x000A, b"")
    start = _record(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    for number, code in enumerate(codes):
        text = code.encode("utf-16-le")
        start += _record(0x041E, struct.pack("<HHB", 164 + number, len(code), 1) + text)
    for number in (0, *(164 + place for place in range(len(codes)))):
        start += _record(0x00E0, struct.pack("<HH", 0, number) + bytes(16))
    name = struct.pack("<BB", len(title), 1) + title.encode("utf-16-le")
    length = len(start) + 4 + 6 + len(name) + 4
    listing = _record(0x0085, struct.pack("<IH", length, 0) + name)
    return _compound(start + listing + _record(0x000A, b"") + sheet)


def xlsb(
    sheets: dict[str, Rows],
    numbers: dict[int, int] | None = None,
    merged: Ranges = (),
    formats: Formats | None = None,
) -> bytes:
    """A binary workbook as Excel writes since 2007 (MS-XLSB): records in a zip archive.

    ``numbers`` gives rows, counted from 0, another number than theirs.
    """
    formats = formats or {}
    codes = list(dict.fromkeys(formats.values()))
    links, listing, parts = "", b"", dict[str, str | bytes]()
    for number, (title, rows) in enumerate(sheets.items(), 1):
        links += f'<Relationship Id="rId{number}" Target="worksheets/sheet{number}.bin"/>'
        state = struct.pack("<II", 0, number) + _wide(f"rId{number}") + _wide(title)
        listing += _binary(0x9C, state)
        parts[f"xl/worksheets/sheet{number}.bin"] = _binary_sheet(
            rows, numbers or {}, merged, {at: codes.index(code) + 1 for at, code in formats.items()}
        )
    return pack(
        {
            "[Content_Types].xml": "<Types/>",
            "xl/_rels/workbook.bin.rels": f"<Relationships>{links}</Relationships>",
            "xl/styles.bin": _binary_styles(codes),
            "xl/workbook.bin": _binary(0x83) + listing + _binary(0x90) + _binary(0x84),
            **parts,
        }
    )


def _binary_styles(codes: Sequence[str]) -> bytes:
    """The styles' part: number formats, a style of styles that no cell has, styles of cells."""
    written = b"".join(
        _binary(0x2C, struct.pack("<H", 164 + number) + _wide(code))
        for number, code in enumerate(codes)
    )
    styles = [_binary(0x2F, struct.pack("<HH", 0, number) + bytes(12)) for number in (9, 0)]
    cells = (
        _binary(0x2F, struct.pack("<HH", 0, 164 + place) + bytes(12)) for place in range(len(codes))
    )
    count = struct.pack("<I", len(codes) + 1)
    return (
        _binary(0x116)
        + (_binary(0x267, struct.pack("<I", len(codes))) + written + _binary(0x268))
        + (_binary(0x272, struct.pack("<I", 1)) + styles[0] + _binary(0x273))
        + (_binary(0x269, count) + styles[1] + b"".join(cells) + _binary(0x26A))
        + _binary(0x117)
    )


def _binary_sheet(
    rows: Rows, numbers: dict[int, int], merged: Ranges, styles: Mapping[tuple[int, int], int]
) -> bytes:
    width = max(map(len, rows))
    sheet = bytearray(_binary(0x81))
    sheet += _binary(0x94, struct.pack("<IIII", 0, len(rows) - 1, 0, width - 1)) + _binary(0x91)
    for number, row in enumerate(rows):
        stated = numbers.get(number, number)
        sheet += _binary(0x00, struct.pack("<I", stated) + bytes(13))
        for place, cell in enumerate(row):
            head = struct.pack("<II", place, styles.get((number, place), 0))
            if isinstance(cell, str):
                sheet += _binary(0x06, head + _wide(cell))
            else:
                sheet += _binary(0x05, head + struct.pack("<d", cell))
    sheet += _binary(0x92)
    if merged:
        sheet += _binary(0xB1, struct.pack("<I", len(merged)))
        sheet += b"".join(_binary(0xB0, struct.pack("<IIII", *each)) for each in merged)
        sheet += _binary(0xB2)
    return bytes(sheet + _binary(0x82))


def _binary(kind: int, data: bytes = b"") -> bytes:
    return _sevens(kind) + _sevens(len(data)) + data


def _sevens(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    head = bytes([number & 0x7F | (0x80 if number > 0x7F else 0)])
    return head + _sevens(number >> 7) if number > 0x7F else head


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _compound(stream: bytes) -> bytes:
    """A compound file: header, one sector of the allocation table, the directory, the stream."""
    sectors = max(8, -(-len(stream) // _SECTOR))  # shorter streams would be kept elsewhere
    chain = [*range(3, 2 + sectors), 0xFFFFFFFE]
    table = [0xFFFFFFFD, 0xFFFFFFFE, *chain]
    table += [0xFFFFFFFF] * (128 - len(table))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<I", 0) + b"\xff\xff\xff\xff" * 108
    directory = _entry("Root Entry", 5, child=1, start=0xFFFFFFFE, size=0)
    directory += _entry("Workbook", 2, child=0xFFFFFFFF, start=2, size=sectors * _SECTOR)
    directory = directory.ljust(_SECTOR, b"\0")
    return (
        header + struct.pack("<128I", *table) + directory + stream.ljust(sectors * _SECTOR, b"\0")
    )


def _entry(name: str, kind: int, *, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    none = 0xFFFFFFFF
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(text), kind, 1, none, none, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
