"""The UFLPA Entity List as the US Department of Homeland Security publishes it: a web page."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from lxml import html

from screener.model import Listing
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.uflpa_cell import read_cell
from screener.sources.table import folded
from screener.sources.text import day, slug, tidy
from screener.sources.xml import Element

__all__ = ["parse"]

_SECTION = re.compile(r"2\(d\)\(2\)\(B\)\([ivx]+\)")
_HEADINGS = {
    "name": {"nameofentity", "entityname", "nameofentities", "entity", "name"},
    "date": {"effectivedate", "date", "dateeffective", "effectivedateofaddition", "dateadded"},
}
"""Headings, as `folded` writes them, of the two columns that the list has."""
_UPDATED = re.compile(
    r"Last (?:Updated|Published|Reviewed)(?: Date)?:?\s*"
    r"(\d{1,2}/\d{1,2}/\d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"
)
_DAYS = ("%B %d, %Y", "%m/%d/%Y", "%b %d, %Y", "%Y-%m-%d")
_TITLES = {"h1", "h2", "h3", "h4", "h5", "h6", "summary", "button", "strong"}
_BREAKING = ("br", "p", "li", "div")
_BREAK = "\N{LINE SEPARATOR}"
_TAIL_BYTES = 65_536
"""Within so many bytes before its end a page that was saved whole closes."""
_MOST_ROWS_SPANNED = 2000


def parse(document: Document) -> Iterator[Listing]:
    """Read the page; each table row is one listing, its sub-list the programme.

    A firm in several sub-lists is several listings. The list gives no reference numbers:
    a listing's id is its sub-list and its name. Tables of anything else are counted.

    Raises:
        SourceError: not this page, a table of the list under no sub-list or headed otherwise, or
            a row without name.
    """
    tree = _tree(document)
    updated = _UPDATED.search(tidy(tree.text_content()))
    document.notes.dated(day(updated[1], *_DAYS) if updated else None)
    tables = [table for table in tree.iterfind(".//table") if table.find(".//table") is None]
    if not tables:
        raise document.wrong("holds no table: this is not the list's page")
    headed = {table: columns for table in tables if (columns := _columns(document, table))}
    if not headed:
        raise document.wrong(f"no table is headed as the list's: {_heads(tables[0])}"[:200])
    sections = _sections(tree, tables, headed)
    for table in tables:
        if table in headed:
            yield from _rows(document, table, headed[table], sections[table])
        elif sections[table] and _has_days(table):
            what = f"a table under {sections[table]} is not headed as the list's: {_heads(table)}"
            document.doubt(what[:200], line=table.sourceline)


def _tree(document: Document) -> Element:
    data = document.main.read_bytes()
    if b"</html>" not in data[-_TAIL_BYTES:].lower():
        raise document.wrong("is cut off: the page does not end")
    try:
        return html.document_fromstring(
            data.decode("utf-8-sig"), parser=html.HTMLParser(no_network=True, huge_tree=False)
        )
    except UnicodeDecodeError as error:
        raise document.wrong(f"is not UTF-8 at byte {error.start}") from error
    except (ValueError, html.etree.ParserError) as error:
        raise document.wrong(f"is not a web page: {error}") from error


def _heads(table: Element) -> list[str]:
    """Return the headings of a table: its first row, whether marked as headings or not."""
    first = table.find(".//tr")
    return [] if first is None else [tidy(cell.text_content()) for cell in _cells(first)]


def _has_days(table: Element) -> bool:
    """Whether a table has the days that the list has."""
    return any(day(tidy(cell.text_content()), *_DAYS) for cell in table.iter("td", "th"))


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _columns(document: Document, table: Element) -> dict[str, int]:
    """Return where name and date stand; nothing for a table of something else."""
    headings = _heads(table)
    where: dict[str, int] = {}
    strange = []
    for place, heading in enumerate(headings):
        ours = next((key for key, known in _HEADINGS.items() if folded(heading) in known), None)
        if ours and ours not in where:
            where[ours] = place
        else:
            strange.append(f"column: {heading[:60]}")
    if len(where) != len(_HEADINGS):
        where, strange = {}, [f"table: {', '.join(headings)}"[:80]]
    document.notes.unknown.update(strange)
    return where


def _sections(
    tree: Element, tables: list[Element], headed: Container[Element]
) -> dict[Element, str]:
    """Return the sub-list that is named last before each table, within the page's order.

    What a table of the list says itself does not name the next one's sub-list.
    """
    found: dict[Element, str] = {}
    wanted, section = set(tables), ""
    inside: Element | None = None
    for element in tree.iter():
        if element in wanted:
            caption = _SECTION.search(tidy(element.findtext("caption")))
            found[element] = caption[0] if caption else section
            if element in headed:
                section, inside = "", element
        if inside is not None and inside in (element, *element.iterancestors()):
            continue
        whole = element.text_content() if element.tag in _TITLES else element.text
        for text in (whole, element.tail):
            named = _SECTION.search(tidy(text)) if isinstance(text, str) else None
            section = named[0] if named else section
    return found


def _rows(
    document: Document, table: Element, columns: dict[str, int], section: str
) -> Iterator[Listing]:
    line = table.sourceline
    if not section:
        raise document.wrong("a table stands under no sub-list", line=line)
    width = len(_heads(table))
    for texts in _grid(table)[1:]:
        if len(texts) != width:
            raise document.wrong(
                f"a row has {len(texts)} cells, not {width}: {texts}"[:200], line=line
            )
        if any(texts):
            cells = (texts[columns["name"]], texts[columns["date"]])
            yield from _listings(document, section, cells, line)


def _grid(table: Element) -> list[list[str]]:
    """Return the texts of a table row by row; a cell that spans rows stands in each of them."""
    grid: list[list[str]] = []
    spanning: dict[int, tuple[int, str]] = {}
    for row in table.iterfind(".//tr"):
        texts: list[str] = []
        cells = iter(_cells(row))
        while True:
            left, text = spanning.get(len(texts), (0, ""))
            if left:
                spanning[len(texts)] = (left - 1, text)
                texts.append(text)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            text = _lines(cell)
            span = cell.get("rowspan", "1")
            more = min(int(span), _MOST_ROWS_SPANNED) - 1 if span.isdecimal() else 0
            spanning[len(texts)] = (more, text)
            texts.append(text)
        grid.append(texts)
    return grid


def _lines(cell: Element) -> str:
    """Return the text of a cell, with a break between the lines that a reader sees."""
    for part in cell.iter(*_BREAKING):
        part.text = _BREAK + (part.text or "") if part.tag != "br" else None
        part.tail = _BREAK + (part.tail or "")
    return "\n".join(filter(None, map(tidy, cell.text_content().split(_BREAK))))


def _listings(
    document: Document, section: str, cells: tuple[str, str], line: int
) -> Iterator[Listing]:
    """Yield the firm of a row, and each subsidiary that it names."""
    text, effective = cells
    try:
        cell = read_cell(text)
    except ValueError as error:
        raise document.wrong(f"name cell {quoted(text[:120])}: {error}", line=line) from error
    doubt = cell.doubt or ("stands on several lines" if "\n" in text else "")
    if doubt:
        document.notes.warn("source.name_in_doubt", text=tidy(text)[:200], reason=doubt)
    listed = day(effective, *_DAYS)
    if listed is None:
        document.notes.unknown[f"Effective Date: {effective[:40]}"] += 1
    meaning = document.descriptor.programme([section])
    for firm in (cell.names, *((one,) for one in cell.subsidiaries)):
        yield Listing(
            source=document.source,
            id=f"{section}/{slug(firm[0].text)}",
            kind="organisation",
            names=firm,
            programme=section,
            effect=meaning.effect,
            relevance=meaning.relevance,
            legal_act=meaning.legal_act,
            legal_act_url=meaning.legal_act_url,
            listed_on=listed,
            includes_subsidiaries=cell.includes_subsidiaries and firm is cell.names,
        )
