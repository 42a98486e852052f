"""Text that is not as it was meant: of a page, read in the wrong encoding, or with letters lost.

*A&amp;B*, *ÞÝRKETÝ*, *Íàôòàí*, *LAKTA?I*.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from html.entities import html5

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = ["CYRILLIC", "FOLLOWS", "as_meant", "filled_in", "may_be_damaged", "mended", "unescaped"]

_ENTITY = regex(r"&(?:#(?:\d{1,7}|x[\da-f]{1,6})|([a-z]+\d*));", re.IGNORECASE)
_OF_SYLLABLES = "\u0900-\u109f\u1780-\u17ff"
"""Scripts of India and South-East Asia, which part words by a space that is not seen."""
_UNSEEN = regex("[\u00ad\u200b\u2060\ufeff]")
_UNSEEN_APART = regex(f"[\u00ad\u2060\ufeff]|(?<![{_OF_SYLLABLES}])\u200b(?![{_OF_SYLLABLES}])")
"""Where a line may be broken or not; they come with what is copied from pages."""
_TURKISH = str.maketrans("ÝýÞþÐð", "İıŞşĞğ")
"""What windows-1252 makes of the Turkish letters of windows-1254."""
_NORTHERN = regex("[ÆæÁáÉéÍíÓóÚúŘřŽžŠšČčĚěŮůŃńĽľ]")
"""Letters of languages, as Icelandic and Czech, that write those of ``_TURKISH`` themselves."""
CYRILLIC = regex(r"(?<!\w)[À-ÿ]{4,}(?!\w)")
"""A word of accented letters only: windows-1251 read as windows-1252."""
FOLLOWS = "[\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
"""What windows-1252 makes of a byte that goes on a letter in UTF-8."""
_UTF_8 = regex(f"[Â-ô]{FOLLOWS}")
"""The bytes of a letter, two or more, read as letters: *Ã‡elebi*."""
_HIGH = bytes(byte for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d")
_BYTES = str.maketrans(_HIGH.decode("windows-1252"), _HIGH.decode("latin-1"))
"""Bytes that windows-1252 reads otherwise than Latin-1; those left out are no sign in either."""
_LOST = regex(r"(?<=[^\W\d])[?\ufffd](?=[^\W\d])|\ufffd|ï¿½")
_WITH_LOST = regex(r"[^\W\d_]*\?[^\W\d_?]*(?:\?[^\W\d_?]*)*")
_LEAST_LEFT = 2
"""Letters of a word that others were lost of."""
_ANY = regex(f"[À-ÿ\ufffd](?:(?<=[ÝýÞþÐð\ufffd])|[À-ÿ]{{3}}|(?<=[Â-ô]){FOLLOWS})")
"""A letter of those, four accented ones or a byte behind another: hardly a name has any."""
_ORDINAL = regex(r"(?i)(?<=\d)\.?[ªº]|(?:(?<=^\d)|(?<=^\d\d))\.a(?= )")
"""*2ª Vara*, *1.º Batallón*: in plain letters that were part *a* of number 2. And *7.a Brigada*."""
_OF_BRANDS = regex("(?<![Â-ô\u0080-\u00bf])[™℠®©]")
"""Signs of a trade mark, two of which are letters to Unicode; behind an accent they may be a byte
of another letter: *SociÃ©tÃ©*."""


def unescaped(name: str) -> str:
    """Return a name without what pages write for signs, *&amp;*, and signs that nobody sees.

    An ordinal of Spanish or Portuguese has one sign, whatever it is of.
    """
    name = _ENTITY.sub(_sign, name) if "&" in name and ";" in name else name
    if name.isascii():
        return _ORDINAL.sub("o ", name) if ".a " in name or ".A " in name else name
    name = _OF_BRANDS.sub(" ", name)
    unseen = _UNSEEN.search(name)
    return _ORDINAL.sub("º ", _UNSEEN_APART.sub("", name) if unseen else name)


def _sign(entity: re.Match[str]) -> str:
    """Return what a page writes so; *Glass&microns;* is no sign."""
    known = entity[1] is None or f"{entity[1]};" in html5
    return unescape(entity[0]) if known else entity[0]


def may_be_damaged(name: str) -> bool:
    """Whether a name may be damaged, at a glance."""
    return "?" in name if name.isascii() else "?" in name or _ANY.search(name) is not None


def as_meant(name: str) -> Sequence[str]:
    """Return how a damaged name may have been meant: without lost letters, or with those known."""
    return [m for m in dict.fromkeys((mended(name), mended(filled_in(name)))) if m != name]


def mended(name: str) -> str:
    """Return a damaged name as it was meant; a lost letter is left out."""
    text = _LOST.sub("", name)
    if _UTF_8.search(text):
        return _read_as(text, "utf-8")
    if CYRILLIC.search(text):
        return _read_as(text, "windows-1251")
    return text if _NORTHERN.search(text) else text.translate(_TURKISH)


def filled_in(name: str) -> str:
    """Return a name with the letters that it lost of known words: *DEM?R ?EL?K*, *A.?.*.

    A word is the known one that has all other letters; of several that of the language of the
    other words.
    """
    if "?" not in name:
        return name
    name = name.replace("A.?.", "A.Ş.")
    found = {word: _KNOWN[word.lower()] for word in _WITH_LOST.findall(name) if _is_left(word)}
    sure = [fits[0] for fits in found.values() if len(fits) == 1]
    spoken = word_table().ambiguous.languages_of
    told = Counter(one for word in (*folded(name), *sure) for one in spoken(word))
    for word, fits in found.items():
        likely = Counter({fit: max((told[one] for one in spoken(fit)), default=0) for fit in fits})
        (first, most), (_, next_most) = (*likely.most_common(2), ("", -1), ("", -1))[:2]
        if most > next_most:
            name = name.replace(word, first.upper() if word.isupper() else first)
    return name


def _is_left(word: str) -> bool:
    """Whether enough letters of a word are left: as many as are lost, and two."""
    letters = word.replace("?", "")
    return len(letters) >= max(_LEAST_LEFT, word.count("?"))


def _fitting(word: str) -> tuple[str, ...]:
    """Return the known words that a damaged one may be."""
    parts = "[a-z]".join(re.escape(fold(part)) for part in word.split("?"))
    return tuple(re.findall(rf"^{parts}$", _by_length().get(len(word), ""), re.MULTILINE))


_KNOWN = Memo(_fitting, 20_000)


@lru_cache(maxsize=1)
def _by_length() -> dict[int, str]:
    """Return the known words of each length, a line for each."""
    table, found = word_table(), defaultdict[int, list[str]](list)
    for word in sorted({*table.foreign, *table.kinds, *table.known, *legal_forms().every_word}):
        found[len(word)].append(word)
    return {length: "\n".join(words) for length, words in found.items()}


def _read_as(text: str, encoding: str) -> str:
    """Return what was read as windows-1252 in another encoding, as it is if it was not."""
    try:
        return text.translate(_BYTES).encode("latin-1").decode(encoding)
    except UnicodeError:
        return text
