"""What the countries are called in all languages of the Unicode CLDR.

Loading every language from Babel takes a second or two. So the names stand in a table,
``rules/intake/country_names_cldr.csv``, which ``write`` makes from Babel once for each of its
versions. A test holds the table against the Babel that is installed.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from babel.core import get_global
from babel.localedata import load, locale_identifiers

from screener.resources import rules_dir

__all__ = ["current_codes", "key", "names", "read_from_babel", "table_path", "unambiguous", "write"]

# The languages of most supplier lists come first: a name that one of them gives to one
# country is not put in doubt by a rarer language that gives it to another.
_FIRST_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "tr", "zh", "zh_Hant", "ja", "ru")
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las|l) ")
_MARKS = re.compile("[\u0300-\u036f]")
_OF_A_TERRITORY = re.compile(r"_([A-Z]{2}|\d{3})\b")  # "en_GB" has the names of "en"
_NOT_WORD = re.compile(r"[\W_]+")
_BETWEEN = "|"


@cache
def names() -> dict[str, str]:
    """Return normal forms of names to alpha-2 codes, ``""`` for what names several countries."""
    table: dict[str, str] = {}
    with table_path().open(encoding="utf-8", newline="") as file:
        for code, written in csv.reader(file):
            table.update(dict.fromkeys(written.split(_BETWEEN), code))
    return table


def read_from_babel() -> dict[str, str]:
    """Return what ``names`` returns, from Babel's own data."""
    rest = _names_in(name for name in locale_identifiers() if not _OF_A_TERRITORY.search(name))
    return {**rest, **_names_in(_FIRST_LANGUAGES), **_names_in(["en"])}


def write(path: Path) -> None:
    """Write the table from the Babel that is installed: code, names parted by ``|``."""
    groups: dict[str, list[str]] = {}
    for name, code in sorted(read_from_babel().items()):
        groups.setdefault(code, []).append(name)
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = ((code, _BETWEEN.join(groups[code])) for code in sorted(groups))
        csv.writer(file, lineterminator="\n").writerows(rows)


def current_codes() -> dict[str, str]:
    """Return alpha-2, alpha-3 and numeric codes in force to the alpha-2 code."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    single = {alias: codes[0] for alias, codes in aliases.items() if len(codes) == 1}
    official = {code for alias, code in single.items() if alias.isdecimal() and alias < "900"}
    longer = {
        alias: code
        for alias, code in single.items()
        if len(alias) == 3 and code in official  # noqa: PLR2004 - ISO 3166
    }
    current = {code: code for code in official if code not in aliases}
    return {**longer, **current, "XK": "XK"}


def key(text: str) -> str:
    """Normal form of a country's name: no case, accents, punctuation or leading article."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().replace("ı", "i")
    plain = plain.replace("&", " and ")
    if plain.isascii():
        words = _NOT_WORD.sub(" ", plain)
    else:  # vowel signs, as Hindi and Thai write them, are part of a word
        words = "".join(char if _in_word(char) else " " for char in plain)
    return _ARTICLE.sub("", " ".join(words.split()))


def unambiguous(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names to codes; a name given to two countries stays, with ``""``."""
    table: dict[str, str] = {}
    for name, code in named:
        table[name] = code if table.get(name, code) == code else ""
    return table


def table_path() -> Path:
    """Return where the table is."""
    return rules_dir() / "intake" / "country_names_cldr.csv"


def _names_in(languages: Iterable[str]) -> dict[str, str]:
    # Each name once, in the order of the languages. Loaded whole, as Babel's own functions
    # need it: it keeps what was loaded first, and would later miss the inherited part.
    found = dict.fromkeys(_territories(languages, set(current_codes().values())))
    return unambiguous((key(name), code) for name, code in found)


def _territories(languages: Iterable[str], known: set[str]) -> Iterator[tuple[str, str]]:
    for language in languages:
        for code, name in load(language)["territories"].items():
            if code in known:
                yield str(name), code


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"
