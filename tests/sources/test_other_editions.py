"""Other editions and wrappings of the lists: the publishers' files, changed as publishers do."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from screener import sources
from screener.errors import SourceError
from screener.model import CountryIndicator, Listing
from screener.sources.descriptor import descriptors
from screener.sources.document import Document, Fact, facts_of
from screener.sources.parsers import parser
from screener.workspace import Workspace

Read = Callable[..., tuple[list[Fact], Document]]
_NOW = datetime(2026, 9, 1, tzinfo=UTC)
_DAY = date(2026, 1, 1)

XML = [
    ("eu_hr", "eu_fsf/HR_only_2024-05-13.xml"),
    ("ofac_cons", "ofac/consolidated_2024-05.xml"),
    ("un_sc", "un/un_consolidated_2026-02-27.xml"),
    ("ch_seco", "ch/seco_sample_2026-08-27_trimmed.xml"),
    ("ilab_goods", "us_dol_ilab/goods_2021.xml"),
    ("ilab_countries", "us_dol_ilab/countries_2021.xml"),
]
CSV = [
    ("eu_hr", "eu_fsf/DERIVED_HR_only_2024-05-13.csv", ";"),
    ("cbp_wro", "us_cbp_wro/DERIVED_withhold-release-orders-findings_2026-06-23.csv", ","),
    ("us_csl", "us_csl/csl.csv", ","),
    ("us_csl", "us_csl/consolidated.csv", ","),
    ("ilo", "country_risk/ilo_ituc/ilo-core-conventions.csv", ","),
    ("ituc", "country_risk/ilo_ituc/ituc-global-rights-index-2026.csv", ","),
    ("gsi", "country_risk/gsi/Global_Slavery_Index_2023.csv", ","),
    ("tip", "country_risk/tip/tip_tiers_orig.csv", ","),
    ("opensanctions", "opensanctions/interpol_targets.simple.csv", ","),
]
_EACH_XML = pytest.mark.parametrize(("source", "file"), XML)
_EACH_CSV = pytest.mark.parametrize(("source", "file", "delimiter"), CSV)


def _facts(source: str, path: Path, kind: str) -> list[Fact]:
    descriptor = descriptors()[source]
    name = next(name for known, name in descriptor.formats.items() if known == kind)
    return list(facts_of(Document(descriptor, {"main": path}, _DAY), parser(name)))


def _text(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _table(path: Path, delimiter: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(_text(path)), delimiter=delimiter))


def _written(rows: list[list[str]], delimiter: str, path: Path, end: str = "\n") -> Path:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(rows)
    path.write_bytes(out.getvalue().encode())
    return path


@_EACH_XML
def test_xml_reads_the_same_with_a_mark_and_windows_line_ends(
    shared_data: Path, tmp_path: Path, source: str, file: str
) -> None:
    text = _text(shared_data / file).replace("\r\n", "\n")
    changed = tmp_path / "list.xml"
    changed.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert _facts(source, changed, "xml") == _facts(source, shared_data / file, "xml")


@_EACH_XML
def test_xml_reads_the_same_on_one_line_and_in_utf_16(
    shared_data: Path, tmp_path: Path, source: str, file: str
) -> None:
    text = re.sub(r">\s+<", "><", _text(shared_data / file))
    changed = tmp_path / "list.xml"
    changed.write_bytes(re.sub(r"^<\?xml.*?\?>", "", text).encode("utf-16"))
    assert _facts(source, changed, "xml") == _facts(source, shared_data / file, "xml")


@_EACH_CSV
def test_csv_reads_the_same_with_a_mark_and_windows_line_ends(
    shared_data: Path, tmp_path: Path, source: str, file: str, delimiter: str
) -> None:
    rows = _table(shared_data / file, delimiter)
    changed = _written(rows, delimiter, tmp_path / "list.csv", end="\r\n")
    changed.write_bytes(b"\xef\xbb\xbf" + changed.read_bytes())
    assert _facts(source, changed, "csv") == _facts(source, shared_data / file, "csv")


@_EACH_CSV
def test_csv_reads_the_same_with_its_columns_turned_and_respelled(
    shared_data: Path, tmp_path: Path, source: str, file: str, delimiter: str
) -> None:
    rows = [row[::-1] for row in _table(shared_data / file, delimiter) if row]
    rows[0] = [f" {heading.upper().replace('_', ' ')} " for heading in rows[0]]
    changed = _written(rows, delimiter, tmp_path / "list.csv")
    assert _facts(source, changed, "csv") == _facts(source, shared_data / file, "csv")


@_EACH_CSV
def test_a_column_more_changes_no_fact(
    shared_data: Path, tmp_path: Path, source: str, file: str, delimiter: str
) -> None:
    rows = [[*row, "new"] for row in _table(shared_data / file, delimiter) if row]
    changed = _written(rows, delimiter, tmp_path / "list.csv")
    assert _facts(source, changed, "csv") == _facts(source, shared_data / file, "csv")


def test_a_list_is_imported_gzipped_or_zipped_with_what_archives_bring_along(
    shared_data: Path, tmp_path: Path
) -> None:
    data = (shared_data / "un/un_consolidated_2026-02-27.xml").read_bytes()
    packed = tmp_path / "consolidated.xml.gz"
    packed.write_bytes(gzip.compress(data))
    archive = tmp_path / "list.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("folder/consolidated.xml", data)
        file.writestr("__MACOSX/folder/._consolidated.xml", b"\0\5\x16\7")
        file.writestr("consolidated.xsd", "<schema/>")
        file.writestr("readme.txt", "What this is.")
    hashes = {
        sources.import_file("un_sc", path, Workspace(tmp_path / path.stem), _NOW).edition.sha256
        for path in (packed, archive)
    }
    assert len(hashes) == 1


def test_ofac_csv_reads_from_an_archive_with_names_in_capitals(
    shared_data: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "SDALL.ZIP"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        for part in ("sdn", "add", "alt"):
            path = shared_data / f"ofac/csv_sdn_2021-07/{part}.csv"
            file.writestr(f"{part.upper()}.CSV", path.read_bytes())
    imported = sources.import_file("ofac_sdn", archive, Workspace(tmp_path / "home"), _NOW)
    assert imported.edition.entries == 8976


@pytest.mark.parametrize(
    ("source", "name", "data", "reason"),
    [
        ("ofac_sdn", "a.xml", b"<Sanctions><x/></Sanctions>", "advanced format"),
        ("ofac_sdn", "a.xml", b"<sanctionsData><x/></sanctionsData>", "enhanced format"),
        ("eu_fsf", "a.xml", b'<WHOLE Date="1"><ENTITY/></WHOLE>', "older format"),
        ("uk_sl", "a.pdf", b"%PDF-1.7\n", "is a PDF, not xml or csv"),
        ("uk_ofsi", "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office formats, not csv"),
        ("un_sc", "a.html", b"<!DOCTYPE html><html></html>", "is html, not xml"),
        ("us_csl", "a.xml", b"<feed/>", "is xml, not csv or json"),
        ("un_sc", "a.7z", b"7z\xbc\xaf\x27\x1c\0", "is a 7z archive, not xml"),
    ],
)
def test_another_format_is_refused_by_its_name(
    tmp_path: Path, source: str, name: str, data: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=reason) as refused:
        sources.import_file(source, path, Workspace(tmp_path / "home"), _NOW)
    assert "\n" not in str(refused.value)


def test_a_spreadsheet_of_the_uk_list_is_refused_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "UK_Sanctions_List.ods"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        file.writestr("content.xml", "<office/>")
        file.writestr("META-INF/manifest.xml", "<manifest/>")
    with pytest.raises(SourceError, match="is an OpenDocument file, not xml or csv"):
        sources.import_file("uk_sl", path, Workspace(tmp_path / "home"), _NOW)


_UK_HEADINGS = (
    "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,"
    "Name 5,Name type,Alias strength,Title,Name non-latin script,Non-latin script type,"
    "Non-latin script language,Regime Name,Designation Type,Designation source,Sanctions Imposed,"
    "Other Information,UK Statement of Reasons,Address Line 1,Address Line 2,Address Line 3,"
    "Address Line 4,Address Line 5,Address Line 6,Address Postal Code,Address Country,Phone number,"
    "Website,Email address,Date Designated,D.O.B,Nationality(/ies),National Identifier number,"
    "National Identifier additional information,Passport number,Passport additional information,"
    "Position,Gender,Town of birth,Country of birth,Type of entity,Subsidiaries,Parent company,"
    "Business registration number (s),IMO number,Current owner/operator (s),"
    "Previous owner/operator (s),Current believed flag of ship,Previous flags,Type of ship,"
    "Tonnage of ship,Length of ship,Year Built,Hull identification number (HIN)"
)
_RIGHTS = "The Global Human Rights Sanctions Regulations 2020"


def _uk(**cells: str) -> str:
    row = dict.fromkeys(_UK_HEADINGS.split(","), "")
    row |= {key.replace("_", " "): value for key, value in cells.items()}
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row.values())
    return out.getvalue()


@pytest.mark.parametrize("heading", ["Designation Type", "Individual, Entity, Ship"])
def test_the_uk_list_as_csv(read: Read, heading: str) -> None:
    firm = {
        "Unique_ID": "GHR0001",
        "Name_type": "Primary Name",
        "Regime_Name": _RIGHTS,
        "Designation_Type": "Entity",
        "Sanctions_Imposed": "Asset freeze",
        "Date_Designated": "22/03/2021",
        "Address_Line_1": "1 Street",
        "Address_Country": "China",
    }
    ship = {"Unique_ID": "RUS0002", "Name_6": "OCEAN STAR", "Name_type": "Primary Name"}
    text = "".join(
        [
            "Report Date: 18-Aug-2026\n",
            _UK_HEADINGS.replace("Designation Type", f'"{heading}"') + "\n",
            _uk(**firm, Name_6="FIRM LTD"),
            _uk(**firm | {"Name_type": "Alias", "Alias_strength": "Low"}, Name_6="F L"),
            _uk(**firm, Name_6="FIRM LTD", **{"Name_non-latin_script": "公司"}),
            _uk(
                **ship,
                Regime_Name="R",
                Designation_Type="Ship",
                Sanctions_Imposed="Prohibition of port entry",
                IMO_number="IMO9562233",
            ),
        ]
    )
    facts, document = read("uk_sl", "csv", text.encode())
    first, second = facts
    assert isinstance(first, Listing)
    assert isinstance(second, Listing)
    assert [(one.text, one.kind) for one in first.names] == [
        ("FIRM LTD", "primary"),
        ("F L", "weak"),
        ("公司", "alias"),
    ]
    assert (first.relevance, first.effect, first.countries) == (
        "human_rights",
        "asset_freeze",
        ("CN",),
    )
    assert first.listed_on == date(2021, 3, 22)
    assert (second.kind, second.effect) == ("vessel", "advisory")
    assert [(one.kind, one.value) for one in second.identifiers] == [("imo", "9562233")]
    assert document.notes.published == date(2026, 8, 18)
    assert not document.notes.unknown


def test_uk_entries_with_an_original_name_only_or_with_none(read: Read) -> None:
    entry = (
        "<Designation><UniqueID>{}</UniqueID><Names/><NonLatinNames><NonLatinName>"
        "<NameNonLatinScript>{}</NameNonLatinScript></NonLatinName></NonLatinNames><RegimeName>R"
        "</RegimeName><IndividualEntityShip>Entity</IndividualEntityShip></Designation>"
    )
    text = f"<Designations>{entry.format('A1', '公司')}{entry.format('A2', '')}</Designations>"
    table = (
        "Unique ID,Name 6,Name type,Regime Name,Designation Type,Name non-latin script\n"
        "A1,,Primary Name,R,Entity,公司\nA2,,Primary Name,R,Entity,\n"
    )
    from_xml, document = read("uk_sl", "xml", text.encode())
    from_csv, _ = read("uk_sl", "csv", table.encode())
    (listing,) = from_xml
    assert from_csv == from_xml
    assert isinstance(listing, Listing)
    assert [(one.text, one.kind) for one in listing.names] == [("公司", "primary")]
    assert document.notes.unknown == {"entry without a name": 1}
    assert dict(document.notes.warnings[0].params)["id"] == "A2"


def test_the_conlist_in_its_layout_of_2022(read: Read) -> None:
    headings = (
        "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,"
        "Non-Latin Script Type,Non-Latin Script Language,DOB,Town of Birth,Country of Birth,"
        "Nationality,Passport Number,Passport Details,National Identification Number,"
        "National Identification Details,Position,Address 1,Address 2,Address 3,Address 4,"
        "Address 5,Address 6,Post/Zip Code,Country,Other Information,Group Type,Alias Type,"
        "Alias Quality,Regime,Listed On,UK Sanctions List Date Designated,Last Updated,Group ID"
    )
    blank = dict.fromkeys(headings.split(","), "")
    rows = [
        {"Name 6": "FIRM", "Alias Type": "Primary name", "Country": "Burma"},
        {
            "Name 6": "FRM",
            "Alias Type": "AKA",
            "Alias Quality": "Low quality",
            "Country": "Myanmar",
        },
        {"Name 6": "FIRMA", "Alias Type": "Primary name variation"},
    ]
    common = {"Group Type": "Entity", "Regime": "R", "Listed On": "01/02/2022", "Group ID": "7"}
    lines = [",".join((blank | common | row).values()) for row in rows]
    text = "\n".join(["Last Updated,18/08/2023", headings, *lines, ""])
    facts, document = read("uk_ofsi", "csv", text.encode())
    (listing,) = facts
    assert isinstance(listing, Listing)
    assert [(one.text, one.kind) for one in listing.names] == [
        ("FIRM", "primary"),
        ("FRM", "weak"),
        ("FIRMA", "alias"),
    ]
    assert listing.countries == ("MM",)  # two names of one country
    assert not document.notes.unknown


def test_the_eu_list_as_csv_of_version_1_0(read: Read) -> None:
    headings = (
        "Date_file;Entity_logical_id;Subject_type;Leba_numtitle;Leba_publication_date;Leba_url;"
        "Programme;Entity_remark;Naal_logical_id;Entity_logical_id;Naal_leba_numtitle;"
        "Naal_lastname;Naal_wholename;Naal_language;Addr_street;Addr_city;Addr_country;"
        "Entity_logical_id;Birt_date;Iden_number;Iden_country;Entity_logical_id;Citi_country;"
        "EU_ref_num"
    )
    day, passport = "13/05/2024", "D007 (passport-National passport)"
    rows = [
        f"{day};13;P;1/2 (OJ L1);2024-01-01;;HR;R;7;13;;;One Name;EN;;;;;;;;;;EU.27.28",
        f"{day};13;P;1/2;2024-01-01;;HR;R;;;;;;;Road;Town;CHN;13;1970-02-03;{passport};CHN;13;CHN;",
        f"{day};20;E;1/2 (OJ L1);2024-01-01;;HR;;8;20;;;Firm;;;;;;;;;;;",
    ]
    data = "\ufeff" + "\r\n".join([headings, *rows, ""])
    facts, document = read("eu_hr", "csv", data.encode())
    person, firm = facts
    assert isinstance(person, Listing)
    assert isinstance(firm, Listing)
    assert (person.id, person.kind, person.names[0].text) == ("EU.27.28", "person", "One Name")
    assert (person.countries, person.addresses) == (("CN",), ("Road, Town",))
    assert person.birth_dates == ("1970-02-03",)
    assert [(one.kind, one.value, one.country) for one in person.identifiers] == [
        ("other", "D007", "CN")
    ]
    assert (firm.id, firm.kind) == ("20", "organisation")
    assert document.notes.published == date(2024, 5, 13)
    assert not document.notes.unknown


_LONG = (
    "codeindyr",
    "code",
    "countryname",
    "year",
    "indicator",
    "estimate",
    "stddev",
    "nsource",
    "pctrank",
    "pctranklower",
    "pctrankupper",
)


def _longer(wide: Path, path: Path, since: int) -> Path:
    """Write the World Bank's figures of the wide layout in the long one, of some years."""
    sheets = {
        "VoiceandAccountability": "va",
        "Political StabilityNoViolence": "pv",
        "GovernmentEffectiveness": "ge",
        "RegulatoryQuality": "rq",
        "RuleofLaw": "rl",
        "ControlofCorruption": "cc",
    }
    book = CalamineWorkbook.from_path(str(wide))
    long = openpyxl.Workbook(write_only=True)
    sheet = long.create_sheet("Sheet1")
    sheet.append(_LONG)
    for title, code in sheets.items():
        rows = book.get_sheet_by_name(title).to_python()
        top = max(n for n, row in enumerate(rows[:40]) if row[0] == "Country/Territory")
        for place, heading in enumerate(rows[top]):
            year = rows[top - 1][place]
            if heading != "Estimate" or not isinstance(year, float) or year < since:
                continue
            for row in rows[top + 1 :]:
                figures = (_dots(row[place]), "", "", _dots(row[place + 3]), "", "")
                sheet.append(("", "", row[0], year, code, *figures))
    long.save(path)
    return path


