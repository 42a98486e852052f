"""Rows that stand in real exports and are no suppliers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.intake import Intake

Read = Callable[..., Intake]


def names(found: Intake) -> list[str]:
    return [each.name for each in found.suppliers]


def reasons(found: Intake) -> list[tuple[int, str]]:
    return [(row.row, row.reason.code) for row in found.rejected]


def note(found: Intake, code: str) -> dict[str, str]:
    return next((dict(each.params) for each in found.notes if each.code == code), {})


@pytest.mark.parametrize("word", ["Total", "TOTAL:", "Grand Total", "Summe", "Итого", "合计"])
def test_a_line_of_totals_is_rejected_with_its_reason(read: Read, word: str) -> None:
    found = read(f"Supplier;Country;Spend\nAcme;DE;1\nBeta;FR;2\n{word};;3\n")
    assert names(found) == ["Acme", "Beta"]
    assert reasons(found) == [(4, "rejected.total")]


@pytest.mark.parametrize(
    "word",
    ["Subtotal Asia", "Sub-total: Steel", "Zwischensumme Asien", "Sous-total Europe", "Asia Total",
     "Asien Ergebnis", "亚洲 汇总", "Gesamtergebnis"],
)  # fmt: skip
def test_a_line_that_adds_up_a_group_is_rejected_as_a_total(read: Read, word: str) -> None:
    found = read(f"Supplier;Country;Spend\nAcme;CN;1\n{word};;1\nBeta;FR;2\n")
    assert names(found) == ["Acme", "Beta"]
    assert reasons(found) == [(3, "rejected.total")]


@pytest.mark.parametrize("name", ["Total Belgium", "Totalis", "Subtotalis Ltd", "Ergebnis Verlag"])
def test_a_firm_whose_name_has_such_a_word_is_a_supplier(read: Read, name: str) -> None:
    assert names(read(f"Supplier;Country;Spend\nAcme;CN;1\n{name};;1\n")) == ["Acme", name]
    assert names(read("Supplier;Country\nAcme;CN\nEnergie Total;FR\n")) == ["Acme", "Energie Total"]


def test_a_name_that_ends_as_totals_do_is_a_supplier_s_where_no_amount_is_beside(
    read: Read,
) -> None:
    found = read("Supplier;Country;Spend\nAcme;CN;1\nSalud Total;;\nSubtotal Asia;;\n")
    assert (names(found), reasons(found)) == (["Acme", "Salud Total"], [(4, "rejected.total")])


@pytest.mark.parametrize(
    "head", ["Region: Asia", "Land: Deutschland", "Category : Steel", "品类：钢"]
)
def test_a_heading_with_what_it_says_of_a_group_is_above_a_section(read: Read, head: str) -> None:
    found = read(f"Supplier;Country;Spend\n{head};;9\nAcme;CN;1\nRegion: Acme;DE;\n")
    assert names(found) == ["Acme", "Region: Acme"]
    assert reasons(found) == [(2, "rejected.section")]


@pytest.mark.parametrize("name", ["Supplier: Acme", "Acme: Asia", "Region:", "Region Sud"])
def test_a_name_with_a_colon_that_heads_no_group_is_a_supplier(read: Read, name: str) -> None:
    assert names(read(f"Supplier;Country\nAcme;CN\n{name};\n")) == ["Acme", name]


def test_a_firm_named_total_that_has_a_country_is_a_supplier(read: Read) -> None:
    assert names(read("Supplier;Country;Spend\nTotal;FR;1\nTotal SE;;2\n")) == ["Total", "Total SE"]


def test_a_list_of_names_alone_may_hold_a_firm_named_total(read: Read) -> None:
    assert names(read("Supplier\nAcme\nTotal\n")) == ["Acme", "Total"]


@pytest.mark.parametrize("error", ["#NAME?", "#REF!", "#VALUE!", "#N/A", "#NV", " #BEZUG! "])
def test_an_error_of_a_spreadsheet_is_no_name_and_no_value(read: Read, error: str) -> None:
    found = read(f"Supplier,Country,City\nAcme,{error},{error}\n{error},DE,Bonn\n")
    (supplier,) = found.suppliers
    assert (supplier.country_text, supplier.city, supplier.gaps) == ("", "", ())
    assert reasons(found) == [(3, "rejected.error")]


def test_an_error_in_another_column_is_not_why_a_row_has_no_name(read: Read) -> None:
    assert reasons(read("Supplier,City\nAcme,Bonn\n,#REF!\n")) == [(3, "rejected.no_name")]


FORMULAS = [
    '=HYPERLINK("http://a.example";"x")',
    "=1+1",
    "@SUM(A1)",
    "+1+1",
    "-2+3",
    "+A1*$B$2",
    "'=1",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_name_like_a_formula_is_screened_and_said_to_be_one(read: Read, formula: str) -> None:
    quoted = formula.replace('"', '""')
    found = read(f'Supplier,Country\nAcme,DE\n"{quoted}",FR\nBeta,IT\n"{quoted} 2",FR\n')
    assert names(found)[1] == formula.removeprefix("'")
    assert note(found, "intake.names_formula") == {"count": "2", "row": "3"}
    assert [gap.statement.code for gap in found.suppliers[1].gaps] == ["gap.name_formula"]
    assert found.suppliers[0].gaps == found.suppliers[2].gaps == ()


@pytest.mark.parametrize(
    "name", ["+GF+", "+GF+ Georg Fischer", "@home GmbH", "-196 Celsius", "A=B Ltd", "+49 228 1234"]
)
def test_a_name_that_begins_with_a_sign_is_no_formula(read: Read, name: str) -> None:
    found = read(f"Supplier,Country\n{name},CH\n")
    assert (names(found), note(found, "intake.names_formula")) == ([name], {})


def test_a_row_that_is_too_wide_and_a_formula_counts_as_both(read: Read) -> None:
    found = read("Supplier,Country\nAcme,DE,more\n=1+1,FR,more\n")
    assert note(found, "intake.rows_too_wide") == {"count": "2", "row": "2"}
    assert note(found, "intake.names_formula") == {"count": "1", "row": "3"}


@pytest.mark.parametrize("nothing", ["N/A", "n.a.", "null", "-", "–", "?"])
def test_what_only_says_that_there_is_no_value_is_none(read: Read, nothing: str) -> None:
    found = read(f"Supplier,Country,City\nAcme,{nothing},{nothing}\n{nothing},DE,Bonn\n")
    (supplier,) = found.suppliers
    assert (supplier.country_text, supplier.city, supplier.gaps) == ("", "", ())
    assert reasons(found) == [(3, "rejected.no_name")]


def test_na_is_namibia_and_none_is_a_town_in_piedmont(read: Read) -> None:
    (supplier,) = read("Supplier,Country,City\nAcme,NA,None\n").suppliers
    assert (supplier.country, supplier.city) == ("NA", "None")


def test_a_heading_repeated_on_every_page_is_left_out_and_counted(read: Read) -> None:
    found = read("Supplier,Country\nAcme,DE\nSupplier,Country\nBeta,FR\nSupplier,Country\n")
    assert names(found) == ["Acme", "Beta"]
    assert found.rejected == ()
    assert note(found, "intake.headings_repeated") == {"count": "2"}


@pytest.mark.parametrize(
    "headings",
    [
        "Lieferant;Land;Ort\nSupplier;Country;City",
        "供应商名称;国家;城市\nSupplier Name;Country;City",
        "공급업체명;국가;도시\nVendor;Country;City",
    ],
)
def test_a_second_heading_in_another_language_is_no_supplier(read: Read, headings: str) -> None:
    found = read(f"{headings}\nAcme;DE;Bonn\n")
    assert names(found) == ["Acme"]
    assert note(found, "intake.headings_repeated") == {"count": "1"}


def test_suppliers_above_the_heading_are_rejected_and_not_lost(read: Read) -> None:
    found = read("Acme Ltd,Germany\nBeta Ltd,France\nSupplier,Country\nGamma,Spain\n")
    assert names(found) == ["Gamma"]
    assert reasons(found) == [(1, "rejected.above_heading"), (2, "rejected.above_heading")]


def test_suppliers_above_a_heading_without_country_are_told_by_how_much_is_filled(
    read: Read,
) -> None:
    found = read("7,Acme Ltd,Bonn\nNumber,Supplier,City\n8,Gamma,Bonn\n")
    assert reasons(found) == [(1, "rejected.above_heading")]


@pytest.mark.parametrize(
    "above",
    [
        "Supplier list 2026;;;;",
        "Company code:;1000;;;\nDate;2026-01-01;;;",
        "Master data;;Address;;Finance",
        "-----;-----;-----;-----;-----",
    ],
)
def test_titles_are_no_suppliers_and_their_text_is_told(read: Read, above: str) -> None:
    found = read(f"{above}\nSupplier;No;Country;City;Spend\nAcme;1;DE;Bonn;5\n")
    assert names(found) == ["Acme"]
    assert found.rejected == ()
    said = [text for text in above.replace("\n", ";").split(";") if text.strip("-")]
    assert note(found, "intake.title_text").get("text", "") == " · ".join(said)


def test_a_row_above_the_heading_that_cannot_be_read_is_rejected(read: Read) -> None:
    found = read("Acme\0,DE\nSupplier,Country\nBeta,FR\n")
    assert reasons(found) == [(1, "rejected.damaged")]


def test_a_printed_list_ruled_with_lines(read: Read) -> None:
    found = read(
        "Lieferantenliste\n\n----------------------\n|Kreditor|Name 1   |Länderschl.|Ort |\n"
        "----------------------\n|100234  |Acme GmbH|DE         |Köln|\n----------------------\n",
        encoding="cp1252",
    )
    (supplier,) = found.suppliers
    assert (supplier.number, supplier.name, supplier.country) == ("100234", "Acme GmbH", "DE")
    assert found.rejected == ()


WORDLESS = [
    *("Ltd", "Co., Ltd.", "GmbH & Co. KG", "Limited Liability Company", "ООО", "S.A."),
    *("株式会社", "有限公司", "주식회사", "123456", "007-3", "TBD", "tbd.", "(TBD)"),
    *("Not Applicable", "UNKNOWN", "k.A.", "Non renseigné", "待定"),
]


@pytest.mark.parametrize("name", WORDLESS)
def test_a_name_that_names_nobody_says_so(read: Read, name: str) -> None:
    found = read(f'Supplier,Country\nAcme,DE\n"{name}",FR\nBeta AG,IT\n')
    assert names(found)[1] == name
    assert note(found, "intake.names_wordless") == {"count": "1", "row": "3"}
    assert [gap.statement.code for gap in found.suppliers[1].gaps] == ["gap.name_wordless"]
    assert found.suppliers[0].gaps == found.suppliers[2].gaps == ()


@pytest.mark.parametrize(
    "name",
    [
        "3M",
        "360 Ltd",
        "SA Vodka",
        "The Limited",
        "Unknown Pleasures",
        "LLC Wind",
        "华能",
        "Agco",
        "EV LLC",
    ],
)
def test_a_name_with_a_word_of_its_own_names_somebody(read: Read, name: str) -> None:
    found = read(f"Supplier,Country\n{name},CH\n")
    assert (names(found), note(found, "intake.names_wordless")) == ([name], {})


@pytest.mark.parametrize("name", ["\u200e\u200f", "\u200b", " \u200e ", "\ufeff\u2060"])
def test_a_name_that_nobody_sees_is_none(read: Read, name: str) -> None:
    found = read(f"Supplier,Country\nAcme,DE\n{name},FR\n")
    assert names(found) == ["Acme"]
    assert [row.reason.code for row in found.rejected] == ["rejected.no_name"]


@pytest.mark.parametrize(
    "name",
    [
        "MÃ¼ller GmbH",
        "Ø´Ø±ÙƒØ© Ø§Ù„Ù†Ø³ÙŠØ¬",
        "åˆç››ç¡…ä¸šè‚¡ä»½",
        "Caf\ufffd du Monde",
        "LAKTA?I Ltd",
        "山?如意科技集?",
        "Íàôòàí ÎÎÎ",
    ],
)
def test_a_name_that_lost_letters_on_the_way_is_a_gap_and_noted(read: Read, name: str) -> None:
    found = read(f"Supplier,Country\nAcme,DE\n{name},FR\n")
    assert note(found, "intake.names_damaged") == {"count": "1", "row": "3"}
    assert [gap.statement.code for gap in found.suppliers[1].gaps] == ["gap.name_damaged"]


@pytest.mark.parametrize(
    "name",
    [
        "Nescafé™ d’Orléans – Österreich",
        "Société “Été”",
        "Þór hf",
        "Wer? GmbH",
        "Øst–Ås A/S",
        "SÃO JOÃO LTDA",
        "ÅÄÖ Oy",
        "شركة النسيج",
        "合盛硅业",
    ],
)
def test_a_name_with_rare_letters_and_signs_is_whole(read: Read, name: str) -> None:
    found = read(f"Supplier,Country\nAcme,DE\n{name},FR\n")
    assert note(found, "intake.names_damaged") == {}


def test_a_country_alone_is_what_stands_above_a_section(read: Read) -> None:
    found = read(
        "Supplier,City,Products\nChina,,\nAcme,Jiaxing,\nChina,Austin,\n中国,,\nBeta,Yiwu,\nUNO,,\n"
    )
    assert reasons(found) == [(2, "rejected.section"), (5, "rejected.section")]
    assert names(found) == ["Acme", "China", "Beta", "UNO"]
    assert names(read("Supplier\nChina\nAcme\n")) == ["China", "Acme"]


@pytest.mark.parametrize("name", ["Shanghai", "Tibet", "Jordan", "Georgia", "China"])
def test_a_firm_of_a_country_s_name_is_no_section_where_others_have_their_country(
    read: Read, name: str
) -> None:
    found = read(f"Supplier,Country,Spend\nAcme,DE,1\n{name},,\nBeta,FR,2\nGamma,,3\n")
    assert names(found) == ["Acme", name, "Beta", "Gamma"]


@pytest.mark.parametrize("row", ["Jordan,,500", "Georgia,,7", "Shanghai,,", "Tibet,,"])
def test_a_row_with_spend_or_named_after_a_province_is_a_supplier(read: Read, row: str) -> None:
    found = read(f"Supplier,City,Spend\n{row}\nAcme,Jiaxing,1\n")
    assert found.rejected == ()


def test_a_country_that_ends_a_list_is_above_nothing(read: Read) -> None:
    assert names(read("Supplier,City\nAcme,Bonn\nJordan,\n")) == ["Acme", "Jordan"]
