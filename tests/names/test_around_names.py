"""What stands around a name leaves the name read as it is read alone."""

import pytest

from screener import matching
from screener.names import normal_form
from screener.names.beside.behind_forms import up_to_form
from screener.names.writing.fold import folded


def _texts(name: str) -> list[str]:
    return [token.text for token in normal_form(name).readings[0].tokens]


@pytest.mark.parametrize(
    ("name", "with_site"),
    [
        # the trade of the firm is no part of the label, whatever form stands between
        ("Dagmar Production S.R.L.", "Dagmar Production S.R.L. - Unit 3"),
        ("Mayco Manufacturing, LLC", "Mayco Manufacturing, LLC Plant"),
        ("Karan Manufacturing Co", "Karan Manufacturing Co, Unit No. 4"),
        # a letter that numbers a firm does so before the number of its site too
        ("Trilogy Growth Holdings I, LLC", "Trilogy Growth Holdings I, LLC - Unit 3"),
        ("BSP Retail Properties V", "BSP Retail Properties V Branch"),
        ("Bergesen LNG X Pte. Ltd.", "Bergesen LNG X Pte. Ltd. [4711]"),
        # what is short for a word behind another one is a name in front
        ("STL Tech Solutions Limited", "The STL Tech Solutions Limited"),
        ("STL Tech Solutions Limited", "M/s STL Tech Solutions Limited"),
        # *Re* at the end is short for reinsurance
        ("Armor Re Ltd.", "Armor Re Ltd. (Factory 2)"),
        # a name that is one as a whole
        ("Bank Rossiya", "Bank Rossiya (USD)"),
        ("Bank Rossiya", "Bank Rossiya - Division 3"),
    ],
)
def test_labels_leave_the_name_as_it_is(name: str, with_site: str) -> None:
    said = _texts(with_site)
    assert [word for word in _texts(name) if word not in said] == []


def test_what_is_done_at_a_site_weighs_little() -> None:
    def weight(name: str, word: str) -> float:
        tokens = normal_form(name).readings[0].tokens
        return next(token.weight for token in tokens if token.text == word)

    assert weight("Dagmar Production Unit 3", "production") < weight(
        "Dagmar Production", "production"
    )
    assert weight("Dagmar Spinning Unit", "spinning") < weight("Dagmar Spinning Mills", "spinning")
    # the trade of a firm, before its legal form
    assert weight("SCM Garments Pvt Ltd Unit 3", "garment") == weight("SCM Garments", "garment")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        # a word of another language before the number or town of a site
        ("Inter-Power Limited", "Inter-Power Limited - Werk 2"),
        ("Vijay Marketing", "Vijay Marketing Planta Puebla"),
        # offices and departments
        ("Acme Textiles Ltd", "Acme Textiles Ltd - Sede Legale"),
        ("Acme Textiles Ltd", "Acme Textiles Ltd - Accounts Payable"),
        ("NKG Marketing", "NKG Marketing Regd. Office"),
        ("KHK Foods", "KHK Foods organizační složka"),
        ("ML Holding B.V.", "ML Holding B.V. - HQ"),
        ("JT Energy Ltd", "JT Energy Ltd - Matriz e Filiais"),
        ("JT Energy Ltd", "JT Energy Ltd - Filial 02"),
        ("JT Energy Ltd", "JT Energy Ltd Dyeing Plant"),
        ("Star Apparel Mills", "Star Apparel Mills (Units 1 & 2)"),
        # parties and houses
        ("NKG Marketing Ltd", "c/o NKG Marketing Ltd"),
        ("Acme Textiles Ltd", "Acme Textiles Ltd, a subsidiary of Zentrix Group"),
        ("Acme Textiles Ltd", "Acme Textiles Ltd and its subsidiaries"),
        ("Acme Textiles Ltd", "On behalf of Acme Textiles Ltd"),
        ("Acme Textiles Ltd", "Sold by Acme Textiles Ltd"),
        ("Acme Textiles Ltd", "Attn: Acme Textiles Ltd"),
    ],
)
def test_what_ledgers_and_letters_write_around_a_name_leaves_it_the_same(
    name: str, written: str
) -> None:
    assert matching.compare(name, written).is_match


def test_sites_of_one_firm_are_told_by_their_numbers() -> None:
    one, other = "Interloop Plant 2", "Interloop Limited - Hosiery Plant No. IV"
    assert up_to_form(other, folded(other)) == "interloop limited unit iv"
    assert not matching.compare(one, other).is_match
    assert matching.compare(other, "Interloop Ltd, Plant 4").is_match
    assert not matching.compare("Garg Industries Plant A", "Garg Industries Plant B").is_match
    assert not matching.compare("Garg Industries Factory A", "Garg Industries Factory B").is_match
    assert not matching.compare("Garg Ltd Building A", "Garg Ltd Building B").is_match
    assert not matching.compare("ASF Spinning Ltd - Mill 1", "ASF Spinning Ltd - Mill 2").is_match


def test_another_firm_behind_a_form_is_no_site() -> None:
    assert not matching.compare("Acme Textiles Ltd", "Acme Textiles Ltd Pension Fund").is_match


@pytest.mark.parametrize(
    "body",
    ["Warehouse Workers Union", "Branch Workers Union", "Police Department", "Procurement Fund"],
)
def test_a_body_beside_an_office_is_no_office(body: str) -> None:
    assert not matching.compare(f"Alfa Ltd {body}", "Alfa Ltd").is_match
    assert matching.compare("Alfa Ltd Bank Street Branch", "Alfa Ltd").is_match


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("HQ Bank AB", "Bank AB"),
        ("HQ Trust GmbH", "Trust GmbH"),
        ("Affiliate Computer Services", "Computer Services"),
        ("Matriz Energia SA", "Energia SA"),
    ],
)
def test_a_word_for_an_office_in_front_is_a_brand(name: str, other: str) -> None:
    assert not matching.compare(name, other).is_match


def test_a_head_office_is_its_firm_and_a_head_no_office() -> None:
    assert matching.compare("Acme Ltd - Head Office", "Acme Ltd").is_match
    assert matching.compare("Acme Head Branch", "Acme Ltd").is_match
    assert not matching.compare("China Head Technology Co", "中国高科").is_match


def test_a_letter_that_kana_names_is_no_particle() -> None:
    assert not matching.compare("アイサンテクノロジー株式会社", "Sun Tec").is_match


def test_its_is_the_name_of_a_firm() -> None:
    assert not matching.compare("ITS Logistics LLC", "Logistics LLC").is_match
    assert not matching.compare("ITS Textiles Ltd", "Textiles Ltd").is_match
    assert matching.compare("ITS Technologies", "ITS Technology Group").is_match


def test_accounts_are_an_office_only_behind_a_name() -> None:
    assert matching.compare("Acme Textiles Ltd (Accounts Receivable)", "Acme Textiles Ltd").is_match
    assert not matching.compare("Accounts Receivable Insurance Co", "Insurance Co").is_match
    assert not matching.compare("Accounts Payable Ltd", "Accounts Receivable Ltd").is_match


@pytest.mark.parametrize("form", ["Goudou Gaisha", "Goudou Kaisha", "Godo Kaisha", "Goudougaisha"])
def test_the_form_of_small_firms_of_japan_is_spelled_in_many_ways(form: str) -> None:
    assert matching.compare(f"{form} Kolokol", "Kolokol").is_match
    assert matching.compare(f"Kolokol {form}", "Kolokol GK").is_match
