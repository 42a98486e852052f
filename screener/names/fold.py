"""Any script to plain lower-case Latin letters, digits and spaces."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

__all__ = ["fold"]

# Letters that anyascii writes without their vowel or with marks that split words.
_ARABIC = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "ع": "a", "ء": "", "ئ": "i",
    "ؤ": "u", "و": "u", "ي": "i", "ی": "i", "ک": "k", "گ": "g", "پ": "p", "چ": "ch", "ژ": "zh",
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "ـ": "", "ٱ": "a", "ہ": "h",
    "ے": "e", "ں": "n", "ٹ": "t", "ڈ": "d", "ڑ": "r", "ھ": "h", "ۀ": "h",
}  # fmt: skip
# anyascii's reading of these differs from how firms write themselves in Latin letters.
_CYRILLIC = {
    "щ": "shch", "ъ": "", "ь": "", "ы": "y", "э": "e", "ё": "e", "х": "kh", "ц": "ts", "ю": "yu",
    "я": "ya", "й": "i", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ж": "zh", "ч": "ch",
}  # fmt: skip
_GREEK = {"χ": "ch", "η": "i", "υ": "y", "ω": "o", "ου": "ou", "ξ": "x", "ψ": "ps", "φ": "f"}
_LATIN = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ı": "i", "ł": "l", "þ": "th", "ð": "d"}
_LETTERS = str.maketrans(
    {**_ARABIC, **_CYRILLIC, **{k: v for k, v in _GREEK.items() if len(k) == 1}, **_LATIN}
)
_APOSTROPHES = dict.fromkeys(map(ord, "'`´‘’ʼʻ\"“”„«»‹›″"), None)
_BREAKS = {ord(c): " " for c in "-–—‐‑_/\\,;:|+*=~^<>[]{}!?@#$%·•・、。，؛،"}
_SPLITS = {**_APOSTROPHES, **_BREAKS, ord("&"): " and "}
_DOTTED = re.compile(r"\b\w(?:\.\w)+\b\.?")
_ARTICLE = re.compile(r"\b(?:ال|لل)(?=\w{2})")
_ELISION = re.compile(r"\b(d|l|dell|all|nell|dall|sull)['’](?=\w{2})")
"""Articles that French and Italian write to the next word: *d'Abengourou*, *dell'Adriatico*."""
_ORDINAL = re.compile(r"\b(\d+)-?(?:й|я|е|го|ой|ый|ий|а)\b")
_NOT_PLAIN = re.compile(r"[^a-z0-9()]+")


def fold(text: str) -> str:
    """Return ``text`` in lower-case Latin letters, digits, spaces and round brackets.

    Letters of other scripts are transliterated, accents dropped, ``&`` read as *and*, dotted
    initials (``S.A.``) joined, all other punctuation turned into single spaces.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    text = _ELISION.sub(r"\1 ", _ORDINAL.sub(r"\1th", text.casefold())).translate(_SPLITS)
    if "." in text:
        text = _DOTTED.sub(_undot, text).replace(".", " ")
    if not text.isascii():
        text = _latin(text)
    return " ".join(_NOT_PLAIN.sub(" ", text).replace("(", " ( ").replace(")", " ) ").split())


def _latin(text: str) -> str:
    """Transliterate; vowel marks of Arabic and accents of Latin letters fall away."""
    text = _ARTICLE.sub(" al ", text).replace("ου", "ou")
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFC", text).translate(_LETTERS))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return anyascii(bare).casefold().translate(_SPLITS).replace(".", " ")


def _undot(match: re.Match[str]) -> str:
    return match.group().replace(".", "") + " "
