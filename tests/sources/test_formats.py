"""What the formats say beyond the published files at hand, by small files made after them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from screener.errors import SourceError
from screener.model import Identifier, Listing
from screener.sources.document import Document, Fact

Read = Callable[..., tuple[list[Fact], Document]]


def _one(facts: list[Fact]) -> Listing:
    (listing,) = facts
    assert isinstance(listing, Listing)
    return listing


_REMARKED = {
    "Old Firm": "formerly known as",
    "Nombre Viejo": "antes conocida como",
    "Firm": "formerly known as PJSC ‘Firm’\nType of entity: Company",
    "Firma": "(original script: Фирма)",
    "Frm": "Low quality a.k.a.; born 1970",
    "FIRM JSC": "good quality alias",
    "Buyfirm": "former name of Firm",
    "Sellfirm": "Previous name of Firm",
}


def _as_eu_xml() -> bytes:
    aliases = "".join(
        f'<nameAlias wholeName="{text}" nameLanguage="EN" strong="true" logicalId="9{place}">'
        f"<remark>{remark}</remark></nameAlias>"
        for place, (text, remark) in enumerate(_REMARKED.items())
    )
    return (
        '<export generationDate="2026-01-02"><sanctionEntity euReferenceNumber="EU.1">'
        '<regulation programme="HR" numberTitle="1/2"/><subjectType code="enterprise" '
        f'classificationCode="E"/>{aliases}</sanctionEntity></export>'
    ).encode()


def _as_eu_csv() -> bytes:
    headings = (
        "Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;"
        "Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;"
        "NameAlias_NameLanguage;NameAlias_Strong;NameAlias_LogicalId;NameAlias_Remark\n"
    )
    rows = [
        f'1;EU.1;E;1/2;HR;{text};EN;true;9{place};"{remark}"\n'
        for place, (text, remark) in enumerate(_REMARKED.items())
    ]
    return (headings + "".join(rows)).encode()


@pytest.mark.parametrize(("kind", "data"), [("xml", _as_eu_xml()), ("csv", _as_eu_csv())])
def test_eu_names_are_worth_what_is_remarked_on_them(read: Read, kind: str, data: bytes) -> None:
    facts, _ = read("eu_fsf", kind, data)
    listing = _one(facts)
    assert {(one.text, one.kind) for one in listing.names} == {
        ("Firm", "primary"),
        ("Old Firm", "former"),
        ("Nombre Viejo", "former"),
        ("PJSC ‘Firm’", "former"),
        ("Firma", "alias"),
        ("Фирма", "alias"),
        ("Frm", "weak"),
        ("FIRM JSC", "alias"),
        ("Buyfirm", "former"),
        ("Sellfirm", "former"),
    }
    assert listing.names[0].text == "Firm"
    assert listing.remark == (
        "Type of entity: Company born 1970 former name of Firm Previous name of Firm"
    )


_NUMBERED = [
    ("7716668049", "fiscalcode", "00", "TIN"),
    ("1025001627859", "other", "00", "OGRN"),
    ("5010030050", "regnumber", "RU", "Tax Identification Number"),
    ("1053600445337", "regnumber", "00", "Place of registration: Moscow"),
    ("AB 12345", "passport", "00", ""),
]


def _numbered_as_eu_xml() -> bytes:
    numbers = "".join(
        f'<identification number="{number}" identificationTypeCode="{kind}" '
        f'countryIso2Code="{country}"><remark>{remark}</remark></identification>'
        for number, kind, country, remark in _NUMBERED
    )
    return (
        '<export><sanctionEntity euReferenceNumber="EU.1"><regulation programme="HR"/><subjectType '
        'classificationCode="E"/><nameAlias wholeName="Firm"/><address countryIso2Code="RU"/>'
        f"{numbers}</sanctionEntity></export>"
    ).encode()


def _numbered_as_eu_csv() -> bytes:
    headings = (
        "Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;"
        "Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;"
        "NameAlias_NameLanguage;Address_CountryIso2Code;Identification_Number;"
        "Identification_TypeCode;Identification_CountryIso2Code;Identification_Remark\n"
    )
    rows = "".join(f"1;EU.1;E;1/2;HR;;;;{';'.join(one)}\n" for one in _NUMBERED)
    return f"{headings}1;EU.1;E;1/2;HR;Firm;EN;;;;;\n1;EU.1;E;1/2;HR;;;RU;;;;\n{rows}".encode()


@pytest.mark.parametrize(
    ("kind", "data"), [("xml", _numbered_as_eu_xml()), ("csv", _numbered_as_eu_csv())]
)
def test_eu_numbers_are_what_is_remarked_on_them_and_of_the_only_country(
    read: Read, kind: str, data: bytes
) -> None:
    facts, _ = read("eu_fsf", kind, data)
    assert _one(facts).identifiers == (
        Identifier("inn", "7716668049", "RU"),
        Identifier("registration", "1025001627859", "RU"),
        Identifier("inn", "5010030050", "RU"),
        Identifier("registration", "1053600445337", "RU"),
        Identifier("other", "AB 12345"),
    )


def test_an_eu_name_given_twice_is_as_strong_as_the_stronger(read: Read) -> None:
    alias = '<nameAlias wholeName="{}" nameLanguage="{}" logicalId="{}">{}</nameAlias>'
    remark = "<remark>low quality alias</remark>"
    facts, _ = read(
        "eu_fsf",
        "xml",
        (
            '<export><sanctionEntity euReferenceNumber="EU.1"><regulation programme="HR"/>'
            '<subjectType code="person" classificationCode="P"/>'
            + alias.format("Jane ROE", "EN", 1, "")
            + alias.format("Jany", "FR", 2, remark)
            + alias.format("Jany", "DE", 3, "")
            + "</sanctionEntity></export>"
        ).encode(),
    )
    assert [(one.text, one.kind) for one in _one(facts).names] == [
        ("Jane ROE", "primary"),
        ("Jany", "alias"),
    ]


def test_an_eu_csv_name_without_a_whole_one_is_put_together_from_its_parts(read: Read) -> None:
    facts, _ = read(
        "eu_fsf",
        "csv",
        b"Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;"
        b"Entity_Regulation_NumberTitle;Entity_Regulation_Programme;NameAlias_WholeName;"
        b"NameAlias_NameLanguage;NameAlias_FirstName;NameAlias_MiddleName;NameAlias_LastName\n"
        b"1;EU.1;P;1/2;HR;Jane ROE;EN;Jane;;ROE\n1;EU.1;P;1/2;HR;;EN;Jana;M.;ROE\n",
    )
    assert [one.text for one in _one(facts).names] == ["Jane ROE", "Jana M. ROE"]


def test_the_eu_csv_lacks_no_column_that_it_is_published_with(read: Read) -> None:
    _, document = read(
        "eu_fsf",
        "csv",
        b"fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;"
        b"Entity_DesignationDetails;Entity_Remark;Entity_SubjectType;"
        b"Entity_SubjectType_ClassificationCode;Entity_Regulation_NumberTitle;"
        b"Entity_Regulation_Programme;Entity_Regulation_PublicationUrl;NameAlias_LastName;"
        b"NameAlias_FirstName;NameAlias_MiddleName;NameAlias_WholeName;NameAlias_NameLanguage;"
        b"NameAlias_LogicalId;NameAlias_Remark;Address_City;Address_Street;Address_PoBox;"
        b"Address_ZipCode;Address_Region;Address_Place;Address_CountryIso2Code;"
        b"Address_CountryDescription;Address_Remark;BirthDate_BirthDate;BirthDate_Month;"
        b"BirthDate_Year;BirthDate_YearRangeFrom;BirthDate_YearRangeTo;BirthDate_Circa;"
        b"BirthDate_CalendarType;Identification_Number;Identification_LatinNumber;"
        b"Identification_TypeCode;Identification_CountryIso2Code;Identification_Remark;"
        b"Citizenship_CountryIso2Code\n"
        b"13/05/2024;1;EU.1;;;;E;enterprise;1/2;HR;;;;;Firm;EN" + b";" * 24 + b"\n",
    )
    assert document.notes.warnings == []


def test_uk_persons_with_dates_numbers_and_nationality(read: Read) -> None:
    facts, document = read(
        "uk_sl",
        "xml",
        "<Designations><Designation><UniqueID>GHR1</UniqueID><DateDesignated>06/07/2020"
        "</DateDesignated><Names><Name><Name1>Ana</Name1><Name6>LOW</Name6><NameType>Alias"
        "</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name><Name><Name1>Anna"
        "</Name1><Name2>Maria</Name2><Name6>HIGH</Name6><NameType>Primary name</NameType></Name>"
        "</Names><NonLatinNames><NonLatinName><NameNonLatinScript>Анна</NameNonLatinScript>"
        "</NonLatinName></NonLatinNames><RegimeName>The Global Human Rights Sanctions Regulations "
        "2020</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>"
        "<SanctionsImposedIndicators><AssetFreeze>true</AssetFreeze></SanctionsImposedIndicators>"
        "<IndividualDetails><Individual><DOBs><DOB>dd/mm/1945</DOB><DOB>01/03/1958</DOB></DOBs>"
        "<Nationalities><Nationality>Belarus</Nationality></Nationalities><PassportDetails>"
        "<Passport><PassportNumber>P1</PassportNumber></Passport></PassportDetails></Individual>"
        "</IndividualDetails></Designation></Designations>".encode(),
    )
    listing = _one(facts)
    assert [(name.text, name.kind, name.script) for name in listing.names] == [
        ("Anna Maria HIGH", "primary", "Latn"),
        ("Ana LOW", "weak", "Latn"),
        ("Анна", "alias", "Cyrl"),
    ]
    assert listing.birth_dates == ("1945", "1958-03-01")
    assert listing.countries == ("BY",)
    assert listing.identifiers == (Identifier("other", "P1"),)
    assert (listing.effect, listing.relevance) == ("asset_freeze", "human_rights")
    assert listing.listed_on == date(2020, 7, 6)
    assert not document.notes.unknown


def test_uk_dates_of_birth_in_another_form_are_counted(read: Read) -> None:
    facts, document = read(
        "uk_sl",
        "xml",
        b"<Designations><Designation><UniqueID>GHR1</UniqueID><Names><Name><Name6>LOW</Name6>"
        b"</Name></Names><RegimeName>R</RegimeName><IndividualEntityShip>Individual"
        b"</IndividualEntityShip><IndividualDetails><Individual><DOBs><DOB>1961</DOB>"
        b"<DOB>dd/03/1958</DOB><DOB>circa 1960</DOB></DOBs></Individual></IndividualDetails>"
        b"</Designation></Designations>",
    )
    assert _one(facts).birth_dates == ("1961", "1958-03")
    assert document.notes.unknown == {"date of birth: circa 1960": 1}


def test_ftm_abbreviations_are_weak_and_names_of_a_new_kind_are_counted(read: Read) -> None:
    properties = {
        "name": ["Foo Holding"],
        "abbreviation": ["FH"],
        "lastName": ["Foo"],
        "tradeName": ["Foo Shop"],
        "alias": [{"text": "Bar"}],
    }
    facts, document = read(
        "opensanctions",
        "json",
        json.dumps({"id": "x", "schema": "Company", "properties": properties}).encode(),
    )
    assert [(one.text, one.kind) for one in _one(facts).names] == [
        ("Foo Holding", "primary"),
        ("FH", "weak"),
    ]
    assert document.notes.unknown == {"property: tradeName": 1, "property: alias": 1}


def test_aliases_of_opensanctions_stay_apart_where_a_quote_does_not_close(read: Read) -> None:
    facts, _ = read(
        "opensanctions",
        "csv",
        b"id,schema,name,aliases,countries,sanctions,dataset\n"
        b'x1,Company,Foo,"""Bar;Baz Ltd.",cn,,eu\n',
    )
    assert [one.text for one in _one(facts).names] == ["Foo", '"Bar', "Baz Ltd."]


