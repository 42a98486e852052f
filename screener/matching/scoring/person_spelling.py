"""One spelling for parts of persons' names that transliterations write in several.

*Юрьевич* is *Yurevich*, *Iurievich*, in Swedish *Jurjevitj*; *حمد الله* is *Hamdullah*.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.matching.scoring.sound import bones, romanised
from screener.names.given import is_patronymic, patronymic
from screener.names.tables import read_table, words_of
from screener.names.words import Token
from screener.names.writing.fold import fold
from screener.names.writing.scripts import PERSIAN

__all__ = [
    "apart",
    "are_families",
    "are_two_families",
    "fathers_of",
    "has_ending",
    "has_last_vowel",
    "is_family_of",
    "is_swedish",
    "is_wife_of",
    "joined",
    "spelled",
    "spellings_of",
    "with_zul",
]

_SON_OR_DAUGHTER = ("ovich", "ovna")
_FRENCH_MAN = "ien"
_SHORTEST_STEM, _SHORTEST_KEY = 3, 5
_SHORT = 8
"""Letters from which on two edits leave a family name what it is."""
_SWEDISH = regex(
    r"v[iy]tj\b|j[eo]vna\b|[stz]j\w*(?:ova?|eva?|ina?|ko|[iy]k|uk|kij|aja)\b|\bzj\w{3,}"
)
_GERMAN = regex(r"witsch\b|j?[eo]wna\b")
_GERMAN_WORD = regex(r"\b\w*tsch\w*(?:[eo]wa?|enko|uk|ina?|skij?|skaja)\b")
"""What German writes so whatever stands beside it: *Tschernow*."""
_IN_SWEDISH = (
    ("ch", "kh"), ("sjtj", "shch"), ("tj", "ch"), ("sj", "sh"), ("zj", "zh"), ("j", "y"),
)  # fmt: skip
_IN_GERMAN = (
    ("schtsch", "shch"), ("tsch", "ch"), ("sch", "sh"), ("w", "v"), ("j", "y"),
)  # fmt: skip
"""How both spell the Cyrillic letters that English writes otherwise, in the order of reading."""
_FRENCH_GIVEN = regex(r"\b(?:(?:ser|ev)gue|gu(?:enn?ad|eorgu))")
"""Given names that only French writes so, with all that stands beside them: *Sergueï Choïgou*."""
_FRENCH = regex(
    rf"{_FRENCH_GIVEN.pattern}|tch(?:ou[kx]|enko|ine|[eo]v)\b"
    r"|\wou(?!s[eo](?:v|nko)\b)(?:\w*(?:[eo]v|enko)|\w+sk[iy]|tine)\b|jine\b"
)
"""What only French writes so of a word in Cyrillic letters: *Prigojine*, *Patrouchev*, but not
*Belousov*. The words beside it may be of another language: *Jamal Boutov*."""
_FRENCH_LETTERS = regex(r"chtch|tch|ch|ou|gu(?=[ei])|j|(?<=[jnhtls])ine\b")
_VICH = regex(r"v[iy]ch\b")
"""How English and not French ends a patronymic, which stands beside *Sergueï* too."""
_IN_FRENCH = {
    "chtch": "shch", "tch": "ch", "ch": "sh", "ou": "u", "gu": "g", "j": "zh", "ine": "in",
}  # fmt: skip
_ENDING = regex(r"(?<=\w{3})(?:iy|ij|yy|yj|ii|yi)$|(?<=\w[sc]k)y$")
_OF_WHOM = ("i", "y")
"""The ending that makes a family's name of a given name in Arabic, Persian and Urdu."""
_LAST_H = regex(r"(?<=\w{2}[^l])[ae]h$")
_YE = regex(r"^[ji]e")
_BELARUSIAN = regex(r"(?<=\w{2}[klmnprsza])(?:(?<!a)(a)|e)u$|(?<=\w{2}[bdfgtv])(a)u$")
"""*Volkau* and *Filatau* are Volkov and Filatov."""
_BELARUSIAN_OU = regex(r"(?<=\w{2}[klmnprsz])(i?)ou\b")
"""Of who has a father's name behind the own one *Kazlou* is Kozlov, *Kavaliou* Kovalev."""
_BELARUSIAN_OF = regex(r"(?<=\w{2}[aeo])u(?=sk(?:i|iy|y|aia|aya)$)")
"""*Sakalouski* is Sokolovski."""
_LAST_AOUI = regex("aoui$")
"""*Azzaoui* is Azzawi, as French spells it."""
_LAST_EC = regex(r"(?<=\w{3})ec$")
"""*Tselikovec* is Tselikovets."""
_J = regex(r"(?<=\w)j(?=\w)")
"""Of who has a father's name behind the own one it is a *y*: *Ojun*."""
_LAST_VOWELS = regex("[aeiouy]+$")
_GIVEN_BY_GOD = regex(
    r"(?<!\babd )\ballah (?=(?:dad|dit+a|rakh(?:a|io)|wasay[ao]|din+o)\b)"
    r"|^allah (?=(?:ba(?:kh|k)sh|bux|yar|karam|nawaz|no?o?r)\b)"
)
"""Names that begin with that of God, and are of no name before them but *Abd*: *Matin, Allah Dad*.

What else is given by God is a family too, *Habib Allah Noor*, but where it begins the name."""
_OF_GOD = regex(r"(?<=\w{3})\s?\b(?<!abd )(?:a|u|o)l?lah\b|(?<=\w{2})[aou]l?lah\b")
_ARABIC_OF_GOD = regex(r"(?<!\bعبد)(?<=\w{2})[\s\u200c]*ال?ل[لّ]*[هہة]\b")
_ARABIC_GIFT = regex(r"(?<!لل)[ةه](?=\sالله\b)")
"""What is said as a *t* before God's name: هبة الله is Hibatullah."""
_ARABIC_DAUGHTER = regex(r"\bبنت\b")
_OF_FAITH = regex(
    r"(?:(?<=\w{3}) (?:(?:[aeu]l|[aeu]d) ?)?|(?<=\w{2})(?:[aeou]d|ou|u|[aeou]l))d(?:in|een|ine)\b"
)
_ARABIC_OF_FAITH = regex(r"(?<=\w{2})\s*ال[دّ]+[يی]ن\b")
_COMPOUND = regex(
    r"\b(ali|gholam|ghulam|hamid|amir|m[ou]ham+[ae]d|ahm[ae]d|hos+ein|s[ae]yy?ed)"
    r"(?=(?:reza|hos+ein|has+an|ali|mehdi|mahdi|amin|ja?f+ar|javad|m[ao]hs[ei]n|m[ou]ham+[ae]d"
    r"|abbas|akbar|asghar|hamid|mahmo?ud|taghi)\b)"
)
_ARABIC_COMPOUND = regex(
    r"\b(علی|علي|غلام|حمید|امیر|محمد|سید|احمد|حسین)"
    r"(?=(?:رضا|حسین|حسن|علی|مهدی|امین|جعفر|جواد|محسن|محمد|عباس|اکبر|اصغر|حمید|محمود|تقی)\b)"
)
"""Two names written as one: *Mohammadreza*."""
_BROTHER = regex(r"(?<=\w{3})(?<!\bnir)bhai\b")
"""What Gujarati writes to a man's name, *Mukeshbhai*, but not in *Nirbhai*, the fearless."""
_OFFSPRING = regex(r"(?<=\w{3}) (?=(?:zadeh?|pou?r|ne(?:j|zh)ad|vand|nia)\b)")
_ARABIC_OFFSPRING = regex(r"(?<=\w{2})\s(?=(?:زاد[هة]|پور|نژاد|وند|نیا)\b)")
"""Endings of Persian family names, also written apart: *Fakhri Zadeh*."""
_ARABIC_OF_TOWN = regex(r"(?<=\w{4})ه[\s\u200c]?ای\b")
"""The ending of who is of a town in *-eh*: *Khamenei* is of Khameneh."""
_ARABIC_TITLE = regex(
    r"\b(?:سید|سيد|(?:ال(?:سيدة?|سید|شي?خة?|شیخ|حاج|دکتور|دكتور|مهندس|[أا]ستاذ|لواء|عميد|عقيد)))"
    r"\s(?=\S+\s+\S)"
)
_ARABIC_SERVANT = regex(r"\bعبدال(?=\w{2})(?!له)")
_ARABIC_FATHER = regex(r"\b[اأ]بوال(?=\w{3})")
_ARABIC_ENDOWED = regex(r"\b[ذز]و\s?ا(ل(?=\w{3}))")
"""*Dhu al-* before names, in Persian, Urdu and many a passport *Zul-*: ذو الفقار, *Zulfiqar*."""
_SAID_IN_PERSIAN = str.maketrans("ضذث", "ززس")
"""How Persian, Pashto and Urdu say letters that Arabic says as *d*, *dh* and *th*."""
_MERCIFUL = r"(r[aeo]ha?m[ae]n|r[aeo]h(?:i|ee)m)\b"
_FATHER_OF = regex(r"\bab(?:u|o|ou)\s?[aeuo]?l(?=[a-z]{4})")
_ARABIC = regex("[\u0600-\u06ff]")
_LAST_I, _FIRST_W = regex(r"ى\b"), regex(r"\bو(?=\w{2})")
_PARTED = regex("(?<=[زسکكتدطگغ])(?=ه\\w)|(?<=[كکغگق])(?=س)|(?<=ت)(?=[سز])")
"""Two Arabic letters whose Latin ones would be read as one: *زهير* is *z-hir*."""


