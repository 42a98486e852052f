from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.errors import InputError
from screener.intake import Intake

Read = Callable[..., Intake]


def said(found: Intake, how: str) -> dict[str, str]:
    """Heading to field of the columns that were taken this way."""
    notes = [dict(note.params) for note in found.notes if note.code == f"intake.column_{how}"]
    return {note["heading"]: note["field"] for note in notes}


def test_what_was_recognised_guessed_and_ignored_is_told(read: Read) -> None:
    found = read("Supplier,Primary Address City,Colour\nAcme,Lyon,red\n")
    assert said(found, "recognised") == {"Supplier": "name"}
    assert said(found, "guessed") == {"Primary Address City": "city"}
    (ignored,) = [note for note in found.notes if note.code == "intake.columns_ignored"]
    assert dict(ignored.params) == {"headings": "Colour"}


def test_a_mapping_of_the_user_comes_first(read: Read) -> None:
    found = read(
        "Vendor Legal Nm,Supplier,Where\nAcme,17,China\n",
        mapping={"name": "vendor legal nm", "number": "Supplier", "country": "WHERE"},
    )
    (supplier,) = found.suppliers
    assert (supplier.name, supplier.number, supplier.country) == ("Acme", "17", "CN")
    assert said(found, "mapped") == {
        "Vendor Legal Nm": "name",
        "Supplier": "number",
        "Where": "country",
    }


def test_a_mapping_finds_the_heading_row_below_titles(read: Read) -> None:
    found = read("A,B\nfoo,bar\nx,y\n", mapping={"name": "foo"})
    assert [(each.name, each.row) for each in found.suppliers] == [("x", 3)]


def test_a_column_of_numbers_under_supplier_is_the_number(read: Read) -> None:
    """S/4HANA heads the number "Supplier" and the name "Name 1"."""
    found = read("Supplier,Name 1,Country\n100234,Acme,DE\n100235,Beta,FR\n")
    assert [(each.number, each.name) for each in found.suppliers] == [
        ("100234", "Acme"),
        ("100235", "Beta"),
    ]


@pytest.mark.parametrize(
    "heading", ["Kreditor;Name;Land", "Supplier;Name;Country", "Lieferant;Firma;Land"]
)
@pytest.mark.parametrize("numbers", [("1", "2", "3"), ("11", "12", "13"), ("L1", "L2", "L3")])
def test_short_numbers_beside_names_are_the_number(
    read: Read, heading: str, numbers: tuple[str, ...]
) -> None:
    rows = [f"{number};Acme {number};DE" for number in numbers]
    found = read("\n".join([heading, *rows, ";Beta;FR", ""]))
    assert [(each.number, each.name, each.other_names) for each in found.suppliers] == [
        *((number, f"Acme {number}", ()) for number in numbers),
        ("", "Beta", ()),
    ]
    assert found.rejected == ()


def test_a_row_with_another_name_only_has_a_name(read: Read) -> None:
    found = read("Supplier,Trade name,Country\nAcme,,DE\n,Beta; Gamma,FR\n,,PL\n")
    assert [(each.name, each.other_names) for each in found.suppliers] == [
        ("Acme", ()),
        ("Beta", ("Gamma",)),
    ]
    assert [row.row for row in found.rejected] == [4]


def test_names_in_pieces_are_joined(read: Read) -> None:
    (supplier,) = read("Name 1,Name 2,Name 3\nAcme Textile Mills of,Upper Egypt,\n").suppliers
    assert supplier.name == "Acme Textile Mills of Upper Egypt"


def test_the_legal_name_is_the_name_and_the_other_is_kept(read: Read) -> None:
    found = read("Supplier,Legal name\nAcme,Acme Holding SE\nBeta,\n")
    assert [(each.name, each.other_names) for each in found.suppliers] == [
        ("Acme Holding SE", ("Acme",)),
        ("Beta", ()),
    ]


def test_of_two_country_columns_the_readable_one_is_taken(read: Read) -> None:
    found = read("Supplier,Land,Country\nAcme,Nord,DE\nBeta,Süd,FR\nGamma,Ost,PL\n")
    assert [each.country for each in found.suppliers] == ["DE", "FR", "PL"]


def test_a_doubtful_country_column_is_told(read: Read) -> None:
    found = read("Supplier,Land\nAcme,Nord\nBeta,Süd\nGamma,DE\n")
    (note,) = [note for note in found.notes if note.code == "intake.column_doubtful"]
    assert dict(note.params) == {"heading": "Land", "field": "country", "share": "33"}
    assert [len(each.gaps) for each in found.suppliers] == [1, 1, 0]


