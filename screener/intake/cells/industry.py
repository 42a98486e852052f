"""Industry codes with the classification that gives them a meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from screener.intake.cells.text import clean, split
from screener.intake.rules import rules_table
from screener.model import Gap, IndustryCode, Statement

__all__ = ["codes_in_sector", "read_codes"]

_CODE = re.compile(r"\d{1,2}\.\d{1,2}(?:\.\d{1,2})?|\d{2,8}|(?<![\w.])\d(?![\w.])")
# Brazil's CNAE: a class with its check digit, and mostly a subclass: 0134-2/00, 01.34-2-00. Only
# where it is named such are figures without signs, 0134200 or, as spreadsheets leave it, 134200.
_SUBCLASS = re.compile(r"(?<![\d.])\d{2}\.?\d{2}-\d[/-]\d{2}(?!\d)")
_CNAE = re.compile(rf"{_SUBCLASS.pattern}|\d{{4}}-\d(?!\w)|{_CODE.pattern}")
# In a column of sectors: a code after the name of its scheme; one with a dot before any words that
# are no unit (*12.5 %*, *10.2 mm*); or a whole cell of one, with four or five digits (fewer may
# number anything).
_BEHIND = re.compile(rf"[A-U]?\s?(?:{_CNAE.pattern})")
_BEFORE = re.compile(
    r"(?:[A-U]\s?)?\d{2}\.\d{1,2}(?:[.\-/]\d{1,2}){0,2}[A-Z]?(?![\w.]*\d)(?!\w)"
    r"(?!\s*(?:%|[cmµ]?m\b|[km]?g\b|[km]?W\b|[lt]\b))"
)
_WHOLE = re.compile(
    r"(?!(?:19[3-9]|20[0-3])\d\Z)(?:[A-U]\s?)?(?:\d\.\d{1,2}(?:\.\d)?|\d{4,5})[A-Z]?"
)
_NACE = frozenset({"nace", "nace_2", "nace_2.1"})
_ISIC_DIVISIONS = frozenset(
    f"{n:02d}" for n in range(1, 100) if n not in {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89}
)
_NAICS_DIGITS = (5, 6)
_CNAE_DIGITS = 7
_LONGEST_ISIC = 4
_UK_SIC_DIGITS = 5


def read_codes(scheme: str, text: str) -> tuple[tuple[IndustryCode, ...], tuple[Gap, ...]]:
    """Read a cell of industry codes.

    NAICS and US SIC codes are mapped to ISIC Rev. 4 where the facts allow; ``stated`` then
    keeps what the list said. A code that states no scheme and would fall under different
    ISIC divisions in different ones is a gap.

    Args:
        scheme: the classification that the heading names (``nace`` for any revision), or ``""``.
        text: the cell, perhaps with several codes and with the classification before them.
    """
    codes: dict[IndustryCode, None] = {}
    gaps: list[Gap] = []
    for part in split(text.replace(",", ";")):
        named, rest = _named(part, scheme)
        found = (_CNAE if named == "cnae" else _CODE).search(rest)
        if not found:
            if not codes:  # behind a code its title goes on: *0113 - Growing of roots, tubers*
                gaps.append(_gap("gap.industry_code_unread", part))
            continue
        code = _understood(named, found[0])
        if not code.scheme and len(_divisions(code.code)) > 1:
            gaps.append(_gap("gap.industry_scheme", code.code))
        codes[code] = None
    return tuple(codes), tuple(gaps)


def codes_in_sector(text: str) -> tuple[tuple[IndustryCode, ...], tuple[Gap, ...]]:
    """Read the codes in a cell of a column of sectors, where ledgers keep words and codes alike."""
    codes: dict[IndustryCode, None] = {}
    gaps: list[Gap] = []
    for part in split(text):
        found, unsure = read_codes("", _code_in(part)) if _code_in(part) else ((), ())
        codes |= dict.fromkeys(found)
        gaps += unsure
    return tuple(codes), tuple(gaps)


def _code_in(part: str) -> str:
    """Return the code in a text about a sector, with its scheme where the text names one."""
    for _, pattern in _patterns():
        if (name := pattern.search(part)) and (code := _BEHIND.match(part, name.end())):
            return part[name.start() : code.end()]
    if brazilian := _SUBCLASS.search(part):
        return brazilian[0]
    found = _BEFORE.match(part) or _WHOLE.fullmatch(part)
    valid = found and (digits := _CODE.search(found[0])) and _divisions(_padded(digits[0]))
    return found[0] if found and valid else ""


def _padded(code: str) -> str:
    """Give a division the zero that a spreadsheet took."""
    return f"0{code}" if re.match(r"\d(?:\.|$)", code) else code


def _named(part: str, scheme: str) -> tuple[str, str]:
    """The classification named in the text, else the heading's; and the text without its name."""
    for name, pattern in _patterns():
        if match := pattern.search(part):
            return name, part[: match.start()] + " " + part[match.end() :]
    return "cnae" if _SUBCLASS.search(part) else scheme, part


