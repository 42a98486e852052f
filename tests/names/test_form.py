from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from screener import matching
from screener.names import normal_form
from screener.names.form import normal_form_anew
from screener.names.kinds import standing
from screener.names.tables import read_table, table_dir


def words(name: str) -> list[str]:
    return [token.text for token in normal_form(name).readings[0].tokens]


@pytest.mark.parametrize(
    ("written", "also"),
    [
        ("Arvind Mills Pvt. Ltd.", "ARVIND MILLS PRIVATE LIMITED"),
        ("Top Glove Sdn Bhd", "Top Glove Sendirian Berhad"),
        ("Siemens Aktiengesellschaft", "Siemens AG"),
        ("ООО «Ромашка»", "Romashka LLC"),
        ("Công ty TNHH May Việt Tiến", "May Viet Tien Co., Ltd"),
        ("华孚时尚股份有限公司", "華孚時尚股份有限公司"),
        ("주식회사 삼성전자", "삼성전자주식회사"),
    ],
)
def test_names_that_differ_in_form_only_have_one_normal_form(written: str, also: str) -> None:
    assert normal_form(written).readings[0].key == normal_form(also).readings[0].key


def test_han_is_read_with_places_and_trade_words_translated() -> None:
    assert words("新疆中泰化学股份有限公司") == ["xinjiang", "zhongtai", "chemical"]


def test_places_have_one_name_however_romanised() -> None:
    assert words("Hotan Garment") == words("Hetian Garment") == words("Khotan Garment")
    assert words("Dzungar Linen") == words("Zhungaer Linen") == words("Junggar Linen")
    assert words("Nay Pyi Taw Timber") == words("Naypyidaw Timber")


def test_a_name_without_letters_has_no_reading() -> None:
    assert normal_form("–?!").readings == ()


@example("新疆㜬业有限公司")  # a sign without pinyin
@example("㏠⼀⼀㐀")  # a sign of two, and radicals, in a long run that no table knows
@settings(max_examples=150)
@given(st.text(max_size=60))
def test_any_text_is_read_without_error_and_in_plain_letters(text: str) -> None:
    for reading in normal_form(text).readings:
        assert reading.tokens
        assert all(token.text and token.text.isascii() for token in reading.tokens)
        assert all(token.text == token.text.casefold() for token in reading.tokens)
        assert all(0 < token.weight <= most_of(token.kind) for token in reading.tokens)


def _said(part: object) -> Iterator[str]:
    """All that a part of a table of words says, its keys too."""
    if isinstance(part, dict):
        part = [*part, *part.values()]
    if isinstance(part, list):
        for one in part:
            yield from _said(one)
    elif isinstance(part, str):
        yield from re.split(r"[\s=,]+", part)


SIGNALS = sorted(
    {
        word
        for table in (
            *("acronyms", "asides", "card_lines", "honours", "kinds", "legal_forms"),
            *("securities", "ships", "units"),
        )
        for word in _said(read_table(table))
    }
)
"""Words upon which reading takes a turn."""


@example(["(有)", "(有)"])  # nothing but a form, of which a part is the name
@example(["Imeni", "AVIC"])  # a name that begins with whom a body is named after
@settings(max_examples=300)
@given(st.lists(st.sampled_from([*SIGNALS, "Alpha", "(", ")", "-", "54", "«", "»"]), max_size=6))
def test_whatever_known_words_stand_together_is_read(said: list[str]) -> None:
    name = " ".join(said)
    for reading in normal_form(name).readings:
        assert reading.tokens
    same = matching.compare(name, name).score
    assert same == (1 if normal_form(name).readings else 0)


EVERY_WORD = st.deferred(
    lambda: st.sampled_from(
        sorted(
            {word for path in table_dir().glob("*.yml") for word in _said(read_table(path.stem))}
        )
    )
)
JOINTS = (" ", " ", "-", "(", ")", "（", "）", ", ", " - ", "/", "«", "»")