def _dots(figure: object) -> object:
    return figure if isinstance(figure, int | float) else ".."


@pytest.mark.parametrize("since", [2020, pytest.param(0, marks=pytest.mark.soak)])
def test_the_world_bank_s_long_layout_says_the_same(
    shared_data: Path, tmp_path: Path, since: int
) -> None:
    wide = shared_data / "country_risk/wgi/wgidataset.xlsx"
    long = _longer(wide, tmp_path / "wgidataset.xlsx", since)
    expected = {fact for fact in _indicators(wide) if fact.year >= since}
    assert expected
    assert set(_indicators(long)) == expected


def _indicators(path: Path) -> Iterator[CountryIndicator]:
    for fact in _facts("wgi", path, "xlsx"):
        assert isinstance(fact, CountryIndicator)
        yield fact


def test_the_uflpa_page_in_other_layouts(shared_data: Path, tmp_path: Path) -> None:
    page = shared_data / "us_uflpa/source-uflpa-2026-07-09.html"
    expected = _facts("uflpa", page, "html")
    text = page.read_text(encoding="utf-8")
    wrapped = text.replace("<table", '<div class="wrap"><div><table').replace(
        "</table>", "</table></div></div>"
    )
    plain = re.sub(r"<(/?)th\b", r"<\1td", text)
    other = text.replace("</h1>", "</h1><table><tr><th>Phone</th></tr></table>", 1)
    assert other != text
    for layout in (wrapped, plain, other):
        changed = tmp_path / "page.html"
        changed.write_text(layout, encoding="utf-8")
        assert _facts("uflpa", changed, "html") == expected


