"""What stands in brackets in a name: another name, initials, a remark, a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from screener.late_regex import regex
from screener.names.beside.addresses import SIDES, is_house, is_no_form
from screener.names.beside.aside_words import aside_words
from screener.names.beside.other_names import signals
from screener.names.beside.own_initials import initials_of, spell
from screener.names.beside.telling import (
    is_brand,
    is_numbered,
    is_of_state,
    is_place,
    names_a_firm,
    tells_a_firm,
)
from screener.names.cjk.runs import has_east_asian
from screener.names.kinds import BRACKETS, BRANDS, LABELS
from screener.names.legal import legal_forms
from screener.names.words import word_table
from screener.names.writing.fold import fold, folded

__all__ = ["SHORTEST_ALIAS", "bracketed", "leaves_out_bracket"]

_BETWEEN = regex(r"\s+[-–—]\s+|\s*[;/]\s*|\s+or\s+")
SHORTEST_ALIAS = 6
_SHORTEST_BEHIND_FORM = 4
"""Letters of a brand that stands behind a whole firm: *Dawning Industry Co., Ltd. (Sugon)*."""
_FEW = 2
"""Words that make a remark."""
_WHOLE = 4
"""Words of a name that is told by what it is called together."""
_TELLING = frozenset({"trade", "generic", "noise"})
_OF_A_SISTER = frozenset({"word", "common", "place"})
"""Kinds of words that tell one firm of a house in brackets."""
_SHORTEST_VARIANT, _VARIANT_EDITS = 4, 2


def bracketed(name: str, bracket: re.Match[str]) -> Iterator[str]:
    """Yield a name without its bracket, and what the bracket holds where that is a name too."""
    before, inner, after = name[: bracket.start()].rstrip(), bracket[1], name[bracket.end() :]
    outer = f"{before} {after.lstrip()}".strip()
    own = _is_of_the_name(before, inner, after)
    for said in _apart(_Around(before, after, outer), inner):
        if not (own and said == outer):
            yield said


class _Around(NamedTuple):
    """What stands before and behind a bracket, and both without it."""

    before: str
    after: str
    outer: str


def _apart(around: _Around, inner: str) -> Iterator[str]:
    """Yield what stands around a bracket, and in it, where that is a name too."""
    before, after, outer = around
    # the bracket tells a land in two letters, *Alfa (BD)*
    within = folded(inner)
    said = word_table().phrases.replaced_in(("(", *within, ")"))
    words = [word for word in said if word not in BRACKETS]
    told = any(legal_forms().split(("", *folded(outer))).rest)  # *Sole Trader (Star)* is Star
    if not words or not told or not names_a_firm(folded(outer)):
        return
    yield from _beside_caption(before, inner, after)
    if has_east_asian(inner) and has_east_asian(outer):
        return
    table = word_table()
    meant = [table.meanings[word] for word in words]
    unknown = [word for word, told in zip(words, meant, strict=True) if told not in table.kinds]
    unknown = [w for w in unknown if w not in table.weak and not w.isdigit() and len(w) > 1]
    if not aside_words().factions.isdisjoint(meant) and _is_party(outer):
        return  # *Communist Party of India (Marxist)*
    if all(map(table.is_label, words)):
        return  # which plant it is tells it from another: *Alpha Ltd (Unit 3)*
    placed = any(table.whole[word].kind == "place" for word in words)
    if placed and is_house(SIDES.split(inner)) and is_no_form(within):
        yield outer
        return
    if len(words) == 1:
        if is_of_state(outer):
            yield outer
        yield from _single(inner.strip(), words[0] if unknown else "", before, outer)
    elif not is_numbered(words) and (
        unknown or any(table.whole[word].kind in _TELLING for word in words)
    ):
        yield outer
        yield from _in_words(around, inner, words, unknown)


def _in_words(
    around: _Around, inner: str, words: Sequence[str], unknown: Sequence[str]
) -> Iterator[str]:
    """Yield what several ``words`` in a bracket say, if it is a name; ``unknown`` of no kind."""
    before, after, outer = around
    table, within = word_table(), folded(inner)
    group = bool(unknown) and not aside_words().groups.isdisjoint(words) and len(unknown[0]) > _FEW
    trade = any(table.whole[word].kind == "trade" for word in words)
    long = len(unknown) >= _FEW or len(words) > _FEW or trade  # *Alfa (Zumpara Fishing)*
    spelled = _is_spelled(within, before, after)
    beside = (long or is_brand(outer)) and tells_a_firm(words)
    whole = (
        _is_whole_firm(within, outer)
        or (is_brand(outer) and _is_whole(words))
        or _is_of_a_land_in_its_language(words, folded(outer))
    )
    if group or spelled or beside or whole:
        yield from dict.fromkeys((inner, *_BETWEEN.split(inner)))
    elif _is_in_english(within, before, after):
        yield f"{inner}{after}"


def _is_of_the_name(before: str, inner: str, after: str) -> bool:
    """Whether words in brackets between one brand and the form tell one firm of a house.

    *Nishat (Chunian) Ltd* is no *Nishat Mills Ltd*. Initials are short, and what a firm was called,
    or a word spelled otherwise, tells no other.
    """
    said, form, whole = folded(before), folded(after), word_table().whole
    if len(said) != 1 or not form or whole[said[0]].kind not in BRANDS:
        return False  # as most
    words = folded(inner)
    kinds = {whole[word].kind for word in words}
    named = "word" in kinds and kinds <= _OF_A_SISTER and signals().isdisjoint(words)
    other = named and len(words[0]) > _WHOLE and words[0][:_FEW] != said[0][:_FEW]
    return other and legal_forms().every_word.issuperset(form)


def _beside_caption(before: str, inner: str, after: str) -> Iterator[str]:
    """Yield a name without what it does in a bracket, where it says its place there or behind.

    *Wouol (dried mango, Bérégadougou)*, *Akoma Coop (shea), Pusu-Namogo*; initials are no caption,
    and every land has its *Federal Mining Company (FMC), Lima*.
    """
    captioned = after.startswith(",") and not inner.isupper()
    if captioned and legal_forms().split(folded(before)).classes:
        yield before
    what, _, where = inner.rpartition(",")
    if what.islower() and is_place(where):
        yield f"{before} ({where.strip()}){after}"


def leaves_out_bracket(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part of a name lacks some words in brackets before the form that ends it.

    They tell a firm from its sister: *Alpha (Spinning Mills) Ltd*. One word may be its town, and
    what it was called tells no other: *Alpha (formerly Beta) Ltd*. A cooperative's town may stand
    behind them, and tells it: *Akoma Coop (shea), Pusu-Namogo*.
    """
    if not ("(" in words and ")" in words):
        return False
    at, end = words.index("("), words.index(")")
    form = words[end + 1 :]
    if [*words[:at]] == [*part]:
        return bool(form) and legal_forms().split(part).classes == ("cooperative",)
    return (
        bool(form)
        and end - at > _FEW
        and words[at + 1] not in signals()
        and [*words[:at], *form] == [*part]
        and legal_forms().every_word.issuperset(form)
    )


