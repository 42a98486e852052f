"""The index against a full scan, its keeping, and its sharing among processes."""

from __future__ import annotations

import json
import os
import random
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from screener import matching
from screener.errors import InputError
from screener.matching.index import files as index_files
from screener.matching.index.listed import IndexContent
from screener.matching.scoring.score import score_forms
from screener.model import Listing, Match, Name, Supplier
from screener.names import normal_form
from screener.names.tables import read_table
from tests.matching.entries import listing

SEED = 20261125
BRANDS = [
    "Hoshine",
    "Zhongtai",
    "Camsing",
    "Esquel",
    "Changji",
    "Haolin",
    "Lopnur",
    "Tanyuan",
    "Yili",
    "Aksu",
    "Sinotex",
    "Orient",
    "Kamensk",
    "Severstal",
    "Rostvertol",
    "Almaz",
    "Vostok",
    "Granit",
    "Salyut",
    "Amira",
    "Fajr",
    "Pars",
    "Tavan",
    "Sepahan",
    "Ghadir",
    "Nasr",
    "Shahid",
    "Bonyad",
    "Dandong",
    "Rason",
    "Chosun",
    "Mansudae",
    "Paektu",
    "Myawaddy",
    "Kanbawza",
    "Htoo",
]
TRADES = [
    "Silicon",
    "Textile",
    "Garment",
    "Apparel",
    "Chemical",
    "Cotton",
    "Machinery",
    "Steel",
    "Trading",
    "Logistics",
    "Shipping",
    "Electronics",
    "Technology",
    "Food",
    "Mining",
    "Construction",
    "Petroleum",
    "Foods and Beverages",
]
FORMS = ["Co., Ltd.", "LLC", "Limited", "JSC", "OOO", "Group", "GmbH", "Pvt Ltd", "S.A.", ""]
HAN = ["新疆", "合盛", "中泰", "天业", "华孚", "纺织", "化学", "硅业", "棉业", "科技", "实业"]
CYRILLIC = ["Каменск", "Восток", "Алмаз", "Гранит", "Салют", "Енисей", "машиностроительный завод"]
CYRILLIC += ["торговый дом", "химический комбинат", "энерго", "Северсталь"]


def latin(rng: random.Random) -> str:
    brands = rng.sample(BRANDS, rng.choice([1, 1, 2]))
    return " ".join([*brands, rng.choice(TRADES), rng.choice(FORMS)]).strip()


def han(rng: random.Random) -> str:
    return "".join(rng.sample(HAN, 3)) + rng.choice(["有限公司", "股份有限公司", ""])


def cyrillic(rng: random.Random) -> str:
    return f"{rng.choice(['АО', 'ООО', 'ПАО'])} «{' '.join(rng.sample(CYRILLIC, 2))}»"


def typo(name: str, rng: random.Random) -> str:
    at = rng.randrange(1, max(len(name) - 1, 2))
    return rng.choice([name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:]])


def joined(name: str, rng: random.Random) -> str:
    spaces = [at for at, letter in enumerate(name) if letter == " "]
    at = rng.choice(spaces) if spaces else len(name)
    return name[:at] + name[at + 1 :]


def reordered(name: str, rng: random.Random) -> str:
    words = name.split()
    rng.shuffle(words)
    return " ".join(words)


def extended(name: str, rng: random.Random) -> str:
    return rng.choice(["M/s {}", "{} Factory 2", "The {} Branch"]).format(name)


def in_the_plural(name: str, rng: random.Random) -> str:
    words = name.split()
    at = rng.randrange(len(words))
    return " ".join([*words[:at], f"{words[at]}s", *words[at + 1 :]])


def with_umlauts(name: str, _: random.Random) -> str:
    return name.replace("a", "ae").replace("o", "oe").replace("u", "ue")


def romanised(name: str, rng: random.Random) -> str:
    other = {"v": "w", "w": "v", "y": "i", "j": "i", "kh": "h", "x": "ks", "ts": "c"}
    fits = [one for one in other if one in name]
    one = rng.choice(fits) if fits else ""
    return name.replace(one, other[one], 1) if one else name


ALTERED = {
    "as it is": lambda name, _: name,
    "a typo": typo,
    "joined": joined,
    "reordered": reordered,
    "extended": extended,
    "in the plural": in_the_plural,
    "with umlauts": with_umlauts,
    "romanised": romanised,
}


def listed(rng: random.Random, count: int) -> list[str]:
    make = [latin, latin, latin, han, cyrillic]
    return sorted({rng.choice(make)(rng) for _ in range(count)})