def test_a_uflpa_table_with_more_columns_and_cells_that_span_rows(read: Read) -> None:
    page = (
        "<html><body><h3>Section 2(d)(2)(B)(<em>ii</em>)</h3><table><tbody><tr>"
        "<td>Sector</td><td>Effective Date</td><td>Name of Entity</td></tr><tr><td>Cotton</td>"
        '<td rowspan="2">06/21/2022</td><td>One Co.</td></tr><tr><td>Silk</td><td>Two Co.</td>'
        "</tr></tbody></table></body></html>"
    )
    facts, document = read("uflpa", "html", page.encode())
    assert [
        (one.names[0].text, one.listed_on, one.programme)
        for one in facts
        if isinstance(one, Listing)
    ] == [
        ("One Co.", date(2022, 6, 21), "2(d)(2)(B)(ii)"),
        ("Two Co.", date(2022, 6, 21), "2(d)(2)(B)(ii)"),
    ]
    assert document.notes.unknown == {"column: Sector": 1}


def test_cbp_orders_without_the_columns_that_not_every_year_has(read: Read) -> None:
    text = (
        "effective  date,COUNTRY,Merchandise,Status,Entity\r\n"
        '"March 5, 2018",Atlantis,Garlic,Active,\r\n'
        "03/06/18,China,Salt,Active,\r\n"
        "3/7/2018,China,Tea,Active,Tea Leaf Co. Ltd.\r\n"
    )
    facts, document = read("cbp_wro", "csv", text.encode())
    assert len(facts) == 2
    assert [warning.code for warning in document.notes.warnings] == [
        *("source.missing_column", "source.missing_column"),  # WRO/Finding, Remarks
        "source.unknown_country",
    ]
    assert any(isinstance(fact, Listing) and fact.effect == "import_ban" for fact in facts)


