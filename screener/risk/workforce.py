"""The workforce component, and the ILO's indicators of forced labour."""

from __future__ import annotations

from functools import lru_cache

from screener.model import JOINT, Finding, Gap, LabourIndicator, Statement, Supplier
from screener.risk.bands import highest
from screener.risk.lexicon import Lexicon
from screener.risk.part import Part, counted, finding
from screener.risk.rulebook import Rulebook
from screener.risk.workforce_rules import Corridor, Signal

__all__ = ["WorkforceJudge"]


class WorkforceJudge:
    """Reads what a record says about workers and how they were recruited."""

    def __init__(self, book: Rulebook, lexicon: Lexicon) -> None:
        """Take the signals and corridors of ``book``."""
        self._lexicon = lexicon
        self._most = book.scale.maximum["workforce"]
        rules: list[Signal | Corridor] = [*book.workforce.signals, *book.workforce.corridors]
        self._rules = {rule.id: rule for rule in rules}
        self._floor = highest(one.floor for one in book.workforce.signals if one.floor)
        self._indicators = tuple(indicator.id for indicator in book.workforce.indicators)
        self._parts = lru_cache(maxsize=100_000)(self._part)

    def judge(
        self, supplier: Supplier, countries: tuple[str, ...]
    ) -> tuple[Part, tuple[LabourIndicator, ...]]:
        """Return the component and the indicators."""
        texts = (supplier.sector_text, *supplier.products)
        return self._parts(supplier.workforce, texts, countries)

    def _part(
        self, notes: str, texts: tuple[str, ...], countries: tuple[str, ...]
    ) -> tuple[Part, tuple[LabourIndicator, ...]]:
        present, absent = self._read(notes, texts, countries)
        found = counted(self._finding(rule, word, text) for rule, (word, text) in present.items())
        points = found[0].points if found else 0
        code = "gap.workforce_unclear" if notes else "gap.workforce_unknown"
        part = Part(
            "workforce",
            found,
            points,
            points,
            self._most,
            open_question=Gap("workforce", Statement.of(code)),
            floor_in_reach=self._floor,
        )
        return part, self._states(present, absent)

    def _read(
        self, notes: str, texts: tuple[str, ...], countries: tuple[str, ...]
    ) -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
        """Return the rules that the texts speak for, and against, with the words."""
        present: dict[str, tuple[str, str]] = {}
        absent: dict[str, str] = {}
        # One note at a time: "none" of one row denies nothing that the next row states.
        said = [(note, True) for note in notes.split(JOINT)]
        said += [(one, False) for text in texts for one in text.split(JOINT)]
        for text, is_note in said:
            for concept, word in self._lexicon.signals(text):
                kind, _, rule = concept.partition(":")
                if kind == "absent":
                    absent.setdefault(rule, word)
                elif self._speaks(kind, rule, countries, notes=is_note):
                    present.setdefault(rule, (word, text))
        return present, absent

    def _speaks(self, kind: str, rule: str, countries: tuple[str, ...], *, notes: bool) -> bool:
        """Say whether a word counts: an origin only in notes on workers, and not their own."""
        of_origin = isinstance(self._rules[rule], Corridor)
        return not of_origin or (notes and kind not in countries)

    def _finding(self, rule_id: str, word: str, text: str) -> Finding:
        rule = self._rules[rule_id]
        establishes = rule.establishes if isinstance(rule, Signal) else ()
        return finding(
            rule,
            "workforce",
            Statement.of("finding.workforce", title=rule.title, word=word),
            points=rule.points,
            text=text,
            floor=rule.floor if isinstance(rule, Signal) else None,
            indicators=(*establishes, *rule.points_to),
        )

    def _states(
        self, present: dict[str, tuple[str, str]], absent: dict[str, str]
    ) -> tuple[LabourIndicator, ...]:
        return tuple(self._state(name, present, absent) for name in self._indicators)

    def _state(
        self, name: str, present: dict[str, tuple[str, str]], absent: dict[str, str]
    ) -> LabourIndicator:
        pointing = tuple(sorted(rule for rule in present if name in self._rules[rule].points_to))
        said = [present[rule][0] for rule in sorted(present) if self._states_itself(rule, name)]
        if said:
            return LabourIndicator(name, "present", said[0], pointing)
        denied = [absent[rule] for rule in sorted(absent) if self._states_itself(rule, name)]
        if denied:
            return LabourIndicator(name, "absent", denied[0], pointing)
        return LabourIndicator(name, "not_assessed", "", pointing)

    def _states_itself(self, rule_id: str, indicator: str) -> bool:
        rule = self._rules[rule_id]
        return isinstance(rule, Signal) and indicator in rule.establishes