@example(["华电", "（", "西", " ", "安", "）"])  # a sign that sounds like an article, at a bracket
@settings(max_examples=300)
@given(st.lists(EVERY_WORD | st.sampled_from(JOINTS), max_size=12))
def test_whatever_words_of_the_tables_stand_together_is_read(pieces: list[str]) -> None:
    """Of a firm and of a person: one name that is not read would end a whole screening."""
    name = "".join(pieces)
    assert all(reading.tokens for reading in normal_form_anew(name).readings)
    assert 0 <= matching.compare(name, f"{name} Alpha", kind="person").score <= 1


def most_of(kind: str) -> float:
    """The weight that a word of a kind has at most: of a name that no other firm bears, more."""
    kinds = read_table("kinds")
    most: float = kinds["caps"].get(kind, 1.0 if kind == "common" else kinds["rare"])
    if kind == "generic":  # or the rest of a long run of Han, which no table knows
        most = max(most, standing("unknown_trade"))
    if kind == "noise":  # or a known word without a counterpart in English: 省
        most = max(most, standing("untranslated"))
    return most


@pytest.mark.parametrize("name", ["ЈП", "јп а", "ЈП ЈП", "ЈП (ЈП)", "ЈП 5"])
def test_a_firm_of_a_state_that_says_no_name_is_read(name: str) -> None:
    assert matching.compare(name, name).score == 1
    assert not matching.compare(name, "ЈП Електропривреда Србије").is_match


@pytest.mark.parametrize(
    "name", ["Alpha, formerly Beta GmbH", "合盛硅业股份有限公司", "ООО «Ромашка»", "", "a" * 900]
)
def test_a_name_that_is_not_remembered_is_read_the_same(name: str) -> None:
    assert normal_form_anew(name) == normal_form(name)


@settings(max_examples=80)
@given(st.text(alphabet="abcdefghij klmnop", min_size=3, max_size=40))
@example("dba a")
def test_case_and_spacing_change_nothing(text: str) -> None:
    loud = f"  {text.upper().replace(' ', '   ')} "
    said = [(reading.key, reading.partial) for reading in normal_form(text).readings]
    assert said == [(reading.key, reading.partial) for reading in normal_form(loud).readings]


@pytest.mark.parametrize("written", [str, str.upper, str.lower, str.title])
@pytest.mark.parametrize(
    ("name", "also"),
    [
        ("DF Deutsche Forfait AG", "Deutsche Forfait AG"),
        ("IEI Iran Electronics Industries", "Iran Electronics Industries"),
        ("ABC Alpha Beta Chemicals", "Alpha Beta Chemicals"),
        ("Coopérative Agricole de Méagui ECAMAG", "ECAMAG coop-ca"),
        ("ECAMAG Coopérative Agricole de Méagui", "ECAMAG coop-ca"),
    ],
)
def test_own_initials_are_known_in_any_case(
    name: str, also: str, written: Callable[[str], str]
) -> None:
    score = matching.compare(name, also).score
    assert matching.compare(written(name), also).score == score
    assert score > 0.95


def test_a_town_is_no_abbreviation_of_a_cooperative() -> None:
    name = "SOCIÉTÉ COOPÉRATIVE AGRICOLE DE SAN PEDRO"
    assert not matching.compare(name, "Pedro coop-ca").is_match


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("الصناعات الدفاعية", "defense"),  # an adjective of دفاع
        ("للأدوية والكيماويات", "chemical"),  # *and* before the article
        ("لنقل النفط", "transportation"),  # *for* before the word
    ],
)
def test_arabic_words_are_known_with_their_endings_and_prefixes(name: str, meaning: str) -> None:
    assert meaning in [token.text for token in normal_form(name).readings[0].tokens]