def test_cbp_orders_name_firms_and_vessels_in_other_words(read: Read) -> None:
    entities = (
        "Foo Ltd. (a.k.a. Bar Ltd.), formerly known as Old Ltd.; Baz Ltd.; and Qux Ltd.",
        "Fishing Vessels: Da Wang, Zhen Fa 7, and Hangton No. 112",
        "Foo Ltd. and its subsidiary Foo Trading Ltd.",
    )
    text = "Effective Date,Country,Merchandise,WRO/Finding,Status,Entity,Remarks\r\n" + "".join(
        f'3/7/2018,China,Tea,WRO,Active,"{entity}",\r\n' for entity in entities
    )
    facts, document = read("cbp_wro", "csv", text.encode())
    listed = [one for one in facts if isinstance(one, Listing)]
    assert [(one.kind, [(name.text, name.kind) for name in one.names]) for one in listed[:-1]] == [
        ("organisation", [("Foo Ltd.", "primary"), ("Bar Ltd.", "alias"), ("Old Ltd.", "former")]),
        ("organisation", [("Baz Ltd.", "primary")]),
        ("organisation", [("Qux Ltd.", "primary")]),
        ("vessel", [("Da Wang", "primary")]),
        ("vessel", [("Zhen Fa 7", "primary")]),
        ("vessel", [("Hangton No. 112", "primary")]),
    ]
    assert [warning.code for warning in document.notes.warnings] == ["source.name_in_doubt"]