def test_uk_ships_have_their_imo_number_and_no_more_than_advice(read: Read) -> None:
    facts, _ = read(
        "uk_sl",
        "xml",
        b"<Designations><Designation><UniqueID>DPR1</UniqueID><Names><Name><Name6>Petrel 8</Name6>"
        b"<NameType>Primary name</NameType></Name></Names><RegimeName>R</RegimeName>"
        b"<IndividualEntityShip>Ship</IndividualEntityShip><SanctionsImposedIndicators>"
        b"<AssetFreeze>false</AssetFreeze></SanctionsImposedIndicators><ShipDetails><Ship>"
        b"<IMONumbers><IMONumber>IMO9562233</IMONumber></IMONumbers><CurrentBelievedFlagOfShips>"
        b"<CurrentBelievedFlagOfShip>Comoros</CurrentBelievedFlagOfShip>"
        b"</CurrentBelievedFlagOfShips></Ship></ShipDetails></Designation></Designations>",
    )
    listing = _one(facts)
    assert listing.identifiers == (Identifier("imo", "9562233"),)
    assert (listing.kind, listing.effect, listing.countries) == ("vessel", "advisory", ("KM",))


def test_seco_places_spellings_former_names_and_relisting(read: Read) -> None:
    name = (
        '<name ssid="9" name-type="{kind}" quality="{quality}"><name-part order="1" '
        'name-part-type="whole-name"><value>{text}</value>{variant}</name-part></name>'
    )
    variant = '<spelling-variant lang="rus" script="cyrl">Завод</spelling-variant>'
    current = name.format(kind="primary-name", quality="good", text="Zavod", variant=variant)
    weak = name.format(kind="alias", quality="low", text="ZVD", variant="")
    former = name.format(kind="primary-name", quality="good", text="Fabrika", variant="")
    event = '<modification modification-type="{}" effective-date="{}"/>'
    facts, document = read(
        "ch_seco",
        "xml",
        (
            '<swiss-sanctions-list date="2026-01-02"><sanctions-program ssid="1"><program-key '
            'lang="ger">Weissrussland</program-key><program-key lang="eng">Belarus</program-key>'
            '<sanctions-set ssid="2">S</sanctions-set></sanctions-program><target ssid="3">'
            "<sanctions-set-id>2</sanctions-set-id><entity>"
            f'<identity ssid="4" main="true">{current}'
            f'{weak}<address ssid="8" place-id="7"><address-details>Street 1</address-details>'
            "</address></identity></entity>"
            + event.format("listed", "2006-04-10")
            + event.format("de-listed", "2016-03-01")
            + event.format("re-listed", "2021-08-11")
            + '<modification modification-type="amended" effective-date="2022-01-01"><removed>'
            f'<identity ssid="4">{former}</identity></removed></modification></target>'
            '<place ssid="7"><location>Minsk</location><country iso-code="BY">Belarus</country>'
            "</place></swiss-sanctions-list>"
        ).encode(),
    )
    listing = _one(facts)
    assert [(one.text, one.kind) for one in listing.names] == [
        ("Zavod", "primary"),
        ("Завод", "alias"),
        ("ZVD", "weak"),
        ("Fabrika", "former"),
    ]
    assert listing.addresses == ("Street 1, Minsk, Belarus",)
    assert listing.countries == ("BY",)
    assert listing.programme == "Belarus"
    assert (listing.listed_on, listing.delisted_on) == (date(2006, 4, 10), None)
    assert not document.notes.unknown


