from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import pytest

from screener import reports
from screener.errors import InputError
from screener.model import Result
from screener.reports.pdf import _painted, write_pdf_page


def _streams(path: Path) -> bytes:
    """Return the contents of a PDF, unpacked."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", path.read_bytes(), re.DOTALL)
    unpacked = []
    for stream in found:
        try:
            # Not zlib.decompress: a stream that ends with a carriage return lacks its last byte.
            unpacked.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            unpacked.append(stream)
    return path.read_bytes() + b"\n".join(unpacked)


def _objects(path: Path) -> bytes:
    """Return a PDF's objects without what streams hold: pictures and fonts are any bytes."""
    objects = []
    for part in path.read_bytes().split(b"endobj"):
        head, _, stream = part.partition(b"stream\n")
        objects.append(head)
        if b"/ObjStm" in head:
            objects.append(zlib.decompressobj().decompress(stream))
    return b"\n".join(objects)


def test_a_dossier_as_pdf_is_tagged_and_the_same_twice(result: Result, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    for name in ("a.pdf", "b.pdf"):
        reports.write_dossier(result, result.assessments[0], tmp_path / name)
    content = (tmp_path / "a.pdf").read_bytes()
    assert content.startswith(b"%PDF")
    assert content == (tmp_path / "b.pdf").read_bytes()
    assert b"/StructTreeRoot" in _streams(tmp_path / "a.pdf")


def test_drawings_keep_their_colours(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    bar = '<svg width="9" height="9"><rect class="f-critical" width="9" height="9"/></svg>'
    write_pdf_page(tmp_path / "a.pdf", f"<!DOCTYPE html><title>x</title>{bar}")
    red = 0x7A / 255
    assert f"{red:.3f}"[:4].lstrip("0").encode() in _streams(tmp_path / "a.pdf")


@pytest.mark.parametrize("page", ["portfolio", "dossier"])
def test_nothing_in_a_drawing_is_left_to_the_stylesheet(
    result: Result, tmp_path: Path, page: str
) -> None:
    """A PDF maker that styles nothing in an SVG would set the letters of the map in 16 points."""
    if page == "portfolio":
        reports.write_html(result, tmp_path / "a.html")
    else:
        reports.write_dossier(result, result.assessments[0], tmp_path / "a.html")
    painted = _painted((tmp_path / "a.html").read_text("utf-8"))
    drawn = "".join(re.findall(r"<svg[^>]*>(.*?)</svg>", painted, re.DOTALL))
    assert "<rect" in drawn
    assert re.findall(r'<[^>]* class="[^"]*"', drawn) == []
    letters = re.findall("<text[^>]*>", drawn)
    assert all(" font-size=" in one for one in letters)
    assert bool(letters) is (page == "portfolio")


@pytest.mark.soak
def test_a_pdf_of_any_text_fetches_and_runs_nothing(hostile: Result, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    reports.write_questionnaire(hostile, hostile.assessments[0], tmp_path / "a.pdf")
    reports.write_dossier(hostile, hostile.assessments[0], tmp_path / "b.pdf")
    _assert_inert(tmp_path / "a.pdf")
    _assert_inert(tmp_path / "b.pdf")


def test_a_pdf_fetches_nothing(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra pdf is not installed")
    outside = '<img src="https://example.org/a.png"><a href="javascript:alert(1)">x</a>'
    write_pdf_page(tmp_path / "a.pdf", f"<!DOCTYPE html><title>x</title>{outside}")
    _assert_inert(tmp_path / "a.pdf")


def test_a_pdf_that_would_run_something_is_noticed(tmp_path: Path) -> None:
    running = (
        b"%PDF-1.7\n1 0 obj\n<</Type /Catalog /OpenAction <</S /JavaScript /JS (x)>>>>\nendobj"
    )
    (tmp_path / "a.pdf").write_bytes(running)
    with pytest.raises(AssertionError):
        _assert_inert(tmp_path / "a.pdf")


def _assert_inert(path: Path) -> None:
    content = _objects(path)
    assert b"/Catalog" in content
    for word in (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/SubmitForm"):
        assert word not in content


def test_without_the_extra_the_error_says_what_to_install(
    result: Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(InputError, match=r"pip install .*\[pdf\]"):
        reports.write_html(result, tmp_path / "a.pdf")
    assert list(tmp_path.iterdir()) == []
