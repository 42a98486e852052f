"""Countries by any name people write: ISO codes, CLDR names in all languages, usage."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

import yaml
from babel.core import Locale, get_global
from babel.localedata import load, locale_identifiers

from screener.resources import rules_dir

__all__ = ["country_code", "country_name"]

# The languages of most supplier lists come first: a name that one of them gives to one
# country is not put in doubt by a rarer language that gives it to another.
_FIRST_LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "pl", "tr", "zh", "zh_Hant", "ja", "ru")
_ARTICLE = re.compile(r"^(?:the|la|le|les|el|los|las|l) ")
_MARKS = re.compile("[\u0300-\u036f]")
_OF_A_TERRITORY = re.compile(r"_([A-Z]{2}|\d{3})\b")  # "en_GB" has the names of "en"
_NOT_WORD = re.compile(r"[\W_]+")
_IN_BRACKETS = re.compile(r"[(\[（].*?[)\]）]")
_BETWEEN = re.compile(r"\s*[,;/|，、]\s*|\s+[-–—:]\s+")
# "Atlanta, Georgia" is not in Georgia: as the last part of a longer text these stay unread.
_NOT_AS_A_PART = frozenset({"GE", "JE"})


@lru_cache(maxsize=65536)
def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code for what ``text`` names, ``""`` when unsure.

    Understood are alpha-2, alpha-3 and three-digit codes, the names that the Unicode
    CLDR gives in every language, formal UN names and common usage ("P.R. China", "UK",
    "Korea, Rep."). ``NA`` is Namibia, ``n/a`` is nothing. "Congo" alone is ambiguous.
    Kosovo has the CLDR's user-assigned code ``XK``.
    """
    text = text.strip()
    return _by_code(text) or _by_name(text) or _by_parts(text)


def country_name(code: str, language: str = "en") -> str:
    """Return the CLDR's name of a country in ``language`` (BCP 47), or the code if unknown."""
    name = Locale.parse(language.replace("-", "_")).territories.get(code.upper())
    return str(name) if name else code


def _by_code(text: str) -> str:
    if text == "na":  # lower case, it is more often "not available" than Namibia
        return ""
    return _codes().get(text.upper(), "") if len(text) <= 3 else ""  # noqa: PLR2004 - ISO 3166


def _by_name(text: str) -> str:
    key = _key(text)
    if not key:
        return ""
    for names in (_usage, _common, _rest):
        code = names().get(key)
        if code is not None:
            return code
    return ""


def _by_parts(text: str) -> str:
    """Read "China (Xinjiang)", "CN - China" or "Xinjiang, China"."""
    outside = _IN_BRACKETS.sub(" ", text).strip()
    if outside and outside != text:
        return country_code(outside)
    parts = [part for part in _BETWEEN.split(text) if part]
    if len(parts) < 2:  # noqa: PLR2004 - one part was read already
        return ""
    found = {code for part in parts if (code := _by_code(part) or _by_name(part))}
    if len(found) != 1:
        return ""
    (code,) = found
    certain = all(_by_code(part) or _by_name(part) for part in parts)
    return code if certain or (_by_name(parts[-1]) == code and code not in _NOT_AS_A_PART) else ""


@cache
def _codes() -> dict[str, str]:
    """Alpha-2, alpha-3 and numeric codes in force, and the vehicle signs of one letter."""
    aliases: Mapping[str, list[str]] = get_global("territory_aliases")
    single = {alias: codes[0] for alias, codes in aliases.items() if len(codes) == 1}
    official = {code for alias, code in single.items() if alias.isdecimal() and alias < "900"}
    longer = {
        alias: code
        for alias, code in single.items()
        if len(alias) == 3 and code in official  # noqa: PLR2004 - ISO 3166
    }
    current = {code: code for code in official if code not in aliases}
    return {**longer, **current, "XK": "XK", "UK": "GB", "EL": "GR", **_written()["signs"]}


@cache
def _written() -> dict[str, dict[str, str]]:
    """The table of usage: ``signs`` to a code, ``names`` (normal form) to a code."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    text = (rules_dir() / "intake" / "country_names.yml").read_text(encoding="utf-8")
    table = yaml.load(text, Loader=loader)  # noqa: S506 - both loaders are safe ones
    names = ((_key(name), code) for code, names in table["names"].items() for name in names)
    unread = dict.fromkeys(map(_key, table["ambiguous"]), "")
    return {"signs": table["signs"], "names": {**_unambiguous(names), **unread}}


def _usage() -> dict[str, str]:
    return _written()["names"]


@cache
def _common() -> dict[str, str]:
    english = _names_in(["en"])
    others = _names_in(_FIRST_LANGUAGES)
    return {**others, **english}


@cache
def _rest() -> dict[str, str]:
    """Names in every language of the CLDR; takes about a second, so only when asked for."""
    return _names_in(name for name in locale_identifiers() if not _OF_A_TERRITORY.search(name))


def _names_in(languages: Iterable[str]) -> dict[str, str]:
    known = set(_codes().values())
    # Each name once, in the order of the languages. Loaded whole, as Babel's own functions
    # need it: it keeps what was loaded first, and would later miss the inherited part.
    names = dict.fromkeys(
        (str(name), code)
        for language in languages
        for code, name in load(language)["territories"].items()
        if code in known
    )
    return _unambiguous((_key(name), code) for name, code in names)


def _unambiguous(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Names to codes; a name given to two countries stays, with ``""``."""
    table: dict[str, str] = {}
    for name, code in names:
        table[name] = code if table.get(name, code) == code else ""
    return table


def _key(text: str) -> str:
    """Normal form of a country's name: no case, accents, punctuation or leading article."""
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().replace("ı", "i")
    plain = plain.replace("&", " and ")
    if plain.isascii():
        words = _NOT_WORD.sub(" ", plain)
    else:  # vowel signs, as Hindi and Thai write them, are part of a word
        words = "".join(char if _in_word(char) else " " for char in plain)
    return _ARTICLE.sub("", " ".join(words.split()))


def _in_word(char: str) -> bool:
    return char.isalnum() or unicodedata.category(char)[0] == "M"