@pytest.mark.parametrize(
    ("count", "asked_for"), [(30, 12), pytest.param(300, 60, marks=pytest.mark.soak)]
)
@pytest.mark.parametrize("kind", ALTERED)
def test_the_index_finds_what_a_full_scan_accepts(kind: str, count: int, asked_for: int) -> None:
    """At least 999 of 1,000 pairs, over Latin, Han and Cyrillic names."""
    rng = random.Random(f"{SEED}:{kind}")  # noqa: S311 - a sample
    names = listed(rng, count)
    asked = [ALTERED[kind](name, rng) for name in rng.sample(names, asked_for)]
    index = matching.Index.build([listing(name, str(at)) for at, name in enumerate(names)])
    found = index.search([Supplier(name=name) for name in asked])
    limit = matching.thresholds().possible
    forms = [normal_form(name) for name in names]
    accepted = {
        (name, at)
        for name in asked
        for at, form in enumerate(forms)
        if (scored := score_forms(normal_form(name), form)) and scored.score >= limit
    }
    offered = {
        (name, int(match.listing.id))
        for name, matches in zip(asked, found, strict=True)
        for match in matches
    }
    assert offered <= accepted
    assert len(accepted) >= asked_for * 2 // 3
    assert len(accepted - offered) <= len(accepted) / 1000, accepted - offered


def test_initials_of_words_of_a_name_are_found_beside_up_to_four_others() -> None:
    """*SYJC Machinery Imp Exp*: *Shen Yang Jing Cheng Machinery Imp Exp*."""
    rng = random.Random(SEED)  # noqa: S311 - a sample
    trades = [trade for trade in TRADES if " " not in trade]
    pairs = []
    for _ in range(400):
        words = [*rng.sample(BRANDS, rng.choice([3, 4])), *rng.sample(trades, 3)]
        first = rng.choice([0, 0, 1])
        last = rng.randrange(first + 3, len(words))
        initials = "".join(word[0] for word in words[first:last])
        pairs.append((" ".join([*words[:first], initials, *words[last:]]), " ".join(words)))
    index = matching.Index.build([listing(name, str(at)) for at, (_, name) in enumerate(pairs)])
    found = index.search([Supplier(name=name) for name, _ in pairs])
    limit = matching.thresholds().possible
    accepted = [at for at, pair in enumerate(pairs) if matching.compare(*pair).score >= limit]
    assert len(accepted) > 100
    assert not [pairs[at] for at in accepted if str(at) not in {m.listing.id for m in found[at]}]


def test_the_index_finds_chinese_names_by_their_translation() -> None:
    """Place and trade in Han against the words of the tables that translate them, all accepted."""
    rng = random.Random(SEED)  # noqa: S311 - a sample
    table = read_table("east_asian")
    trades = [(han.lstrip("^"), meaning) for han, meaning in table["han_trade"].items() if meaning]
    places = list(table["han_place"].items())
    pairs = []
    for _ in range(400):
        (seat, city), said = rng.choice(places), rng.sample(trades, rng.choice([1, 2]))
        words = " ".join([city, *(meaning for _, meaning in said)]).title()
        pairs.append((f"{seat}{''.join(han for han, _ in said)}有限公司", f"{words} Co., Ltd."))
    index = matching.Index.build([listing(name, str(at)) for at, (_, name) in enumerate(pairs)])
    found = index.search([Supplier(name=name) for name, _ in pairs])
    limit = matching.thresholds().possible
    accepted = [at for at, pair in enumerate(pairs) if matching.compare(*pair).score >= limit]
    assert len(accepted) > 300
    assert [
        pairs[at] for at in accepted if str(at) not in [match.listing.id for match in found[at]]
    ] == []


@pytest.fixture(scope="module")
def listings() -> list[Listing]:
    names = listed(random.Random(SEED), 130)  # noqa: S311 - a sample
    return [listing(name, str(at)) for at, name in enumerate(names)]


@pytest.fixture(scope="module")
def suppliers(listings: list[Listing]) -> list[Supplier]:
    return [Supplier(name=f"{one.names[0].text} {at}") for at in range(2) for one in listings]


@pytest.fixture(scope="module")
def alone(listings: list[Listing], suppliers: list[Supplier]) -> list[tuple[Match, ...]]:
    """What one process finds."""
    return matching.Index.build(listings).search(suppliers)


@pytest.fixture
def shared_early(monkeypatch: pytest.MonkeyPatch) -> None:
    """Share lists among processes that are too short for it to pay."""
    monkeypatch.setattr("screener.matching.search._LEAST_SHARED", 200)


def test_an_index_read_from_the_workspace_finds_the_same(
    listings: list[Listing], suppliers: list[Supplier], tmp_path: Path
) -> None:
    made = matching.Index.build(listings).search(suppliers[:300])
    first = matching.Index.build(listings, cache=tmp_path).search(suppliers[:300])
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_ino
    again = matching.Index.build(listings, cache=tmp_path).search(suppliers[:300])
    assert made == first == again
    assert [one.stat().st_ino for one in tmp_path.iterdir()] == [written]


