"""What another rulebook would change, and whom a rule moved."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from screener.model import Assessment, Band, Finding, Statement, Supplier
from screener.risk.rulebook import Rulebook
from screener.risk.rules import Rule

__all__ = ["Explanation", "Move", "explain", "moves"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A supplier whose band or action differs between two rulebooks."""

    supplier: Supplier
    before: Band
    after: Band
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
    """A rule, and the suppliers of a result for whom it fired."""

    rule: Rule
    counted: tuple[Assessment, ...]
    """Where the rule's points count or its floor gives the band."""
    shown: tuple[Assessment, ...]
    """Where it fired, but something higher counts."""


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
    fired = [(one, _findings(one).get(rule_id)) for one in assessments]
    return Explanation(
        rule=rule,
        counted=tuple(one for one, found in fired if found and _moves(one, found)),
        shown=tuple(one for one, found in fired if found and not _moves(one, found)),
    )


def _moves(assessment: Assessment, found: Finding) -> bool:
    return (found.counted and found.points > 0) or found.floor == assessment.exposure_band


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