def _seco_name(text: str, kind: str = "primary-name") -> str:
    return (
        f'<identity><name name-type="{kind}"><name-part name-part-type="whole-name"><value>{text}'
        "</value></name-part></name></identity>"
    )


def _seco(targets: str, attributes: str = 'list-type="whole-list"') -> bytes:
    return (
        f'<swiss-sanctions-list {attributes} date="2026-01-02"><sanctions-program><program-key '
        'lang="eng">Belarus</program-key><sanctions-set ssid="2">S</sanctions-set>'
        f"</sanctions-program>{targets}</swiss-sanctions-list>"
    ).encode()


@pytest.mark.parametrize("padding", ["", f"<!-- {'x' * (5 << 20)} -->"], ids=["small", "large"])
def test_seco_copies_of_a_target_within_its_history_are_its_past_and_no_targets(
    read: Read, padding: str
) -> None:
    past = "<{0}><target ssid='3'><entity>{1}</entity></target></{0}>"
    facts, document = read(
        "ch_seco",
        "xml",
        _seco(
            '<target ssid="3"><sanctions-set-id>2</sanctions-set-id>'
            f"<entity>{_seco_name('Zavod')}</entity>"
            '<modification modification-type="amended" effective-date="2022-01-01">'
            f"{past.format('added', _seco_name('Zavod'))}"
            f"{past.format('removed', _seco_name('Fabrika'))}</modification>"
            '<modification modification-type="de-listed" effective-date="2023-01-01"/></target>'
            f'{padding}<target ssid="4"><entity>{_seco_name("Bank")}</entity></target>'
        ),
    )
    assert [[(name.text, name.kind) for name in one.names] for one in facts] == [  # type: ignore[union-attr]
        [("Zavod", "primary"), ("Fabrika", "former")],
        [("Bank", "primary")],
    ]
    assert [one.delisted_on for one in facts] == [date(2023, 1, 1), None]  # type: ignore[union-attr]
    assert not document.notes.unknown