def test_words_of_vowelless_scripts_are_read_in_their_own_script_only() -> None:
    assert normal_form("حزب البعث").readings[0].tokens[0].text == "party"
    assert normal_form("hzb trading").readings[0].tokens[0].text == "hzb"


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("Coalición Democrática", "Democratic Coalition"),
        ("Transformación y Comunicación", "Transformation and Communication"),
        ("Solidarité et Prospérité", "Solidarity and Prosperity"),
        ("Produktion und Technologie", "Production and Technology"),
        ("Koordination und Kooperation", "Coordination and Cooperation"),
        ("Konfederasyonu Koordinasyon", "Confederation Coordination"),
        ("İrriqasiya və İnnovasiya", "Irrigation and Innovation"),
        ("Koordinacija i rehabilitacija", "Coordination and Rehabilitation"),
        ("Kooperace a migrace", "Cooperation and Migration"),
        ("Koordinatsioon ja migratsioon", "Coordination and Migration"),
        ("Inspeksjon og migrasjon", "Inspection and Migration"),
    ],
)
def test_cognates_are_put_into_english(foreign: str, english: str) -> None:
    said, meant = (
        {token.text for token in normal_form(name).readings[0].tokens if token.kind != "particle"}
        for name in (foreign, english)
    )
    assert said == meant


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("Gregorio Foods", "Gregory Foods"),
        ("Clemente Textiles", "Clement Textiles"),
        ("Salvatore Leather", "Salvator Leather"),
        ("Pasquale Shipping", "Pasqual Shipping"),
        ("Constanza Trading", "Constance Trading"),
        ("Hungaria Steel", "Hungary Steel"),
        ("Florencia Garments", "Florence Garments"),
    ],
)
def test_first_name_or_place_is_no_cognate(foreign: str, english: str) -> None:
    assert normal_form(foreign).readings[0].key != normal_form(english).readings[0].key


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("San Marco Srl", "Industria Marco Srl"),
        ("San Miguel Foods", "Industry Miguel Foods"),
        ("Mar Textile", "Marine Textile"),
        ("Tic Foods", "Trading Foods"),
        ("Access Bank", "Accessory Bank"),
    ],
)
def test_word_that_is_another_elsewhere_is_no_abbreviation(name: str, other: str) -> None:
    assert normal_form(name).readings[0].key != normal_form(other).readings[0].key


@pytest.mark.parametrize("name", ["Sadiya Textile", "Lakiya Foods", "Vodiya Trading"])
def test_short_slavic_stem_in_latin_letters_is_a_name(name: str) -> None:
    assert normal_form(name).readings[0].tokens[0].text == name.split(maxsplit=1)[0].casefold()


def test_short_slavic_stem_in_its_own_letters_is_known() -> None:
    assert normal_form("Сырная Долина Орёл").readings[0].tokens[0].text == "cheese"


def test_turkish_abbreviations_are_known_in_their_phrase() -> None:
    short, long = "Aksoy Tekstil San. ve Tic. A.Ş.", "Aksoy Tekstil Sanayi ve Ticaret A.Ş."
    assert normal_form(short).readings[0].key == normal_form(long).readings[0].key


def test_word_without_an_english_cognate_stays() -> None:
    assert [t.text for t in normal_form("Metalbrica Zolica").readings[0].tokens] == [
        "metalbrica",
        "zolica",
    ]


@pytest.mark.parametrize(
    ("word", "other"),
    [("επαναστατικής", "επαναστατικό"), ("гвардейците", "гвардия"), ("търговски", "търговия")],
)
def test_forms_of_a_greek_or_bulgarian_word_mean_the_same(word: str, other: str) -> None:
    assert normal_form(word).readings[0].tokens != ()
    first, second = normal_form(f"Alpha {word}"), normal_form(f"Alpha {other}")
    assert first.readings[0].tokens[1].text == second.readings[0].tokens[1].text


def test_arabic_is_read_in_english_and_aloud() -> None:
    english, aloud, *_ = normal_form("هيئة تحرير الشام").readings
    assert "liberation" in {token.text for token in english.tokens}
    assert "liberation" not in {token.text for token in aloud.tokens}


