"""The Jinja environment of all pages, and how a page becomes a file."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, TextIO

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from screener.model import ACTIONS, BANDS, IndustryCode, Owner, Party
from screener.reports.beside import beside
from screener.reports.compared import alike, compared, folded, other_script
from screener.reports.document import utc
from screener.reports.files import text_out
from screener.reports.pdf import write_pdf_page
from screener.reports.reasons import in_short, number_of, reason, standing
from screener.reports.spoken import spoken
from screener.reports.steps import has_ended, holding, next_steps, what_to_do
from screener.reports.tiles import tiles, window
from screener.reports.titles import publisher_page
from screener.reports.visible import visible
from screener.reports.words import Words, identifier, short
from screener.resources import reports_dir

__all__ = ["environment", "fragment", "page", "write_page"]

_SIGNS = {"critical": "■", "high": "▲", "medium": "◆", "low": "○", "not_rated": "?"}
"""Each band has a shape of its own beside its word, for eyes and printers without colour."""


def is_web(address: str) -> bool:
    """Say whether an address may become a link; ``javascript:`` and the like may not."""
    return address.startswith(("https://", "http://"))


def industry(item: IndustryCode) -> str:
    """Return an industry code with its classification, as ``14.13 (NACE 2)``."""
    return f"{item.code} ({item.scheme.replace('_', ' ').upper() or '?'})"


def hs(code: str) -> str:
    """Return a customs code with the letters that say what it is."""
    return f"HS {code}"


def owner(item: Owner, words: Words) -> str:
    """Return an owner with the share, as ``A Ltd (51%)``."""
    return item.name if item.share is None else f"{item.name} ({words.figure(f'{item.share:g}%')})"


def party(item: Party) -> str:
    """Return a party with what the list calls it, as ``Notify Party: A Ltd``."""
    return f"{item.called}: {item.name}" if item.called else item.name


def country(code: str, words: Words) -> str:
    """Return a country's name, as a filter for lists of codes."""
    return words.country(code)


def with_script(word: str, name: str, words: Words) -> str:
    """Return a word with its script where its name is in another that looks alike: *АО*, *AO*."""
    code = other_script(word, name)
    return f"{word} ({words.script(code)})" if code else word


@cache
def environment() -> Environment:
    """Return the engine of all pages: its escaping, filters and marks; overlay, never alter it."""
    made = Environment(
        loader=FileSystemLoader(reports_dir() / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finalize,
    )
    made.filters.update(
        short=short,
        spoken=spoken,
        is_web=is_web,
        identifier=identifier,
        industry=industry,
        hs=hs,
        owner=owner,
        party=party,
        country=country,
        utc=utc,
        with_script=with_script,
    )
    made.globals.update(
        bands=BANDS,
        actions=ACTIONS,
        signs=_SIGNS,
        alike=alike,
        beside=beside,
        compared=compared,
        folded=folded,
        has_ended=has_ended,
        holding=holding,
        in_short=in_short,
        next_steps=next_steps,
        number_of=number_of,
        reason=reason,
        publisher_page=publisher_page,
        standing=standing,
        tiles=tiles,
        what_to_do=what_to_do,
        window=window,
        **_style(),
    )
    return made


def _finalize(value: Any) -> Any:  # noqa: ANN401 - Jinja hands over whatever is printed
    return visible(value) if type(value) is str else value


def _style() -> dict[str, Markup]:
    """Return the stylesheet and its hash, which is all the page's policy admits."""
    text = (reports_dir() / "style.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return {"style": Markup(text), "style_hash": Markup(f"'sha256-{digest}'")}  # noqa: S704 - ours


def page(template: str, words: Words, **values: object) -> Iterator[str]:
    """Yield a page piece by piece; every value is escaped by the template engine."""
    yield from (
        environment().get_template(template).generate(t=words, language=words.language, **values)
    )


def fragment(template: str, words: Words, **values: object) -> Markup:
    """Return a part of a page, already escaped, to be placed in another."""
    return Markup("".join(page(template, words, **values)))  # noqa: S704 - the engine escaped it


def write_page(target: str | Path | TextIO, pieces: Iterator[str], *, durable: bool = True) -> None:
    """Write a page, atomically: HTML in UTF-8, or PDF where the path ends in ``.pdf``.

    What is no valid Unicode shows as a replacement sign. ``durable`` waits for the disk.
    """
    if isinstance(target, str | Path) and Path(target).suffix.lower() == ".pdf":
        write_pdf_page(target, "".join(pieces).encode("utf-8", "replace").decode("utf-8"))
        return
    with text_out(target, encoding="utf-8", errors="replace", durable=durable) as stream:
        for piece in pieces:
            stream.write(piece)
