"""What stands around a name leaves the name read as it is read alone."""

import pytest

from screener.names import normal_form


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