def _is_whole_firm(words: Sequence[str], outer: str) -> bool:
    """Whether a bracket holds a firm with its form: *Pupuk Kaltim (PT Pupuk Kalimantan Timur)*.

    Not behind a form: there it is the firm's own town and trade, *Alfa Ltd (Timber Co of Oman)*.
    Nor are trades alone one, *Alfa (Import Export Company)*.
    """
    forms, whole = legal_forms(), word_table().whole
    rest, classes, _ = forms.split(words)
    named = any(whole[word].kind not in _TELLING for word in rest)
    return bool(classes and named) and len(rest) >= _FEW and not forms.split(folded(outer)).classes


def _is_of_a_land_in_its_language(words: Sequence[str], outer: Sequence[str]) -> bool:
    """Whether a bracket behind an English name is a body's own: *Copper (Sanaye Mes Iran)*."""
    table = word_table()
    landed = any(table.whole[word].text in table.lands for word in words)
    english = any(table.whole[word].kind in _TELLING for word in outer)
    english = english and not any(map(_is_foreign, outer))
    return landed and english and sum(map(_is_foreign, words)) >= _FEW


def _is_in_english(words: Sequence[str], before: str, after: str) -> bool:
    """Whether a bracket says in English what a body is called before it in its own language.

    *Hay'at al-Tasni' al-Harbi (Military Industry Corporation), Sudan*: it has a word for a body and
    nothing but known words of English, of which none stands before it; a land may stand behind.
    """
    table, own = word_table(), [word for word in folded(before) if len(word) > _FEW]
    if after.strip() and not is_place(after):
        return False
    meant = {table.meanings[word] for word in words}
    told = [word for word in words if word not in table.particles]
    english = not any(table.whole[word].kind in BRANDS or _is_foreign(word) for word in told)
    body = not aside_words().bodies.isdisjoint(meant) and len(told) > _FEW
    foreign = [w for w in own if _is_foreign(w) or table.whole[w].kind == "word"]
    # a place, and a word that is one of English by chance, may stand in it too
    return body and english and len(foreign) >= _FEW and len(foreign) * _FEW > len(own)