def test_columns_are_guessed_from_what_they_hold(read: Read) -> None:
    found = read(
        "Supplier,A,B\n"
        "Acme,China,7LTWFZYICNSX8D621K86\n"
        "Beta,Viet Nam,HWUPKR0MPOU8FGXBT394\n"
        "Gamma,Türkiye,529900T8BM49AURSDO55\n"
    )
    assert [each.country for each in found.suppliers] == ["CN", "VN", "TR"]
    assert {each.identifiers[0].kind for each in found.suppliers} == {"lei"}
    assert said(found, "guessed") == {"A": "country", "B": "lei"}


def test_names_are_guessed_by_their_legal_forms(read: Read) -> None:
    found = read("X,Country\nAcme Ltd,GB\nBeta GmbH,DE\nGamma,FR\n")
    assert [each.name for each in found.suppliers] == ["Acme Ltd", "Beta GmbH", "Gamma"]
    assert said(found, "guessed") == {"X": "name"}


def test_without_any_known_heading_nothing_is_guessed(read: Read) -> None:
    with pytest.raises(InputError, match="no column with the supplier's name"):
        read("Acme Ltd,x\nBeta GmbH,y\n")


def test_names_that_look_like_numbers_stay_names_where_there_are_no_others(read: Read) -> None:
    found = read("No,Supplier,Country\n7,N100,DE\n")
    assert [(each.number, each.name) for each in found.suppliers] == [("7", "N100")]


def test_a_column_that_the_user_leaves_out_is_neither_recognised_nor_guessed(read: Read) -> None:
    table = "Supplier,Country,Products\nAcme GmbH,DE,gloves\nBolt GmbH,FR,nuts\n"
    found = read(table, ignored=["products", "COUNTRY"])
    assert [(one.country, one.products) for one in found.suppliers] == [("", ()), ("", ())]
    (told,) = [note for note in found.notes if note.code == "intake.columns_ignored"]
    assert dict(told.params) == {"headings": "Country, Products"}


def test_a_mapped_column_is_read_although_its_heading_is_left_out(read: Read) -> None:
    found = read("A,B\nAcme,DE\n", mapping={"name": "A"}, ignored=["A", "B"])
    assert [(one.name, one.country) for one in found.suppliers] == [("Acme", "")]


def test_without_its_names_column_a_list_cannot_be_read(read: Read) -> None:
    with pytest.raises(InputError, match="no column with the supplier's name"):
        read("Supplier,Country\nAcme GmbH,DE\nBolt GmbH,FR\n", ignored=["Supplier"])


@pytest.mark.parametrize("heading", ["Warengruppe", "Commodity", "Category", "品类", "物料组"])
def test_a_purchasing_category_is_read_as_sector_and_as_goods(read: Read, heading: str) -> None:
    found = read(f"Supplier,Country,{heading}\nAcme,CN,Cotton yarn; Gloves\n")
    (supplier,) = found.suppliers
    assert supplier.sector_text == "Cotton yarn; Gloves"
    assert supplier.products == ("Cotton yarn", "Gloves")


def test_a_category_stands_beside_what_the_list_states(read: Read) -> None:
    (supplier,) = read("Lieferant;Warengruppe;Branche;Produkte\nA;Garne;Textil;Socken\n").suppliers
    assert supplier.sector_text == "Textil; Garne"
    assert supplier.products == ("Socken", "Garne")


def test_a_category_that_is_a_number_names_no_goods(read: Read) -> None:
    (supplier,) = read("Lieferant;Warengruppe\nA;0104\n").suppliers
    assert (supplier.sector_text, supplier.products) == ("0104", ())


def test_of_very_many_unused_columns_some_are_named_and_the_others_counted(read: Read) -> None:
    found = read("Supplier," + ",".join(f"Zq{n}" for n in range(300)) + "\nAcme\n")
    params = {note.code: dict(note.params) for note in found.notes}
    named = params["intake.columns_ignored"]["headings"].split(", ")
    assert params["intake.columns_ignored_more"]["count"] == str(300 - len(named))
    assert 50 < len(named) < 150  # all of a list that people made


def test_a_code_under_sector_is_a_code_and_stays_as_written(read: Read) -> None:
    found = read("Name;Land;Branche;Warengruppe\nNordlaks;NO;03.2;0815\n")
    (one,) = found.suppliers
    assert [code.code for code in one.industry_codes] == ["03.2"]
    assert one.sector_text == "03.2; 0815"


def test_remarks_that_speak_of_workers_are_a_gap_of_that_supplier(read: Read) -> None:
    found = read(
        "Name;Land;Bemerkung\n"
        "Al Jaber;QA;Wanderarbeiter aus Nepal, Pässe werden einbehalten\n"
        "Acme;DE;zahlt pünktlich\nBeta;DE;keine Leiharbeit\n"
    )
    told = [[gap.statement.code for gap in each.gaps] for each in found.suppliers]
    assert told == [["gap.remark_unread"], [], []]
    assert dict(found.suppliers[0].gaps[0].statement.params) == {
        "heading": "Bemerkung",
        "text": "Wanderarbeiter aus Nepal, Pässe werden einbehalten",
    }
    assert "intake.remarks_unread" in {note.code for note in found.notes}