def test_a_part_of_the_seco_list_is_refused(read: Read) -> None:
    target = f'<target ssid="4"><entity>{_seco_name("Bank")}</entity></target>'
    with pytest.raises(SourceError, match="is of the type “delta-list”, not the whole list"):
        read("ch_seco", "xml", _seco(target, 'list-type="delta-list"'))


def test_seco_numbers_stand_in_other_information(read: Read) -> None:
    told = (
        "IMO number: 9187629",
        "Taxpayer Identification Number: 7731084175. State registration number: 1027739176332",
        "Date of registration: 12.4.1993; Tax Registration Number: pending",
    )
    facts, _ = read(
        "ch_seco",
        "xml",
        _seco(
            f'<target ssid="4"><object object-type="vessel">{_seco_name("Volga")}'
            + "".join(f"<other-information>{one}</other-information>" for one in told)
            + "</object></target>"
        ),
    )
    assert _one(facts).identifiers == (
        Identifier("imo", "9187629"),
        Identifier("other", "7731084175"),
        Identifier("registration", "1027739176332"),
    )


def test_what_the_seco_list_is_not_known_to_have_is_counted(read: Read) -> None:
    target = (
        '<target ssid="4"><sanctions-set-id>9</sanctions-set-id><individual>'
        '<identity><name name-type="primary-name"><name-part part-type="whole-name"><value>Bank'
        "</value><spelling>Банк</spelling></name-part></name></identity></individual>"
        '<modification modification-type="suspended" effective-date="2023-01-01"/></target>'
    )
    _, document = read("ch_seco", "xml", _seco(target))
    assert document.notes.unknown == {
        "sanctions-set: 9": 1,
        "name-part@part-type": 1,
        "name-part/spelling": 1,
        "modification-type: suspended": 1,
    }


