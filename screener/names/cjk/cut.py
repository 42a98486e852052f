"""Runs of East Asian characters cut into the words that are known and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from screener.late_regex import regex
from screener.names.cjk.letters import spelled_letters
from screener.names.cjk.words import Piece, Words, brands, ends_in_place

__all__ = ["cut"]

_UNKNOWN_RUN, _UNKNOWN_CHAR, _KNOWN = 0.6, 1.0, 0.5
"""Costs of a reading: known words are preferred over a longer unknown run."""
_LONE_SIGN = 1.05
"""What an unknown sign alone costs more where a brand of China begins: the law wants two signs of
it. 凌云科技 is *Lingyun Technology*, no *Cloud Technology*."""
_BRAND = 0.01
"""By how much a brand costs less: of two cuts the one with the longer brand is taken."""
_DISTRICTS = (
    regex("^()((?![市省县区])[一-鿿]{2})[区县镇乡](?!块链|域|间)"),
    regex("^([一-鿿]{2,3}?)[市省]?((?![市省县区])[一-鿿]{2})[区县镇乡](?!块链|域|间)"),
)
"""A district, and one behind a place: 墨玉县, 和田墨玉县."""
_OF_ADDRESS, _LONGEST_PLACE, _BARE_PLACE = frozenset("省市县区州"), 8, 2
"""What tells a place before others in an address, 福建省晋江市陈埭镇; 新疆 does without."""
_LONG_TOWN = regex("([一-鿿]{2}[^城小乡村古水家故之侨])[镇乡]|([一-鿿]{2,3})街道")
"""What is told to be a town, or a part of one, by its end only where an address goes on; 城镇, 水乡
and the like are words."""
_TOWN = regex("^([一-鿿]{2,3}?)市")
"""A town that no table knows, which its last sign tells: 舞钢市."""
_WALLED = regex("^[^新旧古老大小中名]城市")
"""And one that ends as the word 城市, *city*, begins: 永城市."""
_DOT = "・"


def cut(run: str, words: Words) -> list[Piece]:
    """Return the cheapest cut of ``run`` into known words and unknown runs.

    The district or town that a run begins with, or that follows a place, loses its last sign.
    """
    place, rest = _place_of_address(run, words)
    if place and (_part_of_town(rest, words) or _district(rest, words) or _goes_on(rest, words)):
        return [(place, words.meaning[place]), *_within(rest, words)]
    if district := _district(run, words):
        place, name = district.groups()
        whole = run[district.start(2) : district.end()]
        name = whole if whole in words.meaning else name
        before = cut(place, words) if place else ()
        return [*before, (name, words.meaning.get(name)), *_within(run[district.end() :], words)]
    town = _TOWN.match(run)
    if (
        town
        and town.end() < len(run)
        and (_WALLED.match(run) or not _known_to(run, town.end(), words))
    ):
        return [(town[1], None), *cut(run[town.end() :], words)]
    return _parted(_cheapest(run, words))


def _district(run: str, words: Words) -> re.Match[str] | None:
    """Return the district that a run begins with, or one behind a known place; None without any."""
    for pattern in _DISTRICTS:
        found = pattern.match(run)
        if (
            found
            and found.end() < len(run)
            and not _in_known(run, found.end(), words)
            and (not found[1] or words.meaning.get(found[1]) is not None)
        ):
            return found
    return None


def _place_of_address(run: str, words: Words) -> tuple[str, str]:
    """Return the known place that an address begins with and what follows; ``""`` for none."""
    for size in range(min(_LONGEST_PLACE, len(run) - 1), _BARE_PLACE - 1, -1):
        place, rest = run[:size], run[size:]
        if place in words.meaning and (
            place[-1] in _OF_ADDRESS or (size == _BARE_PLACE and _goes_on(rest, words))
        ):
            return place, rest
    return "", run


def _goes_on(run: str, words: Words) -> bool:
    """Whether a run begins with a place of an address."""
    return bool(_place_of_address(run, words)[0])


def _within(run: str, words: Words) -> list[Piece]:
    """Cut what follows a place of an address; a part of a town that it begins with is a name."""
    part = _part_of_town(run, words)
    if part is None:
        return cut(run, words)
    return [(part[1] or part[2], None), *cut(run[part.end() :], words)]


def _part_of_town(run: str, words: Words) -> re.Match[str] | None:
    part = _LONG_TOWN.match(run)
    known = part is None or part.end() == len(run) or _known_to(run, part.end(), words)
    return None if known else part


def _known_to(run: str, end: int, words: Words) -> bool:
    """Whether a known word ends with the last sign of what seems a town, 超市, or before it."""
    starts = range(end - 1)
    return _in_place(run, end, words) or any(
        run[start:last] in words.meaning for start in starts for last in (end - 1, end)
    )


def _in_known(run: str, end: int, words: Words) -> bool:
    """Whether what seems a district is a known place as it is, 内蒙古自治区, or within one."""
    return run[:end] in words.meaning or _in_place(run, end, words)


def _in_place(run: str, end: int, words: Words) -> bool:
    """Whether what seems to be the last sign of a district is one of a known place.

    It may be its first, 江苏镇江, or stand within, 景德镇市.
    """
    begins = words.meaning.get(run[end - 1 : end + 1]) is not None
    return begins or any(run[:at] in words.meaning for at in (end + 1, end + 2) if at <= len(run))


def _parted(pieces: Sequence[Piece]) -> list[Piece]:
    """Part unknown words in kana that a dot stands between, but not letters by their names."""
    parted: list[Piece] = []
    for piece, meaning in pieces:
        if meaning is None and _DOT in piece and not spelled_letters(piece):
            parted += [(part, None) for part in piece.split(_DOT) if part]
        else:
            parted.append((piece, meaning))
    return parted


def _cost(option: tuple[float, int, bool]) -> tuple[float, int, bool]:
    """What an option costs; of equal ones the longest piece goes first, and a known word."""
    cost, start, known = option
    return cost, start, not known


def _cheapest(run: str, words: Words) -> list[Piece]:
    best: list[tuple[float, int, bool]] = [(0.0, 0, True)]
    for end in range(1, len(run) + 1):
        options = [
            (before + _UNKNOWN_RUN + _UNKNOWN_CHAR * (end - start), start, False)
            for start, (before, _, _) in enumerate(best)
        ]
        for start in range(max(end - words.longest, 0), end):
            if words.meant(run, start, end) is not None:
                cost = _KNOWN + (words.sign_cost if end - start == 1 else 0.0)
                cost -= _BRAND if run[start:end] in brands() else 0.0
                options.append((best[start][0] + cost, start, True))
        cheapest = min(options, key=_cost)
        if cheapest[1:] == (end - 1, False) and _begins_brand(run, end - 1, words):
            options[end - 1] = cheapest[0] + _LONE_SIGN, end - 1, False
            cheapest = min(options, key=_cost)
        best.append(cheapest)
    pieces: list[Piece] = []
    end = len(run)
    while end > 0:
        _, start, known = best[end]
        pieces.append((run[start:end], words.meant(run, start, end) if known else None))
        end = start
    return pieces[::-1]


def _begins_brand(run: str, at: int, words: Words) -> bool:
    """Whether a brand of China may begin at a sign: the first of a run, or behind a place."""
    return words.numbers and (at == 0 or ends_in_place(run, at))
