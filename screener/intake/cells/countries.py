"""Cells that name a country, or several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from screener.intake.cells.country_told import ALSO_PLACES
from screener.intake.cells.regions import country_of, read_region, region_in_country
from screener.intake.cells.text import clean
from screener.model import Gap, Statement
from screener.places import country_code

__all__ = ["apart_from", "in_other_countries", "read_countries", "read_country"]

_BETWEEN_COUNTRIES = re.compile(r"([,;/|+&、，；\n\r]| and | und | et | y | e )")
_NOTHING = re.compile(r"#?\bn\s*/\s*a\b", re.IGNORECASE)
_BEHIND_COUNTRY = re.compile(r"[,/|:(（，]|\s[-–—]\s")
"""What parts a country from what else is said of it, in brackets too."""
_BRACKETS, _CLOSING = "()（）", (")", "）")
_NO_OTHER_COUNTRY = ALSO_PLACES | {""}
_LONGEST_RUN = 3
"""Parts of the longest name: Bonaire, Sint Eustatius and Saba."""


def read_country(text: str) -> tuple[str, tuple[Gap, ...]]:
    """Read a country cell; one with text that names no country for certain is a gap."""
    code = country_code(text) or country_of(region_in_country(text)) or _before_its_region(text)
    return (code, ()) if code or not text else ("", (_unreadable("country", text),))


def _before_its_region(text: str) -> str:
    """Return the country before a region of its own: *USA - Texas*, *India, Gujarat*."""
    inner = text[:-1] if text.endswith(_CLOSING) else text
    # No other bracket stands behind; looked for from the end, as a cell may be long.
    sign = _BEHIND_COUNTRY.search(inner, max(1, *map(inner.rfind, _BRACKETS)))
    code = country_code(inner[: sign.start()]) if sign else ""
    region = inner[sign.end() :].strip() if sign and code else ""
    if not region or country_code(region) not in _NO_OTHER_COUNTRY:
        return ""  # "Belgium / Luxembourg" may be either
    return code if read_region(region, code) else ""


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
