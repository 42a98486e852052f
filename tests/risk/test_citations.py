"""Every point is cited, every citation says whether its text was read, and the Strategy's hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.model import Assessment
from screener.risk import Rulebook, checked
from screener.risk.citations import load_citations

_FIGURES = re.compile(r"^(No rule of law|Rule of law)")


def test_every_part_of_every_citation_was_checked_or_says_why_not(rulebook: Rulebook) -> None:
    for rule in rulebook.rules.values():
        for part, known in checked(rule.citation):
            assert known is not None, (rule.id, part)
            assert known.read_at if known.verified else known.reason, part


def test_findings_name_the_source_and_the_date_of_their_rule(
    judge: Callable[..., Assessment],
) -> None:
    judged = judge(country="CN", products=("cotton",), workforce="recruited by an agency")
    named = {(one.rule, one.source, one.dated) for one in judged.findings}
    assert {
        ("workforce.agency", "strategy", "2021"),  # COM(2021) 171
        ("uflpa.cotton", "uflpa_strategy", "2022-06-17"),
    } <= named


def test_no_document_is_named_that_no_rule_cites(rulebook: Rulebook) -> None:
    cited = {
        known.cites
        for rule in rulebook.rules.values()
        for _, known in checked(rule.citation)
        if known
    }
    assert {one.cites for one in load_citations().documents} == cited


def test_reasons_of_countries_that_were_not_read_are_named(rulebook: Rulebook) -> None:
    own = {cc for cc, why in rulebook.countries.reasons.items() if not _FIGURES.match(why)}
    known = load_citations().countries
    named = [*known.read, *known.read_in_part, *known.not_read]
    assert len(named) == len(set(named))
    assert set(named) == own


def test_a_reason_that_was_not_read_says_so_wherever_it_is_shown(rulebook: Rulebook) -> None:
    unread = set(load_citations().countries.not_read)
    said = {cc for cc, why in rulebook.countries.reasons.items() if "read in no document" in why}
    assert said == unread


@pytest.fixture(scope="module")
def strategy(shared_data: Path) -> dict[str, str]:
    """The Strategy's text by section number and footnote, white space made even."""
    text = (shared_data.parent / "strategy-com-2021-171.txt").read_text("utf-8")
    text = re.sub(r"\s+", " ", text).replace("’", "'")
    heads = ["3.Reducing demand", "4.Breaking the criminal", "4.1 Effective", "4.2 Tackling"]
    heads += ["4.3 Tackling", "5.Protecting", "6.International dimension", "7.Conclusion"]
    starts = [text.find(head) for head in heads]
    assert -1 not in starts[:-1]
    ends = [*starts[1:-1], starts[-1] if starts[-1] > 0 else text.find("(1)")]
    parts = {
        head.partition(".")[0] if head[1] == "." and not head[2].isdigit() else head[:3]: text[a:b]
        for head, a, b in zip(heads, starts, ends, strict=False)
    }
    for note in (27, 33, 80):
        parts[f"fn{note}"] = (
            text[text.index(f"({note}) ") : text.index(f"({note + 1}) ")]
            if (f"({note + 1}) " in text)
            else text[text.index(f"({note}) ") :]
        )
    return parts


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("3", "hospitality, garment, fishing, agriculture and construction"),
        ("3", "people who are in a vulnerable situation"),
        ("3", "responsible management of global supply chains"),
        ("3", "employment of irregularly staying third-country nationals"),
        ("fn27", "prostitution, escort services, massage parlours, bars and nightclubs"),
        ("fn27", "agricultural sector, construction, hospitality, cleaning sector, domestic work"),
        ("fn27", "forestry, textile and garments, food manufacturing"),
        ("fn33", "Directive 2009/52/EC"),
        ("4.1", "legal businesses (such as hotels, nightclubs and massage parlours)"),
        ("4.1", "recruiting workers, engaging in a contractual relationship in the country of"),
        ("4.1", "transferring them to the country of exploitation"),
        ("4.3", "traffickers increasingly moved online"),
        ("4.3", "in the recruitment and exploitation of victims"),
        ("6", "half of the victims identified in the European Union are non-EU citizens"),
        ("6", "mainly from Africa, Western Balkans and Asia"),
        (
            "6",
            "Western Balkans, countries in the Neighbourhood, Africa, the Middle East, and South",
        ),
        ("fn80", "2020/1998"),
    ],
)
def test_the_strategy_says_what_the_rules_cite_it_for(
    strategy: dict[str, str], part: str, words: str
) -> None:
    assert words in strategy[part]


def test_each_sector_cites_the_places_where_the_strategy_names_it(
    rulebook: Rulebook, strategy: dict[str, str]
) -> None:
    stems = {
        "agriculture": "agricultur", "construction": "construction", "hospitality": "hospitality",
        "fishing": "fishing", "textiles_garments": "garment", "forestry": "forestry",
        "cleaning": "cleaning", "domestic_work": "domestic work", "food": "food manufacturing",
        "nightlife": "nightclubs", "massage": "massage parlours", "sex_trade": "prostitution",
    }  # fmt: skip
    named = {"section 3": "3", "section 4.1": "4.1", "footnote 27": "fn27"}
    sectors = {sector.id: sector for sector in rulebook.sectors.sectors}
    for name, stem in stems.items():
        citation = sectors[f"sector.{name}"].citation
        cited = {place for place in named if place in citation}
        there = {place for place, part in named.items() if stem in strategy[part]}
        # In section 4.1 the Strategy speaks of hotels where it speaks of hospitality elsewhere.
        there |= {"section 4.1"} if name == "hospitality" else set()
        assert cited == there, name