_CSL = {"source": "Entity List (EL) - Bureau of Industry and Security", "name": "Foo Ltd."}


@pytest.mark.parametrize(
    ("given", "aliases"),
    [
        ("Bar Ltd.; and Baz Ltd.", ["Bar Ltd.", "Baz Ltd."]),
        (["Bar Ltd.; Baz Ltd.", None, "Qux"], ["Bar Ltd.", "Baz Ltd.", "Qux"]),
        (None, []),
    ],
)
def test_csl_json_aliases_are_read_however_they_are_given(
    read: Read, given: object, aliases: list[str]
) -> None:
    entry = {**_CSL, "alt_names": given, "country": "CN", "addresses": None}
    facts, document = read("us_csl", "json", json.dumps({"results": [entry]}).encode())
    listing = _one(facts)
    assert [one.text for one in listing.names] == ["Foo Ltd.", *aliases]
    assert listing.countries == ("CN",)
    assert not document.notes.unknown


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"total": 900, "results": [_CSL]}, "holds 1 of 900 results: a page of a search"),
        ({"results": [{**_CSL, "alt_names": [{"name": "X"}]}]}, "result 1: alt_names holds some"),
        ({"results": [{**_CSL, "addresses": "1 Road"}]}, "result 1: addresses holds something"),
        ({"results": [{**_CSL, "name": ["Foo"]}]}, "result 1: name is no text"),
    ],
)
def test_csl_json_that_would_lose_names_is_refused(read: Read, data: object, reason: str) -> None:
    with pytest.raises(SourceError, match=reason):
        read("us_csl", "json", json.dumps(data).encode())


def test_csl_json_keeps_what_the_csv_does(read: Read) -> None:
    entry = {
        "source": "Specially Designated Nationals (SDN) - Treasury Department",
        "entity_number": "20264",
        "type": "Individual",
        "programs": ["GLOMAG", "SDNTK"],
        "name": "DOE, Jane",
        "alt_names": ["ROE, Jane"],
        "addresses": [{"address": "1 Road", "city": "Miami", "country": "US"}],
        "dates_of_birth": ["1970-02-03"],
        "nationalities": ["CO"],
        "ids": [
            {"type": "Tax ID No.", "number": "80-1", "country": "US"},
            {"type": "Website", "number": "example.org", "country": None},
        ],
        "brand_new": 1,
    }
    facts, document = read("us_csl", "json", json.dumps({"results": [entry]}).encode())
    listing = _one(facts)
    assert [name.text for name in listing.names] == ["Jane DOE", "Jane ROE"]
    assert listing.kind == "person"
    assert listing.id == "SDN/20264"
    assert (listing.effect, listing.relevance) == ("asset_freeze", "human_rights")
    assert listing.countries == ("CO", "US")
    assert listing.addresses == ("1 Road, Miami, US",)
    assert listing.identifiers == (Identifier("other", "80-1", "US"),)
    assert listing.birth_dates == ("1970-02-03",)
    assert dict(document.notes.unknown) == {"brand_new": 1}


@pytest.mark.parametrize(
    ("source", "programme", "effect"),
    [
        ("Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department", "MBS", "invest"),
        ("Non-SDN Chinese Military-Industrial Complex Companies List (NS-CMIC)", "CMIC", "invest"),
        ("Military End User (MEU) List - Bureau of Industry and Security", "MEU", "export"),
    ],
)
def test_csl_tells_its_lists_however_it_writes_them(
    read: Read, source: str, programme: str, effect: str
) -> None:
    entry = {"source": source, "name": "FIRM", "type": "Entity", "entity_number": "7"}
    facts, document = read("us_csl", "json", json.dumps({"results": [entry]}).encode())
    listing = _one(facts)
    assert (listing.programme, listing.id) == (programme, f"{programme}/7")
    assert listing.effect.startswith(effect)
    assert not document.notes.unknown


