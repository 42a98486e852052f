"""Malformed and hostile files, for every parser: an error that names the place, never a crash."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from screener import sources
from screener.errors import SourceError
from screener.model import CountryIndicator, Listing, Name
from screener.sources.descriptor import Kind, descriptors
from screener.sources.document import Document, Fact, Parser, facts_of
from screener.sources.own import describe_own
from screener.sources.parsers import parser
from screener.workspace import Workspace

Read = Callable[..., tuple[list[Fact], Document]]

_EU = (
    '<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-02T00:00:00">'
    '<sanctionEntity euReferenceNumber="EU.1.1" logicalId="1"><regulation numberTitle="1/2" '
    'programme="HR"><publicationUrl>https://example.org</publicationUrl></regulation>'
    '<subjectType code="enterprise" classificationCode="E"/><nameAlias wholeName="NAME" '
    'nameLanguage="EN" strong="true" logicalId="2"/></sanctionEntity></export>'
)
_OFAC = (
    '<sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>05/07/2024'
    "</Publish_Date><Record_Count>1</Record_Count></publshInformation><sdnEntry><uid>1</uid>"
    "<lastName>NAME</lastName><sdnType>Entity</sdnType><programList><program>CUBA</program>"
    "</programList></sdnEntry></sdnList>"
)
_UN = (
    '<CONSOLIDATED_LIST dateGenerated="2026-01-02T00:00:00Z"><ENTITIES><ENTITY><DATAID>1</DATAID>'
    "<FIRST_NAME>NAME</FIRST_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE><REFERENCE_NUMBER>X.1"
    "</REFERENCE_NUMBER></ENTITY></ENTITIES></CONSOLIDATED_LIST>"
)
_UK = (
    "<Designations><DateGenerated>02/01/2026</DateGenerated><Designation><UniqueID>A1</UniqueID>"
    "<Names><Name><Name6>NAME</Name6><NameType>Primary Name</NameType></Name></Names><RegimeName>R"
    "</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip></Designation></Designations>"
)
_SECO = (
    '<swiss-sanctions-list date="2026-01-02"><sanctions-program ssid="1"><program-key lang="eng">'
    'P</program-key><sanctions-set ssid="2">S</sanctions-set></sanctions-program><target ssid="3">'
    '<sanctions-set-id>2</sanctions-set-id><entity><identity ssid="4" main="true"><name ssid="5" '
    'name-type="primary-name"><name-part order="1" name-part-type="whole-name"><value>NAME</value>'
    "</name-part></name></identity></entity></target></swiss-sanctions-list>"
)
_GOODS = (
    "<Goods><Good><Good_Name>NAME</Good_Name><Good_Sector>Mining</Good_Sector><Countries><Country>"
    "<Country_Name>China</Country_Name><Child_Labor>No</Child_Labor><Forced_Labor>Yes"
    "</Forced_Labor><Forced_Child_Labor>No</Forced_Child_Labor></Country></Countries></Good></Goods>"
)
_COUNTRIES = (
    "<Countries><Country><Name>Chad</Name><Advancement_Level>NAME</Advancement_Level></Country>"
    "</Countries>"
)
XML = {
    "eu_fsf": _EU,
    "eu_hr": _EU,
    "ofac_sdn": _OFAC,
    "ofac_cons": _OFAC,
    "un_sc": _UN,
    "uk_sl": _UK,
    "ch_seco": _SECO,
    "ilab_goods": _GOODS,
    "ilab_countries": _COUNTRIES,
}

_OS = "id,schema,name,aliases,countries,sanctions,dataset\nx1,Company,NAME,A;B,cn,,eu_fsf\n"
_CSL = (
    "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,"
    "start_date,end_date,call_sign,vessel_type,vessel_flag,remarks,alt_names,citizenships,"
    "dates_of_birth,nationalities,source_information_url,ids\n"
    '7,Entity List (EL) - BIS,,,,NAME,,"X, CN",83 FR 1,2018-08-01,,,,,,A; B,,,,,\n'
)
_EU_CSV = (
    "Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_Regulation_NumberTitle;"
    "Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_NameLanguage\n"
    "1;EU.1.1;E;1/2;HR;NAME;EN\n"
)
CSV = {
    "eu_fsf": _EU_CSV,
    "uk_ofsi": (
        "Name 6,Name 1,Group Type,Alias Type,Regime,Listed On,Group ID\n"
        "NAME,,Entity,Prime Alias,Syria,01/02/2016,7\n"
    ),
    "uk_sl": (
        "Unique ID,Name 6,Name type,Regime Name,Designation Type\nA1,NAME,Primary Name,R,Entity\n"
    ),
    "cbp_wro": (
        "Effective Date,Country,Merchandise,WRO/Finding,Status,Entity\n"
        "3/5/2018,China,Garlic,WRO,Active,NAME\n"
    ),
    "us_csl": _CSL,
    "opensanctions": _OS,
    "gleif": ("LEI,Entity.LegalName,Entity.LegalAddress.Country\n529900T8BM49AURSDO55,NAME,DE\n"),
    "ilo": (
        "country,country_iso,C087,C098,C029,P029,C105,C100,C111,C138,C182,C155,C187\n"
        "Chad,TD,NAME,1961,1960,,1961,1966,1966,2005,2000,,\n"
    ),
    "ituc": "Country,Country_Code,Rating\nChad,TD,NAME\n",
    "gsi": (
        'Country,Population,Region,"Estimated prevalence of modern slavery per 1,000 population",'
        "Estimated number of people in modern slavery\nChad,1,Africa,NAME,5\n"
    ),
    "tip": "countryname,iso,year,ccode,tier\nChad,TCD,2015,1,NAME\n",
}
_FTM = json.dumps(
    {"id": "x", "schema": "Company", "caption": "NAME", "properties": {"name": ["NAME"]}}
)
JSON = {
    "us_csl": json.dumps({"results": [{"source": "Entity List (EL) - BIS", "name": "NAME"}]}),
    "opensanctions": _FTM,
}
_PAGE = (
    "<html><body><p>Section 2(d)(2)(B)(v)</p><table><tr><th>Name of Entity</th><th>Effective Date"
    "</th></tr><tr><td>NAME</td><td>June 21, 2022</td></tr></table></body></html>"
)
SAMPLES: list[tuple[str, Kind, str]] = [
    *((source, "xml", text) for source, text in XML.items()),
    *((source, "csv", text) for source, text in CSV.items()),
    *((source, "json", text) for source, text in JSON.items()),
    ("uflpa", "html", _PAGE),
]
_EACH = pytest.mark.parametrize(("source", "kind", "text"), SAMPLES)
_EACH_XML = pytest.mark.parametrize("source", sorted(XML))
_EACH_CSV = pytest.mark.parametrize("source", sorted(CSV))


@_EACH
def test_the_smallest_file_of_each_format_reads(
    read: Read, source: str, kind: Kind, text: str
) -> None:
    facts, document = read(source, kind, text.encode())
    assert facts
    assert any("NAME" in repr(fact) for fact in facts)
    assert not document.notes.unknown


def test_every_parser_has_a_sample_or_a_test_of_its_own() -> None:
    tried = {descriptors()[source].formats[kind] for source, kind, _ in SAMPLES}
    elsewhere = {"ofac_csv", "wgi_xlsx"}
    described = {name for one in descriptors().values() for name in one.formats.values()}
    assert described - tried == elsewhere


@_EACH_XML
def test_entities_are_refused_before_they_expand(read: Read, source: str) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
    )
    text = f"{bomb}]>" + XML[source].replace("NAME", "&m;")
    with pytest.raises(SourceError, match="DOCTYPE"):
        read(source, "xml", text.encode())


@_EACH_XML
def test_external_entities_are_refused(read: Read, source: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("what the file says", encoding="utf-8")
    text = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]>' + XML[source].replace(
        "NAME", "&e;"
    )
    with pytest.raises(SourceError, match="DOCTYPE"):
        read(source, "xml", text.encode())


@_EACH_XML
@pytest.mark.parametrize("hidden", ["behind a comment", "in UTF-16"])
def test_a_doctype_cannot_hide(read: Read, source: str, hidden: str) -> None:
    text = '<!DOCTYPE x [<!ENTITY e "secret">]>' + XML[source].replace("NAME", "&e;")
    data = f"<!--{'x' * 70_000}-->{text}".encode()
    if hidden == "in UTF-16":
        data = f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")
    with pytest.raises(SourceError):
        read(source, "xml", data)


@_EACH_XML
def test_xml_that_breaks_off_is_an_error_with_the_line(read: Read, source: str) -> None:
    with pytest.raises(SourceError, match=r"main\.xml, line \d+: is not well-formed XML"):
        read(source, "xml", XML[source].encode()[:-9])


@_EACH_XML
def test_bytes_of_another_encoding_are_an_error_with_the_line(read: Read, source: str) -> None:
    data = XML[source].replace("NAME", "Société").encode("latin-1")
    with pytest.raises(SourceError, match=r"line \d+"):
        read(source, "xml", data)


@_EACH_XML
def test_another_xml_is_named_as_such(read: Read, source: str) -> None:
    with pytest.raises(SourceError, match="not the expected format"):
        read(source, "xml", b"<rss><channel><title>News</title></channel></rss>")


@_EACH_XML
def test_nesting_without_end_is_an_error(read: Read, source: str) -> None:
    deep = "<x>" * 100_000
    with pytest.raises(SourceError, match=r"line \d+"):
        read(source, "xml", XML[source].replace("NAME", deep).encode())


@_EACH_XML
def test_elements_that_are_new_are_counted(read: Read, source: str) -> None:
    record = {"un_sc": "</ENTITY>", "uk_sl": "</Designation>", "ch_seco": "</target>"}.get(
        source,
        "</sdnEntry>"
        if source.startswith("ofac")
        else "</sanctionEntity>"
        if source.startswith("eu")
        else "</Country>",
    )
    text = XML[source].replace(record, f"<brandNew>1</brandNew>{record}")
    facts, document = read(source, "xml", text.encode())
    assert facts
    assert any("brandNew" in key for key in document.notes.unknown)


@pytest.mark.parametrize("padding", ["", f"<!-- {'x' * (5 << 20)} -->"], ids=["small", "large"])
@_EACH_XML
def test_elements_beside_the_entries_are_counted(read: Read, source: str, padding: str) -> None:
    start, end = XML[source].index(">") + 1, XML[source].rindex("</")
    text = XML[source]
    around = "<vessels><vessel>1</vessel></vessels>"
    widened = f"{text[:start]}{padding}{around}{text[start:end]}{around}{text[end:]}"
    facts, document = read(source, "xml", widened.encode())
    assert facts == read(source, "xml", text.encode())[0]
    assert document.notes.unknown == {"beside the entries: vessels": 2}


def test_entries_of_a_new_name_are_counted(read: Read) -> None:
    text = _UN.replace("</ENTITIES>", "</ENTITIES><VESSELS><VESSEL>V</VESSEL></VESSELS>")
    _, document = read("un_sc", "xml", text.encode())
    assert document.notes.unknown == {"beside the entries: VESSELS": 1}


@pytest.mark.parametrize(
    ("source", "once", "unknown"),
    [
        ("ofac_sdn", "<lastName>NAME</lastName>", "lastName: twice"),
        ("un_sc", "<FIRST_NAME>NAME</FIRST_NAME>", "FIRST_NAME: twice"),
        ("uk_sl", "<Name6>NAME</Name6>", "Name6: twice"),
        ("uk_sl", "<UniqueID>A1</UniqueID>", "UniqueID: twice"),
    ],
)
def test_what_an_entry_has_once_and_is_there_twice_is_counted_and_kept(
    read: Read, source: str, once: str, unknown: str
) -> None:
    tag = once[1 : once.index(">")]
    facts, document = read(
        source, "xml", XML[source].replace(once, f"{once}<{tag}></{tag}>").encode()
    )
    assert facts == read(source, "xml", XML[source].encode())[0]
    assert document.notes.unknown == {unknown: 1}


def test_a_second_regulation_of_an_eu_entity_is_counted(read: Read) -> None:
    text = _EU.replace("<subjectType", '<regulation programme="BLR"/><subjectType')
    _, document = read("eu_fsf", "xml", text.encode())
    assert document.notes.unknown == {"regulation: twice": 1}


def test_uk_names_and_addresses_are_read_from_each_of_their_parts(read: Read) -> None:
    further = (
        "<Names><Name><Name6>Other</Name6><NameType>Alias</NameType></Name></Names>"
        "<NonLatinNames><NonLatinName><NameNonLatinScript>Имя</NameNonLatinScript><Script>Cyrl"
        "</Script></NonLatinName></NonLatinNames><NonLatinNames/>"
        "<Addresses><Address><AddressLine7>Kyiv</AddressLine7></Address></Addresses>"
    )
    text = _UK.replace("<RegimeName>", f"{further}<RegimeName>")
    (listing,), document = read("uk_sl", "xml", text.encode())
    assert isinstance(listing, Listing)
    assert [name.text for name in listing.names] == ["NAME", "Other", "Имя"]
    assert document.notes.unknown == {"NonLatinName/Script": 1, "Address/AddressLine7": 1}


def test_an_ilab_good_is_told_by_its_name_and_what_is_new_in_it_is_counted(read: Read) -> None:
    text = _GOODS.replace("</Countries>", "<Region>Asia</Region></Countries>")
    _, document = read("ilab_goods", "xml", text.encode())
    assert document.notes.unknown == {"Countries/Region": 1}
    with pytest.raises(SourceError, match="a good has no name"):
        read("ilab_goods", "xml", _GOODS.replace("Good_Name", "Title").encode())


def test_a_grade_that_no_country_has_is_told(read: Read) -> None:
    _, document = read("ilab_countries", "xml", _COUNTRIES.encode())
    assert "palermo_protocol_ratified" in str(document.notes.warnings)
    assert "child_labour_advancement" not in str(document.notes.warnings)


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        ("eu_fsf", "NameAlias_Remark"),
        ("uk_sl", "Name 1"),
        ("uk_ofsi", "Name 2"),
        ("opensanctions", "birth_date"),
        ("gleif", "Entity.OtherEntityNames.OtherEntityName.1"),
        ("cbp_wro", "Remarks"),
    ],
)
def test_a_column_that_is_absent_and_tells_more_is_a_warning(
    read: Read, source: str, heading: str
) -> None:
    _, document = read(source, "csv", CSV[source].encode())
    missing = [one for one in document.notes.warnings if one.code == "source.missing_column"]
    assert ("name", heading) in [pair for one in missing for pair in one.params]


@_EACH
def test_a_name_of_a_megabyte_reads_or_is_refused(
    read: Read, source: str, kind: Kind, text: str
) -> None:
    try:
        facts, _ = read(source, kind, text.replace("NAME", "N" * (1 << 20)).encode())
    except SourceError as error:
        assert len(str(error)) < 1000  # noqa: PT017  an outcome, beside reading
    else:
        assert facts


@_EACH_CSV
def test_columns_in_another_order_read_the_same(read: Read, source: str) -> None:
    delimiter = ";" if source == "eu_fsf" else ","
    facts, _ = read(source, "csv", CSV[source].encode())
    turned = _rewritten(CSV[source], delimiter, lambda row: row[::-1])
    again, _ = read(source, "csv", turned.encode())
    assert again == facts


# GLEIF's has some three hundred columns, of which few are read by design.
@pytest.mark.parametrize("source", sorted(CSV.keys() - {"gleif"}))
def test_a_column_that_is_new_is_counted(read: Read, source: str) -> None:
    delimiter = ";" if source == "eu_fsf" else ","
    wider = _rewritten(CSV[source], delimiter, lambda row: [*row, "brand new"])
    _, document = read(source, "csv", wider.encode())
    assert document.notes.unknown["column: brand new"] == 1


@_EACH_CSV
def test_a_missing_column_is_named(read: Read, source: str) -> None:
    delimiter = ";" if source == "eu_fsf" else ","
    needed = {"us_csl": 1, "ilo": 2}.get(source, 0)
    narrower = _rewritten(CSV[source], delimiter, lambda row: [*row[:needed], *row[needed + 1 :]])
    with pytest.raises(SourceError, match=r"line 1: lacks the column “"):
        read(source, "csv", narrower.encode())


@_EACH_CSV
def test_a_stray_quote_or_a_short_row_is_an_error_with_the_line(read: Read, source: str) -> None:
    with pytest.raises(SourceError, match=r"line \d+: (is not clean CSV|a row has)"):
        read(source, "csv", CSV[source].replace("NAME", '"NA"ME').encode())
    with pytest.raises(SourceError, match=r"line \d+: a row has"):
        read(source, "csv", f"{CSV[source]}one cell\n".encode())


# Records of GLEIF's register are never a match, whatever they are called.
@pytest.mark.parametrize("source", sorted(CSV.keys() - {"gleif"}))
def test_a_file_that_was_joined_to_itself_is_an_error_with_the_line(
    read: Read, source: str
) -> None:
    """Its headings would be an entry that is called “name”."""
    with pytest.raises(SourceError, match=r"line 3: (the headings are there again|a group lacks)"):
        read(source, "csv", (CSV[source] * 2).encode())


@_EACH_CSV
def test_a_byte_that_no_text_has_is_an_error_with_its_place(read: Read, source: str) -> None:
    with pytest.raises(SourceError, match=r"is no text: byte \d+ is NUL"):
        read(source, "csv", CSV[source].replace("NAME", "NA\0ME").encode())


@pytest.mark.parametrize(
    ("source", "kind", "written", "counted"),
    [
        (
            "eu_hr",
            "xml",
            _EU.replace("logicalId", 'designationDate="31.12.2024" logicalId', 1),
            "sanctionEntity@designationDate: 31.12.2024",
        ),
        (
            "un_sc",
            "xml",
            _UN.replace("</ENTITY>", "<DELISTED_ON>31.12.2024</DELISTED_ON></ENTITY>"),
            "DELISTED_ON: 31.12.2024",
        ),
        (
            "uk_sl",
            "xml",
            _UK.replace("</Designation>", "<DateDesignated>2024</DateDesignated></Designation>"),
            "DateDesignated: 2024",
        ),
        (
            "ch_seco",
            "xml",
            _SECO.replace(
                "</target>",
                '<modification modification-type="de-listed" effective-date="31.12.2024"/>'
                "</target>",
            ),
            "modification@effective-date: 31.12.2024",
        ),
        ("us_csl", "csv", _CSL.replace("2018-08-01", "8/1/2018"), "start_date: 8/1/2018"),
        (
            "uk_ofsi",
            "csv",
            CSV["uk_ofsi"].replace("01/02/2016", "2016-02-01"),
            "Listed On: 2016-02-01",
        ),
        (
            "opensanctions",
            "csv",
            _OS.replace("dataset\n", "dataset,first_seen\n").replace("eu_fsf", "eu_fsf,1.2.2024"),
            "first_seen: 1.2.2024",
        ),
    ],
)
def test_a_day_in_another_form_is_counted(
    read: Read, source: str, kind: Kind, written: str, counted: str
) -> None:
    """Of a delisting nobody would see else that the entry is taken to be in force."""
    facts, document = read(source, kind, written.encode())
    assert len(facts) == 1
    assert document.notes.unknown == {counted: 1}


@pytest.mark.parametrize("source", sorted(JSON))
@pytest.mark.parametrize(
    "data",
    [
        b'{"results": [',
        b'{"results": 7}',
        b'{"results": [7]}',
        b"[7]",
        b'[{"id": 7, "schema": "Company"}]',
        b'[{"id": "x", "schema": "Company", "properties": [7]}]',
        b'{"results": [{"source": "Entity List (EL)", "name": ""}]}',
        b'{"results": [{"source": "Entity List (EL)", "name": "x", "addresses": [7]}]}',
        b"[" * 200_000,
        b"\xff\xfe\x00",
    ],
)
def test_json_that_is_not_the_list_is_an_error(read: Read, source: str, data: bytes) -> None:
    with pytest.raises(SourceError):
        read(source, "json", data)


def _listing(document: Document, id_: str, *texts: str) -> Listing:
    return Listing(
        source=document.source,
        id=id_,
        kind="organisation",
        names=tuple(Name(text, "alias", "Latn") for text in texts),
        programme="p",
        effect="own",
        relevance="other",
    )


def _unnamed(document: Document) -> Iterator[Fact]:
    yield _listing(document, "1")


def _without_id(document: Document) -> Iterator[Fact]:
    yield _listing(document, "", "NAME")


def _empty(document: Document) -> Iterator[Fact]:
    yield _listing(document, "1", "NAME", " ")


def _of_another(_: Document) -> Iterator[Fact]:
    yield CountryIndicator(source="wgi", country="DE", measure="m", value="1", year=2024)


def _with_its_own_error(document: Document) -> Iterator[Fact]:
    etree.parse(str(document.main))
    yield from ()


@pytest.mark.parametrize(
    ("theirs", "reason"),
    [
        (_unnamed, "an entry has no id or an empty name: '1'"),
        (_without_id, "an entry has no id or an empty name: ''"),
        (_empty, "an entry has no id or an empty name: '1'"),
        (_of_another, "a fact of another source: 'wgi'"),
        (_with_its_own_error, "the parser cannot read this: XMLSyntaxError"),
    ],
)
def test_what_another_package_s_parser_must_not_give_is_an_error(
    tmp_path: Path, theirs: Parser, reason: str
) -> None:
    path = tmp_path / "list.xml"
    path.write_bytes(b"<firms><firm>")
    document = Document(descriptors()["tip"], {"main": path})
    with pytest.raises(SourceError, match=f"^tip: list.xml: .*{reason}"):
        list(facts_of(document, theirs))


def test_a_workbook_that_is_none(read: Read) -> None:
    with pytest.raises(SourceError, match="is not a workbook"):
        read("wgi", "xlsx", b"PK\x03\x04 and nothing more")


def test_archives_unpack_to_what_is_believable_and_no_more(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    for name, member in (("bomb.xlsx", "xl/workbook.xml"), ("bomb.zip", "list.csv")):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(member, b"0" * (60 << 20))
        path = tmp_path / name
        path.write_bytes(packed.getvalue())
        source = "wgi" if name.endswith("xlsx") else "cbp_wro"
        with pytest.raises(SourceError, match=r"is larger than (50|10) MB"):
            sources.import_file(source, path, workspace, now)
    assert not list((workspace.home / "scratch").iterdir())


_REST = ",-0- " * 8
_SET = {
    "data": b'7,"NAME",-0- ,"CUBA"' + _REST.encode() + b"\n\x1a",
    "addresses": b'7,1,"1 Road","Miami","Cuba",-0- \n\x1a',
    "aliases": b'7,2,"aka","N M",-0- \n\x1a',
    "comments": b'7,"more"\n\x1a',
}


def test_the_smallest_set_of_ofac_s_csv_reads(read: Read) -> None:
    facts, document = read("ofac_sdn", "csv", **_SET)
    assert "NAME" in repr(facts)
    assert not document.notes.warnings


@pytest.mark.parametrize("part", sorted(_SET))
@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda data: data.replace(b"7,", b'7,"a"b"c,', 1), "is not clean CSV"),
        (lambda data: b"7\n" + data, "a row has 1 cells"),
        (lambda data: data.replace(b"7,", b"seven,", 1), "or no number"),
        (lambda data: b"<html></html>" + data, "or no number"),
        (lambda data: b"7," + b"x" * (1 << 20) + data, "field larger than field limit"),
    ],
)
def test_a_damaged_file_of_ofac_s_set_is_named_with_the_line(
    read: Read, part: str, change: Callable[[bytes], bytes], reason: str
) -> None:
    with pytest.raises(SourceError, match=rf"{part if part != 'data' else 'main'}\.csv, line \d"):
        read("ofac_sdn", "csv", **_SET | {part: change(_SET[part])})
    with pytest.raises(SourceError, match=reason):
        read("ofac_sdn", "csv", **_SET | {part: change(_SET[part])})


def test_a_file_of_ofac_s_set_with_nothing_in_it_is_refused(read: Read) -> None:
    with pytest.raises(SourceError, match=r"aliases\.csv: holds no row"):
        read("ofac_sdn", "csv", **_SET | {"aliases": b"\x1a"})


def test_aliases_of_ofac_without_a_name_or_of_a_new_kind_are_counted(read: Read) -> None:
    aliases = b'7,2,"FKA","Old",-0- \n7,3,"aka",-0- ,-0- \n7,4,"dba","Shop",-0- \n\x1a'
    (listing,), document = read("ofac_sdn", "csv", **_SET | {"aliases": aliases})
    assert isinstance(listing, Listing)
    kinds = [(one.text, one.kind) for one in listing.names[1:]]
    assert kinds == [("Old", "former"), ("Shop", "alias")]
    assert document.notes.unknown == {"alias without a name": 1, "kind of alias: dba": 1}
    aka = "<akaList><aka><type>D.B.A.</type><category>low</category><lastName>Shop</lastName></aka>"
    _, document = read(
        "ofac_sdn", "xml", _OFAC.replace("</sdnEntry>", f"{aka}</akaList></sdnEntry>").encode()
    )
    assert document.notes.unknown == {"aka/type: d.b.a.": 1, "aka/category: low": 1}


def test_kinds_of_names_that_seco_is_not_known_to_have_are_counted(read: Read) -> None:
    _, document = read("ch_seco", "xml", _SECO.replace("primary-name", "nom-de-guerre").encode())
    assert document.notes.unknown == {"name-type: nom-de-guerre": 1}


def test_rows_of_no_entry_are_told(read: Read) -> None:
    aliases = b'8,2,"aka","N M",-0- \n' + _SET["aliases"]
    _, document = read("ofac_sdn", "csv", **_SET | {"aliases": aliases})
    assert [one.code for one in document.notes.warnings] == ["source.orphan_rows"]


_OWN = describe_own("hostile")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no column of names"),
        (b"heading\nX\n", "no column of names"),
        (b'name\n"X', "is not clean CSV"),
        (b"name\n" + b"x" * (1 << 20) + b"\n", "is not clean CSV"),
    ],
)
def test_a_table_of_one_s_own_that_is_none(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "own.csv"
    path.write_bytes(data)
    with pytest.raises(SourceError, match=reason):
        list(facts_of(Document(_OWN, {"main": path}), parser("own_table")))


@settings(max_examples=150)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_table_of_one_s_own_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("own") / "own.csv"
    path.write_bytes(b"name,country\n" + data)
    with suppress(SourceError):
        assert all(fact for fact in facts_of(Document(_OWN, {"main": path}), parser("own_table")))


_MEASURED = """
import resource, sys
from pathlib import Path
from screener.errors import SourceError
from screener.sources.descriptor import descriptors
from screener.sources.document import Document, facts_of
from screener.sources.parsers import parser
descriptor = descriptors()["ofac_sdn"]
document = Document(descriptor, {"main": Path(sys.argv[1])})
try:
    print(sum(1 for _ in facts_of(document, parser("ofac_xml"))), "entries")
