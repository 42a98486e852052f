"""Any script to plain lower-case Latin letters, digits and spaces."""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from anyascii import anyascii

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.writing.burmese import spelled_in_burmese
from screener.names.writing.indic import spelled_in_indic
from screener.names.writing.khmer import spelled_in_khmer
from screener.names.writing.letter_names import with_initials
from screener.names.writing.lookalikes import in_one_script
from screener.names.writing.thai import spelled_in_thai

__all__ = ["fold", "folded", "folded_anew", "letter_bits", "with_no_letter_twice"]

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
# Hebrew writes few vowels, and these letters for some of them.
_HEBREW = {
    "א": "a",
    "ע": "a",
    "ו": "o",
    "י": "i",
    "פ": "p",
    "ף": "f",
    "ח": "h",
    "צ": "ts",
    "ץ": "ts",
    "ק": "k",
    "ת": "t",
    "ה": "h",
}
_GREEK = {"χ": "ch", "η": "i", "υ": "y", "ω": "o", "ου": "ou", "ξ": "x", "ψ": "ps", "φ": "f"}
_OTHER_LATIN = {"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ı": "i", "ł": "l", "þ": "th", "ð": "d"}
_LETTERS = str.maketrans(
    {
        **_ARABIC,
        **_CYRILLIC,
        **_HEBREW,
        **{k: v for k, v in _GREEK.items() if len(k) == 1},
        **_OTHER_LATIN,
    }
)
_KEPT = f"{string.ascii_lowercase}{string.digits}()."
_PLAIN = {char: char for char in _KEPT}
_APOSTROPHES = dict.fromkeys("'`´‘’ʼʻ\"“”„«»‹›″", "")
_BREAKS = dict.fromkeys([*map(chr, range(128)), *"–—‐‑·•・、。，؛،"], " ")
_MARKS = str.maketrans({**_BREAKS, **_APOSTROPHES, **_PLAIN, "&": " and "})
_ASCII = bytes.maketrans(
    bytes(range(128)),
    "".join(chr(at).lower() if chr(at).lower() in _KEPT else " " for at in range(128)).encode(),
)
_ASCII_APOSTROPHES = "".join(filter(str.isascii, _APOSTROPHES)).encode()
"""The same for texts in ASCII, as bytes: they take a fifth of the time."""
_ALPHANUMERIC = f"{string.ascii_letters}{string.digits} ".encode()
_DOTTED = regex(r"\b\w(?:\.\w)+\b\.?")
# *For the* is two *l*, and not three before a word that begins with one: للحوم, *for the meat*.
_ARTICLE = regex(r"\b(?:ال|ل(?=ل(?:حوم|ؤلؤ|باس|وازم|بان)\b)|لل)(?=\w{2})")
# A consonant before *a* and where a word begins, elsewhere mostly a vowel: الروابي, *Al Rawabi*;
# النور, *Al Noor*. Persian writes ایران to the word before it: پتروایران, *Petro Iran*.
_WAW = regex(r"(?:\b|(?<=\bآل\u0640))و(?=\w\w)|و(?=[اآ](?![يی]ران))")
_AN, _NUSRA = "an", regex("n(?!inh)[^gh]..")
"""The Arabic article before *n*, which Vietnam writes *ng* or *nh* where a word begins so; its
*an ninh* is security."""
_SYLLABLE, _VOWELS = 5, "aeiou"
"""Letters of a syllable of China or Vietnam, of which names are made with *an*; and what English
writes *an* before."""
_ARTICLES_BEHIND = frozenset(("der", "den", "dem", "die", "das"))
_BEFORE_ARTICLES = frozenset(("for", "of", "to", "in", "by", "with", "as", "from"))
_ELISION = regex(r"\b(d|l|dell|all|nell|dall|sull)['’](?=\w{2})")
"""Articles that French and Italian write to the next word: *d'Abengourou*, *dell'Adriatico*."""
_HARD_SIGN = regex(r"ъ(?=[^\W\d_])(?![аеёиоуюяєії])")
"""*Ъ* is a vowel of Bulgarian: *България*, not the sign that parts sounds in *объект*."""
_PAIRS = tuple(
    (regex(written), sound)
    for written, sound in (
        ("ο[υύ]", "ou"), (r"\bμπ", "b"), (r"\bντ", "d"), (r"\bγκ", "g"), ("γγ", "ng"),
        ("γχ", "nch"),
        ("α[υύ](?=[βγδζλμνραεηιοω])", "av"), ("α[υύ]", "af"),
        ("ε[υύ](?=[βγδζλμνραεηιοωάέήίόώ])", "ev"), ("ε[υύ]", "ef"), ("ու", "u"),
    )
)  # fmt: skip
"""Greek letters that are read together (ELOT 743), and two of Armenian that write one vowel."""
_GREEK_OR_ARMENIAN = regex("[α-ωա-և]")
_HEBREW_PAIRS = tuple(
    (regex(written), sound)
    for written, sound in (
        ("ג['’׳]", "j"), ("ז['’׳]", "zh"), ("[צץ]['’׳]", "ch"), (r"וו|\bו", "v"), (r"\bב", "b"),
        (r"\bכ", "k"), (r"\bי", "y"),
    )
)  # fmt: skip
"""Hebrew letters that are read together, with a mark, or otherwise where a word begins."""
_HEBREW_LETTER = regex("[א-ת]")
_SPELLED_OUT = regex("[\u0900-\u109f\u1780-\u17d3]")
"""Scripts that write vowels around their letters, or imply them."""
_SPELLINGS = (
    with_initials,
    spelled_in_burmese,
    spelled_in_indic,
    spelled_in_khmer,
    spelled_in_thai,
)
_COOP = regex(r"\bco-op(?=s?\b|erat)", re.IGNORECASE)
_ORDINAL = regex(r"\b(\d+)-?(?:й|я|е|го|ой|ый|ий|а)\b")
_TWICE = regex(r"(.)\1", re.DOTALL)
_MOST = 65_536
"""Characters that are remembered: more than texts hold, but for those made to fill memory; and
words."""


