"""Words of a name, folded, as weighed tokens: phrases, brackets, numbers of sites among them."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise

from screener.late_regex import regex
from screener.memo import Memo
from screener.names.beside.aside_words import aside_words
from screener.names.beside.signs import (
    BRACKET,
    FOREIGN,
    INITIAL,
    LABEL,
    LAST,
    NUMBER,
    OTHERWISE,
    PHRASE,
    ROMAN,
    last_words,
    signs_of,
    words_behind,
)
from screener.names.cjk.pinyin import SYLLABLES, syllables
from screener.names.kinds import (
    BRACKETS,
    BRANDS,
    aside_factor,
    research_body,
    standing,
    words_of_kind,
)
from screener.names.legal import legal_forms
from screener.names.wording.english import in_english, marked, without_grammar
from screener.names.wording.initial_a import with_initial_a
from screener.names.words import Token, as_site, no_more_than, word_table

__all__ = ["apart_from_others", "aside", "latin_tokens", "of_place", "said_once"]

_AGAIN_WEIGHT = 0.1
"""Of a word that a name says again: *Rivers Rivers Mining*."""
_LONG_ALONE = 12
"""Letters of a word of another language that is no brand though it stands alone."""
_UNIT = "unit"
_ACADEMY, _INSTITUTE, _SCIENCE = "academy", "institute", "science"
_REFINERY, _REFINES = "refinery", frozenset({"refinery", "refining"})
_OIL = frozenset({"oil", "petroleum"})
_OF_TOWN = frozenset({"place", "word"})
_LETTERED = regex(r"[a-z]\d{1,2}")
"""The number of a site with a letter: *Block B2*."""
_BETWEEN_NUMBERS = frozenset({"and", "to"})
_CODE = 4
"""Figures of the shortest number that a ledger gives."""
_LABELLED = LABEL | NUMBER | BRACKET | LAST
"""Signs of words that may leave another word alone."""


def said_once(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Weigh a word that was said before as one that tells hardly anything; numbers count twice."""
    before: set[str] = set()
    out: list[Token] = []
    for token in tokens:
        again = token.text in before and token.kind != "number"
        out.append(token._replace(weight=min(token.weight, _AGAIN_WEIGHT)) if again else token)
        before.add(token.text)
    return tuple(out)


