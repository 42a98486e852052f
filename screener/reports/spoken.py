"""The language of names that are in other letters than the page's, for fonts and for voices.

Without it a browser may draw Chinese names with Japanese signs, and a voice reads them as
English. The country that is stated decides where one script serves several languages, as
Unicode's CLDR has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from babel.core import get_global
from markupsafe import Markup, escape

from screener.names import script_of
from screener.reports.visible import visible

__all__ = ["spoken"]

_SIGN = (
    "[\u0370-\u1dff\u1f00-\u1fff\u2e80-\ud7ff\uf900-\ufdff\ufe30-\ufefe\uff66-\uffdc"
    "\U00010000-\U0003ffff]"
)
"""Letters of all scripts but Latin, and the signs that stand among them."""
_FOREIGN = re.compile(rf"{_SIGN}+(?:[^\w<>&]{{1,3}}{_SIGN}+)*")
_OF_HAN = {"ja", "ko", "zh"}


def spoken(text: str, country: str = "") -> str:
    """Return a text in which what is in other letters than Latin names its language.

    It stands apart, so that letters from right to left turn no figure beside them round.
    """
    if not _FOREIGN.search(text):
        return text
    pieces, at, shown = Markup(), 0, visible(text)
    for found in _FOREIGN.finditer(shown):
        pieces += escape(shown[at : found.start()]) + _marked(found[0], country)
        at = found.end()
    return pieces + escape(shown[at:])


def _marked(run: str, country: str) -> Markup:
    tag = _language(run, country)
    return Markup('<bdi lang="{}">{}</bdi>').format(tag, run) if tag else escape(run)


def _language(run: str, country: str) -> str:
    """Return the likely language (BCP 47) of a run of letters; empty of an unknown script."""
    script = script_of(run)
    if script == "Hani":  # a single kana or Hangul among Han tells whose Han it is
        script = next((one for one in ("Kana", "Hang") if one in map(script_of, run)), script)
    return _likely(script, country)


@cache
def _likely(script: str, country: str) -> str:
    """Return the language that CLDR thinks likely; of Han ``zh`` where no country tells."""
    table: Mapping[str, str] = get_global("likely_subtags")
    if script == "Hani":
        language, _, written = table.get(f"und_{country}", "").partition("_")
        if language not in _OF_HAN:
            return "zh"
        return f"zh-{written[:4]}" if language == "zh" else language
    found = table.get(f"und_{script}_{country}") or table.get(f"und_{script}", "")
    return found.partition("_")[0]