def test_csl_counts_a_list_and_a_type_that_nothing_here_describes(read: Read) -> None:
    entry = {"source": "Moon List (ML) - NASA", "name": "FIRM", "type": "Satellite"}
    facts, document = read("us_csl", "json", json.dumps({"results": [entry]}).encode())
    assert _one(facts).effect == "advisory"
    assert dict(document.notes.unknown) == {
        "source: Moon List (ML) - NASA": 1,
        "type: Satellite": 1,
    }


def test_an_order_of_cbp_that_is_neither_wro_nor_finding_is_counted(read: Read) -> None:
    text = (
        "Effective Date,Country,Merchandise,WRO/Finding,Status,Entity\n"
        "3/5/2018,China,Garlic,Detention,Active,FIRM\n"
    )
    facts, document = read("cbp_wro", "csv", text.encode())
    assert _one(facts).effect == "import_ban"
    assert dict(document.notes.unknown) == {"WRO/Finding: Detention": 1}


def test_gleif_level_2_gives_parents_by_lei(read: Read) -> None:
    level_1 = (
        "LEI,Entity.LegalName,Entity.OtherEntityNames.OtherEntityName.1,"
        "Entity.OtherEntityNames.OtherEntityName.1.type,Entity.LegalAddress.FirstAddressLine,"
        "Entity.LegalAddress.City,Entity.LegalAddress.Country,Registration.LastUpdateDate\n"
        "529900T8BM49AURSDO55,Neue AG,Alte AG,PREVIOUS_LEGAL_NAME,Weg 1,Berlin,DE,"
        "2026-05-04T08:00:00Z\n"
    )
    level_2 = (
        "Relationship.StartNode.NodeID,Relationship.EndNode.NodeID,Relationship.RelationshipType,"
        "Relationship.RelationshipStatus\n"
        "529900T8BM49AURSDO55,5493001KJTIIGC8Y1R12,IS_DIRECTLY_CONSOLIDATED_BY,ACTIVE\n"
        "529900T8BM49AURSDO55,213800WAVVOPS85N2205,IS_ULTIMATELY_CONSOLIDATED_BY,INACTIVE\n"
    )
    facts, document = read("gleif", "csv", level_1.encode(), relations=level_2.encode())
    listing = _one(facts)
    assert [(name.text, name.kind) for name in listing.names] == [
        ("Neue AG", "primary"),
        ("Alte AG", "former"),
    ]
    assert listing.identifiers == (Identifier("lei", "529900T8BM49AURSDO55"),)
    assert listing.remark == "IS_DIRECTLY_CONSOLIDATED_BY 5493001KJTIIGC8Y1R12"
    assert listing.addresses == ("Weg 1, Berlin, DE",)
    assert document.notes.published == date(2026, 5, 4)


def test_ofac_reads_the_same_in_either_namespace(read: Read) -> None:
    text = (
        '<sdnList xmlns="{}"><publshInformation><Publish_Date>05/07/2024</Publish_Date>'
        "<Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>9</uid><firstName>Jane"
        "</firstName><lastName>DOE</lastName><sdnType>Individual</sdnType><programList><program>"
        "GLOMAG</program><program>SDNTK</program></programList><akaList><aka><uid>1</uid><type>"
        "f.k.a.</type><category>strong</category><lastName>ROE</lastName><firstName>Jane"
        "</firstName></aka><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>"
        "JD</lastName></aka></akaList><dateOfBirthList><dateOfBirthItem><uid>3</uid><dateOfBirth>"
        "circa 1970</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList>"
        "<idList><id><uid>4</uid><idType>Vessel Registration Identification</idType><idNumber>"
        "IMO 9105906</idNumber></id><id><uid>5</uid><idType>Gender</idType><idNumber>Female"
        "</idNumber></id></idList></sdnEntry></sdnList>"
    )
    service = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/XML"
    facts, _ = read("ofac_sdn", "xml", text.format(service).encode())
    listing = _one(facts)
    assert [(name.text, name.kind) for name in listing.names] == [
        ("Jane DOE", "primary"),
        ("Jane ROE", "former"),
        ("JD", "weak"),
    ]
    assert listing.birth_dates == ("circa 1970",)
    assert listing.identifiers == (Identifier("imo", "9105906"),)
    assert listing.remark == "Gender Female"
    assert (listing.programme, listing.relevance) == ("GLOMAG; SDNTK", "human_rights")
    older, _ = read("ofac_sdn", "xml", text.format("http://tempuri.org/sdnList.xsd").encode())
    assert older == facts


