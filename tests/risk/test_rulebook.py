"""The rulebook as files: sound as shipped, refused when broken, changed in the workspace."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from screener.errors import RuleError
from screener.model import INDICATORS, GoodIndicator, Supplier
from screener.resources import reports_dir, rules_dir
from screener.risk import (
    Assessor,
    Rulebook,
    adopt,
    adopted,
    changing,
    explain,
    init,
    load,
    load_rulebook,
    moves,
    names_sector,
    rule_files,
)
from screener.risk.lexicon import lexicon_of
from screener.risk.load import rules_sha256
from tests.full_disk import files_up_to

_NOW = datetime(2026, 9, 1, tzinfo=UTC)


def test_every_rule_says_its_source_what_to_do_and_what_would_change_it(
    rulebook: Rulebook,
) -> None:
    assert len(rulebook.rules) > 90
    for rule in rulebook.rules.values():
        assert rule.title, rule.id
        assert rule.citation, rule.id
        assert rule.next_step, rule.id
        assert rule.would_change, rule.id


def test_every_rule_that_can_give_points_says_who_holds_so_and_of_when_that_is(
    rulebook: Rulebook,
) -> None:
    weighed = [
        rule for rule in rulebook.rules.values() if getattr(rule, "points", None) is not None
    ]
    assert len(weighed) > 60
    assert [rule.id for rule in weighed if not rule.source] == []
    # A listed good has the date of the edition that lists it.
    assert [rule.id for rule in weighed if not rule.dated and rule.source != "ilab_goods"] == []


def test_all_countries_have_a_tier_and_a_reason(rulebook: Rulebook) -> None:
    tiered = {country for tier in rulebook.countries.tiers for country in tier.countries}
    assert len(tiered) >= 249
    assert tiered == set(rulebook.countries.reasons)


def test_starting_tiers_are_those_of_the_design(rulebook: Rulebook) -> None:
    points = {c: tier.points for tier in rulebook.countries.tiers for c in tier.countries}
    expected = {
        40: "KP ER TM MM AF",
        30: "CN IN PK BD NP RU BY SA AE QA KW BH OM ET NG CD",
        20: "MY TH VN ID PH TR BR MX UZ GH CI",
        10: "IT ES GR RO BG US JP KR",
        5: "DE FR NL DK SE NO FI IS",
    }
    for tier, countries in expected.items():
        assert {points[country] for country in countries.split()} == {tier}


def test_indicators_are_the_eleven_of_the_ilo_in_order(rulebook: Rulebook) -> None:
    assert tuple(indicator.id for indicator in rulebook.workforce.indicators) == INDICATORS


def test_hash_follows_content_and_nothing_else(tmp_path: Path) -> None:
    init(tmp_path / "rules")
    (tmp_path / "rules" / "notes.txt").write_text("mine")
    assert load_rulebook(tmp_path / "rules").sha256 == load_rulebook().sha256
    scale = tmp_path / "rules" / "scale.yml"
    scale.write_text(scale.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert load_rulebook(tmp_path / "rules").sha256 != load_rulebook().sha256


def test_the_same_files_are_read_once_and_changed_ones_anew(tmp_path: Path) -> None:
    init(tmp_path / "rules")
    before = load_rulebook(tmp_path / "rules")
    assert load_rulebook(tmp_path / "rules") is before
    _change(tmp_path / "rules", "scale.yml", "  high: 60", "  high: 61")
    after = load_rulebook(tmp_path / "rules")
    assert (before.scale.bands.high, after.scale.bands.high) == (60, 61)
    _change(tmp_path / "rules", "scale.yml", "  high: 61", "  high: 60")
    assert load_rulebook(tmp_path / "rules").sha256 == before.sha256


def test_where_one_file_was_changed_the_others_are_not_read_again(tmp_path: Path) -> None:
    init(tmp_path / "rules")
    _change(tmp_path / "rules", "scale.yml", "  high: 60", "  high: 58")
    shipped, changed = load_rulebook(), load_rulebook(tmp_path / "rules")
    assert changed.workforce is shipped.workforce
    assert (shipped.scale.bands.high, changed.scale.bands.high) == (60, 58)


def test_what_is_changed_while_it_is_read_is_not_taken_for_what_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    init(tmp_path / "rules")
    _change(tmp_path / "rules", "scale.yml", "  high: 60", "  high: 59")

    def change_meanwhile(_: Rulebook, folder: Path, *, kept: bool) -> None:
        assert not kept
        _change(folder, "scale.yml", "  high: 59", "  high: 61")

    with monkeypatch.context() as patched:
        patched.setattr(load, "check", change_meanwhile)
        with pytest.raises(RuleError, match="changed while they were read; try again"):
            load_rulebook(tmp_path / "rules")
    assert load_rulebook(tmp_path / "rules").scale.bands.high == 61


def test_what_is_made_ready_from_a_rulebook_is_made_ready_once(rulebook: Rulebook) -> None:
    assert lexicon_of(rulebook, ("unheard-of ore",)) is lexicon_of(rulebook, ("unheard-of ore",))
    other = replace(rulebook)
    assert lexicon_of(other, ()) is not lexicon_of(rulebook, ())


def test_a_list_is_judged_by_the_words_that_its_sector_was_looked_up_in(
    rulebook: Rulebook,
) -> None:
    lexicon_of.cache_clear()
    assert names_sector(rulebook, "garments")
    Assessor(rulebook, as_of=_NOW)
    assert lexicon_of.cache_info().misses == 1


def _change(folder: Path, file: str, old: str, new: str) -> Path:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return folder


# Breakages as they happen to somebody who edits rules in a plain editor: file, what is written
# over, what is written, and the words that must name the place and say what is wrong.
_BROKEN = [
    ("scale.yml", "  high: 60", "  high: lots", "line 4, key bands.high: must be a whole number"),
    ("scale.yml", "  medium: 35", "  medium: 61", "medium must be lower than high"),
    ("scale.yml", "  medium: 35", "  medium: 35\n  medium: 36", "line 6, key medium: the key is"),
    ("scale.yml", "  high: 60", "\thigh: 60", "line 4, key high: not valid YAML: indent with sp"),
    ("scale.yml", 'version: "1"', 'version: "1', "in what begins at line 2"),
    ("scale.yml", "weights_percent: 20", "weight_percent: 20", "did you mean weights_percent?"),
    ("sectors.yml", "points: 30", "points: 31", "more than scale.yml allows"),
    ("sectors.yml", "points: 30", "points: -5", "key sectors.sector.agriculture.points"),
    ("sectors.yml", "points: 30", "points: 12.5", "must be a whole number, not “12.5”"),
    ("sectors.yml", '"*anbau"', '"*au"', "*au is found nowhere; leave 3 letters at its star"),
    ("sectors.yml", '"*anbau"', "*anbau", "line 36, key de: not valid YAML: a word that begins wi"),
    ("sectors.yml", "- id: sector.forestry", "- id: sector.fishing", "two rules"),
    ("sectors.yml", "  - id: sector.forestry", "    id: sector.forestry", "key id: the key is the"),
    ("sectors.yml", "citation:", "citattion:", "did you mean citation?"),
    ("sectors.yml", 'title: "Agriculture"', "title:", "sector.agriculture.title: is empty"),
    ("sectors.yml", 'title: "Agriculture"', "title: [a, b]", "title: must be one text"),
    ("floors.yml", "goods: [pvc]", "goods: [pvcc]", "pvcc is defined nowhere"),
    ("floors.yml", "floor: high", "floor: hihg", "uflpa.apparel.floor: should be 'critical'"),
    ("floors.yml", "evidence_counts: false", "evidence_counts: no way", "must be true or false"),
    ("floors.yml", 'title: "Apparel from China: a', "title: Apparel from China: a", "with a colon"),
    ("floors.yml", "{signals: [workforce.north_korean]}", "{}", "at least one condition"),
    ("regions.yml", "regions: [CN-XJ]", "regions: [CN-XX]", "CN-XX is defined nowhere"),
    ("goods.yml", "- id: yarn", "- id: cotton", "cotton is there twice"),
    ("goods.yml", "[Cotton]", "[Cotton", "in what begins at line 28"),
    (
        "goods.yml",
        "sector: sector.textiles_garments",
        "sector: sector.cloth",
        "key cotton.sector: ",
    ),
    ("actions.yml", "when: {}", "when: {bands: [low]}", "no conditions"),
    ("actions.yml", "action: hold", "action: stop", "key actions.action.hold.action: should be"),
    ("countries.yml", "AF, ER", "AF, AF, ER", "AF is there twice"),
    ("countries.yml", "AF, ER", "Afghanistan, ER", "“Afghanistan” is no country's code"),
    ("countries.yml", "AF, ER", "ER", "AF must stand in a tier"),
    ("countries.yml", "AF, ER", "QQ, AF, ER", "“QQ” is no country's code of two letters; mend"),
    (
        "floors.yml",
        "countries: [CN]",
        "countries: [UK]",
        "“UK” is no country's code of two letters;",
    ),
    ("floors.yml", "countries: [CN]", "countries: [UK]", "did you mean GB?"),
    ("floors.yml", "countries: [CN]", "countries: []", "when.countries: is an empty list"),
    ("floors.yml", '"2022-06-17"', '"2022-02-30"', "dated: must be a year or a day as 2026"),
    ("floors.yml", '"2022-06-17"', '"last summer"', "not “last summer”"),
    ("floors.yml", "- id: uflpa.apparel", '- id: "sector.fishing"', "two rules"),
    ("floors.yml", "- id: uflpa.apparel", "- id: sector.fishing # x", " and sectors.yml, line "),
    ("regions.yml", "regions: [CN-XJ]", "regions: []", "regions: is an empty list"),
    ("sectors.yml", '"*anbau"', '"*"', "de.10: “*” has no letters to find"),
    ("sectors.yml", '"*anbau"', '"ـــ"', "de.10: “ـــ” has no letters to find"),
    (
        "evidence.yml",
        "kinds: [audit",
        "kinds: [adit",
        "counts.kinds.0: must be one of audit, ",
    ),
    ("sectors.yml", 'citation: "', 'citation: " " # "', "agriculture.citation: is empty"),
    ("sectors.yml", 'nace: ["01"', 'nace: ["78.2", "01"', "78.2 (nace_2) is there twice"),
    ("sectors.yml", 'hs: ["01"', 'hs: ["4401", "01"', "4401 is there twice"),
    ("sectors.yml", 'hs: ["01"', 'hs: ["O1"', "must be digits, not “O1”"),
    ("scale.yml", "    high: 40", "    high: 20", "points must lie from low to high"),
    ("lists.yml", "  import_ban: critical\n", "", "key effects: import_ban is missing"),
    ("lists.yml", "  import_ban: critical", "  embargo: critical", "key effects.embargo: should"),
    ("lists.yml", "least_share: 50", "least_share: 500", "must be from 0 to 100, not 500"),
    ("indicators.yml", "    at_least: 5\n", "", "needs values, at_least or at_most"),
    ("indicators.yml", "at_least: 5", "at_least: .inf", "must be a number, not “.inf”"),
    ("indicators.yml", "at_least: 5", "at_least: 1e400", "must be a number, not “inf”"),
    ("actions.yml", "when: {bands: [critical]}", "when: {}", "and no other, must have no cond"),
    ("actions.yml", "bands: [critical]", "bands: []", "bands: is an empty list"),
    ("products.yml", "floor: high", "floor: severe", "key forced_same_country.floor"),
    ("workforce.yml", "points_to: [abuse", "points_to: [abusive", "defined nowhere"),
    ("workforce.yml", "[workers, brokers, pays]", "[workers, brokrs, pays]", "brokrs is defined"),
    ("workforce.yml", "13..20 hours", "20..13 hours", "no number from one to another"),
    ("places/xinjiang.yml", "country: CN", "contry: CN", "regions.0.contry: no rule file has"),
]


@pytest.mark.parametrize(("file", "old", "new", "words"), _BROKEN)
def test_broken_rulebook_is_refused_naming_file_line_and_key(
    tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    init(tmp_path / "rules")
    with pytest.raises(RuleError, match=r"\.yml, line \d+, key ") as refused:
        load_rulebook(_change(tmp_path / "rules", file, old, new))
    assert str(refused.value).startswith(file)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("floors.yml", '"2022-06-17"', '"June 2022"'),
        ("sectors.yml", 'citation: "', 'citation: " " # "'),
        ("sectors.yml", 'hs: ["01"', 'hs: ["01.01", "01"'),
        ("floors.yml", "goods: [garments", "sectors: [], goods: [garments"),
        ("countries.yml", "AF, ER", "QQ, AF, ER"),
        ("evidence.yml", "kinds: [audit", "kinds: [certification, audit"),
        ("lists.yml", "least_share: 50", "least_share: -1"),
        ("indicators.yml", "    at_least: 5\n", ""),
        ("indicators.yml", "at_least: 5", "at_least: 1e400"),
        ("regions.yml", "regions: [CN-XJ]", "regions: []"),
        ("actions.yml", "when: {bands: [critical]}", "when: {}"),
    ],
)
def test_a_fault_that_changes_no_outcome_stops_no_rulebook_in_force(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    """An older version, which did not look for it, put it in force."""
    init(tmp_path / "rules")
    kept = _as_kept(_change(tmp_path / "rules", file, old, new))
    assert load_rulebook(kept).sha256 == kept.name
    for draft in (kept.rename(tmp_path / "mine"), tmp_path / "mine"):
        with pytest.raises(RuleError, match=rf"^{file}, line \d+, key "):
            load_rulebook(draft)
    with pytest.raises(RuleError, match=rf"^{file}, line \d+, key "):
        load_rulebook(_as_kept(tmp_path / "mine"), as_new=True)


@pytest.mark.parametrize(
    ("file", "old", "new", "words"),
    [
        ("floors.yml", "countries: [CN]", "countries: [UK]", "did you mean GB?"),
        ("countries.yml", "AF, ER", "ER", "AF must stand in a tier"),
        ("lists.yml", "  import_ban: critical\n", "", "import_ban is missing"),
        ("scale.yml", "    high: 40", "    high: 20", "points must lie from low to high"),
        ("sectors.yml", '"*anbau"', '"*"', "no letters to find"),
    ],
)
def test_a_rulebook_in_force_that_would_judge_wrongly_is_refused(
    tmp_path: Path, file: str, old: str, new: str, words: str
) -> None:
    init(tmp_path / "rules")
    kept = _as_kept(_change(tmp_path / "rules", file, old, new))
    with pytest.raises(RuleError, match=re.escape(words)):
        load_rulebook(kept)


def _as_kept(folder: Path) -> Path:
    return folder.rename(folder.with_name(rules_sha256(folder)))


def test_what_one_sector_says_twice_is_no_fault(tmp_path: Path) -> None:
    init(tmp_path / "rules")
    _change(tmp_path / "rules", "sectors.yml", 'hs: ["01"', 'hs: ["01", "01"')
    _change(tmp_path / "rules", "sectors.yml", 'nace: ["01"', 'nace_2: ["01"]\n      nace: ["01"')
    assert load_rulebook(tmp_path / "rules")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "line 1: empty"),
        (b"# nothing\n", "line 1: empty"),
        (b"- a\n- b\n", "line 1: must be keys with values"),
        (b'version: "1"\n# \xe4\n', "line 2: not UTF-8 text"),
        (b'version: "1"\n\x00\n', "line 2: holds a control character"),
        (b"a: &a [x]\nb: *a\n" + b"c: " + b"[" * 5000, "lists.yml, line "),
    ],
)
def test_file_that_is_no_rule_file_is_refused_naming_file_and_line(
    tmp_path: Path, content: bytes, words: str
) -> None:
    init(tmp_path / "rules")
    (tmp_path / "rules" / "lists.yml").write_bytes(content)
    with pytest.raises(RuleError, match=r"^lists\.yml") as refused:
        load_rulebook(tmp_path / "rules")
    assert words in str(refused.value)


def test_missing_folder_or_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load_rulebook(tmp_path / "absent")
    init(tmp_path / "rules")
    (tmp_path / "rules" / "lists.yml").unlink()
    with pytest.raises(RuleError, match=r"lists\.yml: cannot be read"):
        load_rulebook(tmp_path / "rules")


def test_init_never_writes_over_something(tmp_path: Path) -> None:
    copies = init(tmp_path / "rules")
    assert len(copies) == len(rule_files(rules_dir()))
    with pytest.raises(RuleError, match="not empty"):
        init(tmp_path / "rules")


def test_half_a_rulebook_is_not_left_where_the_disk_is_full(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    with files_up_to(2_000), pytest.raises(OSError, match="File too large") as raised:
        init(folder)
    assert Path(str(raised.value.filename)).is_relative_to(folder)
    assert not folder.exists()
    assert init(folder)


def test_a_folder_that_was_there_stays_where_the_disk_is_full(tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    folder.mkdir()
    with files_up_to(2_000), pytest.raises(OSError, match="File too large"):
        init(folder)
    assert list(folder.iterdir()) == []
    assert init(folder)


def test_a_record_of_what_is_in_force_that_is_empty_is_not_taken_for_none(tmp_path: Path) -> None:
    init(tmp_path / "rules")
    adopt(tmp_path / "rules", tmp_path / "home", _NOW)
    (tmp_path / "home/adopted").write_bytes(b"")
    with pytest.raises(RuleError, match="adopted: is damaged; adopt a rulebook again"):
        adopted(tmp_path / "home")
    adopt(tmp_path / "rules", tmp_path / "home", _NOW)
    assert adopted(tmp_path / "home")


def test_adopted_rulebook_is_kept_as_a_version(tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert adopted(home) is None
    init(tmp_path / "rules")
    first = adopt(tmp_path / "rules", home, _NOW)
    _change(tmp_path / "rules", "scale.yml", "  high: 60", "  high: 55")
    second = adopt(tmp_path / "rules", home, _NOW)
    in_force = adopted(home)
    assert in_force is not None
    assert load_rulebook(in_force).sha256 == second.sha256
    assert load_rulebook(home / "versions" / first.sha256).sha256 == first.sha256
    _change(tmp_path / "rules", "scale.yml", "  high: 55", "  high: x")
    with pytest.raises(RuleError):
        adopt(tmp_path / "rules", home, _NOW)
    assert adopted(home) == in_force


def test_an_adopted_rulebook_that_a_newer_version_cannot_read_says_how_it_is_mended(
    tmp_path: Path,
) -> None:
    """As after an upgrade: the key is one that rules did not need before."""
    home, mine = tmp_path / "home", tmp_path / "rules"
    init(mine)
    version = home / "versions" / adopt(mine, home, _NOW).sha256
    _change(version, "regions.yml", "denials:", "former_denials:")
    with pytest.raises(RuleError) as told:
        load_rulebook(version)
    said = str(told.value)
    assert said.startswith("the adopted rulebook cannot be used: regions.yml, line ")
    assert "`screener rules init FOLDER` copies it" in said
    assert str(rules_dir()) in said
    with pytest.raises(RuleError, match=r"^regions\.yml, line \d+, key \w+: [^`]+$"):
        load_rulebook(_change(mine, "regions.yml", "denials:", "former_denials:"))


def _with_a_place_too_many(path: Path) -> None:
    (path.parent / "places" / "nowhere.yml").write_text("", encoding="utf-8")


@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda path: path.write_bytes(b""), _with_a_place_too_many]
)
def test_a_kept_rulebook_that_is_not_whole_is_kept_anew(
    tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    """As after a restore that found the disk full: no run with it could be replayed any more."""
    kept = tmp_path / rules_sha256(rules_dir())
    changing.keep(rules_dir(), kept)
    spoil(kept / "sectors.yml")
    changing.keep(rules_dir(), kept)
    assert rules_sha256(kept) == kept.name
    assert [one.name for one in tmp_path.iterdir()] == [kept.name]


def test_a_rulebook_that_another_process_keeps_at_the_same_moment_is_not_taken_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who kept it first judges by it at once."""
    kept = tmp_path / rules_sha256(rules_dir())
    is_whole = changing._is_whole  # noqa: SLF001 - the moment between looking and keeping
    first: list[int] = []

    def then_kept(target: Path) -> bool:
        monkeypatch.setattr(changing, "_is_whole", is_whole)
        found = is_whole(target)
        changing.keep(rules_dir(), target)
        first.append(target.stat().st_ino)
        return found

    monkeypatch.setattr(changing, "_is_whole", then_kept)
    changing.keep(rules_dir(), kept)
    assert first == [kept.stat().st_ino]
    assert rules_sha256(kept) == kept.name


