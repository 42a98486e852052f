"""Which field a column fills beside the others: countries, parties, parents."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from screener.errors import InputError
from screener.intake import Intake

Read = Callable[..., Intake]


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
