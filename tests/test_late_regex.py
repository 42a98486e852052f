"""Patterns that are compiled when they are first looked for."""

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

from screener import matching, names
from screener.late_regex import regex


def test_a_late_pattern_finds_what_the_pattern_finds() -> None:
    late, pattern = regex("(?P<a>b+)c", re.IGNORECASE), re.compile("(?P<a>b+)c", re.IGNORECASE)
    for text in ("", "abBc", "bc bbc"):
        assert late.findall(text) == pattern.findall(text)
        assert late.sub("", text) == pattern.sub("", text)
        assert late.split(text) == pattern.split(text)
    found = late.search("xBBc")
    assert found is not None
    assert found["a"] == "BB"
    assert (late.pattern, late.flags, late.groups) == (
        pattern.pattern,
        pattern.flags,
        pattern.groups,
    )


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    late = regex("(")
    with pytest.raises(re.error, match="unterminated subpattern"):
        late.search("")


def test_a_late_pattern_has_nothing_that_a_pattern_has_not() -> None:
    with pytest.raises(AttributeError):
        getattr(regex("a"), "unheard")  # noqa: B009 - patterns have no such attribute


def test_every_pattern_of_names_and_matching_can_be_compiled() -> None:
    late = type(regex(""))
    found = 0
    for package in (names, matching):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for value in vars(import_module(module.name)).values():
                for one in value if isinstance(value, tuple | list) else [value]:
                    if isinstance(one, late):
                        assert isinstance(one.groups, int)
                        found += 1
    assert found > 100, "patterns are looked for where they are"
