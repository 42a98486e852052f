"""Well-known initials of firms and bodies, written out: *PDVSA* is *Petróleos de Venezuela*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from screener.late_regex import regex
from screener.names.beside.aside_words import aside_words
from screener.names.beside.known_names import (
    SHORTEST_ALONE,
    as_one_word,
    is_of_several,
    known_at_home,
    known_names,
    meant,
    names_known,
    shared_initials,
    well_known,
)
from screener.names.beside.other_names import signals
from screener.names.kinds import BRACKETS
from screener.names.legal import legal_forms
from screener.names.tables import words_of
from screener.names.words import word_table
from screener.names.writing.fold import folded

__all__ = [
    "at_home",
    "beside_its_name",
    "leaves_out_home",
    "meanings_of",
    "signal_words",
    "without_caption",
    "written_out",
]

_FEWEST_SAID = 3
"""Words of a long name that tell that initials beside them are short for it."""
_CALLS_A_PLANT = frozenset({"word", "common", "place", "particle", "number"})
"""Kinds of words that a plant of a firm is called by."""
_DASH = regex(r"\s[-–—]\s")
_OTHER_SCRIPT = regex(r"[\u0370-\uffff]")
_CAPTIONED = regex(r"([^\s(),]+)\s*(?:[(,]|\s[-–—]\s)(.+)")
"""One word, and what is explained behind it."""


class _Signs(NamedTuple):
    """What initials are, and what stands beside them."""

    formed: bool
    """A legal form is beside them, which three letters need: *SGS SA, Geneva*."""
    parted: bool
    """A comma or a dash is before the town."""
    short: bool
    """They have three letters, or other firms share them."""


def written_out(words: Sequence[str], name: str) -> str:
    """Return the name that well-known initials stand for, ``""`` if anything foreign is beside.

    *PDVSA, S.A.* is the oil company of Venezuela, *PDVSA GmbH* or *PDVSA Textiles* is not. A unit
    of the one that they stand for keeps what tells it, *CETC 54th Research Institute*, and so does
    a site in a town: *NLMK Lipetsk*, *RINL Visakhapatnam Steel Plant*.
    """
    known, words = names_known(name), as_one_word(words)
    if known.keys().isdisjoint(words):
        return ""
    if after := aside_words().named_after.intersection(words):
        words = words[: min(map(words.index, after))]
    named, beside, long = _named(words, known)
    told = shared_initials().get(named[0]) if long else None
    table = word_table()
    other = [w for w in words if w not in named and w not in "()" and w not in table.labels]
    few = name.isascii() and max(map(len, named), default=0) < SHORTEST_ALONE
    short = few or told is not None
    if not long or (short and words_of("acronyms", "tell_no_land").issuperset(other)):
        return ""  # AMD alone may be another firm, and UPC Central
    if told:
        beside = beside - table.lands | told
    if is_of_several(named[0]) and _OTHER_SCRIPT.search(name):
        beside = beside | legal_forms().every_word  # of their own land, as the script is
    more = [w for w in other if w not in beside and table.meanings[w] not in beside]
    again = _said_again(words, long).difference(named) if more else frozenset[str]()
    more = [word for word in more if word not in again]
    if _is_anothers(other, more, again, long, told):
        return ""
    if not more:
        return long
    telling = _but_towns(more)
    if not short and all(map(_is_of_a_unit, telling)):
        left_out = set(more).difference(telling)
        return " ".join([long if w in named else w for w in words if w not in left_out])
    form = [word for word in other if word not in again] if short else other
    said = [w for w in words if w not in "()" and w not in table.labels and w not in again]
    last = said[-len(more) :] == more  # a town before the legal form is a sister's
    formed = len(more) < len(form)
    parted = not short and ("," in name or _DASH.search(name) is not None)
    return _of_a_site(more, long, _Signs(formed, parted, short)) if last else ""


class Meaning(NamedTuple):
    """What well-known initials stand for."""

    long: str
    beside: frozenset[str]
    """Words that may stand beside them, lands among them."""
    shared: bool
    """They have few letters, or are another firm's own name too: what is beside must tell."""