def test_arabic_brand_is_read_aloud_beside_its_trade_in_english() -> None:
    said = [{token.text for token in r.tokens} for r in normal_form("بنك التضامن").readings]
    assert {"bank", "tdamn"} <= set().union(*said)
    assert any({"bank", "tdamn"} <= words for words in said)


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        ("Ereğli Demir ve Çelik", "Eregli Iron and Steel"),
        ("Қазақстан темір жолы", "Kazakhstan Railway"),
        ("Caminhos de Ferro de Angola", "Railway Angola"),
    ],
)
def test_translated_words_make_english_phrases(foreign: str, english: str) -> None:
    read = [
        {token.text for token in normal_form(name).readings[0].tokens if token.kind != "particle"}
        for name in (foreign, english)
    ]
    assert read[0] == read[1]


def test_words_of_a_name_put_into_english_are_marked() -> None:
    tokens = normal_form("Türkiye Denizcilik İşletmeleri").readings[0].tokens
    assert "Latf" in {token.script for token in tokens}
    assert {t.script for t in normal_form("Turkish Maritime").readings[0].tokens} == {"Latn"}


@pytest.mark.parametrize(
    "name", ["Kreate Energy (I) Private Limited", "Kreate (I) Private Limited"]
)
def test_india_in_brackets_is_no_number(name: str) -> None:
    assert "number" not in [token.kind for token in normal_form(name).readings[0].tokens]
    assert words("Kreate Fund I")[-1] == "1"


def test_a_word_said_twice_tells_less_the_second_time() -> None:
    first, second, mining = normal_form("Rivers Rivers Mining").readings[0].tokens
    assert first.text == second.text
    assert second.weight < mining.weight < first.weight
    numbers = normal_form("Plantation 7 Rivers 7").readings[0].tokens
    assert numbers[1].weight == numbers[3].weight


@pytest.mark.parametrize("name", ["合盛\ud800", "\ud800", "Hoshine\udcff 硅业", "한솔\udfff"])
def test_half_a_character_is_no_part_of_a_name(name: str) -> None:
    readable = name.encode("utf-8", "ignore").decode()
    assert [r.key for r in normal_form(name).readings] == [
        r.key for r in normal_form(readable).readings
    ]


def test_a_legal_form_in_brackets_is_no_name() -> None:
    """*จำกัด (มหาชน)* is how Thai law calls a public limited company."""
    ptt = normal_form("บริษัท ปตท. จำกัด (มหาชน)")
    assert all(any(t.kind == "word" for t in reading.tokens) for reading in ptt.readings)


@pytest.mark.parametrize(
    ("name", "trade"),
    [("Rotana Hotels", "hotel"), ("Amir Parts", "part"), ("Delmon Cables", "cable")],
)
def test_an_english_plural_says_the_trade_though_it_is_a_word_elsewhere_too(
    name: str, trade: str
) -> None:
    last = normal_form(name).readings[0].tokens[-1]
    assert (last.text, last.kind) == (trade, "trade")


@pytest.mark.parametrize("name", ["Группа", "مجموعة"])
def test_a_word_of_any_firm_tells_no_more_read_aloud(name: str) -> None:
    (token,) = normal_form(name).readings[0].tokens
    (english,) = normal_form("Group").readings[0].tokens
    assert token.weight == english.weight


@pytest.mark.parametrize(
    "name",
    ["КФХ Надежда", "ГБУЗ Надежда", "МБОУ Надежда", "СФГ Надежда", "PPHU Nadezhda", "MMC Nadezhda"],
)
def test_what_a_farm_a_school_or_a_hospital_is_by_law_tells_none(name: str) -> None:
    assert words(name) == ["nadezhda"]


@pytest.mark.parametrize("name", ["Song Da No11", "Song Da №11", "Song Da No.11", "Song Da N°11"])
def test_a_number_may_be_written_to_its_sign(name: str) -> None:
    assert words(name) == ["song", "da", "11"]
    assert matching.compare(name, "Song Da 11 JSC").is_match
    assert not matching.compare(name, "Song Da No10").is_match