def fold(text: str) -> str:
    """Return ``text`` in lower-case Latin letters, digits, spaces and round brackets.

    Letters of other scripts are transliterated, accents dropped, ``&`` read as *and*, dotted
    initials (``S.A.``) joined, all other punctuation turned into single spaces.
    """
    if text.isascii() and text.isalnum():  # most words, of tables too
        return text.lower()
    return " ".join(folded(text))


@lru_cache(maxsize=1_000)
def folded(text: str) -> tuple[str, ...]:
    """Return the words that ``fold`` makes of ``text``, each bracket one of them.

    Those of the last texts are remembered: parts of a name are folded at several steps of its
    reading.
    """
    return folded_anew(text)


def folded_anew(text: str) -> tuple[str, ...]:
    """Return what ``folded`` does, of a text that is hardly asked for again: a whole name."""
    plain = text.isascii()
    if plain:
        text = text.lower()
        if not text.encode().translate(None, _ALPHANUMERIC):
            return _with_articles(text.split())
    words: list[str] = []
    for piece in text.split():
        if plain and piece.isalnum():
            words.append(piece)
        else:
            words += _PIECES[piece]
    return _with_articles(words)


def _with_articles(words: Sequence[str]) -> tuple[str, ...]:
    """Return words with *an* as another article where it is one: *An-Nusra*, *an der Mosel*.

    Elsewhere it tells a firm of Vietnam or China: *An Phat*.
    """
    return tuple(_articles_in(words) if _AN in words else words)


def _articles_in(words: Sequence[str]) -> Iterator[str]:
    for before, word, behind in zip(["", *words], words, [*words[1:], ""], strict=False):
        if word != _AN:
            yield word
        elif behind in _ARTICLES_BEHIND:
            yield "am"
        elif len(before) > _SYLLABLE and _NUSRA.match(behind):  # *An Nelissen*, *Xi An Nan*
            yield "al"
        else:
            yield "a" if before in _BEFORE_ARTICLES and behind[:1] in _VOWELS else word