@pytest.mark.parametrize(
    ("heading", "text"),
    [
        ("360° Watch Findings", "Allegations of forced labour reported by an NGO"),
        ("备注", "据报道使用强迫劳动"),
        ("ملاحظات", "تقارير عن العمل القسري"),
        ("Remarks", "No child labour. Forced labour found"),
        ("Remarks", "Not free of child labour"),
        ("Remarks", "Child labour not ruled out"),
        ("Remarks", "Child labour was found, not remedied"),
        ("Bemerkung", "Kinderarbeit nicht ausgeschlossen"),
    ],
)
def test_a_remark_that_names_the_gravest_is_a_gap(read: Read, heading: str, text: str) -> None:
    (supplier,) = read(f"Supplier;Country;{heading}\nAcme;CN;{text}\n").suppliers
    assert [gap.statement.code for gap in supplier.gaps] == ["gap.remark_unread"]


@pytest.mark.parametrize(
    "text",
    [
        "no child labour",
        "No forced labour found",
        "No evidence of forced labour or child labour",
        "Child labour: none",
        "Is there forced labour? No.",
        "Free of modern slavery",
        "keine Kinderarbeit festgestellt",
        "Kinderarbeit nicht festgestellt",
        "ohne Zwangsarbeit",
        "No reports of forced labour",
        "Pas de travail forcé",
        "sin trabajo infantil",
        "无童工",
        "Modern Slavery statement available",
        "Child labour policy signed",
    ],
)
def test_a_remark_that_denies_the_gravest_is_no_gap(read: Read, text: str) -> None:
    (supplier,) = read(f"Supplier;Country;Remarks\nAcme;CN;{text}\n").suppliers
    assert supplier.gaps == ()


def test_a_second_country_is_one_where_the_supplier_is_at_work_too(read: Read) -> None:
    found = read(
        "Supplier;Country;Country code;Country of production\n"
        "Acme;Germany;DE;China, Viet Nam\nBeta;Germany;DE;Germany\nGamma;;;Utopia/CN\n"
    ).suppliers
    assert [(each.country, each.site_countries) for each in found] == [
        ("DE", ("CN", "VN")),
        ("DE", ()),
        ("", ("CN",)),
    ]
    assert [[gap.statement.code for gap in each.gaps] for each in found] == [
        ["gap.site_country"],
        [],
        ["gap.country_unreadable", "gap.site_country"],
    ]


@pytest.mark.parametrize(
    "heading", ["Destination country", "Ship-to country", "País de entrega", "收货国家"]
)
def test_a_country_that_the_buyer_is_in_is_none_of_the_supplier(read: Read, heading: str) -> None:
    (supplier,) = read(f"Supplier;Country;{heading}\nAcme;DE;CN\n").suppliers
    assert (supplier.country, supplier.site_countries) == ("DE", ())


@pytest.mark.parametrize(
    "heading",
    [
        "Manufacturing country",
        "Production site country",
        "Fertigungsland",
        "Pays de fabrication",
        "País de fabricación",
        "工厂所在国",
        "страна изготовления",
    ],
)
def test_a_country_of_production_is_one_where_the_supplier_is_at_work(
    read: Read, heading: str
) -> None:
    (supplier,) = read(f"Supplier;Country;{heading}\nAcme;DE;CN\n").suppliers
    assert (supplier.country, supplier.site_countries) == ("DE", ("CN",))


@pytest.mark.parametrize(
    "heading",
    [
        *("Sales country", "Export country", "Owner country", "Billing country", "Tax country"),
        *(
            "Payee country",
            "Country risk",
            "Country Manager",
            "Country head",
            "Company code country",
        ),
        *("Business unit country", "Purchasing country", "Buying entity country", "销售国家"),
        *("Country dialling code", "Land des Eigentümers", "Pays de vente", "País de venta"),
    ],
)
def test_a_country_of_something_else_is_not_used_and_told(read: Read, heading: str) -> None:
    found = read(f"Supplier;Country;{heading}\nAcme;DE;CN\nBeta;FR;MM\nGamma;IT;JO\n")
    assert [each.site_countries for each in found.suppliers] == [(), (), ()]
    assert {"headings": heading} in [dict(note.params) for note in found.notes]


