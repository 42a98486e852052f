"""Numbers in names written in Han: 第八师, 一二三团, 五十一团, 第二棉纺织厂."""

from __future__ import annotations

from functools import lru_cache

from screener.late_regex import regex

__all__ = ["numbered"]

_DIGITS = {sign: digit for digit, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0}
_TENS = {"十": 10, "百": 100}
_NUMERALS = f"[{''.join(_DIGITS)}十百]"
_COUNTED = {
    "师": "division", "团": "regiment", "连": "company", "所": "research institute",
    "院": "academy",
}  # fmt: skip
"""What is counted by one sign, which means something else where no number stands before it."""
_MORE_COUNTED = (
    "[师团连厂矿院所局]|[棉毛印][纺织染]|机床|机械|建筑|工程|中学|监狱|煤矿|油田|分厂|[农牧林]场"
)
_ORDINAL = regex(f"第({_NUMERALS}+)")
_CARDINAL = regex(f"({_NUMERALS}{{2,}})(?={_MORE_COUNTED})|({_NUMERALS})(?=[师团局])")
_UNIT = regex(f"(?<={_NUMERALS[:-1]}0-9])[{''.join(_COUNTED)}]")


def numbered(run: str, start: int, end: int) -> str | None:
    """Return what a piece of a run means as a number, or as what a number stands before."""
    sign = run[start]
    if sign == "第":
        found = _ORDINAL.match(run, start)
    elif sign in _COUNTED and end == start + 1:
        # Digits stand before the run: 143团.
        return _COUNTED[sign] if start == 0 or _UNIT.match(run, start) else None
    elif sign in _DIGITS or sign in _TENS:
        found = _CARDINAL.match(run, start)
    else:
        return None
    if found is None or found.end() != end:
        return None
    return _value(found[found.lastindex or 0])


@lru_cache(maxsize=1000)
def _value(numerals: str) -> str:
    """Return a number in digits: 一二三 and 一百二十三 are 123."""
    if not _TENS.keys() & set(numerals):
        return "".join(str(_DIGITS[sign]) for sign in numerals)
    total, digit = 0, 0
    for sign in numerals:
        if sign in _TENS:
            total += (digit or 1) * _TENS[sign]
            digit = 0
        else:
            digit = _DIGITS[sign]
    return str(total + digit)
