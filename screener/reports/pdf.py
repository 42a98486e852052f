"""PDF by WeasyPrint, an extra: ``pip install -e '.[pdf]'`` in a checkout."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from screener.errors import InputError
from screener.reports.files import replacing
from screener.resources import reports_dir

__all__ = ["pdf_maker", "write_pdf_page"]

_PAINTED = re.compile(r'class="(f-(?P<colour>\w+)(?P<pale> span)?|track|none|on|off)"')
_VARIABLE = re.compile(r"--(\w+): ([^;]+);")


def write_pdf_page(path: str | Path, html: str) -> None:
    """Write an HTML page as tagged PDF, atomically; nothing outside it is fetched.

    Raises:
        InputError: WeasyPrint is not installed, or the file cannot be written.
    """
    weasyprint = pdf_maker()
    with _quiet("weasyprint"), replacing(path) as stream:
        document = weasyprint.HTML(string=_painted(html), url_fetcher=_Refusal())
        document.write_pdf(stream, pdf_tags=True, pdf_identifier=b"")


def pdf_maker() -> Any:  # noqa: ANN401 - a module that may not be installed
    """Return WeasyPrint; called before long work too, whose end would be a PDF.

    Raises:
        InputError: WeasyPrint, or the Pango library that it needs, is not installed.
    """
    try:
        return import_module("weasyprint")  # an extra, and slow to import
    except ImportError as error:
        raise InputError(
            f"PDF needs WeasyPrint: {_how_to_install()}, or print the HTML."
        ) from error
    except OSError as error:
        raise InputError(
            "PDF needs the Pango library, which WeasyPrint does not find "
            "(Debian: apt install libpango-1.0-0 libpangoft2-1.0-0), or print the HTML."
        ) from error


def _how_to_install() -> str:
    """Return the command that adds the extra: to a checkout, or to an installed package."""
    if (reports_dir().parent / "pyproject.toml").is_file():
        return ".venv/bin/pip install -e '.[pdf]'"
    return "pip install 'forced-labour-screener[pdf]'"


def _painted(html: str) -> str:
    """Give drawings their colours as attributes: WeasyPrint styles none inside an SVG."""
    return _PAINTED.sub(_paint, html)


def _paint(found: re.Match[str]) -> str:
    colours = _print_colours()
    if found["colour"]:
        pale = ' fill-opacity="0.45"' if found["pale"] else ""
        return f'fill="{colours[found["colour"]]}"{pale}'
    if found[1] == "track":
        return f'fill="{colours["line"]}"'
    if found[1] == "none":
        return f'fill="none" stroke="{colours["line"]}" stroke-width="0.4"'
    colour = colours["paper" if found[1] == "on" else "soft"]
    return f'fill="{colour}" font-size="3.2" text-anchor="middle"'


@cache
def _print_colours() -> dict[str, str]:
    """Return the colours that the stylesheet names for print."""
    text = (reports_dir() / "style.css").read_text(encoding="utf-8")
    return dict(_VARIABLE.findall(text.partition("@media print")[2]))


@contextmanager
def _quiet(name: str) -> Iterator[None]:
    """Keep a library from telling the user which parts of our stylesheet it skips."""
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.ERROR)
    try:
        yield
    finally:
        logger.setLevel(level)


class _Refusal:
    """What WeasyPrint calls to fetch an address: nothing is fetched."""

    _fail_on_errors = False
    """WeasyPrint asks for it: an address that is refused is left out."""

    def __call__(self, url: str) -> None:
        raise ValueError(f"a report fetches nothing, and not {url[:100]}")
