"""What another rulebook would change, and whom a rule moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screener.model import Action, Assessment, Band, Finding, Statement, Supplier
from screener.risk.rulebook import Rulebook
from screener.risk.rules import Rule
from screener.risk.without import acted, band_without, counts

__all__ = ["Explanation", "Move", "explain", "moves"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A supplier whose band or action differs between two rulebooks."""

    supplier: Supplier
    before: Band
    after: Band
    action_before: Action
    action_after: Action
    points_before: int
    points_after: int
    gone: tuple[str, ...]
    """Ids of rules that fired before and do not now."""
    new: tuple[str, ...]
    """Ids of rules that fire now and did not before."""
    weighed: tuple[str, ...]
    """Ids of rules that fire both times with other points or another floor."""
    reason: Statement
    """Why the band is what it now is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A rule, and the suppliers of a result for whom it fired, in the order of the result."""

    rule: Rule
    moved: tuple[Assessment, ...]
    """Whose band would be another without the rule."""
    counted: tuple[Assessment, ...]
    """For whom it weighs, those moved included: points that count, a floor, a list band."""
    shown: tuple[Assessment, ...]
    """For whom it fired, but something higher counts, or the rule weighs nothing."""


def moves(before: Sequence[Assessment], after: Sequence[Assessment]) -> tuple[Move, ...]:
    """Return the suppliers whose band or action differs, in the order of ``before``.

    Args:
        before: assessments by one rulebook.
        after: the same suppliers by another, in any order.
    """
    judged = {_key(one): one for one in after}
    pairs = [(old, judged[_key(old)]) for old in before]
    return tuple(
        _move(old, new) for old, new in pairs if (old.band, old.action) != (new.band, new.action)
    )


def explain(book: Rulebook, rule_id: str, assessments: Iterable[Assessment] = ()) -> Explanation:
    """Return a rule with the suppliers it moved.

    Raises:
        KeyError: there is no such rule.
    """
    rule = book.rules[rule_id]
    fired = [(one, _weighs(book, one, rule_id)) for one in assessments]
    weighing = tuple(one for one, weighs in fired if weighs)
    return Explanation(
        rule=rule,
        moved=tuple(one for one in weighing if _moves(book, one, rule_id)),
        counted=weighing,
        shown=tuple(one for one, weighs in fired if weighs is False),
    )


def _weighs(book: Rulebook, assessment: Assessment, rule_id: str) -> bool | None:
    """Say whether a rule weighs for a supplier; None where it did not fire."""
    found = [one for one in assessment.findings if one.rule == rule_id]
    if not found:
        return acted(book, assessment, rule_id) or None
    return any(counts(book, assessment, one) for one in found)


def _moves(book: Rulebook, assessment: Assessment, rule_id: str) -> bool:
    if rule_id == book.scale.unknown.both.id:
        return True  # without it the points alone would have given a band
    made_a_finding = any(found.rule == rule_id for found in assessment.findings)
    return made_a_finding and band_without(book, assessment, rule_id) != assessment.band


def _key(assessment: Assessment) -> tuple[int, str, str, str]:
    supplier = assessment.supplier
    return supplier.row, supplier.number, supplier.name, supplier.address


def _findings(assessment: Assessment) -> dict[str, Finding]:
    return {found.rule: found for found in reversed(assessment.findings)}


def _move(old: Assessment, new: Assessment) -> Move:
    was, now = _findings(old), _findings(new)
    return Move(
        supplier=old.supplier,
        before=old.band,
        after=new.band,
        action_before=old.action,
        action_after=new.action,
        points_before=old.exposure.points,
        points_after=new.exposure.points,
        gone=tuple(sorted(was.keys() - now.keys())),
        new=tuple(sorted(now.keys() - was.keys())),
        weighed=tuple(
            sorted(
                rule
                for rule in was.keys() & now.keys()
                if (was[rule].points, was[rule].floor) != (now[rule].points, now[rule].floor)
            )
        ),
        reason=new.band_reason,
    )