def of_place(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Weigh what follows *de* in a cooperative's name as a place, if another word names it."""
    prepositions, parts = words_of_kind("of"), words_of_kind("region_parts")
    after: list[bool] = []
    for at in range(len(tokens)):
        before = tokens[at - 1].text if at else ""
        after.append(before in prepositions or (before in parts and after[at - 1]))
    named = [t.kind == "word" and not of for t, of in zip(tokens, after, strict=True)]
    if not any(named):
        return tokens
    return tuple(
        token._replace(
            weight=min(
                token.weight, standing("of_region_part" if token.text in parts else "of_town")
            ),
            kind="place",
        )
        if token.kind == "place" or (of and token.kind == "word")
        else token
        for token, of in zip(tokens, after, strict=True)
    )


def apart_from_others(words: Sequence[str]) -> list[Token]:
    """Turn words in Latin letters into tokens, each by itself."""
    tokens: list[Token] = []
    known = word_table().tokens["Latn"]
    for word in words:
        tokens += known[word]
    return tokens


def latin_tokens(
    words: Sequence[str],
    script: str,
    names: AbstractSet[str],
    signs: int,
    written: Sequence[str],
) -> list[Token]:
    """Turn words into tokens, phrases and numbers among them too.

    ``signs`` are the words'; they were ``written`` with the legal forms among them.
    """
    if signs & PHRASE:
        said = word_table().phrases.replaced_in(words)
        if said is not words:
            # what a phrase means is English: *air* of *hava kuvvetleri* is no water
            english = set(said).difference(words) & word_table().common
            names = names | (english & word_table().ambiguous.short)
            words, signs = said, signs | signs_of(said) | NUMBER
    if signs & LAST:
        words = _behind_others(words)
    tokens = _tokens(words, script, names, signs)
    if script != "Latn" or (signs & PHRASE and signs & OTHERWISE):
        tokens = in_english(tokens, written)
    if script != "Latn" or signs & PHRASE:
        tokens = _of_several(tokens)
    if signs & LABEL:
        tokens = _at_sites(tokens, written)
    if signs & INITIAL:
        tokens = with_initial_a(words, tokens)
    if script != "Latn":
        tokens = without_grammar(tokens)
    elif signs & FOREIGN:
        tokens = marked(tokens)
    return _numbers(words, tokens) if script != "Latn" or signs & NUMBER else tokens


def _behind_others(words: Sequence[str]) -> Sequence[str]:
    """Return words with those in full that are short for one behind others or at the end only.

    What a ledger writes around a name is none of those: *The STL Group*, *Sirius Re - Unit 2*.
    """
    behind, said = words_behind(), [*words]
    named = [at for at, word in enumerate(words) if not _is_label(word)]
    for at in named[1:]:
        short = words[at]
        full = last_words().get(short) if at == named[-1] else None
        said[at] = full or behind.get(short, short)
    return " ".join(said).split()


def _is_label(word: str) -> bool:
    return word in BRACKETS or word_table().is_label(word)


def _at_sites(tokens: list[Token], written: Sequence[str]) -> list[Token]:
    """Weigh what is done at a site less: *Alpha Production Unit* is *Alpha*, or *Alpha Production*.

    A trade is so at a unit only, a printing plant is a firm; and none before its legal form is:
    *Alpha Garments Ltd Unit 3*.
    """
    labels = word_table().labels  # which a word of another language that means one is not
    letter = tokens[-1].raw if tokens[2:] and tokens[-2].raw in labels else ""
    if len(letter) == 1 and letter.isalpha() and tokens[-2].text in word_table().sites:
        tokens[-1] = as_site(tokens[-1], standing("site_number"))  # *Alpha, Factory B*
    for at, token in enumerate(tokens[1:], start=1):
        if _LETTERED.fullmatch(token.raw) and _are_of_site(tokens[:at]):
            tokens[at] = as_site(token, standing("site_number"))
    done, sites = words_of_kind("done_at_sites"), words_of_kind("own_sites")
    if sites.isdisjoint([token.text for token in tokens]):
        return tokens
    for at in range(1, len(tokens) - 1):
        token, site = tokens[at], tokens[at + 1]
        at_one = token.text in done or (token.kind == "trade" and site.text == _UNIT)
        at_one = at_one and site.raw in labels
        if site.text in sites and at_one and (token.raw, site.raw) in pairwise(written):
            weight = min(token.weight, standing("done_at_site"))
            tokens[at] = token._replace(weight=weight)
    return tokens


def _of_several(tokens: list[Token]) -> list[Token]:
    """Weigh words together that stand for one: an academy's, a body's, a refinery's."""
    meanings = _of_one_meaning()
    for token in tokens:
        if token.text in meanings:  # as hardly one
            return _of_academy(_of_one_body(_of_refinery(tokens)))
    return tokens


@cache
def _of_one_meaning() -> frozenset[str]:
    """Return words one of which all of those have."""
    return _REFINES.union((_ACADEMY, research_body()[0]))


def _of_one_body(tokens: list[Token]) -> list[Token]:
    """Weigh *research and production* as a word for a firm: what *НПО* and *НПП* begin with."""
    body, texts = research_body(), [token.text for token in tokens]
    for at in [at for at, pair in enumerate(pairwise(texts)) if pair == body]:
        tokens[at : at + 2] = [
            token._replace(kind="body", weight=standing("of_body")) for token in tokens[at : at + 2]
        ]
    return tokens


def _of_refinery(tokens: list[Token]) -> list[Token]:
    """Leave out the oil that a refinery is of, in whatever order: *Rafineria nafty Jasło*."""
    texts = [token.text for token in tokens]
    at = next((at for at, text in enumerate(texts) if text in _REFINES), None)
    if at is None or _OIL.isdisjoint(texts):
        return tokens
    tokens[at] = tokens[at]._replace(text=_REFINERY)
    return [token for token in tokens if token.text not in _OIL]


def _of_academy(tokens: list[Token]) -> list[Token]:
    """Weigh *Academy of Sciences* behind an institute as a word for a body: it has hundreds."""
    texts = [token.text for token in tokens]
    at = texts.index(_ACADEMY) if _ACADEMY in texts else 0
    if _INSTITUTE not in texts[:at] or _SCIENCE not in texts[at:]:
        return tokens
    for of_it in (at, texts.index(_SCIENCE, at)):
        tokens[of_it] = tokens[of_it]._replace(kind="body", weight=standing("of_body"))
    return tokens


def _tokens(words: Sequence[str], script: str, names: AbstractSet[str], signs: int) -> list[Token]:
    """Turn words into tokens; what stands in brackets weighs less.

    A word that stands alone, but for labels of sites, is a name, not short for something else; so
    are ``names``.
    """
    table = word_table()
    known = table.tokens[script]
    maybe = len(words) == 1 or signs & _LABELLED
    alone = _alone(words) if maybe else ""
    if alone and (
        (script == "Arab" and [token.kind for token in known[alone]] == ["word"])
        or _is_numbered(words, known[alone], script)
    ):
        alone = ""  # a name too, with its vowels: *fajr* of الفجر
    tokens: list[Token] = []
    if not (alone or names or signs & BRACKET):
        for word in words:
            tokens += known[word]
        return tokens or [table.brands[script][word] for word in words]
    depth = 0
    for word in words:
        if word == "(":
            depth += 1
        elif word == ")":
            depth = max(0, depth - 1)
        elif (word == alone and not _is_form(word, known[word])) or word in names:
            token = table.brands[script][word]
            if script != "Latn" and word == alone and known[word]:
                token = no_more_than(known[word][0], token)
            tokens.append(aside(token) if depth and tokens else token)
        elif depth and tokens:
            tokens += _said_aside(tokens, known[word])
        else:
            tokens += known[word]
    return tokens


def _alone(words: Sequence[str]) -> str:
    """Return the one word that is no label of a site, ``""`` if there are none or several.

    One that means several words is none either: *Bundesnachrichtendienst*.
    """
    table, alone = word_table(), ""
    for word in words:
        if not (word in table.labels or word in BRACKETS or word.isdigit()):
            if alone:
                return ""
            alone = word
    several = alone in table.foreign and " " in table.meanings[alone]
    return "" if several and len(alone) >= _LONG_ALONE else alone


def _is_numbered(words: Sequence[str], tokens: Sequence[Token], script: str) -> bool:
    """Whether words say a body of a state by its number only: *Колония № 5*, *5. Kolordu*.

    A plant is one where its number is said to be one: *Zavod No. 9*, not *Fabrik 12*.
    """
    bodies = words_of_kind("numbered")
    if script != "Latn" or not words_of_kind("number_signs").isdisjoint(words):
        bodies |= word_table().sites
    return any(token.text in bodies for token in tokens) and any(
        word_table().tokens["Latn"][word][0].kind == "number" for word in words if word[0].isdigit()
    )


def _is_form(word: str, tokens: Sequence[Token]) -> bool:
    """Whether a word is a legal form, which is no brand though it stands alone: *شركة*."""
    legal = all(token.kind == "legal" for token in tokens)
    return legal and word in legal_forms().every_word


def _said_aside(before: Sequence[Token], tokens: Sequence[Token]) -> list[Token]:
    """Weigh what stands in brackets less; of several places in a line, one: *(Torbali, Izmir)*."""
    again = before[-1].aside and before[-1].kind == "place"
    return [
        aside(token)._replace(weight=standing("of_region_part"))
        if again and token.kind == "place"
        else aside(token)
        for token in tokens
    ]


def aside(token: Token) -> Token:
    """Weigh a word that stands in brackets, where it is less likely to be a part of the name."""
    return _ASIDE[token]


def _aside(token: Token) -> Token:
    factor = aside_factor(known=token.kind != "word")
    return token._replace(weight=round(token.weight * factor, 3), aside=True)


_ASIDE = Memo(_aside, 50_000)


def _in_figures(token: Token) -> Token:
    """Turn a Roman numeral into a number."""
    number = word_table().token(ROMAN[token.raw])
    number = number._replace(raw=token.raw, script=token.script)
    return aside(number) if token.aside else number


def _last_of_name(tokens: Sequence[Token]) -> int:
    """Return where a name ends, but for the number of its site or of a ledger, or its land, behind.

    That of a land stands in brackets: *Alpha Leasing XI (Ireland) Ltd*.
    """
    last = len(tokens) - 1
    while last > 0 and not (tokens[last].kind in BRANDS or tokens[last].raw in ROMAN):
        token, before = tokens[last], tokens[last - 1]
        numbers = token.kind == "number" and (before.kind == "noise" or len(token.text) >= _CODE)
        in_bracket = token.kind == "place" and token.aside
        if not (numbers or in_bracket or token.kind == "noise"):
            break
        last -= 1
    return last


def _are_of_site(before: Sequence[Token]) -> bool:
    """Whether what stands before a number is the label of a site, or that and its town.

    *Unit 3*, *Section Soubré 3*; the number of a factory behind its town may be its name.
    """
    if not before or _is_of_site(before[-1]):
        return bool(before)
    if len(before) == 1 or before[-1].kind not in _OF_TOWN:
        return False
    known = aside_words()
    return before[-2].raw in known.sections and before[-2].raw not in known.plants


def _is_of_site(token: Token) -> bool:
    return token.text in word_table().sites or token.raw in aside_words().sections


def _is_ordinal(token: Token) -> bool:
    """Whether a number tells what stands behind it: *8th Division, 143rd Regiment*."""
    return token.raw[:1].isdigit() and token.raw.endswith(("st", "nd", "rd", "th"))


def _numbers(words: Sequence[str], tokens: list[Token]) -> list[Token]:
    """Drop *no* before a number; after *factory*, *unit* and the like it is that of a site."""
    if not ROMAN.keys().isdisjoint(words):
        last = _last_of_name(tokens)  # but *(I)* is short for India
        tokens = [
            _in_figures(token)
            if at
            and token.raw in ROMAN
            and ((at == last and not token.aside) or _are_of_site(tokens[:at]))
            and not (token.raw in SYLLABLES and syllables(tokens[at - 1].raw))  # *Shan Xi*
            else token
            for at, token in enumerate(tokens)
        ]
    if "number" not in [token.kind for token in tokens]:
        return tokens
    out: list[Token] = []
    for token in tokens:
        if token.kind != "number":
            out.append(token)
            continue
        if out and out[-1].raw in words_of_kind("number_signs"):
            out.pop()
        before = out[-2:] if out and out[-1].text in _BETWEEN_NUMBERS else out[-1:]
        again = bool(before) and before[0].kind == "site"  # *Units 1 and 2*
        at_site = (_are_of_site(out) or again) and not _is_ordinal(token)
        # *Phase II* is a label, *Phase Eight* none
        if at_site and out[-1].kind in BRANDS and _is_of_site(out[-1]):
            out[-1] = out[-1]._replace(weight=standing("site_label"), kind="noise")
        out.append(as_site(token, standing("site_number")) if at_site else token)
    return out
