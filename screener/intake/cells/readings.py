"""What a cell of each field says: a value, and the gaps that its text leaves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from screener.intake.cells.country_told import ALSO_PLACES
from screener.intake.cells.dates import read_date
from screener.intake.cells.regions import country_of, region_in_country
from screener.intake.cells.text import clean, split
from screener.intake.rules import rules_table
from screener.model import JOINT, Evidence, Gap, Owner, Statement
from screener.places import country_code

__all__ = [
    "EVIDENCE",
    "apart_from",
    "hs_codes_told",
    "in_other_countries",
    "read_countries",
    "read_country",
    "read_evidence",
    "read_hs_codes",
    "read_owners",
    "read_yes",
]

_HS = re.compile(r"\d(?:[\d.\s]*\d)?")
_HS_TOLD = re.compile(
    r"\b(?:H\.?S\.?|HTS(?:US)?|HSN|NCM|TARIC)(?:[ .-]*(?:CODES?|NO|NR))?[ .:#-]*"
    r"(\d{4}(?:[. ]?\d{2}){0,3})(?![\d.]*\d)"
)
_SHARE = re.compile(r"[\s(（\[]*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)）\]]?")
_HS_LENGTHS = (2, 4, 6, 8, 10)
_ALL = 100.0
_BETWEEN_COUNTRIES = re.compile(r"([,;/|+&、，；\n\r]| and | und | et | y | e )")
_NOTHING = re.compile(r"#?\bn\s*/\s*a\b", re.IGNORECASE)
_LONGEST_RUN = 3
"""Parts of the longest name: Bonaire, Sint Eustatius and Saba."""
_SHORT = 5
_WEAKEST = "self_declaration"
_UNSPECIFIED = "unspecified"
EVIDENCE = ("audit", "certificate", "remediation", _WEAKEST, "other_subject", _UNSPECIFIED)
"""Kinds of evidence."""
_YES = frozenset(
    {"x", "y", "yes", "true", "1", "j", "ja", "o", "oui", "s", "si", "sí", "sì", "sim", "tak",
     "t", "evet", "e", "是", "有", "はい", "✓", "نعم", "بله", "بلی", "جی ہاں", "ہاں", "ya", "ndiyo",
     "ndio", "አዎ", "ใช่", "có", "បាទ", "មាន", "ဟုတ်", "ရှိ", "हाँ", "हां", "জি", "হ্যাঁ", "ஆம்"}
)  # fmt: skip


def read_country(text: str) -> tuple[str, tuple[Gap, ...]]:
    """Read a country cell; one with text that names no country for certain is a gap."""
    code = country_code(text) or country_of(region_in_country(text))
    return (code, ()) if code or not text else ("", (_unreadable("country", text),))


def _unreadable(field: str, text: str) -> Gap:
    return Gap(field, Statement.of("gap.country_unreadable", text=text[:80]))


def read_countries(text: str) -> tuple[tuple[str, ...], tuple[Gap, ...]]:
    """Read a cell with one country or several; a text that names none is a gap.

    So is one that may be a place in another of them: "Atlanta, Georgia, USA".
    """
    read = list(_countries_in(text))
    codes = {code for _, code in read}
    if len(codes) > 1 and "" not in codes and codes == {"CN", whole := country_code(text)}:
        return (whole,), ()  # "Hong Kong, China"
    if len(codes - {""}) > 1:
        read = [(part, "" if code in ALSO_PLACES else code) for part, code in read]
    gaps = tuple(_unreadable("site_countries", part) for part, code in read if not code)
    return tuple(dict.fromkeys(code for _, code in read if code)), gaps


def _countries_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield the texts of a cell, each with its country, empty where it names none.

    The longest run of parts that one country is called by is one text: "Korea, Democratic
    People's Republic of".
    """
    parts = list(_parts(text))
    alone = len(parts) == 1
    while parts:
        for end in range(min(len(parts), _LONGEST_RUN), 0, -1):
            run = "".join(chain.from_iterable(parts[:end])).removeprefix(parts[0][0])
            code = country_code(run) if end > 1 else _of_part(run, alone=alone)
            together = code and not all(_of_part(part, alone=False) for _, part in parts[:end])
            if together or end == 1:
                yield run, code
                del parts[:end]
                break


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands between signs and words such as "and", each behind its word."""
    split = ["", *_BETWEEN_COUNTRIES.split(_NOTHING.sub("", text))]
    for between, part in zip(split[::2], split[1::2], strict=True):
        if said := clean(part):
            yield between if between == "&" or between.strip().isalpha() else " ", said


def _of_part(text: str, *, alone: bool) -> str:
    """Return the country of a part; a letter beside others is more often a mark."""
    return read_country(text)[0] if alone or len(text) > 1 else ""


def in_other_countries(codes: Sequence[str]) -> Gap:
    """Return the gap of a supplier that is at work in other countries than its own."""
    return Gap("site_countries", Statement.of("gap.site_country", countries=", ".join(codes)))


def apart_from(
    homes: Sequence[str], countries: Sequence[tuple[str, ...]]
) -> tuple[list[tuple[str, ...]], list[tuple[Gap, ...]]]:
    """Return the countries that are not the supplier's own, and a gap where there are any."""
    elsewhere = [
        tuple(code for code in codes if code != home)
        for home, codes in zip(homes, countries, strict=True)
    ]
    return elsewhere, [(in_other_countries(codes),) if codes else () for codes in elsewhere]


