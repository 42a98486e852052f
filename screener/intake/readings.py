"""What a cell of each field says: a value, and the gaps that its text leaves."""

from __future__ import annotations

import re
from functools import cache

from screener.intake.tables import rules_table
from screener.intake.text import clean, read_date, split
from screener.model import Evidence, Gap, Owner, Statement
from screener.places import country_code

__all__ = ["read_country", "read_evidence", "read_hs_codes", "read_owners", "read_yes"]

_HS = re.compile(r"\d(?:[\d.\s]*\d)?")
_SHARE = re.compile(r"[\s(（\[]*(\d{1,3}(?:[.,]\d+)?)\s*%\s*[)）\]]?")
_HS_LENGTHS = (2, 4, 6, 8, 10)
_ALL = 100.0
_SHORT = 5
_WEAKEST = "self_declaration"
_YES = frozenset(
    {"x", "y", "yes", "true", "1", "j", "ja", "o", "oui", "s", "si", "sí", "sì", "sim", "tak",
     "t", "evet", "e", "是", "有", "はい", "✓"}
)  # fmt: skip


def read_country(text: str) -> tuple[str, tuple[Gap, ...]]:
    """Read a country cell; one with text that names no country for certain is a gap."""
    code = country_code(text) if text else ""
    if code or not text:
        return code, ()
    return "", (Gap("country", Statement.of("gap.country_unreadable", text=text[:80])),)


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


def read_yes(text: str) -> bool:
    """Say whether a cell answers yes, in the languages of the headings table."""
    return text.casefold() in _YES


def read_evidence(
    kind: str, issuer: str, issued: str, expires: str
) -> tuple[tuple[Evidence, ...], tuple[Gap, ...]]:
    """Read what a list says about an audit or certificate; no text, no evidence."""
    if not (kind or issuer or issued or expires):
        return (), ()
    gaps = tuple(
        Gap("evidence", Statement.of("gap.date_unreadable", text=text[:80]))
        for text in (issued, expires)
        if text and read_date(text) is None
    )
    evidence = Evidence(
        kind=_evidence_kind(kind),
        issuer=issuer or kind,
        issued=read_date(issued),
        expires=read_date(expires),
    )
    return (evidence,), gaps


def _evidence_kind(text: str) -> str:
    """The kind whose words occur in the text; plain evidence counts as the supplier's own word."""
    folded = text.casefold()
    return next((kind for kind, words in _evidence_words() if words.search(folded)), _WEAKEST)


@cache
def _evidence_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds and what names them; short names such as ASC only where they stand alone."""
    table: dict[str, list[str]] = rules_table("evidence")
    return tuple(
        (kind, re.compile("|".join(map(_evidence_word, ws)))) for kind, ws in table.items()
    )


def _evidence_word(word: str) -> str:
    escaped = re.escape(word.casefold())
    alone = word.isascii() and len(word) < _SHORT
    return rf"\b{escaped}\b" if alone else escaped
