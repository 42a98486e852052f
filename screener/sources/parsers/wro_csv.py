"""US CBP's Withhold Release Orders and Findings, CSV: goods by origin, firms, vessels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from screener.model import GoodIndicator, Listing
from screener.quotes import quoted
from screener.sources.document import Document
from screener.sources.parsers.known_as import announces
from screener.sources.parsers.wro_cell import Party, read_parties
from screener.sources.table import Get, table
from screener.sources.text import day, slug, tidy

__all__ = ["parse"]

_NEEDED = ("Effective Date", "Country", "Merchandise", "Status", "Entity")
_EXPECTED = ("WRO/Finding", "Remarks")
_KNOWN = ("Calendar Year", "Country Code", "Industry", "Press Release", "Modified Date")
_DAYS = ("%m/%d/%Y", "%Y-%m-%d", "%m/%d/%y", "%B %d, %Y")
_VESSELS = "FV"
_ORDERS = ("wro", "finding")
_IN_FORCE = ("active", "partially modified")
_REMOVED = re.compile(
    r"(?P<who>.+?),? removed from the order,?[^0-9]*(?P<day>\d{1,2}/\d{1,2}/\d{4})"
)


def parse(document: Document) -> Iterator[Listing | GoodIndicator]:
    """Read the orders; a row that names firms or vessels is a listing of each, any other a good.

    A good is said to be made with forced labour in the order's country; an order that is no
    longer in force yields no good, and listings with effect ``advisory``.

    Raises:
        SourceError: not this format, a date, country or status that does not read.
    """
    for line, get in table(document, _NEEDED, expected=_EXPECTED, known=_KNOWN, legacy="cp1252"):
        effective = day(get("Effective Date"), *_DAYS)
        if effective is None:
            raise document.wrong(f"effective date {quoted(get('Effective Date')[:40])}", line=line)
        document.notes.dated(effective)
        in_force = get("Status").casefold().startswith(_IN_FORCE)
        if not in_force and not get("Status").casefold().startswith(("inactive", "revoked")):
            document.notes.unknown[f"Status: {get('Status')[:40]}"] += 1
        parties = read_parties(get("Entity"))
        for party in parties:
            if any(announces(one.text) for one in party.names):
                document.notes.warn(
                    "source.name_in_doubt",
                    text=get("Entity")[:200],
                    reason="holds words that announce another name",
                )
            yield _listing(document, get, party, effective, in_force=in_force)
        if not parties and in_force and (good := _good(document, get, effective)):
            yield good


def _origin(document: Document, get: Get) -> str:
    if get("Country Code") == _VESSELS or get("Country").casefold() == "fishing vessels":
        return ""
    return document.country(get("Country")) or get("Country Code")


def _listing(
    document: Document, get: Get, party: Party, effective: date, *, in_force: bool
) -> Listing:
    order = get("WRO/Finding") or "WRO"
    if order.casefold() not in _ORDERS:
        document.notes.unknown[f"WRO/Finding: {order[:40]}"] += 1
    meaning = document.descriptor.programme([order])
    origin = _origin(document, get)
    first = party.names[0].text
    goods = tidy(get("Merchandise"))
    key = slug(f"{effective} {order} {goods} {first}")
    return Listing(
        source=document.source,
        id=key,
        kind=party.kind,
        names=party.names,
        programme=order,
        effect=meaning.effect if in_force else "advisory",
        relevance=meaning.relevance,
        countries=(origin,) if origin else (),
        legal_act=meaning.legal_act,
        legal_act_url=meaning.legal_act_url,
        listed_on=effective,
        delisted_on=_removed(first, get("Remarks")),
        includes_subsidiaries=party.includes_subsidiaries,
        status="" if in_force else tidy(get("Status")),
        remark="; ".join(filter(None, [goods, get("Status"), tidy(get("Remarks"))])),
    )


def _removed(firm: str, remarks: str) -> date | None:
    """Return the day on which the remarks say that this firm was taken off the order."""
    for found in _REMOVED.finditer(remarks):
        if firm.casefold() in found["who"].casefold():
            return day(found["day"], "%m/%d/%Y")
    return None


def _good(document: Document, get: Get, effective: date) -> GoodIndicator | None:
    origin = _origin(document, get)
    if not origin:
        document.notes.warn("source.unknown_country", name=get("Country")[:60])
        return None
    return GoodIndicator(
        source=document.source,
        country=origin,
        good=tidy(get("Merchandise")),
        sector=get("Industry"),
        child_labour=False,
        forced_labour=True,
        forced_child_labour=False,
        year=effective.year,
    )