def apart(name: str) -> str:
    """Return a name in Arabic letters so that each of them is read by itself.

    Of God is written to what stands before it; words that a narrow space parts are one.
    """
    if not _ARABIC.search(name):
        return name
    name = _ARABIC_OF_TOWN.sub("ئی", _ARABIC_TITLE.sub("", name))
    name = _ARABIC_DAUGHTER.sub("بينت", _ARABIC_GIFT.sub("ت", name))
    name = _ARABIC_OF_GOD.sub("لله", name.replace("\u200c", ""))
    name = _ARABIC_OFFSPRING.sub("", name)
    name = _ARABIC_OF_FAITH.sub("دين", name)
    name = _ARABIC_FATHER.sub("ابو ال", name)
    name = _ARABIC_SERVANT.sub("عبد ال", _ARABIC_COMPOUND.sub(r"\1 ", name))
    if PERSIAN.search(name):
        name = name.translate(_SAID_IN_PERSIAN)
    name = _FIRST_W.sub("ڤ", _LAST_I.sub("ي", name))
    return _PARTED.sub("ا", name)


def with_zul(name: str) -> str:
    """Write *Dhu al-Fiqar* in Arabic letters, as ``apart`` leaves it, as *Zulfiqar*."""
    return _ARABIC_ENDOWED.sub(r"ز\1", name)