def test_another_listing_is_another_index(listings: list[Listing], tmp_path: Path) -> None:
    matching.Index.build(listings[:20], cache=tmp_path)
    matching.Index.build(listings[:21], cache=tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


def test_other_tables_of_names_are_another_index(
    listings: list[Listing], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    matching.Index.build(listings[:20], cache=tmp_path)
    monkeypatch.setattr("screener.matching.search.made_with", lambda: "other tables")
    matching.Index.build(listings[:20], cache=tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "no table"])
def test_a_damaged_index_is_made_anew(listings: list[Listing], tmp_path: Path, damage: str) -> None:
    asked = [Supplier(name=listings[0].names[0].text)]
    expected = matching.Index.build(listings, cache=tmp_path).search(asked)
    assert expected[0]
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    if damage == "cut":
        kept.write_bytes(whole[:-9])
    elif damage == "changed":
        kept.write_bytes(whole[:-200] + bytes([whole[-200] ^ 1]) + whole[-199:])
    elif damage == "empty":
        kept.write_bytes(b"")
    else:
        kept.write_bytes(whole[:65])
    assert not index_files.is_whole(kept)
    found = matching.Index.build(listings, cache=tmp_path).search(asked)
    assert index_files.is_whole(kept)
    assert found == expected


def test_an_index_that_another_process_has_put_there_meanwhile_stays(
    listings: list[Listing], tmp_path: Path
) -> None:
    """Those that share its search have it mapped, and not every system lets that be replaced."""
    matching.Index.build(listings, cache=tmp_path)
    (theirs,) = tmp_path.iterdir()
    before = theirs.stat().st_ino
    index_files.write(theirs, index_files.read(theirs, IndexContent))
    assert [one.stat().st_ino for one in tmp_path.iterdir()] == [before]


def test_a_place_that_cannot_be_written_to_is_no_reason_not_to_screen(
    listings: list[Listing], tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    index = matching.Index.build(listings, cache=file / "index")
    assert index.search([Supplier(name=listings[0].names[0].text)])[0]


def test_only_the_latest_indexes_are_kept(listings: list[Listing], tmp_path: Path) -> None:
    (tmp_path / ("0" * 64)).mkdir()  # as a former version kept it
    ours = tmp_path / "suppliers.csv"
    ours.touch()
    os.utime(ours, (0, 0))
    for count in range(1, 8):
        matching.Index.build(listings[:count], cache=tmp_path)
    assert ours.exists()
    ours.unlink()
    assert [path.is_file() for path in tmp_path.iterdir()] == [True] * 4


def test_an_index_is_kept_as_arrays_without_objects(
    listings: list[Listing], tmp_path: Path
) -> None:
    matching.Index.build(listings, cache=tmp_path)
    (kept,) = tmp_path.iterdir()
    placed = json.loads(kept.read_bytes().split(b"\n")[1])
    assert {of[1] for _, of, _, _ in placed} <= {"b", "i", "u", "f"}
    assert len(index_files.read(kept, IndexContent).groups) == len(listings)


@pytest.mark.usefixtures("shared_early")
def test_an_index_for_which_no_room_is_left_is_searched_by_one_process(
    listings: list[Listing],
    suppliers: list[Supplier],
    alone: list[tuple[Match, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    index = matching.Index.build(listings)
    monkeypatch.setattr("tempfile.tempdir", "/dev/null")
    with ProcessPoolExecutor(2) as executor:
        assert index.search(suppliers, executor=executor) == alone


@pytest.mark.usefixtures("shared_early")
def test_two_processes_find_what_one_does(
    listings: list[Listing],
    suppliers: list[Supplier],
    alone: list[tuple[Match, ...]],
    tmp_path: Path,
) -> None:
    kept, nowhere = matching.Index.build(listings, cache=tmp_path), matching.Index.build(listings)
    with ProcessPoolExecutor(2) as executor:
        assert kept.search(suppliers, executor=executor) == alone
        assert nowhere.search(suppliers, executor=executor) == alone


@pytest.mark.usefixtures("shared_early")
def test_two_processes_make_the_index_that_one_does(
    listings: list[Listing], tmp_path: Path
) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    matching.Index.build(listings, cache=one)
    with ProcessPoolExecutor(2) as executor:
        matching.Index.build(listings, cache=two, executor=executor)
    kept = [
        {file.relative_to(place): file.read_bytes() for file in place.rglob("*.*")}
        for place in (one, two)
    ]
    assert kept[0] == kept[1]


@pytest.mark.usefixtures("shared_early")
def test_any_executor_will_do_and_short_lists_need_none(
    listings: list[Listing], suppliers: list[Supplier]
) -> None:
    class Counting(ThreadPoolExecutor):
        given = 0

        def submit(self, *arguments, **named) -> Future:  # type: ignore[no-untyped-def, type-arg]  # noqa: ANN002, ANN003
            self.given += 1
            return super().submit(*arguments, **named)

    index = matching.Index.build(listings)
    with Counting(2) as executor:
        assert isinstance(executor, Executor)
        short = index.search(suppliers[:50], executor=executor)
        assert executor.given == 0
        index.search(suppliers, executor=executor)
        assert executor.given > 1
    assert short == index.search(suppliers[:50])


@pytest.mark.usefixtures("shared_early")
def test_an_executor_that_counts_what_it_maps_over_will_do(
    listings: list[Listing], suppliers: list[Supplier], alone: list[tuple[Match, ...]]
) -> None:
    """As the one of Dask does."""

    class Sized(ThreadPoolExecutor):
        def map(self, fn, *iterables, **named):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN002, ANN003, ANN202
            assert sum(len(one) for one in iterables) > 1
            return super().map(fn, *iterables, **named)

    index = matching.Index.build(listings)
    with Sized(2) as executor:
        assert index.search(suppliers, executor=executor) == alone
        made = matching.Index.build(listings, executor=executor)
    assert made.search(suppliers) == alone


@pytest.mark.soak
@pytest.mark.usefixtures("shared_early")
@pytest.mark.filterwarnings("default")  # those of Dask are its own
def test_a_cluster_finds_what_one_process_does(
    listings: list[Listing], suppliers: list[Supplier], tmp_path: Path
) -> None:
    distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")
    index = matching.Index.build(listings, cache=tmp_path)
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as two,
        distributed.Client(two) as client,
        client.get_executor() as executor,
    ):
        assert isinstance(executor, Executor)
        assert index.search(suppliers, executor=executor) == index.search(suppliers)


def test_an_index_of_nothing_finds_nothing(tmp_path: Path) -> None:
    for index in (matching.Index.build([]), matching.Index.build([], cache=tmp_path)):
        assert index.search([Supplier(name="Hoshine Silicon", directors=("Wei Wang",))]) == [()]


_LANGUAGES = (
    # Names that the EU's list gives one entry in several languages; each equals the others.
    ("Wagner Gruppe", "Wagner Gruppe"),
    ("Wagner Group", "Wagner Group"),
    ("Groupe Wagner", "Groupe Wagner"),
    ("Группа Вагнера", "Группа Вагнера"),
)


@pytest.mark.parametrize(("supplier", "shown"), _LANGUAGES)
def test_of_equal_names_the_one_spelled_like_the_suppliers_is_shown(
    supplier: str, shown: str
) -> None:
    names = ("Wagner Csoport", "Grupo Wagner", *(name for name, _ in _LANGUAGES))
    (match,) = _searched(supplier, *names)
    assert match.listed_name.text == shown


def test_of_names_that_are_equally_like_the_suppliers_the_primary_one_is_shown() -> None:
    (match,) = _searched("Camel Group", "Camel Group Co., Ltd.", "CAMEL GROUP CO., LTD.")
    assert match.listed_name.kind == "primary"


def test_of_equal_names_the_one_with_the_words_of_the_suppliers_is_shown() -> None:
    main = "Hoshine Silicon Industry (Shanshan) Co., Ltd"
    other = "Hesheng Silicon Industry (Shanshan) Co."
    for names in (main, other), (other, main):
        (match,) = _searched("HOSHINE SILICON", *names)
        assert match.listed_name.text == main


def _searched(supplier: str, primary: str, *aliases: str) -> tuple[Match, ...]:
    names = (Name(primary, "primary"), *(Name(alias) for alias in aliases))
    entry = replace(listing(primary), names=names)
    (matches,) = matching.Index.build([entry]).search([Supplier(name=supplier)])
    return matches


@pytest.mark.parametrize("threshold", ["0.8", True, 0, -1, 2, float("nan")])
def test_a_threshold_that_is_no_score_is_refused(threshold: float) -> None:
    index = matching.Index.build([])
    with pytest.raises(InputError, match="give a number above 0, at most 1"):
        index.search([Supplier(name="Acme")], threshold=threshold)


@pytest.mark.parametrize(
    ("written", "listed"),
    [
        ("Latvijas Dzelzcels VAS", "VAS Latvijas dzelzceļš"),
        ("Rigas Namu Apsaimniekotajs VSIA", "VSIA Rīgas namu apsaimniekotājs"),
    ],
)
def test_a_form_that_is_one_beside_its_land_only_ends_no_search(written: str, listed: str) -> None:
    index = matching.Index.build([listing(listed), listing("Alfa Trading Ltd")])
    assert [match.listed_name.text for (match,) in index.search([Supplier(name=written)])] == [
        listed
    ]