def _is_foreign(word: str) -> bool:
    """Whether a word of another language is put into English."""
    table = word_table()
    return table.whole[word].text != word and bool(table.ambiguous.languages_of(word))


def _is_spelled(words: Sequence[str], before: str, after: str) -> bool:
    """Whether a bracket holds what the initials before it are short for, and ends the name.

    Two letters are short for brands alone, *J & J (Johnson & Johnson)*: *HR (Human Resources)* is
    a trade. A town may stand behind.
    """
    table = word_table()
    said = [table.whole[word] for word in legal_forms().split(("", *folded(after))).rest if word]
    if any(token.kind != "place" and token.kind not in LABELS for token in said):
        return False
    short, told = _initials(before), [word for word in words if word not in table.particles]
    if len(short) > _FEW:
        return spell(told, short)
    spelled = len(short) == _FEW and initials_of(told) == short
    return spelled and all(table.whole[word].kind in BRANDS for word in told)


def _initials(name: str) -> str:
    """Return the letters of a name that is initials alone; `""` of others.

    *J & J*, *IEI Ltd*, *KS&EW*.
    """
    beside, most = word_table().particles | aside_words().groups, _FEW if "&" in name else 1
    said = [word for word in legal_forms().split(folded(name)).rest if word not in beside]
    return "".join(said) if len(said) == 1 or all(len(word) <= most for word in said) else ""


def _is_party(name: str) -> bool:
    meanings = word_table().meanings
    return not aside_words().political_parties.isdisjoint(meanings[word] for word in folded(name))


def _is_whole(words: Sequence[str]) -> bool:
    """Whether words are a whole name by themselves: *El-Nasr Company for Chemical Industries*."""
    said = [word for word in words if word not in word_table().particles]
    return len(said) >= _WHOLE and not aside_words().bodies.isdisjoint(said)


def _single(inner: str, word: str, before: str, outer: str) -> Iterator[str]:
    """Read a bracket of one word: initials, a brand, another spelling of the word before it."""
    if not word:
        return
    yield outer
    last = before.rsplit(maxsplit=1)[-1] if before.split() else ""
    if len(word) >= _SHORTEST_VARIANT and last and OSA.distance(word, fold(last)) <= _VARIANT_EDITS:
        yield f"{before[: before.rindex(last)]}{inner}{outer[len(before.rstrip()) :]}"
    elif word not in word_table().known:
        whole = folded(outer) == folded(before) and _ends_in_form(folded(before))
        if len(word) >= (_SHORTEST_BEHIND_FORM if whole else SHORTEST_ALIAS):
            yield inner
    elif len(word) >= SHORTEST_ALIAS and _shortens(folded(outer), word):
        yield inner


def _ends_in_form(words: Sequence[str]) -> bool:
    """Whether the last word of a name is one of its legal form."""
    said = legal_forms().split(words)
    return words[-1] in said.words and words[-1] != said.rest[-1]


def _shortens(words: Sequence[str], word: str) -> bool:
    """Whether all that a name says are letters of a word in a bracket: *VW AG (Volkswagen)*."""
    said = legal_forms().split(words).rest
    letters = iter(word)
    return len(said) == 1 and said[0][:1] == word[:1] and all(c in letters for c in said[0])