def meanings_of(initials: str, name: str) -> Iterator[Meaning]:
    """Yield what a folded word of a name stands for, everywhere and in each land."""
    if found := names_known(name).get(initials):
        beside, long = found
        told = shared_initials().get(initials)
        few = len(initials) < SHORTEST_ALONE
        yield Meaning(long, told or beside, shared=few or told is not None)
    for land, long in known_at_home().get(initials, {}).items():
        yield Meaning(long, land, shared=True)


def without_caption(name: str) -> Sequence[str]:
    """Return initials and the places beside them, of a name that explains them: *Pemex (oil)*.

    Readers who do not know them are told so whose they are. A place of theirs, or what their long
    name says too, tells that the caption is of them: *NALCO (US water treatment)* is another.
    """
    found = _CAPTIONED.fullmatch(name)
    initials = folded(found[1]) if found else ()
    table = word_table()
    if not found or len(initials) != 1:
        return ()
    said = table.phrases.replaced_in([word for word in folded(found[2]) if word not in BRACKETS])
    means = " ".join([table.meanings[word] for word in said if word not in table.particles]).split()
    places = [word for word in means if table.whole[word].kind == "place"]
    _, beside, long = _named(initials, names_known(name))
    told = not beside.isdisjoint(places) or not meant(folded(long)).isdisjoint(means)
    return (*initials, *places) if told or not long else ()


def beside_its_name(words: Sequence[str], name: str) -> str:
    """Return a name without well-known initials at its end of what the rest of it says.

    In whatever language: *TUSAŞ Türk Havacılık ve Uzay Sanayii*, *CODELCO Corporación Nacional del
    Cobre de Chile*; or before its legal form: *Petróleos de Venezuela PDVSA S.A.* Or without those
    of its group: *CVG Industria Venezolana de Aluminio*.
    """
    if len(words) <= _FEWEST_SAID:
        return ""
    known = names_known(name)
    ends = (0, -2) if words[-1] in legal_forms().every_word else (0, -1)
    at = [at for at in ends if words[at] in known]
    if len(at) != 1 or "(" in words:
        return ""
    rest = (*words[: at[0]], *words[at[0] + 1 or len(words) :])
    said, short = meant(rest), words[at[0]]
    own = (meant(folded(known[short][1])), *_by_group().get(short, ()))
    return " ".join(rest) if any(_say_the_same(each, said) for each in own) else ""


def _say_the_same(own: AbstractSet[str], said: AbstractSet[str]) -> bool:
    """Whether what a name says is most of what a long name does."""
    enough = min(len(own), len(said)) >= _FEWEST_SAID
    return enough and 3 * len(own & said) >= 2 * len(own)


@lru_cache(maxsize=1)
def _by_group() -> Mapping[str, Sequence[AbstractSet[str]]]:
    """Return what firms of a group are called in full, by its initials, which stand beside theirs.

    *CVG Venalum* is *CVG Industria Venezolana de Aluminio*.
    """
    found: dict[str, list[AbstractSet[str]]] = {}
    for beside, long in known_names().values():
        for group in (beside & known_names().keys()) - legal_forms().every_word:
            found.setdefault(group, []).append(meant(folded(long)))
    return found


def at_home(words: Sequence[str]) -> Iterator[str]:
    """Yield what initials stand for beside a land, first without it where that does not say it.

    Elsewhere they are another body's: *BNA Angola* is no *BNA Algeria*.
    """
    known = known_at_home()
    named = [word for word in words if word in known]
    if len(named) != 1:
        return
    land = frozenset(meant([word for word in words if word not in named and word not in "()"]))
    if long := known[named[0]].get(land):
        yield long
        if not land.issubset(meant(folded(long))):
            yield " ".join((long, *sorted(land)))