def test_rules_that_change_while_they_are_adopted_are_not_put_in_force(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, mine = tmp_path / "home", tmp_path / "rules"
    init(mine)
    before = adopt(mine, home, _NOW).sha256

    def edited(folder: Path, *, as_new: bool) -> Rulebook:
        _change(folder, "scale.yml", "  high: 60", "  high: 55")
        book = load_rulebook(folder, as_new=as_new)
        _change(folder, "scale.yml", "  high: 55", "  high: 50")
        return book

    monkeypatch.setattr(changing, "load_rulebook", edited)
    with pytest.raises(RuleError, match="was changed after it was read"):
        adopt(mine, home, _NOW)
    assert adopted(home) == home / "versions" / before
    assert [one.name for one in (home / "versions").iterdir()] == [before]


def test_trial_shows_who_moves_and_why(
    tmp_path: Path, rulebook: Rulebook, listed_goods: tuple[GoodIndicator, ...]
) -> None:
    init(tmp_path / "rules")
    other = load_rulebook(_change(tmp_path / "rules", "scale.yml", "  medium: 35", "  medium: 25"))
    suppliers = [
        Supplier(name="A", country="IT", sector_text="Machinery", products=("Bolts",)),
        Supplier(name="B", country="IT", sector_text="Logistics", workforce="Agency workers"),
    ]
    judged = [
        [Assessor(book, goods=listed_goods, as_of=_NOW).assess(one) for one in suppliers]
        for book in (rulebook, other)
    ]
    found = moves(*judged)
    assert [(one.supplier.name, one.before, one.after) for one in found] == [("B", "low", "medium")]
    assert found[0].reason.code == "band_reason.points"


def test_explanation_tells_whom_a_rule_moved(rulebook: Rulebook, assessor: Assessor) -> None:
    hotel = assessor.assess(Supplier(name="A", country="DE", sector_text="Hotel"))
    both = assessor.assess(Supplier(name="B", country="DE", sector_text="Hotel, Textilfabrik"))
    found = explain(rulebook, "sector.hospitality", [hotel, both])
    assert found.rule.citation.startswith("COM(2021) 171 final")
    assert [one.supplier.name for one in found.counted] == ["A", "B"]
    assert [one.supplier.name for one in found.moved] == ["A"]
    manufacturing = explain(rulebook, "sector.manufacturing", [hotel, both])
    assert [one.supplier.name for one in manufacturing.shown] == ["B"]
    with pytest.raises(KeyError):
        explain(rulebook, "sector.unknown_to_all")


def test_every_statement_has_its_sentence() -> None:
    catalogue = yaml.safe_load((reports_dir() / "messages/en/risk.yml").read_text("utf-8"))
    source = Path(__file__).resolve().parents[2] / "screener" / "risk"
    text = "".join(path.read_text("utf-8") for path in sorted(source.glob("*.py")))
    codes = set(re.findall(r'[^f]"((?:finding|gap|band_reason)\.[a-z_]+)"', text))
    codes |= {f"finding.sector_{field}" for field in ("code", "sector", "product", "hs", "name")}
    codes |= {
        f"finding.product_{kind}"
        for kind in re.findall(r'_fired\(self\._rules\.\w+, "(\w+)"', text)
    }
    reasons = (source / "evidence.py").read_text("utf-8")
    codes |= {f"finding.evidence_{why}" for why in re.findall(r'return "(\w+)"', reasons)}
    only_kept = {"gap.product_origin", "gap.product_sector"}  # by runs of versions before
    assert not codes & only_kept
    assert codes | only_kept == set(catalogue)
