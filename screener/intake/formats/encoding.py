"""Which encoding a text file is in, judged by what its content would say in each."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from screener.errors import InputError
from screener.intake.columns.headings import recognised
from screener.intake.formats.scan import Scan
from screener.intake.rules import rules_table
from screener.model import Statement
from screener.quotes import listed

__all__ = ["END", "Encoding", "decode_head", "detect"]

END = "\x1a"
"""The mark that DOS, and older accounting programs to this day, set behind the last line."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# In order of preference where two make equal sense.
_WITHOUT_NUL = (
    "cp1252", "cp1250", "cp1254", "cp1251", "cp874", "gb18030", "cp932", "big5hkscs", "cp949",
    "euc_jp",
)  # fmt: skip
_OF_MACS = (*_WITHOUT_NUL, "mac_roman")
"""Where rows end in CR alone. Elsewhere the apostrophe of windows-1252 would pass for its *í*."""
_WITH_NUL = ("utf-16-le", "utf-16-be")
_LINES = 200
# In UTF-16 every second byte is NUL in plain English, 4 in Russian; in UTF-8 hardly any.
_LOW = range(9)
_LOW_SHARE = 0.25
_NUL_SHARE, _STRAY = 0.02, 3
_LOST = "\ufffd"
_WHOLE = re.compile(f"[^\0-\x7f{_LOST}]")
_WHOLE_TO_LOST = 10
"""So many whole characters beside one that is lost are UTF-8: by chance other encodings have none
to speak of."""
_BETWEEN_CELLS = re.compile(r'[,;\t|^~"\r\n]+')
_ENOUGH = 20
"""Letters that are shown to whom the encoding is told, in as many cells as have them."""
_DELIMITERS = re.compile(r'[,;\t|^~"]+')
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffe\uffff]")
_PUNCTUATION = frozenset("’‘“”„–—…«»°º´·§®©™€№")
_OFTEN, _SELDOM, _RARELY, _EITHER, _NEVER = 1.0, 0.9, 0.5, 0.0, -1.0
_PRIOR = {"cp1252": 0.25, "mac_roman": 0.5}  # the usual ones, where two fit about as well
_KANA = re.compile("[\u3041-\u30fe]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")  # kana of one byte, as older systems write them
_CYRILLIC = re.compile("[\u0400-\u045f№«»–“”„]")
_THAI = re.compile("[\u0e01-\u0e5b]")
_THAI_RARE = re.compile("[ฃฅฆฉฌฎฏฐฑฒณฤฦศษฬฮฯๅ-ๆ๏-๛]")
# What cannot stand beside each other: a vowel behind, above or below no letter, two of those above
# or below one, and a vowel written before its letter that has none.
_NO_THAI = re.compile("[^ก-๎][ะ-ฺ็-๎]|[ัิ-ฺ][ะ-ฺ]|[เ-ไ][^ก-ฮ]")
# A sign of two bytes amid Latin letters is the apostrophe of windows-1252 with a letter: *O’Brien*.
# Before Latin letters alone it may stand: 新日本motor.
_IN_A_WORD = re.compile("[a-z]..|[A-Za-z].[A-Za-z]", re.DOTALL)
# Where the common characters of a double-byte encoding lie: first bytes from … to.
_COMMON = {
    "gb18030": ((0xA1, 0xA3), (0xB0, 0xD7)),
    "cp932": ((0x81, 0x87), (0x88, 0x97)),
    "big5hkscs": ((0xA1, 0xA3), (0xA4, 0xC6)),
    "cp949": ((0xA1, 0xA3), (0xB0, 0xC8)),
    "euc_jp": ((0xA1, 0xA5), (0xB0, 0xCF)),
}
_NAMES = {
    "utf-8": "UTF-8", "utf-8-sig": "UTF-8 with BOM", "utf-16": "UTF-16", "utf-32": "UTF-32",
    "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "cp1252": "windows-1252",
    "cp1250": "windows-1250", "cp1254": "windows-1254", "cp1251": "windows-1251",
    "cp874": "TIS-620", "gb18030": "GB18030", "cp932": "Shift-JIS", "big5hkscs": "Big5",
    "cp949": "EUC-KR", "euc_jp": "EUC-JP",
    "mac_roman": "Mac Roman",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Encoding:
    """A Python codec and the name people know it by."""

    codec: str
    guessed: tuple[str, ...] = ()
    """Some cells as they read in it, where nothing but what they say tells that it is this one."""
    damaged: bool = False
    """Some bytes are not of it: as where two files were joined, or a field was cut in a letter."""

    @property
    def errors(self) -> str:
        """What Python does with bytes that make no sense: they become `\ufffd`, or end it."""
        return "replace" if self.damaged else "strict"

    @property
    def label(self) -> str:
        """The name people know, e.g. ``windows-1252``."""
        return _NAMES[self.codec]

    @property
    def told(self) -> tuple[Statement, ...]:
        """What the notes say of it."""
        damaged = (Statement.of("intake.encoding_damaged"),) if self.damaged else ()
        cells = listed(self.guessed)
        guessed = (Statement.of("intake.encoding_guessed", cells=cells),) if cells else ()
        return (Statement.of("intake.encoding", encoding=self.label), *guessed, *damaged)


def detect(found: Scan, name: str) -> Encoding:
    """Say which encoding a text file is in.

    A byte order mark decides, then validity as UTF-8, but for a byte here and there. Among the
    others the one wins in which the headings mean most and the letters are those of a language
    that uses it.

    Raises:
        InputError: the bytes make no sense in any supported encoding.
    """
    for mark, codec in _MARKS:
        if found.head.startswith(mark):
            return Encoding(codec, damaged="utf-8" in codec and _is_damaged_utf8(found))
    two_bytes = _is_of_two_bytes(found.head)
    if not two_bytes and (found.utf8 or _is_damaged_utf8(found)):
        return Encoding("utf-8", damaged=not found.utf8)
    scores = {codec: _sense(found.head, codec) for codec in _WITH_NUL if found.nul}
    head = found.head.replace(b"\0", b"")
    if not (found.nul and two_bytes):  # a stray NUL byte spoils its row, not the file
        further = _OF_MACS if _ends_in_cr(head) else _WITHOUT_NUL
        scores |= {codec: _sense(head, codec) for codec in further}
    best = max(scores, key=lambda codec: scores[codec])
    if scores[best] > -1:
        if best in _WITH_NUL:
            return Encoding(best)
        text = _decode(head, best)
        # Where several read the same, the most usual is named: *Müller, François* is not Turkish.
        usual = next(codec for codec in scores if _decode(head, codec) == text)
        parted = _decode(found.head, usual) is None  # by a NUL, between the bytes of one letter
        return Encoding(usual, tuple(_telling(text or "")), damaged=parted)
    raise InputError(f"{name}: this is not text in a known encoding; save it as UTF-8 CSV or XLSX")


def _telling(text: str) -> Iterator[str]:
    """Yield the first cells with letters that may be others, each with one not met before."""
    met: set[str] = set()
    for cell in _BETWEEN_CELLS.split(text):
        letters = {char for char in cell if not char.isascii() and char.isalpha()}
        if not letters <= met and len(met) < _ENOUGH:
            met |= letters
            yield cell.strip()


def _is_damaged_utf8(found: Scan) -> bool:
    """Whether a file that is not UTF-8 throughout is so but for a byte here and there.

    Read in another encoding, not one of its names would be what it is.
    """
    if found.utf8:
        return False
    text = found.head.decode("utf-8", "replace")
    return len(_WHOLE.findall(text)) > _WHOLE_TO_LOST * text.count(_LOST)


def _is_of_two_bytes(head: bytes) -> bool:
    """Whether bytes that are UTF-8 too are UTF-16: of English, Russian, or of Thai and Hindi.

    Of the latter few bytes are low, but the NULs of spaces and commas all stand on one side.
    """
    if sum(map(head.count, _LOW)) >= _LOW_SHARE * len(head):
        return True
    nul = head.count(0)
    few = max(_STRAY, _NUL_SHARE * len(head))
    return nul in (head[::2].count(0), head[1::2].count(0)) and nul > few


def _ends_in_cr(head: bytes) -> bool:
    """Whether rows end in CR alone, as Excel's "CSV (Macintosh)"; cells of them may hold LF."""
    return head.count(b"\r") > 2 * head.count(b"\n")


def decode_head(found: Scan, encoding: Encoding) -> str:
    """Decode the first bytes of a file as far as they hold whole characters."""
    return _decode(found.head, encoding.codec, encoding.errors) or ""


def _decode(head: bytes, codec: str, errors: str = "strict") -> str | None:
    decoder = codecs.getincrementaldecoder(codec)(errors)
    try:
        return decoder.decode(head).rstrip(END)
    except UnicodeDecodeError:
        return None


def _sense(head: bytes, codec: str) -> float:
    """Headings understood, up to four for letters in their place, up to one for frequent ones."""
    text = _decode(head, codec)
    if text is None:
        return -10.0
    lines = text.splitlines()[:_LINES]
    hits = max((_headings(line) for line in lines[:10]), default=0)
    if codec in _WITH_NUL:
        text = "\n".join(lines)
        return hits + (-2.0 if _CONTROLS.search(text) else 4 * _in_high_bytes(head, codec))
    text = "\n".join(lines)
    return hits + 4 * _plausible(text, codec) + _frequent(text, codec) + _PRIOR.get(codec, 0.0)


def _in_high_bytes(head: bytes, codec: str) -> float:
    """Share of the NUL bytes that stand where this byte order has the upper half of ASCII."""
    first = 1 if codec == "utf-16-le" else 0
    return head[first::2].count(0) / max(1, head.count(0))


def _headings(line: str) -> int:
    return len(recognised(cell.strip() for cell in _DELIMITERS.split(line)))


def _plausible(text: str, codec: str) -> float:
    """Mean over the characters beyond ASCII: 1 for a common one in its place, -1 for an odd."""
    if _CONTROLS.search(text):
        return -2.0
    if codec in rules_table("content")["letters"]:
        return _plausible_letters(text, codec)
    marks = list(_judged(text, codec))
    return sum(marks) / len(marks) if marks else 0.0


def _plausible_letters(text: str, codec: str) -> float:
    """How well letters fit the languages of a code page: all of them, and the best one."""
    letters = [char for char in text if not char.isascii() and char not in _PUNCTUATION]
    if not letters:
        return 0.0
    weights = _weights(codec)
    everywhere = {char for weight in weights for char in weight}
    fit = sum(_OFTEN if char in everywhere else _NEVER for char in letters)
    best = max(sum(weight.get(char, _NEVER) for char in letters) for weight in weights)
    return (fit + best) / (2 * len(letters))


@cache
def _weights(codec: str) -> tuple[dict[str, float], ...]:
    """For each language of a code page, how often it uses its letters."""
    languages: dict[str, str] = rules_table("content")["letters"][codec]
    parted = (letters.partition("|") for letters in languages.values())
    return tuple(
        {**dict.fromkeys(often, _OFTEN), **dict.fromkeys(seldom, _SELDOM)}
        for often, _, seldom in parted
    )


def _frequent(text: str, codec: str) -> float:
    """Share of the characters beyond ASCII that firms' names are full of."""
    known = rules_table("content")["frequent"].get(codec, "")
    others = [char for char in text if not char.isascii()]
    return sum(char in known for char in others) / len(others) if known and others else 0.0


def _judged(text: str, codec: str) -> Iterator[float]:
    for before, char, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if char.isascii():
            continue
        mixed = before.isascii() and before.isalpha()  # no word has both alphabets
        if codec == "cp1251":
            yield 1.0 if _CYRILLIC.match(char) and not mixed else -1.0
        elif codec == "cp874":
            odd = mixed or _NO_THAI.match(before + char)
            yield _NEVER if odd else _thai(char, beside=before + after)
        else:
            yield -1.0 if _IN_A_WORD.fullmatch(before + char + after) else _common(char, codec)


def _thai(char: str, beside: str) -> float:
    """Signs, and a letter alone, tell nothing: windows-1252 has – there too, and ® for ฎ."""
    if char in _PUNCTUATION or (_THAI.match(char) and not _THAI.search(beside)):
        return _EITHER
    if not _THAI.match(char):
        return _NEVER
    return _RARELY if _THAI_RARE.match(char) else _OFTEN


@lru_cache(maxsize=65536)
def _common(char: str, codec: str) -> float:
    """1 for a common character, less for a rarer one, -1 for one of four bytes."""
    encoded = char.encode(codec, "ignore")  # Big5 writes some accents only with their letter
    if codec == "cp932" and _HALF_WIDTH.match(char):
        return 0.8
    if codec in {"cp932", "euc_jp"} and _KANA.match(char):
        return 1.0
    if len(encoded) != 2:  # noqa: PLR2004 - two bytes make a character
        return -1.0
    (signs, letters) = _COMMON[codec]
    if letters[0] <= encoded[0] <= letters[1]:
        return 1.0
    return 0.8 if signs[0] <= encoded[0] <= signs[1] else -0.3
