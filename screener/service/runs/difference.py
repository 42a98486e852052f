"""What differs between two runs of one list, and why. Pure: two results in, changes out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields, replace

from screener.model import (
    Assessment,
    Cause,
    Change,
    ChangeKind,
    Coverage,
    Listing,
    Match,
    Run,
    Statement,
)
from screener.reports.figures import likeness
from screener.service.runs import causes
from screener.service.runs.causes import Pair
from screener.store.review.cases import Key, key_of

__all__ = ["Side", "differences"]

_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two runs that are held against each other."""

    run: Run
    assessments: Mapping[int, Assessment]
    """By the number that a supplier keeps from run to run. Suppliers of whom both runs say
    the same may be left out of both sides."""
    listing: Callable[[str, str], Listing | None]
    """What the run's editions say under a source id and a publisher's reference."""


def differences(
    before: Side, after: Side, waiting: Collection[Key] = frozenset()
) -> tuple[Change, ...]:
    """Return every change once: of what was searched, then of suppliers in the later order.

    A supplier that is new in the later run is one change, however many matches it has; one
    whose record alone differs, with the same judgement, is none.

    Args:
        before: the earlier run.
        after: the later run.
        waiting: matches that are gone and yet wait in the queue.
    """
    found = list(_of_coverage(before.run, after.run))
    for number, assessment in after.assessments.items():
        known = before.assessments.get(number)
        if known is None:
            found.append(_added(number, assessment))
        elif known != assessment:
            pair = Pair(id=number, old=known, new=assessment, before=before.run, after=after.run)
            found.extend(_of_supplier(pair, before, after, waiting))
    for number, assessment in before.assessments.items():
        if number not in after.assessments:
            found.append(_removed(number, assessment, waiting))
    return tuple(found)


def _of_coverage(before: Run, after: Run) -> Iterator[Change]:
    old = {part.edition.source: part for part in before.coverage}
    new = {part.edition.source: part for part in after.coverage}
    for source in sorted(old | new):
        cause = _coverage_cause(old.get(source), new.get(source), missed=source in after.missing)
        if cause is not None:
            part = new.get(source) or old[source]
            yield Change(
                kind="coverage_changed",
                cause=cause,
                source=source,
                statement=Statement.of(
                    f"change.{cause}" if part.edition.dated else f"change.{cause}_undated",
                    title=part.title,
                    published=part.edition.published,
                    entries=part.edition.entries,
                ),
            )


def _coverage_cause(old: Coverage | None, new: Coverage | None, *, missed: bool) -> Cause | None:
    if old is None:
        return "source_added"
    if new is None:
        return "source_missing" if missed else "source_removed"
    if old.stale == new.stale:
        return None
    return "source_stale" if new.stale else "source_fresh"


def _added(number: int, assessment: Assessment) -> Change:
    supplier = assessment.supplier
    return Change(
        kind="supplier_added",
        cause="supplier_added",
        supplier_id=number,
        supplier=supplier.name,
        number=supplier.number,
        band_after=assessment.band,
        action=assessment.action,
        statement=Statement.of("change.supplier_added", matches=len(assessment.matches)),
    )


def _removed(number: int, assessment: Assessment, waiting: Collection[Key]) -> Change:
    supplier = assessment.supplier
    left = len({key_of(number, one) for one in assessment.matches}.intersection(waiting))
    return Change(
        kind="supplier_removed",
        cause="supplier_removed",
        supplier_id=number,
        supplier=supplier.name,
        number=supplier.number,
        band_before=assessment.band,
        waits=left > 0,
        statement=Statement.of("change.supplier_removed_waits", n=left)
        if left
        else Statement.of("change.supplier_removed"),
    )


def _of_supplier(
    pair: Pair, before: Side, after: Side, waiting: Collection[Key]
) -> Iterator[Change]:
    matched = list(_of_matches(pair, before, after, waiting))
    yield from matched
    if causes.judged_apart_from_lists(pair.old) != causes.judged_apart_from_lists(pair.new):
        yield from _reassessed(pair, causes.of_assessment(pair), told=bool(matched))
    elif not matched:
        yield from _reassessed(pair, causes.of_list_band(pair), told=False)