def read_owners(text: str) -> tuple[Owner, ...]:
    """Read "Li Wei (60%); Acme Holding 40 %"."""
    return tuple(_owner(part) for part in split(text))


def _owner(part: str) -> Owner:
    match = _SHARE.search(part)
    if not match:
        return Owner(part)
    name = clean(part[: match.start()] + " " + part[match.end() :]).strip(" ,:-–")
    share = float(match[1].replace(",", "."))
    return Owner(name or part, share if share <= _ALL else None)


def read_hs_codes(text: str) -> tuple[tuple[str, ...], tuple[Gap, ...]]:
    """Read customs tariff numbers as digits; an odd count of digits has lost a zero."""
    codes = dict.fromkeys(re.sub(r"\D", "", found) for found in _HS.findall(text))
    good = tuple(code for code in codes if len(code) in _HS_LENGTHS)
    bad = [code for code in codes if len(code) not in _HS_LENGTHS]
    gaps = tuple(Gap("hs_codes", Statement.of("gap.hs_code_invalid", value=code)) for code in bad)
    return good, gaps


def hs_codes_told(text: str) -> tuple[str, ...]:
    """Return the customs numbers in a description of goods: *T-SHIRTS HS 6109.10*."""
    return tuple(dict.fromkeys(re.sub(r"\D", "", code) for code in _HS_TOLD.findall(text)))


def read_yes(text: str) -> bool:
    """Say whether a cell answers yes, in the languages of the headings table."""
    return text.casefold() in _YES


def read_evidence(
    kind: str, issuer: str, issued: str, expires: str, heading: str = ""
) -> tuple[tuple[Evidence, ...], tuple[Gap, ...]]:
    """Read what a list says about an audit or certificate; no text, no evidence.

    Args:
        kind: what the document is.
        issuer: who signs it.
        issued: the day it was issued.
        expires: the last day on which it holds.
        heading: what the column of ``kind`` is headed with.
    """
    if not (kind or issuer or issued or expires):
        return (), ()
    gaps = tuple(
        Gap("evidence", Statement.of("gap.date_unreadable", text=text[:80]))
        for text in (issued, expires)
        if text and read_date(text) is None
    )
    body = _issuer(kind, issuer)
    expiry = read_date(expires)
    evidence = Evidence(
        kind=_evidence_kind(kind or issuer, heading),
        issuer=body,
        issued=read_date(issued),
        expires=expiry,
        expires_text="" if expiry else expires,
        stated=kind if body else JOINT.join(filter(None, (kind, issuer))),
    )
    return (evidence,), gaps


def _evidence_kind(text: str, heading: str) -> str:
    """The kind whose words occur in the text; plain evidence counts as the supplier's own word.

    "Audit" alone is about what its column's heading says: "Social audit".
    """
    kind = _named_kind(text) or _WEAKEST if text else _UNSPECIFIED
    return (_named_kind(heading) or kind) if kind == _UNSPECIFIED else kind


def _named_kind(text: str) -> str:
    folded = text.casefold()
    return next((kind for kind, words in _evidence_words() if words.search(folded)), "")


def _issuer(kind: str, issuer: str) -> str:
    """The body that signs: as stated, if that is no scheme's name, else one that the text names."""
    if issuer and not (_scheme(issuer) and not _issuers().search(issuer)):
        return issuer
    named = _issuers().search(kind)
    return named[0] if named else ""


def _scheme(text: str) -> bool:
    """Say whether a text is the name of a scheme and nothing else."""
    folded = text.casefold()
    return any(words.fullmatch(folded) for _, words in _evidence_words())


@cache
def _issuers() -> re.Pattern[str]:
    names = "|".join(map(re.escape, rules_table("evidence")["issuers"]))
    return re.compile(rf"\b(?:{names})\b", re.IGNORECASE)


@cache
def _evidence_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds and what names them; short names such as ASC only where they stand alone."""
    table: dict[str, list[str]] = rules_table("evidence")["kinds"]
    return tuple(
        (kind, re.compile("|".join(map(_evidence_word, ws)))) for kind, ws in table.items()
    )


def _evidence_word(word: str) -> str:
    escaped = re.escape(word.casefold())
    alone = word.isascii() and len(word) < _SHORT
    return rf"\b{escaped}\b" if alone else escaped