_UFLPA_TABLE = (
    "<p>2(d)(2)(B)({})</p><table><tr><th>{}</th><th>Effective Date</th></tr>"
    "<tr><td>{}</td><td>June 12, 2023</td></tr></table>"
)


def _uflpa(*tables: tuple[str, str, str]) -> bytes:
    body = "".join(_UFLPA_TABLE.format(*one) for one in tables)
    return f"<html><body>{body}</body></html>".encode()


def test_a_table_of_the_uflpa_page_that_is_headed_otherwise_is_refused(read: Read) -> None:
    page = _uflpa(("i", "Name of Entity", "Acme Ltd."), ("ii", "Listed party", "Other Ltd."))
    with pytest.raises(SourceError, match=r"a table under 2\(d\)\(2\)\(B\)\(ii\) is not headed"):
        read("uflpa", "html", page)


def test_a_sub_list_that_is_new_is_not_taken_for_the_one_before_it(read: Read) -> None:
    page = _uflpa(("i", "Name of Entity", "Acme Ltd."), ("vi", "Name of Entity", "Other Ltd."))
    with pytest.raises(SourceError, match=r"“2\(d\)\(2\)\(B\)\(vi\)” is not described"):
        read("uflpa", "html", page)


def test_a_table_of_something_else_names_no_sub_list_and_takes_none(read: Read) -> None:
    page = _uflpa(("ii", "Name of Entity", "Acme Ltd.")).replace(
        b"</p>", b"</p><table><tr><th>Phone</th></tr><tr><td>202</td></tr></table>"
    )
    (listing,), document = read("uflpa", "html", page)
    assert isinstance(listing, Listing)
    assert listing.programme == "2(d)(2)(B)(ii)"
    assert document.notes.unknown == {"table: Phone": 1}