except SourceError as error:
    print(error)
# Linux counts into ru_maxrss what the process was before it became this program.
status = Path("/proc/self/status")
marks = status.read_text().split("VmHWM:")[1:] if status.is_file() else []
peak = int(marks[0].split()[0]) if marks else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(peak >> 10)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the memory of a process is asked as POSIX has")
@pytest.mark.parametrize(
    ("megabytes", "before", "outcome"),
    [
        (3, "</sdnEntry>", "1 entries"),
        (20, "</sdnEntry>", "begins with <sdnList> and holds no <sdnEntry> within 16 MB"),
        (30, "<sdnEntry>", "within 16 MB"),
    ],
)
def test_a_file_of_nothing_but_elements_takes_less_than_a_gigabyte(
    tmp_path: Path, megabytes: int, before: str, outcome: str
) -> None:
    text = _OFAC.replace(before, "<x/>" * (megabytes << 18) + before)
    path = tmp_path / "list.xml"
    path.write_text(text, encoding="utf-8")
    child = subprocess.run(  # noqa: S603  ourselves
        [sys.executable, "-c", _MEASURED, str(path)], check=True, capture_output=True, text=True
    )
    said, peak = child.stdout.strip().rsplit("\n", 1)
    assert outcome in said
    assert int(peak) < 1024


