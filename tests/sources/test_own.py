"""The user's own lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import takewhile
from pathlib import Path

import openpyxl
import pytest

from screener import matching, sources
from screener.errors import SourceError, SourceInputError
from screener.model import Identifier, Listing, Name, Supplier
from screener.sources.checking import wrong_editions
from screener.sources.codec import FORMAT
from screener.sources.editions import EditionStore, Record, State, file_sha256
from screener.workspace import Workspace


def _listings(workspace: Workspace, source: str) -> list[tuple[str, ...]]:
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == source)
    return [tuple(name.text for name in listing.names) for listing in data.listings]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_any_csv_of_names_becomes_a_source(
    tmp_path: Path, workspace: Workspace, now: datetime, delimiter: str
) -> None:
    table = [
        ["Company", "Aliases", "Country", "Reason", "Listed on"],
        ["Acme GmbH", "Acme|Akme", "Germany", "audit failed", "2025-03-01"],
        ["", "", "", "a note", ""],
    ]
    path = tmp_path / "bad.csv"
    path.write_text("\n".join(delimiter.join(row) for row in table), encoding="utf-8")
    added = sources.add("blacklist", path, workspace, now)
    assert added.record.entries == 1
    assert [one.code for one in added.warnings] == ["source.row_without_name", "source.no_date"]
    assert _listings(workspace, "own:blacklist") == [("Acme GmbH", "Acme", "Akme")]
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id[:3] == "own")
    (listing,) = data.listings
    assert (listing.countries, listing.remark) == (("DE",), "audit failed")
    assert listing.listed_on == date(2025, 3, 1)
    assert (listing.effect, listing.relevance) == ("own", "other")


@pytest.mark.parametrize("encoding", ["gb18030", "windows-1250", "windows-1252", "utf-8"])
def test_a_list_that_is_not_utf_8_says_by_a_name_how_it_was_read(
    tmp_path: Path, workspace: Workspace, now: datetime, encoding: str
) -> None:
    """Of another encoding than windows-1252 no name is found, and nothing else may tell it."""
    name = {"gb18030": "华夏纺织", "windows-1250": "Zakłady Łódź"}.get(encoding, "Bäcker")
    path = tmp_path / "list.csv"
    path.write_bytes(f"Name\nAcme Ltd\n{name}\n".encode(encoding))
    added = sources.add("list", path, workspace, now)
    told = [dict(one.params) for one in added.warnings if one.code == "source.legacy"]
    read = name.encode(encoding).decode("windows-1252")
    assert told == ([] if encoding == "utf-8" else [{"row": "3", "text": read}])
    assert ("Acme Ltd",) in _listings(workspace, "own:list")


def test_a_column_that_is_not_there_is_told_with_those_below_a_title(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Blocked suppliers\nFirma;Land\nAcme Ltd;DE\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"line 2: .*“Firmen”.*“Firma”, “Land”"):
        sources.add("list", path, workspace, now, headings={"name": "Firmen"})


def test_a_list_that_can_be_no_windows_1252_is_refused_with_what_to_do(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("Name\nトヨタ自動車\n日産自動車\nソニー\n".encode("shift-jis"))
    with pytest.raises(SourceError, match=r"list\.csv: is neither UTF-8 nor .*; save it as UTF-8"):
        sources.add("list", path, workspace, now)


def test_names_of_every_kind_are_kept_with_it(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "kinds.csv"
    path.write_text("Name,Aliases,Weak aliases,Former names\nAcme AG,Akme,AC;AM,Old Acme\n")
    assert sources.add("kinds", path, workspace, now).record.unknown == {}
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "own:kinds")
    assert [(one.text, one.kind) for one in data.listings[0].names] == [
        ("Acme AG", "primary"),
        ("Akme", "alias"),
        ("AC", "weak"),
        ("AM", "weak"),
        ("Old Acme", "former"),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,country\nAcme, Ltd,DE\n", "line 2: a row has 3 cells, not 2"),
        ("name,country\nAcme,DE\nname,country\n", "line 3: the headings are there again"),
        ("Nom,Prénom\nMartin,Jean\n", "line 1: a part of each name .* “Prénom”; .*--map name="),
        ("Nombre,Apellidos\nMaría,López\n", "line 1: a part of each name .* “Apellidos”"),
    ],
)
def test_a_row_that_would_be_read_wrongly_is_an_error_with_the_line(
    tmp_path: Path, workspace: Workspace, now: datetime, text: str, reason: str
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceInputError, match=reason):
        sources.add("blacklist", path, workspace, now)


def test_a_name_beside_both_of_its_parts_or_said_to_be_whole_is_one(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "persons.csv"
    path.write_text("Name,First name,Last name\nJane Roe,Jane,Roe\n", encoding="utf-8")
    sources.add("persons", path, workspace, now)
    path.write_text("Nom,Prénom\nJeanne Martin,Jeanne\n", encoding="utf-8")
    sources.add("personnes", path, workspace, now, headings={"name": "Nom"})
    assert _listings(workspace, "own:persons") == [("Jane Roe",)]
    assert _listings(workspace, "own:personnes") == [("Jeanne Martin",)]


@pytest.mark.parametrize(
    "case",
    [
        ("name,Vorname\nAlpha,Jo\n", ["Alpha"], "sound.csv, line 1"),
        ("name,country\nAlpha,DE\nGamma,UK,extra\n", ["Alpha", "Gamma"], "sound.csv, line 3"),
        ("name,country\nAlpha,DE\nname,country\n", ["Alpha", "name"], "sound.csv, line 3"),
        ("name,country\nAlpha,DE\n\0Beta,DE\n", ["Alpha", "\0Beta"], "sound.csv"),
    ],
)
def test_a_kept_list_that_would_be_refused_now_is_read_as_before_with_a_warning(
    tmp_path: Path,
    workspace: Workspace,
    now: datetime,
    caplog: pytest.LogCaptureFixture,
    case: tuple[str, list[str], str],
) -> None:
    text, names, place = case
    sound, kept = tmp_path / "sound.csv", tmp_path / "kept.csv"
    sound.write_text("name,country\nAlpha,DE\n", encoding="utf-8")
    kept.write_text(text, encoding="utf-8")
    record = sources.add("my watch", sound, workspace, now).record
    _keep_as_an_older_program(workspace, record, kept)
    assert _listings(workspace, "own:my watch") == [(name,) for name in names]
    assert f"own:my watch: {place}: read as before" in caplog.text
    assert "take it in again: screener sources add 'my watch' FILE" in caplog.text
    store = EditionStore(workspace, "own:my watch")
    warned = store.record(store.state().current).warnings
    assert ("source.read_as_before", {"place": place}) in warned
    assert list(wrong_editions(workspace)) == []


def _keep_as_an_older_program(workspace: Workspace, record: Record, path: Path) -> None:
    store, digest = EditionStore(workspace, record.source), file_sha256(path)
    store.keep_object(path, digest)
    (file,) = record.files
    update = {"sha256": digest, "files": (file.model_copy(update={"sha256": digest}),)}
    store.keep_record(record.model_copy(update={**update, "facts_format": FORMAT - 1}))
    store.keep_state(State(current=digest, history=(record.sha256, digest)))


def test_a_list_of_nothing_but_names_has_commas_in_them(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text('Name\nAcme, Ltd\n"Bolts, Nuts & Co"\n', encoding="utf-8")
    sources.add("blacklist", path, workspace, now)
    assert _listings(workspace, "own:blacklist") == [("Acme, Ltd",), ("Bolts, Nuts & Co",)]


def test_short_rows_and_empty_cells_behind_the_last_column_are_nothing(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "bad.csv"
    path.write_text("name,country\nAcme\nBolts AG,DE,,\n", encoding="utf-8")
    assert sources.add("blacklist", path, workspace, now).record.entries == 2


def test_a_table_in_utf_16_is_read_as_a_spreadsheet_saves_it(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "unicode.txt"
    path.write_text("Name\tCountry\nМосква Завод\tRU\n", encoding="utf-16")
    sources.add("unicode", path, workspace, now)
    assert _listings(workspace, "own:unicode") == [("Москва Завод",)]


def test_a_plain_table_is_described_as_a_source_without_a_parser(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    folder = workspace.sources / "ministry_list"
    folder.mkdir(parents=True)
    guide = (Path(__file__).parents[2] / "docs" / "sources.md").read_text("utf-8")
    _, _, rest = guide.partition("    id: ministry_list\n")
    lines = takewhile(lambda line: line.startswith("    "), rest.splitlines())
    text = "\n".join(["id: ministry_list", *(line[4:] for line in lines)])
    (folder / "source.yml").write_text(text.replace("[50, 5000]", "[1, 5000]"), encoding="utf-8")
    path = tmp_path / "list.csv"
    path.write_text("Firma,Land,Seit\nMuster AG,Deutschland,31.05.2024\n", encoding="utf-8")
    assert sources.import_file("ministry_list", path, workspace, now).record.unknown == {}
    (data,) = (
        one for one in sources.load_enabled(workspace) if one.descriptor.jurisdiction == "DE"
    )
    (listing,) = data.listings
    assert (listing.countries, listing.listed_on) == (("DE",), date(2024, 5, 31))
    assert (listing.effect, listing.legal_act) == ("advisory", "Labour Act")


def test_sources_that_cannot_be_read_are_not_taken_for_none(workspace: Workspace) -> None:
    workspace.begin()
    workspace.sources.symlink_to(workspace.sources)
    with pytest.raises(OSError, match="Too many levels of symbolic links"):
        sources.load_enabled(workspace)


def test_a_workbook_with_headings_of_its_own(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Wer", "Nr"])
    sheet.append(["Muster AG", 7.0])
    path = tmp_path / "liste.xlsx"
    book.save(path)
    with pytest.raises(SourceError, match="has no column of names"):
        sources.add("intern", path, workspace, now)
    assert "own:intern" not in sources.all_descriptors(workspace)
    sources.add(
        "intern",
        path,
        workspace,
        now,
        headings={"name": "Wer", "id": "Nr"},
        effect="import_ban",
        relevance="forced_labour",
    )
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "own:intern")
    (listing,) = data.listings
    assert (listing.names[0].text, listing.id) == ("Muster AG", "7")
    assert (listing.effect, listing.relevance) == ("import_ban", "forced_labour")


_EMPLOYERS = [
    ["CADASTRO DE EMPREGADORES que tenham submetido trabalhadores a condições análogas"],
    ["Atualização de 09/04/2026; empregadores: 3"],
    [],
    ["ID", "UF", "Empregador", "CNPJ/CPF", "Estabelecimento", "CNAE",
     "Inclusão no Cadastro de Empregadores"],
    ["1", "MG", "Café da Serra Ltda", "11.222.333/0001-81", "Faz. Boa Vista, Sacramento/MG",
     "0134-2/00", "07/10/2025"],
    ["2", "MA", "José Ribamar Tangará", "123.456.789-09", "Açailândia/MA", "0151-2/01",
     "09/04/2026"],
    ["3", "GO", "Wanderlei Ipê do Carmo", "***.482.911-**", "Rio Verde/GO", "0115-6/00",
     "09/04/2026"],
]  # fmt: skip


def _as_workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    for row in _EMPLOYERS:
        book.active.append(row)  # type: ignore[union-attr] # a new workbook has a sheet
    book.save(path)


def _as_csv(path: Path) -> None:
    path.write_text("\n".join(map(";".join, _EMPLOYERS)), encoding="windows-1252")


@pytest.mark.parametrize("write", [_as_workbook, _as_csv])
def test_the_register_of_employers_of_brazil_is_read_as_it_is_published(
    tmp_path: Path, workspace: Workspace, now: datetime, write: Callable[[Path], None]
) -> None:
    path = tmp_path / ("lista.xlsx" if write is _as_workbook else "lista.csv")
    write(path)
    added = sources.add("lista_suja", path, workspace, now, published=date(2026, 4, 9))
    read = ["source.legacy"] if write is _as_csv else []
    assert [one.code for one in added.warnings] == [
        *read,
        "source.titles",
        "source.unknown_fields",
    ]
    assert set(added.record.unknown) == {"column: UF", "column: CNAE"}
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id[:3] == "own")
    firm, person, masked = data.listings
    assert {one.countries for one in data.listings} == {("BR",)}  # told by the form of the numbers
    assert (firm.kind, person.kind, masked.kind) == ("organisation", "person", "person")
    assert firm.addresses == ("Faz. Boa Vista, Sacramento/MG",)
    assert firm.listed_on == date(2025, 10, 7)
    assert [(one.kind, one.value) for one in firm.identifiers] == [("cnpj", "11.222.333/0001-81")]
    assert [one.kind for one in masked.identifiers] == ["other"]  # shown, and equal to no number


def test_an_error_names_the_headings_and_not_the_title_above_them(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "lista.csv"
    path.write_text("Our watch list;;\nNumero;Quem;Onde\n1;Acme;BR\n", encoding="utf-8")
    with pytest.raises(SourceInputError, match=r"line 2: has no column of names among: “Numero”"):
        sources.add("watch", path, workspace, now)
    added = sources.add("watch", path, workspace, now, headings={"name": "Quem"})
    assert added.record.entries == 1


def test_a_cell_that_could_be_a_heading_heads_nothing_below_rows_as_full(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "watch.csv"
    path.write_text("Designation;Type\nAcme Ltd;Company\nBeta Ltd;Company\n", encoding="utf-8")
    with pytest.raises(SourceInputError, match="line 1: has no column of names among: “Desig"):
        sources.add("watch", path, workspace, now)
    sources.add("watch", path, workspace, now, headings={"name": "Designation"})
    assert _listings(workspace, "own:watch") == [("Acme Ltd",), ("Beta Ltd",)]
    path.write_text("Our watch list\nName\nAcme\n", encoding="utf-8")
    sources.add("names", path, workspace, now)
    assert _listings(workspace, "own:names") == [("Acme",)]


def test_a_person_of_ones_own_list_is_found_as_supplier_and_as_director(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "lista.csv"
    _as_csv(path)
    sources.add("lista_suja", path, workspace, now)
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id[:3] == "own")
    found = matching.Index.build(data.listings).search(
        [
            Supplier(name="Espólio de José R. Tangará e outros", country="BR"),
            Supplier(name="Tambaú Gado ME", directors=("Tangará, José R.",)),
            Supplier(name="Sertão Rações", identifiers=(Identifier("cnpj", "12345678909"),)),
        ]
    )
    assert [[match.listing.id for match in matches] for matches in found] == [["2"]] * 3


def test_only_persons_of_ones_own_lists_are_held_against_the_names_of_firms() -> None:
    listed = Listing(
        source="own:lista_suja",
        id="1",
        kind="person",
        names=(Name("José Ribamar Tangará", "primary"),),
        programme="test",
        effect="advisory",
        relevance="forced_labour",
    )
    index = matching.Index.build([listed, replace(listed, source="ofac_sdn", id="2")])
    names = ("José Ribamar Tangará", "Tangará Transportes Ltda")
    found = index.search([Supplier(name=name) for name in names])
    assert [[match.listing.id for match in matches] for matches in found] == [["1"], []]


def test_each_column_of_numbers_is_read_and_its_heading_says_of_which_kind(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "name,country,LEI,VAT number,Registration number,Tax no\n"
        "Zeta Quark Ltd,DE,529900T8BM49AURSDO55,DE811128135,HRB 12345; HRB 9876,143/123/45678\n"
        "Nova Ltd,CN,,,91650100MA77CU2B4A,\n",
        encoding="utf-8",
    )
    added = sources.add("mine", path, workspace, now, headings={"identifier": "Tax no"})
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "own:mine")
    assert [
        {(one.kind, one.value) for one in listing.identifiers} for listing in data.listings
    ] == [
        {
            ("lei", "529900T8BM49AURSDO55"),
            ("vat", "DE811128135"),
            ("registration", "HRB 12345"),
            ("registration", "HRB 9876"),
            ("other", "143/123/45678"),
        },
        {("uscc", "91650100MA77CU2B4A")},
    ]
    assert not added.record.unknown


def test_days_and_kinds_that_are_not_understood_are_counted(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "name,kind,listed on,delisted on\n"
        "Gone Firm,Legal person,2020-01-01,01.02.24\n"
        "Li Wei,Natural person,xx,\n"
        "Ever Given,Ship,,2024-02-01\n"
        "Some Park,Monument,,\n",
        encoding="utf-8",
    )
    added = sources.add("mine", path, workspace, now)
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "own:mine")
    assert [(one.kind, one.listed_on, one.delisted_on) for one in data.listings] == [
        ("organisation", date(2020, 1, 1), None),
        ("person", None, None),
        ("vessel", None, date(2024, 2, 1)),
        ("organisation", None, None),
    ]
    assert added.record.unknown == {
        "delisted_on: 01.02.24": 1,
        "listed_on: xx": 1,
        "kind: Monument": 1,
    }


def test_adding_again_is_a_new_edition(tmp_path: Path, workspace: Workspace, now: datetime) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\nBeta\n", encoding="utf-8")
    sources.add("mine", path, workspace, now)
    path.write_text("name\nBeta\nGamma\n", encoding="utf-8")
    sources.add("mine", path, workspace, now)
    found = sources.diff("own:mine", workspace)
    assert len(found.listed) == len(found.delisted) == 1
    assert _listings(workspace, "own:mine") == [("Beta",), ("Gamma",)]
    # The description is kept: a plain import finds it too.
    assert sources.import_file("own:mine", path, workspace, now).record.entries == 2


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".hidden", "a\nb", "x" * 61])
def test_a_name_that_cannot_be_one(
    tmp_path: Path, workspace: Workspace, now: datetime, name: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\n", encoding="utf-8")
    with pytest.raises(SourceError, match="cannot name a list"):
        sources.add(name, path, workspace, now)


def test_a_removed_list_is_searched_no_more_and_its_editions_stay(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\n", encoding="utf-8")
    added = sources.add("mine", path, workspace, now)
    removed = sources.remove("mine", workspace)
    assert (removed.source, removed.sha256, removed.entries) == (
        "own:mine",
        added.edition.sha256,
        1,
    )
    assert "own:mine" not in sources.all_descriptors(workspace)
    assert "own:mine" not in [one.descriptor.id for one in sources.load_enabled(workspace)]
    assert "own:mine" not in [one.descriptor.id for one in sources.status(workspace, now)]
    known = sources.once_known("own:mine", workspace)
    assert known is not None
    kept = sources.load_edition(known, workspace, added.edition.sha256)
    assert [listing.names[0].text for listing in kept.listings] == ["Alpha"]
    # Added again, it is a list like any other, also from the same bytes.
    assert sources.add("mine", path, workspace, now).changed
    assert _listings(workspace, "own:mine") == [("Alpha",)]
    # Removed when nothing describes it any more, nothing of it can be told, and nothing breaks.
    next(workspace.editions.glob("*/descriptor.json")).unlink()
    sources.remove("own:mine", workspace)
    assert sources.once_known("own:mine", workspace) is None
    assert sources.undescribed(workspace) == set()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("uflpa", "uflpa is bundled, and always searched"),
        ("un_sc", "un_sc is not searched"),
        ("other", "“other”; there are: own:mine"),
        ("../editions", "there are: own:mine"),
    ],
)
def test_nothing_but_a_list_that_may_be_switched_off_is_removed(
    tmp_path: Path, workspace: Workspace, now: datetime, name: str, said: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\n", encoding="utf-8")
    sources.add("mine", path, workspace, now)
    with pytest.raises(SourceInputError, match=said):
        sources.remove(name, workspace)
    assert _listings(workspace, "own:mine") == [("Alpha",)]


def test_the_age_of_a_list_without_a_date_is_not_known(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name\nAlpha\n", encoding="utf-8")
    sources.add("mine", path, workspace, now)
    (told,) = (one for one in sources.status(workspace, now) if one.descriptor.id == "own:mine")
    assert told.age_days is None
    assert told.undated


def test_an_unknown_field_or_file_is_named(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    with pytest.raises(SourceError, match="there is no field “nom”"):
        sources.add("x", tmp_path / "a.csv", workspace, now, headings={"nom": "Firma"})
    with pytest.raises(SourceError, match="there is no file"):
        sources.add("x", tmp_path / "a.csv", workspace, now)


def test_a_source_that_nothing_reads_yet_says_so_and_where_to_look(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Area,Product\n", encoding="utf-8")
    said = "eu_flr: nothing reads this source yet. Article 8"
    with pytest.raises(SourceInputError, match=said):
        sources.import_file("eu_flr", path, workspace, now)
    with pytest.raises(SourceInputError, match=said):
        sources.refresh(["eu_flr"], workspace, now)


def _read(path: Path, workspace: Workspace, now: datetime, text: str) -> list[Listing]:
    path.write_text(text, encoding="utf-8")
    sources.add("mine", path, workspace, now)
    (data,) = (one for one in sources.load_enabled(workspace) if one.descriptor.id == "own:mine")
    return list(data.listings)


def test_a_list_of_ships_has_ships_by_all_names_that_they_bore(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    (ship, other) = _read(
        tmp_path / "iuu.csv",
        workspace,
        now,
        "Vessel Name,Previous Names,IMO / UVI,MMSI,Flag (current),Owner,Listed by,Date listed\n"
        '"F/V KOLOKOL","Taishan, Kunlun",7322897,572469210,Bolivia,Zarnitsa SA,CCAMLR,13 Jun 2020\n'
        "ARAL STAR,,,,Unknown,,IOTC,2003\n",
    )
    assert [one.kind for one in (ship, other)] == ["vessel", "vessel"]
    assert [(one.text, one.kind) for one in ship.names] == [
        ("F/V KOLOKOL", "primary"),
        ("KOLOKOL", "alias"),
        ("Taishan", "former"),
        ("Kunlun", "former"),
    ]
    assert [(one.kind, one.value) for one in ship.identifiers] == [
        ("imo", "7322897"),
        ("mmsi", "572469210"),
    ]
    assert (ship.countries, ship.programme, ship.remark) == (
        ("BO",),
        "CCAMLR",
        "Owner: Zarnitsa SA",
    )
    assert (ship.listed_on, other.listed_on) == (date(2020, 6, 13), None)
    (found,) = matching.Index.build([ship]).search([Supplier(name="M/V Kunlun")])
    assert [one.tier for one in found] == ["probable"]


def test_names_beside_a_flag_or_call_sign_are_those_of_ships(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    for other in ("MMSI", "Call sign", "Flag State", "Flag (current)"):
        text = f"Name,IMO,{other}\nAral,,\n"
        assert _read(tmp_path / "list.csv", workspace, now, text)[0].kind == "vessel"
        text = f"Company,IMO,{other}\nAral,,\n"
        assert _read(tmp_path / "list.csv", workspace, now, text)[0].kind == "organisation"


def test_a_type_of_ship_makes_a_ship_and_its_owner_a_firm(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    text = "name,type\nAral,Longliner\nKolokol,Fishing vessel\nZarnitsa,Vessel owner\n"
    kinds = [one.kind for one in _read(tmp_path / "list.csv", workspace, now, text)]
    assert kinds == ["vessel", "vessel", "organisation"]


def test_a_watchlist_of_listed_companies_is_read(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    held, left, staying = _read(
        tmp_path / "watch.csv",
        workspace,
        now,
        "Issuer Name,ISIN Code,Ticker,Country of Domicile,Controversy,Severity,Status,"
        "Exclusion date,Ultimate Parent\n"
        "Kolokol Silicon Ltd,CNE1000033C7,603260 CH,China,Forced labour,Severe,Watch,"
        "31-Dec-2024,Zarnitsa Group\n"
        "Aral Gloves Bhd,MYL7113OO003,,Malaysia,Debt bondage,,Removed from list,2024/12/31,\n"
        "Nova Ltd,,,,,,Not yet removed,,\n",
    )
    assert [(one.kind, one.value) for one in held.identifiers] == [("isin", "CNE1000033C7")]
    assert (held.countries, held.listed_on) == (("CN",), date(2024, 12, 31))
    assert held.remark == (
        "Ticker: 603260 CH; Controversy: Forced labour; Severity: Severe; "
        "Ultimate Parent: Zarnitsa Group; Status: Watch"
    )
    assert (held.effect, held.status) == ("own", "")
    assert (left.effect, left.status) == ("advisory", "Removed from list")
    assert (staying.effect, staying.status) == ("own", "")


def test_what_no_heading_is_known_of_is_counted(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Name / Nom,Land (ISO),Weight (%)\nAral,DE,0.5\n", encoding="utf-8")
    assert sources.add("mine", path, workspace, now).record.unknown == {"column: Weight (%)": 1}
    assert _listings(workspace, "own:mine") == [("Aral",)]


def test_names_on_lines_of_their_own_are_each_a_name(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    text = 'name,aka,former names\nAral Ltd,"Kolokol\nZarnitsa",Old Aral | Older Aral\n'
    (listing,) = _read(tmp_path / "list.csv", workspace, now, text)
    assert [one.text for one in listing.names[1:]] == [
        "Kolokol", "Zarnitsa", "Old Aral", "Older Aral"
    ]  # fmt: skip


@pytest.mark.parametrize(
    "day",
    ["1 May 2013", "01 May 2013", "1-May-2013", "2013/05/01", "May 1, 2013", "20130501",
     "2013-05-01T00:00:00Z", "01/05/2013", "1.5.2013"],
)  # fmt: skip
def test_days_are_read_as_lists_write_them(
    tmp_path: Path, workspace: Workspace, now: datetime, day: str
) -> None:
    (listing,) = _read(tmp_path / "list.csv", workspace, now, f'name,date\nAral,"{day}"\n')
    assert listing.listed_on == date(2013, 5, 1)


def test_a_list_of_persons_is_read(tmp_path: Path, workspace: Workspace, now: datetime) -> None:
    text = "Full name|Role|Nationality|DOB\nWang Wei|Captain|China|1970-05-31\n"
    (person,) = _read(tmp_path / "list.csv", workspace, now, text)
    assert (person.kind, person.countries, person.remark) == ("person", ("CN",), "Role: Captain")
    assert person.birth_dates == ("1970-05-31",)


def test_a_firm_without_a_day_of_birth_among_persons_is_a_firm(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    text = "Name,Date of birth\nAcme Ltd,-\nBolt GmbH,n/a\nWang Wei,1970\n"
    read = _read(tmp_path / "list.csv", workspace, now, text)
    assert [(one.kind, one.birth_dates) for one in read] == [
        ("organisation", ()),
        ("organisation", ()),
        ("person", ("1970",)),
    ]


def test_numbers_may_be_separated_by_commas(
    tmp_path: Path, workspace: Workspace, now: datetime
) -> None:
    text = 'name,ISIN(s)\nAral Ltd,"CNE1000033C7, US02079K3059"\n'
    (listing,) = _read(tmp_path / "list.csv", workspace, now, text)
    assert [one.value for one in listing.identifiers] == ["CNE1000033C7", "US02079K3059"]


@pytest.mark.parametrize(
    "text",
    [
        "Emittent;Ausschlussgrund;Ausschlussdatum\nAral AG;Zwangsarbeit;01.02.2024\n",
        "Émetteur;Motif d'exclusion;Date d'exclusion\nAral AG;Travail forcé;2024-02-01\n",
        "Emisor;Motivo de exclusión;Fecha de exclusión\nAral AG;Trabajo forzoso;01/02/2024\n",
    ],
)
def test_exclusion_lists_are_read_in_other_languages(
    tmp_path: Path, workspace: Workspace, now: datetime, text: str
) -> None:
    (listing,) = _read(tmp_path / "list.csv", workspace, now, text)
    assert listing.listed_on == date(2024, 2, 1)
    assert listing.remark == ": ".join(part.split(";")[1] for part in text.split("\n")[:2])
