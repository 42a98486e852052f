"""Opens a supplier file by what it is, not by what its name says."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from screener.errors import InputError
from screener.intake.formats.archive import members, repaired
from screener.intake.formats.delimited import open_delimited
from screener.intake.formats.json_file import open_json
from screener.intake.formats.scan import Scan, scan
from screener.intake.formats.workbook import open_workbook
from screener.intake.table import Table

__all__ = ["open_file"]

_FOREIGN = {
    b"%PDF": "a PDF",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a gzip archive",
    b"BZh": "a bzip2 archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"Rar!": "a RAR archive",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"PAR1": "a Parquet file",
    b"SQLite format 3": "a database",
}
# What programs call a spreadsheet and is a page or a document, whatever its name.
_MARKED_UP = {
    "a web page (HTML)": re.compile(
        rb"\s*(?:<!doctype html|<html|<head|<body|<table|<meta)", re.IGNORECASE
    ),
    "a web archive (MHTML)": re.compile(rb"\s*MIME-Version:", re.IGNORECASE),
    "an XML document": re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml", re.IGNORECASE),
}
_PARTS = {"content.xml": "ods", "xl/workbook.bin": "xlsb"}
# What else comes in such an archive; one without any of these holds files.
_PACKED = {
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a presentation",
    "Index/Document.iwa": "an Apple Numbers document",
    "Index.zip": "an Apple Numbers document",
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_CALLED_JSON = frozenset({".json", ".jsonl", ".ndjson"})
_JSON = re.compile(rb'^(?:\xef\xbb\xbf)?\s*(?:\[\s*[\[{\]]|\{\s*["}])')
_JSON_LINE = re.compile(rb"\}[ \t]*\r?\n[ \t\r\n]*\{")


def open_file(path: Path, sheet: str = "") -> Table:
    """Open a supplier file; its content decides the format.

    Raises:
        InputError: the file is missing, empty, damaged, beyond bounds or of no known format.
    """
    if path.is_dir():
        raise InputError(f"{path}: a folder, not a supplier file")
    found = scan(path)
    for start, what in _FOREIGN.items():
        if found.head.startswith(start):
            raise InputError(f"{path.name}: {what}, not a supplier list; give CSV, XLSX or JSON")
    for what, start_of_it in _MARKED_UP.items():
        if start_of_it.match(found.head):
            raise InputError(
                f"{path.name}: {what}, not a supplier list; open it in a spreadsheet program "
                "and save it as XLSX"
            )
    if kind := _workbook_kind(path, found):
        return open_workbook(path, found, kind, sheet)
    if sheet:
        raise InputError(f"{path.name}: has no sheets, so none can be chosen")
    head = _as_bytes_of_utf8(found.head)
    if _JSON.match(head):
        return open_json(path, found, _json_kind(path, head))
    if path.suffix.lower() in _CALLED_JSON:
        raise InputError(
            f"{path.name}: called JSON, but holds no JSON list of suppliers; export it again, "
            "or call it .csv if it is a table"
        )
    return open_delimited(path, found)


def _workbook_kind(path: Path, found: Scan) -> str:
    if found.head.startswith(b"PK\x03\x04"):
        with repaired(path.name):
            parts = members(path)
        if kind := next((kind for part, kind in _PARTS.items() if part in parts), ""):
            return kind
        if not any(part.startswith("xl/") for part in parts):
            what = next((name for part, name in _PACKED.items() if part in parts), "a ZIP archive")
            raise InputError(f"{path.name}: {what}, not a supplier list; give CSV, XLSX or JSON")
        return "xlsx"
    if found.head.startswith(_OLE):
        return "xls"
    if path.suffix.lower() in {".xlsx", ".xlsb", ".xls", ".ods"} and found.nul:
        raise InputError(f"{path.name}: the workbook is damaged; save it again")
    return ""


def _as_bytes_of_utf8(head: bytes) -> bytes:
    """The head of a text file marked as UTF-16, as some shells write JSON, in plain bytes."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return head


def _json_kind(path: Path, head: bytes) -> str:
    if path.suffix.lower() in {".jsonl", ".ndjson"}:
        return "jsonl"
    object_first = head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")
    first_line = head.split(b"\n", 1)[0].strip()
    several = object_first and first_line.endswith(b"}") and _JSON_LINE.search(head)
    return "jsonl" if several else "json"