def test_rows_of_a_supplier_tell_its_other_countries_once(read: Read) -> None:
    (supplier,) = read(
        "No;Supplier;Country;Factory country\n1;Acme;DE;CN\n1;Acme;DE;VN\n"
    ).suppliers
    assert supplier.site_countries == ("CN", "VN")
    (gap,) = supplier.gaps
    assert dict(gap.statement.params) == {"countries": "CN, VN"}


def test_remarks_that_are_read_as_notes_on_workers_are_no_gap(read: Read) -> None:
    found = read(
        "Name;Land;Bemerkung\nAl Jaber;QA;Wanderarbeiter aus Nepal\n",
        mapping={"workforce": "Bemerkung"},
    )
    assert (found.suppliers[0].workforce, found.suppliers[0].gaps) == (
        "Wanderarbeiter aus Nepal",
        (),
    )


def test_a_region_in_place_of_a_country_of_production_is_a_site(read: Read) -> None:
    found = read(
        "Supplier;Country;Country of production\n"
        "Iota AG;Switzerland;Xinjiang\nKappa AG;Germany;China\nLambda AG;Germany;China (Urumqi)\n",
    )
    assert [(one.site_countries, one.sites) for one in found.suppliers] == [
        (("CN",), ("Xinjiang",)),
        (("CN",), ()),
        (("CN",), ("China (Urumqi)",)),
    ]


@pytest.mark.parametrize("heading", ["Country of production", "Ursprungsland", "生产国"])
def test_where_goods_are_made_is_read_however_few_of_its_values_name_a_country(
    read: Read, heading: str
) -> None:
    found = read(
        f"Supplier;Country;{heading}\nAlpha;GB;Global\nBeta;GB;China\nGamma;GB;Asia\nDelta;GB;\n"
    )
    assert [one.site_countries for one in found.suppliers] == [(), ("CN",), (), ()]
    assert [one.country_unread for one in found.suppliers] == ["Global", "", "Asia", ""]
    first = read(f"Supplier;{heading};Country\nAlpha;Global;GB\n").suppliers[0]
    assert (first.country, first.country_unread) == ("GB", "Global")


def test_a_country_column_that_can_hardly_be_read_gives_way_to_another(read: Read) -> None:
    found = read("Supplier;Country Region;Country\nAlpha;EMEA;GB\nBeta;APAC;CN\n").suppliers
    assert [(one.country, one.gaps) for one in found] == [("GB", ()), ("CN", ())]


@pytest.mark.parametrize(
    "heading",
    ["Country (Sales)", "Country [Delivery]", "Country of sales", "Country (Customer)",
     "Land (Absatz)", "Pays (vente)", "国家（销售）", "Country / Market"],
)  # fmt: skip
def test_a_country_where_goods_are_sold_is_not_the_supplier_s(read: Read, heading: str) -> None:
    (alone,) = read(f"Supplier;{heading}\nAcme;DE\n").suppliers
    assert (alone.country, alone.country_text, alone.site_countries) == ("", "", ())
    (beside,) = read(f"Supplier;{heading};Country\nAcme;DE;CN\n").suppliers
    assert (beside.country, beside.site_countries) == ("CN", ())
    mapped = read(f"Supplier;{heading}\nAcme;DE\n", mapping={"country": heading})
    assert mapped.suppliers[0].country == "DE"


@pytest.mark.parametrize(
    "heading",
    ["销售方国家", "销售商国家", "판매자 국가", "ประเทศผู้ขาย", "quốc gia bên bán hàng",
     "Supplier Country / Market", "Vendor Country (Sales)", "采购市场国家"],
)  # fmt: skip
def test_the_country_of_who_sells_is_the_supplier_s(read: Read, heading: str) -> None:
    (found,) = read(f"Supplier;{heading}\nAcme;CN\n").suppliers
    assert found.country == "CN"


@pytest.mark.parametrize(
    "heading", ["Country (ISO)", "Land (Country)", "Country (HQ)", "国家 Country"]
)
def test_other_brackets_behind_a_country_change_nothing(read: Read, heading: str) -> None:
    assert read(f"Supplier;{heading}\nAcme;DE\n").suppliers[0].country == "DE"


def test_the_ultimate_parent_is_a_parent_beside_the_parent(read: Read) -> None:
    found = read(
        "Company,Parent,Ultimate Parent\nAcme,Beta Ltd,Aral Group\nZeta,Aral Group,Aral Group\n"
    )
    assert [one.parent for one in found.suppliers] == ["Beta Ltd; Aral Group", "Aral Group"]


def test_the_issuer_of_securities_is_the_supplier_and_of_documents_is_none(read: Read) -> None:
    (supplier,) = read("Issuer,ISIN\nAral Silicon,CNE1000033C7\n").suppliers
    assert supplier.name == "Aral Silicon"
    with pytest.raises(InputError, match="no column with the supplier's name"):
        read("Issuer,Certificate\nAral Audit,SA8000\n")
