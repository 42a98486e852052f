"""How else a person's name may be said, or is spelled by others, than its letters are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from screener.late_regex import regex
from screener.matching.scoring.given_names import are_given, relation
from screener.matching.scoring.person_spelling import is_swedish, spelled, with_zul
from screener.names.writing.fold import fold
from screener.names.writing.indic import spelled_as_english

__all__ = ["said_otherwise"]

_ARABIC_F, _ARABIC_V = "ف", "ڤ"
"""What Arabic writes for *v* too, mostly: فيكتور is Viktor."""
_CARONS = str.maketrans(
    {"š": "sh", "č": "ch", "ž": "zh", "đ": "dj", "Š": "Sh", "Č": "Ch", "Ž": "Zh", "Đ": "Dj"}
)
_TSH = "tš", "ch"
"""What letters with marks are said as: *Šojgu* is Shoigu in Czech, Slovene and libraries."""
_SOUTH_SLAVIC = regex("[čćšžđ]", re.IGNORECASE)
"""Letters beside which a *c* is *ц*: *Ivica Dačić*."""
_HEBREW_PE, _HEBREW_VAV = regex(r"(?<=\w)פ(?=\w)"), regex(r"(?<=\w)ו(?=\w)")
_HEBREW_PE_OR_VAV = regex(f"{_HEBREW_PE.pattern}|{_HEBREW_VAV.pattern}")
"""Letters that are *f* or *p*, *v* or a vowel: עופר is Ofer, לוי Levi."""
_ELSEWHERE: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (regex(r"\bبن\s(?=\w{3})"), "بن"),
    (regex(r"\bال(?=\w{3})(?!ل?ه\b)"), "أل"),
    (regex(r"\w*ج\w*"), lambda found: _with_g(found[0])),
    (regex(r"(?<=\w)و(?=[يی])"), _ARABIC_V),
    (regex(r"\b([LlNn])ü(?=e?\b)"), r"\1v"),
    (regex(r"(?<=\w)ντ", re.IGNORECASE), "d"),
    (regex(r"(?<=\w)μπ", re.IGNORECASE), "b"),
    (regex("τζ", re.IGNORECASE), "j"),
    (regex("ę(?=[bp])"), "em"),
    (regex("ę"), "en"),
    (regex("ą(?=[bp])"), "om"),
    (regex("ą"), "on"),
    (regex("дж", re.IGNORECASE), "c"),
    (regex(r"\bг\w+", re.IGNORECASE), lambda found: _with_h(found[0])),
    (regex("(?<![бвгджзклмнпрстфхцчшщ])у(?=[аеиоэ])", re.IGNORECASE), "в"),
)
"""How Arabic and Russian write what others spell in another way: *Benkirane*, *Alharbi*,
in Egypt *Gamal*, *Tawil*, China *Lv*, *Walensa*, *Recep*, *Hans*, *Walter*."""
_OE = r"oe(?=[a-gj-z])(?!.?(\w)\1)"
_OLD_MALAY = regex(rf"{_OE}|(?:[tds]|\bn)j(?=[aeiou])", re.IGNORECASE)
_NEW_MALAY = ((_OE, "u"), ("tj", "c"), ("(?<!d)j", "y"), ("dj", "j"))
"""How Indonesia spelled before 1972, but no German *Moeller*, *Boehm*."""
_GENITIVE = regex(
    r"((?P<father>\w{3,})(?:(?<!g)iin|giin|yn|(?<!г)ийн|гийн|ын)) (?P<name>\w{3,})", re.IGNORECASE
)
"""The father of a Mongolian before the own name: *Ukhnaagiin Khurelsukh* is Khurelsukh Ukhnaa."""
_ARTICLE = regex("^[اأ]ل")
_FAMILY = regex("(?:ov|ev|yev)a?$")
"""What makes a family of a given name in Russian: *Hasanov*."""
_AZERI = str.maketrans({"ə": "a", "Ə": "A", "x": "kh", "X": "Kh", "q": "g", "Q": "G"})


def said_otherwise(name: str) -> Iterator[str]:
    """Yield how else a name may be said whose letters write two sounds each, or are spelled."""
    if _OLD_MALAY.search(name) and not is_swedish(name.casefold()):
        yield _in_new_malay(name)
    if (own := _GENITIVE.fullmatch(name)) and not are_given(first := own[1].casefold(), first):
        yield f"{own['father']} {own['name']}"
    if name.isascii():
        return
    yield from _written_elsewhere(name)
    if (endowed := with_zul(name)) != name:
        yield endowed
    if _ARABIC_F in name:
        yield name.replace(_ARABIC_F, _ARABIC_V)
    if (voiced := name.replace(*_TSH).translate(_CARONS)) != name:
        yield voiced
    if _SOUTH_SLAVIC.search(name) and "c" in name:
        yield name.replace("c", "ts").translate(_CARONS)
    if (english := spelled_as_english(name)) != name:
        yield english.replace("ph", "f")
    if _HEBREW_PE_OR_VAV.search(name):
        soft, voiced = _HEBREW_PE.sub("ף", name), _HEBREW_VAV.sub("וו", name)
        yield from sorted({soft, voiced, _HEBREW_VAV.sub("וו", soft)} - {name})


def _written_elsewhere(name: str) -> Iterator[str]:
    """Yield a name with each of the ways in which others spell it, and with all of them."""
    ways, whole = [name], name
    for written, said in _ELSEWHERE:
        ways.append(written.sub(said, name))
        whole = written.sub(said, whole)
    if "ə" in name.casefold():
        ways.append(name.translate(_AZERI))
    yield from [way for way in dict.fromkeys([*ways, whole]) if way != name]


def _with_g(word: str) -> str:
    """Write *Gohary* of جوهري, as Egypt says it; جازي is no Ghazi, and *Gamal* is known."""
    bare = _ARTICLE.sub("", word)
    known = any(_is_given(bare.replace("ج", letter)) for letter in "جغق")
    return word if known else word.replace("ج", "گ")


def _with_h(word: str) -> str:
    """Write *Hans* of Ганс, *Hasanov* of Гасанов; Громов is no Khromov, and Глеб a name itself."""
    for own in (fold(word), _FAMILY.sub("", fold(word))):
        given = f"h{own[1:]}"
        if _is_given(given) and not relation(spelled(own), spelled(given), scripts=False):
            return f"х{word[1:]}"
    return word


def _is_given(word: str) -> bool:
    return are_given(name := spelled(fold(word)), name)


def _in_new_malay(name: str) -> str:
    """Write a name of Indonesia as since 1972: *Tjahjo Moeljono* as *Cahyo Mulyono*."""
    words = name.casefold().split()
    for at, word in enumerate(words):
        if not _is_given(word):  # *Joel*, *Katja*
            for old, new in _NEW_MALAY:
                words[at] = re.sub(old, new, words[at])
    return " ".join(words)