@pytest.mark.parametrize(
    "cell", ["Acme Ltd.<br>Other Ltd.", "<p>Acme Ltd.</p><p>Other Ltd.</p>", "Acme<p>Other</p>"]
)
def test_lines_of_a_uflpa_cell_are_kept_apart_and_told(read: Read, cell: str) -> None:
    (listing,), document = read("uflpa", "html", _uflpa(("ii", "Name of Entity", cell)))
    assert isinstance(listing, Listing)
    assert listing.names[0].text in {"Acme Ltd. Other Ltd.", "Acme Other"}
    assert [warning.code for warning in document.notes.warnings] == ["source.name_in_doubt"]


def test_subsidiaries_that_the_uflpa_page_names_are_listed(read: Read) -> None:
    page = (
        "<html><body><p>2(d)(2)(B)(ii)</p><table><tr><th>Name of Entity</th><th>Effective Date</th>"
        "</tr><tr><td>Ninestar Corporation and its two Zhuhai-based subsidiaries, which include "
        "Zhuhai Pantum Electronics Co. Ltd., and Zhuhai Apex Co., Ltd.</td><td>June 12, 2023</td>"
        "</tr></table></body></html>"
    )
    facts, document = read("uflpa", "html", page.encode())
    assert [(one.names[0].text, one.listed_on) for one in facts if isinstance(one, Listing)] == [
        ("Ninestar Corporation", date(2023, 6, 12)),
        ("Zhuhai Pantum Electronics Co. Ltd.", date(2023, 6, 12)),
        ("Zhuhai Apex Co., Ltd.", date(2023, 6, 12)),
    ]
    assert not document.notes.warnings


