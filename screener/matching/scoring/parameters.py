"""The figures of ``rules/names/scoring.yml``."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, TypeVar

from screener.errors import RuleError
from screener.names.tables import read_table, table_dir

__all__ = ["Costs", "NameParameters", "PersonParameters", "WordParameters", "parameters"]

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class WordParameters:
    """Likeness of two words, each figure between 0 and 1; scoring.yml says what each means."""

    typo_one: float
    soft_edit: float
    swapped: float
    doubled: float
    both_known: float
    both_pinyin: float
    known_pinyin: float
    lax_pinyin: float
    near: float
    near_translated: float
    abbreviation: float
    joined: float
    sound: float
    acronym: float
    blend: float
    spelled: float
    initial: float
    given_spelled: float
    given_short: float
    least: float


@dataclass(frozen=True, slots=True)
class Costs:
    """What weight that does not agree costs; scoring.yml says what each figure means."""

    extra: float
    conflict: float
    short: float
    enough: float
    doubt: float
    weak: float
    untold: float

    def __post_init__(self) -> None:
        """Refuse figures with which the index, which holds them for least costs, would miss names.

        Raises:
            RuleError: ``weak`` or ``untold`` is below 1, or ``conflict`` below ``extra``.
        """
        if min(self.weak, self.untold) < 1 or self.conflict < self.extra:
            raise RuleError(
                f"{table_dir() / 'scoring.yml'}: `weak` and `untold` must be at least 1, "
                "`conflict` at least `extra`"
            )

    def unraised(self, score: float) -> float:
        """Return the least score, before words that agree in number raise it, that may be this."""
        return score


@dataclass(frozen=True, slots=True)
class NameParameters(Costs):
    """Likeness of two names of organisations."""

    numbers: float
    order: float
    legal_missing: float
    legal_differs: float
    legal_and_words: float
    initialled: float
    brief: float
    partial: float
    faint: float
    trade_or_place: float
    initials: float
    short_brand: float
    ceiling: float
    cross_cost: float
    alone: float
    captioned: float
    made_of: float
    several: float
    several_most: float
    cut_off: float

    def __post_init__(self) -> None:
        """Refuse what ``Costs`` does, and a factor that raises no score.

        Raises:
            RuleError: as there, or ``several`` is below 1.
        """
        Costs.__post_init__(self)  # super() would look for the class that slots replaced
        if self.several < 1:
            raise RuleError(f"{table_dir() / 'scoring.yml'}: `several` must be at least 1")

    def unraised(self, score: float) -> float:
        """Return the least score that ``several`` may raise to this one."""
        return score / self.several if score <= self.several_most else score

    def cross_script(self) -> Costs:
        """Return the costs for names in two scripts: readings and translations differ."""
        return Costs(
            extra=self.extra * self.cross_cost,
            conflict=self.conflict * self.cross_cost,
            short=self.short * self.cross_cost,
            enough=self.enough,
            doubt=self.doubt,
            weak=self.weak,
            untold=self.untold,
        )


@dataclass(frozen=True, slots=True)
class PersonParameters(Costs):
    """Likeness of two names of persons."""

    few_parts: float


@dataclass(frozen=True, slots=True)
class Parameters:
    """All figures of scoring."""

    words: WordParameters
    names: NameParameters
    persons: PersonParameters


def _section(table: Any, name: str, cls: type[_T]) -> _T:  # noqa: ANN401 - YAML, checked here
    wanted = {field.name for field in fields(cls)}  # type: ignore[arg-type] # a dataclass
    section = table.get(name)
    if not isinstance(section, dict) or set(section) != wanted:
        raise RuleError(
            f"{table_dir() / 'scoring.yml'}: `{name}` must have exactly {sorted(wanted)}"
        )
    return cls(**{key: float(value) for key, value in section.items()})


@lru_cache(maxsize=1)
def parameters() -> Parameters:
    """Return the figures, read once.

    Raises:
        RuleError: a figure is missing or unknown.
    """
    table = read_table("scoring")
    return Parameters(
        _section(table, "words", WordParameters),
        _section(table, "names", NameParameters),
        _section(table, "persons", PersonParameters),
    )
