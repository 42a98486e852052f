"""Suppliers are found by parts of their names, however these are written."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screener import audit
from screener.model import Name
from screener.store import Store, open_store
from screener.store.append_only import release
from screener.store.review.queue import CaseFilter, case_page
from screener.store.search.ranking import SupplierFilter, supplier_page
from screener.store.tables import listing_names
from tests.store import samples
from tests.store.keeping import keep_run
from tests.store.older import make_older

TURK = samples.supplier(1, name="ÖZTÜRK TEKSTİL A.Ş.", other_names=("Ozturk Textiles",))
HAN = samples.supplier(2, name="阿克苏纺织有限公司")
ODD = replace(samples.supplier(3, name="100% Cotton_Wool \\ Söhne  & Cie"), number="A-7")
ALL = [TURK, HAN, ODD]
POLE = samples.supplier(4, name="Łódź Ørsted Cœur Đà Nẵng")
ARAB = samples.supplier(5, name="شركة مصـر", other_names=("پارچه ایران کیان",))
UNSEEN = samples.supplier(6, name="Zero\u200bWidth Soft\u00adware\u200f")
TRADITIONAL = samples.supplier(7, name="臺灣龍騰紡織股份有限公司")
JAPANESE = samples.supplier(8, name="竜田製作所 (Tatsuta)")
LIGHT = samples.supplier(9, name="绿洲鞋业有限公司")
PLAIN = {
    "lodz": POLE,
    "Łódź": POLE,
    "orsted": POLE,
    "coeur": POLE,
    "da nang": POLE,
    "شركه": ARAB,
    "شرکة": ARAB,
    "مصر": ARAB,
    "ايران": ARAB,
    "zerowidth": UNSEEN,
    "software": UNSEEN,
}


def found(store: Store, run: int, text: str) -> set[str]:
    with store.reading() as connection:
        lines, _ = supplier_page(connection, run, SupplierFilter(text=text))
        return {line.number for line in lines}


ANY_PART = {
    "öztürk": [TURK],
    "OZTURK": [TURK],
    "tekstil öz": [TURK],
    "textiles": [TURK],
    "tekstil wool": [],
    "纺织": [HAN],
    "0% cot": [ODD],
    "n_w": [ODD],
    "s_h": [],
    "\\": [ODD],
    "sohne & cie": [ODD],
    "A-7": [ODD],
    "a-": [],
    " ": [],
    "\0": [],
}


def test_any_part_of_a_name_in_any_writing_finds_it(store: Store) -> None:
    run = keep_run(store, ALL).run_id
    for text, expected in ANY_PART.items():
        assert found(store, run, text) == {one.number for one in ALL if one in expected}, text


@pytest.mark.parametrize("few", [0, 500])
def test_many_hits_are_found_as_few_are(
    store: Store, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.store.search.names.FEW", few)
    monkeypatch.setattr("screener.store.search.ranking.WINDOW", 2)
    many = [samples.supplier(number) for number in range(30)]
    run = keep_run(store, many).run_id
    later = keep_run(store, many[:20]).run_id
    with store.reading() as connection:
        page, after = supplier_page(connection, run, SupplierFilter(text="textile 1"), limit=5)
        assert after is not None
        rest, end = supplier_page(connection, run, SupplierFilter(text="textile 1"), after=after)
        fewer, _ = supplier_page(connection, later, SupplierFilter(text="textile", band="high"))
        none, _ = supplier_page(connection, later, SupplierFilter(text="textile", band="low"))
    assert {line.number for line in page + rest} == {f"{n:06d}" for n in range(30) if "1" in f"{n}"}
    assert (len(page), end) == (5, None)
    assert len(fewer) == 20
    assert none == []


def test_the_queue_is_searched_by_supplier_and_listing(store: Store) -> None:
    keep_run(store, ALL, {TURK.number: [samples.match(samples.listing("L9"), TURK)]})
    with store.reading() as connection:
        for text, hits in (
            ("ozturk", 1),
            ("textile l9", 1),
            ("\uff34\uff25\uff38\uff34\uff29\uff2c\uff25 L9", 1),  # in full width
            ("L9 t\u00e9xtile", 1),
            ("\u0301", 0),  # an accent alone
            ("wool", 0),
        ):
            assert len(case_page(connection, CaseFilter(text=text), today=samples.TODAY)[0]) == hits


@pytest.mark.parametrize("text", ["группа", "ГРУППА вагнер", "Вагнер"])
def test_the_queue_is_searched_without_case_in_every_script(store: Store, text: str) -> None:
    listed = samples.listing("L9", names=(Name("Группа ВАГНЕР", "primary"),))
    keep_run(store, ALL, {TURK.number: [samples.match(listed, TURK)]})
    with store.reading() as connection:
        assert len(case_page(connection, CaseFilter(text=text), today=samples.TODAY)[0]) == 1


BESIDE = {
    "Müller-Lüdenscheidt": 1,
    "ANNA MÜLL": 1,
    "muller ludenscheidt": 1,
    "Dokuma Uretim": 1,
    "dokuma üretim": 1,
    "o'brien": 1,
    "o'brien 100%": 0,
    "臺灣": 1,
    "台湾": 1,
    "longteng": 1,
    "owner": 0,
    "director": 0,
    " ": 0,
}


def test_the_queue_is_searched_by_who_stands_beside_a_supplier(store: Store) -> None:
    listed = [samples.listing(f"L{number}") for number in range(5)]
    named = ("Anna Müller-Lüdenscheidt", "Pat O'Brien", "臺灣龍騰", "DOKUMA ÜRETİM A.Ş.")
    beside = [
        samples.match(one, TURK, supplier_name=name, role="owner")
        for one, name in zip(listed, named, strict=False)
    ]
    keep_run(store, [TURK], {TURK.number: [*beside, samples.match(listed[4], TURK)]})
    with store.reading() as connection:
        for text, hits in BESIDE.items():
            lines, _ = case_page(connection, CaseFilter(text=text), today=samples.TODAY)
            assert len(lines) == hits, text


def test_an_older_store_is_searched_by_who_stands_beside_a_supplier(database_url: str) -> None:
    owner = samples.match(samples.listing(), TURK, supplier_name="Dokuma Üretim", role="owner")
    with open_store(database_url) as store:
        keep_run(store, [TURK], {TURK.number: [owner]})
    make_older(database_url, "0016")
    with open_store(database_url) as store, store.reading() as connection:
        chosen = CaseFilter(text="dokuma uretim")
        assert len(case_page(connection, chosen, today=samples.TODAY)[0]) == 1
        assert audit.verify(connection).broken is None


def test_an_older_store_is_given_its_names(database_url: str) -> None:
    with open_store(database_url) as store:
        run = keep_run(store, ALL).run_id
    make_older(database_url, "0007")
    with open_store(database_url) as store:
        assert found(store, run, "ozturk") == {TURK.number}
        with store.reading() as connection:
            assert audit.verify(connection).broken is None


def test_a_name_is_found_without_the_letters_that_a_keyboard_lacks(store: Store) -> None:
    run = keep_run(store, [*ALL, POLE, ARAB, UNSEEN]).run_id
    for text, supplier in PLAIN.items():
        assert found(store, run, text) == {supplier.number}, text


def test_an_older_store_has_its_names_folded_anew(database_url: str) -> None:
    with open_store(database_url) as store:
        run = keep_run(store, [*ALL, POLE, ARAB, UNSEEN]).run_id
    make_older(database_url, "0012")
    with open_store(database_url) as store:
        for text, supplier in PLAIN.items():
            assert found(store, run, text) == {supplier.number}, text
        with store.reading() as connection:
            assert audit.verify(connection).broken is None


IN_HAN = {
    "台湾": [TRADITIONAL],
    "台灣": [TRADITIONAL],
    "龙腾": [TRADITIONAL],
    "龍騰紡織": [TRADITIONAL],
    "龙 纺织": [TRADITIONAL],
    "龙": [TRADITIONAL, JAPANESE],
    "紡織": [TRADITIONAL, HAN],
    "竜田": [JAPANESE],
    "龍田製作所 tatsuta": [JAPANESE],
    "所(": [],
    "(tats": [JAPANESE],
    "綠洲": [LIGHT],
}


def test_han_is_found_in_whatever_form_it_is_typed(store: Store) -> None:
    every = [*ALL, TRADITIONAL, JAPANESE, LIGHT]
    run = keep_run(store, every).run_id
    for text, expected in IN_HAN.items():
        assert found(store, run, text) == {one.number for one in every if one in expected}, text


IN_PINYIN = {
    "taiwan": [TRADITIONAL],
    "Tai wan": [TRADITIONAL],
    "longteng fangzhi": [TRADITIONAL],
    "a'kesu": [HAN],
    "akesu fangzhi": [HAN],
    "fangzhi": [TRADITIONAL, HAN],
    "lüzhou": [LIGHT],
    "lvzhou": [LIGHT],
    "fang": [],  # as so many are called
    "fangzhi wool": [],
}


def test_han_is_found_by_its_pinyin(store: Store) -> None:
    every = [*ALL, TRADITIONAL, JAPANESE, LIGHT]
    run = keep_run(store, every).run_id
    for text, expected in IN_PINYIN.items():
        assert found(store, run, text) == {one.number for one in every if one in expected}, text


LISTED = samples.listing(
    "L9",
    names=(
        Name("Müller Weaving", "primary"),
        Name("喀什龍騰紡織", "alias", "Hant"),
        Name("Oficina de Producción", "alias"),
    ),
)


@pytest.mark.parametrize("version", ["0014", "0013"])
def test_the_queue_is_searched_by_all_names_of_a_listing_in_any_writing(
    database_url: str, version: str
) -> None:
    """Also in a store of before."""
    with open_store(database_url) as store:
        keep_run(store, ALL, {TURK.number: [samples.match(LISTED, TURK)]})
    make_older(database_url, version)
    with open_store(database_url) as store, store.reading() as connection:
        for text in ("muller", "MÜLLER", "喀什龙腾", "kashi", "oficina produccion", "producción"):
            lines, _ = case_page(connection, CaseFilter(text=text), today=samples.TODAY)
            assert [one.reference for one in lines] == ["L9"], text
        assert case_page(connection, CaseFilter(text="wool"), today=samples.TODAY)[0] == []
        assert audit.verify(connection).broken is None


def test_a_listing_that_a_search_would_miss_is_told(store: Store) -> None:
    keep_run(store, ALL, {TURK.number: [samples.match(LISTED, TURK)]})
    with store.writing() as connection:
        release(connection, ["listing_names"])
        connection.execute(listing_names.update().values(names="other"))
        broken = audit.verify(connection).broken
    assert broken is not None
    assert broken.what == "names to search of listing 1 are not its own"