_UNHURRIED = settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@_UNHURRIED
@given(sample=st.sampled_from(SAMPLES), data=st.data())
def test_whatever_byte_is_changed_the_file_reads_or_is_refused(
    read: Read, sample: tuple[str, Kind, str], data: st.DataObject
) -> None:
    source, kind, text = sample
    content = bytearray(text.encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=6))
    try:
        facts, _ = read(source, kind, bytes(content))
    except SourceError as error:
        assert source in str(error)  # noqa: PT017  an outcome, beside reading
    else:
        assert isinstance(facts, list)


@_UNHURRIED
@given(sample=st.sampled_from(SAMPLES), data=st.binary(max_size=400))
def test_any_bytes_read_or_are_refused(
    read: Read, sample: tuple[str, Kind, str], data: bytes
) -> None:
    source, kind, _ = sample
    try:
        facts, _ = read(source, kind, data)
    except SourceError as error:
        assert source in str(error)  # noqa: PT017  an outcome, beside reading
    else:
        assert isinstance(facts, list)


def _rewritten(text: str, delimiter: str, change: Callable[[list[str]], list[str]]) -> str:
    target = io.StringIO()
    writer = csv.writer(target, delimiter=delimiter, lineterminator="\n")
    writer.writerows(change(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter))
    return target.getvalue()
