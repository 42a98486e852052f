"""Every descriptor says what it must, and the guide knows every source."""

from __future__ import annotations

import pickle
from importlib.metadata import EntryPoint, EntryPoints
from pathlib import Path

import pytest

from screener import sources
from screener.errors import SourceError
from screener.resources import reports_dir
from screener.sources.descriptor import Descriptor, read_descriptor
from screener.sources.parsers import parser, parser_names

_ROOT = Path(__file__).resolve().parents[2]
_IDS = sorted(sources.descriptors())


def test_the_sources_of_the_plan_are_all_described() -> None:
    assert set(_IDS) == {
        *("eu_hr", "eu_fsf", "eu_flr", "ofac_sdn", "ofac_cons", "uflpa", "cbp_wro", "us_csl"),
        *("un_sc", "uk_sl", "uk_ofsi", "ch_seco", "ilab_goods", "ilab_countries", "ilo", "wgi"),
        *("tip", "gsi", "ituc", "opensanctions", "gleif"),
    }


@pytest.mark.parametrize("source", _IDS)
def test_each_format_has_a_parser(source: str) -> None:
    descriptor = sources.descriptors()[source]
    assert descriptor.formats or descriptor.planned
    for name in descriptor.formats.values():
        assert callable(parser(name))
    assert descriptor.url.startswith("https://")


def test_each_parser_serves_a_source() -> None:
    used = {name for one in sources.descriptors().values() for name in one.formats.values()}
    assert set(parser_names()) - used == {"own_table"}


def test_lists_on_terms_that_are_not_open_need_consent() -> None:
    asked = {one.id for one in sources.descriptors().values() if one.consent}
    assert asked == {"gsi", "ituc", "opensanctions"}


@pytest.mark.parametrize("source", _IDS)
def test_the_guide_knows_each_source(source: str) -> None:
    guide = (_ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    assert f"`{source}`" in guide


def test_every_warning_has_words() -> None:
    words = (reports_dir() / "messages" / "en" / "sources.yml").read_text(encoding="utf-8")
    code = Path(sources.__file__).parent
    used = {
        part.split('"')[0]
        for path in code.rglob("*.py")
        for part in path.read_text(encoding="utf-8").split('"source.')[1:]
    }
    assert used - {"yml"}
    for one in used - {"yml"}:
        assert f"source.{one}:" in words


def test_another_package_can_add_a_parser_but_not_replace_ours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    added = EntryPoints(
        EntryPoint(name, "builtins:sorted", "screener.parsers") for name in ("theirs", "eu_xml")
    )
    monkeypatch.setattr("screener.sources.parsers.entry_points", added.select)
    theirs: object = parser("theirs")
    ours: object = parser("eu_xml")
    assert theirs is sorted
    assert ours is not sorted
    with pytest.raises(SourceError, match="no parser is called “nobodys”"):
        parser("nobodys")


_LEAST = (
    "id: x",
    "title: X",
    "publisher: X",
    "url: https://example.org",
    "terms: Open.",
    "supplies: countries",
    "cadence_days: 30",
    "bounds: {entries: [1, 2]}",
)
"""A descriptor of what each must say, and no more."""


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("max_megabytes: 0", "max_megabytes: Input should be greater than or equal to 1"),
        ("cadence_days: 30", "line 9: the key “cadence_days” is there twice"),
        ("parts: {a: [x], a: [y]}", "line 9: the key “a” is there twice"),
        ("jurisdiction: XX", "jurisdiction: “XX” is no country; give its code of two letters, as"),
        ("country_names: {Kongo: XX}", "country_names.Kongo: “XX” is no country; give its code"),
        ("bounds: {entries: [300, 100]}", "bounds: entries: 300 is more than 100; mend that file"),
        ("colour: red", "colour: Extra inputs are not permitted"),
        ("fetch: {urls: ['http://example.org']}", "fetch.urls.0: String should match pattern"),
        ("bounds: [", "cannot be read"),
    ],
)
def test_a_wrong_descriptor_is_an_error_with_file_and_key(
    tmp_path: Path, change: str, reason: str
) -> None:
    path = tmp_path / "source.yml"
    key = change.split(":", maxsplit=1)[0]
    kept = [line for line in _LEAST if "twice" in reason or not line.startswith(f"{key}:")]
    path.write_text("\n".join([*kept, change, ""]))
    with pytest.raises(SourceError) as caught:
        read_descriptor(path)
    assert str(path) in str(caught.value)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("written", "meant"), [("UK", "GB"), ("EL", "GR"), ("de", "DE"), ("EU", "EU"), ("UN", "UN")]
)
def test_a_country_is_understood_as_people_write_it(
    tmp_path: Path, written: str, meant: str
) -> None:
    path = tmp_path / "source.yml"
    names = f"country_names: {{Albion: {written}}}" if written not in {"EU", "UN"} else ""
    path.write_text("\n".join([*_LEAST, f"jurisdiction: {written}", names, ""]))
    read = read_descriptor(path)
    assert (read.jurisdiction, read.country_names.get("Albion", meant)) == (meant, meant)


def test_several_programmes_mean_the_weightiest_of_them() -> None:
    csl = sources.descriptors()["us_csl"]
    both = csl.programme(["UVL", "GLOMAG"])
    assert (both.effect, both.relevance) == ("asset_freeze", "human_rights")
    assert csl.programme(["uvl"]).effect == "advisory"


@pytest.mark.parametrize(
    ("theirs", "ours"), [("FSE", "FSE-IR"), ("SSI", "UKRAINE-EO13662"), ("PLC", "NS-PLC")]
)
def test_a_list_of_ofac_weighs_the_same_where_another_list_repeats_it(
    theirs: str, ours: str
) -> None:
    found = sources.descriptors()
    repeated = found["us_csl"].programme([theirs])
    assert repeated.effect == found["ofac_cons"].programme([ours]).effect


def test_a_programme_that_is_not_described_is_an_error() -> None:
    uflpa: Descriptor = sources.descriptors()["uflpa"]
    with pytest.raises(SourceError, match="programme “2\\(e\\)” is not described"):
        uflpa.programme(["2(e)"])


def test_a_descriptor_goes_to_another_process_also_once_it_was_asked() -> None:
    descriptor = sources.descriptors()["eu_fsf"]
    code = next(iter(descriptor.programmes))
    assert descriptor.describes(code)
    again = pickle.loads(pickle.dumps(descriptor))  # noqa: S301 - our own
    assert again == descriptor
    assert again.programme([code]) == descriptor.programme([code])
