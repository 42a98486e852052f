"""Offices and plants of a firm, written behind its name in Han, kana or Hangul.

*福耀玻璃工业集团股份有限公司苏州分公司*, *株式会社クラレ 岡山事業所*, *(주)한화 여수사업장*.
"""

from __future__ import annotations

import re
import unicodedata

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.cjk.japan import japanese_words
from screener.names.cjk.runs import has_east_asian, script_of_run, strip_unspaced
from screener.names.cjk.words import legal_words, simplify, words_of
from screener.names.words import word_table

__all__ = ["is_firm_in_signs", "without_site"]

_NTH = regex(r"[第제]?\s*(?:\d{1,3}|[一二三四五六七八九十]{1,2})\s*[号號호]?\s*$")
"""What tells one site from another: 第二, 제1, 1号."""
_OF_MANY = regex(r"(?:\d{2}|[一二三四五六七八九十百〇零]{2})\s*[号號호]?\s*$")
_PLANTS = ("厂", "廠", "工場", "공장")
"""What numbers of two figures and more tell from others of one state: 第132工厂 is a firm."""
_DIVISION = regex(r"第(?:\d+|[一二三四五六七八九十]+)[师師团團]")
"""A division of an army without its name."""
_GAP = regex(r"^(.*\S)[\s(–—,/-]+(\S*)$", re.DOTALL)
_AROUND = " \t\n(–—,/-"
_PLACES = (4, 3, 2)
"""Signs of a place, the longest first."""
_TRADES = ("trade", "generic")
_LONGEST_BEHIND_FORM, _LONGEST_BEHIND_GAP = 8, 4
"""Signs of the town of an office and what it does, behind a legal form or a space."""
_LEAST_SIGNS, _LEAST_WITHOUT_FORM = 2, 3
"""Signs of the name of a firm, with a legal form or without one."""


def without_site(name: str) -> str:
    """Return the firm of which a name tells an office or a plant, ``""`` if it tells none.

    The legal form tells where a firm ends. One that it begins with, or that has none, ends at a
    space, a bracket or a known place: 현대글로비스 울산공장; 平壤纺织工厂 is all one name.
    """
    text = unicodedata.normalize("NFKC", name).strip()
    site = aside_words().site_in_han.search(text)
    if site is None or _is_one_of_many(text, site):
        return ""
    before = text[: site.start()]
    rest = _NTH.sub("", before)
    ends = [rest.rfind(form) + len(form) for form, _ in legal_words() if form in rest]
    firm, where = rest[: max(ends, default=0)], rest[max(ends, default=0) :].strip(_AROUND)
    if len(_said(firm)) >= _LEAST_SIGNS:
        return firm if len(where) <= _LONGEST_BEHIND_FORM else ""
    gap = _GAP.match(rest)
    if (
        gap
        and len(gap[2]) <= _LONGEST_BEHIND_GAP
        and not (_is_trade(rest.split()[-1]) or _ends_in_trade(gap[2]))
    ):
        rest = gap[1]
    elif not firm:
        return ""
    else:  # 株式会社虎屋本店 is called so
        at_place = [size for size in _PLACES if _is_place(rest[-size:])]
        if not at_place and rest == before:
            return ""
        rest = rest[: -at_place[0]] if at_place else rest.rstrip(_AROUND)
    least = _LEAST_SIGNS if firm else _LEAST_WITHOUT_FORM
    if len(_said(rest)) < least or _is_place(rest) or _DIVISION.fullmatch(rest):
        return ""
    return rest


def _is_one_of_many(text: str, site: re.Match[str]) -> bool:
    """Whether a plant is told by its number from others of one state."""
    plant = site[0].rstrip(" \t\n)").endswith(_PLANTS)
    return plant and _OF_MANY.search(text[: site.start()]) is not None


def is_firm_in_signs(name: str) -> bool:
    """Whether a text in Han, kana or Hangul is a firm: by its legal form."""
    said, classes = strip_unspaced(unicodedata.normalize("NFKC", name))
    return bool(classes) and len("".join(said.split())) >= _LEAST_SIGNS


def _said(firm: str) -> str:
    """Return the signs of a firm without its legal form."""
    return "".join(strip_unspaced(f" {firm}")[0].split())


def _english(word: str) -> str:
    """Return what a word of another script is in English, ``""`` for an unknown one.

    Of Japan, or its parts, a place may be known by its reading.
    """
    script = script_of_run(word) if has_east_asian(word) else ""
    key = word if script != "Hani" else simplify(word)
    return words_of(script).meaning.get(key) or japanese_words().meaning.get(key) or ""


def _kind(english: str) -> str:
    return word_table().whole[english].kind if english else ""


def _is_place(word: str) -> bool:
    return _kind(_english(word)) == "place"


def _is_trade(word: str) -> bool:
    return _kind(_english(word)) in _TRADES


def _ends_in_trade(word: str) -> bool:
    """Whether a word is one for a trade or ends with one: 종합식료, 의료기구."""
    meant = [_english(word[at:]).split()[-1:] for at in range(len(word) - 1)]
    return any(_kind(last) in _TRADES for said in meant for last in said)
