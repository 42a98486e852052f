"""What else is known of a firm and a listing moves a match between tiers, never out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from screener import matching
from screener.matching.context import Context, judge
from screener.matching.registered_numbers import shared_numbers, strong_identifiers
from screener.matching.thresholds import thresholds
from screener.model import Identifier, Listing, ListingKind, Match, Name, Supplier
from screener.reports import sentence
from tests.matching.entries import listing


def _match(supplier: Supplier, name: str, kind: str, *countries: str, imo: str = "") -> Match:
    listing = Listing(
        source="uk_sl",
        id="1",
        kind=kind,  # type: ignore[arg-type] # one of three
        names=(Name(name, "primary"),),
        countries=countries,
        identifiers=(Identifier("imo", imo),) if imo else (),
        programme="test",
        effect="asset_freeze",
        relevance="other",
    )
    (found,) = matching.Index.build([listing]).search([supplier])
    (match,) = found
    return match


def _codes(match: Match) -> set[str]:
    return {statement.code for statement in match.explanation}


@pytest.mark.parametrize(("kind", "value"), [("isin", "CNE100000PM8"), ("mmsi", "572469210")])
def test_a_security_and_a_radio_number_tell_whose_they_are(kind: str, value: str) -> None:
    number = Identifier(kind, value)
    entry = replace(listing("Zarnitsa Kolokol"), identifiers=(number,))
    supplier = Supplier(name="Something else", identifiers=(number,))
    ((match,),) = matching.Index.build([entry]).search([supplier])
    assert (match.tier, match.basis) == ("probable", "identifier")


def test_a_ship_of_the_name_of_a_firm_is_possible_at_most() -> None:
    # OFAC 15046 is the tanker DOVER; Dover Corporation is a firm of Illinois.
    match = _match(Supplier(name="Dover Corp", country="US"), "DOVER", "vessel")
    assert match.tier == "possible"
    assert "match.context_ship" in _codes(match)


def test_signs_that_the_list_has_too_tell_names_in_signs_only() -> None:
    listed = replace(
        listing("Hongda Textile"), names=(Name("Hongda Textile"), Name("北方工业", script="Hani"))
    )
    for name, tier in (("Hongda Textile", "probable"), ("宏达纺织", "possible")):
        (found,) = matching.Index.build([listed]).search([Supplier(name=name)])
        assert [match.tier for match in found] == [tier]


@pytest.mark.parametrize("kind", ["organisation", "person"])
def test_a_list_that_writes_no_signs_has_none_that_tell(kind: ListingKind) -> None:
    """Nor do the signs of a person, whose name has many readings."""
    names = (Name("Zhang Wei"), Name("北方工业")) if kind == "person" else (Name("Hongda"),)
    context = Context(
        Supplier(name="宏达纺织", country="CN"),
        replace(listing("Hongda"), kind=kind, names=names, countries=("CN",)),
        names[0],
        score=0.95,
        written="宏达纺织",
    )
    codes = {reason.code for reason in judge(context, thresholds()).reasons}
    assert "match.context_country_agrees" in codes
    assert "match.context_other_signs" not in codes


@pytest.mark.parametrize("kind", ["lei", "uscc", "inn", "cnpj"])
def test_a_number_that_one_side_only_has_says_nothing(kind: str) -> None:
    number, another = (Identifier(kind, "7708004767"),), (Identifier("duns", "150483782"),)
    supplier = Supplier(name="Zhongtai Chemical")
    listed = listing("Zhongtai Chemical")
    for ours, theirs in ((number, ()), ((), number), (number, another), (another, number)):
        context = Context(
            replace(supplier, identifiers=ours),
            replace(listed, identifiers=theirs),
            listed.names[0],
            score=1,
        )
        assert judge(context, thresholds()).reasons == ()


def _in_xinjiang(supplier: Supplier) -> Match:
    """The match of a firm with one whose name tells where it is."""
    return _match(supplier, "Xinjiang Zhongtai Chemical Co., Ltd.", "organisation", "CN")


_ZHONGTAI = Supplier(name="Zhongtai Chemical Co Xinjang")


@pytest.mark.parametrize(
    "supplier",
    [
        replace(_ZHONGTAI, country="CN", region="CN-XJ"),
        replace(_ZHONGTAI, country="CN", city="Urumqi"),
        replace(_ZHONGTAI, country="CN", address="新疆阿克苏市"),
    ],
)
def test_a_region_that_agrees_counts_beside_the_country(supplier: Supplier) -> None:
    match = _in_xinjiang(supplier)
    assert {"match.context_country_agrees", "match.context_region_agrees"} <= _codes(match)
    assert match.score == _in_xinjiang(_ZHONGTAI).score


@pytest.mark.parametrize(
    "supplier",
    [
        # a firm has works where its seat is not
        replace(_ZHONGTAI, country="CN", region="CN-ZJ", city="Hangzhou"),
        replace(_ZHONGTAI, country="CN"),
        replace(_ZHONGTAI, country="KZ", address="Urumqi Street 5, Almaty"),
        replace(_ZHONGTAI, region="CN-XJ"),
    ],
)
def test_another_region_or_none_counts_nothing(supplier: Supplier) -> None:
    codes = _codes(_in_xinjiang(supplier))
    assert not [code for code in codes if "region" in code]


def test_a_region_that_a_listed_name_tells_counts_where_the_list_states_no_country() -> None:
    # as on the UFLPA list, which gives names alone
    listed = listing("Xinjiang Zhongtai Chemical Co., Ltd.")
    for supplier, agrees in (
        (replace(_ZHONGTAI, country="CN", city="Urumqi"), True),
        (replace(_ZHONGTAI, country="CN", city="Hangzhou"), False),
        (replace(_ZHONGTAI, country="KZ", region="KZ-ALA"), False),
    ):
        judged = judge(Context(supplier, listed, listed.names[0], score=0.8), thresholds())
        assert (judged.tier == "probable") is agrees


def test_the_region_of_a_listed_address_counts() -> None:
    # OFAC's address of a firm in Dinslaken
    listed = replace(
        listing("Alpha Maschinenbau"),
        countries=("DE",),
        addresses=("Karlstrasse 19, 46535, Dinslaken, Nordrhein-Westfalen, Germany",),
    )
    supplier = Supplier(name="Alpha Maschinenbau", country="DE", region="DE-NW")
    context = Context(supplier, listed, listed.names[0], score=0.78)
    judged = judge(context, thresholds())
    said = [sentence(reason) for reason in judged.reasons]
    assert "Both are in the same region (DE-NW, ISO 3166-2)" in " ".join(said)
    assert judged.tier == "probable"
    assert judge(replace(context, supplier=replace(supplier, region="")), thresholds()).tier == (
        "possible"
    )


@pytest.mark.parametrize("name", ["M/V Dover", "MT DOVER", 'F/V "Dover"', "M.V. DOVER V.12E"])
def test_a_ship_named_as_one_is_probable(name: str) -> None:
    match = _match(Supplier(name=name), "DOVER", "vessel")
    assert match.tier == "probable"
    assert match.supplier_name == name


def test_what_is_written_as_a_ship_is_held_against_the_whole_name_of_firms() -> None:
    listing = _match(Supplier(name="Garments Rahmat"), "Garments Rahmat", "organisation").listing
    assert matching.Index.build([listing]).search([Supplier(name="SS Other Garments")]) == [()]


def test_the_number_beside_a_ships_name_counts_as_its_number() -> None:
    # Lady R of the EU, OFAC and UK lists.
    match = _match(Supplier(name="MT Leidi-Er IMO 9161003"), "LADY R", "vessel", imo="9161003")
    assert match.basis == "identifier"
    assert match.tier == "probable"
    assert "match.context_ship" not in _codes(match)  # it is no firm that bears a ship's name


def test_a_ship_with_the_number_of_the_supplier_is_probable() -> None:
    supplier = Supplier(name="Dover", identifiers=(Identifier("imo", "9218492"),))
    assert _match(supplier, "DOVER", "vessel", imo="9218492").tier == "probable"


@pytest.mark.parametrize(
    ("ours", "listed", "equal"),
    [
        # VIES takes a VAT number apart: the letters of the member state, and the number.
        (Identifier("vat", "811128135", "DE"), Identifier("vat", "DE811128135", "DE"), True),
        (Identifier("vat", "DE811128135", "DE"), Identifier("vat", "811128135", "DE"), True),
        (Identifier("vat", "811128135", "DE"), Identifier("vat", "811128135"), True),
        (Identifier("vat", "094014201", "GR"), Identifier("vat", "EL094014201"), True),
        (Identifier("vat", "811128135", "DE"), Identifier("vat", "AT811128135"), False),
        # Germany and Greece both count nine figures, each by itself.
        (Identifier("vat", "811128135", "DE"), Identifier("vat", "811128135", "GR"), False),
        (Identifier("vat", "811128135"), Identifier("vat", "811128135"), True),
        (Identifier("vat", "811128135"), Identifier("vat", "811128135", "GR"), True),
        (Identifier("vat", "DE811128135"), Identifier("vat", "811128135"), True),
        # The unified social credit code and the INN are their countries' numbers of registration.
        (
            Identifier("registration", "91650100MA77CU2B4A", "CN"),
            Identifier("uscc", "91650100MA77CU2B4A"),
            True,
        ),
        (Identifier("registration", "7708004767", "RU"), Identifier("inn", "7708004767"), True),
        (Identifier("registration", "7708004767", "BY"), Identifier("inn", "7708004767"), False),
        # Every country's register counts by itself.
        (
            Identifier("registration", "7708004767", "DE"),
            Identifier("registration", "7708004767", "FR"),
            False,
        ),
        (Identifier("registration", "7708004767"), Identifier("registration", "7708004767"), False),
        # A number of Russia's register is one, whomever a list calls its issuer: EU.3485.81 has
        # that of a firm in Crimea as Ukraine's, OFAC 18961 as nobody's.
        (
            Identifier("registration", "1149102054221", "RU"),
            Identifier("registration", "1149102054221", "UA"),
            True,
        ),
        (
            Identifier("registration", "1149102054221", "UA"),
            Identifier("registration", "1149102054221"),
            True,
        ),
        (
            Identifier("registration", "304770000256781", "RU"),
            Identifier("registration", "304770000256781"),
            True,
        ),
        (
            Identifier("registration", "1149102054222", "RU"),
            Identifier("registration", "1149102054222", "UA"),
            False,
        ),
        (
            Identifier("registration", "1149102054221", "RU"),
            Identifier("registration", "1149102054221", "MD"),
            False,
        ),
        (
            Identifier("registration", "07708004767", "DE"),
            Identifier("registration", "HRB 7708004767", "DE"),
            False,
        ),
        (
            Identifier("registration", "0-7708004767", "DE"),
            Identifier("registration", "7708 004767", "DE"),
            True,
        ),
        # The branches of a firm of Brazil share the first eight signs.
        (Identifier("cnpj", "11222333000181"), Identifier("cnpj", "11.222.333/0002-62"), True),
        (Identifier("cnpj", "11222333000181"), Identifier("cnpj", "11.222.334/0001-25"), False),
        (Identifier("cnpj", "12345678909"), Identifier("cnpj", "123.456.789-09"), True),
        (
            Identifier("registration", "11222333000181", "BR"),
            Identifier("cnpj", "11.222.333/0001-81", "BR"),
            True,
        ),
        # What fills a column that may not be empty is no number.
        (
            Identifier("registration", "000000", "DE"),
            Identifier("registration", "0000000", "DE"),
            False,
        ),
        (
            Identifier("registration", "not available", "DE"),
            Identifier("registration", "not available", "DE"),
            False,
        ),
    ],
)
def test_one_number_is_equal_however_a_list_writes_and_calls_it(
    ours: Identifier, listed: Identifier, *, equal: bool
) -> None:
    there, back = strong_identifiers([ours]), strong_identifiers([listed])
    assert bool(shared_numbers(there, back)) is bool(shared_numbers(back, there)) is equal


@pytest.mark.parametrize(("country", "found"), [("GR", 0), ("DE", 1), ("", 1)])
def test_a_supplier_is_found_by_a_number_of_its_country_only(country: str, found: int) -> None:
    listed = replace(listing("Alpha"), identifiers=(Identifier("vat", "DE811128135"),))
    supplier = Supplier(name="Omega", identifiers=(Identifier("vat", "811128135", country),))
    (matches,) = matching.Index.build([listed]).search([supplier])
    assert len(matches) == found


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        # UK INU0246, of Iran, is also called 3M; SMK is a firm of Japan and one of Russia.
        ("3M", "3M", "US", "possible"),
        ("SMK Corporation", "JSC SMK", "JP", "possible"),
        ("3M", "3M", "IR", "probable"),
        ("3M", "3M", "", "probable"),
        ("XPCC", "XPCC", "HK", "probable"),
    ],
)
def test_a_short_name_of_another_country_is_possible_at_most(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "RU")
    assert match.tier == tier
    assert ("match.context_short_name" in _codes(match)) is (tier == "possible")


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        ("Alfa S.A.", "ALFA LIMITED LIABILITY COMPANY", "ES", "possible"),
        ("Vector Ltd", "VECTOR LTD", "GB", "possible"),
        ("Alfa S.A.", "ALFA LIMITED LIABILITY COMPANY", "RU", "probable"),
        ("Hikvision GmbH", "HIKVISION", "DE", "probable"),
        ("Wagner GmbH & Co. KG", "CHASTNAYA VOENNAYA KOMPANIYA 'VAGNER'", "DE", "possible"),
        ("Wagner", "CHASTNAYA VOENNAYA KOMPANIYA 'VAGNER'", "RU", "probable"),
        ("Восход ООД", "VOSKHOD LTD", "BG", "possible"),
    ],
)
def test_a_common_word_alone_of_another_country_is_possible_at_most(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "RU")
    assert match.tier == tier
    assert ("match.context_common_name" in _codes(match)) is (tier == "possible")


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        # Firms of Saudi Arabia, Ghana and El Salvador; bodies of Iran and North Korea.
        ("National Petrochemical Company", "NATIONAL PETROCHEMICAL COMPANY", "SA", "possible"),
        ("Agricultural Development Bank", "AGRICULTURAL DEVELOPMENT BANK", "GH", "possible"),
        ("Banco Agrícola", "BANK KESHAVARZI", "SV", "possible"),
        # The land that Portuguese implies is said by neither.
        ("Fundação para a Defesa Nacional", "FUNDO PARA A DEFESA NACIONAL", "NO", "possible"),
        ("National Petrochemical Company", "NATIONAL PETROCHEMICAL COMPANY", "IR", "probable"),
        ("National Petrochemical Company", "NATIONAL PETROCHEMICAL COMPANY", "", "probable"),
        ("National Iranian Oil Company", "NATIONAL IRANIAN OIL COMPANY", "AE", "probable"),
        ("Bank Sepah", "BANK SEPAH", "DE", "probable"),
    ],
)
def test_words_of_any_country_are_possible_at_most_in_another(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "KP")
    assert match.tier == tier
    assert ("match.context_common_words" in _codes(match)) is (tier == "possible")


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        # A bank of South Africa and one of Kyrgyzstan; a firm spelled as the list spells it.
        ("Capitec Bank", "OAO «КАПИТАЛ-БАНК»", "ZA", "possible"),
        ("Zarnitsar Metals", "ZARNITSA METALS", "ZA", "possible"),
        ("Zarnitsar Metals", "ZARNITSA METALS", "IR", "probable"),
        ("Zarnitsar Metals", "ZARNITSA METALS", "", "probable"),
        ("Zarnitsa Metal", "ZARNITSA METALS", "ZA", "probable"),
        ("Зарница Металлы", "ZARNITSA METALS", "ZA", "probable"),
    ],
)
def test_a_near_name_is_possible_at_most_in_another_country(
    name: str, listed: str, country: str, tier: str
) -> None:
    match = _match(Supplier(name=name, country=country), listed, "organisation", "IR", "KG")
    assert match.tier == tier
    assert ("match.context_other_spelling" in _codes(match)) is (tier == "possible")


def test_a_short_word_without_its_vowel_is_possible_at_most_in_another_country() -> None:
    match = _match(Supplier(name="Dash Co", country="DE"), "DAESH", "organisation", "IQ", "SY")
    assert match.tier == "possible"


def test_a_country_moves_the_score_that_decides_the_tier_by_what_its_sentence_says() -> None:
    limits = matching.Thresholds(possible=0.78, probable=0.83)
    listing = _match(Supplier(name="Acme Karakum"), "Acme Karakum", "organisation", "TM").listing
    for country, score, tier in (
        ("TM", 0.795, "probable"),  # 0.835 with the country
        ("TM", 0.785, "possible"),
        ("DE", 0.865, "possible"),
        ("DE", 0.875, "probable"),
    ):
        supplier = Supplier(name="Acme Karakum", country=country)
        judged = judge(Context(supplier, listing, listing.names[0], score), limits)
        assert judged.tier == tier
        (reason,) = judged.reasons
        assert "0.04" in sentence(reason, "en")
        assert "0,04" in sentence(reason, "de")
        assert "0,04" in sentence(reason, "fr")


@pytest.mark.parametrize("listed", ["Beto", "Irisa"])
def test_a_short_word_that_differs_in_a_vowel_is_not_said_to_differ_in_a_consonant(
    listed: str,
) -> None:
    explanation = matching.compare({"Beto": "Beta", "Irisa": "Iris"}[listed], listed).explanation
    said = [s for s in explanation if s.code == "match.short_brand"]
    assert said
    for language, word in (("en", "consonant"), ("de", "Konsonant"), ("fr", "consonne")):
        assert not any(word in sentence(statement, language) for statement in said)


@pytest.mark.parametrize(
    ("name", "listed", "country", "tier"),
    [
        ("Ali Hassan", "Ali Khatib HASSAN", "TZ", "possible"),
        ("Ali Hassan", "Ali Khatib HASSAN", "", "possible"),
        ("Ali Hassan", "Ali Khatib HASSAN", "IR", "probable"),
        ("Ali Hassan", "Ali HASSAN", "TZ", "probable"),
        ("Pieter Deboutte", "Pieter Albert DEBOUTTE", "TZ", "probable"),
        # Lists have aliases of one word, which half a country may bear.
        ("Abdul Rahman", "Abdelrahman", "ID", "possible"),
        ("Sheikh Tariq", "Tariq", "", "possible"),
        ("Abdul Rahman", "Abdelrahman", "IR", "probable"),
        ("Shekau", "Shekau", "NG", "probable"),
    ],
)
def test_part_of_a_name_that_many_bear_is_possible_at_most_elsewhere(
    name: str, listed: str, country: str, tier: str
) -> None:
    supplier = Supplier(name="Alpha", country=country, directors=(name,))
    match = _match(supplier, listed, "person", "IR")
    assert match.tier == tier
    assert ("match.context_given_names" in _codes(match)) is (tier == "possible")


@pytest.mark.parametrize(("born", "tier"), [("12.03.1970", "probable"), ("", "possible")])
def test_of_one_birthday_it_may_be_probable(born: str, tier: str) -> None:
    listed = replace(
        listing("Ali Khatib HASSAN"), kind="person", birth_dates=("1970-03-12",), countries=("IR",)
    )
    supplier = Supplier(
        name="Alpha", directors=(f"Ali Hassan, born {born}" if born else "Ali Hassan",)
    )
    (matches,) = matching.Index.build([listed]).search([supplier])
    assert [match.tier for match in matches] == [tier]


@pytest.mark.parametrize(
    ("listed", "tier"),
    [
        ("1970-03-12", "possible"),
        ("circa 1970", "probable"),
        ("12.03.1970", "possible"),
        ("12.03.1971", "probable"),
        ("12/03/1970", "possible"),
        ("12/03/1971", "probable"),
        ("in the spring of 1970", "probable"),
    ],
)
def test_only_a_birth_that_its_list_says_for_sure_tells_two_persons_apart(
    listed: str, tier: str
) -> None:
    person = replace(listing("Pieter Albert DEBOUTTE"), kind="person", birth_dates=(listed,))
    supplier = Supplier(name="Alpha", directors=("Pieter Albert Deboutte, born 1971-03-12",))
    (matches,) = matching.Index.build([person]).search([supplier])
    assert [match.tier for match in matches] == [tier]


@pytest.mark.parametrize(
    ("supplier", "tier"), [("大连海盛机械制造厂", "possible"), ("大連海昇機械製造廠", "probable")]
)
def test_signs_tell_firms_that_are_read_alike(supplier: str, tier: str) -> None:
    """海盛 and 海昇 are both Haisheng; the list writes the second."""
    context = Context(
        supplier=Supplier(name=supplier, country="CN"),
        listing=Listing(
            source="us_csl",
            id="1",
            kind="organisation",
            names=(
                Name("Dalian Haisheng Machinery Co., Ltd.", "primary"),
                Name("大连海昇机械有限公司", "alias"),
            ),
            countries=("CN",),
            programme="test",
            effect="asset_freeze",
            relevance="other",
        ),
        listed_name=Name("Dalian Haisheng Machinery Co., Ltd.", "primary"),
        score=0.94,
        written=supplier,
    )
    judged = judge(context, thresholds())
    assert judged.tier == tier
    codes = {reason.code for reason in judged.reasons}
    assert ("match.context_other_signs" in codes) is (tier == "possible")


def _judged(
    supplier: Supplier,
    listed: Listing,
    score: float,
    **more: Any,  # noqa: ANN401 - any field of Context
) -> tuple[str, list[str]]:
    context = Context(supplier, listed, listed.names[0], score, **more)
    judged = judge(context, matching.Thresholds(possible=0.78, probable=0.83))
    return judged.tier, [reason.code for reason in judged.reasons]


@pytest.mark.parametrize("kind", ["lei", "uscc", "inn"])
def test_another_number_of_a_register_that_gives_one_each_is_possible_at_most(kind: str) -> None:
    one, other = Identifier(kind, "7708004767"), Identifier(kind, "5012345678")
    supplier = Supplier(name="Alpha", identifiers=(one,))
    listed = replace(listing("Alpha"), identifiers=(other,))
    assert _judged(supplier, listed, 1) == ("possible", ["match.context_identifier_differs"])
    both = replace(listed, identifiers=(other, one))
    assert _judged(supplier, both, 0.1) == ("probable", ["match.context_identifier"])


@pytest.mark.parametrize("kind", ["registration", "vat", "duns"])
def test_another_number_of_a_register_that_may_give_several_says_nothing(kind: str) -> None:
    one, other = Identifier(kind, "7708004767", "RU"), Identifier(kind, "5012345678", "RU")
    listed = replace(listing("Alpha"), identifiers=(other,))
    assert _judged(Supplier(name="Alpha", identifiers=(one,)), listed, 0.9) == ("probable", [])


def test_an_equal_number_is_told_by_its_own_kind_and_outweighs_a_weak_name() -> None:
    number = (Identifier("uscc", "91650100MA77CU2B4A", "CN"),)
    weak = replace(listing("Alpha"), names=(Name("Alpha", "weak"),), identifiers=number)
    supplier = Supplier(name="Alpha", identifiers=number)
    judged = judge(Context(supplier, weak, weak.names[0], score=0.8), thresholds())
    assert (judged.tier, judged.by_identifier) == ("probable", True)
    assert dict(judged.reasons[0].params)["kind"] == "uscc"
    unnumbered = judge(Context(Supplier(name="Alpha"), weak, weak.names[0], 1), thresholds())
    assert (unnumbered.tier, unnumbered.by_identifier) == ("possible", False)


@pytest.mark.parametrize(
    ("written", "agrees"),
    [
        ({"address": "12 Beijing South Road, Urumqi"}, True),  # Beijing, South, Road, Urumqi
        ({"city": "Urumqi", "sites": ("Beijing South Road",)}, True),
        ({"address": "Beijing"}, False),  # one word in common is chance
        ({"address": "12 Rd No 7, Urumqi"}, False),  # short ones are in many addresses
        ({}, False),
    ],
)
def test_an_address_that_has_long_words_of_the_listed_one_counts(
    written: dict[str, str], *, agrees: bool
) -> None:
    listed = replace(listing("Alpha"), addresses=("Rd No 7", "No. 12 Beijing South Road, URUMQI"))
    supplier = replace(Supplier(name="Alpha"), **written)  # type: ignore[arg-type]  # both kinds
    tier, reasons = _judged(supplier, listed, 0.8)
    assert (tier == "probable") is ("match.context_address" in reasons) is agrees


@pytest.mark.parametrize(
    ("kind", "born", "score", "tier", "reasons"),
    [
        ("person", "1970-03-12", 0.8, "probable", ["match.context_birth_date_agrees"]),
        ("person", "1970", 0.8, "probable", ["match.context_birth_date_agrees"]),
        ("person", "1971-03-12", 1, "possible", ["match.context_birth_date_differs"]),
        ("person", "", 0.8, "possible", []),
        ("organisation", "1971-03-12", 1, "probable", []),
    ],
)
def test_a_birth_date_moves_the_match_of_a_person_only(
    kind: str, born: str, score: float, tier: str, reasons: list[str]
) -> None:
    listed = replace(listing("Pieter Deboutte"), kind=kind, birth_dates=("1970-03-12",))  # type: ignore[arg-type]
    written = f"Pieter Deboutte, born {born}" if born else "Pieter Deboutte"
    assert _judged(Supplier(name="Alpha"), listed, score, written=written) == (tier, reasons)


def test_who_may_own_the_listed_firm_or_be_owned_by_it_is_possible_at_most() -> None:
    told = _judged(Supplier(name="Alpha"), listing("Alpha"), 1, kinship="match.subsidiary")
    assert told == ("possible", ["match.subsidiary"])