def test_a_screening_list_that_lacks_a_column_says_so(read: Read) -> None:
    text = "source,name,alt_names\nEntity List (EL) - BIS,FIRM,F L; F\n"
    facts, document = read("us_csl", "csv", text.encode())
    (listing,) = facts
    assert isinstance(listing, Listing)
    assert [one.text for one in listing.names] == ["FIRM", "F L", "F"]
    missing = {dict(warning.params)["name"] for warning in document.notes.warnings}
    assert {"addresses", "ids", "programs"} <= missing


def test_empty_rows_and_cells_that_a_spreadsheet_adds_are_nothing(read: Read) -> None:
    text = (
        "Effective Date,Country,Merchandise,Status,Entity\n"
        "3/5/2018,China,Garlic,Active,,,\n"
        ",,,,\n"
        ",,,,,,\n"
    )
    facts, _ = read("cbp_wro", "csv", text.encode())
    assert len(facts) == 1
    table = "id,schema,name,aliases,countries,sanctions,dataset\nx,Company,N,,,,\n,,,,,,\n"
    assert len(read("opensanctions", "csv", table.encode())[0]) == 1


def test_a_uflpa_name_in_doubt_is_kept_and_told(read: Read) -> None:
    page = (
        "<html><body><h3>2(d)(2)(B)(v)</h3><table><tr><th>Name of Entity</th><th>Effective Date"
        "</th></tr><tr><td>Acme (including three aliases: A; and B)</td><td>soon</td></tr></table>"
        "</body></html>"
    )
    facts, document = read("uflpa", "html", page.encode())
    (listing,) = facts
    assert isinstance(listing, Listing)
    assert [one.text for one in listing.names] == ["Acme", "A", "B"]
    assert listing.listed_on is None
    assert document.notes.unknown == {"Effective Date: soon": 1}
    assert [one.code for one in document.notes.warnings] == ["source.name_in_doubt"]