def _folded_piece(piece: str) -> tuple[str, ...]:
    folded = _plain(piece) if piece.isascii() else _in_latin(piece)
    if "(" in folded or ")" in folded:
        folded = folded.replace("(", " ( ").replace(")", " ) ")
    words = folded.split()
    if len(words) > 1 and words[0] == _AN and piece[2:3] == "-" and _NUSRA.match(words[1]):
        words[0] = "al"
    return tuple(words)


_PIECES = Memo(_folded_piece, _MOST)
"""What stands between spaces, but for words in ASCII that need no more than lower case."""


def _plain(text: str) -> str:
    """Fold ASCII, but for brackets and spaces."""
    if "'" in text:
        text = _ELISION.sub(r"\1 ", text.casefold())
    if "&" in text:
        text = text.replace("&", " and ")
    if "o-op" in text or "O-OP" in text:
        text = _COOP.sub("coop", text)
    text = text.encode().translate(_ASCII, _ASCII_APOSTROPHES).decode()
    return _without_dots(text) if "." in text else text


def _in_latin(text: str) -> str:
    """Fold letters of any script, but for brackets and spaces."""
    text = in_one_script(_spelled_out(unicodedata.normalize("NFKC", text))).casefold()
    text = _read_together(text, _HEBREW_LETTER, _HEBREW_PAIRS)
    # To Unicode two of the apostrophes are letters.
    if not text.isalpha() or "ʼ" in text or "ʻ" in text:
        text = _ORDINAL.sub(r"\1th", text)
        if "'" in text or "’" in text:
            text = _ELISION.sub(r"\1 ", text)
        if "o-op" in text:
            text = _COOP.sub("coop", text)
        text = text.translate(_SPLITS)
        if "." in text:
            text = _without_dots(text)
    if not text.isascii():
        if "ل" in text or "و" in text:
            text = _WAW.sub("w", _ARTICLE.sub(" al ", text))
        if "ъ" in text:
            text = _HARD_SIGN.sub("a", text)
        text = _read_together(text, _GREEK_OR_ARMENIAN, _PAIRS)
        text = unicodedata.normalize("NFC", text).translate(_LATIN)
    return text


def _read_together(
    text: str, letter: re.Pattern[str], pairs: Sequence[tuple[re.Pattern[str], str]]
) -> str:
    """Put letters that are not read each by itself into Latin ones, if a text has such a letter."""
    if letter.search(text):
        for written, sound in pairs:
            text = written.sub(sound, text)
    return text


def _spelled_out(text: str) -> str:
    """Put scripts that imply vowels, or write them around their letters, into Latin letters."""
    if _SPELLED_OUT.search(text):
        for spelled in _SPELLINGS:
            text = spelled(text)
    return text


def _without_dots(text: str) -> str:
    if text.count(".") > text.count(". ") + text.endswith("."):
        text = _DOTTED.sub(_undot, text)
    return text.replace(".", " ")


def _split(char: int) -> str:
    return _MARKS.get(char, chr(char))


_SPLITS = Memo(_split, _MOST)
"""Letters are in it too: what a table of ``translate`` lacks takes long."""


def _latin(char: int) -> str:
    """Return a character in plain letters; accents and vowel marks fall away."""
    letters = unicodedata.normalize("NFD", chr(char).translate(_LETTERS))
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return anyascii(bare).casefold().translate(_SPLITS).replace(".", " ")


_LATIN = Memo(_latin, _MOST)


def _undot(match: re.Match[str]) -> str:
    return match.group().replace(".", "") + " "


def with_no_letter_twice(word: str) -> str:
    """Return a word with each letter once where it stands twice or more in a row."""
    if not _TWICE.search(word):
        return word  # as most
    return "".join([letter for letter, _ in groupby(word)])


@lru_cache(maxsize=50_000)
def letter_bits(word: str) -> int:
    """Return the letters of a folded word, a bit for each."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 31)
    return bits
