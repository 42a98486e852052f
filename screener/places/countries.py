"""Countries by any name people write: ISO codes, CLDR names in all languages, usage."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from babel.core import Locale

from screener.places.cldr import current_codes, key, names, unambiguous
from screener.resources import rules_dir
from screener.safe_yaml import read_yaml

__all__ = ["WITH_CODES_OF_THEIR_OWN", "country_code", "country_name"]

_IN_BRACKETS = re.compile(r"[(\[（].*?[)\]）]")
_BETWEEN = re.compile(r"\s*[,;/|，、]\s*|\s+[-–—:]\s+|(?<=^[A-Z]{2})-(?=[^\W\d_]{4})")
# "Atlanta, Georgia" is not in Georgia: as the last part of a longer text these stay unread.
_NOT_AS_A_PART = frozenset({"GE", "JE"})
# "China (Hong Kong)" and "China, Hong Kong" are Hong Kong; "China / Hong Kong" may be either.
_APART_FROM_CHINA = re.compile(r"(.+?)(?:[,(（]|\s[-–—:]\s)([^()（）]+)[)）]?")
# "Korea (the Democratic People's Republic of)", "Corea, República Popular Democrática de".
_KIND_BEHIND = re.compile(r"(.+?)\s*[(（,]\s*([^()（）]+?)\s*[)）]?")
WITH_CODES_OF_THEIR_OWN = frozenset({"HK", "MO", "TW"})
"""Regions of China in ISO 3166-2 that have a country's code too."""
# Of these there are two states, told apart by what stands before the name.
_TWO_STATES = ({"CN", "TW"}, {"CD", "CG"}, {"KP", "KR"})
_TWO_OF_A_NAME = frozenset[str]().union(*_TWO_STATES)
_SHARE_A_NAME = _TWO_OF_A_NAME - {"TW"}
# What the name that two states share is without a word for the state.
_BARE = frozenset({"CN", "KR"})
_WRITTEN_OUT = re.compile("(?<=[aou])e")
_SHORTEST_WRITTEN_OUT = 5
# Five letters in all, and three before each dot: "East." and "N. Mex." are no countries.
_CUT_WORDS = re.compile(r"(?=(?:\W*\w){5})(?:\w{3,}(?:\.[\s\-/]*|[\s\-/]+|$)|(?:d[aeiou]|of)\s+)+")
_LONGEST = 200
"""Characters of a longer text are no country's name."""
_FIRST_LETTERS = 2
"""The shortest word of a text that is read so."""
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]+")
_FLAG_LETTERS = {0x1F1E6 + place: chr(ord("A") + place) for place in range(26)}
_WORD_ENDS = re.compile(r"(?<=\.)|[\s\-/]+")


@lru_cache(maxsize=65536)
def country_code(text: str) -> str:
    """Return the ISO 3166-1 alpha-2 code for what ``text`` names, ``""`` when unsure.

    Understood are alpha-2, alpha-3 and three-digit codes, the names that the Unicode
    CLDR gives in every language, formal UN names and common usage ("P.R. China", "UK",
    "Korea, Rep."), flags, China's provinces for it, also with words cut short by a dot
    ("Zentralafrik. Rep.") where no other country is called so. ``NA`` is Namibia, ``n/a`` is
    nothing. "Congo" alone is ambiguous. Kosovo has the CLDR's user-assigned code ``XK``.
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return ""
    if not text.isascii() and (shown := _as_shown(text)) != text:
        return _read(text) or _read(shown)
    return _read(text)


def _read(text: str) -> str:
    code = _by_code(text) or _by_name(text)
    if not code and (kind := _by_kind_behind(text)) is not None:
        return kind
    return code or _by_parts(text) or _by_cut_words(text)


def _as_shown(text: str) -> str:
    """Return a text without signs that cannot be seen; ``CN`` for *ＣＮ* and for China's flag.

    Only where the text as it stands is nothing: Persian and Sinhala write some signs on purpose.
    """
    normal = unicodedata.normalize("NFKC", text)
    plain = "".join(char for char in normal if unicodedata.category(char) != "Cf")
    beside = _FLAG.sub(" ", plain).strip()
    return beside or plain.translate(_FLAG_LETTERS).strip()


def country_name(code: str, language: str = "en") -> str:
    """Return the CLDR's name of a country in ``language`` (BCP 47), or the code if unknown."""
    name = Locale.parse(language.replace("-", "_")).territories.get(code.upper())
    return str(name) if name else code


def _by_code(text: str) -> str:
    if text == "na":  # lower case, it is more often "not available" than Namibia
        return ""
    return _codes().get(text.upper(), "") if len(text) <= 3 else ""  # noqa: PLR2004 - ISO 3166


def _by_name(text: str) -> str:
    name = key(text)
    if not name:
        return ""
    return _named(name) or _named(_without_umlauts(name)) or _by_state(name) or _by_glued(name)


def _named(name: str) -> str:
    code = _usage().get(name)
    return names().get(name, "") if code is None else code


