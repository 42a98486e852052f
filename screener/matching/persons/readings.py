"""Names of persons that are one only as they are read: by signs, by pinyin, by marks."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

from screener.late_regex import regex
from screener.matching.scoring.align import Alignment
from screener.matching.scoring.parameters import parameters
from screener.names.cjk.pinyin import is_mandarin, syllables
from screener.names.cjk.runs import has_east_asian
from screener.names.cjk.sounds import same_pinyin
from screener.names.cjk.words import simplify
from screener.names.reading import Reading
from screener.names.tables import read_table, words_of
from screener.names.writing.fold import fold

__all__ = [
    "are_other_burmese",
    "are_other_marks",
    "are_other_pinyin",
    "are_other_signs",
    "are_other_vietnamese",
    "child_of",
    "is_near_as_read",
    "marked",
]

_SAME = frozenset({"equal", "given"})
"""How parts of a Burmese name agree that are one."""
_VIETNAMESE = regex("[\u0102\u0103\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
"""Letters that hardly another language has."""
_WORD, _UNMARKED = regex(r"\w+"), regex(r"[^a-z]")
_PARTS = 2
"""Of a name in pinyin, and syllables of most given names."""
_MOST_SIGNS = 5
"""Of the name of a Chinese or Japanese, nearly always; those of foreigners are written by sound."""


def are_other_signs(a: Reading, b: Reading) -> bool:
    """Whether both names are in Han, and other signs are said alike: *周* and *朱* abroad.

    So are families and given names in China: *张* is not *章*, nor *王芳* *王方*. Families of
    several signs are written in many ways, *斎藤* and *斉藤*, and so are names of Uyghurs.
    """
    if a.words or b.words:
        signs = {_signs_of(a), _signs_of(b)}
        return len(signs) > 1 and all(signs)
    one, other = ([t.raw for t in reading.tokens if t.script == "Hani"] for reading in (a, b))
    if not (one and other) or not _turkic().isdisjoint((*one, *other)):
        return False
    if max(sum(map(len, one)), sum(map(len, other))) > _MOST_SIGNS:
        return False
    family = max(len(one[0]), len(other[0]))
    ours, theirs = ("".join(parts)[family if family > 1 else 0 :] for parts in (one, other))
    return len(ours) == len(theirs) and ours != theirs


@lru_cache(maxsize=1)
def _turkic() -> frozenset[str]:
    return frozenset(read_table("persons")["turkic_in_han"])


def are_other_pinyin(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two of one Chinese family have given names of two syllables of which one is another.

    *Wu Xiaoling* is not *Wu Xiaolong*; *n* may stand for *ng*, and letters be swapped.
    """
    if max(len(a.tokens), len(b.tokens)) > _PARTS or len(alignment.pairs) != _PARTS:
        return False
    pairs = [(a.tokens[pair.left[0]].raw, b.tokens[pair.right[0]].raw) for pair in alignment.pairs]
    family = [one for one, other in pairs if one == other]
    if not family or family[0] not in _chinese_families():
        return False
    return any(_is_other_syllable(one, other) for one, other in pairs if one != other)


def _is_other_syllable(a: str, b: str) -> bool:
    one, other = syllables(a), syllables(b)
    if not len(one) == len(other) == _PARTS or same_pinyin(a, b) or sorted(a) == sorted(b):
        return False
    return any(
        x != y and x.removesuffix("g") != y.removesuffix("g")
        for x, y in zip(one, other, strict=True)
    )


def are_other_vietnamese(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether two of one family of Vietnam have given names of that land that are not the same.

    *Nguyen Van Hung* is not *Nguyen Van Hong*; *Chan Siu Hung* may be *Chan Siu Hong*.
    """
    pairs = [(a.tokens[pair.left[0]].raw, b.tokens[pair.right[0]].raw) for pair in alignment.pairs]
    families, given = _of_vietnam()
    if not any(one == other and one in families for one, other in pairs):
        return False
    return any(one != other and given.issuperset((one, other)) for one, other in pairs)


def marked(name: str) -> tuple[str, ...]:
    """Return the words of a name of Vietnam with its marks, in order; none for others.

    Marks of tones stand on either of two vowels: *Hòa* is *Hoà*. Romanian and Yoruba have some of
    the letters; *Ð* is of Iceland, and often stands for *Đ*.
    """
    plain = normalize("NFC", name.casefold()).replace("ð", "đ")
    if not _VIETNAMESE.search(plain) or _of_vietnam()[0].isdisjoint(fold(plain).split()):
        return ()
    words = _WORD.findall(plain)
    return tuple(sorted("".join(sorted(normalize("NFD", word))) for word in words))


def are_other_marks(a: Reading, b: Reading) -> bool:
    """Whether names of Vietnam differ in their marks only: *Hùng* is not *Hưng*."""
    if a.words == b.words or a.letters.isascii() or b.letters.isascii():
        return False
    ours, theirs = (sorted(_UNMARKED.sub("", word) for word in r.words) for r in (a, b))
    return ours == theirs


def child_of() -> frozenset[str]:
    """Return what stands behind a father's name and says whose child somebody is: *oglu*."""
    return words_of("persons", "child_of")


@lru_cache(maxsize=1)
def _of_vietnam() -> tuple[frozenset[str], frozenset[str]]:
    return words_of("persons", "vietnamese_families"), words_of("given_names", "vietnamese")


@lru_cache(maxsize=1)
def _chinese_families() -> frozenset[str]:
    return frozenset(read_table("persons")["chinese_families"].split())


def is_near_as_read(guess: Reading, other: Reading, alignment: Alignment) -> bool:
    """Whether a name is only like what another may be read as in pinyin, or in another script.

    Of several that one may be, only the very same tells somebody.
    """
    if not (guess.letters and guess.letters.isascii()):
        return False
    joined = parameters().words.joined
    near = any(pair.likeness.value < joined for pair in alignment.pairs)
    return near or any(token.script != "Latn" for token in other.tokens)


def _signs_of(reading: Reading) -> str:
    """The signs of a name in Han; ``""`` for others."""
    if reading.letters:
        return reading.letters if has_east_asian(reading.letters) else ""
    signs = [token.raw for token in reading.tokens if token.script == "Hani"]
    return simplify("".join(signs))


def are_other_burmese(a: Reading, b: Reading, alignment: Alignment) -> bool:
    """Whether both are names of Myanmar, and not made of the same words.

    *Win Aung* is not *Aung Saw Win* or *Aung Lwin*; *Htun* is *Tun*, though.
    """
    if not (_is_burmese(a) and _is_burmese(b)):
        return False
    over = alignment.over(a, b)
    named = [p for p in alignment.pairs if a.tokens[p.left[0]].kind == "name"]
    return any(token.kind == "name" for token in over) or any(
        pair.likeness.way not in _SAME for pair in named
    )


def _is_burmese(reading: Reading) -> bool:
    """Whether all names are words that Burmese ones are made of, and one can be no Chinese one."""
    texts = [token.text for token in reading.tokens if token.kind == "name"]
    return words_of("given_names", "burmese").issuperset(texts) and not all(map(is_mandarin, texts))
