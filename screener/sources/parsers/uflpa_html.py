"""The UFLPA Entity List as the US Department of Homeland Security publishes it: a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from screener.model import Listing
from screener.sources.document import Document
from screener.sources.parsers.uflpa_cell import read_cell
from screener.sources.text import day, tidy
from screener.sources.xml import Element

__all__ = ["parse"]

_SECTION = re.compile(r"(?:Section\s+)?(2\(d\)\(2\)\(B\)\((?:i|ii|iv|v)\))")
_HEADINGS = ({"Name of Entity", "Entity Name"}, {"Effective Date"})
_UPDATED = re.compile(r"Last Updated:\s*(\d{2}/\d{2}/\d{4})")
_TAIL_BYTES = 4096
_NOT_IN_AN_ID = re.compile(r"[^a-z0-9]+")


def parse(document: Document) -> Iterator[Listing]:
    """Read the page; each table row is one listing, its sub-list the programme.

    A firm in several sub-lists is several listings. The list gives no reference numbers:
    a listing's id is its sub-list and its name.

    Raises:
        SourceError: not this page, a table with other headings or under no sub-list, a name
            cell or date that does not read.
    """
    tree = _tree(document)
    text = tidy(tree.text_content())
    updated = _UPDATED.search(text)
    document.notes.dates.extend(filter(None, [updated and day(updated[1], "%m/%d/%Y")]))
    tables = tree.findall(".//table")
    if not tables:
        raise document.wrong("holds no table: this is not the list's page")
    for table in tables:
        yield from _rows(document, table)


def _tree(document: Document) -> Element:
    data = document.main.read_bytes()
    if b"</html>" not in data[-_TAIL_BYTES:].lower():
        raise document.wrong("is cut off: the page does not end")
    try:
        return html.document_fromstring(
            data.decode("utf-8"), parser=html.HTMLParser(no_network=True, huge_tree=False)
        )
    except UnicodeDecodeError as error:
        raise document.wrong(f"is not UTF-8 at byte {error.start}") from error
    except (ValueError, html.etree.ParserError) as error:
        raise document.wrong(f"is not a web page: {error}") from error


def _rows(document: Document, table: Element) -> Iterator[Listing]:
    line = table.sourceline
    headings = [tidy(cell.text_content()) for cell in table.iterfind(".//th")]
    if len(headings) != len(_HEADINGS) or any(
        heading not in known for heading, known in zip(headings, _HEADINGS, strict=True)
    ):
        raise document.wrong(f"a table is headed {headings}: not the list's", line=line)
    section = _section(table)
    if not section:
        raise document.wrong("a table stands under no sub-list", line=line)
    for row in table.iterfind(".//tr"):
        cells = [tidy(cell.text_content()) for cell in row.iterfind("td")]
        if cells:
            yield _listing(document, section, cells, line)


def _section(table: Element) -> str:
    for element in table.itersiblings(preceding=True):
        found = _SECTION.search(tidy(element.text_content()))
        if found:
            return found[1]
        if element.tag == "table":
            break
    return ""


def _listing(document: Document, section: str, cells: list[str], line: int) -> Listing:
    if len(cells) != len(_HEADINGS):
        raise document.wrong(f"a row has {len(cells)} cells, not two: {cells}"[:200], line=line)
    text, effective = cells
    try:
        cell = read_cell(text)
    except ValueError as error:
        raise document.wrong(f"name cell {text[:120]!r}: {error}", line=line) from error
    listed = day(effective, "%B %d, %Y")
    if listed is None:
        raise document.wrong(f"effective date {effective[:40]!r} does not read", line=line)
    meaning = document.descriptor.programme([section])
    slug = _NOT_IN_AN_ID.sub("-", cell.names[0].text.casefold()).strip("-")
    return Listing(
        source=document.source,
        id=f"{section}/{slug}",
        kind="organisation",
        names=cell.names,
        programme=section,
        effect=meaning.effect,
        relevance=meaning.relevance,
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=listed,
        includes_subsidiaries=cell.includes_subsidiaries,
    )