def leaves_out_home(part: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a part of a name is what its initials stand for, without the land that tells them."""
    if known_at_home().keys().isdisjoint(words):
        return False
    every = [folded(each) for each in at_home(words)]
    return len(every) > 1 and [*every[0]] == [*part]


def _named(
    words: Sequence[str], known: Mapping[str, tuple[frozenset[str], str]]
) -> tuple[list[str], frozenset[str], str]:
    """Return initials in a name, what may stand beside them and what they all stand for."""
    named = [word for word in words if word in known]
    if len(named) > 1:  # *CVG Minerven* is Minerven
        named = [w for w in named if not any(w in known[other][0] for other in named)] or named
    stand_for = {known[word][1] for word in named}
    if len(stand_for) != 1:
        return named, frozenset(), ""
    return named, frozenset.intersection(*(known[word][0] for word in named)), stand_for.pop()


def _said_again(words: Sequence[str], long: str) -> frozenset[str]:
    """Return words of a name that initials beside them stand for too: *KBZ Bank*.

    Where all are said again, as in *COMATEX Compagnie Malienne des Textiles*, nothing is short.
    """
    table = word_table()
    own = {word for word in folded(long) if word not in table.particles}
    if own.issubset(words):
        return frozenset()
    means = {table.meanings[word] for word in own}
    return frozenset([word for word in words if table.meanings[word] in means])


def _is_anothers(
    other: Sequence[str],
    more: Sequence[str],
    again: frozenset[str],
    long: str,
    told: frozenset[str] | None,
) -> bool:
    """Whether what stands beside initials is another firm's: *LECO Corporation*.

    Args:
        other: All words beside.
        more: Those that tell something else.
        again: Those of the long name.
        long: What the initials stand for.
        told: Of initials that other firms share, words that tell them; else nothing.
    """
    if told is None:
        return _is_elsewhere(other, long)
    telling = any(
        w in told or w not in words_of("acronyms", "everywhere") for w in other if w not in more
    )
    return not (again or telling) or _is_elsewhere(other, long)


def _is_elsewhere(other: Sequence[str], long: str) -> bool:
    """Whether a land beside initials is another than the long name's: *SNCC of Cameroon*."""
    meanings, lands = word_table().meanings, word_table().lands
    own = lands.intersection([meanings[word] for word in folded(long)])
    return bool(own) and not own.issuperset(lands.intersection([meanings[w] for w in other]))


def _of_a_site(more: Sequence[str], long: str, signs: _Signs) -> str:
    """Return the name that initials stand for, of a site that is told by its town.

    Args:
        more: Words of the site.
        long: What the initials stand for.
        signs: What the initials are, and what stands beside them.
    """
    formed, parted, short = signs
    if not short and parted and _is_plant(more):
        return long  # whose town no table need know: *PETROPERU S.A., Refinería Talara*
    if not all(map(_is_town, word_table().phrases.replaced_in(more))):
        return ""
    apart = "" if short else " ".join((long, *more))
    return long if formed or parted else apart


def _is_plant(more: Sequence[str]) -> bool:
    """Whether words are a plant and what it is called by, no trade: *Refinería Talara*."""
    whole, plants = word_table().whole, aside_words().plants
    plant, *called = more
    told = {whole[word].kind for word in called}
    return whole[plant].text in plants and bool(called) and told <= _CALLS_A_PLANT


def _but_towns(more: Sequence[str]) -> Sequence[str]:
    """Return words of a unit, without the town of one that its number tells already."""
    return [w for w in more if not _is_town(w)] if any(map(_is_number, more)) else more


def _is_number(word: str) -> bool:
    return [t.kind for t in word_table().tokens["Latn"][word]] == ["number"]


def _is_of_a_unit(word: str) -> bool:
    """Whether a word tells a unit of whatever is named: *CETC 54th Research Institute*."""
    return word in words_of("acronyms", "units") or _is_number(word)


def _is_town(word: str) -> bool:
    table = word_table()
    token = table.whole[word]
    return (
        token.kind == "place" and token.text not in table.lands and word not in table.of_any_place
    )


@lru_cache(maxsize=1)
def signal_words() -> frozenset[str]:
    """Return all words beside which another name may be, well-known initials and streets too."""
    return aside_words().signal.union(aside_words().streets, signals(), well_known())
