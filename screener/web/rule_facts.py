"""What a rule weighs, as rows for people: each value with a name, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from babel import Locale

from screener.model import BANDS
from screener.reports.words import Words
from screener.risk.rules import Rule

__all__ = ["rule_facts"]

_TITLED = {"points": "exposure.points", "action": "field.action"}
"""Fields that the reports have a name for already."""
_NAMED = {
    "action": "action.{}",
    "component": "component.{}",
    "role": "role.{}",
    "kinds": "web.evidence.{}",
    "where": "web.weighs.where.{}",
    "points_to": "indicator.{}",
    "establishes": "indicator.{}",
    "denied_by": "web.weighs.denied_by.{}",
}
"""Fields that hold codes, and which text names each."""
_RULES = {"sectors", "served", "finer", "signals"}
_CLASSES = {"nace": "NACE", "nace_2": "NACE 2", "nace_2.1": "NACE 2.1", "isic_4": "ISIC 4"}


def rule_facts(rule: Rule, words: Words, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return name and value of what a rule weighs, beside what every rule says of itself.

    Args:
        rule: any rule of the rulebook.
        words: the reader's language.
        titles: titles of rules by id, for the rules that this one rests on.
    """
    return list(_rows(_own(rule), words, titles))


def _own(rule: Rule) -> dict[str, Any]:
    values = rule.model_dump(mode="json")
    return {name: value for name, value in values.items() if name not in Rule.model_fields}


def _rows(
    values: Mapping[str, Any], words: Words, titles: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if value in (None, "", [], {}):
            continue
        if name == "when":
            for label, text in _rows(value, words, titles):
                yield words("web.weighs.when", what=label), text
        else:
            # Evidence has a number of bands by which it lowers; conditions have bands.
            known = "lowers" if name == "bands" and isinstance(value, int) else name
            label = words(_TITLED.get(known, f"web.weighs.{known}"))
            yield label, _text(known, value, words, titles)


def _text(name: str, value: Any, words: Words, titles: Mapping[str, str]) -> str:  # noqa: ANN401 - a field of any rule
    if isinstance(value, bool):
        return words("web.yes" if value else "web.no")
    if isinstance(value, int | float):
        return words.number(value) if value == int(value) else words.number(value, 1)
    if isinstance(value, dict):
        named = _CLASSES.get if name == "codes" else _languages(words)
        colon, semicolon = words("word.colon"), words("word.semicolon")
        return f"{semicolon} ".join(
            f"{named(key) or key}{colon} {', '.join(some)}" for key, some in value.items()
        )
    if name == "told":  # each statement: words of these groups together
        return ", ".join(" + ".join(one.replace("_", " ") for one in groups) for groups in value)
    some = value if isinstance(value, list) else [value]
    return ", ".join(_one(name, str(one), words, titles) for one in some if one != "")


def _one(name: str, value: str, words: Words, titles: Mapping[str, str]) -> str:
    if name == "countries":
        return words.country(value)
    if name in _RULES:
        return titles.get(value, value)
    if name in _NAMED:
        return words(_NAMED[name].format(value))
    if name in {"floor", "cap", "bands"} and value in BANDS:
        return words(f"band.{value}")
    if name == "programmes":
        source, _, programme = value.partition(":")
        return " ".join(filter(None, (words.source(source), programme)))
    return value.replace("_", " ") if name in {"goods", "measure", "supply_tiers"} else value


def _languages(words: Words) -> Callable[[str], str | None]:
    names: Mapping[str, str] = Locale.parse(words.language).languages
    return names.get
