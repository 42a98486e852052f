"""Whether two names of persons match, in either order."""

from __future__ import annotations

from screener import matching


def match(one: str, other: str) -> bool:
    there, back = (matching.compare(*pair, kind="person") for pair in ((one, other), (other, one)))
    assert there.score == back.score
    return there.is_match