def joined(folded: str) -> str:
    """Write *Allah* to the name before it, and part *Abolfazl* as *Abu al-Fazl*."""
    if "lah" in folded:
        folded = _GIVEN_BY_GOD.sub("allah", folded)
        folded = _OF_GOD.sub("ullah", folded)
    if "d" in folded:
        folded = _COMPOUND.sub(r"\1 ", _OF_FAITH.sub("uddin", folded))
        folded = _OFFSPRING.sub("", folded)
    if "ur" in folded and "m" in folded:
        folded = _of_mercy(folded)
    if "b" in folded:
        folded = _FATHER_OF.sub("abu al ", _BROTHER.sub("", folded))
    if is_swedish(folded):
        return _rewritten(folded, _IN_SWEDISH)
    if _GERMAN.search(folded):
        return _rewritten(folded, _IN_GERMAN)
    if ("j" in folded or "ou" in folded) and any(map(is_patronymic, folded.split())):
        folded = _J.sub("y", folded)
        folded = _BELARUSIAN_OU.sub(lambda found: "ev" if found[1] else "ov", folded)
    if "tsch" in folded:
        return _GERMAN_WORD.sub(lambda found: _rewritten(found[0], _IN_GERMAN), folded)
    if _FRENCH.search(folded) and not _VICH.search(folded):
        whole = _FRENCH_GIVEN.search(folded)
        words = folded.split()
        return " ".join(_from_french(w) if whole or _FRENCH.search(w) else w for w in words)
    return folded


def is_swedish(folded: str) -> bool:
    """Return whether a folded name is one in Cyrillic letters as Swedish writes it: *Setjina*."""
    return _SWEDISH.search(folded) is not None


def _of_mercy(folded: str) -> str:
    """Write *Ziaur Rahman* and *Rahman, Ziaur* as Zia al-Rahman, but no *Timur Rahim* so.

    An *ur* by itself is the article behind any name.
    """
    before, behind = _mercies()
    return behind.sub(r"\2\3 al \1", before.sub(r"\1 al ", folded))


@lru_cache(maxsize=1)
def _mercies() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands before the merciful; and behind him, where the family is first."""
    stems = "|".join(read_table("persons")["before_rahman"].split())
    of = rf"({stems}|\w{{3,}}(?= )) ?ur"
    return (
        regex(rf"\b{of} (?={_MERCIFUL})"),
        regex(rf"^{_MERCIFUL} ((?:\w+ )*?){of}$"),
    )


def _from_french(word: str) -> str:
    return _FRENCH_LETTERS.sub(lambda found: _IN_FRENCH[found[0]], word)


def _rewritten(text: str, letters: tuple[tuple[str, str], ...]) -> str:
    for written, english in letters:
        text = text.replace(written, english)
    return text


def fathers_of(text: str) -> str:
    """Return the name that a patronymic, or a family's, in its normal form is made of."""
    return next((text.removesuffix(end) for end in _SON_OR_DAUGHTER if text.endswith(end)), "")