def test_ofac_csv_comments_go_on_where_the_remark_broke_off(read: Read) -> None:
    nothing = "-0- "
    blank = ",".join([nothing] * 7)
    main = f'9,"DOE, Jane","individual","GLOMAG] [SDNTK",{blank},"DOB 1970; a.k.a. \'J'
    facts, document = read(
        "ofac_sdn",
        "csv",
        f'{main}"\r\n\x1a'.encode(),
        addresses=b'9,1,"1 Road","Miami","United States",-0- \r\n\x1a',
        aliases=b'9,2,"fka","ROE, Jane",-0- \r\n\x1a',
        comments=b'9,"D\'; nationality Colombia; Passport A77 (Colombia)."\r\n',
    )
    listing = _one(facts)
    assert [(name.text, name.kind) for name in listing.names] == [
        ("Jane DOE", "primary"),
        ("Jane ROE", "former"),
        ("JD", "weak"),
    ]
    assert listing.countries == ("CO", "US")
    assert listing.identifiers == (Identifier("other", "A77", "CO"),)
    assert listing.birth_dates == ("1970",)
    assert listing.programme == "GLOMAG; SDNTK"
    assert not document.notes.warnings


def test_ofac_states_how_many_entries_it_has(read: Read) -> None:
    from_list = (
        "<sdnList><publshInformation><Record_Count>2</Record_Count></publshInformation><sdnEntry>"
        "<uid>1</uid><lastName>A</lastName><sdnType>Entity</sdnType><programList><program>CUBA"
        "</program></programList></sdnEntry></sdnList>"
    )
    with pytest.raises(SourceError, match="holds 1 entries and states that it has 2"):
        read("ofac_sdn", "xml", from_list.encode())


def _un_person(births: str) -> bytes:
    return (
        '<CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>Chol'
        "</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPi.1</REFERENCE_NUMBER>"
        f"{births}</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"
    ).encode()


def test_un_births_of_an_alias_in_a_note_and_not_exact_are_kept(read: Read) -> None:
    facts, document = read(
        "un_sc",
        "xml",
        _un_person(
            "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Pak</ALIAS_NAME>"
            "<DATE_OF_BIRTH>1958-02-22</DATE_OF_BIRTH></INDIVIDUAL_ALIAS>"
            "<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1957-04-15</DATE>"
            "</INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY"
            "</TYPE_OF_DATE><YEAR>1955</YEAR></INDIVIDUAL_DATE_OF_BIRTH><INDIVIDUAL_DATE_OF_BIRTH>"
            "<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973 </NOTE></INDIVIDUAL_DATE_OF_BIRTH>"
        ),
    )
    assert _one(facts).birth_dates == ("1957-04-15", "circa 1955", "1973", "1958-02-22")
    assert not document.notes.unknown


@pytest.mark.parametrize(
    ("comments", "numbers"),
    [
        ("Owner of CHON MYONG 1. IMO number: 5571322.", ["5571322"]),
        ("International Maritime Organization (IMO) Number: 1790183.", ["1790183"]),
        ("Company Number IMO 5434358.", ["5434358"]),
        ("Its ships are IMO 9333589 and IMO 8829593.", []),
        ("SIMON 5571322", []),
    ],
)
def test_un_numbers_of_firms_with_ships_stand_in_comments(
    read: Read, comments: str, numbers: list[str]
) -> None:
    text = (
        '<CONSOLIDATED_LIST dateGenerated="2026-02-27"><ENTITIES><ENTITY><FIRST_NAME>Kolokol'
        "</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.1</REFERENCE_NUMBER>"
        f"<COMMENTS1>{comments}</COMMENTS1></ENTITY></ENTITIES></CONSOLIDATED_LIST>"
    )
    facts, _ = read("un_sc", "xml", text.encode())
    assert [(one.kind, one.value) for one in _one(facts).identifiers] == [
        ("imo", number) for number in numbers
    ]