def _without_umlauts(name: str) -> str:
    """Fold *tuerkei* as *türkei* is folded, to *turkei*."""
    return _WRITTEN_OUT.sub("", name) if len(name) >= _SHORTEST_WRITTEN_OUT else ""


def _by_state(name: str) -> str:
    """Read "Republik Indonesien", but not "Republik China", which is another than one thinks."""
    for written in (name, _without_umlauts(name)):
        found = _state().match(written)
        code = _named(written[found.end() :]) if found else ""
        if code:
            return "" if code in _TWO_OF_A_NAME else code
    return ""


def _by_glued(name: str) -> str:
    """Read ประเทศจีน, which is *China* behind the word for a country."""
    for word in _glued():
        if bare := name.removeprefix(word).removesuffix(word).strip():
            code = _named(bare) if bare != name else ""
            if code:
                return code
    return ""


def _by_kind_behind(text: str) -> str | None:
    """Read "Korea (the Democratic People's Republic of)"; None where no kind of state is behind."""
    behind = _KIND_BEHIND.fullmatch(text)
    name, kind = (key(behind[1]), key(behind[2])) if behind else ("", "")
    if code := _named(f"{kind} {name}") or _named(f"{kind} of {name}"):
        return code
    state = _named(name)
    if state not in _SHARE_A_NAME or not _tells_a_state().search(kind):
        return None
    whole = _named(kind)  # "South Korea (Republic of Korea)"
    if state not in _BARE:  # the name itself tells which of the two it is, unless both do
        return None if whole in ("", state) else ""
    if whole and not any({whole, state} <= two for two in _TWO_STATES):
        return None  # "China, Korea, Democratic People's Republic of" are two countries
    return whole  # which is meant stands there, and is not understood


def _by_parts(text: str) -> str:
    """Read "China (Xinjiang)", "CN - China", "Xinjiang, China" or "China (Hong Kong)"."""
    if apart := _APART_FROM_CHINA.fullmatch(text):
        code, whole = (_by_code(part.strip()) or _by_name(part) for part in (apart[2], apart[1]))
        if code in WITH_CODES_OF_THEIR_OWN and whole == "CN":
            return code
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


def _by_cut_words(text: str) -> str:
    """Read "Tschech. Rep." as the one country that has a name with words that begin so."""
    if not _CUT_WORDS.fullmatch(text) or "." not in text:
        return ""
    words = [(key(word), word.endswith(".")) for word in _WORD_ENDS.split(text) if word]
    codes = {
        code
        for name, code in _by_first_letters().get(words[0][0][:_FIRST_LETTERS], ())
        if len(name) == len(words) and all(map(_is_cut, words, name))
    }
    return codes.pop() if len(codes - _TWO_OF_A_NAME) == len(codes) == 1 else ""


def _is_cut(word: tuple[str, bool], whole: str) -> bool:
    """Whether a word is a whole one, or how that begins where a dot says that it was cut."""
    written, cut = word
    return whole.startswith(written) if cut else whole == written


@cache
def _by_first_letters() -> dict[str, list[tuple[list[str], str]]]:
    """Names in words, with their codes, by how they begin: there are too many to go through."""
    begun: dict[str, list[tuple[list[str], str]]] = {}
    for table in (names(), _usage()):
        for name, code in table.items():
            begun.setdefault(name[:_FIRST_LETTERS], []).append((name.split(" "), code))
    return begun


@cache
def _state() -> re.Pattern[str]:
    """What may stand before a name: a kind of state, then perhaps an *of*."""
    kinds, of = (
        "|".join(sorted({re.escape(key(word)) for word in _table()[one]}, key=len, reverse=True))
        for one in ("states", "of")
    )
    return re.compile(f"(?:{kinds}) (?:(?:{of}) )?(?=.)")


@cache
def _tells_a_state() -> re.Pattern[str]:
    """A word that tells which of two states of one name is meant, whatever it says."""
    kinds = "|".join(sorted({re.escape(key(word)) for word in _table()["tells_a_state"]}))
    return re.compile(rf"(?<!\w)(?:{kinds})")


@cache
def _glued() -> tuple[str, ...]:
    return tuple(map(key, _table()["glued"]))


@cache
def _codes() -> dict[str, str]:
    """Codes in force, what is written for them, and the vehicle signs of one letter."""
    return {**current_codes(), "UK": "GB", "EL": "GR", **_written()["signs"]}


@cache
def _table() -> dict[str, Any]:
    table: dict[str, Any] = read_yaml(rules_dir() / "intake" / "country_names.yml")
    return table


@cache
def _written() -> dict[str, dict[str, str]]:
    """The table of usage: ``signs`` to a code, ``names`` (normal form) to a code."""
    table = _table()
    written = ((key(name), code) for code, names in table["names"].items() for name in names)
    unread = dict.fromkeys(map(key, table["ambiguous"]), "")
    return {"signs": table["signs"], "names": {**unambiguous(written), **unread}}


def _usage() -> dict[str, str]:
    return _written()["names"]