@lru_cache(maxsize=100_000)
def spelled(word: str) -> str:
    """Return a folded part of a name as all transliterations that are known would spell it."""
    spellings = _spellings()
    if word in spellings:
        return spellings[word]
    if found := patronymic(word):
        stem = _stem(found["stem"])
        return _stems().get(stem, stem) + ("ovich" if found["son"] else "ovna")
    if len(key := _key(word)) >= _SHORTEST_KEY and key in _keys():
        return _keys()[key]
    word = _BELARUSIAN.sub(lambda found: "ov" if any(found.groups()) else "ev", word)
    word = _LAST_EC.sub("ets", _BELARUSIAN_OF.sub("v", word))
    word = _LAST_AOUI.sub("awi", word)
    return _LAST_H.sub("a", _ENDING.sub("i", word))


def spellings_of(name: str) -> tuple[str, ...]:
    """Return all ways to spell a name that are known, by its normal form."""
    return _by_name().get(name, ())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for written, name in _spellings().items():
        found.setdefault(name, []).append(written)
    return {name: tuple(words) for name, words in found.items()}


def _key(word: str) -> str:
    return _YE.sub("e", romanised(_YE.sub("ye", word)))


def _stem(word: str) -> str:
    return _LAST_VOWELS.sub("", _key(word))


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    """Names by each spelling, those in other letters folded."""
    table: dict[str, str] = read_table("persons")["spellings"]
    persian = {written.translate(_SAID_IN_PERSIAN): name for written, name in table.items()}
    return {fold(apart(written)): name for written, name in (persian | table).items()}


@lru_cache(maxsize=1)
def _keys() -> dict[str, str]:
    known = _spellings()
    names = {_key(name): name for name in known.values()}
    return {_key(written): name for written, name in known.items()} | names


@lru_cache(maxsize=1)
def _stems() -> dict[str, str]:
    known = _spellings()
    spelled = {**known, **{name: name for name in known.values()}}
    stems = {_stem(written): name for written, name in spelled.items()}
    return {stem: name for stem, name in stems.items() if len(stem) >= _SHORTEST_STEM}


@lru_cache(maxsize=100_000)
def are_families(a: str, b: str) -> bool:
    """Whether two short names differ in two letters and in consonants: *Shubin*, *Shulgin*."""
    if max(len(a), len(b)) >= _SHORT or bones(a) == bones(b):
        return False
    return OSA.distance(a, b, score_cutoff=1) > 1


def are_two_families(a: Token, b: Token) -> bool:
    """Whether both are names that many bear, so that neither is the other misspelled."""
    both = a.script == b.script == "Latn" and a.text != b.text
    return both and _told().issuperset((a.raw, b.raw))


@lru_cache(maxsize=1)
def _told() -> frozenset[str]:
    table = read_table("persons")
    return frozenset(f"{table['families']} {table['borne']}".split())


def has_last_vowel(arabic: Token, other: Token) -> bool:
    """Whether of a name in Arabic letters and one in others only one ends in *i*, a written vowel.

    *وحیدی* is Vahidi, not Vahid.
    """
    if arabic.script != "Arab" or other.script == "Arab":
        return False
    if arabic.text.endswith("i"):
        return other.text[-1:] not in "aeiouyh"
    return other.text.endswith(_OF_WHOM) and arabic.text[-1:] not in "aeiouyh"


def has_ending(short: str, long: str) -> bool:
    """Whether a name is another with an ending, of another family: *Corral*, *Corrales*."""
    return long.startswith(short) and (len(long) - len(short) > 1 or long == f"{short}v")


def is_wife_of(short: str, long: str) -> bool:
    """Whether a name is a man's with the ending of a woman's: *Istvánné*, *Fabienne*.

    Of another name the ending says nothing: *Katarinne* is Katarin.
    """
    return long == f"{short}ne" and (
        short.endswith(_FRENCH_MAN) or short in words_of("given_names", "men_of_hungary")
    )


def is_family_of(family: Token, name: Token) -> bool:
    """Whether one is the family called after the other name: *Hosseini*, *Hussein*."""
    if name.text[-1:] in "aeiouy" or fathers_of(name.text):
        return False
    return any(
        word.endswith(_OF_WHOM) and spelled(word[:-1]) == name.text
        for word in (family.text, family.raw)
    )
