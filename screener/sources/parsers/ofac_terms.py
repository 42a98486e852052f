"""What OFAC's XML and CSV have in common: kinds of entry, kinds of number, dates of birth."""

from __future__ import annotations

import re
from datetime import date

from screener.model import CIRCA, ListingKind
from screener.sources.text import circa, tidy, years

__all__ = ["KINDS", "NUMBERS", "born", "is_identifier"]

KINDS: dict[str, ListingKind] = {
    "entity": "organisation",
    "individual": "person",
    "vessel": "vessel",
    "aircraft": "vessel",
}
_YEAR = re.compile(r"\b(\d{4})\b")
_NO_NUMBER = (
    "gender",
    "secondary sanctions risk",
    "additional sanctions information",
    "organization established date",
    "organization type",
    "website",
    "email address",
    "phone number",
    "fax",
    "transactions prohibited",
    "target type",
    "executive order",
    "listing date",
    "effective date",
    "caatsa",
    "former vessel flag",
    "vessel year of build",
    "other vessel",
    "aircraft m",
    "aircraft operator",
    "aircraft mode",
    "nationality of registration",
    "issuer name",
    "purchase/sales",
    "registration country",
    "chinese commercial code",
    "un/locode",
    "trademark number",
    "ifca determination",
    "peesa information",
    "supplementary information",
)
_NUMBERS = """
Afghan Money Service Provider License Number|
Aircraft Construction Number (also called L/N or S/N or F/N)|
Aircraft Serial Identification|Aircraft Tail Number|BIK (RU)|Birth Certificate Number|
Bosnian Personal ID No.|Branch Unit Number|British National Overseas Passport|
Business Number|Business Registration Document #|Business Registration Number|C.I.F.|
C.I.N.|C.R. No.|C.U.I.|C.U.I.P.|C.U.I.T.|C.U.R.P.|CNP (Personal Numerical Code)|
Cartilla de Servicio Militar Nacional|Cedula No.|Central Registration System Number|
Certificate of Incorporation Number|Chamber of Commerce Number|Citizen's Card Number|
Commercial Registry Number|Company Number|Credencial electoral|D-U-N-S Number|D.N.I.|
Digital Currency Address - ARB|Digital Currency Address - BCH|
Digital Currency Address - BSC|Digital Currency Address - BSV|
Digital Currency Address - BTG|Digital Currency Address - DASH|
Digital Currency Address - ETC|Digital Currency Address - ETH|
Digital Currency Address - LTC|Digital Currency Address - TRX|
Digital Currency Address - USDC|Digital Currency Address - USDT|
Digital Currency Address - XBT|Digital Currency Address - XMR|
Digital Currency Address - XRP|Digital Currency Address - XVG|
Digital Currency Address - ZEC|Diplomatic Passport|Driver's License No.|
Dubai Chamber of Commerce Membership No.|Economic Register Number (CBLS)|
Electoral Registry No.|Enterprise Number|Equity Ticker|File Number|Fiscal Code|
Folio Mercantil No.|Government Gazette Number|I.F.E.|ISIN|Identification Number|
Immigration No.|Istanbul Chamber of Comm. No.|Italian Fiscal Code|Kenyan ID No.|
LE Number|Legal Entity Number|License|MICEX Code|MMSI|MSB Registration Number|
Matricula Mercantil No|Military Registration Number|Moroccan Personal ID No.|N.I.E.|
N.I.F.|NIT #|National Foreign ID Number|National ID No.|
Numero Unico de Identificacao Tributaria (NUIT)|Numero de Identidad|Organization Code|
Paraguayan tax identification number|Passport|Permit Number|Personal ID Card|
Pilot License Number|Previous Aircraft Tail Number|Public Registration Number|
Public Security and Immigration No.|R.F.C.|RFC|RIF #|RTN|RUC #|Refugee ID Card|
Registered Charity No.|Registration Certificate Number (Dubai)|Registration ID|
Registration Number|Residency Number|Romanian C.R.|Romanian Permanent Resident|
Romanian Tax Registration|
Russian State Individual Business Registration Number Pattern (OGRNIP)|SRE Permit No.|
SSN|SWIFT/BIC|Seafarer's Identification Document|Serial No.|Stateless Person ID Card|
Stateless Person Passport|Tax ID No.|Tazkira National ID Card|Tourism License No.|
Trade License No.|Travel Document Number|Turkish Identification Number|
UAE Identification|UK Company Number|US FEIN|Unified Social Credit Code (USCC)|
United Social Credit Code Certificate (USCCC)|V.A.T. Number|
Vessel Registration Identification|VisaNumberID
"""
NUMBERS = frozenset(_NUMBERS.replace("\n", "").split("|"))
"""The kinds of number in the list's own words, as its XML of May 2024 has them in ``idType``."""

_YEAR_DIGITS = 4
_MONTH_CHARS = 7
_MONTHS = {
    month: number
    for number, month in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1
    )
}


def is_identifier(kind: str) -> bool:
    """Whether the list's ``idType`` names a number that tells one entity from another."""
    return bool(kind) and not kind.casefold().startswith(_NO_NUMBER)


def born(text: str) -> tuple[str, ...]:
    """Return a published date of birth as far as it is exact; a range gives its years."""
    text = tidy(text)
    exact = _exact(text.removeprefix(CIRCA).split(" "))
    found = [int(year) for year in _YEAR.findall(text)]
    if exact:
        dates: tuple[str, ...] = (exact,)
    else:
        dates = years(min(found), max(found)) if found else ()
    return circa(dates) if CIRCA in text else dates


def _exact(parts: list[str]) -> str:
    """Read ``10 Dec 1948`` or ``Dec 1948``; months are English here, whatever the locale."""
    *before, month, year = parts if len(parts) > 1 else ("", "")
    number = _MONTHS.get(month)
    if not number or len(year) != _YEAR_DIGITS or not year.isdecimal():
        return ""
    try:
        whole = date(int(year), number, int(" ".join(before)) if before else 1).isoformat()
    except ValueError:
        return ""
    return whole if before else whole[:_MONTH_CHARS]