def test_un_names_that_share_a_field_are_each_a_name(read: Read) -> None:
    fields = (
        "Halen Bakhtiar; Haleh Bakhtiari",
        "Mohammad Sabet b) M. Javad Kareemi Sabet; M. Jawad Sabet",
        "حسن غول (Hassan Ghul; Hassan Gul)",
        "Tahrir (HTS) (تحرير (original script); Tahrir al-Sham)",
        "Ali (a) Reza",
        "Abubakar (original script: Абубакар)",
        "Ezatullah (previously listed as)",
    )
    alias = "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>{}</ALIAS_NAME></INDIVIDUAL_ALIAS>"
    facts, _ = read("un_sc", "xml", _un_person("".join(map(alias.format, fields))))
    primary, *others = _one(facts).names
    assert (primary.text, primary.kind) == ("Chol", "primary")
    assert {one.kind for one in others} == {"weak"}
    assert [one.text for one in others] == [
        *("Halen Bakhtiar", "Haleh Bakhtiari"),
        *("Mohammad Sabet", "M. Javad Kareemi Sabet", "M. Jawad Sabet"),
        *("حسن غول", "Hassan Ghul", "Hassan Gul"),
        *("Tahrir (HTS)", "تحرير", "Tahrir al-Sham"),
        *("Ali (a) Reza", "Abubakar", "Абубакар", "Ezatullah"),
    ]


def test_un_notes_on_a_name_tell_whether_it_is_former_and_how_else_it_is_spelled(
    read: Read,
) -> None:
    noted = {
        "Atiqullah": "previously listed as",
        "Fackih": "original script: Факих",
        "Mawla": "good; in Arabic: أمير محمد; DOB: 1976",
        "شيخ يونس": "Yunis al-Mauritani; Sheikh Yunis",
        "Badri": "born in 1971 in Samarra (Ibrahim al-Badri; Dr. Ibrahim)",
        "Ali": "Passport No. 284173; expires 21 August 2005 (Iraq)",
    }
    alias = (
        "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>{}</ALIAS_NAME><NOTE>{}</NOTE>"
        "</INDIVIDUAL_ALIAS>"
    )
    facts, _ = read(
        "un_sc", "xml", _un_person("".join(alias.format(*one) for one in noted.items()))
    )
    assert [(one.text, one.kind) for one in _one(facts).names[1:]] == [
        ("Atiqullah", "former"),
        *(("Fackih", "alias"), ("Факих", "alias")),
        *(("Mawla", "alias"), ("أمير محمد", "alias")),
        *(("شيخ يونس", "alias"), ("Yunis al-Mauritani", "alias"), ("Sheikh Yunis", "alias")),
        *(("Badri", "alias"), ("Ibrahim al-Badri", "alias"), ("Dr. Ibrahim", "alias")),
        ("Ali", "alias"),
    ]


def test_un_names_are_read_without_what_stands_with_them(read: Read) -> None:
    fields = (
        "Wali Khairkhwa, born in Kandahar on 01 Jan.1967",
        "Ishaq Akhund born in 1963",
        "Ilah Sabri (false identity related to passport number 434021161)",
        ") Abdelrahman Mouhamad",
        "Noor Mohmad,",
        "First Born Trading",
        "(no identity)",
    )
    alias = "<INDIVIDUAL_ALIAS><ALIAS_NAME>{}</ALIAS_NAME></INDIVIDUAL_ALIAS>"
    facts, _ = read("un_sc", "xml", _un_person("".join(map(alias.format, fields))))
    assert [one.text for one in _one(facts).names[1:]] == [
        "Wali Khairkhwa",
        "Ishaq Akhund",
        "Ilah Sabri",
        "Abdelrahman Mouhamad",
        "Noor Mohmad",
        "First Born Trading",
        "(no identity)",
    ]


def test_eu_ranges_of_births_are_kept_and_what_is_not_exact_or_former_says_so(read: Read) -> None:
    birth = '<birthdate circa="{}" calendarType="GREGORIAN" {}/>'
    facts, _ = read(
        "eu_fsf",
        "xml",
        (
            '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-05-13T17:44"'
            '><sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"><regulation '
            'numberTitle="2020/1998" programme="HR"/><subjectType code="person" '
            'classificationCode="P"/><nameAlias wholeName="A B" strong="true" logicalId="2"/>'
            '<address street="1 Road" city="Kabul" countryIso2Code="AF" countryDescription='
            '"AFGHANISTAN"><remark>Previous address</remark></address>'
            + birth.format("false", 'yearRangeFrom="1960" yearRangeTo="1962"')
            + birth.format("true", 'year="1955"')
            + "</sanctionEntity></export>"
        ).encode(),
    )
    listing = _one(facts)
    assert listing.birth_dates == ("1960", "1961", "1962", "circa 1955")
    assert listing.addresses == ("1 Road, Kabul, AFGHANISTAN, Previous address",)