def _reassessed(pair: Pair, found: tuple[Cause, ...], *, told: bool) -> Iterator[Change]:
    """Yield a new judgement; none where nothing of it that a reader is told differs.

    Args:
        pair: the supplier in both runs.
        found: why it differs.
        told: a match of the supplier is told already, and with it the new band.
    """
    before, after = pair.old.exposure.points, pair.new.exposure.points
    rules = sorted(causes.rules_that_differ(pair.old, pair.new))
    if rules:
        said = Statement.of(
            "change.assessment_changed",
            points_before=before,
            points_after=after,
            findings=", ".join(rules),
        )
    elif before != after:
        said = Statement.of("change.points_changed", points_before=before, points_after=after)
    elif not told and causes.outcome(pair.old) != causes.outcome(pair.new):
        said = Statement.of("change.outcome_changed", points=after)
    else:
        return
    yield _change(pair, "assessment_changed", found, said)


def _of_matches(
    pair: Pair, before: Side, after: Side, waiting: Collection[Key]
) -> Iterator[Change]:
    old, new = _by_listing(pair.old), _by_listing(pair.new)
    for key, match in new.items():
        known = old.get(key)
        if known is None:
            was = before.listing(match.listing.source, match.listing.id)
            found = causes.of_new_match(match, was, pair)
            # A decision that is there at once was made before the match went and came back.
            code = f"change.match_new_{match.decision.verdict}" if match.decision else ""
            yield _match_change(pair, "match_new", match, found, code=code)
        elif causes.as_judged(known) != causes.as_judged(match):
            found = causes.of_changed_match(known, match, pair)
            yield _match_change(
                pair,
                "match_changed",
                match,
                found,
                code=_how_it_changed(known, match),
                differs=", ".join(_what_differs(known, match)),
            )
    for key, match in old.items():
        if key not in new:
            now = after.listing(match.listing.source, match.listing.id)
            found = causes.of_gone_match(match, now, pair)
            waits = key_of(pair.id, match) in waiting
            code = "change.match_gone_waits" if waits else ""
            told = _match_change(pair, "match_gone", match, found, code=code)
            yield replace(told, waits=waits)


def _by_listing(assessment: Assessment) -> dict[_Key, Match]:
    found: dict[_Key, Match] = {}
    for match in assessment.matches:  # best first, so the best of each stays
        found.setdefault((match.listing.source, match.listing.id, match.whose), match)
    return found


def _how_it_changed(old: Match, new: Match) -> str:
    """Return the text of a match that changed: a person's decision is told by what it says."""
    was, now = (one.decision.verdict if one.decision else "" for one in (old, new))
    if was == now:
        return "change.match_changed"
    alone = _what_differs(old, new) == ["decision"]
    return f"change.match_{'is' if alone else 'changed'}_{now or 'undecided'}"


def _what_differs(old: Match, new: Match) -> list[str]:
    """Name the fields that differ, of the match and of its listing."""
    told = [
        name
        for name in ("tier", "score", "basis", "listed_name", "supplier_name", "decision")
        if getattr(old, name) != getattr(new, name)
    ]
    told += [
        field.name
        for field in fields(Listing)
        if getattr(old.listing, field.name) != getattr(new.listing, field.name)
    ]
    return told


def _match_change(
    pair: Pair,
    kind: ChangeKind,
    match: Match,
    found: tuple[Cause, ...],
    *,
    code: str,
    differs: str = "",
) -> Change:
    of_another = match.role != "supplier"
    statement = Statement.of(
        code or f"change.{kind}",
        **({"whose": f"{match.role}: {match.supplier_name}"} if of_another else {}),
        listing=match.listing.names[0].text,
        source=match.listing.source,
        reference=match.listing.id,
        tier=match.tier,
        score=likeness(match.score),
        differs=differs or "–",
    )
    return _change(pair, kind, found, statement, match.listing)


def _change(
    pair: Pair,
    kind: ChangeKind,
    found: tuple[Cause, ...],
    statement: Statement,
    listing: Listing | None = None,
) -> Change:
    supplier = pair.new.supplier
    return Change(
        kind=kind,
        cause=found[0],
        also=found[1:],
        supplier_id=pair.id,
        supplier=supplier.name,
        number=supplier.number,
        source=listing.source if listing else "",
        listing=listing.id if listing else "",
        listing_name=listing.names[0].text if listing else "",
        band_before=pair.old.band,
        band_after=pair.new.band,
        action=pair.new.action,
        statement=statement,
    )