def _understood(scheme: str, code: str) -> IndustryCode:
    if scheme == "cnae":
        return _of_cnae(code)
    code = _padded(code)
    digits = code.replace(".", "")
    if not scheme and "." not in code and len(digits) in _NAICS_DIGITS:
        scheme = "naics" if _to_isic("naics", digits) else ""
    if scheme == "sic" and len(digits) == _UK_SIC_DIGITS:
        scheme = "nace_2"  # the United Kingdom's SIC 2007 has five digits, four of them NACE's
    if scheme in _NACE:
        if scheme == "nace":
            only_in_2 = digits[:2] in rules_table("industry")["only_in_nace_2"]
            scheme = "nace_2" if only_in_2 else "nace_2.1"
        return IndustryCode(scheme, f"{digits[:2]}.{digits[2:4]}".rstrip("."))
    if scheme == "isic_4":
        return IndustryCode(scheme, digits[:_LONGEST_ISIC])
    if mapped := _to_isic(scheme, digits):
        return replace(IndustryCode("isic_4", mapped), stated=f"{scheme} {code}")
    return IndustryCode(scheme, code)


def _of_cnae(code: str) -> IndustryCode:
    """Read a code of Brazil's CNAE, which shares its divisions with ISIC Rev. 4, or of Spain's.

    Spain's is NACE Rev. 2, and has four digits at most.
    """
    digits = re.sub(r"\D", "", code)
    if len(digits) <= _LONGEST_ISIC:
        return _understood("nace_2", code)
    if len(digits) == _CNAE_DIGITS - 1:
        digits = f"0{digits}"
    subclass = digits[:_LONGEST_ISIC] + digits[_LONGEST_ISIC + 1 :]  # without the check digit
    isic = _to_isic("cnae", subclass) or digits[:2]
    return IndustryCode("isic_4", isic, stated=f"cnae {code}")


def _divisions(code: str) -> set[str]:
    """The ISIC Rev. 4 divisions a code falls under in one classification or another."""
    digits = code.replace(".", "")
    found = {digits[:2]} & _ISIC_DIVISIONS
    if "." not in code:
        found |= {mapped[:2] for name in ("naics", "sic") if (mapped := _to_isic(name, digits))}
    return found


def _to_isic(scheme: str, digits: str) -> str:
    table: Mapping[str, str] = rules_table("industry")["to_isic_4"].get(scheme, {})
    prefixes = (digits[:length] for length in range(len(digits), 1, -1))
    return next((table[prefix] for prefix in prefixes if prefix in table), "")


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Patterns of the names of classifications, the longer names first."""
    schemes: Mapping[str, list[str]] = rules_table("industry")["schemes"]
    names = [(scheme, name) for scheme, written in schemes.items() for name in written]
    names.sort(key=lambda pair: -len(pair[1]))
    return tuple((scheme, _pattern(name)) for scheme, name in names)


def _pattern(name: str) -> re.Pattern[str]:
    spaced = re.escape(name).replace(r"\ ", r"[\s.]*")
    return re.compile(rf"\b{spaced}(?![\d.]*\d\.|\w)[:\s]*", re.IGNORECASE)


def _gap(code: str, text: str) -> Gap:
    return Gap("industry_codes", Statement.of(code, value=clean(text)[:80]))
